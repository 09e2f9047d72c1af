"""Tags: a paragraph's sentences with their clauses; `Plumb said.` behind a closed quotation belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.clauses.clauses import find_clauses
from explainer.recognise.quotes.clauses.through import CARRIERS, TELLS
from explainer.recognise.quotes.evidence.after import describes
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.taken_up import takes_up
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import VERBS, forms
from explainer.recognise.quotes.language.fronted import after_fronted
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.sources import is_adverb
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence, Token, last_inside, sentences

TOLD = ("subject first", "verb first", "according to")
"""Orders of a clause whose source speaks, quotation or not."""
OPENS_OTHER = frozenset("when while after before although though if once until because since".split())
"""Words that open a clause about something beside what the sentence tells."""
SUPPOSED = frozenset("should must might could".split())
"""Before a verb of what nobody has said yet: "he suggested that somebody should ask"."""
ISSUES = forms(("issue", "release", "publish", "post"))
"""Forms of verbs that let a paper speak for whoever made it."""
NEAR = 4
"""Tokens from such a verb to the paper."""
NO_DEEDS = VERBS.keys() | frozenset("according including regarding concerning".split())
"""Forms in "ing" that tell of nothing else that a speaker did."""
TELLS_ON = g.AUXILIARIES | g.SUBJECT_PRONOUNS | {"that"}
"""Words by which a sentence goes on to tell what was said: "Plumb said of the bridge | that it was"."""
AFTER_TAG = (g.PREPOSITIONS - {"of", "than", "like"}) | frozenset(
    ". , ; ( — – -- when as while after before last this".split()
)
"""What may follow a speaker and a cue where nothing that was said follows: "Plumb said | in Northmere"."""


def sentences_with_clauses(value: str, tokens: Sequence[Token]) -> list[tuple[Sentence, list[Clause]]]:
    """Sentences with their clauses; a tag such as `." Plumb said.` is joined to the quotation it follows."""
    found: list[tuple[Sentence, list[Clause]]] = []
    for s in sentences(value, tokens):
        clauses = find_clauses(s)
        quoted = found and tokens[s.first - 1].kind == "quote"
        closed = found and tokens[s.first - 1].low == "." and tokens[s.first - 2].kind == "quote"
        if (quoted and _is_tag(s, clauses)) or ((quoted or closed) and takes_up(s, clauses)):
            s = replace(s, first=found.pop()[0].first)
            clauses = find_clauses(s)
        found.append((s, clauses))
    return found


def _is_tag(s: Sentence, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence is a speaker and a cue and nothing that was said: `Plumb told the radio on Monday.`"""
    if not clauses or clauses[0].frame != "says" or clauses[0].denied:
        return False
    begins = clauses[0].begins
    if begins > s.first and s.tokens[s.first].low in OPENS_OTHER:
        return False
    if begins - s.first > 1 and not describes(s, s.first, begins):
        return False
    k = clauses[0].ends
    if s.quotes:
        return _is_beside(s, k)
    if k < s.last and (s.tokens[clauses[0].cue].low in TELLS or _is_asking(s, clauses[0])):
        return not _has_clause(s, k)
    while k < s.last and is_adverb(s.tokens[k]) and s.low(k) != "on" and not _is_to_somebody(s, k):
        k += 1
    if s.low(k) == "of":
        return not any(t.low in TELLS_ON for t in s.tokens[k : s.last])
    asks = k + 1 < s.last and s.tokens[k].low == "when" and s.tokens[k + 1].kind == "stop"
    return k >= s.last or (s.tokens[k].low in AFTER_TAG and not asks)


def _is_asking(s: Sentence, clause: Clause) -> bool:
    """Whether a sentence tells who asked the question before it: `"Why?" | Plumb asked the clerk.`"""
    if s.low(clause.cue) not in ("asked", "asks") or s.tokens[clause.ends].kind == "stop":
        return False
    return last_inside(s, s.first - 1) == "?"


def _is_beside(s: Sentence, k: int) -> bool:
    """Whether what follows from token `k` on only tells what somebody did as they spoke: "Plumb said|, alluding to"."""
    participle = s.low(k + 1)
    return s.low(k) == "," and participle.endswith("ing") and participle not in NO_DEEDS


def _is_to_somebody(s: Sentence, k: int) -> bool:
    """Whether token `k` is the "to" before whoever is spoken to: "Plumb said | to the crowd", not "said to wait"."""
    if s.tokens[k].low != "to" or k + 1 >= s.last:
        return False
    hearer = s.tokens[k + 1]
    return hearer.kind == "name" or hearer.low in g.DETERMINERS or hearer.low in g.PRONOUNS or is_noun(hearer.low)


def _has_clause(s: Sentence, k: int) -> bool:
    """Whether somebody is told something from token `k` on: "told them that", "told them she would"."""
    for i in range(k, s.last):
        low = s.tokens[i].low
        if low in AFTER_TAG and i > k:
            return False
        if low in ("that", "about", "of", "how", "what", "why", "whether", "to") or low in g.SUBJECT_PRONOUNS:
            return True
        if low in g.AUXILIARIES:
            return True
    return False


def told(s: Sentence, clauses: Sequence[Clause]) -> list[tuple[int, Evidence]]:
    """Whom a sentence without a quotation lets speak: its first clause of saying, or one that it sets off; never "I".

    Nobody who speaks while somebody else is told of: "When Tarn asked for more, Plumb smiled".
    "Plumb thought the pumps had failed, | the mayor said,| and nobody had looked" is the mayor's.
    """
    main = after_fronted(s, s.last) if s.tokens[s.first].low in OPENS_OTHER else s.first
    says = [c for c in clauses if c.frame == "says" or _is_issuing(s, c)]
    speaks = [c for c in says if c.own and c.order in TOLD and c.cue >= main]
    speaks = [c for c in speaks if s.low(c.cue - 1) not in SUPPOSED]
    clause = next((c for c in speaks if _is_set_off(s, c)), speaks[0] if speaks else None)
    if clause is None or clause.source.head in g.FIRST or (clause.source.head == "who" and _is_about_pronoun(s)):
        return []
    return [(-1, said_by(clause))]


def _is_about_pronoun(s: Sentence) -> bool:
    """Whether a sentence is about whoever was he or she before: "To a guest who had asked about it | she was brisk"."""
    subject = sentence_subject(s, s.last)
    return subject is not None and subject.head in g.SINGULAR


def _is_issuing(s: Sentence, clause: Clause) -> bool:
    """Whether somebody speaks by a paper of their own: "The board issued | a statement"."""
    issued = s.tokens[clause.cue].low in ISSUES and s.low(clause.cue_end) in ("a", "an", "this", "the")
    return issued and any(token.low in CARRIERS for token in s.tokens[clause.cue_end + 1 : clause.cue_end + NEAR])


def said_by(clause: Clause) -> Evidence:
    """The evidence that a clause is for what is quoted behind it."""
    return Evidence("paraphrase", clause.source, (clause.cue, clause.cue_end))


def chimes_in(s: Sentence, clauses: Sequence[Clause]) -> Clause | None:
    """Who speaks up at the end of a sentence that quotes another: `"Q," Plumb began, but | her sister interrupted.`"""
    last = clauses[-1] if clauses else None
    if last is None or not last.own or last.frame != "says" or last.cue_end < s.last - 1 or last.begins < s.quotes[-1]:
        return None
    return last if last.order == "subject first" and s.tokens[last.begins - 1].low in ("and", "but") else None


def _is_set_off(s: Sentence, clause: Clause) -> bool:
    """Whether a clause stands behind a comma and nothing that was said follows it: ", Plumb said in Northmere."."""
    if clause.order == "according to" or clause.begins <= s.first or s.tokens[clause.begins - 1].low != ",":
        return False
    following = [token.low for token in s.tokens[clause.ends : min(clause.ends + 2, s.last)]]
    return not following or following[0] in AFTER_TAG or following[-1] in (",", ".")
