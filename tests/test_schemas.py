"""`explainer schema`: it agrees with the check, on the cases of front matter and on every file of the archive."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from cases import Case, read_cases
from explainer.__main__ import main
from explainer.model import FOLDERS as ENTRIES
from explainer.read.entry import TABLES
from explainer.read.schemas import SCHEMAS
from project import ROOT

BEYOND = re.compile(r" (?:A0[1-9]|A1\d|F0[1-5]|F07|F09|F10|F12|F15|E\d\d) ")
"""Problems that a schema cannot say: of the text, of YAML, of the calendar, between keys."""
FOLDERS = {"articles": "article"} | {f"docs/{folder}": kind for folder, kind in ENTRIES.items()}


class AsTyped(yaml.SafeLoader):
    """YAML as an editor reads it: YAML 1.2 has numbers and truth values, and no dates."""


AsTyped.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def front_matter(raw: str) -> object:
    """The keys and values between the first two fences."""
    return yaml.load(raw.split("---\n")[1], Loader=AsTyped)


def is_valid(kind: str, values: object) -> bool:
    """Whether the schema allows it."""
    return bool(Draft202012Validator(SCHEMAS[kind]).is_valid(values))


@pytest.mark.parametrize("kind", SCHEMAS)
def test_it_is_a_schema(kind: str) -> None:
    printed = json.loads(CliRunner().invoke(main, ["schema", kind]).stdout)
    Draft202012Validator.check_schema(printed)
    assert printed == SCHEMAS[kind]


FILES = [
    (kind, path)
    for folder, kind in FOLDERS.items()
    for path in sorted((ROOT / folder).rglob("*"))
    if path.is_file() and path.read_text(encoding="utf-8").startswith("---\n")
]


@pytest.mark.parametrize(("kind", "path"), FILES, ids=lambda part: getattr(part, "stem", part))
def test_every_file_of_the_archive_is_right_by_it(kind: str, path: Path) -> None:
    errors = Draft202012Validator(SCHEMAS[kind]).iter_errors(front_matter(path.read_text(encoding="utf-8")))
    assert [error.message for error in errors] == []


def cases() -> list[tuple[str, Case]]:
    """The cases of articles, and those of entries with what each is an entry of."""
    entries = [(case.title.split(":")[0].lower(), case) for case in read_cases("entries")]
    return [("article", case) for case in read_cases("front_matter")] + [e for e in entries if e[0] in TABLES]


@pytest.mark.parametrize(("kind", "case"), [case for case in cases() if case[1].input.count("---\n") > 1], ids=str)
def test_it_says_what_the_check_says(kind: str, case: Case) -> None:
    """A slip that a schema can say is one for both; what is right for the check is right for it."""
    problems = re.findall(r"^\S+:\d+:\d+:( \w\d\d ).*", case.expected, re.MULTILINE)
    if any(BEYOND.fullmatch(code) for code in problems):
        return
    assert is_valid(kind, front_matter(case.input)) == (not problems)
