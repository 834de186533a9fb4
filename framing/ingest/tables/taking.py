"""Rows to records: each field from its column, and a word on where it was taken from. Never in silence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from framing.errors import IngestError
from framing.ingest import feeds
from framing.ingest.items import Context, Item
from framing.ingest.records import from_fields
from framing.ingest.sources import Source
from framing.ingest.tables import choosing, counted_days, cut_marks, freed, names
from framing.ingest.tables.dating import DATES, Dating
from framing.ingest.tables.flattening import Flag, Joined
from framing.ingest.tables.notes import CELL_CHARACTERS, Notes
from framing.ingest.tables.plans import plan_of
from framing.model import ArticleExtent

_NO = frozenset({"false", "0"})
_LIST_NAME = "(list)"
_SITE = "site"
"""An address in a column of outlets."""
_MOST_PLANS = 1_000
"""Sets of columns that are remembered: in JSON each object may have its own."""


class Taking:
    """Makes the records of one file, and remembers from which columns, to tell it once at the end."""

    def __init__(
        self,
        source: Source,
        context: Context,
        rows: Callable[[], Iterable[Mapping[str, str]]],
        *,
        headlines: bool,
        dated: bool = False,
        first_day: date = counted_days.FIRST_DAY,
    ) -> None:
        """rows: gives those of the file once more, where a column has to be looked at as a whole.

        headlines: the file as a whole holds no texts, so that a headline alone is loaded. dated: some of its rows have
        a column that can only be the day of publication. first_day: the one from which the numbers of a spreadsheet
        count.
        """
        self._source = source
        self._context = context
        self._headlines = headlines
        self._plans: dict[tuple[str, ...], names.Plan] = {}
        self._notes = Notes()
        self._dating = Dating(context, rows, self._plan, dated=dated, first_day=first_day)

    def item(
        self,
        cells: Mapping[str, str],
        *,
        number: int | str,
        line: int | None,
        part: str = "",
        raw: str = "",
        under: str = "",
    ) -> Item:
        """The text of one row.

        cells: column to what stands there. number: what its id ends with if it gives none. raw: the row as it stands
        in the file. under: the outlet that the list was named after, for rows that name none.
        """
        try:
            values = self._values(cells)
        except IngestError as fault:
            return Item(line=line, part=part, reason=str(fault), raw=raw)
        self._mark_extent(values)
        self._notes.cut_count += len(values.get("text", "")) == CELL_CHARACTERS
        if under and not values.get("outlet"):
            values["outlet"] = under
            self._notes.taken("outlet", _LIST_NAME)
        site = values.pop(_SITE, "")
        if not values.get("outlet") and (host := choosing.outlet_host(site, values.get("url", ""))):
            values["host"] = host
            self._notes.host(host)
        where = ", ".join(piece for piece in (part, "" if line is None else f"line {line}") if piece)
        record = from_fields(
            values,
            place=f"{self._source.file}, {where}",
            file=self._source.file,
            id=f"{self._source.id}:{number}",
        )
        record = replace(record, is_told=record.extent == ArticleExtent.STUB)
        return Item(record, line, part, raw=raw)

    def notes(self) -> Iterator[Item]:
        """What to know of the file as a whole."""
        yield from self._notes.items()

    def _plan(self, columns: tuple[str, ...]) -> names.Plan:
        if columns not in self._plans:
            if len(self._plans) >= _MOST_PLANS:
                self._plans.clear()
            self._plans[columns] = plan_of(columns, self._context, every=False)
        return self._plans[columns]

    def _values(self, cells: Mapping[str, str]) -> dict[str, str]:
        values: dict[str, str] = {}
        plan = self._plan(tuple(cells))
        for field in names.TAKEN:
            if field == names.CLOCK or (field == names.TEASER and values.get("text")):
                continue
            given = self._column(field, plan, cells)
            if given is None:
                self._notes.objects.update(
                    (field, name) for name in plan.get(field, ()) if isinstance(cells[name], Joined) and cells[name]
                )
                continue
            self._notes.used.add(given)
            if isinstance(cells[given], Flag) and field != names.FREE:
                raise IngestError(f"the field {given!r} must be a text")
            values[field], told = cells[given], repr(given)
            if field == "outlet" and self._is_chosen(field):
                values[field] = choosing.host(cells[given]) or cells[given]
            elif field == "outlet" and (choosing.is_address(cells[given]) or given not in plan.get(field, ())):
                values[_SITE] = values.pop(field)
                continue
            if field in DATES:
                values[field] = self._date(field, given, cells[given])
                self._notes.at_last[given] += given in plan.get(names.last(field), ())
            if field == "published" and (clock := choosing.clock_column(plan, cells, given)):
                values[field], is_joined = self._dating.with_clock(values[field], cells[clock])
                self._notes.no_clock[clock] += not is_joined and clock in plan.get(names.CLOCK, ())
                if is_joined:
                    self._notes.used.add(clock)
                    told = f"{given!r} + {clock!r}"
            if field == "text" and names.is_teaser(given, self._context.language):
                values[names.TEASER] = given
            if (given.casefold() != field or told != repr(given)) and not self._is_chosen(field):
                self._notes.taken(field, told)
            if field == names.TEASER:
                values[names.TEASER], values["text"] = given, cells[given]
        self._free(values)
        self._notes.filled(cells)
        return values

    def _free(self, values: dict[str, str]) -> None:
        """Headline and text without the HTML that they may be written in."""
        changed = False
        for field, plain in (("text", freed.text), ("title", freed.line)):
            if field in values:
                found = plain(values[field])
                changed, values[field] = changed or found != values[field], found
        self._notes.freed_count += changed

    def _is_chosen(self, field: str) -> bool:
        return field in (self._context.columns or ())

    def _column(self, field: str, plan: names.Plan, cells: Mapping[str, str]) -> str | None:
        of = self._dating.column if field in DATES else choosing.column
        return of(field, plan, cells)

    def _date(self, field: str, column: str, cell: str) -> str:
        """What stands in a column of dates; a number as the date that it means."""
        counted = self._dating.number(field, column, cell)
        if counted is None:
            return cell
        self._notes.date(column, cell.strip(), counted)
        return counted.written

    def _mark_extent(self, values: dict[str, str]) -> None:
        if (text := cut_marks.without(values.get("text", ""), self._context.language)) is not None:
            values["text"] = text
            values.setdefault("extent", ArticleExtent.STUB)
        if values.pop(names.FREE, "").strip().casefold() in _NO:
            values.setdefault("extent", ArticleExtent.STUB)
        is_beginning = values.get("extent", "").strip().casefold() == ArticleExtent.STUB
        self._notes.beginning_count += is_beginning
        teaser = values.pop(names.TEASER, "")
        # Many exports put the whole text there, and no teaser is as long.
        if teaser and values.get("text") and len(values["text"]) < feeds.FULL_FROM:
            values.setdefault("extent", ArticleExtent.STUB)
            self._notes.teasers[teaser] += not is_beginning
        if self._headlines and not values.get("text") and values.get("title"):
            values.setdefault("extent", ArticleExtent.HEADLINE)
            self._notes.headline_count += 1
