"""What a page with HTML of its author, and an author's own HTML and SVG files, can run: nothing from content/."""

import re
import subprocess

import pytest

import chromium
from site_files import REPOSITORY

BUILDER = REPOSITORY / ".build/debug/fuzz-site"
TEMPLATES = REPOSITORY / "templates"
WATCH = "addEventListener('securitypolicyviolation', e => (window.violations ||= []).push(e.violatedDirective))"
EVIL = "document.documentElement.dataset.evil = 'ran';"

# Each of them would run, or lead away or elsewhere, if nothing stopped it.
HTML = """<script src="evil.js"></script>

<script src="./evil.js" nonce></script>

<script type="module" src="evil.js"></script>

<script>document.documentElement.dataset.evil = 'inline';</script>

<script src="data:text/javascript,document.documentElement.dataset.evil='data'"></script>

<div></div><script src="evil.js" x='

' nonce y

<svg xmlns="http://www.w3.org/2000/svg"><script href="../evil.js"></script></svg>

<img src="none.png" onerror="document.documentElement.dataset.evil = 'attribute'">

<base href="https://other.example/">

<iframe src="../evil.html"></iframe>

<object data="../evil.html"></object>

<a id="link" href="javascript:document.documentElement.dataset.evil='link'">link</a>

<form id="form" action="../sent.html"><button id="send">Send</button></form>
"""

# Of these, each would lead a script of the site to an address of the author: by the id of an element that the
# script reads, or by a name on the document. Attributes of a second <body> or <html> are given to the first.
ADDRESSES = 'data-root="../../evil/" data-engine="../../evil.js"'
FRAME = '<iframe name="currentScript" srcdoc="<iframe name=dataset srcdoc=\'<a id=engine href=../../evil.js>' \
    '</a><a id=root href=../../evil/></a>\'></iframe>"></iframe>'
LEADING_AWAY = {
    "body": f'<body id="_search" {ADDRESSES}>',
    "html": f'<html id="_search" {ADDRESSES}>',
    "div": f'<div id="_search" {ADDRESSES}></div>\n\n<dialog class="search"><input></dialog>',
    "form": f'<form name="currentScript" {ADDRESSES}></form>',
    "img": f'<img name="currentScript" {ADDRESSES}>',
    "iframe": FRAME,
}
# Where a name on the document hides the script's own tag, there is no search.
WITHOUT_SEARCH = {"form", "img", "iframe"}

LINKS = """<link rel="canonical" href="https://other.example/">

<p class="answers"><a href="https://other.example/next">next</a></p>
"""

PAGES = {
    **{f"content/away/{name}.md": f"---\ntitle: Away by {name}\nraw_html: true\n---\n{html}\n\nWords.\n"
       for name, html in LEADING_AWAY.items()},
    "content/evil/search/manifest.js": EVIL,
    "content/links.md": f"---\ntitle: Links\nraw_html: true\n---\n{LINKS}",
    "content/index.md": "---\ntitle: Home\n---\n[raw](raw.md), [links](links.md)\n"
    + "".join(f"[{name}](away/{name}.md)\n" for name in LEADING_AWAY),
    "content/raw.md": "---\ntitle: Raw words\nraw_html: true\n---\n" + HTML,
    "content/raw/evil.js": EVIL,
    "content/evil.js": EVIL,
    "content/evil.html": f"<!doctype html><html><head><script>{EVIL}</script><script src='evil.js'></script></head></html>",
    "content/evil.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'><script href='evil.js'/></svg>",
    "content/sent.html": "<!doctype html><title>Sent</title>",
}


def build(folder, settings):
    if not BUILDER.is_file():
        pytest.skip("'swift build --build-tests' makes the program that writes sites with errors")
    parts = ["-- handbook.yaml --", settings]
    for path in sorted(TEMPLATES.rglob("*")):
        if path.is_file() and path.suffix in (".mustache", ".css", ".js", ".svg"):
            parts += [f"-- templates/{path.relative_to(TEMPLATES).as_posix()} --", path.read_text("utf-8")]
    for path, text in PAGES.items():
        parts += [f"-- {path} --", text]
    source = folder / "site.txt"
    source.write_text("\n".join(parts), "utf-8", newline="")
    subprocess.run([BUILDER, "--write", folder / "site", source], check=True, timeout=300)
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build(tmp_path_factory.mktemp("own"), "title: Own")


@pytest.fixture(scope="module")
def open_site(tmp_path_factory):
    return build(tmp_path_factory.mktemp("open"), "title: Open\ncontent_scripts: true")


@pytest.fixture(params=["http", "disk"])
def root(request, site):
    if request.param == "disk":
        yield f"{site.as_uri()}/"
    else:
        with chromium.server(site) as address:
            yield address


def test_nothing_of_an_author_runs_and_the_sites_own_scripts_do(page, root):
    page.add_init_script(WATCH)
    page.goto(f"{root}raw/index.html", wait_until="load")
    page.keyboard.press("/")
    page.keyboard.type("words")
    page.locator(".search-results a").first.wait_for()
    assert "Raw words" in page.inner_text(".search-results")
    # Last, since the test would wait for the page that a refused form leads to.
    page.evaluate("for (const id of ['link', 'send']) document.getElementById(id).click()")
    page.wait_for_timeout(300)
    assert page.url == f"{root}raw/index.html"
    assert page.evaluate("document.documentElement.dataset.evil") is None
    assert all(frame.url in ("about:blank", "chrome-error://chromewebdata/", page.url) for frame in page.frames)
    refused = page.evaluate("window.violations")
    assert {"script-src-elem", "script-src-attr", "frame-src", "object-src", "base-uri", "form-action"} <= set(refused)


@pytest.mark.parametrize("name", LEADING_AWAY)
def test_no_id_or_name_leads_a_script_of_the_site_away(page, root, name):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{root}away/{name}/index.html", wait_until="load")
    page.keyboard.press("/")
    if name in WITHOUT_SEARCH:
        page.wait_for_timeout(300)
        assert page.locator(".search-open").count() == 0
    else:
        page.keyboard.type(f"away {name}")
        page.locator(".search-results a").first.wait_for()
        assert f"Away by {name}" in page.inner_text(".search-results")
    assert page.evaluate("document.documentElement.dataset.evil") is None
    assert [url for url in asked if "evil" in url] == []


def test_no_link_of_an_author_is_copied_for_the_pages_own_or_loaded_ahead(page, root):
    page.add_init_script("""Object.defineProperty(navigator, 'clipboard',
        { value: { writeText: async text => { window.copied = text; } } })""")
    page.goto(f"{root}links/index.html", wait_until="load")
    page.get_by_role("button", name="Copy link to this page").click()
    assert page.evaluate("window.copied") == f"{root}links/index.html"
    page.locator(".answers a").hover()
    page.locator(".answers a").focus()
    assert page.locator("link[rel=prefetch]").count() == 0


def test_a_setting_lets_an_authors_scripts_run(page, open_site):
    with chromium.server(open_site) as root:
        page.goto(f"{root}raw/index.html", wait_until="load")
        assert page.evaluate("document.documentElement.dataset.evil") == "ran"


@pytest.mark.parametrize("file", ["evil.html", "evil.svg"])
def test_the_header_stops_the_scripts_of_a_file_that_is_opened_by_itself(page, site, open_site, file):
    with chromium.server(site) as root:
        page.goto(root + file, wait_until="load")
        assert page.evaluate("document.documentElement.dataset.evil") is None
    with chromium.server(open_site) as root:
        page.goto(root + file, wait_until="load")
        assert page.evaluate("document.documentElement.dataset.evil") == "ran"


def test_the_header_lets_every_script_of_the_site_run(page, site):
    """On a page without HTML of an author: its policy and the header's two hold together."""
    errors = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    with chromium.server(site) as root:
        page.goto(f"{root}index.html", wait_until="load")
        page.keyboard.press("/")
        page.keyboard.type("words")
        page.locator(".search-results a").first.wait_for()
    assert errors == []
