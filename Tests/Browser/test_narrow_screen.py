"""A screen of 320 CSS px shows every kind of page without scrolling sideways."""

from site_files import largest_page_of_each_kind, pages


def test_no_kind_of_page_scrolls_sideways_at_320_px(page, server):
    page.set_viewport_size({"width": 320, "height": 640})
    assert {path: width for path in largest_page_of_each_kind()
            if (width := width_of(page, server + path)) > 320} == {}


def width_of(page, address):
    page.goto(address, wait_until="load")  # with the style sheet
    return page.evaluate("document.documentElement.scrollWidth")


def test_the_menu_of_a_phone_opens_without_script(scriptless_page, server):
    page = scriptless_page
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(server, wait_until="load")
    link = page.locator(".site-nav a").first
    assert not link.is_visible()
    page.get_by_role("button", name="Menu").click()
    assert link.is_visible()
    page.keyboard.press("Escape")
    assert not link.is_visible()
    page.set_viewport_size({"width": 1280, "height": 900})
    assert link.is_visible()
    assert not page.get_by_role("button", name="Menu").is_visible()


def test_answers_begin_on_the_first_screen(page, server):
    for width, height in ((375, 740), (1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        for path in [path for path, page in pages().items() if page.kind == "kind-question" and "/walk/" in path]:
            page.goto(server + path, wait_until="load")
            assert page.locator(".answer").first.bounding_box()["y"] + 44 <= height, path


def test_the_way_in_is_on_the_first_screen(page, server):
    for width, height in ((375, 740), (1280, 900)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(server, wait_until="load")
        start = page.locator(".start a").bounding_box()
        spine = page.locator(".spine li").first.bounding_box()
        assert start["y"] + start["height"] <= height and spine["y"] + 44 <= height
