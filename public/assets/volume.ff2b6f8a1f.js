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
var d = svg.dataset, f = d.scale ? Math.log10 : Number, line = svg.querySelector("line");
if (!line) line = svg.appendChild(document.createElementNS(svg.namespaceURI, "line"));
var share = (f(v) - f(+d.x0)) / (f(+d.x1) - f(+d.x0)), x = +d.left + share * d.width;
function set(name, value) { line.setAttribute(name, value); }
set("class", "own");
set("visibility", share >= 0 && share <= 1 ? "visible" : "hidden");
set("x1", x);
set("x2", x);
set("y1", d.top);
set("y2", d.bottom);
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
