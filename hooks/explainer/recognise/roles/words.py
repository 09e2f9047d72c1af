"""The words of a role: which say what somebody is, which belong to such a word, and which do not.

Kin, and what somebody is to others or for a while ("rival", "candidate"), are no roles that an archive keeps.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explainer.names.titles import SAYING
from explainer.pattern import pattern
from explainer.recognise.people.words import HONORIFICS, ROLE, kind_of
from explainer.recognise.quotes.language import grammar as g
from explainer.recognise.quotes.language import nouns
from explainer.recognise.quotes.language.described import is_plural

CUT_SHORT = frozenset("adm amb capt cde cdr cllr cmdr col coun engr gen gov lt prof rep sec sen sgt supt maj".split())
"""Titles cut short that are offices, not forms of address."""
NO_ROLES = frozenset(
    """
    aunt auntie aunty baby boy boyfriend brother child cousin dad daughter father fellow fiance fiancee friend gentleman
    girl girlfriend grandchild granddaughter grandfather grandma grandmother grandpa grandparent grandson granny guest
    hero husband infant inhabitant kid lady mama man mom mother mum neighbor neighbour nephew niece orphan parent
    passenger patient pensioner person predecessor pupil resident rival roommate sibling sister son spouse successor
    stepdaughter stepfather stepmother stepson suspect teenager toddler tourist twin uncle user victim villager visitor
    widow widower wife woman youngster mister mistress monsieur madame mademoiselle signor signora signorina viewer
    reader listener onlooker bystander eyewitness witness surrogate opponent supporter admirer winner loser front-runner
    frontrunner contender hopeful newcomer incumbent nominee candidate pioneer challenger veteran star accused former
    prior counterpart critic ally champion
    billionaire millionaire multimillionaire mogul tycoon magnate celebrity populist tactician couple audience crowd
    family crew public graduate insurgent outsider insider hardliner centrist dictator
    """.split()
)
"""Words for what somebody is to others, or for a while, that no archive keeps as their role."""
BEFORE_ROLE = frozenset(
    """
    deputy assistant associate acting chief senior junior principal executive managing general vice prime foreign
    interior finance defence defense justice press campaign state federal national presidential congressional
    parliamentary political military communications policy security health
    """.split()
)
"""Words in small letters that belong to the role behind them: "deputy foreign minister"."""
OF_SOMETHING = frozenset("chief head leader boss member".split())
"""Words that before a name say nothing without what it is of."""
FORMER = frozenset("former ex one-time onetime retired erstwhile".split())
IN_PASSING = frozenset("then first-time late longtime long-time now current currently fellow veteran".split()) | FORMER
"""Words before a role that are no part of it."""
PARTISANS = frozenset("democrat republican liberal conservative socialist communist independent".split())
"""Words for whoever is of a party, which is no role: the Republican National Committee's chairman holds one."""
ONLY_PERHAPS = frozenset("would-be prospective potential possible aspiring future next".split())
"""Words before a role that nobody holds."""
DEPARTMENTAL = frozenset("secretary minister undersecretary".split())
"""Offices whose name goes on: "secretary of state"."""
UNDER = IN_PASSING | frozenset("deputy assistant under first shadow acting".split())
NO_BODIES = frozenset("staff state operations communications affairs arms law records".split())
"""Words behind "of" that belong to an office, with a capital or without: "Chief of Staff"."""
GOES_ON = frozenset("of for at in to with on from".split())
"""Words between a role and whose it is."""
STOPS = frozenset(
    "who whom whose that which when where while but as until since if because though although and".split()
)
ENDS_IN_S = frozenset("communications affairs operations sales sports news relations arms resources human".split())
"""Words that end in "s" inside a role; another one in small letters is a verb or the noun of several."""
WORD = pattern(r"[^\s,]+")
CAPITAL = pattern(r"[^\W\d_a-z]")
POSSESSIVE = pattern(r"['’]s?$")
PREFIX = pattern(r"(?:then|ex|former)-(?=\w)", re.IGNORECASE)


class Word(NamedTuple):
    """A word beside a name, with its place in the text; `low` is without capitals and marks."""

    start: int
    end: int
    raw: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it is printed with a capital."""
        return bool(CAPITAL.match(self.raw))

    @property
    def owns(self) -> bool:
        """Whether it says whose the words behind it are: "Northmere's", "her"."""
        return bool(POSSESSIVE.search(self.raw)) or self.low in g.POSSESSIVES


def words_of(value: str, begins: int, ends: int) -> list[Word]:
    """The words between two offsets of the text; "then-Mayor" is two."""
    words: list[Word] = []
    for found in WORD.finditer(value, begins, ends):
        at = found.start()
        prefix = PREFIX.match(value, at, ends)
        for start, end in [(at, prefix.end() - 1), (prefix.end(), found.end())] if prefix else [found.span()]:
            raw = value[start:end]
            words.append(Word(start, end, raw, raw.strip("“”\"‘’'()[]").rstrip(".").lower()))
    return words


def is_role(word: Word) -> bool:
    """Whether a word says what one person is."""
    low = word.low
    noun = nouns.listed(low)
    if not word.capital and low in nouns.NO_NOUNS:
        return False
    if low in CUT_SHORT or noun in NO_ROLES | PARTISANS or low in HONORIFICS or is_plural(low):
        return low in CUT_SHORT
    return bool(kind_of(low) & ROLE) or noun in nouns.ROLE_NOUNS or noun in nouns.PEOPLE_NOUNS


def parts(word: Word) -> bool:
    """Whether a word before a role is no part of what is said of its holder: a verb, "opponent"."""
    if word.low in IN_PASSING:
        return False
    several = word.low.endswith("s") and not word.low.endswith("ss") and word.low not in ENDS_IN_S
    verb = not word.capital and (several or word.low.endswith("ed"))
    return verb or word.low in g.SMALL_WORDS or word.low in SAYING or word.low in NO_ROLES


def belongs(word: Word) -> bool:
    """Whether a word before a role, without "the", goes with it."""
    return not parts(word) and not word.owns and (word.capital or word.low in BEFORE_ROLE | IN_PASSING)


def stops(word: Word) -> bool:
    """Whether a word behind a role begins something else."""
    done = word.low.endswith(("ed", "ing")) and not word.capital and word.low not in BEFORE_ROLE
    return done or word.low in STOPS or word.low in SAYING or word.low in g.AUXILIARIES
