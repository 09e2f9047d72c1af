"""The timeline of events, and the page of an event with its reports side by side."""

from __future__ import annotations

import re

from composed import Told, html, pages_of, section
from explainer.model import Findings, Page
from handmade import article, mention, person, quote, term
from links import broken_links
from reader import Reader

TIDE, EBB = term("tide", "Water."), term("ebb", "Less water.")
WALL = "We will build the wall before the winter comes to Northmere."
PART = "build the wall before the winter comes"


def report(name: str, *said: tuple[str, str], uses: str = "", **about: object) -> Told:
    """A report of the flood in which people say sentences, and a term is used."""
    blocks = [f"{who} said: “{words}”" for who, words in said]
    told = {"event": "The flood", "date": "2031-01-02", "event_date": "2031-01-01", **about}
    a = article(name, *blocks, uses, **told)
    quotes = [quote(a, words, who, entity=who.lower().replace(" ", "-")) for who, words in said]
    people = {entity: one for who, _ in said for entity, one in person(who.lower().replace(" ", "-"), who).items()}
    return a, Findings((mention(a, uses, uses),) if uses else (), tuple(quotes), people)


ONE = report("a", ("Ada Plumb", WALL), ("Ada Plumb", "The harbour is ours to keep."), uses="tide", outlet="Echo")
TWO = report("b", ("Ada Plumb", PART), ("Ivo Tarn", "Nobody has asked us yet."), uses="tide", outlet="Far Post")
FLOOD = "events/the-flood.md"


def words(pages: dict[str, Page | str | bytes], path: str) -> str:
    """The words of a page, with a blank between its parts."""
    return " ".join(Reader(re.sub(r"</(p|li|h\d)>", " ", html(pages, path))).text.split())


def test_a_report_stands_beside_the_others_with_who_is_quoted_and_which_terms() -> None:
    pages = pages_of(ONE, TWO, entries=(TIDE, EBB))
    assert words(pages, FLOOD).startswith(
        "The flood 1 January 2031 · 2 reports, 2 outlets "
        "a Echo · 2 January 2031 Quoted Ada Plumb 2 quotes Terms tide "
        "b Far Post · 2 January 2031 Quoted Ada Plumb Ivo Tarn Terms tide "
    )
    assert 'href="../../people/ivo-tarn/"' in html(pages, FLOOD)
    assert broken_links(pages) == []


def test_what_both_reports_have_is_told_once() -> None:
    both = section(pages_of(ONE, TWO, entries=(TIDE, EBB)), FLOOD, "In both reports")
    assert both == "Quoted: Ada Plumb Terms: tide"


def test_words_that_two_reports_print_at_different_length_are_one_statement() -> None:
    pages = pages_of(ONE, TWO, entries=(TIDE, EBB))
    shared = section(pages, FLOOD, "Statements that several reports print")
    assert shared == f"“{WALL}” Ada Plumb · in 2 reports"
    alone = section(pages, FLOOD, "Only in one report")
    assert alone == "a · Echo Words: “The harbour is ours to keep.” b · Far Post Quoted: Ivo Tarn"


def test_what_two_of_three_reports_have_is_neither_in_all_nor_in_one_only() -> None:
    pages = pages_of(ONE, TWO, report("c", uses="ebb"), entries=(TIDE, EBB))
    assert section(pages, FLOOD, "In all 3 reports") == ""
    assert section(pages, FLOOD, "Only in one report").endswith("c Terms: ebb")
    assert "Ada Plumb" not in section(pages, FLOOD, "Only in one report")


def test_unnamed_sources_of_two_reports_are_not_told_to_be_the_same() -> None:
    """They share a page, and nobody knows whether they are one."""
    told = []
    for name, said in (("a", "The wall leaks."), ("b", "The gate is shut.")):
        a = article(name, f"An official said: “{said}”", event="The flood", date="2031-01-02")
        told.append((a, Findings((), (quote(a, said, "An official", kind="unnamed"),))))
    assert "In both reports" not in words(pages_of(*told), FLOOD)


def test_an_event_with_one_report_is_compared_with_nothing() -> None:
    shown = words(pages_of(ONE, entries=(TIDE,)), FLOOD)
    assert shown.endswith("a Echo · 2 January 2031 Quoted Ada Plumb 2 quotes Terms tide")


def test_the_timeline_goes_by_the_date_of_the_event_and_names_outlets_and_who_is_quoted_most() -> None:
    old = report("old", event="The opening", event_date="2029-05", date="2031-06-01")
    pages = pages_of(ONE, TWO, old, entries=(TIDE, EBB))
    assert words(pages, "events/index.md") == (
        "Events 2031 1 January 2031 The flood 2 reports · Echo, Far Post Quoted most: Ada Plumb, Ivo Tarn "
        "2029 May 2029 The opening 1 report"
    )
    assert '<ul class="timeline">' in html(pages, "events/index.md")


def test_an_event_without_a_date_stands_last() -> None:
    undated = report("u", event="A rumour", event_date="", date="")
    shown = words(pages_of(ONE, undated, entries=(TIDE,)), "events/index.md")
    assert shown.endswith("Undated A rumour 1 report")


def test_very_many_events_are_split_by_year() -> None:
    told = [report(f"r{n}", event=f"Meeting {n}", event_date=f"20{30 + n % 3}-01-01") for n in range(160)]
    pages = pages_of(*told)
    assert words(pages, "events/index.md").startswith("Events The newest 30 of 160 events; all of them by date:")
    assert "53 events" in words(pages, "events/by-date/2031.md")
    assert broken_links(pages) == []
