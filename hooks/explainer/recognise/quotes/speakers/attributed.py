"""Attributed: evidence with the speaker it means in this article."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from explainer.pattern import pattern
from explainer.recognise.quotes.clauses.through import carried_by
from explainer.recognise.quotes.clauses.verbs import PUT
from explainer.recognise.quotes.evidence.evidence import Evidence, Form
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.cues import CITES, PLAIN, forms
from explainer.recognise.quotes.language.joined import joined_names
from explainer.recognise.quotes.language.kinds import SourceKind
from explainer.recognise.quotes.language.phrases import Source, named
from explainer.recognise.quotes.language.tokens import Sentence
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.antecedents import antecedent
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.speakers import resolve

WITHOUT_CUE: dict[Form, str] = {
    "colon": "{} before a colon",
    "signed": "signed {}",
    "captioned": "caption by {}",
    "inscribed": "written by or on {}",
    "content": "from {}",
    "subject": "the sentence is about {}",
}
"""How a reader is told of evidence that has no cue."""


SURE = PLAIN | PUT
"""Cues that surely say something."""
REPLIES = forms("reply answer retort respond riposte rejoin".split())
"""What nobody does to a question of their own."""
ASKED = pattern(r"\?[”\"’'»]{1,2}\s*\n\s*$")
"""The end of a paragraph that ends with a question between marks."""
LONGEST_END = 8
"""Characters in which it stands."""
NEAR_THAT = 5
"""Tokens from a verb to the "that" by which it surely says something: "posted on his page that"."""


class Attributed(Struct, frozen=True):
    """A quotation's speaker; `form` is the form of the evidence, `source` the kind of its source, `cue` its characters.

    `plain` is false where the cue is none of the common verbs of saying, nor one before "that", which are surer than
    others; `through` is what carried the words.  `together` are the people who say it with the speaker.
    """

    speaker: Speaker
    form: str
    source: SourceKind
    reason: str
    cue: tuple[int, int] | None = None
    plain: bool = True
    through: str = ""
    together: tuple[Speaker, ...] = ()


def attributed_to(s: Sentence, proof: Evidence, cast: Cast) -> Attributed | None:
    """The evidence with its speaker; None where nobody can be meant.

    A sentence about "I" lets nobody speak but where it says so.  Of people who speak together the first is the speaker.
    """
    about_me = proof.form == "subject" and proof.source.head in (*g.FIRST, "you")
    source, names = _together(s, proof)
    speaker = None if about_me else resolve(s, source, cast)
    if speaker is not None and proof.cue and source.head in g.SINGULAR and s.words(*proof.cue).lower() in REPLIES:
        speaker = _replying(s, source, speaker, cast)
    if speaker is None:
        return None
    printed = s.words(names[0], names[-1] + 1) if names[1:] else s.words(source.first, source.last)
    if proof.cue is None:
        return Attributed(speaker, proof.form, source.kind, WITHOUT_CUE.get(proof.form, "{}").format(printed))
    words = s.words(*proof.cue)
    inverted = proof.cue[0] < source.first
    reason = f"{words} {printed}" if inverted else f"{printed} {words}"
    surely = words.lower() in SURE or (inverted and words.lower() in CITES)
    surely = surely or any(s.low(i) == "that" for i in range(proof.cue[1], proof.cue[1] + NEAR_THAT))
    plain = proof.form == "according" or (proof.form != "statement" and surely)
    cue = (s.tokens[proof.cue[0]].start, s.tokens[proof.cue[1] - 1].end)
    others = [cast.person(cast.names[s.tokens[name].ref]) for name in names[1:]]
    together = tuple(other for other in others if other.entity != speaker.entity)
    return Attributed(speaker, proof.form, source.kind, reason, cue, plain, _through(s, proof), together)


def _replying(s: Sentence, source: Source, speaker: Speaker, cast: Cast) -> Speaker | None:
    """Whom a "he" means who replies to a question that the paragraph before ends with: nobody replies to themselves."""
    begins = s.tokens[s.first].start
    asked = cast.value[max(0, begins - LONGEST_END) : begins]
    last = cast.spoke[-1].speaker if cast.spoke else None
    if last is None or last.name != speaker.name or not ASKED.search(asked):
        return speaker
    offset = s.tokens[source.first].start
    other = antecedent(cast, offset, g.SINGULAR[source.head], other_than=speaker.name)
    return other and replace(other, mention=speaker.mention)


def _together(s: Sentence, proof: Evidence) -> tuple[Source, list[int]]:
    """The first of those who speak by the cue as its source, and the tokens of all their names."""
    source = proof.source
    own = [i for i in range(source.first, source.last) if s.tokens[i].kind == "name" and s.tokens[i].ref == source.ref]
    if source.kind != "name" or proof.cue is None or proof.form == "denied" or not own:
        return source, []
    names = joined_names(s, own[0], proof.cue)
    first = names[0]
    return (source if first == own[0] else named(s.tokens[first], first, first + 1)), names


def _through(s: Sentence, proof: Evidence) -> str:
    """What carried the words, as printed."""
    if proof.carrier is not None:
        return s.words(proof.carrier.first, proof.carrier.last)
    return carried_by(s, proof.cue[0]) if proof.cue and proof.form != "according" else ""
