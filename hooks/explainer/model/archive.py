"""Archive: all articles and entries, and the problems found while reading them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from explainer.model.article import Article
from explainer.model.entry import Entry
from explainer.model.text import Text

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong in a contributor's file, said so that they can mend it.

    `line` and `column` count from 1; `code` is stable and documented; `what` says what must hold and shows the
    offender; `fix` says what to do.
    """

    path: str
    line: int
    column: int
    code: str
    what: str
    fix: str
    severity: Severity = "error"

    def __str__(self) -> str:
        warning = "warning: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {warning}{self.what} - fix: {self.fix}"


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything read, and everything found wrong while reading it.

    `home` is the words of `docs/index.md`, shown at the top of the home page; None where nobody wrote any.
    `print_from` is the confidence from which a speaker is named, 0 to 1; None where mkdocs.yml does not set it.
    `site_name` is what the site is called; `site_url` where it will be served, with the closing slash, `repo_url` its
    repository on the web, and `contact` the e-mail address or web page where corrections are asked for, each "" where
    nobody said.  `publish` are the files of docs/ that the settings name for the site, folders with "/" at their end.
    """

    articles: tuple[Article, ...]
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    home: Text | None = None
    print_from: float | None = None
    site_name: str = "Explainer archive"
    site_url: str = ""
    repo_url: str = ""
    contact: str = ""
    publish: tuple[str, ...] = ()
