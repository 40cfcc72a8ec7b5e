"""The search box: by keyboard, over HTTP and from disk, with the same words and stems as the generator."""

import json
import re

import pytest

from site_files import SITE


@pytest.fixture(params=["http", "disk"])
def home(request, server):
    return server + "index.html" if request.param == "http" else (SITE / "index.html").as_uri()


def look_for(page, text):
    """The titles of the pages found."""
    page.fill("dialog.search input", text)
    page.wait_for_function(
        "text => document.querySelector('.search-status').textContent && "
        "document.querySelector('dialog.search input').value == text",
        arg=text,
    )
    page.wait_for_timeout(150)  # the answer to the last letter
    return page.locator(".search-results > li > a").all_inner_texts()


def test_by_keyboard_alone(page, home):
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(home)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.role") == "searchbox"
    page.keyboard.type("crossover")
    page.locator(".search-results mark").first.wait_for()
    for key, tag in [("ArrowDown", "A"), ("ArrowUp", "INPUT"), ("ArrowUp", "INPUT")]:
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.tagName") == tag
    page.keyboard.press("Escape")
    assert not page.locator("dialog.search").is_visible()
    page.keyboard.press("/")
    page.keyboard.type("robust crossover")
    page.locator(".search-results a", has_text="Robust crossover").first.wait_for()
    page.locator(".search-results a[href$='glossary/index.html#robust-crossover']").wait_for()
    page.wait_for_timeout(300)  # the answer to the last letter
    while not page.evaluate("document.activeElement.hash == '#robust-crossover'"):
        before = page.evaluate("[...document.querySelectorAll('.search a')].indexOf(document.activeElement)")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("[...document.querySelectorAll('.search a')].indexOf(document.activeElement)") == before + 1
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"glossary/(index\.html)?#robust-crossover$"))
    assert not page.locator("dialog.search").is_visible()
    assert errors == []


@pytest.mark.parametrize(
    "text, title",
    [
        ("glossary", "Glossary"),
        ("failure", "Failure modes"),
        ("failure of", "Failure modes"),
        ("licences", "Reading a model licence"),
        ("lisence", "Reading a model licence"),
        ("quantization", "Glossary"),
        ("hybrid routing", "Hybrid routing"),
        ("self host", "Open, self-hosted"),
        ("accessib", "Accessibility"),
    ],
)
def test_finds(page, server, text, title):
    page.goto(server + "index.html")
    page.keyboard.press("/")
    assert title in look_for(page, text)[:3]


def test_says_when_nothing_is_found(page, server):
    page.goto(server + "index.html")
    page.keyboard.press("/")
    assert look_for(page, "<zzqq>") == []
    assert page.locator(".search-status").inner_text().startswith("Nothing found for")
    assert page.locator("dialog.search zzqq").count() == 0


def test_a_query_loads_little(page, server):
    sizes = []
    page.on("response", lambda response: sizes.append(len(response.body())) if "/search/" in response.url else None)
    page.goto(server + "index.html")
    page.keyboard.press("/")
    look_for(page, "crossover")
    assert 0 < sum(sizes) < 100_000


def test_words_and_stems_are_the_generators(page, server):
    """Every word of every quoted text leads to a term of the index."""
    page.goto(server + "index.html")
    page.keyboard.press("/")
    look_for(page, "a")
    terms = set()
    for file in (SITE / "search" / "terms").glob("*.js"):
        text = json.loads(re.match(r"handbookSearch\.terms\(\d+,(.*)\)\n$", file.read_text("utf-8"), re.S)[1])
        terms |= {line.split(":")[0] for line in text.split("\n")}
    titles = []
    for file in (SITE / "search" / "pages").glob("*.js"):
        pages = json.loads(re.match(r"handbookSearch\.pages\(\d+,(.*)\)\n$", file.read_text("utf-8"), re.S)[1])
        titles += [entry[1] for entry in pages] + [part for entry in pages for part in entry[3][1::3]]
    source = next((SITE / "assets").glob("search-engine.*.js")).read_text("utf-8")
    parts = re.search(r"const words = .*?(?=const isNear)", source, re.S)[0]
    stems = page.evaluate(f"texts => {{ {parts} return texts.flatMap(words).map(stem); }}", titles)
    assert len(stems) > 500
    assert set(stems) <= terms


def test_without_script_there_is_no_box(scriptless_page, server):
    scriptless_page.goto(server + "index.html")
    assert scriptless_page.locator("#_search").inner_html() == ""


def test_nothing_moves_when_the_button_appears(page, server):
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => "
        "window.shift += entry.value)).observe({type: 'layout-shift', buffered: true})"
    )
    for width in (1280, 768, 375):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(server + "guide/index.html")
        page.locator(".search-open").wait_for()
        page.wait_for_timeout(100)
        assert page.evaluate("window.shift") == 0
