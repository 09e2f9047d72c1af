"""A new term's file: its printed forms, and the sentences of articles that define or explain it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from explainer.counted import count
from explainer.fold import fold
from explainer.model import Archive, Entry
from explainer.names import beside
from explainer.suggest.apart import Apart, told_apart
from explainer.suggest.draft import Draft, FrontMatter
from explainer.suggest.explained import Sentence, first_uses, sentences_about
from explainer.suggest.near import near
from explainer.suggest.owned import entry_file, owner_of
from explainer.suggest.printed import Evidence, Printed, Uses, articles_of, in_articles, on_a_line, shortened

MOST_QUOTED, MOST_MORE = 1, 10
"""Sentences that the new page quotes, and others that its comments give."""
NOWHERE = "no article prints it"
FROM_SENTENCES = "Sentences of the archive, to write the definition from:"
FROM_USES = "No sentence says what it means; where it is used first:"
NO_DEFINITION = "Not defined yet."

OPENERS = ".!?:;\"“‘'(–—\n•*["


def draft_term(name: str, archive: Archive, uses: Uses, root: Path, another: str = "") -> Draft:
    """The file for a term, given its uses; for `another` term that has the name of one, a file with that name."""
    path = entry_file(another or name, "term", root)
    owner = owner_of(name, archive.entries) if another else None
    apart = told_apart(name, owner, uses, archive.articles) if owner else Apart(uses, (), ())
    uses = apart.uses
    evidence = Evidence(root)
    printed = [Printed(article, use.start, use.end) for article, _, here in uses for use in here]
    forms = _forms(printed)
    called = _called(name, printed)
    sentences = sentences_about(uses)
    quoted = [sentence for sentence in sentences if sentence.sure][:MOST_QUOTED]
    front = FrontMatter()
    front.value("term", called, *([_printed(forms, evidence)] if printed else [NOWHERE]))
    short = short_forms(called, printed, archive.entries)
    front.several("aliases", ((form, [evidence.of(where)]) for form, where in short.items()))
    front.several("when", ((word, []) for word in apart.when))
    if is_exact(called, printed):
        front.value("case", "exact", "always printed with these capitals")
    front.several("sources", _sources(quoted, evidence))
    rest = [sentence for sentence in sentences if sentence not in quoted]
    first = [] if sentences else first_uses(uses)
    if sentences or first:
        front.comment(FROM_SENTENCES if sentences else FROM_USES)
    front.comment(*(_noted(sentence, evidence) for sentence in [*quoted, *rest[:MOST_MORE], *first]))
    body = "\n\n".join(map(_quotation, quoted)) or NO_DEFINITION
    told = (
        f"{count(len(printed), 'use')} in {in_articles(len(articles_of(printed)))}"
        f"; sentences that define it: {len(quoted)}, that may: {len(rest)}"
    )
    missing = "a definition in your own words" if quoted else "the definition"
    listed = {own: entry.path for entry in archive.entries if entry.kind == "term" for own in entry.names}
    meant = [f"did you mean {other}, which has {listed[other]}?" for other in near(called, listed) if not printed]
    both = [_has_too(called, owner, apart.others)] if owner and not owner.when else []
    missing += "" if apart.when or not owner else f", when: words that stand near it and not near {owner.path}"
    lines = (f"{path}: {told if printed else NOWHERE}", *meant, *both, f"missing: {missing}")
    return Draft(path, front.text(body), lines)


def _has_too(called: str, owner: Entry, words: Sequence[str]) -> str:
    """What the other term of the same name needs."""
    perhaps = f", perhaps [{', '.join(words)}]" if words else ""
    return f"{owner.path} has the name {called} too: write when: there as well{perhaps}"


def _forms(printed: Iterable[Printed]) -> Mapping[str, list[Printed]]:
    """The forms in which a term is printed, the commonest first.

    One that begins a sentence counts as the form without that capital, where sentences have that inside.
    """
    forms: dict[str, list[Printed]] = defaultdict(list)
    opening: list[Printed] = []
    for one in printed:
        if opens(one):
            opening.append(one)
        else:
            forms[str(one)].append(one)
    for one in opening:
        form = str(one)
        small = form[:1].lower() + form[1:]
        forms[small if small in forms else form].append(one)
    return dict(sorted(forms.items(), key=lambda item: (-len(item[1]), item[0])))


def opens(printed: Printed) -> bool:
    """Whether something has its capital from its place: it begins a sentence or a quotation."""
    before = printed.article.text.value[max(0, printed.start - 2) : printed.start].rstrip(" ")
    return not before or before[-1] in OPENERS


def _called(name: str, printed: Sequence[Printed]) -> str:
    """The term with the capitals that sentences have inside; as it was asked for, where none has it inside."""
    name = " ".join(name.split())
    inside = Counter(form for one in printed if not opens(one) and fold(form := str(one)) == fold(name))
    return inside.most_common(1)[0][0] if inside else name


def is_exact(called: str, printed: Sequence[Printed]) -> bool:
    """Whether a name with capitals is never printed without them, inside sentences too."""
    inside = [str(one) for one in printed if not opens(one)]
    capitals = called != called.lower() and not called.isupper()
    return capitals and bool(inside) and all(form[:1].isupper() for form in inside)


def short_forms(called: str, printed: Iterable[Printed], entries: Collection[Entry]) -> Mapping[str, list[Printed]]:
    """What stands beside a name in brackets, as its short form or in full, and no entry has."""
    forms: dict[str, list[Printed]] = defaultdict(list)
    for one in printed:
        span = beside(one.article.text.value, one.start, one.end)
        other = Printed(one.article, *span) if span else None
        if other and fold(str(other)) != fold(called) and not owner_of(str(other), entries):
            forms[str(other)].append(other)
    return forms


def _printed(forms: Mapping[str, list[Printed]], evidence: Evidence) -> str:
    shown = [f"{form} ({len(printed)})" for form, printed in forms.items()]
    first = [one for printed in forms.values() for one in printed]
    return f"printed {', '.join(shown[:6])}: {evidence.of(first)}"


def _where(sentence: Sentence) -> str:
    """Who prints a sentence, and when."""
    article = sentence.printed.article
    said = [sentence.speaker, article.outlet or article.title, sentence.printed.date]
    return ", ".join(part for part in said if part)


def _noted(sentence: Sentence, evidence: Evidence) -> str:
    by = sentence.speaker or sentence.printed.article.outlet
    return f"{evidence.at(sentence.printed)}{f' {by}' if by else ''}: {shortened(str(sentence.printed))}"


def _quotation(sentence: Sentence) -> str:
    """A sentence as the page quotes it; marks of Markdown stay what was printed."""
    words = str(sentence.printed)
    return f"> {escaped(words)}\n>\n> — {on_a_line(_where(sentence))}"


def escaped(words: str) -> str:
    """Words as they are typed where Markdown is read."""
    for mark in "\\`*_<[]!":
        words = words.replace(mark, f"\\{mark}")
    return words


def _sources(quoted: Sequence[Sentence], evidence: Evidence) -> Iterable[tuple[Mapping[str, str], list[str]]]:
    """The articles that the page quotes."""
    first = {sentence.printed.article.path: sentence for sentence in reversed(quoted)}
    for sentence in reversed(first.values()):
        article = sentence.printed.article
        title = ", ".join(part for part in (article.outlet, on_a_line(article.title)) if part)
        yield {"title": title, "url": article.source}, [evidence.at(sentence.printed)]
