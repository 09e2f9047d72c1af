"""Names for quotes that survive edits elsewhere in the article, and the folded words that two outlets share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from explainer.pattern import pattern

_WORD = pattern(r"\w+")
_SHORT, _LONG = 6, 16
_STATEMENT_WORDS = 4


def folded(words: str) -> str:
    """The words in lower case with nothing but single spaces between them."""
    return " ".join(_WORD.findall(words.casefold()))


def is_statement(folded_words: str) -> bool:
    """Whether the folded words are enough (four) to say that two outlets print the same statement."""
    return folded_words.count(" ") >= _STATEMENT_WORDS - 1


def quote_ids(path: str, quotes: Sequence[str]) -> list[str]:
    """An id for each quote of the article at `path`, given their folded words in order.

    The id is made of the path, the words and, for words quoted again, how many times they came before: position
    plays no part.  Ids are unique in an article; those that would not be are longer.
    """
    seen: Counter[str] = Counter()
    digests = []
    for words in quotes:
        seen[words] += 1
        said = f"{path}\n{words}\n{seen[words]}"
        digests.append(blake2b(said.encode(), digest_size=_LONG // 2).hexdigest())
    taken = Counter(digest[:_SHORT] for digest in digests)
    return [f"q-{digest[: _SHORT if taken[digest[:_SHORT]] == 1 else _LONG]}" for digest in digests]
