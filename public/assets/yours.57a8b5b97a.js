(function () {
if (!(document.currentScript instanceof HTMLScriptElement)) return;
var from = document.currentScript.dataset, own = document.getElementById("own"), form = own.querySelector("form");
var core, compiled, tables, answered, other = "", quiet, began = location.hash;
function all(selector, root) { return Array.from((root || own).querySelectorAll(selector)); }
function part(name) { return own.querySelector("[data-part=" + name + "]"); }
function node(tag, text, name) {
var made = document.createElement(tag);
if (text != null) made.textContent = text;
if (name) made.className = name;
return made;
}
function show(element, isShown) { element.hidden = !isShown; }
function fill(name, texts) {
var box = part(name);
show(box, texts.length);
box.querySelector("ul").replaceChildren.apply(box.querySelector("ul"), texts.map(function (text) {
var item = node("li");
item.append(text);
return item;
}));
}
function words(html) {
var out = document.createDocumentFragment();
new DOMParser().parseFromString(html, "text/html").body.childNodes.forEach(function (child) {
out.append(/^(B|STRONG)$/.test(child.nodeName) ? node("b", child.textContent) : child.textContent);
});
return out;
}
function plain(text) {
text = text.trim().replace(/[\u00a0\u2009\u202f]/g, " ");
if (/^[+-]?\d{1,3}( \d{3})+(\.\d+)?( ?[kMGT])?$/.test(text)) text = text.replace(/ /g, "");
text = text.replace(/^([\d.]+) ([kMGT])$/, "$1$2");
var hundredth = /^(\d+)(?:\.(\d+))? ?%$/.exec(text);
if (!hundredth) return text;
var digits = hundredth[1].padStart(3, "0"), whole = digits.slice(0, -2).replace(/^0+(?=\d)/, "");
return (whole + "." + digits.slice(-2) + (hundredth[2] || "")).replace(/\.?0+$/, "");
}
function escaped(text) { return encodeURIComponent(text).replace(/%2F/g, "/").replace(/%3A/g, ":"); }
function isNumber(field) { return field.name != "title" && field.name != "as_of" && field.matches("input:not([type])"); }
function fields() { return all("input:not([type])[name], select[name]", form); }
function field(name) {
var found = fields().filter(function (one) { return one.name == name; });
return found.find(function (one) { return !one.matches(":disabled"); }) || found[0];
}
function measuring(one) { return one.closest(".own-field").querySelector(".own-measured input"); }
function box(kind, name) {
return all("[data-" + kind + "]", form).find(function (one) { return one.dataset[kind] == name; });
}
function isLong(name) {
return fields().some(function (one) { return one.value && /\.(low|high|measured)$/.test(one.name) && one.name.startsWith(name + "."); });
}
function pairs() {
var found = [];
fields().forEach(function (one) {
var text = isNumber(one) ? plain(one.value) : one.value.trim();
if (one.matches(":disabled") || !text) return;
var measured = measuring(one), isMeasured = measured && measured.checked;
found.push([one.name + (isMeasured || isLong(one.name) ? ".value" : ""), text]);
if (isMeasured) found.push([one.name + ".measured", "true"]);
});
return found;
}
function joined(list) {
var own = list.filter(function (pair) { return !/\./.test(pair[0]); });
return own.concat(list.filter(function (pair) { return /\./.test(pair[0]); })).map(function (pair) { return pair.map(escaped).join("="); }).join("&");
}
function decoded(text) {
try { return decodeURIComponent(text.replace(/\+/g, " ")); } catch (error) { return text; }
}
function split(text) {
return text.split(/[&\n]/).filter(Boolean).map(function (pair) {
var sign = (pair + "=").indexOf("=");
return [decoded(pair.slice(0, sign)), decoded(pair.slice(sign + 1))];
});
}
function arrange() {
all("[data-opens]", form).forEach(function (way) {
var isOpen = way.nodeName == "OPTION" ? way.selected : way.checked;
if (way.nodeName == "OPTION" && !isOpen && way.parentNode.selectedOptions[0].dataset.opens == way.dataset.opens) return;
var block = box("block", way.dataset.opens);
show(block, isOpen);
all("input, select", block).forEach(function (one) { one.disabled = !isOpen; });
});
all("[data-compares]", form).forEach(function (option) {
option.closest("fieldset").disabled = !option.checked;
fields().forEach(function (one) {
if (one.closest("fieldset") || !one.name.startsWith(option.dataset.compares + ".")) return;
one.disabled = !option.checked;
show(one.closest(".own-field"), option.checked);
});
});
}
function restore(list) {
var state = new Map(list), asked = function (name) { return state.has(name) || state.has(name + ".value"); };
all("[data-compares]", form).forEach(function (option) {
option.checked = list.some(function (pair) { return pair[0].startsWith(option.dataset.compares + "."); });
});
function isOpened(way) {
return all("[name]", box("block", way.dataset.opens)).some(function (one) { return asked(one.name); });
}
all("[data-opens]", form).forEach(function (way) {
if (!isOpened(way)) return;
if (way.nodeName != "OPTION") way.checked = true;
else if (!state.has(way.parentNode.name)) way.selected = true;
});
all(".own-further .own-field", form).forEach(function (row) { row.remove(); });
all("select[name]", form).forEach(function (one) {
var value = state.get(one.name), plainOnes = Array.from(one.options).filter(function (option) { return !option.dataset.opens || option.value; });
if (value == null && one.selectedOptions[0].dataset.opens && isOpened(one.selectedOptions[0])) return;
if (!plainOnes.some(function (option) { return option.value == (value || "") && (option.selected = true); })) {
one.append(new Option(value || own.dataset.neither, value || "", true, true));
}
});
arrange();
fields().forEach(function (one) {
var measured = measuring(one), names = [one.name, one.name + ".value", measured && one.name + ".measured"];
if (one.matches(":disabled")) return;
if (one.nodeName == "INPUT") one.value = state.get(names[0]) || state.get(names[1]) || "";
if (one.name == "as_of" && !one.value) one.value = one.defaultValue;
if (measured) measured.checked = state.get(names[2]) == "true";
one.dataset.before = one.value;
names.forEach(function (name) { state.delete(name); });
});
["v", "id", "description", "other"].forEach(function (name) { state.delete(name); });
state.forEach(further);
show(part("further"), state.size);
}
function further(value, name) {
var row = node("div", null, "own-field"), label = node("label", name);
var input = node("input");
input.id = label.htmlFor = "f-" + name;
input.name = name;
input.value = value;
row.append(label, input);
part("further").append(row);
refusable(row);
}
function refusable(row) {
var one = row.querySelector("[name]"), line = node("p", null, "own-problem");
line.id = one.id + "-problem";
line.hidden = true;
one.setAttribute("aria-describedby", ((one.getAttribute("aria-describedby") || "") + " " + line.id).trim());
row.append(line);
}
function load() {
if (location.protocol == "file:") {
return new Promise(function (done, failed) {
var script = node("script");
script.src = from.disk;
script.onload = done;
script.onerror = failed;
document.head.append(script);
}).then(function () {
tables = bytes(handbookCore.tables);
return WebAssembly.compile(bytes(handbookCore.core));
}).then(started);
}
var text = fetch(from.tables).then(function (file) { return file.ok ? file.arrayBuffer() : Promise.reject(file.status); });
var module = fetch(from.core).then(function (file) {
if (!file.ok) throw file.status;
return /wasm/.test(file.headers.get("Content-Type")) ? WebAssembly.compileStreaming(file)
: file.arrayBuffer().then(WebAssembly.compile);
});
return Promise.all([module, text]).then(function (both) {
tables = new Uint8Array(both[1]);
return started(both[0]);
});
}
function bytes(text) { return Uint8Array.from(atob(text), function (digit) { return digit.charCodeAt(0); }); }
function started(module) {
compiled = module;
return WebAssembly.instantiate(module, {}).then(function (instance) {
core = instance.exports;
if (!core.handbook_tables(put(tables))) throw new Error("tables");
});
}
function put(data) {
var place = core.handbook_buffer(data.length);
new Uint8Array(core.memory.buffer, place, data.length).set(data);
return data.length;
}
function asked(text) {
var place = core.handbook_answer(put(new TextEncoder().encode("id=yours&" + text)));
var memory = new Uint8Array(core.memory.buffer), end = memory.indexOf(0, place);
return JSON.parse(new TextDecoder().decode(memory.subarray(place, end)));
}
function answer() {
var text = joined(pairs());
keep(text);
if (!core) return;
try {
answered = asked(text);
print(answered);
compare(text);
} catch (error) {
print({ problems: [], options: [] });
say(own.dataset.trap);
core = null;
started(compiled);
}
clearTimeout(quiet);
quiet = setTimeout(function () {
keep(text);
part("said").textContent = part("verdict").textContent;
}, 400);
}
function keep(text) {
var hash = "#v=2&" + text + (other ? "&other=" + encodeURIComponent(other) : "");
began = hash;
try { if (location.hash != hash) history.replaceState(null, "", hash); } catch (error) {}
}
function print(found) {
var isAnswered = found.options.length > 0, errors = found.problems.filter(function (problem) {
return problem.severity == "error";
});
problems(found.problems);
var verdict = part("verdict"), line = node("p");
if (isAnswered) line.append(words(found.verdict));
else line.append(node("b", verdict.dataset.none));
var lowest = found.options.find(function (option) { return option.is_cheapest; });
verdict.className = "own-verdict" + (lowest ? " " + lowest.class : "");
verdict.replaceChildren();
if (isAnswered && found.standing) verdict.append(node("span", found.standing_title, "tag tag-" + found.standing));
verdict.append(line);
if (!isAnswered) verdict.append(list(errors.map(function (problem) {
return jump(problem.field, label(problem.field) + ": " + problem.message);
})));
peek(isAnswered && found);
all("[data-part=result]").forEach(function (box) { show(box, isAnswered); });
all("[data-does=yaml], [data-does=markdown], [data-does=csv], [data-does=command]").forEach(function (button) {
button.disabled = !isAnswered;
});
if (!isAnswered) return;
show(part("incomplete"), found.incomplete);
part("incomplete").replaceChildren(node("p", found.incomplete));
part("options").replaceChildren.apply(part("options"), found.options.map(row));
var drawn = new DOMParser().parseFromString((found.chart || "") + (found.chart_narrow || ""), "text/html").body;
part("chart").replaceChildren.apply(part("chart"), Array.from(drawn.children));
fill("crossovers", found.crossovers);
fill("measure", found.measure.map(function (input) { return jump(input.field, input.text); }));
var assumed = found.assumed.map(function (name) {
var one = fields().find(function (one) { return ("." + one.name).endsWith("." + name); });
return one ? one.closest(".own-field").querySelector("label").textContent : name;
});
fill("notes", (assumed.length ? [own.dataset.assumed + ": " + assumed.join(", ") + "."] : []).concat(found.notes));
}
function row(option) {
var line = node("tr", null, option.class), head = node("th"), bar = node("span", null, "own-bar");
head.scope = "row";
head.append(node("span", null, "key"), option.name);
if (option.is_cheapest) head.append(" ", node("span", own.dataset.lowest, "tag"));
if (option.note && answered.notes.indexOf(option.note) < 0) head.append(node("span", option.note, "quiet-line"));
if (option.bar) {
var range = node("i"), at = node("b");
range.style.left = option.bar.low + "%";
range.style.width = option.bar.high - option.bar.low + "%";
at.style.left = option.bar.at + "%";
bar.append(range, at);
}
var ends = node("td", null, "own-ends");
if (option.low != null) ends.append(bar, node("span", "$" + option.low + " to $" + option.high, "range"));
line.append(head, node("td", option.usd == null ? "" : "$" + option.usd, "align-right"), ends,
node("td", option.share == null ? "" : option.share, "align-right"));
return line;
}
function list(items) {
var made = node("ul");
items.forEach(function (item) {
var line = node("li");
line.append(item);
made.append(line);
});
return made;
}
function peek(found) {
var cheapest = found && found.options.find(function (option) { return option.is_cheapest; });
part("peek").textContent = cheapest ? cheapest.name + ": $" + cheapest.usd + " " + own.dataset.month : part("verdict").dataset.none;
}
function place(name) {
while (name) {
var one = field(name), found = one && !one.matches(":disabled") ? one.closest(".own-field").querySelector(".own-problem") : box("problem", name);
if (found) return found;
name = name.slice(0, Math.max(0, name.lastIndexOf(".")));
}
}
function label(name) {
var row = place(name) && place(name).closest(".own-field");
return row ? row.querySelector("label").textContent : name;
}
function problems(found) {
all(".own-problem", form).forEach(function (line) { line.replaceChildren(); show(line, false); });
fields().forEach(function (one) { one.removeAttribute("aria-invalid"); });
found.forEach(function (problem) {
var line = place(problem.field || ""), row = line && line.closest(".own-field");
if (!line) return;
line.append(node("span", problem.message + (problem.help ? ": " + problem.help : "")));
show(line, true);
if (row && problem.severity == "error") row.querySelector("[name]").setAttribute("aria-invalid", "true");
});
}
function jump(name, text) {
var line = name && place(name), target = line && line.closest(".own-field");
if (!target) target = fields().find(function (one) { return name && name.startsWith(one.name) && one.name.includes("."); });
if (!target) return node("span", text);
target = target.closest(".own-field");
var button = node("button", text, "own-jump");
button.type = "button";
button.onclick = function () { target.querySelector("[name]").focus(); };
return button;
}
function say(text) {
part("notice").replaceChildren(node("p", text));
show(part("notice"), text);
}
function compare(text) {
var box = part("comparison");
show(box, other);
button("compare").textContent = button("compare").dataset[other ? "stop" : "start"];
if (!other) return;
var theirs = new Map(split(other)), ours = new Map(split(text)), found = asked(other), rows = [];
new Set(Array.from(ours.keys()).concat(Array.from(theirs.keys()))).forEach(function (name) {
if (ours.get(name) != theirs.get(name)) rows.push([label(name), shown(name, ours), shown(name, theirs)]);
});
var inputs = rows.length;
answered.options.concat(found.options).forEach(function (option, index, both) {
if (both.findIndex(function (one) { return one.id == option.id; }) < index) return;
rows.push([option.name].concat([answered, found].map(function (one) {
var same = one.options.find(function (two) { return two.id == option.id; });
return same ? "$" + same.usd + (same.is_cheapest ? ", " + own.dataset.lowest : "") : "";
})));
});
var table = box.querySelector("tbody");
table.replaceChildren.apply(table, rows.map(function (cells, index) {
var line = node("tr", null, index < inputs ? "" : "own-cost");
cells.forEach(function (cell, place) {
line.append(node(place ? "td" : "th", cell));
});
line.firstChild.scope = "row";
return line;
}));
box.querySelector("p").replaceChildren(found.verdict ? words(found.verdict) : "");
}
function shown(name, state) {
var one = field(name), value = state.get(name);
var option = one && one.nodeName == "SELECT" && Array.from(one.options).find(function (two) { return two.value == value; });
return option ? option.textContent : value || "";
}
function button(does) { return own.querySelector("[data-does=" + does + "]"); }
function save(name, text) {
var link = node("a");
link.href = URL.createObjectURL(new Blob([text]));
link.download = name;
link.click();
setTimeout(URL.revokeObjectURL, 10000, link.href);
}
function copy(element, text) {
var before = element.textContent;
navigator.clipboard.writeText(text).then(function () {
element.textContent = part("said").textContent = own.dataset.copied;
setTimeout(function () { element.textContent = before; }, 2000);
}, function () { say(text); });
}
var does = {
link: function (element) { copy(element, location.href.split("#")[0] + began); },
command: function (element) { copy(element, "handbook cost --workload - <<'EOF'\n" + answered.yaml + "EOF\n"); },
yaml: function () { save("workload.yaml", answered.yaml); },
markdown: function () { save("record.md", answered.markdown); },
csv: function () { save("table.csv", answered.csv); },
print: function () { window.print(); },
compare: function () {
other = other ? "" : joined(pairs());
answer();
},
swap: function () {
var mine = joined(pairs());
restore(split(other));
other = mine;
answer();
},
peek: function () { document.getElementById("own-answer").focus(); },
combine: function (element) {
var lists = all("[data-dimension]"), title = lists.map(function (one) { return one.selectedOptions[0].dataset.phrase; });
restore(split([element.dataset.pairs].concat(lists.map(function (one) { return one.value; })).join("\n")).concat(
[["title", title.join(", ")]]));
answer();
}
};
own.addEventListener("click", function (event) {
var element = event.target.closest("[data-does]");
if (element) does[element.dataset.does](element);
});
form.addEventListener("submit", function (event) { event.preventDefault(); });
form.addEventListener("input", function (event) {
var one = event.target;
if (one.id == "own-start" || one.dataset.dimension != null) return;
if (one.name) all("[data-follows]", form).forEach(function (follower) {
if (follower.dataset.follows == one.name && follower.value == one.dataset.before) follower.value = one.value;
});
one.dataset.before = one.value;
if (one.nodeName == "SELECT" || one.type == "radio" || one.type == "checkbox") arrange();
answer();
});
form.addEventListener("change", function (event) {
if (event.target.id == "own-start" && event.target.value) {
restore(split(event.target.value));
answer();
} else if (isNumber(event.target)) {
event.target.value = plain(event.target.value);
}
});
function open() {
var hash = location.hash.slice(1), state = split(hash), version = (state[0] || [])[0] == "v" ? state[0][1] : null;
if (version != null) {
other = (state.find(function (pair) { return pair[0] == "other"; }) || ["", ""])[1];
restore(state.slice(1));
say(version == "2" ? "" : own.dataset.version);
}
arrange();
answer();
}
form.reset();
all(".own-field", form).forEach(refusable);
fields().forEach(function (one) {
one.dataset.before = one.value;
if (one.nodeName == "INPUT" && !one.placeholder) one.placeholder = " ";
});
show(own, true);
show(document.getElementById("own-without"), false);
open();
addEventListener("hashchange", function () { if (location.hash != began) open(); });
addEventListener("pageshow", function (event) { if (event.persisted && location.hash != began) open(); });
load().then(answer, function () {
print({ problems: [], options: [] });
say(own.dataset.failed);
});
})();
