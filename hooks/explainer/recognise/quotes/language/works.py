"""Works: a title in quotation marks that ends an aside, as American papers print it: `Plumb, author of "Tides," said`.

The comma inside the marks is that of the aside, so the words behind the title are no tag of it.
In: a sentence and a quotation in it.  Out: whether it is such a title.
"""

from __future__ import annotations

from explainer.recognise.quotes.language.tokens import Sentence, last_inside

WORKS = frozenset(
    """
    book memoir novel film movie documentary show series song album play poem painting programme program episode
    musical opera blog podcast column newsletter magazine essay article autobiography bestseller best-seller
    ballad hymn sitcom comedy drama track single
    """.split()
)
"""Nouns for works, which have titles."""
MAKERS = WORKS | frozenset(
    """
    author co-author coauthor writer novelist poet playwright screenwriter editor star co-star creator co-creator
    director producer host co-host presenter narrator actor actress singer composer illustrator translator biography
    """.split()
)
"""Who makes works, and what works are."""
MADE = frozenset("wrote directed produced created hosted presented edited sang composed translated".split())
"""What somebody does who makes one: "who wrote"."""
BEFORE_TITLE = frozenset("of in on for behind the and".split())
"""What stands before a title but makers and works: "author of", not `called the book "dull," said`."""
LONGEST_ASIDE = 16
"""Tokens from the comma that opens the aside to the title."""
SHORT = 4
"""Letters of a word from which on a title has it in capitals: "Barriers of the Coast"."""
MARKS = "\"'“”‘’„«».,`"


def closes_aside(s: Sentence, q: int) -> bool:
    """Whether token `q` is a work's title that closes the aside before it: `, author of "Tides," | said`."""
    if s.tokens[q].kind != "quote" or last_inside(s, q) != ",":
        return False
    makes = MAKERS | MADE if _is_capitalised(s, q) else MAKERS
    before = s.tokens[q - 1]
    if before.low not in makes and before.low not in BEFORE_TITLE and before.kind != "possessive":
        return False
    made = False
    for token in reversed(s.tokens[max(s.first, q - LONGEST_ASIDE) : q]):
        if token.kind in ("stop", "quote"):
            return made and token.low == ","
        made = made or token.low in makes
    return False


def _is_capitalised(s: Sentence, q: int) -> bool:
    """Whether several words stand between the marks, in capitals as titles have them: not `who wrote "No," said`."""
    words = [word.strip(MARKS) for word in s.words(q, q + 1).split()]
    return len(words) > 1 and all(word[:1].isupper() for word in words if len(word) >= SHORT)
