"""Highlighted code can be read in both themes and on paper."""

import pytest

LEAST_CONTRAST = 4.5
KINDS = "ktsnc"

# The colour of each kind of token, and of the box that it stands on, as red, green and blue.
COLOURS = """kinds => {
  document.querySelector('.body').innerHTML = '<pre><code>'
    + [...kinds].map(kind => `<span class="${kind}">x</span>`).join('') + '</code></pre>';
  const channels = text => text.match(/\\d+/g).slice(0, 3).map(Number);
  return {
    ground: channels(getComputedStyle(document.querySelector('pre')).backgroundColor),
    text: channels(getComputedStyle(document.querySelector('pre')).color),
    tokens: [...document.querySelectorAll('pre span')].map(e => channels(getComputedStyle(e).color)),
  };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_token_has_contrast(browser, server, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(server, wait_until="load")
    colours = page.evaluate(COLOURS, KINDS)
    context.close()
    assert len({tuple(token) for token in colours["tokens"]}) == len(KINDS)
    for kind, token in zip(KINDS, colours["tokens"]):
        assert contrast(token, colours["ground"]) >= LEAST_CONTRAST, (kind, token)


def test_paper_has_one_ink(page, server):
    page.goto(server, wait_until="load")
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(COLOURS, KINDS)
    assert all(token == colours["text"] for token in colours["tokens"])
    assert contrast(colours["text"], [255, 255, 255]) >= 7


def contrast(one, other):
    """By WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(channels):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels)]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear))
