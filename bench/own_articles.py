"""Figures on the articles of `tests/kinds`: by kind of article, by form of quotation, and what is wrong.

judged_articles()   each article with its score and its mistakes, as tests/gold.py judges
figures(judged)     what `tests/kinds/floors.json` holds
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from guesses import Document, Guess, guesses
from hold_floors import Figure

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))  # gold.py is there for the tests
from gold import FOLDER, GoldQuote, Mistake, judge
from gold import NAME as NAME
from gold import GoldArticle as GoldArticle
from gold import Score as Score
from gold import read_gold as read_gold

NOTES = FOLDER / "notes.yml"
UNSEEN = FOLDER.with_name("unseen")
FLOORS = FOLDER / "floors.json"
NOBODY = "nobody likely"
NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Judged:
    """An article with its score and its mistakes."""

    article: GoldArticle
    score: Score
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """A wrong attribution, and what it would take to be right."""

    mistake: Mistake
    needs: str


def judged_articles(folder: Path = FOLDER) -> list[Judged]:
    """Every article of a folder, judged once, by kind and name."""
    return [Judged(gold, score, tuple(mistakes)) for gold in read_gold(folder) for score, mistakes in [judge(gold)]]


def own_documents() -> Iterator[Document]:
    """The articles as documents, with offsets in what is judged."""
    for article in read_gold():
        yield {"id": path_of(article), "text": article.raw, "quotes": [_own_quote(quote) for quote in article.quotes]}


def _own_quote(quote: GoldQuote) -> Document:
    first, *others = quote.speakers or ("",)
    kind = "none" if not first else "name" if NAME.fullmatch(first) else "unnamed"
    said = {"speaker_resolved": first, "speaker_kind": kind, "speaker_accept": others}
    return {"start": quote.start, "end": quote.end, "attributed": True} | said


def total(scores: Iterable[Score]) -> Score:
    """All counts together."""
    return sum(scores, Score(0, 0, 0))


def by_kind(judged: Iterable[Judged]) -> dict[str, Score]:
    """The score of each kind of article, in the order of the names."""
    scores: dict[str, Score] = defaultdict(lambda: Score(0, 0, 0))
    for one in judged:
        scores[one.article.kind] += one.score
    return dict(sorted(scores.items()))


def by_form(judged: Iterable[Judged]) -> dict[str, Score]:
    """The score of each form of evidence; `NOBODY` where there was none, `NOT_FOUND` where the words were not found."""
    scores: dict[str, Score] = defaultdict(lambda: Score(0, 0, 0))
    for one in judged:
        found = list(guesses(one.article.raw))
        wrong = {mistake.start: mistake for mistake in one.mistakes}
        for quote in one.article.quotes:
            mistake = wrong.pop(quote.start, None)
            if quote.speakers:
                missed = mistake is not None and mistake.reason == NOT_FOUND
                form = NOT_FOUND if missed else _form_at(quote.start, quote.end, found)
                scores[form] += Score(1, int(not mistake or bool(mistake.printed)), int(not mistake))
        for mistake in wrong.values():
            scores[_form_at(mistake.start, mistake.start + len(mistake.words), found)] += Score(0, 1, 0)
    return dict(scores)


def _form_at(start: int, end: int, found: Sequence[Guess]) -> str:
    """The form of the guess that shares most with the span."""
    return max(found, key=lambda guess: min(guess.end, end) - max(guess.start, start)).form or NOBODY


def figures(judged: Sequence[Judged]) -> list[Figure]:
    """The figures that are held: F1 over all and of each kind, and the share of the printed names that is right."""
    every = total(one.score for one in judged)
    now = {"F1 over all": every.f1, "of the names printed, right": every.precision}
    now |= {f"F1 of {kind}": score.f1 for kind, score in by_kind(judged).items()}
    return [{"figure": name, "now": value, "less_is_better": False} for name, value in now.items()]


def read_floors() -> dict[str, float]:
    """The least that each figure may be."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def read_notes() -> dict[str, dict[str, str]]:
    """Article -> first words of a quotation -> what its attribution would need to be right."""
    notes: dict[str, dict[str, str]] = yaml.safe_load(NOTES.read_text(encoding="utf-8"))
    return notes


def noted(judged: Iterable[Judged], notes: Mapping[str, Mapping[str, str]]) -> tuple[list[Noted], list[str]]:
    """The wrong attributions that have a note, in the order of the notes; and the notes about what is not wrong."""
    mistakes = {path_of(one.article): one.mistakes for one in judged}
    found: list[Noted] = []
    stale: list[str] = []
    for path, needs in notes.items():
        for words, need in needs.items():
            mistake = next((m for m in mistakes.get(path, ()) if m.words.startswith(words)), None)
            if mistake is None:
                stale.append(f"{path}: {words}")
            else:
                found.append(Noted(mistake, need))
    return found, stale


def path_of(article: GoldArticle) -> str:
    """The path of an article below tests/kinds."""
    return article.path.relative_to(FOLDER).as_posix()
