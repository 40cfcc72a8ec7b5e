(() => {
const own = document.currentScript, slot = document.querySelector("body #_search");
if (!(own instanceof HTMLScriptElement) || !slot || !window.HTMLDialogElement) return;
const { nonce, dataset: { root, engine } } = own;
const make = (tag, properties, ...children) => {
const node = Object.assign(document.createElement(tag), properties);
node.append(...children);
return node;
};
const input = make("input", { type: "text", role: "searchbox", enterKeyHint: "search", autocomplete: "off", spellcheck: false, placeholder: "Search" });
input.setAttribute("aria-label", "Search this site");
const status = make("p", { className: "search-status" });
status.setAttribute("role", "status");
const results = make("ol", { className: "search-results" });
const close = make("button", { type: "button", textContent: "Close", onclick: () => dialog.close() });
const dialog = make("dialog", { className: "search" }, make("div", { className: "search-bar" }, input, close), status, results);
dialog.setAttribute("aria-label", "Search");
let isLoaded = false;
const open = () => {
if (!dialog.open) dialog.showModal();
input.select();
if (isLoaded) return;
isLoaded = true;
const script = make("script", { nonce, src: engine, onerror: () => {
isLoaded = false;
status.textContent = "The search could not be loaded.";
} });
script.dataset.root = root;
dialog.append(script);
};
const move = step => {
const stops = [input, ...results.querySelectorAll("a")];
stops[Math.min(stops.length - 1, Math.max(0, stops.indexOf(document.activeElement) + step))].focus();
};
dialog.onkeydown = event => {
if (event.key == "ArrowDown" || event.key == "ArrowUp") { event.preventDefault(); move(event.key == "ArrowDown" ? 1 : -1); }
if (event.key == "Enter" && event.target == input) results.querySelector("a")?.click();
};
results.onclick = event => { if (event.target.closest("a")) dialog.close(); };
const isWriting = target => target.closest("input, textarea, select, [contenteditable]")?.getClientRects().length;
document.addEventListener("keydown", event => {
if (event.key != "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
event.preventDefault();
open();
});
const button = make("button", { type: "button", className: "search-open", onclick: open }, "Search ", make("kbd", {}, "/"));
button.setAttribute("aria-keyshortcuts", "/");
slot.append(button);
document.body.append(dialog);
})();
