"""Front matter: the keys between a `---` on line 1 of a file and the next `---`."""

from __future__ import annotations

import re

from explainer.pattern import pattern
from explainer.read.nodes import Keys
from explainer.read.problems import Report

OPENING_FENCE = pattern(r"---[ \t]*(?:\r?\n|\Z)")
CLOSING_FENCE = pattern(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
LATE_FENCE = pattern(r"(?:[ \t]*\r?\n)*[ \t]*(---)[ \t]*\r?\n[ \t]*\w+:")


def read_front_matter(raw: str, report: Report) -> tuple[Keys, int]:
    """The keys of a file's front matter, and the offset of the file where its text begins: 0 where there is none."""
    opening = OPENING_FENCE.match(raw)
    if not opening:
        late = LATE_FENCE.match(raw)
        if late:
            report.add_at(late.start(1), "F02")
        return {}, 0
    closing = CLOSING_FENCE.search(raw, opening.end())
    if not closing:
        report.add("F01")
        return {}, len(raw)
    from explainer.read.strict import keys_between  # here, for it loads YAML, and texts for `recognise` have no keys

    return keys_between(raw[: closing.end()], report), closing.end()
