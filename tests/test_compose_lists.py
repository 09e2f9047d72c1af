"""Home and the pages of names: what stands on them, and how long lists are split by letter."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from composed import Told, documents, html, pages_of, section
from explainer.compose import alphabet as alphabets
from explainer.compose.alphabet import filed
from explainer.model import Entry, Findings
from handmade import article, quote
from links import broken_links
from reader import Reader

LETTERED = re.compile(r'<h2 id="l-\w+">(\w)</h2>\s*<ul[^>]*>\s*<li[^>]*>(?:<\w+[^>]*>)*([^<]+)<')
LINK = re.compile(r'href="([^"#]*)"')


def people(number: int) -> tuple[Entry, ...]:
    """People whose surnames begin with every letter."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [f"Ada {letters[i % 26].upper()}{letters[i // 26 % 26]}lumb{i}" for i in range(number)]
    return tuple(Entry(f"p-{i}", "person", name) for i, name in enumerate(names))


def said(path: str, words: str, speaker: str, on: str = "2022-02-01", through: str = "", outlet: str = "") -> Told:
    a = article(path, f"{speaker} said: “{words}”", date=on, outlet=outlet)
    found = quote(a, words, speaker, entity=speaker.lower().replace(" ", "-"), reason="said")
    return a, Findings((), (replace(found, through=through),))


def test_names_stand_where_readers_look_for_them() -> None:
    """Accents, case and a leading article are set aside; “5” is before “10”."""
    names = [
        "Zander",
        "Łuczak",
        "Øre",
        "Ørsted",
        "Lumb",
        "the Tide Board",
        "a harbour union",
        "Olm",
        "Éclair",
        "O'Neill",
    ]
    assert sorted(names, key=filed) == [
        *("Éclair", "a harbour union", "Łuczak", "Lumb", "Olm", "O'Neill", "Øre", "Ørsted", "the Tide Board", "Zander")
    ]
    assert sorted(["Article 10", "Article 5"], key=filed) == ["Article 5", "Article 10"]
    assert filed("The") == "the", "a name that is an article keeps it"


def test_a_person_stands_under_the_surname_that_the_entry_tells() -> None:
    entries = (Entry("tan", "person", "Tan Wei Ling", surname="Tan"), Entry("lin", "person", "Ada Lin"))
    listed = html(pages_of(entries=entries), "people/index.md")
    assert LETTERED.findall(listed) == [("L", "Ada Lin"), ("T", "Tan Wei Ling")]


def test_few_names_stand_under_their_letters_on_one_page() -> None:
    pages = pages_of(entries=people(52))
    assert [path for path in documents(pages) if "by-letter" in path] == []
    assert html(pages, "people/index.md").count('<h2 id="l-') == 26


def test_many_names_have_a_page_for_each_letter_and_none_is_lost() -> None:
    entries = people(700)
    pages = pages_of(entries=entries)
    letters = [path for path in documents(pages) if path.startswith("people/by-letter/")]
    assert letters == [f"people/by-letter/{letter}.md" for letter in "abcdefghijklmnopqrstuvwxyz"]
    listed = [link for path in letters for link in LINK.findall(html(pages, path).partition("<section>")[2])]
    assert sorted(listed) == sorted(f"../../../people/{entry.id}/" for entry in entries)
    assert 'href="../people/by-letter/m/">M</a>' in html(pages, "people/index.md")
    assert 'aria-current="page">M</a>' in html(pages, "people/by-letter/m.md")
    assert broken_links(pages) == []


def test_a_letter_with_too_many_names_leads_to_its_first_two_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alphabets, "ON_ONE_PAGE", 2)
    names = ["Bo Ma", "Bo Mab", "Bo Mac", "Bo M", "Bo Meld", "Bo Tarn"]
    pages = pages_of(entries=tuple(Entry(name.lower().replace(" ", "-"), "person", name) for name in names))
    within = [path.removeprefix("people/by-letter/") for path in documents(pages) if "by-letter" in path]
    assert within == ["m.md", "m_.md", "ma.md", "ma-2.md", "me.md", "t.md"]
    assert 'href="../../../people/by-letter/ma-2/">Ma, part 2</a>' in html(pages, "people/by-letter/m.md")
    assert "<section>" not in html(pages, "people/by-letter/m.md")
    assert broken_links(pages) == []


def test_somebody_who_is_only_named_says_so() -> None:
    pages = pages_of(said("2022/a", "Yes.", "Ivo Tarn"), entries=(Entry("ada-plumb", "person", "Ada Plumb"),))
    assert "2 people, 1 of them quoted." in html(pages, "people/index.md")
    assert "0 quotes" not in html(pages, "people/index.md")


def test_home_leads_to_search_and_to_everything_there_is() -> None:
    home = html(pages_of(said("2022/a", "Yes.", "Ivo Tarn")), "index.md")
    assert '<form class="asking" role="search" action="search/">' in home
    assert "1 article · 1 quote · 1 person" in Reader(home).text
    assert "0 " not in Reader(home).text


def test_home_shows_the_article_published_last_and_when() -> None:
    old, new = said("1999/a", "Yes.", "Ivo Tarn", "2022-03-01"), said("2022/b", "No.", "Ivo Tarn", "2022-02-01")
    old = (replace(old[0], event_date="1999-01-01", title="The old barrier"), old[1])
    newest = section(pages_of(old, new), "index.md", "Newest articles")
    assert newest.startswith("The old barrier 1 March 2022")


def test_home_tells_who_is_quoted_most_in_the_latest_busy_month() -> None:
    early = [said(f"2022/a{i}", f"Number {i}.", "Ada Plumb", "2022-01-01") for i in range(101)]
    late = [said(f"2022/b{i}", f"Number {i}.", "Ivo Tarn", "2022-02-01") for i in range(100)]
    assert section(pages_of(*early, *late), "index.md", "Quoted most in February 2022").startswith(
        "Ivo Tarn 100 quotes"
    )
    assert section(pages_of(*early, *late[:9]), "index.md", "Quoted most in 2022").startswith("Ada Plumb 101 quotes")


def test_an_outlet_without_articles_has_what_was_said_through_it() -> None:
    echo = Entry("echo", "outlet", "Far Echo", aliases=("Echo",))
    told = said("2022/a", "Yes.", "Ivo Tarn", through="a report in the Echo", outlet="Courier")
    pages = pages_of(told, entries=(echo,))
    assert "Yes." in section(pages, "outlets/echo.md", "Said through it")
    assert "1 quote said through it" in html(pages, "outlets/index.md")
    own = said("2022/a", "Yes.", "Ivo Tarn", through="the Echo", outlet="Far Echo")
    assert "Said through it" not in html(pages_of(own, entries=(echo,)), "outlets/echo.md"), "its own article"


def test_unnamed_sources_are_listed_as_they_are_described() -> None:
    told = []
    for number, source in enumerate(("a harbour official", "an aide", "a harbour official")):
        a = article(f"2022/{number}", f"“No {number},” said {source}.", date="2022-02-01")
        told.append((a, Findings((), (quote(a, f"No {number},", source, kind="unnamed", reason="said"),))))
    listed = section(pages_of(*told), "unnamed/index.md", "As they are described")
    assert listed == "“a harbour official” · 2 quotes “an aide” · 1 quote"
