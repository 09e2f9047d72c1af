"""Articles: what a file says about itself, with and without front matter."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from cases import Case, read_cases
from explainer.model import Article
from explainer.read.article import read_article_text
from explainer.read.dates import printed_date
from test_text import shown


@pytest.mark.parametrize("case", read_cases("bare_articles"), ids=str)
def test_bare_articles(case: Case) -> None:
    """Each case's file has the title, the date, the source and the blocks that it expects."""
    article, problems = read_article_text(case.input, "articles/2022/harbour.txt")
    told = [f"{key}: {value}" for key in ("title", "date", "source") if (value := getattr(article, key))]
    blocks = [line for line in shown(article.text) if not line.startswith("  ")]
    assert "\n".join([*map(str, problems), *told, *blocks]) == case.expected


@pytest.mark.parametrize("case", read_cases("front_matter"), ids=str)
def test_front_matter(case: Case) -> None:
    """Each case's front matter has the values, or the problems, that it expects."""
    article, problems = read_article_text(case.input, "articles/harbour.txt")
    assert "\n".join(map(str, sorted(problems)) if problems else values_of(article)) == case.expected


def values_of(article: Article) -> Iterator[str]:
    """The values that are not those of an article with nothing but text."""
    for field in fields(article):
        value = getattr(article, field.name)
        if field.name not in ("path", "address", "text") and value != field.default:
            yield f"{field.name}: " + (f"({', '.join(map(str, value))})" if isinstance(value, tuple) else str(value))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("February 01, 2022", "2022-02-01"),
        ("1 February 2022", "2022-02-01"),
        ("2022-02-01", "2022-02-01"),
        ("Feb. 1, 2022", "2022-02-01"),
        ("FEB 1 2022", "2022-02-01"),
        ("Tuesday, 1st February, 2022.", "2022-02-01"),
        ("Tue. 1 Sept. 2022", "2022-09-01"),
        ("the 2nd of May 2022", "2022-05-02"),
        ("Published on February 1, 2022", "2022-02-01"),
        ("**Date: 1 Feb 2022**", "2022-02-01"),
        ("March 2022", "2022-03"),
        ("February 30, 2022", ""),
        ("01/02/2022", ""),
        ("2022", ""),
        ("February 1", ""),
        ("1 February 2022 in Northmere", ""),
        ("Updated February 1, 2022", ""),
        ("Marching 1, 2022", ""),
    ],
)
def test_printed_dates(line: str, date: str) -> None:
    """A line is a date when it says nothing else, and a calendar has it."""
    assert printed_date(line) == date


@given(st.text(alphabet="---\ntitle: date[]{}\"'&*!#|>,?%@`\t ab2\\", max_size=60))
def test_no_front_matter_is_a_traceback(front_matter: str) -> None:
    """Whatever stands in front matter, there is an article, and every problem is where the file has characters."""
    raw = f"---\n{front_matter}\n---\nThe mayor cut the ribbon."
    article, problems = read_article_text(raw, "articles/harbour.txt")
    lines = raw.split("\n")
    for problem in problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert problems or article.title


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1))
def test_a_quoted_title_is_the_title(title: str) -> None:
    """Any title between single quotes, its own doubled, is read as typed; runs of blanks are one."""
    quoted = title.replace("'", "''")
    article, problems = read_article_text(f"---\ntitle: '{quoted}'\n---\nThe mayor cut the ribbon.")
    assert [problem.code for problem in problems] == ([] if title.strip() else ["F09"])
    assert article.title == " ".join(title.split())


def test_front_matter_cannot_blow_up() -> None:
    """Aliases of aliases, deep nesting and long numbers are told in no time."""
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in pairwise("abcdefghij"))
    for front_matter in (bomb, "title: " + "[" * 9_000, "title: " + "9" * 5_000, "- " * 9_000, "{a: " * 5_000):
        began = time.process_time()
        _, problems = read_article_text(f"---\n{front_matter}\n---\nThe mayor cut the ribbon.", "articles/harbour.txt")
        assert problems or front_matter.startswith("title: 9")
        assert time.process_time() - began < 1


def test_offsets_lead_to_the_file_past_the_front_matter() -> None:
    """An offset of the text is found in the whole file, title and front matter counted."""
    raw = "---\r\noutlet: Wire\r\n---\r\nThe harbour opens\r\n1 May 2022\r\n\r\nThe *mayor* spoke.\r\n"
    text = read_article_text(raw)[0].text
    assert text.value == "The harbour opens\n\nThe mayor spoke."
    for word in ("harbour", "mayor", "spoke"):
        start = text.value.index(word)
        assert text.file_span(start, start + len(word)) == (raw.index(word), raw.index(word) + len(word))
