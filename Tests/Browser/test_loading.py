"""What a page does while it loads: no error on any page, painted at once, and nothing moves afterwards."""

from site_files import one_of_each_template, pages

SLOWEST_PAINT = 200  # milliseconds, over loopback
# The best of these counts: other work on the machine may delay a page, and let it be seen half parsed.
TRIES = 5
TABS = 4

WATCH = """
window.paint = 0; window.shift = 0;
new PerformanceObserver(list => list.getEntries().forEach(entry => window.paint = entry.startTime))
  .observe({type: 'largest-contentful-paint', buffered: true});
new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value))
  .observe({type: 'layout-shift', buffered: true});
addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective));
"""


def sample():
    """Every page that an author wrote, one of each template, and a third of those that are computed alike."""
    alike = [path for path in pages() if path.startswith(("cost/s/", "decide/walk/")) and pages()[path].kind]
    rest = {path for path, page in pages().items() if page.kind and path not in alike}
    return sorted(rest | set(alike[::3]) | set(one_of_each_template()))


def test_no_page_has_an_error_in_the_console(browser, server):
    """Nor a script that throws, a request that fails, or one to elsewhere."""
    found = []
    context = browser.new_context()
    context.add_init_script(WATCH)
    tabs = [watched(context.new_page(), server, found) for _ in range(TABS)]
    paths = sample()
    for start in range(0, len(paths), TABS):
        # The pages of one round load side by side.
        loading = list(zip(tabs, paths[start:start + TABS]))
        for tab, path in loading:
            tab.goto(server + path, wait_until="commit")
        for tab, path in loading:
            tab.wait_for_load_state("load")
    context.close()
    assert found == []


def watched(page, server, found):
    page.on("console", lambda m: found.append((page.url, m.text)) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append((page.url, str(error))))
    # The next page may come before the icon of this one.
    page.on("requestfailed", lambda r: None if "favicon" in r.url else found.append((page.url, r.url, r.failure)))
    page.on("response", lambda r: found.append((page.url, r.url, r.status)) if r.status >= 400 else None)
    page.on("request", lambda r: None if r.url.startswith((server, "data:")) else found.append((page.url, r.url)))
    return page


def test_every_template_is_painted_at_once_and_does_not_move(browser, server):
    best = {}
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"{server}index.html", wait_until="load")
    for path in one_of_each_template():
        for _ in range(TRIES):
            page.goto("about:blank")
            page.goto(server + path, wait_until="load")
            page.wait_for_function("() => window.paint > 0 && document.querySelector('.search-open')")
            page.wait_for_timeout(50)
            best[path] = min(best.get(path, (1, 0)), tuple(page.evaluate("[window.shift, window.paint]")))
            if best[path] < (0, slowest(path)):
                break
    context.close()
    for path, (_, paint) in sorted(best.items(), key=lambda item: item[1]):
        print(f"{paint:4.0f} ms  {path}")
    assert {path: found for path, found in best.items() if found >= (0, slowest(path))} == {}


def slowest(path):
    # The print edition is the whole handbook.
    return SLOWEST_PAINT * (5 if path.startswith("print/") else 1)
