"""A question: something in the archive that an editor could settle, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "likely same person",
    "likely same body",
    "likely new person",
    "likely new body",
    "likely term",
    "spelling",
    "word of several terms",
    "unclear speaker",
    "near-tie",
    "new unnamed source",
    "likely same event",
]
KINDS: Mapping[Kind, str] = {
    "likely same person": "likely same people",
    "likely same body": "likely same bodies",
    "likely new person": "likely new people",
    "likely new body": "likely new bodies",
    "likely term": "likely terms",
    "spelling": "spellings",
    "word of several terms": "words of several terms",
    "unclear speaker": "unclear speakers",
    "near-tie": "near-ties",
    "new unnamed source": "new unnamed sources",
}
"""The kinds that `explainer review` lists, in order, and what several are called: two names that may be one person's or
one body's, a person or a body quoted often and a phrase explained or quoted often that have no entry, a name one letter
off an entry's; a word that nothing tells which term it means, a quote nobody is named for, one named with little
confidence, a description that only one article prints."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to settle in the article `path`; `line` and `column` of its file count from 1.

    `words` are the quote's, shortened, or the name or phrase.  Each of `lines` settles the question, and the likeliest
    comes first: a decision ("- {...}") stands under `decisions:` in the article's front matter; anything else is the
    path of an entry's file, and below it the keys of its front matter.  `also` are the other quotes that the lines
    are about, as "line:column (speaker)".
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
