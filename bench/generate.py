"""Write an archive of invented articles, for measuring: as many as asked for, with the entries that go with them.

    python bench/generate.py 1000 FOLDER [--seed 1]

FOLDER/articles/<year>/<slug>.txt, and docs/glossary, docs/people, docs/organizations and docs/outlets below FOLDER.
The people, places and outlets do not exist.  A third of the articles tell an event that other outlets tell as well.
The same number and seed give the same bytes; no two articles are alike.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from explainer.slug import slug
from invented_text import Teller, paragraphs, printed
from invented_world import Outlet, Person, World, world

BEGINS, DAYS = date(1996, 1, 1), 9000  # when the first articles are from, and over how many days they lie
IN_AN_EVENT, REPORTS = 0.33, (2, 5)  # the share of articles, and how many of them there are on one
CAST, TERMS = (2, 5), (2, 6)  # how many an article has of them
DATES = ("date", "event_date", "as_of")  # among the keys of front matter
LONGEST = 60  # of the name of a file, in letters
LISTED = 0.5  # how many people, bodies and outlets have entries: that power of the number of articles


@dataclass(frozen=True, slots=True)
class Story:
    """What is told, by one outlet or by several: an event then, with a name and what everybody quotes."""

    day: date
    cast: tuple[Person, ...]
    terms: tuple[str, ...]
    event: str = ""
    statements: tuple[tuple[Person, str], ...] = ()


def main() -> None:
    """Write the archive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.articles, options.folder, options.seed)


def write(number: int, folder: Path, seed: int = 1) -> None:
    """Write that many articles and their entries below `folder`."""
    of = world(number, seed)
    for path, text in (*_articles(number, of, seed), *_entries(number, of, seed)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def texts(number: int, seed: int = 1) -> Iterator[str]:
    """The texts of that many articles, without front matter."""
    for _, article in _articles(number, world(number, seed), seed):
        yield article.partition("\n---\n\n")[2]


def _articles(number: int, of: World, seed: int) -> Iterator[tuple[str, str]]:
    """The path and the content of each article's file."""
    rng, taken = random.Random(f"articles {seed}"), set[str]()
    written = 0
    while written < number:
        together = rng.randint(*REPORTS) if rng.random() < _SHARE_OF_STORIES else 1
        story = _story(rng, of, together > 1)
        outlets = of.outlets.different(rng, min(together, number - written))
        for outlet in outlets:
            yield _article(rng, of, story, outlet, taken)
        written += len(outlets)


_MEAN = sum(REPORTS) / 2
_SHARE_OF_STORIES = IN_AN_EVENT / (_MEAN - IN_AN_EVENT * (_MEAN - 1))
"""Of the stories those that several outlets tell, so that their reports are IN_AN_EVENT of the articles."""


def _story(rng: random.Random, of: World, event: bool) -> Story:
    """Something that happened; an event has a name, and two statements that every report has."""
    day = BEGINS + timedelta(days=rng.randrange(DAYS))
    cast, families = list[Person](), set[str]()
    for person in of.people.different(rng, rng.randint(*CAST)):
        if person.family not in families:
            cast.append(person)
            families.add(person.family)
    terms = tuple(of.terms.different(rng, rng.randint(*TERMS)))
    if not event:
        return Story(day, tuple(cast), terms)
    teller = Teller(rng, of, terms)
    statements = tuple((rng.choice(cast), teller.tell("claim")) for _ in range(2))
    return Story(day, tuple(cast), terms, teller.tell("event"), statements)


def _article(rng: random.Random, of: World, story: Story, outlet: Outlet, taken: set[str]) -> tuple[str, str]:
    """The path and the content of a report; `taken` are the paths that there are."""
    teller = Teller(rng, of, story.terms)
    title = teller.tell("title", {"last": story.cast[0].family})
    title = title[:1].upper() + title[1:]
    day = story.day + timedelta(days=rng.randint(0, 1))
    name = again = slug(title)[:LONGEST].rstrip("-")
    number = 2
    while f"{day.year}/{again}" in taken:
        again, number = f"{name}-{number}", number + 1
    taken.add(f"{day.year}/{again}")
    head = {"title": title, "date": f"{day}", "outlet": outlet.name, "source": f"{outlet.site}/{day.year}/{again}"}
    if story.event:
        head |= {"event": f"{story.event}, {story.day}", "event_date": f"{story.day}"}
    text = "\n\n".join(paragraphs(teller, story.cast, story.statements))
    return f"articles/{day.year}/{again}.txt", _file(head, printed(text, outlet))


def _entries(number: int, of: World, seed: int) -> Iterator[tuple[str, str]]:
    """The path and the content of each entry's file: of all terms, and of whoever else is met most."""
    rng = random.Random(f"entries {seed}")
    for place, term in enumerate(of.terms.things):
        other = of.terms.things[rng.randrange(place) if place else 1]
        head: dict[str, object] = {"term": term, "as_of": f"{BEGINS}", "see": [slug(other)] if place else []}
        definition = Teller(rng, of, [term]).tell("definition", {"other_term": other})
        yield f"docs/glossary/{slug(term)}.md", _file(head, definition)
    listed = int(number**LISTED)
    for person in of.people.things[:listed]:
        role = {
            "title": person.office.capitalize(),
            "organization": person.body.removeprefix("the "),
            "from": f"{BEGINS}",
        }
        head = {"name": person.name, "gender": person.gender, "roles": [role]}
        yield f"docs/people/{slug(person.name)}.md", _file(head, f"{person.described.capitalize()}.")
    for body in of.bodies.things[: listed // 3]:
        yield f"docs/organizations/{slug(body)}.md", _file({"name": body}, "A body that speaks.")
    for outlet in of.outlets.things[: listed // 3]:
        yield f"docs/outlets/{slug(outlet.name)}.md", _file({"name": outlet.name, "url": outlet.site}, "It publishes.")


def _file(head: Mapping[str, object], text: str) -> str:
    """A file with front matter; values as JSON, which YAML reads, but dates as they are."""
    typed = {key: value if key in DATES else json.dumps(value, ensure_ascii=False) for key, value in head.items()}
    return "\n".join(["---", *(f"{key}: {value}" for key, value in typed.items()), "---", "", text, ""])


if __name__ == "__main__":
    main()
