"""Paragraphs: what the sentences of a block tell of who speaks in it.

In: a block, its quotations and the cast.  Out: `Told`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from explainer.model import Text
from explainer.recognise.quotes.clauses.clause import Clause
from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.weighing import weigh
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import VERBS
from explainer.recognise.quotes.language.nouns import is_noun
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import BORDERS, Sentence, tokens_of
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.paragraphs.asking import answering, asked
from explainer.recognise.quotes.paragraphs.beats import whose_beat
from explainer.recognise.quotes.paragraphs.tags import chimes_in, said_by, sentences_with_clauses, told
from explainer.recognise.quotes.speakers.attributed import Attributed, attributed_to
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.named_inside import other_than_named

Numbered = Sequence[tuple[int, Marked]]
STANDS_FOR_ONE = frozenset(("he", "she", "it", *g.FIRST))
"""Pronouns whose clause of saying is about somebody in particular, found or not."""

LONGEST_OPENING = 12
"""Tokens before words that go on from the sentence before: "And then, on the way to the quay: "."""
LONGEST_MARK = 4
"""Characters in which a quotation's first letter stands behind its opening mark."""
VERBAL = frozenset(VERBS) | g.AUXILIARIES | g.PASTS
OPENS = g.OPENERS | g.CONJUNCTIONS | {","}
GOES_ON = (g.CONJUNCTIONS | g.PREPOSITIONS | frozenset((",", "which", "to"))) - {"when", "while", "as"}
"""What stands behind words that a sentence goes on from: "Q" and other matters, "Q" to those who came."""


class Told(Struct):
    """What a block tells of its quotations, by their numbers.

    `strong` are those who are said to speak, `weak` those whom the sentence is about; `whole` the quotations that are
    sentences, alone or with others, not parts of one that may be about others; `unmeant` the pronouns of clauses of
    saying that stand for nobody the article names.  `heard` are those whom other sentences let speak, by the offset of
    the text from which on they are heard.
    """

    strong: dict[int, Attributed] = field(default_factory=dict)
    weak: dict[int, Attributed] = field(default_factory=dict)
    heard: dict[int, Attributed] = field(default_factory=dict)
    whole: set[int] = field(default_factory=set)
    unmeant: dict[int, str] = field(default_factory=dict)


def told_in(text: Text, block: int, quotes: Numbered, cast: Cast) -> Told:
    """What a block tells of who speaks its `quotes`; who is heard in it is added to the cast."""
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), quotes)
    found, marked = Told(), dict(quotes)
    before: Sentence | None = None
    last: Sentence | None = None
    for s, clauses in sentences_with_clauses(text.value, tokens):
        offset, quoted = tokens[s.first].start, s.quotes
        if before is not None and tokens[s.first].kind == "quote" and (about := _about(before, cast)):
            found.heard[offset - 1] = about
        only_quoted = _only_quoted(s)
        proofs = [] if only_quoted else _proofs(s, clauses, quoted)
        if quoted or proofs or tokens[s.last - 1].low == "?":
            before = None
        elif before is None or _is_about_somebody(s):
            before = s
        if only_quoted and last is not None and (answers := answering(last, cast) or _asked(last, cast)):
            found.heard[offset - 1] = replace(answers, form="answer")
        last = s
        _weighed(s, proofs, marked, found, cast)
        if quoted and (clause := chimes_in(s, clauses)) and (other := attributed_to(s, said_by(clause), cast)):
            found.heard[tokens[clause.begins].start] = other
        spoken = only_quoted or any(tokens[q].ref in found.strong for q in quoted)
        if spoken or (quoted and _goes_on(s, clauses, quoted)):
            found.whole.update(tokens[q].ref for q in quoted)
    return found


def _proofs(s: Sentence, clauses: Sequence[Clause], quoted: Sequence[int]) -> list[tuple[int, Evidence]]:
    """What a sentence tells of each of its quotations, the tokens `quoted`, or of whoever else it lets speak (-1)."""
    proofs = list(weigh(s, clauses, quoted).items())
    if all(proof.form == "named" for _, proof in proofs):
        proofs += told(s, [clause for clause in clauses if not (quoted and clause.names)])
    return proofs


def _weighed(
    s: Sentence, proofs: Iterable[tuple[int, Evidence]], marked: Mapping[int, Marked], found: Told, cast: Cast
) -> None:
    """Add the speakers whom a sentence's proofs mean to what is `found`."""
    offset = s.tokens[s.first].start
    for number, proof in proofs:
        attributed = attributed_to(s, proof, cast)
        if attributed is not None and number in marked:
            attributed = other_than_named(attributed, marked[number], cast)
        if attributed is None:
            if number >= 0 and proof.source.head in STANDS_FOR_ONE and proof.form not in ("subject", "named"):
                found.unmeant[number] = proof.source.head
        elif proof.form == "subject":
            found.weak[number] = attributed
        else:
            heard = proof.form != "named" and s.tokens[s.last - 1].low != "?" and proof.source.head not in g.FIRST
            if heard:
                cast.spoken(offset, attributed.speaker)
            if number >= 0:
                found.strong[number] = attributed
            else:
                found.heard[offset] = attributed


def _about(s: Sentence, cast: Cast) -> Attributed | None:
    """The person named as the subject of a sentence that quotes nobody, for a quotation right behind it.

    Who is described has to do what comes with speaking.
    """
    subject = sentence_subject(s, s.last)
    if subject is None or subject.kind not in ("name", "pronoun"):
        subject = whose_beat(s)
    if subject is None:
        return None
    return attributed_to(s, Evidence("subject", subject), cast)


def _asked(s: Sentence, cast: Cast) -> Attributed | None:
    """Who is asked something in a sentence that quotes nobody, and so answers right behind it."""
    told = None if s.quotes else asked(s, cast)
    return told.answers if told and told.told else None


def _is_about_somebody(s: Sentence) -> bool:
    """Whether a sentence names somebody, or is about a person, not about a thing, "it" or "there"."""
    if any(token.kind == "name" for token in s.tokens[s.first : s.last]):
        return True
    subject = sentence_subject(s, s.last)
    return subject is not None and subject.kind in ("pronoun", "person", "role") and subject.head != "it"


def _goes_on(s: Sentence, clauses: Sequence[Clause], quotes: Sequence[int]) -> bool:
    """Whether a sentence has no subject and verb of its own, so that whoever spoke before goes on in it.

    `“Q” and other matters.`, `Indeed, “Q”`, `A week later: “Q”`; not `“Q” was the talk of the town.`.
    """
    first, last = quotes[0], quotes[-1]
    if clauses or any(token.kind == "name" for token in s.tokens[s.first : first]):
        return False
    if first > s.first:
        before = [token.low for token in s.tokens[s.first : first]]
        opens = all(low in OPENS for low in before) or (before[-1] in (",", ":") and not VERBAL & set(before))
        return opens and len(before) <= LONGEST_OPENING and last + 2 >= s.last and sentence_subject(s, first) is None
    following = s.tokens[first + 1]
    if following.low not in GOES_ON and (following.kind != "word" or not is_noun(following.low)):
        return False
    return s.value[s.tokens[first].start : s.tokens[first].start + LONGEST_MARK].lstrip("\"'“‘„«` ")[:1].isupper()


def _only_quoted(s: Sentence) -> bool:
    """Whether a sentence is nothing but quotations."""
    kinds = (token.kind for token in s.tokens[s.first : s.last])
    return s.tokens[s.first].kind in BORDERS and BORDERS.issuperset(kinds)
