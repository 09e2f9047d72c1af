"""How to add the first article, term or person: what stands where there is none yet."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.compose.html import Html, el, lines
from explainer.compose.layout import paragraph

ADD_ARTICLE = (
    "Put a text file into `articles/<year>/`, with the headline on its first line.",
    "Run `make site`.",
    "Open `site/index.html`: the article is there, and everybody quoted in it has a page.",
)
ADD_TERM = (
    "Write `docs/glossary/<term>.md`: a line `---`, a line `term:` the term, a line `---`, then the definition.",
    "Run `make site`.",
    "Open `site/index.html`: every use of the term is linked to its page.",
)
ADD_PERSON = (
    "Write `docs/people/<name>.md`: a line `---`, a line `name:` the name, a line `---`, then a few words.",
    "Run `make site`.",
    "Open `site/index.html`: the name is linked. People who are quoted get a page without it too.",
)


def recipe(what: str, steps: Sequence[str]) -> Html:
    """How to add the first of something, in three lines; what is typed stands between backticks."""
    return lines(
        [paragraph(what), Html('<ol class="recipe">'), *(el("li", *_typed(step)) for step in steps), Html("</ol>")]
    )


def _typed(step: str) -> list[str]:
    return [el("code", part) if number % 2 else part for number, part in enumerate(step.split("`"))]
