"""The keys of articles and entries, and what each holds: stated once, for the check and for the reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from explainer.decided import NOT_A_QUOTE, UNCLEAR
from explainer.model import Correction, Decision, Image, Reply, Role, Source
from explainer.pattern import pattern
from explainer.read.kinds import Kind, choice, iso_date, matching, one_or_several, several, words
from explainer.read.nodes import Node
from explainer.read.problems import Report, shown
from explainer.read.records import record

DATE = iso_date()
WEB = matching(
    pattern(r"https?://[^\s/@<>\"]+(?:/[^\s<>\"]*)?", re.IGNORECASE),
    "a web address",
    "https://example.org/story",
    lambda value: f"https://{value}" if re.match(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)", value) else "",
)
LANGUAGE = matching(pattern(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), "the code of a language", "en")
ARTICLE = matching(
    pattern(r"/?[a-z0-9]+(?:[-_/][a-z0-9]+)*(?:\.txt|\.md|/)?"), "the path of an article", "2022/letters"
)
ENTRY = matching(pattern(r"[a-z0-9]+(?:[-_][a-z0-9]+)*"), "the name of an entry's file without .md", "red-line")
PICTURE = matching(
    pattern(r"(?:\w[\w-]*/)*\w[\w.-]*\.(?:png|jpe?g|gif|webp|avif)", re.IGNORECASE),
    "the path of a picture in docs/",
    "images/harbour.jpg",
)
QUOTE_ID = matching(pattern(r"q-[0-9a-f]{4,}"), "the id of a quote", "q-4f1c20")
WIKIDATA = matching(pattern(r"Q[1-9]\d*"), "the id of a Wikidata item", "Q42")
LONGEST_NAME = 200  # characters of what something is called
TEXT = words('"Some words"')
NAME = words('"Some words"', LONGEST_NAME)
NAMES = several(words("Some words", LONGEST_NAME))


def article_path(value: str) -> str:
    """The address of an article, however its path is typed: "2022/letters.txt" -> "articles/2022/letters/"."""
    stem = re.sub(r"\.(?:txt|md)$", "", value.strip("/"))
    return f"{stem if stem.startswith('articles/') else f'articles/{stem}'}/"


ABOUT: tuple[Literal["quote", "name", "term"], ...] = ("quote", "name", "term")
"""What a decision may be about."""


def make_decision(values: Mapping[str, Any], node: Node, report: Report) -> Decision | None:
    """A line of `decisions`; None, and a problem, where it does not say what is what."""
    about = [name for name in ABOUT if name in values]
    settled = {name for name in ("speaker", "is", "was") if name in values}
    allowed = {"quote": {"speaker", "is", "was"}, "name": {"is"}, "term": {"is"}}
    fits = len(about) == 1 and settled and settled <= allowed[about[0]]
    speaker, *together = values.get("speaker", ("",))
    fits = fits and not (together and UNCLEAR in (speaker, *together))
    if not fits or (about == ["quote"] and values.get("is", NOT_A_QUOTE) != NOT_A_QUOTE):
        report.add("A06", node.line, node.column)
        return None
    subject = values[about[0]]
    verdict, was = (values.get(name, "") for name in ("is", "was"))
    return Decision(about[0], subject, speaker, verdict, was, node.line, node.column, tuple(together))


DECISION = record(
    {"quote": TEXT, "name": NAME, "term": NAME, "speaker": one_or_several(NAME), "is": NAME, "was": QUOTE_ID},
    (),
    '{quote: "the words", speaker: ada-plumb}',
    make_decision,
)
CORRECTION = record(
    {"date": DATE, "text": TEXT, "by": TEXT},
    ("date", "text"),
    '{date: 2022-02-01, text: "What changed"}',
    lambda values, _node, _report: Correction(**values),
)
IMAGE = record(
    {"src": PICTURE, "alt": TEXT, "caption": TEXT, "credit": TEXT},
    ("src", "alt"),
    '{src: images/harbour.jpg, alt: "What it shows"}',
    lambda values, _node, _report: Image(**values),
)
SAVED: dict[str, Kind] = {"archive_url": WEB, "no_archive": words('"why there is no saved copy"')}
"""Where a copy of a source is kept, or why it is nowhere."""


def make_source(values: Mapping[str, Any], node: Node, report: Report) -> Source | None:
    """A source of an entry; None, and a problem, where it has a saved copy and says that it has none."""
    if values.keys() >= SAVED.keys():
        report.add("F15", node.line, node.column)
        return None
    return Source(**values)


SOURCE = record(
    {"title": TEXT, "url": WEB, **SAVED},
    ("title",),
    '{title: "Its title", url: https://example.org/}',
    make_source,
)


def make_role(values: Mapping[str, Any], node: Node, report: Report) -> Role:
    """An office; one of which no date is known may be somebody else's by now, and is told."""
    dates = [values.get(key, "") for key in ("from", "to", "as_of")]
    if not any(dates):
        report.add("E08", node.line, node.column, title=shown(values["title"]))
    return Role(values["title"], values.get("organization", ""), *dates)


ROLE = record(
    {"title": NAME, "organization": NAME, "from": DATE, "to": DATE, "as_of": DATE},
    ("title",),
    "{title: Mayor, organization: Northmere, from: 2019-05-01}",
    make_role,
)

REPLY = record(
    {"date": DATE, "text": TEXT, "quote": QUOTE_ID, "source": WEB},
    ("date", "text"),
    '{date: 2022-02-01, text: "What they answer", quote: q-4f1c20}',
    lambda values, node, _report: Reply(**values, line=node.line, column=node.column),
)

ARTICLE_KEYS: dict[str, Kind] = {
    "title": TEXT,
    "description": TEXT,
    "date": DATE,
    "updated": DATE,
    "event": NAME,
    "event_date": DATE,
    "outlet": NAME,
    "authors": NAMES,
    "source": WEB,
    **SAVED,
    "accessed": DATE,
    "lang": LANGUAGE,
    "license": TEXT,
    "tags": NAMES,
    "image": IMAGE,
    "related": several(ARTICLE),
    "aliases": several(ARTICLE),
    "status": choice("published", "corrected", "retracted"),
    "corrections": several(CORRECTION),
    "decisions": several(DECISION),
}
ABOUT_ENTRIES: dict[str, Kind] = {"aliases": NAMES, "as_of": DATE, "sources": several(SOURCE), "see": several(ENTRY)}
SPEAKER_KEYS: dict[str, Kind] = {"name": NAME, **ABOUT_ENTRIES, "wikidata": WIKIDATA, "url": WEB}
BODY_KEYS: dict[str, Kind] = {**SPEAKER_KEYS, "replies": several(REPLY)}
TERM_KEYS: dict[str, Kind] = {
    "term": NAME,
    **ABOUT_ENTRIES,
    "case": choice("any", "exact"),
    "forms": NAMES,
    "not_when": NAMES,
    "when": NAMES,
}
PERSON_KEYS: dict[str, Kind] = {
    **BODY_KEYS,
    "surname": NAME,
    "gender": choice("f", "m", "x"),
    "roles": several(ROLE),
}
HOME_KEYS: dict[str, Kind] = {"title": TEXT, "description": TEXT}
