"""Bulk recognition that is kept: what the store has of a text is not looked for again, and others may do the looking.

The findings, and the order of the lines, are those of `recognise_lines`.  A text and a file of an archive that say the
same are one article to the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from explainer.bulk import Found, article_of, found_in, settled_lines
from explainer.bulk_lines import document_of, numbered
from explainer.cores import on_all_cores
from explainer.model import Article
from explainer.once import TOGETHER, Examiner, key_of
from explainer.recognise.asked import Answers
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from explainer.store import Row, Store
from explainer.watched import Watched, unwatched

Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]
"""`spread(function, items)`: the function of each item, in order, wherever it is done; the function can be pickled."""


class Task(NamedTuple):
    """A text that came in: its "id", the article it is, its key in the store, and what is kept there."""

    identity: object
    article: Article
    key: bytes
    kept: Row | None


class Done(NamedTuple):
    """What was found in a text, and what is to be kept of it, if it is not kept already."""

    found: Found
    row: Row | None


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Does one task, in whatever process it is sent to."""

    examiner: Examiner

    def __call__(self, task: Task) -> Done:
        """What is found in the text of a task."""
        row, findings = self.examiner.examine(task.article, task.key, task.kept)
        return Done(found_in(task.identity, task.article.text, findings), None if row == task.kept else row)


def recognise_kept(
    lines: Iterable[str],
    lexicon: Lexicon,
    store: Store,
    spread: Spread = on_all_cores,
    printed: float = PRINTED,
    watched: Watched = unwatched,
) -> Iterator[str]:
    """One line of findings for each line of text; what was found is in the store before its line comes out.

    A speaker is named from the confidence `printed` up (0 to 1).

    Raises `BadLineError` for a line that is not an object with an "id" and a "text", and what `spread` raises.
    """
    recogniser = Recogniser(Examiner(Answers(lexicon), printed))
    done = watched(spread(recogniser, _tasks(lines, store, printed)), "recognising", None)
    return settled_lines(_kept(done, store), lexicon)


def _tasks(lines: Iterable[str], store: Store, printed: float) -> Iterator[Task]:
    texts = numbered(lines)
    while some := list(islice(texts, TOGETHER)):
        documents = [document_of(line, number) for number, line in some]
        articles = [article_of(document) for document in documents]
        keys = [key_of(article, printed) for article in articles]
        kept = {row.article: row for row in store.read(keys)}
        for document, article, key in zip(documents, articles, keys, strict=True):
            yield Task(document["id"], article, key, kept.get(key))


def _kept(done: Iterable[Done], store: Store) -> Iterator[Found]:
    following = iter(done)
    while some := list(islice(following, TOGETHER)):
        if rows := [one.row for one in some if one.row]:
            store.write(rows)
        yield from (one.found for one in some)
