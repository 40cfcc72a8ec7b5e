"""Every chart of the handbook can be read without seeing it, without colour, and on a narrow screen."""

import csv
import io
import re

import pytest

from contrast import COLOURS, contrast
from site_files import SITE, pages, resolve

LEAST_TEXT = 12  # CSS pixels

# What a reader sees of each chart: its texts with their size on the screen and their boxes.
SHOWN = """() => [...document.querySelectorAll('.chart svg')].filter(e => e.checkVisibility()).map(svg => {
  const box = e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] };
  const scale = svg.getScreenCTM().a;
  return {
    texts: [...svg.querySelectorAll('text')].map(e => ({
      text: e.textContent, size: parseFloat(getComputedStyle(e).fontSize) * scale, box: box(e)})),
  };
})"""

# The lines of each visible chart, each with its dash, the shape of its markers and the text beside it.
LINES = f"""() => {{ {COLOURS}
  return [...document.querySelectorAll('.chart svg')].filter(seen).map(svg => [...svg.querySelectorAll('.line')].map(e => {{
    const option = [...e.classList].find(c => c.startsWith('option-'));
    const marker = svg.querySelector('.marker.' + option), label = svg.querySelector('.label.' + option);
    return {{
      option, dash: getComputedStyle(e).strokeDasharray, label: label && label.textContent.trim(),
      marker: marker && marker.getAttribute('d').replace(/M[-0-9. ]+/g, '').slice(0, 8),
      stroke: ink(e, 'stroke', ground(svg)), ground: ground(svg), text: ink(document.body, 'color', ground(svg))}};
  }}));
}}"""


def figures():
    """Every figure with a chart, with the path of its page."""
    return [(path, figure) for path, page in pages().items() for figure in page.all("figure")
            if figure["class"] == "figure"]


def inside(page, figure, tag):
    return [e for e in page.all(tag) if is_inside(e, figure)]


def is_inside(element, figure):
    while element and element is not figure:
        element = element.parent
    return element is figure


def some_pages_with_charts():
    """The page with the most charts of each part of the handbook, and one that a directive draws on."""
    found = {}
    for path, _ in figures():
        part = "/".join(path.split("/")[:2])
        charts = len([e for e in pages()[path].all("svg")])
        found[part] = max(found.get(part, (0, "")), (charts, path))
    return sorted(path for _, path in found.values())


def open_drawn(page, url):
    """Opens a page and waits for its charts, which the one of a reader's own workload draws in the page."""
    page.goto(url, wait_until="load")
    page.wait_for_selector(".chart svg", state="attached")


def test_there_are_charts():
    assert some_pages_with_charts()


def test_every_rendering_has_a_name_and_a_description_with_the_finding():
    wrong = []
    for path, figure in figures():
        page = pages()[path]
        texts = {e["id"]: e.text for tag in ("title", "desc") for e in inside(page, figure, tag)}
        title = next(p.text for p in inside(page, figure, "p") if p["class"] == "figure-title")
        for svg in inside(page, figure, "svg"):
            name, description = (texts.get(i) for i in svg["aria-labelledby"].split())
            if svg["role"] != "img" or name != title or title not in (description or ""):
                wrong.append((path, svg["aria-labelledby"]))
    assert wrong == []


def test_every_description_of_a_crossover_holds_its_number():
    for path, figure in figures():
        page = pages()[path]
        for text in inside(page, figure, "text"):
            number = re.search(r"about [\d,.]+( M)? tokens", text.text)
            if number and text.parent["class"] == "crossover-label":
                descriptions = [e.text for e in inside(page, figure, "desc")]
                assert all(number.group() in d for d in descriptions), (path, text.text)


def test_every_table_holds_the_cells_of_its_csv():
    compared = 0
    for path, figure in figures():
        page = pages()[path]
        link = next((a["href"] for a in inside(page, figure, "a") if (a["href"] or "").endswith(".csv")), None)
        if link is None:
            continue
        rows = list(csv.reader(io.StringIO((SITE / resolve(link, path)[0]).read_text("utf-8"))))[1:]
        table = [[e.text for e in page.elements if e.tag in ("th", "td") and is_inside(e, row)]
                 for row in inside(page, figure, "tr")][1:]
        assert len(rows) == len(table), path
        for row, cells in zip(rows, table):
            values = [float(v) for v in row if re.fullmatch(r"-?[\d.]+", v)]
            for figure_text in re.findall(r"\$?[\d,.]*\d(?: M|%)?", " ".join(cells[1:])):
                assert any(is_rounding(figure_text, value) for value in values), (path, figure_text, row)
                compared += 1
    assert compared > 100


def is_rounding(text, value):
    digits = re.sub(r"[^\d.]", "", text)
    number = float(digits)
    scale = 1e6 if text.endswith("M") else 0.01 if text.endswith("%") else 1
    places = len(digits.split(".")[1]) if "." in digits else 0
    # Whole figures are rounded to three digits at least, crossovers to two.
    step = 10 ** -places if places or number < 100 else 10 ** (len(str(int(number))) - 2)
    return abs(value / scale - number) <= step / 2 * 1.0001


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_no_text_of_a_chart_is_small_clipped_or_covered(page, server, width):
    page.set_viewport_size({"width": width, "height": 900})
    for path in some_pages_with_charts():
        open_drawn(page, server + path)
        charts = page.evaluate(SHOWN)
        assert charts, path
        for chart in charts:
            for index, text in enumerate(chart["texts"]):
                assert text["size"] >= LEAST_TEXT - 0.01, (path, text)
                assert 0 <= text["box"][0] and text["box"][2] <= width, (path, text)
                for other in chart["texts"][index + 1:]:
                    assert not overlap(text["box"], other["box"]), (path, text["text"], other["text"])


@pytest.mark.parametrize("forced", ["none", "active"])
def test_criterion_12_lines_are_told_apart_without_colour(browser, server, forced):
    """By marker and direct label, and by dash but for self-hosted, which grows by steps."""
    context = browser.new_context(forced_colors=forced)
    page = context.new_page()
    drawn = 0
    for path in some_pages_with_charts():
        open_drawn(page, server + path)
        for lines in filter(None, page.evaluate(LINES)):
            for part in ("option", "marker", "label"):
                parts = [line[part] for line in lines]
                assert all(parts) and len(set(parts)) == len(parts), (path, part, parts)
            dashes = [line["dash"] for line in lines if line["option"] != "option-self-hosted"]
            assert len(set(dashes)) == len(dashes), (path, dashes)
            # Contrast is a ratio of luminances, so it is the same in greyscale.
            assert [line for line in lines if contrast(line["stroke"], line["ground"]) < 3] == [], path
            if forced == "active":
                assert {tuple(line["stroke"]) for line in lines} == {tuple(lines[0]["text"])}, path
            drawn += 1
    context.close()
    assert drawn > 5


def test_charts_follow_the_dark_mode(browser, server):
    path = some_pages_with_charts()[0]
    colours = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        open_drawn(page, server + path)
        colours[scheme] = page.evaluate(
            "getComputedStyle(document.querySelector('.chart .crossover-label, .chart text')).fill")
        context.close()
    assert colours["light"] != colours["dark"]


def overlap(one, other):
    # Line boxes are taller than letters: only an overlap that eats letters counts.
    slack = 4
    return (one[0] < other[2] and other[0] < one[2]
            and one[1] + slack < other[3] and other[1] + slack < one[3])
