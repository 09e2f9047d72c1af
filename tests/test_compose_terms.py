"""The page of a term argues from evidence: who explained it how, its first use, what is used with it; and homonyms."""

from __future__ import annotations

from msgspec.structs import replace

from composed import Told, html, pages_of, section
from explainer.compose import compose
from explainer.index import build_index
from explainer.model import Archive, Block, Findings, Markup, Mention, Page, Text
from handmade import article, mention, person, quote, term, words

TIDE = term("tide", "Water that comes.")
TOLL = term("tidal toll", "A tax.")
YEARS = (1, 2, 3)
MOORAGE = term("free moorage", "A right. A tidal toll ends it; a tidal toll ends free moorage.")


def reports(number: int, sentence: str, outlet: str = "Courier", **named: str) -> Told:
    """An article of the year 2030 + `number`, in which each of `named` is the mention of a term."""
    a = article(f"{2030 + number}/a", sentence, outlet=outlet, date=f"{2030 + number}-01-02")
    found = sorted((mention(a, said, id_.replace("_", "-")) for id_, said in named.items()), key=lambda one: one.start)
    return a, Findings(tuple(found))


# ---- how it is explained ----


def test_explanations_of_several_outlets_stand_side_by_side() -> None:
    told = [
        reports(1, "A tidal toll is a tax on boats.", "Courier", tidal_toll="tidal toll"),
        reports(2, "The tidal toll, a fee for every ship, is due.", "Gazette", tidal_toll="tidal toll"),
        reports(3, "The tidal toll rose.", "Wire", tidal_toll="tidal toll"),
    ]
    pages = pages_of(*told, entries=(TOLL,))
    shown = section(pages, "glossary/tidal-toll.md", "How it is explained")
    assert shown.index("Gazette The tidal toll, a fee") < shown.index("Courier A tidal toll is a tax on boats.")
    assert "rose" not in shown
    assert html(pages, "glossary/tidal-toll.md").count("<h3>") == 2


def test_one_outlet_needs_no_columns_and_a_sentence_printed_twice_stands_once() -> None:
    told = [reports(year, "A tidal toll is a tax on boats.", tidal_toll="tidal toll") for year in (1, 2)]
    page = html(pages_of(*told, entries=(TOLL,)), "glossary/tidal-toll.md")
    assert page.partition('id="over-time"')[0].count("is a tax on boats.") == 1
    assert "side-by-side" not in page


def test_a_term_that_nobody_explains_has_no_such_section() -> None:
    pages = pages_of(reports(1, "The tide rose.", tide="tide"), entries=(TIDE,))
    assert "explained" not in html(pages, "glossary/tide.md")


# ---- first use ----


def test_the_first_use_is_the_earliest_and_the_first_quote_follows_it() -> None:
    a = article("2031/a", "“The tide is high,” Ada Plumb said.", date="2031-05-06")
    said = quote(a, "The tide is high,", "Ada Plumb", entity="ada-plumb")
    told = (a, Findings((mention(a, "tide", "tide"),), (said,), person("ada-plumb", "Ada Plumb")))
    pages = pages_of(told, reports(0, "The tide rose.", tide="tide"), entries=(TIDE,))
    shown = section(pages, "glossary/tide.md", "Use over time")
    assert "The first use, and the first in a quote The tide rose. 2 January 2030" in shown
    assert shown.endswith("6 May 2031 · in the words of Ada Plumb · 2031/a")


def test_a_quote_is_used_when_it_was_said() -> None:
    a = article("2031/a", "“The tide is high,” Ada Plumb said on 3 February 1999.", date="2031-05-06")
    said = quote(a, "The tide is high,", "Ada Plumb", entity="ada-plumb")
    told = (a, Findings((mention(a, "tide", "tide"),), (said,), person("ada-plumb", "Ada Plumb")))
    shown = section(pages_of(told, entries=(TIDE,)), "glossary/tide.md", "Use over time")
    assert "1999: 1 use" in shown
    assert "2031-05" not in shown


def test_who_uses_a_term_is_told_with_the_years() -> None:
    told = []
    for year in (2031, 2028, 2030):
        a = article(f"{year}/a", "“The tide is high,” Ada Plumb said.", date=f"{year}-05-06")
        said = quote(a, "The tide is high,", "Ada Plumb", entity="ada-plumb")
        told.append((a, Findings((mention(a, "tide", "tide"),), (said,), person("ada-plumb", "Ada Plumb"))))
    assert "Ada Plumb · 3 quotes · 2028 to 2031" in section(
        pages_of(*told, entries=(TIDE,)), "glossary/tide.md", "Who uses it"
    )


def test_uses_without_a_date_are_no_first_use() -> None:
    a = article("a", "The tide rose.")
    pages = pages_of((a, Findings((mention(a, "tide", "tide"),))), entries=(TIDE,))
    assert "Use over time" not in html(pages, "glossary/tide.md")


# ---- used together ----


def test_terms_of_the_same_sentences_are_related_with_the_reason_and_an_example() -> None:
    both = [reports(year, f"In {year} the tide met a tidal toll.", tide="tide", tidal_toll="toll") for year in YEARS]
    others = [reports(year, "Of free moorage nobody spoke.", free_moorage="free moorage") for year in (4, 5, 6)]
    pages = pages_of(*both, *others, entries=(TIDE, TOLL, MOORAGE))
    shown = section(pages, "glossary/tide.md", "Used together with it")
    assert shown == "tidal toll 3 times in the same sentence, last: “In 3 the tide met a tidal toll.”"
    assert "Used together" not in html(pages, "glossary/free-moorage.md")


def test_terms_of_the_same_articles_are_related_where_they_share_enough() -> None:
    both = [
        reports(year, "The tide rose. Nobody paid. A toll is due.", tide="tide", tidal_toll="toll") for year in YEARS
    ]
    others = [reports(year, "Of free moorage nobody spoke.", free_moorage="free moorage") for year in (4, 5, 6)]
    shown = section(
        pages_of(*both, *others, entries=(TIDE, TOLL, MOORAGE)), "glossary/tide.md", "Used together with it"
    )
    assert shown == "tidal toll both in 3 articles, last: “A toll is due.”"


def test_terms_that_met_once_are_not_related() -> None:
    told = [reports(1, "The tide met a toll.", tide="tide", tidal_toll="toll")]
    assert "Used together" not in html(pages_of(*told, entries=(TIDE, TOLL)), "glossary/tide.md")


def test_terms_that_meet_no_more_often_than_by_chance_are_not_related() -> None:
    told = [reports(year, "The tide met a toll.", tide="tide", tidal_toll="toll") for year in range(9)]
    assert "Used together" not in html(pages_of(*told, entries=(TIDE, TOLL)), "glossary/tide.md")


# ---- terms in definitions ----


def test_a_definition_links_the_other_terms_in_it_once_and_never_its_own() -> None:
    words_of = MOORAGE.text.value
    found = [Mention(at, at + 10, "term", "tidal-toll", "as written") for at in (11, 34)]
    own = Mention(words_of.index("free moorage"), words_of.index("free moorage") + 12, "term", "free-moorage", "")
    index = build_index(Archive((), (TOLL, MOORAGE), ()), [], {MOORAGE.path: [*found, own]})
    page = html(dict(compose(index)), "glossary/free-moorage.md")
    assert page.count('<a href="../../glossary/tidal-toll/" class="term">tidal toll</a>') == 1
    assert 'glossary/free-moorage/"' not in page


def test_nothing_is_linked_in_a_heading_a_caption_a_link_or_code_of_a_definition() -> None:
    value = "tide\n\ntide\n\ntide tide"
    blocks = (Block("heading", 0, 4, 2), Block("caption", 6, 10), Block("paragraph", 12, 21))
    marked = (Markup("code", 12, 16), Markup("link", 17, 21, "https://northmere.example/"))
    entry = replace(TOLL, text=Text(value, blocks, marked))
    found = [Mention(at, at + 4, "term", "tide", "as written") for at in (0, 6, 12, 17)]
    index = build_index(Archive((), (entry, TIDE), ()), [], {entry.path: found})
    assert "glossary/tide/" not in html(dict(compose(index)), "glossary/tidal-toll.md")


# ---- a word of several terms ----

CHAPEL = term("chapel mission", "A house of prayer.", aliases=("Mission",), when=("chapel",))
RELIEF = term("relief mission", "A convoy.", aliases=("Mission",), when=("convoy",))


def mission_pages() -> dict[str, Page | str | bytes]:
    a = article("a", "The Mission was late.", date="2031-01-02")
    found = Findings((mention(a, "Mission", "mission", "homonym"),))
    return pages_of((a, found), entries=(CHAPEL, RELIEF))


def test_a_word_of_several_terms_leads_to_a_page_that_offers_them_all() -> None:
    pages = mission_pages()
    assert '<a href="../../meanings/mission/" class="term homonym">Mission</a>' in html(pages, "articles/a.md")
    assert section(pages, "meanings/mission.md", "It may mean") == (
        "chapel mission A house of prayer. relief mission A convoy."
    )
    assert "The Mission was late." in section(pages, "meanings/mission.md", "Where nothing tells which")


def test_the_terms_and_the_glossary_lead_there_and_the_use_is_nobodys() -> None:
    pages = mission_pages()
    assert "Other terms share the name" in html(pages, "glossary/chapel-mission.md")
    assert "No article of the archive uses it yet." in html(pages, "glossary/relief-mission.md")
    assert "May mean: chapel mission, relief mission" in html(pages, "glossary/index.md")


def test_an_article_lists_such_a_word_with_what_it_may_mean() -> None:
    shown = section(mission_pages(), "articles/a.md", "Terms used here")
    assert "MissionMay mean: chapel mission, relief mission" in shown


def test_a_word_of_one_term_has_no_such_page() -> None:
    pages = pages_of(entries=(replace(CHAPEL, aliases=()), RELIEF))
    assert not any(path.startswith("meanings/") for path in pages)


def test_an_entry_of_the_same_address_keeps_it() -> None:
    own = term("mission", "Anything.")
    pages = pages_of(entries=(own, CHAPEL, RELIEF))
    assert "Anything." in html(pages, "glossary/mission.md")
    assert "It may mean" in html(pages, "meanings/mission.md")


def test_a_link_in_quoted_words_says_that_it_is_the_archives() -> None:
    a = article("a", "Ada Plumb said: “The tide is high.”", text=words("Ada Plumb said: “The tide is high.”", "tide"))
    said = quote(a, "The tide is high.", "Ada Plumb", entity="ada-plumb")
    told = (a, Findings((mention(a, "tide", "tide"),), (said,), person("ada-plumb", "Ada Plumb")))
    page = html(pages_of(told, entries=(TIDE,)), "articles/a.md")
    assert 'class="term in-quote">tide</a>' in page
    assert page.count("Linked by the archive, not by the speaker.") == 1


def test_the_glossary_counts() -> None:
    articles = tuple(term(f"article {number}", "A clause.") for number in (5, 10, 9))
    page = html(pages_of(entries=articles), "glossary/index.md")
    assert page.index(">article 5<") < page.index(">article 9<") < page.index(">article 10<")
