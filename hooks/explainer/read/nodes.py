"""Nodes: text, lists and keys as they were typed, with their places; what the values of front matter are read from."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from explainer.read.problems import Report, shown

NodeKind = Literal["text", "list", "keys"]


class Node(Struct):
    """A value: text, a list, or keys and their values by turns; where it begins in the file, from 1.

    `comment` is what follows unquoted text on its line; a `refused` value is not looked at any more.
    """

    kind: NodeKind
    line: int
    column: int
    text: str = ""
    items: list[Node] = field(default_factory=list)
    comment: str = ""
    refused: bool = False

    def __str__(self) -> str:
        return shown(self.text) if self.kind == "text" else "a list" if self.kind == "list" else "keys with values"


Keys = dict[str, tuple[Node, Node]]
"""The name of each key, with the node of the key and that of its value."""


def unique_keys(node: Node, report: Report) -> Keys:
    """The keys of a node by name; a key that is given again is reported."""
    keys: Keys = {}
    for key, value in zip(node.items[::2], node.items[1::2], strict=True):
        if key.kind != "text" or not key.text:
            report.add("F03", key.line, key.column, reason="a key must be text", example='key: "value"')
        elif key.text in keys:
            report.add("F07", key.line, key.column, key=key.text, first=keys[key.text][0].line)
        else:
            keys[key.text] = (key, value)
    return keys
