"""'handbook serve': a page follows its sources, keeps its place, and shows what is wrong with them."""

import os
import re
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HANDBOOK = Path(os.environ.get("HANDBOOK", ROOT / ".build/debug/handbook")).resolve()
PAGE = "---\ntitle: Second\ndescription: The second page.\n---\n{}\n"
LONG = "\n\n".join(f"Paragraph {number}." for number in range(200))

pytestmark = pytest.mark.skipif(not HANDBOOK.is_file(), reason=f"there is no program {HANDBOOK}")


class Preview:
    """A handbook of two pages that is served."""

    def __init__(self, folder):
        self.folder = folder
        self.write("content/index.md", "---\ntitle: Home\n---\n[Second](b.md)\n")
        self.write("content/b.md", PAGE.format("Text."))
        shutil.copytree(ROOT / "templates", folder / "templates")
        self.start()

    def start(self, port=0):
        self.process = subprocess.Popen(
            [HANDBOOK, "serve", "-p", str(port)], cwd=self.folder, stderr=subprocess.PIPE)
        deadline = time.monotonic() + 30
        shown = b""
        # Several lines may come at once: what was read is kept here, where select cannot overlook it.
        while select.select([self.process.stderr], [], [], max(0, deadline - time.monotonic()))[0]:
            shown += os.read(self.process.stderr.fileno(), 4096)
            if found := re.search(rb"serving (\S+)", shown):
                self.address = found[1].decode()
                return
        raise TimeoutError("'handbook serve' does not serve")

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.process.stderr.close()


@pytest.fixture
def preview(tmp_path):
    running = Preview(tmp_path)
    yield running
    running.stop()


@pytest.fixture
def reader(page, preview):
    """A page of the preview that listens to events; nothing that its policy forbids may happen."""
    errors = []
    page.on("console", lambda m: errors.append(m.text) if "Content Security Policy" in m.text else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    with page.expect_response(re.compile("/.preview/events")):
        page.goto(preview.address + "b/")
    yield page
    assert errors == []


def mark(page):
    """Leaves a sign that does not outlive a reload."""
    page.evaluate("window.isMarked = true")


def is_marked(page):
    return page.evaluate("window.isMarked === true")


def test_an_edit_reloads_the_page(reader, preview):
    preview.write("content/b.md", PAGE.format("Other text."))
    reader.get_by_text("Other text.").wait_for()


def test_an_edit_that_is_moved_into_its_place_reloads_the_page(reader, preview):
    preview.write("content/.b.md.new", PAGE.format("Other text."))
    (preview.folder / "content/.b.md.new").rename(preview.folder / "content/b.md")
    reader.get_by_text("Other text.").wait_for()


def test_a_page_that_comes_to_be_is_shown_and_follows_the_templates(reader, preview):
    with reader.expect_response(re.compile("/.preview/events")):
        reader.goto(preview.address + "new/c/")
    reader.get_by_text("The site has no file 'new/c/'").wait_for()
    preview.write("content/new/c.md", PAGE.format("[Home](../index.md)").replace("Second", "Third"))
    reader.get_by_role("heading", name="Third").wait_for()
    template = preview.folder / "templates/page.mustache"
    template.write_text(template.read_text("utf-8").replace("</body>", "<p>From the template</p></body>"), "utf-8")
    reader.get_by_text("From the template").wait_for()


def test_a_style_sheet_is_exchanged_without_a_reload(reader, preview):
    mark(reader)
    for color in ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]:
        style = preview.folder / "templates/assets/site.css"
        style.write_text(style.read_text("utf-8") + f"\nh1 {{ color: {color} }}\n", "utf-8")
        reader.wait_for_function(
            "color => getComputedStyle(document.querySelector('h1')).color === color", arg=color)
    assert is_marked(reader)
    reader.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")
    # The page knows that it is up to date when it listens anew.
    with reader.expect_response(re.compile("/.preview/events")):
        reader.evaluate("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pageshow'))")
    reader.wait_for_timeout(300)
    assert is_marked(reader)


def test_an_edit_leaves_other_pages_alone(reader, preview):
    mark(reader)
    preview.write("content/index.md", "---\ntitle: Home\n---\nOther text. [Second](b.md)\n")
    reader.wait_for_function(
        "async () => (await (await fetch('/')).text()).includes('Other text.')", polling=50)
    reader.wait_for_timeout(300)
    assert is_marked(reader)


def test_the_place_is_kept(reader, preview):
    preview.write("content/b.md", PAGE.format(LONG))
    reader.get_by_text("Paragraph 199.").wait_for()
    reader.evaluate("scrollTo(0, 1500)")
    preview.write("content/b.md", PAGE.format(LONG + "\n\nThe end."))
    reader.get_by_text("The end.").wait_for()
    reader.wait_for_function("() => scrollY === 1500")


def test_errors_are_shown_over_the_last_good_page_and_go_away(reader, preview):
    mark(reader)
    preview.write("content/b.md", PAGE.format("[C](c.md)"))
    box = reader.locator("#preview-problems")
    box.get_by_text("content/b.md:5:5: error: no page 'c.md' [link-missing]").wait_for()
    assert box.get_by_role("alert").locator("h2").inner_text() == "1 error"
    assert reader.get_by_text("Text.", exact=True).is_visible()
    assert box.get_by_role("alert").evaluate("e => getComputedStyle(e).position") == "fixed"
    preview.write("content/b.md", PAGE.format("Text."))
    box.wait_for(state="detached")
    assert is_marked(reader)


def test_errors_can_be_hidden_and_come_back_with_the_next_page(reader, preview):
    preview.write("content/b.md", PAGE.format("[C](c.md)"))
    box = reader.locator("#preview-problems")
    box.get_by_role("button", name="Hide").click()
    box.wait_for(state="detached")
    reader.goto(preview.address)
    box.get_by_role("alert").wait_for()
    reader.keyboard.press("Escape")
    box.wait_for(state="detached")


def test_problems_at_the_start_become_the_site(page, preview):
    preview.stop()
    preview.write("content/b.md", PAGE.format("[C](c.md)"))
    preview.start()
    page.goto(preview.address + "b/")
    assert page.locator("h1").inner_text() == "1 error"
    assert "content/b.md:5:5: error" in page.locator("pre").inner_text()
    assert page.locator("main").evaluate("e => getComputedStyle(e).borderTopWidth") == "4px"
    preview.write("content/b.md", PAGE.format("[D](d.md)"))
    page.get_by_text("no page 'd.md'").wait_for()
    preview.write("content/b.md", PAGE.format("Text."))
    page.get_by_text("Text.", exact=True).wait_for()


def test_a_page_finds_a_preview_that_was_started_again(reader, preview):
    port = preview.address.rsplit(":", 1)[1].strip("/")
    preview.stop()
    preview.write("content/b.md", PAGE.format("Other text."))
    preview.start(port)
    reader.get_by_text("Other text.").wait_for()


def test_a_page_that_was_out_of_sight_is_up_to_date_when_it_is_seen(reader, preview):
    reader.goto(preview.address)
    preview.write("content/b.md", PAGE.format("Other text."))
    reader.go_back()
    reader.get_by_text("Other text.").wait_for()


def test_an_edit_does_not_keep_a_reader_who_leaves_the_page(reader, preview):
    def edit_while_it_loads(route):
        preview.write("content/b.md", PAGE.format("Other text."))
        time.sleep(1)
        route.continue_()

    reader.route("**/index.html", edit_while_it_loads)
    reader.get_by_role("link", name="Home").first.click()
    reader.get_by_role("heading", name="Home").wait_for()
    reader.wait_for_timeout(300)
    assert reader.url == preview.address + "index.html"


def test_a_click_that_downloads_does_not_end_the_listening(reader, preview):
    # Browsers announce a download as if the page were left.
    reader.evaluate("dispatchEvent(new Event('beforeunload'))")
    preview.write("content/b.md", PAGE.format("Other text."))
    reader.get_by_text("Other text.").wait_for()


def test_a_page_of_another_origin_gets_nothing(browser, preview, server):
    context = browser.new_context()
    page = context.new_page()
    page.goto(server + "index.html")
    reads = page.evaluate(
        """async address => (await Promise.allSettled([
            fetch(address), fetch(address + '.preview/events'), fetch(address, { mode: 'no-cors' }),
        ])).map(result => result.status)""", preview.address)
    assert reads == ["rejected"] * 3
    context.close()
