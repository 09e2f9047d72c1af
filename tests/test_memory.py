"""What a program that builds again and again remembers, and what it does again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pytest

import generate
from explainer import once
from explainer.index import build as indexing
from explainer.memory import ANEW, Memory
from explainer.pipeline import Built, build
from explainer.read import archive as reading


def test_what_is_made_of_the_same_is_made_once() -> None:
    memory, made = Memory(), list[str]()

    def upper(raw: str) -> str:
        made.append(raw)
        return raw.upper()

    for raw in ("the quay", "the quay", "the pier", "the quay"):
        assert memory.of("letters", (raw,), partial(upper, raw)) == raw.upper()
    assert made == ["the quay", "the pier", "the quay"]


def test_names_are_apart() -> None:
    memory = Memory()
    assert memory.of("letters", ("the quay",), lambda: 1) == 1
    assert memory.of("parcels", ("the quay",), lambda: 2) == 2


def test_of_many_only_those_are_made_of_which_something_else_is_given() -> None:
    memory, asked = Memory(), list[list[int]]()

    def lengths(*words: str) -> list[int]:
        def make(numbers: Sequence[int]) -> list[int]:
            asked.append([*numbers])
            return [len(words[at]) for at in numbers]

        return memory.each(range(len(words)), [(word,) for word in words], make)

    assert lengths("quay", "pier", "harbour") == [4, 4, 7]
    assert lengths("quay", "jetty", "harbour", "mole") == [4, 5, 7, 4]
    assert lengths("quay", "jetty", "harbour", "mole") == [4, 5, 7, 4]
    assert asked == [[0, 1, 2], [1, 3]]


def test_of_two_equal_values_the_first_is_kept() -> None:
    memory, first = Memory(), ["quay"]
    assert memory.same("names", first) is first
    assert memory.same("names", ["quay"]) is first
    assert memory.same("names", ["pier"]) == ["pier"]


def test_a_program_that_builds_once_remembers_nothing() -> None:
    numbers = count()
    assert [ANEW.of("letters", ("the quay",), lambda: next(numbers)) for _ in range(2)] == [0, 1]
    assert [ANEW.each(["letters"], [("the quay",)], lambda _: [next(numbers)]) for _ in range(2)] == [[2], [3]]


Done = Callable[[], dict[str, list[str]]]


@pytest.fixture
def done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Done:
    """Builds an archive of twenty articles with one memory: the articles that were read, examined and reported."""
    generate.write(20, tmp_path)
    memory, articles = Memory(), dict[str, list[str]]()

    def heard(module: object, name: str, path: Callable[..., str]) -> None:
        function = getattr(module, name)

        def hear(*given: object) -> object:
            articles.setdefault(name, []).append(path(*given))
            return function(*given)

        monkeypatch.setattr(module, name, hear)

    heard(reading, "read_article_text", lambda raw, path: path)
    heard(once, "_examined", lambda article, *_: article.path)
    heard(indexing, "read_report", lambda article, *_: article.path)

    def run() -> dict[str, list[str]]:
        articles.clear()
        assert build(tmp_path, memory=memory).index
        return {name: [*paths] for name, paths in articles.items()}

    return run


def test_only_the_article_that_was_edited_is_read_again(tmp_path: Path, done: Done) -> None:
    first = done()
    assert {name: len(paths) for name, paths in first.items()} == {
        "read_article_text": 20,
        "_examined": 20,
        "read_report": 20,
    }
    assert done() == {}
    edited = first["read_article_text"][7]
    with (tmp_path / edited).open("a", encoding="utf-8") as file:
        file.write("\n\nThe quay stayed open.\n")
    assert done() == {"read_article_text": [edited], "_examined": [edited], "read_report": [edited]}


def test_what_an_entry_decides_is_decided_again(tmp_path: Path, done: Done) -> None:
    done()
    (tmp_path / "docs/glossary/zebra-crossing.md").write_text("---\nterm: zebra crossing\n---\nStripes.\n")
    again = done()
    assert "read_article_text" not in again
    assert len(again["read_report"]) == 20


def test_an_article_that_is_gone_is_in_no_build(tmp_path: Path) -> None:
    generate.write(5, tmp_path)
    memory = Memory()

    def paths(built: Built) -> list[str]:
        assert built.index
        return [article.path for article in built.index.archive.articles]

    first = paths(build(tmp_path, memory=memory))
    (tmp_path / first[2]).unlink()
    assert paths(build(tmp_path, memory=memory)) == [*first[:2], *first[3:]]
