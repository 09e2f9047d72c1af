"""What may stand in what the archive publishes: elements with their attributes, keys, addresses.  Nothing else may.

It is written down by what the templates in hooks/ mean to make.  A new element or attribute of a page goes here too.
"""

from __future__ import annotations

TEXT = {
    "h1": "", "h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
    "p": "class hidden role", "blockquote": "class", "pre": "aria-label class role tabindex", "br": "",
    "ul": "class", "ol": "class", "li": "data-role data-sure", "dl": "class", "dt": "", "dd": "",
    "table": "", "thead": "", "tbody": "", "tr": "", "th": "scope", "td": "",
    "a": "aria-label class data-note href rel type", "img": "alt src", "figure": "class", "figcaption": "",
    "span": "class id", "strong": "", "em": "", "code": "", "samp": "", "cite": "", "q": "", "mark": "class",
    "del": "", "ins": "", "time": "datetime",
}  # fmt: skip
"""What words are made of."""
PARTS = {
    "div": "class lang popover", "section": "", "article": "", "aside": "aria-label class data-status",
    "nav": "aria-label class", "details": "class hidden", "summary": "",
    "form": "action class hidden role", "label": "class for", "select": "id name", "option": "value",
    "input": "autocomplete checked enterkeyhint id list name type", "datalist": "id", "button": "class hidden type",
    "svg:svg": "aria-hidden aria-label class preserveAspectRatio role viewBox",
    "svg:rect": "class height width x y", "svg:title": "",
}  # fmt: skip
"""What the parts of a page are made of."""
HEAD = {"link": "href rel title type", "meta": "content name property", "script": "src type"}
WHOLE = {"html": "", "head": "", "body": ""}
FRAME = {
    "html": "class lang", "head": "", "title": "", "meta": "charset content http-equiv name property",
    "script": "defer id src type",
    "body": "data-md-color-accent data-md-color-primary data-md-color-scheme dir",
    "header": "class data-md-component", "footer": "class", "main": "class data-md-component", "article": "class",
    "nav": "aria-expanded aria-label aria-labelledby class data-md-level",
    "div": "aria-label class data-md-component data-md-type lang popover role tabindex",
    "form": "action class data-md-component hidden role",
    "input": "aria-label autocomplete checked class data-md-color-accent data-md-color-media data-md-color-primary "
    "data-md-color-scheme data-md-toggle enterkeyhint id list name placeholder type",
    "label": "class for hidden id tabindex title", "ul": "class data-md-component data-md-scrollfix",
    "a": "aria-label class data-md-component data-note href rel title type",
    "li": "class data-role data-sure", "svg:path": "d",
    "svg:svg": "aria-hidden aria-label class preserveAspectRatio role viewBox xmlns",
}  # fmt: skip
"""What Material for MkDocs and hooks/theme print around a page."""
COMMENTS = ("! Font Awesome Free",)
"""How the comments of the theme begin."""
HAND_WRITTEN = {"h1": "id"}
"""What a page that editors wrote has besides, where they wrote no HTML."""

KINDS: dict[str, dict[str, str]] = {
    "page": {**TEXT, **PARTS, **HEAD, **WHOLE},
    "feed": {**WHOLE, "p": "", "blockquote": "", "strong": "", "a": "href rel", "time": "datetime", "mark": ""},
    "search": {
        **TEXT,
        **PARTS,
        **WHOLE,
        "html": "lang",
        "body": "data-pagefind-body",
        "meta": "content data-pagefind-filter data-pagefind-meta data-pagefind-sort",
    },
    "moved": {
        "html": "lang",
        "head": "",
        "meta": "charset content http-equiv",
        "title": "",
        "link": "href rel",
        "body": "",
        "p": "",
        "a": "href",
        "script": "src",
    },
    "printed": {**TEXT, **PARTS, **HEAD, **FRAME, **HAND_WRITTEN},
}
"""The elements and attributes of each kind of HTML: `svg:` is the namespace of SVG."""

LED_TO = ("http:", "https:", "mailto:")
"""The schemes of addresses that readers are led to; whatever a page loads is a file of the site."""

RSS = {
    "rss": "version", "channel": "", "item": "", "title": "", "link": "", "description": "", "language": "",
    "lastBuildDate": "", "guid": "isPermaLink", "pubDate": "", "category": "",
    "{http://www.w3.org/2005/Atom}link": "href rel type", "{http://purl.org/dc/elements/1.1/}creator": "",
}  # fmt: skip
SITEMAP = {f"{{http://www.sitemaps.org/schemas/sitemap/0.9}}{name}": "" for name in ("urlset", "url", "loc", "lastmod")}
JSON_FEED = "version title home_page_url feed_url description language items"
JSON_ITEM = "id url title content_html date_published date_modified authors tags language _archive"
LINKED_DATA = {
    "": "@context @graph", "WebSite": "@id url name potentialAction", "SearchAction": "target query-input",
    "EntryPoint": "urlTemplate", "BreadcrumbList": "itemListElement", "ListItem": "position name item",
    "NewsArticle": "@id url mainEntityOfPage headline description image datePublished dateModified inLanguage author "
    "publisher isBasedOn archivedAt encoding license keywords creativeWorkStatus correction about mentions isPartOf",
    "Person": "@id url name alternateName description sameAs hasOccupation", "Thing": "@id url name",
    "Organization": "@id url name alternateName description sameAs", "MediaObject": "name sha256",
    "CreativeWork": "@id url name", "CorrectionComment": "text creditText datePublished",
    "Event": "@id url name startDate subjectOf",
    "Quotation": "url text creator creditText dateCreated isPartOf", "Role": "hasOccupation startDate endDate",
    "Occupation": "name", "DefinedTermSet": "@id url name",
    "DefinedTerm": "@id url name alternateName termCode description inDefinedTermSet",
    "NewsMediaOrganization": "@id url name alternateName description sameAs",
}  # fmt: skip
"""The properties of each type of schema.org; "" is the whole."""
ADDRESSES = ("@id", "url", "mainEntityOfPage", "image", "isBasedOn", "archivedAt", "sameAs", "item", "urlTemplate")
"""The properties that are addresses."""
