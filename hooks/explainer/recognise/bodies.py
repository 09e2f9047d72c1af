"""Bodies: organizations and outlets that the archive has an entry for, where an article names them.

In: the lexicon's matches.  Out: mentions of kind "organization", in order; where several entries share a name, none.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.model import Mention, Text
from explainer.recognise.lexicon import Match


def find_organizations(text: Text, matches: Sequence[Match]) -> list[Mention]:
    """The mentions of bodies; a name is written with a capital, "who" is not the WHO."""
    found: list[Mention] = []
    for match in matches:
        entries = match.entries
        printed = text.value[match.start : match.end]
        if len(entries) != 1 or entries[0].kind not in ("organization", "outlet"):
            continue
        if printed.islower() or (entries[0].name.isupper() and not printed.isupper()):
            continue
        reason = "name" if printed == entries[0].name else f"also called {entries[0].name}"
        found.append(Mention(match.start, match.end, "organization", entries[0].id, reason))
    return found
