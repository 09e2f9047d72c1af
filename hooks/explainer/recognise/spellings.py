"""All the ways to write the name of an entry that a text may choose, folded.

    "US-led talks"  ->  "us led talks", "u.s. led talks"
    "J. K. Ode"     ->  "j. k. ode", "j.k. ode", "jk ode"
    "red line"      ->  "red line", and of a term also "red lines"

A hyphen is a blank here; accents and capitals are gone (`explainer.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.fold import NOTHING, fold
from explainer.model import Entry
from explainer.pattern import pattern
from explainer.recognise.inflection import inflections

CORE = pattern(r"[^\W_](?:.*[^\W_])?", re.DOTALL)
BETWEEN_INITIALS = pattern(r"(?<=\b[^\W\d_]\.) (?=[^\W\d_]\.)")
DOT_OF_INITIAL = pattern(r"(?<=\b[^\W\d_])\.")
DOT_WITHOUT_BLANK = pattern(r"(?<=\b[^\W\d_])\.(?=[^\W\d_])")
CLOSING_MARKS = pattern(r"(?<=\w{3})[+!?.]+$")
SHORT_CAPITALS = pattern(r"\b[A-Z]{2,6}\b")


class Name(Struct, frozen=True):
    """One way to write an entry: `written` is the name or alias as typed there.

    `form` is "name", "alias", "form" (one of the entry's `forms`), "plural" or "singular".  `opening` and `closing`
    are the marks that belong to the name before its first and after its last letter or digit: the "++" of C++.
    """

    entry: Entry
    written: str
    form: str
    opening: str = ""
    closing: str = ""

    @property
    def marks(self) -> int:
        """How many marks belong to the name."""
        return len(self.opening) + len(self.closing)

    @property
    def inflected(self) -> bool:
        """Whether the entry does not have this form itself."""
        return self.form in ("plural", "singular")


def spellings(entry: Entry) -> Iterator[tuple[str, Name]]:
    """Every way to write `entry`, without the marks around it; each once, the plainest reason first.

    A name without a letter or digit has none.
    """
    seen = set()
    for written, spelling, form in _forms(entry):
        core = CORE.search(spelling)
        if core and spelling not in seen:
            seen.add(spelling)
            yield core[0], Name(entry, written, form, spelling[: core.start()], spelling[core.end() :])


def _forms(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """As typed, folded, and what it is."""
    typed = [(entry.name, "name"), *((alias, "alias") for alias in entry.aliases), *((f, "form") for f in entry.forms)]
    for written, form in typed:
        for spelling in _with_and_without_marks(written):
            yield written, spelling, form
    if entry.kind == "term":
        for written in entry.names:
            for spelling, number in inflections(_plain(written)).items():
                yield written, spelling, number


def _with_and_without_marks(written: str) -> Iterator[str]:
    plain = _plain(written)
    closed = BETWEEN_INITIALS.sub("", plain)
    yield plain
    yield closed
    yield DOT_WITHOUT_BLANK.sub(". ", plain)
    yield DOT_OF_INITIAL.sub("", closed)
    yield CLOSING_MARKS.sub("", plain)
    yield _plain(SHORT_CAPITALS.sub(lambda found: ".".join(found[0]) + ".", written))


def _plain(written: str) -> str:
    return " ".join(fold(written).replace(NOTHING, "").replace("-", " ").split())
