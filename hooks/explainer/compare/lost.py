"""Addresses that answered and would answer no more, each with what keeps it.

Loss("error", "articles/2031/ferry/", ..., lines=("aliases: [2031/ferry]",))
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from explainer.addresses import anchors, answering
from explainer.compare.change import Loss, Part
from explainer.compare.pairs import quotes
from explainer.counted import count
from explainer.decided import NOT_A_QUOTE, quoted, typed
from explainer.headings import below_title, heading_anchors
from explainer.known import Index, Report, Said
from explainer.model import Article, Decision, Entry

Renaming = Callable[[Said, str], str]
"""The decision that gives a quote of now an id that it had, as typed."""
ENTRIES = {"term": "glossary", "person": "people", "organization": "organizations", "outlet": "outlets"}
WORDS = 8
"""Words of a quote that is gone by which a decision names it."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The archive before and now, each article of before with what it became, and how a quote's line is typed.

    The articles of now have all their earlier addresses; `unsaid` are those that their files do not name, by the file.
    """

    before: Index
    now: Index
    pairs: Sequence[tuple[Report | None, Report | None]]
    unsaid: Mapping[str, Sequence[str]]
    renaming: Renaming


def lost(compared: Compared) -> Iterator[Loss]:
    """Every address and every quote's id that answers no more: errors first."""
    answers = answering(compared.now)
    standing = {report.article.address: report for report in compared.now.reports}
    yield from _articles(compared)
    for old, new in compared.pairs:
        if old:
            arrived = new or standing.get(answers.get(old.article.address, ""))
            if arrived:
                yield from _corrections(old.article, arrived.article)
                yield from _quotes(old, arrived, compared.renaming)
                yield from _headings(old.article, arrived.article)
    entries = {f"{ENTRIES[entry.kind]}/{entry.id}/": entry for entry in compared.before.archive.entries}
    yield from _replies(compared)
    gone = [a for a in answering(compared.before) if a not in answers and not a.startswith("articles/")]
    yield from (_entry(address, entries[address]) for address in gone if address in entries)
    yield from (_made(address, compared.before) for address in gone if address not in entries)


def _articles(compared: Compared) -> Iterator[Loss]:
    """The addresses of articles, earlier ones too."""
    for old, new in compared.pairs:
        missing = compared.unsaid.get((new if new else old).article.path, ()) if old else ()
        if old and missing and new:
            aliases = ", ".join(map(_short, dict.fromkeys(new.article.aliases)))
            moved = old.article.path != new.article.path
            why = Part("the article has moved to" if moved else "not named any more in", new.article.path)
            fix = "name the earlier address among its aliases"
            yield Loss("error", ", ".join(missing), why, fix, new.article.path, (f"aliases: [{aliases}]",))
        elif old and missing:
            why = Part(f"the file is gone, with {count(len(anchors(old)), 'quote')}:", old.article.path)
            fix = "put it back; one that should be read no more stays with status: retracted and a correction"
            yield Loss("error", ", ".join(missing), why, fix)


def _short(address: str) -> str:
    return address.removeprefix("articles/").removesuffix("/")


def _corrections(old: Article, new: Article) -> Iterator[Loss]:
    """The corrections of an article that it has no more: they stay in the open."""
    for correction in old.corrections:
        if correction not in new.corrections:
            by = f", by: {quoted(correction.by)}" if correction.by else ""
            line = f"corrections: [{{date: {correction.date}, text: {quoted(correction.text)}{by}}}]"
            why = Part("a correction that readers were shown is gone, or reads otherwise:", correction.text)
            yield Loss("error", new.address, why, "put it back, and add another beside it", new.path, (line,))


def _replies(compared: Compared) -> Iterator[Loss]:
    """The replies of people and bodies that no entry has any more."""
    now = {reply for entry in compared.now.archive.entries for reply in entry.replies}
    for entry in compared.before.archive.entries:
        for reply in entry.replies:
            if reply not in now:
                told = {"date": reply.date, "text": quoted(reply.text), "quote": reply.quote, "source": reply.source}
                line = f"replies: [{{{', '.join(f'{key}: {value}' for key, value in told.items() if value)}}}]"
                why = Part("a reply that readers were shown is gone, or reads otherwise:", reply.text)
                address = f"{ENTRIES[entry.kind]}/{entry.id}/"
                yield Loss("error", address, why, "put it back, and add another beside it", entry.path, (line,))


def _quotes(old: Report, new: Report, renaming: Renaming) -> Iterator[Loss]:
    """The ids of quotes of an article that is `new` now."""
    here = set(anchors(new))
    for was, is_ in quotes(old, new):
        for id_ in (was.id, *was.former) if was else ():
            if was and id_ not in here:
                yield _quote(id_, was, is_, new, renaming)
    for id_ in old.gone:
        if id_ not in here:
            line = typed(Decision("quote", "a quote that is gone", verdict=NOT_A_QUOTE, was=id_))
            why, file = Part("nothing in the article answers to this id any more"), new.article.path
            yield Loss("error", f"{old.article.address}#{id_}", why, "put the line back", file, (line,))


def _quote(id_: str, was: Said, is_: Said | None, new: Report, renaming: Renaming) -> Loss:
    address, words, file = f"{was.article.address}#{id_}", " ".join(was.words.split()), new.article.path
    if is_:
        fix = "say that the quote is the same, with its words corrected"
        return Loss("error", address, Part("the words of this quote were", words), fix, file, (renaming(is_, id_),))
    line = typed(Decision("quote", " ".join(words.split()[:WORDS]), verdict=NOT_A_QUOTE, was=id_))
    why = Part("the article has this quote no more:", words)
    return Loss("error", address, why, "put its words back, or have links to it lead to the article", file, (line,))


def _headings(old: Article, new: Article) -> Iterator[Loss]:
    """The headings whose anchors, which readers copy from the table of contents, the article has no more."""
    text, here = below_title(old), set(heading_anchors(below_title(new)))
    titles = (text.value[block.start : block.end] for block in text.blocks if block.kind == "heading")
    for anchor, title in zip(heading_anchors(text), titles, strict=True):
        if anchor not in here:
            why = Part("the article has this heading no more:", title)
            fix = "if that is meant, nothing: links to it lead to the top of the article"
            yield Loss("warning", f"{old.address}#{anchor}", why, fix)


def _entry(address: str, entry: Entry) -> Loss:
    """The page of an entry whose file is gone."""
    keep = "put it back, or name it among the aliases of the entry that took its place"
    return Loss("error", address, Part("the file is gone:", entry.path), keep)


def _made(address: str, before: Index) -> Loss:
    """A page that is made of what articles say, and now none does."""
    voice, (folder, id_) = before.voices.get(address), address.split("/")[:2]
    if voice and folder in ("people", "organizations"):
        why, line = (
            Part("no article that was looked at quotes them any more:", voice.name),
            f"name: {quoted(voice.name)}",
        )
        fix = "if that is meant, nothing; an entry keeps the page"
        return Loss("warning", address, why, fix, f"docs/{folder}/{id_}.md", (line,))
    why = Part("no article that was looked at gives reason for this page any more")
    return Loss("warning", address, why, "if that is meant, nothing")
