"""Settings: the name of the site, and what stands under `extra: archive:` in mkdocs.yml, read without MkDocs.

    site_name: Northmere explained
    extra:
      archive: {print_from: 0.8}      ->      {"site_name": "Northmere explained", "print_from": 0.8}

Only the tree of the file is looked at and nothing in it is carried out, so tags such as `!ENV` may be anywhere else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from explainer.model import Problem
from explainer.pattern import pattern
from explainer.read.files import File, read_file
from explainer.read.kinds import Kind, matching, several
from explainer.read.nodes import Node
from explainer.read.problems import Report
from explainer.read.records import record
from explainer.read.yaml_nodes import LOADER

FILE = "mkdocs.yml"
TEXT = "tag:yaml.org,2002:str"
VARIABLES = "!ENV"
SCALAR = yaml.ScalarNode
WEB = pattern(r"https?://[^\s/]")
DECIMAL = pattern(r"\d*\.?\d+", re.ASCII)


def read_settings(root: Path) -> tuple[dict[str, Any], list[Problem]]:
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


def settings_of(raw: str) -> tuple[dict[str, Any], list[Problem]]:
    """The settings that the text of the file holds, and what is wrong with them.

    `publish` are the files of docs/ that the site has although of their kind none is published, folders with "/".
    """
    report = Report(FILE, raw)
    tree = parsed(raw, report)
    name, archive = under(tree, "site_name"), under(tree, "extra", "archive")
    settings = SETTINGS.read("archive", seen(archive), report) if archive else None
    found = {"site_name": name.value} if isinstance(name, SCALAR) and name.tag == TEXT and name.value else {}
    found |= settings or {}
    if publish := (*found.get("publish", ()), *on_every_page(tree)):
        found["publish"] = publish
    return found, report.problems


def on_every_page(tree: yaml.Node | None) -> Iterator[str]:
    """The files of docs/ that the settings have on every page: style sheets, scripts, pictures."""
    yield from (node.value for key in ("logo", "favicon") if isinstance(node := under(tree, "theme", key), SCALAR))
    for key in ("extra_css", "extra_javascript"):
        listed = under(tree, key)
        for item in listed.value if isinstance(listed, yaml.SequenceNode) else ():
            node = under(item, "path") if isinstance(item, yaml.MappingNode) else item
            if isinstance(node, SCALAR):
                yield node.value


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


def seen(node: yaml.Node, levels: int = 2) -> Node:
    """A value as front matter has it; what is so many levels inside it is not looked at."""
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    if isinstance(node, SCALAR):
        return Node("text", line, column, node.value)
    inside = node.value if isinstance(node, yaml.SequenceNode) else [item for pair in node.value for item in pair]
    items = [seen(item, levels - 1) for item in inside] if levels else []
    return Node("list" if isinstance(node, yaml.SequenceNode) else "keys", line, column, items=items)


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
PUBLISH = matching(pattern(r"\w[\w.-]*(?:/[\w.-]+)*/?"), 'a file in docs/, or a folder with "/" at its end', "_headers")
SETTINGS = record(
    {
        "print_from": Kind("a number from 0 to 1", "0.7", read_share, {"type": "number"}),
        "contact": CONTACT,
        "publish": several(PUBLISH),
    },
    (),
    "archive: {print_from: 0.7}",
    lambda values, _node, _report: values,
)
