(function () {
var box = document.getElementById("your-volume"), curves = JSON.parse(box.dataset.curves);
function half(x) { var f = Math.floor(x), d = x - f; return Math.abs(d - 0.5) < 1e-9 ? f + f % 2 : Math.round(x); }
function money(x) {
if (x < 10) return "$" + (half(x * 100) / 100).toFixed(2);
var e = String(Math.floor(x)).length - 3, n = half(x / Math.pow(10, e));
if (n > 999) { n = 100; e++; }
return "$" + (e < 0 ? (n / Math.pow(10, -e)).toFixed(-e) : (n * Math.pow(10, e)).toLocaleString("en-US"));
}
function cost(c, v) {
var n = c[3] ? Math.max(c[6], Math.ceil(v / c[4] - 1e-9) + c[5]) : 0;
return c[1] + c[2] * v * 73 / 2.4e6 + n * c[3];
}
var label = document.createElement("label"), input = document.createElement("input"), out = document.createElement("output");
label.textContent = box.dataset.label + " ";
input.inputMode = "decimal";
input.value = box.dataset.volume;
label.append(input);
box.append(label, out);
function rule(v) {
document.querySelectorAll("svg[data-x0]").forEach(function (svg) {
var d = svg.dataset, f = d.scale ? Math.log10 : Number, own = svg.querySelector(".own");
function node(name) { return document.createElementNS(svg.namespaceURI, name); }
function set(part, values) { for (var name in values) part.setAttribute(name, values[name]); }
if (!own) {
own = svg.appendChild(node("g"));
own.append(node("line"), node("text"));
}
var share = (f(v) - f(+d.x0)) / (f(+d.x1) - f(+d.x0)), x = +d.left + share * d.width, left = share > 0.5;
set(own, { class: "own", visibility: share >= 0 && share <= 1 ? "visible" : "hidden" });
if (!(share >= 0 && share <= 1)) return;
set(own.firstChild, { x1: x, x2: x, y1: d.top, y2: d.bottom });
set(own.lastChild, { x: left ? x - 6 : x + 6, y: +d.top + 14, "text-anchor": left ? "end" : "start" });
own.lastChild.textContent = (v / 1e6).toLocaleString("en-US", { maximumSignificantDigits: 4 }) + " M";
});
}
function show() {
var v = input.value.replace(/,/g, "") * 1e6, costs = curves.map(function (c) { return c[0] + " " + money(cost(c, v)); });
out.textContent = v >= 0 && v < 1e16 ? costs.join(", ") + " " + box.dataset.unit : "";
rule(v);
}
input.addEventListener("input", show);
show();
})();
