(() => {
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
if (!/:\/\//.test(find(".print-line")?.textContent)) find(".print-line")?.append(", ", permalink());
if (navigator.clipboard) {
for (const box of all(".body pre, .permalink")) {
const holder = make("div", { class: "copied" });
box.replaceWith(holder);
holder.append(copy(box.value ? "address" : holder.closest(".record") ? "record" : "code", () => box.value || box.textContent), box);
}
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
document.addEventListener("keydown", event => {
if (event.key == "Escape")
for (const note of all(".figure-note"))
if (getComputedStyle(note).visibility == "visible") {
const link = note.previousElementSibling;
note.style.display = "none";
link.onpointerenter = link.onfocus = () => note.style.display = "";
}
});
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
if (location.protocol != "file:" && !navigator.connection?.saveData)
for (const link of all(".answers a"))
if (link.href.startsWith?.(root.href)) link.onpointerenter = link.onfocus = () => {
document.head.append(make("link", { rel: "prefetch", href: link.href }));
link.onpointerenter = link.onfocus = null;
};
})();
