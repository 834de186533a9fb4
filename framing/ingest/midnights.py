"""Which clock that jumps back on a live-blog page is a midnight, and which an entry out of its order?"""

from __future__ import annotations

from collections.abc import Sequence

ROLL_MINUTES = 60  # a clock that runs backwards by less is an entry out of order, not midnight
NIGHT_HOURS = 18  # a page that prints no day pauses for less; its next entry would say of which day it is


def strays(minutes: Sequence[int | None], *, newest_first: bool) -> frozenset[int]:
    """Which of these clocks lie out of their order: pinned above the others, or told later than it happened?

    minutes: since midnight, in the order of the text, between two printed days; None has no clock.
    A clock that jumps back is out of its order where the pause over midnight would be longer than a night, and where
    all runs on in order without it.

    >>> sorted(strays([720, 930, 910, 840], newest_first=True))  # 12.00 is pinned above 15.30, 15.10, 14.00
    [0]
    >>> strays([20, 1430, 1320], newest_first=True)  # 0.20, 23.50, 22.00
    frozenset()
    """
    timed = [(n, value) for n, value in enumerate(minutes) if value is not None]
    if newest_first:
        timed.reverse()
    found: set[int] = set()
    in_order: list[tuple[int, int]] = []
    for k, (n, clock) in enumerate(timed):
        back = in_order[-1][1] - clock if in_order else 0
        if ROLL_MINUTES < back < (24 - NIGHT_HOURS) * 60:
            if len(in_order) == 1 or in_order[-2][1] - clock <= ROLL_MINUTES:  # the one before was ahead of its time
                found.add(in_order.pop()[0])
            elif k + 1 == len(timed) or in_order[-1][1] - timed[k + 1][1] <= ROLL_MINUTES:
                found.add(n)
                continue
        in_order.append((n, clock))
    return frozenset(found)
