"""Which ids are one person: spellings of one name, merged on evidence only (of bodies: bodies.py).

An entry always keeps its own id.  People without one are taken for the same person where their names are equal once
transliteration is set aside ("Sergey", "Sergei"), or differ by a middle name that only one of them has, or by a short
form where more speaks for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct, field

from explainer.model import Entry, Person
from explainer.names.short_forms import CLEAR, SEVERAL, Somebody, joined
from explainer.names.spelled import folded_words, spelled_alike

FAIR = 1 / 30
"""The share of the articles from which on a fuller name is no slip of the pen."""
WRITTEN = "the same name, written differently"

Counts = defaultdict[str, int]
Key = tuple[str, str]


class Same(NamedTuple):
    """The id of somebody's page, the ids found that are theirs, and why, where these are several."""

    id: str
    members: Sequence[str]
    why: str = WRITTEN


class Found(Struct):
    """One id the recognisers gave, over all articles: how many print each name, gender and office."""

    names: Counts = field(default_factory=lambda: defaultdict(int))
    genders: Counts = field(default_factory=lambda: defaultdict(int))
    offices: set[str] = field(default_factory=set)

    def add(self, person: Person) -> None:
        """Count what one article has of them."""
        self.names[person.name] += 1
        self.offices.update(person.offices)
        if person.gender:
            self.genders[person.gender] += 1

    @property
    def gender(self) -> str:
        """The gender that the articles agree on, or ""."""
        return clear(self.genders)


def clear(counts: Mapping[str, int]) -> str:
    """What nearly all counted are, or ""."""
    if len(counts) < 2:
        return next(iter(counts), "")
    most = max(counts, key=counts.__getitem__)
    return most if counts[most] >= CLEAR * sum(counts.values()) else ""


def one_by_one(found: Mapping[str, Found], entries: Iterable[Entry], own: Collection[str] = ()) -> Iterator[Same]:
    """Each person; `entries` are of all kinds.  Somebody with an entry may come several times.

    Ids of `own`, which editors said are nobody else's, stay by themselves.
    """
    listed = {entry.id: entry for entry in entries if entry.kind == "person"}
    known = _known(listed.values())
    groups: dict[Key, list[str]] = defaultdict(list)
    for id_, somebody in sorted(found.items()):
        if id_ in listed or id_ in own:
            yield Same(id_, [id_])
        else:
            groups[_key(commonest(somebody.names))].append(id_)
    unlisted: list[list[str]] = []
    for key, members in groups.items():
        entry = known.get(key)
        apart = _apart(members, found)
        for same in apart:
            if entry is not None and _is_entry(entry, same, found, len(apart) == 1):
                yield Same(entry.id, same)
            else:
                unlisted.append(same)
    for same, why in _with_short_forms(unlisted, found):
        yield Same(best(same, found), same, why or WRITTEN)


def _with_short_forms(people: Sequence[Sequence[str]], found: Mapping[str, Found]) -> Iterator[tuple[list[str], str]]:
    """The ids of each person once short forms of given names are told, and why."""
    surnames: Counts = defaultdict(int)
    for somebody in found.values():
        surnames[spelled_alike(commonest(somebody.names))[1].partition(" ")[0]] += _times(somebody)
    return joined([_somebody(same, found) for same in people], surnames)


def _somebody(same: Sequence[str], found: Mapping[str, Found]) -> Somebody:
    """A person under all their ids, with the gender that the ids agree on."""
    ours = [found[id_] for id_ in same]
    times = [_times(one) for one in ours]
    most = ours[times.index(max(times))]
    gender = next(filter(None, (one.gender for one in ours)), "")
    offices = frozenset[str]().union(*(one.offices for one in ours))
    return Somebody(same, commonest(most.names), sum(times), gender, offices)


def _known(entries: Iterable[Entry]) -> dict[Key, Entry]:
    """The entries by the keys of their names; a key that two entries share leads nowhere."""
    known: dict[Key, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for name in entry.names:
            known[_key(name)][entry.id] = entry
    return {key: next(iter(same.values())) for key, same in known.items() if len(same) == 1}


def _is_entry(entry: Entry, same: Sequence[str], found: Mapping[str, Found], alone: bool) -> bool:
    """Whether people found under one key are the entry's: gender and middle names must not speak against it."""
    genders = {entry.gender, *(found[id_].gender for id_ in same)} - {""}
    middles = {_middle(found[id_]) for id_ in same}
    listed = {spelled_alike(name)[2] for name in entry.names}
    agree = middles <= listed or (alone and len((middles | listed) - {""}) <= 1)
    return agree and len(genders) <= 1


def _key(name: str) -> Key:
    return spelled_alike(name)[:2]


def _middle(somebody: Found) -> str:
    return spelled_alike(commonest(somebody.names))[2]


def _apart(members: Sequence[str], found: Mapping[str, Found]) -> list[list[str]]:
    """The people among the members of a group, told apart by gender and by middle names.

    The name without a middle name goes with the one middle name that nearly all the others have.
    """
    if len(members) == 1:
        return [list(members)]
    if len({found[id_].gender for id_ in members} - {""}) > 1:
        return [[id_] for id_ in members]
    middles = defaultdict(list)
    for id_ in members:
        middles[_middle(found[id_])].append(id_)
    without = middles.pop("", [])
    printed = {middle: sum(_times(found[id_]) for id_ in same) for middle, same in middles.items()}
    if without and (most := clear(printed)):
        middles[most] += without
    elif without:
        middles[""] = without
    return list(middles.values())


def best(same: Sequence[str], found: Mapping[str, Found]) -> str:
    """The id whose name is printed most; of equals that of the name without initials, then the fullest."""

    def rank(id_: str) -> tuple[int, int, int, str]:
        names = found[id_].names
        return -_times(found[id_]), _initials(commonest(names)), -len(id_), id_

    return min(same, key=rank) if len(same) > 1 else same[0]


def _times(somebody: Found) -> int:
    return sum(somebody.names.values())


def ranked(names: Mapping[str, int]) -> list[str]:
    """The names, the one printed most often first, with the accents that it is ever printed with.

    Of equals the one without initials comes first, then the longest.
    """
    if len(names) < 2:
        return list(names)
    found = sorted(names, key=lambda name: (-names[name], _initials(name), -len(name), name))
    same = folded_words(found[0])
    accented = (name for name in found if not name.isascii() and folded_words(name) == same)
    first = found[0] if not found[0].isascii() else next(accented, found[0])
    return [first, *(name for name in found if name != first)]


def fullest(names: Mapping[str, int]) -> str:
    """The name to head a page: the one of most words among those that several articles print, and not too few.

    `names` is how many articles print each.
    """
    enough = max(SEVERAL, FAIR * sum(names.values()))
    first, *others = ranked(names)
    return max([first, *(n for n in others if names[n] >= enough and not n.isupper())], key=lambda n: len(n.split()))


def commonest(names: Mapping[str, int]) -> str:
    """The first of the names as they are ranked."""
    return next(iter(names)) if len(names) == 1 else ranked(names)[0]


def _initials(name: str) -> int:
    return sum(len(word.rstrip(".")) == 1 for word in name.split())
