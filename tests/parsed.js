// What nobody allowed in documents of HTML, as the browser itself reads them; and the data inside their scripts.
// Elements and attributes by `allowed`; addresses of links by `ledTo`, all others must be of the site; how comments begin.
([documents, allowed, ledTo, comments, kind]) => {
  const SITE = "https://archive.example/", HERE = `${SITE}a/b/c/`;
  const LOADED = ["src", "href", "action"];
  const named = (element) => (element.namespaceURI.endsWith("xhtml") ? "" : `${element.namespaceURI.split("/").at(-1)}:`) + element.localName;
  const table = new Map(Object.entries(allowed).map(([name, given]) => [name, new Set(given.split(" "))]));
  const shape = (page) => [...page.querySelectorAll("*")].map((one) => `${named(one)} ${[...one.attributes].map((a) => a.name)} ${one.parentNode?.localName}`).join("\n");

  function address(element, typed) {
    const leads = element.localName === "a";
    let url;
    try { url = new URL(typed, HERE); } catch { return leads && /^https?:\/\//i.test(typed); }
    if (url.href.startsWith(SITE)) return true;
    return leads && ledTo.includes(url.protocol) && typed.toLowerCase().startsWith(url.protocol);
  }

  function* inside(page) {
    const ids = new Set();
    const walker = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType !== 1) {
        if (kind !== "printed" || !comments.some((begins) => node.data.startsWith(begins))) yield `a comment: ${node.data.slice(0, 60)}`;
        continue;
      }
      const name = named(node), given = table.get(name);
      if (!given) yield `the element ${name}: ${node.outerHTML.slice(0, 80)}`;
      for (const { name: attribute, value } of given ? node.attributes : []) {
        if (!given.has(attribute)) yield `the attribute ${attribute} of ${name}: ${node.cloneNode().outerHTML.slice(0, 160)}`;
        if (LOADED.includes(attribute) && !address(node, value)) yield `the address ${value.slice(0, 80)} of ${name}`;
        if (attribute === "http-equiv" && !["refresh", "Content-Security-Policy"].includes(value)) yield `http-equiv ${value}`;
        if (attribute === "http-equiv" && value === "refresh" && !address(node, node.content.replace("0; url=", ""))) yield `leads on to ${node.content}`;
        if (attribute === "property" && /^og:(url|image)$/.test(value) && !address(node, node.content)) yield `${value} ${node.content}`;
      }
      if (node.id && ids.has(node.id)) yield `the id ${node.id} twice`;
      if (node.id && !/^[\p{L}\p{M}\p{N}/%.~_-]+$/u.test(node.id)) yield `the id ${node.id}`;
      ids.add(node.id);
      if (name === "script" && !node.src && !/^application\/(ld\+)?json$/.test(node.type) && kind !== "printed") yield `a script: ${node.text.slice(0, 80)}`;
    }
    if (kind === "page" && (page.body.childElementCount !== 1 || [...page.body.childNodes].some((one) => one.nodeType === 3 && one.data.trim())))
      yield "something stands outside of the page's own part";
  }

  const read = (html) => new DOMParser().parseFromString(html, "text/html");
  return documents.map((html) => {
    const page = read(html), found = [...inside(page)];
    if (shape(read(page.documentElement.outerHTML)) !== shape(page)) found.push("written and read again it is another page");
    const scripts = [...page.querySelectorAll("script:not([src])")];
    return [found, scripts.filter((one) => one.type === "application/ld+json").map((one) => one.text), scripts.filter((one) => !one.type).map((one) => one.text)];
  });
}
