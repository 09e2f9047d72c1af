// What somebody may have meant who typed a word that the archive does not have.
import { fold, wordsOf } from "./parts.js";

const MOST = 3; // spellings that are offered
const LETTERS_A_SLIP = 4; // of a word for each slip of the finger that it may hold

/** Of names and terms, those with a word near to one of the words typed, the nearest first. */
export function nearest(typed, known) {
  const wanted = wordsOf(typed);
  const near = [];
  for (const name of known) {
    const words = wordsOf(name);
    const slips = wanted.map((one) => Math.min(...words.map((word) => slipsBetween(one, word, Math.floor(one.length / LETTERS_A_SLIP)))));
    const best = Math.min(...slips);
    if (Number.isFinite(best)) near.push([slips.filter(Number.isFinite).length, best, name]);
  }
  near.sort(([n, a, one], [m, b, other]) => m - n || a - b || one.length - other.length || (one < other ? -1 : 1));
  return near.slice(0, MOST).map(([, , name]) => name).filter((name) => fold(name) !== fold(typed));
}

/** How many letters were added, left out, replaced or swapped with the next one; Infinity for more than `most`. */
function slipsBetween(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity;
  let before = [], row = [...Array(other.length + 1).keys()];
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1];
      next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (same ? 0 : 1));
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        next[to] = Math.min(next[to], before[to - 2] + 1);
    }
    if (Math.min(...next) > most) return Infinity;
    [before, row] = [row, next];
  }
  return row[other.length] <= most ? row[other.length] : Infinity;
}
