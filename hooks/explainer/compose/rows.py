"""A quote and a term's use as rows of lists: the words in their sentence, and where they stand."""

from __future__ import annotations

from itertools import islice

from explainer.compose.html import Html, Template, join
from explainer.compose.layout import date, dotted
from explainer.compose.place import Place
from explainer.known import Index, Said, Span, Use, Voice, when
from explainer.model import Article

_SHORT = 90
_ELSEWHERE = 5
_ROW = Template('<p class="sentence">{}<mark class="{}">{}</mark>{}</p><p class="where">{}</p>')
_PERMALINK = Template('<a href="{}" class="permalink"><cite>{}</cite></a>')
_REASON = Template('<span class="reason">{}</span>')
_ARTICLE = Template('<a href="{}">{}</a> <span class="where">{}</span>')


def said_row(said: Said, index: Index, place: Place, speaker: bool = False) -> Html:
    """A quote on another page than its article's; with its `speaker` as printed where the page is not theirs alone."""
    quote, article = said.quote, said.article
    where = dotted(
        quote.speaker if speaker else None,
        date(said.on),
        said.role,
        article.outlet,
        _PERMALINK(place.href(article.address, said.id), article.title),
        _REASON(quote.reason) if quote.reason else None,
        f"through {quote.through}" if quote.through else None,
        _elsewhere(said, index, place),
    )
    return _in_sentence(article.text.value, (quote.start, quote.end), said.around, "quote", where)


def _in_sentence(value: str, marked: Span, around: Span, class_: str, where: Html) -> Html:
    """The sentence of an article's text with some of its characters marked, and where it is from."""
    return _ROW(value[around[0] : marked[0]], class_, value[slice(*marked)], value[marked[1] : around[1]], where)


def _elsewhere(said: Said, index: Index, place: Place) -> Html | None:
    """Where else the same statement is printed, and under whose name if that differs."""
    others = (one for one in index.statements.get(said.statement, ()) if one.article is not said.article)
    named = [_other(one, said, place) for one in islice(others, _ELSEWHERE)]
    return join(["also in ", join(named, ", ")]) if named else None


def _other(other: Said, said: Said, place: Place) -> Html:
    outlet = other.article.outlet
    name = outlet if outlet and outlet != said.article.outlet else other.article.title
    named = place.link(other.article.address, name, anchor=other.id)
    if other.voice == said.voice:
        return named
    return join([named, f" (there: {other.quote.speaker or 'speaker unclear'})"])


def use_row(use: Use, index: Index, place: Place) -> Html:
    """A use of a term on the term's page."""
    article, said = use.article, use.said
    voice = index.voices.get(said.voice) if said else None
    where = dotted(
        date(when(article)),
        join(["in the words of ", place.link(voice.address, called(said, voice))]) if voice and said else None,
        article.outlet,
        _PERMALINK(place.href(article.address, said.id if said else ""), article.title),
    )
    return _in_sentence(article.text.value, (use.start, use.end), use.around, "term", where)


def called(said: Said, voice: Voice) -> str:
    """The speaker's name; for those who share a page, what the article prints."""
    return said.quote.speaker if voice.kind in ("unnamed", "document") else voice.name


def shortened(words: str) -> str:
    """The beginning of a long quote, cut between words."""
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"


def article_row(article: Article, place: Place, why: str = "") -> Html:
    """An article in a list: title, date, outlet, and why it is there."""
    retracted = "retracted" if article.status == "retracted" else ""
    where = dotted(date(when(article)), article.outlet, retracted)
    row = _ARTICLE(place.href(article.address), article.title, where)
    return join([row, _REASON(why)], " ") if why else row
