"""The archive on a MkDocs site: composed pages go in, the finished site takes the old one's place.

This module and ready_page.py alone know MkDocs.  They decide nothing: what is wrong with a file, what a page says and
where it lies is settled in `explainer`.
"""

from __future__ import annotations

import atexit
import logging
import os
import shutil
from html import unescape
from pathlib import Path

import click
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from explainer.model import Page as Composed
from explainer.model import Site
from explainer.pipeline import build, is_published
from ready_page import ReadyPage
from search import Indexing, SearchError, start_indexing
from shell import Shells, conforming, escaped, scrolling

HANDWRITTEN_META = ("hide", "search")  # besides the title and the description, which are text
READY = "ready.html"  # the template that prints a composed page with its shell
LAST = -100
EPOCH = "1970-01-01"  # the day of a sitemap where no article names one
log = get_plugin_logger("archive")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and compose the archive before MkDocs touches a file, and have it build beside the old site."""
    built = build(Path(config.docs_dir).parent, config.site_url or "", config.repo_url or "")
    for problem in built.problems:
        click.echo(str(problem), err=True)
    if built.site is None:
        raise Abort("The archive has errors: nothing was written.")
    config.extra |= {"composed": built.site, "handwritten": built.handwritten}
    if not config.repo_url:
        config.edit_uri = None
    new = f"{config.site_dir}.new-{os.getpid()}"
    atexit.register(shutil.rmtree, new, ignore_errors=True)
    config.site_dir = new
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Composed pages and files in the place of the entries' own files."""
    site = config.extra.pop("composed")
    for file in list(files):
        if not is_published(file.src_uri, site):
            files.remove(file)
    for path, composed in site.items():
        if isinstance(composed, Composed):
            file = File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.edit_uri = f"../{composed.edit}" if composed.edit else None
            ReadyPage(composed, file, config)
        else:
            file = File.generated(config, path, content=composed)
        files.append(file)
    config.extra["indexing"] = indexing(files, site, config)
    return files


def indexing(files: Files, site: Site, config: MkDocsConfig) -> Indexing:
    """The search index of the composed pages, begun."""
    pages = ((file.url, site[path]) for path, file in files.src_uris.items() if path in site)
    composed = ((url, page) for url, page in pages if isinstance(page, Composed))
    started = start_indexing(composed, config.theme["language"], Path(f"{config.site_dir}.search"))
    atexit.register(started.give_up)
    return started


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Pages outside the navigation share what the theme prints around them; the others are marked in it as current."""
    for file in files.documentation_pages():
        if isinstance(file.page, ReadyPage):
            if file.page in nav.pages:
                file.page.content = file.page.html
            else:
                file.page.meta["template"] = READY
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Themes print front matter as it comes: a hand-written page keeps few keys, and those that are text escaped."""
    if not isinstance(page, ReadyPage):
        typed = page.meta
        page.meta = {key: escaped(str(typed[key])) for key in ("title", "description") if typed.get(key)}
        page.meta |= {key: typed[key] for key in HANDWRITTEN_META if key in typed}
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A hand-written page has the head of every page and is found by search, unless it says `search: {exclude: true}`.

    Its tables can be wider than a phone.
    """
    if isinstance(page, ReadyPage):
        return html
    title = unescape(page.meta.get("title") or page.title or "")
    description = unescape(page.meta.get("description", ""))
    asked = page.meta.get("search")
    found = not (isinstance(asked, dict) and asked.get("exclude"))
    told = config.extra["handwritten"].page(page.url, title, html, description, found)
    page.meta.update(description=escaped(told.description), head=told.head.decode())
    config.extra["indexing"].add(page.url, told)
    return scrolling(html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is there: the search index is written, ready.html gets its shells; no page is dated by the clock."""
    config.extra["indexing"].write()
    env.globals["filled"] = Shells(env).filled
    pages = [file.page for file in files.documentation_pages() if file.page]
    days = [page.changed for page in pages if isinstance(page, ReadyPage)]
    newest = max(days, default="") or EPOCH
    for page in pages:
        page.update_date = newest
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page without a shell is made to conform; a composed one is not needed any more once it is printed."""
    if isinstance(page, ReadyPage):
        page.content, page.utf8, page.head_utf8 = "", b"", b""
    return output if page.meta.get("template") == READY else conforming(output)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is not found conforms too."""
    return conforming(output) if template_name.endswith(".html") else output


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """The new site takes the old one's place, unless `--strict` is about to refuse it."""
    new = Path(config.site_dir)
    try:
        config.extra.pop("indexing").finish(new)
    except SearchError as error:
        log.warning(str(error))
    site = new.with_name(new.name.rpartition(".new-")[0])
    config.site_dir = str(site)
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    if any(counter.get_counts() for counter in counters):
        return
    old = site.with_name(f"{site.name}.old-{os.getpid()}")
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when an article changes."""
    articles = Path(config.docs_dir).parent / "articles"
    if articles.is_dir():
        server.watch(str(articles))
    return server
