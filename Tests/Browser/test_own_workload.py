"""The page on which a reader enters a workload of her own: fields to answer, address to fields, in Chromium."""

import html
import json
import re
import subprocess
import time
from urllib.parse import quote, urljoin

import pytest

from site_files import REPOSITORY, SITE, page_at, pages, scenario_pages

OWN = "cost/yours/index.html"
# The program that was built last.
PROGRAM = max((p for p in REPOSITORY.glob(".build/*/handbook") if p.is_file()),
              key=lambda p: p.stat().st_mtime, default=None)
VOLUME, PEAK = "workload.tokens_per_day", "workload.peak_to_average"
FIRST_ANSWER, NEXT_ANSWER = 500, 50  # milliseconds
# When the answer is there for the first time, and how long the handler of a key stroke takes.
WATCH = """() => {
  window.answers = [];
  addEventListener('DOMContentLoaded', () => new MutationObserver(() => answers.push(performance.now()))
    .observe(document.querySelector('[data-part=options]'), {childList: true}));
}"""


@pytest.fixture
def own(page, server):
    yield opened(page, server + OWN)


@pytest.fixture
def errors(page):
    found = []
    page.on("console", lambda message: found.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def opened(page, address):
    page.goto(address)
    answered(page)
    return page


def answered(page):
    page.locator("[data-part=options] tr").first.wait_for()


def until(holds):
    """Waits for what the page comes to; its policy lets no predicate be evaluated in it."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def field(page, name):
    return page.locator(f'[name="{name}"]')


def costs(page):
    """What each option costs, by its name."""
    return {row.locator("th").inner_text().split("\n")[0].removesuffix(" lowest").strip():
            row.locator("td").first.inner_text() for row in page.locator("[data-part=options] tr").all()}


def verdict(page):
    return page.locator("[data-part=verdict]").inner_text()


def problem(page, name):
    """What is said at a field, found as a screen reader finds it."""
    ids = field(page, name).get_attribute("aria-describedby").split()
    return " ".join(page.locator(f"#{id}").inner_text() for id in ids if id.endswith("-problem"))


def test_it_answers_at_once_without_asking_anybody(page, server, errors):
    asked = []
    opened(page, server + OWN)
    page.wait_for_load_state("networkidle")
    # Chromium asks for the icon again where the address changes.
    page.on("request", lambda request: "favicon" in request.url or asked.append(request.url))
    before = costs(page)
    field(page, VOLUME).fill("66M")
    assert costs(page) != before
    assert "66 M tokens a day" in verdict(page)
    assert asked == [] and errors == []


def test_the_first_answer_shows_what_the_static_page_of_the_usual_combination_says(own):
    tables = page_at(usual()).all("table")
    row = next(row for table in tables for row in table.children[-1].children if "this scenario" in row.children[0].text)
    static = [re.search(r"\$[\d,.]+\d", cell.text)[0] for cell in row.children[1:]]
    assert list(costs(own).values()) == static


@pytest.mark.parametrize("text, key", [("1,5", VOLUME), ("10 x", VOLUME), ("0.5", PEAK), ("120%", "workload.cached_share")])
def test_a_refusal_stands_beside_its_field(own, text, key):
    field(own, key).fill(text)
    assert problem(own, key) != ""
    assert field(own, key).get_attribute("aria-invalid") == "true"
    assert own.locator("[data-part=result]").first.is_hidden() and "No answer yet" in verdict(own)
    # The verdict leads to the field.
    own.locator("[data-part=verdict] button").first.click()
    assert own.evaluate("document.activeElement.name") == key
    field(own, key).fill("2")
    if key != "workload.cached_share":
        answered(own)
        assert problem(own, key) == ""


@pytest.mark.parametrize("written, read", [
    ("2.7M", "2.7M"), ("10 000", "10000"), ("1 500 000", "1500000"), ("60 M", "60M"), ("2/3", "2/3"), ("1e7", "1e7")])
def test_what_is_read_stands_in_the_field_afterwards(own, written, read):
    field(own, VOLUME).fill(written)
    field(own, VOLUME).press("Tab")
    assert field(own, VOLUME).input_value() == read
    assert f"workload.tokens_per_day={quote(read, safe='/')}" in own.url


@pytest.mark.parametrize("written, read", [("60%", "0.6"), ("5 %", "0.05"), ("12.5%", "0.125"), ("100%", "1"), ("0%", "0"), ("7.5%", "0.075")])
def test_per_cent_is_a_share(own, written, read):
    field(own, "workload.batch_share").fill(written)
    field(own, "workload.batch_share").press("Tab")
    assert field(own, "workload.batch_share").input_value() == read
    assert problem(own, "workload.batch_share") == ""


def test_a_link_opens_on_the_same_answer(own, browser, server):
    field(own, VOLUME).fill("260M")
    field(own, "options.closed.model").select_option(index=3)
    own.locator("fieldset[data-option='options.hybrid'] [data-compares]").uncheck()
    field(own, "workload.cached_share").fill("0.8")
    field(own, "workload.cached_share").locator("..").locator(".own-measured input").check()
    own.locator("[data-opens=by-requests]").first.check()
    own.locator("[data-opens=by-tokens]").first.check()
    other = browser.new_page()
    opened(other, own.url)
    assert costs(other) == costs(own) and verdict(other) == verdict(own)
    assert state(other) == state(own)
    assert "workload.cached_share.measured=true" in own.url and "options.hybrid" not in own.url
    other.close()


def state(page):
    return page.evaluate("""() => [...document.querySelectorAll('.own-form :is(input, select)')].map(e =>
      [e.name, e.type.match(/checkbox|radio/) ? e.checked : e.matches(':disabled') ? null : e.value])""")


def test_every_scenario_page_leads_here_and_to_its_own_figures(page, server):
    paths = scenario_pages()
    assert len(paths) > 100
    for path in paths[::9]:
        page.goto(server + path)
        lowest = re.search(r"costs least: (\$[\d,.]+\d)", page.inner_text("main"))[1]
        page.get_by_role("link", name="With your own figures").click()
        answered(page)
        assert page.locator("[data-part=further] input").count() < 9
        assert lowest in costs(page).values(), path


def test_back_and_forward_never_show_a_field_with_the_answer_of_another(page, server):
    opened(page, server + OWN)
    field(page, VOLUME).fill("66M")
    expected = costs(page)
    page.goto(server + "cost/index.html")
    page.go_back()
    answered(page)
    assert field(page, VOLUME).input_value() == "66M" and costs(page) == expected
    page.go_forward()
    page.go_back()
    answered(page)
    assert field(page, VOLUME).input_value() == "66M" and costs(page) == expected
    # Another state in the same tab, as from a link that somebody pastes.
    first = page.url
    page.goto(first.replace("tokens_per_day=66M", "tokens_per_day=1M"))
    until(lambda: field(page, VOLUME).input_value() == "1M")
    assert costs(page) != expected
    page.go_back()
    until(lambda: field(page, VOLUME).input_value() == "66M")
    assert costs(page) == expected


def test_a_key_without_a_field_of_its_own_is_kept_and_shown(own, page, server):
    opened(page, own.url + "&options.hybrid.staff_fte.low=0.5&options.hybrid.staff_fte.high=1")
    assert field(page, "options.hybrid.staff_fte.low").input_value() == "0.5"
    field(page, VOLUME).fill("11M")
    assert "options.hybrid.staff_fte.value=" in page.url and "staff_fte.high=1" in page.url
    page.goto("about:blank")
    page.goto(server + OWN + "#v=2&workload.tokens_per_dya=5")
    page.locator("[data-part=verdict] button").first.wait_for()
    assert "tokens_per_dya" in page.inner_text("[data-part=further]")


def test_hostile_addresses_are_answered_by_a_refusal(page, server, errors):
    for text in ["#v=2&workload.tokens_per_day=%E0%A4%A", "#v=2&" + "a." * 40 + "b=1", "#v=2&title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                 "#v=9&x=1", "#v=2&options.closed.model=%3Cb%3E", "#v=2&workload=3", "#v=2&" + "&".join(f"k{i}=1" for i in range(1200))]:
        page.goto("about:blank")
        page.goto(server + OWN + text)
        until(lambda: re.search("No answer yet|costs least", verdict(page)))
        assert page.locator("main img").count() == 0
    assert errors == []


def test_the_same_yaml_gives_the_same_in_the_terminal(own):
    field(own, VOLUME).fill("42M")
    with own.expect_download() as saving:
        own.get_by_role("button", name="workload.yaml").click()
    if PROGRAM is None:
        pytest.skip("the program is not built")
    run = subprocess.run([PROGRAM, "cost", "--root", REPOSITORY, "--workload", saving.value.path(), "--format", "json"],
                         capture_output=True, text=True, check=True)
    options = json.loads(run.stdout)["options"].values()
    shown = [float(cost.replace("$", "").replace(",", "")) for cost in costs(own).values()]
    assert [option["usd_per_month"] for option in options] == pytest.approx(shown, rel=0.006)


def test_it_can_be_copied_saved_and_printed(own, page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own.locator("[data-does=link]").click()
    own.get_by_text("Copied").first.wait_for()
    assert own.evaluate("navigator.clipboard.readText()") == own.url
    own.locator("[data-does=command]").click()
    until(lambda: own.evaluate("navigator.clipboard.readText()").startswith("handbook cost --workload - <<'EOF'\nid: yours\n"))
    for name in ["record.md", "table.csv"]:
        with own.expect_download() as saving:
            own.get_by_role("button", name=name).click()
        assert saving.value.suggested_filename == name and saving.value.path().stat().st_size > 50
    own.emulate_media(media="print")
    assert not own.locator(".own-tools").is_visible() and own.locator("[data-part=options]").is_visible()


def test_two_states_stand_beside_each_other_the_differences_first(own):
    own.get_by_role("button", name="Compare with this").click()
    before = costs(own)
    field(own, VOLUME).fill("600M")
    rows = [row.inner_text().split("\t") for row in own.locator("[data-part=comparison] tbody tr").all()]
    assert [cell.strip() for cell in rows[0]] == ["Tokens a day", "600M", "10M"]
    assert [row[0].strip() for row in rows[1:]] == list(before)
    assert [row[2].split(",  ")[0].replace(", lowest", "").strip() for row in rows[1:]] == list(before.values())
    link = own.url
    own.goto("about:blank")
    opened(own, link)
    assert own.locator("[data-part=comparison]").is_visible()
    own.get_by_role("button", name="Exchange the two").click()
    assert field(own, VOLUME).input_value() == "10M" and costs(own) == before
    own.get_by_role("button", name="Stop comparing").click()
    assert own.locator("[data-part=comparison]").is_hidden() and "other=" not in own.url


def test_it_starts_from_any_scenario_and_combination(own):
    own.locator(".own-starts summary").click()
    own.locator("#own-start").select_option(label="Code review comments")
    answered(own)
    assert field(own, VOLUME).input_value() == "260M"
    assert field(own, "title").input_value() == "Code review comments"
    own.locator("[data-dimension]").first.select_option(label="Long documents")
    own.get_by_role("button", name="Take this combination").click()
    assert field(own, VOLUME).input_value() == "50M"
    assert field(own, "title").input_value().startswith("Long documents, a frontier closed model")


def test_it_is_worked_by_keyboard_alone(page, server):
    opened(page, server + OWN)
    field(page, VOLUME).focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("77M")
    page.keyboard.press("Enter")
    assert "77 M tokens a day" in verdict(page) and page.url.startswith(server + OWN)
    seen = set()
    for _ in range(200):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.name || document.activeElement.dataset.does, document.activeElement.closest('footer') != null]")
        seen.add(focused[0])
        if focused[1]:
            break
    assert {PEAK, "options.closed.model", "options.self-hosted.gpu", "fte_usd_per_month", "link", "print"} <= seen


def test_the_answer_is_said_once_after_typing_rests(own):
    own.wait_for_timeout(600)
    own.evaluate("""() => { window.said = []; new MutationObserver(() => said.push(document.querySelector('[role=status]').innerText))
      .observe(document.querySelector('[role=status]'), {childList: true, characterData: true, subtree: true}); }""")
    field(own, VOLUME).press("End")
    for key in ["Backspace", "2", "M"]:
        own.keyboard.press(key)
        own.wait_for_timeout(60)
    assert own.evaluate("said") == []
    until(lambda: own.evaluate("said.length") == 1)
    own.wait_for_timeout(500)
    assert own.evaluate("said.length") == 1 and "102 M" in own.evaluate("said[0]")


def test_it_answers_in_time(page, server):
    page.add_init_script(f"({WATCH})()")
    first = min(first_answer(page, server) for _ in range(3))
    took = []
    for number in range(20):
        field(page, VOLUME).evaluate("(e, text) => { e.value = text }", f"{11 + number}M")
        took.append(page.evaluate("""() => { const start = performance.now();
          document.querySelector('[name="workload.tokens_per_day"]').dispatchEvent(new Event('input', {bubbles: true}));
          document.body.offsetHeight; return performance.now() - start }"""))
    print(f"first answer {first:.0f} ms, then {sorted(took)[10]:.1f} ms (at most {max(took):.1f})")
    assert first < FIRST_ANSWER
    assert sorted(took)[10] < NEXT_ANSWER


def first_answer(page, server):
    page.goto("about:blank")
    opened(page, server + OWN)
    return page.evaluate("answers[0]")


def test_from_disk_it_answers_too(page, errors):
    opened(page, f"{SITE.as_uri()}/{OWN}")
    field(page, VOLUME).fill("66M")
    assert "66 M tokens a day" in verdict(page)
    assert errors == []


def test_without_script_it_says_what_it_would_do_and_leads_on(scriptless_page, server):
    scriptless_page.goto(server + OWN)
    assert scriptless_page.locator(".own-form").is_hidden()
    links = {link.get_attribute("href") for link in scriptless_page.locator(".own-without a").all()}
    assert len(links) == 3 and any("cost/s/" in link or "/s/" in link for link in links)
    assert any("roi" in link for link in links)


@pytest.mark.parametrize("options", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_it_is_whole_at_320_px(browser, server, options):
    context = browser.new_context(viewport={"width": 320, "height": 640}, **options)
    page = context.new_page()
    opened(page, server + OWN)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    field(page, VOLUME).fill("nonsense")
    page.get_by_role("button", name="Compare with this").click()
    field(page, VOLUME).fill("5M")
    answered(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # What stays in sight of the answer covers no field that has the focus.
    field(page, "options.closed.discount").focus()
    box, bar = field(page, "options.closed.discount").bounding_box(), page.locator(".own-peek").bounding_box()
    assert box["y"] + box["height"] <= bar["y"]
    page.locator(".own-peek").click()
    assert page.evaluate("document.activeElement.id") == "own-answer"
    context.close()


def usual():
    """The address of the usual combination, to which the way by the grid leads."""
    link = next(a for a in page_at("cost/yours/").all("a", inside="own-without") if "/s/" in a["href"])
    return "cost/" + link["href"].removeprefix("../").removesuffix("index.html")


CALLS = """async ([core, tables, inputs]) => {
    const bytes = await (await fetch(core)).arrayBuffer();
    const { exports } = (await WebAssembly.instantiate(bytes, {})).instance;
    const give = text => {
        const data = new TextEncoder().encode(text), place = exports.handbook_buffer(data.length);
        new Uint8Array(exports.memory.buffer, place, data.length).set(data);
        return data.length;
    };
    if (!exports.handbook_tables(give(await (await fetch(tables)).text()))) return "no tables";
    return inputs.map(input => {
        const start = exports.handbook_answer(give(input)), memory = new Uint8Array(exports.memory.buffer);
        return new TextDecoder().decode(memory.subarray(start, memory.indexOf(0, start)));
    });
}"""


def test_every_static_page_has_what_the_module_says_about_its_inputs(page, server):
    page.goto(server + "cost/yours/index.html")
    script = page.locator("script[data-core]")
    core, tables = (urljoin(page.url, script.get_attribute(name)) for name in ("data-core", "data-tables"))
    files = sorted((SITE / "cost").rglob("scenario.json"))
    assert len(files) > 100
    answers = page.evaluate(CALLS, [core, tables, [pairs_of(file.parent / "index.html") for file in files]])
    differing = {}
    for file, answer in zip(files, answers):
        static = json.loads(file.read_text("utf-8")) | {"scenario": "yours"}
        if found := differences(json.loads(answer)["estimate"], static):
            differing[file.relative_to(SITE).as_posix()] = found
    assert differing == {}


def differences(said, static, place=""):
    """Where what the module says is not what the file has, which says more; numbers digit for digit."""
    if isinstance(said, dict):
        return [line for key, value in said.items()
                for line in differences(value, static.get(key), f"{place}/{key}")]
    if isinstance(said, list) and isinstance(static, list) and len(said) == len(static):
        return [line for index, pair in enumerate(zip(said, static))
                for line in differences(*pair, f"{place}/{index}")]
    return [] if said == static else [f"{place}: {said} for {static}"]


def pairs_of(path):
    """The pairs of the link from a scenario's page to the reader's own figures, without the version."""
    href = re.search(r'href="[^"]*yours/[^"#]*#v=2&amp;([^"]*)"', path.read_text("utf-8"))
    return html.unescape(href[1])
