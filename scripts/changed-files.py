#!/usr/bin/env python3
"""Compares two manifest.json and writes what a deploy has to do as lists of paths, one a line.

Usage: changed-files.py OLD NEW FOLDER

OLD is the manifest that is published; a file that does not exist stands for an empty site. The lists in
FOLDER, in the order in which they are to be worked through:
  1-assets    new or changed below assets/, whose names change with their bytes
  2-files     other new or changed files that are no pages
  3-pages     new or changed pages
  4-removed   paths that are published and are no more
Upload manifest.json itself last, when all else is done: a deploy that broke off is then repeated whole.
"""

import json
import sys
from pathlib import Path

LISTS = ["1-assets", "2-files", "3-pages", "4-removed"]


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__.strip())
    old, new, folder = map(Path, sys.argv[1:])
    lists = changes(digests(old) if old.exists() else {}, digests(new))
    folder.mkdir(parents=True, exist_ok=True)
    for name in LISTS:
        (folder / name).write_text("".join(path + "\n" for path in lists[name]))
    print(", ".join(f"{len(lists[name])} {name[2:]}" for name in LISTS))


def digests(manifest):
    """The digest of each path."""
    content = json.loads(manifest.read_text())
    if content["format"] != 1:
        sys.exit(f"changed-files: {manifest} has format {content['format']}, and only 1 is known here")
    paths = {entry["path"]: entry["sha256"] for entry in content["files"]}
    if odd := next((path for path in paths if "\n" in path), None):
        sys.exit(f"changed-files: {odd!r} cannot stand on one line")
    return paths


def changes(old, new):
    lists = {name: [] for name in LISTS}
    for path in sorted(new):
        if old.get(path) != new[path]:
            lists[list_of(path)].append(path)
    lists["4-removed"] = sorted(old.keys() - new.keys())
    return lists


def list_of(path):
    if path.startswith("assets/"):
        return "1-assets"
    return "3-pages" if path.endswith((".html", ".html.gz")) else "2-files"


if __name__ == "__main__":
    main()
