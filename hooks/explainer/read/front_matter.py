"""Front matter: the keys between a `---` on line 1 of a file and the next `---`."""

from __future__ import annotations

import re
from typing import cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from explainer.read.problems import Report
from explainer.read.yaml_nodes import Keys, parse_nodes, unique_keys

OPENING_FENCE = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
CLOSING_FENCE = re.compile(r"^---[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
LATE_FENCE = re.compile(r"(?:[ \t]*\r?\n)*[ \t]*(---)[ \t]*\r?\n[ \t]*\w+:")


class StrictHandler(BaseHandler):
    """python-frontmatter's way in, with our own idea of where front matter ends and of what its values are."""

    FM_BOUNDARY = CLOSING_FENCE
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report

    def load(self, fm: str) -> Keys:
        """The keys of the front matter, which begins on the second line; what is wrong with it goes into the report."""
        root = parse_nodes(fm.removesuffix("\n"), 2, self.report)
        if root is None:
            return {}
        if root.kind != "keys":
            self.report.add("F14", root.line, root.column, found=root)
            return {}
        return unique_keys(root, self.report)


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
    metadata, _ = frontmatter.parse(raw[: closing.end()], handler=StrictHandler(report))
    return cast(Keys, metadata), closing.end()
