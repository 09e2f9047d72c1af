"""What stands around a name and says that it is a person's, and what they are."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from explainer.pattern import pattern
from explainer.recognise.people.words import CALLINGS, DEFINED, GIVEN, POSTNOMINALS, ROLE, UPPER, kind_of

_SAYS = (
    "said|says|told|asked|added|wrote|writes|tweeted|argued|insisted|explained|recalled|replied|testified|joked|quipped"
    "|admitted|answered|conceded|confessed"
)
ACTS = (
    "also|then|later|never|himself|herself|had|has|did|does|is|was|will|would|could|should|may|might|must|can|seem(?:s|ed)"
    "|went|came|won|lost|ran|spoke|wrote|made|took|gave|left|led|stood|sat|met|rose|told|kept|held|became|began|said"
    "|says?|tells?|asks?|writes?|[a-z]+ed"
)
"""What stands behind somebody who does something."""
APPOSED = pattern(rf", (?:an?|another|his|her|their|my|our) [^.,;:\n]{{2,60}}, (?:who|{_SAYS})\b")
"""Behind a name, what somebody is and what they did: ", a fisherman, told"."""
_KIN = "wife|husband|mother|father|son|daughter|brother|sister|lawyer|attorney|spokes\\w+|widow|career|death|parents"
_TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_AFTER = pattern(
    r"(?:, an? (?:[a-z-]+,? ){1,3}(?:wo)?man\b"
    r"|, (?:who|whose|aged? \d|\d\d?,|(?:\w+ years|\d\d) old"
    r"|(?:an?|another|the|my|our|your|his|her|its|their|now|then|former)\b(?P<role>[^.,;:]{0,60}))"
    r"|(?: \([^)]{0,90}\))?,? (?:is|was|became|(?:has|had) been) (?:born\b"
    r"|(?:an?|the|one of)\b(?P<being>[^.,;:]{0,60}))"
    rf"|(?:,(?! SC\b)|) (?:{'|'.join(sorted(POSTNOMINALS)).upper()})\b"
    rf"|,? (?:is|was) (?:\d\d\b|{_TENS}\b)|,? of (?:the )?[{UPPER}]"
    r"| \([^()\n]{2,40}\)(?: \([^()\n]{2,20}\))?:"
    r"|,? \(?[DRI]-(?=[A-Z])| \((?:@|b\. |born |\d\d?\)|[^()]{0,40}\d{4} ?[-–])|(?: [—–])? who\b| (?:himself|herself)\b"
    r"| (?:talked|spoke|talks|speaks) (?:to|with) (?:us|me)\b"
    rf"|['’]s? (?:{_KIN})\b|,? (?:[a-z]+ly )?(?P<verb>{_SAYS})\b"
    rf"|, (?P<bare>(?:[{UPPER}][\w-]+ )?[a-z][^.,;:]{{2,40}}?) (?:of|for|at|with|since) |, [a-z][^.,;:]{{2,60}}, who\b)"
)
_OPENS_AFTER = ", '’"
_INVERTED = pattern(rf", ([{UPPER}](?=\.)|[{UPPER}]\w+(?=(?: [{UPPER}][\w.]*)*(?:;| \(|\.?(?:\n|$))))")
_CAPITAL = pattern(rf" ([{UPPER}][\w’-]+)")
_CALLINGS = ("keeper", "maker", "worker", "smith", "wright", "monger", "sman", "woman")
FIRMS_TOO = frozenset(
    "operator owner developer supplier publisher maker producer dealer employer insurer lender contractor broker "
    "organiser organizer promoter retailer manufacturer provider sponsor host rival competitor partner".split()
)
"""Words for what somebody is that as often say what a firm is."""
_OFFICE_OF = pattern(
    rf"\b([A-Za-z]+) of (?:the )?(?:[{UPPER}][\w’'-]*,? (?:(?:and|for|the) )*){{0,4}}[{UPPER}][\w’'-]*,? $"
)
_OWNED = pattern(r"\b([a-z]+) of (?:the|an?|his|her|their|its) (?:[a-z-]+ ){0,2}[a-z-]+, $")
"""Before a name, who it is by whose they are: "the mother of the dead man, | Ada Plumb"."""
_DESCRIBED = pattern(r"(?:^|[.,;:“”\"]\s|\b)(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\b([^.,;:“”\"]{3,70}), $")
_SPEAKING = pattern(rf"\b(?:{_SAYS}) (?:the|an?|its|his|her|their|one)\b([^.,;:“”\"]{{3,70}}), $")
"""Before a name at the end of a sentence, who it is that speaks there: "said its director of music, | Ada Plumb"."""
_ENDS_APPOSED = (",", ".")
_WORDS = pattern(r"[^\W\d_][\w-]*(?:['’]s\b)?")
LONGEST_ROLE = 8  # words behind an article in which the one for what somebody is stands
_CLOSES = frozenset(("of", "for", "in", "on", "at", "from", "near", "by", "who", "that", "which", "to"))
_GOES_ON = frozenset("and located situated founded released written recorded built published".split())
_OPENERS = frozenset(".?!:;\"“”‘'’(–—-\n\t•*[")
_STOPS = frozenset(".?!;”'’")
_QUOTES = frozenset('"“”')


class After(NamedTuple):
    """What follows a name: whether it speaks of a person for sure, whether it may, and the word for what they are.

    `being` says that the word comes with "is" or "was"; `thing` that what follows tells what place, work or group the
    name is of: "is a village", ", a rock band".
    """

    sure: bool = False
    may: bool = False
    role: str = ""
    being: bool = False
    thing: bool = False


NOTHING = After()


def opens_sentence(value: str, at: int) -> bool:
    """Whether the word at `at` has its capital from its place: after a stop, a mark or the start of a block."""
    before = value[at - 1 : at] if at else ""
    return not before or before in _OPENERS or (before == " " and value[at - 2 : at - 1] in _OPENERS)


def given_behind(value: str, end: int) -> str:
    """The given name or initial that a list of names prints behind a surname, else "": "Tarn, I. (2009)"."""
    found = _INVERTED.match(value, end)
    return found[1] if found else ""


def names_thing(value: str, start: int, end: int) -> bool:
    """Whether "the" before a full name and a capital behind it make it a prize's, a show's: "the Ada Plumb Prize"."""
    if value[max(0, start - 4) : start].lower() != "the ":
        return False
    then = _CAPITAL.match(value, end)
    return then is not None and not kind_of(then[1].lower()) & ROLE


def in_quotes(value: str, start: int, end: int) -> bool:
    """Whether quotation marks stand right around: a title of a work, a ship, a word as a word."""
    return value[end : end + 1] in _QUOTES and start > 0 and value[start - 1] in _QUOTES


@lru_cache(maxsize=1 << 15)
def _role(word: str) -> str:
    """The word, small and without the marks around it, where it says what somebody is, else ""."""
    word = word.strip(",:\"“'‘(")
    low = word.lower()
    kind = kind_of(low)
    return low if (kind & ROLE and not kind & GIVEN) or is_calling(word) or low.endswith("-year-old") else ""


def role_before(value: str, at: int) -> str:
    """The word for what somebody is that stands right before `at`, or "": "spokesman Tarn", "head of state Tarn"."""
    words = value[max(0, at - 50) : at].rsplit(None, 3)
    if not words or words[-1][-1] in _STOPS:
        return ""
    head = words[-3] if len(words) > 2 and words[-2] == "of" and words[-1].isalpha() else ""
    role = _role(words[-1]) or _role(head)
    owned = _OWNED.search(value, max(0, at - 50), at) if role and words[-1][-1] == "," else None
    return (_role(owned[1]) or role) if owned else role


def office_before(value: str, at: int) -> bool:
    """Whether an office over several words stands right before `at`: "Minister of Foreign Affairs Tarn"."""
    before = max(0, at - 80)
    office = _OFFICE_OF.search(value, before, at) if value.find(" of ", before, at) >= 0 else None
    return bool(office and kind_of(office[1].lower()) & ROLE)


def is_calling(word: str) -> bool:
    """Whether a word as printed says what somebody is: "ferrywoman", "weaver", which with a capital is a surname."""
    return word in CALLINGS or word.lower().endswith(_CALLINGS)


def is_apposed(value: str, start: int, end: int) -> bool:
    """Whether a name stands between commas behind a description: "the member for Kestrin, Ada Plumb, had"."""
    if value[start - 2 : start] != ", " or value[end : end + 1] not in _ENDS_APPOSED:
        return False
    described = (_DESCRIBED if value[end] == "," else _SPEAKING).search(value, max(0, start - 90), start)
    for word in _WORDS.findall(described[1].lower()) if described else ():
        if kind_of(word) & ROLE and word[-1] != "s" and word not in FIRMS_TOO:
            return True
        if word in _CLOSES:
            break
    return False


def after(value: str, end: int) -> After:
    """What follows the name that ends at `end`: ", a professor", ", who", "said"."""
    found = _AFTER.match(value, end, end + 160) if value[end : end + 1] in _OPENS_AFTER else None
    if not found:
        return NOTHING
    if found["verb"]:
        return After(may=True)
    if found["bare"]:
        role = found["bare"].split()[-1]
        return After(True, True, role) if kind_of(role) & ROLE and role[-1] != "s" else After()
    role = found["being"] if found["role"] is None else found["role"]
    if role is None:
        return After(sure=True, may=True)
    last, capital = "", False
    for printed in _WORDS.findall(role)[:LONGEST_ROLE]:
        word = printed.lower()
        if (kind_of(word) & ROLE or is_calling(word)) and word[-2:-1] not in "'’":
            return After(True, True, word, being=found["role"] is None)
        if capital and last in DEFINED and word == "of":  # a University of Northmere professor
            continue
        if word in _CLOSES or (last in DEFINED and word in _GOES_ON):
            break
        last, capital = word, not printed.islower()
    return After(thing=last in DEFINED)
