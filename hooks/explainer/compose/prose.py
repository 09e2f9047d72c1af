"""A text with its blocks, as HTML; the words of each block come from weave."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby

from explainer.compose.html import Html, el, escaped, lines, preformatted
from explainer.compose.place import Place
from explainer.compose.weave import Span, markup_spans, weave
from explainer.headings import heading_anchors
from explainer.model import Block, Heading, Text

_TOP = 2
Written = tuple[Block, Html, Heading | None]


def prose(
    words: Text, place: Place, file: str, spans: Iterable[Span] = (), known: Container[str] | None = None
) -> tuple[Html, tuple[Heading, ...]]:
    """The blocks of a text as HTML, each on a line, and its headings, the highest as h2.

    `file` is where the text was typed, `place` where it is printed; `known` are the addresses that its links to other
    files may lead to, None for any.  `spans` are added to the text's own markup; each lies inside one block.
    """
    markup = markup_spans(words.markup, lambda typed: place.follow(typed, file, known)) if words.markup else []
    inner = _woven(words, [*markup, *spans])
    headings = _headings(words)
    return lines(_blocks([*zip(words.blocks, inner, headings, strict=True)])), tuple(filter(None, headings))


def _woven(words: Text, spans: Iterable[Span]) -> list[Html]:
    """The words of each block with its spans."""
    ordered = sorted(spans)
    woven, at = [], 0
    for block in words.blocks:
        first = at
        while at < len(ordered) and ordered[at].start <= block.end:
            at += 1
        write = preformatted if block.kind == "code" else escaped
        woven.append(weave(words.value, block.start, block.end, ordered[first:at], write))
    return woven


def _headings(words: Text) -> list[Heading | None]:
    """For each block that is a heading, its heading with an id of its own; no level is left out on the way down."""
    top = min((block.level for block in words.blocks if block.kind == "heading"), default=1)
    headings: list[Heading | None] = []
    anchors = heading_anchors(words)
    last = _TOP - 1
    for block in words.blocks:
        if block.kind != "heading":
            headings.append(None)
            continue
        last = min(_TOP + block.level - top, last + 1, 6)
        title = words.value[block.start : block.end]
        headings.append(Heading(next(anchors), title, last))
    return headings


def _blocks(written: Sequence[Written]) -> Iterator[Html]:
    for (group, quotation), run in groupby(written, key=lambda one: (one[0].group, one[0].kind == "quotation")):
        if not group:
            yield from (_block(*one) for one in run)
        elif quotation:
            yield _quotation((block.level, inner) for block, inner, _ in run)
        else:
            yield _list((block, inner) for block, inner, _ in run)


def _block(block: Block, inner: Html, heading: Heading | None) -> Html:
    if block.kind == "paragraph":
        return Html(f"<p>{inner}</p>")
    if heading:
        return el(f"h{heading.level}", inner, id=heading.id)
    if block.kind == "code":
        return el("pre", el("code", inner))
    if block.kind == "caption":
        return el("figure", el("figcaption", inner), class_="caption")
    if block.kind == "related":
        return el("p", inner, class_="related-line")
    return el("blockquote", el("p", inner)) if block.kind == "quotation" else el("p", inner)


def _quotation(paragraphs: Iterable[tuple[int, Html]]) -> Html:
    """Paragraphs in block quotations nested as deeply as their levels say."""
    out: list[Html] = []
    depth = 0
    for level, inner in paragraphs:
        out += [Html("</blockquote>")] * (depth - level) + [Html("<blockquote>")] * (level - depth)
        out.append(Html(f"<p>{inner}</p>"))
        depth = level
    return lines([*out, *[Html("</blockquote>")] * depth])


def _list(blocks: Iterable[tuple[Block, Html]]) -> Html:
    """One list with the lists inside it; a further paragraph of an item stays in the item."""
    out: list[Html] = []
    tags: list[str] = []
    for block, inner in blocks:
        if block.kind != "item":
            out.append(Html(f"<p>{inner}</p>"))
            continue
        level = min(block.level, len(tags) + 1)
        while len(tags) > level:
            out.append(Html(f"</li></{tags.pop()}>"))
        if len(tags) == level:
            out.append(Html("</li>"))
        else:
            tags.append("ol" if block.ordered else "ul")
            out.append(Html(f"<{tags[-1]}>"))
        out.append(Html(f"<li>{inner}"))
    return lines([*out, *(Html(f"</li></{tag}>") for tag in reversed(tags))])
