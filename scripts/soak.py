#!/usr/bin/env python3
"""Edits a small handbook many times while 'handbook serve' shows it to a browser that reloads each time,
and prints memory and open descriptors of the program at the start, in the middle and at the end.

Usage: soak.py [--edits 10000] [--handbook .build/release/handbook] [--root FOLDER]

Every hundredth edit breaks the page and the next one mends it; every fiftieth changes the style sheet,
adds a folder or removes it. Each reload loads the style sheet that the page names. Ends with status 1 when
memory grew by more than an eighth after the first tenth, a descriptor was left open, or a page came without
its style sheet. FOLDER is copied to a temporary one.
"""

import argparse
import re
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]


def main():
    arguments = read_arguments()
    with tempfile.TemporaryDirectory() as folder:
        soak = Soak(Path(folder), arguments)
        try:
            return soak.run(arguments.edits)
        finally:
            soak.program.terminate()
            soak.program.wait(10)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--handbook", default=REPOSITORY / ".build/release/handbook")
    parser.add_argument("--root", type=Path)
    return parser.parse_args()


class Soak:
    def __init__(self, folder, arguments):
        self.folder = folder
        if arguments.root:
            for part in ("content", "templates"):
                shutil.copytree(arguments.root / part, folder / part)
        else:
            subprocess.run([arguments.handbook, "init", "-q", folder], check=True)
        (folder / "content/soak.md").write_text(page("Start."), "utf-8")
        index = folder / "content/index.md"
        index.write_text(index.read_text("utf-8") + "\n[Soak](soak.md)\n", "utf-8")
        self.program = subprocess.Popen(
            [arguments.handbook, "serve", "-q", "-p", "0", "-r", folder], stderr=subprocess.DEVNULL)
        self.port = self.listening_port()
        get(self.port, "/soak/")  # Answered when the first build is done.

    def run(self, edits):
        figures = []
        marks = {max(1, edits // 10): "start", edits // 2: "middle", edits: "end"}
        start = time.monotonic()
        for number in range(1, edits + 1):
            self.edit(number)
            if number in marks:
                memory, descriptors = self.footprint()
                figures.append((memory, descriptors))
                print(f"{marks[number]:6} after {number:6} edits, {time.monotonic() - start:6.0f} s: "
                      f"{memory / 1024:6.1f} MiB resident, {descriptors} descriptors", flush=True)
        grew = figures[-1][0] > figures[0][0] * 9 / 8 or figures[-1][1] > figures[0][1]
        print("it grew" if grew else "nothing grew")
        return 1 if grew else 0

    def edit(self, number):
        """One edit, of which a browser that shows the page is told, and which it then loads."""
        html = get(self.port, "/soak/")
        tag = re.search(rb'data-page="([^"]*)"', html)[1].decode()
        with socket.create_connection(("127.0.0.1", self.port), 20) as browser:
            browser.sendall(request(f"/.preview/events?path=/soak/&tag={tag}"))
            wait_for(browser, rb"event: (clear|problems)")
            expected = self.change(number)
            wait_for(browser, expected)
        if expected == b"event: reload":
            html = get(self.port, "/soak/")
            assert f"Edit {number}.".encode() in html, number
            sheet = re.search(rb'<link rel="stylesheet" href="\.\./([^"]+)"', html)[1].decode()
            assert get(self.port, "/" + sheet).startswith(b"HTTP/1.1 200 "), f"edit {number}: no {sheet}"

    def change(self, number):
        soak = self.folder / "content/soak.md"
        if number % 100 == 0:
            soak.write_text(page("[Nowhere](nowhere.md)"), "utf-8")
            return b"event: problems"
        if number % 50 == 25:
            style = self.folder / "templates/assets/site.css"
            style.write_text(re.sub(r"\n/\* \d+ \*/|$", "", style.read_text("utf-8")) +
                             f"\n.soak-{number} {{ order: {number} }}\n", "utf-8")
            return b"event: page"
        extra = self.folder / "content/extra"
        if number % 50 == 10:
            extra.mkdir()
            (extra / "a.md").write_text(page("[Soak](../soak.md)"), "utf-8")
        if number % 50 == 30:
            shutil.rmtree(extra)
        written = soak.with_name(".soak.md.new") if number % 2 else soak
        written.write_text(page(f"Edit {number}."), "utf-8")
        written.rename(soak)
        return b"event: reload"

    def footprint(self):
        """Resident memory in KiB, and the number of open descriptors."""
        folder = Path(f"/proc/{self.program.pid}")
        # The last clients have hung up, and the program may not have heard of it.
        time.sleep(0.2)
        memory = re.search(r"VmRSS:\s*(\d+)", (folder / "status").read_text())[1]
        return int(memory), len(list((folder / "fd").iterdir()))

    def listening_port(self):
        """The program is told to be quiet, so the system is asked for its port."""
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            links = []
            for entry in Path(f"/proc/{self.program.pid}/fd").iterdir():
                try:
                    links.append(str(entry.readlink()))
                except OSError:
                    pass
            for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
                fields = line.split()
                if fields[3] == "0A" and f"socket:[{fields[9]}]" in links:
                    return int(fields[1].split(":")[1], 16)
            time.sleep(0.02)
        raise TimeoutError("'handbook serve' does not listen")


def page(text):
    return f"---\ntitle: Soak\n---\n{text}\n"


def request(target):
    return f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()


def get(port, target):
    with socket.create_connection(("127.0.0.1", port), 60) as connection:
        connection.sendall(request(target))
        return b"".join(iter(lambda: connection.recv(1 << 16), b""))


def wait_for(connection, words):
    heard = b""
    while not re.search(words, heard):
        if not select.select([connection], [], [], 20)[0]:
            raise TimeoutError(f"no {words} in {heard}")
        more = connection.recv(1 << 16)
        if not more:
            raise ConnectionError(f"hung up after {heard}")
        heard += more


if __name__ == "__main__":
    sys.exit(main())
