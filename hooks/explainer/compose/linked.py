"""Links from words of a text to the pages of what they name: once a section, where it is first named.

Nothing in a heading, a caption, a link or code is linked.  A link inside quoted words is marked as the archive's:
whoever is quoted made no link.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from explainer.compose.html import Template
from explainer.compose.place import Place
from explainer.compose.weave import Span, link_span
from explainer.model import Block, Mention, Text

LINKED_BLOCKS = frozenset({"paragraph", "item", "quotation"})
_MENTION = Template('<a href="{}" class="{}">')


class Linked(NamedTuple):
    """A mention that is linked, to which page, and whether it stands in words that are quoted."""

    mention: Mention
    address: str
    in_quote: bool


def mention_spans(linked: Iterable[Linked], place: Place) -> Iterator[Span]:
    """The links, as they are printed on the page at `place`."""
    for mention, address, in_quote in linked:
        kind = "term homonym" if mention.kind == "homonym" else mention.kind
        class_ = f"{kind} in-quote" if in_quote else kind
        yield link_span(mention.start, mention.end, _MENTION(place.href(address), class_))


def linked_mentions(
    text: Text,
    mentions: Iterable[Mention],
    addresses: Mapping[tuple[str, str], str],
    here: str,
    quotes: Collection[tuple[int, int]] = (),
) -> Iterator[Linked]:
    """The mentions that are linked in a text that stands on the page at the address `here`, which is not one of them.

    `addresses` leads from a mention's kind and entity to its page; `quotes` are the spans that are quoted.
    """
    quoted = _Spans(quotes)
    taken = _Spans((one.start, one.end) for one in text.markup if one.kind in ("link", "code"))
    linked: set[str] = set()
    for block, mention in _in_blocks(text, mentions):
        if mention is None:
            linked.clear()
            continue
        address = addresses.get((mention.kind, mention.entity), "")
        if not address or address in linked or address == here:
            continue
        if block.kind not in LINKED_BLOCKS or taken.meet(mention):
            continue
        linked.add(address)
        yield Linked(mention, address, quoted.meet(mention) or block.kind == "quotation")


class _Spans:
    """Spans of a text, asked about in the order of the text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._following = iter(sorted(spans))
        self._next = next(self._following, None)
        self._upto = 0

    def meet(self, mention: Mention) -> bool:
        """Whether one of the spans shares a character with the mention."""
        while self._next and self._next[0] < mention.end:
            self._upto = max(self._upto, self._next[1])
            self._next = next(self._following, None)
        return self._upto > mention.start


def _in_blocks(text: Text, mentions: Iterable[Mention]) -> Iterable[tuple[Block, Mention | None]]:
    """Each mention with its block; a heading, where a section begins, comes with None."""
    following = iter(mentions)
    mention = next(following, None)
    for block in text.blocks:
        if block.kind == "heading":
            yield block, None
        while mention and mention.start < block.end:
            if mention.start >= block.start and mention.end <= block.end:
                yield block, mention
            mention = next(following, None)
