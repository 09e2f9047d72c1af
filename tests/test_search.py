"""The search index: made beside the pages, of the composed pages alone, the same every time."""

from __future__ import annotations

import base64
import gzip
import json
import re
import sys
from pathlib import Path

import pytest

from explainer.model import Page, Searched
from explainer.spool import Spool
from indexer import messages
from project import built, new_project, page, tree
from search import Found, Indexing, SearchError, document

LETTER = Page(
    "articles/letter.md",
    "The letter",
    b'<h1>The letter</h1><p>Tarn wrote: <span class="quote" id="q-1f2a3b">no &amp; never</span></p>\n'
    b"<section><h2>Who is quoted</h2></section>",
    searched=Searched("Article", {"person": ('Ivo "Ice" Tarn',)}, "2031-03-04", (("q-1f2a3b", 'Ivo "Ice" Tarn'),)),
)


def test_search_reads_what_a_page_says_itself_its_filters_and_its_date() -> None:
    assert LETTER.searched
    read = document(LETTER, LETTER.searched, "en")
    assert '<h1>The letter</h1><p>Tarn wrote: <span class="quote" id="q-1f2a3b/Ivo%20%22Ice%22%20Tarn">' in read
    assert "Who is quoted" not in read
    assert '<meta data-pagefind-filter="kind[content]" content="Article">' in read
    assert '<meta data-pagefind-filter="person[content]" content="Ivo &quot;Ice&quot; Tarn">' in read
    assert '<meta data-pagefind-sort="date[content]" content="2031-03-04">' in read


def test_words_that_look_like_the_id_of_a_quote_stay_as_they_are() -> None:
    """Only the quote itself carries who says it; else its words would be lost behind a mark that nobody typed."""
    typed = b'<p>He wrote id="q-1f2a3b</p>\n<p class="note">It rained.</p>'
    page = Page("articles/note.md", "The note", typed, searched=Searched("Article"))
    assert page.searched
    assert typed.decode() in document(page, page.searched, "en")


def test_the_site_has_its_index_and_nothing_that_search_does_not_load(harbour: Path) -> None:
    files = {path.name for path in (harbour / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json", "fragment", "index", "filter"} <= files
    assert not [name for name in files if "ui" in name]
    assert sorted(path.name for path in harbour.parent.glob("site*")) == ["site"]


def test_the_index_holds_a_page_about_each_thing_the_hand_written_one_and_no_list(harbour: Path) -> None:
    entry = (harbour / "pagefind/pagefind-entry.json").read_text(encoding="utf-8")
    pages = re.search(r'"page_count":(\d+)', entry)
    about = [path for path in harbour.glob("*/**/index.html") if is_about_one_thing(path.relative_to(harbour).parts)]
    assert pages and int(pages[1]) == len(about) + 1


def is_about_one_thing(parts: tuple[str, ...]) -> bool:
    """Whether the file is the page of an article, a term, a person, a body, an outlet or an event."""
    folders = ("articles", "glossary", "people", "organizations", "outlets", "events")
    return parts[0] in folders and len(parts) > 2


def test_the_same_archive_has_the_same_index(tmp_path: Path, harbour: Path) -> None:
    again = built(new_project(tmp_path, "harbour"))
    assert tree(again / "pagefind") == tree(harbour / "pagefind")


def test_the_page_that_searches_says_without_a_script_where_to_look(harbour: Path) -> None:
    html = page(harbour, "search/")
    assert '<form class="asking" role="search">' in html
    assert "Search needs JavaScript" in html
    for address in ("articles/", "glossary/", "people/", "events/"):
        assert f'<a href="../{address}">' in html
    assert 'action="../../../search/"' in page(harbour, "articles/2031/barrier/")


def indexing(folder: Path) -> Indexing:
    """The index of the letter alone, begun in a folder."""
    lies = Spool(folder / "spool").put(document(LETTER, LETTER.searched or Searched(""), "en").encode())
    begun = Indexing("en", folder / "index")
    begun.add(Found("articles/letter/", lies))
    return begun


def test_an_index_that_fails_says_why_and_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken").write_text("#!/bin/sh\necho no module of this name >&2; exit 1\n")
    (tmp_path / "broken").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "broken"))
    started = indexing(tmp_path)
    started.write()
    with pytest.raises(SearchError, match=r"no module of this name - fix: .*requirements\.txt"):
        started.finish(tmp_path)
    started.give_up()
    assert not (tmp_path / "index").exists()


def test_pagefind_writes_no_file_itself() -> None:
    """It says that it has written before it has: one build in thirty had an empty file beside two other builds."""
    told = [json.loads(base64.b64decode(message.rstrip(b",")))["payload"] for message in messages([])]
    assert [payload["type"] for payload in told] == ["NewIndex", "GetFiles"]
    assert not any("output_path" in payload for payload in told)


def test_no_file_of_the_index_is_cut_short(harbour: Path) -> None:
    packed = [path for path in (harbour / "pagefind").rglob("*") if path.suffix.startswith(".pf_")]
    assert {path.suffix for path in packed} == {".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"}
    for path in packed:
        assert gzip.decompress(path.read_bytes()).startswith(b"pagefind_dcd"), path.name


def test_an_index_that_has_much_to_complain_of_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a pipe holds: it would wait for ever for somebody to read it."""
    (tmp_path / "loud").write_text(
        "#!/bin/sh\nhead -c 300000 /dev/zero | tr '\\0' '\\n' >&2; echo at last >&2; exit 1\n"
    )
    (tmp_path / "loud").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "loud"))
    started = indexing(tmp_path)
    started.write()
    with pytest.raises(SearchError, match="there is no search index: at last - fix: "):
        started.finish(tmp_path)
