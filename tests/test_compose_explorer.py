"""The explorer of quotes: numbers for every quote, their words, and where a word stands."""

from __future__ import annotations

import json
from gzip import compress
from typing import Any

from msgspec import structs

from composed import html, pages_of
from explainer.compose.explored import explorer_files
from explainer.model import Findings, Page
from handmade import article, mention, quote, term
from invented_quotes import invented_index

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


def kinds(index: Any) -> list[str]:  # noqa: ANN401
    """The kind of speaker of each quote."""
    runs = zip(index["kind"][::2], index["kind"][1::2], strict=True)
    kind_of = [index["kinds"][kind][0] for kind, times in runs for _ in range(times)]
    return [kind_of[speaker] for speaker in index["speaker"]]


def test_every_quote_has_its_speaker_outlet_and_year_as_numbers_newest_first() -> None:
    index = data(archive(), "index")
    assert index["quotes"] == 3
    speakers = {number: name for number, _, name in index["most"]}
    named = [speakers[number] for number in index["speaker"]]
    assert named == ["Ivo Tarn", "Ada Plumb", "Unnamed sources: no body named"]
    assert kinds(index) == ["person", "person", "unnamed"]
    assert index["years"] == ["2032", "2031"]
    assert index["year"] == [0, 1, 1, 2]
    assert [index["outlets"][number] for number in index["outlet"][::2]] == ["Echo", "Courier"]
    assert index["terms"] == [["glossary/shared-shelter/", "shared shelter", [0]]]


def test_the_words_of_quotes_come_with_their_articles_and_ids() -> None:
    pages = archive()
    words = data(pages, "words/0")
    assert words["articles"] == [
        ["articles/2032/b/", "2032/b", "Echo", ""],
        ["articles/2031/a/", "2031/a", "Courier", ""],
    ]
    id_, where, said, on, whose, role, speaker = words["quotes"][1]
    assert (where, said, on, whose, role) == (1, "no wall.", "2031-03-04", "Ada Plumb", "")
    assert words["speakers"][speaker] == "people/ada-plumb/"
    assert f'id="{id_}"' in html(pages, "articles/2031/a.md")


def test_a_word_is_found_by_its_first_letters_however_it_is_written() -> None:
    pages = archive()
    assert data(pages, "letters/no") == {"no": [1], "not": [2]}
    assert data(pages, "letters/de") == {"deja": [0]}
    assert {"no", "de", "sh", "wa"} <= set(data(pages, "index")["letters"])


def test_what_is_denied_or_unclear_is_a_kind_of_its_own() -> None:
    a = article("a", "Plumb never said: “no wall.” Also: “not yet.”")
    denied = structs.replace(quote(a, "no wall."), denied_by="Ada Plumb")
    index = data(pages_of((a, Findings((), (denied, quote(a, "not yet."))))), "index")
    assert kinds(index) == ["denied", "unclear"]


def test_a_speaker_is_found_by_the_first_letters_of_each_name_and_of_the_id() -> None:
    pages = archive()
    (tarn,) = data(pages, "names/ta")
    assert tarn[1:] == ["people/ivo-tarn/", "Ivo Tarn"]
    assert data(pages, "names/iv") == [tarn]
    assert {"iv", "ta", "ad", "pl", "un", "so"} <= set(data(pages, "index")["names"])


def test_a_retracted_article_is_left_out() -> None:
    a = article("a", "Plumb said: “no wall.”", status="retracted")
    assert data(pages_of((a, Findings((), (quote(a, "no wall.", "Ada Plumb"),)))), "index")["quotes"] == 0


def test_without_a_script_the_page_has_every_quote_with_its_speaker_and_place() -> None:
    page = html(archive(), "quotes/index.md")
    assert page.count('<p class="sentence">') == 3
    assert '<a href="../people/ada-plumb/">Ada Plumb</a>' in page
    assert '<form class="asking" role="search" hidden>' in page


def test_each_choice_says_how_many_quotes_it_has_before_anything_is_loaded() -> None:
    page = html(archive(), "quotes/index.md")
    assert '<option value="Courier">Courier (2)</option><option value="Echo">Echo (1)</option>' in page
    assert '<option value="unnamed">Unnamed source (1)</option><' in page
    assert '<option value="glossary/shared-shelter/">shared shelter (1)</option>' in page
    assert "Document (" not in page


def test_pages_of_speakers_outlets_and_terms_lead_to_their_quotes_in_the_explorer() -> None:
    a = article("2031/a", *[f"Plumb said: “shared shelter {n}.”" for n in range(5)], outlet="Echo & Sons")
    said = tuple(quote(a, f"shared shelter {n}.", "Ada Plumb") for n in range(5))
    used = tuple(mention(a, "shared shelter", "shared-shelter", nth=n) for n in range(5))
    pages = pages_of((a, Findings(used, said)), entries=(SHELTER,))
    assert "../../quotes/?speaker=people%2Fada-plumb" in html(pages, "people/ada-plumb.md")
    assert "../../quotes/?outlet=Echo+%26+Sons" in html(pages, "outlets/echo-sons.md")
    assert "../../quotes/?term=glossary%2Fshared-shelter%2F" in html(pages, "glossary/shared-shelter.md")


def test_no_way_to_search_in_one_or_two_quotes() -> None:
    assert "quotes/?" not in html(archive(), "people/ada-plumb.md")


def test_what_a_reader_loads_stays_small_with_many_quotes() -> None:
    """KB, compressed; 50,000 quotes are measured by bench/explorer.py."""
    quotes = 5_000
    files = dict(explorer_files(invented_index(quotes)))
    sizes = {path: len(compress(content, 6)) / 1000 for path, content in files.items()}
    assert sizes["quotes/index.json"] <= 10
    for folder, limit in {"words": 3, "letters": 10, "names": 2}.items():
        assert max(size for path, size in sizes.items() if path.startswith(f"quotes/{folder}/")) <= limit
