"""Criterion 14: what Chromium prints from dark mode, as a PDF that is read and rendered again."""

import re

import pypdfium2
import pytest

from site_files import one_of_each_template, pages

PRINT = "print/index.html"
EVERY_CHART = "() => [...document.querySelectorAll('.chart svg')].filter(e => e.checkVisibility())"
# The texts of each chart that is printed, and those of its caption.
CHARTS = f"""() => ({EVERY_CHART})().map(svg => [
  ...svg.closest('figure').querySelectorAll('figcaption p'), ...svg.querySelectorAll('text')].map(e => e.textContent))"""
# What a reader has on the screen without script: the cells of tables, the texts of cards, lists and
# paragraphs; but for what is there to be clicked.
TEXTS = """() => [...document.querySelectorAll('main :is(h1, h2, h3, td, th, p, li, dt, dd)')]
  .filter(e => e.checkVisibility() && !e.querySelector('p, li, dd, table, pre, svg') &&
    !e.closest('svg, pre, .rail, .link-bar, .downloads, .trace-change, .on-screen, .signature ~ *, ' +
      '.kind-outcome .caption, .kind-outcome .status-line, .kind-outcome .card ul, .kind-outcome .trace-skipped'))
  .map(e => e.innerText)"""


@pytest.fixture(scope="module")
def dark(browser):
    context = browser.new_context(color_scheme="dark", java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def printed(dark, server):
    """The PDF of a page, what stood in it, and the text of each sheet without spaces; made once."""
    made = {}

    def of(path):
        if path not in made:
            dark.goto(server + path, wait_until="load")
            texts = dark.evaluate(TEXTS)
            # Which of its two drawings a chart shows depends on the width of the paper.
            dark.emulate_media(media="print")
            shown = {"texts": texts, "charts": dark.evaluate(CHARTS)}
            dark.emulate_media(media="null")
            pdf = pypdfium2.PdfDocument(dark.pdf(format="A4", print_background=True))
            made[path] = (pdf, shown, [squeezed(sheet.get_textpage().get_text_bounded()) for sheet in pdf])
        return made[path]

    return of


def is_on(sheets, text):
    """Whether a text stands on a sheet, or begins on one and ends on the next."""
    return any(text in sheet for sheet in sheets) or any(
        text[:cut] in sheet and text[cut:] in after
        for sheet, after in zip(sheets, sheets[1:]) for cut in range(1, len(text)))


def squeezed(text):
    """Without white space and hyphens, where lines may have been broken."""
    return re.sub(r"[\s\u00ad\u0002\ufffe-]+", "", text)


def test_paper_is_white(printed):
    for path in one_of_each_template():
        pdf = printed(path)[0]
        for number in {0, len(pdf) // 2, len(pdf) - 1}:
            picture = pdf[number].render(scale=0.25).to_pil().convert("L")
            width, height = picture.size
            edges = {picture.getpixel(at) for at in [(0, 0), (width - 1, 0), (0, height - 1), (width // 2, 3), (3, height // 2)]}
            assert edges == {255}, (path, number)
            counts = picture.histogram()
            assert sum(counts[240:]) > 0.5 * width * height, (path, number)
            assert sum(counts[:128]) < 0.25 * width * height, (path, number)


def test_every_text_and_table_is_printed(printed):
    for path in one_of_each_template():
        _, shown, sheets = printed(path)
        assert len(shown["texts"]) > 3, path
        # Without the addresses that are printed behind links.
        plain = [re.sub(r"\(https?:[^)]*(\)|$)", "", sheet) for sheet in sheets]
        assert [text for text in shown["texts"] if not is_on(plain, squeezed(text))] == [], path


def test_no_navigation_is_printed(printed):
    for path in one_of_each_template():
        whole = "".join(printed(path)[2])
        for word in ("Skip to content", "Made with handbook", "Search /", "On this page", "In this section", "Copy link",
                     "This page as Markdown", "Feed of changes"):
            assert squeezed(word) not in whole, (path, word)


def test_no_figure_is_cut(printed):
    charts = 0
    for path in one_of_each_template():
        _, shown, sheets = printed(path)
        for texts in shown["charts"]:
            assert any(all(squeezed(text) in sheet for text in texts) for sheet in sheets), (path, texts[0])
            charts += 1
    assert charts > 5


def test_the_address_of_the_page_is_printed(printed):
    for path in one_of_each_template():
        canonical = next((link["href"] for link in pages()[path].all("link") if link["rel"] == "canonical"), None)
        permalink = next((area.text for area in pages()[path].all("textarea")), None)
        address = permalink or (canonical if path != PRINT else None)
        if address:
            assert squeezed(address) in "".join(printed(path)[2]), path


def test_every_outcome_of_a_walk_is_one_signed_sheet(browser, server):
    page = browser.new_page()
    paths = [path for path, found in pages().items() if found.kind == "kind-outcome" and "/walk/" in path]
    assert len(paths) > 20
    wrong = []
    for path in paths:
        page.goto(server + path, wait_until="load")
        sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
        text = sheets[0].get_textpage().get_text_bounded()
        address = squeezed(path.removesuffix("index.html"))
        is_signed = all(line in text for line in ("Owner", "Date", "Decision", "Review by"))
        if len(sheets) > 1 or address not in squeezed(text[:300]) or not is_signed:
            wrong.append((path, len(sheets)))
    page.close()
    assert wrong == []


def test_one_own_workload_is_one_sheet(browser, server):
    page = browser.new_page()
    page.goto(server + "cost/yours/index.html", wait_until="load")
    page.wait_for_selector(".chart svg", state="attached")
    assert len(pypdfium2.PdfDocument(page.pdf(format="A4"))) == 1
    page.close()


def test_addresses_outside_are_spelled_out(printed):
    _, _, sheets = printed("sources/index.html")
    outside = [a["href"] for a in pages()["sources/index.html"].all("a", inside="body") if a["href"].startswith("http")]
    assert len(outside) > 10
    assert [href for href in outside if squeezed(f"({href})") not in "".join(sheets)] == []


def test_the_print_edition_holds_every_chapter_on_a_new_sheet(printed):
    _, _, sheets = printed(PRINT)
    chapters = [e for e in pages()[PRINT].all("h2") if e.parent["class"] == "chapter"]
    assert len(chapters) > 40
    contents = [f"{number}.{squeezed(chapter.text)}" for number, chapter in enumerate(chapters, 1)]
    assert [line for line in contents if line not in sheets[0]] == []
    last = 0
    for chapter in chapters[1:]:
        # The title and the address below it, on top of a sheet after that of the chapter before.
        top = squeezed(chapter.text) + "https"
        start = next((n for n in range(last + 1, len(sheets)) if sheets[n].startswith(top)), None)
        assert start, chapter.text
        last = start
