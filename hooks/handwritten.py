"""A hand-written page, which MkDocs renders: what is kept of its front matter, and what search is told of it."""

from __future__ import annotations

from html import unescape

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from outside import to_repository
from shell import escaped, scrolling

KEPT = ("hide", "search")  # besides the title and the description, which are text


def before_rendering(markdown: str, page: Page, config: MkDocsConfig) -> str:
    """Themes print front matter as it comes: the page keeps few keys, and those that are text escaped.

    Its links to files beside docs/ lead to the repository.
    """
    typed = page.meta
    page.meta = {key: escaped(str(typed[key])) for key in ("title", "description") if typed.get(key)}
    page.meta |= {key: typed[key] for key in KEPT if key in typed}
    if page.file.src_uri == page.file.name + ".md":
        return to_repository(markdown, config.repo_url or "", config.edit_uri or "")
    return markdown


def after_rendering(html: str, page: Page, config: MkDocsConfig) -> str:
    """The page has the head of every page and is found by search, unless it says `search: {exclude: true}`.

    Its tables can be wider than a phone.
    """
    title = unescape(page.meta.get("title") or page.title or "")
    page.title = escaped(title)  # from a heading it is escaped, from a file's name or mkdocs.yml it is not
    page.edit_url = page.edit_url and str(escape(page.edit_url))
    description = unescape(page.meta.get("description", ""))
    asked = page.meta.get("search")
    found = not (isinstance(asked, dict) and asked.get("exclude"))
    told = config.extra["handwritten"].page(page.url, title, html, description, found)
    page.meta.update(description=escaped(told.description), head=told.head.decode())
    config.extra["archive"].find(page.url, told)
    return scrolling(html)
