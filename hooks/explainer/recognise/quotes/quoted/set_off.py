"""Set off: words without quotation marks that the page sets apart: a block quotation, an embedded post.

    > Let no one touch the church.         the speaker signs below, or the paragraph before says who
    > — Ada Plumb

    Ada Plumb                              a post: name, handle, words, time
    @adaplumb
    They land, they scream and they leave.
    23:48 · 14 Aug 2019

    > Q. Did you sign it?                  lines of an examination: of these, the answers
    > A. I did.

    She wrote to her sister:               words in the first person behind a colon, where the page lost what set
    I have sold the ring.                  them apart

In: the text.  Out: `SetOff` stretches in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from msgspec import Struct

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.recognise.quotes.quoted.speeches import TELLS

MARKS = '"“‘„«'
SIGNED = pattern(r"[—–―-]{1,2}\s*(?=[^\W\d_]|@)(?P<name>[^\n(,]{2,60}?)\s*(?:[(,\n].*)?$", re.DOTALL)
HANDLE = pattern(r"(?P<name>@\w+)(?:,[^\n]*)?$")
WITH_HANDLE = pattern(r"(?P<name>[^\W\d_a-z][^\n@(]{1,60}?)\s*[\n(]?@\w+\)?(?:\s*[·|,\n][^\n]{0,60})*$")
CLOSED = pattern(
    r"\b(?:Respectfully|Sincerely|Faithfully|Cordially|Affectionately|Gratefully|Love|Yours?(?: \w+){1,3}),\s+"
    r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,3}?)(?:, [^.?!]*)?[.!]?$"
)
"""The end of a letter that is signed in its last line."""
LONGEST_CLOSING = 160
POST = pattern(r"(?P<name>[^\n@]{2,60})\n@\w+[^\n]*\n(?P<words>.+?)(?P<time>\n[^\n]*\d[^\n]*)?$", re.DOTALL)
SAID_BY = pattern(r"(?P<name>@\w+)[^\n:@]{0,40}:\s+(?P<words>[^\s“\"‘„«'][^\n]*)$")
"""A post in one paragraph: "@adaplumb: They land"."""
TIMED = pattern(r"\n[^\n]*\d[^\n]*$")
LONGEST_NAME = 60
LONGEST_ANNOUNCING = 300
"""Characters before a colon that are read for who tells the story."""
SALUTATION = pattern(r"(?:My )?(?:dear|dearest|hello|hi)\b", re.IGNORECASE)
"""Opens a letter: whoever is greeted does not write it."""
NUMBER = pattern(r"\d{1,2}/\d{0,2}\s+")
QUESTION = pattern(r"Q\d*[.:]\s")
ANSWER = pattern(r"^A\d*[.:]\s+(?P<words>\S.*)$", re.MULTILINE)
OWN = pattern(r"\b(?:I|me|[Mm]y|mine|[Ww]e|us|[Oo]ur|ours)\b")
I_DO = pattern(r"\bI\b")
TO_SOMEBODY = pattern(rf"{OWN.pattern}|\b[Yy]ou(?:rs?)?\b")
GIVES = pattern(
    r"(?:^|[.?!]\s)(?:(?:Here|Following)\b[^.?!:]*\b(?:is|are)|What follows is|The following (?:is|are))\b[^.?!:]*"
    r"\b(?:text|extract|excerpt|speech|address|letter|statement|message|best of|rest of|(?:her|his|[a-z]+[’']s?) "
    r"(?:words|remarks)|what (?:he|she) (?:said|wrote|told|had))\b[^.?!:]*\.$"
    r"|(?:^|[.?!]\s)(?:The|Her|His) (?:\w+ )?(?:speech|letter|statement|message|note|post|reply|e-?mail|text)\b"
    r"[^.?!:]*\b(?:follows|(?:is|was) \w+ (?:lines|words|sentences))\b[^.?!:]*\.$"
)
"""The end of a paragraph that gives somebody's words: "Here is the best of the forty.", "The note is four lines."."""
INNER = pattern(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|‘[^‘]*’")
"""Words between marks inside a paragraph."""
TELLER = pattern(r"\b(?:I|my|mine|we|our|ours|you|your)\b[^.?!]*:$")
"""In a sentence before a colon, what shows that whoever tells the story goes on: "and here is mine:"."""


class SetOff(Struct, frozen=True):
    """Characters `start` to `end` of the text in block number `block`; `signed` are those of who signed, if anybody."""

    start: int
    end: int
    block: int
    signed: tuple[int, int] | None = None


def find_set_off(text: Text) -> list[SetOff]:
    """The block quotations and posts of an article that have no quotation marks of their own."""
    found: list[SetOff] = []
    if "quotation" in {block.kind for block in text.blocks}:
        for (kind, _), numbered in groupby(enumerate(text.blocks), key=lambda pair: (pair[1].kind, pair[1].group)):
            if kind == "quotation":
                found += _quotation(text.value, list(numbered))
    return sorted([*found, *_posts(text), *_announced(text)], key=lambda off: off.start)


def _quotation(value: str, numbered: list[tuple[int, Block]]) -> Iterator[SetOff]:
    """The paragraphs of one block quotation; its last line may sign it."""
    last = numbered[-1][1]
    signature = (
        SIGNED.match(value, last.start, last.end)
        or HANDLE.match(value, last.start, last.end)
        or WITH_HANDLE.match(value, last.start, last.end)
    )
    signed = signature.span("name") if signature and len(numbered) > 1 else None
    words = numbered[:-1] if signed else numbered
    if closed := CLOSED.search(value, max(last.start, last.end - LONGEST_CLOSING), last.end):
        signed = closed.span("name")
    for i, block in words:
        if QUESTION.match(value, block.start, block.end):
            answers = ANSWER.finditer(value, block.start, block.end)
            yield from (SetOff(*answer.span("words"), i) for answer in answers)
            continue
        if value[block.start] in MARKS and (value[block.end - 1] in '"”’»' or last is not numbered[0][1]):
            continue
        number = NUMBER.match(value, block.start, block.end)
        yield SetOff(number.end() if number else block.start, block.end, i, signed)


def _posts(text: Text) -> Iterator[SetOff]:
    """The posts: lines with a name, a handle, the words and a time, in one paragraph or in one each."""
    for i, block in enumerate(text.blocks if "@" in text.value else ()):
        at = text.value.find("@", block.start, block.start + 80)
        if block.kind != "paragraph" or at < 0:
            continue
        match = POST.match(text.value, block.start, block.end)
        match = match or SAID_BY.match(text.value, block.start, block.end)
        if match:
            yield SetOff(*match.span("words"), i, match.span("name"))
        elif at == block.start and HANDLE.match(text.value, at, block.end) and 0 < i < len(text.blocks) - 1:
            name, words = text.blocks[i - 1], text.blocks[i + 1]
            timed = TIMED.search(text.value, words.start, words.end)
            if name.end - name.start <= LONGEST_NAME and text.value[name.end - 1] not in ".!?:":
                yield SetOff(words.start, timed.start() if timed else words.end, i + 1, (name.start, name.end))


def _announced(text: Text) -> Iterator[SetOff]:
    """Paragraphs in the first person behind one that announces them, and in which nobody tells of themselves."""
    given = last = -1
    for i, (before, block) in enumerate(pairwise(text.blocks), 1):
        if before.kind != "paragraph" or block.kind != "paragraph" or text.value[block.start] in MARKS:
            continue
        if given < 0 and _gives(text, i - 1):
            given = last = i - 1
        if text.value[block.start] in "QA" and (
            QUESTION.match(text.value, block.start) or ANSWER.match(text.value, block.start)
        ):
            return
        colon = text.value[before.end - 1] == ":"
        own = INNER.sub("", text.value[block.start : block.end]) if colon or given >= 0 else ""
        if given >= 0 and _goes_on(text.value, block, own, last == i - 1):
            last = i
            yield SetOff(block.start, block.end, i)
        elif colon and not _tells_itself(text, before) and OWN.search(own):
            yield SetOff(block.start, block.end, i)


def _goes_on(value: str, block: Block, own: str, behind: bool) -> bool:
    """Whether a block, `own` its words outside marks, goes on with a speech; `behind` says it is right behind."""
    if TO_SOMEBODY.search(own) and not TELLS.search(value, block.start, block.end):
        return True
    return behind and I_DO.search(own) is not None


def _tells_itself(text: Text, before: Block) -> bool:
    """Whether a paragraph that ends with a colon lets whoever tells the story go on, or greets somebody."""
    announcing = max(before.start, before.end - LONGEST_ANNOUNCING)
    own = TELLER.search(text.value, announcing, before.end)
    return own is not None or SALUTATION.match(text.value, before.start) is not None


def _gives(text: Text, i: int) -> bool:
    """Whether block number `i` gives somebody's words, and up to it nobody has told of themselves."""
    block = text.blocks[i]
    first, end = block.start, block.end - 1
    if text.value[end] != ".":
        return False
    last = max(text.value.rfind(".", first, end), text.value.rfind("?", first, end), text.value.rfind("!", first, end))
    if not GIVES.match(text.value, max(last, first), block.end):
        return False
    return all(OWN.search(INNER.sub("", text.value[b.start : b.end])) is None for b in text.blocks[: i + 1])
