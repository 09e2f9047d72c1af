"""Decisions: what an article's editors settled overrides what was found."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from explainer.model import Decision, Entry, Findings, SpeakerKind
from explainer.pipeline import check
from explainer.read.text import parse_text
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon
from project import ROOT

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


def test_several_may_say_it_together() -> None:
    """The first is the speaker; whoever the article has beside them is theirs no more."""
    both = Decision("quote", "a gift", speaker="ada-plumb", together=("northmere-council", "Ivo Tarn", "ada-plumb"))
    quote = found(both).quotes[0]
    assert (quote.speaker, quote.reason) == ("Ada Plumb", "editor's decision")
    assert quote.together == (
        ("Northmere Council", "northmere-council", "organization"),
        ("Ivo Tarn", "ivo-tarn", "person"),
    )
    said = "“It will last a century,” Ada Plumb and Bram Corrin said."
    assert [name for name, *_ in found(text=said).quotes[0].together] == ["Bram Corrin"]
    both = Decision("quote", "it will last", speaker="ada-plumb", together=("Ivo Tarn",))
    assert [name for name, *_ in found(both, text=said).quotes[0].together] == ["Ivo Tarn"]


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


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("a clerk of the port", "unnamed"),
        ("two officials", "unnamed"),
        ("The Mayor", "unnamed"),
        ("Officials", "unnamed"),
        ("Greta Hartwood", "person"),
        ("Jan de Witt", "person"),
        ("Saltholm Council", "organization"),
        ("Ministry of Ferries", "organization"),
        ("Quayside", "organization"),
        ("the Ferry Treaty", "document"),
        ("the joint statement", "document"),
        ("a letter from the ferry board", "document"),
    ],
)
def test_a_speaker_without_an_entry_is_what_the_words_say(typed: str, kind: SpeakerKind) -> None:
    """Printed as typed; the kind decides on which page the quote is listed."""
    quote = found(Decision("quote", "a gift", speaker=typed)).quotes[0]
    assert (quote.speaker, quote.speaker_kind) == (typed, kind)


@pytest.mark.parametrize("typed", ["Ada Plumb", "ada plumb", "Northmere Council", "Harbour Charter"])
def test_a_speaker_may_be_called_by_the_name_of_an_entry(typed: str) -> None:
    """The id need not be known."""
    quote = found(Decision("quote", "a gift", speaker=typed)).quotes[0]
    assert quote.entity == typed.lower().replace(" ", "-")
    assert quote.speaker_kind != "unnamed"


def test_a_speaker_that_the_article_names_is_that_person() -> None:
    """Their other quotes and this one go to one page."""
    text = "“We asked,” said Greta Hartwood, the council leader. It was “too late” for that."
    quotes = found(Decision("quote", "too late", speaker="Greta Hartwood"), text=text).quotes
    assert {(q.speaker, q.speaker_kind, q.entity) for q in quotes} == {("Greta Hartwood", "person", "greta-hartwood")}


def test_of_two_decisions_the_one_with_more_words_counts() -> None:
    """In whichever order they stand."""
    text = "They spoke of “a gift” and “a gift to the whole town” there."
    short = Decision("quote", "a gift", speaker="a clerk of the port")
    long = Decision("quote", "a gift to the whole town", speaker="ada-plumb")
    for decisions in ((short, long), (long, short)):
        assert [q.speaker for q in found(*decisions, text=text).quotes] == ["a clerk of the port", "Ada Plumb"]


def test_an_earlier_id_does_not_stand_in_the_way_of_a_speaker() -> None:
    """Two lines about one quote are both carried out."""
    decisions = (Decision("quote", "a gift", was="q-4f1c20"), Decision("quote", "a gift", speaker="ada-plumb"))
    assert found(*decisions).quotes[0].speaker == "Ada Plumb"
    assert found(*decisions[:1]).quotes == found().quotes


def test_evidence_stays_where_it_names_the_speaker_decided() -> None:
    """A name and a cue that speak for somebody else are not shown."""
    said = "“It will last a century,” said Ada Plumb."
    before = found(text=said).quotes[0]
    same = found(Decision("quote", "it will", speaker="ada-plumb"), text=said).quotes[0]
    other = found(Decision("quote", "it will", speaker="northmere-council"), text=said).quotes[0]
    assert before.mention
    assert (same.mention, same.cue, same.confidence) == (before.mention, before.cue, 1.0)
    assert (other.mention, other.cue, other.candidate, other.denied_by) == (None, None, "", "")


def test_a_name_that_is_settled_speaks_for_whom_it_means() -> None:
    """The quotes follow the name, and so do those of the pronouns behind it."""
    text = "“We asked,” said Plumb. “Twice,” she added."
    settled = found(Decision("name", "Plumb", verdict="ada-plumb"), text=text)
    assert [q.entity for q in settled.quotes] == ["ada-plumb", "ada-plumb"]
    assert [(m.entity, m.reason) for m in settled.mentions] == [("ada-plumb", "editor's decision")]


def test_a_name_with_two_owners_is_settled() -> None:
    """Left alone by the program, it is found for the editor."""
    text = "Bram Plumb and Cela Plumb left the quay. Later, the Plumb boat sank. “We asked,” Plumb said."
    settled = found(Decision("name", "Plumb", verdict="cela-plumb-of-northmere"), text=text)
    assert [text[m.start : m.end] for m in settled.mentions if m.reason == "editor's decision"] == ["Plumb", "Plumb"]
    assert settled.quotes[0].entity == "cela-plumb-of-northmere"


def test_a_name_may_be_given_to_somebody_without_an_entry() -> None:
    """They are called as the editor calls them."""
    settled = found(Decision("name", "Oakes", verdict="Bram Oakes"), text="“We asked,” said Oakes.")
    assert settled.people["bram-oakes"].name == "Bram Oakes"
    assert settled.quotes[0].speaker == "Bram Oakes"


def test_the_surname_follows_the_full_name() -> None:
    """One line about the full name is about all mentions and quotes of whoever the article calls so."""
    text = "“We asked,” said A. Plumb. Then Plumb left. “Twice,” Plumb added."
    settled = found(Decision("name", "A. Plumb", verdict="Anders Plumb"), text=text)
    assert [(m.entity, m.reason) for m in settled.mentions] == [
        ("anders-plumb", "editor's decision"),
        ("anders-plumb", "part of Anders Plumb"),
        ("anders-plumb", "part of Anders Plumb"),
    ]
    assert {(q.speaker, q.entity) for q in settled.quotes} == {("Anders Plumb", "anders-plumb")}
    assert set(settled.people) == {"anders-plumb"}
    assert settled.people["anders-plumb"].surname == "plumb"


def test_the_surname_stays_with_whoever_has_it_in_full_elsewhere() -> None:
    """Of two forms of a name one was settled: the surname may be that of either."""
    text = "Ada Plumb and Otto Tarn left. “We asked,” said Ada M. Plumb. “Twice,” Plumb added."
    settled = found(Decision("name", "Ada M. Plumb", verdict="Anna Plumb"), text=text)
    assert [m.entity for m in settled.mentions] == ["ada-plumb", "otto-tarn", "anna-plumb", "ada-plumb"]


def test_a_surname_settled_by_itself_follows_nobody() -> None:
    """Each line is about the words it names."""
    text = "“We asked,” said Greta Hartwood. “Twice,” Hartwood added."
    settled = found(
        Decision("name", "Greta Hartwood", verdict="Gerda Hartwood"),
        Decision("name", "Hartwood", verdict="Otto Hartwood"),
        text=text,
    )
    assert [m.entity for m in settled.mentions] == ["gerda-hartwood", "otto-hartwood"]


def test_a_name_that_is_a_body_is_no_person() -> None:
    """A team, a ship or a council may have a person's name."""
    text = "Ada Plumb won the cup. “We asked,” said Ada Plumb."
    settled = found(Decision("name", "Ada Plumb", verdict="northmere-council"), text=text)
    assert {(m.kind, m.entity) for m in settled.mentions} == {("organization", "northmere-council")}


def test_a_body_s_quotes_follow_its_name() -> None:
    """With the evidence that named it."""
    text = "“We asked,” the NGO said in a statement."
    quote = found(Decision("name", "NGO", verdict="Northmere Council"), text=text).quotes[0]
    assert (quote.speaker, quote.entity, quote.reason) == ("Northmere Council", "northmere-council", "the NGO said")


def test_nobody_says_nothing() -> None:
    """A name that is no person's is no speaker either, nor that of a body of the same name."""
    quote = found(Decision("name", "Ada Plumb", verdict="nobody"), text="“It sailed,” said Ada Plumb.").quotes[0]
    assert (quote.speaker, quote.speaker_kind, quote.reason) == ("", "unclear", "editor's decision")


MEANT = [
    Decision("quote", "A gift to", speaker="ada-plumb"),
    Decision("quote", "a gift", verdict="not a quote"),
    Decision("quote", "older  than", was="q-4f1c20"),
    Decision("name", "Northmere", verdict="nobody"),
    Decision("term", "harbour charter", verdict="not this term"),
]
IDLE = [
    Decision("quote", "the whole town", speaker="ada-plumb", line=4),
    Decision("quote", "The bridge is", verdict="not a quote", line=5),
    Decision("quote", "older than a town", was="q-4f1c20", line=6),
    Decision("name", "Plumb", verdict="ada-plumb", line=7),
    Decision("term", "town", verdict="not this term", line=8),
]


@pytest.mark.parametrize("decision", IDLE, ids=lambda decision: f"{decision.about} {decision.subject}")
def test_a_decision_about_nothing_is_told(decision: Decision) -> None:
    """Words inside a quote, outside marks, or changed since; a name not there; words that are no term."""
    assert found(decision, *MEANT, text=f"{BRIDGE} Northmere slept.").idle == (decision,)


def test_a_phrase_that_is_not_a_term_stands_in_the_article() -> None:
    """The line says so to `explainer review`; about words that the article has not it says nothing."""
    here, elsewhere = (Decision("term", words, verdict="not a term") for words in ("Older than the  town", "new town"))
    assert found(here, elsewhere).idle == (elsewhere,)
    assert not found(Decision("term", "Harbour Charter", verdict="not a term")).mentions


def test_a_name_that_needs_no_entry_stands_in_the_article() -> None:
    """The line is for `explainer review` alone: mentions and quotes stay as they were found."""
    text = "“It will last,” said Ada Plumb. “It leaks,” the Northmere Council said."
    names = ("Ada Plumb", "Northmere Council", "Ivo Tarn")
    *here, elsewhere = (Decision("name", name, verdict="no entry") for name in names)
    settled, plain = found(*here, elsewhere, text=text), found(text=text)
    assert settled.idle == (elsewhere,)
    assert (settled.mentions, settled.quotes) == (plain.mentions, plain.quotes)


def test_decisions_that_are_carried_out_are_not_idle() -> None:
    """Nor are those that one with more words outdoes."""
    assert found(*MEANT, text=f"{BRIDGE} Northmere slept.").idle == ()


def test_decisions_cost_what_the_text_costs() -> None:
    """5,000 quotes, 500 decisions, one of them about every quote and one about every name."""
    text = "\n\n".join(f"“We asked {i} times,” said Oakes." for i in range(5000))
    decisions = [Decision("quote", f"We asked {i}", speaker="ada-plumb") for i in range(500)]
    everywhere = [
        Decision("quote", "we asked", speaker="Greta Hartwood"),
        Decision("name", "Oakes", verdict="Bram Oakes"),
    ]
    parsed = parse_text(text)
    plain = seconds(lambda: recognise(parsed, LEXICON))
    assert seconds(lambda: recognise(parsed, LEXICON, decisions=[*decisions, *everywhere])) < 3 * plain + 1


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


def test_the_shipped_decisions_are_about_something() -> None:
    """Files, entries and decisions: nothing is wrong with what the repository ships."""
    assert check(ROOT) == ()
