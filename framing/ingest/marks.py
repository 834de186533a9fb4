"""A printed time or day that heads what stands below it on a live-blog page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time

from framing.ingest.printed_days import Day


@dataclass(frozen=True, slots=True)
class Mark:
    """A printed time or day that heads what follows: text[start:end], with the dashes and colons around it."""

    start: int
    end: int
    clock: time | None
    day: Day | None
    alone: bool
    """Nothing else stands on its line."""
    opens_line: bool
    """False where it is glued to the end of another entry."""
    bare: bool = False
    """Only a number and a text behind it ("09:00 Der Prozess beginnt"): a mark where the page has several."""
    weekday: int | None = None
    """1 for Monday, where one is printed."""
    ends_day: bool = False
    """24 Uhr: the midnight at which the printed day ends."""
    weak: bool = False
    """ "18 Uhr, am Hafen" and "18 bis 20 Uhr:" part the entries of a live blog, but make no page one."""
    inline: bool = False
    """In the middle of a line, behind text that no full stop ends: a mark where the page has several."""
    closes: bool = False
    """It stands at the end of its entry, not at its head."""

    @property
    def is_day_line(self) -> bool:
        """True for a day that stands alone and heads all entries below it."""
        return self.clock is None and self.alone

    @property
    def minutes(self) -> int | None:
        """Minutes since the midnight at which its day begins."""
        if self.clock is None:
            return None
        return 1440 if self.ends_day else self.clock.hour * 60 + self.clock.minute

    def widened(self, length: int) -> Mark:
        """The same mark with so many characters before it."""
        return replace(self, start=self.start - length)
