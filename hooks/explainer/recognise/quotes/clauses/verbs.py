"""Verbs: the words that make a verb of saying: "said", "went on", "let it be known" before "that", "put it".

In: a sentence and the token of a cue.  Out: a `Verb`, or None where the words say nothing there ("went on to win").
"""

from __future__ import annotations

from msgspec import Struct

from explainer.recognise.quotes.clauses.clause import Clause, Order
from explainer.recognise.quotes.clauses.through import CARRIERS
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import PARTICIPLES, REPORTING, VERBS, Frame
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import is_adverb
from explainer.recognise.quotes.language.tokens import Sentence

PHRASAL: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "shot shoots shooting fired fires firing hit hits hitting pushed pushes pushing".split(), ("back",)
    ),
    **dict.fromkeys("snapped snaps snapping wrote writes writing struck clapped".split(), ("back",)),
    **dict.fromkeys("called calls calling".split(), ("back", "out")),
    **dict.fromkeys("went goes going carried carries".split(), ("on",)),
    **dict.fromkeys("chimed chimes chiming weighed weighs weighing cut cuts cutting".split(), ("in",)),
    **dict.fromkeys("broke breaks breaking put puts".split(), ("in",)),
    **dict.fromkeys("pointed points pointing blurted blurts blurting cried cries burst bursts".split(), ("out",)),
    **dict.fromkeys("mean means meant".split(), ("by",)),
    **dict.fromkeys("piped pipes piping spoke speaks".split(), ("up",)),
}
"""Verbs that say something only with one of their particles: "she shot back"."""
WITH_OBJECTS = frozenset("put puts broke breaks breaking".split())
"""Of these, the ones that say something only right behind what was said: `"Q," Plumb put in`."""
IDIOMS: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(
        "let lets letting".split(), (("it", "be", "known"), ("it", "be", "understood"), ("be", "known"), ("slip",))
    ),
    **dict.fromkeys(
        "made make makes making".split(), (("it", "clear"), ("it", "plain"), ("it", "known"), ("clear",), ("plain",))
    ),
    **dict.fromkeys("has had have".split(), (("it",),)),
    **dict.fromkeys("took take takes taking".split(), (("the", "view"), ("the", "position"), ("the", "line"))),
    **dict.fromkeys("gave gives give giving".split(), (("to", "understand"), ("assurances",), ("notice",))),
    **dict.fromkeys("accepted accepts accept accepting".split(), ((),)),
}
"""Verbs that say something only with the words behind them: "she let it be known", before "that"."""
TYPED = frozenset("typed types typing".split())
BEHIND_TYPED = frozenset(", : . in into on to back".split())
"""Verbs of writing that say something only with one of these behind them: not `typed "Q" on the form`."""
PUT = frozenset("put puts putting worded phrased".split())
"""Verbs that say something only before "it": "as Plumb put it"."""
PERFECT = frozenset("have has had having".split())
NEAR_PAPER = 5
"""Tokens from "in" to the paper that carries the words: "in a short written statement"."""
NOT_BEHIND = frozenset("to at the a in".split())
"""Words behind a particle that give the verb its other meaning: "went on to", "hit back at"."""


class Verb(Struct, frozen=True):
    """Tokens `first` to `end` (after the last one) of a sentence."""

    first: int
    end: int
    frame: Frame

    def by(
        self, source: Source | None, order: Order, *, own: bool = True, denied: bool = False, names: bool = False
    ) -> Clause | None:
        """The clause in which `source` is the verb's subject; None for no source."""
        return Clause(source, self.first, self.end, self.frame, order, own, denied, names) if source else None


def verb_at(s: Sentence, k: int) -> Verb | None:
    """The verb of saying that begins with token `k`."""
    low = s.tokens[k].low
    if low in PHRASAL and _has_particle(s, k) and (low not in WITH_OBJECTS or is_behind_quotation(s, k)):
        return Verb(k, k + 2, "says")
    if low in IDIOMS:
        return next((Verb(k, k + 1 + len(words), "says") for words in IDIOMS[low] if _goes_on(s, k + 1, words)), None)
    if low in TYPED:
        return Verb(k, k + 1, "says") if s.low(k + 1) in BEHIND_TYPED else None
    if low in PUT:
        return Verb(k, k + 1, "says") if s.low(k + 1) in ("it", "this", ":") else None
    if low not in VERBS or (low in PARTICIPLES and not _is_perfect(s, k)):
        return None
    return Verb(k, k + 1, "says" if low in REPORTING else "treats")


def is_behind_quotation(s: Sentence, k: int, far: int = 6) -> bool:
    """Whether the clause whose verb is token `k` stands behind a quotation, its subject of `far` tokens between."""
    return any(s.tokens[i].kind == "quote" for i in range(max(s.first, k - far), k))


def _has_particle(s: Sentence, k: int) -> bool:
    """Whether one of the verb's particles follows, and nothing that belongs to it: "went on", not "went on to"."""
    particles = PHRASAL[s.tokens[k].low]
    if s.low(k + 1) not in particles or (s.low(k + 2) in NOT_BEHIND and not _is_dated(s, k + 2)):
        return False
    return particles != ("on",) or k + 2 >= s.last or not _is_object(s, k + 2)


def _is_dated(s: Sentence, k: int) -> bool:
    """Whether token `k` is the "in" of a month, a year or a paper: "pointed out | in December", "in a statement"."""
    if s.low(k) != "in" or k + 1 >= s.last:
        return False
    time = s.low(k + 1) in g.NOT_SUBJECTS or s.low(k + 1).isdigit()
    return time or any(token.low in CARRIERS for token in s.tokens[k + 2 : min(k + NEAR_PAPER, s.last)])


def _is_object(s: Sentence, k: int) -> bool:
    """Whether token `k` is the object of the verb's particle: "goes on | recess", not "went on | about"."""
    token = s.tokens[k]
    return token.kind in ("word", "name") and not g.is_adverb(token.low) and token.low not in g.PREPOSITIONS


def _goes_on(s: Sentence, k: int, words: tuple[str, ...]) -> bool:
    """Whether an idiom's words and what it says follow from token `k` on: "it be known | that"."""
    end = k + len(words)
    return s.low(end) in ("that", ":", ",") and all(s.low(k + i) == word for i, word in enumerate(words))


def _is_perfect(s: Sentence, k: int) -> bool:
    """Whether the participle at token `k` stands behind "had": "had never written"."""
    while k > s.first and is_adverb(s.tokens[k - 1]):
        k -= 1
        if s.tokens[k].low in PERFECT:
            return True
    return s.low(k - 1).endswith(("'ve", "’ve", "'d", "’d"))
