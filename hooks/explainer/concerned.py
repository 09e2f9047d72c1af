"""Which of the articles that did not change a change concerns: found by the names that their files print, unparsed.

    concerned(change, before, now, 300)     those that can tell whether something is lost come first

In: the change, and the index of its articles before and now.  Every file is searched once, with one automaton.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from ahocorasick_rs import AhoCorasick, MatchKind

from explainer.addresses import answering, pages
from explainer.cores import on_all_cores
from explainer.fold import fold
from explainer.known import Index, when
from explainer.pattern import pattern
from explainer.read.change import Changed
from explainer.read.dates import printed_date
from explainer.read.files import File, read_file
from explainer.recognise.lexicon import Lexicon

OF_ONE = 20
"""Articles that print one name of what might be lost: enough to tell whether it is still spoken of."""
LONGEST = 60
"""Characters of a quote by which other articles that print it are found."""
DAYS = 2
"""Days between two articles that may report on one event, at most."""
HEAD = 600
"""Characters in which a file's date stands."""
DATE = pattern(r"^date:\s*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)


def concerned(change: Changed, before: Index, now: Index, few: int) -> list[File]:
    """The articles that did not change and can tell more, those of what might be lost first; all of a `few`."""
    if len(change.unchanged) <= few:
        return list(change.unchanged)
    telling, touched = {*_at_risk(before, now), *_new_surnames(before, now)}, {*_names_of(change)}
    speaking, stated = {*_speaking(now)}, {*_stated(now)}
    names = sorted(filter(None, telling | touched | speaking | stated))
    days = {*_days_near(change)}
    has = partial(_printed, automaton=AhoCorasick(names, MatchKind.Standard), names=names)
    first: dict[File, None] = {}
    others: list[File] = []
    seen: Counter[str] = Counter()
    for file, (printed, day) in zip(change.unchanged, on_all_cores(has, change.unchanged), strict=True):
        wanted = {name for name in printed & telling if seen[name] < OF_ONE}
        if wanted or (day in days and (len(printed & speaking) > 1 or printed & stated)):
            first[file] = None
            seen.update(wanted)
        elif printed & touched:
            others.append(file)
    return [*first, *others]


def _printed(file: File, automaton: AhoCorasick, names: Sequence[str]) -> tuple[set[str], str]:
    """Which of the folded names a file prints, and its date where it is a whole one."""
    raw = read_file(file, []) or ""
    folded = fold(raw).replace("-", " ")
    found = automaton.find_matches_as_indexes(folded, overlapping=True)
    whole = {names[n] for n, start, end in found if _is_whole(folded, start, end)}
    return whole, _day(raw) if whole else ""


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether words begin and end where a name does."""
    return not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum())


def _day(raw: str) -> str:
    """The date at the head of a file: under its key, or a line of its own."""
    told = DATE.search(raw, 0, HEAD)
    lines = raw[:HEAD].split("\n")[1:5] if not told else []
    return told[1] if told else next((day for line in lines if (day := printed_date(line.strip()))), "")


def _days_near(change: Changed) -> Iterator[str]:
    """The days about those of the articles that are new or changed."""
    for article in change.now.articles:
        try:
            day = date.fromisoformat(when(article))
        except ValueError:
            continue
        yield from ((day + timedelta(days)).isoformat() for days in range(-DAYS, DAYS + 1))


def _at_risk(before: Index, now: Index) -> Iterator[str]:
    """Names, folded, of which another article has to print one if a page is to stay that the articles alone lose."""
    answers, titles = answering(now), pages(before)
    for address, to in answering(before).items():
        if address not in answers:
            voice = before.voices.get(to)
            yield from (_folded(name) for name in (*(voice.spellings if voice else ()), titles[to]))
    yield from _stated(before)


def _stated(index: Index) -> Iterator[str]:
    """The words, folded, that other articles may print as said too."""
    return (_folded(said.words) for report in index.reports for said in report.said if said.statement)


def _speaking(index: Index) -> Iterator[str]:
    """The folded names of the people and bodies that are quoted."""
    return (_folded(v.name) for v in index.voices.values() if v.said and v.kind in ("person", "organization"))


def _new_surnames(before: Index, now: Index) -> Iterator[str]:
    """The folded surnames of people who are new: another name with that surname may be theirs."""
    for address, voice in now.voices.items():
        if voice.kind == "person" and address not in before.voices and " " in voice.name:
            yield _folded(voice.name).split()[-1]


def _folded(words: str) -> str:
    """Words as they are looked for: the first of them, where there are many."""
    folded = " ".join(fold(words).replace("-", " ").split())
    return folded if len(folded) <= LONGEST else folded[:LONGEST].rpartition(" ")[0]


def _names_of(change: Changed) -> Iterator[str]:
    """What the entries that changed are called, folded; people by their surname too."""
    entries = [e for archive in (change.before, change.now) for e in archive.entries if e.path in change.files]
    yield from Lexicon.build(entries).names
    for entry in entries:
        if entry.kind == "person":
            yield from (name.split()[-1] for name in map(fold, entry.names) if name.split())
