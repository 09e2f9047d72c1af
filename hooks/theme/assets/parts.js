// What the pages of search and of quotes are made of: elements from text, and their choices in the address.

export const ROOT = new URL("..", import.meta.url).href;

// An element; attributes that are null are left out, text stays text.
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
};

// Parts with a middle dot between those that are not empty.
export const dotted = (...parts) => parts.filter(Boolean).flatMap((part, number) => (number ? [" · ", part] : [part]));

export const number = (count) => count.toLocaleString("en");

const MONTHS = "January February March April May June July August September October November December".split(" ");
export const date = (iso) => {
  const [year, month, day] = iso.split("-").map(Number);
  return iso && el("time", { datetime: iso }, [day, MONTHS[month - 1], year].filter(Boolean).join(" "));
};

// The choices of a form's named controls, as the address has them: those that are empty are left out.
export const chosen = (form) => {
  const choices = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) choices.set(name, value.trim());
  return choices;
};

// Put the address's choices into the form. A select gets the value that it does not offer yet.
export const choose = (form, choices) => {
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = choices.get(control.name) ?? "";
    if (control.tagName === "SELECT" && ![...control.options].some((option) => option.value === value))
      control.append(el("option", { value }, value));
    control.value = value;
  }
};

// Write the choices into the address: a new entry of the history where the reader has chosen something.
export const remember = (choices, entry) => {
  const address = choices.size ? `?${choices}` : location.pathname;
  if (address === (location.search || location.pathname)) return;
  if (entry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
};

// Offer values, [value, words, count] each, in a select, keeping what is chosen.
export const offer = (select, all, values) => {
  const value = select.value;
  const options = values.map(([of, words, count]) => el("option", { value: of }, `${words} (${number(count)})`));
  if (value && !values.some(([of]) => of === value)) options.push(el("option", { value }, `${value} (0)`));
  select.replaceChildren(el("option", { value: "" }, all), ...options);
  select.value = value;
};
