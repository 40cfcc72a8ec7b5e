"""Criteria 4 and 7: focus rings, text, controls and charts stand out from what they lie on, in both modes."""

import pytest

from contrast import COLOURS, too_faint
from site_files import one_of_each_template

LEAST_TEXT, LEAST_SHAPE = 4.5, 3
STOPS = ":is(a[href], button, input, textarea, summary, [tabindex='0']):not(:disabled, [tabindex='-1'])"

# Focuses each element in turn: its ring, what the ring lies on, and whether something lies on the element.
RINGS = f"""() => {{ {COLOURS}
  const pairs = [], without = [], covered = [];
  for (const e of document.querySelectorAll("{STOPS}")) {{
    if (!seen(e)) continue;
    e.focus();
    const style = getComputedStyle(e);
    const isDrawn = style.outlineStyle == 'solid' && parseFloat(style.outlineWidth) >= 2;
    if (document.activeElement != e || !isDrawn) without.push(name(e));
    const below = parseFloat(style.outlineOffset) < 0 ? inside(e) : ground(e);
    pairs.push([name(e), ink(e, 'outlineColor', below), below]);
    // The middle of what is seen of it, since a table may be higher than the window.
    const box = e.getClientRects()[0], middle = (from, length, most) => (Math.max(from, 0) + Math.min(from + length, most)) / 2;
    const top = document.elementFromPoint(middle(box.x, box.width, innerWidth), middle(box.y, box.height, innerHeight));
    if (!top || !(e.contains(top) || top.contains(e))) covered.push(name(e) + ' by ' + (top && name(top)));
  }}
  return [pairs, without, covered];
}}"""

# What lies behind a part of a chart: the page, and the bands at points of a line or in the middle of a text.
GROUNDS = """const grounds = e => {
  const svg = e.closest('svg'), found = new Map(), box = e.getBBox();
  const length = e.matches('.line') ? e.getTotalLength() : 0;
  const points = length ? Array.from({length: 25}, (_, i) => e.getPointAtLength(length * i / 24))
    : [new DOMPoint(box.x + box.width / 2, box.y + box.height / 2)];
  for (const point of points) {
    let below = ground(svg);
    for (const band of svg.querySelectorAll('.band')) {
      if (!band.isPointInFill(point)) continue;
      const style = getComputedStyle(band), [r, g, b] = channels(style.fill);
      below = over([r, g, b, Number(style.fillOpacity)], below);
    }
    found.set(String(below), below);
  }
  return [...found.values()];
};
"""

# Every element with text of its own.
TEXTS = f"""() => {{ {COLOURS} {GROUNDS}
  const pairs = [];
  for (const e of document.querySelectorAll('body *')) {{
    if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) || !seen(e)) continue;
    if (!e.closest('svg')) {{ pairs.push([name(e), ink(e, 'color', inside(e)), inside(e)]); continue; }}
    if (e.tagName == 'text') for (const below of grounds(e)) pairs.push([name(e), ink(e, 'fill', below), below]);
  }}
  return pairs;
}}"""

CHARTS = f"""() => {{ {COLOURS} {GROUNDS}
  const pairs = [];
  const lines = '.line, .axis, .crossover:not(.on-bar)';
  for (const [selector, property] of [[lines, 'stroke'], ['.marker', 'fill']])
    for (const e of document.querySelectorAll(`.chart svg :is(${{selector}})`))
      if (seen(e)) for (const below of grounds(e)) pairs.push([name(e), ink(e, property, below), below]);
  // The base line of a chart of bars, where it lies on them.
  for (const e of document.querySelectorAll('.chart svg .on-bar')) {{
    const bar = ink(e.closest('svg').querySelector('.marker'), 'fill', ground(e.closest('svg')));
    if (seen(e)) pairs.push([name(e), ink(e, 'stroke', bar), bar]);
  }}
  return pairs;
}}"""

# A border is told from what lies outside of it.
CONTROLS = f"""() => {{ {COLOURS}
  return [...document.querySelectorAll('button, input, select, textarea, .answer, .link-bar a')].filter(seen)
    .map(e => [name(e), ink(e, 'borderTopColor', ground(e)), ground(e)])
    .concat([...document.querySelectorAll('.checklist > li')].map(e =>
      [name(e), channels(getComputedStyle(e, '::before').borderTopColor).slice(0, 3), inside(e)]));
}}"""


@pytest.fixture(params=["light", "dark"], scope="module")
def themed(request, browser):
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def opened(page, server):
    """One page of each template after the other, with its search button; the print edition repeats them all."""
    for path in one_of_each_template():
        if not path.startswith("print/"):
            page.goto(server + path, wait_until="load")
            page.locator(".search-open").wait_for(state="attached")
            yield path


def test_criterion_4_every_element_that_takes_the_focus_has_a_ring_that_stands_out(themed, server):
    for path in opened(themed, server):
        themed.keyboard.press("Tab")  # from here on the page shows the focus
        pairs, without, covered = themed.evaluate(RINGS)
        assert len(pairs) > 10, path
        assert (path, without, covered) == (path, [], [])
        assert (path, too_faint(pairs, LEAST_SHAPE)) == (path, [])


def test_criterion_7_text_controls_and_charts_stand_out(themed, server):
    charts = 0
    for path in opened(themed, server):
        found = too_faint(themed.evaluate(TEXTS), LEAST_TEXT)
        assert (path, found) == (path, [])
        shapes = themed.evaluate(CHARTS)
        charts += len(shapes)
        assert (path, too_faint(shapes + themed.evaluate(CONTROLS), LEAST_SHAPE)) == (path, [])
    assert charts > 50


def test_criteria_4_and_7_hold_in_the_search_box(themed, server):
    themed.goto(f"{server}index.html", wait_until="load")
    themed.keyboard.press("/")
    placeholder = themed.evaluate(f"""() => {{ {COLOURS}
      const e = document.querySelector('dialog input'), below = inside(e);
      return ['placeholder', channels(getComputedStyle(e, '::placeholder').color).slice(0, 3), below];
    }}""")
    assert too_faint([placeholder], LEAST_TEXT) == []
    themed.keyboard.type("crossover")
    themed.locator(".search-results mark").first.wait_for()
    assert too_faint(themed.evaluate(TEXTS.replace("'body *'", "'dialog *'")), LEAST_TEXT) == []
    pairs, without, covered = themed.evaluate(RINGS.replace('querySelectorAll("', 'querySelectorAll("dialog '))
    assert len(pairs) > 3
    assert (without, covered, too_faint(pairs, LEAST_SHAPE)) == ([], [], [])
