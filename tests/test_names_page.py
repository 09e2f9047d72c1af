"""docs/names.md: what is counted, and what is kept where the marked texts are not at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import names_news
from names import WORDS
from names_news import news_figures
from names_own import own_figures
from own_articles import read_gold
from page_parts import BEGINS, ENDS, filled

ARCHIVE = """
import pathlib, sys
folder = pathlib.Path(sys.argv[2]) / "articles"
folder.mkdir()
said = {"Mayor Ed Tarn": 2, "Mayor Edward G. Tarn": 2, "Ada Plumb": 1}
for name, times in said.items():
    for number in range(times):
        text = f"The ferry sails\\n\\n“We sail at noon on day {number},” said {name}.\\n"
        (folder / f"{name[:8].lower().replace(' ', '-')}-{len(name)}-{number}.txt").write_text(text, encoding="utf-8")
"""
SCORER = """
import json, sys
found = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
spans = sum(len(row["mentions"]) for row in found)
shares = dict.fromkeys(("f1", "precision", "recall", "wrong_link_rate"), spans / 10)
counts = dict(docs=len(found), gold=4, spans=spans, matched=1, correct=1, wrong=0, wrong_nil=0, spurious=1)
print(json.dumps(shares | counts))
"""
TEXT = {"id": "a1", "text": "The mayor asked Ada Plumb about red lines."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an archive, and with texts in which people and terms are marked."""
    (tmp_path / "archive").write_text(ARCHIVE, encoding="utf-8")
    for kind, scorer in (("people", "score_people.py"), ("terms", "score_terms.py")):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / scorer).write_text(SCORER, encoding="utf-8")
    for name in names_news.SETS:
        (tmp_path / f"people/people_{name}.jsonl").write_text(json.dumps(TEXT), encoding="utf-8")
    listed = json.dumps([{"id": "ada-plumb", "name": "Ada Plumb"}])
    for name in ("distract", "namesakes"):
        (tmp_path / f"people/people_list_{name}.json").write_text(listed, encoding="utf-8")
    for name in names_news.TERMS:
        (tmp_path / f"terms/terms_{name}.jsonl").write_text(json.dumps(TEXT), encoding="utf-8")
        terms = json.dumps([{"id": "red-line", "term": "red line"}])
        (tmp_path / f"terms/glossary_{name}.json").write_text(terms, encoding="utf-8")
    return tmp_path


def test_the_most_quoted_come_first_with_their_spellings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A line that somebody has read, with these spellings, is checked; another is not."""
    checked = tmp_path / "checked.tsv"
    checked.write_text("Edward G. Tarn\tEd Tarn\nAda Plumb\tAda B. Plumb\n", encoding="utf-8")
    monkeypatch.setattr(names_news, "CHECKED", checked)
    news = WORDS.read_text(encoding="utf-8").partition(BEGINS)[2].format(**news_figures(folder))
    assert "| Edward G. Tarn<br><small>Ed Tarn</small> | 4 | 4 | yes |" in news
    assert "| Ada Plumb | 1 | 1 | no |" in news
    assert "- a short form of the name, with the same office: 1\n" in news
    assert "| gum | 1 | 4 | 10.0 | 10.0 | 10.0 | 10.0 | 10.0 |" in news
    assert "| gum | 0 | 0 | 1 | 3 | 0 | 3 |" in news
    assert "We sail" not in news


def test_without_the_texts_the_page_keeps_what_it_says_of_them() -> None:
    gaps = dict.fromkeys(("articles", "named", "headed", "pages", "strangers", "listed"), "counted again")
    page = filled(WORDS.read_text(encoding="utf-8"), gaps, None, f"before\n{BEGINS}as it was {{}}\n{ENDS}")
    assert "counted again" in page
    assert page.endswith(f"{BEGINS}as it was {{}}\n{ENDS}")


def test_the_articles_about_invented_people_are_one_archive() -> None:
    """Nearly every page of a person is headed by somebody whose words are marked."""
    figures = own_figures(read_gold()[:40])
    pages, strangers = int(str(figures["pages"]).replace(",", "")), int(str(figures["strangers"]))
    assert pages > 150
    assert strangers < pages / 40
