"""Court: whom "the witness", "the accused" and "the prosecutor" mean where an article tells of a hearing.

In: a noun, an offset of the text and who has spoken so far.  Out: the entity meant, or "".  The witness is whoever was
heard last: one who "testified" or "told the inquest", else the last to speak who neither sits there nor asks.  The
accused, the plaintiff and the prosecutor are those of whom the article says so, where that is one person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set
from functools import cached_property

from explainer.model import Mention
from explainer.names import Titles
from explainer.pattern import pattern
from explainer.recognise.quotes.speakers.candidates import Candidate
from explainer.recognise.quotes.speakers.story import Story

COURT = "court|jury|jurors|tribunal|inquest|inquiry|hearing|judge|magistrates?|bench|coroner|sheriff|panel|commission"
APPOSED = r"(?:,[^,.;:\n“”\"]{1,80}(?:,[^,.;:\n“”\"]{1,80})?,)?(?: (?:who|has|had|is|was|also|later|then))*"
"""What may stand between a name and its verb."""
HEARD = pattern(
    rf"{APPOSED} (?:testified|deposed|gave evidence|took the stand|sworn|told (?:the )?(?:[\w’'-]+ )?(?:{COURT})\b)"
)
"""Behind the name of a witness."""
TESTIFIED = pattern(r"\b(?:testified|deposed) $")
"""The same before it."""
CHARGED = pattern(
    rf"{APPOSED} "
    r"(?:pleaded|pleads|denies the charges?|charged with|accused of|indicted|(?:stands?|standing|on) trial|"
    r"(?:appear(?:s|ed)|came) (?:before|in|at) [^;:\n“”\"]{1,100} (?:on (?:a charge|charges) of|charged with))\b"
)
"""Behind the name of the accused."""
BENCH = pattern(r"\b(?:appear(?:s|ed|ing)?|came|brought|heard|tried) before (?:(?:the )?[A-Z]\w*\.? ){0,3}$")
"""Before the name of a magistrate."""
NO_MARK = pattern(r"(?!)")
AGAINST = pattern(
    r"(?:(?:[Cc]harges?|[Cc]ase|[Ww]rit|[Aa]ction|[Ss]uit|[Cc]laim) against|[Tt]rial of|\b(?:sued|suing|sues))"
    r"(?: the)?(?: [a-z]+){0,2} (?:[A-Z]\w*\.? )?$"
)
"""The same before it, and before the name of who is sued."""
SUES = pattern(
    rf"{APPOSED} (?:sued|sues|suing|claim(?:s|ed) damages|"
    r"(?:brought|brings|filed|lodged|issued) (?:an? )?(?:action|suit|claim|writ|lawsuit|complaint|petition))\b"
)
"""Behind the name of a plaintiff."""
BEFORE = 60
"""Characters before a name in which these stand."""
ACCUSED = frozenset("accused defendant prisoner".split())
SUING = frozenset("plaintiff claimant complainant petitioner".split())
HONOURED = frozenset("worship honour honor lordship ladyship".split())
"""Nouns behind "his" and "her" for whoever sits there: "his Worship"."""
SITS = frozenset(
    "judge justice magistrate sheriff coroner recorder counsel prosecutor prosecuting prosecution attorney lawyer "
    "barrister solicitor advocate defending defence defense clerk chairman chairwoman chair worship".split()
)
"""Words beside the names of people who sit in a court and are no witnesses."""
ADVOCATES = frozenset("counsel lawyer barrister solicitor advocate attorney defending prosecuting".split())
"""Those of them who are called "counsel"."""
SPEAKS_FOR = pattern(
    r"\b[Ff]or (?:the )?(?:defen[cs]e|prosecution|Crown|[Ss]tate|accused|defendant|plaintiff|claimant|appellant|"
    r"respondent|petitioner)s?, (?:[A-Z]\w*\.? ){0,2}$"
)
"""Before the name of one of them: "For the defence, Mr"."""
COUNSEL = pattern(r",? [QKS]C\b|, (?:defending|prosecuting|(?:counsel|appearing) for)\b")
"""Behind the name of a barrister."""
STATE = frozenset("assistant district state us federal county deputy principal".split())
"""Words before "attorney" for one who prosecutes."""


class Court:
    """The parts that people of a story have in a trial; `titles` are what the article calls them."""

    def __init__(self, story: Story, titles: Titles) -> None:
        self._story, self._titles = story, titles

    def means(self, noun: str, offset: int, spoke: Sequence[Candidate]) -> str:
        """Whom a noun in lower case means at an offset of the text; `spoke` are those who spoke, in order."""
        if noun == "witness":
            return self._witness(offset, spoke)
        if noun in ACCUSED:
            return _only(self._marked(CHARGED, AGAINST))
        if noun in SUING:
            return _only(self._marked(SUES, NO_MARK))
        if noun in HONOURED:
            return _only(self._marked(NO_MARK, BENCH))
        if noun == "counsel":
            return self._last_named(self._advocates, offset)
        return _only(self._prosecutors()) if noun == "prosecutor" else ""

    def _witness(self, offset: int, spoke: Sequence[Candidate]) -> str:
        """Who was heard last before an offset; without anybody heard, who spoke last and does not sit there."""
        if self._heard:
            return self._last_named(self._heard, offset)
        able = (c.speaker.entity for c in reversed(spoke) if c.speaker.entity and c.start < offset)
        return next((entity for entity in able if entity not in self._sitting), "") if self._sitting else ""

    def _last_named(self, able: Set[str], offset: int) -> str:
        """Who of some entities is named last before an offset; "" for nobody."""
        last = bisect_left(self._story.starts, offset)
        before = (self._story.names[i].entity for i in range(last - 1, -1, -1))
        return next((entity for entity in before if entity in able), "")

    @property
    def _called(self) -> Mapping[str, Set[str]]:
        """The words beside the names of people, by entity; worked out only where somebody has a part."""
        return self._titles.called

    @cached_property
    def _heard(self) -> Set[str]:
        return self._marked(HEARD, TESTIFIED) - self._sitting | self._witnesses

    @cached_property
    def _sitting(self) -> Set[str]:
        sits = {entity for entity, words in self._called.items() if not SITS.isdisjoint(words)}
        return (self._marked(COUNSEL, SPEAKS_FOR) | sits) - self._witnesses

    @cached_property
    def _advocates(self) -> Set[str]:
        called = {entity for entity, words in self._called.items() if not ADVOCATES.isdisjoint(words)}
        return self._marked(COUNSEL, SPEAKS_FOR) | called

    @cached_property
    def _witnesses(self) -> Set[str]:
        return {entity for entity, words in self._called.items() if "witness" in words}

    def _prosecutors(self) -> Set[str]:
        return {entity for entity, words in self._called.items() if "attorney" in words and not STATE.isdisjoint(words)}

    def _marked(self, behind: re.Pattern[str], before: re.Pattern[str]) -> Set[str]:
        """Whoever has one of two patterns beside their name."""
        return {mention.entity for mention in self._story.names if self._is_marked(mention, behind, before)}

    def _is_marked(self, mention: Mention, behind: re.Pattern[str], before: re.Pattern[str]) -> bool:
        value, start = self._story.value, mention.start
        return bool(behind.match(value, mention.end) or before.search(value, max(0, start - BEFORE), start))


def _only(able: Set[str]) -> str:
    """The one of a set, "" for none or several."""
    return next(iter(able)) if len(able) == 1 else ""
