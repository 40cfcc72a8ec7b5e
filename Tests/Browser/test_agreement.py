"""Criterion 11: sentence, drawing, table, scenario.json and record.md show the same crossover and date."""

import json
import re
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Context, Decimal

from site_files import SITE, pages, resolve, scenario_pages, walks

OPTIONS = {"closed": "closed", "managed open": "managed-open", "self-hosted": "self-hosted", "hybrid": "hybrid"}
VOLUME = r"(about [\d,.]+(?: M)?)"


def scenarios():
    """The pages of scenarios, each with what its scenario.json holds."""
    return [(path, json.loads((SITE / path.replace("index.html", "scenario.json")).read_text("utf-8")))
            for path in scenario_pages()]


def test_the_table_of_crossovers_shows_what_the_data_hold():
    compared = 0
    for path, scenario in scenarios():
        table = crossover_table(path)
        assert len(table) == len(scenario["crossovers"]), path
        for crossover in scenario["crossovers"]:
            cells = table[crossover["from"], crossover["to"]]
            for cell, end in zip(cells, (crossover["low"], crossover, crossover["high"])):
                # Two lines may keep crossing as both grow by steps: then there is only a first volume.
                settled = end["robust"] if end["robust"] is not None else end["first"]
                assert volume(cell) == rounded(settled), (path, crossover, cell)
                compared += settled is not None
            sentence = volumes(cells[-1])
            if crossover["kind"] == "above":
                assert {rounded(crossover["robust"])} <= set(sentence) <= {
                    rounded(crossover["first"]), rounded(crossover["robust"])}, (path, cells[-1])
    assert compared > 500


def test_the_drawings_name_the_cheapest_option_of_the_data():
    named = 0
    for path, scenario in scenarios():
        for title in figure_titles(path):
            # "closed is cheapest up to about 7.6 M tokens a day (5.7 M to 9.3 M), managed open from about 9 M on"
            end = None
            for part in re.split(r", (?!but)", title) if " is cheapest up to " in title else ():
                option = OPTIONS[re.match(r"[\w -]+?(?= is cheapest| from | up to | beyond)", part)[0].lower()]
                # Two digits round by up to 5 %, so that just within and just beyond is 6 %.
                if part.endswith(" beyond"):
                    assert cheapest(scenario, volume(end[1]) * Decimal("1.06")) == option, (path, title)
                    named += 1
                if upper := re.search(f" up to {VOLUME}", part):
                    end = upper
                    assert cheapest(scenario, volume(end[1]) * Decimal("0.94")) == option, (path, title)
                    named += 1
                if start := re.search(f" from {VOLUME}", part):
                    assert cheapest(scenario, volume(start[1]) * Decimal("1.06")) == option, (path, title)
                    named += 1
            if always := re.match(r"([\w -]+) is cheapest at every volume (from [\d.]+ M|up) to ([\d,.]+ M) tokens a day$", title):
                for tokens in (1, 10, 100, 1000, 10_000):
                    if tokens * 10**6 <= volume(always[3]):
                        assert cheapest(scenario, Decimal(tokens * 10**6)) == OPTIONS[always[1].lower()], (path, title)
                        named += 1
    assert named > 400


def test_the_drawing_and_its_table_show_the_boundary_of_the_title():
    drawn = 0
    for path, scenario in scenarios():
        page = pages()[path]
        rows = [th.text for th in page.all("th", inside="figure") if th.text.endswith(", the crossover")]
        labels = drawing_labels(page, "chart-near")
        assert len(labels) == 2 * len(rows), (path, labels, rows)
        if rows:
            shown = rows[0].removesuffix(", the crossover")
            assert labels[0] == labels[1] and shown.lower() in labels[0].lower(), (path, labels, rows)
            assert any(shown in title for title in figure_titles(path)), (path, rows)
            drawn += 1
    assert drawn > 50


def test_every_chart_and_record_has_the_date_of_its_data():
    for path, scenario in scenarios():
        day = written(scenario["as_of"])
        for kind in ("figure-subtitle", "figure-source"):
            said = re.findall(r"[Pp]rices of (\d+ \w+ \d{4})", " ".join(
                p.text for p in pages()[path].all("p") if p["class"] == kind))
            assert said and set(said) == {day}, (path, kind, said)


def test_every_record_has_the_costs_and_dates_of_its_scenario():
    compared = 0
    for walk in walks():
        record = (SITE / walk["url"] / "record.md").read_text("utf-8")
        cost = json.loads((SITE / walk["url"] / "walk.json").read_text("utf-8")).get("cost")
        if cost is None:
            continue
        scenario = json.loads((SITE / "cost/scenarios" / cost["scenario"] / "scenario.json").read_text("utf-8"))
        assert f"Prices of {written(scenario['as_of'])}, read on" in record
        for option, ends in cost["usd_per_month"].items():
            figures = scenario["options"][option]
            assert ends["base"] == figures["usd_per_month"]
            shown = [money(figures[key]) for key in ("usd_per_month", "usd_per_month_low", "usd_per_month_high")]
            assert "{} a month ({} to {})".format(*shown) in record, (walk["url"], option)
            assert "{} a month ({} to {})".format(*shown) in pages()[walk["url"] + "index.html"].all("main")[0].text
            compared += 1
    assert compared > 20


def test_the_question_on_volume_shows_the_crossovers_of_the_scenarios():
    path, compared = "decide/questions/volume/index.html", 0
    for row in (row for row in pages()[path].all("tr") if children(row, "td")):
        link = children(children(row, "th")[0], "a")[0]
        to, of = (OPTIONS[name] for name in link.text.rsplit(", ", 1)[1].split(" against "))
        cells = crossover_table(resolve(link["href"], path)[0])[of, to]
        shown = [cell.text for cell in children(row, "td")]
        assert volume(shown[1]) == volume(cells[1]), link.text
        # A range with equal ends is written once.
        assert volumes(shown[2]) == list(dict.fromkeys(volumes(cells[0]) + volumes(cells[2]))), link.text
        compared += 1
    assert compared > 3


def figure_titles(path):
    return [p.text for p in pages()[path].all("p") if p["class"] == "figure-title"]


def cheapest(scenario, tokens):
    """The option that costs least at a volume, by the coefficients of the data."""
    def cost(option):
        value = lambda key: Decimal(str(option.get(key, 0)))
        mtok = tokens * 365 / 12 / 10**6
        total = value("fixed_usd_per_month") + value("usd_per_mtok") * mtok
        if "tokens_per_day_per_replica" in option:
            full = (tokens / value("tokens_per_day_per_replica")).to_integral_value(ROUND_CEILING)
            replicas = full + value("spare_replicas")
            total += max(replicas, value("minimum_replicas")) * value("usd_per_month_per_replica")
        return total

    return min(scenario["coefficients"], key=cost)["option"]


def crossover_table(path):
    """The cells of each pair: low, base, high, and base in words."""
    rows = {}
    for row in rows_after(pages()[path], "crossovers"):
        if cells := children(row, "td"):
            start, to = children(row, "th")[0].text.split(", ")
            rows[OPTIONS[start.lower()], OPTIONS[to.lower()]] = [cell.text for cell in cells]
    return rows


def rows_after(page, heading):
    place = next(i for i, e in enumerate(page.elements) if e["id"] == heading)
    table = next(e for e in page.elements[place:] if e.tag == "table")
    return [row for part in table.children for row in part.children]


def drawing_labels(page, figure):
    """The text at the crossover of each rendering of a figure, its lines put together."""
    labels = {}
    for text in page.all("text", inside="crossover-label"):
        drawing = text.parent.parent
        if drawing["aria-labelledby"].startswith(figure):
            labels.setdefault(drawing["aria-labelledby"], []).append(text.text)
    return [" ".join(lines) for lines in labels.values()]


def children(element, tag):
    return [child for child in element.children if child.tag == tag]


def volumes(text):
    """Every volume in a text, in tokens a day; `never` and `any volume` are none and 0."""
    found = re.findall(r"(?<![$\d,.])(\d[\d,.]*\d|\d)( M)?|(never)|(any volume)", text)
    return [None if never else Decimal(0) if every else Decimal(number.replace(",", "")) * (10**6 if millions else 1)
            for number, millions, never, every in found]


def volume(text):
    return (volumes(text) or [None])[0]


def rounded(tokens):
    """As pages print a volume: two significant digits, halves to even."""
    return None if tokens is None else Context(prec=2, rounding=ROUND_HALF_EVEN).create_decimal(str(tokens))


def money(usd):
    value = Decimal(str(usd))
    if value < 10:
        return "$" + str(value.quantize(Decimal("0.01"), ROUND_HALF_EVEN))
    return "$" + format(Context(prec=3, rounding=ROUND_HALF_EVEN).create_decimal(value), ",f")


def written(day):
    parsed = date.fromisoformat(day)
    return f"{parsed.day} {parsed:%B %Y}"
