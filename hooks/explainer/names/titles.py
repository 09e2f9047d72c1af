"""Titles: what an article calls the people it names, and whom "the mayor" therefore means.

In: an article's text and the mentions of its people.  Out: `the mayor` -> whom it calls so: `the mayor, Ada Plumb` says
who the mayor is, and a wider word will do: a minister is also "the official".  Where the words fit two people it is the
one named last, unless both are named in one sentence; where they fit nobody, there is no holder.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from operator import attrgetter

from explainer.cut import WRITTEN_OUT
from explainer.fold import fold
from explainer.model import Mention
from explainer.names.offices import SPELT_OUT, STEM, WIDER, WIDEST, holds, words_of
from explainer.names.spelled import folded_words
from explainer.pattern import pattern

SENTENCE_END = pattern(r"[.?!][”\"’')\]]*\s")
PARTED = pattern(
    r"[.;:!?()—\n“”\"](?:(?<!\.)|(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z]{2}\.)(?<!\b[A-Z][a-z]{3}\.))"
)
"""Where a phrase ends; a full stop behind a short word in capitals is that of "Mr." or "Prof."."""
AFTER = pattern(
    r"(?:,(?: (?:aged )?\d\d?,)? |\s\()(?!(?:and|or|but|while|as|with|when|where|whose|for|by|from|against|\w+ed)\b)"
    r"([^.;:!?,()—\n“”\"]{1,80})"
)
"""What may be a title behind a name; not somebody else, "and the mayor", "whose mother was the mayor", nor what
somebody did: "informed the mayor"."""
IS = pattern(
    r" (?:is|became|has been|was (?:elected|appointed|named|made|sworn in as)) (?:now )?(?:the |an? |its |their )?"
    r"([a-z-]+(?: [a-z-]+){0,3}?)(?= (?:of|in|for|since|at|from|and|who|last|this)\b|[.,;])"
)
"""What somebody is, said of them: "Plumb is | mayor | of Northmere", "Plumb was elected | mayor"."""
APPOSED = pattern(r"\s*(?:The|Its|Their) [A-Z][\w-]*(?: (?:[A-Z][\w-]*|of|the|for|and))*")
"""An office that opens a sentence, before another one of the same holder: "The Governor, Chair of the Board Plumb"."""
CALLED = pattern(r" an? .* (?:called|named|by the name of)")
"""What may stand between an office and its holder's name: "the clerk, a man of few words called Plumb"."""
STYLE = pattern(r"(?: the(?= (?:Very |Right |Most )?(?:Rev|Hon|Ven)))?(?: [A-Z][\w.-]*){1,3}")
"""What may stand between an office and its holder's name: "the judge, Mr Justice Oake", "the vicar, the Rev. Plumb"."""
FAR = 120
"""Characters before a name in which its title stands."""
BEHIND = 100
"""Characters behind a name in which it may stand."""
LAST_NAMED = 1500
"""Characters before a quote in which whoever a wider word takes up must have been named."""
LONGEST_WIDE = 2
"""Words of a description that takes up somebody by a wider word: "the young officer"."""
SAYING = frozenset("said says told tells wrote writes asked asks added replied answered argued warned".split())
"""Words behind a name that make what stands there a clause: "Plumb, the witness said"."""
NOBODYS = frozenset("the a an not no never nor neither".split())
"""Words that say that what follows is somebody else's, or that nobody is it: "is asking the mayor", "is not mayor"."""
DETERMINED = (["the"], ["a"], ["an"], ["his"], ["her"], ["its"], ["their"])
"""What follows a verb, and no participle in a title: "the accused | banker"."""
APART = frozenset(
    "of for to with by from in on at against between about than as like and or but that whether because if when while "
    "after before since until though although how why where who whom".split()
)
"""Words that part a name from what stands before it: "the mayor spoke of Plumb", "the judge held that Plumb"."""
NAMING = frozenset("called named nicknamed dubbed styled".split())
"""Verbs before the name that somebody has: "a young man called Plumb"."""
PASTS = frozenset(
    "met sent saw found gave let put left took held made kept lost beat cut hit shot led caught drove brought fought "
    "sought taught knew chose got set sold paid struck".split()
)
"""Verbs before the name of somebody else: "the mayor | met Plumb"."""
AUXILIARIES = frozenset("will would shall should can could may might must to did does not".split())
BE = frozenset("is was are were be been".split())


class Titles:
    """What an article calls the people it names, and where it names them."""

    def __init__(self, value: str, mentions: Iterable[Mention], roles: Mapping[str, str]) -> None:
        """`mentions` are those of people and others in `value`, in order; `roles` are offices held by entity."""
        self.value, self.roles = value, roles
        self.named: dict[str, list[int]] = defaultdict(list)
        self._people = [mention for mention in mentions if mention.kind == "person"]
        for mention in self._people:
            self.named[mention.entity].append(mention.start)
        self._folded = fold(value)
        self._stems: dict[str, list[tuple[str, list[str]]]] = {}

    def _beside(self, mention: Mention) -> Iterator[list[str]]:
        """What may be the title of somebody where they are named: the words before the name, and those behind it."""
        start, end = mention.start, mention.end
        i = bisect_left(self._people, start, key=attrgetter("start"))
        named = self._people[i - 1].end if i else 0
        before = PARTED.split(self.value[max(named, start - FAR) : start])[-1]
        if not before.isspace():
            yield _title(before, owns=self.value[end : end + 2] in ("'s", "’s"))
        behind = AFTER.match(self.value, end)
        if behind and SAYING.isdisjoint(words := folded_words(behind[1])):
            yield words
        being = IS.match(self.value, end)
        if being and APART.isdisjoint(words := folded_words(being[1])) and NOBODYS.isdisjoint(words):
            yield words

    @cached_property
    def called(self) -> Mapping[str, set[str]]:
        """All words that may be titles of each person, by entity."""
        words: dict[str, set[str]] = defaultdict(set)
        for mention in self._people:
            words[mention.entity].update(*self._beside(mention))
        return words

    def _with(self, stem: str) -> list[tuple[str, list[str]]]:
        """Everybody whose office, or the words beside whose name, may have a word with a stem, and all those words."""
        if stem not in self._stems:
            plain, text = fold(stem), self._folded
            parts = (plain, *(short for short, full in WRITTEN_OUT.items() if full.startswith(plain)))
            around = ((m, text[max(0, m.start - FAR) : m.end + BEHIND]) for m in self._people)
            near = [m for m, words in around if any(part in words for part in parts)]
            found = [(m.entity, title) for m in near for title in self._beside(m)]
            found += [(e, folded_words(r)) for e, r in self.roles.items() if e in self.named and plain in fold(r)]
            self._stems[stem] = found
        return self._stems[stem]

    def holder(self, office: str, offset: int) -> str:
        """Whom "the mayor" means at an offset of the text; "" where that is nobody, or either of two."""
        words = words_of(office)
        holders = self._holders(words) or self._holders(SPELT_OUT.get(" ".join(words), []))
        if not holders and 0 < len(words) <= LONGEST_WIDE and words[-1] in WIDER:
            return self._taken_up(words[-1], offset)
        return self._named_last(holders, offset) if len(holders) > 1 else next(iter(holders), "")

    def named_later(self, office: str, offset: int) -> str:
        """The one holder of "a judge" who is first named behind an offset of the text; "" for nobody."""
        holders = self._holders(words_of(office))
        return holders[0] if len(holders) == 1 and self.named[holders[0]][0] > offset else ""

    def _holders(self, words: Sequence[str]) -> list[str]:
        """Everybody whom the article gives an office."""
        able = self._with(words[-1][:STEM]) if words else ()
        return list(dict.fromkeys(entity for entity, title in able if holds(words, title)))

    def calls(self, word: str) -> bool:
        """Whether the article has a word, in lower case, beside anybody's name."""
        return any(word in title for _, title in self._with(word[:STEM]))

    def _taken_up(self, wide: str, offset: int) -> str:
        """Whoever was named last before an offset, if introduced by a narrower word, or the one priest among them."""
        narrow = WIDER[wide]
        start = attrgetter("start")
        first, end = (bisect_left(self._people, at, key=start) for at in (offset - LAST_NAMED, offset))
        latest = list(dict.fromkeys(mention.entity for mention in reversed(self._people[first:end])))
        last = self._named_last(latest[:2], offset) if len(latest) > 1 else "".join(latest)
        able = [entity for entity in latest if self._is_called(entity, narrow)]
        if last in able:
            return last
        return able[0] if len(able) == 1 and wide not in WIDEST else ""

    def _is_called(self, entity: str, words: Set[str]) -> bool:
        """Whether any of some words is beside the name of somebody, or of an office they held."""
        return not words.isdisjoint(self.called.get(entity, ())) or not words.isdisjoint(
            folded_words(self.roles.get(entity, ""))
        )

    def _named_last(self, holders: Sequence[str], offset: int) -> str:
        """Who of some people was named last before an offset; "" where two were named in one sentence."""
        *_, second, last = (-1, ""), (-1, ""), *sorted((self._last(entity, offset), entity) for entity in holders)
        parted = last[0] >= 0 and SENTENCE_END.search(self.value, max(0, second[0]), last[0])
        return last[1] if parted else ""

    def _last(self, entity: str, offset: int) -> int:
        """Where somebody was named last before an offset; -1 for nowhere."""
        i = bisect_left(self.named[entity], offset)
        return self.named[entity][i - 1] if i else -1


def _title(before: str, owns: bool) -> list[str]:
    """The words before a name that may be its title: back to a comma that does not part the two, or to a verb.

    "The one who had said when is Plumb" says what Plumb is all the same; "the claimant is Plumb's niece", where the
    name `owns` somebody, does not.
    """
    before, _, last = before.rstrip(" ,").rpartition(",")
    if STYLE.fullmatch(last):
        last = f"{before.rpartition(',')[2]}{last}"
    elif APPOSED.fullmatch(before) or CALLED.fullmatch(last):
        last = f"{before} {last}"
    words = folded_words(last)
    if words[-1:] == ["is"]:
        return [] if owns else words
    if words and (words[-1] in APART or _does(words)):
        return []
    title = words[max((i for i in range(1, len(words) + 1) if _is_verb(words, i - 1)), default=0) :]
    return [*title, *(WRITTEN_OUT[word] for word in title[-1:] if word in WRITTEN_OUT)]


def _does(words: Sequence[str]) -> bool:
    """Whether words before a name end in what somebody did to its bearer: "the judge | jailed Plumb"."""
    *before, last = words
    if not before or last in NAMING or before[-1:] in DETERMINED:
        return False
    if last.endswith("ed") or last in PASTS or before[-1] in AUXILIARIES:
        return True
    return last.endswith("ing") and before[-1] in BE


def _is_verb(words: Sequence[str], i: int) -> bool:
    """Whether a word beside a name says what somebody did: "the mayor | praised | the nurse Plumb"."""
    return words[i] in SAYING or (words[i].endswith("ed") and words[i + 1 : i + 2] in DETERMINED)
