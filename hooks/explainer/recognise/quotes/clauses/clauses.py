"""Clauses: which source speaks by which cue, in one sentence.

In: a sentence.  Out: `Clause`s in order: `Ada Plumb` + `said`, `according to` + `the report`, `she` + `calling`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.constructions import clause_of
from explainer.recognise.quotes.clauses.credited import cited, cited_as_saying, credited
from explainer.recognise.quotes.clauses.denials import as_denied
from explainer.recognise.quotes.clauses.nicknames import SEEN, named_by
from explainer.recognise.quotes.clauses.owned import VIEWS, according, for_whom, in_view, per, statement, to_whom
from explainer.recognise.quotes.clauses.verbs import IDIOMS, PHRASAL, PUT, TYPED, verb_at
from explainer.recognise.quotes.language.cues import CITES, CREDITED, STATEMENTS, VERBS
from explainer.recognise.quotes.language.tokens import Sentence

Reader = Callable[[Sentence, int], Clause | None]

READERS: tuple[tuple[Iterable[str], Reader], ...] = (
    (("according",), according),
    (("to",), to_whom),
    (("for",), for_whom),
    (("per",), per),
    (VIEWS, in_view),
    (CREDITED, credited),
    (CITES, cited),
    (SEEN, named_by),
    (STATEMENTS, statement),
)
"""Words and what reads the clause of one of them, where it is no verb with a subject of its own."""
BY_CUE: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys((*VERBS, *PHRASAL, *IDIOMS, *PUT, *TYPED), ()),
    **{cue: tuple(reader for words, reader in READERS if cue in words) for cues, _ in READERS for cue in cues},
}
"""Every word that may make a clause -> its readers in order, to be tried before the verb it may be."""


def find_clauses(s: Sentence) -> list[Clause]:
    """The clauses of a sentence, in the order of their cues."""
    found: list[Clause] = []
    for k, token in enumerate(s.tokens[s.first : s.last], s.first):
        if token.low in BY_CUE and (k == s.first or not s.is_capital(k)):
            clause = _clause_at(s, k, found)
            if clause is not None:
                found.append(as_denied(s, clause, found))
    return found


def _clause_at(s: Sentence, k: int, found: list[Clause]) -> Clause | None:
    """The clause whose cue begins with token `k`, behind those already `found`."""
    low = s.tokens[k].low
    if low.endswith("ing") and low in VERBS and s.low(k - 1) == "as" and s.low(k - 2) != "well":
        return cited_as_saying(s, k, found)
    for reader in BY_CUE[low]:
        if (clause := reader(s, k)) is not None:
            return clause
    verb = verb_at(s, k)
    return clause_of(s, verb, found) if verb is not None else None
