"""What was found is found again without looking, and is always what looking finds."""

from __future__ import annotations

import ast
import multiprocessing
import os
import shutil
import signal
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import generate
from explainer import cores, once
from explainer.model import Article, Decision, Entry, EntryKind, Findings, Reply, Role, Source, Text
from explainer.once import recognise_all, recognising
from explainer.read.archive import read_archive
from explainer.read.text import parse_text
from explainer.recognise import Examined, examine, recognise
from explainer.recognise.asked import SHOWN
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from explainer.store import PLACE, Row, Store
from project import built, new_project, run, tree

PROCESSES = multiprocessing.get_context("spawn")  # the process of the tests has threads, with which none may be forked
SENTENCES = (
    "“We asked twice,” said Ada Plumb.",
    "Mayor Plumb said that the red lines were drawn. “She drew them,” he said.",
    "Sergei Brinov told the Harbour Board: “No ferry will sail.”",
    "Brinov and Mrs. Plumb met at the shared-shelter talks.",
    "The red line of the metro was closed, a spokesman said.",
    "“Red lines of defence,” said Ivo Tarn, “are no red line.”",
    "Article 6 of the Greta Hartwood Protocol names the Mission.",
    "The Mission fed six hundred. “A convoy came,” the mission said.",
    "Tarn Ivo said “the barrier waits”. The board agreed.",
    "Greta Hartwood and Ivo Plumb were asked. “Never,” said Plumb.",
)
NAMES: dict[EntryKind, tuple[str, ...]] = {
    "term": ("red line", "red lines of defence", "shared shelter", "Mission", "Article 6", "barrier", "Plumb"),
    "person": ("Ada Plumb", "Sergey Brinov", "Ivo Tarn", "Plumb", "Ivo Plumb", "Greta Hartwood", "Anna Brinov"),
    "organization": ("Harbour Board", "board", "Mission", "Brinov"),
    "outlet": ("Red Line", "The Harbour"),
}
TYPED = ("ada-plumb", "harbour-board", "Ivo Tarn", "the board", "red-line", "mission", "nobody", "Brinov")
IDS = ("ada-plumb", "brinov", "sergei-brinov", "ivo-tarn", "red-line", "mission", "harbour-board", "the-board", "6")


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=1).map(tuple)


def entries_of(kind: EntryKind) -> st.SearchStrategy[Entry]:
    names = st.sampled_from(NAMES[kind])
    person, term = kind == "person", kind == "term"
    return st.builds(
        Entry,
        id=st.sampled_from(IDS),
        kind=st.just(kind),
        name=names,
        aliases=some(*NAMES[kind]),
        text=st.sampled_from(["", "About the treaty.", "About the protocol."]).map(parse_text),
        exact_case=st.booleans(),
        forms=some("lines", "Mission") if term else st.just(()),
        not_when=some("metro", "spokesman") if term else st.just(()),
        when=some("convoy", "Protocol") if term else st.just(()),
        gender=st.sampled_from(("", "m", "f")) if person else st.just(""),
        roles=st.sampled_from([(), (Role("Mayor", since="2030"),), (Role("Mayor", until="2029"),)]),
    )


decisions = st.one_of(
    st.builds(Decision, st.just("quote"), st.sampled_from(["We asked", "Never"]), speaker=st.sampled_from(TYPED)),
    st.builds(Decision, st.just("name"), st.sampled_from(["Plumb", "Brinov"]), verdict=st.sampled_from(TYPED)),
    st.builds(Decision, st.just("term"), st.sampled_from(["red line", "Mission"]), verdict=st.sampled_from(TYPED)),
)
articles_ = st.builds(
    lambda number, sentences, date, decided: Article(
        f"articles/{number}.txt",
        f"articles/{number}/",
        "Title",
        parse_text("\n\n".join(sentences)),
        date=date,
        decisions=tuple(decided),
    ),
    st.integers(0, 3),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4),
    st.sampled_from(("", "2028-05-01", "2031-05-01")),
    st.lists(decisions, max_size=1),
)
entries_ = st.sampled_from(list(NAMES)).flatmap(entries_of)
edits = st.tuples(
    st.lists(articles_, max_size=2),
    st.lists(entries_, max_size=2),
    st.sets(st.integers(0, 9)),
    st.sampled_from((0.5, 0.9)),
)


def looked_for(articles: Sequence[Article], lexicon: Lexicon, printed: float) -> list[Findings]:
    return [recognise(a.text, lexicon, a.date, a.decisions, printed) for a in articles]


@given(st.lists(articles_, min_size=1, max_size=4), st.lists(entries_, max_size=8), st.lists(edits, max_size=4))
def test_findings_are_the_same_with_a_store_and_without_after_any_edits(
    articles: list[Article], entries: list[Entry], edited: list[tuple[Any, ...]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / PLACE
        for new_articles, new_entries, removed, printed in [([], [], set(), 0.5), *edited]:
            articles = [*articles, *new_articles]
            entries = [*(entry for n, entry in enumerate(entries) if n not in removed), *new_entries]
            lexicon = Lexicon.build(entries)
            assert recognise_all(articles, lexicon, printed, Store(path)) == looked_for(articles, lexicon, printed)


class Watched:
    """The articles that are examined, by what they begin with."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
        self.store, self.texts = path, list[str]()
        monkeypatch.setattr(once, "examine", self._examine)

    def _examine(
        self, text: Text, lexicon: Lexicon, date: str, decisions: Sequence[Decision], printed: float
    ) -> Examined:
        self.texts.append(text.value)
        return examine(text, lexicon, date, decisions, printed)

    def of(self, articles: Sequence[Article], entries: Sequence[Entry], printed: float = 0.5) -> list[str]:
        self.texts.clear()
        recognise_all(articles, Lexicon.build(entries), printed, Store(self.store))
        return sorted(self.texts)


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Watched:
    return Watched(monkeypatch, tmp_path / PLACE)


ARTICLES = [Article(f"articles/{n}.txt", f"articles/{n}/", "", parse_text(text)) for n, text in enumerate(SENTENCES)]
PLUMB = Entry("ada-plumb", "person", "Ada Plumb")


def those_with(*words: str) -> list[str]:
    return sorted(text for a in ARTICLES if any(word in (text := a.text.value) for word in words))


def test_nothing_is_examined_twice(examined: Watched) -> None:
    assert examined.of(ARTICLES, [PLUMB]) == those_with("")
    assert examined.of(ARTICLES, [PLUMB]) == []
    assert examined.of(ARTICLES[::-1], [PLUMB]) == []


def test_an_article_that_changes_is_examined_alone(examined: Watched) -> None:
    examined.of(ARTICLES, [PLUMB])
    edited = replace(ARTICLES[3], text=parse_text("Nobody came."))
    assert examined.of([*ARTICLES[:3], edited, *ARTICLES[4:]], [PLUMB]) == ["Nobody came."]
    dated = replace(ARTICLES[4], date="2031-03-04")
    assert examined.of([*ARTICLES[:4], dated, *ARTICLES[5:]], [PLUMB]) == [ARTICLES[4].text.value]


def test_what_only_pages_show_of_an_article_is_not_examined(examined: Watched) -> None:
    examined.of(ARTICLES, [PLUMB])
    shown = [replace(a, path="articles/moved.txt", title="Another", outlet="Courier") for a in ARTICLES]
    assert examined.of(shown, [PLUMB]) == []


def test_a_new_term_has_only_those_articles_examined_that_have_it(examined: Watched) -> None:
    examined.of(ARTICLES, [PLUMB])
    with_term = [PLUMB, Entry("red-line", "term", "red line")]
    assert examined.of(ARTICLES, with_term) == those_with("red line", "Red lines")
    assert examined.of(ARTICLES, with_term) == []
    assert examined.of(ARTICLES, [PLUMB]) == those_with("red line", "Red lines")


def test_a_new_person_has_only_those_articles_examined_that_have_the_surname(examined: Watched) -> None:
    examined.of(ARTICLES, [PLUMB])
    assert examined.of(ARTICLES, [PLUMB, Entry("brinov", "person", "Sergey Brinov")]) == those_with("Brinov")


def article(text: str, *decisions: Decision) -> Article:
    return Article("articles/a.txt", "articles/a/", "", parse_text(text), decisions=decisions)


QUOTED = "“We asked twice,” said a clerk."
BY_ID = article(QUOTED, Decision("quote", "We asked", speaker="ida-vale"))
BY_NAME = article(QUOTED, Decision("quote", "We asked", speaker="Ida Vale"))
TOGETHER = article(QUOTED, Decision("quote", "We asked", speaker="a clerk", together=("ida-vale",)))
NAMED = article("The clerk met Otto Quill.", Decision("name", "Otto Quill", verdict="ida-vale"))
AS_TERM = article("The clerk met Otto Quill.", Decision("name", "Otto Quill", verdict="tide gate"))
TIDE_GATE = Entry("gate", "term", "tide gate")
PROTOCOL = Entry("article-6", "term", "Article 6")


@pytest.mark.parametrize(
    ("about", "before", "now"),
    [
        (BY_ID, [], [Entry("ida-vale", "person", "Ida Marlow")]),
        (BY_ID, [], [Entry("ida-vale", "organization", "Vale Board")]),
        (BY_NAME, [], [Entry("ida", "person", "Ida Vale")]),
        (TOGETHER, [], [Entry("ida-vale", "person", "Ida Marlow")]),
        (NAMED, [], [Entry("ida-vale", "person", "Ida Marlow", gender="f")]),
        (AS_TERM, [TIDE_GATE], [TIDE_GATE, Entry("gate", "person", "Ida Marlow", gender="f")]),
        (article("“No,” said Otto Quill."), [PLUMB], [PLUMB, Entry("otto-quill", "person", "Ida Marlow")]),
        (article("“No,” said Sergei Brinov."), [PLUMB], [PLUMB, Entry("brinov", "person", "Sergey Brinov")]),
        (article("“No,” said Quill Otto."), [PLUMB], [PLUMB, Entry("quill", "person", "Otto Quill")]),
        (article("Mayor Brinoff spoke. “No,” Brinoff said."), [PLUMB], [PLUMB, Entry("b", "person", "Ida Brinoff")]),
        (
            article("Article 6 of the Tide Measure is new."),
            [PROTOCOL],
            [replace(PROTOCOL, text=parse_text("It is part of the Tide Measure."))],
        ),
        (
            article("The red lines of defence hold."),
            [Entry("line", "term", "red line")],
            [Entry("line", "term", "red line"), Entry("lines", "term", "red lines of defence")],
        ),
    ],
)
def test_an_entry_that_changes_what_is_found_has_the_article_examined(
    tmp_path: Path, about: Article, before: list[Entry], now: list[Entry]
) -> None:
    results = []
    for entries in (before, now, before):
        lexicon = Lexicon.build(entries)
        results += recognise_all([about], lexicon, store=Store(tmp_path / PLACE))
        assert results[-1:] == looked_for([about], lexicon, PRINTED)
    assert results[0] != results[1]


def test_another_confidence_to_print_from_has_every_article_examined(examined: Watched) -> None:
    examined.of(ARTICLES, [PLUMB], 0.5)
    assert examined.of(ARTICLES, [PLUMB], 0.6) == those_with("")


CHANGED: dict[str, Any] = {
    "path": "docs/glossary/line.md",
    "text": parse_text("What must not be crossed."),
    "as_of": "2031",
    "sources": (Source("Handbook"),),
    "see": ("shelter",),
    "wikidata": "Q1",
    "url": "https://line.example/",
    "id": "line",
    "name": "red lines",
    "aliases": ("lines",),
    "exact_case": True,
    "forms": ("lines",),
    "not_when": ("metro",),
    "when": ("metro",),
    "gender": "f",
    "surname": "Red",
    "roles": (Role("Mayor"),),
    "kind": "organization",
    "replies": (Reply("2031-05-02", "A barrier, not a wall."),),
}


@pytest.mark.parametrize("name", Entry.__struct_fields__)
def test_what_only_pages_show_of_an_entry_has_nothing_examined(examined: Watched, name: str) -> None:
    entry = Entry("red-line", "term", "red line")
    examined.of(ARTICLES, [entry])
    again = examined.of(ARTICLES, [replace(entry, **{name: CHANGED[name]})])
    assert bool(again) == (name not in SHOWN)


def test_all_cores_keep_what_one_finds_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generate.write(40, tmp_path)
    archive = read_archive(tmp_path)
    lexicon = Lexicon.build([PLUMB])
    monkeypatch.setattr(cores, "WORTH_FORKING", 1)
    monkeypatch.setattr(once, "TOGETHER", 7)
    found = recognise_all(archive.articles, lexicon, store=Store(tmp_path / PLACE))
    monkeypatch.setattr(once, "on_all_cores", map)
    assert Watched(monkeypatch, tmp_path / PLACE).of(archive.articles, [PLUMB], PRINTED) == []
    assert recognise_all(archive.articles, lexicon, store=Store(tmp_path / PLACE)) == found


class Killing(Store):
    """Kills its process at the third writing."""

    written = 0

    def write(self, rows: Iterable[Row]) -> None:
        self.written += 1
        if self.written == 3:
            os.kill(os.getpid(), signal.SIGKILL)
        super().write(rows)


def be_killed(path: Path) -> None:
    """Recognise some articles, three at a time, and not get through."""
    once.TOGETHER = 3
    recognise_all(ARTICLES, Lexicon.build([PLUMB]), 0.5, Killing(path))


def test_a_run_that_was_killed_is_gone_on_with(examined: Watched) -> None:
    run = PROCESSES.Process(target=be_killed, args=(examined.store,))
    run.start()
    run.join()
    assert run.exitcode == -signal.SIGKILL
    assert examined.of(ARTICLES, [PLUMB]) == sorted(a.text.value for a in ARTICLES[6:])
    lexicon = Lexicon.build([PLUMB])
    assert recognise_all(ARTICLES, lexicon, 0.5, Store(examined.store)) == looked_for(ARTICLES, lexicon, 0.5)


def found_in(folder: Path) -> list[Findings]:
    """The findings of a project's articles."""
    return recognise_all(read_archive(folder).articles, Lexicon.build([PLUMB]), store=Store(folder / PLACE))


def test_two_runs_at_once_find_what_one_finds(tmp_path: Path) -> None:
    generate.write(60, tmp_path)
    with ProcessPoolExecutor(2, PROCESSES) as processes:
        found = [*processes.map(found_in, [tmp_path, tmp_path])]
    assert found == [looked_for(read_archive(tmp_path).articles, Lexicon.build([PLUMB]), PRINTED)] * 2


def test_a_site_is_the_same_with_what_was_kept_without_and_where_nothing_can_be(tmp_path: Path) -> None:
    project = new_project(tmp_path, "harbour")
    first = built_anew(project)
    assert (project / PLACE).exists()
    assert built_anew(project) == first
    shutil.rmtree(project / PLACE.parent)
    (project / PLACE.parent).write_text("in the place of the folder", encoding="utf-8")
    assert built_anew(project) == first
    assert "Traceback" not in run(project, "explainer", "check").stderr


def built_anew(project: Path) -> dict[str, bytes]:
    """The files of the project's site, where none was before."""
    shutil.rmtree(project / "site", ignore_errors=True)
    return tree(built(project))


def test_everything_that_recognition_imports_makes_it_another_recogniser() -> None:
    counted = {*recognising()}
    assert {*imported(once.CORE / "recognise" / "__init__.py")} <= counted
    assert {*(once.CORE / "recognise" / "words").iterdir()} <= counted


def test_what_python_and_editors_put_beside_the_code_makes_no_other_recogniser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(once, "CORE", tmp_path)
    (tmp_path / "names" / "__pycache__").mkdir(parents=True)
    (tmp_path / "names" / "__pycache__" / "same.pyc").write_bytes(b"")
    (tmp_path / ".#fold.py").symlink_to("somebody@a-machine.7")
    (tmp_path / "names" / "same.py").write_text("SAME = 1", encoding="utf-8")
    assert [*recognising()] == [tmp_path / "names" / "same.py"]


def imported(path: Path, seen: set[Path] | None = None) -> Iterator[Path]:
    """The modules of the core that a module imports, and those that they import."""
    seen = set() if seen is None else seen
    if path in seen:
        return
    seen.add(path)
    yield path
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    for node in (node for node in nodes if isinstance(node, ast.ImportFrom)):
        for name in (f"{node.module}", *(f"{node.module}.{one.name}" for one in node.names)):
            place = once.CORE.parent.joinpath(*name.split("."))
            for module in (place.with_suffix(".py"), place / "__init__.py"):
                if module.is_file():
                    yield from imported(module, seen)
