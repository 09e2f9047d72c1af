"""The same statement in several articles: equal words, nearly equal ones, and fragments of a longer quote.

Every quote is compared with the fullest version of a statement only, and only with those that share four words in a
row with it which few others have: the work grows with the quotes and not with their pairs.  A quote none of whose runs
of four words stands elsewhere is left out at once, by counting runs in a small table of hashes (Bloom 1970: it may let
one through too many, never one too few).  Nearly equal is what agrees in three quarters of its words (Indel
similarity over words).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

from rapidfuzz.distance import Indel

from explainer.known import Report, Said, Statement, Version, VersionKind

_RUN = 4  # words in a row that two versions share
_COMMON = 24  # statements; a run of words that more of them have is a stock phrase
_TRIED = 4  # statements, those that share most runs first
_LIKE = 0.75
_NEAR_DAYS = 7
_TELLING = 5  # words from which equal ones of two speakers are one statement
_RETOLD = 6  # words from which two versions that are not equal are compared
_PART = 5  # words from which a fragment tells what it is a fragment of
_SLOTS = 1 << 22


@dataclass(slots=True)
class _Group:
    """The versions of one statement; the first is the fullest."""

    words: list[str]
    versions: list[Version]
    again: list[Said] = field(default_factory=list)

    @property
    def fullest(self) -> Said:
        return self.versions[0].said


def statements_of(reports: Iterable[Report]) -> dict[str, Statement]:
    """The statements that more than one article prints, by address, in the order of the addresses."""
    said = _printed_again([one for report in reports for one in report.said if one.statement])
    made = (_statement(group) for group in _groups(said) if len({one.said.article.path for one in group.versions}) > 1)
    return {statement.address: statement for statement in sorted(made, key=lambda one: one.address)}


def _printed_again(said: Sequence[Said]) -> list[Said]:
    """Those that share a run of words with another quote; a few that do not may be among them."""
    seen = bytearray(_SLOTS)
    for one in said:
        for slot in _slots(one):
            if seen[slot] < 2:
                seen[slot] += 1
    return [one for one in said if any(seen[slot] > 1 for slot in _slots(one))]


def _slots(said: Said) -> set[int]:
    return {hash(run) % _SLOTS for run in _runs(said.statement.split())}


def _groups(said: Iterable[Said]) -> Iterable[_Group]:
    """Quotes with the fullest version of what they say, longest first."""
    groups: list[_Group] = []
    holders: dict[tuple[str, ...], list[_Group]] = defaultdict(list)
    for one in sorted(said, key=_fullest_first):
        words = one.statement.split()
        found = _joined(one, words, holders)
        if found is None:
            group = _Group(words, [Version(one, "whole")])
            groups.append(group)
            for run in {*_runs(words)}:
                if len(holders[run]) <= _COMMON:
                    holders[run].append(group)
        elif _repeats(one, found[0]):
            found[0].again.append(one)
        else:
            found[0].versions.append(Version(one, found[1]))
    return groups


def _fullest_first(said: Said) -> tuple[int, str, str, int]:
    return -said.statement.count(" "), said.on or "9", said.article.path, said.quote.start


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(_RUN)), strict=False)


def _repeats(said: Said, group: _Group) -> bool:
    """Whether its article has these very words by the same speaker already."""
    key = said.article.path, said.statement, said.voice, said.denier
    return any(key == (v.said.article.path, v.said.statement, v.said.voice, v.said.denier) for v in group.versions)


def _joined(
    said: Said, words: list[str], holders: dict[tuple[str, ...], list[_Group]]
) -> tuple[_Group, VersionKind] | None:
    """The statement that the words are a version of, and which kind; the likest where there are several."""
    shared: dict[int, tuple[_Group, int]] = {}
    for run in _runs(words):
        groups = holders.get(run, ())
        if len(groups) <= _COMMON:
            for group in groups:
                shared[id(group)] = group, shared.get(id(group), (group, 0))[1] + 1
    ranked = sorted(shared.values(), key=lambda pair: -pair[1])[:_TRIED]
    for group, _ in ranked:
        kind = _kind(said, words, group)
        if kind:
            return group, kind
    return None


def _kind(said: Said, words: list[str], group: _Group) -> VersionKind | None:
    """What the words are of the group's statement; None where they are another one."""
    fullest = group.fullest
    one_speaker = set(said.voices) & set(fullest.voices)
    if said.statement == fullest.statement:
        return "whole" if one_speaker or len(words) >= _TELLING or not (said.voice and fullest.voice) else None
    if not (one_speaker or not said.voice or not fullest.voice) or not _near(said, fullest):
        return None
    if len(words) >= _PART and f" {said.statement} " in f" {fullest.statement} ":
        return "fragment" if one_speaker or len(words) >= _RETOLD else None
    if (
        one_speaker
        and len(words) >= _RETOLD
        and Indel.normalized_similarity(words, group.words, score_cutoff=_LIKE) >= _LIKE
    ):
        return "other words"
    return None


def _near(said: Said, other: Said) -> bool:
    """Whether both may have been said on one occasion: within a week; what has no whole date may."""
    try:
        return abs((date.fromisoformat(said.on) - date.fromisoformat(other.on)).days) <= _NEAR_DAYS
    except ValueError:
        return not (said.on and other.on) or said.on.startswith(other.on) or other.on.startswith(said.on)


def _statement(group: _Group) -> Statement:
    """The statement with its earliest version first; its address is made of that one, and the others lead there."""
    versions = sorted(group.versions, key=lambda one: (one.said.on or "9", one.said.article.path, one.said.quote.start))
    first, *others = dict.fromkeys(_address(version.said) for version in versions)
    return Statement(first, group.fullest, tuple(versions), tuple(group.again), tuple(others))


def _address(said: Said) -> str:
    """The address that a statement has whose earliest version this is."""
    digest = blake2b(f"{said.article.path}\n{said.id}".encode(), digest_size=6).hexdigest()
    return f"statements/{digest}/"
