"""What a report changed inside a quotation and says so with square brackets: words put in, words left out.

An ellipsis without brackets may be the speaker's own pause, and round brackets may be spoken: of them nothing is said.
"""

from __future__ import annotations

from explainer.pattern import pattern

_BRACKETS = pattern(r"\[([^\[\]]{0,200})\]")
_LEFT_OUT = pattern(r"\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*")
_SIC = "sic"  # nothing is changed there


def edited(words: str) -> str:
    """What readers are told of words printed as somebody's; "" where nothing in them is marked as the report's."""
    inside = [found for found in _BRACKETS.findall(words) if found.strip().casefold() != _SIC]
    left_out = any(_LEFT_OUT.fullmatch(found) for found in inside)
    put_in = any(found.strip() and not _LEFT_OUT.fullmatch(found) for found in inside)
    told = ["what stands in [ ] is the report’s"] if put_in else []
    return ", ".join([*told, "words are left out at […]"] if left_out else told)
