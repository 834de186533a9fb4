"""Does a column count its dates as numbers? That is seen in all of its cells, never in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from framing.errors import IngestError
from framing.ingest.tables import choosing, counted_days


class CountedColumns:
    """The columns of one file whose cells are all numbers of one kind. Looks only if somebody asks."""

    def __init__(
        self, rows: Callable[[], Iterable[Mapping[str, str]]], are_dates: Callable[[tuple[str, ...]], set[str]]
    ) -> None:
        """rows: gives those of the file from the first one on. are_dates: which of these columns may hold dates?"""
        self._rows = rows
        self._are_dates = are_dates
        self._found: set[str] | None = None

    def __contains__(self, column: str) -> bool:
        if self._found is None:
            self._found = self._looked()
        return column in self._found

    def _looked(self) -> set[str]:
        kinds: dict[str, set[str]] = {}
        sure: set[str] = set()
        try:
            for cells in self._rows():
                for name in self._are_dates(tuple(cells)):
                    if choosing.is_filled(cells[name]):
                        kinds.setdefault(name, set()).add(counted_days.kind(cells[name]))
                        if name not in sure and not counted_days.is_written_day(cells[name]):
                            sure.add(name)
        except IngestError:  # told where the rows are read
            pass
        return {name for name, found in kinds.items() if len(found) == 1 and "" not in found and name in sure}
