"""What has changed for readers: articles, their quotes, people and bodies, terms, and the links to both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from explainer.addresses import pages
from explainer.compare.change import Change, Kind, Part
from explainer.compare.pairs import quotes
from explainer.counted import count
from explainer.known import Index, Report, Said
from explainer.model import Article, Entry

Pairs = Sequence[tuple[Report | None, Report | None]]
Place = Callable[[Said], str]
"""The file, line and column of a quote of now."""
MOST_FILES = 3
"""Articles that are named as examples."""
VOICES = ("people/", "organizations/", "unnamed/")
OF_AN_ARTICLE = ("date", "updated", "event", "event_date", "outlet", "source", "status", "image", "corrections")
NOT_TOLD = ("id", "kind", "path")
WORDS: Mapping[str, str] = {"text": "its words", "exact_case": "case", "as_of": "as_of"}


def articles(pairs: Pairs, changed: Container[str]) -> Iterator[Change]:
    """What becomes of the articles whose files changed."""
    for before, now in pairs:
        old, new = before.article if before else None, now.article if now else None
        if now and new and new.path in changed:
            if old is None:
                parts = (Part(new.date or "no date"), Part("", new.outlet), Part(count(len(now.said), "quote")))
                yield Change("articles", "added", new.title, _told(*parts, Part("at", new.address)), new.path)
            elif differences := _told(*_differences(old, new)):
                yield Change("articles", "changed", new.title, differences, new.path)
        elif old and new is None:
            yield Change("articles", "lost", old.title, (Part("at", old.address),), old.path)


def _told(*parts: Part) -> tuple[Part, ...]:
    """The parts that say something."""
    return tuple(part for part in parts if part.ours or part.theirs)


def _differences(old: Article, new: Article) -> Iterator[Part]:
    if old.address != new.address:
        yield Part("moved here from", old.address)
    if old.title != new.title:
        yield Part("title was", old.title)
    if old.text.value != new.text.value:
        words, others = Counter(old.text.value.split()), Counter(new.text.value.split())
        more, less = (others - words).total(), (words - others).total()
        yield Part(f"{count(more, 'word')} more, {less:,} less" if more or less else "its text set otherwise")
    for key in OF_AN_ARTICLE:
        one, other = getattr(old, key), getattr(new, key)
        if one != other:
            yield Part(f"{key} changed", "" if not isinstance(one, str) else f"{one or 'none'} -> {other or 'none'}")


def said(pairs: Pairs, place: Place) -> Iterator[Change]:
    """What becomes of the quotes, and of who is said to have said them."""
    for before, now in pairs:
        for old, new in quotes(before, now):
            if new is None and old:
                yield Change("quotes", "lost", old.words, _speaker(old), old.article.path)
            elif old is None and new:
                yield Change("quotes", "added", new.words, _speaker(new), place(new))
            elif old and new and (told := tuple(_otherwise(old, new))):
                yield Change("quotes", "changed", new.words, told, place(new))


def _speaker(said: Said) -> tuple[Part, ...]:
    """Who is printed as the speaker, why, and how sure that is."""
    quote = said.quote
    why = Part("", quote.reason)
    if quote.denied_by:
        return Part("not said by", quote.denied_by), why
    if not quote.speaker:
        return Part("speaker unclear"), why
    named = " and ".join([quote.speaker, *(other.name for other in quote.together)])
    return Part("", named), why, Part(f"{round(quote.confidence * 100)} in 100")


def _otherwise(old: Said, new: Said) -> Iterator[Part]:
    was, now = _speaker(old), _speaker(new)
    if was != now:
        yield from now
        first, *rest = was if was[0] != now[0] else was[1:]
        yield Part(f"was {first.ours}".strip(), first.theirs)
        yield from rest
    words = " ".join(old.words.split())
    if words != " ".join(new.words.split()):
        yield Part("its words were", words)


def people(before: Index, now: Index) -> Iterator[Change]:
    """Pages of people and bodies that are new or gone, and entries of theirs that changed."""
    old, new = pages(before), pages(now)
    for address in sorted(old.keys() | new.keys()):
        folder = address[: address.find("/") + 1]
        if folder not in VOICES:
            continue
        if address not in old:
            quoted = count(len(now.voices[address].said), "quote")
            entry = now.voices[address].entry
            yield Change(
                "people", "added", new[address], (Part("at", address), Part(quoted)), entry.path if entry else ""
            )
        elif address not in new:
            yield Change("people", "lost", old[address], (Part("at", address),))
        elif told := _entry(before.voices[address].entry, now.voices[address].entry):
            yield Change("people", "changed", new[address], told, _file(now.voices[address].entry))


def terms(before: Index, now: Index) -> Iterator[Change]:
    """The terms that are new, gone or changed."""
    for address in sorted(before.terms.keys() | now.terms.keys()):
        old, new = before.terms.get(address), now.terms.get(address)
        if old is None and new:
            yield Change("terms", "added", new.name, (Part("at", address),), new.path)
        elif new is None and old:
            yield Change("terms", "lost", old.name, (Part("at", address),), old.path)
        elif new and (told := _entry(old, new)):
            yield Change("terms", "changed", new.name, told, new.path)


def _entry(old: Entry | None, new: Entry | None) -> tuple[Part, ...]:
    """What changed in an entry, by the keys of its front matter."""
    if old is None or new is None:
        return () if old is new else (Part("has an entry now" if new else "has no entry any more"),)
    differ = [
        name for name in Entry.__struct_fields__ if name not in NOT_TOLD and _value(old, name) != _value(new, name)
    ]
    return (Part(f"{', '.join(WORDS.get(name, name) for name in differ)} changed"),) if differ else ()


def _value(entry: Entry, name: str) -> object:
    value = getattr(entry, name)
    return value.value if name == "text" else value


def _file(entry: Entry | None) -> str:
    return entry.path if entry else ""


def links(before: Index, now: Index, pairs: Pairs) -> Iterator[Change]:
    """The links of articles to people, bodies and terms that are new or gone, by what they lead to."""
    found: dict[tuple[str, Kind], list[str]] = {}
    titles = {**pages(before), **pages(now)}
    for old, new in pairs:
        was, is_ = _links(old, before), _links(new, now)
        file = new.article.path if new else old.article.path if old else ""
        kinds: tuple[tuple[Kind, Iterable[str]], ...] = (("added", is_ - was), ("lost", was - is_))
        for kind, addresses in kinds:
            for address in addresses:
                found.setdefault((address, kind), []).append(file)
    for (address, kind), files in sorted(found.items()):
        few = [*sorted(files)[:MOST_FILES], *(["…"] if len(files) > MOST_FILES else [])]
        yield Change(
            "links",
            kind,
            titles[address],
            (Part("to", address), Part(f"from {count(len(files), 'article')}:", ", ".join(few))),
        )


def _links(report: Report | None, index: Index) -> set[str]:
    if report is None:
        return set()
    found = {index.addresses.get((mention.kind, mention.entity), "") for mention in report.findings.mentions}
    return found - {""}
