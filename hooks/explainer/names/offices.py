"""Offices: what the words for one tell, "the mayor of Northmere", and whether a title is one for the same office.

`words_of("the former Mayor")` is `["mayor"]`; of these words `holds` says that "harbour mayor" is the same office and
"deputy mayor" is not.
"""

from __future__ import annotations

from collections.abc import Sequence

from explainer.names.spelled import folded_words

BELOW = frozenset("under deputy vice assistant former first second spokesman spokeswoman spokesperson".split())
"""Words that make another office of the same words: the Under Secretary of State is not the Secretary of State."""
STEM = 4
"""Letters that a country and its adjective share."""
JOINS = frozenset("of for at from".split())
"""Words between an office and whose it is."""
NOT_OFFICE = frozenset("the a an its his her their former then".split())
"""Words that only point at the holder of an office."""
SPELT_OUT = {
    "ceo": ["chief", "executive"],
    "chief executive": ["ceo"],
    "cfo": ["chief", "financial"],
    "pm": ["prime", "minister"],
    "premier": ["prime", "minister"],
    "head of state": ["president"],
    "magistrate": ["worship"],
    "worship": ["magistrate"],
    "honour": ["judge"],
    "honor": ["judge"],
    "lordship": ["justice"],
    "ladyship": ["justice"],
}
"""An office in one word or a few letters, and the same in others."""
WIDER: dict[str, frozenset[str]] = {
    wide: frozenset(narrow.split())
    for wides, narrow in {
        "official functionary": "minister secretary commissioner director officer ambassador governor mayor chief "
        "deputy undersecretary chairman chairwoman chair head inspector prefect superintendent administrator "
        "prosecutor",
        "politician lawmaker parliamentarian legislator mp deputy": "deputy senator mp minister lawmaker "
        "parliamentarian representative congressman congresswoman member leader whip councillor president candidate "
        "mayor",
        "leader": "leader president head chief chairman chairwoman chair chancellor premier secretary captain minister",
        "unionist": "union unionist secretary organizer organiser",
        "executive boss": "executive ceo director chairman chairwoman chief president head manager founder owner boss",
        "coach manager trainer": "coach manager trainer boss",
        "player": "player captain striker defender midfielder goalkeeper forward winger shooter keeper",
        "lawyer attorney counsel solicitor barrister advocate": "lawyer attorney counsel solicitor barrister advocate",
        "scientist researcher academic expert": "scientist researcher professor biologist ecologist physicist chemist "
        "geologist lecturer author microbiologist astronomer zoologist climatologist hydrologist entomologist",
        "diplomat envoy": "ambassador envoy diplomat consul minister",
        "judge magistrate": "judge justice magistrate",
        "cleric priest": "bishop archbishop priest pastor imam rabbi father vicar reverend",
        "writer author novelist": "writer author novelist poet playwright essayist",
        "analyst economist": "economist analyst strategist",
        "doctor physician": "doctor physician surgeon paediatrician psychiatrist",
        "artist": "painter sculptor artist",
        "officer": "officer captain colonel major lieutenant general sergeant inspector constable commander",
    }.items()
    for wide in wides.split()
}
"""A word that takes up somebody -> the words by which an article may have introduced them."""
WIDEST = frozenset("official functionary politician lawmaker leader executive boss officer player".split())
"""Those that fit so many that only who was named last is taken up."""
STYLES = frozenset("worship honour honor lordship ladyship majesty highness excellency holiness eminence grace".split())
"""What stands for an office behind "his" or "her": "his Worship"."""


def is_definite(office: str) -> bool:
    """Whether the words for an office, "the mayor", "its chairman", "his Worship", mean whom the article calls so."""
    opening, _, rest = office.lower().partition(" ")
    return opening in ("the", "its") or (opening in ("his", "her") and rest in STYLES)


def words_of(office: str) -> list[str]:
    """The words of one person's office, folded, without those that only point at its holder.

    None for several's, nor for "the witness", who is another in each hour of a trial.
    """
    words = [word for word in folded_words(office) if word not in NOT_OFFICE]
    joined = next((i for i, word in enumerate(words) if word in JOINS), len(words))
    several = joined > 0 and words[joined - 1].endswith("s") and not words[joined - 1].endswith("ss")
    return [] if several or words == ["witness"] else words


def holds(office: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a title has all words of an office, and is not that of a deputy or of a predecessor."""
    words = set(title)
    if not all(_among(word, words) for word in office):
        return False
    heads = [i for i, word in enumerate(title) if word == office[-1] and title[i + 1 : i + 2] != ["s"]]
    below = BELOW.difference(office)
    if not heads:
        return len(office) > 1 and office[-1] not in title
    return any(below.isdisjoint(title[max(0, i - 2) : i]) for i in heads)


def _among(word: str, words: set[str]) -> bool:
    """Whether a word is one of `words`, or a country's adjective beside its name: "Northmerian", "Northmere".

    "The authors" are more than one author.
    """
    if word in words:
        return True
    several = word.endswith("s")
    return len(word) > STEM and any(w[:STEM] == word[:STEM] and (w.endswith("s") or not several) for w in words)
