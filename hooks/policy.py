"""What a page may load and run: its Content-Security-Policy, the second wall behind escaping.

Pages load files of the site alone.  The few scripts that the theme has inside its pages are named by their hashes; they
are learnt from a page of the theme that nobody's words are on.  So a script that came with somebody's words is never
among them, and a browser does not run it.  https://www.w3.org/TR/CSP3/
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script", re.DOTALL | re.IGNORECASE)
_NOT_RUN = re.compile(r"""\bsrc\s*=|\btype\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
_ROOT = re.compile(r'(?<=new URL\(")(?:\.|/|(?:\.\.)(?:/\.\.)*)(?=",)')  # the way to the home page
_CHARSET = '<meta charset="utf-8">'
_RULES = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'; img-src 'self' data:; "
    "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)
"""`wasm-unsafe-eval` is for search, the pictures in `data:` for the icons of the theme's style sheets."""


class Policy:
    """The policy of the pages of one theme; `clean` is one of its pages, with nobody's words on it."""

    def __init__(self, clean: str) -> None:
        self.known = {_ROOT.sub(".", script) for script in _scripts(clean)}

    def on(self, html: str) -> str:
        """The page with its policy, right behind its encoding, before anything that it rules."""
        hashes = (b64encode(sha256(script.encode()).digest()).decode() for script in self._known_in(html))
        rules = _RULES.format("".join(f" 'sha256-{one}'" for one in dict.fromkeys(hashes)))
        told = f'<meta http-equiv="Content-Security-Policy" content="{escape(rules, quote=False)}">'
        before, charset, rest = html.partition(_CHARSET)
        assert charset, "the theme does not say what encoding its pages have"
        return f"{before}{charset}{told}{rest}"

    def unknown(self, html: str) -> list[str]:
        """The scripts inside a page that no browser will run."""
        return [script for script in _scripts(html) if _ROOT.sub(".", script) not in self.known]

    def _known_in(self, html: str) -> Iterator[str]:
        return (script for script in _scripts(html) if _ROOT.sub(".", script) in self.known)


def _scripts(html: str) -> Iterator[str]:
    """The scripts inside a page that are there to be run."""
    return (found[2] for found in _SCRIPT.finditer(html) if not _NOT_RUN.search(found[1]))
