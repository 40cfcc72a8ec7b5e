"""A reader without script gets from the start to every outcome by clicking."""

import pytest

from site_files import SITE, answers, outcomes, phrase, walks

A_HANDFUL = walks()[::12]


@pytest.mark.parametrize("walk", walks(), ids=lambda walk: walk["path"])
def test_every_walk_is_completed_by_clicking_without_script(scriptless_page, server, walk):
    click_through(scriptless_page, server, walk)
    assert scriptless_page.locator("h1").inner_text() == outcomes()[walk["outcome"]]["title"]


@pytest.mark.parametrize("walk", A_HANDFUL, ids=lambda walk: walk["path"])
def test_a_walk_is_completed_from_disk_with_the_style_sheet(scriptless_page, walk):
    click_through(scriptless_page, f"{SITE.as_uri()}/", walk)
    assert scriptless_page.locator("h1").inner_text() == outcomes()[walk["outcome"]]["title"]
    scriptless_page.wait_for_load_state("load")
    family = scriptless_page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "sans-serif" in family, "the body has the browser's own font: no style sheet"


def click_through(page, root, walk):
    page.goto(f"{root}decide/index.html", wait_until="domcontentloaded")
    page.get_by_role("link", name="Start with the first question").first.click()
    for question, answer in answers(walk["path"]):
        # No two questions share a phrase, so the click waits for the right page by itself.
        page.locator(".answers a").filter(has_text=phrase(question, answer)).click()
    page.wait_for_url(f"{root}{walk['url']}index.html", wait_until="domcontentloaded")
