"""Where readers find what somebody answered to what is quoted of them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from composed import Told, documents, html, pages_of, section
from explainer.compose.replies import texts
from explainer.index import build_index
from explainer.model import Archive, Entry, Findings, Page, Reply
from explainer.pipeline import build, check
from handmade import article, person, quote
from links import broken_links
from reader import Reader
from test_read_files import write_files

SAFE, SAND = "A harbour is safe only if the next one is.", "We will not build on sand."
PLUMB = Entry("ada-plumb", "person", "Ada Plumb", "docs/people/ada-plumb.md")
TO_ALL = Reply("2031-05-03", "Nobody asked me <before>.")


def says(name: str, *words: str) -> Told:
    a = article(name, *(f"“{said}” said Ada Plumb." for said in words), date="2031-03-04", outlet=name)
    return a, Findings((), tuple(quote(a, said, "Ada Plumb") for said in words), person("ada-plumb", "Ada Plumb"))


def archive(*replies: Reply) -> dict[str, Page | str | bytes]:
    """Two articles by different outlets that quote her, both with one of her sentences."""
    pages = pages_of(says("echo", SAFE, SAND), says("wire", SAFE), entries=(replace(PLUMB, replies=replies),))
    assert broken_links(pages) == []
    return pages


def id_of(words: str, name: str) -> str:
    """The id of a quote in an article of the archive."""
    told = [says("echo", SAFE, SAND), says("wire", SAFE)]
    index = build_index(Archive(tuple(a for a, _ in told), (), ()), [found for _, found in told])
    (id_,) = (s.id for s in index.voices["people/ada-plumb/"].said if s.words == words and s.article.title == name)
    return id_


HER = "people/ada-plumb.md"


def test_their_page_has_all_replies_above_the_quotes_the_latest_first() -> None:
    pages = archive(Reply("2031-05-02", "Not on mud.", id_of(SAND, "echo"), "https://plumb.example/"), TO_ALL)
    page = html(pages, HER)
    assert page.index('id="replies"') < page.index('id="quotes"')
    assert section(pages, HER, "Their replies") == (
        f"Nobody asked me <before>. 3 May 2031 To “{SAND}” Not on mud. 2 May 2031 · where it was published"
    )
    assert f'href="../../articles/echo/#{id_of(SAND, "echo")}"' in page.partition('id="quotes"')[0]


def test_a_reply_to_a_quote_stands_in_full_beside_that_quote_and_no_other() -> None:
    pages = archive(Reply("2031-05-02", "Not on mud.", id_of(SAND, "echo")))
    assert html(pages, HER).count('<div class="reply">') == 1
    quotes = section(pages, HER, "Quotes")
    assert quotes.index(SAND) < quotes.index("Ada Plumb replied: Not on mud. 2 May 2031")
    assert "Ada Plumb replied: Not on mud. 2 May 2031" in section(pages, "articles/echo.md", "Who is quoted here")
    assert "replied" not in html(pages, "articles/wire.md")


def test_an_article_says_above_its_text_who_replied_to_what_it_quotes() -> None:
    page = html(archive(Reply("2031-05-02", "Not on mud.", id_of(SAND, "echo"))), "articles/echo.md")
    above = page.partition('class="article-text"')[0]
    assert "Ada Plumb replied to what is quoted here." in Reader(above).text
    assert 'href="../../people/ada-plumb/#replies"' in above


def test_a_reply_to_all_is_told_once_in_each_article_that_quotes_them() -> None:
    pages = archive(TO_ALL)
    for path in ("articles/echo.md", "articles/wire.md"):
        assert Reader(html(pages, path)).text.count("Ada Plumb replied to what is quoted here.") == 1
        told = section(pages, path, "Who is quoted here")
        assert told.count("Ada Plumb replied to what is quoted of them.") == 1
    assert 'class="reply"' not in html(pages, HER)


def test_where_reports_are_compared_the_reply_stands_with_the_report_it_is_to() -> None:
    pages = archive(Reply("2031-05-02", "Only then.", id_of(SAFE, "wire")), TO_ALL)
    (path,) = (path for path in pages if re.fullmatch(r"statements/\w{12}\.md", path))
    versions = section(pages, path, "As each report has it")
    assert versions.count("Ada Plumb replied: Only then.") == 1
    assert versions.count("Ada Plumb replied to what is quoted of them.") == 2


def test_words_of_a_reply_are_no_html() -> None:
    pages = archive(TO_ALL, Reply("2031-05-02", "<script>alert(1)</script>", id_of(SAND, "echo"), "https://x.example/"))
    for path in (HER, "articles/echo.md"):
        assert "<script>alert" not in html(pages, path)
        assert "&lt;script>alert(1)&lt;/script>" in html(pages, path).replace("&gt;", ">")


def test_pages_without_replies_are_what_they_were() -> None:
    pages = archive()
    signs = ("replied", 'id="replies"', 'class="reply"')
    assert not [path for path in documents(pages) if any(sign in html(pages, path) for sign in signs)]


def test_the_data_of_a_quote_has_the_replies_to_it_and_those_to_all() -> None:
    told = [says("echo", SAFE, SAND)]
    entry = replace(PLUMB, replies=(TO_ALL, Reply("2031-05-02", "Not on mud.", id_of(SAND, "echo"))))
    index = build_index(Archive(tuple(a for a, _ in told), (entry,), ()), [found for _, found in told])
    answers = {said.words: texts(said, index) for said in index.voices["people/ada-plumb/"].said}
    to_all = "2031-05-03: Nobody asked me <before>."
    assert answers == {SAFE: [to_all], SAND: [to_all, "2031-05-02: Not on mud."]}


ARCHIVE = """\
=== articles/2031/barrier.txt
The barrier waits

2031-03-04

"We will not build on sand," said Ada Plumb.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
replies:
  - {date: 2031-05-02, text: "Not on mud either.", quote: ID}
---
"""


@pytest.mark.parametrize("known", [True, False], ids=["a quote of hers", "no quote of hers"])
def test_a_reply_to_a_quote_that_is_not_theirs_is_told_with_its_line(tmp_path: Path, known: bool) -> None:
    write_files(tmp_path, ARCHIVE.replace("ID", "q-000000"))
    built = build(tmp_path)
    assert built.index
    (said,) = built.index.voices["people/ada-plumb/"].said
    if known:
        write_files(tmp_path, ARCHIVE.replace("ID", said.id))
    expected = [] if known else ["docs/people/ada-plumb.md:4:5: E09 warning"]
    assert [str(problem).partition(": the reply")[0][:41] for problem in build(tmp_path).problems] == expected
    assert [str(problem)[:41] for problem in check(tmp_path)] == expected
