// Citations of an article and of each quote in it, in the forms that the page prints below the text; and copying.
// The page prints the article's own: what a script adds is the day, a quote's words and the address it is read at.

import { button, el } from "./parts.js";

const LONG = 8; // words of a quote from which only its beginning and end are looked for in the source
const SHORT = 5; // words up to which those before and behind it are looked for too
const cite = document.querySelector(".archive-article .cite");

export const FORMS = { "In words": ".in-words", BibTeX: ".bibtex", "CSL-JSON": ".csl" };

/** What the page says of the article: its item of CSL-JSON, and the address that the archive gives it. */
export function told() {
  const [item] = JSON.parse(cite.querySelector(".csl").textContent);
  const canonical = document.querySelector("link[rel=canonical]")?.href;
  return { item, printed: item.archive_location, here: canonical ?? location.href.split("#")[0] };
}

/** The citation in one of the forms, of the article or of one quote in it; read today. */
export function citation(form, quote) {
  const { item, printed, here } = told();
  const address = quote ? `${here}#${quote.id}` : here;
  const today = new Date();
  const iso = new Date(today - today.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const id = quote ? `${item.id}-${quote.id}` : item.id;
  const said = quote && `${quote.whom}: ${marked(quote)}`;
  const own = cite.querySelector(FORMS[form]).textContent.replaceAll(printed, address);
  if (form === "In words") {
    const date = today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    return `${said ? `${said}. In: ` : ""}${own}, accessed ${date}.`;
  }
  if (form === "BibTeX") {
    const fields = [said && `  annotation = {${escaped(said)}},\n`, `  urldate = {${iso}},\n`];
    return own.replace(item.id, id).replace(/\}$/, () => `${fields.filter(Boolean).join("")}}`);
  }
  return JSON.stringify([{
    ...item,
    id,
    URL: item.URL === printed ? address : item.URL,
    archive_location: address,
    accessed: { "date-parts": [iso.split("-").map(Number)] },
    ...(said && { note: said }),
  }], null, 1);
}

/** The quote between marks; a comma before the closing one is the article's. */
export const marked = (quote) => `“${quote.words.replace(/,$/, "")}”`;
const escaped = (words) => words.replace(/[#$%&_{}]/g, "\\$&");

/** The address of a quote's words in the page they are from, as https://wicg.github.io/scroll-to-text-fragment/ says. */
export function inSource(quote) {
  const { item, printed } = told();
  if (item.URL === printed) return "";
  const whole = document.querySelector(".article-text").textContent;
  const alike = whole.indexOf(quote.words) !== whole.lastIndexOf(quote.words);
  const coded = (words) => encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
  const words = quote.words.trim().split(/\s+/);
  let parts;
  if (alike || words.length < SHORT) {
    const before = quote.before.length ? [`${coded(quote.before.slice(-3))}-`] : [];
    const behind = quote.behind.length ? [`-${coded(quote.behind.slice(0, 3))}`] : [];
    parts = [...before, coded(words), ...behind];
  } else {
    const last = words.at(-1).replace(/[^\p{L}\p{N}]+$/u, "") || words.at(-1);
    const bare = [...words.slice(0, -1), last]; // the source may close the quote in another way
    parts = words.length > LONG ? [bare.slice(0, 4), bare.slice(-4)].map(coded) : [coded(bare)];
  }
  return `${item.URL}${item.URL.includes("#") ? "" : "#"}:~:text=${parts.join(",")}`;
}

/** Copies the words; where the browser refuses, they stand selected in `field`. */
export async function copy(words, field, status) {
  try {
    await navigator.clipboard.writeText(words);
    status.textContent = "Copied.";
  } catch { // no permission, or no secure connection
    field.value = words;
    field.hidden = false;
    field.select();
    status.textContent = "The browser does not let pages copy: copy the selected words yourself.";
  }
}

export const fieldFor = (label) => el("textarea", { readonly: true, hidden: true, rows: 5, "aria-label": label });
export const statusLine = () => el("p", { class: "where", role: "status" });

/** Buttons under each form of the article's own citation. */
function citeArticle() {
  for (const [form, selector] of Object.entries(FORMS)) {
    const field = fieldFor(`The citation ${form}`);
    const status = statusLine();
    const label = { "aria-label": `Copy the citation: ${form}` };
    const copied = button("Copy", () => copy(citation(form), field, status), label);
    cite.querySelector(selector).after(el("div", { class: "actions" }, copied), status, field);
  }
}

if (cite) citeArticle();
