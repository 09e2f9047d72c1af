"""The tables of the data, each in a module of its own.

Everything is named by its address from the root of the site, a quote by that of its article and its anchor there
("articles/2022/letters/#q-4f1c20").  Retracted articles are listed and their quotes are not; words that somebody is
said not to have said are listed as nobody's, with who denies them.
"""

from __future__ import annotations

from explainer.compose.data.articles import ARTICLES
from explainer.compose.data.people import PEOPLE
from explainer.compose.data.quotes import QUOTES
from explainer.compose.data.terms import TERMS

TABLES = (ARTICLES, PEOPLE, TERMS, QUOTES)
