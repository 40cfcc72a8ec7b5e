#!/usr/bin/env python3
"""Attacks a running preview: clients that never read or never finish a request, event streams by the thousand,
thousands of writes beside the sources, and edits that come between a page and its style sheet.

Usage: preview_test.py [--program FILE] [--short]

Each part prints its figures. Ends with status 1 when the preview ends, grows with its clients, leaves a request
unanswered, sees an edit after more than 100 ms (the median; not looked at with --short, which is for busy machines),
or has a page without its style sheet. Only for Linux, whose /proc says how much memory the preview has.
"""

import argparse
import contextlib
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from books import program

GIB = 1 << 30
BIG = 16 << 20


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program")
    parser.add_argument("--short", action="store_true", help="fewer clients and less time")
    arguments = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("the preview is left alone: only Linux says how much memory it has")
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    for attack in [greedy_clients, slow_heads, many_streams, writes_beside, style_sheets]:
        with tempfile.TemporaryDirectory() as folder, Preview(program(arguments.program), Path(folder)) as preview:
            attack(preview, arguments.short)
    print("the preview withstood all")


class Preview:
    """A small handbook that is served, with 3 GiB of addresses at most."""

    def __init__(self, program, folder):
        self.folder = folder
        self.write("content/index.md", page("Start."))
        self.write(
            "templates/page.mustache",
            '<head><link rel="stylesheet" href="{{assets.site_css}}"></head>{{{body}}}')
        self.write("templates/assets/site.css", "p { order: 0 }\n")
        self.process = subprocess.Popen(
            [program, "serve", "-p", "0"], cwd=folder, stderr=subprocess.PIPE, text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (3 * GIB, 3 * GIB)))
        for line in self.process.stderr:
            if found := re.search(r"serving http://127\.0\.0\.1:(\d+)/", line):
                self.port = int(found[1])
                break
        else:
            sys.exit("the preview does not start")
        # Nobody else reads what it says.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        died = self.process.poll()
        self.process.kill()
        self.process.wait()
        if died is not None:
            sys.exit(f"the preview ended with {died}")

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def ask(self, target):
        client = socket.create_connection(("127.0.0.1", self.port), 20)
        client.sendall(f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return client

    def get(self, target):
        """The status and the body."""
        with self.ask(target) as client:
            answer = b"".join(iter(lambda: client.recv(1 << 16), b""))
        head, _, body = answer.partition(b"\r\n\r\n")
        return (int(head[9:12]) if head else 0), body

    def listen(self):
        """A stream that has been greeted."""
        tag = re.search(rb'data-page="([^"]*)"', self.get("/")[1])[1].decode()
        stream = self.ask(f"/.preview/events?path=/&tag={tag}")
        wait_for(stream, b"event: ")
        return stream

    def resident(self):
        """In MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) / 1024


def greedy_clients(preview, short):
    """Each asks for 16 MiB and takes nothing."""
    count = 200 if short else 1000
    (preview.folder / "content/big.bin").write_bytes(bytes(BIG))
    while preview.get("/big.bin")[0] != 200:
        time.sleep(0.1)
    before = preview.resident()
    with contextlib.ExitStack() as open_clients:
        for _ in range(count):
            open_clients.enter_context(preview.ask("/big.bin"))
        time.sleep(1.5)
        status = preview.get("/")[0]
        grown = preview.resident() - before
    print(f"{count} clients that read nothing of {BIG >> 20} MiB: {before:.0f} MiB before, {grown:.0f} more with them; "
          f"the next request was answered with {status}")
    check(grown < 128, "memory grows with the clients")
    check(status == 200, "others are not served")


def slow_heads(preview, short):
    """More clients than there may be connections begin a request and never end it."""
    count = 1200
    with contextlib.ExitStack() as open_clients:
        for _ in range(count):
            client = open_clients.enter_context(socket.create_connection(("127.0.0.1", preview.port), 20))
            client.sendall(b"GET / HTTP/1.1\r\nHost: ")
        time.sleep(1.5)
        start = time.monotonic()
        statuses = [preview.get("/")[0] for _ in range(20)]
        took = time.monotonic() - start
    print(f"{count} requests that never end: {statuses.count(200)} of {len(statuses)} requests beside them were "
          f"answered, after {took / len(statuses) * 1000:.0f} ms each")
    check(set(statuses) == {200}, "others are not served")


def many_streams(preview, short):
    """More than there may be connections."""
    count = 1200
    with contextlib.ExitStack() as streams:
        statuses = []
        for number in range(count):
            streams.enter_context(preview.ask("/.preview/events?path=/&tag=none"))
            if number % 10 == 0:
                statuses.append(preview.get("/")[0])
        preview.write("content/index.md", page("Edited."))
        last = streams.enter_context(preview.listen())
        preview.write("content/index.md", page("Edited again."))
        wait_for(last, b"event: reload")
    print(f"{count} event streams: {statuses.count(200)} of {len(statuses)} requests beside them were answered, "
          f"and the last stream was told of an edit")
    check(set(statuses) == {200}, "others are not served")


def writes_beside(preview, short):
    """1,000 writes a second beside the sources and into the output folder."""
    stop, written = threading.Event(), 0
    (preview.folder / "public").mkdir()
    pages = 100 if short else 500
    for number in range(pages):
        preview.write(f"content/{number % 50}/{number}.md", page("Text."))
    while preview.get(f"/{(pages - 1) % 50}/{pages - 1}/")[0] != 200:
        time.sleep(0.1)

    def write():
        nonlocal written
        start = time.monotonic()
        while not stop.is_set():
            for _ in range(5):
                for folder in ("", "public/"):
                    (preview.folder / f"{folder}{written % 50}.log").write_bytes(b"text")
                    written += 1
            time.sleep(max(0, start + written / 1000 - time.monotonic()))

    writer = threading.Thread(target=write)
    start = time.monotonic()
    writer.start()
    waits = []
    try:
        for number in range(20 if short else 100):
            with preview.listen() as stream:
                edited = time.monotonic()
                preview.write("content/index.md", page(f"Edit {number}."))
                wait_for(stream, b"event: reload")
                waits.append((time.monotonic() - edited) * 1000)
        rate = written / (time.monotonic() - start)
    finally:
        stop.set()
        writer.join()
    print(f"{len(waits)} edits of {pages} pages beside {rate:.0f} other writes a second: told after {statistics.median(waits):.0f} ms "
          f"(median; {min(waits):.0f} to {max(waits):.0f})")
    check(short or statistics.median(waits) <= 100, "edits are seen late")


def style_sheets(preview, short):
    """Pages are loaded while their style sheet changes as fast as the preview can follow."""
    stop = threading.Event()
    loads, missing, failures = 0, 0, []

    def edit():
        number = 0
        while not stop.is_set():
            number += 1
            preview.write("templates/assets/site.css", f"p {{ order: {number} }}\n")
            time.sleep(0.005)

    def load():
        nonlocal loads, missing
        try:
            while not stop.is_set():
                sheet = re.search(rb'href="([^"]+\.css)"', preview.get("/")[1])[1].decode()
                if stop.is_set():
                    break
                status, _ = preview.get("/" + sheet)
                loads += 1
                missing += status != 200
        except Exception as failure:  # The thread's end must not pass for a success.
            failures.append(failure)

    threads = [threading.Thread(target=work) for work in [edit, load, load]]
    for thread in threads:
        thread.start()
    time.sleep(2 if short else 20)
    stop.set()
    for thread in threads:
        thread.join()
    print(f"{loads} pages loaded while their style sheet changed: {missing} without it")
    check(not failures, f"a page could not be loaded: {failures}")
    check(loads > 0 and missing == 0, "pages lack their style sheet")


def page(text):
    return f"---\ntitle: Home\n---\n{text}\n"


def wait_for(stream, words):
    heard = b""
    while words not in heard:
        more = stream.recv(1 << 16)
        check(more, f"hung up after {heard}")
        heard += more


def check(holds, failure):
    if not holds:
        sys.exit(f"preview_test.py: {failure}")


if __name__ == "__main__":
    main()
