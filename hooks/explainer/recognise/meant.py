"""Whom an editor means: what a decision has typed becomes a person, a body, a document or a source without a name.

In: the id of an entry, a name as an entry or the article prints it, or a description.  Out: who it is, of which kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Set

from msgspec import Struct

from explainer.decided import decided_words
from explainer.model import EntryKind, SpeakerKind
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.slug import slug

KINDS: Mapping[EntryKind, SpeakerKind] = {
    "person": "person",
    "organization": "organization",
    "outlet": "organization",
    "term": "document",
}
JOINING = g.PREPOSITIONS | g.CONJUNCTIONS | {"the", "de", "von", "van", "al", "bin"}
"""Words in small letters inside a name."""


class Meant(Struct, frozen=True):
    """Somebody or something that speaks or is named; `entity` is the id of its page."""

    name: str
    kind: SpeakerKind
    entity: str


def meant(typed: str, lexicon: Lexicon, here: Mapping[str, Set[Meant]]) -> Meant:
    """Whom `typed` means: an entry by its id, one of those `here` in the article by name, an entry by name.

    `here` is by `decided_words` of the name.
    Anything else is who it says it is: a name where it is written like one, else a description.
    """
    for entries in (lexicon.people, lexicon.organizations, lexicon.outlets, lexicon.terms):
        if typed in entries:
            entry = entries[typed]
            return Meant(entry.name, KINDS[entry.kind], entry.id)
    words = decided_words(typed)
    if len(same := here.get(words, frozenset())) == 1:
        return next(iter(same))
    listed = {name.entry.id: name.entry for name in lexicon.names.get(words.replace("-", " "), ())}
    if len(listed) == 1:
        (entry,) = listed.values()
        return Meant(entry.name, KINDS[entry.kind], entry.id)
    return Meant(typed, _kind(typed), slug(typed))


def _kind(typed: str) -> SpeakerKind:
    """The kind of what has no entry, by its form: "the Northmere Council", "Greta Hartwood", "a clerk of the port"."""
    words = typed.removeprefix("the ").split()
    joint = next((i for i, word in enumerate(words[1:], 1) if word.lower() in JOINING), 0)
    head = words[joint - 1].lower()
    if head in nouns.DOCUMENT_NOUNS:
        return "document"
    if words[0].lower() in g.DETERMINERS or not all(w[:1].isupper() or w.lower() in JOINING for w in words):
        return "unnamed"
    if head in nouns.PEOPLE_NOUNS or head in nouns.ROLE_NOUNS:
        return "unnamed"
    return "organization" if head in nouns.BODY_NOUNS or len(words) == 1 else "person"
