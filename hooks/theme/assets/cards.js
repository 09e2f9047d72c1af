// What a marked word means or who somebody is, in a card beside it: on hover, focus and the first tap.  The mark stays
// a link: a click, Enter or the second tap follows it.  The cards of an article stand at its end; that of a name in a
// list of quotes is made, once it is asked for, of what the page behind the link says of itself.
// The switch that hides the marks of terms works without this script, which only remembers it.
import { open } from "./beside.js";
import { ROOT, el, elsewhere } from "./parts.js";

const HOVERED = 250;
const LEFT = 200;
const MARKED = ".article-text a:is(.term, .person, .organization)";
const LISTED = ".archive :is(ul.rows, ol.results) .where a, .archive-statement .byline a";
const TOLD = /^(people|organizations|glossary|meanings)\/[^/#?]+\/$/; // the pages that tell who or what something is

const archive = document.querySelector(".archive");
const toggle = document.querySelector(".archive-article .switch input");
const cards = new Map();
let note; // that the archive made a link, not the speaker
let shown = null; // the open card and its mark
let waiting; // what is about to be opened or closed

function remember(toggle) {
  const KEY = "explainer-no-terms";
  try {
    toggle.checked = localStorage.getItem(KEY) !== "1";
    toggle.addEventListener("change", () => localStorage.setItem(KEY, toggle.checked ? "0" : "1"));
  } catch { /* storage is off: the switch holds for this page */ }
}

// ---- the cards ----

/** The cards that an article brings along, and what says so beside its marks. */
function gather() {
  for (const card of archive.querySelectorAll(".cards > .card")) add(card, card.querySelector("a"));
  note = archive.querySelector(".cards > .note");
  for (const mark of archive.querySelectorAll(MARKED)) describe(mark, cards.get(mark.href));
}

function add(card, link) {
  link.tabIndex = -1; // the mark beside it is the same link
  card.id = `card-${cards.size}`;
  cards.set(link.href, card);
}

function describe(mark, card) {
  const gloss = card?.querySelector(".gloss") ?? card?.querySelector(".where");
  if (!gloss) return;
  gloss.id ||= `${card.id}-about`;
  mark.setAttribute("aria-describedby", gloss.id);
}

/** The mark that an element belongs to, if there is a card for it. */
function markOf(element) {
  const link = element.closest?.("a");
  if (!link || (link.matches(".term") && toggle && !toggle.checked)) return null;
  return (cards.has(link.href) && link.matches(MARKED)) || isListed(link) ? link : null;
}

const isListed = (link) =>
  link.matches(LISTED) && link.href.startsWith(ROOT) && TOLD.test(link.href.slice(ROOT.length)) && link.pathname !== location.pathname;

/** A card that says at once whose it is, and the rest when the page has come. */
function fetched(mark) {
  const link = el("a", { href: mark.href }, mark.textContent);
  const card = el("div", { class: "card", popover: "auto" }, el("p", { class: "name" }, link), el("p", { class: "gloss" }, "Loading …"));
  add(card, link);
  archive.append(card);
  return card;
}

async function fill(card, mark, y) {
  const [name, gloss] = [card.querySelector("a"), card.querySelector(".gloss")];
  card.filled = true;
  try {
    const answer = await fetch(mark.href);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const [head] = (await answer.text()).split("</head>", 1);
    const page = new DOMParser().parseFromString(head, "text/html");
    const told = (property) => page.querySelector(`meta[${property}]`)?.content ?? "";
    name.textContent = told('property="og:title"') || name.textContent;
    const about = told("name=description");
    gloss.textContent = about.startsWith(name.textContent) ? about.slice(name.textContent.length).replace(/^[,:] */, "") : about;
  } catch {
    card.filled = false;
    gloss.textContent = "What its page says could not be loaded: you may be offline.";
  }
  if (isMine(mark)) open(card, mark, y);
}

// ---- opening and closing ----

const later = (wait, act) => { clearTimeout(waiting); waiting = setTimeout(act, wait); };
const now = (act) => { clearTimeout(waiting); act(); };
const mouse = (act) => (event) => { if (event.pointerType === "mouse") act(event); };
const isOpen = () => shown !== null && shown.card.matches(":popover-open");
const isMine = (mark) => isOpen() && shown.mark === mark;
const isOutside = (element) => !shown.card.contains(element) && !shown.mark.contains(element);

function show(mark, y) {
  if (isMine(mark) || !mark.isConnected) return;
  hide();
  const known = cards.get(mark.href);
  const card = known ?? fetched(mark);
  shown = { card, mark };
  if (note) {
    note.hidden = !mark.matches(".in-quote");
    card.append(note);
  }
  open(card, mark, y);
  describe(mark, card);
  if (card.filled === false || !known) fill(card, mark, y);
}

function hide() {
  if (isOpen()) shown.card.hidePopover();
  shown = null;
}

function attend() {
  let tapped = null;
  archive.addEventListener("pointerover", mouse(({ target, clientY }) => {
    const mark = markOf(target);
    if (isOpen() && !isOutside(target)) clearTimeout(waiting);
    else if (mark) later(HOVERED, () => show(mark, clientY));
  }));
  archive.addEventListener("pointerout", mouse(({ target, relatedTarget: to }) => {
    const from = isOpen() && !isOutside(target) ? target.closest(".card") ?? shown.mark : markOf(target);
    if (from && !from.contains(to)) later(LEFT, hide);
  }));
  archive.addEventListener("pointerdown", ({ target, pointerType }) => {
    const mark = markOf(target);
    tapped = mark && pointerType !== "mouse" && !isMine(mark) ? mark : null;
  });
  archive.addEventListener("click", (event) => {
    const mark = markOf(event.target);
    if (mark && mark === tapped && !elsewhere(event)) {
      show(mark, event.clientY);
      if (isMine(mark)) event.preventDefault();
    }
    tapped = null;
  });
  archive.addEventListener("focusin", ({ target }) => {
    if (target !== tapped && target.matches(":focus-visible") && markOf(target)) now(() => show(target));
  });
  archive.addEventListener("focusout", ({ target, relatedTarget: to }) => {
    if (isOpen() && to && !isOutside(target) && isOutside(to)) now(hide);
  });
}

if (toggle) remember(toggle);
if (archive && HTMLElement.prototype.showPopover) {
  gather();
  attend();
}
