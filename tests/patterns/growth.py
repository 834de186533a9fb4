"""Which patterns take more than their share of a longer text? A script: the JSON of collect.py in, JSON lines out.

A line is a place, its pattern, the text's shape and the seconds at both lengths; none where all is well.
"""

from __future__ import annotations

import json
import re
import signal
import sys
import time
from collections import deque
from collections.abc import Callable

import hostile

SHORT = 4_000
TIMES = 4
"""So much longer is the second text."""
NOTICED = 0.0015  # seconds for the short text below which the long one is not tried
JUDGED = 0.04  # seconds of processor time for the long text below which no growth is told from noise
GROWTH = 2  # the long text against so many short ones: linear is 1, quadratic 4
PATIENCE = 2  # seconds of processor time for one text, after which it counts as endless


class EndlessError(Exception):
    """One text took all the patience."""


def give_up(*_: object) -> None:
    """What the alarm calls; a search looks for alarms while it is at work."""
    raise EndlessError


def asked_as(pattern: re.Pattern[str], ways: list[str]) -> Callable[[str], object]:
    """Ask a pattern as the project does: for all matches, unless it only ever asks at one place."""
    ways = [way.rstrip("*") for way in ways]
    if not ways or set(ways) - {"match", "fullmatch"}:
        return lambda text: deque(pattern.finditer(text), maxlen=0)
    return pattern.match if "match" in ways else pattern.fullmatch


def seconds(ask: Callable[[str], object], text: str) -> float:
    """Processor time for one question."""
    start = time.process_time()
    ask(text)
    return time.process_time() - start


def judge(ask: Callable[[str], object], shape: hostile.Shape) -> tuple[float, float] | None:
    """Seconds for the short and the long text, where they grow faster than the text does."""
    short, long = hostile.written(shape, SHORT), hostile.written(shape, TIMES * SHORT)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        started = time.perf_counter()  # finer than processor time, and a wrong alarm costs but a second look
        ask(short)
        if time.perf_counter() - started < NOTICED or seconds(ask, long) < JUDGED:
            return None
        return grown(ask, short, long, least=JUDGED)
    except EndlessError:
        return PATIENCE, PATIENCE
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def grown(ask: Callable[[str], object], short: str, long: str, *, least: float) -> tuple[float, float] | None:
    """Seconds for the short and the long text, where the long one takes much more than as many short ones do.

    least: seconds for the long text below which no growth is told from noise, though one look may have taken longer.
    """
    for _ in range(3):  # the best of three: another process may have slowed one
        before = sum(seconds(ask, short) for _ in range(TIMES))
        after = seconds(ask, long)
        if after < least or after <= GROWTH * before:
            return None
    return before / TIMES, after


def main() -> None:
    """Judge each pattern by every text made for it, up to the first that hurts."""
    signal.signal(signal.SIGVTALRM, give_up)
    for place, source, flags, ways in json.load(sys.stdin)["patterns"]:
        if ways and all(way.endswith("*") for way in ways):
            continue  # asked of a few characters of any text
        ask = asked_as(re.compile(source, flags), ways)
        for shape in hostile.shapes(source, flags):
            if took := judge(ask, shape):
                sys.stdout.write(json.dumps([place, source, shape, took]) + "\n")
                break


if __name__ == "__main__":
    main()
