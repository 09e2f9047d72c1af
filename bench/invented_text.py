"""The text of an invented article: who says what by which cue, between what the article tells itself."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence

from invented_world import STOCK, Outlet, Person, World

GAP = re.compile(r"\{(\w+)\}")
PARAGRAPHS = (6, 50)  # at least and at most; the likeliest number is a third of the way, as in news
NAMED, OTHERS, DEFINING, HEADING = 0.55, 0.1, 0.02, 0.05  # shares of the paragraphs
AGAIN = 0.5  # of those in which the speaker of the last paragraph goes on


class Teller:
    """Fills the gaps of the word stock for one article, with one seed the same every time."""

    def __init__(self, rng: random.Random, world: World, terms: Sequence[str]) -> None:
        self.rng, self.world, self.terms = rng, world, terms

    def tell(self, of: str, own: Mapping[str, str] | None = None) -> str:
        """A sentence or a part of one from the list `of`; what is `own` stands in the gaps of these names."""
        return self._filled(self.rng.choice(STOCK[of]), own or {})

    def _filled(self, words: str, own: Mapping[str, str]) -> str:
        def fill(gap: re.Match[str]) -> str:
            name = gap[1].lower()
            drawn = own.get(name) or self._named(name) or self._filled(self.rng.choice(STOCK[name]), own)
            return drawn if name == gap[1] else drawn[:1].upper() + drawn[1:]

        return GAP.sub(fill, words)

    def _named(self, name: str) -> str:
        """The name of something of the world, "" for what the stock has itself."""
        if name == "term":
            return self.rng.choice(self.terms)
        if name == "body":
            return self.world.bodies.one(self.rng)
        if name == "place":
            return self.world.places.one(self.rng)
        return self.world.outlets.one(self.rng).name if name == "outlet" else ""


def paragraphs(teller: Teller, cast: Sequence[Person], statements: Sequence[tuple[Person, str]]) -> Iterator[str]:
    """The paragraphs of an article; `statements` are what every report of its event has somebody say."""
    rng, known = teller.rng, set[Person]()
    low, high = PARAGRAPHS
    left, last = [*statements], None
    for number in range(int(rng.triangular(low, high, low + (high - low) / 3))):
        draw = rng.random()
        if left and number >= 1:
            last, claim = left.pop()
            yield spoken(teller, last, known, None, claim)
        elif draw < NAMED:
            before, last = last, rng.choice(cast)
            yield spoken(teller, last, known, before, "")
        else:
            last = None
            yield unspoken(teller, draw - NAMED)


def spoken(teller: Teller, person: Person, known: set[Person], before: Person | None, claim: str) -> str:
    """A paragraph in which somebody speaks: by their whole name at first, as "she" perhaps if they spoke `before`."""
    of = "later" if person in known else "first"
    if person is before and teller.rng.random() < AGAIN:
        of = "again"
    known.add(person)
    own = {"full": person.name, "last": person.family, "office": person.described}
    own["pronoun"] = "she" if person.gender == "f" else "he"
    if claim:
        said = f"“{claim[:1].upper()}{claim[1:]},”"
        return f"{said} {f'{person.name}, {person.described},' if of == 'first' else person.family} said."
    told = teller.tell("told", own) + " " if teller.rng.random() < 0.5 else ""
    return told + teller.tell(of, own)


def unspoken(teller: Teller, draw: float) -> str:
    """A paragraph without anybody of the cast; `draw` is from 0 to 1 - NAMED."""
    if draw < OTHERS:
        return teller.tell("others")
    if draw < OTHERS + DEFINING:
        return teller.tell("defining")
    told = " ".join(teller.tell("told") for _ in range(teller.rng.randint(1, 4)))
    return f"## {teller.tell('heading')}\n\n{told}" if draw < OTHERS + DEFINING + HEADING else told


def printed(text: str, outlet: Outlet) -> str:
    """The text with the quotation marks of its outlet."""
    return text.replace("“", outlet.marks[0]).replace("”", outlet.marks[1])
