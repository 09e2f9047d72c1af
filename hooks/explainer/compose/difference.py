"""Two versions of the same words, compared word by word."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from explainer.compose.html import Html, Template, join, text
from explainer.pattern import pattern

_TOKEN = pattern(r"\S+\s*")
_LETTERS = pattern(r"\w+")
_LEFT_OUT = Template('<del><span class="heard">left out: </span>{}</del> ')
_ADDED = Template('<ins><span class="heard">here: </span>{}</ins> ')
_CUT = Html('<span class="cut">…</span> ')


def difference(words: str, full: str, fragment: bool = False) -> Html:
    """`words` with what they have otherwise than `full` marked; capitals, marks and blanks make no difference.

    What stands only in `full` is shown struck out; of a `fragment`, what comes before it and behind it is an ellipsis.
    """
    if words == full:
        return text(words.strip())
    own, other = _TOKEN.findall(words), _TOKEN.findall(full)
    steps = list(Indel.opcodes([*map(_key, other)], [*map(_key, own)]))
    parts: list[Html] = []
    for number, step in enumerate(steps):
        here = "".join(own[step.dest_start : step.dest_end]).rstrip()
        if step.tag == "equal":
            parts.append(text(here + " "))
        elif step.tag == "insert":
            parts.append(_ADDED(here))
        elif fragment and number in (0, len(steps) - 1):
            parts.append(_CUT)
        else:
            parts.append(_LEFT_OUT("".join(other[step.src_start : step.src_end]).rstrip()))
    return Html(join(parts).rstrip())


def _key(token: str) -> str:
    return " ".join(_LETTERS.findall(token.casefold()))
