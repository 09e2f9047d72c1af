"""Plurals: those of the nouns by which a text names a speaker, "deputies", "sisters-in-law"."""

from __future__ import annotations

IRREGULAR = (("man", "men"), ("child", "children"), ("wife", "wives"), ("sis", "ses"))
"""Endings of nouns, and of their plurals."""
COMPLEMENTS = ("-in-law", "-by")
"""What stands behind the noun of a compound: the plural is "sisters-in-law"."""
NOT_PLAIN = (*COMPLEMENTS, *(singular for singular, _ in IRREGULAR), "s", "y", "x", "ch", "sh")
"""Endings of nouns whose plural may be more than the noun and "s"."""


def _plural(noun: str) -> str:
    """The plural of a noun; the noun itself where it is one."""
    if not noun.endswith(NOT_PLAIN):
        return f"{noun}s"
    for complement in COMPLEMENTS:
        if noun.endswith(complement):
            return _plural(noun.removesuffix(complement)) + complement
    for singular, plural in IRREGULAR:
        if noun.endswith(singular):
            return noun.removesuffix(singular) + plural
    if noun.endswith("s") and not noun.endswith(("ss", "us")):
        return noun
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def with_plurals(nouns: str) -> frozenset[str]:
    """Nouns, with their plurals."""
    singulars = nouns.split()
    return frozenset(singulars).union(map(_plural, singulars))
