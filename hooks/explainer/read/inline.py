"""Inline markup of one passage: emphasis, links, addresses in angle brackets and backtick code, by markdown-it-py.

In: the passage as typed.  Out: the words, the markup over them, and from where in the passage each stretch comes:

    "He *did* say [so](#)."  ->  "He did say so.", emphasis over 3..6

A link to nowhere is its words alone.  What only looks like markup stays as typed: `2*3*4`, `[sic]`, `<3`, `&amp;`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, autolink, backtick, emphasis, image, link
from markdown_it.token import Token

from explainer.model import Markup, MarkupKind
from explainer.pattern import pattern
from explainer.read.lines import Pairs

DEEPEST = 10  # markup inside more markup than this is left out; its words stay
TERMINATOR = pattern(r"[*_`<>\[\]!\\\n]")
ESCAPE = pattern(r"\\[\\*_`<>\[\]!]")
EMPHASIS_RUN = pattern(r"\*+|_+")
ADDRESS = pattern(r"[^:/.#?@]*[:/.#?@]|$")  # "(sic)" after brackets is none
LIVE_ADDRESS = pattern(r"https?://[^/]|mailto:[^@]+@|/(?!/)|[#?].|[^:/?#]+[/.#?]", re.IGNORECASE)
KINDS: dict[str, MarkupKind] = {"a": "link", "em": "emphasis", "strong": "strong"}

InlineRule = Callable[[StateInline, bool], bool]


@dataclass(slots=True)
class Words:
    """The words of a passage; `stretches` are pairs (offset of the words, offset of the passage), in order."""

    parts: list[str] = field(default_factory=list)
    stretches: Pairs = field(default_factory=list)
    markup: list[Markup] = field(default_factory=list)
    length: int = 0

    def add(self, part: str, source: int) -> None:
        """Put on the characters that stand at offset `source` of the passage."""
        if part:
            self.parts.append(part)
            self.stretches.append((self.length, source))
            self.length += len(part)

    def mark(self, kind: MarkupKind, start: int, depth: int, address: str = "") -> None:
        """Mark the words from offset `start` to the last, unless there are none or too much is around them."""
        end = self.length
        if start < end and depth < DEEPEST and (kind != "link" or LIVE_ADDRESS.match(address)):
            self.markup.append(Markup(kind, start, end, address if kind == "link" else ""))


def read_words(passage: str) -> Words:
    """The words and the markup of a passage; markup in the order in which it begins, outer before inner."""
    words = Words()
    take_tokens(MARKDOWN.inline.parse(passage, MARKDOWN, {}, []), passage, 0, words)
    words.markup.sort(key=lambda markup: (markup.start, -markup.end))
    return words


def take_tokens(tokens: Sequence[Token], passage: str, base: int, words: Words) -> None:
    """Put the words of `tokens` on `words`; they were parsed from offset `base` of the passage.

    markdown-it gives no offsets.  But text tokens hold every character as typed, an opening or closing mark is as wide
    as its `markup`, and the rules below say where a link, an image or code ends.
    """
    at = base
    opened: list[tuple[int, str]] = []
    for token in tokens:
        if token.type == "text":
            words.add(token.content, at)
            at += len(token.content)
        elif token.tag == "br":
            at = passage.index("\n", at)
            words.add("\n", at)
            if token.type == "hardbreak":
                words.mark("break", words.length - 1, 0)
            at += 1
        elif token.nesting == 1:
            opened.append((words.length, str(token.attrGet("href") or "")))
            at += 1 if token.tag == "a" else len(token.markup)
        elif token.nesting == -1:
            start, address = opened.pop()
            words.mark(KINDS[token.tag], start, len(opened), address)
            at += len(token.markup)
        elif token.type == "image":
            take_tokens(token.children or (), passage, at + len("!["), words)
        elif token.type == "code_inline":
            start, width = words.length, len(token.markup)
            code = passage[at + width : base + token.meta["end"] - width]
            padding = code[0] == code[-1] == " " and code.strip(" ") != ""
            words.add(code[padding : len(code) - padding], at + width + padding)
            words.mark("code", start, len(opened))
        if "end" in token.meta:
            at = base + token.meta["end"]


def measured(rule: InlineRule) -> InlineRule:
    """The rule, noting on the last token it makes where what it has read ends (an offset of the state's source)."""

    def rule_with_end(state: StateInline, silent: bool) -> bool:
        before = len(state.tokens)
        matched = rule(state, silent)
        if matched and len(state.tokens) > before:
            state.tokens[-1].meta["end"] = state.pos
        return matched

    return rule_with_end


def typed_escape(state: StateInline, silent: bool) -> bool:
    """A backslash before a mark: both are words, and the mark is none."""
    escape = ESCAPE.match(state.src, state.pos)
    if escape and not silent:
        state.append_pending(escape[0])
    if escape:
        state.pos = escape.end()
    return bool(escape)


def prose_emphasis(state: StateInline, silent: bool) -> bool:
    """The emphasis rule, except inside a word or a sum: `2*3*4` is not emphatic about three."""
    run = EMPHASIS_RUN.match(state.src, state.pos)
    if run and state.src[run.start() - 1 : run.start()].isalnum() and state.src[run.end() : run.end() + 1].isalnum():
        if not silent:
            state.append_pending(run[0])
        state.pos = run.end()
        return True
    return bool(run) and emphasis.tokenize(state, silent)


class ProseMarkdown(MarkdownIt):
    """The inline rules that prose uses; addresses are kept as typed."""

    def __init__(self) -> None:
        super().__init__("zero")
        self.enable(["newline", "backticks", "emphasis", "link", "image", "autolink", "escape"])
        self.inline.terminator_re = TERMINATOR
        self.inline.ruler.at("escape", typed_escape)
        for name, rule in (("backticks", backtick), ("link", link), ("image", image), ("autolink", autolink)):
            self.inline.ruler.at(name, measured(rule))
        self.inline.ruler.at("emphasis", prose_emphasis)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the name is markdown-it's)
        """The address as typed."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The address as typed."""
        return link

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Whether brackets after brackets hold an address at all."""
        return bool(ADDRESS.match(url))


MARKDOWN = ProseMarkdown()
