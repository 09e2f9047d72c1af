// A switch above each article that hides the marks of glossary terms, and remembers it. Everything works without it.
(() => {
  const KEY = "explainer-no-terms";
  const text = document.querySelector(".archive-article");
  const byline = text && text.querySelector(".byline");
  if (!byline || !text.querySelector("a.term")) return;

  let hidden = false;
  try { hidden = localStorage.getItem(KEY) === "1"; } catch { /* storage is off: the switch holds for this page */ }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "switch";
  const show = () => {
    text.classList.toggle("no-terms", hidden);
    button.textContent = hidden ? "Show terms" : "Hide terms";
    button.setAttribute("aria-pressed", String(hidden));
  };
  button.addEventListener("click", () => {
    hidden = !hidden;
    try { localStorage.setItem(KEY, hidden ? "1" : "0"); } catch { /* as above */ }
    show();
  });
  show();
  byline.append(" ", button);
})();
