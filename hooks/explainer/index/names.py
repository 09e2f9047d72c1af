"""Who is who across articles: the people and bodies of the archive, each under one id, and why.

What is evidence is settled in `explainer.names`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from msgspec import structs

from explainer.decided import BY_EDITOR, own_names
from explainer.model import Archive, Findings, Joint, Mention, Person, Quote
from explainer.names import (
    Found,
    Same,
    bodies_one_by_one,
    commonest,
    folded_words,
    fullest,
    in_full,
    is_surname,
    one_by_one,
    ranked,
    short_forms,
)
from explainer.slug import slug

__all__ = ["Names", "commonest", "folded_words", "fullest", "ranked", "who_is_who", "with_full_names"]

_SPEAKING = ("person", "organization")

Key = tuple[str, str]
"""A kind ("person", "organization") and an id."""


@dataclass(frozen=True, slots=True)
class Names:
    """`canonical` leads from kind and id as recognised to the id of the page; the others are by kind and that id.

    `merged` says why spellings were taken for one; `former` are the ids that now stand under another.  `in_full` are,
    for each article, the people whom it knows by surname only and other articles by name, by their id in the article.
    """

    canonical: dict[Key, str] = field(default_factory=dict)
    spellings: dict[Key, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    merged: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    former: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    in_full: list[Mapping[str, Person]] = field(default_factory=list)


def who_is_who(archive: Archive, findings: Sequence[Findings]) -> Names:
    """The people and bodies of all articles, each under one id."""
    names = Names()
    own = {slug(name) for name in own_names(archive.articles)}
    short = short_forms(article.text.value for article in archive.articles)
    people, bodies = _found(findings)
    for same in one_by_one(people, archive.entries, own):
        _file(names, "person", same, people)
    for same in bodies_one_by_one(bodies, archive.entries, own, short):
        _file(names, "organization", same, bodies)
    _file_surnames(names, archive, findings, own)
    _file_printed(names, archive, findings)
    return names


def with_full_names(findings: Findings, known: Mapping[str, Person]) -> Findings:
    """The findings of an article in which the people of `known`, by their id there, have their full names."""
    if not known:
        return findings
    called = {findings.people[id_].name: person.name for id_, person in known.items()}
    people = [known.get(id_, person) for id_, person in findings.people.items()]
    return replace(
        findings,
        mentions=tuple(_mention(mention, known) for mention in findings.mentions),
        quotes=tuple(_quote(quote, known, called) for quote in findings.quotes),
        people={person.entity: person for person in people},
    )


def _mention(mention: Mention, known: Mapping[str, Person]) -> Mention:
    person = known.get(mention.entity) if mention.kind == "person" else None
    return mention._replace(entity=person.entity, reason=person.taken) if person else mention


def _quote(quote: Quote, known: Mapping[str, Person], called: Mapping[str, str]) -> Quote:
    """The quote under full names; candidates and those who deny have a name only."""
    candidate, denied_by = (called.get(name, name) for name in (quote.candidate, quote.denied_by))
    others = [(known.get(other.entity) if other.kind == "person" else None, other) for other in quote.together]
    together = tuple(Joint(person.name, person.entity) if person else other for person, other in others)
    holder = known.get(quote.perhaps)
    perhaps = holder.entity if holder else quote.perhaps
    quote = structs.replace(quote, candidate=candidate, denied_by=denied_by, together=together, perhaps=perhaps)
    person = known.get(quote.entity) if quote.speaker_kind == "person" else None
    return structs.replace(quote, speaker=person.name, entity=person.entity) if person else quote


def _found(findings: Sequence[Findings]) -> tuple[dict[str, Found], dict[str, Found]]:
    """The people whom the articles name, and the bodies that speak, by their ids."""
    people: dict[str, Found] = defaultdict(Found)
    bodies: dict[str, Found] = defaultdict(Found)
    for one in findings:
        for person in one.people.values():
            people[person.entity].add(person)
        for quote in one.quotes:
            id_ = quote.entity or slug(quote.speaker)
            if quote.speaker_kind in ("person", "organization") and id_ not in one.people:
                (people if quote.speaker_kind == "person" else bodies)[id_].names[quote.speaker] += 1
    return people, bodies


def _file(names: Names, kind: str, same: Same, found: Mapping[str, Found]) -> None:
    """Put the ids found under the id of the page; an entry may get several such lists."""
    key = kind, same.id
    for member in same.members:
        names.canonical[kind, member] = same.id
        names.spellings[key].update(found[member].names)
    others = tuple(member for member in same.members if member != same.id)
    names.former[key] = names.former.get(key, ()) + others
    if others and same.why:
        spelled = ", ".join(sorted(commonest(found[member].names) for member in same.members))
        names.merged[key] = (*names.merged.get(key, ()), f"{spelled}: {same.why}")


def _file_surnames(names: Names, archive: Archive, findings: Sequence[Findings], own: Set[str]) -> None:
    """Find out whose surnames stand alone in articles, and say why under the id of whoever has them.

    Those of `own` are nobody else's.
    """
    canonical = {id_: to for (kind, id_), to in names.canonical.items() if kind == "person"}
    printed = {id_: commonest(spelled) for (kind, id_), spelled in names.spellings.items() if kind == "person"}
    printed |= {entry.id: entry.name for entry in archive.entries if entry.kind == "person"}
    people = [[p for p in one.people.values() if p.entity not in own or not is_surname(p)] for one in findings]
    names.in_full.extend(in_full(people, canonical, printed))
    meant: dict[str, set[str]] = defaultdict(set)
    why: dict[str, set[str]] = defaultdict(set)
    for one, known in zip(findings, names.in_full, strict=True):
        for id_, person in one.people.items():
            if not person.listed:
                meant[id_].add(known[id_].entity if id_ in known else id_)
        for person in known.values():
            why[person.entity].add(person.taken)
    for id_, reasons in why.items():
        names.merged["person", id_] = (*names.merged.get(("person", id_), ()), *sorted(reasons))
    for surname, owners in sorted(meant.items()):
        if len(owners) == 1 and (owner := next(iter(owners))) in why and owner != surname:
            names.former["person", owner] = (*names.former.get(("person", owner), ()), surname)


def _file_printed(names: Names, archive: Archive, findings: Sequence[Findings]) -> None:
    """Put under everybody with an entry, or named by an editor, the ids that they would have without one: the ids that
    they had before somebody wrote it.

    What an entry is called is its; an id that two would have leads nowhere.
    """
    listed = {(str(entry.kind), entry.id) for entry in archive.entries if entry.kind in _SPEAKING}
    called = {(str(e.kind), e.id, name) for e in archive.entries if e.kind in _SPEAKING for name in e.names}
    printed = {
        name
        for article, one, known in zip(archive.articles, findings, names.in_full, strict=True)
        for name in _printed(article.text.value, with_full_names(one, known), listed)
    }
    owners = _owners(called, names)
    owners |= {key: ids for key, ids in _owners(printed, names).items() if key not in owners}
    earlier: dict[Key, list[str]] = defaultdict(list)
    for (kind, former), ids in sorted(owners.items()):
        if len(ids) == 1 and former not in ids:
            (id_,) = ids
            earlier[kind, id_].append(former)
    for key, formers in earlier.items():
        names.former[key] = tuple(dict.fromkeys((*names.former.get(key, ()), *formers)))


def _printed(value: str, findings: Findings, listed: Set[Key]) -> Iterator[tuple[str, str, str]]:
    """Kind, id and name of everybody listed or decided, for each full name that an article has of them, or any."""
    names: dict[Key, set[str]] = defaultdict(set)
    for mention in findings.mentions:
        key = mention.kind, mention.entity
        if mention.reason == BY_EDITOR or key in listed:
            names[key].add(value[mention.start : mention.end])
    for (kind, id_), printed in names.items():
        full = {name for name in printed if " " in name}
        yield from ((kind, id_, name) for name in full or printed)


def _owners(named: Iterable[tuple[str, str, str]], names: Names) -> dict[Key, set[str]]:
    """From a kind and the id a name would have to the ids of those who have the name; `named` is kind, id and name."""
    owners: dict[Key, set[str]] = defaultdict(set)
    for kind, id_, name in named:
        owners[kind, slug(name)].add(names.canonical.get((kind, id_), id_))
    return owners
