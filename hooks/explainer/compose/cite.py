"""How an article is cited: in words, as BibTeX for biblatex, and as CSL-JSON.

One of its quotes is cited by the same words with the quote's address and words added: quotes.js does that.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from explainer.compose.html import Html, Template, preformatted
from explainer.compose.layout import ISO, date_words
from explainer.compose.notice import marked
from explainer.compose.place import Absolute
from explainer.model import Archive, Article
from explainer.pattern import pattern

_CITATION = Template(
    '<details class="cite">\n<summary>Cite this article</summary>\n<p class="in-words">{}</p>\n'
    '<pre class="bibtex" tabindex="0" role="group" aria-label="BibTeX">{}</pre>\n'
    '<pre class="csl" tabindex="0" role="group" aria-label="CSL-JSON">{}</pre>\n</details>'
)
_NOT_IN_A_KEY = pattern(r"[\s{},\"#%~\\']+")
_BIBTEX = str.maketrans(
    {
        **{character: f"\\{character}" for character in "#$%&_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


class Cited(NamedTuple):
    """What every form of a citation says; `here` is the page of the archive, `source` the outlet's address or "".

    The `title` says where the article was retracted: a citation is read without its page.
    """

    key: str
    article: Article
    title: str
    source: str
    here: str
    archive: str


def citation(article: Article, archive: Archive) -> Html:
    """The article's citation in its three forms, to be opened."""
    web = article.source.startswith(("http://", "https://"))
    key = _NOT_IN_A_KEY.sub("-", article.address.removeprefix("articles/").strip("/").replace("/", "-"))
    here = Absolute("", archive.site_url).href(article.address)
    title = marked(article) if article.status == "retracted" else article.title
    cited = Cited(key, article, title, article.source if web else "", here, archive.site_name)
    return _CITATION(in_words(cited), preformatted(bibtex(cited)), preformatted(csl(cited)))


def in_words(cited: Cited) -> str:
    """Authors, title, outlet, date and address, then where the archive has it."""
    article = cited.article
    told = (", ".join(article.authors), f"“{cited.title}”", article.outlet, date_words(article.date), cited.source)
    return f"{', '.join(filter(None, told))}. {cited.archive}, {cited.here}"


def bibtex(cited: Cited) -> str:
    """A biblatex entry; names and titles are kept as printed."""
    article = cited.article
    fields = {
        "author": " and ".join(f"{{{_plain(name)}}}" for name in article.authors),
        "title": f"{{{_plain(cited.title)}}}",
        "organization": article.outlet and f"{{{_plain(article.outlet)}}}",
        "date": article.date,
        "url": _address(cited.source or cited.here),
        "note": f"{_plain(cited.archive)}, \\url{{{_address(cited.here)}}}",
    }
    body = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{cited.key},\n{body}}}"


def csl(cited: Cited) -> str:
    """A list with one CSL-JSON item (https://github.com/citation-style-language/schema)."""
    article = cited.article
    item = {
        "id": cited.key,
        "type": "article-newspaper" if article.outlet else "webpage",
        "title": cited.title,
        "author": [{"literal": name} for name in article.authors],
        "container-title": article.outlet,
        "issued": _date_parts(article.date),
        "URL": cited.source or cited.here,
        "archive": cited.archive,
        "archive_location": cited.here,
    }
    fields = [f'  "{name}": {json.dumps(value, ensure_ascii=False)}' for name, value in item.items() if value]
    return "[{\n" + ",\n".join(fields) + "\n}]"


def _plain(value: str) -> str:
    return value.translate(_BIBTEX)


def _address(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _date_parts(iso: str) -> dict[str, list[list[int]]] | None:
    found = ISO.fullmatch(iso)
    return {"date-parts": [[int(part) for part in found.groups() if part]]} if found else None
