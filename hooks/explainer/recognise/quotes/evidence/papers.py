"""Papers: who wrote the letter, the post or the statement that a sentence speaks of.

In: a sentence and the token of the paper's noun.  Out: a `Source` - `her letter`, `a reply from the press office`,
`the notice that Plumb nailed up`, `Plumb put out a statement`, `in an article Plumb wrote` - or None where the
sentence does not say it.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.recognise.quotes.clauses.clauses import find_clauses
from explainer.recognise.quotes.clauses.making import MAKES
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.kinds import BODIES, PEOPLE
from explainer.recognise.quotes.language.nouns import listed
from explainer.recognise.quotes.language.phrases import Source, is_verb, named, phrase
from explainer.recognise.quotes.language.sources import source_after, source_before, untimed
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import Sentence

OTHERS = frozenset("entry answer solution greeting reply response note text".split())
"""Words for what somebody wrote that are no heads of phrases for speakers, or doubtful ones."""
PARTS = frozenset("sentence line paragraph heading headline section chapter passage column form signature".split())
"""Words for parts of what somebody wrote, and what is filled in."""
WRITES = {
    **dict.fromkeys(
        "letter postcard entry diary journal notebook log".split(), frozenset("wrote writes written".split())
    ),
    **dict.fromkeys("post tweet message comment".split(), frozenset("posted posts wrote writes tweeted".split())),
    **dict.fromkeys("telegram cable".split(), frozenset("cabled wired telegraphed".split())),
}
"""Papers in which one person speaks, and the verbs for writing them: "Plumb wrote to the board", then "the letter"."""
AUTHORS = PEOPLE | BODIES
PICTURES = frozenset("photo photograph picture image video clip selfie screenshot".split())
"""What is posted with words beside it."""
DELETES = frozenset(("deleted", "deletes"))
"""What somebody does to what they posted themselves."""
PUT_DOWN = frozenset("signed written sent kept penned dictated posted left scrawled composed".split())
"""Participles before "by" and whoever wrote a paper: "a diary kept by Plumb"."""
ARRIVES = frozenset("came comes arrived arrives".split())
BY = frozenset(("by", "from"))
JOINED = g.BE | {","}
ENDS = frozenset(".?!;:")
HANDS = frozenset("hand handwriting".split())
FAR, LONGEST_MAKER = 16, 6
"""Tokens between a paper and who signed it, and of the clause that tells who made it."""
OWNERS = {"his": "he", "her": "she", "its": "it", "whose": "who"}
"""Word for an owner -> the pronoun for whom it stands."""
ADJECTIVES = 4
"""Words that may stand between a paper's owner or article and its noun."""


def papers(s: Sentence, offset: int) -> Iterator[int]:
    """The tokens that name something written, one copy of it, before an offset of the text, the last first."""
    for k in range(s.last - 1, s.first, -1):
        low = s.tokens[k].low
        if s.tokens[k].end > offset or low in PARTS or is_plural(low):
            continue
        if low in OTHERS or listed(low) in nouns.DOCUMENT_NOUNS:
            yield k


def owner(s: Sentence, k: int) -> Source | None:
    """Who owns the paper that token `k` names: "Plumb's letter", "her diary", "the board's answer"."""
    opens = _opening(s, k)
    return _owner(s, opens) if opens is not None else None


def writer(s: Sentence, k: int) -> Source | None:
    """Who wrote the paper that token `k` names."""
    opens = _opening(s, k)
    if opens is None:
        return None
    owned = _owner(s, opens)
    if owned is not None and owned.kind != "pronoun":
        return owned
    found = behind(s, k) or signer(s, k)
    if found is None and (s.tokens[opens].low != "the" or s.tokens[opens - 1].low in DELETES):
        found = _author(s, opens)
    return found or owned


def poster(s: Sentence, offset: int) -> Source | None:
    """Who shows a picture before an offset: `Plumb uploaded a photo`, `The photo was shared on Sunday by Plumb`."""
    for k in range(s.first + 1, s.last - 1):
        if s.tokens[k].end > offset:
            return None
        if s.tokens[k].low in PICTURES and (opens := _opening(s, k)) is not None:
            made = k + 2 < s.last and s.tokens[k + 1].low in g.BE and s.tokens[k + 2].low in MAKES
            by = (i for i in range(k + 3, min(k + FAR, s.last - 1)) if s.tokens[i].low == "by") if made else ()
            shown = next((_able(source_after(s, i + 1)) for i in by), None) or _author(s, opens)
            if shown is not None:
                return shown
    return None


def who_writes(s: Sentence, offset: int, noun: str) -> Source | None:
    """Who writes, posts or cables in a sentence before an offset of the text what a noun then takes up."""
    clauses = (
        c for c in find_clauses(s) if s.tokens[c.cue].low in WRITES.get(noun, ()) and s.tokens[c.cue].end < offset
    )
    return next((c.source for c in clauses if not c.denied and _able(c.source)), None)


def _opening(s: Sentence, k: int) -> int | None:
    """The token with which the phrase of the paper at token `k` begins: an article, or the end of its owner."""
    for i in range(k - 1, max(s.first, k - ADJECTIVES) - 1, -1):
        if s.tokens[i].kind == "possessive" or s.tokens[i].low in g.DETERMINERS or s.tokens[i].low == "whose":
            return i
    return None


def _owner(s: Sentence, i: int) -> Source | None:
    """`Plumb's letter`, `her letter`, `the council's answer`: `i` is the owner's last token."""
    token = s.tokens[i]
    if token.low in OWNERS:
        return Source("pronoun", i, i + 1, OWNERS[token.low])
    if token.kind != "possessive" or i == s.first:
        return None
    if s.tokens[i - 1].kind == "name":
        return named(s.tokens[i - 1], i - 1, i)
    owner = _able(phrase_ending(s, i - 1))
    return owner if owner is not None and s.tokens[owner.first].low not in ("a", "an") else None


def behind(s: Sentence, k: int) -> Source | None:
    """Who sent the paper: `a letter (came) from Plumb`, `a letter, from Plumb`, `a letter that Plumb sent them`."""
    i = k + 2 if s.low(k + 1) == "," or s.low(k + 1) in ARRIVES else k + 1
    if s.low(i) in ("from", "by"):
        return _able(source_after(s, i + 1))
    return maker(s, k)


def maker(s: Sentence, k: int) -> Source | None:
    """Who made the paper, by the clause right behind it: `the letter (that) Plumb sent them`."""
    i = k + 2 if s.low(k + 1) in ("that", "which") else k + 1
    verb = next((v for v in range(i + 1, min(i + LONGEST_MAKER, s.last)) if s.tokens[v].low in MAKES), None)
    if verb is None:
        return None
    found = source_before(s, verb)
    if found is None or found.first != i or found.kind not in PEOPLE or is_plural(found.head):
        return None
    return _able(found)


def signer(s: Sentence, k: int) -> Source | None:
    """Whose hand it is, as the sentence goes on: `The letter is signed by Plumb`, `a note in Plumb's hand`."""
    for i in range(k + 1, min(k + FAR, s.last - 1)):
        token = s.tokens[i]
        if token.kind == "quote" or token.low in ENDS:
            return None
        if token.low in PUT_DOWN and s.tokens[i + 1].low in BY and (i == k + 1 or s.tokens[i - 1].low in JOINED):
            return _able(untimed(s, _before_verb(s, source_after(s, i + 2))))
        if token.low in HANDS:
            return hand_of(s, i)
    return None


def _before_verb(s: Sentence, found: Source | None) -> Source | None:
    """A source without the verb behind it: "posted from an account with no picture | said"."""
    if found is None:
        return None
    end = next((i for i in range(found.first + 1, found.last) if is_verb(s.tokens[i].low)), found.last)
    return phrase(s, found.first, end) if end < found.last else found


def hand_of(s: Sentence, k: int) -> Source | None:
    """Whose hand token `k` is: "her handwriting", "the Premier's own hand"."""
    opens = _opening(s, k)
    return _owner(s, opens) if opens is not None else None


def _author(s: Sentence, opens: int) -> Source | None:
    """`Plumb put out a statement`, `In a statement Plumb denied it`: the paper's phrase begins with token `opens`."""
    if s.tokens[opens - 1].low in ("in", "on") and opens > s.first:
        clauses = (c for c in find_clauses(s) if c.own and c.order == "subject first")
        clause = next((c for c in clauses if c.frame == "says" or c.source.kind == "name"), None)
        return _able(clause.source if clause else sentence_subject(s, opens - 1))
    if s.tokens[opens].low in g.PRONOUNS and s.tokens[opens].low not in g.DETERMINERS:
        return None
    does = MAKES | DELETES
    verb = next((i for i in range(opens - 1, max(s.first, opens - 4), -1) if s.tokens[i].low in does), None)
    if verb is None:
        return None
    return _able(source_before(s, verb)) or _able(sentence_subject(s, opens))


def _able(source: Source | None) -> Source | None:
    """A source that can write, else None."""
    if source is not None and source.head == "account":
        return source
    if source is None or source.kind not in AUTHORS or source.head in ("it", "they", "who"):
        return None
    return source
