"""Who is who across articles: spellings that are one person or one body, merged on evidence only.

An entry always keeps its own id.  People without one are taken for the same person where their names are equal once
transliteration is set aside ("Sergey", "Sergei"), or differ by a middle name that only one of them has.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from explainer.model import Archive, Entry, Findings
from explainer.slug import slug

_WORD = re.compile(r"[^\W_]+")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_TRANSLITERATION = (
    (re.compile(r"[iye]*[yj][iye]*|ei|ie|ii"), "i"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@dataclass(slots=True)
class Found:
    """One id the recognisers gave, over all articles: how often each name and gender was printed."""

    names: Counter[str] = field(default_factory=Counter)
    genders: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Names:
    """`canonical` leads from (kind, id as recognised) to the id of the page; the others are by (kind, that id).

    `merged` says why spellings were taken for one; `former` are the ids that now stand under another.
    """

    canonical: dict[tuple[str, str], str]
    spellings: dict[tuple[str, str], Counter[str]]
    merged: dict[tuple[str, str], tuple[str, ...]]
    former: dict[tuple[str, str], tuple[str, ...]]


def folded_words(name: str) -> list[str]:
    """The name's words without case, accents and a leading "the"."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = _WORD.findall(name.casefold())
    return words[1:] if words[:1] == ["the"] and len(words) > 1 else words


def spelled_alike(name: str) -> tuple[str, str, str]:
    """Given name, surname and what stands between them, the first two with transliteration set aside.

    "Jr." and the like belong to the surname: they tell a son from his father.
    """
    words = folded_words(name)
    suffix = [word for word in words[1:] if word in _SUFFIXES]
    words = [word for word in words if word not in suffix]
    if len(words) < 2:
        return "", " ".join(words), ""
    return _transliterated(words[0]), " ".join([_transliterated(words[-1]), *suffix]), " ".join(words[1:-1])


def _transliterated(word: str) -> str:
    for pattern, plain in _TRANSLITERATION:
        word = pattern.sub(plain, word)
    return word


def who_is_who(archive: Archive, findings: Sequence[Findings]) -> Names:
    """The people and bodies of all articles, each under one id."""
    names = Names({}, defaultdict(Counter), {}, {})
    for kind, found in _found(findings).items():
        entries = {entry.id: entry for entry in archive.entries if entry.kind == kind}
        known = _known(kind, entries.values())
        groups = defaultdict(list)
        for id_, somebody in sorted(found.items()):
            if id_ in entries:
                _file(names, kind, id_, [id_], found)
            else:
                groups[_key(kind, commonest(somebody.names))].append(id_)
        for key, members in groups.items():
            alone = _same(kind, members, found)
            for same in alone:
                listed = next((e for e in known.get(key, []) if _is_entry(e, same, found, len(alone) == 1)), None)
                _file(names, kind, listed.id if listed else _best(same, found), same, found)
    return names


def _found(findings: Sequence[Findings]) -> dict[str, dict[str, Found]]:
    found: dict[str, dict[str, Found]] = {"person": defaultdict(Found), "organization": defaultdict(Found)}
    for one in findings:
        for person in one.people.values():
            somebody = found["person"][person.entity]
            somebody.names[person.name] += 1
            somebody.genders |= {person.gender} - {""}
        for quote in one.quotes:
            if quote.speaker_kind in found:
                found[quote.speaker_kind][quote.entity or slug(quote.speaker)].names[quote.speaker] += 1
    return found


def _known(kind: str, entries: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    """The entries by the keys of their names; a key that two entries share leads nowhere."""
    known: dict[tuple[str, str], dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for name in entry.names:
            known[_key(kind, name)][entry.id] = entry
    return {key: list(same.values()) for key, same in known.items() if len(same) == 1}


def _is_entry(entry: Entry, same: list[str], found: dict[str, Found], alone: bool) -> bool:
    """Whether people found under one key are the entry's: gender and middle names must not speak against it."""
    genders = {entry.gender} - {""}
    middles = {_middle(found[id_]) for id_ in same}
    listed = {spelled_alike(name)[2] for name in entry.names}
    agree = middles <= listed or (alone and len((middles | listed) - {""}) <= 1)
    return agree and len(genders.union(*(found[id_].genders for id_ in same))) <= 1


def _key(kind: str, name: str) -> tuple[str, str]:
    return spelled_alike(name)[:2] if kind == "person" else ("", " ".join(folded_words(name)))


def _middle(somebody: Found) -> str:
    return spelled_alike(commonest(somebody.names))[2]


def _same(kind: str, members: list[str], found: dict[str, Found]) -> list[list[str]]:
    """The members of a group that are one person: all of them, unless genders or two middle names tell them apart."""
    if kind != "person":
        return [members]
    middles = defaultdict(list)
    for id_ in members:
        middles[_middle(found[id_])].append(id_)
    if len(set[str]().union(*(found[id_].genders for id_ in members))) > 1:
        return [[id_] for id_ in members]
    return [members] if len(set(middles) - {""}) <= 1 else list(middles.values())


def _best(same: list[str], found: dict[str, Found]) -> str:
    """The id whose name is printed most; of equals the fullest."""
    return min(same, key=lambda id_: (-found[id_].names.total(), -len(id_), id_))


def commonest(names: Counter[str]) -> str:
    """The name printed most often; of equals the longest."""
    return min(names, key=lambda name: (-names[name], -len(name), name))


def _file(names: Names, kind: str, id_: str, same: list[str], found: dict[str, Found]) -> None:
    """Put the ids of `same` under `id_`; an entry may get several such lists."""
    key = kind, id_
    for member in same:
        names.canonical[kind, member] = id_
        names.spellings[key].update(found[member].names)
    others = tuple(member for member in same if member != id_)
    names.former[key] = names.former.get(key, ()) + others
    if others and kind == "person":
        spelled = ", ".join(sorted(commonest(found[member].names) for member in same))
        names.merged[key] = (*names.merged.get(key, ()), f"{spelled}: the same name, written differently")
