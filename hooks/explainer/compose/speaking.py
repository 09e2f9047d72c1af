"""Who says a quote, as pages print it: names, offices, reasons and links."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.compose.html import Html, join
from explainer.compose.layout import listed
from explainer.compose.place import Place
from explainer.known import Index, Said, Voice


def whose(said: Said) -> str:
    """The speakers as printed, or that there is none; who is likeliest is never told."""
    if said.quote.denied_by:
        return f"denied by {said.quote.denied_by}"
    return "".join(listed(_names(said))) if said.voice else "speaker unclear"


def _names(said: Said) -> list[str]:
    """The names of all who say it, as printed, in the order of their pages."""
    return [said.quote.speaker, *(other.name for other in said.quote.together)]


def called(said: Said, index: Index) -> list[tuple[str, str]]:
    """The pages of all who say it, each with their name; for those who share a page, what the article prints."""
    named = zip(said.voices, _names(said), strict=False)  # no voices where the speaker is unclear
    voices = [(index.voices[address], name) for address, name in named if address in index.voices]
    return [(one.address, name if one.kind in ("unnamed", "document") else one.name) for one, name in voices]


def speakers(said: Said, index: Index, place: Place) -> Html:
    """All who say it, each a link to their page."""
    return linked(called(said, index), place)


def linked(named: Sequence[tuple[str, str]], place: Place) -> Html:
    """Names, each a link to its address, as a sentence lists them."""
    return join(listed([place.link(address, name) for address, name in named]))


def titled(voice: Voice) -> str:
    """What the page of somebody who speaks is called."""
    return f"Unnamed sources: {voice.name}" if voice.kind == "unnamed" else voice.name


def role(said: Said) -> str:
    """What its one speaker was then; nothing beside the names of several."""
    return "" if said.together else said.role


def reason(said: Said) -> str:
    """Why the quote is its speaker's, or nobody's, without telling who is likeliest; nothing where it is denied."""
    if said.quote.denied_by:
        return ""
    return "too little evidence" if said.quote.candidate and not said.voice else said.quote.reason


def through(said: Said) -> str:
    """What carried the words."""
    return f"through {said.quote.through}" if said.quote.through else ""
