// The form of the pages of search and of quotes: it answers while somebody types, what is chosen stands in the address,
// and Back takes it back.
import { el, number } from "./parts.js";

const PAUSE = 200; // milliseconds without a key after which what is typed is asked for
const PATIENCE = 400; // after which the page says that it is loading

/** The choices of a form's named controls, as the address has them: those that are empty are left out. */
export function chosen(form) {
  const choices = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) choices.set(name, value.trim());
  return choices;
}

/** Puts the address's choices into the form.  A select gets the value that it does not offer yet. */
function choose(form, choices) {
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = choices.get(control.name) ?? "";
    if (control.tagName === "SELECT" && ![...control.options].some((option) => option.value === value))
      control.append(el("option", { value }, value));
    control.value = value;
  }
}

/** Writes the choices into the address: a new entry of the history where the reader has chosen something. */
export function remember(choices, entry) {
  const address = choices.size ? `?${choices}` : location.pathname;
  if (address === (location.search || location.pathname)) return;
  if (entry) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** Offers values, [value, words, count] each, in a select, keeping what is chosen. */
export function offer(select, values) {
  const { value } = select;
  const offered = value && !values.some(([of]) => of === value) ? [...values, [value, value, 0]] : values;
  const [any, ...options] = select.options;
  const same = options.length === offered.length && options.every((option, at) => option.value === offered[at][0]);
  const words = offered.map(([, words, count]) => `${words} (${number(count)})`);
  if (same) options.forEach((option, at) => { option.text = words[at]; }); // it may stand open
  else select.replaceChildren(any, ...offered.map(([of], at) => el("option", { value: of }, words[at])));
  select.value = value;
}

/** Offers what may be typed, [value, note] each, below a box. */
export const suggest = (box, values) =>
  box.list.replaceChildren(...values.map(([value, note]) => el("option", { value }, note)));

/**
 * Calls `answer` with the choices whenever somebody asks for something else: in the form, or by Back.
 *
 * `live` are the names of the boxes that are answered while somebody types.
 */
export function listen(form, live, answer) {
  let pause, asked;
  const ask = (entry) => {
    clearTimeout(pause);
    const choices = chosen(form);
    if (`${choices}` === asked) return; // to leave a box changes nothing: a result that is pressed must stay
    asked = `${choices}`;
    remember(choices, entry);
    answer(choices);
  };
  const begin = () => {
    const choices = new URLSearchParams(location.search);
    choose(form, choices);
    asked = `${chosen(form)}`;
    answer(choices);
  };
  form.addEventListener("input", ({ target }) => {
    if (!live.includes(target.name)) return;
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE, false);
  });
  form.addEventListener("change", ({ target }) => ask(!live.includes(target.name)));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(true);
    if (matchMedia("(pointer: coarse)").matches) document.activeElement.blur(); // the keyboard leaves room for results
  });
  addEventListener("popstate", begin);
  if (!location.search) remember(chosen(form), false); // what was typed before this script came
  begin();
}

/** Says that something is loading where that takes a while; what it gives ends the waiting. */
export function waiting(status) {
  const timer = setTimeout(() => { status.textContent = "Loading …"; }, PATIENCE);
  return () => clearTimeout(timer);
}

/** Arrow keys lead from the box through the links of the results and back, Escape back at once. */
export function walk(page, box, list) {
  page.addEventListener("keydown", (event) => {
    if (!event.target.matches(".results a") && event.target !== box) return;
    const stops = [box, ...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = event.key === "Escape" && event.target !== box ? box : stops[stops.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
