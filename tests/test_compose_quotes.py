"""Quotes on pages: whose they are and why, how much of them is printed, and words that are nobody's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composed import Told, html, pages_of, section
from explainer.model import (
    Block,
    Correction,
    Decision,
    Entry,
    Findings,
    Joint,
    Mention,
    Page,
    Person,
    Quote,
    Role,
    Text,
)
from handmade import article, mention, person, quote, term
from links import broken_links
from reader import Reader

TIDE = term("tide", "Water that comes.")
PLUMB = Entry("ada-plumb", "person", "Ada Plumb", roles=(Role("Mayor", "Northmere", "2020"),))
PEOPLE = {**person("ada-plumb", "Ada Plumb"), **person("bo-oake", "Bo Oake")}
PERMALINK = re.compile(r'articles/(\w+)/#(q-\w+)"')


def told(name: str, text: str, *quotes: Quote, mentions: tuple[Mention, ...] = (), **about: object) -> Told:
    """An article of one paragraph in which Ada Plumb and Bo Oake are known; quotes are made by `plumb` and the like."""
    return article(name, text, **about), Findings(mentions, quotes, PEOPLE)


def told_of(text: str, words: str) -> Told:
    """An article with one quote, Ada Plumb's."""
    return told("a", text, plumb(text, words))


def stretch(text: str, words: str, **about: object) -> Quote:
    """The quote of those words, unclear unless `about` says whose it is."""
    return replace(quote(article("a", text), words), **about)


def plumb(text: str, words: str, **about: object) -> Quote:
    """Ada Plumb's quote of those words."""
    given = {"speaker": "Ada Plumb", "speaker_kind": "person", "entity": "ada-plumb", "reason": "said Plumb", **about}
    return stretch(text, words, **given)


def denied(text: str, words: str, by: str = "Ada Plumb") -> Quote:
    """Words that the article says somebody did not say."""
    return stretch(text, words, denied_by=by, reason="Plumb said")


# ---- what a row says ----


PUT_IN, LEFT_OUT = "what stands in [ ] is the report’s", "words are left out at […]"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("We will pay for their [the fishers’] quay.", PUT_IN),
        ("[We] stay.", PUT_IN),
        ("We stay [...] and build.", LEFT_OUT),
        ("We stay […] and build.", LEFT_OUT),
        ("We stay [. . .] and [they] build.", f"{PUT_IN}, {LEFT_OUT}"),
        ("We stay … and build ... for ever.", ""),
        ("We (ever) stay.", ""),
        ("We was [sic] there.", ""),
        ("We stay [ and build.", ""),
        ("We stay [] here.", ""),
    ],
)
def test_what_the_report_changed_in_a_quotation_is_told_where_it_says_so(words: str, told: str) -> None:
    """An ellipsis may be the speaker's own pause, and "sic" says that nothing is changed."""
    text = f"“{words}” Plumb said."
    pages = pages_of(told_of(text, words))
    row = section(pages, "people/ada-plumb.md", "Quotes")
    listed = html(pages, "articles/a.md")
    for page in (row, listed):
        assert [note for note in (PUT_IN, LEFT_OUT) if note in page] == [
            note for note in (PUT_IN, LEFT_OUT) if note in told
        ]


@pytest.mark.parametrize(
    ("words", "whole", "form"),
    [
        ("We stay.", True, "whole sentence"),
        ("We stay,", True, "whole sentence"),
        ("We stay. We build!", True, "whole sentences"),
        ("the old wall", False, "fragment"),
        ("We stay. " * 100 + "So be it.", True, "whole sentences, shortened"),
    ],
)
def test_a_row_says_whether_the_words_are_a_sentence_or_part_of_one(words: str, whole: bool, form: str) -> None:
    text = f"“{words}” Plumb said."
    row = section(pages_of(told("a", text, plumb(text, words, whole=whole))), "people/ada-plumb.md", "Quotes")
    assert row.endswith(f"a · said Plumb · {form}")


def test_a_row_says_what_carried_the_words() -> None:
    text = "“We stay,” Plumb told Northmere News."
    pages = pages_of(told("a", text, plumb(text, "We stay,", through="Northmere News")))
    assert "said Plumb · through Northmere News · fragment" in section(pages, "people/ada-plumb.md", "Quotes")
    assert "“We stay,” said Plumb · through Northmere News" in section(pages, "articles/a.md", "Who is quoted here")


def test_what_two_people_say_together_stands_on_the_pages_of_both() -> None:
    text = "“We stay,” Plumb and Oake said."
    pages = pages_of(
        told("a", text, plumb(text, "We stay,", together=(Joint("Bo Oake", "bo-oake"),)), date="2021-03-01"),
        entries=(PLUMB,),
    )
    quoted = section(pages, "articles/a.md", "Who is quoted here")
    assert "Ada Plumb and Bo Oake · 1 quote" in quoted
    assert 'aria-label="Said by Ada Plumb and Bo Oake: link to this quote"' in html(pages, "articles/a.md")
    assert "with Bo Oake · 1 March 2021 · Mayor, Northmere · a" in section(pages, "people/ada-plumb.md", "Quotes")
    assert "with Ada Plumb · 1 March 2021 · a" in section(pages, "people/bo-oake.md", "Quotes")
    assert not broken_links(pages)


def test_a_body_and_an_unnamed_source_say_something_together_with_somebody() -> None:
    text = "“We stay,” Plumb, the board and a clerk said."
    others = (Joint("Ferry Board", "ferry-board", "organization"), Joint("a clerk", "a-clerk", "unnamed"))
    pages = pages_of(told("a", text, plumb(text, "We stay,", together=others)), entries=(PLUMB,))
    assert "with Ferry Board and a clerk · " in section(pages, "people/ada-plumb.md", "Quotes")
    assert "with Ada Plumb and a clerk · " in section(pages, "organizations/ferry-board.md", "Quotes")
    assert "a clerk, Ada Plumb and Ferry Board · " in section(pages, "unnamed/no-body-named.md", "Quotes")
    assert not broken_links(pages)


def test_unnamed_sources_have_all_that_a_row_says_and_how_each_is_described() -> None:
    text = "“We stay,” an official of the Northmere Council said."
    who = "an official of the Northmere Council"
    said = plumb(text, "We stay,", speaker=who, speaker_kind="unnamed", whole=True)
    pages = pages_of(told("a", text, said, date="2022-02-01", outlet="Echo", title="The flood"))
    assert section(pages, "unnamed/northmere-council.md", "Quotes") == (
        f"{text} {who} · 1 February 2022 · Echo · The flood · said Plumb · whole sentence"
    )


# ---- who it may have been ----


def test_whoever_is_likeliest_is_not_told_anywhere() -> None:
    text = "“We stay,” it was heard. The tide rose."
    said = stretch(text, "We stay,", candidate="Bo Oake", reason="too little evidence: Bo Oake is near", confidence=0.6)
    other = "“We stay, we build, we mend,” said Plumb, and: “We stay,” it was heard."
    same = stretch(other, "We stay, we build, we mend,", candidate="Bo Oake", reason="near Bo Oake")
    third = "“We stay, we build, we mend,” Plumb said."
    pages = pages_of(
        told("a", text, said), told("b", other, same), told("c", third, plumb(third, "We stay, we build, we mend,"))
    )
    assert [path for path in pages if "Oake" in html(pages, path)] == []
    assert "Speaker unclear · 1 quote “We stay,” too little evidence" in section(
        pages, "articles/a.md", "Who is quoted here"
    )
    assert (
        'class="quote-link unclear" aria-label="Speaker unclear: link to this quote" data-note="speaker unclear"'
        in html(pages, "articles/a.md")
    )
    assert "also in b (there: speaker unclear)" in section(pages, "people/ada-plumb.md", "Quotes")


def test_an_unclear_quote_keeps_a_reason_that_names_nobody() -> None:
    text = "“We stay,” it was heard."
    pages = pages_of(told("a", text, stretch(text, "We stay,", reason="no evidence of a speaker")))
    assert "Speaker unclear · 1 quote “We stay,” no evidence of a speaker" in section(
        pages, "articles/a.md", "Who is quoted here"
    )


# ---- denials ----

POSTER = "Plumb never said “let the tide in”, and “we stay” is what she said."


def denial() -> Told:
    """An article in which Ada Plumb says one thing and did not say another."""
    a = article("a", POSTER)
    return told(
        "a",
        POSTER,
        denied(POSTER, "let the tide in"),
        plumb(POSTER, "we stay"),
        mentions=(mention(a, "tide", "tide"),),
        date="2022-02-01",
        outlet="Echo",
        title="The poster",
    )


def test_denied_words_stand_apart_on_the_page_of_who_did_not_say_them() -> None:
    pages = pages_of(denial(), entries=(PLUMB,))
    assert section(pages, "people/ada-plumb.md", "Not their words") == (
        "Articles print these words and say that Ada Plumb did not say them. "
        f"{POSTER} 1 February 2022 · Echo · The poster"
    )
    assert html(pages, "people/ada-plumb.md").count('<mark class="quote">let the tide in</mark>') == 1
    assert "let the tide in</mark>" not in html(pages, "people/ada-plumb.md").partition('id="denied"')[0]
    page = pages["people/ada-plumb.md"]
    assert isinstance(page, Page) and page.description == "Ada Plumb, Mayor, Northmere: 1 quote in 1 article"
    assert "denied" in {heading.id for heading in page.headings}


def test_denied_words_are_marked_so_in_the_article_and_counted_apart() -> None:
    pages = pages_of(denial(), entries=(PLUMB,))
    page = html(pages, "articles/a.md")
    assert re.search(
        r'“<span class="quote denied" id="(q-\w+)">let the tide in</span>”<a href="#\1" class="quote-link denied"'
        r' aria-label="Denied by Ada Plumb: link to this quote" data-note="denied by Ada Plumb"></a>',
        page,
    )
    assert "unclear" not in page
    assert section(pages, "articles/a.md", "Who is quoted here") == (
        "1 quote. 1 more is denied. Ada Plumb · Mayor, Northmere · 1 quote “we stay” said Plumb "
        "Denied by Ada Plumb · 1 quote “let the tide in”"
    )


def test_denied_words_are_nobodys_wherever_quotes_are_counted() -> None:
    text = "Plumb never said “let the tide in”."
    pages = pages_of(told("a", text, denied(text, "let the tide in"), outlet="Echo"), entries=(PLUMB,))
    assert "No article of the archive quotes them." in html(pages, "people/ada-plumb.md")
    assert "<p>0 quotes. 1 more is denied.</p>" in html(pages, "outlets/echo.md")
    assert "quote</a>" not in html(pages, "index.md")
    assert "0 quotes. 1 more is denied." in html(pages, "articles/a.md")


def test_the_page_of_all_quotes_says_how_many_are_denied_since_home_does_not_count_them() -> None:
    text = "Plumb never said “let the tide in”. “No,” said Plumb."
    of = told("a", text, denied(text, "let the tide in"), plumb(text, "No,"))
    pages = pages_of(of, entries=(PLUMB,))
    assert "1 quote</a>" in html(pages, "index.md")
    assert "2 quotes. 1 of them is denied and counted nowhere else." in html(pages, "quotes/index.md")
    assert "nowhere else" not in html(pages_of(told("a", text, plumb(text, "No,"))), "quotes/index.md")


def test_the_term_in_denied_words_is_not_used_by_anybody() -> None:
    pages = pages_of(denial(), entries=(PLUMB, TIDE))
    assert "Who uses it" not in html(pages, "glossary/tide.md")
    assert "1 February 2022 · in a quote, denied by Ada Plumb · Echo · The poster" in section(
        pages, "glossary/tide.md", "Every use"
    )
    assert "Terms they use" not in html(pages, "people/ada-plumb.md")


def test_words_denied_here_and_attributed_there_say_so_in_both_places() -> None:
    words = "let the whole tide in"
    here, there = f"Oake never said “{words}”.", f"“{words}”, said Plumb."
    pages = pages_of(told("a", here, denied(here, words, "Bo Oake")), told("b", there, plumb(there, words)))
    assert "also in b (there: Ada Plumb)" in section(pages, "people/bo-oake.md", "Not their words")
    assert "also in a (there: denied by Bo Oake)" in section(pages, "people/ada-plumb.md", "Quotes")


@pytest.mark.parametrize(
    ("by", "path", "shown"),
    [
        ("Ada Plumb", "people/ada-plumb.md", ""),
        ("Bo Oake", "people/bo-oake.md", ""),
        ("NC", "organizations/council.md", ""),
        ("Harbour Board", "organizations/harbour-board.md", ""),
        (
            "an official of the Harbour Board",
            "unnamed/harbour-board.md",
            "denied by an official of the Harbour Board · ",
        ),
        ("the ministry", "unnamed/no-body-named.md", "denied by the ministry · "),
    ],
)
def test_whoever_did_not_say_it_has_a_page(by: str, path: str, shown: str) -> None:
    text = "They never said “let it in”."
    council = Entry("council", "organization", "Northmere Council", aliases=("NC",))
    pages = pages_of(told("a", text, denied(text, "let it in", by)), entries=(PLUMB, council))
    assert section(pages, path, "Not their words").endswith(f"did not say them. {text} {shown}a")
    assert section(pages, path, "Quotes") == "No article of the archive quotes them."
    assert broken_links(pages) == []


def test_a_retracted_article_denies_nothing() -> None:
    a, found = denial()
    pages = pages_of((replace(a, status="retracted"), found))
    assert "people/ada-plumb.md" not in pages
    assert "Denied by Ada Plumb" in section(pages, "articles/a.md", "Who is quoted here")
    assert broken_links(pages) == []


# ---- from a term to its quotes ----


def spoken(name: str, *speakers: str) -> Told:
    """An article in which each speaker says a sentence about the tide; "" is nobody that is known."""
    sentences = [f"Tide number {number} of {name}." for number in range(len(speakers))]
    a = article(name, " ".join(f"“{sentence}”" for sentence in sentences), date="2022-02-01")
    quotes = [
        quote(a, words, speaker, entity=speaker.lower().replace(" ", "-"))
        for words, speaker in zip(sentences, speakers, strict=True)
    ]
    mentions = [Mention(one.start, one.start + len("Tide"), "term", "tide", "its name") for one in quotes]
    people = {one.entity: Person(one.entity, one.speaker) for one in quotes if one.speaker}
    return a, Findings(tuple(mentions), tuple(quotes), people)


def test_the_quotes_that_use_a_term_stand_under_their_speakers() -> None:
    pages = pages_of(spoken("a", "Ada Plumb", "Bo Oake", "Ada Plumb", ""), entries=(TIDE, PLUMB))
    assert section(pages, "glossary/tide.md", "Who uses it") == (
        "Ada Plumb · 2 quotes · 2022 “Tide number 0 of a.” 1 February 2022 “Tide number 2 of a.” 1 February 2022 "
        "all quotes: Ada Plumb Bo Oake · 1 quote · 2022 “Tide number 1 of a.” 1 February 2022 all quotes: Bo Oake"
    )
    assert "1 February 2022 · in a quote, speaker unclear · a" in section(pages, "glossary/tide.md", "Every use")


def test_unnamed_sources_who_use_a_term_are_not_taken_for_the_body_they_belong_to() -> None:
    text = "“The tide is in,” an official of the Northmere Council said."
    said = plumb(text, "The tide is in,", speaker="an official of the Northmere Council", speaker_kind="unnamed")
    a = article("a", text)
    pages = pages_of(told("a", text, said, mentions=(mention(a, "tide", "tide"),)), entries=(TIDE,))
    assert section(pages, "glossary/tide.md", "Who uses it") == (
        "Unnamed sources: Northmere Council · 1 quote “The tide is in,” an official of the Northmere Council "
        "all quotes: Unnamed sources: Northmere Council"
    )


SPEAKERS = st.lists(st.sampled_from(["", "Ada Plumb", "Bo Oake", "Cy Reed"]), min_size=1, max_size=5)


@given(st.lists(SPEAKERS, min_size=1, max_size=4))
def test_every_quote_that_uses_a_term_is_a_link_away_from_it(articles: list[list[str]]) -> None:
    pages = pages_of(*(spoken(f"a{n}", *speakers) for n, speakers in enumerate(articles)), entries=(TIDE,))
    assert linked_from_tide(pages) == printed_in(pages, len(articles))


def test_so_is_every_quote_where_the_uses_of_a_term_are_split_by_date() -> None:
    pages = pages_of(*(spoken(f"a{n}", *["Ada Plumb", "", "Bo Oake"] * 20) for n in range(3)), entries=(TIDE,))
    assert "glossary/tide/2022-02.md" in pages
    assert len(printed_in(pages, 3)) == 180
    assert linked_from_tide(pages) == printed_in(pages, 3)
    assert broken_links(pages) == []


def linked_from_tide(pages: dict[str, Page | str | bytes]) -> set[tuple[str, str]]:
    """Articles and anchors that the pages of the term lead to."""
    terms = [html(pages, path) for path in pages if path.startswith("glossary/tide")]
    return {link for page in terms for link in PERMALINK.findall(page)}


def printed_in(pages: dict[str, Page | str | bytes], articles: int) -> set[tuple[str, str]]:
    """The articles and the anchors of all their quotes."""
    return {(f"a{n}", id_) for n in range(articles) for id_ in ids_of(html(pages, f"articles/a{n}.md"))}


def ids_of(page: str) -> list[str]:
    """The anchors of an article's quotes."""
    return re.findall(r'<span class="quote[^"]*" id="(q-\w+)">', page)


def test_the_page_of_a_term_used_in_thousands_of_quotes_stays_small() -> None:
    pages = pages_of(*(spoken(f"a{n}", *["Ada Plumb", "Bo Oake"] * 50) for n in range(30)), entries=(TIDE,))
    assert "Ada Plumb · 1,500 quotes" in section(pages, "glossary/tide.md", "Who uses it")
    assert "and 1,495 more all quotes: Ada Plumb" in section(pages, "glossary/tide.md", "Who uses it")
    assert len(html(pages, "glossary/tide.md")) < 30_000


def test_so_does_the_page_of_a_term_used_by_thousands_of_people() -> None:
    crowd = [f"Ada {a}a{b}a{c}on" for a in "BDFGLMNR" for b in "bdfglmnr" for c in "bdfgl"]
    pages = pages_of(spoken("a", *crowd), entries=(TIDE,))
    assert section(pages, "glossary/tide.md", "Who uses it").endswith(" and 220 more")
    assert broken_links(pages) == []


# ---- whole blocks ----

TURN = " ".join(f"In year {n} we counted {n} planks and wrote them all down." for n in range(2000))


def blocks(*said: str) -> Told:
    """An interview: each paragraph is Ada Plumb's from its first character to its last, the last a block quotation."""
    a = article("a", *said)
    last = a.text.blocks[-1]
    text = Text(a.text.value, (*a.text.blocks[:-1], Block("quotation", last.start, last.end, group=1)))
    quotes = [
        Quote(b.start, b.end, "Ada Plumb", "person", "ada-plumb", 0.9, "Ada Plumb:", whole=True) for b in text.blocks
    ]
    return replace(a, text=text), Findings((), tuple(quotes), PEOPLE)


def test_a_whole_block_can_be_a_quote() -> None:
    pages = pages_of(blocks("We stay. We build.", "No.", "Let no one be left outside."))
    page = html(pages, "articles/a.md")
    ids = ids_of(page)
    link = '<a href="#{0}" class="quote-link" aria-label="Said by Ada Plumb: link to this quote"></a>'
    quoted = '<p><span class="quote" id="{0}">{1}</span>' + link + "</p>"
    assert [
        quoted.format(ids[0], "We stay. We build."),
        quoted.format(ids[1], "No."),
        "<blockquote>",
        quoted.format(ids[2], "Let no one be left outside."),
        "</blockquote>",
    ] == page.partition('<div class="article-text">')[2].partition("</div>")[0].split("\n")[1:-1]
    assert section(pages, "people/ada-plumb.md", "Quotes") == (
        "We stay. We build. a · Ada Plumb: · whole sentences No. a · Ada Plumb: · whole sentence "
        "Let no one be left outside. a · Ada Plumb: · whole sentence"
    )
    assert broken_links(pages) == []


def test_a_very_long_quote_is_whole_in_its_article_and_shortened_elsewhere() -> None:
    pages = pages_of(blocks("We stay.", TURN, "No."), blocks_elsewhere())
    page = html(pages, "articles/a.md")
    assert page.count(TURN) == 1
    assert f'<span class="quote long" id="{ids_of(page)[1]}">In year 0' in page
    row = section(pages, "people/ada-plumb.md", "Quotes").partition("In year 0")[2]
    assert row.partition(" · ")[0].endswith("… a")
    assert "Ada Plumb: · whole sentences, shortened · also in b" in row
    assert len(html(pages, "people/ada-plumb.md")) < 6_000


def blocks_elsewhere() -> Told:
    """Another article with the same long words."""
    a, found = blocks("No.", TURN, "No.")
    return replace(a, path="articles/b.txt", address="articles/b/", title="b"), found


def test_a_sentence_without_an_end_is_cut_between_words_around_what_is_shown() -> None:
    around = "and the sea came over the wall " * 300
    text = f"So {around}“we stay” {around}at last"
    a = article("a", text)
    use = mention(a, "sea", "tide", nth=150)
    pages = pages_of(told("a", text, plumb(text, "we stay"), mentions=(use,)), entries=(TIDE,))
    row = section(pages, "people/ada-plumb.md", "Quotes")
    assert re.fullmatch(r"… (?:[a-z]+ )+“we stay”(?: [a-z]+)+ … a · said Plumb · fragment", row)
    assert len(row) < 1_000
    assert len(Reader(html(pages, "glossary/tide.md")).text) < 1_500
    assert a.text.value in Reader(html(pages, "articles/a.md")).text


def test_thousands_of_quotes_in_one_sentence_do_not_make_thousands_of_long_rows() -> None:
    text = "and so " + ", ".join(f"“plank {n}”" for n in range(3000))
    quotes = [Quote(m.start(1), m.end(1), "Ada Plumb", "person", "ada-plumb", 0.9, "said") for m in quoted(text)]
    pages = pages_of(told("a", text, *quotes))
    assert max(len(html(pages, path)) for path in pages) < 4_000_000


def quoted(text: str) -> list[re.Match[str]]:
    """What stands between curly marks."""
    return list(re.finditer("“([^”]+)”", text))


# ---- words that were others when they were published ----

MENDED = "“The quay belongs to all who land there,” said Plumb. “It is old,” said Plumb."
WAS = Decision("quote", "The quay belongs to all", was="q-4f1c20")


def rows_of(corrections: tuple[Correction, ...] = (), decisions: tuple[Decision, ...] = (WAS,)) -> list[str]:
    """What the article and Ada Plumb's page tell of each of two quotes, the first of them mended by an editor."""
    quotes = [plumb(MENDED, words) for words in ("The quay belongs to all who land there,", "It is old,")]
    pages = pages_of(told("a", MENDED, *quotes, decisions=decisions, corrections=corrections))
    rows = html(pages, "articles/a.md").split('<span class="reason">')[1:]
    rows += html(pages, "people/ada-plumb.md").split('<p class="where">')[1:]
    return [Reader(row.partition("</li>")[0].partition("</p>")[0]).text for row in rows]


def test_the_article_and_the_speakers_page_say_that_the_wording_of_a_quote_changed() -> None:
    assert ["wording changed" in row for row in rows_of()] == [True, False, True, False]
    assert [row for row in rows_of(decisions=()) if "wording" in row] == []


def test_a_correction_that_has_the_words_says_when() -> None:
    corrections = (
        Correction("2031-03-05", "It opened on Friday."),
        Correction("2031-03-06", "Ada Plumb said “the quay belongs to all who land there”, not “beongs”."),
        Correction("2031-03-07", "It opened at noon."),
    )
    rows = rows_of(corrections)
    assert ["wording changed on 6 March 2031" in row for row in rows] == [True, False, True, False]
    assert ["wording changed on" in row for row in rows_of(corrections[::2])] == [False] * 4


def test_a_quote_of_an_article_that_only_moved_says_nothing() -> None:
    pages = pages_of(told("a", MENDED, plumb(MENDED, "It is old,"), aliases=("articles/b/",)))
    assert "wording" not in html(pages, "articles/a.md")
