"""The explorer of quotes: numbers for every quote, their words, and where a word stands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from composed import html, pages_of
from explainer.model import Findings, Page
from handmade import article, mention, quote, term

SHELTER = term("shared shelter")


def archive() -> dict[str, Page | str | bytes]:
    """Two articles: Plumb and a source in the one, Tarn in the newer one, with an accent and a term."""
    a = article("2031/a", "Plumb said: “no wall.” A source said: “not yet.”", outlet="Courier", date="2031-03-04")
    b = article("2032/b", "Tarn said: “shared shelter, déjà vu.”", outlet="Echo", date="2032-01-01")
    said = (quote(a, "no wall.", "Ada Plumb"), quote(a, "not yet.", "a source", "unnamed"))
    found = Findings(
        (mention(b, "shared shelter", "shared-shelter"),), (quote(b, "shared shelter, déjà vu.", "Ivo Tarn"),)
    )
    return pages_of((a, Findings((), said)), (b, found), entries=(SHELTER,))


def data(pages: dict[str, Page | str | bytes], name: str) -> Any:  # noqa: ANN401
    """The content of a file that the script loads."""
    content = pages[f"quotes/{name}.json"]
    assert isinstance(content, bytes)
    return json.loads(content)


def test_every_quote_has_its_speaker_outlet_and_year_as_numbers_newest_first() -> None:
    index = data(archive(), "index")
    assert index["quotes"] == 3
    speakers = [index["speakers"][number][1:] for number in index["speaker"]]
    assert speakers[:2] == [["Ivo Tarn", "person"], ["Ada Plumb", "person"]]
    assert speakers[2][1] == "unnamed"
    assert index["years"] == ["2032", "2031"]
    assert index["year"] == [0, 1, 1, 2]
    assert [index["outlets"][number] for number in index["outlet"][::2]] == ["Echo", "Courier"]
    assert index["terms"] == [["glossary/shared-shelter/", "shared shelter", [0]]]


def test_the_words_of_quotes_come_with_their_articles_and_ids() -> None:
    pages = archive()
    words = data(pages, "words/0")
    assert words["articles"] == [["articles/2032/b/", "2032/b", "Echo"], ["articles/2031/a/", "2031/a", "Courier"]]
    id_, where, said, on, whose, role = words["quotes"][1]
    assert (where, said, on, whose, role) == (1, "no wall.", "2031-03-04", "Ada Plumb", "")
    assert f'id="{id_}"' in html(pages, "articles/2031/a.md")


def test_a_word_is_found_by_its_first_letters_however_it_is_written() -> None:
    pages = archive()
    assert data(pages, "letters/no") == {"no": [1], "not": [2]}
    assert data(pages, "letters/de") == {"deja": [0]}
    assert {"no", "de", "sh", "wa"} <= set(data(pages, "index")["letters"])


def test_what_is_denied_or_unclear_is_a_kind_of_its_own() -> None:
    a = article("a", "Plumb never said: “no wall.” Also: “not yet.”")
    denied = replace(quote(a, "no wall."), denied_by="Ada Plumb")
    index = data(pages_of((a, Findings((), (denied, quote(a, "not yet."))))), "index")
    assert [index["speakers"][number][2] for number in index["speaker"]] == ["denied", "unclear"]


def test_a_retracted_article_is_left_out() -> None:
    a = article("a", "Plumb said: “no wall.”", status="retracted")
    assert data(pages_of((a, Findings((), (quote(a, "no wall.", "Ada Plumb"),)))), "index")["quotes"] == 0


def test_without_a_script_the_page_has_every_quote_with_its_speaker_and_place() -> None:
    page = html(archive(), "quotes/index.md")
    assert page.count('<p class="sentence">') == 3
    assert '<a href="../people/ada-plumb/">Ada Plumb</a>' in page
    assert '<form class="asking" role="search" hidden>' in page
