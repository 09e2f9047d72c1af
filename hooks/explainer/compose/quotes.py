"""The page of all quotes: a form that a script answers, links that lead there, and pages by date without the script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from explainer.compose.explored import KINDS, LONGEST, Values, all_said, kind_of
from explainer.compose.html import Html, Template, el, join, lines
from explainer.compose.layout import date, dotted, page, paragraph
from explainer.compose.ledger import ledger
from explainer.compose.notice import amended
from explainer.compose.place import Place
from explainer.compose.rows import shortened
from explainer.compose.search import answer, field, scripted, select, words_field
from explainer.compose.speaking import role, whose
from explainer.counted import count
from explainer.known import Index, Said
from explainer.model import Page

ADDRESS = "quotes/"
OFFERED = 300  # values of one filter, those of most quotes, that the page offers before the script has loaded anything
_ORDERS = (("", "Newest first"), ("oldest", "Oldest first"))
_SEVERAL = 5  # quotes from which it helps to search in them
_BY_DATE = Html('<div class="by-date-of-quotes">')
_ROW = Template('<p class="sentence">“{}”</p><p class="where">{}</p>')
_PERMALINK = Template('<a href="{}" class="permalink"><cite>{}</cite></a>')


def explorer_pages(index: Index) -> Iterator[Page]:
    """The page of all quotes, and the pages by date that it leads to."""
    said, place = all_said(index), Place(ADDRESS)
    if not said:
        yield page(ADDRESS, "Quotes", [paragraph("Nobody is quoted yet.")], kind="quotes")
        return
    found = ledger(ADDRESS, "Quotes", said, lambda one: one.on, lambda one, at: _row(one, at, index), "quote")
    composed = page(
        ADDRESS,
        "Quotes",
        [
            _form(said, index),
            lines([Html('<div class="by-date-of-quotes">'), _denied(said), found.html, Html("</div>")]),
        ],
        kind="quotes",
        description=f"Every quote of the archive, by speaker, outlet, year and term: {count(len(said), 'quote')}",
    )
    yield replace(composed, head=scripted(place, "explorer", "asking", "parts"))
    yield from found.pages


def _denied(said: Sequence[Said]) -> Html | None:
    """How many are listed here and counted on no other page, where there are such."""
    denied = sum(bool(one.quote.denied_by) for one in said)
    if not denied:
        return None
    are = "is" if denied == 1 else "are"
    return paragraph(f"{count(len(said), 'quote')}. {denied:,} of them {are} denied and counted nowhere else.")


def explorer_link(choice: str, value: str, number: int, place: Place) -> Html | None:
    """The way from the page of a speaker, outlet or term to their quotes in the explorer, where there are several."""
    if number < _SEVERAL:
        return None
    asked = urlencode({choice: value.rstrip("/") if choice == "speaker" else value})
    link = el("a", f"Search these {count(number, 'quote')}", href=f"{place.href(ADDRESS)}?{asked}")
    return paragraph(link, " by words, outlet, year and term", class_="where")


def _row(said: Said, place: Place, index: Index) -> Html:
    article = said.article
    speaker = place.link(said.voice if said.voice in index.voices else "", whose(said))
    permalink = _PERMALINK(place.href(article.address, said.id), article.title)
    where = dotted(speaker, role(said), date(said.on), article.outlet, permalink, amended(article))
    return _ROW(shortened(said.words, LONGEST), where)


def _form(said: Sequence[Said], index: Index) -> Html:
    speaker = el("input", type="text", id="speaker", name="speaker", list="speakers", autocomplete="off")
    values = Values.of(said, index)
    choices = {
        "kind": ("Kind of speaker", KINDS, Counter(kind_of(one, index) for one in said)),
        "outlet": ("Outlet", _alike(values.outlets), Counter(one.article.outlet for one in said)),
        "year": ("Year", _alike(values.years), Counter(one.on[:4] for one in said)),
        "term": ("Term", values.terms, Counter(address for one in said for address in dict.fromkeys(one.terms))),
    }
    selects = [field(name, label, _choice(name, of, counted)) for name, (label, of, counted) in choices.items()]
    return lines(
        [
            Html('<form class="asking" role="search" hidden>'),
            words_field("words", "Words in the quote", "Find"),
            Html('<div class="choices">'),
            field("speaker", "Speaker", join([speaker, el("datalist", id="speakers")])),
            *selects,
            field("order", "Order", select("order", _ORDERS)),
            Html("</div></form>"),
            answer(Html('<p class="pages"></p>')),
        ]
    )


def _choice(name: str, values: Sequence[tuple[str, str]], counted: Mapping[str, int]) -> Html:
    """A filter with how many quotes each of its values has."""
    most = sorted((value for value, _ in values if value and counted[value]), key=lambda value: -counted[value])
    offered = set(most[:OFFERED])
    options = [(value, f"{words} ({counted[value]:,})") for value, words in values if value in offered]
    return select(name, [("", f"Any {name}"), *options])


def _alike(values: Iterable[str]) -> list[tuple[str, str]]:
    """Values that readers see as they are."""
    return [(value, value) for value in values]
