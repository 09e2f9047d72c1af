"""Everybody of many articles under one id and one name each: what the index does for its pages, for texts alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from explainer.model import Entry, Person
from explainer.names.same import WRITTEN, Found, commonest, one_by_one
from explainer.names.surnames import in_full


def settled(
    articles: Sequence[Collection[Person]], entries: Collection[Entry], own: Collection[str] = ()
) -> list[dict[str, Person]]:
    """For each article, by the entity it was found under, everybody whom all articles together know better.

    `articles` are each article's people, `entries` the people who have one.  The id and name are the entry's, else
    those printed in most articles; whoever is known by a short form elsewhere keeps the form that the article prints.
    Ids of `own` are nobody else's.
    """
    found: dict[str, Found] = defaultdict(Found)
    for people in articles:
        for person in people:
            found[person.entity].add(person)
    listed = {entry.id: entry.name for entry in entries if entry.kind == "person"}
    members: dict[str, list[str]] = defaultdict(list)
    short: set[str] = set()
    for id_, same, why in one_by_one(found, entries, own):
        members[id_] += same
        if why != WRITTEN:
            short.update(same)
    canonical = {member: id_ for id_, same in members.items() for member in same}
    printed = {id_: listed.get(id_) or _name(found[member] for member in same) for id_, same in members.items()}
    named = {id_: _name([found[id_]]) if id_ in short else printed[canonical[id_]] for id_ in found}
    return [
        {
            person.entity: person._replace(entity=id_, name=named[person.entity], listed=id_ in listed)
            for person in people
            if (id_ := canonical[person.entity]) != person.entity or named[person.entity] != person.name
        }
        | surnames
        for people, surnames in zip(articles, in_full(articles, canonical, printed), strict=True)
    ]


def _name(somebody: Iterable[Found]) -> str:
    first, *others = (found.names for found in somebody)
    return commonest(sum(map(Counter, others), Counter(first)) if others else first)
