"""The tables of the data: what each of their columns holds, and their rows.

Everything is named by its address from the root of the site, a quote by that of its article and its anchor there
("articles/2022/letters/#q-4f1c20").  Retracted articles are listed and their quotes are not; words that somebody is
said not to have said are listed as nobody's, with who denies them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from explainer.compose.place import Place
from explainer.compose.rows import reason, role
from explainer.known import Index, Said, Voice
from explainer.model import Article, Entry

_FAR = 200  # characters of a sentence on either side of a quote
_MOST_URLS = 50
Type = Literal["text", "date", "whole number", "share", "yes or no", "texts", "objects"]
Value = str | int | float | bool | list[str] | list[dict[str, str]]
Row = tuple[Value, ...]


class Column(NamedTuple):
    """A column: its name, what kind of values it has, and what they say; `of` is the table whose id it holds."""

    name: str
    type: Type
    says: str
    of: str = ""


class Table(NamedTuple):
    """A table: what a row is, its columns, and its rows, always in the same order."""

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: Callable[[Index, Place], Iterator[Row]]


def quote_id(said: Said) -> str:
    """What a quote is called everywhere."""
    return f"{said.article.address}#{said.id}"


def listed_quotes(index: Index) -> list[Said]:
    """The quotes of all articles that are not retracted, article by article."""
    reports = sorted(index.reports, key=lambda report: report.article.address)
    return [said for report in reports if report.article.status != "retracted" for said in report.said]


def _articles(index: Index, place: Place) -> Iterator[Row]:
    for report in sorted(index.reports, key=lambda report: report.article.address):
        article = report.article
        yield (
            article.address,
            article.title,
            article.description,
            article.date,
            article.updated,
            article.event,
            article.event_date,
            article.outlet,
            list(article.authors),
            article.source,
            article.archive_url,
            article.lang,
            article.license,
            list(article.tags),
            article.status,
            [": ".join(filter(None, [one.date, one.text])) for one in article.corrections],
            0 if article.status == "retracted" else len(report.said),
            place.href(article.address),
        )


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
            quote.through,
            quote.denied_by,
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


def _people(index: Index, place: Place) -> Iterator[Row]:
    for address in sorted(index.voices):
        voice = index.voices[address]
        entry = voice.entry
        yield (
            address,
            voice.kind,
            voice.name,
            _other_names(voice),
            entry.wikidata if entry else "",
            entry.url if entry else "",
            _roles(entry),
            len(voice.said),
            place.href(address),
        )


def _other_names(voice: Voice) -> list[str]:
    names = dict.fromkeys([*(voice.entry.aliases if voice.entry else ()), *voice.spellings])
    return [name for name in names if name != voice.name]


def _roles(entry: Entry | None) -> list[dict[str, str]]:
    roles = entry.roles if entry else ()
    return [
        {"title": one.title, "organization": one.organization, "from": one.since, "to": one.until, "as_of": one.as_of}
        for one in roles
    ]


def _terms(index: Index, place: Place) -> Iterator[Row]:
    for address in sorted(index.terms):
        entry = index.terms[address]
        yield (
            address,
            entry.name,
            list(entry.aliases),
            entry.text.value,
            entry.as_of,
            [" ".join(filter(None, [one.title, one.url])) for one in entry.sources],
            [*index.see.get(address, ())],
            len(index.uses.get(address, ())),
            place.href(address),
        )


_URL = Column("url", "text", "its page")
ARTICLES = Table(
    "articles",
    "one article",
    (
        Column("id", "text", "its address from the root of the site, for ever"),
        Column("title", "text", "the headline"),
        Column("description", "text", "a summary in one line"),
        Column("date", "date", "when it was published"),
        Column("updated", "date", "when it was changed"),
        Column("event", "text", "what it reports on"),
        Column("event_date", "date", "when that happened"),
        Column("outlet", "text", "who published it"),
        Column("authors", "texts", "who wrote it"),
        Column("source", "text", "where it was published"),
        Column("archive_url", "text", "a saved copy of that"),
        Column("lang", "text", "its language, as in HTML"),
        Column("license", "text", "under which licence"),
        Column("tags", "texts", "what its writers filed it under"),
        Column("status", "text", "published, corrected or retracted"),
        Column("corrections", "texts", "what was wrong, each with its date"),
        Column("quotes", "whole number", "how many quotes it has; none are counted in a retracted article"),
        _URL,
    ),
    _articles,
)
PEOPLE = Table(
    "people",
    "one person or body that is quoted or has an entry, the unnamed sources of one body, or all documents",
    (
        Column("id", "text", "the address of their page from the root of the site"),
        Column("kind", "text", "person, organization, unnamed or document"),
        Column("name", "text", "the name the archive prints"),
        Column("other_names", "texts", "other names and spellings of theirs"),
        Column("wikidata", "text", "their item in Wikidata"),
        Column("site", "text", "a site of their own"),
        Column("roles", "objects", "the offices they held: title, organization, from, to, as_of"),
        Column("quotes", "whole number", "how many quotes of theirs the archive has"),
        _URL,
    ),
    _people,
)
TERMS = Table(
    "terms",
    "one term of the glossary",
    (
        Column("id", "text", "the address of its page from the root of the site"),
        Column("term", "text", "the term"),
        Column("other_names", "texts", "other words for it"),
        Column("definition", "text", "what it means"),
        Column("as_of", "date", "the date of the definition"),
        Column("sources", "texts", "where that can be checked"),
        Column("see", "texts", "other terms to look at", of="terms"),
        Column("uses", "whole number", "how often articles use it"),
        _URL,
    ),
    _terms,
)
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
        Column("through", "text", "what carried the words: a news agency, a letter"),
        Column("denied_by", "text", "who did not say it, according to the article"),
        Column("sentence", "text", "the sentence it stands in, at most 200 characters before and behind it"),
        Column("term_ids", "texts", "the terms in it", of="terms"),
        Column("occurrences", "whole number", "how many articles print it: all of its words, a part, or nearly those"),
        Column("urls", "texts", "where those articles were published, at most 50, the earliest first"),
        Column("compared", "text", "the page that compares what they print, where they are several"),
        _URL,
    ),
    _quotes,
)
TABLES = (ARTICLES, PEOPLE, TERMS, QUOTES)
