"""Apart: words that tell a term from another one of the same name, by what stands near its uses.

In: the uses of "Mission" where docs/glossary/relief-mission.md has that name, and other names or `when` besides.
Out: the uses in articles that print none of these, the words near them only, and the words near the others only.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log
from typing import NamedTuple

from explainer.fold import fold
from explainer.model import Article, Entry
from explainer.pattern import pattern
from explainer.sentences import Sentences
from explainer.suggest.printed import Uses

WORD = pattern(r"[^\W\d_]{4,}")
MOST = 5
"""Words that are suggested."""


class Apart(NamedTuple):
    """The uses of the one meaning, words near these, and words near those of the other."""

    uses: Uses
    when: tuple[str, ...]
    others: tuple[str, ...]


def told_apart(name: str, owner: Entry, uses: Uses, articles: Iterable[Article]) -> Apart:
    """The uses of a name that are not those of the term that has it, its `owner`, and the words that tell them apart.

    Of the words near a use those count most that few of the `articles` have (inverse document frequency, K. Spärck
    Jones 1972).  Time is linear in the articles.
    """
    words = {fold(sign) for sign in (*owner.names, *owner.when)} - {fold(name)}
    sign = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words))) or '(?!)'})")
    theirs = [use for use in uses if sign.search(fold(use[0].text.value))]
    ours = [use for use in uses if use not in theirs]
    texts = [set(WORD.findall(fold(article.text.value))) for article in articles]
    printed = Counter(word for text in texts for word in text)
    near, others = _near(name, ours), _near(name, theirs)
    rare = {word: log((len(texts) + 1) / printed[word]) for word in near.keys() ^ others.keys()}

    def best(found: Counter[str]) -> tuple[str, ...]:
        return tuple(sorted(found.keys() & rare.keys(), key=lambda word: (-found[word] * rare[word], word))[:MOST])

    return Apart(ours, best(near), best(others))


def _near(name: str, uses: Uses) -> Counter[str]:
    """In how many articles a word stands in a sentence with the name."""
    found: Counter[str] = Counter()
    for article, _, here in uses:
        value, sentences = article.text.value, Sentences(article.text.value)
        spans = {sentences.around(use.start, use.end) for use in here}
        found.update({word for start, end in spans for word in WORD.findall(fold(value[start:end]))})
    for word in WORD.findall(fold(name)):
        del found[word]
    return found
