"""Whose a surname is, where an article prints no more: the person whom other articles name in full.

An office printed with the surname decides ("President Plumb" where others have "President Ada Plumb"); without one, the
only owner of the surname among all articles, or one beside whom the others are negligible.  Gender and offices must
agree, and an owner must be named in full in several articles; else a surname stays a surname.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

from msgspec import Struct, field

from explainer.model import Person
from explainer.names.short_forms import CLEAR, SEVERAL
from explainer.names.spelled import transliterated


class Owner(Struct):
    """Somebody named in full: in how many articles, of which gender and beside which offices in how many."""

    id: str
    listed: bool
    articles: int = 0
    genders: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)


Owners = Mapping[str, Sequence[Owner]]
"""Owners by transliterated surname."""


def in_full(
    articles: Sequence[Collection[Person]], canonical: Mapping[str, str], names: Mapping[str, str]
) -> list[dict[str, Person]]:
    """For each article, by the entity of somebody it knows by surname only, who that is, where others tell.

    `articles` are each article's people, `canonical` leads from their ids to the ids of who they are, `names` from
    those to the names to print.  Time is linear in the people.
    """
    by_surname = [[person for person in people if is_surname(person)] for people in articles]
    owners = _owners(
        articles, canonical, {transliterated(person.surname) for people in by_surname for person in people}
    )
    known: dict[Person, Person | None] = {}
    return [dict(_known(people, known, owners, names)) for people in by_surname]


def is_surname(person: Person) -> bool:
    """Whether an article knows somebody by their surname only, be it the only entry's of that surname."""
    return bool(person.alone) or (bool(person.surname) and " " not in person.name and not person.listed)


def _owners(articles: Iterable[Collection[Person]], canonical: Mapping[str, str], alone: Set[str]) -> Owners:
    """Everybody named in full who has one of the surnames that stand `alone` somewhere."""
    owners: dict[str, Owner] = {}
    by_surname: dict[str, list[Owner]] = defaultdict(list)
    for people in articles:
        for person in people:
            surname = transliterated(person.surname)
            if surname not in alone or is_surname(person):
                continue
            id_ = canonical.get(person.entity, person.entity)
            owner = owners.get(id_)
            if owner is None:
                owner = owners[id_] = Owner(id_, person.listed)
                by_surname[surname].append(owner)
            owner.articles += 1
            owner.genders[person.gender] += 1
            owner.offices.update(person.offices)
    return by_surname


def _known(
    people: Iterable[Person], known: dict[Person, Person | None], owners: Owners, names: Mapping[str, str]
) -> Iterator[tuple[str, Person]]:
    """The owners of the surnames of people known by no more, by their entity; `known` keeps the answers."""
    for person in people:
        if person not in known:
            known[person] = _owned(person, owners, names)
        owner = known[person]
        if owner is not None:
            yield person.entity, owner


def _owned(person: Person, owners: Owners, names: Mapping[str, str]) -> Person | None:
    """The owner of a surname, as the article's person; None where the evidence is not enough."""
    able = [owner for owner in owners.get(transliterated(person.surname), ()) if _genders_agree(person, owner)]
    counts = [_articles(person, owner) for owner in able]
    most, total = max(counts, default=0), sum(counts)
    owner = able[counts.index(most)] if most else None
    if owner is None or owner.id == person.entity or owner.articles < SEVERAL or most < CLEAR * total:
        return None
    name = names[owner.id]
    why = "with the same office" if person.offices else "the only one" if most == total else "nearly the only one"
    taken = f"{person.alone or person.name}: {name} in other articles, {why}"
    return person._replace(entity=owner.id, name=name, listed=owner.listed, taken=taken, alone="")


def _articles(person: Person, owner: Owner) -> int:
    """The articles that speak for an owner: those with the person's office, or all where the person has none."""
    return sum(owner.offices[office] for office in person.offices) if person.offices else owner.articles


def _genders_agree(person: Person, owner: Owner) -> bool:
    both = owner.genders["m"] + owner.genders["f"]
    return not person.gender or owner.genders[person.gender] >= CLEAR * both
