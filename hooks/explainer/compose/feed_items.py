"""What feeds say of each kind of thing: an article, a correction, a quote, a reply, a use of a term."""

from __future__ import annotations

from explainer.compose.changed import modified
from explainer.compose.feed import Item
from explainer.compose.html import Html, Template, el, join
from explainer.compose.layout import date, dotted, outside, paragraph
from explainer.compose.notice import MARKS, correction_anchor, marked, state
from explainer.compose.place import Place
from explainer.compose.replies import reply_anchor
from explainer.compose.rows import beginning, shortened
from explainer.compose.speaking import role, whose
from explainer.known import Said, Use, Voice, when
from explainer.model import Article, Correction, Reply

_LEAD = 500  # characters of an article that has no description
_QUOTED = 2000  # characters of a quote
_QUOTE = Template("<blockquote>{}</blockquote><p>{}</p>")
_SENTENCE = Template("<p>{}<mark>{}</mark>{}</p>")


def article_item(article: Article, place: Place) -> Item:
    """An article, by its description or its beginning, unless it was retracted; what is wrong with it comes first."""
    mark = MARKS.get(article.status, "")
    notes = [paragraph(el("strong", mark), ": ", one.text) for one in article.corrections] if mark else []
    lead = "" if article.status == "retracted" else beginning(article, _LEAD)
    return Item(
        article.address,
        "",
        marked(article),
        join([*notes, paragraph(lead) if lead else None, _where(article, place)]),
        article.date,
        modified(article),
        article.authors,
        article.tags,
        article.lang,
        {"outlet": article.outlet, "event": article.event, "event_date": article.event_date, "status": article.status},
    )


def correction_item(article: Article, correction: Correction, place: Place) -> Item:
    """A correction of its own day: it is news, however old the article is."""
    mark = MARKS.get(article.status, MARKS["corrected"])
    return Item(
        article.address,
        correction_anchor(correction),
        f"{mark}: {article.title}",
        join([paragraph(el("strong", mark), ": ", correction.text), _where(article, place)]),
        correction.date,
        authors=tuple(filter(None, [correction.by])),
        about={"outlet": article.outlet, "status": article.status},
    )


def quote_item(said: Said, place: Place) -> Item:
    """A quote, and why it is its speaker's."""
    article, quote = said.article, said.quote
    words = shortened(said.words, _QUOTED)
    about = dotted(whose(said), date(said.on), role(said), quote.reason)
    return Item(
        article.address,
        said.id,
        f"{whose(said)}: “{shortened(said.words)}”",
        join([_QUOTE(words, about), _where(article, place)]),
        article.date,
        article.updated,
        (whose(said),),
        lang=article.lang,
        about={
            "said": said.on,
            "role": role(said),
            "reason": quote.reason,
            "confidence": quote.confidence,
            "outlet": article.outlet,
            "status": article.status,
        },
    )


def reply_item(voice: Voice, reply: Reply, place: Place) -> Item:
    """What somebody answered, in full, and to what."""
    said = voice.quote(reply.quote)
    quoted = f"“{shortened(said.words)}”" if said else ""
    to = place.link(said.article.address, quoted, anchor=said.id) if said else "what is quoted of them"
    source = outside("where it was published", reply.source) if reply.source else ""
    about = dotted(join([voice.name, " replied to ", to]), date(reply.date), source)
    return Item(
        voice.address,
        reply_anchor(reply),
        f"{voice.name} replied: “{shortened(reply.text)}”",
        _QUOTE(reply.text, about),
        reply.date,
        authors=(voice.name,),
        about={"replies_to": f"{said.article.address}#{said.id}" if said else "", "source": reply.source},
    )


def use_item(use: Use, place: Place) -> Item:
    """A term in its sentence."""
    article, value = use.article, use.article.text.value
    (start, end), said = use.around, use.said
    sentence = _SENTENCE(value[start : use.start], value[use.start : use.end], value[use.end : end])
    return Item(
        article.address,
        said.id if said else "",
        shortened(value[start:end]),
        join([sentence, _where(article, place, whose(said) if said else "")]),
        article.date,
        article.updated,
        (whose(said),) if said and said.voice else (),
        lang=article.lang,
        about={"said": use.on, "outlet": article.outlet, "status": article.status},
    )


def _where(article: Article, place: Place, who: str = "") -> Html:
    """Where it stands."""
    link = place.link(article.address, article.title)
    return paragraph(dotted(who, link, article.outlet, date(when(article)), state(article)))
