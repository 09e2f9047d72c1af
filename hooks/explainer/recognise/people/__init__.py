"""People: every mention of a person by name, found with and without a list.

>>> mentions, people = find_people(text, lexicon, matches)
>>> people["ada-plumb"].name
'Ada Plumb'
"""

from __future__ import annotations

from explainer.recognise.people.find import find_people

__all__ = ["find_people"]
