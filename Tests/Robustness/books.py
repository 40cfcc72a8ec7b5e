"""What the robustness scripts share: a small handbook in two editions, builds of it, and the state of a
published folder as a value."""

import hashlib
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent


def program(path):
    """The program to test: as named, else the release build, else the debug build."""
    named = [Path(path)] if path else [REPOSITORY / ".build" / kind / "handbook" for kind in ("release", "debug")]
    for candidate in named:
        if candidate.exists():
            return candidate.resolve()
    sys.exit(f"no program at {named[0]}: build it first, or name one with --program")


def shim(folder):
    """Compiles faults.c; a reason in the place of a path where that cannot be done."""
    if not sys.platform.startswith("linux"):
        return None, "LD_PRELOAD is Linux's"
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not compiler:
        return None, "there is no C compiler"
    library = folder / "faults.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, HERE / "faults.c", "-ldl"], check=True)
    return library, None


def generated_book(folder, pages):
    """A handbook of the benchmark's corpus with this repository's templates; no problems, not even warnings."""
    subprocess.run(
        [sys.executable, REPOSITORY / "Benchmarks" / "generate.py", folder, "--pages", str(pages)],
        check=True, stdout=subprocess.DEVNULL)


def edition(base, folder, name):
    """A copy of a handbook in which every third page says the edition, and one page and one file are its own."""
    shutil.copytree(base, folder)
    pages = sorted((folder / "content").rglob("*.md"))
    for page in pages[::3]:
        page.write_text(page.read_text() + f"\nEdition {name}.\n")
    (folder / "content" / f"only-{name}.md").write_text(f"---\ntitle: Only in {name}\n---\nText.\n")
    (folder / "content" / f"only-{name}.txt").write_text(name * 5000)
    with open(folder / "content" / "index.md", "a") as index:
        index.write(f"\n[Only in {name}](only-{name}.md), [a file](only-{name}.txt)\n")
    return folder


class Builder:
    """Runs the program."""

    def __init__(self, program, library=None):
        self.program, self.library = program, library

    def command(self, root, output, *arguments):
        return [str(self.program), "build", "-q", "-r", str(root), "-o", str(output), *arguments]

    def environment(self, **faults):
        environment = {"PATH": "/usr/bin:/bin", "NO_COLOR": "1"}
        if faults:
            environment["LD_PRELOAD"] = str(self.library)
        return environment | {name: str(value) for name, value in faults.items()}

    def run(self, root, output, *arguments, user=None, **faults):
        return subprocess.run(
            self.command(root, output, *arguments), env=self.environment(**faults), capture_output=True,
            text=True, timeout=120, user=user)


def state(folder):
    """Everything in a folder: by path the mode, and the digest of a file or the target of a symlink; None
    when there is no folder."""
    folder = os.fsencode(folder)
    if not os.path.isdir(folder):
        return None
    found = {b"": entry(folder)}
    for parent, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(parent, name)
            found[os.path.relpath(path, folder)] = entry(path)
    return found


def entry(path):
    status = os.lstat(path)
    mode = oct(stat.S_IMODE(status.st_mode))
    if stat.S_ISLNK(status.st_mode):
        return "link", os.readlink(path)
    if stat.S_ISDIR(status.st_mode):
        return "folder", mode
    with open(path, "rb") as file:
        return "file", mode, hashlib.sha256(file.read()).hexdigest()


def difference(one, other):
    """The first paths at which two states differ, for a message."""
    if one is None or other is None:
        return "there is no folder"
    paths = sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
    return ", ".join(os.fsdecode(path) or "." for path in paths[:5])
