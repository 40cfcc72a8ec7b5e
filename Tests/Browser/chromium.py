"""A plain static server and one Chromium, for the tests and for what makes pictures of the pages."""

import functools
import os
import shutil
import sys
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from site_files import SITE


@contextmanager
def server(folder=SITE):
    """The address of the site over HTTP, with a slash at its end."""
    handler = functools.partial(StaticFiles, directory=folder)
    with QuietServer(("127.0.0.1", 0), handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@contextmanager
def browser():
    # Chromium's sandbox refuses to start for root.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    # A name that is not this machine's own, so that Chromium takes plain HTTP for insecure.
    arguments.append("--host-resolver-rules=MAP handbook.test 127.0.0.1")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which(os.environ.get("CHROMIUM", "chromium")),
            args=arguments,
        )
        yield chromium
        chromium.close()


class QuietServer(ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A click that comes before the style sheet has arrived drops its connection."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class StaticFiles(SimpleHTTPRequestHandler):
    """Serves a folder as its index.html, and 404.html for what is not there."""

    protocol_version = "HTTP/1.1"

    def list_directory(self, path):
        self.send_error(404)

    def send_error(self, code, message=None, explain=None):
        if code != 404 or not (Path(self.directory) / "404.html").is_file():
            return super().send_error(code, message, explain)
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        """With the headers that the address has on a static host, but for how long a copy may be kept."""
        for name, value in headers_at(urlsplit(self.path).path, self.directory):
            if name != "Cache-Control":
                self.send_header(name, value)
        super().end_headers()

    def log_message(self, *arguments):
        pass


def headers_at(address, folder=SITE):
    """The headers that the rules of `_headers` give to an address: hosts take those of all rules that match."""
    address, found, is_matched = address.removesuffix("index.html"), [], False
    for line in (Path(folder) / "_headers").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            is_matched = address.startswith(line[:-1]) if line.endswith("*") else address == line
        elif is_matched:
            found.append(tuple(line.strip().split(": ", 1)))
    return found
