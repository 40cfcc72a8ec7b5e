#!/usr/bin/env python3
"""Holds the number of allocations a page below the one that is committed: a guard against slower code that
needs no clock. Builds a corpus of 100 pages with one worker, under a library that counts.

Usage: allocations.py [--handbook PROGRAM] [--accept REASON]
"""

import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generate import generate

HERE = Path(__file__).resolve().parent
RECORD = HERE / "allocations.json"
PAGES = 100
TOLERANCE = 10  # Per cent above the committed figure.
MEASURES = {"allocations": "allocations", "kib": "KiB allocated"}


def main():
    parser = argparse.ArgumentParser(description="Counts the allocations a page.")
    parser.add_argument("--handbook", default=HERE.parent / ".build/release/handbook", type=Path,
                        help="the program, built in release mode")
    parser.add_argument("--accept", metavar="REASON", help="commit to the figures of now, and say why")
    arguments = parser.parse_args()
    figures = measure(arguments.handbook.resolve())
    if arguments.accept:
        return accept(figures, arguments.accept)
    record = json.loads(RECORD.read_text())
    problems = [text for key in MEASURES if (text := problem(key, figures[key], record[key]))]
    print(f"allocations: {figures['allocations']} and {figures['kib']} KiB a page, "
          f"committed {record['allocations']} and {record['kib']} KiB", file=sys.stderr)
    if problems:
        sys.exit("\n".join(problems) + f"""
Going back commit by commit shows which change allocates. If it is worth it, commit to the new figures
and say why:
    python3 Benchmarks/allocations.py --accept 'the reason'""")
    if any(figures[key] * (100 + TOLERANCE) < record[key] * 100 for key in MEASURES):
        print("allocations: there are fewer now; keep it so with Benchmarks/allocations.py --accept 'the reason'",
              file=sys.stderr)


def measure(handbook):
    """Allocations, and KiB asked for, divided by the number of pages; the start of the program included."""
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        library, counts = folder / "allocations.so", folder / "counts"
        compiler = os.environ.get("CC") or shutil.which("cc") or "clang"
        subprocess.run([compiler, "-O2", "-shared", "-fPIC", "-o", library, HERE / "allocations.c"], check=True)
        pages = generate(folder / "corpus", PAGES)
        command = [handbook, "build", "--quiet", "--workers", "1", "--root", folder / "corpus",
                   "--as-of", "2026-11-22", "--output", folder / "site"]
        # With hashes of its own for each run, a dictionary would grow at other moments.
        environment = dict(os.environ, LD_PRELOAD=str(library), ALLOCATIONS=str(counts),
                           SWIFT_DETERMINISTIC_HASHING="1")
        subprocess.run(command, env=environment, check=True)
        calls, size = map(int, counts.read_text().split())
    return {"allocations": round(calls / pages), "kib": round(size / pages / 1024)}


def problem(key, figure, committed):
    if figure * 100 <= committed * (100 + TOLERANCE):
        return None
    more = (figure / committed - 1) * 100
    return (f"allocations: a page takes {figure} {MEASURES[key]}, {more:.0f}% more than the {committed} in "
            f"Benchmarks/allocations.json; {TOLERANCE}% are allowed.")


def accept(figures, reason):
    old = json.loads(RECORD.read_text()) if RECORD.exists() else {"history": []}
    entry = {"date": str(datetime.date.today()), **figures, "reason": reason}
    record = {"pages": PAGES, **figures, "history": [entry] + old["history"]}
    RECORD.write_text(json.dumps(record, indent=2) + "\n")
    print(f"{RECORD.name}: {figures['allocations']} allocations and {figures['kib']} KiB a page")


if __name__ == "__main__":
    main()
