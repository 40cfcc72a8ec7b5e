"""Hostile texts in every place of a page: none runs in Chromium, with the site's policy and without it."""

import json
import re
import shutil
import subprocess

import pytest

from site_files import REPOSITORY

VECTORS = json.loads((REPOSITORY / "Tests/Fixtures/injection/vectors.json").read_text("utf-8"))
BUILDER = REPOSITORY / ".build/debug/fuzz-site"
TEMPLATES = REPOSITORY / "templates"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
WATCH = "window.__owned = 0; window.owned = () => { window.__owned += 1; console.error('owned') }"


def quoted(text):
    """A text as a YAML scalar."""
    return json.dumps(text, ensure_ascii=True)


def page(text):
    line = re.sub(r"[\r\n]", " ", text)
    return f"""---
title: {quoted(text)}
description: {quoted(text)}
owner: {quoted(text)}
tags: [{quoted(text)}]
date: 2026-11-22
kind: faq
---
{text}

## {line}?

*{line}* ~~{line}~~ `{line}` [{line}](a.md "{line}") [a]({line}) [b](<{line}>) [c](a.md#{line}) <{line}>

![{line}](a.svg "{line}") ![a]({line}) [x][{line}] [y][z] a[^{line}] b[^n] https://a.example/{line}

[{line}]: {line} "{line}"
[z]: <{line}> '{line}'
[^{line}]: {line}
[^n]: {line}

| {line} | b |
|---|---|
| {line} | `{line}` |

> [!NOTE]
> {line}

```{line}
{text}
```

```swift
let a = "{text}"
```

[v](term:{line}) [x](value:{line}) [y](walk:{line})
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A site of one page for each text, with the real templates."""
    if not BUILDER.is_file():
        pytest.skip("'swift build --build-tests' makes the program that writes sites with errors")
    folder = tmp_path_factory.mktemp("hostile")
    parts = ["-- handbook.yaml --", "title: Hostile", "base_url: https://a.example/"]
    for path in sorted(TEMPLATES.rglob("*")):
        if path.is_file() and path.suffix in (".mustache", ".css", ".js", ".svg"):
            parts += [f"-- templates/{path.relative_to(TEMPLATES).as_posix()} --", path.read_text("utf-8")]
    parts += ["-- content/index.md --", "---\ntitle: Home\n---\n", "-- content/a.md --", "---\ntitle: A\n---\n"]
    for number, text in enumerate(VECTORS):
        parts += [f"-- content/v{number}.md --", page(text)]
    source = folder / "site.txt"
    source.write_text("\n".join(parts), "utf-8", newline="")
    subprocess.run([BUILDER, "--write", folder / "site", source], check=True, timeout=300)
    return folder / "site"


@pytest.mark.parametrize("with_policy", [True, False], ids=["policy", "no-policy"])
def test_no_text_runs(hostile, page, tmp_path, with_policy):
    site = tmp_path / "site"
    shutil.copytree(hostile, site)
    if not with_policy:
        for file in site.rglob("*.html"):
            html = file.read_text("utf-8")
            assert POLICY.search(html), file
            file.write_text(POLICY.sub("", html), "utf-8", newline="")
    owned, dialogs = [], []
    page.add_init_script(WATCH)
    page.on("dialog", lambda dialog: (dialogs.append(page.url), dialog.dismiss()))
    page.on("console", lambda message: owned.append(page.url) if "owned" == message.text else None)
    page.route(re.compile("^https?:"), lambda route: route.abort())
    numbers = [path for path in sorted(site.rglob("index.html")) if path.parent.name.startswith("v")]
    assert len(numbers) == len(VECTORS)
    others = [site / "index.html", *sorted(site.glob("tags/**/index.html")), *sorted(site.glob("print/index.html"))]
    for file in numbers + others:
        page.goto(file.as_uri(), wait_until="load")
        use_everything(page)
    assert owned == [] and dialogs == []


def use_everything(page):
    """Moves over, focuses and clicks what a text could have put there."""
    page.evaluate("""() => {
        for (const e of document.querySelectorAll('main *')) {
            for (const type of ['mouseover', 'focus', 'pointerenter', 'toggle']) e.dispatchEvent(new Event(type));
        }
        for (const a of document.querySelectorAll('main a[href]')) {
            if (!/^(https?|file|mailto|tel):$/.test(a.protocol)) console.error('owned');
        }
    }""")
    assert page.evaluate("window.__owned") == 0, page.url
