"""Gender: what tells somebody's, with its place: "Mrs." before the name, the given name, or pronouns behind it."""

from __future__ import annotations

from collections.abc import Callable

from explainer.pattern import pattern
from explainer.suggest.called import Somebody
from explainer.suggest.printed import Evidence, Printed

CLEAR = 0.9
"""The share of the articles that must take somebody for a man, or for a woman."""
HONORIFIC = pattern(r"\b(?:(?P<m>Mr|Sir|Lord)|(?P<f>Mrs|Ms|Miss|Dame|Lady))\.?\s$")

Tells = Callable[[Printed, int], str]
"""The gender that an article's pronouns tell of whoever is named at a place, or "" (the mention's number among those of
its people is given as well)."""


def gender_of(who: Somebody, tells: Tells, evidence: Evidence) -> tuple[str, str]:
    """Somebody's gender and what tells it: the articles agree on one, or else pronouns tell; twice "" for none."""
    agreed = next((gender for gender, n in who.genders.most_common(1) if n >= CLEAR * who.genders.total() > 0), "")
    if agreed:
        return agreed, _why(agreed, who, evidence)
    first = {place.article.path: (place, number) for place, number in reversed(who.named)}
    told = [(gender, place) for place, number in first.values() if (gender := tells(place, number))]
    genders = {gender for gender, _ in told}
    if len(genders) != 1:
        return "", ""
    return genders.pop(), f"told by pronouns: {evidence.of([place for _, place in told])}"


def _why(gender: str, who: Somebody, evidence: Evidence) -> str:
    """What tells a gender: "Mrs." where it is printed, else the given name."""
    for printed, _ in who.named:
        value = printed.article.text.value
        title = HONORIFIC.search(value, max(0, printed.start - 8), printed.start)
        if title and title.lastgroup == gender:
            whole = Printed(printed.article, title.start(), printed.end)
            return f'"{whole}": {evidence.at(whole)}'
    return "told by the given name, or by what the articles say"
