"""Surnames that are words of grammar: "they told From" where the article has Ada From."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from explainer.pattern import pattern
from explainer.recognise.people.names import word_of
from explainer.recognise.people.printed import Printed, clear_of
from explainer.recognise.people.reading import Found
from explainer.recognise.people.runs import alone
from explainer.recognise.people.words import FUNCTION, NAME, kind_of

_CAPITALISED = pattern(r"\b[A-Z][a-z]+\b")


def with_words_of_grammar(value: str, printed: Sequence[Printed], found: Sequence[Found]) -> Sequence[Printed]:
    """The names in order, with words of grammar in capitals that are the surname of somebody `found`.

    Nobody else is looked for by such a word, since one opens every other sentence.
    """
    surnames = {form[-1] for person in {one.person for one in found} for form in person.forms if len(form) > 1}
    like_words = {name for name in surnames if (kind := kind_of(name)) & FUNCTION and not kind & NAME}
    if not like_words:
        return printed
    words = [word for word in _CAPITALISED.finditer(value) if word[0].lower() in like_words]
    alike = [Printed(word.start(), word.end(), alone(word_of(word[0]))) for word in words]
    names = sorted([(at.start, at.end) for at in printed] + [(one.start, one.end) for one in found])
    return sorted((*printed, *clear_of(names, alike)), key=attrgetter("start"))
