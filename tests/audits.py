"""What Lighthouse asks of a page for its best practices and for search engines, and what a page weighs.

The audits are those of Lighthouse 12.8 (core/config/default-config.js, the categories "best-practices" and "seo") that
can fail on a static site.  Left out are what a host decides (HTTPS, redirects, headers), what it only tells, and names
of controls and pictures, which axe asks for on every page in tests/test_browser_axe.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urljoin

from playwright.sync_api import CDPSession, Page

VAGUE = "click here|click this|go|here|information|learn more|more|more info|more information|right here|read more"
VAGUE += "|see more|start|this"  # core/audits/seo/link-text.js, English
ASKED = """() => {
  const asked = window.asked = [];
  const told = (owner, name) => {
    const real = owner?.[name];
    if (real) owner[name] = function (...given) { asked.push(name); return real.apply(this, given); };
  };
  told(window.Notification, "requestPermission");
  told(navigator.geolocation, "getCurrentPosition");
  told(navigator.geolocation, "watchPosition");
}"""
FOUND = """(vague) => {
  const all = (selector, wrong) => [...document.querySelectorAll(selector)].filter(wrong).map((one) => one.outerHTML);
  const pasted = () => new ClipboardEvent("paste", {bubbles: true, cancelable: true});
  const ratio = (image) => Math.abs(image.naturalWidth / image.naturalHeight - image.width / image.height);
  const content = (name) => document.querySelector(`meta[name="${name}" i]`)?.content ?? "";
  const wrong = {
    "charset": document.characterSet === "UTF-8" ? [] : [document.characterSet],
    "doctype": document.doctype?.name === "html" && document.compatMode === "CSS1Compat" ? [] : ["quirks"],
    "paste-preventing-inputs": all("input, textarea", (one) => !one.dispatchEvent(pasted())),
    "image-aspect-ratio": all("img", (one) => one.naturalWidth > 5 && one.width > 5 && ratio(one) > 0.05),
    "image-size-responsive": all("img", (one) => one.naturalWidth < one.width * Math.min(devicePixelRatio, 2) * 0.75),
    "asked at the start": window.asked,
    "document-title": document.title.trim() ? [] : ["none"],
    "meta-description": content("description").trim() ? [] : ["none"],
    "is-crawlable": /noindex|none/i.test(content("robots")) ? [content("robots")] : [],
    "link-text": all("a[href]", (one) => new RegExp(`^(${vague})$`, "i").test(one.textContent.trim())),
    "crawlable-anchors": all("a", (one) => /^javascript:/.test(one.href) || !(one.href || one.id || one.name)),
    "canonical": all('link[rel="canonical"]', (one, at) => at || !/^https?:/.test(one.getAttribute("href"))),
    "hreflang": all("link[hreflang]", (one) => !/^(x-default|[a-z]{2,3}(-[a-z]+)*)$/i.test(one.hreflang)),
  };
  return Object.entries(wrong).flatMap(([audit, found]) => found.map((one) => `${audit}: ${one}`));
}"""
ISSUES = {f"{kind}Issue": "inspector-issues" for kind in ("MixedContent", "Cookie", "BlockedByResponse", "HeavyAd")}
ISSUES |= {"ContentSecurityPolicyIssue": "inspector-issues", "DeprecationIssue": "deprecations"}
RULE = re.compile(r"(?i)(?:user-agent|allow|disallow|crawl-delay): *\S*|sitemap: *https?://\S+|#.*|")


@dataclass
class Audited:
    """A page that notes what the browser has to complain of, from before the first request."""

    page: Page
    session: CDPSession
    complaints: list[str] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """The bytes that travelled for the page last opened and all it loaded, as on a first visit."""
        return round(sum(self.sizes))

    def unmet(self, address: str) -> list[str]:
        """What fails on the page at an address: "audit: where"."""
        self.complaints.clear()
        self.sizes.clear()
        answer = self.page.goto(address)
        status = answer.status if answer else 0
        unsuccessful = [] if 200 <= status < 400 else [f"http-status-code: {status}"]
        cookies = [f"third-party-cookies: {cookie}" for cookie in self.page.context.cookies()]
        return [*unsuccessful, *self.page.evaluate(FOUND, VAGUE), *cookies, *self.complaints]

    def robots(self, site: str) -> list[str]:
        """What fails in the site's robots.txt, and whether it keeps pages from being found."""
        lines = self.page.request.get(urljoin(site, "robots.txt")).text().splitlines()
        wrong = [f"robots-txt: {line}" for line in lines if not RULE.fullmatch(line.strip())]
        return wrong + [f"is-crawlable: {line}" for line in lines if re.fullmatch(r"(?i)disallow: */\s*", line)]


@contextmanager
def audited(page: Page) -> Iterator[Audited]:
    """The page as an audited one: what it logs as an error, throws, asks for or does against advice is a complaint."""
    session = page.context.new_cdp_session(page)
    one = Audited(page, session)
    page.add_init_script(f"({ASKED})()")

    def complain(audit: str, of: object) -> None:
        if audit:
            one.complaints.append(f"{audit}: {of}")

    page.on("console", lambda said: complain("errors-in-console", said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complain("errors-in-console", error))
    session.on("Audits.issueAdded", lambda event: complain(ISSUES.get(event["issue"]["code"], ""), event["issue"]))
    session.on("Network.loadingFinished", lambda event: one.sizes.append(event["encodedDataLength"]))
    for asked in ("Audits.enable", "Network.enable"):
        session.send(asked)
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    yield one
    session.detach()
