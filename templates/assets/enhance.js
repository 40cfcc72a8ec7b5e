// Copy buttons, the reader's last walk on this device, and the pages behind the answers loaded ahead.
// Without this script none of it is there. Nothing is sent; no text, order or destination changes.
(() => {
  // An element of an author may hide the script's own tag behind its name.
  const own = document.currentScript;
  if (!(own instanceof HTMLScriptElement)) return;
  const root = new URL(own.dataset.root, location);
  const find = selector => document.querySelector(selector), all = selector => document.querySelectorAll(selector);
  const make = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    for (const name in attributes) node.setAttribute(name, attributes[name]);
    node.append(...children);
    return node;
  };
  const button = (label, onclick, attributes) =>
    Object.assign(make("button", { type: "button", class: "side-button", ...attributes }, label), { onclick });
  const status = make("p", { class: "hidden", role: "status" });
  document.body.append(status);

  const copy = (what, text, attributes) => {
    const label = "Copy " + what;
    return button(label, async event => {
      const node = event.target;
      status.textContent = node.textContent = await navigator.clipboard.writeText(text()).then(() => "Copied", () => "Not copied");
      setTimeout(() => { node.textContent = label; status.textContent = ""; }, 3e3);
    }, attributes);
  };
  const address = hash => (find("head > link[rel=canonical]") || location).href.split("#")[0] + hash;
  const permalink = () => new URL(find(".permalink")?.value || address(""), root).href;
  // Paper says where it comes from, in its first line.
  if (!/:\/\//.test(find(".print-line")?.textContent)) find(".print-line")?.append(", ", permalink());
  // Browsers let a page copy only over a secure connection and from disk.
  if (navigator.clipboard) {
    for (const box of all(".body pre, .permalink")) {
      const holder = make("div", { class: "copied" });
      box.replaceWith(holder);
      holder.append(copy(box.value ? "address" : holder.closest(".record") ? "record" : "code", () => box.value || box.textContent), box);
    }
    // For the mouse. By keyboard: follow the link in the contents, then copy the page's address.
    for (const heading of all(".body > :is(h2, h3)[id]")) {
      const node = copy("link", () => address("#" + heading.id), { tabindex: -1, "aria-hidden": true });
      heading.append(Object.assign(node, { onmousedown: () => false }));
    }
    const header = find(".outcome-header"), record = find(".record pre");
    if (header && record) {
      const tools = make("p", { class: "tools" });
      tools.append(
        copy("link", permalink), copy("record", () => record.textContent),
        button("Print", () => print()));
      header.append(tools);
    }
    find(".walk-links ul, body:not(.kind-not-found) .page-links")?.append(make("li", {}, copy("link to this page", () => address(location.hash))));
  }

  // Escape hides the note on a figure, until the pointer or the focus comes to its link anew.
  document.addEventListener("keydown", event => {
    if (event.key == "Escape")
      for (const note of all(".figure-note"))
        if (getComputedStyle(note).visibility == "visible") {
          const link = note.previousElementSibling;
          note.style.display = "none";
          link.onpointerenter = link.onfocus = () => note.style.display = "";
        }
  });

  // Light or dark, whichever is not shown; kept on this device, and applied by theme.js before a page is painted.
  const html = document.documentElement, prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (html.dataset.theme || (prefersDark.matches ? "dark" : "light")) == "dark";
  const theme = button("", () => {
    html.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.theme = html.dataset.theme; } catch {}
    label();
  });
  const label = () => theme.textContent = isDark() ? "Light colours" : "Dark colours";
  prefersDark.onchange = label;
  label();
  find(".footer-links")?.append(make("li", {}, theme));

  // The last walk: one entry of the browser's own storage for each handbook, "off" where it is not wanted.
  const key = "walk:" + root.pathname, path = location.pathname.slice(root.pathname.length);
  const remember = (...value) => { try { return value.length ? localStorage.setItem(key, value) : localStorage[key] || ""; } catch { return "off"; } };
  if (find(".back-link") && find(".trace") && remember() != "off") remember(path + "\n" + find("h1").textContent);
  if (find(".start") && (remember() || !find(".kind-home"))) {
    const line = make("p", { class: "resume" });
    const show = () => {
      const [last, title] = remember().split("\n"), off = last == "off";
      line.replaceChildren(...title ? ["Resume your last walk: ", make("a", { href: root.href + last }, title), ". "] : [],
        off ? "Walks are not kept on this device. " : title ? "It is kept on this device only. " : "The last walk is kept on this device only. ",
        button(off ? "Keep my walks" : title ? "Forget and stop" : "Do not keep", () => {
          remember(off ? "" : "off");
          show();
          line.lastChild.focus();
          status.textContent = line.firstChild.textContent;
        }));
    };
    show();
    find(".ways-in")?.after(line);
  }

  // The page behind an answer, when it is about to be chosen.
  if (location.protocol != "file:" && !navigator.connection?.saveData)
    for (const link of all(".answers a"))
      if (link.href.startsWith?.(root.href)) link.onpointerenter = link.onfocus = () => {
        document.head.append(make("link", { rel: "prefetch", href: link.href }));
        link.onpointerenter = link.onfocus = null;
      };
})();
