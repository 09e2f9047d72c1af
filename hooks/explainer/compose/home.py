"""The home page: what the archive is, search, what is new, who speaks, what is argued about, what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from explainer.compose.around import first_sentences
from explainer.compose.events import timeline
from explainer.compose.feeds import follow
from explainer.compose.html import Html, Template, lines, opening
from explainer.compose.layout import Section, bullets, date, date_words, dotted, page, paragraph
from explainer.compose.notice import state
from explainer.compose.place import Place
from explainer.compose.prose import prose
from explainer.compose.recipe import ADD_ARTICLE, ADD_PERSON, ADD_TERM, recipe
from explainer.compose.rows import shortened
from explainer.compose.search import ADDRESS as SEARCH
from explainer.compose.search import words_field
from explainer.compose.speaking import titled
from explainer.counted import count
from explainer.known import Index, Said, when
from explainer.model import Article, Page

_HOME = "docs/index.md"
_NEWEST, _TERMS, _VOICES, _TOLD, _EVENTS = 6, 5, 8, 3, 5
_BUSY = 100  # quotes of the latest month, or year, that tell who speaks in it
_ROW = Template('<a href="{}">{}</a> <span class="where">{}</span>')
_EXPLAINED = Template('<a href="{}">{}</a> <span class="gloss">{}</span> <span class="where">{}</span>')


def home_page(index: Index) -> Page:
    """What somebody wrote by hand, then search and the archive at a glance; last, how to add what is missing."""
    place = Place("")
    written, headings = prose(index.archive.home, place, _HOME) if index.archive.home else (None, ())
    home = page(
        "",
        index.archive.site_name,
        [
            written,
            _search(place) if index.reports else None,
            _counts(index, place) if index.reports else None,
            _newest(index, place),
            _terms(index, place),
            _quoted(index, place),
            _told(index, place),
            _events(index, place),
            None if index.reports else recipe("There is no article yet. To add one:", ADD_ARTICLE),
            None if index.terms else recipe("There is no term yet. To add one:", ADD_TERM),
            None if index.voices else recipe("Nobody is quoted yet. To add somebody:", ADD_PERSON),
        ],
        kind="home",
        edit=_HOME if index.archive.home else "",
        headings=headings,
    )
    return replace(home, title="Home")


def _search(place: Place) -> Html:
    form = opening("form", class_="asking", role="search", action=place.href(SEARCH))
    return lines([form, words_field("q", "Search articles, quotes, people and terms", "Search"), Html("</form>")])


def _counts(index: Index, place: Place) -> Html:
    people = sum(voice.kind == "person" for voice in index.voices.values())
    stand = (report for report in index.reports if report.article.status != "retracted")
    quotes = sum(not said.quote.denied_by for report in stand for said in report.said)
    counted = [
        ("articles/", len(index.reports), ("article",)),
        ("quotes/", quotes, ("quote",)),
        ("people/", people, ("person", "people")),
        ("glossary/", len(index.terms), ("term",)),
        ("events/", len(index.events), ("event",)),
    ]
    return paragraph(
        dotted(*(place.link(address, count(number, *noun)) for address, number, noun in counted if number)),
        class_="byline counts",
    )


def _part(id_: str, title: str, rows: Sequence[str], more: Html | None, class_: str | None = None) -> Section | None:
    """A part of the page with the way to all of its kind; nothing where there is none."""
    return Section(id_, title, lines([bullets(rows, class_=class_), more])) if rows else None


def _all(place: Place, address: str, words: str) -> Html:
    return paragraph(place.link(address, words), class_="all")


def _newest(index: Index, place: Place) -> Section | None:
    articles = sorted((report.article for report in index.reports), key=_published, reverse=True)
    rows = [_article(article, place) for article in articles[:_NEWEST]]
    every = _all(place, "articles/", "All articles") if articles[_NEWEST:] else None
    return _part("newest", "Newest articles", rows, lines([every, follow("", index, place)]))


def _article(article: Article, place: Place) -> Html:
    """A new article: what it is about, and when it was published, which is what makes it new."""
    where = dotted(date(_published(article)), article.outlet, state(article))
    if not article.description:
        return _ROW(place.href(article.address), article.title, where)
    return _EXPLAINED(place.href(article.address), article.title, article.description, where)


def _published(article: Article) -> str:
    return article.date or when(article)


def _terms(index: Index, place: Place) -> Section | None:
    """The terms that most people and bodies use in words of their own, else those that most articles use."""
    users = {address: {use.said.voice for use in uses if use.said} - {""} for address, uses in index.uses.items()}
    using = {address: len({use.article.path for use in uses}) for address, uses in index.uses.items()}
    most = sorted(using, key=lambda one: (-len(users[one]), -using[one], one))[:_TERMS]
    rows = [
        _EXPLAINED(
            place.href(address),
            index.terms[address].name,
            first_sentences(index.terms[address]),
            dotted(
                f"{count(len(users[address]), 'speaker')} use it" if len(users[address]) > 1 else "",
                f"in {count(using[address], 'article')}",
            ),
        )
        for address in most
    ]
    return _part("terms", "Words that are argued about", rows, _all(place, "glossary/", "The whole glossary"))


def _quoted(index: Index, place: Place) -> Section | None:
    """Who is quoted most in the latest time that has quotes enough to tell."""
    said = [one for voice in index.voices.values() if voice.kind in ("person", "organization") for one in voice.said]
    since = _latest(one.on for one in said)
    quotes = Counter(one.voice for one in said if one.on.startswith(since))
    most = sorted(quotes.items(), key=lambda item: (-item[1], item[0]))[:_VOICES]
    rows = [_ROW(place.href(one), titled(index.voices[one]), count(number, "quote")) for one, number in most]
    title = f"Quoted most in {date_words(since)}" if since else "Quoted most"
    ways = [place.link("people/", "All people"), place.link("organizations/", "all organizations")]
    return _part("quoted", title, rows, paragraph(dotted(*ways), class_="all"), "abreast")


def _latest(dates: Iterable[str]) -> str:
    """The latest month with quotes enough, else the latest such year, else "" for all of them."""
    counted = Counter(part for on in dates for part in {on[:7], on[:4]} if part)
    for digits in (7, 4):
        latest = max((part for part in counted if len(part) == digits), default="")
        if counted[latest] >= _BUSY:
            return latest
    return ""


def _told(index: Index, place: Place) -> Section | None:
    """The newest statements that several articles print."""
    newest = sorted(index.told.values(), key=lambda one: (one.fullest.on, one.address), reverse=True)[:_TOLD]
    rows = [
        _ROW(place.href(one.address), f"“{shortened(one.fullest.words)}”", _reports(one.fullest, len(one.versions)))
        for one in newest
    ]
    return _part("told", "The same words in several reports", rows, _all(place, "statements/", "All statements"))


def _reports(said: Said, versions: int) -> Html:
    return dotted(said.quote.speaker, date_words(said.on), count(versions, "version"))


def _events(index: Index, place: Place) -> Section | None:
    rows = timeline(index, place, _EVENTS)
    return _part("events", "What happened", rows, _all(place, "events/", "All events by date"), "timeline")
