// The page quotes/: every quote of the archive, narrowed down by who speaks, where, when, on what and in which words.
// quotes/index.json has numbers for every quote; words, names and the places of words come in small files, as needed.
import { listen, offer, remember, suggest, waiting, walk } from "./asking.js";
import { ROOT, button, counted, date, dotted, el, elsewhere, fold, number, wordsOf } from "./parts.js";

const ON_PAGE = 20, LETTERS = 2, SUGGESTED = 40;
const FILTERS = ["kind", "outlet", "year", "term"];
const BY_SPEAKER = 1 << FILTERS.length, BY_WORDS = BY_SPEAKER << 1; // bits beside those of the filters

const page = document.querySelector(".archive-quotes");
const form = page.querySelector("form");
const { words: box, speaker: voiceBox } = form.elements;
const status = page.querySelector(".status");
const list = page.querySelector(".results");
const ways = page.querySelector(".pages");
const byDate = page.querySelector(".by-date-of-quotes");
const files = new Map();
let all, asked = 0;

/** The content of a file of quotes/; one that did not come is asked for again the next time. */
function load(path) {
  if (!files.has(path)) {
    const loaded = fetch(`${ROOT}quotes/${path}.json`).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    });
    loaded.catch(() => files.delete(path));
    files.set(path, loaded);
  }
  return files.get(path);
}

// ---- what is there ----

/** [5, 3, 2, 1] -> 5, 5, 5, 2 */
function runs(pairs, length) {
  const values = new Uint16Array(length);
  for (let pair = 0, at = 0; pair < pairs.length; at += pairs[pair + 1], pair += 2)
    values.fill(pairs[pair], at, at + pairs[pair + 1]);
  return values;
}

/** [5, 3, 1] -> 5, 8, 9 */
function eachOf(steps, use) {
  let at = 0;
  for (const step of steps) use((at += step));
}

async function read() {
  const index = await load("index");
  const kindOf = runs(index.kind, index.speakers);
  return {
    ...index,
    values: {
      kind: index.kinds,
      outlet: index.outlets.map((name) => [name, name]),
      year: index.years.map((year) => [year, year]),
      term: index.terms,
    },
    columns: {
      kind: Uint8Array.from(index.speaker, (speaker) => kindOf[speaker]),
      outlet: runs(index.outlet, index.quotes),
      year: runs(index.year, index.quotes),
    },
  };
}

// ---- asking ----

/** Of the words those that are long enough to be looked up. */
const lookedUp = (text) => wordsOf(text).filter((word) => [...word].length >= LETTERS);

/** What the file of the words, or names, with the same first letters has; nothing where there are none. */
async function under(folder, word) {
  const name = [...word].slice(0, LETTERS).map((c) => (c < "\x80" ? c : `-${c.codePointAt(0).toString(16)}`)).join("");
  return all[folder].includes(name) ? load(`${folder}/${name}`) : {};
}

/** For each quote 1 if it holds a word beginning with each of the words; null where there are none to look for. */
async function holding(wanted) {
  if (!wanted.length) return null;
  const known = await Promise.all(wanted.map((word) => under("letters", word)));
  const hits = new Uint8Array(all.quotes);
  wanted.forEach((word, round) => {
    for (const [one, steps] of Object.entries(known[round]))
      if (one.startsWith(word)) eachOf(steps, (quote) => { if (hits[quote] === round) hits[quote] = round + 1; });
  });
  return hits.map((count) => (count === wanted.length ? 1 : 0));
}

/**
 * The speakers whose names hold words beginning with those typed, [number, address, name] each.
 *
 * An address, and a name of several words, mean one of them alone; of a single word it may be anybody's surname.
 */
async function named(typed) {
  const wanted = lookedUp(typed.slice(typed.indexOf("/") + 1));
  if (!wanted.length) return null;
  const known = Object.values(await under("names", wanted[0]));
  const exact = known.filter(([, address, name]) => address === `${typed}/` || (wanted.length > 1 && fold(name) === fold(typed)));
  if (exact.length) return exact;
  return known.filter(([, , name]) => {
    const words = wordsOf(name);
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  });
}

/** For each quote a bit for every filter that it does not fit, and how many quotes there are of each of the values. */
function sift(choices, speakers, held) {
  const misses = new Uint8Array(all.quotes);
  const miss = (bit, fits) => { for (let quote = 0; quote < all.quotes; quote++) if (!fits(quote)) misses[quote] |= bit; };
  FILTERS.forEach((name, at) => {
    if (!choices.has(name)) return;
    const value = all.values[name].findIndex(([of]) => of === choices.get(name));
    const column = all.columns[name] ?? termColumn(value);
    miss(1 << at, (quote) => column[quote] === (name === "term" ? 1 : value));
  });
  if (held) miss(BY_WORDS, (quote) => held[quote]);
  if (speakers) {
    const wanted = new Set(speakers.map(([number]) => number));
    const also = new Set(all.with.flatMap(([quote, speaker]) => (wanted.has(speaker) ? [quote] : [])));
    miss(BY_SPEAKER, (quote) => wanted.has(all.speaker[quote]) || also.has(quote));
  }
  return misses;
}

function termColumn(term) {
  const column = new Uint8Array(all.quotes);
  if (all.terms[term]) eachOf(all.terms[term][2], (quote) => { column[quote] = 1; });
  return column;
}

/** How many quotes there would be with each of the values of a filter, all other choices kept. */
function counts(name, misses) {
  const found = new Uint32Array(all.values[name].length), others = ~(1 << FILTERS.indexOf(name));
  const column = all.columns[name];
  if (column) for (let quote = 0; quote < all.quotes; quote++) { if (!(misses[quote] & others)) found[column[quote]]++; }
  else all.terms.forEach(([, , steps], term) => eachOf(steps, (quote) => { if (!(misses[quote] & others)) found[term]++; }));
  return all.values[name].map(([value, words], at) => [value, words, found[at]]).filter(([value, , count]) => value && count);
}

async function ask(choices) {
  const question = ++asked;
  if (!choices.size && !all) return rest();
  const ready = waiting(status);
  try {
    all ??= await read();
    const typed = choices.get("speaker") ?? "";
    const [held, speakers] = await Promise.all([holding(lookedUp(choices.get("words") ?? "")), named(typed)]);
    if (question !== asked) return;
    if (speakers?.length === 1) settle(choices, speakers[0]);
    const misses = sift(choices, speakers, held);
    const found = [];
    for (let quote = 0; quote < all.quotes; quote++) if (!misses[quote]) found.push(quote);
    for (const name of FILTERS) offer(form.elements[name], counts(name, misses));
    suggestNames(speakers ?? all.most, misses);
    if (choices.size) await show(choices, found, question);
    else rest();
  } catch {
    if (question === asked) failed(choices);
  } finally {
    ready();
  }
}

/** One speaker is meant: the box says the name, the address who that is, for ever. */
function settle(choices, [, address, name]) {
  const id = address.slice(0, -1);
  if (choices.get("speaker") !== id && fold(choices.get("speaker")) !== fold(name)) return;
  choices.set("speaker", id);
  remember(choices, false);
  if (voiceBox.value === id) voiceBox.value = name;
}

function suggestNames(speakers, misses) {
  const spoken = new Uint32Array(all.speakers);
  for (let quote = 0; quote < all.quotes; quote++) if (!(misses[quote] & ~BY_SPEAKER)) spoken[all.speaker[quote]]++;
  const ranked = speakers.map(([number, , name]) => [name, spoken[number]]).filter(([, count]) => count);
  ranked.sort(([, m], [, n]) => n - m);
  suggest(voiceBox, ranked.slice(0, SUGGESTED).map(([name, count]) => [name, counted(count, "quote")]));
}

// ---- showing ----

function rest() {
  status.textContent = "";
  list.replaceChildren();
  ways.replaceChildren();
  byDate.hidden = false;
}

function failed(choices) {
  rest();
  status.replaceChildren("The quotes could not be loaded: you may be offline. ", button("Try again", () => ask(choices)));
}

async function show(choices, found, question) {
  const last = Math.max(1, Math.ceil(found.length / ON_PAGE));
  const at = Math.min(last, Math.max(1, Number.parseInt(choices.get("page") ?? "1", 10) || 1));
  const quotes = (choices.get("order") ? found.reverse() : found).slice((at - 1) * ON_PAGE, at * ON_PAGE);
  const chunks = await Promise.all(quotes.map((quote) => load(`words/${Math.floor(quote / all.together)}`)));
  if (question !== asked) return;
  const order = choices.get("order") ? "oldest first" : "newest first";
  const where = last > 1 ? `, page ${number(at)} of ${number(last)}` : "";
  status.textContent = found.length
    ? `${counted(found.length, "quote")}, ${order}${where}`
    : "No quote fits. Try fewer words, a part of a name, or take a choice back.";
  byDate.hidden = true;
  list.replaceChildren(...quotes.map((quote, nth) => row(chunks[nth], quote % all.together, choices.get("words") ?? "")));
  ways.replaceChildren(...dotted(at > 1 && way(choices, at - 1, "Previous page"), at < last && way(choices, at + 1, "Next page")));
}

/** The link to another page of what is found. */
function way(choices, to, words) {
  const there = new URLSearchParams(choices);
  if (to > 1) there.set("page", to);
  else there.delete("page");
  const link = el("a", { href: `?${there}` }, words);
  link.addEventListener("click", async (event) => {
    if (elsewhere(event)) return;
    event.preventDefault();
    remember(there, true);
    await ask(there);
    status.scrollIntoView();
    list.querySelector("a")?.focus({ preventScroll: true });
  });
  return link;
}

/** The words, those that begin as one of the words asked for marked. */
function marked(words, wanted) {
  const starts = lookedUp(wanted);
  return words.split(/([\p{L}\p{N}]+)/u).map((part) => (starts.some((word) => fold(part).startsWith(word)) ? el("mark", {}, part) : part));
}

function row({ articles, speakers, quotes }, at, wanted) {
  const [id, article, words, on, whose, role, speaker] = quotes[at];
  const [address, title, outlet, amended] = articles[article];
  return el("li", {},
    el("p", { class: "sentence" }, "“", ...marked(words, wanted), "”"),
    el("p", { class: "where" }, ...dotted(
      speakers[speaker] ? el("a", { href: ROOT + speakers[speaker] }, whose) : whose, role, date(on), outlet,
      el("a", { href: `${ROOT}${address}#${id}`, class: "permalink" }, el("cite", {}, title)), amended)));
}

form.hidden = false;
form.addEventListener("focusin", () => { if (!all) ask(new URLSearchParams(location.search)); }, { once: true });
walk(page, box, list);
listen(form, ["words", "speaker"], ask);
