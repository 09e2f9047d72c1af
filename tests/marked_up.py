"""Articles with every kind of markup in any order: what their words are is known, for each is written here.

article(number) is one of them; the same number gives the same.  It has terms, people and quotes of `KNOWN`, so that
recognisers and links are at work, and no word in two ways: what markup means nothing here is left to other tests.
"""

from __future__ import annotations

import random
from collections.abc import Callable

KNOWN = """\
=== docs/glossary/red-line.md
---
term: red line
forms: [redline]
---
What must not be crossed.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
roles: [{title: Mayor, organization: Northmere, from: 2025-01-01}]
---
=== docs/organizations/board.md
---
name: Northmere Ferry Board
---
"""
WORDS = """
the a of and in red line lines redline harbour quay barrier tide Ada Plumb Plumb's Northmere Ferry Board mayor said told
that who she he it they ship captain's café naïve Dvořák 12 3,400 2031 No. Mr. Mrs. U.S. e.g. well-known — – ... don’t
""".split()
MARKED = (
    "*{}*",
    "**{}**",
    "_{}_",
    "***{}***",
    "`{}`",
    "“{}”",
    '"{}"',
    "‘{}’",
    "({})",
    "[{}](https://a.example/b)",
    "“*{}*”",
)


class Writer:
    """Writes blocks of an article."""

    def __init__(self, number: int) -> None:
        self.chance = random.Random(number)
        self.blocks: tuple[Callable[[], str], ...] = (
            self.paragraph,
            self.paragraph,
            self.quoted,
            lambda: f"{'#' * self.chance.randint(2, 4)} {self.words()}",
            lambda: "\n".join(f"> {self.sentence()}" for _ in range(self.chance.randint(1, 3))),
            lambda: "\n".join(f"- {self.sentence()}" for _ in range(self.chance.randint(1, 4))),
            lambda: f"- {self.sentence()}\n  - {self.sentence()}\n- {self.sentence()}",
            lambda: "\n".join(f"{n}. {self.sentence()}" for n in range(1, self.chance.randint(2, 4))),
            lambda: f"```\n{self.words()}\n{self.words()}\n```",
            lambda: "\n".join(self.words() for _ in range(self.chance.randint(2, 5))),
            lambda: f"{self.words()}  \n{self.words()}",
            lambda: f"“{self.sentence()}\n\n“{self.sentence()}” said Ada Plumb.",
            lambda: f"PLUMB: {self.sentence()}\n\nMAYOR: {self.sentence()}",
            lambda: "* * *",
            lambda: f"It cost ${self.chance.randint(1, 99)} and $x + {self.chance.randint(1, 9)}$, {self.words()}.",
        )

    def words(self) -> str:
        """Some words, nothing marked."""
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(1, 9)))

    def sentence(self) -> str:
        """Some words, a few of which are marked."""
        parts = (self.words(), self.chance.choice(MARKED).format(self.words()), self.words())
        return f"{' '.join(parts)}{self.chance.choice('.?!:;,')}"

    def paragraph(self) -> str:
        """A few sentences."""
        return " ".join(self.sentence() for _ in range(self.chance.randint(1, 5)))

    def quoted(self) -> str:
        """A quote with its speaker."""
        who = self.chance.choice(("Ada Plumb", "Plumb", "the mayor", "she", "Northmere Ferry Board", "an official"))
        said = self.chance.choice(("“{}” said {}.", '"{}", {} said, "and {}."', "According to {1}, {0}", "{1}: “{0}”"))
        return said.format(self.sentence(), who, self.words())


def article(number: int) -> str:
    """An article of a few blocks."""
    writer = Writer(number)
    blocks = [writer.chance.choice(writer.blocks)() for _ in range(writer.chance.randint(1, 9))]
    return "\n\n".join([f"The red line of quay {number}", *blocks, ""])
