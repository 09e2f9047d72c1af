"""The values every step passes on: what an article, an entry, a mention and a quote are.

    text        the words of an article or a definition, block by block
    article     one file of `articles/`
    entry       one file about a term, a person, a body or an outlet
    archive     all that was read, and what is wrong with it
    findings    the terms, people and quotes of one article
    page        a composed page

Nothing here reads, recognises or writes, and every value is frozen.  Offsets are characters (code points), half open.
"""

from explainer.model.archive import Archive, Problem, Severity
from explainer.model.article import Article, Correction, Decision, Image
from explainer.model.entry import FOLDERS, Entry, EntryKind, Reply, Role, Source
from explainer.model.findings import Called, Findings, Joint, Mention, MentionKind, Person, Quote, SpeakerKind
from explainer.model.page import Composed, Heading, Page, Searched, Site
from explainer.model.text import Block, BlockKind, Markup, MarkupKind, Text

__all__ = [
    "FOLDERS",
    "Archive",
    "Article",
    "Block",
    "BlockKind",
    "Called",
    "Composed",
    "Correction",
    "Decision",
    "Entry",
    "EntryKind",
    "Findings",
    "Heading",
    "Image",
    "Joint",
    "Markup",
    "MarkupKind",
    "Mention",
    "MentionKind",
    "Page",
    "Person",
    "Problem",
    "Quote",
    "Reply",
    "Role",
    "Searched",
    "Severity",
    "Site",
    "Source",
    "SpeakerKind",
    "Text",
]
