#!/usr/bin/env python3
"""Tries what docs/publishing.md says: its nginx.conf with a built site, its lists of changed files, its rsync.
What needs a program that is not there is skipped.

Usage: publishing-test.py [--handbook PROGRAM]
"""

import argparse
import filecmp
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "docs/publishing.md").read_text()
PATH = os.environ["PATH"] + ":/usr/sbin:/sbin"
HANDBOOK = ROOT / ".build/debug/handbook"
PAGE = "---\ntitle: {}\n---\n{}\n"
IMMUTABLE, BRIEF = "public, max-age=31536000, immutable", "public, max-age=300, must-revalidate"


def block(language, beginning):
    """The code block of a language that contains this text."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.M | re.S)
    return next(block for block in blocks if beginning in block)


def build(folder, texts, *flags):
    """A site of a home page and others; returns its folder."""
    root = folder / "root"
    shutil.rmtree(root, ignore_errors=True)
    (root / "content").mkdir(parents=True)
    shutil.copytree(ROOT / "templates", root / "templates")
    (root / "content/handbook.yaml").write_text("title: Sample\nbase_url: https://handbook.example/\n")
    links = " ".join(f"[{name}]({name}.md)" for name in texts)
    (root / "content/404.md").write_text(PAGE.format("No such page", ""))
    (root / "content/index.md").write_text(PAGE.format("Home", links))
    for name, text in texts.items():
        (root / f"content/{name}.md").write_text(PAGE.format(name.capitalize(), text))
    subprocess.run([HANDBOOK, "build", "--quiet", "--as-of", "2026-11-22", "--root", root, *flags], check=True)
    return root / "public"


def tree(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)


class Nginx(Case):
    def setUp(self):
        super().setUp()
        self.nginx = shutil.which("nginx", path=PATH) or self.skipTest("nginx is not installed")
        if os.geteuid() != 0:
            self.skipTest("nginx as it is packaged writes to folders of root's")
        self.site = build(self.folder, {"guide": "A sentence of the guide.\n" * 100}, "--precompress")
        # The server's workers are another user.
        self.folder.chmod(0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.start()

    def start(self):
        text = block("nginx", "http {")
        for old, new in {"listen 80;": f"listen 127.0.0.1:{self.port};", "/srv/handbook/current": self.site,
                         "/run/nginx.pid": self.folder / "nginx.pid"}.items():
            self.assertEqual(text.count(old), 1, old)
            text = text.replace(old, str(new))
        configuration = self.folder / "nginx.conf"
        configuration.write_text(text)
        call = [self.nginx, "-e", self.folder / "error.log", "-c", configuration]
        logs = "access_log off; error_log " + str(self.folder / "error.log") + ";"
        configuration.write_text(text.replace("http {", "http {\n    " + logs, 1))
        subprocess.run([*call, "-t", "-q"], check=True)
        server = subprocess.Popen([*call, "-g", "daemon off;"])
        self.addCleanup(lambda: (server.terminate(), server.wait(10)))
        for _ in range(100):
            try:
                return socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.05)
        self.fail("nginx does not answer")

    def get(self, path, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers={"Host": "handbook.example", **headers})
        answer = connection.getresponse()
        answer.text = answer.read()
        connection.close()
        return answer

    def test_pages_are_kept_briefly(self):
        for path in ["/", "/guide/", "/guide/index.html"]:
            answer = self.get(path)
            self.assertEqual((answer.status, answer.getheader("Cache-Control")), (200, BRIEF), path)
            self.assertEqual(answer.getheader("Content-Type"), "text/html; charset=utf-8")

    def test_assets_are_kept_for_ever(self):
        asset = next((self.site / "assets").glob("site.*.css")).name
        answer = self.get(f"/assets/{asset}")
        self.assertEqual((answer.status, answer.getheader("Cache-Control")), (200, IMMUTABLE))
        self.assertEqual(answer.getheader("Content-Type"), "text/css; charset=utf-8")

    def test_compressed_files_are_sent_as_they_are(self):
        answer = self.get("/guide/", Accept_Encoding="gzip")
        self.assertEqual(answer.getheader("Content-Encoding"), "gzip")
        self.assertEqual(answer.text, (self.site / "guide/index.html.gz").read_bytes())
        self.assertEqual(gzip.decompress(answer.text), self.get("/guide/").text)
        self.assertEqual(answer.getheader("Vary"), "Accept-Encoding")

    def test_missing_addresses_get_the_page_and_no_time_to_keep_it(self):
        for path in ["/no/such/page/", "/assets/site.0000000000.css", "/_headers"]:
            answer = self.get(path)
            self.assertEqual((answer.status, answer.getheader("Cache-Control")), (404, None), path)
            self.assertEqual(answer.text, (self.site / "404.html").read_bytes())

    def test_other_headers_are_those_of_the_file_for_hosts(self):
        rules = (self.site / "_headers").read_text().split("\n/")[0].splitlines()[1:]
        self.assertEqual(len(rules), 3)
        for path in ["/", "/no/such/page/"]:
            answer = self.get(path)
            for rule in rules:
                name, value = rule.strip().split(": ", 1)
                self.assertEqual(answer.getheader(name), value)

    def test_the_page_that_computes_has_one_policy_which_lets_it(self):
        for path, computes in [("/", False), ("/cost/", False), ("/cost/yours/", True), ("/cost/yours/tables.txt", True)]:
            policy = self.get(path).getheader("Content-Security-Policy")
            self.assertEqual((policy.count("default-src"), "'wasm-unsafe-eval'; connect-src 'self'" in policy), (1, computes))

    def test_an_unchanged_page_is_not_sent_again(self):
        tag = self.get("/guide/").getheader("ETag")
        self.assertEqual(self.get("/guide/", If_None_Match=tag).status, 304)

    def test_markdown_is_text(self):
        self.assertEqual(self.get("/guide.md").getheader("Content-Type"), "text/markdown; charset=utf-8")


class Deploy(Case):
    """The published folder stands for a bucket."""

    def setUp(self):
        super().setUp()
        self.published = self.folder / "published"

    def deploy(self, site):
        """Does what the lists say; returns them."""
        lists = self.folder / "changes"
        subprocess.run(["python3", ROOT / "scripts/changed-files.py", self.published / "manifest.json",
                        site / "manifest.json", lists], check=True, capture_output=True)
        changes = {file.name: file.read_text().splitlines() for file in sorted(lists.iterdir())}
        for path in [*changes["1-assets"], *changes["2-files"], *changes["3-pages"], "manifest.json"]:
            (self.published / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / path, self.published / path)
        for path in changes["4-removed"]:
            (self.published / path).unlink()
        return changes

    def test_lists_make_the_new_site_of_the_old_one(self):
        first = build(self.folder, {"guide": "Old.", "faq": "Same."})
        changes = self.deploy(first)
        self.assertEqual(tree(self.published), tree(first))
        self.assertTrue(changes["1-assets"] and all(path.startswith("assets/") for path in changes["1-assets"]))
        self.assertIn("404.html", changes["3-pages"])
        self.assertIn("feed.xml", changes["2-files"])
        self.assertIn("guide.md", changes["2-files"])
        second = build(self.folder, {"guide": "New.", "costs": "More."})
        changes = self.deploy(second)
        self.assertEqual(tree(self.published), tree(second))
        self.assertEqual(changes["1-assets"], [])
        self.assertIn("faq/index.html", changes["4-removed"])
        self.assertEqual(self.deploy(second), {name: [] for name in changes})

    def test_jq_finds_the_same_files(self):
        shutil.which("jq") or self.skipTest("jq is not installed")
        first = build(self.folder, {"guide": "Old.", "faq": "Same."})
        self.deploy(first)
        shutil.copyfile(first / "manifest.json", self.folder / "published.json")
        second = build(self.folder, {"guide": "New.", "faq": "Same."})
        (self.folder / "public").symlink_to(second)
        command = block("sh", "jq -r")
        run = subprocess.run(command, shell=True, cwd=self.folder, check=True, capture_output=True, text=True)
        changes = self.deploy(second)
        self.assertTrue(changes["3-pages"])
        self.assertEqual(sorted(run.stdout.splitlines()),
                         sorted(changes["1-assets"] + changes["2-files"] + changes["3-pages"]))


class Rsync(Case):
    def test_an_edition_shares_unchanged_files_with_the_one_before(self):
        shutil.which("rsync") or self.skipTest("rsync is not installed")
        command = re.search(r"^rsync .*\\\n.*$", block("sh", "--link-dest"), re.M).group()
        server = self.folder / "srv/handbook"
        (server / "editions").mkdir(parents=True)
        for edition, text in [("one", "Old."), ("two", "New.")]:
            site = build(self.folder, {"guide": text, "faq": "Same."})
            call = command.replace("deploy@handbook.example:", "").replace("/srv/handbook", str(server))
            subprocess.run(call.replace("public/", f"{site}/", 1), shell=True, check=True,
                           env=dict(os.environ, edition=edition), stderr=subprocess.DEVNULL)
            subprocess.run(f"ln -sfn editions/{edition} next && mv -T next current", shell=True, cwd=server,
                           check=True)
            self.assertEqual(tree(server / "current"), tree(site))
        one, two = server / "editions/one", server / "editions/two"
        same, other = "assets", "guide/index.html"
        for asset in (one / same).iterdir():
            self.assertTrue(asset.samefile(two / same / asset.name))
        self.assertFalse(filecmp.cmp(one / other, two / other, shallow=False))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Tries what docs/publishing.md says.")
    parser.add_argument("--handbook", default=HANDBOOK, type=Path, help="the program")
    arguments, rest = parser.parse_known_args()
    HANDBOOK = arguments.handbook.resolve()
    unittest.main(argv=[__file__, *rest])
