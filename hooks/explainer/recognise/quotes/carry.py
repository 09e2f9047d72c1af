"""Carry-over: the quotations of an article in order, each with its own evidence or the paragraph's speaker.

In: the text, what stands between its marks, and the cast.  Out: for each quotation an `Attributed`, or None where the
speaker is unclear.  A quotation without a clause of its own takes the speaker before it in the paragraph; one that is
a paragraph by itself, or that the paragraph before left open, the last speaker of that paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from explainer.model import Text
from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.cast import NOBODY_MEANT, Cast, Speaker
from explainer.recognise.quotes.clauses import Clause, find_clauses
from explainer.recognise.quotes.cues import PLAIN, VERBS
from explainer.recognise.quotes.evidence import Evidence, announcing, weigh
from explainer.recognise.quotes.marks import QUOTABLE, Marked
from explainer.recognise.quotes.phrases import SourceKind
from explainer.recognise.quotes.sources import is_adverb, sentence_subject
from explainer.recognise.quotes.speakers import resolve
from explainer.recognise.quotes.things import names_a_thing
from explainer.recognise.quotes.through import TELLS, carried_by
from explainer.recognise.quotes.tokens import Sentence, Token, sentences, tokens_of

Numbered = Sequence[tuple[int, Marked]]

ANNOUNCERS = frozenset(("name", "pronoun", "role", "titled", "institution", "proper"))
"""Kinds of source to whom a block quotation may go."""
EXCHANGE = 4
"""Blocks over which two speakers still talk to each other."""
AFTER_TAG = (g.PREPOSITIONS - {"of", "than", "like"}) | frozenset(
    ". , ; ( — – -- when as while after before last this".split()
)
"""What may follow a speaker and a cue where nothing that was said follows: "Plumb said | in Northmere"."""


@dataclass(frozen=True, slots=True)
class Attributed:
    """A quotation's speaker; `form` is the form of the evidence, `source` the kind of its source, `cue` its characters.

    `plain` is false where the cue is not one of the common verbs of saying, which are surer than the rest; `through`
    is what carried the words.
    """

    speaker: Speaker
    form: str
    source: SourceKind
    reason: str
    cue: tuple[int, int] | None = None
    plain: bool = True
    through: str = ""


def attribute(
    text: Text, marked: Sequence[Marked], cast: Cast, apart: Mapping[int, Speaker | None]
) -> list[Attributed | None]:
    """A speaker for each quotation, in order; `apart` are the blocks that are one quotation without marks."""
    found: list[Attributed | None] = []
    talk = Talk()
    for block, numbered in groupby(enumerate(marked), key=lambda pair: pair[1].block):
        quotes = list(numbered)
        if block in apart:
            paragraph = [_set_apart(text, block, apart, talk.last if talk.block == block - 1 else None, cast)]
            if paragraph[0] is not None:
                cast.spoken(text.blocks[block].start, paragraph[0].speaker)
        else:
            paragraph = _paragraph(text, block, quotes, cast)
            if paragraph[0] is None and (talk.left_open or _alone(text, block, quotes)):
                paragraph = _from_before(text, block, paragraph, talk, cast)
        found += paragraph
        talk = talk.after(block, paragraph[-1], quotes[-1][1], text, alone=_alone(text, block, quotes))
    return found


@dataclass(frozen=True, slots=True)
class Talk:
    """Who spoke in the block before: `last`, and `other`, who spoke before `last` in the same exchange.

    `asks` says that the block ended with a question, `alone` that it was nothing but a quotation, `left_open` that its
    last quotation was not closed.
    """

    block: int = -2
    last: Attributed | None = None
    other: Attributed | None = None
    asks: bool = False
    alone: bool = False
    left_open: bool = False

    def after(self, block: int, last: Attributed | None, marked: Marked, text: Text, alone: bool) -> Talk:
        """The state after one more block, whose last quotation is `marked`."""
        other = self.other if self.block >= block - EXCHANGE else None
        if self.last and last and self.last.speaker.name != last.speaker.name and self.block >= block - EXCHANGE:
            other = self.last
        asks = text.value[marked.end - 1] == "?"
        return Talk(block, last, other, asks, alone, not marked.closed)


def _from_before(
    text: Text, block: int, paragraph: list[Attributed | None], talk: Talk, cast: Cast
) -> list[Attributed | None]:
    """A block's quotations with the speaker whom the block before tells; an answer goes to who was asked."""
    form = "paragraph before"
    before: Attributed | None
    if talk.block != block - 1:
        before = _announced(text, block - 1, cast)
        form = "above" if before else form
        before = before or _heard_in(text, block - 1, cast)
        if before is None:
            before, form = _introduced(text, block - 1, cast), "introduced"
    elif talk.left_open:
        before, form = talk.last, "reopened"
    elif talk.asks or talk.alone or text.value[text.blocks[block].end - 2] == "?":
        before, form = talk.other, "exchange"
    else:
        before = talk.last
    if before is None:
        return paragraph
    cast.spoken(text.blocks[block].start, before.speaker)
    carried = replace(before, form=form, reason="carried over from the paragraph before", cue=None)
    return [carried if attributed is None else attributed for attributed in paragraph]


def _set_apart(
    text: Text, block: int, apart: Mapping[int, Speaker | None], last: Attributed | None, cast: Cast
) -> Attributed | None:
    """The speaker of a block that is a quotation: who is given, who spoke just before, or who is announced."""
    speaker = apart[block]
    if speaker is not None:
        return Attributed(speaker, "apart", "name", " ".join(cast.value[slice(*speaker.mention)].split()))
    if last is not None and block - 1 in apart:
        return last
    found = _announced(text, block - 1, cast) or last
    if found is None:
        found = _heard_in(text, block - 1, cast) or _introduced(text, block - 1, cast)
        if found is not None and found.source not in ANNOUNCERS:
            return None
    return found and replace(found, form="announced", reason="announced in the paragraph before", cue=None)


def _announced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a paragraph that ends with a colon lets speak: "The judge wrote:"."""
    if block < 0 or text.value[text.blocks[block].end - 1] != ":":
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    s, clauses = _sentences(text.value, tokens)[-1]
    if clauses:
        return _attributed(s, Evidence("paraphrase", clauses[-1].source, (clauses[-1].cue, clauses[-1].cue_end)), cast)
    proof = announcing(s, s.last)
    return _attributed(s, proof, cast) if proof else None


def _introduced(text: Text, block: int, cast: Cast) -> Attributed | None:
    """The person whom the last sentences of a paragraph are about: "Plumb met the press at the quay." """
    if block < 0 or text.blocks[block].kind not in QUOTABLE:
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    for s in reversed(list(sentences(text.value, tokens))):
        subject = sentence_subject(s, s.last)
        if subject is not None and s.words(subject.first, subject.last).isupper():
            continue
        if subject is not None and subject.kind in ("name", "pronoun", "person", "role"):
            meant = tokens[subject.first].low not in NOBODY_MEANT
            return _attributed(s, Evidence("subject", subject), cast) if meant else None
    return None


def _heard_in(text: Text, block: int, cast: Cast) -> Attributed | None:
    """Whom a block without quotations lets speak last."""
    if block < 0 or text.blocks[block].kind not in QUOTABLE:
        return None
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), [])
    for s, clauses in reversed(_sentences(text.value, tokens)):
        for _, proof in _told(clauses):
            return _attributed(s, proof, cast)
    return None


def _alone(text: Text, block: int, quotes: Numbered) -> bool:
    """Whether the block is nothing but quotations."""
    quoted = sum(q.outer[1] - q.outer[0] for _, q in quotes)
    return text.blocks[block].end - text.blocks[block].start - quoted <= 2 + len(quotes)


def _paragraph(text: Text, block: int, quotes: Numbered, cast: Cast) -> list[Attributed | None]:
    """The speakers of one block's quotations."""
    start, end = text.blocks[block].start, text.blocks[block].end
    tokens = tokens_of(text.value, start, end, cast.names_in(start, end), quotes)
    strong: dict[int, Attributed] = {}
    weak: dict[int, Attributed] = {}
    heard: dict[int, Attributed] = {}
    before: Sentence | None = None
    for s, clauses in _sentences(text.value, tokens):
        offset, quoted = tokens[s.first].start, s.quotes
        if before is not None and tokens[s.first].kind == "quote" and (about := _about(before, cast)):
            heard[offset - 1] = about
        before = None if quoted or _told(clauses) else s
        for number, proof in weigh(s, clauses, quoted).items() if quoted else _told(clauses):
            attributed = _attributed(s, proof, cast)
            if attributed is None:
                continue
            if proof.form == "subject":
                weak[number] = attributed
                continue
            cast.spoken(offset, attributed.speaker)
            if quoted:
                strong[number] = attributed
            else:
                heard[offset] = attributed
    return _carried(text.value, quotes, strong, weak, heard)


def _about(s: Sentence, cast: Cast) -> Attributed | None:
    """The person named as the subject of a sentence that quotes nobody, for a quotation right behind it."""
    subject = sentence_subject(s, s.last)
    if subject is None or subject.kind not in ("name", "pronoun"):
        return None
    return _attributed(s, Evidence("subject", subject), cast)


def _sentences(value: str, tokens: Sequence[Token]) -> list[tuple[Sentence, list[Clause]]]:
    """Sentences with their clauses; a tag such as `." Plumb said.` is joined to the quotation it follows."""
    found: list[tuple[Sentence, list[Clause]]] = []
    for s in sentences(value, tokens):
        clauses = find_clauses(s)
        if found and tokens[s.first - 1].kind == "quote" and _is_tag(s, clauses):
            s = replace(s, first=found.pop()[0].first)
            clauses = find_clauses(s)
        found.append((s, clauses))
    return found


def _is_tag(s: Sentence, clauses: Sequence[Clause]) -> bool:
    """Whether a sentence is a speaker and a cue and nothing that was said: `Plumb told the radio on Monday.`"""
    if not clauses or s.quotes or clauses[0].begins - s.first > 1 or clauses[0].frame != "says":
        return False
    k = clauses[0].ends
    if k < s.last and s.tokens[clauses[0].cue].low in TELLS:
        return not _has_clause(s, k)
    while k < s.last and is_adverb(s.tokens[k]):
        k += 1
    return k >= s.last or s.tokens[k].low in AFTER_TAG


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


def _told(clauses: Sequence[Clause]) -> list[tuple[int, Evidence]]:
    """Whom a sentence without a quotation lets speak: its first clause of saying."""
    for clause in clauses:
        if clause.own and clause.frame == "says" and clause.order in ("subject first", "according to"):
            return [(-1, Evidence("paraphrase", clause.source, (clause.cue, clause.cue_end)))]
    return []


def _attributed(s: Sentence, proof: Evidence, cast: Cast) -> Attributed | None:
    """The evidence with its speaker; None where nobody can be meant."""
    speaker = resolve(proof.source, s.tokens, cast)
    if speaker is None:
        return None
    source = s.words(proof.source.first, proof.source.last)
    if proof.cue is None:
        return Attributed(speaker, proof.form, proof.source.kind, source)
    words = s.words(*proof.cue)
    reason = f"{words} {source}" if proof.cue[0] < proof.source.first else f"{source} {words}"
    plain = proof.form == "according" or (proof.form != "statement" and VERBS.get(words.lower(), ("",))[0] in PLAIN)
    cue = (s.tokens[proof.cue[0]].start, s.tokens[proof.cue[1] - 1].end)
    return Attributed(speaker, proof.form, proof.source.kind, reason, cue, plain, _through(s, proof))


def _through(s: Sentence, proof: Evidence) -> str:
    """What carried the words, as printed."""
    if proof.carrier is not None:
        return s.words(proof.carrier.first, proof.carrier.last)
    return carried_by(s, proof.cue[0]) if proof.cue and proof.form != "according" else ""


def _carried(
    value: str,
    quotes: Numbered,
    strong: Mapping[int, Attributed],
    weak: Mapping[int, Attributed],
    heard: Mapping[int, Attributed],
) -> list[Attributed | None]:
    """Evidence first; then the speaker before in the paragraph, the sentence's subject, the speaker after."""
    found: list[Attributed | None] = []
    things: set[int] = set()
    last: Attributed | None = None
    carried: Attributed | None = None
    told = sorted(heard.items(), reverse=True)
    for i, (number, marked) in enumerate(quotes):
        while told and told[-1][0] < marked.start:
            last, carried = told.pop()[1], None
        attributed = strong.get(number)
        form = attributed.form if attributed else ""
        if form == "denied":
            things.add(i)
        elif form == "named" or names_a_thing(value, marked, form):
            things.add(i)
            attributed = None
        elif attributed is not None:
            last, carried = attributed, None
        elif last is not None:
            attributed = carried = carried or _carry(last)
        else:
            attributed = weak.get(number)
        found.append(attributed)
    return _from_behind(found, things)


def _carry(last: Attributed) -> Attributed:
    """The speaker of the sentence before, for a quotation without a clause of its own."""
    form = "introduced" if last.form == "subject" else "carried"
    return replace(last, form=form, reason="carried over from the sentence before", cue=None)


def _from_behind(found: list[Attributed | None], things: set[int]) -> list[Attributed | None]:
    """Quotations still without a speaker take the one the paragraph names after them."""
    following: Attributed | None = None
    for i in range(len(found) - 1, -1, -1):
        attributed = found[i]
        if attributed is None and following is not None and i not in things:
            found[i] = replace(following, form="following", reason="named in the sentence after", cue=None)
        elif attributed is not None and attributed.form not in ("subject", "denied"):
            following = attributed
    return found
