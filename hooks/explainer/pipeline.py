"""The whole flow, from a project's folder to its composed site; every step knows nothing of the others.

>>> built = build(Path("."))
>>> [str(problem) for problem in built.problems]
>>> dict(built.compose(keep))
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from explainer.compose import OnDemand, compose_each
from explainer.compose.handwritten import Handwritten
from explainer.cores import collect_seldom
from explainer.figures import Stats
from explainer.found_wrong import found_wrong, in_doubt, replies_to_nothing
from explainer.index import build_index
from explainer.known import Index
from explainer.memory import ANEW, Memory
from explainer.model import FOLDERS, Archive, Composed, Findings, Mention, Problem
from explainer.once import recognise_all
from explainer.read.archive import read_archive
from explainer.recognise import terms_in
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from explainer.review import Question, questions
from explainer.stats import stats_of
from explainer.store import PLACE, Store
from explainer.watched import Watched, unwatched

Kept = TypeVar("Kept")
ENTRY_FOLDERS = tuple(f"{folder}/" for folder in FOLDERS)  # in docs/


@dataclass(frozen=True, slots=True)
class Built:
    """What a build came to: everything found wrong, and what is known, which is None where a problem is an error.

    `handwritten` tells programs and search of the pages that MkDocs renders.
    """

    problems: tuple[Problem, ...]
    index: Index | None
    handwritten: Handwritten

    def compose(
        self, keep: Callable[[str, Composed], Kept], watched: Watched = unwatched, behind: int = 0
    ) -> Iterator[tuple[str, Kept]]:
        """Compose the site: the path of each file with what `keep(path, composed)` returns, as they are made.

        It is called in the process that composed the file, so that what it writes itself is in no other's memory; such
        processes let others go first that are `behind` less nice (0 to 19).
        """
        assert self.index
        return compose_each(self.index, keep, watched, behind)

    def on_demand(self) -> OnDemand:
        """The same site, each of its files composed when it is asked for."""
        assert self.index
        return OnDemand(self.index)


def build(
    root: Path,
    site_url: str = "",
    repo_url: str = "",
    watched: Watched = unwatched,
    memory: Memory = ANEW,
) -> Built:
    """Read the archive of the project at `root`, recognise and index it; writes only what is kept (`store`).

    `site_url` is where the site will be served, `repo_url` where its repository is shown, "" where that is not known.
    With a `memory` that is given again, the next build reads and recognises what has changed.
    """
    collect_seldom()
    served = f"{site_url.rstrip('/')}/" if site_url else ""
    archive = replace(read_archive(root, watched, memory), site_url=served, repo_url=repo_url)
    handwritten = Handwritten(build_index(replace(archive, articles=(), entries=()), []))
    if any(problem.severity == "error" for problem in archive.problems):
        return Built(_checked(root, archive, watched), None, handwritten)
    lexicon = Lexicon.build(archive.entries)
    findings = _recognised(root, archive, lexicon, watched, memory)
    index = build_index(archive, findings, in_entries(archive, lexicon), memory)
    found = (*found_wrong(root, archive.articles, findings), *replies_to_nothing(index))
    return Built(tuple(sorted((*archive.problems, *found))), index, handwritten)


def check(root: Path, watched: Watched = unwatched) -> tuple[Problem, ...]:
    """Everything wrong in the files of the project at `root`."""
    return _checked(root, read_archive(root, watched), watched)


def review(root: Path, under: Sequence[str] = (), watched: Watched = unwatched) -> tuple[list[Question], list[Problem]]:
    """What editors could settle in the archive of the project at `root`, and the errors of files that are left out.

    `under` limits the articles to these files and folders ("articles/2022").
    """
    index = known(root, watched)
    return questions(index, root, threshold(index.archive), under), errors_in(index.archive)


def stats(root: Path, watched: Watched = unwatched) -> tuple[Stats, list[Problem]]:
    """What the archive of the project at `root` holds, and the errors of files that are left out."""
    index = known(root, watched)
    return stats_of(index), errors_in(index.archive)


def known(root: Path, watched: Watched = unwatched) -> Index:
    """What the files without errors of the project at `root` say, as far as editors are asked about it."""
    archive, store = read_archive(root, watched), Store(root / PLACE)
    findings = recognise_all(archive.articles, Lexicon.build(archive.entries), threshold(archive), store, watched)
    return build_index(archive, findings)


def errors_in(archive: Archive) -> list[Problem]:
    """What is wrong with the files that are left out."""
    return [problem for problem in archive.problems if problem.severity == "error"]


def is_published(path: str, site: Container[str]) -> bool:
    """Whether a file of docs/ (`path` is from there) is published itself: not an entry, nor a page that is composed."""
    return not (path.startswith(ENTRY_FOLDERS) and path.endswith(".md")) and path not in site


def threshold(archive: Archive) -> float:
    """The confidence from which the archive names a speaker."""
    return PRINTED if archive.print_from is None else archive.print_from


def in_entries(archive: Archive, lexicon: Lexicon) -> dict[str, list[Mention]]:
    """The terms in the definition or the few words of each entry that has some, by its file."""
    return {entry.path: terms_in(entry.text, lexicon) for entry in archive.entries if entry.text.blocks}


def _recognised(root: Path, archive: Archive, lexicon: Lexicon, watched: Watched, memory: Memory) -> list[Findings]:
    """The findings of each article.  The store lets go of others, where it was asked for all."""
    articles, store = archive.articles, Store(root / PLACE)
    entries, printed = memory.same("entries", archive.entries), threshold(archive)

    def recognise(numbers: Sequence[int]) -> list[Findings]:
        found = recognise_all([articles[at] for at in numbers], lexicon, printed, store, watched)
        if len(numbers) == len(articles):
            store.drop_others()
        return found

    given = [(article, entries, printed) for article in articles]
    return memory.each([("findings", article.path) for article in articles], given, recognise)


def _checked(root: Path, archive: Archive, watched: Watched = unwatched) -> tuple[Problem, ...]:
    """What is wrong with the files, with the decisions, with names that two people have and with replies.

    Only articles that have decisions or such names are recognised; all, where somebody replied to a quote.
    """
    lexicon = Lexicon.build(archive.entries)
    answered = not errors_in(archive) and any(one.quote for entry in archive.entries for one in entry.replies)
    doubtful = archive.articles if answered else in_doubt(archive.articles, lexicon)
    if not doubtful and not answered:
        return tuple(sorted(archive.problems))
    findings = recognise_all(doubtful, lexicon, threshold(archive), Store(root / PLACE), watched)
    replies = replies_to_nothing(build_index(archive, findings)) if answered else ()
    return tuple(sorted((*archive.problems, *found_wrong(root, doubtful, findings), *replies)))
