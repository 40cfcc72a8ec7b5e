"""Takes the pictures of README.md from real pages into docs/pictures/: `make pictures`.

SITE names another site than public/. Each picture has at most 200 colours and stays below 120 KB.
"""

import io
import sys
from pathlib import Path
from typing import NamedTuple

from PIL import Image

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDER = REPOSITORY / "docs" / "pictures"
LARGEST = 120_000  # bytes
COLOURS = 200

sys.path.insert(0, str(REPOSITORY / "Tests" / "Browser"))


class Picture(NamedTuple):
    name: str
    page: str
    scheme: str
    # CSS pixels of the window, and pixels for each of them
    size: tuple[int, int]
    scale: float
    # What stands at the top of the picture; nothing for the top of the page.
    top: str = ""


PICTURES = [
    Picture("question", "decide/walk/data-no/frontier-no/volume-no/speed/index.html", "light", (1000, 860), 1),
    Picture("chart", "cost/s/chat/frontier/large/on-demand/one/index.html", "dark", (1000, 625), 1, "#chart-near"),
    Picture("phone", "decide/walk/data-no/frontier-no/volume-no/speed-unsure/closed-default/index.html",
            "light", (375, 720), 1.5),
]


def take(browser, root, picture):
    """The bytes of a PNG; ValueError where it is too large."""
    context = browser.new_context(
        color_scheme=picture.scheme, device_scale_factor=picture.scale, reduced_motion="reduce",
        viewport=dict(zip(("width", "height"), picture.size)), has_touch=picture.size[0] < 500)
    page = context.new_page()
    page.goto(root + picture.page, wait_until="load")
    page.locator(".search-open").wait_for()
    if picture.top:
        page.locator(picture.top).evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 16)")
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    context.close()
    out = io.BytesIO()
    shown.quantize(COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    if len(out.getvalue()) > LARGEST:
        raise ValueError(f"pictures: {picture.name}.png has {len(out.getvalue()):,} bytes, above {LARGEST:,}")
    return out.getvalue()


def main():
    from chromium import browser, server

    FOLDER.mkdir(parents=True, exist_ok=True)
    with server() as root, browser() as chromium:
        for picture in PICTURES:
            content = take(chromium, root, picture)
            path = FOLDER / f"{picture.name}.png"
            path.write_bytes(content)
            print(f"{path.relative_to(REPOSITORY)}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
