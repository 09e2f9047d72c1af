"""When something was said: the date printed in the sentence of a quote, else the date the article is about.

date_in("On 14 February Plumb reported to the council", "2031-02-01")  ->  "2031-02-14"
"""

from __future__ import annotations

import re
from datetime import date

from explainer.pattern import pattern

MONTHS = "January February March April May June July August September October November December".split()
MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
PRINTED = pattern(
    rf"\b(?:(?P<day>\d{{1,2}}) {MONTH}|{MONTH.replace('month', 'month_first')} (?P<day_last>\d{{1,2}}))\b"
    r"(?:,? (?P<year>\d{4}))?"
)


def date_in(sentence: str, about: str) -> str:
    """The one day that a sentence names, in ISO 8601; "" where it names none, or more than one.

    A day without a year is of the year that the article is `about` (ISO 8601 or "").
    """
    days = {day for match in PRINTED.finditer(sentence) if (day := _iso(match, about))}
    return days.pop() if len(days) == 1 else ""


def _iso(match: re.Match[str], about: str) -> str:
    year = match["year"] or about[:4]
    month = MONTHS.index(match["month"] or match["month_first"]) + 1
    try:
        return date(int(year), month, int(match["day"] or match["day_last"])).isoformat()
    except ValueError:
        return ""
