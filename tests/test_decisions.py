"""Decisions: what an article's editors settled overrides what was found."""

from __future__ import annotations

from explainer.model import Decision, Entry, Findings
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon

PLUMB = Entry("ada-plumb", "person", "Ada Plumb", gender="f")
COUNCIL = Entry("northmere-council", "organization", "Northmere Council")
CHARTER = Entry("harbour-charter", "term", "Harbour Charter")
LEXICON = Lexicon.build([PLUMB, COUNCIL, CHARTER])
BRIDGE = "The bridge is “a gift to the whole town,” and the Harbour Charter is “older than the town.”"


def found(*decisions: Decision, text: str = BRIDGE) -> Findings:
    return recognise(parse_text(text), LEXICON, decisions=decisions)


def test_a_speaker_may_be_a_person_a_body_or_a_document() -> None:
    """The id of an entry says whose page the quote goes to, and what kind of speaker it is."""
    findings = found(
        Decision("quote", "a gift to the whole town", speaker="ada-plumb"),
        Decision("quote", "older than the town", speaker="harbour-charter"),
    )
    assert [(q.speaker, q.speaker_kind, q.reason) for q in findings.quotes] == [
        ("Ada Plumb", "person", "editor's decision"),
        ("Harbour Charter", "document", "editor's decision"),
    ]
    body = found(Decision("quote", "a gift to the whole town", speaker="northmere-council")).quotes[0]
    assert (body.speaker, body.speaker_kind) == ("Northmere Council", "organization")


def test_a_speaker_without_an_entry_is_printed_as_typed() -> None:
    """A description stands for a source that has no name."""
    quote = found(Decision("quote", "a gift to the whole town", speaker="a clerk of the port")).quotes[0]
    assert (quote.speaker, quote.speaker_kind) == ("a clerk of the port", "unnamed")


def test_the_words_a_quote_begins_with_are_enough() -> None:
    """Whole words only: "a gift to" begins the quote, "a gift t" does not."""
    assert found(Decision("quote", "A gift to", speaker="ada-plumb")).quotes[0].speaker == "Ada Plumb"
    assert found(Decision("quote", "a gift t", speaker="ada-plumb")).quotes[0].speaker == ""


def test_not_a_quote() -> None:
    """A stretch in marks that nobody said leaves the list."""
    assert len(found(Decision("quote", "older than the town", verdict="not a quote")).quotes) == 1


def test_a_speaker_found_may_be_made_unclear() -> None:
    """An editor may take a name away."""
    said = "“It will last a century,” said Ada Plumb."
    assert found(text=said).quotes[0].speaker == "Ada Plumb"
    assert found(Decision("quote", "it will last", speaker="unclear"), text=said).quotes[0].speaker == ""


def test_not_this_term_and_nobody() -> None:
    """A mention that is not meant is no mention."""
    kinds = [m.kind for m in found(Decision("term", "Harbour Charter", verdict="not this term")).mentions]
    assert "term" not in kinds
    assert not found(Decision("name", "Ada Plumb", verdict="nobody"), text="The Ada Plumb sailed at noon.").mentions
