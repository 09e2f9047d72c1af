// On every page: "/" leads to the search box, and the words that a search found are marked.
(() => {
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const boxes = [...document.querySelectorAll('main input[type="search"], .md-header input[type="search"]')];
    const box = boxes.reverse().find((one) => one.checkVisibility?.() ?? true);
    if (!box) return;
    event.preventDefault();
    box.focus();
  });

  const words = new URLSearchParams(location.search).get("highlight")?.split(" ").filter(Boolean);
  const text = document.querySelector(".archive");
  if (!words?.length || !text || !CSS.highlights) return;
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const ranges = [];
  while (walker.nextNode()) {
    for (const match of walker.currentNode.data.matchAll(wanted)) {
      const range = new Range();
      range.setStart(walker.currentNode, match.index);
      range.setEnd(walker.currentNode, match.index + match[0].length);
      ranges.push(range);
    }
  }
  CSS.highlights.set("found", new Highlight(...ranges));
})();
