"""The page that lists unnamed sources: by body, by what articles call them, by outlet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from explainer.compose.html import Html, join
from explainer.compose.layout import Section, bullets, dotted, page, paragraph
from explainer.compose.place import Place
from explainer.compose.rows import voice_row
from explainer.counted import count
from explainer.known import Index, Voice
from explainer.model import Page

_MOST_DESCRIBED = 20


def unnamed_sources(index: Index) -> Page:
    """Unnamed sources by the body they belong to, as they are described, and by outlet."""
    place = Place("unnamed/")
    bodies = [voice for voice in index.voices.values() if voice.kind == "unnamed"]
    if not bodies:
        return page("unnamed/", "Unnamed sources", [paragraph("No unnamed source is quoted yet.")], kind="list")
    counted = [
        (sum(said.voice.startswith("unnamed/") for report in outlet.reports for said in report.said), outlet)
        for outlet in index.outlets.values()
    ]
    outlets = [
        dotted(place.link(outlet.address, outlet.name, anchor="unnamed"), count(number, "quote"))
        for number, outlet in sorted(counted, key=lambda pair: (-pair[0], pair[1].address))
        if number
    ]
    most = sorted(bodies, key=lambda voice: (-len(voice.said), voice.address))
    return page(
        "unnamed/",
        "Unnamed sources",
        [
            paragraph("Sources that the articles describe and do not name. None of them is taken for a known person."),
            Section("by-body", "By body", join([bullets([voice_row(voice, place) for voice in most])])),
            Section("described", "As they are described", join([bullets(_described(bodies, place))])),
            Section("by-outlet", "By outlet", join([bullets(outlets)])) if outlets else None,
        ],
        kind="list",
        description=count(sum(len(voice.said) for voice in bodies), "quote") + " from unnamed sources",
    )


def _described(bodies: Sequence[Voice], place: Place) -> list[Html]:
    """The descriptions that articles print most often, each leading to its body's page."""
    printed = Counter((said.quote.speaker, voice.address) for voice in bodies for said in voice.said)
    most = sorted(printed.items(), key=lambda item: (-item[1], item[0]))[:_MOST_DESCRIBED]
    return [dotted(place.link(address, f"“{words}”"), count(number, "quote")) for (words, address), number in most]
