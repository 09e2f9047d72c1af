"""Confidence: how often quotes attributed on like evidence were right when it was measured.

`measured.tsv` holds counts by length, form, source and either the way a pronoun was followed or the kind of cue, made
by `bench/measure_confidence.py` from news whose speakers were read by people.  A row with few cases leans on
its form's and its source's.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from explainer.recognise.quotes.carry import Attributed
from explainer.recognise.quotes.marks import Marked

MEASURED = Path(__file__).with_name("measured.tsv")
PRINTED = 0.6
"""A name is printed beside a quote from this confidence up; below it the page says that the speaker is unclear."""
WEIGHT = 6
"""Cases that what is known of like rows counts for in a row of its own."""
UNSEEN = 0.5
"""The share where nothing was measured."""
LONG = 4
"""Words from which a quote counts as long; a whole sentence always does."""

APART = {"apart": 0.95, "announced": 0.85}

LABEL_BEFORE = re.compile(r"\b(?:the|a|an|this|that|these|those|his|her|their|its|or|original) $", re.IGNORECASE)
LABELLED = re.compile(
    r" (?!(?:in|of|to|for|on|at|by|from|with|and|or|but|that|which|who|as|is|was|were|are|because|when|if|about|into|"
    r"over|after|before|against|during|than|while|since|until|it|he|she|they|has|had|have|will|would|could)\b)[a-z]"
)

SOMEBODY = frozenset(("name", "titled", "pronoun", "person", "role"))
"""Kinds of source that are people: "Plumb:" announces more than "the report:"."""

Row = tuple[str, ...]


def row_of(found: Attributed, value: str, marked: Marked) -> Row:
    """The row of `measured.tsv` that an attribution of what stands between marks in `value` belongs to.

    "It" counts as the body it stands for: whom it means was not read by anybody in the news that was measured.
    """
    words = value[marked.start : marked.end]
    whole = words[0].isupper() and words[-1] in ".?!,"
    length = "long" if whole or len(words.split()) >= LONG else "label" if _is_label(value, marked) else "short"
    way = found.speaker.how or ("plain" if found.plain else "other")
    form = "colon of a thing" if found.form == "colon" and found.source not in SOMEBODY else found.form
    return (length, form, *(("institution", "plain") if way == "thing" else (found.source, way)))


def _is_label(value: str, marked: Marked) -> bool:
    """Whether the words only qualify a noun: `the "unity" lunch`."""
    return LABEL_BEFORE.search(value, max(0, marked.outer[0] - 12), marked.outer[0]) is not None and (
        LABELLED.match(value, marked.outer[1]) is not None
    )


def confidence(found: Attributed, value: str, marked: Marked) -> float:
    """The share of quotes with like evidence that were right, 0 to 1; `marked` is what is quoted in `value`."""
    if found.form in APART:
        return APART[found.form]
    return _precision(row_of(found, value, marked))


@cache
def _precision(row: Row) -> float:
    """The share of right cases of a row, drawn towards that of its form and that of its kind of source."""
    length, form, *source = row
    every = _share((length,), UNSEEN)
    odds = _odds(_share((length, form), every)) * _odds(_share((length, "", *source), every)) / _odds(every)
    return round(_share(row, odds / (1 + odds)), 3)


def _odds(share: float) -> float:
    return share / (1 - share)


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
