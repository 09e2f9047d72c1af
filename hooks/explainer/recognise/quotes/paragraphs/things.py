"""Things with names: stretches between quotation marks that are a title, a nickname or a sign, not somebody's words.

In: the text and a stretch.  Out: whether it names a thing.  `Plumb sang “Harbour Lights at Dawn”` names a song.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from explainer.pattern import pattern
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language.works import WORKS
from explainer.recognise.quotes.marked import Marked

LONGEST_THING = 60
"""Characters of what may be a name, a label or a word as a word."""
SENTENCE_BEFORE = pattern(r"[.?!…][\"”’'»)\]]* +[\"“„«‘']*$")
"""What stands before words that begin a sentence inside a paragraph; a title is seldom all of one."""
SMALL = frozenset("a an the of for and in on to at by or with from vs is as but nor".split())
STOPPED = (", ", ": ", ". ")
"""What closes the words before: `Plumb said, “Q”`."""
OWNER_BEFORE = pattern(r"[’']s?\s*[\"“‘']*$")
WORD_BEFORE = pattern(r"[\w’']\s+$")
NOBODYS = pattern(
    r"\b(?:known (?!by )(?:\w+ ){0,3}as (?:an? )?|the (?:in)?famous |so-called (?:[\w-]+ )?|"
    r"(?<!what )they (?:now |still )?call(?:ed)? (?:the |it (?:the |an? )?)?|"
    r"signed |(?:marked|marking|labell?ed|stamped|tagged)(?: (?:your|the|an?|each|it) ?\w*)? |"
    r"under the (?:title|heading|headline|rubric|name|motto) |"
    r"(?:near(?:er)?|closer?|than) to (?:an? )?|(?:settl(?:e|ed|ing) on|(?:removal|deletion|insertion|omission) of) |"
    r"(?:position|post|office|rank|title|name|nickname|term) of (?:the )?|(?:shouts?|cry|cries|chants?) of )$"
)
"""What stands before words that are nobody's, in lower case."""
MADE = pattern(
    r"\b(?:publish(?:ed|es|ing)|releas(?:ed|es|ing)|record(?:ed|s|ing)|direct(?:ed|s|ing)|compos(?:ed|es|ing)|sang|sings|"
    r"star(?:red|s|ring) in|adapt(?:ed|s|ing)|perform(?:ed|s|ing)|released as (?:a )?singles?:?) $"
)
"""Verbs of what is made: `Plumb published "Downstream"`."""
JOINED = pattern(r"[\"”’'»),]*,?(?: and| or| as well as)? [\"“‘'«]*")
"""What stands between the titles of a list."""
RATED = pattern(
    r"(?:\bfrom|(?:\bfrom|grad|\brais|lower|\brat|\bcut|\brevis)[^.]{0,40} to(?: an?)?|"
    r"\brat(?:ed|es|ing) (?:\w+ )?|\bhas an? )\s*$"
)
"""What stands before a grade: `lowered it from “hold” to “sell”`; not `vowed to “fight”`."""
RATES = ("from", "rat", "grad", "rais", "lower", "cut", "revis", "has a")
"""Words of which one is among those, soon looked for."""
RATED_FROM = pattern(r"[\"”’'»]+ from [\"“‘'«]")
"""What stands behind one: `to “sell” from “hold”`."""
REJECTED = pattern(
    r"\b(?:reject|disput|den(?:y|ie)|dismiss|resent|dislike|hate|mock)\w*\b[^.“”\"]{0,20}\b"
    r"(?:description|label|word|term|phrase|charge|accusation|notion|idea|suggestion|nickname)s?\b[^.“”\"]{0,15}$"
)
REJECTING = ("reject", "disput", "deny", "denie", "dismiss", "resent", "dislike", "hate", "mock")
"""Words of which one is among those, soon looked for."""
WORDS = ("word ", "term ", "expression ", "name ", "nickname ", "adjective ", "verb ", "noun ", "label ")
WORD_ITSELF = pattern(
    r"(?P<used>\b(?:uses?|used|coins|coined|prefers?|preferred|chose|chooses) )?"
    rf"\b(?:the|that|a) (?:{'|'.join(WORDS)})$"
)
UNUSED = pattern(r"\b(?:not|never|nobody|no one)\b[^.“”\"]{0,20}$|n[’']t [^.“”\"]{0,20}$", re.IGNORECASE)
EXPLAINED = pattern(
    r"[\"”’'»)]*, (?:an?|the) (?:[\w-]+ ){0,3}(?:procedure|process|document|scheme|system|practice|programme|device|"
    r"tool|technique|method|mechanism)\b"
)
"""Behind a term, the thing that it is: `“late entry”, the procedure for boats that`."""
MEANS = pattern(r" (?:means?|meant|translates)\b")
DATED = pattern(r" \((?:1[5-9]|20)\d\d\)")
"""Behind the title of a work: `his novel “Downstream” (1998)`."""
WORK = "|".join(sorted(WORKS))
WORK_BEFORE = pattern(rf"\b(?:{WORK}|books|memoirs|entitled|titled|told),? $")
OF_WORK = pattern(r"\b(?:authors?|writers?|editors?|publishers?|makers?|star|cast|readers) of (?:the )?$")
"""Before a title: "wrote the authors of the “Harbour and Town Report”"."""
NAMED_BEFORE = pattern(
    rf"(?:\b(?:{WORK}|company|firm|brand|ship|vessel|boat|yacht|trawler|ferry|tanker|tug|schooner|pub|hotel|restaurant|"
    r"café|newspaper|portal|website|app|band|team|club|operation|project),?|"
    r"\b(?:television|TV|radio|network|channel)[’']s|"
    r"\b(?:on|of|from|for|to|told|in) (?:the )?(?:[A-Z][\w&.]* ){0,3}[A-Z][\w&.]*[’'](?:s|(?<=s.))) $"
)
"""What stands before the name of a thing: a noun for one, or its owner behind a preposition."""
NAME_BEFORE = pattern(r"[A-Z][\w.]*\s*[\"“‘'(]*$")
NAME_AFTER = pattern(r"[\"”’')]*\s+[A-Z][a-z]")


def names_a_thing(value: str, marked: Marked, form: str, before: int = -1) -> bool:
    """Whether the stretch is a title or a nickname; `form` is that of the evidence that it was spoken, "" for none.

    `before` is where the thing ends that is named before it, if one is: titles stand in lists.
    """
    if form == "cried":
        return False
    if marked.end - marked.start <= LONGEST_THING and _is_nobodys(value, marked):
        return True
    words = value[marked.start : marked.end].rstrip(",.").split()
    capitals = _capitals(words)
    if capitals == 0 or _is_sentence(value, marked):
        return False
    listed = before >= 0 and JOINED.fullmatch(value, before, marked.start) is not None
    work = listed or MADE.search(value, max(0, marked.outer[0] - 30), marked.outer[0]) is not None
    if capitals == 1 and (len(words) > 1 or not (work or _may_be_named(value, marked))):
        return False
    if work or WORK_BEFORE.search(value, max(0, marked.outer[0] - 20), marked.outer[0]):
        return True
    if capitals > 1 and OF_WORK.search(value, max(0, marked.outer[0] - 20), marked.outer[0]):
        return True
    if form == "after":
        return WORD_BEFORE.search(value, max(0, marked.outer[0] - 20), marked.outer[0]) is not None
    if form == "content" and value[marked.start : marked.end].isupper():
        return False
    return form not in ("before", "called", "signed", "inscribed") or _is_owned(value, marked)


def _is_nobodys(value: str, marked: Marked) -> bool:
    """Whether the words around say that somebody else's words, or nobody's, stand between the marks."""
    start = marked.outer[0]
    if _is_nickname(value, marked) or MEANS.match(value, marked.outer[1]) or DATED.match(value, marked.outer[1]):
        return True
    if value[marked.start].islower() and EXPLAINED.match(value, marked.end):
        return True
    before, words = value[max(0, start - 60) : start], value[marked.start : marked.end]
    if before.endswith(" the ") and words.lower() in g.SMALL_WORDS:
        return True
    if " " not in words and (
        (any(map(before.__contains__, RATES)) and RATED.search(before)) or RATED_FROM.match(value, marked.end)
    ):
        return True
    if any(map(before.__contains__, REJECTING)) and REJECTED.search(before):
        return True
    goes_on = before.endswith(" ") and not before.endswith(STOPPED)
    return goes_on and (NOBODYS.search(before.lower()) is not None or _is_mentioned(value, marked))


def _is_mentioned(value: str, marked: Marked) -> bool:
    """Whether a word stands for itself, and nobody is said to have used it: `asked about the word “wedding”`."""
    start = marked.outer[0]
    named = value.endswith(WORDS, 0, start)
    word = WORD_ITSELF.search(value, max(0, start - 60), start) if named else None
    if word is None:
        return False
    asked = value[marked.outer[1] : marked.outer[1] + 1] == "?"
    return word["used"] is None or asked or UNUSED.search(value, max(0, word.start() - 60), word.start()) is not None


def _capitals(words: Iterable[str]) -> int:
    """How many words have a capital; 0 where one has none that would have it in a title."""
    capitals = 0
    for word in words:
        first = word[0] if word[0].isalnum() else next((c for c in word if c.isalnum()), "")
        if first.isupper():
            capitals += 1
        elif first.isalpha() and word.lower() not in SMALL:
            return 0
    return capitals


def _is_sentence(value: str, marked: Marked) -> bool:
    """Whether the stretch ends as few titles do: with the full stop of a sentence, or a mark where no work is named."""
    start, ending = marked.outer[0], value[marked.end - 1]
    if ending == ".":
        return SENTENCE_BEFORE.search(value, max(0, start - 4), start) is not None
    return ending in "!?" and not WORK_BEFORE.search(value, max(0, start - 20), start)


def _may_be_named(value: str, marked: Marked) -> bool:
    """Whether one capitalised word is the name of a thing: `the firm «Harbour-2»`, `told Northmere TV's “Harbour”`."""
    start = marked.outer[0]
    before = max(0, start - 60)
    if value[start] in "«„":
        return WORD_BEFORE.search(value, before, start) is not None
    return NAMED_BEFORE.search(value, before, start) is not None


def _is_nickname(value: str, marked: Marked) -> bool:
    """Whether the stretch stands inside a name: `Robert “Bobby” Quayle`."""
    start = marked.outer[0]
    return (
        value[marked.start].isupper()
        and value[marked.end - 1].isalnum()
        and len(value[marked.start : marked.end].split()) <= 2
        and NAME_BEFORE.search(value, max(0, start - 30), start) is not None
        and NAME_AFTER.match(value, marked.end) is not None
    )


def _is_owned(value: str, marked: Marked) -> bool:
    """Whether a possessive stands right before the stretch: `the radio's “Harbour Lights”`."""
    return OWNER_BEFORE.search(value, max(0, marked.outer[0] - 4), marked.outer[0]) is not None
