"""The page of a statement: the same words in several articles, side by side, with what differs marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from explainer.compose.difference import difference
from explainer.compose.html import Html, Template, el, join, lines, opening
from explainer.compose.layout import Section, bullets, capital, date, dotted, listed, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.notice import amended
from explainer.compose.place import Place
from explainer.compose.replies import reply_to, reply_to_all
from explainer.compose.rows import shortened
from explainer.compose.speaking import role, speakers, through, whose
from explainer.counted import count
from explainer.known import Index, Said, Statement, Version, when
from explainer.model import Page

_LONGEST = 1_500  # characters of a version that the page shows
_MOST = 60  # versions of a statement on its page
_MOST_NAMED = 12  # reports under one name or one date, and dates
_TITLE = 110
_WORDS = Template('<blockquote class="version"><p>{}</p></blockquote>')
_ARTICLE = Template('<a href="{}" class="permalink"><cite>{}</cite></a>')
_ROW = Template('<a href="{}">“{}”</a> <span class="where">{}</span>')
_KINDS = {
    "whole": "the same words",
    "fragment": "a part of it",
    "other words": "in other words",
}


def statement_page(statement: Statement, index: Index) -> Page:
    """Each version with its date, outlet and speaker, the earliest first; above them who speaks, and who disagrees."""
    place = Place(statement.address)
    full = statement.fullest
    title = f"“{shortened(full.words, _TITLE)}”"
    rows = [_version(version, statement, index, place) for version in statement.versions[:_MOST]]
    more = len(statement.versions) - len(rows)
    return page(
        statement.address,
        title,
        [
            paragraph(
                dotted(speakers(full, index, place) or capital(whose(full)), date(statement.on), _spread(statement)),
                class_="byline",
            ),
            _conflict(statement, index, place),
            _dates(statement, place),
            Section("fullest", "The fullest version", _fullest(full, index, place)),
            Section("versions", "As each report has it", lines([_legend(statement), bullets(rows, class_="rows")])),
            paragraph(f"and {more} more", class_="note") if more else None,
        ],
        kind="statement",
        description=f"{capital(whose(full))}: {title}, {_spread(statement)}",
    )


def statement_list(index: Index) -> Iterator[Page]:
    """All statements that several articles print, the newest first."""
    found = sorted(index.told.values(), key=lambda one: (one.on, one.address), reverse=True)
    listing = ledger("statements/", "Statements", found, lambda one: one.on, _row, "statement")
    note = paragraph("The same words in several reports: who prints all of them, who a part, and what differs.")
    none = paragraph("No two articles print the same statement yet.")
    parts = [note, listing.html] if found else [none]
    yield page("statements/", "Statements", parts, kind="list", description=count(len(found), "statement"))
    yield from listing.pages


def _row(statement: Statement, place: Place) -> Html:
    full = statement.fullest
    where = dotted(capital(whose(full)), date(statement.on), _spread(statement))
    return _ROW(place.href(statement.address), shortened(full.words, _TITLE), where)


def _spread(statement: Statement) -> str:
    outlets = {article.outlet for article in statement.articles} - {""}
    spread = count(len(statement.articles), "article")
    return f"{spread}, {count(len(outlets), 'outlet')}" if len(outlets) > 1 else spread


def _conflict(statement: Statement, index: Index, place: Place) -> Html | None:
    """Who is named as the speaker, where the articles name different ones."""
    if not statement.disputed:
        return None
    named: dict[str, list[Said]] = defaultdict(list)
    for version in statement.versions:
        if version.said.voice or version.said.quote.denied_by:
            named[version.said.voice or version.said.quote.denied_by].append(version.said)
    rows = [
        join([el("strong", speakers(of[0], index, place) or capital(whose(of[0]))), ": ", _in(of, place)])
        for of in named.values()
    ]
    return lines(
        [
            opening("aside", class_="notice", aria_label="Different names"),
            paragraph(el("strong", "These words stand under different names.")),
            bullets(rows),
            Html("</aside>"),
        ]
    )


def _dates(statement: Statement, place: Place) -> Html | None:
    """When it was said, where the reports differ; "1999" and "1999-11" differ from no day in that November."""
    dated: dict[str, list[Said]] = defaultdict(list)
    for version in statement.versions:
        if version.said.on:
            dated[version.said.on].append(version.said)
    if len({*dated}) < 2 or all(max(dated, key=len).startswith(on) for on in dated):
        return None
    told = [join([date(on), " in ", _in(of, place), *_undated(of)]) for on, of in sorted(dated.items())[:_MOST_NAMED]]
    return paragraph("The reports date it differently: ", join(told, "; "), ".", class_="note")


def _undated(said: list[Said]) -> list[str]:
    """That no report prints the date, if it may be so: it is the one that they are about themselves."""
    own = all(one.on == when(one.article) for one in said)
    return [", by its own date" if len(said) == 1 else ", by their own dates"] if own else []


def _in(said: list[Said], place: Place) -> Html:
    """The first reports that have the quotes, and how many more there are."""
    named = [place.link(one.article.address, one.article.title, anchor=one.id) for one in said[:_MOST_NAMED]]
    more = [f"{len(said) - _MOST_NAMED} more"] if said[_MOST_NAMED:] else []
    return join(listed([*named, *more]))


def _fullest(said: Said, index: Index, place: Place) -> Html:
    return lines([_WORDS(shortened(said.words, _LONGEST)), paragraph(_where(said, index, place), class_="where")])


def _legend(statement: Statement) -> Html | None:
    if all(version.kind == "whole" for version in statement.versions):
        return None
    return paragraph(
        "Compared with the fullest version: ",
        el("ins", "underlined"),
        " is only here, ",
        el("del", "struck out"),
        " is left out here. Words outside the marks are the report's own.",
        class_="note",
    )


def _version(version: Version, statement: Statement, index: Index, place: Place) -> Html:
    said, full = version.said, statement.fullest
    is_full = said is full
    value, (start, end) = said.article.text.value, said.around
    shown, whole = shortened(said.words, _LONGEST), shortened(full.words, _LONGEST)
    words = shown if is_full else difference(shown, whole, fragment=version.kind == "fragment")
    before, behind = value[start : said.quote.start], value[said.quote.end : end]
    form = "the fullest version" if is_full else _KINDS[version.kind]
    form += "" if said.quote.whole else ", in a sentence of the report's own"
    return lines(
        [
            paragraph(_own(before[-_TITLE * 2 :]), el("q", words), _own(behind[: _TITLE * 2]), class_="sentence"),
            paragraph(_where(said, index, place, form), class_="where"),
            reply_to(said, index, place),
            reply_to_all(said, index, place),
        ]
    )


def _own(words: str) -> Html | None:
    return el("span", words.strip("\"'“”‘’«»„"), class_="own") if words.strip("\"'“”‘’«»„ ") else None


def _where(said: Said, index: Index, place: Place, form: str = "") -> Html:
    article = said.article
    return dotted(
        form,
        speakers(said, index, place) or whose(said),
        role(said),
        date(said.on),
        article.outlet,
        _ARTICLE(place.href(article.address, said.id), article.title),
        amended(article),
        through(said),
    )
