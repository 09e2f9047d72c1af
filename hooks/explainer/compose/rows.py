"""A quote and a term's use as rows of lists: the words in their sentence, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from explainer.compose.edited import edited
from explainer.compose.html import Html, Template, join
from explainer.compose.layout import date, dotted
from explainer.compose.notice import amended, state
from explainer.compose.place import Place
from explainer.compose.reworded import reworded
from explainer.compose.speaking import called, linked, speakers, through, whose
from explainer.counted import count
from explainer.known import Index, Said, Span, Statement, Use, Voice, when
from explainer.model import Article
from explainer.pattern import pattern
from explainer.roles import latest_role

_SHORT = 90
_LONGEST, _FAR = 800, 400  # characters of a quote, and of its sentence on either side, that a row shows
_ELSEWHERE = 5
_NEXT_SENTENCE = pattern(r"[.!?…][\"'”’]?\s+\S")
_ROW = Template('<p class="sentence">{}<mark class="{}">{}</mark>{}</p><p class="where">{}</p>')
_PERMALINK = Template('<a href="{}" class="permalink"><cite>{}</cite></a>')
_REASON = Template('<span class="reason">{}</span>')
_ALSO = Template('also in <a href="{}">{}</a>{}')
_ARTICLE = Template('<a href="{}">{}</a> <span class="where">{}</span>')


def said_row(said: Said, index: Index, place: Place, speaker: bool = False) -> Html:
    """A quote on another page than its article's; with its `speaker` as printed where the page is not theirs alone."""
    quote, article = said.quote, said.article
    where = dotted(
        whose(said) if speaker else _with(said, index, place),
        date(said.on),
        said.role,
        article.outlet,
        _PERMALINK(place.href(article.address, said.id), article.title),
        amended(article),
        *_evidence(said),
        edited(said.words),
        reworded(said),
        _elsewhere(said, index, place),
    )
    return _in_sentence(article.text.value, (quote.start, quote.end), said.around, "quote", where)


def _evidence(said: Said) -> Iterator[Html | str]:
    """Why it is the speaker's, what carried it, and how much of it is printed; nothing for words that are nobody's."""
    if said.voice:
        yield _REASON(said.quote.reason) if said.quote.reason else ""
        yield through(said)
        yield _form(said)


def _with(said: Said, index: Index, place: Place) -> Html | None:
    """Who says it with the one whose page it is."""
    return join(["with ", linked(called(said, index)[1:], place)]) if said.together else None


def _form(said: Said) -> str:
    """Whether the words stand for themselves or inside a sentence of the article's own."""
    if not said.quote.whole:
        return "fragment"
    form = "whole sentences" if _NEXT_SENTENCE.search(said.words, 0, _LONGEST) else "whole sentence"
    return f"{form}, shortened" if len(said.words) > _LONGEST else form


def _in_sentence(value: str, marked: Span, around: Span, class_: str, where: Html) -> Html:
    """The sentence of an article's text with some of its characters marked, and where it is from."""
    (start, end), far = marked, marked[0] - _FAR
    before = value[around[0] : start] if around[0] >= far else "… " + value[far:start].partition(" ")[2]
    words = shortened(value[start : min(end, start + _LONGEST + 1)], _LONGEST)
    behind = shortened(value[end : min(around[1], end + _FAR + 1)], _FAR)
    return _ROW(before, class_, words, behind, where)


def _elsewhere(said: Said, index: Index, place: Place) -> Html | None:
    """The first few others that print the statement, with what differs there; and the page that compares them."""
    statement = index.statement(said)
    if statement is None:
        return None
    named = [
        join([place.link(one.article.address, _report(one, said), anchor=one.id), _differing(one, said)])
        for one in islice(_others(statement, said), _ELSEWHERE)
    ]
    return join(["also in ", join(named, ", "), " · ", place.link(statement.address, "compare")])


def also_in(said: Said, index: Index, place: Place) -> Html | None:
    """Another report that prints the statement, what differs there, and how many more there are.

    It leads to the page that compares them.
    """
    statement = index.statement(said)
    if statement is None:
        return None
    other, more = next(_others(statement, said)), len(statement.articles) - 2
    rest = _differing(other, said) + (f" and {more} more" if more else "")
    return _ALSO(place.href(statement.address), _report(other, said), rest)


def _others(statement: Statement, said: Said) -> Iterator[Said]:
    return (version.said for version in statement.versions if version.said.article is not said.article)


def _report(other: Said, said: Said) -> str:
    """What another report is called beside this one: by its outlet, by its title where both are of one outlet."""
    outlet = other.article.outlet
    return outlet if outlet and outlet != said.article.outlet else other.article.title


def _differing(other: Said, said: Said) -> str:
    """In a word or two, what another report has that this one has not: another speaker, more words, fewer, others."""
    if not other.voice or other.voice != said.voice:
        return f" (there: {whose(other)})"
    if other.statement == said.statement:
        return ""
    if f" {said.statement} " in f" {other.statement} ":
        return " (there: more of it)"
    return " (there: a part)" if f" {other.statement} " in f" {said.statement} " else " (there: in other words)"


def use_row(use: Use, index: Index, place: Place, outlet: bool = True) -> Html:
    """A use of a term on the term's page; without its `outlet` where that is told above."""
    article, said = use.article, use.said
    where = dotted(
        date(use.on),
        _in_whose_words(said, index, place) if said else None,
        article.outlet if outlet else "",
        _PERMALINK(place.href(article.address, said.id if said else ""), article.title),
        amended(article),
    )
    return _in_sentence(article.text.value, (use.start, use.end), use.around, "term", where)


def _in_whose_words(said: Said, index: Index, place: Place) -> Html:
    voice = index.voices.get(said.voice)
    if voice is None:
        return join(["in a quote, ", place.link(said.denier, whose(said))])
    return join(["in the words of ", speakers(said, index, place)])


def shortened(words: str, longest: int = _SHORT) -> str:
    """The beginning of words that have more than `longest` characters, cut between two of them."""
    return words if len(words) <= longest else words[:longest].rsplit(" ", 1)[0] + " …"


def beginning(article: Article, longest: int) -> str:
    """What an article says it is about, else how its text begins, in at most so many characters."""
    text = article.text
    first = next((block for block in text.blocks if block.kind == "paragraph"), None)
    begins = shortened(" ".join(text.value[first.start : first.end].split()), longest) if first else ""
    return article.description or begins


def article_row(article: Article, place: Place, why: str = "", outlet: bool = True) -> Html:
    """An article in a list: title, date, its `outlet` if that is not told above, and why it is there."""
    where = dotted(date(when(article)), article.outlet if outlet else "", state(article))
    row = _ARTICLE(place.href(article.address), article.title, where)
    return join([row, _REASON(why)], " ") if why else row


def voice_row(voice: Voice, place: Place) -> Html:
    """Somebody who speaks in a list: name, latest role, and how often they are quoted, else where they are named."""
    latest = latest_role(voice.entry)
    office = latest.title if latest else ""
    quoted = count(len(voice.said), "quote") if voice.said else ""
    named = f"named in {count(len(voice.named_in), 'article')}" if voice.named_in and not voice.said else ""
    return _ARTICLE(place.href(voice.address), voice.name, dotted(office, quoted, named))
