"""Dates as newspapers print them, on a line of their own.

printed_date("Tuesday, Feb. 1, 2022")  ->  "2022-02-01"
"""

from __future__ import annotations

import re
from datetime import date

from explainer.pattern import pattern

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?[ ]+)?"
MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|" + "|".join(MONTHS) + r")\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})"
LABEL = r"(?:(?:date|published|posted)(?:[ ]on)?:?[ ]+)?"
FORMS = [
    pattern(LABEL + form + r"\.?", re.IGNORECASE | re.ASCII)
    for form in (
        rf"{WEEKDAY}{MONTH}[ ]+{DAY},?[ ]+{YEAR}",
        rf"{WEEKDAY}(?:the[ ])?{DAY}[ ]+(?:of[ ])?{MONTH},?[ ]+{YEAR}",
        rf"{MONTH},?[ ]+{YEAR}",
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)",
    )
]


LONGEST = 60
"""Characters of a date with all that may stand around it."""


def printed_date(line: str) -> str:
    """The ISO date (or year and month) that is all the line says, "" where it says anything else."""
    line = " ".join(line.split()).strip("*_")
    for form in FORMS if len(line) <= LONGEST else ():
        match = form.fullmatch(line)
        if match:
            found = match.groupdict()
            return iso(found["year"], found["month"], found.get("day"))
    return ""


def iso(year: str, month: str, day: str | None = None) -> str:
    """The date in ISO 8601; "" where the calendar has no such day."""
    number = int(month) if month.isdecimal() else 1 + [name[:3] for name in MONTHS].index(month[:3].lower())
    try:
        full = date(int(year), number, int(day or 1)).isoformat()
    except ValueError:
        return ""
    return full if day else full[: len("2022-02")]
