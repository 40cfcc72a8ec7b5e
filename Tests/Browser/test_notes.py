"""The note on a figure, WCAG 1.4.13: shown by hover and focus, may be pointed at, and goes with Escape."""

import pytest

from site_files import pages

# The page with the most notes.
PATH = max(pages(), key=lambda path: sum(e["class"] == "figure-note" for e in pages()[path].all("span"))
           if not path.startswith("print/") else 0)
LINK = "a:has(+ .figure-note)"


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def reader(request, browser, server):
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 1280, "height": 720})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.goto(server + PATH)
    yield page
    context.close()


def note(page, index):
    return page.locator(f"{LINK} + .figure-note").nth(index)


def focus(page, index):
    page.locator(LINK).nth(index).focus()


def test_it_is_shown_by_hover_and_by_focus(reader):
    assert not note(reader, 0).is_visible()
    reader.locator(LINK).first.hover()
    note(reader, 0).wait_for()
    reader.mouse.move(0, 0)
    focus(reader, 1)
    note(reader, 1).wait_for()
    reader.wait_for_timeout(1500)
    assert not note(reader, 0).is_visible()
    note(reader, 1).wait_for()


def test_the_pointer_can_move_onto_it_and_it_stays(reader):
    index, end = unhindered(reader)
    reader.locator(LINK).nth(index).hover()
    reader.mouse.move(*end, steps=10)
    reader.wait_for_timeout(1500)
    assert note(reader, index).is_visible()


def unhindered(page):
    """The first figure from which no other link lies on the way to its note, and the place in the note.

    A pointer that rests on another figure on its way shows the note of that one, as it should.
    """
    for index in range(page.locator(LINK).count()):
        page.locator(LINK).nth(index).hover()
        link, box = page.locator(LINK).nth(index).bounding_box(), note(page, index).bounding_box()
        start = link["x"] + link["width"] / 2, link["y"] + link["height"] / 2
        end = box["x"] + 200, box["y"] + box["height"] / 2
        hindered = page.evaluate(
            """([[x, y], [toX, toY]]) => [...Array(50).keys()].some(step => {
                const at = document.elementFromPoint(x + (toX - x) * step / 50, y + (toY - y) * step / 50);
                const own = document.elementFromPoint(x, y).closest("a");
                return ![null, undefined, own].includes(at?.closest("a")) && !at.closest(".figure-note");
            })""",
            [start, end])
        page.mouse.move(0, 0)
        page.wait_for_timeout(1200)
        if not hindered:
            return index, end
    pytest.fail("on the way to each note lies another link")


def test_escape_hides_it_until_its_link_is_reached_anew(page, server):
    page.goto(server + PATH)
    for reach, leave in [
        (lambda: page.locator(LINK).first.hover(), lambda: page.mouse.move(0, 0)),
        (lambda: focus(page, 0), lambda: page.keyboard.press("Tab")),
    ]:
        reach()
        note(page, 0).wait_for()
        page.keyboard.press("Escape")
        page.wait_for_timeout(100)
        assert not note(page, 0).is_visible()
        leave()
        page.wait_for_timeout(1200)
        assert not note(page, 0).is_visible()
        reach()
        note(page, 0).wait_for()
        leave()


@pytest.mark.parametrize("size", [(1280, 720), (320, 256)])
def test_it_leaves_its_link_in_sight(page, server, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(server + PATH)
    count = page.locator(LINK).count()
    for index in {0, count // 2, count - 1}:
        focus(page, index)
        note(page, index).wait_for()
        link, shown = page.locator(LINK).nth(index).bounding_box(), note(page, index).bounding_box()
        assert 0 <= link["y"] and link["y"] + link["height"] <= shown["y"] + 1
        assert shown["height"] <= size[1] / 2


def test_a_long_note_can_be_scrolled_by_keyboard(page, server):
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(server + PATH)
    overflows = "notes => notes.findIndex(e => e.scrollHeight > e.clientHeight)"
    index = page.locator(f"{LINK} + .figure-note").evaluate_all(overflows)
    focus(page, index)
    page.keyboard.press("Tab")
    assert note(page, index).evaluate("e => e == document.activeElement")
    note(page, index).wait_for()
    page.keyboard.press("Tab")
    assert page.locator(LINK).nth(index + 1).evaluate("e => e == document.activeElement")
