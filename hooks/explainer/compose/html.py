"""HTML that is escaped by construction: whatever is not already `Html` is text.

el("a", "<3", href="x")                    == '<a href="x">&lt;3</a>'
Template('<a href="{}">{}</a>')("x", "<3") == '<a href="x">&lt;3</a>'
"""

from __future__ import annotations

from collections.abc import Iterable
from operator import call

from explainer.pattern import pattern

_VOID = frozenset({"br", "img", "input", "link", "meta"})
_BLANK_LINES = pattern(r"\s*\n\s*")


class Html(str):
    """Ready HTML; made by the functions of this module, or from constants."""

    __slots__ = ()


class Template:
    """HTML with `{}` in the places of values: the quick way to write what is written thousands of times.

    A value between quotation marks is written as an attribute's, any other as text or, if it is `Html`, as it is.
    """

    def __init__(self, html: str) -> None:
        parts = html.split("{}")
        self._format = "%s".join(part.replace("%", "%%") for part in parts)
        self._written = tuple(
            attribute if "".join(parts[: at + 1]).count('"') % 2 else written for at in range(len(parts) - 1)
        )

    def __call__(self, *values: str) -> Html:
        """The HTML with the values in their places, in order; raises TypeError where there are too few."""
        return Html(self._format % tuple(map(call, self._written, values)))


def escaped(value: str) -> str:
    """`value` as characters of a page.

    A brace is written as a reference because other generators read templates in them; blank lines go because a blank
    line ends a block of HTML for some of them.
    """
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "&#123;")
    return _BLANK_LINES.sub("\n", value) if "\n" in value else value


def attribute(value: str) -> str:
    """`value` as characters of an attribute between double quotation marks."""
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("{", "&#123;")
    return value.replace("\n", " ")


def written(value: str) -> str:
    """`value` if it is HTML, else escaped."""
    return value if type(value) is Html else escaped(value)


def text(value: str) -> Html:
    """`value` as characters of a page."""
    return Html(escaped(value))


def preformatted(value: str) -> Html:
    """`value` with every line break kept, blank lines too."""
    return Html("&#10;".join(map(escaped, value.split("\n"))))


def opening(tag: str, **attributes: str | int | None) -> Html:
    """The opening tag; an attribute that is None is left out, `class_` and `aria_label` are written as HTML does."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{attribute(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Html(f"<{tag}{given}>")


def el(tag: str, *children: str | None, **attributes: str | int | None) -> Html:
    """An element; children that are not `Html` are escaped, None is left out."""
    start = opening(tag, **attributes) if attributes else f"<{tag}>"
    if tag in _VOID:
        return Html(start)
    return Html(f"{start}{join(children)}</{tag}>")


def join(parts: Iterable[str | None], between: str = "") -> Html:
    """The parts after one another with `between` them; None is left out."""
    return Html(written(between).join([written(part) for part in parts if part is not None]))


def lines(parts: Iterable[str | None]) -> Html:
    """The parts, each on a line of its own; empty ones are left out."""
    return Html("\n".join([written(part) for part in parts if part]))
