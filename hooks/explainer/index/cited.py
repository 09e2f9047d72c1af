"""Where the list of sources at the end of an article begins: the titles in it are other people's words about the term.

"## Sources", then nothing but items  ->  the offset of that heading
"""

from __future__ import annotations

from explainer.model import Text

HEADINGS = frozenset(
    "sources|references|bibliography|further reading|read more|notes|links|works cited|see also".split("|")
)


def sources_begin(text: Text) -> int:
    """The offset of the heading of a closing list of sources; where there is none, the length of the text."""
    for block in reversed(text.blocks):
        if block.kind == "heading":
            listed = text.value[block.start : block.end].strip(" :").casefold() in HEADINGS
            return block.start if listed else len(text.value)
        if not block.group and block.kind != "item":
            break
    return len(text.value)
