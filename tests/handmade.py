"""Small archives made by hand: articles as paragraphs, findings by the words they are about."""

from __future__ import annotations

from explainer.model import Article, Block, BlockKind, Entry, Mention, MentionKind, Person, Quote, SpeakerKind, Text


def words(*blocks: str) -> Text:
    """A text of paragraphs; "# " before one makes it a heading."""
    made, parts, at = [], [], 0
    for block in blocks:
        kind: BlockKind = "heading" if block.startswith("# ") else "paragraph"
        part = block.removeprefix("# ")
        made.append(Block(kind, at, at + len(part), level=2 if kind == "heading" else 1))
        parts.append(part)
        at += len(part) + 2
    return Text("\n\n".join(parts), tuple(made))


def article(name: str, *blocks: str, **about: object) -> Article:
    """The article of file articles/<name>.txt."""
    given = {"title": name, "text": words(*blocks), **about}
    return Article(path=f"articles/{name}.txt", address=f"articles/{name}/", **given)  # type: ignore[arg-type]


def quote(
    of: Article,
    said: str,
    speaker: str = "",
    kind: SpeakerKind = "person",
    entity: str = "",
    reason: str = "said after",
) -> Quote:
    """The quote of those words."""
    start = of.text.value.index(said)
    return Quote(start, start + len(said), speaker, kind if speaker else "unclear", entity, 0.9, reason)


def mention(of: Article, named: str, entity: str, kind: MentionKind = "term", nth: int = 0) -> Mention:
    """The mention that those words are; `nth` counts from 0."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.value.index(named, start + 1)
    return Mention(start, start + len(named), kind, entity, "its name")


def person(entity: str, name: str, gender: str = "") -> dict[str, Person]:
    """Somebody found in an article, as `Findings.people` holds them."""
    return {entity: Person(entity, name, gender)}


def term(name: str, definition: str = "", **about: object) -> Entry:
    """A term with its definition."""
    id_ = name.replace(" ", "-")
    return Entry(id_, "term", name, f"docs/glossary/{id_}.md", text=words(definition), **about)  # type: ignore[arg-type]
