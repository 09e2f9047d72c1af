"""A question: something in an article that an editor could settle, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["unclear speaker", "near-tie", "new unnamed source"]
KINDS: tuple[Kind, ...] = ("unclear speaker", "near-tie", "new unnamed source")
"""A quote nobody is named for, one named with little confidence, a description that only one article prints."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to settle in the article `path`; `line` and `column` of its file count from 1.

    `words` are the quote's, shortened.  `lines` stand under `decisions:` in the article's front matter; each settles
    the question, and the likeliest comes first.  `also` are the other quotes the lines are about, as "line:column
    (speaker)".
    """

    kind: Kind
    path: str
    line: int
    column: int
    words: str
    why: str
    lines: tuple[str, ...]
    also: tuple[str, ...] = ()

    def __str__(self) -> str:
        also = f"; the lines are also about {', '.join(self.also)}" if self.also else ""
        return f'{self.path}:{self.line}:{self.column}: "{self.words}" - {self.why}{also}'
