"""Problems as a person, a pull request on GitHub, a program, and a scanner or an editor read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from urllib.parse import quote

from explainer.counted import count
from explainer.model import Problem


def page_of(code: str, site_url: str) -> str:
    """The page of a code: its address on the site, or its file from the project's root where no site is known."""
    name = code.lower()
    return f"{site_url}problems/{name}/" if site_url else f"docs/problems/{name}.md"


def as_text(problems: Sequence[Problem], _site_url: str = "") -> str:
    """A line a problem, and how many there are of each severity."""
    return "\n".join([*map(str, problems), counted(problems)])


def as_annotations(problems: Sequence[Problem], site_url: str) -> str:
    """Workflow commands of GitHub, which shows each in the changed file, with where its code is explained.

    The count is shown in the log alone.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
    """
    return "\n".join([*(_annotation(problem, site_url) for problem in problems), counted(problems)])


def as_json(problems: Sequence[Problem], site_url: str) -> str:
    """A list of objects: `path`, `line`, `column`, `code`, `what`, `fix`, `severity`, and the code's page as `help`."""
    told = [{**asdict(problem), "help": page_of(problem.code, site_url)} for problem in problems]
    return json.dumps(told, ensure_ascii=False, indent=2)


def as_sarif(problems: Sequence[Problem], site_url: str) -> str:
    """One run of SARIF 2.1.0 (OASIS), with a rule for each code that was found."""
    codes = sorted({problem.code for problem in problems})
    rules = [_rule(code, site_url) for code in codes]
    driver = {"name": "explainer check", "rules": rules}
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


FORMATS: Mapping[str, Callable[[Sequence[Problem], str], str]] = {
    "text": as_text,
    "github": as_annotations,
    "json": as_json,
    "sarif": as_sarif,
}
"""What writes some problems; beside them it takes where the site is served, with the closing slash, "" if not known."""


def counted(problems: Sequence[Problem]) -> str:
    """How many errors and warnings: "1 error, 2 warnings"."""
    errors = sum(problem.severity == "error" for problem in problems)
    return f"{count(errors, 'error')}, {count(len(problems) - errors, 'warning')}"


def _annotation(problem: Problem, site_url: str) -> str:
    path = _escaped(problem.path).replace(":", "%3A").replace(",", "%2C")
    place = f"file={path},line={problem.line},col={problem.column},title={problem.code}"
    said = f"{problem.what} - fix: {problem.fix}\n{page_of(problem.code, site_url)}"
    return f"::{problem.severity} {place}::{_escaped(said)}"


def _escaped(text: str) -> str:
    """Text that cannot end a workflow command or begin another."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _rule(code: str, site_url: str) -> dict[str, object]:
    """A code as SARIF has it; `helpUri` has to be a whole address (3.49.12)."""
    page = page_of(code, site_url)
    told: dict[str, object] = {"id": code, "help": {"text": f"{page} shows it, and a file put right."}}
    return {**told, "helpUri": page} if site_url else told


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
