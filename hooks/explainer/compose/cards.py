"""Cards: what the words marked in an article name, said in a few lines at the end of its page, once each.

A card is a popover, which browsers hide; cards.js shows it beside a mark that leads to the same address.  Without the
script the mark is a link and the card is not seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from explainer.compose.around import first_sentences, may_mean
from explainer.compose.html import Html, Template, lines
from explainer.compose.layout import date, dotted
from explainer.compose.linked import Linked
from explainer.compose.place import Place
from explainer.counted import count
from explainer.known import Homonym, Index, Report, Said, Use, Voice, when
from explainer.model import Entry
from explainer.roles import role_on

_CARD = Template('<div class="card" popover><p class="name"><a href="{}">{}</a></p>{}<p class="where">{}</p></div>')
_GLOSS = Template('<p class="gloss">{}</p>')
_NOT_THEIRS = Html('<p class="note" hidden>Linked by the archive, not by the speaker.</p>')
_ENOUGH = 160  # characters of a definition after which no further sentence begins


class Cards:
    """The cards of an archive."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._used_in = {address: _articles(uses) for address, uses in index.uses.items()}
        self._quoted_in = {voice.address: _articles(voice.said) for voice in index.voices.values()}

    def of(self, report: Report, linked: Sequence[Linked], place: Place) -> Html | None:
        """A card for each page that the marks of an article lead to."""
        if not linked:
            return None
        quoted = Counter(report.voices)
        addresses = dict.fromkeys(one.address for one in linked)
        cards = [self._card(address, report, quoted, place) for address in addresses]
        note = _NOT_THEIRS if any(one.in_quote for one in linked) else None
        return lines([Html('<div class="cards">'), *cards, note, Html("</div>")])

    def _card(self, address: str, report: Report, quoted: Mapping[str, int], place: Place) -> Html:
        if address in self._index.terms:
            return self._term(self._index.terms[address], address, place)
        if address in self._index.homonyms:
            return self._homonym(self._index.homonyms[address], place)
        return self._voice(self._index.voices[address], report, quoted[address], place)

    def _term(self, entry: Entry, address: str, place: Place) -> Html:
        as_of = Html(f"as of {date(entry.as_of)}") if entry.as_of else ""
        where = dotted(as_of, "used in " + count(self._used_in.get(address, 0), "article"))
        return _card(place, address, entry.name, first_sentences(entry, _ENOUGH), where)

    def _homonym(self, homonym: Homonym, place: Place) -> Html:
        return _card(place, homonym.address, homonym.word, may_mean(homonym, self._index), "nothing here tells which")

    def _voice(self, voice: Voice, report: Report, here: int, place: Place) -> Html:
        role = role_on(voice.entry, when(report.article))
        gloss = role or (first_sentences(voice.entry, _ENOUGH) if voice.entry else "")
        return _card(place, voice.address, voice.name, gloss, self._quoted(voice, here))

    def _quoted(self, voice: Voice, here: int) -> str:
        """How often somebody is quoted in an article, where that is `here` times, and in the archive."""
        in_all = len(voice.said)
        if in_all <= here:
            return f"{count(here, 'quote')} here, none elsewhere" if here else "not quoted in the archive"
        articles = count(self._quoted_in[voice.address], "article")
        return f"{count(here, 'quote') if here else 'not quoted'} here, {in_all:,} in {articles} of the archive"


def _card(place: Place, address: str, name: str, gloss: str, where: str) -> Html:
    return _CARD(place.href(address), name, _GLOSS(gloss) if gloss else Html(""), where)


def _articles(found: Sequence[Use] | Sequence[Said]) -> int:
    return len({one.article.path for one in found})
