"""What people and bodies answered to what is quoted of them: on their own page, and beside each quote that it is to."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.compose.anchor import anchor
from explainer.compose.html import Html, el, lines
from explainer.compose.layout import Section, bullets, date, listed, outside, paragraph
from explainer.compose.place import Place
from explainer.compose.rows import shortened
from explainer.known import Index, Report, Said, Voice
from explainer.model import Reply

_ANCHOR = "replies"
_WORDS = 120  # characters of a quote that a reply to it shows


def replies(voice: Voice, place: Place) -> Section | None:
    """What somebody answered, the latest first, on their page; nothing where they did not."""
    if not voice.replies:
        return None
    ordered = sorted(dict.fromkeys(voice.replies), key=lambda reply: reply.date, reverse=True)
    rows = [
        lines([el("span", id=reply_anchor(reply)), _quoted(voice.quote(reply.quote), place), _words(reply)])
        for reply in ordered
    ]
    return Section(_ANCHOR, "Their replies" if rows[1:] else "Their reply", lines([bullets(rows, class_="rows")]))


def reply_anchor(reply: Reply) -> str:
    """Where a reply stands on the page of whoever gave it."""
    return anchor("r", reply.date, reply.text, reply.quote, reply.source)


def _quoted(said: Said | None, place: Place) -> Html | None:
    """What a reply is to, where that is one quote."""
    if said is None:
        return None
    words = f"“{shortened(said.words, _WORDS)}”"
    return paragraph("To ", place.link(said.article.address, words, anchor=said.id), class_="where")


def _words(reply: Reply) -> Html:
    """The answer in its own words, which are theirs, with its date and where it was published."""
    source = [" · ", outside("where it was published", reply.source)] if reply.source else []
    return lines([el("blockquote", paragraph(reply.text)), paragraph(date(reply.date), *source, class_="where")])


def reply_to(said: Said, index: Index, place: Place) -> Html | None:
    """Beside a quote each answer to it."""
    told = [part for voice in _answering(said, index) for part in _to_this(voice, said, place)]
    return el("div", lines(told), class_="reply") if told else None


def _to_this(voice: Voice, said: Said, place: Place) -> Iterator[Html]:
    for reply in voice.replies:
        if reply.quote in {said.id, *said.former}:
            yield paragraph(place.link(voice.address, voice.name, anchor=_ANCHOR), " replied:")
            yield _words(reply)


def reply_to_all(said: Said, index: Index, place: Place) -> Html | None:
    """Beside what is quoted of somebody: that they answered to all of it, which stands on their page."""
    named = [
        place.link(voice.address, voice.name, anchor=_ANCHOR)
        for voice in _answering(said, index)
        if not all(reply.quote for reply in voice.replies)
    ]
    return paragraph(*listed(named), " replied to what is quoted of them.", class_="reply") if named else None


def replied(report: Report, index: Index, place: Place) -> Html | None:
    """Above an article's text: who answered to what it quotes of them."""
    who = {
        voice.address: place.link(voice.address, voice.name, anchor=_ANCHOR)
        for said in report.said
        for voice in _answering(said, index)
        if any(reply.quote in {"", said.id, *said.former} for reply in voice.replies)
    }
    return paragraph(*listed([*who.values()]), " replied to what is quoted here.", class_="reply") if who else None


def _answering(said: Said, index: Index) -> list[Voice]:
    """Whoever says the words, or did not say them according to the article, and has answered to anything."""
    voices = (index.voices.get(address) for address in (*said.voices, said.denier))
    return [voice for voice in voices if voice and voice.replies]


def texts(said: Said, index: Index) -> list[str]:
    """The answers to a quote, for data: each with its date."""
    here = {"", said.id, *said.former}
    answers = (reply for voice in _answering(said, index) for reply in voice.replies if reply.quote in here)
    return [f"{reply.date}: {reply.text}" for reply in answers]
