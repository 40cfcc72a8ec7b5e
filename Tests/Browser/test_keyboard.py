"""Criterion 3: a question page works with the Tab and Enter keys alone."""

from site_files import places

NAME = "e => e.getAttribute('href') ?? e.getAttribute('aria-label') ?? (e.textContent || null)"
PATH = "data-no/frontier-no"
PARTS = [".skip-link", ".site-header a", ".back-link", ".answers a", ".trace-change a",
         ".walk-links a", ".site-footer a"]
STOPS = ":is(a[href], button, input, textarea, [tabindex='0']):not([tabindex='-1'])"


def test_tab_goes_through_the_parts_of_the_page_in_their_order(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    stops = page.locator(STOPS)
    in_order = stops.evaluate_all(f"stops => stops.filter(e => e.checkVisibility()).map({NAME})")
    assert [tab(page) for _ in in_order] == in_order
    firsts = [in_order.index(page.locator(part).first.evaluate(NAME)) for part in PARTS]
    assert firsts == sorted(firsts)
    assert tab(page) is None, "focus never leaves the page"


def test_enter_on_an_answer_opens_its_page(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    first_answer = hrefs(page, ".answers a")[0]
    links = page.locator("a").count()
    assert first_answer in (tab(page) for _ in range(links)), "Tab never comes to the answer"
    page.keyboard.press("Enter")
    address, heading = places()[f"{PATH}/volume-yes"]
    page.wait_for_url(f"{server}{address}index.html", wait_until="domcontentloaded")
    assert page.locator("h1").inner_text() == heading


def test_enter_on_the_skip_link_moves_on_to_the_content(page, server):
    page.goto(server + places()[PATH][0], wait_until="domcontentloaded")
    tab(page)
    page.keyboard.press("Enter")
    # The jump takes a moment, and takes the focus from the link when it is done.
    page.wait_for_function("document.querySelector(':target') && document.activeElement === document.body")
    assert tab(page) == page.locator(f"main {STOPS}").first.evaluate(NAME)


def hrefs(page, selector):
    return page.locator(selector).evaluate_all("links => links.map(a => a.getAttribute('href'))")


def tab(page):
    """Presses Tab; the name of what has the focus then, or none."""
    page.keyboard.press("Tab")
    return page.evaluate(f"document.activeElement == document.body ? null : ({NAME})(document.activeElement)")
