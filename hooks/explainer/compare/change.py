"""What is said of a change: values that a front door prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["added", "changed", "lost"]
Subject = Literal["articles", "quotes", "people", "terms", "links"]


class Part(NamedTuple):
    """Words of the program, then words of contributors, a path or an address: "title was", "The ferry stops"."""

    ours: str
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the site has more, less, or otherwise.

    `what` is its title, words or name, `told` what is said of it, `place` the file, with line and column where they
    are known: "articles/2031/ferry.txt:12:2".
    """

    subject: Subject
    kind: Kind
    what: str
    told: tuple[Part, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """An address that answered and would answer no more, or a record that would be gone.

    `why` says what becomes of it and `fix`, words of the program alone, what to do.  `lines` go into the front matter
    of `file`, those that begin with - under `decisions:`.  An error is what those lines, or the file put back, keep; a
    warning is a page that is made of what articles say, or one of their headings.
    """

    severity: Literal["error", "warning"]
    address: str
    why: Part
    fix: str
    file: str = ""
    lines: tuple[str, ...] = ()
