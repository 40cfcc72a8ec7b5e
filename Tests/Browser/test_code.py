"""Highlighted code can be read in both themes and on paper."""

import pytest

from contrast import contrast

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
