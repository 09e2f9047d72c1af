"""Which page a speaker's quotes go to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from explainer.index.names import Names, commonest, folded_words, fullest
from explainer.known import Report
from explainer.model import Archive, Entry, Person, Quote, SpeakerKind
from explainer.pattern import pattern
from explainer.slug import slug

DOCUMENTS = "documents/"
NO_BODY = "no body named"
FOLDERS = {"person": "people", "organization": "organizations"}
_CAPITALISED = pattern(r"\b[A-Z][\w.’'-]*(?:\s+(?:(?:of|for|and|the)\s+){0,2}[A-Z][\w.’'-]*)*")
_ARTICLE = pattern(r"^(?:An?|The|One|Some|Several|Two|Three|Many|Other|Another)\s+")
_HEAD = pattern(r"^[A-Z][\w’'-]*(?=$| (?:of|for|from|at|in|on|with|to|close|familiar|who|that)\b)")
"""What an unnamed source is, with the capital of a sentence's first word: "Aides", "Officials at the Council"."""
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Speakers:
    """Everything that decides where a quote is listed."""

    names: Names
    entries: frozenset[tuple[str, str]]
    bodies: Mapping[str, Entry]

    @classmethod
    def of(cls, archive: Archive, names: Names) -> Speakers:
        """The speakers of an archive whose spellings are settled."""
        bodies = {
            " ".join(folded_words(name)): entry
            for entry in archive.entries
            if entry.kind == "organization"
            for name in entry.names
        }
        return cls(names, frozenset((entry.kind, entry.id) for entry in archive.entries), bodies)

    @property
    def deciding(self) -> tuple[object, ...]:
        """All that decides, beside the findings of an article, which pages its quotes go to."""
        elsewhere = {key: id_ for key, id_ in self.names.canonical.items() if key[1] != id_}
        return elsewhere, self.entries, self.bodies

    def address(self, quote: Quote) -> str:
        """The address of the page that lists the quote; "" where the speaker is unclear."""
        kind: str = quote.speaker_kind
        if kind == "unclear" or not slug(quote.speaker):
            return ""
        if kind == "document":
            return DOCUMENTS
        id_ = quote.entity or slug(quote.speaker)
        other = "organization" if kind == "person" else "person"
        if kind in FOLDERS and (kind, id_) not in self.entries and (other, id_) in self.entries:
            kind = other
        if kind == "unnamed" or (kind == "organization" and quote.speaker.islower()):
            return f"unnamed/{slug(self.body(quote.speaker) or NO_BODY)}/"
        return f"{FOLDERS[kind]}/{self.names.canonical.get((kind, id_), id_)}/"

    def together(self, quote: Quote) -> tuple[str, ...]:
        """The addresses of the pages of those who say the quote with its speaker."""
        others = (replace(quote, speaker=name, entity=id_, speaker_kind=kind) for name, id_, kind in quote.together)
        return tuple(map(self.address, others))

    def denier(self, quote: Quote, people: Mapping[str, Person]) -> str:
        """The address of the page of whoever did not say the quote's words, according to the article; "" for nobody.

        `people` are those of the article.  A name that is nobody's there is an organization's, or a description.
        """
        if not quote.denied_by:
            return ""
        kind, entity = self._known_as(quote.denied_by, people)
        return self.address(replace(quote, speaker=quote.denied_by, speaker_kind=kind, entity=entity))

    def _known_as(self, name: str, people: Mapping[str, Person]) -> tuple[SpeakerKind, str]:
        """The kind and the id of somebody of whom an article only gives the name."""
        person = next((person for person in people.values() if person.name == name), None)
        body = self.bodies.get(" ".join(folded_words(name)))
        if person:
            return "person", person.entity
        if body:
            return "organization", body.id
        return ("organization" if name[:1].isupper() and not _ARTICLE.match(name) else "unnamed"), slug(name)

    def named(self, report: Report) -> list[str]:
        """The address of every person and organization the article names, whether or not the page exists."""
        canonical = self.names.canonical
        return [
            f"{FOLDERS[mention.kind]}/{canonical.get((mention.kind, mention.entity), mention.entity)}/"
            for mention in report.findings.mentions
            if mention.kind in FOLDERS
        ]

    def names_by_address(self) -> dict[str, str]:
        """The fullest name of everybody the articles name, the commonest of every body."""
        return {
            f"{FOLDERS[kind]}/{id_}/": (fullest if kind == "person" else commonest)(spelled)
            for (kind, id_), spelled in self.names.spellings.items()
        }

    def body(self, description: str) -> str:
        """The body that an unnamed source is described by: "a source inside the Northmere Council" -> that council.

        One of the archive's organizations where the description names one, else its longest capitalised stretch;
        "" where there is neither.
        """
        words = folded_words(description)
        for size in range(min(_LONGEST_NAME, len(words)), 0, -1):
            for at in range(len(words) - size + 1):
                known = self.bodies.get(" ".join(words[at : at + size]))
                if known:
                    return known.name
        stretches = _CAPITALISED.findall(_HEAD.sub("", _ARTICLE.sub("", description)))
        return max(stretches, key=len, default="").removesuffix("'s").removesuffix("’s")
