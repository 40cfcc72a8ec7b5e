#!/usr/bin/env python3
"""Proves that `check --fix` loses nothing that an author has saved.

Pages with stale figures are corrected over and over, and each time something goes wrong: the run is killed before
or within one of its calls that change files, such a call fails, or another program saves the pages while they are
corrected. Each page must then be, byte for byte, what was saved last or its correction; the next run must correct
all that is left and leave no file beside the pages.

Usage: fix_test.py [--program FILE] [--faults 500] [--runs 200] [--seed 1] [--folder FOLDER]
"""

import argparse
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from books import program, shim

DATA = {
    "templates/page.mustache": "{{{body}}}\n",
    "content/data/sources.yaml": "sources:\n  - {id: list, title: The list}\n",
    "content/data/prices.yaml": """next_check: 2999-01-01
models:
  - id: big
    name: Big
    provider: Vendor
    class: closed
    family: big
    rows: [{from: 2026-01-01, input: 2, output: 10, source: list, read: 2026-01-01}]
""",
    "content/index.md": "---\ntitle: Home\n---\n[a](a.md), [b](b.md), [c](c.md)\n",
}
PAGES = ["a.md", "b.md", "c.md"]


class Lost(Exception):
    """What must never happen."""


def page(mark, figure=3):
    """A page that somebody saved, told apart by its mark; a figure of 3 is stale and becomes 2."""
    return f"---\ntitle: Page\n---\nSave {mark} says [${figure}](value:price.big.input).\n"


class Bench:
    def __init__(self, folder, program, library):
        self.folder, self.program, self.library = folder / "book", program, library
        for path, text in DATA.items():
            (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / path).write_text(text)
        self.saves = 0
        self.recovered = 0

    def path(self, name):
        return self.folder / "content" / name

    def save_all(self):
        """Saves each page anew; the mark of each page."""
        self.saves += 1
        marks = {name: f"{self.saves}-{name}" for name in PAGES}
        for name, mark in marks.items():
            self.path(name).write_text(page(mark))
        return marks

    def command(self):
        return [str(self.program), "check", "--fix", "-q", "-r", str(self.folder)]

    def environment(self, **faults):
        environment = {"PATH": "/usr/bin:/bin", "NO_COLOR": "1"}
        if faults:
            environment["LD_PRELOAD"] = str(self.library)
        return environment | {name: str(value) for name, value in faults.items()}

    def run(self, **faults):
        return subprocess.run(
            self.command(), env=self.environment(**faults), capture_output=True, text=True, timeout=120)

    def look(self, marks, *, allows_none=False):
        """How many pages are corrected; each is what was saved or its correction."""
        corrected = 0
        for name, mark in marks.items():
            if allows_none and not self.path(name).exists():
                continue
            found = self.path(name).read_text()
            if found not in (page(mark), page(mark, 2)):
                raise Lost(f"{name} holds {found!r}")
            corrected += found == page(mark, 2)
        return corrected

    def recover(self, marks):
        """The next run, without help: it corrects all pages and leaves nothing beside them."""
        run = self.run()
        if run.returncode != 0 or self.look(marks) != len(marks):
            raise Lost(f"the next run corrected {self.look(marks)} pages: {run.stderr}")
        self.expect_nothing_beside()
        self.recovered += 1

    def expect_nothing_beside(self):
        names = sorted(os.listdir(self.path("")))
        if names != sorted([*PAGES, "data", "index.md"]):
            raise Lost(f"left beside the pages: {names}")


def call_count(bench, **faults):
    """How many calls that change files a run makes."""
    file = bench.folder.parent / "count"
    bench.save_all()
    run = bench.run(FAULT_COUNT=file, **faults)
    if run.returncode != 0:
        raise Lost(run.stderr)
    return int(file.read_text())


def spread(total, count):
    """Up to `count` numbers from 1 to `total`, evenly spread, both ends among them."""
    if total <= count:
        return list(range(1, total + 1))
    return sorted({1 + round(number * (total - 1) / (count - 1)) for number in range(count)})


def report(name, outcomes):
    counts = ", ".join(f"{outcomes.count(key)} with {key}" for key in sorted(set(outcomes)))
    print(f"{name:<44} {len(outcomes):>5} tried: {counts}", flush=True)


def killed(bench, count, kind, name, **faults):
    """SIGKILL before, or in and after, one call that changes files; each call has its turn."""
    outcomes = []
    for number in spread(call_count(bench, **faults), count):
        marks = bench.save_all()
        run = bench.run(FAULT=f"{kind}:{number}", **faults)
        if run.returncode != -signal.SIGKILL:
            raise Lost(f"{kind}:{number} did not end the run: {run.stderr}")
        corrected = bench.look(marks, allows_none="NO_EXCHANGE" in faults)
        outcomes.append(f"{corrected} pages corrected")
        bench.recover(marks)
    report(name, outcomes)


def failing(bench, count, code, **faults):
    """One call that changes files fails: all pages are corrected, or none is and the run says so."""
    outcomes = []
    for number in spread(call_count(bench, **faults), count):
        marks = bench.save_all()
        run = bench.run(FAULT=f"fail:{number}:{code}", **faults)
        corrected = bench.look(marks)
        if run.returncode not in (0, 2) or corrected != (len(marks) if run.returncode == 0 else 0):
            raise Lost(f"fail:{number}: status {run.returncode} with {corrected} corrected: {run.stderr}")
        if run.returncode == 2 and not run.stderr.startswith("error: cannot "):
            raise Lost(f"not a sentence: {run.stderr}")
        outcomes.append(f"{corrected} pages corrected")
        bench.recover(marks)
    where = ", without an exchange" if "NO_EXCHANGE" in faults else ""
    report(f"one call failed with {errno.errorcode[code]}{where}", outcomes)


def saved_meanwhile(bench, count, kills, chance):
    """Another program saves the pages, by rename and in place, while they are corrected."""
    saves = refused = ended = 0
    for number in range(count):
        marks = bench.save_all()
        process = subprocess.Popen(
            bench.command(), env=bench.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        end = time.monotonic() + (chance.uniform(0.02, 0.4) if kills else 60)
        while process.poll() is None and time.monotonic() < end:
            name = chance.choice(PAGES)
            marks[name] = f"{number}-{saves}-{name}"
            saves += 1
            if chance.random() < 0.5:
                beside = bench.path(name + "~")
                beside.write_text(page(marks[name]))
                os.rename(beside, bench.path(name))
            else:
                bench.path(name).write_text(page(marks[name]))
            time.sleep(chance.uniform(0, 0.02))
        if process.poll() is None:
            process.kill()
            ended += 1
        errors = process.communicate()[1]
        refused += "another program changed it" in errors
        kept = [path for path in bench.path("").iterdir() if ".saved-" in path.name or ".handbook-" in path.name]
        texts = [path.read_text() for path in kept]
        for name, mark in marks.items():
            found = bench.path(name).read_text() if bench.path(name).exists() else ""
            if not any(text in (page(mark), page(mark, 2)) for text in [found, *texts]):
                raise Lost(f"save {mark} of {name}, which holds {found!r}: {errors}")
            bench.path(name).write_text(page(mark))
        for path in kept:
            if ".saved-" in path.name:
                path.unlink()
        bench.recover(marks)
    name = "saved meanwhile, and killed" if kills else "saved meanwhile"
    print(f"{name:<44} {count:>5} tried: {saves} saves, {refused} runs refused, {ended} killed", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", help="the handbook program; else that of .build/")
    parser.add_argument("--faults", type=int, default=500, help="of each kind")
    parser.add_argument("--runs", type=int, default=200, help="beside a program that saves")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where to work, such as a folder on another disk")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="handbook-fix-", dir=arguments.folder))
    try:
        library, reason = shim(folder)
        bench = Bench(folder, program(arguments.program), library)
        if reason:
            print(f"faults at single calls: skipped, {reason}")
        else:
            count = arguments.faults
            killed(bench, count, "kill", "killed before a call that changes files")
            killed(bench, count, "torn", "killed in such a call, writes torn")
            killed(bench, count, "kill", "without an exchange, killed before each", NO_EXCHANGE=1)
            killed(bench, count, "torn", "without an exchange, killed in each", NO_EXCHANGE=1)
            for code in errno.EIO, errno.ENOSPC:
                failing(bench, count, code)
                failing(bench, count, code, NO_EXCHANGE=1)
        chance = random.Random(arguments.seed)
        saved_meanwhile(bench, arguments.runs, False, chance)
        saved_meanwhile(bench, arguments.runs, True, chance)
        print(f"no save lost; {bench.recovered} runs after a fault corrected what was left")
    except Lost as loss:
        sys.exit(f"LOST: {loss}\nkept for a look: {folder}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
