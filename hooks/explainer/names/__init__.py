"""Names across articles: which spellings are one person's, whose a surname is where an article prints no more, and
whom it calls "the mayor".

Index and recognition share it, so that the site and the command print the same names.
"""

from __future__ import annotations

from explainer.names.bodies import bodies_one_by_one, short_forms
from explainer.names.initials import beside
from explainer.names.offices import STYLES, is_definite
from explainer.names.same import Found, Same, commonest, fullest, one_by_one, ranked
from explainer.names.settled import settled
from explainer.names.spelled import folded_words, proper, surname_first
from explainer.names.surnames import in_full, is_surname
from explainer.names.titles import Titles

__all__ = [
    "STYLES",
    "Found",
    "Same",
    "Titles",
    "beside",
    "bodies_one_by_one",
    "commonest",
    "folded_words",
    "fullest",
    "in_full",
    "is_definite",
    "is_surname",
    "one_by_one",
    "proper",
    "ranked",
    "settled",
    "short_forms",
    "surname_first",
]
