"""What docs/names.md says of the articles of tests/kinds, read as one archive with no entries."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.index import build_index
from explainer.known import Index, Voice
from explainer.model import Archive, Article, SpeakerKind
from explainer.once import recognise_all
from explainer.read.article import read_article_text
from explainer.recognise.lexicon import Lexicon
from own_articles import NAME, GoldArticle, path_of
from page_parts import escaped


def own_figures(gold: Sequence[GoldArticle]) -> dict[str, object]:
    """What stands in the page's gaps, by their names."""
    articles = tuple(map(_article, gold))
    index = build_index(Archive(articles, (), ()), recognise_all(articles, Lexicon.build([])))
    marked = {name for one in gold for quote in one.quotes for name in quote.speakers}
    named = {name for name in marked if NAME.fullmatch(name) and " " in name}
    people = quoted(index, "person")
    headed = {voice.name for voice in (*people, *quoted(index, "organization"))}
    strangers = [voice for voice in people if marked.isdisjoint((voice.name, *voice.spellings))]
    return {
        "articles": len(gold),
        "named": f"{len(named):,}",
        "headed": f"{len(named & headed):,}",
        "pages": f"{len(people):,}",
        "strangers": len(strangers),
        "listed": _listed(strangers),
    }


def quoted(index: Index, kind: SpeakerKind) -> list[Voice]:
    """Everybody of a kind who is quoted, the most quoted first."""
    voices = [voice for voice in index.voices.values() if voice.kind == kind and voice.said]
    return sorted(voices, key=lambda voice: (-len(voice.said), voice.name))


def _article(gold: GoldArticle) -> Article:
    return replace(read_article_text(gold.raw, f"articles/{path_of(gold)}")[0], date=gold.date)


def _listed(voices: Sequence[Voice]) -> str:
    return ", ".join(escaped(voice.name) for voice in voices) or "none"
