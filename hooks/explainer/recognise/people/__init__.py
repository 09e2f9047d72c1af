"""People: every mention of a person by name, found with and without a list.

>>> mentions, people = find_people(text, list_of(lexicon.people), lexicon.matches(fold(text.value)))
>>> people["ada-plumb"].name
'Ada Plumb'
"""

from __future__ import annotations

from explainer.recognise.people.find import find_people
from explainer.recognise.people.listed import list_of

__all__ = ["find_people", "list_of"]
