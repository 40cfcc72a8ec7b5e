#!/usr/bin/env python3
"""Writes a handbook for measuring: pages of 6 to 8 KB in nested folders. The same arguments give the
same bytes on every machine.

Usage: generate.py FOLDER [--pages 1000]
"""

import argparse
import posixpath
import shutil
from pathlib import Path

PAGES_PER_FOLDER = 20
FOLDERS_PER_FOLDER = 12
LINKS_PER_PAGE = 12
SMALLEST_PAGE, LARGEST_PAGE = 6_000, 8_000  # In bytes.

SUBJECTS = """queue cache index router replica scheduler gateway ledger tokeniser adapter shard
    snapshot pipeline archive monitor budget contract release incident template""".split()
ASPECTS = """latency capacity recovery ownership rollout retention accuracy pricing isolation
    observability migration testing naming access review""".split()
HEADINGS = [
    "The request path", "What to measure first", "Limits that hold today", "How the cost moves",
    "Who decides, and when", "Failure modes", "Rolling back", "Checks before release",
    "Numbers worth keeping", "Configuration in `staging`", "Open questions", "Working with *old* data",
    "Why two regions", "The short version", "Alerts and their owners", "Reading the dashboards",
]
SENTENCES = [
    "The {0} keeps its {1} only while the *{2}* stays below the limit that the team agreed on.",
    "Measure {1} at the **{0}** before changing the {2}, and again a week later.",
    "A request that waits for the {2} longer than 250 ms is retried once by the {0}.",
    "Set `{0}_{1}` to the same value in every region, or the {2} drifts within a day.",
    "When the {0} and the {2} disagree, the {0} wins, because its {1} is checked on every write.",
    "Most of the {1} comes from three callers; the {2} lists them by name and by day.",
    "The {0} was sized for twice the load of the {2}, which leaves room for one lost zone.",
    "Nobody should edit the {2} by hand: the next run of `{0}ctl apply` replaces it.",
    "In practice {1} costs more than the {0} itself, so it is reviewed **every quarter**.",
    "Old entries leave the {2} after 30 days; *archived* ones stay until their contract ends.",
]
LINK_SENTENCES = [
    "The reasons are in [{0}]({1}).", "See [{0}]({1}) for the steps.", "This follows from [{0}]({1}).",
    "Compare it with [{0}]({1}) first.", "Its owner is named in [{0}]({1}).",
]
CODE = [
    ("swift", "func {0}{1}(of {2}: [Sample]) -> Double {{\n    let total = {2}.reduce(0) {{ $0 + $1.value }}\n"
              "    return {2}.isEmpty ? 0 : total / Double({2}.count)\n}}"),
    ("yaml", "{0}:\n  {1}: 250ms\n  replicas: 3\n  {2}:\n    region: [eu-west, eu-north]\n    retries: 2"),
    ("sh", "{0}ctl status --{1} --since 24h > {2}.log\ngrep -c 'timeout <5s>' {2}.log && {0}ctl drain --yes"),
    ("json", "{{\n  \"{0}\": {{ \"{1}\": 0.25, \"{2}\": [1, 2, 3] }},\n  \"window\": \"7d\"\n}}"),
]
TAGS = [f"{aspect}-{kind}" for kind in ("guide", "policy") for aspect in ASPECTS]


class Numbers:
    """Pseudo-random numbers (xorshift64*), since Python's own may change from version to version."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D) % 2**64 or 1

    def below(self, limit):
        state = self.state
        state ^= state >> 12
        state ^= state << 25 & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 27
        self.state = state
        return (state * 0x2545F4914F6CDD1D >> 32 & 0xFFFFFFFF) % limit

    def one_of(self, items):
        return items[self.below(len(items))]

    def words(self):
        return self.one_of(SUBJECTS), self.one_of(ASPECTS), self.one_of(SUBJECTS)


class Corpus:
    def __init__(self, pages):
        self.pages = pages
        self.leaves = -(-pages // PAGES_PER_FOLDER)
        self.depth = 1
        while FOLDERS_PER_FOLDER**self.depth < self.leaves:
            self.depth += 1

    def folder(self, page):
        """The folder of a page, such as `part-03/part-11/`."""
        leaf = page // PAGES_PER_FOLDER
        parts = []
        for _ in range(self.depth):
            leaf, part = divmod(leaf, FOLDERS_PER_FOLDER)
            parts.append(f"part-{part:02}/")
        return "".join(reversed(parts))

    def path(self, page):
        return f"{self.folder(page)}page-{page:06}.md"

    def title(self, page):
        numbers = Numbers(page)
        return f"{numbers.one_of(SUBJECTS).capitalize()} {numbers.one_of(ASPECTS)}, note {page}"

    def headings(self, page):
        """The five headings of a page; pages that link to it need them too."""
        return [HEADINGS[(page * 5 + place * 3) % len(HEADINGS)] for place in range(5)]

    def link(self, page, target, place):
        address = posixpath.relpath(self.path(target), self.folder(page) or ".")
        return f"{address}#{heading_id(self.headings(target)[place])}"

    def targets(self, page, numbers):
        """Half of the links stay in the folder, a third lead to folders nearby, the others anywhere."""
        first = page - page % PAGES_PER_FOLDER
        for place in range(LINKS_PER_PAGE):
            if place < LINKS_PER_PAGE // 2:
                yield min(first + numbers.below(PAGES_PER_FOLDER), self.pages - 1)
            elif place < LINKS_PER_PAGE * 5 // 6:
                yield (page + PAGES_PER_FOLDER * (1 + numbers.below(4))) % self.pages
            else:
                yield numbers.below(self.pages)

    def text(self, page):
        """The page as Markdown, between 6 and 8 KB."""
        numbers = Numbers(page + 1_000_003)
        links = [
            numbers.one_of(LINK_SENTENCES).format(
                self.title(target), self.link(page, target, numbers.below(5)))
            for target in self.targets(page, numbers)
        ]
        sections = [[f"## {heading}"] for heading in self.headings(page)]
        sections[0].append(paragraph(numbers, 2) + " " + " ".join(links[0:3]))
        sections[1] += ["### In order", listing(numbers, "1.", links[3:5])]
        sections[2] += [paragraph(numbers, 1), table(numbers, links[5:8])]
        sections[3] += [code(numbers), paragraph(numbers, 1) + " " + " ".join(links[8:10])]
        sections[4] += [listing(numbers, "-", links[10:12]), code(numbers)]
        extras(page, numbers, sections)
        head = front_matter(self.title(page), numbers, order=page % PAGES_PER_FOLDER + 1)
        size = len(head) + sum(len(block) + 2 for section in sections for block in section)
        wanted = SMALLEST_PAGE + 200 + numbers.below(LARGEST_PAGE - SMALLEST_PAGE - 700)
        place = 0
        while size < wanted:
            filling = paragraph(numbers, 3)
            sections[place % len(sections)].append(filling)
            size += len(filling) + 2
            place += 1
        return head + "\n\n".join(block for section in sections for block in section) + "\n"

    def index_text(self, folder, children, number):
        """The page of a folder, which links to every page in it."""
        numbers = Numbers(number + 2_000_003)
        title = "Benchmark handbook" if not folder else "Part " + folder.replace("part-", "").strip("/")
        items = "\n".join(f"- [{name}]({address})" for name, address in children)
        return (front_matter(title, numbers, order=number + 1) + paragraph(numbers, 3)
                + "\n\n## Contents\n\n" + items + "\n")


def front_matter(title, numbers, order):
    tags = sorted({numbers.one_of(TAGS), numbers.one_of(TAGS)})
    return f"""---
title: {title}
description: What the team found out about it, in one page with figures and next steps.
owner: platform-team
date: 2026-{1 + numbers.below(11):02}-{1 + numbers.below(28):02}
reviewed: 2026-11-22
review_by: 2027-11-22
order: {order}
tags: [{", ".join(tags)}]
---
"""


def sentence(numbers):
    return numbers.one_of(SENTENCES).format(*numbers.words())


def paragraph(numbers, sentences):
    return "\n".join(sentence(numbers) for _ in range(sentences))


def listing(numbers, marker, links):
    items = [f"{marker} {sentence(numbers)} {link}" for link in links]
    indent = " " * (len(marker) + 1)
    items.append(f"{marker} {sentence(numbers)}\n{indent}- {sentence(numbers)}\n{indent}- {sentence(numbers)}")
    items.append(f"{marker} {sentence(numbers)}")
    return "\n".join(items)


def table(numbers, links):
    rows = ["| Part | Measure | Limit | Note |", "|:-----|:-------:|------:|------|"]
    for row in range(6):
        subject, aspect, other = numbers.words()
        note = links[row] if row < len(links) else f"by the *{other}*, not `{other}_{aspect}`"
        rows.append(f"| {subject} | {aspect} | {numbers.below(900) + 100} ms | {note} |")
    return "\n".join(rows)


def code(numbers):
    language, text = numbers.one_of(CODE)
    return f"```{language}\n{text.format(*numbers.words())}\n```"


def extras(page, numbers, sections):
    """A footnote on every fourth page, an alert, a quotation and a task list on every sixth."""
    if page % 4 == 0:
        sections[0][1] += f" This was true of every release so far.[^{page}]"
        sections[4].append(f"[^{page}]: {sentence(numbers)}")
    if page % 6 == 1:
        sections[2].append(f"> [!NOTE]\n> {sentence(numbers)}")
    if page % 6 == 3:
        sections[3].append(f"> {sentence(numbers)}\n>\n> {sentence(numbers)}")
    if page % 6 == 5:
        sections[1].append(f"- [x] {sentence(numbers)}\n- [ ] {sentence(numbers)}")


def heading_id(heading):
    kept = "".join(letter for letter in heading.lower() if letter.isalnum() or letter in " -_")
    return kept.replace(" ", "-")


def index_pages(corpus):
    """For each folder, the root first: the titles and relative addresses of what stands in it."""
    children = {"": []}
    for page in range(corpus.pages):
        folder = corpus.folder(page)
        if folder not in children:
            add_folder(folder, children)
        children[folder].append((corpus.title(page), posixpath.basename(corpus.path(page))))
    return children


def add_folder(folder, children):
    parent = "".join(part + "/" for part in folder.split("/")[:-2])
    if parent not in children:
        add_folder(parent, children)
    name = folder[len(parent):]
    children[parent].append((f"Part {name[5:-1]}", f"{name}index.md"))
    children[folder] = []


def generate(root, pages):
    """Writes content/ and templates/ below `root`; returns the number of Markdown files."""
    corpus = Corpus(pages)
    content = Path(root) / "content"
    indexes = index_pages(corpus)
    for number, (folder, children) in enumerate(indexes.items()):
        (content / folder).mkdir(parents=True, exist_ok=True)
        (content / folder / "index.md").write_text(corpus.index_text(folder, children, number))
    for page in range(pages):
        (content / corpus.path(page)).write_text(corpus.text(page))
    (content / "handbook.yaml").write_text("title: Benchmark handbook\nbase_url: https://handbook.example/\n")
    templates = Path(__file__).resolve().parent.parent / "templates"
    shutil.copytree(templates, Path(root) / "templates", dirs_exist_ok=True)
    return pages + len(indexes)


def main():
    parser = argparse.ArgumentParser(description="Writes a handbook for measuring.")
    parser.add_argument("folder", help="the new handbook's root")
    parser.add_argument("--pages", type=int, default=1000, help="pages besides the folders' own (1000)")
    arguments = parser.parse_args()
    print(f"{generate(arguments.folder, arguments.pages)} Markdown files")


if __name__ == "__main__":
    main()
