"""Suggest: the file of a new entry or article, filled with what the archive itself prints, each value with its place.

    draft = draft_person("Ada Plumb", archive, findings, beside, Path("."))
    draft.path     "docs/people/ada-plumb.md"
    draft.text     "---\\n# named in articles/2031/ferry.txt:12 (2031-03-06)\\nname: Ada Plumb\\n..."
    draft.told     ("docs/people/ada-plumb.md: 1 other spelling, 2 roles, ...", "missing: a few words, ...")

Nothing is invented: what the archive does not print is left to the editor.
"""

from explainer.suggest.article import Values, draft_article
from explainer.suggest.body import draft_organization, draft_outlet
from explainer.suggest.draft import Draft, RefusedError
from explainer.suggest.owned import entry_file, refuse_owned
from explainer.suggest.person import Beside, draft_person
from explainer.suggest.printed import Printed, on_a_line, shortened
from explainer.suggest.term import draft_term

__all__ = [
    "Beside",
    "Draft",
    "Printed",
    "RefusedError",
    "Values",
    "draft_article",
    "draft_organization",
    "draft_outlet",
    "draft_person",
    "draft_term",
    "entry_file",
    "on_a_line",
    "refuse_owned",
    "shortened",
]
