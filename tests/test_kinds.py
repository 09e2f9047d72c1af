"""The articles of tests/kinds and tests/unseen are well marked.

Those of tests/kinds are judged as well as recorded, and explained where they are judged wrongly.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest

from explainer.fold import fold
from explainer.read.article import read_article_text
from gold import FOLDER, GoldArticle, read_gold
from hold_floors import held
from own_articles import (
    NOBODY,
    NOT_FOUND,
    UNSEEN,
    Judged,
    by_form,
    figures,
    judged_articles,
    noted,
    read_floors,
    read_notes,
)
from quotation_forms import FORMS

ARTICLES = read_gold()
KINDS = """
british-nested british-single business council court diplomacy history interview opinion profile science social-media
speech sports translated wire
""".split()
FEWEST_NOTES = 10
each_article = pytest.mark.parametrize(
    "article", [*ARTICLES, *read_gold(UNSEEN)], ids=lambda a: a.path.relative_to(FOLDER.parent).as_posix()
)


@cache
def judged() -> list[Judged]:
    """Every article, judged once for all tests."""
    return judged_articles()


def test_there_are_three_articles_and_more_of_each_kind() -> None:
    count = Counter(article.kind for article in ARTICLES)
    assert sorted(count) == KINDS
    assert [kind for kind in KINDS if count[kind] < 3] == []


@each_article
def test_an_article_is_in_the_folder_of_its_kind(article: GoldArticle) -> None:
    assert article.path.parent.name == article.kind


@each_article
def test_every_marked_quote_is_in_the_text_that_readers_see(article: GoldArticle) -> None:
    text = read_article_text(article.raw)[0].text
    seen = "".join(text.value.split())
    words = [" ".join(article.raw[quote.start : quote.end].split()) for quote in article.quotes]
    assert words
    assert [said for said in words if "".join(said.replace("*", "").split()) not in seen] == []


@each_article
def test_every_marked_speaker_is_printed_in_the_article(article: GoldArticle) -> None:
    seen = fold(read_article_text(article.raw)[0].text.value)
    speakers = {speaker for quote in article.quotes for speaker in quote.speakers}
    assert [speaker for speaker in sorted(speakers) if not _is_printed(fold(speaker), seen)] == []


def _is_printed(speaker: str, seen: str) -> bool:
    """Whether a text has a name as it is, or with the surname that it shares: "Ada and Otto Quill" has Ada Quill."""
    given, _, surname = speaker.rpartition(" ")
    return speaker in seen or (bool(given) and re.search(rf"\b{given} and \w+ {surname}\b", seen) is not None)


def test_every_figure_has_a_floor() -> None:
    assert sorted(read_floors()) == sorted(figure["figure"] for figure in figures(judged()))


@pytest.mark.parametrize("name", read_floors())
def test_no_figure_is_worse_than_recorded(name: str) -> None:
    (figure,) = (figure for figure in figures(judged()) if figure["figure"] == name)
    floor = read_floors()[name]
    assert held(figure, floor), f"{name} is {figure['now']:.1f}, and {floor:.1f} is recorded"


def test_every_form_of_quotation_has_an_example_on_the_page() -> None:
    assert sorted(by_form(judged()).keys() - {*FORMS, NOBODY, NOT_FOUND}) == []


def test_every_note_is_about_an_attribution_that_is_wrong() -> None:
    wrong, stale = noted(judged(), read_notes())
    assert stale == []
    assert len(wrong) >= FEWEST_NOTES
