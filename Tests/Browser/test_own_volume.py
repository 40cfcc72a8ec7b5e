"""The field for the reader's own volume: what the script evaluates is what the program computes."""

import csv
import json
import random
import re
import subprocess
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

import pytest

from site_files import REPOSITORY, SITE, pages

# The program that was built last.
PROGRAM = max((p for p in REPOSITORY.glob(".build/*/handbook") if p.is_file()),
              key=lambda p: p.stat().st_mtime, default=None)


def test_it_prints_what_the_table_has(page, server):
    for path in scenarios()[::12]:
        page.goto(server + path)
        with open(SITE / path.replace("index.html", "table.csv"), encoding="utf-8") as file:
            for row in csv.DictReader(file):
                expected = [money(value) for key, value in row.items() if key.endswith("usd_per_month")]
                assert shown(page, row["tokens_per_day"]) == expected, (path, row["tokens_per_day"])


@pytest.mark.skipif(PROGRAM is None, reason="the program is not built")
def test_it_prints_what_the_program_computes_at_fifty_volumes(page, server):
    choose = random.Random(31)
    paths = [choose.choice(scenarios()) for _ in range(50)]
    for path in sorted(set(paths)):
        page.goto(server + path)
        for _ in range(paths.count(path)):
            volume = str(int(10 ** choose.uniform(3, 11)))
            assert shown(page, volume) == computed(path, volume), (path, volume)


def test_the_charts_show_where_the_volume_lies(page, server):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(server + scenarios()[0])
    drawing = page.locator("svg.chart-wide[data-x0]").first
    end = int(drawing.get_attribute("data-x1"))
    left, width = (float(drawing.get_attribute(f"data-{name}")) for name in ("left", "width"))
    shown(page, str(end // 4))
    own = drawing.locator(".own")
    rule, label = own.locator("line"), own.locator("text")
    assert own.get_attribute("visibility") == "visible"
    assert float(rule.get_attribute("x1")) == pytest.approx(left + width / 4, abs=0.1)
    assert label.text_content() == f"{end / 4e6:,.4g} M".replace(".0 M", " M")
    # The label stands on the side that has more room.
    line = rule.bounding_box()["x"]
    assert label.bounding_box()["x"] > line
    shown(page, str(end * 9 // 10))
    box = label.bounding_box()
    assert box["x"] + box["width"] < rule.bounding_box()["x"]
    shown(page, str(2 * end))
    assert own.get_attribute("visibility") == "hidden"


def test_nonsense_prints_nothing(page, server):
    page.goto(server + scenarios()[0])
    for text in ["", "many", "-1"]:
        page.fill("#your-volume input", text)
        if text:
            assert page.inner_text("#your-volume output") == ""


def test_without_script_there_is_no_field(scriptless_page, server):
    scriptless_page.goto(server + scenarios()[0])
    assert scriptless_page.locator("#your-volume input").count() == 0


def test_only_scenario_pages_load_the_script():
    loading = {path for path, page in pages().items()
               if any("volume." in (script["src"] or "") for script in page.all("script"))}
    assert loading == set(scenarios())


def scenarios():
    return sorted(path for path in pages() if re.match(r"cost/(s|scenarios)/.+/index\.html", path))


def shown(page, tokens_per_day):
    """The costs that the field prints at a volume, in the order of the options."""
    page.fill("#your-volume input", format(Decimal(tokens_per_day) / 10**6, "f"))
    return re.findall(r"\$[\d,.]*\d", page.inner_text("#your-volume output"))


def computed(path, tokens_per_day):
    scenario = re.sub(r"^cost/(s|scenarios)/|/index\.html$", "", path)
    run = subprocess.run(
        [PROGRAM, "cost", "--root", REPOSITORY, "--workload", scenario, "--format", "json",
         "--tokens-per-day", tokens_per_day],
        capture_output=True, text=True, check=True)
    options = json.loads(run.stdout, parse_float=str, parse_int=str)["options"].values()
    return [money(option["usd_per_month"]) for option in options]


def money(text):
    """A cost as pages print it: 3 significant digits, under $10 to the cent, halves to even."""
    value = Decimal(text)
    if value < 10:
        return "$" + str(value.quantize(Decimal("0.01"), ROUND_HALF_EVEN))
    with localcontext() as context:
        context.prec = 3
        context.rounding = ROUND_HALF_EVEN
        rounded = +value
    return "$" + format(rounded, ",f")
