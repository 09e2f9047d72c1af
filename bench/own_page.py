"""What docs/accuracy.md says of the articles of tests/kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from own_articles import NOBODY, NOT_FOUND, Judged, Noted, Score, by_form, by_kind, path_of, total
from page_parts import Number, escaped, explained, table
from quotation_forms import FORMS, in_order

HEAD = ("quotations", "F1", "names right", "quotes right")


def own_figures(judged: Sequence[Judged], unseen: Sequence[Judged], wrong: Iterable[Noted]) -> dict[str, object]:
    """What stands in the page's gaps, by their names.

    `judged` are the articles that the rules were tried on, `unseen` those that they were not; `wrong` are the wrong
    attributions to show.
    """
    kinds, forms = by_kind(judged), by_form(judged)
    rows = [(kind, *_figures(score)) for kind, score in kinds.items()]
    return {
        "articles": len(judged),
        "unseen": len(unseen),
        "by_kind": table(
            ("kind of article", *HEAD),
            [
                *rows,
                ("all", *_figures(total(kinds.values()))),
                ("unseen", *_figures(total(by_kind(unseen).values()))),
            ],
        ),
        "by_form": table(
            ("form", *HEAD),
            [(explained(form, FORMS.get(form, "")), *_figures(forms[form])) for form in in_order(forms)],
        ),
        "nobody": NOBODY,
        "not_found": NOT_FOUND,
        "wrong": "\n".join(map(_shown, wrong)),
    }


def _figures(score: Score) -> tuple[Number, ...]:
    """Quotations, F1, names right and quotes right; None where there is nothing to count."""
    told = score.gold > 0
    right = score.precision if score.printed else None
    return (score.gold, score.f1 if told else None, right, score.recall if told else None)


def _shown(noted: Noted) -> str:
    """A wrong attribution as an item of a list."""
    mistake = noted.mistake
    where = f"`tests/kinds/{path_of(mistake.article)}:{mistake.line}`"
    printed = f"Printed is {escaped(mistake.printed)}" if mistake.printed else "The speaker is left unclear"
    right = f"right is {escaped(mistake.gold)}" if mistake.gold else "these are nobody's words"
    return f"1. {where}: “{escaped(mistake.words)}”<br>{printed}; {right}.<br>*What it would take:* {noted.needs}"
