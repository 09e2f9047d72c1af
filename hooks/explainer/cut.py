"""Titles and names cut short, whose full stop ends no sentence: "Capt. Plumb", "Wm. Tarn".

One list for whoever cuts text into sentences, words or names, or looks for the office in full.
"""

from __future__ import annotations

from itertools import groupby

TITLES = tuple(
    """
    Mr Mrs Ms Mx Dr Dra Fr Sr Sra Jr St Cr Hon Rev Ven Msgr Mgr Prof Engr Messrs Amb Pres Gov Govs Sen Sens Rep
    Reps Del Ald Cllr Coun Couns Atty Gen Maj Capt Col Lt Sgt Cpl Pte Adm Cmdr Cdr Det Insp Supt Cde
    Bro Sis Smt Brig Dott Ing
    """.split()
)
WRITTEN_OUT = {
    "adm": "admiral",
    "ag": "general",
    "amb": "ambassador",
    "brig": "brigadier",
    "capt": "captain",
    "cmdr": "commander",
    "col": "colonel",
    "cllr": "councillor",
    "coun": "councillor",
    "dr": "doctor",
    "gen": "general",
    "gov": "governor",
    "lt": "lieutenant",
    "maj": "major",
    "pres": "president",
    "prof": "professor",
    "rep": "representative",
    "rev": "reverend",
    "sec": "secretary",
    "sen": "senator",
    "sgt": "sergeant",
    "supt": "superintendent",
    "vp": "president",
}
"""A title cut short, in lower case -> what it is in full."""
NAMES = tuple("Wm Geo Jas Jos Chas Thos Robt Benj Saml Danl Edw Richd".split())


def behind(words: tuple[str, ...]) -> str:
    """A pattern for the place behind the stop of one of `words`, one look back for all words of a length."""
    lengths = (list(same) for _, same in groupby(sorted(words, key=len), key=len))
    return "|".join(rf"(?<=\b(?:{'|'.join(same)})\.)" for same in lengths)
