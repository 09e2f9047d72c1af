"""The words of a block with elements woven into them: every word once, in order, unchanged.

Spans that cross are split so that elements nest; a span of a lower rank goes outside one of a higher rank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from explainer.compose.html import Html, escaped, opening
from explainer.model import Markup

_RANK = {"quote": 0, "link": 1, "strong": 2, "emphasis": 3, "code": 4}
_TAG = {"strong": "strong", "emphasis": "em", "code": "code"}


class Span(NamedTuple):
    """An element around the characters `start` to `end` of the text: its tag, and its opening tag as written.

    With `tag` "" it stands at `start` alone, as `open`, once no link is open.
    """

    start: int
    end: int
    rank: int
    tag: str
    open: Html


def quote_span(start: int, end: int, open_: Html) -> Span:
    """The span of a quote: outermost, so that it is one element and its id stands once."""
    return Span(start, end, _RANK["quote"], "span", open_)


def link_span(start: int, end: int, open_: Html) -> Span:
    """The span of a link of ours."""
    return Span(start, end, _RANK["link"], "a", open_)


def marker(at: int, html: Html) -> Span:
    """An element without words at one place."""
    return Span(at, at, len(_RANK), "", html)


def markup_spans(markup: Iterable[Markup], follow: Callable[[str], str]) -> list[Span]:
    """The spans of inline markup; `follow` gives a link's target, "" where it stays text."""
    spans = []
    for one in markup:
        if one.kind == "link":
            target = follow(one.address)
            if target:
                rel = "noopener nofollow external" if target == one.address else None
                spans.append(link_span(one.start, one.end, opening("a", href=target, rel=rel)))
        elif one.kind == "break":
            spans.append(marker(one.start, Html("<br>")))
        else:
            tag = _TAG[one.kind]
            spans.append(Span(one.start, one.end, _RANK[one.kind], tag, opening(tag)))
    return spans


def weave(value: str, start: int, end: int, spans: Sequence[Span], write: Callable[[str], str] = escaped) -> Html:
    """The characters `start` to `end` of the text, with the spans that lie inside them; `write` escapes them."""
    if not spans:
        return Html(write(value[start:end]))
    cuts = sorted({start, end}.union(*[(span.start, span.end) for span in spans]))
    out: list[str] = []
    inside: list[Span] = []
    waiting: list[Span] = []
    arriving = iter(sorted(spans))
    following = next(arriving, None)
    # A span is a tuple that begins with `start`, so that sorting puts those that begin first before the others.
    for cut, upto in zip(cuts, [*cuts[1:], end], strict=True):
        wanted = [span for span in inside if span.end > cut]
        while following and following.start == cut:
            if not following.tag:
                waiting.append(following)
            elif following.end > cut:
                wanted.append(following)
            following = next(arriving, None)
        wanted.sort(key=_outer_first)
        _change(out, inside, wanted)
        inside = wanted
        if waiting and not any(span.tag == "a" for span in inside):
            out += [span.open for span in waiting]
            waiting = []
        out.append(write(value[cut:upto]))
    return Html("".join(out))


def _outer_first(span: Span) -> tuple[int, int, int]:
    return span.rank, span.start, -span.end


def _change(out: list[str], inside: Sequence[Span], wanted: Sequence[Span]) -> None:
    """Close and open elements until those that are open are the wanted ones."""
    kept = 0
    while kept < min(len(inside), len(wanted)) and inside[kept] is wanted[kept]:
        kept += 1
    out += [f"</{span.tag}>" for span in reversed(inside[kept:])]
    out += [span.open for span in wanted[kept:]]
