// What a marked word of an article means or who it names, in a card beside it: on hover, focus and the first tap.
// The mark stays a link: a click, Enter or the second tap follows it.  The switch that hides the marks of terms works
// without this script, which only remembers it.
import { open } from "./beside.js";
import { elsewhere } from "./parts.js";

const HOVERED = 250;
const LEFT = 200;
const article = document.querySelector(".archive-article");
const toggle = article?.querySelector(".switch input");

function remember(toggle) {
  const KEY = "explainer-no-terms";
  try {
    toggle.checked = localStorage.getItem(KEY) !== "1";
    toggle.addEventListener("change", () => localStorage.setItem(KEY, toggle.checked ? "0" : "1"));
  } catch { /* storage is off: the switch holds for this page */ }
}

function attendAll() {
  const cards = new Map();
  article.querySelectorAll(".cards > .card").forEach((card, number) => {
    const link = card.querySelector("a");
    link.tabIndex = -1; // the mark beside it is the same link
    card.id = `card-${number}`;
    cards.set(link.href, card);
    card.addEventListener("pointerenter", mouse(() => clearTimeout(waiting)));
    leaving(card, card);
  });
  const note = article.querySelector(".cards > .note");
  for (const mark of article.querySelectorAll(".article-text a:is(.term, .person, .organization)")) {
    const card = cards.get(mark.href);
    if (card) attend(mark, card, note);
  }
}

let waiting; // what is about to be opened or closed
const later = (wait, act) => { clearTimeout(waiting); waiting = setTimeout(act, wait); };
const now = (act) => { clearTimeout(waiting); act(); };
const mouse = (act) => (event) => { if (event.pointerType === "mouse") act(event); };
const isOpen = (card) => card.matches(":popover-open");
const hide = (card) => { if (isOpen(card)) card.hidePopover(); };

function attend(mark, card, note) {
  const gloss = card.querySelector(".gloss") ?? card.querySelector(".where");
  gloss.id ||= `${card.id}-about`;
  mark.setAttribute("aria-describedby", gloss.id);

  const isMine = () => isOpen(card) && card.mark === mark;
  const show = (y) => {
    if (isMine() || (mark.matches(".term") && toggle && !toggle.checked)) return;
    hide(card);
    card.mark = mark;
    if (note) {
      note.hidden = !mark.matches(".in-quote");
      card.append(note);
    }
    open(card, mark, y);
  };

  let tapped = false;
  mark.addEventListener("pointerenter", mouse(({ clientY }) => later(HOVERED, () => show(clientY))));
  mark.addEventListener("pointerdown", ({ pointerType }) => { tapped = pointerType !== "mouse" && !isMine(); });
  mark.addEventListener("click", (event) => {
    if (tapped && !elsewhere(event)) {
      show(event.clientY);
      if (isMine()) event.preventDefault();
    }
    tapped = false;
  });
  mark.addEventListener("focus", () => { if (mark.matches(":focus-visible") && !tapped) now(show); });
  leaving(mark, card);
}

/** The card closes once the pointer or the focus has left `element` for neither the card nor its mark. */
function leaving(element, card) {
  element.addEventListener("pointerleave", mouse(() => later(LEFT, () => hide(card))));
  element.addEventListener("focusout", ({ relatedTarget: to }) => {
    if (to && to !== card.mark && !card.contains(to)) now(() => hide(card));
  });
}

if (toggle) remember(toggle);
if (article && HTMLElement.prototype.showPopover) attendAll();
