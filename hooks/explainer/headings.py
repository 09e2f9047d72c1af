"""The headings of a text, and the anchors that readers can copy of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import structs

from explainer.model import Article, Text
from explainer.slug import slug


def below_title(article: Article) -> Text:
    """The text without the headline that bare text begins with: it is the page's own."""
    text = article.text
    first = text.blocks[0] if text.blocks else None
    if first is None or first.kind != "heading" or text.value[first.start : first.end] != article.title:
        return text
    below = tuple(one for one in text.markup if one.start >= first.end)
    return structs.replace(text, blocks=text.blocks[1:], markup=below)


def heading_anchors(text: Text) -> Iterator[str]:
    """The anchor of each heading, from its words; of equal ones all but the first with a number."""
    taken: Counter[str] = Counter()
    for block in text.blocks:
        if block.kind == "heading":
            anchor = f"s-{slug(text.value[block.start : block.end])}"
            taken[anchor] += 1
            yield anchor if taken[anchor] == 1 else f"{anchor}--{taken[anchor]}"
