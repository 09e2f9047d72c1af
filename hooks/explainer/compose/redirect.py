"""A page that leads from an address that was used once to the one used now."""

from __future__ import annotations

from explainer.compose.html import Html, el, lines, opening
from explainer.compose.place import Absolute, Place


def redirect(address: str, to: str, title: str, site_url: str = "") -> tuple[str, str]:
    """The path and the words of a whole HTML document that leads on from `address`: it needs no theme.

    A script leads on to the quote that was asked for; without it readers arrive at the top of the page.
    """
    place = Place(address)
    target = place.href(to)
    html = lines(
        [
            Html("<!doctype html>"),
            opening("html", lang="en"),
            el("meta", charset="utf-8"),
            el("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; script-src 'self'"),
            el("title", title),
            el("meta", http_equiv="refresh", content=f"0; url={target}"),
            el("link", rel="canonical", href=Absolute(address, site_url).href(to)),
            el("p", "This page has moved: ", el("a", title, href=target)),
            el("script", "", src=place.href("assets/moved.js")),
            Html("</html>\n"),
        ]
    )
    return f"{address}index.html", html
