"""The module of a reader's page answers with the bytes of the program: seeded workloads, a fifth of them malformed."""

import hashlib
import json
import os
import random
import re
import subprocess
from html import unescape

import pytest

from site_files import REPOSITORY, SITE

# How many workloads; `make` takes fewer than a measurement does.
COUNT = int(os.environ.get("WORKLOADS", "600"))
OWN = SITE / "cost/yours/index.html"
ANSWER = """async lines => {
  const from = [...document.scripts].find(script => script.dataset.core).dataset;
  const module = await WebAssembly.compile(await (await fetch(from.core)).arrayBuffer());
  const core = (await WebAssembly.instantiate(module, {})).exports;
  const put = data => {
    const place = core.handbook_buffer(data.length);
    new Uint8Array(core.memory.buffer, place, data.length).set(data);
    return data.length;
  };
  core.handbook_tables(put(new Uint8Array(await (await fetch(from.tables)).arrayBuffer())));
  const found = [];
  for (const line of lines) {
    const place = core.handbook_answer(put(new TextEncoder().encode(line)));
    const memory = new Uint8Array(core.memory.buffer), answer = memory.slice(place, memory.indexOf(0, place));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", answer));
    found.push([...digest].map(byte => byte.toString(16).padStart(2, "0")).join(""));
  }
  return found;
}"""


def program():
    found = [p for p in REPOSITORY.glob(".build/*/answer-workloads") if p.is_file()]
    return max(found, key=lambda p: p.stat().st_mtime, default=None)


class Keys:
    """The keys of a workload file with what may stand there, from the published schema."""

    def __init__(self):
        self.definitions = json.loads((SITE / "data/workload.schema.json").read_text("utf-8"))["$defs"]
        self.forms = dict(self.leaves(self.definitions["file"], ""))

    def leaves(self, node, path):
        for name, value in node.get("properties", {}).items():
            key = f"{path}.{name}" if path else name
            forms = value.get("anyOf", [value])
            groups = [form["$ref"].split("/")[-1] for form in forms if "$ref" in form]
            groups = [name for name in groups if "properties" in self.definitions.get(name, {}) and name != "numberForm"]
            # Prices hold prices of other hours, of which these are one.
            for group in groups:
                if key.count("prices") < 3:
                    yield from self.leaves(self.definitions[group], key)
            if not groups:
                yield key, next((form for form in forms if "type" in form or "enum" in form), {})


def number(form, dice):
    low, high = form.get("minimum", form.get("exclusiveMinimum", 0)), form.get("maximum")
    if high is not None and high <= 1:
        return dice.choice(["0", "1", "1/3", f"{dice.random():.3f}", f"{dice.randrange(1, 99)}e-2"])
    text = dice.choice([str(dice.randrange(0, 40)), f"{dice.random() * 20:.2f}", f"{dice.randrange(1, 900)}k", "1.5M"])
    return text if low <= 0 else str(dice.randrange(int(low) + 1, int(low) + 40))


def value(key, form, texts, dice):
    if form.get("enum"):
        return str(dice.choice(form["enum"]))
    if "number" in str(form.get("type")) and "string" not in str(form.get("type")):
        return number(form, dice)
    return dice.choice(texts.get(key.split(".")[-1]) or ["a text", "other"])


def escaped(text):
    return re.sub(r"[^\w./:,-]", lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), text)


SLIPS = ["", "-1", "1,5", "1e400", "1/0", "nan", "0x10", "x" * 300, "{value: 1", "9" * 60, "\u00bd", "[1, 2]", "null"]


def workloads(count):
    """Pairs, begun from those that the page offers, with keys added, changed, left out and spoiled."""
    page, keys, dice = OWN.read_text("utf-8"), Keys(), random.Random(20261201)
    starts = [unescape(found) for found in re.findall(r'<option value="(title=[^"]*)"', page)]
    texts = {}
    for name, options in re.findall(r'<select id="[^"]*" name="([^"]*)"[^>]*>(.*?)</select>', page, re.S):
        texts.setdefault(name.split(".")[-1], []).extend(re.findall(r'<option value="([^"]+)"', options))
    names, seen = sorted(keys.forms), set()
    apart = ("requests_per_day", "tokens_per_request", "tokens_per_second", "usd_per_gpu_hour", "window", "escalated",
             "prefill", "decode", "off_peak", "ttft", "tpot", "long_prompt", "capital", "reasoning")
    numbers = [key for key in names if keys.forms[key].get("type") == "number" and not any(part in key for part in apart)]
    lines = []
    for index in range(count):
        pairs = dict(line.split("=", 1) for line in dice.choice(starts).split("\n") if "=" in line)
        # Of any key, most workloads become such as are refused; every other one takes numbers of what is compared alone.
        beside = [key for key in numbers if key.rpartition(".")[0] in {one.rpartition(".")[0] for one in pairs}]
        added = dice.sample(beside, dice.randrange(0, 3)) if index % 2 else [names[index // 2 % len(names)]]
        for key in added:
            form = keys.forms[key]
            pairs[key] = escaped(value(key, form, texts, dice))
            if dice.random() < 0.15 and "number" in str(form.get("type")):
                written = pairs.pop(key)
                pairs[key + ".value"] = written
                pairs[key + "." + dice.choice(["measured", "low", "high"])] = dice.choice(["true", written])
        for key in dice.sample(sorted(pairs), 2):
            if re.fullmatch(r"[\d.]+[kM]?", pairs[key]):
                pairs[key] = escaped(number({"maximum": 1 if "share" in key else 1e9}, dice))
        seen.update(pairs)
        if index % 5 == 0:
            key = dice.choice(sorted(pairs))
            slip = dice.randrange(4)
            if slip == 0:
                del pairs[key]
            elif slip == 1:
                pairs[key[:-1]] = pairs[key]
            else:
                pairs[key] = escaped(dice.choice(SLIPS))
        lines.append("id=yours&" + "&".join(f"{key}={text}" for key, text in pairs.items()))
    missing = {key for key in names if not any(one == key or one.startswith(key + ".") for one in seen)}
    return lines, missing if count >= 2 * len(names) else set()


@pytest.mark.skipif(program() is None, reason="answer-workloads is not built: swift build --build-tests")
def test_page_and_program_answer_alike(page, server):
    lines, missing = workloads(COUNT)
    assert missing == set()
    page.goto(server + "cost/yours/index.html", wait_until="load")
    found = [digest for start in range(0, COUNT, 100) for digest in page.evaluate(ANSWER, lines[start:start + 100])]
    run = subprocess.run([program(), SITE / "cost/yours/tables.txt"], input="\n".join(lines) + "\n",
                         encoding="utf-8", capture_output=True, check=True)
    answers = run.stdout.split("\0")[:-1]
    assert len(answers) == len(found) == COUNT
    told = [line for line, answer, digest in zip(lines, answers, found)
            if hashlib.sha256(answer.encode()).hexdigest() != digest]
    assert told == [], f"{len(told)} of {COUNT} differ"
    answered = sum('"estimate": {' in answer for answer in answers)
    print(f"{answered:,} of {COUNT:,} were answered, the others refused")
    assert COUNT / 5 < answered < COUNT * 0.9
