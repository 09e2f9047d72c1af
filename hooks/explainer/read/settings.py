"""Settings: the name of the site, and what stands under `extra: archive:` in mkdocs.yml, read without MkDocs.

    site_name: Northmere explained
    extra:
      archive: {print_from: 0.8}      ->      {"site_name": "Northmere explained", "print_from": 0.8}

Only the tree of the file is looked at and nothing in it is carried out, so tags such as `!ENV` may be anywhere else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from explainer.model import Problem
from explainer.pattern import pattern
from explainer.read.files import File, read_file
from explainer.read.kinds import Kind, matching
from explainer.read.nodes import Node
from explainer.read.problems import Report
from explainer.read.records import record
from explainer.read.yaml_nodes import LOADER

FILE = "mkdocs.yml"
TEXT = "tag:yaml.org,2002:str"
VARIABLES = "!ENV"
WEB = pattern(r"https?://[^\s/]")
DECIMAL = pattern(r"\d*\.?\d+", re.ASCII)


def read_settings(root: Path) -> tuple[Mapping[str, Any], list[Problem]]:
    """The settings of the project at `root` by name, those that are wrong left out, and what is wrong with them."""
    problems: list[Problem] = []
    raw = written(root, problems)
    settings, found = settings_of(raw) if raw is not None else ({}, [])
    return settings, problems + found


def read_site_url(root: Path) -> str:
    """Where the site of the project at `root` will be served, with the closing slash; "" where nobody said so.

    `!ENV [SITE_URL, ""]` is the first of these variables that is set, else the last value, as for MkDocs.
    """
    raw = written(root, [])
    node = under(parsed(raw, Report(FILE)), "site_url") if raw is not None else None
    values = node.value if isinstance(node, yaml.SequenceNode) else [node]
    typed = [value.value for value in values if isinstance(value, yaml.ScalarNode)]
    if node and node.tag == VARIABLES and typed:
        *names, last = typed if len(typed) > 1 else [*typed, ""]
        typed = [next((os.environ[name] for name in names if name in os.environ), last)]
    return f"{typed[0].rstrip('/')}/" if typed and WEB.match(typed[0]) else ""


def written(root: Path, problems: list[Problem]) -> str | None:
    """The text of the file, None where there is none that can be read; what is wrong with it is put on `problems`."""
    place = root / FILE
    return read_file(File(FILE, place), problems) if place.is_file() else None


def settings_of(raw: str) -> tuple[Mapping[str, Any], list[Problem]]:
    """The settings that the text of the file holds, and what is wrong with them."""
    report = Report(FILE, raw)
    tree = parsed(raw, report)
    name, archive = under(tree, "site_name"), under(tree, "extra", "archive")
    settings = SETTINGS.read("archive", seen(archive), report) if archive else None
    named = {"site_name": name.value} if isinstance(name, yaml.ScalarNode) and name.tag == TEXT and name.value else {}
    return named | (settings or {}), report.problems


def parsed(raw: str, report: Report) -> yaml.Node | None:
    """The tree of the file, None where it holds none."""
    try:
        return yaml.compose(raw, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        report.add("S02", *place, reason=error.problem)
        return None


def under(node: yaml.Node | None, *names: str) -> yaml.Node | None:
    """What stands under these keys, each inside the one before; None where nothing does."""
    for name in names:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        node = next((value for key, value in reversed(pairs) if key.value == name), None)
    return node


def seen(node: yaml.Node, within: bool = True) -> Node:
    """A value as front matter has it; what is in keys inside keys, or in lists, is not looked at."""
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        return Node("text", line, column, node.value)
    if isinstance(node, yaml.SequenceNode):
        return Node("list", line, column)
    items = [seen(item, within=False) for pair in node.value for item in pair] if within else []
    return Node("keys", line, column, items=items)


def read_share(key: str, node: Node, report: Report) -> float | None:
    """A number from 0 to 1."""
    if node.kind == "text" and DECIMAL.fullmatch(node.text) and float(node.text) <= 1:
        return float(node.text)
    report.add("S01", node.line, node.column, key=key, found=node)
    return None


CONTACT = matching(
    pattern(r"[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|https://[^\s/@<>\"]+(?:/[^\s<>\"]*)?", re.IGNORECASE),
    "an e-mail address, or a web address that begins with https://",
    "desk@archive.example",
)
SETTINGS = record(
    {"print_from": Kind("a number from 0 to 1", "0.7", read_share, {"type": "number"}), "contact": CONTACT},
    (),
    "archive: {print_from: 0.7}",
    lambda values, _node, _report: values,
)
