"""Everybody of many articles under one id and one name each: what the index does for its pages, for texts alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from explainer.model import Entry, Person
from explainer.names.same import Found, commonest, one_by_one
from explainer.names.surnames import in_full


def settled(articles: Sequence[Collection[Person]], entries: Collection[Entry]) -> list[dict[str, Person]]:
    """For each article, by the entity it was found under, everybody whom all articles together know better.

    `articles` are each article's people, `entries` the people who have one.  The id and name are the entry's, else
    those printed in most articles.
    """
    found: dict[str, Found] = defaultdict(Found)
    for people in articles:
        for person in people:
            found[person.entity].add(person)
    listed = {entry.id: entry.name for entry in entries if entry.kind == "person"}
    canonical: dict[str, str] = {}
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for id_, same in one_by_one("person", found, entries):
        for member in same:
            canonical[member] = id_
            names[id_] += found[member].names
    printed = {id_: listed.get(id_) or commonest(spelled) for id_, spelled in names.items()}
    return [
        {person.entity: known for person in people if (known := _known(person, canonical, printed, listed)) != person}
        | surnames
        for people, surnames in zip(articles, in_full(articles, canonical, printed), strict=True)
    ]


def _known(person: Person, canonical: dict[str, str], printed: dict[str, str], listed: dict[str, str]) -> Person:
    id_ = canonical[person.entity]
    return replace(person, entity=id_, name=printed[id_], listed=id_ in listed)
