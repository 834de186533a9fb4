"""What to know of a table as a whole, gathered row by row and told once at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping

from framing.ingest.items import Item
from framing.ingest.records import FIELDS
from framing.ingest.tables import choosing
from framing.ingest.tables.counted_days import Counted

CELL_CHARACTERS = 32_767
"""What a cell of Excel holds; it cuts longer texts off."""
_MOST_TOLD = 10
_LONGEST_TOLD = 80
_MOST_NAMES = 1_000
"""Columns and hosts that are remembered: in JSON each object may have its own."""


class Notes:
    """Counts what was done with the rows of one table."""

    def __init__(self) -> None:
        self.headline_count = 0
        self.cut_count = 0
        self.freed_count = 0
        """Texts that were HTML."""
        self.beginning_count = 0
        """Texts of which only the beginning is there, as the table says or a service's mark."""
        self.teasers: Counter[str] = Counter()
        """Texts of which only the teaser is there, by the column that it stands in."""
        self.hosts: Counter[str] = Counter()
        """Rows that name no outlet, by the host of their address."""
        self.no_clock: Counter[str] = Counter()
        self.at_last: Counter[str] = Counter()
        """Days that come from a column which may mean another day."""
        self.objects: Counter[tuple[str, str]] = Counter()
        self.counted: dict[tuple[str, bool], tuple[int, str, str]] = {}
        """Column, and whether seconds were counted: how many dates were numbers, and the first, before and after."""
        self.used: set[str] = set()
        self._from: dict[str, Counter[str]] = {}
        self._filled: dict[str, None] = {}

    def taken(self, field: str, told: str) -> None:
        """A field was taken from this column."""
        self._from.setdefault(field, Counter())[told] += 1

    def date(self, column: str, number: str, read: Counted) -> None:
        """A date was a number."""
        key = (column, read.is_seconds)
        count, first, read_as = self.counted.get(key, (0, number, read.written))
        self.counted[key] = (count + 1, first, read_as)

    def host(self, host: str) -> None:
        """A row named no outlet, and its address has this host."""
        if host in self.hosts or len(self.hosts) < _MOST_NAMES:
            self.hosts[host] += 1

    def filled(self, cells: Mapping[str, str]) -> None:
        """These columns held something."""
        if len(self._filled) < _MOST_NAMES:
            self._filled.update(
                (name, None) for name, cell in cells.items() if name not in self._filled and choosing.is_filled(cell)
            )

    def items(self) -> Iterator[Item]:
        """What is to be told, each as an item."""
        taken = [
            f"{field}: {' / '.join(name for name, _ in columns.most_common(_MOST_TOLD))}"
            for field in FIELDS
            if (columns := self._from.get(field))
        ]
        if taken:
            yield Item(note=f"taken by the names of the columns ({'; '.join(taken)})")
        yield from self._of_texts()
        yield from self._of_dates()
        if self.hosts:
            yield Item(
                note=f"no column names the outlet of {self.hosts.total()} rows: unless --outlet or an index names it, "
                f"it is the host of their address ({_listed(host for host, _ in self.hosts.most_common())})"
            )
        for (field, name), count in self.objects.most_common(_MOST_TOLD):
            yield Item(note=f"the field {name!r} holds no text but objects or lists, so no {field} ({count} times)")
        yield from self._of_columns()

    def _of_texts(self) -> Iterator[Item]:
        if self.cut_count:
            yield Item(
                note=f"{self.cut_count} texts have {CELL_CHARACTERS:,} characters, as many as a cell of Excel holds: "
                "they are probably cut off there"
            )
        if self.freed_count:
            yield Item(
                note=f"{self.freed_count} texts were written in HTML: its tags and signs (<p>, &amp;) were taken out, "
                "captions, scripts and buttons left out, its paragraphs kept"
            )
        if self.beginning_count:
            yield Item(
                note=f"{self.beginning_count} texts are only the beginning of a text, as the table or a mark in them "
                "says; loaded and marked as such"
            )
        for column, count in (+self.teasers).most_common(_MOST_TOLD):
            yield Item(
                note=f"{count} texts are no more than the teaser in the column {column!r}, loaded and marked as a "
                "beginning; do not compare them with full texts"
            )

    def _of_dates(self) -> Iterator[Item]:
        for name, count in (+self.at_last).most_common(_MOST_TOLD):
            yield Item(
                note=f"the day of publication comes from the column {name!r} ({count} times), since no other one holds "
                "it: look whether it is not the day on which the row was made"
            )
        for name, count in (+self.no_clock).most_common(_MOST_TOLD):
            yield Item(note=f"the column {name!r} holds no hour that can be read ({count} times): only the day counts")
        for (column, is_seconds), (count, number, written) in list(self.counted.items())[:_MOST_TOLD]:
            what = f"the column {column!r} holds dates as numbers ({count} times)"
            if is_seconds:
                yield Item(note=f"{what}, read as seconds or parts of them counted since 1970: {number} is {written}")
            else:
                yield Item(note=f"{what}, read as days counted by Excel: {number} is {written}")

    def _of_columns(self) -> Iterator[Item]:
        idle = self._idle()
        if idle and not self.headline_count:
            yield Item(note=f"columns not used: {idle}")
        if self.headline_count:
            others = f" (columns not used: {idle})" if idle else ""
            yield Item(
                note=f"no column holds texts{others}: {self.headline_count} loaded with the headline alone and marked "
                "so; what is compared are headlines. If one does hold texts, name it with --columns text=…"
            )

    def _idle(self) -> str:
        """The columns that held something and gave nothing; an object of JSON as a whole, without its parts."""
        used = {_outermost(name, self._filled) for name in self.used}
        tops = dict.fromkeys(_outermost(name, self._filled) for name in self._filled)
        idle = [name for name in tops if name not in used]
        more = f" and {len(idle) - _MOST_TOLD} more" if len(idle) > _MOST_TOLD else ""
        return ", ".join(map(repr, map(_short, idle[:_MOST_TOLD]))) + more


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    more = f" and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else ""
    return ", ".join(map(_short, found[:_MOST_TOLD])) + more


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}…"


def _outermost(name: str, columns: Container[str]) -> str:
    """Of "body.summary" the object that it stands in, where that is a column too."""
    top = name.partition(".")[0]
    return top if top in columns else name
