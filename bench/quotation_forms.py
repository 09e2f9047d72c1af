"""The forms of a quotation, each with an example; where there are several quotations, the one that is meant is bold.

The names are those of `hooks/explainer/recognise/quotes/`: evidence.py, and carry.py for quotations without evidence of
their own.
"""

from __future__ import annotations

from collections.abc import Iterable

FORMS = {
    "after": "“We sail at noon,” said Plumb.",
    "before": "Plumb told the hall: “We sail at noon.”",
    "closing": "The quay was “shut”, with nobody on it, Plumb said.",
    "according": "According to the report, the quay was “shut”.",
    "colon": "Plumb on the quay: “It stays shut.”",
    "captioned": "Plumb shared the picture with the caption “At last”.",
    "paraphrase": "Plumb said that the quay was “shut for good”.",
    "called": "Plumb called the plan “a joke”.",
    "statement": "Plumb’s claim that the quay was “shut” was read out.",
    "inscribed": "The board over the gate says “Pay here”.",
    "content": "The order gives them “two weeks”.",
    "cried": "There were cries of “Shame!” from the gallery.",
    "signed": "“We sail at noon.” — Ada Plumb",
    "subject": "Plumb wants to be “nobody’s fool”.",
    "carried": "“We sail at noon,” said Plumb. **“Nobody waits.”**",
    "carried part": "“We sail at noon,” said Plumb. The quay would be **“shut for good”**.",
    "carried past": "“We sail at noon,” said Plumb. Oakes wants to be **“nobody’s fool”**.",
    "introduced": "Plumb put down her cup. “We sail at noon.”",
    "following": "**“We sail at noon.”** The hall was still. “Nobody waits,” said Plumb.",
    "following part": "The quay would be **“shut for good”**. “Nobody waits,” said Plumb.",
    "reopened": "“We sail at noon,” said Plumb. “Nobody waits. ¶ **“I never did.”**",
    "above": "Plumb told the hall: ¶ **“We sail at noon.”**",
    "paragraph before": "Plumb said that the boats were ready. ¶ “We sail at noon.”",
    "between": "“We sail at noon,” said Plumb. ¶ **“Nobody waits.”** ¶ “Nobody,” Plumb said.",
    "answer": "Oakes asked Plumb who had signed. ¶ **“I did.”**",
    "questioned": "“We sail at noon,” said Plumb. ¶ And the boats? **“They are ready.”**",
    "exchange": "“Who signed?” asked Oakes. ¶ “I did,” said Plumb. ¶ **“Why?”**",
    "by turns": "“Who signed?” asked Oakes. ¶ **“I did.”** ¶ “Why?” ¶ “They told me to,” said Plumb.",
    "talk before": "“I did,” said Plumb. ¶ Oakes shook his head. ¶ “Why?” asked Holt. ¶ **“They told me to.”**",
    "behind": "“We sail at noon.” ¶ So spoke Plumb to the hall in March.",
    "announced": "The mayor wrote: ¶ &gt; We sail at noon.",
    "told of": "Plumb had one rule. ¶ &gt; We sail at noon.",
    "apart": "PLUMB: We sail at noon.",
    "denied": "Plumb never said “We sail at noon”.",
}


def in_order(forms: Iterable[str]) -> list[str]:
    """Forms as they stand above, then what is none."""
    return sorted(forms, key=lambda form: (list(FORMS).index(form) if form in FORMS else len(FORMS), form))
