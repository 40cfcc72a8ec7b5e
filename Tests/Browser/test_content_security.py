"""Criterion 18: no page does what its Content-Security-Policy forbids, over HTTP and from disk."""

import re

import pytest

from chromium import headers_at
from site_files import SITE, largest_page_of_each_kind, pages, scenario_pages

POLICY = "Content-Security-Policy"
WATCH = """addEventListener('securitypolicyviolation', e => console.error('violation: ' + e.violatedDirective +
  ' ' + e.blockedURI))"""


@pytest.fixture(params=["http", "disk"])
def root(request, server):
    return server if request.param == "http" else f"{SITE.as_uri()}/"


@pytest.fixture
def errors(page):
    found = []
    page.add_init_script(WATCH)
    page.on("console", lambda m: found.append((page.url, m.text)) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append((page.url, str(error))))
    return found


def test_every_page_has_the_policy_before_it_loads_anything():
    wrong, computing = [], []
    for path, page in pages().items():
        first = next(e for e in page.elements if e.tag in ("link", "script", "style") or e["http-equiv"] == POLICY)
        if "'wasm-unsafe-eval'" in (first["content"] or "") and "connect-src 'self'" in first["content"]:
            computing.append(path)
        elif first["http-equiv"] != POLICY or re.search("unsafe|connect-src", first["content"]):
            wrong.append(path)
    assert wrong == []
    assert computing == ["cost/yours/index.html"]


def test_every_address_has_one_policy_from_the_host_and_the_same_as_its_page():
    for path, page in pages().items():
        policies = [value for name, value in headers_at("/" + path) if name == POLICY]
        assert len(policies) == 1, path
        assert ("wasm-unsafe-eval" in policies[0]) == ("cost/yours/" in path), path


def test_nothing_stands_in_a_page_that_the_policy_forbids():
    texts = {f.relative_to(SITE).as_posix(): f.read_text("utf-8")
             for ending in ("html", "svg") for f in SITE.rglob(f"*.{ending}")}
    forbidden = re.compile(r"<style|<[^>]* (style|on[a-z]+)=|<script(?![^>]* src=)(?! type=\"application/ld)")
    assert [path for path, text in texts.items() if forbidden.search(text)] == []


def test_a_page_of_each_kind_keeps_to_the_policy(page, root, errors):
    # The page for missing addresses is served at any depth, so its links start at the root of a host.
    kinds = [path for path in largest_page_of_each_kind() if path != "404.html" or root.startswith("http")]
    for path in kinds:
        page.goto(root + path, wait_until="load")
        assert page.evaluate("getComputedStyle(document.body).fontFamily").endswith("sans-serif"), path
        page.locator(".search-open").wait_for(state="attached")
    assert errors == []


def test_search_own_figures_and_old_addresses_keep_to_the_policy(page, root, errors):
    page.goto(f"{root}index.html")
    page.keyboard.press("/")
    page.keyboard.type("crossover")
    page.locator(".search-results mark").first.wait_for()
    scenario = scenario_pages()[0]
    page.goto(root + scenario)
    page.get_by_role("link", name="With your own figures").click()
    page.fill('[name="workload.tokens_per_day"]', "20M")
    page.get_by_text("20 M tokens a day").first.wait_for()
    stub = next(path for path, stub in pages().items() if stub.kind is None)
    page.goto(f"{root}{stub}#was-no", wait_until="commit")
    page.wait_for_url(lambda url: not url.startswith(root + stub) and url.endswith("#was-no"))
    page.goto(f"{root}decide/walk/data/index.html")
    page.locator(".answers a").first.hover()
    page.locator(".answers a").first.click()
    page.wait_for_url(re.compile("data-yes"))
    assert errors == []


def test_the_header_also_forbids_framing(page, server):
    response = page.goto(f"{server}index.html")
    headers = response.all_headers()
    assert "frame-ancestors 'none'" in headers[POLICY.lower()]
    assert "file:" not in headers[POLICY.lower()]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
