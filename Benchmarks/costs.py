#!/usr/bin/env python3
"""Measures what the scenario grid costs a build: CPU seconds of this repository's own content with it and
without, medians.

Usage: costs.py [--runs N] [--folder FOLDER] [--handbook PROGRAM]
"""

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from compare import DAY, ROOT, build_handbook, compile_c, machine, run  # noqa: E402

# The CPU that scenario pages, their charts, tables and files may take, on one core.
GOAL = 0.3


def main():
    parser = argparse.ArgumentParser(description="Measures what the scenario grid costs a build.")
    parser.add_argument("--runs", type=int, default=5, help="measured builds of each kind (5)")
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else "/var/tmp",
                        help="where copies and output go (%(default)s)")
    parser.add_argument("--handbook", help="a built generator (built in release mode)")
    arguments = parser.parse_args()
    compile_c("measure")
    program = arguments.handbook or build_handbook()
    with tempfile.TemporaryDirectory(prefix="handbook-costs-", dir=arguments.folder) as temporary:
        temporary = Path(temporary)
        print(machine())
        report(measured(program, temporary, arguments.runs))


def measured(program, temporary, rounds):
    """The CPU seconds of the builds, in turn, so that a slow minute of the machine hits both alike."""
    commands = {}
    for name, prepare in (("with", lambda root: None), ("without", take_grid_out)):
        root = temporary / name
        for folder in ("content", "templates"):
            shutil.copytree(ROOT / folder, root / folder)
        prepare(root)
        output = str(temporary / f"{name}-output")
        commands[name] = [program, "build", "-r", str(root), "-o", output, "-q", "--as-of", DAY]
        run(commands[name], temporary)
    results = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(run(command, temporary).cpu)
    return results


def take_grid_out(root):
    """Removes the grid, the blocks that print it, and the links that refer to it."""
    (root / "content" / "data" / "grid.yaml").unlink()
    decision = root / "content" / "data" / "decision.yaml"
    # The page of the tree shows combinations.
    without_tree = re.sub(r"(?m)^  tree:\n(    - .*\n)+", "", decision.read_text(encoding="utf-8"))
    decision.write_text(without_tree, encoding="utf-8")
    for page in (root / "content").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        without = re.sub(r"(?m)^```\{scenario-grid\}\n(.*\n)*?```\n", "", text)
        # Figures and comparisons of combinations, whose ids have slashes, and links to their pages.
        without = re.sub(r"\((value|assert):[^()\s]*/[^()\s]*\)", "(literal:)", without)
        without = re.sub(r"\]\(/cost/s/[^()\s]*\)", "](literal:)", without)
        if without != text:
            page.write_text(without, encoding="utf-8")


def report(results):
    medians = {name: statistics.median(figures) for name, figures in results.items()}
    share = medians["with"] - medians["without"]
    print(f"with the grid {medians['with']:.2f} s, without {medians['without']:.2f} s of CPU")
    print(f"the grid takes {share:.2f} s (goal {GOAL} s)")


if __name__ == "__main__":
    main()
