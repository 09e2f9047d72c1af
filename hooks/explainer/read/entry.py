"""One entry of the glossary, the people, the organizations or the outlets from its decoded file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from explainer.model import Entry, EntryKind, Problem, Text
from explainer.read.front_matter import read_front_matter
from explainer.read.keys import BODY_KEYS, HOME_KEYS, PERSON_KEYS, SPEAKER_KEYS, TERM_KEYS
from explainer.read.kinds import Kind
from explainer.read.problems import Report
from explainer.read.records import read_keys
from explainer.read.text import parse_text

TABLES: dict[EntryKind, tuple[str, str, Mapping[str, Kind]]] = {
    "term": ("a term", "term", TERM_KEYS),
    "person": ("a person", "name", PERSON_KEYS),
    "organization": ("an organization", "name", BODY_KEYS),
    "outlet": ("an outlet", "name", SPEAKER_KEYS),
}


def read_entry_text(raw: str, path: str, kind: EntryKind) -> tuple[Entry, list[Problem]]:
    """The entry of a file's text, and what is wrong with it; `path` is the file from the project's root."""
    report = Report(path, raw)
    whose, name_key, table = TABLES[kind]
    keys, start = read_front_matter(raw, report)
    values = read_keys(keys, table, whose, report)
    if not report.failed and name_key not in keys:
        report.add("F13", whose=whose, key=name_key, example=f"{name_key}: {table[name_key].example}")
    text = parse_text(raw, start)
    if kind == "term" and not report.failed and not text.blocks:
        report.add_at(max(0, len(raw.rstrip()) - 1), "E05")
    name = values.pop(name_key, "")
    exact_case = values.pop("case", "any") == "exact"
    entry_id = PurePosixPath(path).stem
    return Entry(entry_id, kind, name, path, text=text, exact_case=exact_case, **values), report.problems


def read_home_text(raw: str, path: str) -> tuple[Text, list[Problem]]:
    """The home page's own words; what its front matter says is for the site generator, and only checked here."""
    report = Report(path, raw)
    keys, start = read_front_matter(raw, report)
    read_keys(keys, HOME_KEYS, "the home page", report)
    return parse_text(raw, start), report.problems
