"""The whole flow, from a project's folder to its composed site; every step knows nothing of the others.

>>> built = build(Path("."))
>>> [str(problem) for problem in built.problems]
>>> built.site["articles/2022/letters.md"].title
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from explainer.compose import compose
from explainer.cores import on_all_cores
from explainer.index import build_index
from explainer.model import Article, Findings, Problem, Site
from explainer.read import read_archive
from explainer.read.entry import FOLDERS
from explainer.recognise import recognise
from explainer.recognise.lexicon import Lexicon

ENTRY_FOLDERS = tuple(f"{folder}/" for folder in FOLDERS)  # in docs/


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: everything found wrong, and the site, which is None where a problem is an error."""

    problems: tuple[Problem, ...]
    site: Site | None


def build(root: Path) -> Built:
    """Read the archive of the project at `root`, recognise, index and compose it; writes nothing."""
    archive = read_archive(root)
    if any(problem.severity == "error" for problem in archive.problems):
        return Built(archive.problems, None)
    lexicon = Lexicon.build(archive.entries)
    findings = recognise_all(archive.articles, lexicon)
    return Built(archive.problems, compose(build_index(archive, findings)))


def check(root: Path) -> tuple[Problem, ...]:
    """Everything wrong in the files of the project at `root`."""
    return read_archive(root).problems


def is_published(path: str, site: Site) -> bool:
    """Whether a file of docs/ (`path` is from there) is published itself: not an entry, nor a page that is composed."""
    return path not in site and not (path.startswith(ENTRY_FOLDERS) and path.endswith(".md"))


def recognise_all(articles: Sequence[Article], lexicon: Lexicon) -> list[Findings]:
    """The findings of each article, in the articles' order; on all cores where there are articles enough."""
    return list(on_all_cores(lambda number: recognise_article(articles[number], lexicon), range(len(articles))))


def recognise_article(article: Article, lexicon: Lexicon) -> Findings:
    """The findings of one article, at its date and with its editors' decisions."""
    return recognise(article.text, lexicon, article.date, article.decisions)
