#!/usr/bin/env python3
"""Proves that a site depends on its sources and options, and on nothing of the machine.

Builds this repository's handbook and a generated one again and again, each time with one thing different (locale,
time zone, umask, order of the folders on the disk, file system, number of processors, hash seed, place, times of
the sources, environment), and compares every byte and mode with the first build's. Modes must be 0644 and 0755.

Usage: reproducibility_test.py [--program FILE] [--pages 60] [--short]
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from books import REPOSITORY, Builder, difference, generated_book, program, shim, state


def variations(library, short):
    """By name: environment, umask, and how the sources are copied first."""
    yield "again", {}
    for locale in ["POSIX"] if short else ["POSIX", "C.UTF-8", "tr_TR.UTF-8", "ja_JP.eucJP"]:
        yield f"locale {locale}", {"environment": {"LC_ALL": locale, "LANG": locale, "LANGUAGE": locale}}
    for zone in ["Pacific/Kiritimati"] if short else ["Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu"]:
        yield f"time zone {zone}", {"environment": {"TZ": zone}}
    for umask in [0o077] if short else [0, 0o022, 0o027, 0o077, 0o277]:
        yield f"umask {umask:03o}", {"umask": umask}
    for seed in range(1 if short else 3):
        yield f"files made in order {seed}", {"seed": seed}
    for folder in ["/dev/shm"] if short else ["/dev/shm", "/var/tmp"]:
        if os.path.isdir(folder):
            yield f"sources and site in {folder}", {"seed": 9, "folder": folder}
    yield "a long root with spaces", {"seed": 4, "below": "a place/" + "x" * 200 + "/ü #?%41"}
    for run in range(1 if short else 3):
        yield f"random hash seed {run}", {"environment": {"SWIFT_DETERMINISTIC_HASHING": ""}}
    yield "fixed hash seed", {"environment": {"SWIFT_DETERMINISTIC_HASHING": "1"}}
    if library:
        for processors in [7] if short else [1, 2, 7, 64]:
            yield f"{processors} processors", {
                "environment": {"LD_PRELOAD": str(library), "PROCESSORS": str(processors)}}
    yield "one thread", {"environment": {"LIBDISPATCH_COOPERATIVE_POOL_STRICT": "1"}}
    yield "no environment at all", {"environment": None}
    yield "a full environment", {"environment": {
        "HOME": "/nonexistent", "USER": "someone", "TERM": "xterm-256color", "COLUMNS": "20", "DEBUG": "1",
        "SOURCE_DATE_EPOCH": "0", "HTTP_PROXY": "http://127.0.0.1:9", "TMPDIR": "/nonexistent"}}


def copied(book, target, seed):
    """A copy whose files were made in a random order, with times of their own."""
    order = random.Random(seed)
    files = [path for part in ("handbook.yaml", "content", "templates") for path in
             ([book / part] if (book / part).is_file() else sorted((book / part).rglob("*"))) if path.is_file()]
    order.shuffle(files)
    for path in files:
        copy = target / path.relative_to(book)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        time = order.randrange(1, 2_000_000_000)
        os.utime(copy, (time, time))
    return target


def build(builder, book, place, environment=(), umask=0o022, seed=None, below="", **_):
    root = book if seed is None else copied(book, place / "book" / below, seed)
    output = place / "public"
    own = {} if environment is None else builder.environment() | dict(environment)
    run = subprocess.run(
        builder.command(root, output, "--as-of", "2026-11-22"), env=own, umask=umask, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"a build failed: {run.stderr}")
    return state(output)


def compare(builder, name, book, library, short, workplace):
    first, count, differing = None, 0, []
    for title, what in variations(library, short):
        place = Path(tempfile.mkdtemp(prefix="handbook-same-", dir=what.get("folder", workplace)))
        try:
            built = build(builder, book, place, **what)
        finally:
            shutil.rmtree(place)
        first = first or built
        count += 1
        if built != first:
            differing.append(f"{title}: {difference(built, first)}")
    odd = sorted(os.fsdecode(path) for path, (kind, mode, *_) in first.items()
                 if mode != {"file": "0o644", "folder": "0o755"}.get(kind))
    print(f"{name}: {count} builds of {len(first)} files and folders, {len(differing)} differ, "
          f"{len(odd)} have other modes than 0644 and 0755")
    return differing + odd


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", help="the handbook program; else that of .build/")
    parser.add_argument("--pages", type=int, default=60, help="of the generated handbook")
    parser.add_argument("--short", action="store_true", help="one variation of each kind, the generated one only")
    arguments = parser.parse_args()
    workplace = Path(tempfile.mkdtemp(prefix="handbook-same-"))
    library, _ = shim(workplace)
    builder = Builder(program(arguments.program), library)
    generated_book(workplace / "generated", arguments.pages)
    books = [("generated handbook", workplace / "generated")]
    if not arguments.short:
        books.append(("this repository's handbook", REPOSITORY))
    differing = []
    for name, book in books:
        differing += compare(builder, name, book, library, arguments.short, workplace)
    shutil.rmtree(workplace)
    sys.exit("\n".join(differing[:20]) or None)


if __name__ == "__main__":
    main()
