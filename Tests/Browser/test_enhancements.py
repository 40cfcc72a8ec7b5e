"""Copy buttons, the last walk, the pages loaded ahead: what happens, and that without script nothing is there."""

import pytest

from site_files import SITE, places, walks

OUTCOME = max(walks(), key=lambda walk: len(walk["path"]))["url"] + "index.html"
QUESTION = places()["data-no/frontier-no"][0] + "index.html"
BUTTONS = ".side-button"


@pytest.fixture
def writing(browser, server):
    """A page that may write to the clipboard and read from it."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("label, selector", [("Copy address", ".permalink"), ("Copy record", ".record pre")])
def test_a_button_copies_what_is_below_it(writing, server, label, selector):
    page = writing
    page.goto(server + OUTCOME)
    text = page.locator(selector).evaluate("e => e.value || e.textContent")
    button = page.locator(".copied").get_by_role("button", name=label)
    button.focus()
    page.keyboard.press("Enter")
    page.locator("p[role=status]", has_text="Copied").wait_for(state="attached")
    assert copied(page) == text
    assert page.evaluate("document.activeElement.textContent") == "Copied"


def test_a_heading_gives_its_address_to_the_mouse_and_keeps_its_name(writing, server):
    page = writing
    page.goto(f"{server}faq/index.html")
    heading = page.locator(".body > h2[id], .body > h3[id]").first
    name = heading.evaluate("e => e.firstChild.textContent")
    assert page.get_by_role("heading", name=name, exact=True).count() == 1
    heading.hover()
    heading.locator("button").click()
    page.locator("p[role=status]", has_text="Copied").wait_for(state="attached")
    assert copied(page).endswith(f"/faq/#{heading.get_attribute('id')}")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_the_address_of_a_page_has_the_place_on_it(writing, server):
    page = writing
    page.goto(f"{server}{QUESTION}#was-no")
    page.get_by_role("button", name="Copy link to this page").click()
    page.locator("p[role=status]", has_text="Copied").wait_for(state="attached")
    assert copied(page) == f"{server}{QUESTION}#was-no"


@pytest.mark.parametrize("place", ["http", "disk"])
def test_the_last_walk_is_resumed_forgotten_and_off(page, server, place):
    root = server if place == "http" else f"{SITE.as_uri()}/"
    page.goto(f"{root}decide/index.html")
    assert page.locator(".resume a").count() == 0
    page.goto(root + QUESTION)
    title = page.locator("h1").inner_text()
    page.goto(f"{root}decide/index.html")
    page.locator(".resume a", has_text=title).click()
    page.wait_for_url(root + QUESTION)
    page.go_back()
    page.locator(".resume button").click()
    assert page.locator(".resume").inner_text().startswith("Walks are not kept on this device.")
    assert page.locator(".resume button").evaluate("e => e == document.activeElement")
    assert page.evaluate("Object.values(localStorage)") == ["off"]
    page.goto(root + QUESTION)
    page.goto(f"{root}decide/index.html")
    assert page.locator(".resume a").count() == 0
    page.locator(".resume button").click()
    page.goto(root + QUESTION)
    page.goto(f"{root}decide/index.html")
    assert page.locator(".resume a").count() == 1


def test_the_page_of_an_answer_is_loaded_ahead_once(page, server):
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(server + QUESTION)
    answer = page.locator(".answers a").first
    address = answer.evaluate("a => a.href")
    assert address not in requests
    answer.focus()
    page.wait_for_timeout(300)
    answer.hover()
    page.wait_for_timeout(100)
    assert requests.count(address) == 1


def test_nothing_is_loaded_ahead_from_disk(page):
    page.goto(f"{SITE.as_uri()}/{QUESTION}")
    page.locator(".answers a").first.hover()
    assert page.locator("link[rel=prefetch]").count() == 0


def test_without_script_there_are_no_controls(scriptless_page, server):
    for path in (OUTCOME, QUESTION, "decide/index.html", "faq/index.html"):
        scriptless_page.goto(server + path)
        assert scriptless_page.locator(f"{BUTTONS}, .resume").count() == 0


def test_nothing_moves_when_the_controls_appear(page, server):
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => "
        "window.shift += entry.value)).observe({type: 'layout-shift', buffered: true})")
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 800})
        for path in (QUESTION, OUTCOME, "decide/index.html", "faq/index.html"):
            page.goto(server + path)
            page.locator(BUTTONS).first.wait_for(state="attached")
            page.wait_for_timeout(100)
            assert page.evaluate("window.shift") == 0, (path, width)


def test_over_plain_http_there_are_no_copy_buttons(page, server):
    """Browsers lend the clipboard only to secure connections, disks and this machine."""
    insecure = server.replace("127.0.0.1", "handbook.test")
    for path in (OUTCOME, QUESTION, "faq/index.html"):
        page.goto(insecure + path)
        page.locator(".search-open").wait_for()
        assert not page.evaluate("isSecureContext")
        assert page.get_by_role("button", name="Copy").count() == 0


def test_an_outcome_can_be_copied_and_printed_below_its_verdict(writing, server):
    page = writing
    page.goto(server + OUTCOME)
    tools = page.locator(".outcome-header .tools")
    assert tools.get_by_role("button").all_inner_texts() == ["Copy link", "Copy record", "Print"]
    tools.get_by_role("button", name="Copy record").click()
    page.locator("p[role=status]", has_text="Copied").wait_for(state="attached")
    assert copied(page) == page.locator(".record pre").text_content()
