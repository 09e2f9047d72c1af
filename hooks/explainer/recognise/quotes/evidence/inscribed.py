"""Inscribed: a quotation that is what a sign, a note or a letter says, named right before it.

`Every window has a sign: "Q"`, `replied with a note of four words, "Q"`, `A telegram from Plumb was read: "Q"`.
In: a sentence and a quotation.  Out: `Evidence`, with the writer for source where the sentence names one, else the
thing that is written on; None where the sentence does not end with such a thing.
"""

from __future__ import annotations

from explainer.recognise.quotes.evidence.evidence import Evidence
from explainer.recognise.quotes.evidence.papers import HANDS, OTHERS, PARTS, hand_of, writer
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.beginnings import phrase_ending
from explainer.recognise.quotes.language.described import is_plural
from explainer.recognise.quotes.language.nouns import DOCUMENT_NOUNS, listed
from explainer.recognise.quotes.language.phrases import Source
from explainer.recognise.quotes.language.sources import source_after
from explainer.recognise.quotes.language.subjects import sentence_subject
from explainer.recognise.quotes.language.tokens import DASHES, Sentence

SIGNS = frozenset(
    """
    sign placard banner poster plaque notice note inscription label sticker graffiti tombstone gravestone
    headstone billboard badge t-shirt headline signboard entry postcard epitaph
    """.split()
)
"""Things that say what is written on them, whoever wrote it."""
CITED = frozenset("quote quotation saying line lines verse verses lyric couplet proverb dictum maxim aphorism".split())
"""Nouns for somebody else's words: "this quote from Plumb"."""
PLACES = frozenset("underneath below above beneath there beside inside outside".split())
LENGTHS = frozenset("word words line lines sentence sentences".split())
ENDS_READING = g.PREPOSITIONS - {"out", "aloud", "from", "to"}
WRITTEN = frozenset("inscribed written signed scrawled scribbled pencilled painted printed".split())
COLONS = DASHES | {":"}
LONGEST_CITED = 12
"""Tokens between a quotation and the word for whose it is."""
LONGEST_READ = 5
"""Tokens between "read" and the noun for what is read."""


def inscribed(s: Sentence, q: int) -> Evidence | None:
    """What the thing says, or who wrote it, whose name ends right before quotation token `q`."""
    if q - 2 <= s.first or s.tokens[q - 1].low not in (":", ","):
        return None
    j = q - 2
    while j > s.first and s.tokens[j].low in PLACES:
        j -= 1
    if j - 3 > s.first and s.tokens[j].low in LENGTHS and s.tokens[j - 2].low == "of":
        j -= 3
    if s.tokens[j].low in HANDS:
        source = hand_of(s, j) if any(_is_written(s, k) for k in range(s.first + 1, j)) else None
        return Evidence("inscribed", source) if source else None
    if s.tokens[q - 1].low == "," and s.tokens[j].low not in SIGNS:
        return None
    source = _source(s, j)
    return Evidence("inscribed", source) if source else None


def passed_on(s: Sentence, q: int) -> Evidence | None:
    """Words of somebody else, which the one whom the sentence is about only reads out, sees or shares."""
    return _read_out(s, q) or _shown(s, q) or _cited(s, q)


def _shown(s: Sentence, q: int) -> Evidence | None:
    """What a sign says that nobody is said to have put up: `Plumb saw that every window had a sign: "Q"`."""
    found = inscribed(s, q) if s.tokens[q - 1].low == ":" else None
    return found if found is not None and found.source.kind == "document" else None


def _read_out(s: Sentence, q: int) -> Evidence | None:
    """What is read out: `Plumb read (out) a letter from Tarn: "Q"`, `A letter from Tarn was read on the quay: "Q"`."""
    if q - 1 <= s.first or s.tokens[q - 1].low != ":":
        return None
    r = next((i for i in range(q - 2, s.first, -1) if s.tokens[i].low == "read"), -1)
    if r < 0:
        return None
    if s.tokens[r - 1].low in g.BE:
        source = sentence_subject(s, r - 1)
        return Evidence("inscribed", source) if source and source.kind == "document" else None
    for k in range(r + 1, min(r + LONGEST_READ, q - 1)):
        if s.tokens[k].kind == "name" or s.tokens[k].low in ENDS_READING:
            return None
        if _is_paper(s, k):
            source = writer(s, k) or _paper(s, r + 1, k)
            new = source is not None and s.tokens[source.first].low != "the"
            return Evidence("inscribed", source) if source and new else None
    return None


def _cited(s: Sentence, q: int) -> Evidence | None:
    """Somebody else's words that a sentence passes on: `Plumb shared a quote from Tarn (that read): "Q"`."""
    if q - 1 <= s.first or s.tokens[q - 1].low not in COLONS:
        return None
    for k in range(q - 3, max(s.first, q - LONGEST_CITED), -1):
        if s.tokens[k].low in ("from", "by") and any(s.tokens[i].low in CITED for i in range(max(s.first, k - 4), k)):
            source = source_after(s, k + 1)
            read = [] if source is None else [s.tokens[i].low for i in range(source.last, q - 1)]
            named = source is not None and source.kind in ("name", "titled")
            return Evidence("inscribed", source) if source and named and read in ([], ["that", "read"]) else None
    return None


def _source(s: Sentence, k: int) -> Source | None:
    """The writer of the paper that token `k` names, else the paper if it speaks for itself."""
    if not _is_paper(s, k):
        return None
    found = writer(s, k)
    if found is not None or s.tokens[k].low not in SIGNS:
        return found
    sign = phrase_ending(s, k)
    return sign if sign is not None and sign.kind == "document" and s.tokens[sign.first].low in g.DETERMINERS else None


def _paper(s: Sentence, i: int, k: int) -> Source | None:
    """The paper's whole phrase, whose noun is token `k`, from token `i` on: "an entry in the ship's log"."""
    opens = next((j for j in range(i, k) if s.tokens[j].low in g.DETERMINERS), k)
    found = source_after(s, opens)
    return found if found is not None and found.kind == "document" else phrase_ending(s, k)


def _is_written(s: Sentence, k: int) -> bool:
    """Whether token `k` says that something is written: "a label in her hand", "inscribed in his hand"."""
    return s.tokens[k].low in WRITTEN or _is_paper(s, k)


def _is_paper(s: Sentence, k: int) -> bool:
    low = s.tokens[k].low
    if s.tokens[k].kind != "word" or low in PARTS or is_plural(low):
        return False
    return low in OTHERS or listed(low) in DOCUMENT_NOUNS
