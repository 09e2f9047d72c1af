"""An archive made by hand for the tests of what programs read: people, a term, an outlet, and every kind of quote."""

from __future__ import annotations

from msgspec import structs

from composed import Told
from explainer.compose import compose
from explainer.index import build_index
from explainer.known import Index
from explainer.model import Archive, Correction, Entry, Findings, Image, Page, Role, Site, Source
from handmade import article, mention, person, quote, term

SITE = "https://archive.example/"
HOSTILE = "\"></title></script><script>alert('{{ x }}')</script><!--]]>\u2028"
TIDE = term("tide", "Water that comes. It goes.", aliases=("high tide",), as_of="2022-01-01")
PLUMB = Entry(
    "ada-plumb",
    "person",
    "Ada Plumb",
    "docs/people/ada-plumb.md",
    aliases=("A. Plumb",),
    roles=(Role("Mayor", "Northmere", "2020", "2024-05"),),
    wikidata="Q1",
    url="https://northmere.example/plumb",
    sources=(Source("The register", "https://northmere.example/register"),),
)


def barrier() -> Told:
    """A corrected article with a quote by Ada Plumb, one by an aide, one that is unclear, and one that is denied."""
    a = article(
        "2022/barrier",
        "Ada Plumb said: “The tide will not wait.” An aide said: “No.” “Why?” She never said: “Never.”",
        title="The barrier",
        date="2022-02-01",
        updated="2022-02-05",
        event="The flood",
        event_date="2022-01-30",
        outlet="Echo",
        authors=("Ivo Tarn",),
        source="https://echo.example/barrier",
        archive_url="https://saved.example/echo",
        lang="en",
        license="CC BY 4.0",
        tags=("floods",),
        image=Image("images/barrier.jpg", "A wall"),
        status="corrected",
        corrections=(Correction("2022-02-06", "The wall is of stone."),),
        sha256="5f" * 32,
    )
    quotes = (
        quote(a, "The tide will not wait.", "Ada Plumb", entity="ada-plumb", reason="said Plumb"),
        quote(a, "No.", "An aide", "unnamed", reason="said aide"),
        quote(a, "Why?"),
        structs.replace(quote(a, "Never."), denied_by="Ada Plumb"),
    )
    found = Findings((mention(a, "tide", "tide"),), quotes, person("ada-plumb", "Ada Plumb"))
    return a, found


def letters() -> Told:
    """A retracted article with a quote by Ada Plumb."""
    a = article(
        "2021/letters",
        "Ada Plumb said: “It was so.”",
        title="Letters",
        date="2021-05",
        status="retracted",
        corrections=(Correction("2021-06-01", "It was not so."),),
    )
    return a, Findings((), (quote(a, "It was so.", "Ada Plumb", entity="ada-plumb"),), person("ada-plumb", "Ada Plumb"))


def hostile() -> Told:
    """An article in which whatever can be hostile is."""
    a = article(
        "2020/hostile",
        f"Bo said: “{HOSTILE}” The tide.",
        title=HOSTILE,
        description=HOSTILE,
        date="2020-01-01",
        outlet=HOSTILE,
        authors=(HOSTILE, "=HYPERLINK(1)"),
        tags=(HOSTILE,),
        license=HOSTILE,
        source="javascript:alert(1)",
        event=HOSTILE,
        status="corrected",
        corrections=(Correction("", HOSTILE),),
    )
    return a, Findings(
        (mention(a, "tide", "tide"),), (quote(a, HOSTILE, HOSTILE, entity="bo", reason=HOSTILE),), person("bo", HOSTILE)
    )


def machine_index(*told: Told, site_url: str = SITE, entries: tuple[Entry, ...] = (TIDE, PLUMB)) -> Index:
    """The index of these articles, of all three of them where none is given, with Ada Plumb, tide and Echo."""
    told = told or (barrier(), letters(), hostile())
    known = (*entries, Entry("echo", "outlet", "Echo", "docs/outlets/echo.md"))
    archive = Archive(tuple(a for a, _ in told), known, (), site_name="Northmere explained", site_url=site_url)
    return build_index(archive, [found for _, found in told])


def machine_pages(
    *told: Told, site_url: str = SITE, entries: tuple[Entry, ...] = (TIDE, PLUMB)
) -> dict[str, Page | str | bytes]:
    """Everything composed of them."""
    return dict(compose(machine_index(*told, site_url=site_url, entries=entries)))


def file(pages: Site, path: str) -> str:
    """The words of a file that is no page."""
    written = pages[path]
    assert isinstance(written, bytes)
    return written.decode()
