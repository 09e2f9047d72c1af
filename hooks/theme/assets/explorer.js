// The page quotes/: every quote of the archive, narrowed down by who speaks, where, when, on what and in which words.
// quotes/index.json has numbers for every quote; the words of those shown come in files of some dozens.
import { ROOT, choose, chosen, date, dotted, el, number, offer, remember } from "./parts.js";

const AT_ONCE = 20, LETTERS = 2, PAUSE = 200, SUGGESTED = 40;
const CHOICES = { kind: "Any kind", outlet: "Any outlet", year: "Any year", term: "Any term" };
const LATIN = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i" };

const page = document.querySelector(".archive-quotes");
const form = page.querySelector("form");
const status = page.querySelector(".status");
const list = page.querySelector(".results");
const more = page.querySelector(".more");
const plain = page.querySelector(".by-date-of-quotes");
const names = page.querySelector("datalist");
const files = new Map();
let all, asked = 0, found = [], shown = 0;

const load = (path) => {
  if (!files.has(path)) files.set(path, fetch(`${ROOT}quotes/${path}.json`).then((answer) => answer.json()));
  return files.get(path);
};

const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[øłđðħı]/g, (letter) => LATIN[letter]);

// ---- what is there ----

const runs = (pairs, length) => {
  const values = new Uint16Array(length);
  let at = 0;
  for (let pair = 0; pair < pairs.length; pair += 2) {
    values.fill(pairs[pair], at, at + pairs[pair + 1]);
    at += pairs[pair + 1];
  }
  return values;
};

const eachOf = (steps, use) => {
  let at = 0;
  for (const step of steps) use((at += step));
};

const read = async () => {
  const index = await load("index");
  const kinds = [...form.elements.kind.options].filter(({ value }) => value).map(({ value, text }) => [value, text]);
  const together = new Map();
  for (const [quote, speaker] of index.with) together.set(quote, [...(together.get(quote) ?? []), speaker]);
  const held = index.terms.map(([, , steps]) => {
    const quotes = new Uint8Array(index.quotes);
    eachOf(steps, (quote) => { quotes[quote] = 1; });
    return quotes;
  });
  return {
    ...index,
    together, per: index.together, kinds, held,
    outletOf: runs(index.outlet, index.quotes),
    yearOf: runs(index.year, index.quotes),
    kindOf: index.speakers.map(([, , kind]) => kinds.findIndex(([value]) => value === kind)),
    folded: index.speakers.map(([, name]) => fold(name)),
    values: {
      kind: kinds,
      outlet: index.outlets.map((name) => [name, name || "No outlet given"]),
      year: index.years.map((year) => [year, year || "Undated"]),
      term: index.terms.map(([address, name]) => [address, name]),
    },
  };
};

// ---- asking ----

const askedFor = (words) => (fold(words).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= LETTERS);

// The quotes that hold a word beginning with each of the words; null where there are none to look for.
const holding = async (wanted) => {
  if (!wanted.length) return null;
  const hits = new Uint8Array(all.quotes);
  for (const [round, word] of wanted.entries()) {
    const name = [...word].slice(0, LETTERS).map((c) => (c < "\x80" ? c : `-${c.codePointAt(0).toString(16)}`)).join("");
    const known = all.letters.includes(name) ? await load(`letters/${name}`) : {};
    for (const [one, steps] of Object.entries(known))
      if (one.startsWith(word)) eachOf(steps, (quote) => { if (hits[quote] === round) hits[quote] = round + 1; });
  }
  return hits.map((count) => (count === wanted.length ? 1 : 0));
};

// The speakers meant by what is typed: those of that very address or name, else those whose names hold it.
const meant = (typed) => {
  if (!typed) return null;
  const folded = fold(typed);
  const exact = all.speakers.flatMap(([address], at) => (address === `${typed}/` || all.folded[at] === folded ? [at] : []));
  return new Set(exact.length ? exact : all.folded.flatMap((name, at) => (name.includes(folded) ? [at] : [])));
};

const position = (name, choices) => {
  const value = choices.get(name);
  return value === null ? -1 : all.values[name].findIndex(([of]) => of === value);
};

const ask = async () => {
  const question = ++asked;
  all ??= await read();
  const choices = chosen(form);
  const held = await holding(askedFor(choices.get("words") ?? ""));
  if (question !== asked) return;
  const speakers = meant(choices.get("speaker"));
  const wanted = Object.keys(CHOICES).map((name) => position(name, choices));
  const missing = Object.keys(CHOICES).some((name, at) => choices.has(name) && wanted[at] < 0);
  const counts = Object.fromEntries(Object.keys(CHOICES).map((name) => [name, new Uint32Array(all.values[name].length)]));
  const spoken = new Uint32Array(all.speakers.length);
  found = [];
  for (let quote = 0; quote < all.quotes && !missing; quote++) {
    if (held && !held[quote]) continue;
    const speaker = all.speaker[quote];
    const said = speakers === null || speakers.has(speaker) || (all.together.get(quote)?.some((one) => speakers.has(one)) ?? false);
    const values = [all.kindOf[speaker], all.outletOf[quote], all.yearOf[quote]];
    const fits = [...values.map((value, at) => wanted[at] < 0 || wanted[at] === value), wanted[3] < 0 || all.held[wanted[3]][quote] === 1];
    const failing = fits.filter((fit) => !fit).length;
    if (said && !failing) found.push(quote);
    if (!failing) spoken[speaker]++;
    if (!said || failing > 1) continue;
    values.forEach((value, at) => { if (!failing || !fits[at]) counts[["kind", "outlet", "year"][at]][value]++; });
    if (!failing || !fits[3]) all.held.forEach((quotes, term) => { counts.term[term] += quotes[quote]; });
  }
  offerCounts(counts, spoken);
  const narrowed = choices.size > 0;
  plain.hidden = narrowed;
  list.hidden = !narrowed;
  list.replaceChildren();
  shown = 0;
  more.hidden = true;
  status.textContent = narrowed ? told(found.length) : "";
  if (narrowed) await show(question, false);
};

const told = (count) => count
  ? `${number(count)} ${count === 1 ? "quote" : "quotes"}, newest first`
  : "No quote fits. Try fewer words, a part of a name, or take a choice back.";

const offerCounts = (counts, spoken) => {
  for (const [name, any] of Object.entries(CHOICES)) {
    const values = all.values[name].map(([value, words], at) => [value, words, counts[name][at]]).filter(([value, , count]) => value && count);
    offer(form.elements[name], any, values);
  }
  const typed = fold(form.elements.speaker.value);
  const ranked = all.speakers.map(([, name], at) => [name, spoken[at], at]).filter(([, count, at]) => count && all.folded[at].includes(typed));
  ranked.sort(([, m], [, n]) => n - m);
  names.replaceChildren(...ranked.slice(0, SUGGESTED).map(([name, count]) => el("option", { value: name }, `${number(count)} quotes`)));
};

// ---- showing ----

const show = async (question, on) => {
  const quotes = found.slice(shown, shown + AT_ONCE);
  const chunks = await Promise.all(quotes.map((quote) => load(`words/${Math.floor(quote / all.per)}`)));
  if (question !== asked) return;
  const rows = quotes.map((quote, at) => row(quote, chunks[at]));
  list.append(...rows);
  shown += rows.length;
  more.hidden = shown >= found.length;
  if (on) rows[0]?.querySelector("a").focus();
};

// The words, those that begin as one of the words asked for marked.
const marked = (words) => {
  const wanted = askedFor(form.elements.words.value);
  return words.split(/([\p{L}\p{N}]+)/u).map((part) => (wanted.some((word) => fold(part).startsWith(word)) ? el("mark", {}, part) : part));
};

const row = (quote, { articles, quotes }) => {
  const [id, article, words, on, whose, role] = quotes[quote % all.per];
  const [address, title, outlet] = articles[article];
  const voice = all.speakers[all.speaker[quote]][0];
  return el("li", {},
    el("p", { class: "sentence" }, "“", ...marked(words), "”"),
    el("p", { class: "where" }, ...dotted(
      voice ? el("a", { href: ROOT + voice }, whose) : whose, role, date(on), outlet,
      el("a", { href: `${ROOT}${address}#${id}`, class: "permalink" }, el("cite", {}, title)))));
};

// ---- reading the reader ----

let pause;
const answer = (entry) => {
  clearTimeout(pause);
  remember(chosen(form), entry);
  ask();
};
form.addEventListener("input", (event) => {
  if (event.target.tagName !== "INPUT") return;
  clearTimeout(pause);
  pause = setTimeout(answer, PAUSE, false);
});
form.addEventListener("change", (event) => answer(event.target.tagName === "SELECT"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  answer(true);
});
more.addEventListener("click", () => show(asked, true));

const begin = async () => {
  choose(form, new URLSearchParams(location.search));
  if (!location.search && !all) return;
  await ask();
  const named = all.speakers.find(([address]) => address && address === `${form.elements.speaker.value}/`);
  if (named) form.elements.speaker.value = named[1];
};
form.addEventListener("focusin", () => { if (!all) ask(); }, { once: true });
addEventListener("popstate", begin);
form.hidden = false;
begin();
