"""Who is quoted in an article: everybody with every quote and its reason, and how much of it is from unnamed sources.

quotes.js makes the card of a quote of what its row says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from explainer.compose.edited import edited
from explainer.compose.html import Html, Template, el, join, lines, opening, text
from explainer.compose.layout import bullets, capital, dotted, paragraph
from explainer.compose.place import Place
from explainer.compose.replies import reply_to, reply_to_all
from explainer.compose.reworded import reworded
from explainer.compose.rows import also_in, shortened
from explainer.compose.speaking import reason, role, speakers, through, whose
from explainer.counted import count
from explainer.decided import BY_EDITOR
from explainer.known import Index, Report, Said

_QUOTE = Template('<a href="#{}">“{}”</a>{}')
_REASON = Template(' <span class="reason">{}</span>')
_ALSO = Template(' <span class="where">{}{}</span>')
_ROLE = Template('<span class="role">{}</span>')
_SPEAKER = Template('<strong>{}</strong> <span class="where">· {}</span>')
_ROW = Template("<li{}>{}</li>")
_THEN = Template(' data-role="{}"')
_KEY = Template('<span class="key {}"></span>{}')
_PART = Template('<rect class="{}" x="{}" width="{}" height="1"/>')


def who_is_quoted(report: Report, index: Index, place: Place) -> Html:
    """The share of unnamed sources, then everybody: those who speak, the unclear, what is denied."""
    quoted: dict[tuple[tuple[str, ...], str], list[Said]] = defaultdict(list)
    for said in report.said:
        by_page = said.voice.startswith(("people/", "organizations/"))
        quoted[said.voices, "" if by_page else whose(said)].append(said)
    ranked = sorted(quoted.values(), key=lambda said: (_certainty(said[0]), -len(said)))
    return lines([share(report.said), bullets([_speaker(said, index, place) for said in ranked], class_="speakers")])


def _certainty(said: Said) -> int:
    """Those who speak come before what is unclear, and both before words that were denied."""
    return 0 if said.voice else 2 if said.quote.denied_by else 1


def share(quotes: Iterable[Said]) -> Html:
    """How many quotes are by name, from unnamed sources, and nobody's: as words, and as a bar where they differ."""
    of = Counter(_source(said) for said in quotes)
    unnamed, unclear, denied = of["unnamed"], of["unclear"], of["denied"]
    total = of.total() - denied
    parts = [text(count(total, "quote"))]
    if unnamed:
        parts.append(_KEY("unnamed", f"{unnamed:,} from unnamed sources ({round(100 * unnamed / total)} %)"))
    if unclear:
        parts.append(_KEY("unclear", f"{unclear:,} whose speaker is unclear"))
    more = f" {denied} more {'is' if denied == 1 else 'are'} denied." if denied else ""
    bar = _bar(total, unnamed, unclear) if unnamed or unclear else None
    return lines([paragraph(join(parts, ", "), ".", more), bar])


def _source(said: Said) -> str:
    if said.quote.denied_by:
        return "denied"
    return "unclear" if not said.voice else "unnamed" if said.voice.startswith("unnamed/") else "named"


def _bar(total: int, unnamed: int, unclear: int) -> Html:
    """A thin bar: by name, from unnamed sources, unclear."""
    named = total - unnamed - unclear
    parts = [("named", 0, named), ("unnamed", named, unnamed), ("unclear", named + unnamed, unclear)]
    drawn = [_PART(kind, str(x), str(width)) for kind, x, width in parts if width]
    box = opening("svg", class_="share", viewBox=f"0 0 {total} 1", preserveAspectRatio="none", aria_hidden="true")
    return join([box, *drawn, Html("</svg>")])


def _speaker(said: list[Said], index: Index, place: Place) -> Html:
    first = said[0]
    name = speakers(first, index, place)
    if not name:
        name = place.link(first.denier if first.denier in index.voices else "", capital(whose(first)))
    then = role(first)
    quotes = [_ROW(_facts(one, then), _row(one, index, place)) for one in said]
    return lines(
        [
            _SPEAKER(name, dotted(_ROLE(then) if then else "", count(len(said), "quote"))),
            reply_to_all(first, index, place),
            Html("<ul>"),
            *quotes,
            Html("</ul>"),
            _settle(first.article.path) if not first.voice and not first.quote.denied_by else None,
        ]
    )


def _row(said: Said, index: Index, place: Place) -> Html:
    row, reply = _QUOTE(said.id, shortened(said.words), _why(said, index, place)), reply_to(said, index, place)
    return lines([row, reply]) if reply else row


def _facts(said: Said, then: str) -> Html:
    """What the card of a quote says beyond its row: how sure its reason is, and the role where it is another one."""
    sure = said.quote.confidence if said.voice and said.quote.reason != BY_EDITOR else 0
    surely = f' data-sure="{round(100 * sure)}"' if sure else ""
    return Html(surely + (_THEN(role(said)) if role(said) != then else ""))


def _settle(path: str) -> Html:
    """How an editor names the speaker of an unclear quote."""
    return paragraph(
        "Who said it? A line under ",
        el("code", "decisions"),
        " in ",
        el("code", path),
        " settles it.",
        class_="note settle",
    )


def _why(said: Said, index: Index, place: Place) -> Html:
    """Why the quote is its speaker's, or nobody's, and what carried it, if it is not denied; who else prints it.

    And what was changed in it: by the report, and since it was published.
    """
    changed = reworded(said)
    told = [changed] if said.quote.denied_by else [reason(said), through(said), edited(said.words), changed]
    why = _REASON(dotted(*told)) if any(told) else Html("")
    other = also_in(said, index, place)
    return join([why, _ALSO("· " if why else "", other)]) if other else why
