"""Who said what, in the archive as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from explainer.index import build_index
from explainer.known import Index
from explainer.model import Archive, Article, Block, Decision, Entry, Findings, Person, Quote, Role, SpeakerKind, Text
from handmade import article, mention, quote, term

MAYOR = Entry("ada-plumb", "person", "Ada Plumb", roles=(Role("Mayor", "Northmere", "2020-05-01", "2022-06-30"),))


def said_by(*speakers: str, kind: SpeakerKind = "person", gender: str = "") -> tuple[list[Article], list[Findings]]:
    """One article for each speaker, who says one sentence in it."""
    articles, findings = [], []
    for number, name in enumerate(speakers):
        a = article(f"a{number}", f"{name} said: “Number {number} is what we want.”")
        id_ = name.lower().replace(" ", "-")
        found = quote(a, f"Number {number} is what we want.", name, kind, id_)
        articles.append(a)
        findings.append(Findings((), (found,), {id_: Person(id_, name, gender)} if kind == "person" else {}))
    return articles, findings


def index_of(articles: list[Article], findings: list[Findings], *entries: Entry) -> Index:
    return build_index(Archive(tuple(articles), entries, ()), findings)


def people(index: Index) -> dict[str, list[str]]:
    """The spellings of everybody, by the address of their page."""
    return {address: list(voice.spellings) for address, voice in index.voices.items()}


# ---- one person or two ----


def test_transliterations_of_one_name_are_one_person_under_the_commoner_spelling() -> None:
    index = index_of(*said_by("Sergey Brinov", "Sergei Brinov", "Sergei Brinov"))
    assert people(index) == {"people/sergei-brinov/": ["Sergei Brinov", "Sergey Brinov"]}
    voice = index.voices["people/sergei-brinov/"]
    assert voice.merged == ("Sergei Brinov, Sergey Brinov: the same name, written differently",)
    assert voice.former == ("people/sergey-brinov/",)


def test_a_middle_name_that_only_one_spelling_has_does_not_make_two_people() -> None:
    assert list(people(index_of(*said_by("Ada Plumb", "Ada Q. Plumb", "Ada Plumb")))) == ["people/ada-plumb/"]


def test_two_middle_names_are_two_people_and_the_name_without_is_neither() -> None:
    found = people(index_of(*said_by("Ada Plumb", "Ada Q. Plumb", "Ada R. Plumb")))
    assert list(found) == ["people/ada-plumb/", "people/ada-q.-plumb/", "people/ada-r.-plumb/"]


def test_a_father_and_a_son_are_two_people() -> None:
    assert len(people(index_of(*said_by("Ada Plumb", "Ada Plumb Jr.", "Ada Plumb, Jr")))) == 2


def test_a_surname_shared_is_not_a_person_shared() -> None:
    assert len(people(index_of(*said_by("Ada Plumb", "Bob Plumb", "Plumb")))) == 3


def test_names_one_letter_apart_are_two_people() -> None:
    assert len(people(index_of(*said_by("Maria Voss", "Mario Voss", "Mark Voss")))) == 3


def test_gender_tells_people_of_one_name_apart() -> None:
    articles, findings = said_by("Sascha Voss", "Sasscha Voss")
    one, two = (dict(found.people) for found in findings)
    findings = [
        Findings((), findings[0].quotes, {id_: Person(id_, who.name, "f") for id_, who in one.items()}),
        Findings((), findings[1].quotes, {id_: Person(id_, who.name, "m") for id_, who in two.items()}),
    ]
    assert len(people(index_of(articles, findings))) == 2


def test_an_entry_keeps_its_id_and_takes_its_spellings() -> None:
    index = index_of(*said_by("Sergey Brinov", "Sergey Brinov"), Entry("brinov", "person", "Sergei Brinov"))
    assert list(people(index)) == ["people/brinov/"]
    assert index.voices["people/brinov/"].name == "Sergei Brinov"
    assert index.addresses["person", "sergey-brinov"] == "people/brinov/"


def test_an_entry_does_not_take_somebody_with_another_middle_name() -> None:
    index = index_of(*said_by("Ada R. Plumb"), Entry("ada-q-plumb", "person", "Ada Q. Plumb"))
    assert set(people(index)) == {"people/ada-q-plumb/", "people/ada-r.-plumb/"}


def test_two_entries_of_one_name_take_nobody() -> None:
    entries = Entry("one", "person", "Sergei Brinov"), Entry("two", "person", "Sergei Brinov")
    assert "people/sergey-brinov/" in people(index_of(*said_by("Sergey Brinov"), *entries))


def test_bodies_are_one_with_and_without_the_article() -> None:
    index = index_of(*said_by("Northmere Council", "the Northmere Council", kind="organization"))
    assert len(index.voices) == 1


def test_a_body_is_one_however_its_owner_and_what_it_is_are_printed() -> None:
    """A possessive makes no other body, and small words before a name only say what it is."""
    spellings = ("the Tarn campaign", "Tarn’s campaign", "Tarn's campaign")
    campaign = index_of(*said_by(*spellings, kind="organization"))
    assert [voice.name for voice in campaign.voices.values()] == ["Tarn campaign"]
    paper = index_of(*said_by("Saltholm Echo", "newspaper Saltholm Echo", kind="organization"))
    assert [voice.name for voice in paper.voices.values()] == ["Saltholm Echo"]


def test_bodies_with_a_word_in_common_are_two() -> None:
    """Behind "of" stands another name; a body and its office are not one."""
    spellings = ("a group of Northmere Council", "Northmere Council", "Northmere Council office")
    assert len(index_of(*said_by(*spellings, kind="organization")).voices) == 3


def test_a_body_without_a_name_is_an_unnamed_source() -> None:
    assert list(people(index_of(*said_by("the company", kind="organization")))) == ["unnamed/no-body-named/"]


# ---- sources without a name ----


def test_unnamed_sources_stand_under_the_body_they_are_described_by() -> None:
    council = Entry("council", "organization", "Northmere Council", aliases=("NC",))
    speakers = (
        "an NC official",
        "A source inside the Harbour Ministry of Northmere",
        "Some Farish diplomats",
        "officials",
        "Aides",
        "Officials close to the NC",
    )
    index = index_of(*said_by(*speakers, kind="unnamed"), council)
    assert {address: voice.name for address, voice in index.voices.items() if voice.said} == {
        "unnamed/northmere-council/": "Northmere Council",
        "unnamed/harbour-ministry-of-northmere/": "Harbour Ministry of Northmere",
        "unnamed/farish/": "Farish",
        "unnamed/no-body-named/": "no body named",
    }


def test_an_unclear_quote_is_nobodys() -> None:
    a = article("a", "“We want it,” it was heard.")
    index = index_of([a], [Findings((), (quote(a, "We want it,"),))])
    assert (index.reports[0].said[0].voice, dict(index.voices)) == ("", {})


# ---- roles ----


def test_the_role_is_the_one_held_on_the_date_of_the_event_or_else_of_the_article() -> None:
    dates = [("2022-06-30", ""), ("2026-01-01", "2021-01-01"), ("2022-07-01", ""), ("", ""), ("2020", "")]
    roles = []
    for date, event_date in dates:
        a = article("a", "Ada Plumb said: “Yes.”", date=date, event_date=event_date)
        found = Findings((), (quote(a, "Yes.", "Ada Plumb", entity="ada-plumb"),))
        roles.append(index_of([a], [found], MAYOR).reports[0].said[0].role)
    assert roles == ["Mayor, Northmere", "Mayor, Northmere", "", "", ""]


# ---- addresses of quotes ----

SENTENCES = st.lists(st.text("ab ", min_size=1, max_size=5).filter(str.strip), min_size=1, max_size=6)


def ids_of(sentences: list[str], before: str = "") -> list[str]:
    value = before + "".join(f"“{sentence}” " for sentence in sentences)
    a = article("a", value.rstrip())
    quotes, at = [], len(before)
    for sentence in sentences:
        quotes.append(Quote(at + 1, at + 1 + len(sentence), "", "unclear", "", 0.0, "unclear"))
        at += len(sentence) + 3
    return [said.id for said in index_of([a], [Findings((), tuple(quotes))]).reports[0].said]


@given(SENTENCES)
def test_ids_of_quotes_are_unique_and_keep_when_words_are_put_before_them(sentences: list[str]) -> None:
    ids = ids_of(sentences)
    assert len(set(ids)) == len(ids)
    assert ids_of(sentences, before="Something new was added here. ") == ids


def test_the_id_of_a_quote_depends_on_words_not_on_marks_and_capitals() -> None:
    assert ids_of(["We will not move."]) == ids_of(["we will NOT move"])
    assert ids_of(["We will not move."]) != ids_of(["We will now move."])


def test_a_corrected_quote_still_answers_to_its_old_id() -> None:
    a = article("a", "“We remain committed.”", decisions=(Decision("quote", "We remain committed", was="q-4f1c20"),))
    assert index_of([a], [Findings((), (quote(a, "We remain committed."),))]).reports[0].said[0].former == ("q-4f1c20",)


def test_an_old_id_answers_once_at_the_first_quote_that_begins_with_the_decisions_words() -> None:
    was = [Decision("quote", "we stay", was="q-4f1c20"), Decision("quote", "we build", was="q-4f1c20")]
    a = article("a", "“Here we stay.” “We stay, all of us.” “We stay.” “We build.”", decisions=tuple(was))
    quotes = [quote(a, words) for words in ("Here we stay.", "We stay, all of us.", "We stay.”", "We build.")]
    said = index_of([a], [Findings((), tuple(quotes))]).reports[0].said
    assert [one.former for one in said] == [(), ("q-4f1c20",), (), ()]


# ---- denials ----


def test_denied_words_are_nobodys_and_listed_with_who_did_not_say_them() -> None:
    articles, findings = said_by("Ada Plumb")
    a = article("b", "Plumb never said: “We will not stay here.”")
    no = structs.replace(quote(a, "We will not stay here."), denied_by="Ada Plumb")
    index = index_of([*articles, a], [*findings, Findings((), (no,), {"ada-plumb": Person("ada-plumb", "Ada Plumb")})])
    voice = index.voices["people/ada-plumb/"]
    assert [said.article.path for said in voice.said] == ["articles/a0.txt"]
    assert [(said.article.path, said.voice, said.denier, said.role) for said in voice.denied] == [
        ("articles/b.txt", "", "people/ada-plumb/", "")
    ]


def test_an_office_that_denies_is_its_holder() -> None:
    a = article("a", "Ada Plumb, the mayor, came. The mayor never said: “We will not stay.”")
    no = structs.replace(quote(a, "We will not stay."), denied_by="the mayor")
    found = Findings(
        (mention(a, "Ada Plumb", "ada-plumb", "person"),), (no,), {"ada-plumb": Person("ada-plumb", "Ada Plumb")}
    )
    said = index_of([a], [found]).reports[0].said[0]
    assert (said.denier, said.quote.denied_by) == ("people/ada-plumb/", "Ada Plumb")


def test_whoever_denies_goes_under_the_spelling_that_the_archive_prints_most() -> None:
    articles, findings = said_by("Sergei Brinov", "Sergei Brinov")
    a = article("b", "Sergey Brinov never said: “We will not stay.”")
    no = structs.replace(quote(a, "We will not stay."), denied_by="Sergey Brinov")
    found = Findings((), (no,), {"sergey-brinov": Person("sergey-brinov", "Sergey Brinov")})
    index = index_of([*articles, a], [*findings, found])
    assert {address: len(voice.denied) for address, voice in index.voices.items()} == {"people/sergei-brinov/": 1}


# ---- across articles ----


def test_the_same_statement_is_found_whatever_its_marks_and_only_from_four_words_on() -> None:
    a = article("a", "“We will not move, ever” and “we never move”")
    b = article("b", "“we will not move — ever!” and “We never move.”")
    findings = [
        Findings((), (quote(a, "We will not move, ever"), quote(a, "we never move"))),
        Findings((), (quote(b, "we will not move — ever!"), quote(b, "We never move."))),
    ]
    (told,) = index_of([a, b], findings).told.values()
    assert told.fullest.statement == "we will not move ever"
    assert [version.said.article.path for version in told.versions] == ["articles/a.txt", "articles/b.txt"]


def test_a_statement_counts_once_for_each_article_and_name() -> None:
    a = article("a", "“We will not move, ever” and “We will not move, ever!”")
    b = article("b", "“We will not move, ever.”")
    findings = [
        Findings((), (quote(a, "We will not move, ever”"), quote(a, "We will not move, ever!"))),
        Findings((), (quote(b, "We will not move, ever."),)),
    ]
    index = index_of([a, b], findings)
    (told,) = index.told.values()
    assert [version.said.article.path for version in told.versions] == ["articles/a.txt", "articles/b.txt"]
    assert [index.statement(said) for report in index.reports for said in report.said] == [told, told, told]


@pytest.mark.parametrize("last", ["No.", "It was plan B.", "She came at 9 p.m.", "So it ends", "So it ends:"])
def test_a_sentence_ends_with_its_paragraph(last: str) -> None:
    a = article("a", last, "The tide is in.")
    found = Findings((), (Quote(0, len(last), "", "unclear", "", 0.0, "unclear"),))
    assert index_of([a], [found]).reports[0].said[0].around == (0, len(last))


def test_uses_of_a_term_come_with_their_sentence_and_the_quote_they_stand_in() -> None:
    a = article("a", "The tide is in. Ada Plumb said: “A tide is a tide.” It was late.")
    mentions = [mention(a, "tide", "tide", nth=n) for n in range(3)]
    found = Findings(tuple(mentions), (quote(a, "A tide is a tide.", "Ada Plumb", entity="ada-plumb"),))
    uses = index_of([a], [found], term("tide", "Water.")).uses["glossary/tide/"]
    assert [(a.text.value[slice(*use.around)], use.said is not None) for use in uses] == [
        ("The tide is in.", False),
        ("Ada Plumb said: “A tide is a tide.”", True),
        ("Ada Plumb said: “A tide is a tide.”", True),
    ]


@pytest.mark.parametrize("heading", ["Sources", "REFERENCES:", "Further reading"])
def test_titles_in_a_closing_list_of_sources_are_no_uses(heading: str) -> None:
    value = f"The tide rose.\n\n{heading}\n\nThe tide, a book"
    at = value.index(heading)
    item = Block("item", value.rindex("The"), len(value))
    a = article("a", text=Text(value, (Block("paragraph", 0, 14), Block("heading", at, at + len(heading)), item)))
    found = Findings((mention(a, "tide", "tide"), mention(a, "tide", "tide", nth=1)))
    assert [use.start for use in index_of([a], [found], term("tide")).uses["glossary/tide/"]] == [4]


def test_a_paragraph_under_such_a_heading_is_no_list_of_sources() -> None:
    a = article("a", "The tide rose.", "# Sources", "The tide has many sources.")
    found = Findings((mention(a, "tide", "tide"), mention(a, "tide", "tide", nth=1)))
    assert len(index_of([a], [found], term("tide")).uses["glossary/tide/"]) == 2


def test_related_articles_say_why_and_rare_things_count_more() -> None:
    a = article("a", "tide harbour", event="The flood")
    b = article("b", "tide harbour")
    c = article("c", "tide", event="The flood")
    terms = term("tide", "Water."), term("harbour", "A place.")
    findings = [
        Findings((mention(a, "tide", "tide"), mention(a, "harbour", "harbour"))),
        Findings((mention(b, "tide", "tide"), mention(b, "harbour", "harbour"))),
        Findings((mention(c, "tide", "tide"),)),
    ]
    report = index_of([a, b, c], findings, *terms).reports[0]
    assert [(one.article.path, one.reasons) for one in report.related] == [
        ("articles/c.txt", ("both report on the same event", "both use “tide”")),
        ("articles/b.txt", ("both use “harbour”", "both use “tide”")),
    ]


def test_an_editors_choice_of_related_articles_comes_first() -> None:
    articles = [article("2020/a", "One.", related=("2021/b",)), article("2021/b", "Two.")]
    report = next(r for r in index_of(articles, [Findings()] * 2).reports if r.article.path == "articles/2020/a.txt")
    assert [(one.article.path, one.reasons) for one in report.related] == [
        ("articles/2021/b.txt", ("chosen by an editor",))
    ]


def test_a_retracted_article_leaves_every_list_but_stays_itself() -> None:
    articles, findings = said_by("Ada Plumb")
    gone = article("gone", "Ada Plumb said: “Yes.”", status="retracted", outlet="Echo", event="The flood")
    found = Findings((), (quote(gone, "Yes.", "Ada Plumb", entity="ada-plumb"),))
    index = index_of([*articles, gone], [*findings, found])
    assert [said.article.path for said in index.voices["people/ada-plumb/"].said] == ["articles/a0.txt"]
    assert (dict(index.outlets), dict(index.events)) == ({}, {})
    assert {report.article.path for report in index.reports} == {"articles/a0.txt", "articles/gone.txt"}


def test_an_outlet_is_one_under_its_aliases() -> None:
    echo = Entry("echo", "outlet", "The Northmere Echo", aliases=("Echo",))
    articles = [article("a", "One.", outlet="Echo"), article("b", "Two.", outlet="the Northmere Echo")]
    index = index_of(articles, [Findings()] * 2, echo)
    assert {address: len(outlet.reports) for address, outlet in index.outlets.items()} == {"outlets/echo/": 2}
