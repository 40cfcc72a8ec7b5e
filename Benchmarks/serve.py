#!/usr/bin/env python3
"""Measures how long after saving one page a preview serves the site with it.

Usage: serve.py --handbook PROGRAM [--pages N ...] [--edits N] [--folder FOLDER]

Starts `handbook serve` over the generated pages, appends a word to the text of a page, and asks for the page until
the word is in it. The server takes all files of a build at once, so whoever gets the new page gets the new site.
Prints medians and the slowest of the edits, and how long the first answer took after the start.
"""

import argparse
import os
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

# No __pycache__ folder in the repository.
sys.dont_write_bytecode = True
from generate import generate  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description="Measures a preview's answer to an edit.")
    parser.add_argument("--handbook", required=True, help="a built generator")
    parser.add_argument("--pages", type=int, nargs="+", default=[1000], help="sizes of the corpus (1000)")
    parser.add_argument("--edits", type=int, default=30, help="how many edits (30)")
    parser.add_argument("--folder", default="/dev/shm", help="where the corpus goes (%(default)s)")
    arguments = parser.parse_args()
    print("| pages | first answer s | edit to served ms, median | slowest ms | print edition after an edit ms | peak MiB |")
    print("|--:|--:|--:|--:|--:|--:|")
    for pages in arguments.pages:
        with tempfile.TemporaryDirectory(prefix="handbook-serve-", dir=arguments.folder) as temporary:
            measure(Path(temporary) / "corpus", pages, arguments)


def measure(corpus, pages, arguments):
    count = generate(corpus, pages)
    start = time.perf_counter()
    server = subprocess.Popen(
        [arguments.handbook, "serve", "-r", str(corpus), "-p", "0"], stderr=subprocess.PIPE)
    try:
        address = address_of(server)
        first = time.perf_counter() - start
        sources = sorted((corpus / "content").rglob("page-*.md"))
        times = [edit(corpus, sources[number * 37 % len(sources)], address, f"edit{number}mark")
                 for number in range(arguments.edits)]
        begin = time.perf_counter()
        get(address + "print/index.html")
        late = time.perf_counter() - begin
        peak = int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{server.pid}/status").read_text()).group(1))
        print(f"| {count} | {first:.2f} | {statistics.median(times) * 1000:.0f} | {max(times) * 1000:.0f} "
              f"| {late * 1000:.0f} | {peak / 1024:.0f} |", flush=True)
    finally:
        server.terminate()
        server.wait()


def address_of(server):
    """The address that the server prints when it is ready."""
    shown = b""
    while select.select([server.stderr], [], [], 120)[0]:
        part = os.read(server.stderr.fileno(), 4096)
        shown += part
        match = re.search(rb"serving (http://\S+)", shown)
        if match:
            return match.group(1).decode().rstrip("/") + "/"
        if not part:
            break
    sys.exit(f"the server does not serve: {shown.decode()}")


def edit(corpus, source, address, word):
    url = address + str(source.relative_to(corpus / "content").with_suffix("")) + "/index.html"
    text = source.read_text() + f"\n{word}\n"
    time.sleep(0.3)
    start = time.perf_counter()
    source.write_text(text)
    while word.encode() not in get(url):
        if time.perf_counter() - start > 30:
            sys.exit(f"{word} did not come")
        time.sleep(0.001)
    return time.perf_counter() - start


def get(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


if __name__ == "__main__":
    main()
