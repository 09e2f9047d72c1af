"""The pages that list pages: their titles, by address."""

from __future__ import annotations

LISTS = {
    "articles/": "Articles",
    "glossary/": "Glossary",
    "people/": "People",
    "organizations/": "Organizations",
    "events/": "Events",
    "statements/": "Statements",
    "quotes/": "Quotes",
    "unnamed/": "Unnamed sources",
    "documents/": "Documents",
    "outlets/": "Outlets",
    "data/": "Data",
}
