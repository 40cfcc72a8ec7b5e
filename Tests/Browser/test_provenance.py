"""Criterion 20: every price, rate and assumption leads to its row, with source, date read and next check."""

import json
import re
from datetime import datetime

from site_files import SITE, pages, resolve, scenario_pages

ASSUMPTIONS = "cost/assumptions/index.html"
DAY = re.compile(r"(?:\d+ )?[A-Z][a-z]+ 20\d\d")


def rows():
    """The rows of the page of assumptions that have a place: id to column to text."""
    found = {}
    for table in pages()[ASSUMPTIONS].all("table"):
        head, body = table.children[0], table.children[-1]
        columns = [cell.text for cell in head.children[0].children]
        for row in body.children:
            place = next((e["id"] for e in row.children[0].children if e["id"]), None)
            found[place] = dict(zip(columns, (cell.text for cell in row.children)))
    return found


def test_every_row_has_a_source_the_day_it_was_read_and_the_next_check():
    dated = [(place, row) for place, row in rows().items() if "How checked" not in row]
    assert len(dated) > 60
    data = json.loads(next(SITE.glob("cost/scenarios/*/scenario.json")).read_text("utf-8"))
    today = datetime.fromisoformat(data["as_of"])
    for place, row in dated:
        assert place and row["Source"] and DAY.fullmatch(row["Read"]), (place, row)
        due = re.match(r"(\d+ \w+ \d{4})(, overdue)?$", row["Next check"])
        assert due, (place, row)
        assert bool(due[2]) == (datetime.strptime(due[1], "%d %B %Y") < today), (place, row)


def test_every_input_of_a_scenario_that_has_a_price_leads_to_its_row():
    known, led = rows(), 0
    for path in scenario_pages():
        start = next(i for i, e in enumerate(pages()[path].elements) if e["id"] == "inputs")
        table = next(e for e in pages()[path].elements[start:] if e.tag == "table")
        for row in table.children[-1].children:
            source = row.children[-1]
            places = [resolve(link["href"], path) for link in source.children if link.tag == "a"]
            assert all(file == ASSUMPTIONS and place in known for file, place in places), (path, row.text)
            # Prices and rates come from somewhere, and low and high ends that the scenario does not give itself.
            has_ends = row.children[1].text or row.children[3].text
            is_data = "$" in row.text or has_ends and source.text != "this scenario"
            assert places or not is_data, (path, row.text)
            led += len(places)
    assert led > 500


def test_every_figure_of_money_in_a_sentence_says_when_its_inputs_were_read():
    compared = 0
    for path, page in pages().items():
        for note in (e for e in page.all("span") if e["class"] == "figure-note"):
            link = next(e for e in note.parent.children if e["aria-describedby"] == note["id"])
            if "$" in link.text:
                assert DAY.search(note.text) or note.text.endswith("this scenario."), (path, link.text, note.text)
                compared += 1
    assert compared > 200
