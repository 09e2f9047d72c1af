"""The regular English plurals and singulars of a term, and the irregular ones that follow a rule.

    inflections("sphere of influence") == {"spheres of influence": "plural", "sphere of influences": "plural"}
    inflections("attorney general") == {"attorneys general": "plural", "attorney generals": "plural"}
    inflections("minsk agreements") == {"minsk agreement": "singular"}

Nouns only: "vetoed" and "sanctioning" are not the terms veto and sanctions.  Terms come in folded.  A form that is no
English word ("foruma") does no harm, because no text has it.
"""

from __future__ import annotations

from explainer.pattern import pattern

HEAD_NOUN = pattern(
    r"(?P<before>.*?)(?P<noun>(?<![^\W\d_])[^\W\d_]++)"
    r"(?P<after>[ -](?:of|in|to|for|at|by|on|from|with|without|under|against|de|du|des)[ -].+"
    r"|[ -][dl]'.+"
    r"|[ -](?:general|martial|public|royal|apparent|elect|designate|emeritus|laureate|plenipotentiary))",
)
LAST_NOUN = pattern(r"(?P<before>.*?)(?P<noun>(?<![^\W\d_])[^\W\d_]++)(?P<after>)")

PLURALS = (
    (pattern(r"(.*[^aeiou])y"), ("ies",)),
    (pattern(r"(.*[^aeiou])o"), ("oes", "os")),
    (pattern(r"(.{2,})is"), ("es",)),
    (pattern(r"(.{2,})us"), ("uses", "i")),
    (pattern(r"(.{2,})um"), ("ums", "a")),
    (pattern(r"(.*(?:en|ri))on"), ("ons", "a")),
    (pattern(r"(.+(?:d|tr))[ei]x"), ("exes", "ixes", "ices")),
    (pattern(r"(.+e)au"), ("aux", "aus")),
    (pattern(r"(.*m)an"), ("en", "ans")),
    (pattern(r"(.*[ae]rch)"), ("s", "es")),
    (pattern(r"(.*(?:hie|wol|hal|sel|cal|kni|wi|li))fe?"), ("ves",)),
    (pattern(r"(.*(?:[aiosu]s|[xz]|[cs]h))"), ("es",)),
    (pattern(r"(.*[^s])"), ("s",)),
)
SINGULARS = (
    (pattern(r"(.*(?:[aiosu]|ic|serie|specie))s"), ()),
    (pattern(r"(.{2,})ies"), ("y",)),
    (pattern(r"(.{2,})ses"), ("sis", "se", "s")),
    (pattern(r"(.{2,}(?:[xzo]|[cs]h))es"), ("", "e")),
    (pattern(r"(.*m)en"), ("an",)),
    (pattern(r"(.{2,})s"), ("",)),
)
PLURAL_ONLY = frozenset(("arms", "customs", "damages", "goods", "grounds", "means", "news", "proceeds", "remains"))


def inflections(term: str) -> dict[str, str]:
    """The other forms of a folded term, each with what it is: "plural" or "singular".

    The last word is inflected, and so is the noun before a preposition ("rights of way") or before an adjective that
    follows its noun ("courts martial").
    """
    forms: dict[str, str] = {}
    for shape in (HEAD_NOUN, LAST_NOUN):
        if found := shape.fullmatch(term):
            for noun, number in _other_number(found["noun"], alone=found["noun"] == term):
                forms.setdefault(found["before"] + noun + found["after"], number)
    return forms


def _other_number(noun: str, alone: bool) -> list[tuple[str, str]]:
    """The plurals of a singular noun, or the singulars of a plural one; a plural-only word that is `alone` has none."""
    for ending, singulars in SINGULARS:
        if singular := ending.fullmatch(noun):
            if singulars:
                return [] if alone and noun in PLURAL_ONLY else [(singular[1] + s, "singular") for s in singulars]
            break
    for ending, plurals in PLURALS:
        if plural := ending.fullmatch(noun):
            return [(plural[1] + p, "plural") for p in plurals]
    return []
