"""Makes the gallery: each component of the site as it stands on a real page, in .build/gallery/index.html.

Nothing is written for it: a sample is the element that a selector finds on a published page, so that
none can be stale. `make gallery` runs it; SITE names another site than public/.
"""

import html
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "Tests" / "Browser"))

QUESTION = "decide/walk/data-no/frontier-no/volume/index.html"
OUTCOME = "decide/walk/data-no/frontier-no/volume-no/speed-unsure/closed-default/index.html"
SCENARIO = "cost/s/chat/frontier/large/on-demand/one/index.html"


class Component(NamedTuple):
    name: str
    use: str
    page: str
    selector: str


COMPONENTS = [
    Component("Skip link", "The first stop of the Tab key on every page; seen only then.", "guide/index.html", ".skip-link"),
    Component("Header", "Name, main pages and search; the part that the page belongs to is underlined.", "guide/index.html", ".site-header"),
    Component("Breadcrumb", "The way from the home page down to this one.", SCENARIO, ".breadcrumbs"),
    Component("Back link", "On the pages of a walk in place of the breadcrumb: the step before.", QUESTION, "nav:has(> .back-link)"),
    Component("Status line", "Edition, review and owner, below the title.", "guide/index.html", ".status-line"),
    Component("Contents list", "The pages below one, each with its description.", "decide/outcomes/index.html", ".contents"),
    Component("Answer list", "The answers of a question, all alike, each with what it means and where it leads.", QUESTION, ".answers"),
    Component("Answer trace", "The answers of a walk so far, each with a link that changes it.", OUTCOME, ".trace"),
    Component("Status tag", "One or two words in a frame; the word says it, the tint repeats it.", "decide/tree/index.html", ".tag-stop"),
    Component("Gate spine", "All gates in order, and what stops at each.", "decide/tree/index.html", ".gates-box"),
    Component("Outcome header", "How an outcome stands, and whether it is provisional; first on an outcome.", OUTCOME, ".outcome-header"),
    Component("What-if table", "What each other answer would have led to.", OUTCOME, ".table-scroll:has(.what-if)"),
    Component("Record block", "Permanent address and decision record, to be copied.", OUTCOME, ".record"),
    Component("Link bar", "The choices of one dimension of a scenario; each link changes one thing.", SCENARIO, ".link-bar"),
    Component("Figure", "A finding as its title, the chart, its sources, the data as a table, the files.", SCENARIO, ".figure"),
    Component("Crossover label", "A sentence in a chart at the line it is about; this one is alone on its drawing.", SCENARIO, ".chart"),
    Component("Comparison table", "A table in a region that scrolls, takes the focus and has a name.", "patterns/index.html", ".table-scroll"),
    Component("Assumption row", "An input with its range, source, day of reading and next check.", "cost/assumptions/index.html", "tr:has([id^=assumption])"),
    Component("Source entry", "What a source is, what was taken from it and when it was read.", "sources/index.html", "#litellm-prices"),
    Component("Definition list", "What the words of a question mean.", "decide/questions/boundary/index.html", ".meanings"),
    Component("Watch-for card", "A sign by which a reader knows that it is time to look again.", OUTCOME, ".watch-for"),
    Component("Checklist", "What must hold before the next step.", "migrate/measure/index.html", "ul:has(.task-checkbox)"),
    Component("Set-apart note", "Something that must not be overlooked, beside the run of the text.", "guide/axes/control/index.html", ".alert"),
    Component("Page foot", "The pages before and after, the tags, the source of the page.", "guide/axes/control/index.html", ".page-foot"),
]

# Takes the element out of its page: as HTML whose ids are its own and whose links are full addresses.
# A row brings its table's head, a heading what stands below it.
TAKE = """(found, [prefix, home]) => {
  let parts = [found.cloneNode(true)];
  if (found.matches('tr')) {
    const scroll = found.closest('.table-scroll'), copy = scroll.cloneNode(true);
    const place = [...scroll.querySelectorAll('tbody tr')].indexOf(found);
    copy.querySelectorAll('tbody tr').forEach((row, i) => i == place || row.remove());
    parts = [copy];
  }
  if (found.matches('h2, h3'))
    for (let next = found.nextElementSibling; next && !next.matches('h2, h3'); next = next.nextElementSibling)
      parts.push(next.cloneNode(true));
  const box = document.createElement('div');
  box.append(...parts);
  for (const e of box.querySelectorAll('*')) {
    if (e.id) e.id = prefix + e.id;
    for (const name of ['for', 'aria-labelledby', 'aria-describedby'])
      if (e.hasAttribute(name)) e.setAttribute(name, e.getAttribute(name).split(' ').map(id => prefix + id).join(' '));
    if (e.hasAttribute('href') && !e.matches('.skip-link'))
      e.href = new URL(e.getAttribute('href'), new URL(location.pathname.slice(1), home)).href;
    if (e.hasAttribute('aria-label')) e.setAttribute('aria-label', e.getAttribute('aria-label') + ', ' + prefix.slice(0, -1));
  }
  return [box.innerHTML, found.closest('.body') ? 'body' : 'frame-part'];
}"""

PAGE = """<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Gallery</title>
<link rel="stylesheet" href="site.css">
<link rel="stylesheet" href="gallery.css">
</head>
<body>
<main id="_content" class="frame">
<h1>Gallery</h1>
<p>Every component of the site, as it stands on the page that is named above it.</p>
{samples}</main>
</body>
</html>
"""

SAMPLE = """<section class="sample" aria-labelledby="{id}">
<h2 id="{id}">{name}</h2>
<p>{use} From <a href="{address}">{page}</a>.</p>
<div class="{place}">
{element}
</div>
</section>
"""

STYLE = """/* Of the gallery alone; the samples have the site's own sheet. */
.sample { padding-block: 2rem; border-top: 1px solid var(--hairline); }
.sample > h2 { margin-bottom: 0.5rem; }
.sample > div { margin-top: 1.5rem; padding-top: 0; }
.sample > div > :first-child { margin-top: 0; }
.sample .skip-link { position: static; display: inline-block; }
"""


def make(browser, root, folder):
    """Writes the gallery of the site at `root` into a folder; LookupError where a page lacks its component."""
    page = browser.new_page(java_script_enabled=True)
    page.route("**/*.js", lambda route: route.abort())  # as the page is without script
    folder.mkdir(parents=True, exist_ok=True)
    samples = "".join(sample(page, root, component) for component in COMPONENTS)
    sheet = page.locator("link[rel=stylesheet]").evaluate("link => link.href")
    (folder / "site.css").write_bytes(page.request.get(sheet).body())
    (folder / "gallery.css").write_text(STYLE, "utf-8")
    (folder / "index.html").write_text(PAGE.format(samples=samples), "utf-8")
    page.close()


def sample(page, root, component):
    page.goto(root + component.page, wait_until="load")
    found = page.locator(component.selector).first
    if not found.count():
        raise LookupError(f"gallery: '{component.page}' has no '{component.selector}' ({component.name})")
    canonical = page.locator("link[rel=canonical]")
    home = root
    if canonical.count():
        home = canonical.get_attribute("href").removesuffix(component.page.removesuffix("index.html"))
    name = component.name.lower().replace(" ", "-")
    element, place = found.evaluate(TAKE, [name + "-", home])
    return SAMPLE.format(
        id=name, name=html.escape(component.name), use=html.escape(component.use), page=component.page,
        address=home + component.page.removesuffix("index.html"), place=place, element=element)


def main():
    from chromium import browser, server

    folder = REPOSITORY / ".build" / "gallery"
    shutil.rmtree(folder, ignore_errors=True)
    with server() as root, browser() as chromium:
        make(chromium, root, folder)
    print(f"{len(COMPONENTS)} components in {folder.relative_to(REPOSITORY) / 'index.html'}")


if __name__ == "__main__":
    main()
