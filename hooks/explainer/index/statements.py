"""The same statement in several articles: equal words, nearly equal ones, and fragments of a longer quote.

Every quote is compared with the fullest version of a statement only, and only with those that share four words in a
row with it, known by their hash, which few others have: the work grows with the quotes and not with their pairs.  A
quote none of whose runs of four words stands elsewhere is left out at once, by counting runs in a small table (Bloom
1970: it may let one through too many, never one too few).  Nearly equal is what agrees in three quarters of its words
(Indel similarity over words).
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.distance import Indel

from explainer.known import Report, Said, Statement, Version, VersionKind

_COMMON = 24  # statements; a run of words that more of them have is a stock phrase
_TRIED = 4  # statements, those that share most runs first
_LIKE = 0.75
_NEAR_DAYS = 7
_TELLING = 5  # words from which equal ones of two speakers are one statement
_RETOLD = 6  # words from which two versions that are not equal are compared
_PART = 5  # words from which a fragment tells what it is a fragment of
_SLOTS = 1 << 22
_SEVERAL = 2
_times = itemgetter(1)  # of a number and how often it was counted


class _Told(NamedTuple):
    """A quote with what it is compared by: how many words it has, who says it, and the runs of words others share."""

    said: Said
    words: int
    voices: frozenset[str]
    runs: Sequence[int]


@dataclass(slots=True)
class _Group:
    """The versions of one statement; the first is the `fullest`, and `tellers` say who prints which words already."""

    fullest: _Told
    versions: list[Version]
    tellers: set[tuple[str, ...]]
    again: list[Said] = field(default_factory=list)

    @classmethod
    def of(cls, fullest: _Told) -> _Group:
        """A statement of which no other version is known yet."""
        return cls(fullest, [Version(fullest.said, "whole")], {_teller(fullest.said)})

    def add(self, said: Said, kind: VersionKind) -> None:
        """Take a version in, or what only repeats one: the very words in the same article by the same speaker."""
        teller = _teller(said)
        if teller in self.tellers:
            self.again.append(said)
        else:
            self.tellers.add(teller)
            self.versions.append(Version(said, kind))


def _teller(said: Said) -> tuple[str, ...]:
    return said.article.path, said.statement, said.voice, said.denier


def statements_of(reports: Iterable[Report]) -> dict[str, Statement]:
    """The statements that more than one article prints, by address, in the order of the addresses."""
    said = [one for report in reports for one in report.said if one.statement]
    made = (_statement(group) for group in _groups(_printed_again(said)) if group.versions[1:])
    several = (statement for statement in made if statement.articles[1:])
    return {statement.address: statement for statement in sorted(several, key=lambda one: one.address)}


def untold(reports: Iterable[Report], told: Mapping[str, Statement]) -> dict[str, Said]:
    """From the addresses of statements that are `told` no more, since reports were retracted, to who said it."""
    answering = {address for one in told.values() for address in (one.address, *one.former)}
    found: dict[str, Said] = {}
    for statement in statements_of(reports).values():
        said = next((one for one in statement.all_said if one.article.status != "retracted"), statement.fullest)
        lost = {statement.address, *statement.former} - answering
        found |= dict.fromkeys(sorted(lost), said)
    return found


def _printed_again(said: Sequence[Said]) -> Iterator[_Told]:
    """Those that share runs of words with another quote, with these runs; a few that no other has may be among them."""
    seen = bytearray(_SLOTS)
    times = Counter(one.statement for one in said)
    runs_of = {words: _runs(words.split()) for words in times}
    for words, runs in runs_of.items():
        more = min(times[words], _SEVERAL)
        for slot in {run % _SLOTS for run in runs}:
            if seen[slot] < _SEVERAL:
                seen[slot] += more
    shared = {words: array("q", [r for r in runs if seen[r % _SLOTS] >= _SEVERAL]) for words, runs in runs_of.items()}
    for one in said:
        if runs := shared[one.statement]:
            yield _Told(one, one.statement.count(" ") + 1, frozenset(one.voices), runs)


def _runs(words: Sequence[str]) -> Sequence[int]:
    """The hashes of the runs of four words in a row, eight bytes each."""
    return array("q", map(hash, zip(words, words[1:], words[2:], words[3:], strict=False)))


def _groups(told: Iterable[_Told]) -> Sequence[_Group]:
    """Quotes under the fullest version of what they say, longest first."""
    groups: list[_Group] = []
    holders: dict[int, list[int]] = defaultdict(list)
    for one in sorted(told, key=_fullest_first):
        found = _joined(one, groups, holders)
        if found:
            found[0].add(one.said, found[1])
            continue
        for run in {*one.runs}:
            having = holders[run]
            if len(having) <= _COMMON:
                having.append(len(groups))
        groups.append(_Group.of(one))
    return groups


def _fullest_first(told: _Told) -> tuple[int, str, str, int]:
    said = told.said
    return -told.words, said.on or "9", said.article.path, said.quote.start


def _joined(
    told: _Told, groups: Sequence[_Group], holders: Mapping[int, Sequence[int]]
) -> tuple[_Group, VersionKind] | None:
    """The statement that a quote is a version of, and which kind; the likest where there are several.

    `holders` leads from a run to the numbers of the groups whose fullest version has it.
    """
    having = [numbers for run in told.runs if (numbers := holders.get(run)) and len(numbers) <= _COMMON]
    if not having:
        return None
    shared = Counter(chain.from_iterable(having))
    for number, _ in sorted(shared.items(), key=_times, reverse=True)[:_TRIED]:
        kind = _kind(told, groups[number].fullest)
        if kind:
            return groups[number], kind
    return None


def _kind(told: _Told, fullest: _Told) -> VersionKind | None:
    """What a quote is of the statement whose fullest version the other one is; None where it is another one."""
    one_speaker = not told.voices.isdisjoint(fullest.voices)
    nobody = not told.voices or not fullest.voices
    words, others = told.said.statement, fullest.said.statement
    if words == others:
        return "whole" if one_speaker or nobody or told.words >= _TELLING else None
    if not (one_speaker or nobody) or not _near(told.said, fullest.said):
        return None
    if told.words >= _PART and f" {words} " in f" {others} ":
        return "fragment" if one_speaker or told.words >= _RETOLD else None
    if one_speaker and told.words >= _RETOLD and _like(words.split(), others.split()):
        return "other words"
    return None


def _like(words: Sequence[str], others: Sequence[str]) -> bool:
    return Indel.normalized_similarity(words, others, score_cutoff=_LIKE) >= _LIKE


def _near(said: Said, other: Said) -> bool:
    """Whether both may have been said on one occasion: within a week; what has no whole date may."""
    try:
        return abs((date.fromisoformat(said.on) - date.fromisoformat(other.on)).days) <= _NEAR_DAYS
    except ValueError:
        return not (said.on and other.on) or said.on.startswith(other.on) or other.on.startswith(said.on)


def _statement(group: _Group) -> Statement:
    """The statement with its earliest version first; its address is made of that one, and the others lead there."""
    versions = sorted(group.versions, key=lambda one: (one.said.on or "9", one.said.article.path, one.said.quote.start))
    first, *others = dict.fromkeys(address for version in versions for address in _addresses(version.said))
    articles = {version.said.article.path: version.said.article for version in versions}
    return Statement(
        first, group.fullest.said, tuple(versions), tuple(articles.values()), tuple(group.again), tuple(others)
    )


def _addresses(said: Said) -> Iterator[str]:
    """The address that a statement has whose earliest version this is, then those it had under earlier names."""
    article = said.article
    ending = article.path.removeprefix(article.address.removesuffix("/"))
    for path in (article.path, *(alias.removesuffix("/") + ending for alias in article.aliases)):
        for id_ in (said.id, *said.former):
            digest = blake2b(f"{path}\n{id_}".encode(), digest_size=6).hexdigest()
            yield f"statements/{digest}/"
