"""Which column of a row holds its day, and what does it say? A wrong day is worse than none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from framing.ingest import dates
from framing.ingest.items import Context
from framing.ingest.tables import choosing, counted_days, names
from framing.ingest.tables.counted_columns import CountedColumns

DATES = ("published", "updated")
"""The fields that hold one."""


class Dating:
    """Reads the dates of one file, and remembers whether any of its rows has a column that can only be one."""

    def __init__(
        self,
        context: Context,
        rows: Callable[[], Iterable[Mapping[str, str]]],
        plan_of: Callable[[tuple[str, ...]], names.Plan],
        *,
        dated: bool,
        first_day: date,
    ) -> None:
        """rows, dated, first_day: as Taking has them. plan_of: which of these columns hold which fields?"""
        self._context = context
        self._plan_of = plan_of
        self._dated = dated
        self._first_day = first_day
        self._counted = CountedColumns(rows, self._date_columns)

    def column(self, field: str, plan: names.Plan, cells: Mapping[str, str]) -> str | None:
        """The column whose cell is the date: the first one that can be read, else the first one that holds anything.

        A column that may say when the row was made (created_at) counts only in a file without any other.
        """
        self._dated = self._dated or "published" in plan
        return choosing.column(
            field, plan, cells, fits=lambda name, cell: self._is_date(field, name, cell), last=not self._dated
        )

    def number(self, field: str, column: str, cell: str) -> counted_days.Counted | None:
        """The date that this cell counts, where all cells of its column are such numbers."""
        found = counted_days.read(cell, first_day=self._first_day)
        is_chosen = field in (self._context.columns or ())
        if found is None or (names.is_written(column, self._context.language) and not is_chosen):
            return None
        return found if column in self._counted else None

    def with_clock(self, day: str, clock: str) -> tuple[str, bool]:
        """The day with the hour that stands in a column of its own, and whether there is one."""
        zone, language = self._context.timezone, self._context.language
        try:
            moment = dates.parse(day, timezone=zone, language=language)
            if moment.time_known:
                return day, False
            joined = f"{moment.at.date().isoformat()} {clock.strip()}"
            return (joined, True) if dates.parse(joined, timezone=zone, language=language).time_known else (day, False)
        except ValueError:
            return day, False

    def _is_date(self, field: str, column: str, cell: str) -> bool:
        if self.number(field, column, cell) is not None:
            return True
        try:
            dates.parse(cell, timezone=self._context.timezone, language=self._context.language)
        except ValueError:
            return False
        return True

    def _date_columns(self, columns: tuple[str, ...]) -> set[str]:
        plan = self._plan_of(columns)
        return {name for field in DATES for key in (field, names.last(field)) for name in plan.get(key, ())}
