"""A question page works with the Tab and Enter keys alone."""

from site_files import places

PATH = "data-no"
ORDER = [".skip-link", ".site-header a", ".search-open", ".back-link", ".answers a", ".trace-change a",
         ".walk-links a", ".page-foot a", ".site-footer a"]


def test_tab_goes_from_the_skip_link_through_the_answers_to_the_footer(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    in_order = [href for part in ORDER for href in hrefs(page, part)]
    focused = [tab(page) for _ in in_order]
    assert focused == in_order
    assert tab(page) is None, "focus never leaves the page"


def test_enter_on_an_answer_opens_its_page(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    first_answer = hrefs(page, ".answers a")[0]
    links = page.locator("a").count()
    assert first_answer in (tab(page) for _ in range(links)), "Tab never comes to the answer"
    page.keyboard.press("Enter")
    address, heading = places()[f"{PATH}/frontier-yes"]
    page.wait_for_url(f"{server}{address}index.html", wait_until="domcontentloaded")
    assert page.locator("h1").inner_text() == heading


def test_enter_on_the_skip_link_moves_on_to_the_content(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    tab(page)
    page.keyboard.press("Enter")
    # The jump takes a moment, and takes the focus from the link when it is done.
    page.wait_for_function("document.querySelector(':target') && document.activeElement === document.body")
    assert tab(page) == hrefs(page, "main a")[0]


def hrefs(page, selector):
    return page.locator(selector).evaluate_all("links => links.map(a => a.getAttribute('href'))")


def tab(page):
    """Presses Tab; the link that has the focus then, or none."""
    page.keyboard.press("Tab")
    return page.evaluate("document.activeElement.getAttribute('href')")
