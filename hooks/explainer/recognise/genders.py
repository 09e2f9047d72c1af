"""The gender of somebody whose name does not tell it, by the pronouns behind the name."""

from __future__ import annotations

from explainer.model import Findings, Text
from explainer.recognise.quotes.quoted.marks import find_marked
from explainer.recognise.quotes.speakers.genders import told_by_pronouns
from explainer.recognise.quotes.speakers.story import Story


def gender_told(text: Text, findings: Findings, entity: str) -> str:
    """The gender, "m" or "f", that an article's pronouns tell of one of its people; "" where they tell none."""
    names = [mention for mention in findings.mentions if mention.kind == "person"]
    return told_by_pronouns(Story(text, names, findings.people, find_marked(text))).get(entity, "")
