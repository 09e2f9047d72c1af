"""The feeds of an archive: of the site and of each outlet the articles, of each speaker the quotes, of a term its uses.

An article in a feed is dated by its publication, and so is a quote: what is new in the archive comes first, however
long ago it was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from heapq import nlargest
from typing import TypeVar

from explainer.compose.changed import modified
from explainer.compose.feed import FORMS, Feed, Item, feed_path
from explainer.compose.html import Html, Template, el, join
from explainer.compose.layout import date, dotted, paragraph
from explainer.compose.notice import MARKS, marked
from explainer.compose.place import Absolute, Place
from explainer.compose.rows import beginning, shortened
from explainer.compose.speaking import role, whose
from explainer.compose.step import Step
from explainer.known import Index, Said, Use, Voice, when
from explainer.model import Article

T = TypeVar("T")
NEWEST = 30  # items of a feed
_LEAD = 500  # characters of an article that has no description
_QUOTED = 2000  # characters of a quote
_QUOTE = Template("<blockquote>{}</blockquote><p>{}</p>")
_SENTENCE = Template("<p>{}<mark>{}</mark>{}</p>")


def followed(address: str, index: Index) -> str:
    """What is called new in the feed of the page at `address`; "" where the page has none."""
    if address == "":
        return "articles"
    voice = index.voices.get(address)
    if voice and not _worth_following(voice):
        return ""
    if voice:
        shared = {"unnamed": f"quotes of unnamed sources: {voice.name}", "document": "quotes from documents"}
        return shared.get(voice.kind, f"quotes of {voice.name}")
    if address in index.terms:
        return f"uses of “{index.terms[address].name}”"
    return f"articles of {index.outlets[address].name}" if address in index.outlets else ""


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
    if address in index.voices:
        return [_quote(said, place) for said in _newest(index.voices[address].said, lambda said: said.article)]
    if address in index.terms:
        first: dict[tuple[str, str], Use] = {}
        for use in index.uses.get(address, ()):
            first.setdefault((use.article.address, use.said.id if use.said else ""), use)
        return [_use(use, place) for use in _newest(first.values(), lambda use: use.article)]
    reports = index.outlets[address].reports if address else index.reports
    articles = _newest([report.article for report in reports], lambda article: article)
    return [_article(article, place) for article in articles]


def _newest(things: Iterable[T], article: Callable[[T], Article]) -> list[T]:
    """Those that were published last."""
    return nlargest(NEWEST, things, key=lambda thing: article(thing).date)


def _article(article: Article, place: Place) -> Item:
    """An article, by its description or its beginning, unless it was retracted; what is wrong with it comes first."""
    mark = MARKS.get(article.status, "")
    notes = [paragraph(el("strong", mark), ": ", one.text) for one in article.corrections] if mark else []
    lead = "" if article.status == "retracted" else beginning(article, _LEAD)
    return Item(
        article.address,
        "",
        marked(article),
        join([*notes, paragraph(lead) if lead else None, _where(article, place)]),
        article.date,
        modified(article),
        article.authors,
        article.tags,
        article.lang,
        {"outlet": article.outlet, "event": article.event, "event_date": article.event_date, "status": article.status},
    )


def _quote(said: Said, place: Place) -> Item:
    """A quote, and why it is its speaker's."""
    article, quote = said.article, said.quote
    words = shortened(said.words, _QUOTED)
    about = dotted(whose(said), date(said.on), role(said), quote.reason)
    return Item(
        article.address,
        said.id,
        f"{whose(said)}: “{shortened(said.words)}”",
        join([_QUOTE(words, about), _where(article, place)]),
        article.date,
        article.updated,
        (whose(said),),
        lang=article.lang,
        about={
            "said": said.on,
            "role": role(said),
            "reason": quote.reason,
            "confidence": quote.confidence,
            "outlet": article.outlet,
            "status": article.status,
        },
    )


def _use(use: Use, place: Place) -> Item:
    """A term in its sentence."""
    article, value = use.article, use.article.text.value
    (start, end), said = use.around, use.said
    sentence = _SENTENCE(value[start : use.start], value[use.start : use.end], value[use.end : end])
    return Item(
        article.address,
        said.id if said else "",
        shortened(value[start:end]),
        join([sentence, _where(article, place, whose(said) if said else "")]),
        article.date,
        article.updated,
        (whose(said),) if said and said.voice else (),
        lang=article.lang,
        about={"said": use.on, "outlet": article.outlet, "status": article.status},
    )


def _where(article: Article, place: Place, who: str = "") -> Html:
    """Where it stands."""
    corrected = MARKS.get(article.status, "").lower()
    link = place.link(article.address, article.title)
    return paragraph(dotted(who, link, article.outlet, date(when(article)), corrected))
