"""The acceptance criteria of the reader's experience that no other file holds, one page of each kind."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_files import largest_page_of_each_kind

SCHEMES = ["light", "dark"]
TARGETS = """() => [...document.querySelectorAll('a[href], button, input, textarea')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.skip-link') &&
    (e.closest('.answers') || getComputedStyle(e).display != 'inline'))
  .map(e => [e.getBoundingClientRect(), e])
  .filter(([r, e]) => r.height < (e.closest('.answers') ? 48 : 23.9) || r.width < 23.9)
  .map(([r, e]) => e.outerHTML.slice(0, 80) + ' ' + r.width + ' x ' + r.height)"""


@pytest.fixture(params=SCHEMES)
def themed(request, browser):
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def kinds():
    """One page of each kind; the print edition repeats all others."""
    return [path for path in largest_page_of_each_kind() if not path.startswith("print/")]


def test_criterion_5_only_boxes_with_a_name_scroll_sideways(page, server):
    page.set_viewport_size({"width": 320, "height": 256})  # 1280 x 1024 at 400%
    for path in kinds():
        page.goto(server + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1 &&"
            " ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) &&"
            " !(e.tabIndex == 0 && e.getAttribute('aria-label'))).map(e => e.outerHTML.slice(0, 80))") == [], path


def test_criterion_6_targets_are_large_enough(page, server):
    for path in kinds():
        page.goto(server + path)
        assert page.evaluate(TARGETS) == [], path


def test_criterion_8_larger_and_wider_text_stays_on_the_page(page, server):
    page.set_viewport_size({"width": 640, "height": 800})
    for path in kinds():
        page.goto(server + path)
        for style in ("html { font-size: 200% }", "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
                      " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"):
            page.evaluate("text => { const s = new CSSStyleSheet(); s.replaceSync(text);"
                          " document.adoptedStyleSheets = [s]; }", style)
            assert page.evaluate("document.documentElement.scrollWidth") <= 640, (path, style)


def test_criteria_7_and_9_no_violation_of_accessibility_rules(themed, server):
    found = []
    for path in kinds():
        themed.goto(server + path)
        for violation in Axe().run(themed).response["violations"]:
            found.append((path, violation["id"], [node["target"] for node in violation["nodes"]][:3]))
    assert found == []


def test_criterion_13_the_page_follows_the_theme_without_a_reload(page, server):
    page.goto(f"{server}index.html")
    colours = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours == ["rgb(255, 255, 255)", "rgb(20, 24, 29)"]


def test_criterion_14_paper_is_white_without_navigation(page, server):
    page.emulate_media(color_scheme="dark", media="print")
    for path in kinds():
        page.goto(server + path)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator(".print-line").is_visible()
        assert not page.locator(".site-nav").is_visible()
        assert page.locator(".side-button:visible").count() == 0


def test_criterion_15_reduced_motion_runs_no_transition(themed, server):
    for path in kinds():
        themed.goto(server + path)
        assert themed.evaluate("document.getAnimations().length") == 0
        assert themed.evaluate("[...document.querySelectorAll('*')].filter(e => "
                               "getComputedStyle(e).transitionDuration != '0s').length") == 0
