"""A screen of 320 CSS px shows every kind of page without scrolling sideways."""

import pytest

from site_files import largest_page_of_each_kind


@pytest.mark.parametrize("path", largest_page_of_each_kind())
def test_no_page_scrolls_sideways_at_320_px(page, server, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(server + path, wait_until="domcontentloaded")
    assert page.evaluate("scrollTo(9999, 0), scrollX") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
