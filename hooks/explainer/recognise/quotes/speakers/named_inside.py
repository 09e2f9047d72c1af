"""Named inside: people whom a quotation names or calls by name, who hardly speak it.

`"Mr. Tarn has a point," he said` is not Tarn's, and `"Is it yours, Mr. Plumb?"` not Plumb's.
In: an attribution and what is quoted.  Out: the same, or one to the next whom "he" may mean; the names that are called.
"""

from __future__ import annotations

import re
from collections.abc import Set

from msgspec.structs import replace

from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.marked import Marked
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.antecedents import antecedent
from explainer.recognise.quotes.speakers.attributed import Attributed
from explainer.recognise.quotes.speakers.cast import Cast

INSIDE = pattern(r"[“„«\"]|[‘'](?=\w)(?<!\w.)")
"""The opening mark of a quotation inside another, from which on somebody else may speak of whoever quotes them."""
OWN_NAME = pattern(r"(?:\b(?:[Ii] am|name is|name[’']s|call me|called me|this is)|\bI[’']m)(?: \w+\.?){0,2} $")
BEFORE = pattern(r"([^\W_]+)\.? $")
HONORIFICS = {"Mr": "m", "Sir": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Dr": ""}
"""Word before a surname -> the gender it tells."""
TITLED = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|Senator|Minister|Judge|Professor)\.? )?"
    r"(?:[^\W\d_a-z][\w’'-]+ )?([^\W\d_a-z][\w’'-]+)"
)
CALLED = pattern(rf"^{TITLED},|, {TITLED}[?!.,…]*$")
LONGEST_CALL = 60
"""Characters at the head of words, and at their end, in which somebody is called."""
LONGEST_BEFORE = 60
"""Characters before a surname that tell whose it is."""


def is_called(found: Attributed, words: str) -> bool:
    """Whether words call a person by surname or given name."""
    return found.speaker.kind == "person" and not _called(words).isdisjoint(found.speaker.name.split())


def _called(words: str) -> Set[str]:
    """The names by which words call somebody, at their head or at their end; some are other words with a capital."""
    ends = (words[:LONGEST_CALL], words[-LONGEST_CALL:])
    return {name for end in ends for match in CALLED.finditer(end) for name in match.groups() if name}


def other_than_named(found: Attributed, marked: Marked, cast: Cast) -> Attributed | None:
    """The speaker of a quotation, found by he or she: whoever is named in it gives way to the next who agrees."""
    start, end = found.speaker.mention
    gender = g.SINGULAR.get(cast.value[start:end].lower())
    if gender is None or not _names(cast.value, marked, found.speaker):
        return found
    speaker = antecedent(cast, start, gender, other_than=found.speaker.name)
    return replace(found, speaker=replace(speaker, mention=(start, end))) if speaker else None


def _names(value: str, marked: Marked, speaker: Speaker) -> bool:
    """Whether what stands between marks speaks of a person by surname, as nobody does of themselves."""
    if speaker.kind != "person":
        return False
    surname = speaker.name.rpartition(" ")[2]
    if value.find(surname, marked.start, marked.end) < 0:
        return False
    inside = INSIDE.search(value, marked.start, marked.end)
    words = value[marked.start : inside.start() if inside else marked.end]
    named = (match.start() for match in re.finditer(rf"\b{re.escape(surname)}\b", words))
    before = (words[max(0, at - LONGEST_BEFORE) : at] for at in named)
    return any(not OWN_NAME.search(said) and not _is_namesake(said, speaker) for said in before)


def _is_namesake(before: str, speaker: Speaker) -> bool:
    """Whether the words before a surname give it to somebody else: "Mrs. | Tarn" to no man, "Bo | Tarn" to no Ada."""
    word = BEFORE.search(before)
    if word is None or not word[1][0].isupper() or word[1] in speaker.name.split():
        return False
    return HONORIFICS.get(word[1], "?") not in ("", speaker.gender)
