#!/usr/bin/env python3
"""Proves that a build that is killed, that the disk fails, or beside which another program writes, loses nothing.

A site with two editions is published over and over, each time over the other edition, and each time something
goes wrong. Afterwards the output folder must be, byte for byte and mode for mode, the old site or the new one,
with the file in it that somebody else has put there; and the next build must succeed without help and leave
nothing beside it. Where the folder cannot be exchanged, that holds for each file.

Usage: crash_test.py [--program FILE] [--kills 500] [--pages 20] [--seed 1] [--folder FOLDER]
"""

import argparse
import errno
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from books import Builder, difference, edition, generated_book, program, shim, state


class Lost(Exception):
    """What must never happen."""


class Bench:
    """An output folder, the two editions, and what the folder must look like for each."""

    def __init__(self, folder, builder, pages):
        self.folder, self.builder = folder, builder
        generated_book(folder / "book", pages)
        self.roots = [edition(folder / "book", folder / name, name) for name in "ab"]
        self.output = folder / "site" / "public"
        self.states = []
        for root in self.roots:
            self.build(root)
            (self.output / "CNAME").write_text("handbook.example\n")
            self.states.append(state(self.output))
        # Which edition is published.
        self.published = 1
        self.checked = 0

    @property
    def next_root(self):
        return self.roots[1 - self.published]

    def build(self, root, **faults):
        run = self.builder.run(root, self.output, **faults)
        if run.returncode != 0:
            raise Lost(f"a build failed: {run.stderr}")

    def look(self, *, allows_none=False):
        """Which edition is in the output folder: "old" or "new"; "none" where that is allowed."""
        found = state(self.output)
        if found == self.states[self.published]:
            return "old"
        if found == self.states[1 - self.published]:
            return "new"
        if found is None and allows_none:
            return "none"
        raise Lost("the output is neither the old nor the new site: "
                   + difference(found, self.states[1 - self.published]))

    def recover(self, **faults):
        """The next build, without help: it succeeds and leaves the new site and nothing else."""
        self.build(self.next_root, **faults)
        self.published = 1 - self.published
        if self.look() != "old":
            raise Lost("the next build did not publish its site")
        self.expect_nothing_beside()
        self.checked += 1

    def expect_nothing_beside(self):
        names = sorted(os.listdir(self.output.parent))
        if names != ["public"]:
            raise Lost(f"left beside the site: {names}")


class Outcomes:
    """How often which state was found, as one line of the closing table."""

    def __init__(self, name):
        self.name, self.counts = name, {}

    def add(self, outcome):
        self.counts[outcome] = self.counts.get(outcome, 0) + 1

    def print(self):
        total = sum(self.counts.values())
        counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(self.counts.items()))
        print(f"{self.name:<44} {total:>5} tried: {counts}", flush=True)


def at_random_times(bench, count, random):
    """SIGKILL from outside, at times spread over a build's duration, which is measured again with each build."""
    outcomes = Outcomes("killed at a random time")
    kills, tries, durations = 0, 0, []
    while kills < count and tries < 3 * count:
        process = subprocess.Popen(
            bench.builder.command(bench.next_root, bench.output), env=bench.builder.environment(),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        usual = sorted(durations[-9:])[len(durations[-9:]) // 2] if durations else 0.5
        time.sleep(usual * random.random())
        process.kill()
        was_killed = process.wait() == -signal.SIGKILL
        kills, tries = kills + was_killed, tries + 1
        site = bench.look()
        outcomes.add(f"{site} site" if was_killed else "ended before")
        start = time.monotonic()
        bench.recover()
        durations.append(time.monotonic() - start)
    outcomes.print()


def call_count(bench, **faults):
    """How many calls that change files a build of the next edition makes."""
    file = bench.folder / "count"
    bench.build(bench.next_root, FAULT_COUNT=file, **faults)
    bench.published = 1 - bench.published
    return int(file.read_text())


def spread(total, count):
    """Up to `count` numbers from 1 to `total`, evenly spread, both ends among them."""
    if total <= count:
        return list(range(1, total + 1))
    return sorted({1 + round(number * (total - 1) / (count - 1)) for number in range(count)})


def between_calls(bench, count, kind, name, **faults):
    """SIGKILL before, or in and after, one call that changes files; each call has its turn."""
    outcomes = Outcomes(name)
    allows_none = "NO_EXCHANGE" in faults
    for number in spread(call_count(bench, **faults), count):
        run = bench.builder.run(bench.next_root, bench.output, FAULT=f"{kind}:{number}", **faults)
        site = bench.look(allows_none=allows_none)
        outcomes.add({"none": "no site until the next build"}.get(site, f"{site} site") if run.returncode == -signal.SIGKILL else "ended before")
        bench.recover()
    outcomes.print()


def others_save(bench, count):
    """Before a call, another program saves its own file in the output, by a rename as editors do."""
    outcomes = Outcomes("others save a file of theirs before a call")
    theirs = bench.output / "CNAME"
    usual, saved = theirs.read_bytes(), bench.folder / "saved"
    for number in spread(call_count(bench), count):
        run = bench.builder.run(
            bench.next_root, bench.output, FAULT=f"run:{number}",
            FAULT_COMMAND=f"printf %s {number} >{theirs}.draft && mv {theirs}.draft {theirs} && touch {saved}")
        if run.returncode != 0:
            raise Lost(f"status {run.returncode}: {run.stderr}")
        # Builds of the two editions differ by a few calls, and the last ones may not come.
        has_run = saved.exists()
        saved.unlink(missing_ok=True)
        if has_run and theirs.read_text() != str(number):
            raise Lost(f"their file is lost: it holds '{theirs.read_text()[:40]}', and '{number}' was saved last")
        theirs.write_bytes(usual)
        if bench.look() != "new":
            raise Lost("a build that ended well left the old site")
        outcomes.add("theirs kept, new site" if has_run else "ended before")
        bench.expect_nothing_beside()
        bench.published = 1 - bench.published
        bench.checked += 1
    outcomes.print()


def others_edit(bench, count):
    """Before a call, another program edits a published file in place and puts its time back: the next build of the
    same sources mends it."""
    outcomes = Outcomes("a published file edited before a call")
    file = bench.output / unchanged_file(bench)
    times = bench.folder / "times"
    for number in spread(call_count(bench), count):
        run = bench.builder.run(
            bench.next_root, bench.output, FAULT=f"run:{number}",
            FAULT_COMMAND=f"touch -r {file} {times} && printf {number:06} | dd of={file} conv=notrunc status=none"
                          f" && touch -r {times} {file}")
        if run.returncode != 0:
            raise Lost(f"status {run.returncode}: {run.stderr}")
        outcomes.add("mended at once" if state(bench.output) == bench.states[1 - bench.published] else "mended by the next")
        bench.recover()
    outcomes.print()


def unchanged_file(bench):
    """The path of a file that both editions have."""
    one, two = ({file["path"]: file["sha256"] for file in manifest(bench, number)} for number in (0, 1))
    return next(path for path in sorted(one) if two.get(path) == one[path])


def manifest(bench, number):
    """The list of the files of an edition."""
    output = bench.folder / "list" / "public"
    run = bench.builder.run(bench.roots[number], output)
    if run.returncode != 0:
        raise Lost(f"a build failed: {run.stderr}")
    files = json.loads((output / "manifest.json").read_text())["files"]
    shutil.rmtree(output.parent)
    return files


def file_by_file(bench, count, kind):
    """As a user who may write to the output and not beside it: killed before or after a call, each file is whole."""
    outcomes = Outcomes(f"file by file, killed {'before' if kind == 'kill' else 'after'} a call")
    if os.geteuid() != 0:
        print("file by file: skipped, this user cannot become another one")
        return
    nobody = 65534
    os.chmod(bench.folder, 0o755)
    for path in [bench.output, *bench.output.rglob("*")]:
        os.chown(path, nobody, nobody, follow_symlinks=False)
    for number in spread(call_count(bench, user=nobody), count):
        run = bench.builder.run(bench.next_root, bench.output, user=nobody, FAULT=f"{kind}:{number}")
        outcomes.add(whole_files(bench) if run.returncode == -signal.SIGKILL else "ended before")
        bench.recover(user=nobody)
    outcomes.print()
    for path in [bench.output, *bench.output.rglob("*")]:
        os.chown(path, 0, 0, follow_symlinks=False)


def whole_files(bench):
    """Which files are in the output folder; each is one of the two sites, and none that both have is missing."""
    old, new = bench.states[bench.published], bench.states[1 - bench.published]
    found = {path: what for path, what in state(bench.output).items() if not path.startswith(b".public.")}
    for path in old.keys() & new.keys():
        if path not in found:
            raise Lost(f"{os.fsdecode(path)} is missing")
    for path, what in found.items():
        if path != b"manifest.json" and what not in (old.get(path), new.get(path)):
            raise Lost(f"{os.fsdecode(path)} is neither the old nor the new one")
    json.loads((bench.output / "manifest.json").read_text())
    return {str(old): "old files", str(new): "new files"}.get(str(found), "whole files of both")


def failing_calls(bench, count, code):
    """One call that changes files fails: the build says so and leaves the old site, or succeeds all the same."""
    outcomes = Outcomes(f"one call failed with {errno.errorcode[code]}")
    for number in spread(call_count(bench), count):
        run = bench.builder.run(bench.next_root, bench.output, FAULT=f"fail:{number}:{code}")
        site = bench.look()
        if run.returncode not in (0, 2) or (run.returncode == 2) != (site == "old"):
            raise Lost(f"status {run.returncode} with the {site} site: {run.stderr}")
        if run.returncode == 2 and not run.stderr.startswith("error: cannot "):
            raise Lost(f"not a sentence: {run.stderr}")
        outcomes.add("named, old site" if site == "old" else "harmless, new site")
        bench.recover()
    outcomes.print()


def disk_used(path):
    status = os.statvfs(path)
    return (status.f_blocks - status.f_bfree) * status.f_frsize


def on_small_disk(bench, folder):
    """A disk that is full after each tenth of what the build has to write; then a read-only one."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512m", "tmpfs", disk], capture_output=True)
    if mounted.returncode != 0:
        print("a full and a read-only disk: skipped, this user may not mount one")
        return
    home = bench.output
    try:
        bench.output = disk / "public"
        shutil.copytree(home, bench.output)
        fill_by_tenths(bench, disk)
        become_read_only(bench, disk)
    finally:
        bench.output = home
        bench.published = next(number for number in (0, 1) if state(home) == bench.states[number])
        subprocess.run(["umount", "-l", disk], check=True)


def fill_by_tenths(bench, disk):
    outcomes = Outcomes("a disk full after each tenth")
    used = disk_used(disk)
    fresh = bench.folder / "site" / "fresh"
    bench.builder.run(bench.next_root, fresh)
    # Changed and new files, in whole pages; a third of the pages and all that lists them.
    old, new = state(bench.output), state(fresh)
    need = sum(
        (os.lstat(fresh / os.fsdecode(path)).st_size + 4095) // 4096 * 4096
        for path, what in new.items() if what[0] == "file" and old.get(path) != what)
    shutil.rmtree(fresh)
    for tenth in range(10):
        remount(disk, f"size={used + need * tenth // 10}")
        run = bench.builder.run(bench.next_root, bench.output)
        if run.returncode != 2 or not run.stderr.endswith("No space left on device\n"):
            raise Lost(f"tenth {tenth}: status {run.returncode}: {run.stderr}")
        if bench.look() != "old":
            raise Lost("a full disk, and the old site is gone")
        bench.expect_nothing_beside()
        outcomes.add("named, old site")
        remount(disk, "size=512m")
        bench.recover()
        used = disk_used(disk)
    outcomes.print()


def become_read_only(bench, disk):
    outcomes = Outcomes("a read-only disk")
    remount(disk, "ro")
    run = bench.builder.run(bench.next_root, bench.output)
    if run.returncode != 2 or not run.stderr.endswith("Read-only file system\n") or bench.look() != "old":
        raise Lost(f"status {run.returncode}: {run.stderr}")
    outcomes.add("named, old site")
    remount(disk, "rw")
    bench.recover()
    outcomes.print()


def remount(disk, options):
    subprocess.run(["mount", "-o", f"remount,{options}", disk], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", help="the handbook program; else that of .build/")
    parser.add_argument("--kills", type=int, default=500, help="of each kind")
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", help="where to work, such as a folder on another disk")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="handbook-crash-", dir=arguments.folder))
    try:
        library, reason = shim(folder)
        bench = Bench(folder, Builder(program(arguments.program), library), arguments.pages)
        kills = arguments.kills
        at_random_times(bench, kills, random.Random(arguments.seed))
        if reason:
            print(f"faults at single calls: skipped, {reason}")
        else:
            between_calls(bench, kills, "kill", "killed before a call that changes files")
            between_calls(bench, kills, "torn", "killed in such a call, writes torn")
            for kind in "kill", "torn":
                between_calls(
                    bench, 10, kind, f"two renames, {'killed before' if kind == 'kill' else 'after'} each",
                    NO_EXCHANGE=1, FAULT_CALLS="renameat")
            between_calls(bench, max(5, kills // 5), "torn", "two renames, killed in any call", NO_EXCHANGE=1)
            between_calls(bench, max(5, kills // 5), "kill", "folders that cannot be locked, killed", NO_FOLDER_LOCKS=1)
            others_save(bench, kills)
            others_edit(bench, max(5, kills // 5))
            for kind in "kill", "torn":
                file_by_file(bench, max(5, kills // 5), kind)
            for code in errno.EIO, errno.ENOSPC:
                failing_calls(bench, max(5, kills // 5), code)
        on_small_disk(bench, folder)
        print(f"nothing lost; {bench.checked} builds after a fault succeeded without help")
    except Lost as loss:
        sys.exit(f"LOST: {loss}\nkept for a look: {folder}")
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
