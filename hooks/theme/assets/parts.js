// What the scripts make pages of: elements from text, dates and numbers as the archive prints them.

export const ROOT = new URL("..", import.meta.url).href;

/** An element; attributes that are null or false are left out, true ones are empty, text stays text. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  element.append(...children.filter(Boolean));
  return element;
}

export function button(words, act, attributes = {}) {
  const made = el("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", act);
  return made;
}

/** Parts with a middle dot between those that are not empty. */
export const dotted = (...parts) => parts.filter(Boolean).flatMap((part, number) => (number ? [" · ", part] : [part]));

export const number = (count) => count.toLocaleString("en");
export const counted = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

const MONTHS = "January February March April May June July August September October November December".split(" ");
export function date(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return iso && el("time", { datetime: iso }, [day, MONTHS[month - 1], year].filter(Boolean).join(" "));
}

// ---- words ----

const LATIN = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i" };

/** The text in small letters without accents, so that spellings meet. */
export const fold = (text) =>
  text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[øłđðħı]/g, (letter) => LATIN[letter]);

export const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a click means to follow the link elsewhere: in a new tab or window, or to save it. */
export const elsewhere = (click) => click.button !== 0 || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey;
