// All about one quote, in a card that its pilcrow opens: whose words they are and why we think so, with buttons that
// copy the words, their address or a citation.  Everything in it is taken from what the page says below the text.
// Without this script the pilcrow is the link to the quote.
import { open } from "./beside.js";
import { FORMS, citation, copy, fieldFor, inSource, marked, statusLine, told } from "./cite.js";
import { button, el, elsewhere } from "./parts.js";

const article = document.querySelector(".archive-article");
const notice = article?.querySelector(":scope > .notice");

/** What the page says of the quote that a pilcrow stands behind. */
function quoteAt(pilcrow) {
  const id = decodeURIComponent(pilcrow.hash.slice(1));
  const element = document.getElementById(id);
  const row = article.querySelector(`.speakers a[href="#${CSS.escape(id)}"]`)?.closest("li");
  const speaker = row?.parentElement.closest("li");
  if (!element || !speaker) return null;
  const name = speaker.querySelector(":scope > strong");
  const role = row.dataset.role ?? speaker.querySelector(":scope > .where > .role")?.textContent ?? "";
  return {
    id, element, name, role,
    words: element.textContent,
    unclear: pilcrow.matches(".unclear"),
    whom: [name.textContent, role].filter(Boolean).join(", "),
    why: row.querySelector(".reason")?.textContent ?? "",
    sure: row.dataset.sure,
    replies: [...row.querySelectorAll(":scope > .reply"), ...speaker.querySelectorAll(":scope > .reply")],
    before: wordsBetween(element, true),
    behind: wordsBetween(element, false),
  };
}

/** The words of the quote's block before or behind it. */
function wordsBetween(element, before) {
  const block = element.closest("p, li, blockquote, td") ?? element.parentElement;
  const range = document.createRange();
  range.selectNodeContents(block);
  if (before) range.setEndBefore(element);
  else range.setStartAfter(element);
  return range.toString().split(/\s+/).filter(Boolean);
}

function fill(card, quote) {
  const retracted = notice?.dataset.status === "retracted" ? "; article retracted" : "";
  const status = statusLine();
  const field = fieldFor("To copy");
  const source = inSource(quote);
  const settle = quote.unclear && article.querySelector(".settle")?.cloneNode(true);
  const edit = settle && document.querySelector("a[rel=edit]");
  if (edit) settle.append(" ", el("a", { href: edit.href }, "Edit the article"));
  const name = el("p", { class: "name" }, ...[...quote.name.childNodes].map((node) => node.cloneNode(true)));
  card.replaceChildren(...[
    name,
    quote.role && el("p", { class: "gloss" }, quote.role),
    notice && el("p", {}, notice.querySelector("strong").cloneNode(true)),
    quote.why && el("p", { class: "where" }, `Why: ${quote.why}`),
    quote.sure && el("p", { class: "where" }, `Names given for such reasons were right ${quote.sure} times in 100.`),
    ...quote.replies.map((reply) => reply.cloneNode(true)),
    settle,
    el("div", { class: "actions" },
      button("Copy quote", () => copy(`${marked(quote)} (${quote.whom}${retracted})`, field, status)),
      button("Copy link", () => copy(`${told().here}#${quote.id}`, field, status)),
      citeButton(card, quote, field, status),
      source && el("a", { href: source, rel: "noopener nofollow external" }, "See it in the source"),
    ),
    status,
    field,
  ].filter(Boolean));
}

/** The button that shows the three forms of a quote's citation in place of itself. */
function citeButton(card, quote, field, status) {
  const made = button("Cite", () => {
    const forms = Object.keys(FORMS).map((form) => button(form, () => show(form)));
    const show = (form) => {
      forms.forEach((one) => one.setAttribute("aria-pressed", String(one.textContent === form)));
      field.value = citation(form, quote);
      field.hidden = false;
      status.textContent = "";
    };
    const copied = button("Copy citation", () => copy(field.value, field, status));
    field.before(el("div", { class: "actions", role: "group", "aria-label": "Form of the citation" }, ...forms));
    field.after(el("div", { class: "actions" }, copied));
    made.remove();
    show("In words");
    forms[0].focus();
  });
  return made;
}

function attendAll() {
  const card = el("div", { class: "card", popover: "auto", role: "dialog", "aria-label": "About this quote", tabindex: -1, autofocus: true });
  article.append(card);
  let shown;
  card.addEventListener("toggle", ({ newState }) => {
    const opened = newState === "open";
    shown?.element.classList.toggle("shown", opened);
  });
  for (const pilcrow of article.querySelectorAll(".article-text .quote-link")) {
    pilcrow.setAttribute("aria-haspopup", "dialog");
    pilcrow.addEventListener("click", (event) => {
      const quote = elsewhere(event) ? null : quoteAt(pilcrow);
      if (!quote) return;
      event.preventDefault();
      shown?.element.classList.remove("shown");
      shown = quote;
      fill(card, quote);
      pilcrow.focus();
      open(card, pilcrow, event.clientY);
    });
  }
}

if (article && HTMLElement.prototype.showPopover) attendAll();
