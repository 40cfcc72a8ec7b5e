"""The published files as the tests read them: pages, their links, and decision.json."""

import json
import os
import posixpath
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

REPOSITORY = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("SITE") or REPOSITORY / "public").resolve()

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr"}


class Page(HTMLParser):
    """One HTML file: its elements in order, each with attributes and text."""

    def __init__(self, html):
        super().__init__()
        self.elements = []
        self.open = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        parent = self.open[-1] if self.open else None
        element = Element(tag, dict(attributes), parent)
        self.elements.append(element)
        if parent:
            parent.children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data):
        for element in self.open:
            element.parts.append(data)

    def all(self, tag, inside=None):
        """The elements of this tag, if asked only those inside an element of a class."""
        return [e for e in self.elements
                if e.tag == tag and (inside is None or e.is_inside(inside))]

    @property
    def title(self):
        return next((title.text for title in self.all("title")), None)

    @property
    def ids(self):
        return {e["id"] for e in self.elements if e["id"]}

    @property
    def kind(self):
        """The kind of page that its body names; none on a page that only leads elsewhere."""
        return next((body["class"] for body in self.all("body")), None)


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = []
        self.parts = []

    def __getitem__(self, attribute):
        return self.attributes.get(attribute)

    @property
    def text(self):
        return " ".join("".join(self.parts).split())

    def is_inside(self, name):
        ancestor = self.parent
        while ancestor:
            if name in (ancestor["class"] or "").split():
                return True
            ancestor = ancestor.parent
        return False


@cache
def pages():
    """Every HTML file by its path from the site's root."""
    files = sorted(SITE.rglob("*.html"))
    return {f.relative_to(SITE).as_posix(): Page(f.read_text("utf-8")) for f in files}


def scenario_pages():
    """The paths of the pages of scenarios; addresses that lead elsewhere are none."""
    return sorted(path for path, page in pages().items() if page.kind and re.match(r"cost/(s|scenarios)/.+/index\.html", path))


def page_at(address):
    """The page at an address that ends in a slash, such as `decide/tree/`."""
    return pages()[address + "index.html"]


def largest_page_of_each_kind():
    """One path for each kind of page: that of the page with the most elements."""
    by_size = sorted(pages().items(), key=lambda item: len(item[1].elements))
    return sorted({page.kind: path for path, page in by_size if page.kind}.values())


def one_of_each_template():
    """Two paths for each kind of page in each part of the handbook: the largest, and the one with most charts."""
    found, drawn = {}, {}
    for path, page in sorted(pages().items(), key=lambda item: len(item[1].elements)):
        if page.kind:
            place = page.kind, path.split("/")[0], path.count("/") > 1
            found[place] = path
            charts = sum(element.tag == "svg" for element in page.elements)
            if charts and charts >= drawn.get(place, (0, ""))[0]:
                drawn[place] = charts, path
    return sorted(set(found.values()) | {path for _, path in drawn.values()})


def resolve(link, path):
    """The file that a link on the page at `path` leads to, and the fragment; none if elsewhere."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    target = path
    if parts.path:
        start = "" if parts.path.startswith("/") else posixpath.dirname(path)
        target = posixpath.normpath(posixpath.join(start, unquote(parts.path).lstrip("/")))
        if parts.path.endswith("/") or (SITE / target).is_dir():
            target = posixpath.normpath(posixpath.join(target, "index.html"))
    return target, unquote(parts.fragment)


@cache
def decision():
    return json.loads((SITE / "data" / "decision.json").read_text("utf-8"))


def walks():
    return decision()["walks"]


def states():
    return decision()["states"]


def nodes():
    return {node["id"]: node for node in decision()["nodes"]}


def outcomes():
    return {outcome["id"]: outcome for outcome in decision()["outcomes"]}


def answers(path):
    """The answers of a walk as pairs of question and answer: `data-no/speed-yes`."""
    return [tuple(segment.split("-", 1)) for segment in path.split("/") if segment]


def path_of(pairs):
    return "/".join(f"{question}-{answer}" for question, answer in pairs)


def phrase(question, answer):
    """The words of an answer, as the question's page shows them."""
    return next(a["phrase"] for a in nodes()[question]["answers"] if a["id"] == answer)


@cache
def places():
    """Where each path of answers leads: an address and the heading that stands there."""
    found = {s["path"]: (s["url"], nodes()[s["question"]]["title"]) for s in states()}
    found |= {w["path"]: (w["url"], outcomes()[w["outcome"]]["title"]) for w in walks()}
    return found


@cache
def questions_by_path():
    return {state["path"]: state["question"] for state in states()}
