"""Figures on news whose speakers were read by people: how often the likeliest speaker is right, and how sure it was.

In: documents as `score_quotes.py` reads them, what was guessed in them, and that scorer.  Out: a `Case` for each
quotation with a known speaker and for each name given to words that are nobody's; figures are sums over cases, and the
same as the scorer's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from types import ModuleType

from explainer.recognise.quotes.confidence import PRINTED, Measured
from guesses import Document, Guess
from measure_confidence import Counts, counted, table
from own_articles import NOBODY, NOT_FOUND, Score

FOLDS = 5
BANDS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
"""The confidence that each band of the curve begins with."""
MISSED = Guess(0, 0, form=NOT_FOUND)
WITH_FORM = ("wrong speaker", "nobody's words", "unclear, likeliest right", "unclear, likeliest wrong")
"""What can be wrong with an attribution: a name is printed in the first two, none in the others."""
WRONG = (*WITH_FORM, NOBODY, NOT_FOUND)
"""What can be wrong with a quotation."""


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation of so many words by a speaker of that kind, "" for nobody's words, and what was guessed of it.

    `sure` is the confidence of the guess, 0 to 1; a name is printed from `PRINTED` up.
    """

    kind: str
    words: int
    guess: Guess
    right: bool
    sure: float

    @property
    def printed(self) -> bool:
        """Whether a name is printed."""
        return self.guess.speaker != "" and self.sure >= PRINTED

    @property
    def form(self) -> str:
        """The form of the evidence, or why there is none."""
        return self.guess.form or NOBODY

    @property
    def wrong(self) -> str:
        """One of `WRONG`; "" where the right name is printed, or none beside nobody's words."""
        if self.printed:
            return "" if self.right else "wrong speaker" if self.kind else "nobody's words"
        if not self.kind:
            return ""
        if self.guess.speaker:
            return "unclear, likeliest right" if self.right else "unclear, likeliest wrong"
        return NOT_FOUND if self.guess is MISSED else NOBODY


@dataclass(frozen=True, slots=True)
class Band:
    """Guesses with a confidence from `low` to below `high`: how many, the mean of what is said, and the share right."""

    low: float
    high: float
    cases: int
    said: float
    right: float


def judged(
    documents: Iterable[Document], found: Mapping[str, Sequence[Guess]], measured: Measured, scorer: ModuleType
) -> list[Case]:
    """The cases of the documents, in order."""
    return [case for document in documents for case in _cases(document, found[document["id"]], measured, scorer)]


def _cases(document: Document, guesses: Sequence[Guess], measured: Measured, scorer: ModuleType) -> Iterator[Case]:
    text, gold = document["text"], document["quotes"]
    spans = [scorer.trim(text, quote["start"], quote["end"]) for quote in gold]
    marked = [scorer.trim(text, guess.start, guess.end) for guess in guesses]
    partners = scorer.pair(spans, marked)
    for i, (quote, span) in enumerate(zip(gold, spans, strict=True)):
        if quote["attributed"] and not quote.get("ignore") and scorer.answers(quote)[1]:
            guess = guesses[partners[i]] if i in partners else MISSED
            right = scorer.same_speaker(guess.speaker, quote)
            yield Case(quote["speaker_kind"], _words(text, span), guess, right, _sure(guess, measured))
    free = [quote.get("ignore") for quote in gold]
    partner = {j: i for i, j in partners.items()}
    for j, (guess, span) in enumerate(zip(guesses, marked, strict=True)):
        if j in partner:
            nobodys = not gold[partner[j]]["attributed"] and not free[partner[j]]
        else:
            nobodys = not any(free[i] and _halved(span, spans[i]) for i in range(len(gold)))
        if guess.speaker and nobodys:
            yield Case("", _words(text, span), guess, False, _sure(guess, measured))


def _words(text: str, span: tuple[int, int]) -> int:
    return len(text[slice(*span)].split())


def _sure(guess: Guess, measured: Measured) -> float:
    return measured.precision(guess.row) if guess.row else 0.0


def _halved(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether more than half of `span` is in `other`."""
    return 2 * (min(span[1], other[1]) - max(span[0], other[0])) > span[1] - span[0]


def held_out(
    documents: Sequence[Document], found: Mapping[str, Sequence[Guess]], own: Counts, scorer: ModuleType
) -> list[list[Case]]:
    """The cases of each fifth of the documents, as sure as the counts of the other four fifths are."""
    fifths = []
    for k in range(FOLDS):
        rest = [document for i, document in enumerate(documents) if i % FOLDS != k]
        measured = Measured.read(table(counted(rest, found, scorer), own))
        fifths.append(judged(documents[k::FOLDS], found, measured, scorer))
    return fifths


def score(cases: Sequence[Case]) -> Score:
    """The counts of cases."""
    printed = [case for case in cases if case.printed]
    return Score(sum(case.kind != "" for case in cases), len(printed), sum(case.right for case in printed))


def coverage(cases: Sequence[Case]) -> float:
    """Of the quotations, the share that a name is printed beside, right or wrong, in per cent."""
    quotes = [case for case in cases if case.kind]
    return 100 * sum(case.printed for case in quotes) / len(quotes) if quotes else 0.0


def right_at(cases: Sequence[Case], share: float) -> float | None:
    """Of the surest names, as many as are that share of the quotations, those that are right, in per cent.

    None where there are not so many.
    """
    ranked = sorted((case for case in cases if case.guess.speaker), key=lambda case: -case.sure)
    enough = -(-share * sum(case.kind != "" for case in cases) // 1)
    if len(ranked) < enough:
        return None
    return 100 * sum(case.right for case in ranked[: int(enough)]) / enough


def bands(cases: Iterable[Case]) -> list[Band]:
    """What confidence says beside what is right, from the least sure to the surest."""
    inside: dict[int, list[Case]] = defaultdict(list)
    for case in cases:
        if case.guess.speaker:
            inside[bisect_right(BANDS, case.sure) - 1].append(case)
    return [
        Band(
            low,
            (*BANDS, 1.0)[i + 1],
            len(inside[i]),
            fmean(case.sure for case in inside[i]),
            fmean(case.right for case in inside[i]),
        )
        for i, low in enumerate(BANDS)
        if inside[i]
    ]
