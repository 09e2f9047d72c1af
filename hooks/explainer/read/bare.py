"""What an article's text says about itself: title, date and source, its caption and its links to related articles.

The harbour opens

February 01, 2022

The quay at dusk. **Photo: Northmere Council**

The mayor cut the ribbon...

Original url:
<https://example.org/harbour>
"""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from explainer.model import Block, Text
from explainer.pattern import pattern
from explainer.read.dates import printed_date
from explainer.read.text import parse_text

LINE = pattern(r"[^\S\n]*(\S[^\n]*)")
SOURCE = pattern(
    r"\n[^\S\n]*[*_]*original (?:url|link|address)[*_]*:[*_]*\s*<?(https?://[^\s<>]+)>?\s*\Z", re.IGNORECASE
)
SOURCE_LENGTH = 3000  # characters at the end of the file in which the source is looked for
CAPTION_LENGTH = 300
CREDIT = pattern(
    r"""(?:^|[.!?:;,]["”’)]?\s+|[(\[|/–—-]\s?)
        (?:(?:photo|photograph|picture|image|illustration|graphic)s?(?:\scredit)?(?:\s?[:/|]|\s(?:by|courtesy|via)\b)
          |credit:|courtesy\s(?:of|:)|file\s(?:photo|image|picture)|handout\b|public\sdomain|creative\scommons
          |cc\s?(?:by|0)\b|©|\(c\)\s)
        [^.!?“”"]{0,100}\W*$
      | \((?:[^()]*\b(?:photos?|images?|pictures?|works)\b[^()]*|\w[^()/]*/[^()]*)\)$""",
    re.IGNORECASE | re.VERBOSE,
)
CREDIT_SET_APART = pattern(r"[.!?:;|)\]”]\s*$")
RELATED = pattern(
    r"(?:related(?: (?:articles?|stor(?:y|ies)|coverage|reading))?|see also|read (?:also|more)):\s*\S", re.IGNORECASE
)


class Body(Struct, frozen=True):
    """An article's text and what it says about itself; "" for what it does not say.

    `start` and `end` are the offsets of the file between which its prose stands.
    """

    text: Text
    start: int
    end: int
    title: str = ""
    date: str = ""
    source: str = ""


def read_body(raw: str, start: int, titled: bool, date: str = "", source: str = "") -> Body:
    """The body of `raw` from offset `start` on; `titled`, `date` and `source` say what the front matter tells already.

    The lines that give a title, a date or a source are not prose.  A line that contradicts the front matter stays.
    """
    end = len(raw)
    closing = SOURCE.search(raw, max(start, end - SOURCE_LENGTH))
    if closing and source in ("", closing[1]):
        source, end = closing[1], closing.start()
    heading = Text("", ())
    if not titled:
        heading, start = read_title(raw, start, end)
        line = LINE.search(raw, start, end)
        found = printed_date(line[1]) if line else ""
        if line and found and date in ("", found):
            date, start = found, line.end()
    text = with_kinds(parse_text(raw[:end], start, heading), len(heading.blocks))
    return Body(text, start, end, " ".join(heading.value.split()), date, source)


def read_title(raw: str, start: int, end: int) -> tuple[Text, int]:
    """The title on the first line with words, as a heading, and where that line ends."""
    line = LINE.search(raw, start, end)
    if not line:
        return Text("", ()), end
    title = parse_text(raw[: line.end()], start)
    return replace(title, blocks=tuple([block._replace(kind="heading", level=1) for block in title.blocks])), line.end()


def with_kinds(text: Text, first: int = 0) -> Text:
    """The text with its captions and its links to related articles told from its prose, from block `first` on.

    Short paragraphs with a credit that stand before the prose are captions.
    """
    blocks = list(text.blocks)
    before_prose = True
    for number, block in enumerate(blocks[first:], first):
        before_prose = before_prose and number + 1 < len(blocks) and is_caption(text, block)
        if before_prose:
            blocks[number] = block._replace(kind="caption")
        elif block.kind == "paragraph" and RELATED.match(text.value, block.start, block.end):
            blocks[number] = block._replace(kind="related")
    return replace(text, blocks=tuple(blocks))


def is_caption(text: Text, block: Block) -> bool:
    """Whether the block is short and ends by saying whose picture it describes.

    Bold or slanted words after a sentence, without a full stop of their own, say so too.
    """
    if block.kind != "paragraph" or block.end - block.start > CAPTION_LENGTH:
        return False
    words = text.value[block.start : block.end]
    return bool(CREDIT.search(words)) or any(
        span.kind in ("strong", "emphasis")
        and span.end == block.end
        and CREDIT_SET_APART.search(text.value, block.start, span.start)
        and words[-1] not in ".!?"
        for span in text.markup
    )
