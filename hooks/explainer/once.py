"""Recognise once: an article is examined again only where it, or what the lexicon knows of its words, has changed.

>>> findings = recognise_all(articles, lexicon, store=Store(root / PLACE))
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from explainer.cores import on_all_cores
from explainer.model import Article, Findings, Mention, Person
from explainer.recognise import examine
from explainer.recognise.asked import Answers, Asked
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from explainer.store import Row, Store
from explainer.watched import Watched, unwatched

TOGETHER = 250  # articles that are read and written at a time: a run that is killed has kept all but the last of them
CORE = Path(__file__).parent
RECOGNISING = ("model", "names", "recognise")  # folders of the core, beside its own modules
LIBRARIES = ("ahocorasick-rs", "msgspec")


class Kept(NamedTuple):
    """What is kept of an article: what was asked of the lexicon, a digest of the answers, and what was found."""

    asked: Asked
    answers: bytes
    findings: Findings


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Kept)


def recognise_all(
    articles: Sequence[Article],
    lexicon: Lexicon,
    printed: float = PRINTED,
    store: Store | None = None,
    watched: Watched = unwatched,
) -> list[Findings]:
    """The findings of each article, in the articles' order; on all cores where there are articles enough.

    A speaker is named from the confidence `printed` up (0 to 1).  What the `store` has is not looked for again.
    """
    store, answers = store or Store(), Answers(lexicon)
    keys = [key_of(article, printed) for article in articles]
    found: dict[bytes, Findings] = {}
    doubtful: dict[bytes, bytes] = {}  # what was found with another lexicon
    for row in chain.from_iterable(store.ask(keys[at : at + TOGETHER]) for at in range(0, len(keys), TOGETHER)):
        if row.lexicon != answers.whole:
            doubtful[row.article] = row.found
        elif kept := _unpacked(row.found):
            found[row.article] = kept.findings
    left = [number for number, key in enumerate(keys) if key not in found]

    def examined(number: int) -> bytes:
        return _examined(articles[number], doubtful.get(keys[number]), answers, printed)

    each = chain(map(examined, left[:1]), on_all_cores(examined, left[1:]))  # what the first compiles, all have
    told = watched(each, "recognising", len(left))
    rows = (Row(keys[number], answers.whole, packed) for number, packed in zip(left, told, strict=True))
    while written := list(islice(rows, TOGETHER)):
        store.write(written)
        found |= {row.article: kept.findings for row in written if (kept := _unpacked(row.found))}
    return [found[key] for key in keys]


def _examined(article: Article, before: bytes | None, answers: Answers, printed: float) -> bytes:
    """What is found in an article, packed: what was found `before`, if the lexicon answers as it did then."""
    text, decisions = article.text, article.decisions
    kept = _unpacked(before) if before else None
    if before and kept and answers.to(text, decisions, kept.asked) == kept.answers:
        return before
    findings, matches, asked = examine(text, answers.lexicon, article.date, decisions, printed)
    told = answers.with_matches(matches, decisions, asked)
    return zlib.compress(_ENCODER.encode(Kept(asked, told, findings)), 1)


class Examiner(NamedTuple):
    """Examines one article at a time, in whatever process it is sent to."""

    answers: Answers
    printed: float

    def examine(self, article: Article, key: bytes, kept: Row | None) -> tuple[Row, Findings]:
        """What is to be kept of an article, under its `key_of`, and its findings; `kept` is what was kept of it."""
        if kept and kept.lexicon == self.answers.whole and (known := _unpacked(kept.found)):
            return kept, known.findings
        found = _examined(article, kept.found if kept else None, self.answers, self.printed)
        return Row(key, self.answers.whole, found), _DECODER.decode(zlib.decompress(found)).findings


def _unpacked(packed: bytes) -> Kept | None:
    """What was packed, if it was packed here."""
    try:
        kept = _DECODER.decode(zlib.decompress(packed))
    except (zlib.error, msgspec.DecodeError):
        return None
    return kept._replace(findings=_held_once(kept.findings))


def _held_once(findings: Findings) -> Findings:
    """Findings that nobody has seen yet; names and reasons that many have are in memory once."""
    intern = sys.intern
    mentions = [Mention(start, end, kind, intern(id_), intern(why)) for start, end, kind, id_, why in findings.mentions]
    quotes = [
        msgspec.structs.replace(q, speaker=intern(q.speaker), entity=intern(q.entity), reason=intern(q.reason))
        for q in findings.quotes
    ]
    people = {
        intern(id_): Person._make([intern(told) if isinstance(told, str) else told for told in person])
        for id_, person in findings.people.items()
    }
    return replace(findings, mentions=tuple(mentions), quotes=tuple(quotes), people=people)


def key_of(article: Article, printed: float) -> bytes:
    """A digest of all that an article's findings come from, but for the lexicon."""
    text = article.text
    told = text.value, text.blocks, text.markup, article.date, article.decisions, printed
    return blake2b(recogniser() + _ENCODER.encode(told), digest_size=16).digest()


@cache
def recogniser() -> bytes:
    """A digest of what recognises: Python, libraries, and our own files."""
    told = blake2b(repr([sys.version, *map(version, LIBRARIES)]).encode(), digest_size=16)
    for path in sorted(recognising()):
        content = path.read_bytes()
        told.update(f"{path.relative_to(CORE)} {len(content)} ".encode() + content)
    return told.digest()


def recognising() -> Iterator[Path]:
    """The files that findings depend on: code, and lists of words."""
    files = chain(CORE.glob("*.py"), *((CORE / folder).rglob("*.*") for folder in RECOGNISING))
    return (path for path in files if path.suffix != ".pyc" and path.is_file())  # an editor's locks are no files
