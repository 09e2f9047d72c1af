"""docs/accuracy.md: what is counted, and what is kept where the news is not at hand."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from accuracy import WORDS
from guesses import Guess
from news_articles import MISSED, Case, bands, coverage, right_at, score
from news_page import news_figures
from own_articles import NOBODY, NOT_FOUND
from page_parts import BEGINS, ENDS, escaped, filled, table

SCORER = """
def trim(text, start, end):
    return start, end

def pair(gold, found):
    return {i: found.index(span) for i, span in enumerate(gold) if span in found}

def answers(quote):
    return [quote["speaker_resolved"]], True

def same_speaker(name, quote):
    return name == quote["speaker_resolved"]

def score(documents, answers):
    return {}, []
"""
SAID = "The ferry sails\n\n“We sail at noon today,” said Ada Plumb.\n\n“Nobody waits for them,” said Bram Oakes.\n"


def case(kind: str, name: str, sure: float, right: bool) -> Case:
    """A quotation of five words by that kind of speaker, with that name as the likeliest."""
    return Case(kind, 5, Guess(0, 9, name, "after" if name else ""), right, sure)


CASES = [
    case("name", "Ada Plumb", 0.97, True),
    case("name", "Bram Oakes", 0.8, False),
    case("pronoun", "Ada Plumb", 0.4, True),
    case("role", "Bram Oakes", 0.3, False),
    case("unnamed", "", 0.0, False),
    Case("name", 5, MISSED, False, 0.0),
    case("", "Ada Plumb", 0.7, False),
    case("", "Ada Plumb", 0.2, False),
]


def test_what_is_wrong_is_told_apart() -> None:
    unclear = ["unclear, likeliest right", "unclear, likeliest wrong", NOBODY, NOT_FOUND]
    assert [case.wrong for case in CASES] == ["", "wrong speaker", *unclear, "nobody's words", ""]


def test_a_name_beside_nobodys_words_is_wrong_and_an_unclear_speaker_is_not_right() -> None:
    counts = score(CASES)
    assert (counts.gold, counts.printed, counts.right) == (6, 3, 1)
    assert coverage(CASES) == pytest.approx(100 * 2 / 6)


@pytest.mark.parametrize(("share", "right"), [(1 / 6, 100.0), (0.5, 100 / 3), (1.0, 100 * 2 / 6)])
def test_the_surest_names_are_counted_first(share: float, right: float) -> None:
    assert right_at(CASES, share) == pytest.approx(right)


def test_there_is_no_figure_for_more_names_than_are_likely() -> None:
    assert right_at(CASES[4:6], 0.5) is None


def test_confidence_is_compared_in_bands() -> None:
    found = [(band.low, band.high, band.cases, band.right) for band in bands(CASES)]
    assert found == [(0.0, 0.3, 1, 0), (0.3, 0.5, 2, 0.5), (0.7, 0.8, 1, 0), (0.8, 0.9, 1, 0), (0.95, 1.0, 1, 1)]


def test_the_news_is_counted_without_a_word_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])
    monkeypatch.delitem(sys.modules, "score_quotes", raising=False)
    (tmp_path / "score_quotes.py").write_text(SCORER, encoding="utf-8")
    quotes = [_marked("We sail at noon today,", "Ada Plumb"), _marked("Nobody waits for them,", "Ada Plumb")]
    for part, number in (("dev", 1), ("train", 10)):
        documents = [{"id": f"{part}-{i}", "text": SAID, "quotes": quotes} for i in range(number)]
        (tmp_path / f"{part}.jsonl").write_text("\n".join(map(json.dumps, documents)), encoding="utf-8")
    news = WORDS.read_text(encoding="utf-8").partition(BEGINS)[2].format(**news_figures(tmp_path))
    assert "| train, 20 quotations | 50.0 | 50.0 | 50.0 | 100.0 |" in news
    assert "| after | 2 / 20 | 50.0 / 50.0 | 50.0 / 50.0 | 100.0 / 100.0 |" in news
    assert "In dev: 1 wrong speaker, 0 nobody's words" in news
    assert "sail at noon today" not in news


def _marked(words: str, speaker: str) -> dict[str, object]:
    start = SAID.index(words)
    said = {"attributed": True, "speaker_kind": "name", "speaker_resolved": speaker}
    return {"start": start, "end": start + len(words)} | said


def test_without_the_news_the_page_keeps_what_it_says_about_it() -> None:
    gaps = dict.fromkeys(("articles", "unseen", "by_kind", "by_form", "nobody", "not_found", "wrong"), "counted again")
    page = filled(WORDS.read_text(encoding="utf-8"), gaps, None, f"before\n{BEGINS}as it was {{}}\n{ENDS}")
    assert "counted again" in page
    assert page.endswith(f"{BEGINS}as it was {{}}\n{ENDS}")


def test_a_table_has_shares_with_a_decimal_and_a_dash_for_none() -> None:
    assert table(("kind", "all", "right"), [("wire", 1200, 95.25), ("court", 0, None)]).splitlines() == [
        "| kind | all | right |",
        "| --- | ---: | ---: |",
        "| wire | 1,200 | 95.2 |",
        "| court | 0 | – |",
    ]


def test_words_of_an_article_are_no_markdown() -> None:
    assert escaped("a *b*\n<c> | [d]") == r"a \*b\* &lt;c&gt; \| \[d\]"
