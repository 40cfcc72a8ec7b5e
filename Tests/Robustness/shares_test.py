#!/usr/bin/env python3
"""Holds the shares of draws against another program.

Makes random workload files with the keys of bills and servers, asks the handbook's program for the share of draws in
which each option is the cheapest, and draws the same inputs 100,000 times itself: pseudo-random numbers in the place of
a sequence, and formulas of its own, written from docs and not from the program. Each share agrees within one point.

Runs in plain Python; with numpy at hand it is a hundred times as fast.
"""

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile

try:
    import numpy
except ImportError:
    numpy = None

OPTIONS = ["closed", "managed-open", "self-hosted", "hybrid"]
DAYS, HOURS = 365 / 12, 730.0
WHOLE = {"gpus_per_replica", "spare_replicas", "minimum_replicas", "minimum_units", "step"}
SERIES = [(4, 900, 80, 8), (16, 3000, 160, 14), (64, 8000, 450, 29), (256, 9000, 2500, 70)]


class Range:
    """A number with ends, as a workload file has it."""

    def __init__(self, value, low, high):
        self.value, self.low, self.high = value, low, high

    def __str__(self):
        return f"{{value: {text(self.value)}, low: {text(self.low)}, high: {text(self.high)}}}"


def text(value):
    return str(value) if isinstance(value, (int, str, Range)) else f"{value:.6f}".rstrip("0").rstrip(".")


# --- Numbers: one at a time, or all draws at once.


def larger(left, right):
    return numpy.maximum(left, right) if numpy else max(left, right)


def smaller(left, right):
    return numpy.minimum(left, right) if numpy else min(left, right)


def up(value):
    return numpy.ceil(value) if numpy else math.ceil(value)


def choose(condition, first, second):
    return numpy.where(condition, first, second) if numpy else (first if condition else second)


# --- The formulas.


def mix(prices, load, reasoning):
    """USD for a million tokens of the mix."""
    output = (1 - load["input"]) * (1 + reasoning)
    plain = 1 - load["cached"] - load["written"]
    read = prices.get("cached_input", prices["input"])
    write = prices.get("cache_write", prices["input"])
    usual = load["input"] * (plain * prices["input"] + load["cached"] * read + load["written"] * write)
    usual = usual + output * prices["output"]
    if "batch_input" not in prices or "batch_output" not in prices:
        return usual
    cached = prices.get("batch_cached_input", prices["batch_input"])
    batched = load["input"] * ((1 - load["cached"]) * prices["batch_input"] + load["cached"] * cached)
    batched = batched + output * prices["batch_output"]
    return (1 - load["batch"]) * usual + load["batch"] * batched


def token_price(option, load):
    lists, reasoning = option["prices"], option.get("reasoning_per_output", 0)
    price = mix(lists, load, reasoning)
    if "off_peak" in lists:
        cheap = mix(lists["off_peak"]["prices"], load, reasoning)
        price = (1 - load["off_peak"]) * price + load["off_peak"] * cheap
    if "long_context" in lists:
        long = dict(lists["long_context"])
        price = (1 - load["long"]) * price + load["long"] * mix(long, load, reasoning)
    factor = option.get("attempts", 1) * option.get("tokenizer_factor", 1) * (1 - option.get("discount", 0))
    return price * factor


def fleet_month(fleet, load, share=1):
    """What the replicas cost a month that carry a share of the traffic."""
    reasoning = fleet.get("reasoning_per_output", 0)
    output = 1 - load["input"]
    if "prefill_tokens_per_second" in fleet:
        seconds = load["input"] * (1 - fleet.get("prefix_hit_share", 0)) / fleet["prefill_tokens_per_second"]
        seconds = seconds + output * (1 + reasoning) / fleet["decode_tokens_per_second"]
        rate = 1 / seconds
    elif "throughput" in fleet:
        rate = 0 if load["ttft"] is not None or load["tpot"] is not None else SERIES[-1][1]
        for _, tokens, ttft, tpot in SERIES:
            if load["ttft"] is not None:
                kept = load["ttft"] >= ttft
                if load["tpot"] is not None:
                    kept = kept & (load["tpot"] >= tpot)
                rate = choose(kept, tokens, rate)
            elif load["tpot"] is not None:
                rate = choose(load["tpot"] >= tpot, tokens, rate)
        rate = rate / (1 + output * reasoning)
    else:
        rate = fleet["tokens_per_second"] / (1 + output * reasoning)
    safe = fleet.get("safe_share", 1)
    work = rate * safe * (1 - fleet.get("interrupted_share", 0)) * 86400
    carried = work / (load["peak"] * fleet.get("attempts", 1))
    count = up(load["tokens"] * share / carried) + fleet.get("spare_replicas", 0)
    count = larger(count, fleet.get("minimum_replicas", 1))
    hours = fleet.get("paid_hours_per_month", HOURS)
    if "minimum_paid_hours_per_month" in fleet:
        hours = larger(fleet["minimum_paid_hours_per_month"], load["window"] * smaller(load["days"], DAYS))
    overhead = 1 + fleet.get("overhead_share", 0)
    if "usd_per_hour" in fleet:
        return count * fleet["usd_per_hour"] * hours * overhead
    if "owned" in fleet:
        month = owned_month(fleet["owned"], hours, load["lasts"])
    else:
        month = fleet["usd_per_gpu_hour"] * hours
    return count * fleet.get("gpus_per_replica", 1) * month * overhead


def owned_month(gpu, hours, lasts):
    price, life = gpu["capex_usd_per_gpu"], gpu["life_months"]
    residual, installed = gpu.get("residual_share", 0), gpu.get("installation_usd_per_gpu", 0)
    use = gpu.get("horizon_months", life)
    resale = gpu.get("resale_share", None)
    kept_to_end = price * (1 - residual) * smaller(use, life) / life
    loss = kept_to_end if resale is None else choose(use < life, price * (1 - resale), kept_to_end)
    month = (loss + installed) / use
    if lasts is not None:
        early = (price * (1 - (residual if resale is None else resale)) + installed) / lasts
        month = choose(lasts < use, early, month)
        use = smaller(use, lasts)
    # The books fall straight from the outlay to the residual, and stay there: the mean of that line.
    first, last = price + installed, price * residual
    down = smaller(use, life)
    end = first - (first - last) * down / life
    books = ((first + end) / 2 * down + last * (use - down)) / use
    month = month + gpu.get("capital_share_per_year", 0) * books / 12
    month = month + price * (gpu.get("finance_share_per_year", 0) + gpu.get("maintenance_share_per_year", 0)) / 12
    power = gpu["kilowatts_per_gpu"] * gpu.get("pue", 1) * gpu["usd_per_kwh"] * hours
    return month + power + gpu.get("colocation_usd_per_month", 0)


def units_month(option, load):
    units = option["provisioned"]
    cached = 1 - load["cached"] * (1 - units.get("cached_weight", 1))
    weight = load["input"] * cached
    weight = weight + (1 - load["input"]) * (1 + option.get("reasoning_per_output", 0)) * units["output_weight"]
    weight = weight * option.get("attempts", 1) * option.get("tokenizer_factor", 1)
    needed = load["tokens"] * load["peak"] * weight / (units["input_tokens_per_minute"] * 1440)
    steps = larger(up(needed / units.get("step", 1)), up(units.get("minimum_units", 1) / units.get("step", 1)))
    return steps * units.get("step", 1) * units["unit_usd_per_month"] * (1 - option.get("discount", 0))


def load_of(workload):
    days = workload.get("active_days_per_month", DAYS)
    window = workload.get("window_hours_per_day", 24)
    if "requests_per_day" in workload:
        size = workload["input_tokens_per_request"] + workload["output_tokens_per_request"]
        share = workload["input_tokens_per_request"] / size
        tokens = workload["requests_per_day"] * size
    else:
        size, share, tokens = (workload[k] for k in ("tokens_per_request", "input_share", "tokens_per_day"))
    cached = workload.get("cached_share", 0)
    return {
        "tokens": tokens, "input": share, "size": size, "days": days, "window": window, "cached": cached,
        "written": smaller(workload.get("cache_write_share", 0), 1 - cached),
        "batch": workload.get("batch_share", 0), "off_peak": workload.get("off_peak_share", 0),
        "long": workload.get("long_prompt_share", 0), "lasts": workload.get("lasts_months"),
        "ttft": workload.get("max_ttft_ms"), "tpot": workload.get("max_tpot_ms"),
        "peak": workload.get("peak_to_average", 1) * larger(1, DAYS / days) * 24 / window,
    }  # fmt: skip


def costs(file):
    """USD a month of each option."""
    load, month = load_of(file["workload"]), DAYS / 1e6
    result = {}
    for name, option in file["options"].items():
        cost = option.get("fixed_usd_per_month", 0) + option.get("staff_fte", 0) * file["fte_usd_per_month"]
        if "provisioned" in option:
            cost = cost + units_month(option, load)
        elif "dedicated" in option:
            cost = cost + fleet_month(option["dedicated"], load)
        elif name == "self-hosted":
            cost = cost + fleet_month(option, load)
        elif name == "hybrid":
            routed = option["routed_share"]
            price = (1 - routed + routed * option["redo_share"]) * token_price(option["closed"], load)
            price = price + option["router_usd_per_million_requests"] / load["size"]
            if "prices" in option["open"]:
                price = price + routed * token_price(option["open"], load)
            else:
                cost = cost + fleet_month(option["open"], load, routed)
            cost = cost + price * load["tokens"] * month
        else:
            cost = cost + token_price(option, load) * load["tokens"] * month
        result[name] = cost
    return result


# --- Draws.


def drawn(value, key, coordinate):
    """A value with each range in it drawn, in the order in which they stand."""
    if isinstance(value, dict):
        return {name: drawn(item, name, coordinate) for name, item in value.items()}
    if not isinstance(value, Range):
        return value
    offset = 2 * coordinate() - 1
    below, above = value.value - value.low, value.high - value.value
    number = value.value + offset * choose(offset < 0, below, above)
    return (numpy.floor(number + 0.5) if numpy else math.floor(number + 0.5)) if key in WHOLE else number


def shares(file, count, seed):
    """The share of draws in which each option is the cheapest, the first of equals."""
    names = [name for name in OPTIONS if name in file["options"]]
    if numpy:
        source = numpy.random.default_rng(seed)
        found = costs(drawn(file, "", lambda: source.random(count)))
        table = numpy.stack([numpy.broadcast_to(found[name], (count,)) for name in names])
        winners = numpy.bincount(numpy.argmin(table, axis=0), minlength=len(names))
    else:
        source, winners = random.Random(seed), [0] * len(names)
        for _ in range(count):
            found = costs(drawn(file, "", source.random))
            winners[min(range(len(names)), key=lambda index: found[names[index]])] += 1
    return {name: float(wins) / count for name, wins in zip(names, winners)}


# --- Random files.


class Maker:
    def __init__(self, seed):
        self.source = random.Random(seed)

    def chance(self, share):
        return self.source.random() < share

    def number(self, low, high, least=None, most=None):
        """A number between two others, most often with ends of its own."""
        value = round(self.source.uniform(low, high), 4)
        if self.chance(0.55):
            return value
        ends = [round(value * self.source.uniform(0.5, 0.98), 4), round(value * self.source.uniform(1.02, 1.8), 4)]
        if least is not None:
            ends[0] = max(least, ends[0])
        if most is not None:
            ends[1] = min(most, ends[1])
        return Range(value, min(ends[0], value), max(ends[1], value))

    def share(self, low, high, most=1):
        return self.number(low, high, 0, most)

    def count(self, low, high):
        value = self.source.randint(low, high)
        return Range(value, low, high) if self.chance(0.5) else value

    def list(self, dear):
        base = self.source.uniform(0.4, 4) * (1 if dear else 0.2)
        prices = {"input": round(base, 3), "output": round(base * self.source.uniform(3, 6), 3)}
        if self.chance(0.7):
            prices["cached_input"] = round(base * self.source.uniform(0.05, 0.5), 4)
        if dear and self.chance(0.4):
            prices["cache_write"] = round(base * 1.25, 4)
        if self.chance(0.5):
            prices["batch_input"] = round(base / 2, 4)
            prices["batch_output"] = round(prices["output"] / 2, 4)
            if self.chance(0.5):
                prices["batch_cached_input"] = round(base * 0.05, 4)
        return prices

    def priced(self, dear):
        prices = self.list(dear)
        if self.chance(0.4):
            prices["off_peak"] = {"prices": self.list(dear), "hours": "16:30-00:30"}
        if self.chance(0.4):
            prices["long_context"] = {
                "threshold_tokens": 200000, "input": round(prices["input"] * 2, 4),
                "output": round(prices["output"] * 1.5, 4),
            }  # fmt: skip
        return {"prices": prices} | self.behaviour(dear)

    def behaviour(self, dear):
        keys = {}
        if self.chance(0.5):
            keys["reasoning_per_output"] = self.number(0.2, 4, 0)
        if self.chance(0.4):
            keys["discount"] = self.share(0.05, 0.4)
        if self.chance(0.4):
            keys["attempts"] = self.number(1.05, 1.6, 1)
        if dear and self.chance(0.3):
            keys["tokenizer_factor"] = self.number(0.9, 1.3)
        return keys

    def fleet(self, bounded, endpoint=False):
        keys = {"usd_per_hour": self.number(2, 12)} if endpoint else self.gpus()
        if bounded:
            keys["throughput"] = "series"
            keys["throughput_shape"] = "other"
            keys.pop("gpus_per_replica", None)  # that of the record: one
        else:
            if self.chance(0.65):
                keys["prefill_tokens_per_second"] = self.number(15000, 80000)
                keys["decode_tokens_per_second"] = self.number(2000, 9000)
                keys["prefix_hit_share"] = self.share(0.1, 0.85, 0.95)
            else:
                keys["tokens_per_second"] = self.number(3000, 30000)
            keys["safe_share"] = self.share(0.6, 0.85)
        if self.chance(0.5):
            keys["reasoning_per_output"] = self.number(0.2, 3, 0)
        keys["spare_replicas"] = self.count(0, 2)
        keys["minimum_replicas"] = self.count(0, 3)
        keys["overhead_share"] = self.share(0.02, 0.2)
        if self.chance(0.4):
            keys["minimum_paid_hours_per_month"] = self.number(20, 400, 0, 730)
        if self.chance(0.4):
            keys["interrupted_share"] = self.share(0.01, 0.2, 0.9)
        return keys

    def gpus(self):
        if self.chance(0.5):
            return {"usd_per_gpu_hour": self.number(1.5, 6), "gpus_per_replica": self.count(1, 2)}
        owned = {
            "capex_usd_per_gpu": self.number(15000, 40000), "life_months": self.number(36, 60),
            "residual_share": self.share(0.05, 0.2), "maintenance_share_per_year": self.share(0.02, 0.06),
            "kilowatts_per_gpu": self.number(0.5, 1.4), "pue": self.number(1.1, 1.5, 1),
            "usd_per_kwh": self.number(0.07, 0.2), "colocation_usd_per_month": self.number(50, 250),
            "installation_usd_per_gpu": self.number(500, 3000),
        }  # fmt: skip
        owned["capital_share_per_year" if self.chance(0.7) else "finance_share_per_year"] = self.share(0.04, 0.12)
        if self.chance(0.5):
            owned["horizon_months"] = self.number(18, 72)
        if self.chance(0.5):
            owned["resale_share"] = self.share(0.2, 0.5)
        return {"owned": owned, "gpus_per_replica": self.count(1, 2)}

    def workload(self, bounded):
        tokens = 10 ** self.source.uniform(6.5, 9.3)
        if self.chance(0.5):
            size = self.source.uniform(500, 6000)
            keys = {
                "requests_per_day": self.number(tokens / size * 0.9, tokens / size * 1.1, 0),
                "input_tokens_per_request": self.number(size * 0.7, size * 0.85),
                "output_tokens_per_request": self.number(size * 0.15, size * 0.3),
            }
        else:
            keys = {
                "tokens_per_day": self.number(tokens * 0.9, tokens * 1.1), "input_share": self.share(0.5, 0.9),
                "tokens_per_request": self.number(500, 6000),
            }  # fmt: skip
        keys["cached_share"] = self.share(0.1, 0.85, 0.88)
        keys["cache_write_share"] = self.share(0.01, 0.1, 0.12)
        keys["batch_share"] = self.share(0.1, 0.9) if self.chance(0.4) else 0
        keys["peak_to_average"] = self.number(1, 5, 1)
        if self.chance(0.5):
            keys["window_hours_per_day"] = self.number(6, 20, 1, 24)
        if self.chance(0.4):
            keys["active_days_per_month"] = self.number(10, 30, 1, 31)
        if self.chance(0.4):
            keys["lasts_months"] = self.number(6, 60)
        if bounded:
            keys["max_ttft_ms"] = Range(500, 100, 3000)
            if self.chance(0.5):
                keys["max_tpot_ms"] = Range(30, 10, 80)
        keys["off_peak_share"] = self.share(0.05, 0.6)
        keys["long_prompt_share"] = self.share(0.02, 0.3)
        return keys

    def file(self):
        bounded = self.chance(0.25)
        closed, managed = self.priced(True), self.priced(False)
        if self.chance(0.3):
            closed = {"provisioned": self.units()} | self.behaviour(True)
        if self.chance(0.35):
            managed = {"dedicated": self.fleet(bounded, endpoint=True)}
        own = self.fleet(bounded)
        open_model = self.priced(False) if self.chance(0.6) else self.fleet(bounded)
        hybrid = {
            "closed": self.priced(True), "open": open_model, "routed_share": self.share(0.4, 0.9),
            "redo_share": self.share(0.02, 0.2), "router_usd_per_million_requests": self.number(0, 10, 0),
        }  # fmt: skip
        options = dict(zip(OPTIONS, [closed, managed, own, hybrid]))
        for name, staff in zip(OPTIONS, [(0.05, 0.3), (0.05, 0.5), (0.2, 1.2), (0.2, 0.8)]):
            options[name]["staff_fte"] = self.number(*staff, 0)
            options[name]["fixed_usd_per_month"] = self.number(0, 3000, 0)
            if len(options) > 2 and self.chance(0.15):
                del options[name]
        return {
            "id": "random", "as_of": "2026-11-22", "fte_usd_per_month": self.number(9000, 24000),
            "workload": self.workload(bounded), "options": options,
        }  # fmt: skip

    def units(self):
        return {
            "unit_usd_per_month": self.number(150, 600), "input_tokens_per_minute": self.number(2000, 40000),
            "output_weight": self.number(3, 6), "cached_weight": self.share(0, 0.6),
            "minimum_units": self.count(1, 15), "step": self.source.choice([1, 5]),
        }  # fmt: skip


def yaml(value, indent=0):
    lines = []
    for key, item in value.items():
        name = f'"{key}"' if ":" in key else key
        if isinstance(item, dict):
            lines.append(f"{' ' * indent}{name}:")
            lines.append(yaml(item, indent + 2))
        else:
            lines.append(f"{' ' * indent}{name}: {text(item)}")
    return "\n".join(lines)


def ranges(value):
    if isinstance(value, dict):
        return sum(ranges(item) for item in value.values())
    return isinstance(value, Range)


def handbook(folder):
    """A handbook of one measured series."""
    data = os.path.join(folder, "content", "data")
    os.makedirs(data)
    rows = "\n".join(
        f"      - {{load: {load}, tokens_per_second: {rate}, ttft_ms: {ttft}, tpot_ms: {tpot}}}"
        for load, rate, ttft, tpot in SERIES
    )
    files = {
        "sources.yaml": 'sources:\n  - {id: list, title: The list, url: "https://a.example/"}\n',
        "throughput.yaml": "next_check: 2027-02-22\nrecords:\n  - id: series\n    model: m\n    gpu: H100\n"
        "    gpus: 1\n    input_tokens: 1000\n    output_tokens: 200\n    latency_measure: p99\n    series:\n"
        f"{rows}\n    source: list\n    read: 2026-11-22\n",
    }  # fmt: skip
    for name, content in files.items():
        with open(os.path.join(data, name), "w", encoding="utf-8") as file:
            file.write(content)


def asked(program, folder, file):
    path = os.path.join(folder, "w.yaml")
    with open(path, "w", encoding="utf-8") as output:
        output.write(yaml(file) + "\n")
    command = [program, "cost", "--root", folder, "--workload", path, "--format", "json"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SystemExit(f"{run.stderr}\n{yaml(file)}")
    return json.loads(run.stdout)


def gap(own, answer, name):
    """How many points of a hundred the two shares of an option differ by."""
    return 100 * abs(own[name] - answer["shares"][name])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--workloads", type=int, default=50)
    parser.add_argument("--draws", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--short", action="store_true", help="without numpy five workloads only")
    arguments = parser.parse_args()
    if arguments.short and not numpy:
        arguments.workloads = 5
    program = os.path.abspath(arguments.program)
    furthest, mixed, wrong = 0.0, 0, 0
    with tempfile.TemporaryDirectory() as folder:
        handbook(folder)
        for index in range(arguments.workloads):
            maker = Maker(arguments.seed * 1000 + index)
            file = maker.file()
            while ranges(file) > 60:
                file = maker.file()
            answer = asked(program, folder, file)
            own = shares(file, arguments.draws, arguments.seed * 1000 + index)
            # So many pseudo-random draws err by up to half a point themselves: what is near the limit is decided by
            # ten times as many.
            if numpy and max(gap(own, answer, name) for name in own) > 0.5:
                own = shares(file, 10 * arguments.draws, arguments.seed * 1000 + index)
            base = costs(drawn(file, "", lambda: 0.5))
            for name, usd in base.items():
                printed = answer["options"][name]["usd_per_month"]
                if abs(printed - float(usd)) > 1e-9 * max(1, abs(printed)):
                    wrong += 1
                    print(f"workload {index}: {name} costs {float(usd)} a month, not {printed}")
            mixed += max(own.values()) < 0.99
            for name, share in own.items():
                furthest = max(furthest, gap(own, answer, name))
                if gap(own, answer, name) > 1:
                    wrong += 1
                    print(f"workload {index}: {name} in {share:.4f} of draws, not {answer['shares'][name]:.4f}")
    print(
        f"{arguments.workloads} workloads, {mixed} of them with more than one cheapest option; "
        f"the shares differ by {furthest:.2f} points at most, {wrong} differ by more than they may"
    )
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
