"""Likely the same event: an article that names none, and another of the same days that reports on the same.

In: the index and the files of articles to ask about.  Out: questions.  Asked about are two articles of which dates are
at most two days apart, and which print the same statement, or both quote two people or bodies or more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from datetime import date

from explainer.decided import quoted
from explainer.known import Index, Report, when
from explainer.review.question import Question

DAYS = 2
"""Days that two reports on one event are apart, at most."""
BOTH = 2
"""People and bodies whom both quote, at least."""


def same_event(index: Index, among: Container[str]) -> Iterator[Question]:
    """The questions about articles `among` these files, each with the report that shares most with it."""
    quoting: dict[str, list[Report]] = defaultdict(list)
    stating: dict[str, list[Report]] = defaultdict(list)
    for report in index.reports:
        for address in {*report.quoted}:
            quoting[address].append(report)
        for address in _statements(report, index):
            stating[address].append(report)
    for report in index.reports:
        if report.article.path not in among or report.event or not _day(report):
            continue
        shared: dict[str, list[str]] = defaultdict(list)
        others: dict[str, Report] = {}
        for filed, addresses in ((quoting, {*report.quoted}), (stating, _statements(report, index))):
            for address in sorted(addresses):
                for other in filed[address]:
                    if other is not report and _near(report, other):
                        shared[other.article.path].append(address)
                        others[other.article.path] = other
        able = [path for path, addresses in shared.items() if _is_enough(addresses)]
        if able:
            best = min(able, key=lambda path: (-len(shared[path]), path))
            yield _question(report, others[best], shared[best], index)


def _statements(report: Report, index: Index) -> set[str]:
    """The addresses of the statements that an article prints and others do too."""
    return {statement.address for said in report.said if (statement := index.statement(said))}


def _is_enough(addresses: list[str]) -> bool:
    return len(addresses) >= BOTH or any(address.startswith("statements/") for address in addresses)


def _day(report: Report) -> date | None:
    """The day that an article is about, where its date is a whole one."""
    try:
        return date.fromisoformat(when(report.article))
    except ValueError:
        return None


def _near(one: Report, other: Report) -> bool:
    day, another = _day(one), _day(other)
    return day is not None and another is not None and abs((day - another).days) <= DAYS


def _question(report: Report, other: Report, shared: list[str], index: Index) -> Question:
    """Whether an article reports on the event of another."""
    both = [index.voices[address].name for address in shared if address in index.voices]
    told = [f"both quote {' and '.join(both)}"] if both else []
    told += ["both print the same statement"] if len(shared) > len(both) else []
    name = other.article.event or other.article.title
    files = [report.article.path, *([] if other.article.event else [other.article.path])]
    where = f"{other.article.path} of {when(other.article)}"
    why = f"perhaps {name}, as in {where}: {', '.join(told)}"
    lines = "\n".join(f"{path}:\n  event: {quoted(name)}" for path in files)
    return Question("likely same event", report.article.path, 1, 1, report.article.title, why, (lines,))
