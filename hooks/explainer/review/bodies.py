"""Likely the same body: a name that the name of one other body that speaks ends with.

"Ferry Board" is asked about beside "Northmere Ferry Board", but not where "Saltholm Ferry Board" speaks as well.
Every name is looked up by its ends, so that time is linear in the words of the names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from explainer.counted import count
from explainer.decided import decided_words, own_names, typed
from explainer.known import Index, Voice
from explainer.model import Article, Decision
from explainer.names import folded_words
from explainer.places import Places
from explainer.review.answers import entry_file
from explainer.review.question import Question

JOINING = frozenset("and of for the".split())
"""Words behind which the end of a name is another body's: "Northmere Echo and Saltholm Echo"."""
SHORTEST = 2
"""Words of a name: by one word alone many bodies are called."""


def same_bodies(index: Index, places: Places) -> Iterator[Question]:
    """The questions about pairs of bodies, those of whom more articles quote first."""
    apart = {decided_words(name) for name in own_names(index.archive.articles)}
    bodies = {" ".join(folded_words(v.name)): v for v in index.voices.values() if v.kind == "organization" and v.said}
    longer: dict[str, list[Voice]] = defaultdict(list)
    for name, voice in bodies.items():
        words = name.split()
        for first in range(1, len(words) - SHORTEST + 1):
            if words[first - 1] not in JOINING:
                longer[" ".join(words[first:])].append(voice)
    pairs = [(bodies[name], found[0]) for name, found in longer.items() if name in bodies and len(found) == 1]
    for short, full in sorted(pairs, key=lambda pair: (-_articles(pair[0]) - _articles(pair[1]), pair[0].address)):
        here = printed_in(short)
        if here and not short.entry and _is_name(full.name) and apart.isdisjoint(map(decided_words, short.spellings)):
            yield _question(short, full, here, places)


def printed_in(voice: Voice) -> tuple[Article, str] | None:
    """The newest article that prints a name of somebody whom it quotes, and that name; None where no article does."""
    said = next((said for said in voice.said if said.quote.speaker in said.article.text.value), None)
    return (said.article, said.quote.speaker) if said else None


def _articles(voice: Voice) -> int:
    return len({said.article.path for said in voice.said})


def _is_name(name: str) -> bool:
    """Whether a name has capitals throughout, so that a line with it means a body: no "Plumb campaign"."""
    return all(word[0].isupper() or len(word) <= len("the") for word in name.split())


def _question(short: Voice, full: Voice, here: tuple[Article, str], places: Places) -> Question:
    article, printed = here
    lines = [entry_file(full.name, full.entry, printed, folder="organizations")]
    if _articles(short) == 1:
        lines.append(typed(Decision("name", printed, verdict=full.name)))
    lines.append(typed(Decision("name", printed, verdict=printed)))
    line, column = places.at(article, article.text.value.index(printed))
    where = f"in {count(_articles(short), 'article')}, {full.name} in {_articles(full)} ({full.said[0].article.path})"
    why = f"perhaps {full.name}, the only name that ends so; quoted {where}"
    return Question("likely same body", article.path, line, column, printed, why, tuple(lines))
