"""Review: the questions that only the whole archive raises; the cases are in cases/review.md."""

from __future__ import annotations

import time
from pathlib import Path
from textwrap import indent

import pytest
from click.testing import CliRunner

from cases import Case, read_cases
from explainer.__main__ import main
from explainer.index import build_index
from explainer.model import Archive, Article, Findings
from explainer.pipeline import check, review
from explainer.review import questions
from explainer.review.question import Question
from handmade import article, mention, person, quote, term
from project import ROOT
from test_read_files import write_files
from test_review import paste

KINDS = (
    *("likely same person", "likely same body", "likely new person", "likely new body", "likely term", "spelling"),
    "word of several terms",
)
"""The kinds that are not asked about a quote."""


def asked(root: Path) -> list[Question]:
    """The questions of these kinds."""
    return [question for question in review(root)[0] if question.kind in KINDS]


def settle(root: Path, question: Question, line: str) -> None:
    """Type a line where it says that it belongs."""
    if line.startswith("- "):
        paste(root / question.path, [line])
        return
    path, *keys = line.removesuffix(":").replace(":\n", "\n").split("\n")
    place = root / path
    raw = place.read_text(encoding="utf-8") if place.exists() else "---\n---\n"
    _, front, text = raw.split("---\n", 2)
    kept = [row for row in front.splitlines() if row.split(":")[0] not in {key.split(":")[0].strip() for key in keys}]
    place.parent.mkdir(parents=True, exist_ok=True)
    text = text or "What it means.\n"
    place.write_text("\n".join(["---", *kept, *(key.strip() for key in keys), "---", text]), encoding="utf-8")


@pytest.mark.parametrize("case", read_cases("review"), ids=str)
def test_questions(case: Case, tmp_path: Path) -> None:
    write_files(tmp_path, case.input + "\n")
    assert "\n".join(f"{question.kind}: {question}" for question in asked(tmp_path)) == case.expected


@pytest.mark.parametrize("case", [case for case in read_cases("review") if case.expected], ids=str)
def test_every_line_settles_its_question(case: Case, tmp_path: Path) -> None:
    """Alone, without anything else to ask or anything wrong."""
    write_files(tmp_path, case.input + "\n")
    before = asked(tmp_path)
    for number, question in enumerate(before):
        for n, line in enumerate(question.lines):
            root = tmp_path / f"{number}-{n}"
            write_files(root, case.input + "\n")
            settle(root, question, line)
            assert check(root) == (), line
            left = {(other.kind, other.words) for other in asked(root)}
            assert left == {(other.kind, other.words) for other in before} - {(question.kind, question.words)}, line


def test_the_guide_shows_what_is_printed(tmp_path: Path) -> None:
    """The example of two names that are likely one person's."""
    write_files(
        tmp_path,
        """\
=== articles/2031/vote.txt
The vote

"We will build," said Edward Tarn.
=== articles/2031/votes.txt
The vote again

Nobody thanked Edward Tarn, nor did Mara Tarn.
=== articles/2031/poem.txt
The poem

"It is long," said Ted Tarn.
""",
    )
    done = CliRunner().invoke(main, ["review", "--root", str(tmp_path), str(tmp_path / "articles/2031")])
    printed, _, _ = done.stdout.rpartition("\n\n")
    assert printed.startswith("# likely same person\n")
    assert indent(printed, "    ") in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_time_is_linear_in_people_and_phrases(tmp_path: Path) -> None:
    """3,000 people with one surname and 3,000 phrases in quotation marks, each in an article of its own."""
    articles: list[Article] = []
    findings: list[Findings] = []
    for number in range(3_000):
        letters = "".join("abcdefghij"[int(digit)] for digit in f"{number:04}")
        name, id_ = f"Ada{letters} Skelhorne", f"ada{letters}-skelhorne"
        a = article(f"a{number}", f"{name} spoke of “the{letters} wall of {letters}wood” and sharred shelter.")
        said = quote(a, f"the{letters} wall of {letters}wood", name, "person", id_)
        articles.append(a)
        findings.append(Findings((mention(a, name, id_, "person"),), (said,), person(id_, name)))
        place = tmp_path / a.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(a.text.value, encoding="utf-8")
    index = build_index(Archive(tuple(articles), (term("shared shelter"),), ()), findings)
    before = time.process_time()
    asked = [question for question in questions(index, tmp_path, 0.5) if question.kind in KINDS]
    assert time.process_time() - before < 10
    assert [question.words for question in asked if question.kind == "spelling"] == ["sharred shelter"]
