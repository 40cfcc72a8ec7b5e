"""A reader's choice of light or dark holds on every page, before anything is painted."""

import pytest

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(20, 24, 29)"


@pytest.mark.parametrize("scheme, first, other, label", [
    ("light", LIGHT, DARK, "Dark colours"), ("dark", DARK, LIGHT, "Light colours")])
def test_the_choice_is_kept(browser, server, scheme, first, other, label):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(server, wait_until="load")
    assert page.evaluate(BACKGROUND) == first
    page.get_by_role("button", name=label).click()
    assert page.evaluate(BACKGROUND) == other
    # Without enhance.js: what applies the choice stands before the style sheet.
    page.route("**/enhance.*.js", lambda route: route.abort())
    page.goto(server + "faq/index.html", wait_until="load")
    assert page.evaluate(BACKGROUND) == other
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    context.close()


def test_another_choice_takes_the_first_back(browser, server):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(server, wait_until="load")
    for label, colour in (("Dark colours", DARK), ("Light colours", LIGHT)):
        page.get_by_role("button", name=label).click()
        assert page.evaluate(BACKGROUND) == colour
    context.close()
