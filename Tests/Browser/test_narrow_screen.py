"""A screen of 320 CSS px shows every kind of page without scrolling sideways."""

from site_files import largest_page_of_each_kind


def test_no_kind_of_page_scrolls_sideways_at_320_px(page, server):
    page.set_viewport_size({"width": 320, "height": 640})
    assert {path: width for path in largest_page_of_each_kind()
            if (width := width_of(page, server + path)) > 320} == {}


def width_of(page, address):
    page.goto(address, wait_until="load")  # with the style sheet
    return page.evaluate("document.documentElement.scrollWidth")
