"""YAML as it was typed: text, lists and keys with their places, from libyaml's events and nothing more.

No value is ever turned into a number, a date or a yes; an anchor, an alias or a tag is refused and never followed.
https://yaml.org/spec/1.1/
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from explainer.decided import quoted
from explainer.pattern import pattern
from explainer.read.characters import UNSEEN, code_point, unseen_code
from explainer.read.nodes import Node, NodeKind
from explainer.read.problems import Report

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MENDED_LINES = 20  # broken lines told in one run
KEY_LINE = pattern(r"[^\S\n]*([\w-]+):\s*(\S.*?)?\s*")
KEY_START = pattern(r"(?:- +)?[\w-]+:(?:[ \t]|$)|- |#|$")
OPEN_CONTEXT = pattern(r"quoted scalar|flow")
COLON_TROUBLE = "mapping values are not allowed"
UNCLOSED = "its brackets are never closed"
REASONS = (
    ("unexpected end of stream", "its quotes are never closed"),
    ("did not find expected ',' or", UNCLOSED),
    ("cannot start any token", "unquoted text cannot begin with this character"),
    ("tab character", "a key begins its line, without blanks or tabs before it"),
    ("did not find expected key", "there is something after the end of the value"),
    ("block sequence entries", "a list begins on a line of its own"),
)
QUOTES = "\"'"
CLOSED_BY = {"[": "]", "{": "}"}
DEEPEST = 20  # values in one another: many thousands take the parser minutes
LONGEST_PASTED = 400  # characters of a value that a fix repeats
MARKS = {"*": "aliases", "&": "anchors", "!": "tags"}

TOO_DEEP = f"more than {DEEPEST} lists or keys stand in one another"

KINDS: dict[type, NodeKind] = {yaml.SequenceStartEvent: "list", yaml.MappingStartEvent: "keys"}


def parse_nodes(source: str, first_line: int, report: Report) -> Node | None:
    """The root of YAML text that begins on line `first_line` of its file; None where there is nothing.

    A line that is not YAML is reported and mended as its writer may have meant it, so that the others are read too.
    Characters that print nothing are left out: libyaml refuses some of them without saying where they stand.
    """
    lines = UNSEEN.sub("", source).split("\n")
    told: set[int] = set()
    for _ in range(MENDED_LINES):
        try:
            return grow(yaml.parse("\n".join(lines), Loader=LOADER), lines, first_line, report)
        except yaml.MarkedYAMLError as error:
            number, column, reason = fault(error, lines)
            if number not in told:
                report_fault(lines[number], number + first_line, column, reason, report)
            lines[number] = "" if number in told else mended(lines[number])
            told.add(number)
    return None


def grow(events: Iterator[yaml.Event], lines: list[str], first_line: int, report: Report) -> Node | None:
    """The tree of the events; raises what libyaml raises, and MarkedYAMLError where it is too deep."""
    root: Node | None = None
    open_nodes: list[Node] = []
    for event in events:
        if isinstance(event, yaml.NodeEvent):
            node = new_node(event, lines, first_line, report)
            if mark := forbidden_mark(event):
                node.refused = True
                report.add("F05", node.line, node.column, what=MARKS[mark], mark=mark)
            if open_nodes:
                open_nodes[-1].items.append(node)
            root = root or node
            if node.kind != "text":
                open_nodes.append(node)
            if len(open_nodes) > DEEPEST:
                place = yaml.Mark("", 0, node.line - first_line, node.column - 1, None, 0)
                raise yaml.MarkedYAMLError(problem=TOO_DEEP, problem_mark=place)
        elif isinstance(event, yaml.CollectionEndEvent):
            open_nodes.pop()
    return root


def new_node(event: yaml.NodeEvent, lines: list[str], first_line: int, report: Report) -> Node:
    """The node that an event begins; its text has no characters that print nothing, which escapes can name ("\\e")."""
    assert event.start_mark and event.end_mark
    node = Node(KINDS.get(type(event), "text"), event.start_mark.line + first_line, event.start_mark.column + 1)
    if isinstance(event, yaml.ScalarEvent):
        node.text = UNSEEN.sub("", event.value)
        for character in dict.fromkeys(UNSEEN.findall(event.value)):
            report.add(unseen_code(character), node.line, node.column, character=code_point(character))
        if not event.style and event.end_mark.line < len(lines):
            rest = lines[event.end_mark.line][event.end_mark.column :].strip()
            node.comment = rest if rest.startswith("#") else ""
    return node


def forbidden_mark(event: yaml.NodeEvent) -> str:
    """The sign of what may not stand in front matter, "" where there is none."""
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if event.anchor:
        return "&"
    return "!" if getattr(event, "tag", None) else ""


def report_fault(typed: str, line: int, column: int, reason: str, report: Report) -> None:
    """Report what is wrong with a line; for no reason, that a colon stands inside unquoted text."""
    key = KEY_LINE.fullmatch(typed)
    words = key[2] if key and key[2] and len(key[2]) <= LONGEST_PASTED else "words"
    meant = f"{closed(words)}, or put text in quotes" if reason == UNCLOSED else quoted(words.strip(QUOTES))
    example = f"{key[1]}: {meant}" if key else 'key: "value"'
    column = min(column, len(typed)) + 1
    if key and not reason:
        report.add("F04", line, column, key=key[1], example=example)
    else:
        report.add("F03", line, column, reason=reason or "a colon and a blank stand in it", example=example)


def fault(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int, str]:
    """The index of the line at fault, the column from 0 and the reason: "" for a colon inside unquoted text."""
    in_context = error.context_mark and OPEN_CONTEXT.search(error.context or "")
    mark = error.context_mark if in_context else error.problem_mark
    assert mark
    number, problem = min(mark.line, len(lines) - 1), error.problem or ""
    if COLON_TROUBLE in problem:
        if lines[number][: mark.column].strip().replace("-", "").isalnum():
            return wrong_start(number, lines)
        return number, mark.column, ""
    return number, mark.column, next((words for sign, words in REASONS if sign in problem), problem)


def wrong_start(number: int, lines: list[str]) -> tuple[int, int, str]:
    """Why the colon of a key may not stand where it does: the line before it is no key, or this one is set in."""
    for before in range(number - 1, -1, -1):
        if not KEY_START.match(lines[before]) and lines[before][:1].strip():
            return before, 0, "a colon must have a blank after it"
    return number, 0, "a key begins its line, without blanks or tabs before it"


def mended(line: str) -> str:
    """The line as its writer may have meant it, a list closed, a value in quotes; an empty line if it is no key's."""
    key = KEY_LINE.fullmatch(line)
    if not key:
        return ""
    value = key[2] or ""
    return f"{key[1]}: {closed(value) if value[:1] in CLOSED_BY else quoted(value.strip(QUOTES))}"


def closed(value: str) -> str:
    """A list with the brackets that it lacks at its end."""
    missing: list[str] = []
    for character in value:
        if character in CLOSED_BY:
            missing.append(CLOSED_BY[character])
        elif missing and character == missing[-1]:
            missing.pop()
    return value + "".join(reversed(missing))
