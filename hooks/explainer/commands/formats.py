"""Problems as a person, a pull request on GitHub, a program, and a scanner or an editor read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from urllib.parse import quote

from explainer.counted import count
from explainer.model import Problem

DOCUMENTED = "docs/problems.md"
"""The page with a section for each code, from the project's root."""


def as_text(problems: Sequence[Problem]) -> str:
    """A line a problem, and how many there are of each severity."""
    return "\n".join([*map(str, problems), counted(problems)])


def as_annotations(problems: Sequence[Problem]) -> str:
    """Workflow commands of GitHub, which shows each in the changed file; the count is shown in the log alone.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    return "\n".join([*map(_annotation, problems), counted(problems)])


def as_json(problems: Sequence[Problem]) -> str:
    """A list of objects with `path`, `line`, `column`, `code`, `what`, `fix` and `severity`."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem]) -> str:
    """One run of SARIF 2.1.0 (OASIS), with a rule for each code that was found."""
    codes = sorted({problem.code for problem in problems})
    rules = [{"id": code, "help": {"text": f"{DOCUMENTED} shows it, and a file put right."}} for code in codes]
    driver = {"name": "explainer check", "rules": rules}
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "github": as_annotations,
    "json": as_json,
    "sarif": as_sarif,
}


def counted(problems: Sequence[Problem]) -> str:
    """How many errors and warnings: "1 error, 2 warnings"."""
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{count(errors, 'error')}, {count(len(problems) - errors, 'warning')}"


def _annotation(problem: Problem) -> str:
    path = _escaped(problem.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.line},col={problem.column},title={problem.code}"
    return f"::{problem.severity} {place}::{_escaped(f'{problem.what} - fix: {problem.fix}')}"


def _escaped(text: str) -> str:
    """Text that cannot end a workflow command or begin another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _result(problem: Problem, rule: int) -> dict[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": f"{problem.what} - fix: {problem.fix}"},
        "locations": [{"physicalLocation": place}],
    }
