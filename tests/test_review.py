"""Review: what editors could settle, and that the lines it prints settle it."""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from explainer.__main__ import main
from explainer.decided import begins, decided_words, typed
from explainer.index import build_index
from explainer.model import Archive, Article, Decision, Entry, Findings, Quote, SpeakerKind
from explainer.once import recognise_all
from explainer.pipeline import check, review, threshold
from explainer.read.archive import read_archive
from explainer.read.article import read_article_text
from explainer.recognise.lexicon import Lexicon
from explainer.review import Question, questions
from handmade import article
from test_read_files import write_files

ARCHIVE = """\
=== articles/2031/barrier.txt
Council puts off the tidal barrier again

2031-03-04

"A harbour is safe only if the next one is," said Ada Plumb, the mayor of Northmere. "We will not build on sand."

The plan was "a gift" to some and "a gift to the whole town" to others, and “a gift” it stayed.

"The money is not there," a person familiar with the budget said. "It never was," the person added.

She said "it\u2019s the \\\\wall\\\\ # of: 'them' & 'us'," and asked for "[a date]". Bram Corrin never said "hide".
=== articles/2031/ferry.txt
---
title: "Ferries & fees"
date: 2031-03-06
outlet: Saltholm Gazette
decisions:
  - {quote: "Nobody asked us", speaker: Greta Hartwood}
---

"Shared shelter means shared decisions," the council leader, Greta Hartwood, told the Gazette. "Nobody asked us."

"Shared shelter means shared decisions," a clerk of the port said. "Shared\u00a0she\u00adlter  means
shared decisions", the ferry company said in a statement.

The Harbour Charter says "every berth is free". "Every berth is free to all," it says.
=== docs/people/ada-plumb.md
---
name: Ada Plumb
gender: f
---
=== docs/organizations/saltholm-gazette.md
---
name: Saltholm Gazette
---
=== docs/outlets/saltholm-gazette.md
---
name: The Gazette
---
"""
THRESHOLDS = ("0", "0.5", "0.6", "0.7", "0.8", "0.9", "1")
"""Whatever the evidence in the archive is worth, it is above, just above and below one of these."""
FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)


def project(root: Path, print_from: str) -> Path:
    """The archive in a folder, with a setting."""
    write_files(root, ARCHIVE)
    (root / "mkdocs.yml").write_text(f"extra: {{archive: {{print_from: {print_from}}}}}\n", encoding="utf-8")
    return root


def paste(place: Path, lines: Sequence[str]) -> None:
    """Put lines under `decisions:` in an article's front matter."""
    raw = place.read_text(encoding="utf-8")
    front = FRONT_MATTER.match(raw)
    keys = front[1] if front else ""
    keys = keys if "decisions:\n" in keys else f"{keys}decisions:\n"
    pasted = "".join(f"  {line}\n" for line in lines)
    place.write_text(f"---\n{keys}{pasted}---\n{raw[front.end() if front else 0 :]}", encoding="utf-8")


def asked(root: Path) -> set[tuple[str, str, str]]:
    """What is asked, whatever the line it stands on."""
    return {(question.kind, question.path, question.words) for question in review(root)[0]}


@pytest.mark.parametrize("print_from", THRESHOLDS)
def test_every_printed_line_settles_its_question(print_from: str, tmp_path: Path) -> None:
    """Alone, under the article's decisions, without anything new to ask or anything wrong.

    A source whose first quote is taken from it is asked about by the next.
    """
    root = project(tmp_path, print_from)
    found, errors = review(root)
    assert errors == []
    assert found
    before = asked(root)
    assert len(before) == len(found)
    for question in found:
        place = root / question.path
        raw = place.read_text(encoding="utf-8")
        for line in question.lines:
            paste(place, [line])
            after = asked(root)
            assert (question.kind, question.path, question.words) not in after, line
            assert {one for one in after - before if one[0] != "new unnamed source"} == set(), line
            assert check(root) == (), line
            place.write_text(raw, encoding="utf-8")


@pytest.mark.parametrize("print_from", THRESHOLDS)
def test_with_all_first_lines_there_is_nothing_left_to_ask(print_from: str, tmp_path: Path) -> None:
    root = project(tmp_path, print_from)
    found, _ = review(root)
    for path in {question.path for question in found}:
        paste(root / path, [question.lines[0] for question in found if question.path == path])
    assert asked(root) == set()
    assert check(root) == ()


@pytest.mark.parametrize("print_from", THRESHOLDS)
def test_a_line_with_a_speaker_gives_the_quote_to_them(print_from: str, tmp_path: Path) -> None:
    """As the name, of the kind and with the page that they have where the evidence is enough."""
    sure = speakers(project(tmp_path, "0"))
    root = project(tmp_path, print_from)
    compared = 0
    for question in review(root)[0]:
        key = question.path, decided_words(question.words)
        place = root / question.path
        raw = place.read_text(encoding="utf-8")
        if len(sure.get(key, ())) == 1 and question.kind != "new unnamed source":
            paste(place, question.lines[:1])
            assert speakers(root)[key] == sure[key]
            compared += 1
            place.write_text(raw, encoding="utf-8")
    assert compared or print_from == "0"


def speakers(root: Path) -> dict[tuple[str, str], set[tuple[str, str, str]]]:
    """Who says the same words of an article, by its path and the words, where somebody is named."""
    archive = read_archive(root)
    findings = recognise_all(archive.articles, Lexicon.build(archive.entries), threshold(archive))
    named: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
    for one, found in zip(archive.articles, findings, strict=True):
        for quote in found.quotes:
            if quote.speaker:
                words = decided_words(one.text.value[quote.start : quote.end])
                named[one.path, words].add((quote.speaker, quote.speaker_kind, quote.entity))
    return named


PLUMB = Entry("ada-plumb", "person", "Ada Plumb", aliases=("Ada M. Plumb",))


def asked_of(
    root: Path, *given: tuple[Article, Sequence[Quote]], entries: Sequence[Entry] = (PLUMB,)
) -> list[Question]:
    """The questions about handmade findings, whose files are their texts."""
    for one, _ in given:
        place = root / one.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(one.text.value, encoding="utf-8")
    articles = tuple(one for one, _ in given)
    index = build_index(Archive(articles, tuple(entries), ()), [Findings((), tuple(quotes)) for _, quotes in given])
    return questions(index, root, 0.7)


def unclear(of: Article, words: str, candidate: str = "", confidence: float = 0.0, nth: int = 0) -> Quote:
    """A quote that nobody is named for; `nth` counts from 0 where the words stand more than once."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.value.index(words, start + 1)
    reason = "too little evidence: she said" if candidate else "no evidence of a speaker"
    return Quote(start, start + len(words), "", "unclear", "", confidence, reason, candidate=candidate)


def named(of: Article, words: str, speaker: str, confidence: float, kind: SpeakerKind = "person") -> Quote:
    """A quote with a speaker."""
    start = of.text.value.index(words)
    return Quote(start, start + len(words), speaker, kind, "", confidence, f"said {speaker}")


def printed(found: Sequence[Question]) -> list[str]:
    """Every question and its lines."""
    return [line for question in found for line in (f"{question.kind}: {question}", *question.lines)]


def test_an_unclear_quote_nobody_is_likely_for(tmp_path: Path) -> None:
    a = article("a", "The wall stands.", "It is “a gift to the whole town” and more.")
    assert printed(asked_of(tmp_path, (a, [unclear(a, "a gift to the whole town")]))) == [
        'unclear speaker: articles/a.txt:3:8: "a gift to the whole town" - no evidence of a speaker',
        '- {quote: "a gift to the", speaker: unclear}',
        '- {quote: "a gift to the", is: not a quote}',
    ]


@pytest.mark.parametrize(
    ("candidate", "shown"),
    [
        ("Ada Plumb", "ada-plumb"),
        ("Ada M. Plumb", "ada-plumb"),
        ("Greta Hartwood", '"Greta Hartwood"'),
        ("a clerk of the port", "a clerk of the port"),
        ('Port\'s "Board"', "'Port''s \"Board\"'"),
    ],
)
def test_the_likeliest_comes_first_by_the_entry_or_the_name(candidate: str, shown: str, tmp_path: Path) -> None:
    a = article("a", "“We asked twice.”")
    (question,) = asked_of(tmp_path, (a, [unclear(a, "We asked twice.", candidate, 0.62)]))
    assert question.why == f"too little evidence: she said; likeliest {candidate}, 62 in 100"
    assert question.lines[0] == f'- {{quote: "We asked twice.", speaker: {shown}}}'
    _, problems = read_article_text(f"---\ntitle: T\ndecisions:\n  {question.lines[0]}\n---\nSome words.\n")
    assert problems == []


def test_an_id_that_two_entries_have_is_not_typed(tmp_path: Path) -> None:
    """The name says which of them is meant."""
    body = Entry("ada-plumb", "organization", "Ada Plumb Foundation")
    a = article("a", "“We asked twice.”")
    given = (a, [unclear(a, "We asked twice.", "Ada Plumb", 0.6)])
    (question,) = asked_of(tmp_path, given, entries=[PLUMB, body])
    assert question.lines[0].endswith('speaker: "Ada Plumb"}')


def test_a_near_tie_is_confirmed_by_its_first_line(tmp_path: Path) -> None:
    """From a tenth above the confidence asked for, a name is not asked about."""
    a = article("a", "“We asked twice.” “Not before.”")
    quotes = [named(a, "We asked twice.", "Ada Plumb", 0.79), named(a, "Not before.", "Ada Plumb", 0.81)]
    assert printed(asked_of(tmp_path, (a, quotes))) == [
        'near-tie: articles/a.txt:1:2: "We asked twice." - Ada Plumb, 79 in 100: said Ada Plumb',
        '- {quote: "We asked twice.", speaker: ada-plumb}',
        '- {quote: "We asked twice.", speaker: unclear}',
        '- {quote: "We asked twice.", is: not a quote}',
    ]


def test_a_source_without_a_name_is_new_in_one_article_only(tmp_path: Path) -> None:
    """One line for each of its quotes; a description in a second article is known, "a" or "the" before it."""
    a = article("a", "“Not before.” “We asked.” “Never.”")
    b = article("b", "“It is late.”")
    first = [
        named(a, "Not before.", "a clerk of the port", 0.9, "unnamed"),
        named(a, "We asked.", "the clerk of the port", 0.9, "unnamed"),
        named(a, "Never.", "an aide", 0.9, "unnamed"),
    ]
    second = [named(b, "It is late.", "The aide", 0.9, "unnamed")]
    assert printed(asked_of(tmp_path, (a, first), (b, second))) == [
        'new unnamed source: articles/a.txt:1:2: "Not before." - a clerk of the port: said a clerk of the port',
        '- {quote: "Not before.", speaker: a clerk of the port}',
        '- {quote: "We asked.", speaker: a clerk of the port}',
    ]


def test_what_is_settled_or_denied_is_not_asked(tmp_path: Path) -> None:
    a = article("a", "“Not before.” “We asked.” “Never.”")
    quotes = [
        replace(unclear(a, "Not before."), reason="editor's decision"),
        replace(unclear(a, "We asked."), reason="Plumb never said", denied_by="Ada Plumb"),
        replace(named(a, "Never.", "an aide", 1.0, "unnamed"), reason="editor's decision"),
    ]
    assert asked_of(tmp_path, (a, quotes)) == []


def test_the_same_words_are_asked_once_with_all_their_places(tmp_path: Path) -> None:
    """Whoever says them elsewhere in the article is likeliest: the line is about those quotes too."""
    a = article("a", "“We asked twice.”", "“We asked twice,” and “we asked twice”.")
    quotes = [
        unclear(a, "We asked twice.", "Greta Hartwood", 0.6),
        named(a, "We asked twice,", "Ada Plumb", 0.9),
        unclear(a, "we asked twice"),
    ]
    (question,) = asked_of(tmp_path, (a, quotes))
    assert question.lines[0] == '- {quote: "We asked twice.", speaker: ada-plumb}'
    assert question.also == ("3:2 (Ada Plumb)", "3:24 (unclear)")
    assert str(question).endswith("; the lines are also about 3:2 (Ada Plumb), 3:24 (unclear)")


def test_a_line_has_as_many_words_as_tell_its_quote_from_others(tmp_path: Path) -> None:
    """Where the whole quote begins another, the other is told, unless a line of its own keeps it."""
    a = article("a", "“We will not build on sand” “We will not build on rock” “We will” “We wills”")
    b = article("b", "“Shared shelter” “Shared shelter for all” “Shared shelter for most”")
    settled = replace(named(b, "Shared shelter for all", "Ada Plumb", 1.0), reason="editor's decision")
    one = [unclear(a, words) for words in ("We will not build on sand", "We will not build on rock")]
    two = [unclear(b, "Shared shelter"), settled, named(b, "Shared shelter for most", "Ada Plumb", 0.9)]
    found = asked_of(tmp_path, (a, [*one, unclear(a, "We will", nth=2), unclear(a, "We wills")]), (b, two))
    assert [(q.lines[-1], q.also) for q in found] == [
        ('- {quote: "We will not build on sand", is: not a quote}', ()),
        ('- {quote: "We will not build on rock", is: not a quote}', ()),
        ('- {quote: "We will", is: not a quote}', ("1:2 (unclear)", "1:30 (unclear)")),
        ('- {quote: "We wills", is: not a quote}', ()),
        ('- {quote: "Shared shelter", is: not a quote}', ("1:44 (Ada Plumb)",)),
    ]


WORD = st.sampled_from(
    ["we", "We", "will", "won’t", "a", "a,", "“", "—", "é", "e\u0301", "\xad", "w\u200be", "?", "42"]
)
WORDS = st.lists(WORD, min_size=1, max_size=7).map(" ".join).filter(lambda words: words.strip("\xad \u200b"))


@given(st.lists(WORDS, min_size=1, max_size=5, unique=True))
def test_a_line_is_about_its_quote_and_those_it_tells(
    tmp_path_factory: pytest.TempPathFactory, spoken: list[str]
) -> None:
    """Whatever the words: what the front matter reads back means the quotes that the question names, and no others."""
    a = article("a", "|".join(spoken))
    quotes, at = [], 0
    for words in spoken:
        quotes.append(Quote(at, at + len(words), "", "unclear", "", 0.0, "no evidence of a speaker"))
        at += len(words) + 1
    found = asked_of(tmp_path_factory.mktemp("spoken"), (a, quotes))
    assert len(found) == len({decided_words(words) for words in spoken})
    for question in found:
        raw = f"---\ntitle: T\ndecisions:\n  {question.lines[0]}\n---\nSome words.\n"
        read, problems = read_article_text(raw)
        assert problems == []
        (decision,) = read.decisions
        meant = [w for w in spoken if begins(decided_words(decision.subject), decided_words(w))]
        assert len(meant) == 1 + len(question.also)
        assert spoken[[q.start + 1 for q in quotes].index(question.column)] in meant


def test_the_newest_article_is_asked_about_first_and_kinds_stay_together(tmp_path: Path) -> None:
    old = article("old", "“Not before.” “We asked.”", date="2030-01-01")
    new = article("new", "“Not before.”", date="2031-01-01")
    both = [unclear(old, "Not before."), named(old, "We asked.", "Ada Plumb", 0.71)]
    found = asked_of(tmp_path, (old, both), (new, [unclear(new, "Not before.")]))
    assert [(question.kind, question.path) for question in found] == [
        ("unclear speaker", "articles/new.txt"),
        ("unclear speaker", "articles/old.txt"),
        ("near-tie", "articles/old.txt"),
    ]


def test_a_long_quote_is_shortened(tmp_path: Path) -> None:
    a = article("a", f"“{'tide ' * 40}”")
    (question,) = asked_of(tmp_path, (a, [unclear(a, "tide " * 40)]))
    assert len(question.words) <= 60
    assert question.words.endswith("tide…")


def test_time_is_linear_in_the_quotes(tmp_path: Path) -> None:
    """20,000 unclear quotes that begin alike, some the same, in one article."""
    spoken = [f"we will not be moved by the tide, number {i // 2} of them" for i in range(20_000)]
    a = article("a", " ".join(spoken))
    quotes, at = [], 0
    for words in spoken:
        quotes.append(Quote(at, at + len(words), "", "unclear", "", 0.0, "no evidence of a speaker"))
        at += len(words) + 1
    before = time.process_time()
    assert len(asked_of(tmp_path, (a, quotes))) == 10_000
    assert time.process_time() - before < 10


def run(*arguments: str) -> str:
    """What `explainer review` prints; it must end well."""
    done = CliRunner().invoke(main, ["review", *arguments])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_command_prints_plain_lines(tmp_path: Path) -> None:
    root = project(tmp_path, "0.7")
    lines = run("--root", str(root)).splitlines()
    found, _ = review(root)
    assert [line for line in lines if line.startswith("articles/")] == [str(question) for question in found]
    assert [line[2:] for line in lines if line.startswith("  ")] == [line for q in found for line in q.lines]
    assert [line[2:] for line in lines if line.startswith("# ")] == list(dict.fromkeys(q.kind for q in found))
    counted = r"\d+ unclear speakers?, \d+ near-ties?, \d+ new unnamed sources?"
    across = "0 likely same people, 0 likely same bodies, 0 likely new people, 0 likely new bodies"
    assert re.fullmatch(rf"{across}, 0 likely terms, 0 spellings, 0 words of several terms, {counted}", lines[-1])


def test_the_command_can_look_at_some_articles_alone(tmp_path: Path) -> None:
    """What is new is so in the whole archive all the same."""
    root = project(tmp_path, "1")
    every, _ = review(root)
    for path in ("articles/2031/ferry.txt", "articles/2031"):
        told = json.loads(run("--root", str(root), "--format", "json", str(root / path)))
        assert [one["words"] for one in told] == [q.words for q in every if q.path.startswith(path)]
    refused = CliRunner().invoke(main, ["review", "--root", str(root), str(root / "docs")])
    assert refused.exit_code == 2
    assert "is not in" in refused.stderr


def test_json_holds_what_a_question_holds(tmp_path: Path) -> None:
    root = project(tmp_path, "0.7")
    told = json.loads(run("--root", str(root), "--format", "json"))
    found, _ = review(root)
    assert [Question(**{**one, "lines": tuple(one["lines"]), "also": tuple(one["also"])}) for one in told] == found


def test_an_empty_archive_has_no_questions(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    *across, unclear, near, unnamed = run("--root", str(tmp_path)).strip().split(", ")
    assert across.pop() == "0 words of several terms"
    assert across == [
        "0 likely same people",
        "0 likely same bodies",
        "0 likely new people",
        "0 likely new bodies",
        "0 likely terms",
        "0 spellings",
    ]
    assert (unclear, near, unnamed) == ("0 unclear speakers", "0 near-ties", "0 new unnamed sources")


def test_a_file_with_an_error_is_named_and_the_others_are_reviewed(tmp_path: Path) -> None:
    root = project(tmp_path, "0.7")
    before = asked(root)
    (root / "articles/2031/bad.txt").write_text("---\ntitel: Bad\n---\nNo.\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["review", "--root", str(root)])
    assert done.exit_code == 1
    assert "articles/2031/bad.txt:2:1: F06" in done.stderr
    assert asked(root) == before


def test_places_are_those_of_the_file_whatever_ends_its_lines(tmp_path: Path) -> None:
    raw = "---\r\ntitle: The barrier\r\n---\r\nOne line.\r\n\r\nIt is “a gift to the town” now.\r\n"
    place = tmp_path / "articles/a.txt"
    place.parent.mkdir()
    place.write_bytes(raw.encode())
    (question,) = review(tmp_path)[0]
    assert (question.line, question.column) == (6, 8)


def test_a_decision_typed_is_the_decision_read() -> None:
    """All forms, read back from front matter."""
    decisions = [
        Decision("quote", 'a "gift" \\ it\'s', speaker="ada-plumb"),
        Decision("quote", "a gift: # no", verdict="not a quote"),
        Decision("quote", "a gift to both", speaker="ada-plumb", together=("Ivo Tarn", "a clerk: # no")),
        Decision("quote", "a gift", was="q-4f1c20"),
        Decision("name", "Plumb", verdict="Ada Plumb"),
        Decision("term", "red line", verdict="not this term"),
    ]
    raw = "---\ntitle: T\ndecisions:\n" + "".join(f"  {typed(one)}\n" for one in decisions) + "---\nSome words.\n"
    read, problems = read_article_text(raw)
    assert problems == []
    assert [replace(decision, line=0, column=0) for decision in read.decisions] == decisions
