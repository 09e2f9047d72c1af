"""Attacks, put together by chance of the pieces in attacks.toml: what somebody could type to be more than words.

Every element that is made has the attribute `planted`, which no page has: where one is let through, it is known.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

PIECES: Mapping[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
READ = ("entities", "breaks", "markdown", "data", "yaml", "templates", "marks", "logs", "letters")
"""The pieces that are attacks as they are."""
CARRIED_OUT = ("script", "style", "template", "noscript")
MUTATING = (
    '<math planted><mtext><table><mglyph><style><!--</style><img title="--&gt;{}">',
    '<svg planted></p><style><a id="</style>{}">',
    '<noscript planted><p title="</noscript>{}">',
    "<form planted><math><mtext></form><form><mglyph><style></math>{}",
    "<table planted><td><svg><desc><td>{}</desc></svg>",
    "<select planted><template><style><!--</select>{}-->",
    "<pre planted><listing>{}</pre>",
    "<![CDATA[<x planted>]]>{}",
)
"""HTML that is other HTML once it is written again."""


class Attacks:
    """Attacks that follow from a number: the same number makes the same."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._made: tuple[Callable[[], str], ...] = (
            *(self.element, self.closing, self.attribute, self.address, self.mutating, self.link),
            *(partial(self.one, kind) for kind in READ),
        )

    def one(self, kind: str) -> str:
        """One of the pieces of a kind."""
        return self.chance.choice(PIECES[kind])

    def words(self, most: int = 4) -> str:
        """Words with some attacks among them, on one line."""
        parts = [self.one("words")]
        for _ in range(self.chance.randint(1, most)):
            parts.append(self.otherwise(self.chance.choice(self._made)()))
            if self.chance.random() < 0.4:
                parts.append(self.one("words"))
        if self.chance.random() < 0.3:
            self.chance.shuffle(parts)
        return " ".join(self.chance.choice((" ", " ", "")).join(parts).splitlines())

    def otherwise(self, typed: str) -> str:
        """The same as typed, or with its marks written as entities, as some parsers undo them."""
        chosen = self.chance.random()
        if chosen < 0.1:
            return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return typed.replace("<", "&#60;").replace('"', "&#34;") if chosen < 0.15 else typed

    def element(self) -> str:
        """An element, with what it could carry out."""
        tag, blank = self.one("elements"), self.chance.choice((" ", "/", " \t"))
        given = self.chance.choice((self.attribute, self.handler))()
        inside = self.run() if tag in CARRIED_OUT else self.one("words")
        end = self.chance.choice((f"</{tag}>", f"</{tag}>", "", f"</{tag.upper()} x>", "/>"))
        return f"<{tag}{blank}planted {given}>{inside}{end}"

    def closing(self) -> str:
        """The end of an element that a page may have open, then another."""
        before = self.chance.choice(("", '"', "--", "]]"))
        return f"{before}</{self.one('closed')}>{self.element()}"

    def run(self) -> str:
        """A program."""
        return f"alert({self.chance.randrange(1000)})"

    def handler(self) -> str:
        """An attribute that is a program."""
        mark = self.chance.choice(('"', "'", "", "`"))
        return f"{self.one('handlers')}={mark}{self.run()}{mark}"

    def attribute(self) -> str:
        """What ends an attribute and begins another."""
        mark = self.chance.choice(('"', "'", ""))
        given = self.chance.choice((self.handler(), f"{self.one('attributes')}={mark}{self.address()}{mark}"))
        return f"{mark} planted {given} x={mark}"

    def address(self) -> str:
        """An address that nobody should be led to."""
        return self.one("schemes") + self.chance.choice(("alert(1)", "evil.example/", "<script>alert(1)</script>"))

    def link(self) -> str:
        """A link or a picture of Markdown."""
        title = self.chance.choice(("", ' "x\\" onclick=alert(1)"', " 'x'"))
        made = f"[{self.one('words')}]({self.address()}{title})"
        return self.chance.choice((made, f"!{made}", f"<{self.address()}>", f"[{made}][1]"))

    def mutating(self) -> str:
        """HTML that is other HTML once it is written again."""
        return self.chance.choice(MUTATING).format(f"<img planted src=x onerror={self.run()}>")

    def unseen(self) -> str:
        """Words with characters that do something to a terminal, or that nobody sees."""
        return f"{self.one('words')}{self.one('seen_by_nobody')}{self.words(1)}"

    def tail(self) -> str:
        """The end of a web address, without what ends one."""
        return "".join(character for character in self.words(2) if character not in '<>"' and not character.isspace())
