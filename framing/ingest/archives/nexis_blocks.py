"""An article of the older LexisNexis as blocks: what stands between two empty lines; and what its top says.

Above stand publication, date (an edition under it) and headline, then labels ("LÄNGE: 306 Wörter"), the text, and
labels again. Files of about 2003 and before have the headline above the date, and all their labels below the text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from framing.ingest.archives import days
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context

IN_HEAD = ("head", "lead", "title", "text", "body")
BEHIND = ("after", "load", "updated", "picture")
_CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ -]{2,24}:(?=\s|$)")
"""How these files write a label; one that no list has is told by it, between labels that are known."""
_MOST_ABOVE = 15
"""Blocks, and lines in each, among which publication and date are looked for."""
_PERIOD = re.compile(
    r"(?:[^\W\d_]{1,10}\.? ?\d{1,4}(?:/\d{1,4})?[ ,/-]{1,3})?(?:[^\W\d_]{3,12}[ ,/-]{1,3}){0,3}(?:19|20)\d\d"
)
"""What stands in a magazine where others have a day ("Mai 2012", "Nr. 5, Mai 2012"): then the day is not known."""
_MOST_DATE = 6
"""Words of a line that is a date and nothing else ("24. September 2002 Dienstag")."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without an empty one between them."""

    lines: tuple[str, ...]
    parts: tuple[str, ...]
    """Which label each line begins with, "rights" where it is one on rights, "" for others."""
    centred: bool

    @property
    def part(self) -> str:
        """Which label the block begins with."""
        return self.parts[0]

    @property
    def in_head(self) -> bool:
        """Does it begin with a label that stands between headline and text?"""
        return self.part in IN_HEAD

    @property
    def in_capitals(self) -> bool:
        """Does it begin as labels do, whether any list has it or not?"""
        return bool(_CAPITALS.match(self.lines[0]))

    @property
    def one_line(self) -> str:
        """All of it in one line."""
        return " ".join(" ".join(self.lines).split())

    @property
    def value(self) -> str:
        """What stands behind the label with which it begins."""
        return " ".join(" ".join((self.lines[0].partition(":")[2], *self.lines[1:])).split())


def blocks(lines: Sequence[str], centred: Collection[int], known: Labels) -> list[Block]:
    """The blocks of an article; where no line of it is empty, each line is one.

    centred: the numbers of the lines in the middle of the page, as far as they are known.
    """
    written = [number for number, line in enumerate(lines) if line]
    if not written:
        return []
    first, last = written[0], written[-1]
    # The labels of a file are all written alike: where they are in capitals, "Autor: …" belongs to a text.
    capitals = any(line.partition(":")[0].isupper() and known.part(line) for line in lines)
    spaced = last - first + 1 > len(written)
    found: list[Block] = []
    start = first
    for number in range(first, last + 2):
        is_written = number <= last and bool(lines[number])
        if is_written and spaced:
            continue
        end = number + 1 if is_written else number
        if end > start:
            own = tuple(lines[start:end])
            parts = tuple(_part(line, known, capitals=capitals) for line in own)
            found.append(Block(own, parts, any(n in centred for n in range(start, end))))
        start = number + 1
    return found


def _part(line: str, known: Labels, *, capitals: bool) -> str:
    part = known.part(line)
    if part and capitals and not line.partition(":")[0].isupper():
        part = ""
    if part == "updated" and not known.behind(line):
        part = ""
    return part or ("rights" if known.rights(line) else "")


@dataclass(frozen=True, slots=True)
class Top:
    """What stands above the headline; `title` only where it stands above the date."""

    outlet: str
    published: str
    below: int
    """The number of the block behind the date and the edition."""
    title: str = ""


def top(found: Sequence[Block], context: Context) -> Top | None:
    """Publication and date; None where neither can be told."""
    labelled = (n for n, block in enumerate(found) if block.part and block.part != "rights")
    first = next(labelled, len(found))
    above = found[: min(first, _MOST_ABOVE)]
    lines = ((n, line) for n, block in enumerate(above) for line in block.lines[:_MOST_ABOVE])
    dates = ((n, day) for n, line in lines if (day := days.dated(line, context)))
    when, published = next(dates, (None, ""))
    if when is None:
        when = next((n for n, block in enumerate(above) if block.centred and _PERIOD.fullmatch(block.lines[-1])), None)
    printed = [n for n, block in enumerate(above[:when]) if block.part != "rights"]
    if when is None:
        # Without a date, publication and headline are certain only where nothing else stands above the labels.
        if len(printed) != 2 or first == len(found) or above[printed[1]].centred:
            return None
        return Top(above[printed[0]].lines[0], "", printed[1])
    below = when + 1
    while below < len(above) and _is_day(above[below], context):
        below += 1  # the same day, written in another language
    places = any(block.centred for block in above)
    title = " ".join(above[n].one_line for n in printed[1:] if places and not above[n].centred)
    outlet = above[printed[0]].lines[0] if printed else _outlet(above[: when + 1], context)
    return Top(outlet, published, below, title)


def _is_day(block: Block, context: Context) -> bool:
    line = block.lines[0]
    return len(block.lines) == 1 and len(line.split()) <= _MOST_DATE and bool(days.dated(line, context))


def _outlet(above: Sequence[Block], context: Context) -> str:
    """A publication in the same block as the date, or as a line on rights."""
    beside = [block for block in above if block.part == "rights"]
    for block in (*(block for block in above if block.part != "rights"), *beside):
        for line, part in zip(block.lines[:_MOST_ABOVE], block.parts, strict=False):
            if part != "rights" and not _PERIOD.fullmatch(line) and not days.dated(line, context):
                return line
    return ""
