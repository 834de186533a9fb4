"""Rows to records: each field from its column, and a word on where it was taken from. Never in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping

from framing.errors import IngestError
from framing.ingest import dates
from framing.ingest.items import Context, Item
from framing.ingest.records import FIELDS, from_fields
from framing.ingest.sources import Source
from framing.ingest.tables import cut_marks, names
from framing.ingest.tables.flattening import Flag, Joined
from framing.ingest.tables.plans import plan_of
from framing.model import ArticleExtent

_NOTHING = frozenset({"none", "null", "nan", "nat"})
"""What programs write into a cell that is empty."""
_NO = frozenset({"false", "0"})
CELL_CHARACTERS = 32_767
"""What a cell of Excel holds; it cuts longer texts off."""
_LIST_NAME = "(list)"
_MOST_TOLD = 10
_LONGEST_TOLD = 80
_MOST_PLANS = 1_000
"""Sets of columns that are remembered: in JSON each object may have its own."""


class Taking:
    """Makes the records of one file, and remembers from which columns, to tell it once at the end."""

    def __init__(self, source: Source, context: Context, *, headlines: bool) -> None:
        """headlines: the file as a whole holds no texts, so that a headline alone is loaded."""
        self._source = source
        self._context = context
        self._headlines = headlines
        self._plans: dict[tuple[str, ...], names.Plan] = {}
        self._from: dict[str, Counter[str]] = {}
        self._headline_count = 0
        self._cut_count = 0
        self._given: set[str] = set()
        self._filled: dict[str, None] = {}
        self._objects: Counter[tuple[str, str]] = Counter()
        self._no_clock: Counter[str] = Counter()

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
        self._cut_count += len(values.get("text", "")) == CELL_CHARACTERS
        if under and not values.get("outlet"):
            values["outlet"] = under
            self._from.setdefault("outlet", Counter())[_LIST_NAME] += 1
        where = ", ".join(piece for piece in (part, "" if line is None else f"line {line}") if piece)
        record = from_fields(
            values,
            place=f"{self._source.file}, {where}",
            file=self._source.file,
            id=f"{self._source.id}:{number}",
        )
        return Item(record, line, part, raw=raw)

    def notes(self) -> Iterator[Item]:
        """What to know of the file as a whole."""
        taken = [
            f"{field}: {' / '.join(name for name, _ in columns.most_common(_MOST_TOLD))}"
            for field in FIELDS
            if (columns := self._from.get(field))
        ]
        if taken:
            yield Item(note=f"taken by the names of the columns ({'; '.join(taken)})")
        if self._cut_count:
            yield Item(
                note=f"{self._cut_count} texts have {CELL_CHARACTERS:,} characters, as many as a cell of Excel holds: "
                "they are probably cut off there"
            )
        for (field, name), count in self._objects.most_common(_MOST_TOLD):
            yield Item(note=f"the field {name!r} holds no text but objects or lists, so no {field} ({count} times)")
        for name, count in (+self._no_clock).most_common(_MOST_TOLD):
            yield Item(note=f"the column {name!r} holds no hour that can be read ({count} times): only the day counts")
        idle = self._idle_columns()
        if idle and not self._headline_count:
            yield Item(note=f"columns not used: {idle}")
        if self._headline_count:
            others = f" (columns not used: {idle})" if idle else ""
            yield Item(
                note=f"no column holds texts{others}: {self._headline_count} loaded with the headline alone and marked "
                "so; what is compared are headlines. If one does hold texts, name it with --columns text=…"
            )

    def _idle_columns(self) -> str:
        """The columns that held something and gave nothing; an object of JSON as a whole, without its parts."""
        used = {_outermost(name, self._filled) for name in self._given}
        tops = dict.fromkeys(_outermost(name, self._filled) for name in self._filled)
        idle = [name if len(name) <= _LONGEST_TOLD else f"{name[:_LONGEST_TOLD]}…" for name in tops if name not in used]
        more = f" and {len(idle) - _MOST_TOLD} more" if len(idle) > _MOST_TOLD else ""
        return ", ".join(map(repr, idle[:_MOST_TOLD])) + more

    def _plan(self, columns: tuple[str, ...]) -> names.Plan:
        if columns not in self._plans:
            if len(self._plans) >= _MOST_PLANS:
                self._plans.clear()
            self._plans[columns] = plan_of(columns, self._context, every=False)
        return self._plans[columns]

    def _values(self, cells: Mapping[str, str]) -> dict[str, str]:
        values: dict[str, str] = {}
        plan = self._plan(tuple(cells))
        for field, columns in plan.items():
            given = next((name for name in columns if _holds(field, cells[name])), None)
            if field == names.CLOCK:
                continue
            if given is None:
                self._objects.update(
                    (field, name) for name in columns if isinstance(cells[name], Joined) and cells[name]
                )
                continue
            self._given.add(given)
            if isinstance(cells[given], Flag) and field != names.FREE:
                raise IngestError(f"the field {given!r} must be a text")
            values[field], told = cells[given], repr(given)
            if field == "published" and (clock := _clock_column(plan, cells, given)):
                values[field], is_joined = self._with_clock(cells[given], cells[clock])
                self._no_clock[clock] += not is_joined and clock in plan.get(names.CLOCK, ())
                if is_joined:
                    self._given.add(clock)
                    told = f"{given!r} with {clock!r}"
            if (given.casefold() != field or told != repr(given)) and field not in (self._context.columns or ()):
                self._from.setdefault(field, Counter())[told] += 1
        if len(self._filled) < _MOST_PLANS:
            self._filled.update(
                (name, None) for name, cell in cells.items() if name not in self._filled and cell.strip()
            )
        return values

    def _with_clock(self, day: str, clock: str) -> tuple[str, bool]:
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

    def _mark_extent(self, values: dict[str, str]) -> None:
        if (text := cut_marks.without(values.get("text", ""), self._context.language)) is not None:
            values["text"] = text
            values.setdefault("extent", ArticleExtent.STUB)
        if values.pop(names.FREE, "").strip().casefold() in _NO:
            values.setdefault("extent", ArticleExtent.STUB)
        if self._headlines and not values.get("text") and values.get("title"):
            values.setdefault("extent", ArticleExtent.HEADLINE)
            self._headline_count += 1


def _clock_column(plan: names.Plan, cells: Mapping[str, str], given: str) -> str | None:
    """The column that may hold the hour to the day in this one: "Uhrzeit", or a "Zeit" beside the "Datum"."""
    columns = (*plan.get(names.CLOCK, ()), *plan.get("published", ()))
    return next((name for name in columns if name != given and _holds(names.CLOCK, cells[name])), None)


def _outermost(name: str, columns: Container[str]) -> str:
    """Of "body.summary" the object that it stands in, where that is a column too."""
    top = name.partition(".")[0]
    return top if top in columns else name


def _holds(field: str, cell: str) -> bool:
    """Does this cell hold the field? The strings of a whole object can only be a text."""
    written = cell.strip()
    return bool(written) and written.casefold() not in _NOTHING and (field == "text" or not isinstance(cell, Joined))
