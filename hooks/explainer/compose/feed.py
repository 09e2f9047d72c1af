"""A feed: what is new, for programs that look for readers, as RSS 2.0 and as JSON Feed 1.1.

https://www.rssboard.org/rss-specification, https://www.jsonfeed.org/version/1.1/
An item's id is its address from the root of the site, so that it stays when the site moves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from typing import NamedTuple

from explainer.compose.html import Html, Template, join, lines, text
from explainer.compose.place import Absolute
from explainer.pattern import pattern

_DAY = pattern(r"\d{4}-\d\d-\d\d")
_NOT_XML = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # https://www.w3.org/TR/xml/#charsets
_RSS = Html(
    '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
)
_CHANNEL = Template("<title>{}</title><link>{}</link><description>{}</description><language>en</language>")
_SELF = Template('<atom:link href="{}" rel="self" type="application/rss+xml"/>')
_BUILT = Template("<lastBuildDate>{}</lastBuildDate>")
_ITEM = Template(
    '<item><title>{}</title><link>{}</link><description>{}</description><guid isPermaLink="false">{}</guid>'
)
_DAY_OF = Template("<pubDate>{}</pubDate>")
_CREATOR = Template("<dc:creator>{}</dc:creator>")
_CATEGORY = Template("<category>{}</category>")


class Item(NamedTuple):
    """One thing to read: the page at `address`, at `anchor` if there is one.

    `published` and `modified` are ISO 8601 dates or ""; `about` is what the archive knows besides.
    """

    address: str
    anchor: str
    title: str
    html: Html
    published: str
    modified: str = ""
    authors: Sequence[str] = ()
    tags: Sequence[str] = ()
    lang: str = ""
    about: Mapping[str, object] = {}

    @property
    def id(self) -> str:
        """What the item is called for ever."""
        return f"{self.address}#{self.anchor}" if self.anchor else self.address


class Feed(NamedTuple):
    """What is new on the page at `address`, newest first."""

    address: str
    title: str
    description: str
    items: Sequence[Item]


def rss(feed: Feed, place: Absolute) -> str:
    """The feed as RSS 2.0, its links as `place` writes them."""
    newest = _rfc822(max((item.modified or item.published for item in feed.items), default=""))
    parts = [
        _CHANNEL(feed.title, place.href(feed.address), feed.description),
        _SELF(place.href(feed_path(feed.address, RSS))),
        _BUILT(newest) if newest else "",
        *(_rss_item(item, place) for item in feed.items),
    ]
    return _NOT_XML.sub("", f"{_RSS}\n{lines(parts)}\n</channel></rss>\n")


def _rss_item(item: Item, place: Absolute) -> Html:
    day = _rfc822(item.published)
    parts = [
        _ITEM(item.title, place.href(item.address, item.anchor), text(item.html), item.id),
        _DAY_OF(day) if day else "",
        *map(_CREATOR, item.authors),
        *map(_CATEGORY, item.tags),
    ]
    return join([*parts, Html("</item>")])


def json_feed(feed: Feed, place: Absolute) -> str:
    """The feed as JSON Feed 1.1, its links as `place` writes them."""
    whole = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": place.href(feed.address),
        "feed_url": place.href(feed_path(feed.address, JSON_FEED)),
        "description": feed.description,
        "language": "en",
        "items": [_json_item(item, place) for item in feed.items],
    }
    given = {name: value for name, value in whole.items() if value or name == "items"}
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")) + "\n"


def _json_item(item: Item, place: Absolute) -> dict[str, object]:
    values: dict[str, object] = {
        "id": item.id,
        "url": place.href(item.address, item.anchor),
        "title": item.title,
        "content_html": item.html,
        "date_published": _rfc3339(item.published),
        "date_modified": _rfc3339(item.modified),
        "authors": [{"name": author} for author in item.authors],
        "tags": list(item.tags),
        "language": item.lang,
        "_archive": {name: value for name, value in item.about.items() if value},
    }
    return {name: value for name, value in values.items() if value or name == "content_html"}


class Form(NamedTuple):
    """A form of feeds: what readers call it, its media type, the name of its files, and how one is written."""

    name: str
    media: str
    file: str
    write: Callable[[Feed, Absolute], str]


RSS = Form("RSS", "application/rss+xml", "feed.xml", rss)
JSON_FEED = Form("JSON Feed", "application/feed+json", "feed.json", json_feed)
FORMS = (RSS, JSON_FEED)


def feed_path(address: str, form: Form) -> str:
    """The file of the feed of the page at `address`."""
    return address + form.file


@cache
def _rfc822(iso: str) -> str:
    """A day as e-mail writes it; "" for a year or a month, which it cannot write."""
    day = _DAY.match(iso)
    return format_datetime(datetime.fromisoformat(day[0]).replace(tzinfo=UTC)) if day else ""


def _rfc3339(iso: str) -> str:
    """A day as the internet writes it; "" for a year or a month."""
    day = _DAY.match(iso)
    return f"{day[0]}T00:00:00Z" if day else ""
