"""The flow from a project's folder to the file of a new entry or article: read, recognise, suggest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from explainer.fold import fold
from explainer.model import Archive, Article, Called, Entry, EntryKind, Findings, Mention, Problem
from explainer.once import recognise_all
from explainer.pipeline import errors_in, threshold
from explainer.read.archive import read_archive
from explainer.read.article import read_article_text
from explainer.read.entry import read_entry_text
from explainer.read.keys import ARTICLE_KEYS
from explainer.read.printed import read_printed
from explainer.recognise.genders import gender_told
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.roles import roles_beside
from explainer.slug import slug
from explainer.store import PLACE, Store
from explainer.suggest import (
    Beside,
    Draft,
    Printed,
    RefusedError,
    Values,
    draft_article,
    draft_organization,
    draft_outlet,
    draft_person,
    draft_term,
    entry_file,
    on_a_line,
    refuse_owned,
    shortened,
)
from explainer.watched import Watched, unwatched


def new_entry(
    root: Path, kind: EntryKind, name: str, another: str = "", watched: Watched = unwatched
) -> tuple[Draft, list[Problem]]:
    """The file of a new entry, from what the archive of the project at `root` prints, and the errors of files left out.

    `another` is the name of the file for a second term of the name that one has.  Raises RefusedError where another
    entry has the name, or a file of that name exists.
    """
    archive, name = read_archive(root, watched), on_a_line(name)
    entry_file(another or name, kind, root)
    owner = refuse_owned(name, kind, archive.entries, another)
    others = [entry for entry in archive.entries if entry is not owner]
    _refuse_form(name, Lexicon.build(others))
    draft = _drafted(kind, name, _standing(archive), others, root, another, watched)
    return _right(draft, read_entry_text(draft.text, draft.path, kind)[1]), errors_in(archive)


def new_article(
    root: Path, values: Values, text: str = "", watched: Watched = unwatched
) -> tuple[Draft, list[Problem]]:
    """The file of a new article of the project at `root`, and the errors of files left out.

    `values` are those of its front matter that are known.  Raises RefusedError where the archive has the file, or an
    article with the source.
    """
    archive = read_archive(root, watched)
    draft = draft_article(values, text, archive, root)
    return _right(draft, read_article_text(draft.text, draft.path)[1]), errors_in(archive)


def imported(
    root: Path, data: bytes, name: str, given: Values, watched: Watched = unwatched
) -> tuple[Draft, list[Problem]]:
    """The file of a new article from what somebody printed, and the errors of files left out.

    `name` is that of the file that the bytes come from; what is `given` counts more than what is found in it.  Raises
    RefusedError as `new_article` does, and where the bytes are no text, or have no words.
    """
    printed, problems = read_printed(data, name)
    if printed is None:
        raise RefusedError("\n".join(map(str, problems)))
    if printed.text.startswith("---\n") or printed.values.get("title") == "---":
        raise RefusedError(f"{name} has front matter already - fix: put the file into articles/ as it is")
    values = {**printed.values, **{key: value for key, value in given.items() if value}}
    if not printed.text or not values.get("title"):
        lost = "title - fix: give it with --title" if printed.text else "text - fix: copy the text of the article"
        raise RefusedError(f"{name} has no {lost}")
    draft, errors = new_article(root, {key: values.get(key, "") for key in ARTICLE_KEYS}, printed.text, watched)
    found = draft.text.split("---\n")[1].splitlines()
    left_out = [f"left out: {shortened(words)}" for words in printed.left_out]
    return replace(draft, told=(draft.told[0], *found, *left_out, *draft.told[1:])), errors


def _refuse_form(name: str, lexicon: Lexicon) -> None:
    """Raise RefusedError where a name is a plural or another form of a term that has an entry."""
    for match in lexicon.matches(fold(name)):
        form = match.names[0]
        if match.end - match.start == len(name):
            told = f'"{name}" is another form of {form.written}, which has {form.entry.path}'
            raise RefusedError(f"{told} - fix: edit that file")


def _drafted(
    kind: EntryKind,
    name: str,
    archive: Archive,
    others: Sequence[Entry],
    root: Path,
    another: str,
    watched: Watched,
) -> Draft:
    """The file of a new entry; what names it is recognised as if it were there beside the `others`, but for people."""
    if kind == "outlet":
        return draft_outlet(name, archive, root)
    recognised = partial(recognise_all, printed=threshold(archive), store=Store(root / PLACE), watched=watched)
    if kind == "person":
        findings = recognised(archive.articles, Lexicon.build(archive.entries))
        named = [*zip(archive.articles, findings, strict=True)]
        return draft_person(name, archive, named, Beside(_calls(named), _tells(named)), root)
    entry = Entry(slug(name), kind, name)
    alone = Lexicon.build([entry])
    articles = [article for article in archive.articles if alone.matches(fold(article.text.value))]
    findings = recognised(articles, Lexicon.build([*others, entry]))
    uses = [(article, found, _uses(found, entry)) for article, found in zip(articles, findings, strict=True)]
    if kind == "term":
        return draft_term(name, archive, uses, root, another)
    return draft_organization(name, archive, uses, root)


def _right(draft: Draft, problems: Sequence[Problem]) -> Draft:
    """The draft, if it can be read back; raises RefusedError with what is wrong with what was given."""
    for problem in problems:
        if problem.severity == "error":
            raise RefusedError(f"{problem.what} - fix: {problem.fix}")
    return draft


def _standing(archive: Archive) -> Archive:
    """The archive without the articles that were retracted."""
    return replace(archive, articles=tuple(a for a in archive.articles if a.status != "retracted"))


def _uses(findings: Findings, entry: Entry) -> list[Mention]:
    """The mentions of an entry."""
    return [mention for mention in findings.mentions if (mention.kind, mention.entity) == (entry.kind, entry.id)]


def _calls(named: Sequence[tuple[Article, Findings]]) -> Callable[[Printed, int], Iterable[Called]]:
    """What an article calls somebody beside one of its mentions of people."""
    people = {article.path: [m for m in found.mentions if m.kind == "person"] for article, found in named}
    return lambda at, number: roles_beside(at.article.text.value, people[at.article.path], number)


def _tells(named: Sequence[tuple[Article, Findings]]) -> Callable[[Printed, int], str]:
    """The gender that the pronouns of an article tell of whoever one of its mentions of people is."""
    articles = {article.path: found for article, found in named}

    def tells(at: Printed, number: int) -> str:
        found = articles[at.article.path]
        people = [mention for mention in found.mentions if mention.kind == "person"]
        return gender_told(at.article.text, found, people[number].entity)

    return tells
