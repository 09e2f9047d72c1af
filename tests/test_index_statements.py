"""Which quotes of several articles are the same statement."""

from __future__ import annotations

import time

import pytest

from cases import Case, read_cases
from explainer.index import build_index
from explainer.index.statements import statements_of
from explainer.known import Index, Report, Said
from explainer.model import Archive, Findings
from handmade import article, person, quote


def told(case: Case) -> Index:
    """The index of a case: each line an article, as "date | speaker | words" with "-" for no speaker."""
    articles, findings = [], []
    for number, line in enumerate(case.input.splitlines()):
        on, name, words = (part.strip() for part in line.split("|"))
        a = article(f"a{number}", f"It was said: “{words}”", date="" if on == "-" else on)
        id_ = "" if name == "-" else name.lower().replace(" ", "-")
        found = quote(a, words, "" if name == "-" else name, entity=id_)
        articles.append(a)
        findings.append(Findings((), (found,), person(id_, name) if id_ else {}))
    return build_index(Archive(tuple(articles), (), ()), findings)


@pytest.mark.parametrize("case", read_cases("statements"), ids=str)
def test_statements(case: Case) -> None:
    """Each line of what is expected is a statement: its versions as article and kind, and whether it is disputed."""
    found = [
        ", ".join(f"{version.said.article.title} {version.kind}" for version in statement.versions)
        + (" (disputed)" if statement.disputed else "")
        for statement in told(case).told.values()
    ]
    assert sorted(found) == sorted(case.expected.splitlines())


def test_an_address_stays_when_an_earlier_report_joins_and_the_former_one_leads_on() -> None:
    lines = [
        "2031-02-02 | Ada Plumb | The barrier will be shut on Monday night.",
        "2031-02-03 | Ada Plumb | The barrier will be shut on Monday night.",
    ]
    earlier = "2031-02-01 | Ada Plumb | The barrier will be shut on Monday night."
    (before,) = told(Case(0, "", "\n".join(lines), "")).told.values()
    (after,) = told(Case(0, "", "\n".join([*lines, earlier]), "")).told.values()
    assert before.address in after.former
    assert before.address.startswith("statements/")


@pytest.mark.parametrize(
    ("words", "statements"),
    [
        ("the tide will not wait for any of us", 1),
        ("the people of northmere are promised {0}a {0}b {0}c {0}d {0}e", 0),
    ],
    ids=["one sentence in all articles", "one beginning of all sentences"],
)
def test_time_is_linear_in_the_articles(words: str, statements: int) -> None:
    """Fifteen times as many articles may take twenty times as long, the least of several rounds, and no longer."""

    def seconds(articles: int) -> float:
        reports = [_quoting(number, words.format(number)) for number in range(articles)]
        taken = []
        for _ in range(3):
            began = time.process_time()
            assert len(statements_of(reports)) == statements
            taken.append(time.process_time() - began)
        return min(taken)

    assert seconds(1_500) < 20 * seconds(100) + 0.05


def _quoting(number: int, words: str) -> Report:
    a = article(f"a{number}", f"“{words}”")
    found = quote(a, words, "Ada Plumb", entity="ada-plumb")
    said = Said(f"q-{number}", a, found, "people/ada-plumb/", (found.start, found.end), statement=words)
    return Report(a, Findings(()), (said,))
