"""Criterion 18: what a page weighs, alone and with the style and scripts that it loads at first."""

import gzip
from statistics import median

import pytest

from site_files import SITE, pages, resolve

# Bytes. The print edition is the whole handbook, so that only its style and scripts are counted.
LARGEST_PAGE, LARGEST_STYLE, LARGEST_SCRIPT = 100_000, 32_000, 10_000
# The page of a reader's own workload is a form with its own sheet and script.
OWN, OWN_STYLE, OWN_SCRIPT = "cost/yours/index.html", 40_000, 26_000
MEDIAN_PAGE, MEDIAN_EXTRAS = 60_000, 15_000


@pytest.fixture(scope="module")
def weights():
    """For each page: its HTML, its style, its scripts, and style and scripts compressed."""
    return {path: weigh(path) for path, page in pages().items() if page.kind}


def test_no_page_is_heavy(weights):
    others = {path: w for path, w in weights.items() if path != OWN}
    largest = [max(column) for column in zip(*(w for path, w in others.items() if not path.startswith("print/")))]
    print("largest page {:,}, style {:,}, script {:,}, style and script compressed {:,} bytes".format(*largest))
    html, style, script, _ = largest
    assert html < LARGEST_PAGE
    assert max(w[1] for w in others.values()) == style < LARGEST_STYLE
    assert max(w[2] for w in others.values()) == script < LARGEST_SCRIPT
    html, style, script, _ = weights[OWN]
    assert html < LARGEST_PAGE and style < OWN_STYLE and script < OWN_SCRIPT


def test_the_median_page_is_light(weights):
    html, _, _, extras = (median(column) for column in zip(*weights.values()))
    print(f"median page {html:,}, its style and script compressed {extras:,} bytes")
    assert html < MEDIAN_PAGE
    assert extras < MEDIAN_EXTRAS


def weigh(path):
    page = pages()[path]
    style = files(path, [link["href"] for link in page.all("link") if link["rel"] == "stylesheet"])
    script = files(path, [script["src"] for script in page.all("script") if script["src"]])
    assert style and script, path
    compressed = sum(len(gzip.compress(content)) for content in style + script)
    return ((SITE / path).stat().st_size, sum(map(len, style)), sum(map(len, script)), compressed)


def files(path, links):
    return [(SITE / resolve(link, path)[0]).read_bytes() for link in links]
