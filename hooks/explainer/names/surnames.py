"""Whose a surname is, where an article prints no more: the person whom other articles name in full.

An office printed with the surname decides ("President Plumb" where others have "President Ada Plumb"); without one, the
only owner of the surname among all articles, or one beside whom the others are negligible.  Gender and offices must
agree, and an owner must be named in full in several articles; else a surname stays a surname.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from explainer.model import Person
from explainer.names.same import CLEAR
from explainer.names.spelled import transliterated

SEVERAL = 2
"""Articles that must name an owner in full."""


@dataclass(slots=True)
class Owner:
    """Somebody named in full: in how many articles, of which gender and beside which offices in how many."""

    id: str
    listed: bool
    articles: int = 0
    genders: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)


def in_full(
    articles: Sequence[Collection[Person]], canonical: Mapping[str, str], names: Mapping[str, str]
) -> list[dict[str, Person]]:
    """For each article, by the entity of somebody it knows by surname only, who that is, where others tell.

    `articles` are each article's people, `canonical` leads from their ids to the ids of who they are, `names` from
    those to the names to print.  Time is linear in the people.
    """
    owners = _owners(articles, canonical)
    return [
        {
            person.entity: owner
            for person in people
            if is_surname(person) and (owner := _taken(person, owners, names)) is not None
        }
        for people in articles
    ]


def is_surname(person: Person) -> bool:
    """Whether an article knows somebody by their surname only."""
    return bool(person.surname) and " " not in person.name and not person.listed


def _owners(articles: Iterable[Collection[Person]], canonical: Mapping[str, str]) -> dict[str, list[Owner]]:
    """Everybody named in full, by surname."""
    owners: dict[str, Owner] = {}
    by_surname: dict[str, list[Owner]] = defaultdict(list)
    for people in articles:
        for person in people:
            if is_surname(person) or not person.surname:
                continue
            id_ = canonical.get(person.entity, person.entity)
            owner = owners.get(id_)
            if owner is None:
                owner = owners[id_] = Owner(id_, person.listed)
                by_surname[transliterated(person.surname)].append(owner)
            owner.articles += 1
            owner.genders[person.gender] += 1
            owner.offices.update(person.offices)
    return by_surname


def _taken(person: Person, owners: Mapping[str, list[Owner]], names: Mapping[str, str]) -> Person | None:
    """The owner of a surname, as the article's person; None where the evidence is not enough."""
    able = [owner for owner in owners.get(transliterated(person.surname), ()) if _genders_agree(person, owner)]
    counts = [_articles(person, owner) for owner in able]
    most = max(counts, default=0)
    if not most or most < CLEAR * sum(counts):
        return None
    owner = able[counts.index(most)]
    if owner.articles < SEVERAL:
        return None
    name = names[owner.id]
    why = "with the same office" if person.offices else "the only one" if most == sum(counts) else "nearly the only one"
    taken = f"{person.name}: {name} in other articles, {why}"
    return replace(person, entity=owner.id, name=name, listed=owner.listed, taken=taken)


def _articles(person: Person, owner: Owner) -> int:
    """The articles that speak for an owner: those with the person's office, or all where the person has none."""
    return sum(owner.offices[office] for office in person.offices) if person.offices else owner.articles


def _genders_agree(person: Person, owner: Owner) -> bool:
    both = owner.genders["m"] + owner.genders["f"]
    return not person.gender or owner.genders[person.gender] >= CLEAR * both
