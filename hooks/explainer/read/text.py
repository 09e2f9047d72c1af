"""The words of an article or a definition, their blocks and markup, and the way back to the file.

    parse_text("He *did* it.\\n\\n- one\\n- two").value  ->  "He did it.\\n\\none\\n\\ntwo"

Every word of the file is among them or is markup, in order and unchanged; a letter whose accent is typed as a mark of
its own, as some systems do, is one letter.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from explainer.model import Block, Markup, Text
from explainer.pattern import pattern
from explainer.read.blocks import find_passages
from explainer.read.characters import LETTER_APART, SEEN_RUN, all_seen
from explainer.read.lines import Pairs, Span

if TYPE_CHECKING:
    from explainer.read.inline import Words

SEPARATOR = "\n\n"
MOST_MARKS = 20_000  # in a text
INLINE_MARKS = "*_`<["
HARD_BREAK = "  "
INLINE_MARKUP = pattern(r"\*[^ \n*][^*]*\*|_[^ \n_][^_]*_|`[^`]+`|\]\(|<[^<> :@]*[:@][^<> ]*>|  \n")
"""What there is in every passage with inline markup; others have at most its marks: `[sic]`."""
LINE_END = pattern(r"\r?\n|\r")
EMPTY = Text("", (), (), ())


def parse_text(raw: str, start: int = 0, before: Text = EMPTY) -> Text:
    """The text of `raw` from offset `start` on; its pieces lead to offsets of `raw`.

    `before` is the text of an earlier stretch of `raw`, which this one goes on from.
    """
    parts = [before.value] if before.blocks else []
    blocks = list(before.blocks)
    markup = list(before.markup)
    pieces = list(before.pieces) if before.blocks else []
    length = len(before.value) + len(SEPARATOR) if before.blocks else 0
    clean, whole, marks = all_seen(raw, start), is_normalized("NFC", raw), inline_marks(raw, start)
    for kind, lines, level, group, ordered in find_passages(raw, start):
        value, origins = join_lines(raw, lines)
        if not clean:
            value, origins = without_unseen(value, origins)
        if not whole:
            value, origins = with_whole_letters(value, origins)
        if kind != "code" and any(map(value.__contains__, marks)) and INLINE_MARKUP.search(value):
            words = _words(value)
            value = "".join(words.parts)
            origins = chain_pairs(words.stretches, origins)
            markup += moved(words.markup, length)
        if not value or value.isspace():
            continue
        end = length + len(value)
        parts.append(value)
        blocks.append(Block(kind, length, end, level, group, ordered))
        pieces += [(length + words_offset, file_offset) for words_offset, file_offset in origins]
        length = end + len(SEPARATOR)
    wide = () if whole else tuple(wide_letters(raw, pieces))
    return Text(SEPARATOR.join(parts), tuple(blocks), tuple(markup), tuple(pieces) or ((0, start),), wide)


def inline_marks(raw: str, start: int) -> list[str]:
    """The marks of a text, from offset `start` on, of which a passage with markup has one; most passages have none.

    A text that is all marks stays as typed.
    """
    times = {mark: raw.count(mark, start) for mark in INLINE_MARKS}
    return [*filter(times.get, times), HARD_BREAK + "\n"] if sum(times.values()) <= MOST_MARKS else []


def _words(passage: str) -> Words:
    from explainer.read.inline import read_words  # here, for it loads markdown-it, and few texts have markup

    return read_words(passage)


def moved(markup: Iterable[Markup], by: int) -> Iterator[Markup]:
    """The markup, that many characters further on in the text."""
    return (Markup(span.kind, span.start + by, span.end + by, span.address) for span in markup)


def join_lines(raw: str, lines: Sequence[Span]) -> tuple[str, Pairs]:
    """The characters of the lines, parted by line breaks, and pairs (offset among them, offset of the file)."""
    if len(lines) == 1:
        start, end = lines[0]
        return raw[start:end], [(0, start)]
    parts: list[str] = []
    origins: Pairs = []
    length = 0
    for number, (start, end) in enumerate(lines, 1):
        origins.append((length, start))
        if number < len(lines):
            line_end = LINE_END.search(raw, end)
            assert line_end
            end += len(HARD_BREAK) * raw.startswith(HARD_BREAK, end)
            length += end - start
            origins.append((length, line_end.end() - 1))
            length += 1
        parts.append(raw[start:end])
    return "\n".join(parts), origins


def without_unseen(value: str, origins: Pairs) -> tuple[str, Pairs]:
    """The characters that print something, with the pairs for those that are left."""
    runs = list(SEEN_RUN.finditer(value))
    if not runs:
        return "", []
    stretches: Pairs = []
    length = 0
    for run in runs:
        stretches.append((length, run.start()))
        length += run.end() - run.start()
    return "".join(run[0] for run in runs), chain_pairs(stretches, origins)


def with_whole_letters(value: str, origins: Pairs) -> tuple[str, Pairs]:
    """The characters with each letter and its marks as one, where Unicode has it (NFC), with the pairs for them."""
    parts: list[str] = []
    stretches: Pairs = [(0, 0)]
    length = at = 0
    for apart in LETTER_APART.finditer(value):
        letter = normalize("NFC", apart[0])
        parts += (value[at : apart.start()], letter)
        length += apart.start() - at
        stretches += ((length, apart.start()), (length + len(letter), apart.end()))
        length += len(letter)
        at = apart.end()
    return "".join([*parts, value[at:]]), chain_pairs(stretches, origins)


def wide_letters(raw: str, pieces: Pairs) -> Iterator[tuple[int, int]]:
    """The last character of each letter that has more in `raw` than in the text, and how many it stands for."""
    for (at, file), (after, file_after) in pairwise(pieces):
        if after - at < file_after - file and LETTER_APART.fullmatch(raw, file, file_after):
            yield after - 1, file_after - file - (after - 1 - at)


def chain_pairs(inner: Pairs, outer: Pairs) -> Pairs:
    """Pairs (a, c) from pairs (a, b) and (b, c), each in order: a new one wherever a or b stops running in step."""
    chained: Pairs = []
    at = 0
    ends = [a for a, _ in inner[1:]] + [sys.maxsize] * bool(inner)
    for (a, b), end in zip(inner, ends, strict=True):
        while at + 1 < len(outer) and outer[at + 1][0] <= b:
            at += 1
        chained.append((a, outer[at][1] + b - outer[at][0]))
        while at + 1 < len(outer) and a + outer[at + 1][0] - b < end:
            at += 1
            chained.append((a + outer[at][0] - b, outer[at][1]))
    return chained
