"""Set off: words without quotation marks that the page sets apart: a block quotation, an embedded post.

    > Let no one touch the church.         the speaker signs below, or the paragraph before says who
    > — Ada Plumb

    Ada Plumb                              a post: name, handle, words, time
    @adaplumb
    They land, they scream and they leave.
    23:48 · 14 Aug 2019

In: the text.  Out: `SetOff` stretches in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from explainer.model import Block, Text

MARKS = re.compile(r"^[\"“‘„«]")
SIGNED = re.compile(r"[—–―-]{1,2}\s*(?=[^\W\d_]|@)(?P<name>[^\n(,]{2,60}?)\s*(?:[(,\n].*)?$", re.DOTALL)
HANDLE = re.compile(r"(?P<name>@\w+)(?:,[^\n]*)?$")
WITH_HANDLE = re.compile(r"(?P<name>[^\W\d_a-z][^\n@(]{1,60}?)\s*[\n(]?@\w+\)?(?:\s*[·|,\n][^\n]{0,60})*$")
POST = re.compile(r"(?P<name>[^\n@]{2,60})\n@\w+[^\n]*\n(?P<words>.+?)(?P<time>\n[^\n]*\d[^\n]*)?$", re.DOTALL)
TIMED = re.compile(r"\n[^\n]*\d[^\n]*$")
LONGEST_NAME = 60
NUMBER = re.compile(r"\d{1,2}/\d{0,2}\s+")


@dataclass(frozen=True, slots=True)
class SetOff:
    """Characters `start` to `end` of the text in block number `block`; `signed` are those of who signed, if anybody."""

    start: int
    end: int
    block: int
    signed: tuple[int, int] | None = None


def find_set_off(text: Text) -> list[SetOff]:
    """The block quotations and posts of an article that have no quotation marks of their own."""
    found: list[SetOff] = []
    for (kind, _), numbered in groupby(enumerate(text.blocks), key=lambda pair: (pair[1].kind, pair[1].group)):
        if kind == "quotation":
            found += _quotation(text.value, list(numbered))
    return sorted([*found, *_posts(text)], key=lambda off: off.start)


def _quotation(value: str, numbered: list[tuple[int, Block]]) -> Iterator[SetOff]:
    """The paragraphs of one block quotation; its last line may sign it."""
    last = numbered[-1][1]
    signature = (
        SIGNED.match(value, last.start, last.end)
        or HANDLE.match(value, last.start, last.end)
        or WITH_HANDLE.match(value, last.start, last.end)
    )
    signed = signature.span("name") if signature and len(numbered) > 1 else None
    for i, block in numbered[:-1] if signed else numbered:
        if MARKS.match(value[block.start]) and (value[block.end - 1] in '"”’»' or last is not numbered[0][1]):
            continue
        number = NUMBER.match(value, block.start, block.end)
        yield SetOff(number.end() if number else block.start, block.end, i, signed)


def _posts(text: Text) -> Iterator[SetOff]:
    """The posts: lines with a name, a handle, the words and a time, in one paragraph or in one each."""
    for i in range(len(text.blocks)):
        block = text.blocks[i]
        at = text.value.find("@", block.start, block.start + 80)
        if block.kind != "paragraph" or at < 0:
            continue
        match = POST.match(text.value, block.start, block.end)
        if match:
            yield SetOff(*match.span("words"), i, match.span("name"))
        elif at == block.start and HANDLE.match(text.value, at, block.end) and 0 < i < len(text.blocks) - 1:
            name, words = text.blocks[i - 1], text.blocks[i + 1]
            timed = TIMED.search(text.value, words.start, words.end)
            if name.end - name.start <= LONGEST_NAME and text.value[name.end - 1] not in ".!?:":
                yield SetOff(words.start, timed.start() if timed else words.end, i + 1, (name.start, name.end))
