"""What holds for every page, read from the files; and for one page of each kind, opened."""

import re
from collections import Counter

from site_files import SITE, largest_page_of_each_kind, pages, resolve

# The attributes whose address a browser fetches by itself.
FETCHED = {"script": "src", "img": "src", "source": "src", "iframe": "src", "embed": "src",
           "video": "src", "audio": "src", "object": "data", "image": "href", "use": "href"}
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest"}


def test_every_page_has_one_h1():
    counts = {path: len(page.all("h1")) for path, page in pages().items()}
    assert {path: count for path, count in counts.items() if count != 1} == {}


def test_every_page_has_a_title_of_its_own():
    counts = Counter(page.title for page in pages().values())
    assert None not in counts
    assert [title for title, count in counts.items() if count > 1] == []


def test_every_internal_link_and_fragment_resolves():
    assert [f"{path}: {link}" for path, page in pages().items()
            for link in links(page) if is_dead(link, path)] == []


def test_no_page_fetches_anything_from_elsewhere():
    assert [f"{path}: {address}" for path, page in pages().items()
            for address in fetched(page) if resolve(address, path) is None] == []


def test_no_style_sheet_fetches_anything_from_elsewhere():
    sheets = {sheet.name: sheet.read_text("utf-8") for sheet in SITE.rglob("*.css")}
    assert sheets
    assert [name for name, text in sheets.items()
            if re.search(r"(url\(|@import)\s*[\"']?(https?:)?//", text)] == []


def test_a_page_of_each_kind_opens_without_error_or_outside_request(page, server):
    errors, requests = [], []
    page.on("console", lambda m: errors.append((page.url, m.text)) if m.type == "error" else None)
    page.on("pageerror", lambda error: errors.append((page.url, str(error))))
    page.on("request", lambda request: requests.append(request.url))
    for path in largest_page_of_each_kind():
        page.goto(server + path, wait_until="load")
    assert errors == []
    assert [url for url in requests if not url.startswith((server, "data:"))] == []


def links(page):
    found = [e["href"] for tag in ("a", "area", "link") for e in page.all(tag)]
    found += [e["src"] for tag in ("img", "script", "source", "iframe") for e in page.all(tag)]
    found += [e["content"].split("url=", 1)[1] for e in page.all("meta")
              if (e["http-equiv"] or "").lower() == "refresh"]
    return [link for link in found if link]


def is_dead(link, path):
    internal = resolve(link, path)
    if internal is None:
        return False
    target, fragment = internal
    if target not in pages():
        return not (SITE / target).is_file()
    return bool(fragment) and fragment not in pages()[target].ids


def fetched(page):
    found = [e[attribute] for tag, attribute in FETCHED.items() for e in page.all(tag)]
    found += [e["href"] for e in page.all("link")
              if FETCHED_RELATIONS & set((e["rel"] or "").split())]
    return [address for address in found if address and not address.startswith("data:")]
