"""How those who speak here ask for a correction or a reply, and readers report a mistake: a link on their pages.

It leads to what mkdocs.yml says under `contact`, an e-mail address or a page of the web; without that to a new issue
of the repository.  Where there is neither, pages have no such link.
"""

from __future__ import annotations

from urllib.parse import quote, urlencode

from explainer.compose.html import Html, el
from explainer.compose.layout import paragraph
from explainer.compose.place import Absolute
from explainer.model import Archive

CORRECTION = "Ask for a correction or reply"
MISTAKE = "Report a mistake"


def ask(words: str, title: str, address: str, archive: Archive) -> Html | None:
    """The link, about the page with this title at `address`."""
    target = _target(f"{title}: ", f"Page: {Absolute('', archive.site_url).href(address)}", archive)
    return paragraph(el("a", words, href=target, rel="nofollow"), class_="ask") if target else None


def _target(title: str, body: str, archive: Archive) -> str:
    """Where somebody writes, "" for nowhere; e-mail and the issues of GitHub, Gitea and Forgejo begin as given."""
    if "@" in archive.contact and not archive.contact.startswith("https://"):
        return f"mailto:{quote(archive.contact, safe='@')}?{_query(subject=title, body=body)}"
    if archive.contact or not archive.repo_url:
        return archive.contact
    return f"{archive.repo_url.rstrip('/')}/issues/new?{_query(title=title, body=body)}"


def _query(**values: str) -> str:
    return urlencode(values, quote_via=quote)
