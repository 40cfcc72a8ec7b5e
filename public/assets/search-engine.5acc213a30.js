(() => {
const own = document.currentScript;
if (!(own instanceof HTMLScriptElement)) return;
const { nonce, parentNode: dialog, dataset: { root: site } } = own, root = site + "search/";
const [input, status, results] = ["input", ".search-status", ".search-results"].map(part => dialog.querySelector(part));
const waiting = {}, loaded = {};
let manifest;
const load = (kind, n = "") => loaded[kind + n] ??= new Promise((resolve, reject) => {
waiting[kind + n] = resolve;
const script = Object.assign(document.createElement("script"), { nonce });
script.src = root + (kind == "open" ? "manifest.js" : `${kind}/${n}.js?${manifest.version}`);
script.onerror = () => { delete loaded[kind + n]; reject(); };
document.head.append(script);
});
window.handbookSearch = {
open: value => waiting.open(manifest = value),
terms: (n, text) => waiting["terms" + n](new Map(text.split("\n").map(line => line.split(":")))),
pages: (n, list) => waiting["pages" + n](list),
};
const words = text => text.replace(/[A-Z]/g, c => c.toLowerCase())
.match(/[a-z0-9\u00c0-\u1fff\u2080-\uffff]+/g) || [];
const table = text => text.split(" ").map(pair => pair.split("="));
const step2 = table("ational=ate tional=tion enci=ence anci=ance izer=ize abli=able alli=al entli=ent eli=e ousli=ous ization=ize ation=ate ator=ate alism=al iveness=ive fulness=ful ousness=ous aliti=al iviti=ive biliti=ble");
const step3 = table("icate=ic ative= alize=al iciti=ic ical=ic ful= ness=");
const step4 = "al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize".split(" ");
const shape = word => [...word].reduce((s, c) => s + ("aeiou".includes(c) || c == "y" && s.endsWith("C") ? "V" : "C"), "");
const measure = word => (shape(word).match(/V+C/g) || []).length;
const hasVowel = word => shape(word).includes("V");
const isShort = word => shape(word).endsWith("CVC") && !/[wxy]$/.test(word);
const stem = w => {
if (w.length < 3 || !/^[a-z]+$/.test(w)) return w;
let m;
if (/(ss|i)es$/.test(w)) w = w.slice(0, -2);
else if (/[^s]s$/.test(w)) w = w.slice(0, -1);
if (w.endsWith("eed")) { if (measure(w.slice(0, -3))) w = w.slice(0, -1); }
else if ((m = w.match(/^(.*)(ed|ing)$/)) && hasVowel(m[1])) {
w = m[1];
if (/(at|bl|iz)$/.test(w)) w += "e";
else if (/([^aeiou])\1$/.test(w) && shape(w).endsWith("C") && !/[lsz]$/.test(w)) w = w.slice(0, -1);
else if (measure(w) == 1 && isShort(w)) w += "e";
}
if (w.endsWith("y") && hasVowel(w.slice(0, -1))) w = w.slice(0, -1) + "i";
for (const step of [step2, step3]) {
const pair = step.find(([end]) => w.endsWith(end));
if (pair && measure(w.slice(0, -pair[0].length))) w = w.slice(0, -pair[0].length) + pair[1];
}
const end = step4.find(end => w.endsWith(end));
if (end) {
const rest = w.slice(0, -end.length);
if (measure(rest) > 1 && (end != "ion" || /[st]$/.test(rest))) w = rest;
}
if (w.endsWith("e")) {
const rest = w.slice(0, -1), n = measure(rest);
if (n > 1 || n == 1 && !isShort(rest)) w = rest;
}
return w.endsWith("ll") && measure(w) > 1 ? w.slice(0, -1) : w;
};
const isNear = (a, b, most) => {
if (Math.abs(a.length - b.length) > most) return false;
let before, last = [], row = [...Array(b.length + 1).keys()];
for (let i = 1; i <= a.length; i++) {
[before, last, row] = [last, row, [i]];
for (let j = 1; j <= b.length; j++) {
row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
if (a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
}
}
return row[b.length] <= most;
};
const meanings = async (word, isLast, alone) => {
const exact = stem(word), starts = manifest.terms;
const place = text => Math.max(0, starts.findLastIndex(start => start <= text));
const shards = async (from, to) => (await Promise.all([...Array(Math.min(3, to - from + 1)).keys()]
.map(n => load("terms", from + n)))).flatMap(map => [...map]);
const found = [];
const prefixes = exact.length < word.length ? [word, exact] : [word];
for (const [term, list] of await shards(place(exact), place(word + "\uffff"))) {
if (term == exact) found.push([term, list, 1]);
else if (isLast && word.length > (alone ? 1 : 2) && prefixes.some(prefix => term.startsWith(prefix))) found.push([term, list, .6]);
}
if (found.length || word.length < 4) return found;
const start = word.slice(0, 2);
for (const [term, list] of await shards(place(start), place(start + "\uffff")))
if (isNear(exact, term, exact.length < 8 ? 1 : 2)) found.push([term, list, .4]);
return found;
};
const search = async text => {
await load("open");
const list = words(text), terms = new Set(), sections = new Map();
const all = await Promise.all(list.map((word, n) => meanings(word, n == list.length - 1 && !/\s$/.test(text), list.length == 1)));
all.forEach((found, n) => {
const best = new Map();
for (const [term, postings, sure] of found) {
terms.add(term);
let id = 0;
for (const [, step, grade] of postings.matchAll(/([0-9a-z]*)([A-Z])/g)) {
id += step ? parseInt(step, 36) : 0;
best.set(id, Math.max(best.get(id) || 0, (grade.charCodeAt() - 64) * sure));
}
}
for (const [id, score] of best) {
const entry = sections.get(id) || [0, 0];
sections.set(id, [entry[0] + 1, entry[1] + score]);
}
});
const pages = new Map();
for (const [id, [count, score]] of sections) {
const n = id >> 6, page = pages.get(n) || { n, score: 0, sections: [] };
page.sections.push([id & 63, count * 100 + score]);
page.score = Math.max(page.score, count * 100 + score);
pages.set(n, page);
}
const top = [...pages.values()].sort((a, b) => b.score - a.score || a.n - b.n).slice(0, 8);
return Promise.all(top.map(async page => {
let file = 0, n = page.n;
while (n >= manifest.pages[file]) n -= manifest.pages[file++];
const [url, title, context, parts] = (await load("pages", file))[n];
const best = page.sections.sort((a, b) => b[1] - a[1]).slice(0, 2).map(([n]) => parts.slice(n * 3, n * 3 + 3));
return { url, title, context, sections: best, terms, last: list.at(-1) };
}));
};
const make = (tag, properties, ...children) => {
const node = Object.assign(document.createElement(tag), properties);
node.append(...children);
return node;
};
const mark = (text, result) => text.split(/([A-Za-z0-9\u00c0-\u1fff\u2080-\uffff]+)/).map(part => {
const word = words(part)[0];
return word && (result.terms.has(stem(word)) || result.last.length > 2 && word.startsWith(result.last)) ? make("mark", {}, part) : part;
});
const excerpt = (text, result) => {
const hit = mark(text, result).findIndex(part => part.nodeName);
const at = hit < 0 ? 0 : text.split(/([A-Za-z0-9\u00c0-\u1fff\u2080-\uffff]+)/).slice(0, hit).join("").length;
const start = at < 100 ? 0 : text.indexOf(" ", at - 60) + 1;
const end = text.length - start < 180 ? text.length : text.lastIndexOf(" ", start + 170);
return mark((start ? "… " : "") + text.slice(start, end) + (end < text.length ? " …" : ""), result);
};
const item = result => {
const link = (anchor, ...content) => make("a", { href: site + result.url + (anchor && "#" + encodeURIComponent(anchor)) }, ...content);
const parts = result.sections.filter(part => part[0] || part[2]).map(([anchor, heading, text]) => make("li", {},
...(heading ? [link(anchor, ...mark(heading, result))] : []), make("p", {}, ...excerpt(text, result))));
return make("li", {}, link("", make("strong", {}, ...mark(result.title, result))),
...(result.context ? [make("small", {}, result.context)] : []), make("ul", {}, ...parts));
};
let turn = 0;
const update = async () => {
const mine = ++turn, text = input.value;
const found = words(text).length ? await search(text).catch(() => null) : [];
if (mine != turn) return;
const wasInside = results.contains(document.activeElement);
results.replaceChildren(...(found || []).map(item));
if (wasInside) (results.querySelector("a") || input).focus();
status.textContent = !found ? "The search index could not be loaded." : !words(text).length ? ""
: found.length ? `${found.length} ${found.length == 1 ? "page" : "pages"}` : `Nothing found for “${text}”.`;
};
input.oninput = update;
load("open").catch(() => {});
update();
})();
