"""Confidence: how often quotes attributed on like evidence were right when it was measured.

`measured.tsv` holds counts by length, form, source and either the way a pronoun was followed or the kind of cue, made
by `bench/measure_confidence.py` from news whose speakers were read by people.  A row with few cases leans on
its form's and its source's.  In news nobody marked quotes without quotation marks, and there is hardly any dialogue:
those forms are counted in the articles of `tests/kinds`, where a few dozen cases say less than thousands do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from explainer.pattern import pattern
from explainer.recognise.quotes.language.kinds import PEOPLE
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.speakers.attributed import Attributed

MEASURED = Path(__file__).with_name("measured.tsv")
PRINTED = 0.55
"""A name is printed beside a quote from this confidence up; below it the page says that the speaker is unclear."""
WEIGHT = 6
"""Cases that what is known of like rows counts for in a row of its own."""
UNSEEN = 0.5
"""The share where nothing was measured."""
LONG = 4
"""Words from which a quote counts as long; a whole sentence always does."""

LABEL_BEFORE = pattern(r"\b(?:the|a|an|this|that|these|those|his|her|their|its|or|original) $", re.IGNORECASE)
LABELLED = pattern(
    r" (?!(?:in|of|to|for|on|at|by|from|with|and|or|but|that|which|who|as|is|was|were|are|because|when|if|about|into|"
    r"over|after|before|against|during|than|while|since|until|it|he|she|they|has|had|have|will|would|could)\b)[a-z]"
)


Row = tuple[str, ...]


def row_of(found: Attributed, value: str, marked: Marked) -> Row:
    """The row of `measured.tsv` that an attribution of what stands between marks in `value` belongs to.

    "It" counts as the body it stands for: whom it means was not read by anybody in the news that was measured.  Before
    a colon it is a thing.
    """
    words = value[marked.start : marked.end]
    whole = words[0].isupper() and words[-1] in ".?!,"
    length = (
        "long" if whole or len(words.split(None, LONG)) >= LONG else "label" if _is_label(value, marked) else "short"
    )
    way = found.speaker.how or ("plain" if found.plain else "other")
    thing = found.source not in PEOPLE or found.speaker.kind in ("document", "organization")
    form = "colon of a thing" if found.form == "colon" and thing else found.form
    body = way == "thing" and form == found.form
    return (length, form, *(("institution", "plain") if body else (found.source, way)))


def _is_label(value: str, marked: Marked) -> bool:
    """Whether the words only qualify a noun: `the "unity" lunch`."""
    if LABELLED.match(value, marked.outer[1]) is None:
        return False
    return LABEL_BEFORE.search(value, max(0, marked.outer[0] - 12), marked.outer[0]) is not None


def confidence(found: Attributed, value: str, marked: Marked) -> float:
    """The share of quotes with like evidence that were right, 0 to 1; `marked` is what is quoted in `value`."""
    return _precision(row_of(found, value, marked))


@cache
def _precision(row: Row) -> float:
    return _measured().precision(row)


@cache
def _measured() -> Measured:
    return Measured.read(MEASURED.read_text(encoding="utf-8").splitlines())


class Measured(Struct, frozen=True):
    """Right and all cases of each row, of its form, of its kind of source, and of its length."""

    right: Mapping[Row, int]
    seen: Mapping[Row, int]

    @classmethod
    def read(cls, lines: Iterable[str]) -> Measured:
        """The counts of a table's lines, of which the first is its head."""
        all_right: dict[Row, int] = defaultdict(int)
        all_seen: dict[Row, int] = defaultdict(int)
        for line in list(lines)[1:]:
            length, form, source, way, right, seen = line.split("\t")
            for row in ((length, form, source, way), (length, form), (length, "", source, way), (length,)):
                all_right[row] += int(right)
                all_seen[row] += int(seen)
        return cls(all_right, all_seen)

    def precision(self, row: Row) -> float:
        """The share of right cases of a row, drawn towards that of its form and that of its kind of source."""
        length, form, *source = row
        every = self._share((length,), UNSEEN)
        odds = _odds(self._share((length, form), every)) * _odds(self._share((length, "", *source), every))
        odds /= _odds(every)
        return round(self._share(row, odds / (1 + odds)), 3)

    def _share(self, row: Row, prior: float) -> float:
        return (self.right.get(row, 0) + WEIGHT * prior) / (self.seen.get(row, 0) + WEIGHT)


def _odds(share: float) -> float:
    return share / (1 - share)
