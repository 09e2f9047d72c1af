"""The theme around composed pages, rendered once for many of them.

What a theme puts around a composed page differs from page to page in a few places only: title, description,
addresses, the headings of its table of contents, the content itself.  Pages of one `shape` share all the rest.  So
main.html is rendered once a shape with a mark in each of these places (a shell), and every page of that shape is the
shell with its own values: byte for byte what main.html prints for it.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Container, Hashable, Iterable, Mapping
from typing import Any, Protocol, Self, TypeVar

from markupsafe import escape

CONTENT = "<h1>"  # the name of the content's mark: Material adds a heading to content that holds none
NEW = secrets.token_hex(8)  # in each build another: a title in the navigation is in the shell too, and cannot have it
MARKED = re.compile(rf"mark{NEW}(<h1>|[a-z]+\d*)end{NEW}")
CHECKBOX = re.compile(r'(<input class="[^"]*md-toggle[^<>]*) autocomplete="off"')
SECTION_LABEL = re.compile(r'(<label class="md-nav__link"[^<>]*) tabindex=""')
CONTENTS_LABEL = re.compile(r'(<label class="md-nav__title") for="__toc"')
CONTENTS = 'id="__toc"'
MENU = re.compile(
    r'\s*(<input class="md-toggle" data-md-toggle="drawer"[^<>]*>)'
    r'(.*?)(?=<label class="md-header__button[^<>]* for="__drawer">)',
    re.DOTALL,
)
TABLE = re.compile("<table>.*?</table>", re.DOTALL)
ALIGNED = re.compile(r'(<t[dh]) style="text-align: (left|center|right);"')


class Shelled(Protocol):
    """A page that can be printed with a shell."""

    def shape(self, folders: Container[str]) -> Hashable:
        """What pages of one shell share, where the frame of every page leads into these folders."""

    def values(self) -> Mapping[str, str]:
        """What stands in the place of each mark."""

    def marked(self) -> object:
        """The page with its marks in the place of its values."""


class Heading(Protocol):
    """An entry of a table of contents."""

    level: int
    children: list[Self]


H = TypeVar("H", bound=Heading)


class Shells:
    """The shells of one build; `render` prints a page as the theme does, whose frame leads into the `folders`.

    Links are relative: from articles/2031/ and from articles/2032/ they are the same to all that is in neither.
    """

    def __init__(self, render: Callable[[Any], str], folders: Container[str]) -> None:
        self.render, self.folders = render, folders
        self.shells: dict[Hashable, list[str]] = {}

    def printed(self, page: Shelled) -> str:
        """The whole HTML file of a page."""
        shape = page.shape(self.folders)
        shell = self.shells.get(shape)
        if shell is None:
            shell = self.shells[shape] = MARKED.split(self.render(page.marked()))  # text, name, text, name, ... text
        values = page.values()
        return "".join(values[part] if number % 2 else part for number, part in enumerate(shell))


def conforming(html: str) -> str:
    """A page of Material's without three things in its frame that HTML does not allow, its menu's box in the header.

    A checkbox that must not be completed, a label with an empty `tabindex`, and one for a control that the page lacks.
    The box, which keys reach here, would stand outside every landmark.
    """
    html = MENU.sub(r"\2\1", SECTION_LABEL.sub(r"\1", CHECKBOX.sub(r"\1", html)))
    return html if CONTENTS in html else CONTENTS_LABEL.sub(r"\1", html)


def scrolling(html: str) -> str:
    """Hand-written content: keys can scroll its tables where one is wider than the page, and no style stands inside."""
    html = ALIGNED.sub(r'\1 class="align-\2"', html)
    return TABLE.sub(r'<div class="wide" role="group" aria-label="Table" tabindex="0">\g<0></div>', html)


def mark(name: str) -> str:
    """What stands for a value in a shell; letters and digits, so that no filter of a theme changes it."""
    return f"mark{NEW}{name}end{NEW}"


def escaped(text: str) -> str:
    """The text as HTML, on one line."""
    return str(escape(" ".join(text.split())))


def nested(headings: Iterable[H]) -> list[H]:
    """The headings of the top level, with each of the others among the children of the one above it."""
    top: list[H] = []
    above: list[H] = []
    for heading in headings:
        while above and above[-1].level >= heading.level:
            above.pop()
        (above[-1].children if above else top).append(heading)
        above.append(heading)
    return top
