"""Names of the list as an article prints them: whose they are where they stand alone."""

from __future__ import annotations

from collections.abc import Sequence, Set

from explainer.model import Entry
from explainer.pattern import pattern
from explainer.recognise.lexicon import Match
from explainer.recognise.people.context import after, in_quotes, names_thing, opens_sentence
from explainer.recognise.people.listed import PREVIOUS, Listed, are_two
from explainer.recognise.people.names import Name
from explainer.recognise.people.owners import is_one
from explainer.recognise.people.reading import Reading
from explainer.recognise.people.register import Known
from explainer.recognise.people.runs import read_run
from explainer.recognise.people.single import LONGEST_WORD
from explainer.recognise.people.told_apart import told_apart
from explainer.recognise.people.words import (
    GIVEN,
    HONORIFICS,
    NO_NAME,
    PEOPLE,
    PLACE,
    ROLE,
    THING,
    fold,
    kind_of,
    suffix_of,
)

_NEXT = pattern(r",? ((?:Jr|Sr)\b\.?|[A-ZÀ-Þ]\w*)")
_DOUBLE = pattern(r"-[A-ZÀ-Þ]")  # Ada Plumb-Tarn


def find_listed(reading: Reading, matches: Sequence[Match], surnames: Set[str]) -> None:
    """Names of the list that stand alone; `surnames` are the keys of those in full names of the article.

    A name of several people is that of the one whom the article tells apart.
    """
    single: list[tuple[Match, Listed]] = []
    shared: dict[tuple[Entry, ...], list[Match]] = {}
    for match in matches:
        entries = tuple(entry for entry in match.entries if entry.kind == "person")
        if not entries or not _stands_alone(reading.value, match.start, match.end):
            continue
        if len(entries) > 1:
            shared.setdefault(entries, []).append(match)
        elif " " in reading.value[match.start : match.end]:
            _note(reading, reading.people.by_id[entries[0].id], match)
        else:
            single.append((match, reading.people.by_id[entries[0].id]))
    _note_single(reading, single, surnames)
    for entries, same in shared.items():
        _note_shared(reading, entries, same)


def _note(reading: Reading, listed: Listed, match: Match) -> None:
    behind = after(reading.value, match.end)
    *_, before = ("", *reading.value[max(0, match.start - LONGEST_WORD) : match.start].split())
    if not behind.thing and not are_two(HONORIFICS.get(fold(before), ""), listed.gender):
        reading.note_full(reading.listed(listed), match.start, match.end, behind)


def _note_single(reading: Reading, single: Sequence[tuple[Match, Listed]], surnames: Set[str]) -> None:
    """Names of one word.

    An alias that is a surname may be another's here, and waits for the full names.  An ordinary word ("Pink") needs
    words beside it that make it a name, here or elsewhere in the article.
    """
    doubtful: list[tuple[Match, Listed]] = []
    for match, listed in single:
        name = _name(reading.value, match)
        if not name:
            _note(reading, listed, match)
        elif name.keys[0] in surnames or reading.people.is_shared(name, reading.value, match.start):
            continue
        elif is_one(name, reading.value, match.start, match.end):
            _note(reading, listed, match)
        elif not opens_sentence(reading.value, match.start):
            doubtful.append((match, listed))
    for match, listed in doubtful:
        if listed.entry.id in reading.of_list:
            _note(reading, listed, match)


def _name(value: str, match: Match) -> Name | None:
    """The name that a single word is; None for one with a mark inside, which is somebody's as it stands."""
    word = value[match.start : match.end]
    return next(iter(read_run(word)), None) if word.isalpha() else None


def _note_shared(reading: Reading, entries: Sequence[Entry], matches: Sequence[Match]) -> None:
    """The places of a name that several people have: each one's whom it means, else a person's without an entry."""
    meant = told_apart(entries, reading.value, [(match.start, match.end) for match in matches], reading.date)
    either: Known | None = None
    for match, entry in zip(matches, meant, strict=True):
        if entry:
            _note(reading, reading.people.by_id[entry.id], match)
            continue
        either = either or reading.either([reading.people.by_id[entry.id] for entry in entries])
        either.prints[reading.prose[match.start : match.end]] += 1
        reading.note_full(either, match.start, match.end, after(reading.value, match.end))


def _stands_alone(value: str, start: int, end: int) -> bool:
    """Whether a listed name is the whole name there, not part of a longer one or of a body's or place's name."""
    words = value[start:end].split()
    if (
        not any(word[0].isupper() for word in words)
        or (start and value[start - 1] in "-@#")
        or _DOUBLE.match(value, end)
        or in_quotes(value, start, end)
    ):
        return False
    if len(words) == 1 and kind_of(fold(value[start:end])) & (PLACE | PEOPLE):
        return False
    previous = PREVIOUS.search(value, max(0, start - 30), start)
    if previous:
        kind = kind_of(fold(previous[1]))
        if not kind & (NO_NAME | ROLE) and (kind & GIVEN or len(words) == 1):
            return False
    following = _NEXT.match(value, end)
    if not following or (value[end] == "," and not suffix_of(following[1])):
        return True
    kind = kind_of(fold(following[1]))
    if kind & THING or suffix_of(following[1]) or names_thing(value, start, end):
        return False
    return bool(kind & (NO_NAME | ROLE)) or (not kind and bool(_NEXT.match(value, following.end())))
