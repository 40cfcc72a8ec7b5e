"""What holds for every page, read from the files."""

import re
from collections import Counter

from site_files import SITE, pages, resolve

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


def test_criterion_19_every_page_is_well_formed_for_those_who_do_not_see_it():
    assert {path: found for path, page in pages().items() if (found := faults(page))} == {}


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


def faults(page):
    """What is wrong with the language, the landmarks, the ids, the headings and the references of a page."""
    ids = Counter(e["id"] for e in page.elements if e["id"] is not None)
    found = [f"id {name!r} {count} times" for name, count in ids.items() if count > 1 or not name]
    if page.kind is None:  # only leads elsewhere
        return found
    levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
    found += [f"h{after} after h{before}" for before, after in zip(levels, levels[1:]) if after > before + 1]
    if not page.all("html")[0]["lang"]:
        found.append("no language")
    if len(page.all("main")) != 1:
        found.append("not one main")
    referring = ("aria-labelledby", "aria-describedby", "for")
    named = {name for e in page.elements for key in referring for name in (e[key] or "").split()}
    found += [f"nothing has the id {name!r}" for name in named - set(ids)]
    # Regions and navigation are told apart by their names.
    names = Counter((e.tag, e["aria-label"]) for e in page.elements if e["role"] == "region" or e.tag == "nav")
    return found + [f"{count} times {name}" for name, count in names.items() if count > 1 or not name[1]]


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
    if fragment.startswith("v=2&"):  # figures for the fields of the one page that takes them
        return target != "cost/yours/index.html"
    return bool(fragment) and fragment not in pages()[target].ids


def fetched(page):
    found = [e[attribute] for tag, attribute in FETCHED.items() for e in page.all(tag)]
    found += [e["href"] for e in page.all("link")
              if FETCHED_RELATIONS & set((e["rel"] or "").split())]
    return [address for address in found if address and not address.startswith("data:")]
