"""The gallery holds every component, taken from real pages, and none violates a rule of accessibility."""

import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from site_files import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "scripts"))
import gallery  # noqa: E402


@pytest.fixture(scope="module")
def made(browser, server, tmp_path_factory):
    folder = tmp_path_factory.mktemp("gallery")
    gallery.make(browser, server, folder)
    return folder


def test_it_shows_24_components(made, page):
    errors = []
    page.on("requestfailed", lambda request: errors.append(request.url))
    page.goto((made / "index.html").as_uri())
    assert page.locator(".sample > h2").all_inner_texts() == [c.name for c in gallery.COMPONENTS]
    assert len(gallery.COMPONENTS) == 24
    for component in gallery.COMPONENTS:
        sample = page.locator(".sample", has=page.get_by_role("heading", name=component.name, exact=True, level=2))
        box = sample.locator("> div > *").first.bounding_box()
        assert box and box["width"] > 20 and box["height"] > 15, component.name
        assert sample.locator("> div").inner_text().strip(), component.name
    assert page.evaluate("getComputedStyle(document.body).fontFamily").endswith("sans-serif")
    assert errors == []


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 1280), ("light", 320)])
def test_no_component_violates_a_rule(made, browser, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto((made / "index.html").as_uri())
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], [node["target"] for node in v["nodes"]][:3]) for v in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_a_page_without_its_component_is_named(browser, server):
    page = browser.new_page()
    missing = gallery.Component("Missing", "None.", "index.html", ".no-such-thing")
    with pytest.raises(LookupError, match="'index.html' has no '.no-such-thing'"):
        gallery.sample(page, server, missing)
    page.close()
