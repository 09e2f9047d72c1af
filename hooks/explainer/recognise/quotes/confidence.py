"""Confidence: how often quotes attributed on like evidence were right when it was measured.

`measured.tsv` holds counts by length, form, source and either the way a pronoun was followed or the kind of cue, made
by `bench/measure_confidence.py` from news whose speakers were read by people.  A row with few cases leans on
its form's and its source's.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from explainer.recognise.quotes.carry import Attributed

MEASURED = Path(__file__).with_name("measured.tsv")
PRINTED = 0.7
"""A name is printed beside a quote from this confidence up; below it the page says that the speaker is unclear."""
WEIGHT = 6
"""Cases that what is known of like rows counts for in a row of its own."""
UNSEEN = 0.5
"""The share where nothing was measured."""
LONG = 4
"""Words from which a quote counts as long; a whole sentence always does."""

Row = tuple[str, ...]


def row_of(found: Attributed, words: str) -> Row:
    """The row of `measured.tsv` that an attribution of these quoted words belongs to.

    "It" counts as the body it stands for: whom it means was not read by anybody in the news that was measured.
    """
    whole = words[0].isupper() and words[-1] in ".?!,"
    length = "long" if whole or len(words.split()) >= LONG else "short"
    way = found.speaker.how or ("plain" if found.plain else "other")
    return (length, found.form, *(("institution", "plain") if way == "thing" else (found.source, way)))


def confidence(found: Attributed, words: str) -> float:
    """The share of quotes with like evidence that were right, 0 to 1; `words` is what was quoted."""
    return _precision(row_of(found, words))


@cache
def _precision(row: Row) -> float:
    """The share of right cases of a row, drawn towards that of its form and that of its kind of source."""
    length, form, *source = row
    every = _share((length,), UNSEEN)
    prior = (_share((length, form), every) + _share((length, "", *source), every)) / 2
    return round(_share(row, prior), 3)


def _share(row: Row, prior: float) -> float:
    right, seen = _counts()
    return (right[row] + WEIGHT * prior) / (seen[row] + WEIGHT)


@cache
def _counts() -> tuple[Counter[Row], Counter[Row]]:
    """Right and all cases, of each row, of its form, of its kind of source, and of its length."""
    right: Counter[Row] = Counter()
    seen: Counter[Row] = Counter()
    for line in MEASURED.read_text(encoding="utf-8").splitlines()[1:]:
        length, form, source, way, correct, cases = line.split("\t")
        for row in ((length, form, source, way), (length, form), (length, "", source, way), (length,)):
            right[row] += int(correct)
            seen[row] += int(cases)
    return right, seen
