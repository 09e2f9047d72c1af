"""Keys with values of their own: read by a table of their kinds, whatever else there is going into the report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from explainer.read.kinds import Kind, instead, near_miss
from explainer.read.nodes import Keys, Node, unique_keys
from explainer.read.problems import Report, shown

Made = TypeVar("Made")


def read_keys(keys: Keys, table: Mapping[str, Kind], whose: str, report: Report) -> dict[str, Any]:
    """The values of the keys that `table` knows; whatever else there is goes into the report."""
    values: dict[str, Any] = {}
    for name, (key, node) in keys.items():
        if name not in table:
            meant = instead(name, table, given=keys)
            report.add("F06", key.line, key.column, key=shown(name), whose=whose, suggestion=meant)
            continue
        value = None if node.refused else table[name].read(name, node, report)
        if value is not None:
            values[name] = value
    return values


def record(
    table: Mapping[str, Kind],
    required: Iterable[str],
    example: str,
    make: Callable[[Mapping[str, Any], Node, Report], Made],
) -> Kind:
    """Keys with values of their own, made into one value from what could be read."""
    expected = "keys with values"

    def read(key: str, node: Node, report: Report) -> Made | None:
        if node.kind != "keys":
            report.add("F08", node.line, node.column, key=key, expected=expected, found=node, example=example)
            return None
        keys = unique_keys(node, report)
        values = read_keys(keys, table, key, report)
        unknown = [name for name in keys if name not in table]
        meant = {near_miss(name, [other for other in table if other not in keys]) for name in unknown}
        for name in (name for name in required if name not in keys and name not in meant):
            report.add("F13", node.line, node.column, whose=key, key=name, example=f"{name}: {table[name].example}")
        return make(values, node, report) if not unknown and all(name in values for name in required) else None

    return Kind(expected, example, read, keys_schema(table, required))


def keys_schema(table: Mapping[str, Kind], required: Iterable[str] = ()) -> dict[str, Any]:
    """The JSON Schema of keys with the values that `table` says."""
    properties = {name: kind.schema for name, kind in table.items()}
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}
