"""A hundred thousand spoilt files: `python tests/fuzz/long_run.py [--inputs N] [--first SEED] [--processes N]`.

Prints every fault with the number of its input (`survival.made(number)` makes it again), then counts, the slowest input
and the most memory that a process took. Exits with 1 where there was a fault.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import survival

from framing.evaluate import workload

BATCH = 250


@dataclass
class Tally:
    """What came of a batch of inputs."""

    inputs: Counter[str] = field(default_factory=Counter)
    loaded: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    slowest: tuple[float, int] = (0.0, 0)
    megabytes: float = 0.0


def batch(first: int) -> Tally:
    """Read so many inputs, from this number on."""
    found = Tally()
    for seed in range(first, first + BATCH):
        suffix, content = survival.made(seed)
        one = survival.outcome(suffix, content)
        found.inputs[suffix] += 1
        found.loaded[suffix] += bool(one.articles)
        if one.fault or not (one.articles or one.remarks):
            found.faults.append((seed, suffix, one.fault or "neither a text nor a remark"))
        found.slowest = max(found.slowest, (one.seconds, seed))
    found.megabytes = workload.peak_megabytes() or 0.0
    return found


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--inputs", type=int, default=100_000)
    asked.add_argument("--first", type=int, default=1_000_000)
    asked.add_argument("--processes", type=int, default=2)
    given = asked.parse_args()
    whole = Tally()
    starts = range(given.first, given.first + given.inputs, BATCH)
    with ProcessPoolExecutor(given.processes, mp_context=get_context("spawn")) as pool:
        for done, one in enumerate(pool.map(batch, starts), start=1):
            whole.inputs += one.inputs
            whole.loaded += one.loaded
            whole.faults += one.faults
            whole.slowest = max(whole.slowest, one.slowest)
            whole.megabytes = max(whole.megabytes, one.megabytes)
            for seed, suffix, fault in one.faults:
                _say(f"input {seed} ({suffix}): {fault}")
            if not done % 40:
                _say(f"… {done * BATCH:,} of {given.inputs:,}, {len(whole.faults)} faults")
    for suffix, count in sorted(whole.inputs.items()):
        _say(f"{suffix:10} {count:7,} inputs, {whole.loaded[suffix]:7,} gave a text")
    seconds, seed = whole.slowest
    _say(f"{whole.inputs.total():,} inputs, {len(whole.faults)} faults; slowest {seconds:.2f} s (input {seed}); ")
    _say(f"most memory of a process {whole.megabytes:.0f} MB")
    return 1 if whole.faults else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
