"""Antecedents: whom "he" or "she" means at some place of an article.

In: the cast, an offset of the text and a gender.  Out: a `Speaker`, with how the pronoun was followed, or None.  The
walk goes back sentence by sentence to the nearest speaker or subject who agrees; who has just spoken comes before who
is only named, and a name inside quotation marks is never taken.  The order follows J. Hobbs, Resolving Pronoun
References, 1978: sentences from the nearest back, subjects first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter

from msgspec.structs import replace

from explainer.model import Mention
from explainer.recognise.quotes.speaker import Speaker
from explainer.recognise.quotes.speakers.candidates import NEAR, Candidate, best, how_found, is_vague, surest, takes_up
from explainer.recognise.quotes.speakers.cast import Cast
from explainer.recognise.quotes.speakers.chains import goes_on, is_taken_up
from explainer.recognise.quotes.speakers.in_passing import in_passing
from explainer.recognise.quotes.speakers.named_beside import named_beside
from explainer.recognise.quotes.speakers.story import back

MOSTLY = 3
"""Times that one person is named for each of another to be whom all of an article is about."""
MOSTLY_FIRST = 2
"""The same for whom the article names first of all men or of all women: as a rule it is about them."""
MOST_NAMES = 200
"""Names before a pronoun that are counted for that."""
TITLE = 12
"""Characters from one name to another in one breath, a short title between them."""
FARTHEST = 8
"""Sentences a pronoun is followed back, beside its own."""


def antecedent(cast: Cast, offset: int, gender: str, other_than: str = "") -> Speaker | None:
    """Whom he (gender "m") or she ("f") means at an offset of the text; None where nobody agrees."""
    vague: Candidate | None = None
    for found, distance in _likeliest(cast, offset, gender, other_than):
        if is_vague(found, distance):
            vague = vague or found
        elif vague and takes_up(vague.speaker) and not _goes_on(cast, found, vague):
            break
        elif found.spoke or not _is_one_of_two(cast, found, gender):
            main = _main(cast, offset, gender) if distance > NEAR else None
            return main or _meant(found, distance, gender, cast)
        elif vague is None:
            return None
        else:
            break
    distance = cast.sentence(offset) - vague.sentence if vague else 0
    if vague is None or distance > NEAR:
        return _main(cast, offset, gender)
    return _meant(vague, distance, gender, cast)


def _meant(found: Candidate, distance: int, gender: str, cast: Cast) -> Speaker:
    """Who a candidate is: a description may take up somebody named: "the young officer looked up", then "he"."""
    how = how_found(found, distance)
    speaker = replace(found.speaker, how=how)
    if speaker.kind != "unnamed" or found.met or not speaker.name.lower().startswith("the "):
        return speaker
    entity = named_beside(speaker.name, speaker.mention[0], cast)
    if not entity or cast.of_entity(entity, speaker.mention).gender not in ("", gender):
        return speaker
    return replace(cast.of_entity(entity, speaker.mention), how=how)


def _likeliest(cast: Cast, offset: int, gender: str, other_than: str) -> Iterator[tuple[Candidate, int]]:
    """The likeliest of each sentence, from the pronoun's own back, with the sentences about others between the two."""
    here = cast.sentence(offset)
    others = -1
    for sentence in back(here, FARTHEST):
        begins, ends = cast.begins(sentence), offset if sentence == here else cast.begins(sentence + 1)
        pronoun = goes_on(cast, sentence, gender, begins, ends)
        others += pronoun == ends
        own = sentence == here
        spoke = [candidate for candidate in cast.spoken_in(sentence) if candidate.speaker.name != other_than]
        found = surest(spoke, gender, others)
        if found is None:
            named = cast.candidates(sentence, begins, pronoun, own)
            group = spoke + [candidate for candidate in named if candidate.speaker.name != other_than]
            taken_up = own and is_taken_up(cast.value, begins, offset)
            found = best(group, gender, others, same=own and not taken_up)
            found = replace(found, subject=True) if found is not None and taken_up else found
        if found is not None:
            yield found, others


def _goes_on(cast: Cast, found: Candidate, described: Candidate) -> bool:
    """Whether a description may take up whom its paragraph was about before: "Tarn sat. The old man sighed."."""
    return (found.spoke or found.subject) and cast.value.find("\n", found.start, described.start) < 0


def _is_one_of_two(cast: Cast, found: Candidate, gender: str) -> bool:
    """Whether somebody else who agrees is named in one breath: "Plumb and Tarn ran"; any of them may be meant.

    Of a list, "Plumb, Tarn and Quill ran", the second is looked at.
    """
    end = found.speaker.mention[1]
    if not cast.value.startswith((" and ", ", "), end):
        return False
    beside = next((mention for _, mention in cast.names_in(end, end + TITLE + 1)), None)
    if beside is None or (cast.value[end] == "," and not _lists(cast, found, beside)):
        return False
    return cast.person(beside).gender in ("", gender)


def _lists(cast: Cast, found: Candidate, beside: Mention) -> bool:
    """Whether a name behind a comma is the second of a list of people, and no apposition."""
    behind = found.speaker.kind == "person" and beside.start == found.speaker.mention[1] + len(", ")
    return behind and cast.value.startswith((" and ", ", and "), beside.end)


def _main(cast: Cast, offset: int, gender: str) -> Speaker | None:
    """The one person of a gender whom the article mostly names, or lets speak, before an offset; None without."""
    if someone := in_passing(cast, offset, gender):
        return someone
    last = bisect_left(cast.starts, offset)
    named = Counter(mention.entity for mention in cast.names[max(0, last - MOST_NAMES) : last])
    times = {entity: n + cast.talked[entity] for entity, n in named.items() if cast.genders.get(entity) == gender}
    able = sorted(times.items(), key=itemgetter(1), reverse=True)[:2]
    if not able:
        return None
    entity, most = able[0]
    times_more = MOSTLY_FIRST if entity == min(times, key=cast.first_named) else MOSTLY
    if most < times_more * sum(n for _, n in able[1:]):
        return None
    return replace(cast.of_entity(entity, (offset, offset)), how="main")
