// A card beside the words it is about: a popover, so that Escape and a tap elsewhere close it.

const GAP = 6;
const EDGE = 8;

/** Opens the card under the words that `from` holds, at the line at `y`; over them where there is no room. */
export function open(card, from, y) {
  if (!card.matches(":popover-open")) card.showPopover({ source: from });
  const boxes = [...from.getClientRects()];
  const line = boxes.find((box) => box.top <= y && y <= box.bottom) ?? boxes[0];
  const { offsetWidth: width, offsetHeight: height } = card;
  const room = document.documentElement.clientWidth - width - EDGE;
  const header = document.querySelector(".md-header")?.offsetHeight ?? 0;
  const under = boxes.at(-1).bottom + GAP;
  const over = boxes[0].top - GAP - height;
  card.style.left = `${scrollX + Math.max(EDGE, Math.min(line.left, room))}px`;
  card.style.top = `${scrollY + (under + height > innerHeight && over > header ? over : under)}px`;
}
