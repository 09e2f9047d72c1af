// The page search/: results as they are typed, each with the quotes and sentences that hold the words.
// Pagefind finds; here stands what is asked and what is shown. What is chosen stands in the address.
import { ROOT, choose, chosen, date, dotted, el, number, offer, remember } from "./parts.js";

const FILTERS = { kind: "Any kind", outlet: "Any outlet", year: "Any year", term: "Any term" };
const AT_ONCE = 5, PLACES = 3, WORDS = 28, PAUSE = 200;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

const page = document.querySelector(".archive-search");
const form = page.querySelector("form");
const filters = page.querySelector("details");
const status = page.querySelector(".status");
const list = page.querySelector(".results");
const more = page.querySelector(".more");
const people = page.querySelector("datalist");
let pagefind, names = [], asked = 0, found = [], shown = 0;

const load = async () => {
  if (!pagefind) {
    const { createInstance } = await import(`${ROOT}pagefind/pagefind.js`);
    pagefind = createInstance({ basePath: `${ROOT}pagefind/`, noWorker: true });
  }
  return pagefind;
};

// ---- asking ----

const ask = async () => {
  const question = ++asked;
  const choices = chosen(form);
  const words = choices.get("q") ?? "";
  const wanted = Object.fromEntries([...Object.keys(FILTERS), "person"].flatMap((name) => (choices.has(name) ? [[name, choices.get(name)]] : [])));
  if (!words && !Object.keys(wanted).length) return clear("");
  try {
    const search = await load();
    if (filters.open) await search.filters();
    const order = choices.get("sort");
    const answer = await search.search(words || null, { filters: wanted, sort: order ? { date: order } : {} });
    if (question !== asked) return;
    found = answer.results;
    if (filters.open) offerFilters(found.length || !words ? answer.filters : answer.totalFilters);
    list.replaceChildren();
    shown = 0;
    await show(question, false);
  } catch {
    clear("The search index is not there. It is made when the site is built, and needs a web server: make serve.");
  }
};

const clear = (words) => {
  found = [];
  shown = 0;
  list.replaceChildren();
  more.hidden = true;
  status.textContent = words;
};

const offerFilters = (counts) => {
  for (const [name, all] of Object.entries(FILTERS)) {
    const values = Object.entries(counts[name] ?? {}).filter(([, count]) => count);
    values.sort(([a, m], [b, n]) => (name === "year" ? b.localeCompare(a) : n - m || a.localeCompare(b)));
    offer(form.elements[name], all, values.map(([value, count]) => [value, value, count]));
  }
  names = Object.entries(counts.person ?? {}).sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
  suggest();
};

const suggest = () => {
  const typed = form.elements.person.value.toLowerCase();
  const fitting = names.filter(([name, count]) => count && name.toLowerCase().includes(typed)).slice(0, 40);
  people.replaceChildren(...fitting.map(([name, count]) => el("option", { value: name }, `${number(count)} pages`)));
};

// ---- showing ----

const show = async (question, on) => {
  const results = await Promise.all(found.slice(shown, shown + AT_ONCE).map((result) => result.data()));
  if (question !== asked) return;
  const rows = results.map((data) => row(data, form.elements.person.value));
  list.append(...rows);
  shown += rows.length;
  more.hidden = shown >= found.length;
  const words = form.elements.q.value.trim();
  status.textContent = found.length
    ? `${number(found.length)} ${found.length === 1 ? "page" : "pages"}${words ? ` with “${words}”` : ""}`
    : `Nothing found${words ? ` for “${words}”` : ""}. Try fewer or other words, a part of a name, or no filters.`;
  if (on) rows[0]?.querySelector("a").focus();
};

const row = (data, person) => {
  const words = data.raw_content.split(/\s+/);
  const hits = [...new Set(data.locations)].sort((a, b) => a - b);
  const marked = [...new Set(hits.map((at) => words[at]?.replace(EDGES, "").toLowerCase()).filter(Boolean))];
  const address = new URL(data.url.replace(/^\//, ""), ROOT);
  if (marked.length) address.searchParams.set("highlight", marked.join(" "));
  const title = data.meta.title ?? data.url;
  const below = title.split(/\s+/).length;
  const places = group(data, hits.filter((at) => at >= below), below, words, person);
  const kind = data.filters.kind?.[0];
  return el("li", {},
    el("h2", {}, el("a", { href: address }, title)),
    el("p", { class: "where" }, ...dotted(kind, data.filters.outlet?.[0], date(data.meta.date ?? ""))),
    places.length
      ? el("ul", {}, ...places.slice(0, PLACES).map((place) => el("li", {}, placed(place, words, address))))
      : el("p", { class: "excerpt" }, ...excerpt(words, below, words.length, [])),
    places.length > PLACES ? el("p", { class: "where" }, `and in ${number(places.length - PLACES)} more places`) : null);
};

// The places of a page where the words stand: a quote, or some words outside of quotes; those of the person first.
const group = (data, hits, below, words, person) => {
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
};

const placed = ({ id, speaker, start, end, hits }, words, address) => {
  const to = new URL(address);
  to.hash = id || `:~:text=${phrase(words, hits[0])}`;
  const link = el("a", { href: to }, ...excerpt(words, start, end, hits));
  const whose = id && el("span", { class: "where" }, speaker ? `In this quote of ${speaker}: ` : "In this quote, speaker unclear: ");
  return el("p", { class: id ? "excerpt quoted" : "excerpt" }, whose, link);
};

// The words from one place to another, those found marked, at most WORDS of them around the first that is found.
const excerpt = (words, start, end, hits) => {
  const from = end - start > WORDS && hits.length ? Math.max(start, Math.min(hits[0] - 6, end - WORDS)) : start;
  const to = Math.min(end, from + WORDS);
  const parts = [from > start ? "… " : ""];
  for (let at = from; at < to; at++) parts.push(hits.includes(at) ? el("mark", {}, words[at]) : words[at], " ");
  return [...parts, to < end ? "…" : ""];
};

// A few words that a browser finds on the page: from the one found to the end of its clause.
const phrase = (words, at) => {
  const taken = [];
  for (const word of words.slice(at, at + 4)) {
    taken.push(word.replace(EDGES, ""));
    if (/[^\p{L}\p{N}]$/u.test(word)) break;
  }
  return encodeURIComponent(taken.join(" ")).replaceAll("-", "%2D");
};

// ---- reading the reader ----

let pause;
form.addEventListener("input", (event) => {
  if (event.target.name === "person") suggest();
  if (event.target.name !== "q") return;
  clearTimeout(pause);
  pause = setTimeout(() => { remember(chosen(form), false); ask(); }, PAUSE);
});
form.addEventListener("change", (event) => {
  if (event.target.name === "q") return;
  remember(chosen(form), true);
  ask();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember(chosen(form), true);
  ask();
});
filters.addEventListener("toggle", () => { if (filters.open) load().then((search) => search.filters()).then((counts) => { offerFilters(counts); ask(); }).catch(ask); });
more.addEventListener("click", () => show(asked, true));
page.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches(".results a, [name=q]")) return;
  const stops = [form.elements.q, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

const begin = () => {
  const choices = new URLSearchParams(location.search);
  choose(form, choices);
  if ([...choices.keys()].some((name) => name !== "q")) filters.open = true;
  ask();
};
addEventListener("popstate", begin);
page.querySelector(".needs-script").hidden = true;
filters.hidden = false;
if (!location.search) remember(chosen(form), false); // what was typed before this script came
begin();
if (!location.search) form.elements.q.focus();
