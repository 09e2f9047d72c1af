"""The keys between two fences, by python-frontmatter with our own idea of where they end and of what values are."""

from __future__ import annotations

from typing import cast

import frontmatter
from frontmatter.default_handlers import BaseHandler

from explainer.read.front_matter import CLOSING_FENCE
from explainer.read.nodes import Keys, unique_keys
from explainer.read.problems import Report
from explainer.read.yaml_nodes import parse_nodes


class StrictHandler(BaseHandler):
    """python-frontmatter's way in."""

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


def keys_between(raw: str, report: Report) -> Keys:
    """The keys of `raw`, which is front matter from fence to fence; what is wrong with it goes into the report."""
    metadata, _ = frontmatter.parse(raw, handler=StrictHandler(report))
    return cast(Keys, metadata)
