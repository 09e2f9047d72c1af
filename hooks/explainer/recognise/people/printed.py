"""Where an article prints names: its capital runs, read, with offsets of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from explainer.model import Text
from explainer.pattern import pattern
from explainer.recognise.people.names import Name
from explainer.recognise.people.runs import RUN, read_run
from explainer.recognise.people.words import GIVEN, NO_NAME, ROLE, SURNAME, UPPER, fold, kind_of

WRAPPED = 50  # characters of a line from which on its end is taken for a line break inside a sentence
NICKNAMED = pattern(
    rf"(?P<given>[{UPPER}](?<!\w.)\w+)(?P<marked> [\"“‘'(](?P<nickname>(?:the )?[{UPPER}][\w’ -]{{1,20}}?)[\"”’')] )"
    rf"(?=(?P<surname>[{UPPER}][\w’'-]+))"
)
"""Otto "Dash" Tarn"""
CALLED = pattern(
    r"(?:,? \(?(?:who (?:is|was) )?(?:better |also |locally )?(?:known|nicknamed|dubbed)(?: to [a-z ]{2,40}?)?(?: as)? "
    rf"[\"“‘']?(?=[^,.;)]{{1,60}}[,.;)])|, [\"“‘'](?=[^,.;]{{1,60}}[\"”’'] to )| \([\"“‘'](?=[^)]{{1,60}}[\"”’']\)))"
    rf"(?P<nickname>[{UPPER}][\w-]*(?: [{UPPER}][\w-]*)?)(?=[\"”’'),.;])"
)
"""Otto Tarn, better known as "Dash"; Otto Tarn, "Boy Dash" to his friends"""
_MARKED = pattern(rf"[\"“‘'(](?<= .)(?:the )?[{UPPER}][\w’ -]{{1,20}}?[\"”’')] [{UPPER}]")
"""The marks of a nickname and what is between them, which is found sooner, and is hardly ever there.

It begins with the mark and looks back for the blank, since blanks are many.
"""
_WORD = pattern(r"\S+")
_OPENING = pattern(rf"[{UPPER}]{{3,}}(?= [{UPPER}][^\W\d_A-Z])")
"""What opens a paragraph in capitals before a name or its rest: "IVO | Tarn came"."""
_CAPITALISED = pattern(rf"\b[{UPPER}]\w+")


class Printed(NamedTuple):
    """A name where it is printed: characters `start` to `end` of the text."""

    start: int
    end: int
    name: Name


def prose_of(text: Text) -> str:
    """The text with blanks for code, where no name is found, and no capitals for ornament; all offsets hold."""
    parts, end = [], 0
    for block in text.blocks:
        if block.kind == "code":
            parts += [text.value[end : block.start], " " * (block.end - block.start)]
            end = block.end
    value = "".join([*parts, text.value[end:]]) if parts else text.value
    openings = [found for b in text.blocks if (found := _OPENING.match(value, b.start))]
    return _in_small_letters(value, openings) if openings else value


def _in_small_letters(value: str, openings: Iterable[re.Match[str]]) -> str:
    """The text with first words as it prints them elsewhere: "Ivo Tarn" for "IVO Tarn" where it has "Ivo"."""
    elsewhere = set(_CAPITALISED.findall(value))
    parts, end = [], 0
    for opening in openings:
        small = opening[0].capitalize()
        if small in elsewhere and len(small) == len(opening[0]):
            parts += [value[end : opening.start()], small]
            end = opening.end()
    return "".join([*parts, value[end:]])


def without_nicknames(value: str) -> str:
    """The text with no-break spaces for nicknames between marks inside names, so that all offsets hold."""
    return NICKNAMED.sub(_blanked, value) if _MARKED.search(value) else value


def _blanked(nicknamed: re.Match[str]) -> str:
    given, surname = (kind_of(fold(nicknamed[i])) for i in ("given", "surname"))
    if (given & (NO_NAME | ROLE) and not given & GIVEN) or (surname & (NO_NAME | ROLE) and not surname & SURNAME):
        return nicknamed[0]
    if not given and nicknamed["marked"][1] == "(":
        return nicknamed[0]
    return nicknamed["given"] + "\u00a0" * len(nicknamed["marked"])


def printed_names(value: str) -> list[Printed]:
    """Every name that the capital runs of `value` may hold, in order."""
    printed: list[Printed] = []
    for found in RUN.finditer(value):
        run = found[0]
        names = read_run(run)
        if not names:
            continue
        start = found.start()
        if value[start - 1 : start] == "-" and not value[start - 2 : start - 1].isspace():
            if value[start - 3 : start - 1] not in ("al", "el"):
                continue
            start, run = start - 3, value[start - 3 : start] + run
            names = read_run(run)
        if "\n" in run:
            printed += _by_line(value, start, run)
        else:
            for name in names:
                printed.append(Printed(start + name.start, start + name.end, name))
    return printed


def _by_line(value: str, start: int, run: str) -> Iterator[Printed]:
    """The names of a run that goes over line breaks, which part names unless they wrap a long line."""
    begin = 0
    for at in [i for i, c in enumerate(run) if c == "\n"] + [len(run)]:
        if at == len(run) or start + at - value.rfind("\n", 0, start + at) <= WRAPPED:
            for name in read_run(run[begin:at]):
                yield Printed(start + begin + name.start, start + begin + name.end, name)
            begin = at + 1


def clear_of(taken: Sequence[tuple[int, int]], printed: Sequence[Printed]) -> Sequence[Printed]:
    """The names that overlap none of the spans `taken`; both in order of the text."""
    if not taken:
        return printed
    clear, i = [], 0
    for at in printed:
        while i < len(taken) and taken[i][1] <= at.start:
            i += 1
        if i == len(taken) or taken[i][0] >= at.end:
            clear.append(at)
    return clear


def part_of(value: str, at: Printed, first: int, last: int) -> Printed:
    """Words `first` to `last` of a printed name, read by themselves; the whole where they are no name."""
    spans = [word.span() for word in _WORD.finditer(value, at.start, at.end)][first:last]
    start, end = spans[0][0], spans[-1][1]
    names = read_run(value[start:end])
    return Printed(start, end, names[0]) if len(names) == 1 and names[0].end == end - start else at
