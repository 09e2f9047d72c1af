"""The blocks of a stretch with block markup: headings, quotations, lists and fenced code, found by markdown-it-py.

In: the stretch.  Out: `Passage`s with the spans of their lines in the file.  Marks that prose uses for something else
stay words: a lone line that begins with a dash, "1986. A year to remember", a fence that is never closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, fence, list_block
from markdown_it.token import Token

from explainer.model import BlockKind
from explainer.pattern import pattern
from explainer.read.lines import Passage, Span, line_spans

DEEPEST = 20  # block quotations and lists nested deeper are words
ROUNDS = 3  # of taking back lists that are none, before no list is one
FENCE = pattern(r"`{3,}|~{3,}")
BLANK_LINE = pattern(r"^[^\S\n]+$", re.MULTILINE)


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
