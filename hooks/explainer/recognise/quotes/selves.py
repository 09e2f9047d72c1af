"""Selves: people named inside a quotation, who hardly speak it: `"Mr. Tarn has a point," he said` is not Tarn's.

In: an attribution by he or she and what is quoted.  Out: the same, or one to the next who may be meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from explainer.recognise.quotes import grammar as g
from explainer.recognise.quotes.antecedents import antecedent
from explainer.recognise.quotes.attributed import Attributed
from explainer.recognise.quotes.cast import Cast
from explainer.recognise.quotes.marks import Marked
from explainer.recognise.quotes.speaker import Speaker

INSIDE = re.compile(r"[“„«\"]|[‘'](?=\w)(?<!\w.)")
"""The opening mark of a quotation inside another, from which on somebody else may speak of whoever quotes them."""
OWN_NAME = re.compile(r"(?:\b(?:[Ii] am|name is|name[’']s|call me|called me|this is)|\bI[’']m)(?: \w+\.?){0,2} $")
BEFORE = re.compile(r"([^\W_]+)\.? $")
HONORIFICS = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dr": ""}


def other_than_named(found: Attributed, marked: Marked, cast: Cast) -> Attributed | None:
    """The speaker of a quotation, found by he or she: whoever is named in it gives way to the next who agrees."""
    start, end = found.speaker.mention
    gender = g.SINGULAR.get(cast.value[start:end].lower())
    if gender is None or not names(cast.value, marked, found.speaker):
        return found
    speaker = antecedent(cast, start, gender, other_than=found.speaker.name)
    return replace(found, speaker=replace(speaker, mention=(start, end))) if speaker else None


def names(value: str, marked: Marked, speaker: Speaker) -> bool:
    """Whether what stands between marks speaks of a person by surname, as nobody does of themselves."""
    if speaker.kind != "person":
        return False
    inside = INSIDE.search(value, marked.start, marked.end)
    last = inside.start() if inside else marked.end
    surname = speaker.name.rpartition(" ")[2]
    if value.find(surname, marked.start, last) < 0:
        return False
    for match in re.finditer(rf"\b{re.escape(surname)}\b", value[marked.start : last]):
        at = marked.start + match.start()
        word = BEFORE.search(value, marked.start, at)
        other = word is not None and word[1][0].isupper() and word[1] not in speaker.name.split()
        if other and word is not None and HONORIFICS.get(word[1], "?") not in ("", speaker.gender):
            continue
        if not OWN_NAME.search(value, marked.start, at):
            return True
    return False
