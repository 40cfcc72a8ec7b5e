#!/usr/bin/env python3
"""Compares the generator with the floor: a C program that only reads, runs libcmark and writes.

Usage: compare.py [--pages N ...] [--runs N] [--folder FOLDER ...] [--handbook PROGRAM] [--threads N]

Runs both in turn over the same generated pages, into a new output folder each time and over the last
one, and prints the medians as a Markdown table. README.md beside this file says what the columns mean.
"""

import argparse
import math
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

# No __pycache__ folder in the repository.
sys.dont_write_bytecode = True
from generate import generate  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
BUILT = ROOT / ".build" / "benchmarks"
# The day at which review dates are evaluated, so that a benchmark reports the same in every year.
DAY = "2026-11-22"


class Run:
    """What one process took: seconds, and peak memory in KiB."""

    def __init__(self, line):
        self.wall, user, system, self.peak = map(float, line.split())
        self.cpu = user + system


class Contestants:
    """The commands that are compared, over one corpus."""

    def __init__(self, corpus, lean_corpus, handbook, threads):
        self.content = str(corpus / "content")
        self.root = str(corpus)
        self.lean_root = str(lean_corpus)
        self.handbook_program = handbook
        self.threads = str(threads)

    def floor(self, output, padding=0):
        return [str(BUILT / "floor"), "-j", self.threads, "-p", str(padding), self.content, str(output)]

    def handbook(self, output):
        return self.build(self.root, output)

    def lean(self, output):
        return self.build(self.lean_root, output)

    def build(self, root, output):
        return [self.handbook_program, "build", "-r", root, "-o", str(output), "-q", "--as-of", DAY]


def main():
    arguments = parsed_arguments()
    compile_c("floor", "-pthread", *cmark_flags())
    compile_c("measure")
    handbook = arguments.handbook or build_handbook()
    print(machine())
    for folder in arguments.folder:
        for pages in arguments.pages:
            compare(folder, pages, handbook, arguments)


def parsed_arguments():
    parser = argparse.ArgumentParser(description="Compares the generator with a C program that only runs libcmark.")
    parser.add_argument("--pages", type=int, nargs="+", default=[1000], help="sizes of the corpus (1000)")
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each program (5)")
    parser.add_argument("--folder", nargs="+", default=default_folders(),
                        help="where corpus and output go (%(default)s)")
    parser.add_argument("--handbook", help="a built generator (built in release mode)")
    parser.add_argument("--threads", type=int, default=2, help="threads of the floor (2)")
    return parser.parse_args()


def default_folders():
    """Memory, where there is such a file system, and disk."""
    return [folder for folder in ("/dev/shm", "/var/tmp") if os.path.isdir(folder)]


def compare(folder, pages, handbook, arguments):
    with tempfile.TemporaryDirectory(prefix="handbook-bench-", dir=folder) as temporary:
        temporary = Path(temporary)
        count = generate(temporary / "corpus", pages)
        make_lean(temporary / "corpus", temporary / "lean-corpus")
        programs = Contestants(
            temporary / "corpus", temporary / "lean-corpus", handbook, arguments.threads)
        sizes, padding = rehearse(programs, temporary, count)
        results = measure_all(programs, temporary, padding, arguments.runs)
        print(f"\n{count} pages in {folder}, medians of {arguments.runs} runs\n")
        print_table(results, sizes, count)


def make_lean(corpus, lean):
    """The same pages without print edition and search index."""
    shutil.copytree(corpus, lean)
    settings = lean / "content" / "handbook.yaml"
    settings.write_text(settings.read_text() + "print: false\n")
    for script in (lean / "templates" / "assets").glob("search*.js"):
        script.unlink()
    template = lean / "templates" / "page.mustache"
    lines = template.read_text().splitlines(keepends=True)
    template.write_text("".join(line for line in lines if "assets.search" not in line))


def rehearse(programs, temporary, count):
    """Runs each program once: for warm caches, the size of what they write, and a check that
    Handbook writes a page for each of the floor's."""
    floor, handbook, lean = (temporary / name for name in ("floor", "handbook", "lean"))
    run(programs.floor(floor), temporary)
    run(programs.handbook(handbook), temporary)
    run(programs.lean(lean), temporary)
    floor_files, handbook_files = files(floor), files(handbook)
    missing = sorted(set(floor_files) - set(handbook_files))
    if missing:
        sys.exit(f"handbook did not write {missing[0]} and {len(missing) - 1} more")
    difference = sum(handbook_files.values()) - sum(floor_files.values())
    padding = max(0, math.ceil(difference / count))
    padded = temporary / "padded"
    run(programs.floor(padded, padding), temporary)
    sizes = {
        "floor": floor_files, "padded": files(padded), "handbook": handbook_files, "lean": files(lean),
    }
    for output in (floor, padded, handbook, lean):
        shutil.rmtree(output)
    return sizes, padding


def measure_all(programs, temporary, padding, rounds):
    """Runs in turn, so that a slow minute of the machine hits all alike."""
    commands = {
        "floor": programs.floor,
        "padded": lambda output: programs.floor(output, padding),
        "lean": programs.lean,
        "handbook": programs.handbook,
    }
    results = {(name, state): [] for state in ("new", "existing") for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            shutil.rmtree(temporary / name, ignore_errors=True)
            results[name, "new"].append(run(command(temporary / name), temporary))
        for name, command in commands.items():
            results[name, "existing"].append(run(command(temporary / name), temporary))
    return results


def run(command, temporary):
    # What earlier runs left to be written must not slow this one down.
    os.sync()
    figures = temporary / "figures"
    result = subprocess.run([str(BUILT / "measure"), str(figures), *command], capture_output=True, text=True)
    if result.returncode != 0:
        shown = (result.stdout + result.stderr)[-4000:]
        sys.exit(f"{' '.join(command)} ended with status {result.returncode}:\n{shown}")
    return Run(figures.read_text())


def files(folder):
    """The sizes of all files below a folder, by relative path."""
    return {
        str(path.relative_to(folder)): path.stat().st_size
        for path in folder.rglob("*") if path.is_file()
    }


def print_table(results, sizes, count):
    labels = {
        ("floor", "new"): "floor",
        ("padded", "new"): "floor, same bytes",
        ("lean", "new"): "handbook without search and print edition",
        ("handbook", "new"): "**handbook**",
        ("floor", "existing"): "floor again",
        ("padded", "existing"): "floor again, same bytes",
        ("lean", "existing"): "the same again, nothing changed",
        ("handbook", "existing"): "**handbook again**, nothing changed",
    }
    print("| run | wall s | CPU s | CPU ms a page | peak MiB | KiB a page | files | MB "
          "| wall, CPU : floor | wall, CPU : same bytes |")
    print("|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for (name, state), label in labels.items():
        wall, cpu, peak = medians(results[name, state])
        written = sizes[name]
        ratios = [ratio((wall, cpu), medians(results[base, state])) for base in ("floor", "padded")]
        print(f"| {label} | {wall:.3f} | {cpu:.3f} | {cpu / count * 1000:.3f} | {peak / 1024:.1f} "
              f"| {peak / count:.1f} | {len(written)} | {sum(written.values()) / 1e6:.1f} "
              f"| {ratios[0]} | {ratios[1]} |")


def medians(runs):
    return tuple(statistics.median(getattr(run, field) for run in runs) for field in ("wall", "cpu", "peak"))


def ratio(figures, base):
    return ", ".join(f"{one / other:.2f}" for one, other in zip(figures, base))


def build_handbook():
    build = ["swift", "build", "-c", "release", "--product", "handbook"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=sys.stderr)
    return str(ROOT / ".build" / "release" / "handbook")


def compile_c(name, *flags):
    BUILT.mkdir(parents=True, exist_ok=True)
    source, program = str(HERE / f"{name}.c"), str(BUILT / name)
    subprocess.run(["cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", source, "-o", program, *flags], check=True)


def cmark_flags():
    if shutil.which("pkg-config"):
        found = output_of("pkg-config", "--cflags", "--libs", "libcmark")
        if found:
            return found.split()
    return ["-lcmark"]


def machine():
    """One line on the machine and the versions, for the report."""
    processor = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        match = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
        processor = match.group(1) if match else processor
    swift = re.search(r"Swift version ([\d.]+)", output_of("swift", "--version"))
    parts = [
        f"{platform.system()} {platform.release()}", f"{os.cpu_count()} cores of {processor}",
        f"Swift {swift.group(1)}" if swift else "Swift of an unknown version",
        f"libcmark {output_of('pkg-config', '--modversion', 'libcmark') or 'of an unknown version'}",
    ]
    return ", ".join(parts)


def output_of(*command):
    """What a command prints, or nothing when it cannot be run."""
    try:
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


if __name__ == "__main__":
    main()
