"""The blocks of a text: paragraphs, headings, block quotations, lists and fenced code, found by markdown-it-py.

In: the decoded file.  Out: `Passage`s with the spans of their lines in the file.  Marks that prose uses for something
else stay words: a lone line that begins with a dash, "1986. A year to remember", a fence that is never closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, fence, list_block
from markdown_it.token import Token

from explainer.model import BlockKind
from explainer.read.lines import Passage, Span, line_spans, part_lines, plain_paragraphs

DEEPEST = 20  # block quotations and lists nested deeper are words
ROUNDS = 3  # of taking back lists that are none, before no list is one
MOST_MARKS = 20_000  # lines with one, in a text; more are no prose, and all stay as typed
MARK = r"[^\S\n]*(?:[#>]|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$)|```|~~~)"
BLOCK_MARK = re.compile(rf"\n{MARK}")
MARKED_LINE = re.compile(MARK)
FENCED_LINE = re.compile(r"^[\s>]*(?:```|~~~)", re.MULTILINE)
FENCE = re.compile(r"`{3,}|~{3,}")
LINE_END = re.compile(r"\r\n?")
BLANK_LINE = re.compile(r"^[^\S\n]+$", re.MULTILINE)


def find_passages(raw: str, start: int = 0) -> Iterator[Passage]:
    """The passages of `raw` from offset `start` on, in order; offsets are of `raw`."""
    source = LINE_END.sub(lambda end: " \n" if len(end[0]) > 1 else "\n", raw) if "\r" in raw else raw
    group = 0
    for begin, end, marked in find_stretches(source, start):
        find = marked_passages(source, begin, end, group) if marked else plain_paragraphs(source, begin, end)
        for passage in find:
            group = max(group, passage.group)
            if len(passage.lines) == 1 or passage.kind not in ("paragraph", "item"):
                yield passage
                continue
            first, *others = part_lines(source, passage.lines)
            yield passage._replace(lines=first)
            for lines in others:
                yield Passage("paragraph", lines)


def find_stretches(source: str, start: int) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a text, each with or without block markup, so that markdown-it reads only those that have any.

    A line without a mark or a blank before it ends, after an empty line, whatever block stood there; but not a fence.
    """
    marks = len(BLOCK_MARK.findall("\n" + source[start:]))
    if not 0 < marks <= MOST_MARKS or FENCED_LINE.search(source, start):
        yield start, len(source), 0 < marks <= MOST_MARKS
        return
    sections = [[start, 0]]
    after_blank = False
    for offset, line in line_spans(source, start):
        if after_blank and line and not line[0].isspace():
            sections.append([offset, 0])
        after_blank = not line or line.isspace()
        if MARKED_LINE.match(line):
            sections[-1][1] = 1
    stretches = [(marked, next(alike)[0]) for marked, alike in groupby(sections, key=itemgetter(1))]
    for (marked, begin), (_, end) in pairwise([*stretches, (0, len(source))]):
        yield begin, end, bool(marked)


def marked_passages(source: str, start: int, end: int | None = None, group: int = 0) -> Iterator[Passage]:
    """The passages of a stretch with block markup: the containers that markdown-it nests are made flat.

    `group` is the number of the last list or quotation before.
    """
    text = BLANK_LINE.sub(lambda blank: " " * len(blank[0]), source[start:end])
    lines = list(line_spans(text, 0))
    inside: list[Token] = []
    begun, heading, numbered = False, 0, False
    for token in parse_blocks(text):
        if token.type == "heading_open":
            heading = int(token.tag[1])
        elif token.type == "heading_close":
            heading = 0
        elif token.type == "list_item_open":
            begun = False
        elif token.type in ("inline", "fence") and token.content.strip():
            group += bool(inside) and not numbered
            numbered = True
            spans = [(first + start, last + start) for first, last in find_lines(lines, token)]
            yield place(token, spans, inside, group, heading, begun)
            begun = True
        elif token.tag in ("blockquote", "ul", "ol") and token.nesting == 1:
            numbered = numbered and bool(inside)
            inside.append(token)
        elif token.tag in ("blockquote", "ul", "ol"):
            inside.pop()


def place(
    token: Token, lines: Sequence[Span], inside: Sequence[Token], group: int, heading: int, begun: bool
) -> Passage:
    """The passage of a token with words; `inside` are the quotations and lists around it, `begun` says that its item
    has words already, so that this is a further paragraph of the item."""
    if heading:
        return Passage("heading", lines, heading)
    if token.type == "fence":
        return Passage("code", lines)
    if not inside:
        return Passage("paragraph", lines)
    quotation = inside[-1].tag == "blockquote"
    level = sum((container.tag == "blockquote") == quotation for container in inside)
    kind: BlockKind = "quotation" if quotation else "paragraph" if begun else "item"
    return Passage(kind, lines, level, group, inside[-1].tag == "ol")


def find_lines(lines: Sequence[tuple[int, str]], token: Token) -> Iterator[Span]:
    """The spans of a token's lines: markdown-it says which lines they are, not where in them the words begin."""
    assert token.map
    number = token.map[0] + (token.type == "fence")
    for line in token.content.removesuffix("\n").split("\n"):
        offset, whole = lines[number]
        words = line.rstrip() if token.type == "fence" and line.rstrip() in whole else line.strip()
        first = offset + whole.rindex(words)
        yield first, first + len(words)
        number += 1


def parse_blocks(text: str) -> list[Token]:
    """The block tokens of `text`.  Lists that are none are taken back: their lines are parsed again as words."""
    typed: set[int] = set()
    fences = last_fences(text)
    for last_round in range(ROUNDS, -1, -1):
        tokens: list[Token] = []
        MARKDOWN.block.parse(text, MARKDOWN, {"typed": typed, "fences": fences}, tokens)
        refused = set(false_items(tokens))
        if not refused:
            break
        typed = typed | refused if last_round > 1 else set(range(text.count("\n") + 1))
    return tokens


def false_items(tokens: Sequence[Token]) -> Iterator[int]:
    """The lines that begin items of lists that are none.

    A list has two items, each with words; a numbered one counts from one, so that the numbers typed are those shown.
    """
    lists: list[list[tuple[Token, bool]]] = []
    for token, following in pairwise(tokens):
        if token.tag in ("ul", "ol") and token.nesting == 1:
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append((token, following.type != "list_item_close"))
        if following.tag in ("ul", "ol") and following.nesting == -1:
            items = lists.pop()
            counted = following.tag == "ul" or all(item.info == str(n) for n, (item, _) in enumerate(items, 1))
            if len(items) < 2 or not counted or not all(worded for _, worded in items):
                yield from (item.map[0] for item, _ in items if item.map)


def last_fences(text: str) -> dict[str, int]:
    """The last line on which each fence ("```", "~~~~") stands alone."""
    alone = ((line.strip(" \t>"), number) for number, line in enumerate(text.split("\n")))
    return {run: number for run, number in alone if FENCE.fullmatch(run)}


def prose_list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The list rule, except on lines that are words and in the deep."""
    return start not in state.env["typed"] and state.level < DEEPEST and list_block(state, start, end, silent)


def prose_quotation(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The block quotation rule, except in the deep."""
    return state.level < DEEPEST and blockquote(state, start, end, silent)


def prose_fence(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The fence rule, for a fence that is closed."""
    run = FENCE.match(state.src, state.bMarks[start] + state.tShift[start])
    return run is not None and state.env["fences"].get(run[0], 0) > start and fence(state, start, end, silent)


def prose_markdown() -> MarkdownIt:
    """The block rules that prose uses."""
    markdown = MarkdownIt("zero", {"maxNesting": 100}).enable(["heading", "blockquote", "list", "fence"])
    markdown.block.ruler.at("list", prose_list, {"alt": ["paragraph", "blockquote"]})
    interrupted = ["paragraph", "blockquote", "list"]
    markdown.block.ruler.at("blockquote", prose_quotation, {"alt": interrupted})
    markdown.block.ruler.at("fence", prose_fence, {"alt": interrupted})
    return markdown


MARKDOWN = prose_markdown()
