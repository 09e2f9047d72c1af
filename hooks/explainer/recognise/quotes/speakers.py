"""Speakers: whom a source means in this article.

In: a source and the cast.  Out: a `Speaker`: a person by the fullest name the article prints, a body, an unnamed
person as printed, a document - or None where nobody can be meant.  "The source", later on, is the one described in
full before.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes import nouns
from explainer.recognise.quotes.aliases import alias_behind
from explainer.recognise.quotes.bodies import in_full, named_before
from explainer.recognise.quotes.candidates import Speaker
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.cues import NOUNS_TOO, VERBS
from explainer.recognise.quotes.described import KINDS, gender_of, is_plural, printed
from explainer.recognise.quotes.descriptions import named_beside
from explainer.recognise.quotes.endings import ACCOUNTS
from explainer.recognise.quotes.papers import WRITES, behind, maker, owner, papers, who_writes, writer
from explainer.recognise.quotes.phrases import LONGEST_PHRASE, Source, phrase, phrase_ending
from explainer.recognise.quotes.sources import source_after
from explainer.recognise.quotes.subjects import is_before_article
from explainer.recognise.quotes.tokens import Sentence, Token, tokens_of

PERSONAL = frozenset(
    "letter diary memoir memoirs autobiography journal notebook will testament postcard telegram email e-mail entry "
    "reply answer response note message post tweet comment statement essay article column blog review caption speech "
    "cable report".split()
)
"""Papers in which their owner speaks."""
ANY = frozenset("message text document".split())
"""Nouns that take up any paper: "Plumb issued a clarification", then "the message"."""
TAKES_UP = frozenset("what that which and but as because where how while".split())
"""Words before an "it" that takes up its own sentence's subject: "The board condemned what it called"."""
LONGEST_RELATIVE = 40
"""Tokens of a relative clause before another one about the same person: "who came in May and who told"."""
FINITE_VERBS = g.BE | g.PASTS | {verb for verb, (base, _) in VERBS.items() if verb != base and verb not in NOUNS_TOO}
"""Verbs that end the subject before them."""
FAR = 1500
"""Characters over which "the source" still means "a source" before."""
NEAR = 3
"""Sentences over which "it" still means what spoke before."""


def resolve(source: Source, tokens: Sequence[Token], cast: Cast) -> Speaker | None:
    """Whom a source means."""
    span = (tokens[source.first].start, tokens[source.last - 1].end)
    if source.kind == "name":
        return cast.person(cast.names[source.ref])
    if source.kind == "pronoun":
        found = _pronoun(source, tokens, cast, span[0])
        return None if found is None else replace(found, mention=span)
    return _phrase(source, tokens, cast)


def _pronoun(source: Source, tokens: Sequence[Token], cast: Cast, offset: int) -> Speaker | None:
    if source.head in g.SINGULAR:
        return cast.antecedent(offset, g.SINGULAR[source.head])
    if source.head in g.FIRST:
        return cast.author()
    if source.head == "who":
        return _relative(tokens, source.first, cast)
    if source.head in ("it", "they"):
        found = _thing(cast, offset, plural=source.head == "they")
        return None if found is None else replace(found, how="thing")
    return None


def _relative(tokens: Sequence[Token], i: int, cast: Cast) -> Speaker | None:
    """Who stands before "who", by name or as described."""
    j = i - 2 if i > 1 and tokens[i - 1].low == "," else i - 1
    j = _before_age(tokens, j)
    if j < 0:
        return None
    if tokens[j].low in ("and", "but"):
        first = next((k for k in range(j - 1, max(0, j - LONGEST_RELATIVE), -1) if tokens[k].low == "who"), 0)
        return _relative(tokens, first, cast) if first else None
    j = _named_left(tokens, j)
    if tokens[j].kind != "name":
        found = _person_ending(cast.value, tokens, i, j)
        if found is None or found.kind not in ("person", "role", "body", "institution"):
            return None
        apposed = found.first - 2
        if apposed >= 0 and tokens[apposed + 1].low == "," and tokens[apposed].kind == "name":
            return replace(cast.person(cast.names[tokens[apposed].ref]), how="relative")
        return _phrase(found, tokens, cast)
    owner = next((k for k in range(j - 2, max(-1, j - 5), -1) if tokens[k].kind == "name"), -1)
    if owner >= 0 and tokens[owner + 1].low in ("of", "from", "at"):
        j = owner
    return replace(cast.person(cast.names[tokens[j].ref]), how="relative")


def _before_age(tokens: Sequence[Token], j: int) -> int:
    """The token before an age that ends with token `j`: "a singer, | now 22"; `j` itself where there is none."""
    k = j - 1 if j > 0 and tokens[j].low.isdigit() else j
    if k > 0 and tokens[k].low in ("now", "then", "aged"):
        k -= 1
    return k - 1 if k < j and tokens[k].low == "," else j


def _named_left(tokens: Sequence[Token], j: int) -> int:
    """The name whose complement ends with token `j`: "Ada Plumb | of the Clinic"; `j` itself where none does."""
    k = j
    while k > 0 and j - k < LONGEST_PHRASE and tokens[k].kind == "word":
        k -= 1
    return k if tokens[k].kind == "name" and k < j and tokens[k + 1].low in ("of", "from", "at") else j


def _person_ending(value: str, tokens: Sequence[Token], i: int, j: int) -> Source | None:
    """The phrase that ends with token `j`, or its last part: "the evidence of | a commissioner"."""
    begins = max(0, j - LONGEST_PHRASE)
    found = phrase_ending(Sentence(value, tokens, begins, i), j)
    if found is not None and found.kind in ("person", "role", "body", "institution"):
        return found
    last = next((k for k in range(j, begins, -1) if tokens[k].low in g.DETERMINERS), -1)
    return phrase_ending(Sentence(value, tokens, last, i), j) if last >= 0 else None


def _thing(cast: Cast, offset: int, plural: bool) -> Speaker | None:
    """What it or they stand for: the nearest body or paper that spoke or that a sentence is about; they, people too."""
    here = cast.sentence(offset)
    if plural and (same := cast.subject_of(here)) and is_plural(same[1].head):
        tokens, subject = same[0].tokens, same[1]
        span = (tokens[subject.first].start, tokens[subject.last - 1].end)
        if span[1] < offset and subject.kind in KINDS:
            return _phrase(subject, tokens, cast)
    for sentence in range(here, max(-1, here - NEAR - 1), -1):
        if not plural and (wrote := _wrote(cast, sentence, offset)):
            return wrote
        spoke = next((c.speaker for c in reversed(cast.spoke) if c.sentence == sentence), None)
        found = spoke or _body(cast, sentence, offset)
        if spoke is None and found is not None and found.kind == "person" and not plural:
            return found
        if found is not None and (plural or found.kind in ("organization", "document")):
            return None if found.kind == "person" else found
        if not plural and sentence < here and (paper := _paper(cast, sentence, offset)):
            return paper
    return None if plural else _inside(cast, here, offset)


def _wrote(cast: Cast, sentence: int, offset: int, noun: str = "") -> Speaker | None:
    """Who wrote the last paper, or one of some noun, that a sentence speaks of before an offset of the text.

    "Plumb put out a statement.", then "it said".
    """
    s = cast.read(sentence)
    if s is None:
        return None
    authors = (writer(s, k) for k in papers(s, offset) if noun in ("", s.tokens[k].low))
    author = next(filter(None, authors), None) or (who_writes(s, offset, noun) if noun else None)
    if noun and author and author.kind not in ("name", "pronoun"):
        return None
    return resolve(author, s.tokens, cast) if author else None


def _paper(cast: Cast, sentence: int, offset: int) -> Speaker | None:
    """The last paper that a sentence speaks of before an offset, where it does not say whose."""
    s = cast.read(sentence)
    found = next((found for k in papers(s, offset) if (found := phrase_ending(s, k))), None) if s else None
    if s is None or found is None or found.kind != "document":
        return None
    whole = s.tokens[found.first].low in g.DETERMINERS or s.is_capital(found.first)
    return _phrase(found, s.tokens, cast) if whole else None


def _inside(cast: Cast, sentence: int, offset: int) -> Speaker | None:
    """The last body or paper that a sentence names before an offset: "the company released what it called"."""
    start = cast.begins(sentence)
    tokens = tokens_of(cast.value, start, offset, cast.names_in(start, offset), [])
    s = Sentence(cast.value, tokens, 0, len(tokens))
    for i in range(len(tokens) - 1, -1, -1):
        if tokens[i].low in nouns.BODY_NOUNS:
            found = phrase_ending(s, i)
            if found is not None and found.kind in ("body", "institution"):
                return _phrase(found, tokens, cast)
    return None


def _body(cast: Cast, sentence: int, offset: int) -> Speaker | None:
    """The body or the paper that a sentence is about, named before an offset of the text."""
    found = cast.subject_of(sentence)
    if found is None or found[1].kind not in ("body", "institution", "document", "proper"):
        return None
    tokens, subject = found[0].tokens, found[1]
    behind = next((i for i in range(subject.last, len(tokens)) if tokens[i].start >= offset), len(tokens))
    same = behind < len(tokens)
    if tokens[subject.last - 1].end > offset or (same and tokens[behind - 1].low not in TAKES_UP):
        return None
    return _phrase(subject, tokens, cast)


def _phrase(source: Source, tokens: Sequence[Token], cast: Cast) -> Speaker:
    span = (tokens[source.first].start, tokens[source.last - 1].end)
    head = next((token.end for token in tokens[source.first : source.last] if token.low == source.head), span[1])
    unnamed = KINDS[source.kind] == "unnamed"
    if (unnamed or source.head in ACCOUNTS) and (alias := alias_behind(cast.value, span[1], head)):
        return Speaker("unnamed", alias, "", gender_of(source.head), span, source.head)
    if source.kind == "document" and (author := _author(source, tokens, cast)):
        return replace(author, mention=span)
    name = " ".join(cast.value[span[0] : span[1]].split())
    if name.split()[0].lower() in ("the", "this") and source.kind != "document":
        fuller = _described_before(source, name, cast, span[0])
        if fuller is not None:
            perhaps = fuller.perhaps or (cast.titled_later(name, fuller.mention[0]) if unnamed else "")
            return replace(fuller, mention=span, perhaps=perhaps)
    gender = gender_of(source.head)
    shown = printed(source, name)
    if source.kind == "proper":
        shown = in_full(shown, cast.value, span[0])
    elif source.kind == "body":
        shown = named_before(name, cast.value, span[0]) or shown
    known = tokens[source.first].low == "the"
    told_apart = known and source.last < len(tokens) and tokens[source.last].low in ("who", "that", "whose")
    perhaps = named_beside(name, source.head, span, cast) if unnamed and not told_apart else ""
    return Speaker(KINDS[source.kind], shown, "", gender, span, source.head, perhaps=perhaps)


def _author(source: Source, tokens: Sequence[Token], cast: Cast) -> Speaker | None:
    """Whose paper a phrase means: "Plumb's letter", "her diary", "a reply from the council", "the entry" in a diary."""
    s, rest = (Sentence(cast.value, tokens, source.first, last) for last in (source.last, len(tokens)))
    k = next(i for i in range(source.first, source.last) if tokens[i].low == source.head)
    found = behind(s, k) or maker(rest, k) or (owner(s, k) if source.head in PERSONAL else None)
    if found is not None:
        return resolve(found, tokens, cast)
    owned = any(token.kind == "possessive" for token in tokens[source.first : k])
    if source.head not in WRITES.keys() | ANY or tokens[source.first].low != "the" or owned or s.is_capital(k):
        return None
    here, offset = cast.sentence(tokens[k].start), tokens[source.first].start
    near = range(here, max(-1, here - NEAR - 1), -1)
    author = next((author for n in near if (author := _wrote(cast, n, offset, source.head))), None)
    if author is None and source.head in ANY:
        return next((author for n in near[:2] if (author := _wrote(cast, n, offset))), None)
    return author


def _up_to_verb(s: Sentence, found: Source | None) -> Source | None:
    """A phrase without the verb of its sentence: "a diplomat in Northmere | was more candid"."""
    if found is None:
        return None
    within = range(found.first + 1, found.last)
    end = next((k for k in within if s.tokens[k].low in FINITE_VERBS or is_before_article(s, k)), found.last)
    return phrase(s, found.first, end) if end < found.last else found


def _described_before(source: Source, name: str, cast: Cast, offset: int) -> Speaker | None:
    """The speaker, or the phrase with "a", that a phrase with "the" takes up: "a source at the port", "the source"."""
    words = set(name.lower().split()[1:]) - {"same"}
    spoke = next((c for c in reversed(cast.spoke) if _takes_up(source, words, c.speaker)), None)
    begins = cast.value.rfind(f" {source.head} ", max(0, offset - FAR), offset)
    sentence = cast.sentence(begins) if begins >= 0 else 0
    if source.kind not in ("person", "role") or len(words) > 1 or begins < 0 or (spoke and spoke.sentence >= sentence):
        return spoke.speaker if spoke else None
    return _introduced(source, cast, sentence, begins, offset) or (spoke.speaker if spoke else None)


def _takes_up(source: Source, words: Set[str], speaker: Speaker) -> bool:
    """Whether a phrase of some words takes up a speaker who was described with them and more, or as "one of" many."""
    described = set(speaker.name.lower().split())
    if speaker.head == source.head and words < described:
        return True
    return speaker.name[:7].lower() == "one of " and f"{source.head}s" in described and len(words) == 1


def _introduced(source: Source, cast: Cast, sentence: int, begins: int, offset: int) -> Speaker | None:
    """Whom a sentence introduces by the noun of a source that stands at `begins`: "a driver from the port"."""
    start, end = cast.begins(sentence), cast.begins(sentence + 1) if sentence < len(cast.breaks) else len(cast.value)
    if not begins < end <= offset:
        return None
    s = Sentence(cast.value, tokens := tokens_of(cast.value, start, end, cast.names_in(start, end), []), 0, len(tokens))
    for i, token in enumerate(tokens):
        if token.low in ("a", "an", "one") and token.start <= begins:
            found = _up_to_verb(s, source_after(s, i))
            if found is None or found.head != source.head:
                head = next((k for k in range(i, len(tokens)) if tokens[k].start > begins), i)
                found = phrase_ending(s, head)
            if found is None or found.first != i or found.head != source.head:
                continue
            if found.last - i > 2 or alias_behind(cast.value, tokens[found.last - 1].end):
                return _phrase(found, tokens, cast)
    return None
