"""The feeds of an archive: of the site and of each outlet the articles, of each speaker the quotes, of a term its uses.

An article in a feed is dated by its publication, and so is a quote: what is new in the archive comes first, however
long ago it was said.  A correction is an item of its own beside the articles, a reply beside the quotes and in the
feed of the site, each dated by its own day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from heapq import nlargest
from typing import TypeVar

from explainer.compose.feed import FORMS, Feed, Item, feed_path
from explainer.compose.feed_items import article_item, correction_item, quote_item, reply_item, use_item
from explainer.compose.html import Html, el, join
from explainer.compose.layout import paragraph
from explainer.compose.place import Absolute, Place
from explainer.compose.step import Step
from explainer.known import Index, Use, Voice
from explainer.model import Article

T = TypeVar("T")
NEWEST = 30  # items of a feed


def followed(address: str, index: Index) -> str:
    """What is called new in the feed of the page at `address`; "" where the page has none.

    There are feeds only where it is known where the site is served: RSS has no rule for links that are not whole, and
    a reader of feeds has nothing else to begin them with.
    """
    if not index.archive.site_url:
        return ""
    if address == "":
        return "articles, corrections and replies"
    voice = index.voices.get(address)
    if voice and not _worth_following(voice):
        return ""
    if voice:
        shared = {"unnamed": f"quotes of unnamed sources: {voice.name}", "document": "quotes from documents"}
        return shared.get(voice.kind, f"quotes {'and replies ' if voice.replies else ''}of {voice.name}")
    if address in index.terms:
        return f"uses of “{index.terms[address].name}”"
    return f"articles and corrections of {index.outlets[address].name}" if address in index.outlets else ""


def _worth_following(voice: Voice) -> bool:
    """Whether something new is to be expected of a person or body: nobody follows whom one article quoted."""
    if voice.entry or voice.kind not in ("person", "organization"):
        return True
    return any(said.article is not voice.said[0].article for said in voice.said)


def follow(address: str, index: Index, place: Place) -> Html | None:
    """The links to the feeds of the page at `address`, for readers."""
    if not followed(address, index):
        return None
    links = [el("a", form.name, href=place.href(feed_path(address, form)), type=form.media) for form in FORMS]
    return paragraph(f"Follow {followed(address, index)}: ", join(links, ", "), class_="sources")


def feed_steps(index: Index) -> Iterator[Step]:
    """The steps of all feeds, in the order of the addresses' kinds."""
    for address in ("", *index.voices, *index.terms, *index.outlets):
        if followed(address, index):
            yield Step(address, partial(feed_files, address, index))


def feed_files(address: str, index: Index) -> Iterator[tuple[str, bytes]]:
    """The files of the feed of the page at `address`."""
    place = Absolute(address, index.archive.site_url)
    name = index.archive.site_name
    about = followed(address, index)
    title = f"{name}: {about}" if address else name
    feed = Feed(address, title, f"The newest {about} in the archive “{name}”", _items(address, index, place))
    for form in FORMS:
        yield feed_path(address, form), form.write(feed, place).encode()


def _items(address: str, index: Index, place: Place) -> list[Item]:
    """What is new, newest first."""
    if address in index.terms:
        return _uses(index.uses.get(address, ()), place)
    voice = index.voices.get(address)
    if voice:
        said = _newest(voice.said, lambda said: said.article.date)
        return _by_date([*(quote_item(one, place) for one in said), *_replies([voice], place)])
    reports = index.outlets[address].reports if address else index.reports
    articles = [report.article for report in reports]
    newest = [article_item(article, place) for article in _newest(articles, lambda article: article.date)]
    replies = _replies(index.voices.values(), place) if address == "" else ()
    return _by_date([*newest, *_corrections(articles, place), *replies])


def _uses(uses: Iterable[Use], place: Place) -> list[Item]:
    """The newest uses of a term, one for each quote and one for all else that an article says."""
    first: dict[tuple[str, str], Use] = {}
    for use in uses:
        first.setdefault((use.article.address, use.said.id if use.said else ""), use)
    return [use_item(use, place) for use in _newest(first.values(), lambda use: use.article.date)]


def _corrections(articles: Iterable[Article], place: Place) -> Iterator[Item]:
    made = [(article, one) for article in articles for one in dict.fromkeys(article.corrections)]
    for article, correction in _newest(made, lambda told: told[1].date):
        yield correction_item(article, correction, place)


def _replies(voices: Iterable[Voice], place: Place) -> Iterator[Item]:
    given = [(voice, reply) for voice in voices for reply in dict.fromkeys(voice.replies)]
    for voice, reply in _newest(given, lambda told: told[1].date):
        yield reply_item(voice, reply, place)


def _newest(things: Iterable[T], day: Callable[[T], str]) -> list[T]:
    """Those of the latest days."""
    return nlargest(NEWEST, things, key=day)


def _by_date(items: Iterable[Item]) -> list[Item]:
    """The newest of items of several kinds."""
    return _newest(items, lambda item: item.published)
