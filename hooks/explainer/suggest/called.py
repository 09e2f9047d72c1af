"""Who is called by a name: everybody whom the articles name, over the whole archive, and who of them is meant.

In: every article's findings.  Out: a `Somebody` for each person, with all places where they are named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from explainer.decided import own_names
from explainer.model import Archive, Article, Findings, Person
from explainer.names import folded_words, settled
from explainer.names.spelled import spelled_alike
from explainer.slug import slug
from explainer.suggest.printed import Printed


@dataclass(slots=True)
class Somebody:
    """A person of the archive: under which name, where they are named, and of which gender articles take them.

    `entry` says that they have one.  `quotes` counts what they say; `named` are pairs of a place and the number of
    its mention among those of the article's people.
    """

    id: str
    name: str
    entry: bool
    genders: Counter[str] = field(default_factory=Counter)
    named: list[tuple[Printed, int]] = field(default_factory=list)
    quotes: int = 0

    @property
    def forms(self) -> Mapping[str, list[Printed]]:
        """The full names that are printed, each with its places."""
        forms: dict[str, list[Printed]] = defaultdict(list)
        for printed, _ in self.named:
            if " " in (form := str(printed)):
                forms[form].append(printed)
        return forms


Standing = Sequence[tuple[Article, Findings]]


def everybody(archive: Archive, findings: Standing) -> dict[str, Somebody]:
    """Everybody whom the articles name, by the id of the entry or of the name that articles use most."""
    own = {slug(name) for name in own_names(archive.articles)}
    better = settled([found.people.values() for _, found in findings], archive.entries, own)
    people: dict[str, Somebody] = {}
    for (article, found), known in zip(findings, better, strict=True):
        here = {entity: _known(known.get(entity, person), people) for entity, person in found.people.items()}
        for entity, person in found.people.items():
            here[entity].genders[person.gender] += bool(person.gender)
        mentions = [mention for mention in found.mentions if mention.kind == "person"]
        for number, mention in enumerate(mentions):
            if mention.entity in here:
                here[mention.entity].named.append((Printed(article, mention.start, mention.end), number))
        for quote in found.quotes:
            if quote.speaker_kind == "person" and quote.entity in here:
                here[quote.entity].quotes += 1
    return people


def _known(person: Person, people: dict[str, Somebody]) -> Somebody:
    return people.setdefault(person.entity, Somebody(person.entity, person.name, person.listed))


def meant(name: str, people: Mapping[str, Somebody]) -> list[Somebody]:
    """Whom the archive calls by a name, those first whom most articles name; none where nobody is called so.

    A full name is compared as printed, else with transliteration and middle names set aside; one word alone is
    anybody's last name.
    """
    words = folded_words(name)
    if len(words) == 1:
        able = [who for who in people.values() if folded_words(who.name)[-1:] == words]
        return _most_named([who for who in able if " " in who.name] or able)
    exact = [who for who in people.values() if any(folded_words(form) == words for form in (who.name, *who.forms))]
    return _most_named(exact or [who for who in people.values() if _alike(name, who.name)])


def _alike(one: str, other: str) -> bool:
    """Whether two full names are spellings of one: equal but for transliteration and a middle name one of them has."""
    *first, middle = spelled_alike(one)
    *second, between = spelled_alike(other)
    return first == second and (middle == between or not middle or not between)


def _most_named(people: Sequence[Somebody]) -> list[Somebody]:
    return sorted(people, key=lambda who: (-len(who.named), who.id))
