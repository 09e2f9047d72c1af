"""What language models are told of the site in plain Markdown, https://llmstxt.org, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from heapq import nlargest
from urllib.parse import urlsplit

from explainer.compose.around import first_sentences
from explainer.compose.data.files import FOLDER
from explainer.compose.data.tables import TABLES
from explainer.compose.place import Absolute
from explainer.compose.step import Step
from explainer.known import Index
from explainer.model import Article
from explainer.pattern import pattern

_MOST = 100  # links of a section: data/ has them all
_MARKUP = pattern(r"([\\\[\]*_`<>])")
_ABOUT = """\
> An archive of articles in which every quotation is marked and leads to whoever said it, with the reason for \
the name; every term leads to what it means. A quotation whose speaker the article does not tell is unclear and \
nobody's words.

Quote words exactly, with the address of the quote (the address of its article and an anchor that begins with q-). \
Articles marked as corrected or retracted say above their text what was wrong."""
_ROBOTS = "User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n"


def program_steps(index: Index) -> Iterator[Step]:
    """The steps of llms.txt, and of robots.txt where the site is all of its host: nobody reads it elsewhere.

    https://www.rfc-editor.org/rfc/rfc9309#section-2.3
    """
    yield Step("llms.txt", lambda: [("llms.txt", _llms(index).encode())])
    if urlsplit(index.archive.site_url).path == "/":
        robots = _ROBOTS.format(index.archive.site_url).encode()
        yield Step("robots.txt", lambda: [("robots.txt", robots)])


def _llms(index: Index) -> str:
    place = Absolute("", index.archive.site_url)
    sections = {
        "Articles": _articles(index, place),
        "Glossary": _terms(index, place),
        "People and organizations": _speakers(index, place),
        "Data": _data(place),
    }
    parts = [f"# {_plain(index.archive.site_name)}", _ABOUT]
    parts += ["\n".join([f"## {title}\n", *rows]) for title, links in sections.items() if (rows := list(links))]
    return "\n\n".join(parts) + "\n"


def _articles(index: Index, place: Absolute) -> Iterator[str]:
    """The articles published last."""
    articles: Iterable[Article] = (report.article for report in index.reports)
    for article in nlargest(_MOST, articles, key=lambda article: article.date):
        status = "" if article.status == "published" else article.status
        about = (article.date, article.outlet, status, article.description)
        yield _link(article.title, place.href(article.address), ". ".join(filter(None, about)))


def _terms(index: Index, place: Absolute) -> Iterator[str]:
    """The terms used most."""
    for address in nlargest(_MOST, index.terms, key=lambda one: len(index.uses.get(one, ()))):
        entry = index.terms[address]
        yield _link(entry.name, place.href(address), first_sentences(entry))


def _speakers(index: Index, place: Absolute) -> Iterator[str]:
    """Those quoted most."""
    named = (voice for voice in index.voices.values() if voice.kind in ("person", "organization"))
    for voice in nlargest(_MOST, named, key=lambda voice: len(voice.said)):
        yield _link(voice.name, place.href(voice.address), f"quotes: {len(voice.said)}")


def _data(place: Absolute) -> Iterator[str]:
    yield _link(
        "What there is, and how to ask it", place.href(FOLDER), "the tables, their columns, queries with answers"
    )
    for table in TABLES:
        yield _link(f"{table.name}.json", place.href(f"{FOLDER}{table.name}.json"), table.says)
    yield _link("feed.xml", place.href("feed.xml"), "new articles")


def _link(words: str, address: str, about: str) -> str:
    return f"- [{_plain(words)}]({address})" + (f": {_plain(about)}" if about else "")


def _plain(words: str) -> str:
    """Words that Markdown shows as they are, on one line."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))
