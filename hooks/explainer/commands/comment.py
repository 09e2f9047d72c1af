"""What a change does to the site, as a comment on a pull request, as text for a terminal, and for programs.

Words of contributors cannot get out of the comment's Markdown, since all of them stand in spans and blocks of code,
whatever they are: there nothing is a link, a mention of a user, a number of an issue or HTML.  Each span and block is
fenced by more marks than its words have in a row (CommonMark 0.31, 4.5 and 6.1).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from textwrap import indent

from explainer.changes import Found
from explainer.compare import Change, Loss, Part
from explainer.counted import count
from explainer.pattern import pattern
from explainer.read.characters import printable
from explainer.review import Question

SHOWN = 160
"""Characters of a title, a quote or a reason that are shown."""
LONG = 1000
"""Those of an error or a question."""
MOST = 60
"""Changes of a kind that a comment shows: GitHub takes 65,536 characters."""
FENCES = pattern("`+")
SIGNS = {"added": "+", "changed": "~", "lost": "-"}
HEADINGS = {
    "error": "What was published would be lost: put this right before merging",
    "warning": "Pages that go, since they are made of what articles say",
}
WHERE = "between the two lines --- at its top, each key once"
NOTHING = "Nothing changes on the site."


def safe(words: str, most: int = SHOWN) -> str:
    """Words on one line, not at length, that do nothing to a terminal or a log."""
    told = printable(" ".join(words.split()))
    return told if len(told) <= most else f"{told[: most - 1]}…"


def span(words: str, most: int = SHOWN) -> str:
    """Words as a span of code."""
    told = safe(words, most) or " "
    blank = " " if told[0] in "` " or told[-1] in "` " else ""
    fence = "`" * (max(map(len, FENCES.findall(told)), default=0) + 1)
    return f"{fence}{blank}{told}{blank}{fence}"


def block(lines: Iterable[str]) -> str:
    """Lines to paste as a block of code."""
    told = "\n".join(lines)
    fence = "`" * max(3, max(map(len, FENCES.findall(told)), default=0) + 1)
    return f"{fence}yaml\n{told}\n{fence}"


def _typed(lines: Sequence[str]) -> list[str]:
    """Lines to paste, whole, each on one line."""
    return [printable(line) for typed in lines for line in typed.split("\n")]


def as_markdown(found: Found) -> str:
    """A comment: what is refused comes first, then what an editor should settle, then what changes."""
    parts = ["### What this changes on the site"]
    if found.errors:
        parts += ["#### Errors: these files are left out", "\n".join(f"- {span(str(e), LONG)}" for e in found.errors)]
    for severity, losses in _by_severity(found):
        parts += [f"#### {HEADINGS[severity]}", "\n".join(f"- {_loss(loss, span)}" for loss in losses)]
        parts += [
            f"Into the front matter of {span(file)}, {WHERE}:\n\n{block(lines)}" for file, lines in _pasted(losses)
        ]
    if found.asked:
        parts += ["#### For an editor: one of the lines settles each", *map(_question, found.asked)]
    for subject, changes in _by_subject(found):
        rows = [f"- {change.kind} {_row(change, span)}" for change in changes[:MOST]]
        rows += [f"- and {len(changes) - MOST:,} more"] if len(changes) > MOST else []
        parts += [f"#### {subject.capitalize()}: {_counts(changes)}", "\n".join(rows)]
    return "\n\n".join([*parts, *_closing(found)])


def as_text(found: Found) -> str:
    """Lines for a terminal; every line begins with words of the program."""
    parts = [f"error: {safe(str(error), LONG)}" for error in found.errors]
    for severity, losses in _by_severity(found):
        parts.append("\n".join(f"{severity}: {_loss(loss, safe)}" for loss in losses))
        for file, lines in _pasted(losses):
            parts.append(
                "\n".join([f"Into the front matter of {safe(file)}, {WHERE}:", *(f"    {line}" for line in lines)])
            )
    for question in found.asked:
        settling = (f"    {line}" for line in _typed(question.lines))
        parts.append("\n".join([f"{question.kind}: {safe(str(question), LONG)}", *settling]))
    for subject, changes in _by_subject(found):
        rows = (f"{SIGNS[change.kind]} {_row(change, safe)}" for change in changes)
        parts.append("\n".join([f"{subject}: {_counts(changes)}", *rows]))
    return "\n\n".join([*parts, *_closing(found)])


def as_json(found: Found) -> str:
    """All that was found, and whether it is refused."""
    told = {"refused": found.refused, **asdict(found)}
    return json.dumps(told, indent=2).replace("##[", "#\\u0023[")


FORMATS: Mapping[str, Callable[[Found], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}


def _by_severity(found: Found) -> Iterator[tuple[str, list[Loss]]]:
    """Errors, then warnings."""
    for severity in HEADINGS:
        if losses := [loss for loss in found.lost if loss.severity == severity]:
            yield severity, losses


def _by_subject(found: Found) -> Iterator[tuple[str, list[Change]]]:
    return ((subject, list(group)) for subject, group in groupby(found.changes, key=lambda change: change.subject))


def _loss(loss: Loss, shown: Callable[[str], str]) -> str:
    return f"{shown(loss.address)}: {_part(loss.why, shown)} - fix: {loss.fix}"


def _row(change: Change, shown: Callable[[str], str]) -> str:
    told = [_part(part, shown) for part in change.told]
    return " · ".join([shown(change.what), *told, *([shown(change.place)] if change.place else [])])


def _part(part: Part, shown: Callable[[str], str]) -> str:
    return " ".join(filter(None, [part.ours, shown(part.theirs) if part.theirs else ""]))


def _pasted(losses: Sequence[Loss]) -> Iterator[tuple[str, list[str]]]:
    """The lines to paste, by file, each key once."""
    files: dict[str, list[str]] = {}
    for loss in losses:
        files.setdefault(loss.file, []).extend(_typed(loss.lines))
    for file, lines in files.items():
        decisions = [f"  {line}" for line in lines if line.startswith("- ")]
        keys = [line for line in lines if not line.startswith("- ")]
        if lines:
            yield file, [*keys, *(["decisions:", *decisions] if decisions else [])]


def _question(question: Question) -> str:
    place = span(f"{question.path}:{question.line}:{question.column}")
    lines = indent(block(_typed(question.lines)), "  ")
    return f"- {span(question.words)} · {place} · {span(question.why)}\n\n{lines}"


def _counts(changes: Sequence[Change]) -> str:
    """How many of each kind: "2 added, 1 lost"."""
    numbers = {kind: sum(change.kind == kind for change in changes) for kind in SIGNS}
    return ", ".join(f"{number:,} {kind}" for kind, number in numbers.items() if number)


def _closing(found: Found) -> Iterator[str]:
    """Where there is nothing to say, and how far the comparison went where it did not reach all that can matter."""
    if not (found.changes or found.lost or found.asked or found.errors):
        yield NOTHING
    if found.able > found.beside:
        articles = count(found.beside, "article")
        yield f"Looked at {articles} of the {found.able:,} that print a name concerned: more may change alike."
