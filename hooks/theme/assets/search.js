// The page search/: results as they are typed, each with the quotes and sentences that hold the words.
// Pagefind finds; here stands what is asked and what is shown.
import { chosen, listen, offer, suggest, waiting, walk } from "./asking.js";
import { ROOT, button, counted, date, dotted, el, fold, wordsOf } from "./parts.js";
import { nearest } from "./spelling.js";

const FILTERS = ["kind", "outlet", "year", "term"];
const AT_ONCE = 5, PLACES = 3, WORDS = 28, SUGGESTED = 40;
const ENDING = 2; // letters of a word that another form of it may not have
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const page = document.querySelector(".archive-search");
const form = page.querySelector("form");
const { q: box, person: personBox } = form.elements;
const filters = page.querySelector("details");
const status = page.querySelector(".status");
const list = page.querySelector(".results");
const more = page.querySelector(".more");
let pagefind, names = [], asked = 0, found = [], shown = 0;

async function load() {
  if (!pagefind) {
    const { createInstance } = await import(`${ROOT}pagefind/pagefind.js`);
    pagefind = createInstance({ basePath: `${ROOT}pagefind/`, baseUrl: ROOT, noWorker: true });
  }
  return pagefind;
}

// ---- asking ----

async function ask(choices) {
  const question = ++asked;
  const nothing = ![...choices.keys()].some((name) => name !== "sort");
  if (nothing) clear();
  if (nothing && !filters.open) return;
  const ready = waiting(status);
  try {
    const search = await load();
    const all = filters.open && await search.filters();
    if (all) offerPeople(all.person);
    if (nothing) return offerFilters(all);
    const order = choices.get("sort");
    const answer = await search.search(choices.get("q"), { filters: wanted(choices), sort: order ? { date: order } : {} });
    if (question !== asked) return;
    if (all) offerFilters(answer.results.length || !choices.has("q") ? answer.filters : answer.totalFilters);
    found = answer.results;
    shown = 0;
    const hits = await show(question, false);
    if (question === asked) await say(choices, question, hits);
  } catch {
    pagefind = null; // it would remember what did not come
    if (question !== asked) return;
    clear();
    status.replaceChildren("The search index could not be loaded: you may be offline. ", button("Try again", () => ask(choices)));
  } finally {
    ready();
  }
}

/** What Pagefind is to filter by; a part of a name stands for everybody whose name has it. */
function wanted(choices) {
  const by = Object.fromEntries(FILTERS.filter((name) => choices.has(name)).map((name) => [name, choices.get(name)]));
  const person = choices.get("person");
  if (!person) return by;
  const fitting = peopleLike(person).map(([name]) => name);
  return { ...by, person: fitting.includes(person) || !fitting.length ? person : { any: fitting } };
}

const peopleLike = (typed) => names.filter(([name]) => fold(name).includes(fold(typed.trim())));

function clear() {
  found = [];
  shown = 0;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = "";
}

function offerFilters(counts) {
  for (const name of FILTERS) {
    const values = Object.entries(counts[name] ?? {}).filter(([, count]) => count);
    values.sort(([a, m], [b, n]) => (name === "year" ? b.localeCompare(a) : n - m || a.localeCompare(b)));
    offer(form.elements[name], values.map(([value, count]) => [value, value, count]));
  }
  offerPeople(counts.person);
}

function offerPeople(counts = {}) {
  names = Object.entries(counts).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  suggestPeople();
}

function suggestPeople() {
  const fitting = peopleLike(personBox.value).filter(([, count]) => count).slice(0, SUGGESTED);
  suggest(personBox, fitting.map(([name, count]) => [name, counted(count, "page")]));
}

// ---- showing ----

/** Shows the next results, and gives the words that were found in them. */
async function show(question, on) {
  const results = await Promise.all(found.slice(shown, shown + AT_ONCE).map((result) => result.data()));
  if (question !== asked) return [];
  const rows = results.map((data) => row(data, personBox.value));
  if (on) list.append(...rows);
  else list.replaceChildren(...rows);
  shown += rows.length;
  more.hidden = shown >= found.length;
  if (on) rows[0]?.querySelector("a").focus();
  return results.flatMap(hitWords);
}

/** The words that were found in a page. */
function hitWords(data) {
  const words = data.raw_content.split(/\s+/);
  return data.locations.flatMap((at) => wordsOf(words[at] ?? ""));
}

/** How much was found; where nothing was, or only words that begin as those asked for, what to do instead. */
async function say(choices, question, hits) {
  const words = choices.get("q") ?? "";
  const about = words && ` “${words}”`;
  const near = found.length && hits.length && wordsOf(words).some((word) => isUnmet(word, hits));
  if (found.length && !near) {
    status.textContent = counted(found.length, "page") + (about && ` with${about}`);
    return;
  }
  const narrowed = [...choices.keys()].some((name) => name !== "q" && name !== "sort");
  const meant = words ? nearest(words, await spellings()) : [];
  if (question !== asked) return;
  status.replaceChildren(
    near ? `${counted(found.length, "page")} with words like${about}. ` : `Nothing found${about && ` for${about}`}${narrowed ? " with these filters" : ""}. `,
    ...(meant.length ? ["Did you mean ", ...meant.flatMap((one, at) => [at ? ", " : "", link(`?q=${encodeURIComponent(one)}`, one)]), "? "] : []),
    ...(narrowed && words && !near ? [link(`?q=${encodeURIComponent(words)}`, "Search without filters"), ". "] : []),
    near || meant.length || narrowed ? "" : "Try fewer or other words, or a part of a name.",
  );
}

/** Whether Pagefind, for want of a word, has found words that it begins with: "o" for "obmaa". */
function isUnmet(word, hits) {
  const stem = word.slice(0, -ENDING);
  return stem && !hits.some((hit) => hit.includes(stem)) && hits.some((hit) => word.startsWith(hit));
}

const link = (href, words) => el("a", { href }, words);

/** The names and terms that the archive knows. */
async function spellings() {
  const { person = {}, term = {}, outlet = {} } = await (await load()).filters();
  return [...Object.keys(term), ...Object.keys(person), ...Object.keys(outlet)];
}

function row(data, person) {
  const words = data.raw_content.split(/\s+/);
  const hits = [...new Set(data.locations)].sort((a, b) => a - b);
  const marked = [...new Set(hits.map((at) => words[at]?.replace(EDGES, "").toLowerCase()).filter(Boolean))];
  const address = new URL(data.url);
  if (marked.length) address.searchParams.set("highlight", marked.join(" "));
  const title = data.meta.title ?? data.url;
  const below = title.split(/\s+/).length;
  const places = group(data, hits.filter((at) => at >= below), below, words, person);
  return el("li", {},
    el("h2", {}, el("a", { href: address }, title)),
    el("p", { class: "where" }, ...dotted(data.filters.kind?.[0], data.filters.outlet?.[0], date(data.meta.date ?? ""), data.meta.state)),
    places.length
      ? el("ul", {}, ...places.slice(0, PLACES).map((place) => el("li", {}, placed(place, words, address))))
      : el("p", { class: "excerpt" }, ...excerpt(words, below, words.length, [])),
    places.length > PLACES && el("p", { class: "where" }, `and in ${counted(places.length - PLACES, "more place")}`));
}

/** The places of a page where the words stand: a quote, or some words outside of quotes; those of the person first. */
function group(data, hits, below, words, person) {
  const quotes = data.anchors.filter((anchor) => anchor.id.startsWith("q-")).map((anchor) => {
    const [id, speaker] = anchor.id.split("/");
    return { id, speaker: decodeURIComponent(speaker), start: anchor.location, end: anchor.location + anchor.text.split(/\s+/).length };
  });
  const places = [];
  for (const at of hits) {
    const quote = quotes.find(({ start, end }) => start <= at && at < end);
    const last = places.at(-1);
    if (last && (quote ? last.id === quote.id : !last.id && at < last.end)) last.hits.push(at);
    else if (quote) places.push({ ...quote, hits: [at] });
    else places.push({ id: "", speaker: "", start: Math.max(below, at - 8), end: Math.min(words.length, at + WORDS - 8), hits: [at] });
  }
  const rank = (place) => (person && place.speaker.includes(person) ? 100 : 0) + new Set(place.hits.map((at) => words[at])).size;
  return places.sort((a, b) => rank(b) - rank(a) || a.start - b.start);
}

function placed({ id, speaker, start, end, hits }, words, address) {
  const to = new URL(address);
  to.hash = id || `:~:text=${phrase(words, hits[0])}`;
  const whose = id && el("span", { class: "where" }, speaker ? `In this quote of ${speaker}: ` : "In this quote, speaker unclear: ");
  return el("p", { class: id ? "excerpt quoted" : "excerpt" }, whose, el("a", { href: to }, ...excerpt(words, start, end, hits)));
}

/** The words from one place to another, those found marked, at most WORDS of them around the first that is found. */
function excerpt(words, start, end, hits) {
  const from = end - start > WORDS && hits.length ? Math.max(start, Math.min(hits[0] - 6, end - WORDS)) : start;
  const to = Math.min(end, from + WORDS);
  const parts = [from > start ? "… " : ""];
  for (let at = from; at < to; at++) parts.push(hits.includes(at) ? el("mark", {}, words[at]) : words[at], " ");
  return [...parts, to < end ? "…" : ""];
}

/** A few words that a browser finds on the page: from the one found to the end of its clause. */
function phrase(words, at) {
  const taken = [];
  for (const word of words.slice(at, at + 4)) {
    taken.push(word.replace(EDGES, ""));
    if (/[^\p{L}\p{N}]$/u.test(word)) break;
  }
  return encodeURIComponent(taken.join(" ")).replaceAll("-", "%2D");
}

// ---- reading the reader ----

function begin(choices) {
  const narrowed = [...choices.keys()].some((name) => name !== "q");
  if (narrowed && !filters.open) filters.open = true; // which asks
  else ask(choices);
}

page.querySelector(".needs-script").hidden = true;
filters.hidden = false;
filters.addEventListener("toggle", () => { if (filters.open) ask(chosen(form)); });
personBox.addEventListener("input", suggestPeople);
more.addEventListener("click", () => show(asked, true));
walk(page, box, list);
listen(form, ["q"], begin);
if (!location.search) box.focus();
