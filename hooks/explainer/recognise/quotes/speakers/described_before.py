"""Described before: whom "the source" takes up, who was "a source at the port" where the article brought them in.

In: a phrase with "the" or "this" and the cast.  Out: who may be meant, the likeliest first: those who spoke as
speakers, those whom a sentence only introduces as phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import islice

from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.language.phrases import Source, phrase
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.subjects import is_before_article
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.aliases import alias_behind
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.story import Phrase

FINITE_VERBS = g.BE | g.PASTS | {form for form, verb in VERBS.items() if form != verb and form not in NOUNS_TOO}
"""Verbs that end the subject before them."""
FAR = 1500
"""Characters over which "the source" still means "a source" before."""
MOST_SPEECHES = 200
"""Speeches over which it means somebody who spoke."""
SAME = frozenset(("the same source", "the same person", "the same man", "the same woman", "this person"))
"""What takes up whoever spoke last without a name."""
BARE = 2
"""Words of an introduction that tells no more than its noun: "a source"."""


def described_before(source: Source, name: str, cast: Cast, offset: int) -> Iterator[Speaker | Phrase]:
    """Whom a phrase with "the" at an offset of the text may take up; `name` is the phrase as printed."""
    words = set(name.lower().split()[1:]) - {"same"}
    if name.lower() in SAME and (other := next((c.speaker for c in reversed(cast.spoke)), None)):
        yield from [other] if other.kind == "unnamed" else []
        return
    latest = islice(reversed(cast.spoke), MOST_SPEECHES)
    spoke = next((c for c in latest if _takes_up(source, words, c.speaker)), None)
    if source.kind in ("person", "role") and len(words) <= 1:
        begins = cast.value.rfind(f" {source.head} ", max(0, offset - FAR), offset)
        if begins >= 0 and (spoke is None or spoke.sentence < cast.sentence(begins)):
            yield from _introduced(source, cast, begins, offset)
    if spoke:
        yield spoke.speaker


def _takes_up(source: Source, words: Set[str], speaker: Speaker) -> bool:
    """Whether a phrase of some words takes up a speaker who was described with them and more, or as "one of" many."""
    described = set(speaker.name.lower().split())
    if speaker.head == source.head and words < described:
        return True
    return speaker.name[:7].lower() == "one of " and f"{source.head}s" in described and len(words) == 1


def _introduced(source: Source, cast: Cast, begins: int, offset: int) -> Iterator[Phrase]:
    """Whom the sentence introduces in which a source's noun stands at `begins`: "a driver from the port"."""
    sentence = cast.sentence(begins)
    start, end = cast.begins(sentence), cast.ends(sentence)
    if not begins < end <= offset:
        return
    s = cast.words_in(start, end)
    for i, token in enumerate(s.tokens):
        if token.low not in ("a", "an", "one") or token.start > begins:
            continue
        found = _up_to_verb(s, source_after(s, i))
        if found is None or found.head != source.head:
            found = phrase_ending(s, next((k for k in range(i, s.last) if s.tokens[k].start > begins), i))
        if found is None or found.first != i or found.head != source.head:
            continue
        if found.last - i > BARE or alias_behind(cast.value, s.tokens[found.last - 1].end):
            yield s, found


def _up_to_verb(s: Sentence, found: Source | None) -> Source | None:
    """A phrase without the verb of its sentence: "a diplomat in Northmere | was more candid"."""
    if found is None:
        return None
    within = range(found.first + 1, found.last)
    end = next((k for k in within if _is_finite(s, k) or is_before_article(s, k)), found.last)
    return phrase(s, found.first, end) if end < found.last else found


def _is_finite(s: Sentence, k: int) -> bool:
    """Whether token `k` is a verb with a subject: "a judge | accepted, for the first time, an oath"."""
    return s.tokens[k].low in FINITE_VERBS or (s.tokens[k].low.endswith("ed") and s.low(k + 1) == ",")
