"""The table of quotes: what its columns hold, and its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer.compose.data.table import URL, Column, Row, Table
from explainer.compose.edited import edited
from explainer.compose.place import Place
from explainer.compose.replies import texts
from explainer.compose.reworded import reworded_on, was_reworded
from explainer.compose.speaking import reason, role
from explainer.known import Index, Said
from explainer.model import Article

_FAR = 200  # characters of a sentence on either side of a quote
_MOST_URLS = 50


def quote_id(said: Said) -> str:
    """What a quote is called everywhere."""
    return f"{said.article.address}#{said.id}"


def listed_quotes(index: Index) -> list[Said]:
    """The quotes of all articles that are not retracted, article by article."""
    reports = sorted(index.reports, key=lambda report: report.article.address)
    return [said for report in reports if report.article.status != "retracted" for said in report.said]


def _quotes(index: Index, place: Place) -> Iterator[Row]:
    for said in listed_quotes(index):
        quote, article = said.quote, said.article
        told = index.statement(said)
        printed_in = told.articles if told else (article,)
        yield (
            quote_id(said),
            said.words,
            quote.speaker if said.voice else "",
            said.voice,
            [*said.together],
            _qids(said, index),
            role(said),
            said.on,
            article.address,
            article.outlet,
            reason(said),
            round(quote.confidence, 3) if said.voice else 0,
            quote.whole,
            edited(said.words),
            was_reworded(said),
            reworded_on(said),
            quote.through,
            quote.denied_by,
            texts(said, index),
            _sentence(said),
            [*said.terms],
            len(printed_in),
            _urls(printed_in[:_MOST_URLS], place),
            place.href(told.address) if told else "",
            place.href(article.address, said.id),
        )


def _sentence(said: Said) -> str:
    """The sentence it stands in, as far as it stands near: hundreds of quotes may stand in one."""
    (start, end), quote = said.around, said.quote
    return said.article.text.value[max(start, quote.start - _FAR) : min(end, quote.end + _FAR)]


def _qids(said: Said, index: Index) -> list[str]:
    """The Wikidata items of its speakers."""
    entries = [index.voices[address].entry for address in said.voices if address in index.voices]
    return [entry.wikidata for entry in entries if entry and entry.wikidata]


def _urls(articles: Iterable[Article], place: Place) -> list[str]:
    """Where the articles were published; the archive's own page of one that names no address."""
    return list(dict.fromkeys(article.source or place.href(article.address) for article in articles))


QUOTES = Table(
    "quotes",
    "one quote in one article",
    (
        Column("id", "text", "the address of its article and its anchor there, for ever"),
        Column("quotation", "text", "the words between the marks, exactly as printed"),
        Column("speaker", "text", "who said it, as the archive prints it; empty where that is unclear"),
        Column("speaker_id", "text", "their row in people", of="people"),
        Column("with_ids", "texts", "who else says it with them", of="people"),
        Column("qids", "texts", "the speakers' items in Wikidata"),
        Column("role", "text", "what the speaker was then"),
        Column("date", "date", "when it was said, or what the article is about happened"),
        Column("article_id", "text", "the article that prints it", of="articles"),
        Column("outlet", "text", "who published that"),
        Column("reason", "text", "why the archive takes it for the speaker's, or why it is nobody's"),
        Column("confidence", "share", "how often a name with such evidence was right, 0 to 1; 0 where nobody is named"),
        Column("whole", "yes or no", "whether it is a whole sentence"),
        Column("edited", "text", "what its report changed in it, by its own square brackets"),
        Column("reworded", "yes or no", "whether its words were others when it was published"),
        Column("reworded_on", "date", "when they were changed, where a correction quotes them"),
        Column("through", "text", "what carried the words: a news agency, a letter"),
        Column("denied_by", "text", "who did not say it, according to the article"),
        Column("replies", "texts", "what the quoted answered to it, or to all that is quoted, each with its date"),
        Column("sentence", "text", "the sentence it stands in, at most 200 characters before and behind it"),
        Column("term_ids", "texts", "the terms in it", of="terms"),
        Column("occurrences", "whole number", "how many articles print it: all of its words, a part, or nearly those"),
        Column("urls", "texts", "where those articles were published, at most 50, the earliest first"),
        Column("compared", "text", "the page that compares what they print, where they are several"),
        URL,
    ),
    _quotes,
)
