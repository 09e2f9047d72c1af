"""The kinds of values that keys of front matter hold, and how one is read.

A kind says what is wrong with a value in the report, and gives None where there is nothing to use.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from explainer.decided import quoted
from explainer.pattern import pattern
from explainer.read.dates import printed_date
from explainer.read.nodes import Node
from explainer.read.problems import Report

ISO_DATE = pattern(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
PLAIN = pattern(r"\w[\w .'’-]*\w|\w")
"""Text that needs no quotes in a list."""
SHORT_NAME = 5  # letters; in a longer name two slips of the pen still tell what was meant, in a short one only one


class Kind(Struct, frozen=True):
    """What a key holds: what it is called, an example as typed, and how its value is read from key, node and report.

    `schema` tells editors the same (JSON Schema 2020-12): they see values as YAML has them, so that a year is a number.
    """

    expected: str
    example: str
    read: Callable[[str, Node, Report], Any]
    schema: Mapping[str, Any]


def near_miss(name: str, known: Iterable[str]) -> str:
    """The known name that `name` may have been meant for, "" for none."""
    from rapidfuzz.distance import OSA  # here, for hardly a file has a name that is not known
    from rapidfuzz.process import extractOne

    slips = 2 if len(name) > SHORT_NAME else 1
    best = extractOne(name, known, scorer=OSA.distance, score_cutoff=slips)
    return best[0] if best else ""


def instead(name: str, known: Collection[str], given: Collection[str] = ()) -> str:
    """What to write instead of a name that is not known; what is `given` already was not meant."""
    near = near_miss(name, [other for other in known if other not in given])
    return f"write {near}" if near else f"delete the line; there are: {', '.join(known)}"


def typed(key: str, node: Node, report: Report, expected: str, example: str) -> str | None:
    """The text of a node that must be text and not empty."""
    if node.kind != "text":
        report.add("F08", node.line, node.column, key=key, expected=expected, found=node, example=f"{key}: {example}")
        return None
    if not node.text.strip():
        report.add("F09", node.line, node.column, key=key, example=f"{key}: {example}")
        return None
    return node.text.strip()


def words(example: str, most: int | None = None) -> Kind:
    """Free text on one line, of at most so many characters."""

    def read(key: str, node: Node, report: Report) -> str | None:
        value = typed(key, node, report, "text", example)
        if value and most and len(value) > most:
            report.add("F16", node.line, node.column, key=key, length=len(value), most=most)
            return None
        if value and node.comment:
            report.add("F12", node.line, node.column, key=key, example=f"{key}: {quoted(f'{value} {node.comment}')}")
        return " ".join(value.split()) if value else None

    schema = {"type": ["string", "number", "boolean", "null"], "minLength": 1}
    return Kind("text", example, read, {**schema, "maxLength": most} if most else schema)


def matching(form: re.Pattern[str], expected: str, example: str, meant: Callable[[str], str] = lambda _: "") -> Kind:
    """Text that the form matches from end to end; `meant` gives what other text was likely meant for, or ""."""

    def read(key: str, node: Node, report: Report) -> str | None:
        value = typed(key, node, report, expected, example)
        if value is None or form.fullmatch(value):
            return value
        likely = meant(value)
        instead = f"{key}: {likely if form.fullmatch(likely) else example}"
        report.add("F11", node.line, node.column, key=key, expected=expected, found=node, example=instead)
        return None

    schema = {"type": "string", "description": f"{expected}: {example}"}
    if not form.flags & re.IGNORECASE:  # which JSON Schema cannot say
        schema["pattern"] = f"^(?:{form.pattern})$"
    return Kind(expected, example, read, schema)


def choice(*allowed: str) -> Kind:
    """One of a few words."""
    form = pattern("|".join(map(re.escape, allowed)))
    expected = f"{', '.join(allowed[:-1])} or {allowed[-1]}"

    def meant(value: str) -> str:
        value = value.lower()
        return near_miss(value, allowed) or next((word for word in allowed if value.startswith(word)), "")

    return replace(matching(form, expected, expected, meant), schema={"enum": [*allowed]})


def iso_date() -> Kind:
    """A date, a month or a year that the calendar knows, as typed (ISO 8601)."""
    expected, example = "a date", "2022-02-01"

    def read(key: str, node: Node, report: Report) -> str | None:
        value = typed(key, node, report, expected, example)
        if value is None:
            return None
        match = ISO_DATE.fullmatch(value)
        try:
            date(*(int(part or 1) for part in match.groups())) if match else None
        except ValueError:
            match = None
        if not match:
            likely = printed_date(value) or example
            report.add("F10", node.line, node.column, key=key, found=node, example=f"{key}: {likely}")
        return value if match else None

    typed_as = {"type": "string", "pattern": f"^{ISO_DATE.pattern}$", "description": f"{expected}: {example}"}
    return Kind(expected, example, read, {"anyOf": [typed_as, {"type": "integer", "minimum": 1000, "maximum": 9999}]})


def several(kind: Kind) -> Kind:
    """A list of values of one kind, as a tuple; one that cannot be used is left out."""
    expected, example = f"a list, each {kind.expected}", f"[{kind.example}]"
    schema = {"type": "array", "items": kind.schema}

    def read(key: str, node: Node, report: Report) -> tuple[Any, ...] | None:
        if node.kind == "text" and not node.text.strip():
            report.add("F09", node.line, node.column, key=key, example=f"{key}: {example}")
            return None
        if node.kind != "list":
            instead = f"{key}: {_listed(node.text) if node.text and kind.example[0] != '{' else example}"
            report.add("F08", node.line, node.column, key=key, expected=expected, found=node, example=instead)
            return None
        values = (kind.read(key, item, report) for item in node.items if not item.refused)
        return tuple(value for value in values if value is not None)

    return Kind(expected, example, read, schema)


def _listed(value: str) -> str:
    """Text as the list that its writer may have meant: with a comma in it, several."""
    return f"[{', '.join(part if PLAIN.fullmatch(part) else quoted(part) for part in re.split(', *', value))}]"


def one_or_several(kind: Kind) -> Kind:
    """A value of a kind, or a list of at least one; a tuple either way."""
    listed = several(kind)

    def read(key: str, node: Node, report: Report) -> tuple[Any, ...] | None:
        if node.kind != "list":
            value = kind.read(key, node, report)
            return None if value is None else (value,)
        if not node.items:
            report.add("F09", node.line, node.column, key=key, example=f"{key}: {kind.example}")
        values: tuple[Any, ...] | None = listed.read(key, node, report)
        return values or None

    schema = {"anyOf": [kind.schema, {**listed.schema, "minItems": 1}]}
    return Kind(f"{kind.expected}, or {listed.expected}", kind.example, read, schema)


Made = TypeVar("Made")
