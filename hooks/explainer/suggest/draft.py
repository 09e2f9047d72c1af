"""Draft: the file of a new entry or article, and what to tell whoever asked for it.

front = FrontMatter()
front.value("name", "Ada Plumb", "printed in 3 articles")
front.text("")     "---\\n# printed in 3 articles\\nname: Ada Plumb\\n---\\n"
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from explainer.pattern import pattern

PLAIN = pattern(
    r"(?!(?i:y|yes|n|no|on|off|true|false|null)$)[^\W\d_](?:[\w .,'’/()&–-]*[\w.)])?"
    r"|\d{4}(?:-\d\d){0,2}|https?://[\w./?=&%~+-]+"
)
"""What is text in YAML without quotes around it."""


class RefusedError(Exception):
    """No file is written, for the reason that the message gives, with what to do."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to write: its path from the project's root and its text; `told` are lines about what it holds."""

    path: str
    text: str
    told: tuple[str, ...] = ()


def scalar(value: str) -> str:
    """The value as it is typed into front matter."""
    return value if PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)


class FrontMatter:
    """Front matter, written line by line: values, and above each the comments that say what it rests on."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def comment(self, *comments: str, indent: int = 0) -> None:
        """Lines that are no part of the entry."""
        self._lines += [f"{' ' * indent}# {comment}" for comment in comments if comment]

    def value(self, key: str, value: str, *comments: str) -> None:
        """A key with its value."""
        self.comment(*comments)
        self._lines.append(f"{key}: {scalar(value)}")

    def several(self, key: str, values: Iterable[tuple[str | Mapping[str, str], Iterable[str]]]) -> None:
        """A key with a list; each item comes with its comments.  Nothing where the list is empty."""
        for number, (item, comments) in enumerate(values):
            if not number:
                self._lines.append(f"{key}:")
            self.comment(*comments, indent=2)
            fields = [scalar(item)] if isinstance(item, str) else [f"{k}: {scalar(v)}" for k, v in item.items() if v]
            self._lines += [f"{'    ' if i else '  - '}{field}" for i, field in enumerate(fields)]

    def text(self, body: str) -> str:
        """The whole file, with `body` under the front matter."""
        return "\n".join(["---", *self._lines, "---", *([body] if body else []), ""])
