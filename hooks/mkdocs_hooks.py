"""The archive on a MkDocs site: composed pages go in, the finished site takes the old one's place.

1. on_config: where nothing has changed since the site was built, it stays.  Else the archive is read.  A build composes
   the whole site (whole.py), a preview what readers ask for (preview.py).
2. on_files: MkDocs learns what there is, so that hand-written pages can link to it.
3. on_page_content: hand-written pages, which MkDocs renders, are told to search (handwritten.py).
4. on_env: composed pages are printed in the theme's frame and written.  Those in the navigation MkDocs prints itself,
   as it does the hand-written ones.
5. on_post_build: the new site takes the old one's place.

This module, handwritten.py, navigation.py, whole.py, preview.py, ready_page.py, printing.py and unchanged.py alone know
MkDocs.  They decide nothing: what is wrong with a file, what a page says and where it lies is settled in `explainer`.
"""

from __future__ import annotations

import atexit
import errno
import logging
import shutil
from collections.abc import Iterable
from pathlib import Path

import click
from jinja2 import Environment
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from explainer.memory import ANEW
from explainer.pipeline import build, is_published
from handwritten import after_rendering, before_rendering
from navigation import escape_titles, named
from preview import Preview, Served
from printing import Printer
from ready_page import ComposedFile, ReadyPage, edited, sitemap
from search import SearchError
from swap import alone, building, clear, put_in_place, remove
from unchanged import Build
from whole import Whole

SEARCH_OF_THE_THEME = ("assets/javascripts/lunr/", "assets/javascripts/workers/")  # no page loads it: search is ours
LAST = -100
NO_SCRIPT = "fix: put it into a file in docs/ and name that under extra_javascript in mkdocs.yml"
OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE)
NO_ROOM = (
    "fix: make room, give leave to write there, or let programs open more files (ulimit -n); the site is what it was"
)
EPOCH = "1970-01-01"  # the day of a sitemap where no article names one
log = get_plugin_logger("archive")
asked = ""
served = Served()


def on_startup(command: str, dirty: bool) -> None:
    """Know what MkDocs was asked for: only `build` may leave the site as it is, only `serve` is a preview."""
    global asked
    asked = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and compose the archive before MkDocs touches a file, and have the site built beside the old one."""
    begun = Build.begun(config)
    told = begun.unchanged(Path(config.site_dir)) if asked == "build" else None
    if told is not None:
        tell(told)
        log.info("Nothing has changed since the site was built: it stays.")
        raise SystemExit(0)
    memory = served.memory if asked == "serve" else ANEW
    built = build(Path(config.docs_dir).parent, config.site_url or "", config.repo_url or "", memory=memory)
    told = tell(map(str, built.problems))
    if built.index is None:
        raise Abort("The archive has errors: nothing was written.")
    site = Path(config.site_dir)
    clear(site)
    new = building(site)
    atexit.register(shutil.rmtree, new, ignore_errors=True)
    kind = Preview if asked == "serve" else Whole
    config.extra |= {"archive": kind(built, config.theme["language"], new), "handwritten": built.handwritten}
    config.extra |= {"begun": begun, "told": told, "site": site}
    config.site_dir = str(new)
    if not config.repo_url:
        config.edit_uri = None
    for name in ("site_name", "site_description"):
        config[name] = escape(config[name] or "")  # Markup: where a template escapes it, it stays as it is
    return config


def tell(problems: Iterable[str]) -> list[str]:
    """Print what is wrong with the articles, a line each."""
    told = [*problems]
    for line in told:
        click.echo(line, err=True)
    return told


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Composed pages and files in the place of the entries' own files; of the theme's, those that pages load."""
    archive: Whole | Preview = config.extra["archive"]
    for file in list(files):
        file.edit_uri = edited(file.src_uri, config)
        if not is_published(file.src_uri, archive) or file.src_uri.startswith(SEARCH_OF_THE_THEME):
            files.remove(file)
    return archive.files(files, {*named(config.nav)}, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the navigation, which stands on every page."""
    config.extra["navigation"] = nav
    escape_titles(nav)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A hand-written page loses of its front matter what no theme should print."""
    return markdown if isinstance(page, ReadyPage) else before_rendering(markdown, page, config)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A hand-written page is told to search."""
    return html if isinstance(page, ReadyPage) else after_rendering(html, page, config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Every page is there: what is composed is printed; no page is dated by the clock."""
    newest = max((file.changed or "" for file in files if isinstance(file, ComposedFile)), default="") or EPOCH
    for file in files.documentation_pages():
        if file.page:
            file.page.update_date = newest
    env.globals["sitemap"] = sitemap(files, config.site_url or "")
    printer = Printer(env, config.extra.pop("navigation"), files, config, config.extra["site"])
    if asked != "serve":
        printer.protect()
    config.extra["printer"] = printer
    config.extra["archive"].print(files, printer)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page that MkDocs prints is made to conform, and says what it may load and run."""
    printer: Printer = config.extra["printer"]
    for script in printer.policy.unknown(output) if printer.policy else ():
        begins = " ".join(script.split())[:40]
        log.warning(f"{page.file.src_uri}: browsers will not run the script inside the page, {begins!r} - {NO_SCRIPT}")
    return printer.finished(output)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """So does the page for what is not found."""
    return str(config.extra["printer"].finished(output)) if template_name.endswith(".html") else output


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """The new site takes the old one's place, unless `--strict` is about to refuse it."""
    new, site = Path(config.site_dir), config.extra.pop("site")
    archive: Whole | Preview = config.extra.pop("archive")
    try:
        archive.finish()
    except SearchError as error:
        raise Abort(f"{error}\nNothing was written.") from error
    config.site_dir = str(site)
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    if any(counter.get_counts() for counter in counters):
        return
    with served.changing, alone(site.parent):
        old = put_in_place(new, site)
        if isinstance(archive, Preview):
            served.shown = archive
        else:
            config.extra.pop("begun").remember(site, config.extra.pop("told"))
    remove(old)


def on_build_error(error: Exception) -> None:
    """A disk that is full and a file that may not be written are a line, and no traceback."""
    if isinstance(error, OSError) and error.errno in OF_THE_DISK:
        raise Abort(f"{error.filename or 'the site'}: {error.strerror} - {NO_ROOM}") from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:
    """Rebuild when an article changes, and answer with what is composed then; a preview never stays as it is."""
    global asked
    asked = "serve" if served.shown else "serve --clean"
    server.set_app(served.app(server))
    articles = Path(config.docs_dir).parent / "articles"
    if articles.is_dir():
        server.watch(str(articles))
    return server
