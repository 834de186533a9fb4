"""Which row names the columns of a table, and which of them hold which fields?"""

from __future__ import annotations

from collections.abc import Sequence

from framing.errors import IngestError
from framing.ingest import dates
from framing.ingest.items import Context
from framing.ingest.tables import names

_LONGEST_NAME = 500
"""Characters of a column's name; questions of a survey have a hundred."""
_LONGEST_DATE = 40


def plan_of(columns: tuple[str, ...], context: Context, *, every: bool) -> names.Plan:
    """Which of these columns hold which fields? every: a chosen column that is not there is an IngestError."""
    chosen = context.columns
    if chosen is not None and not every:
        there = {names.fold(column) for column in columns}
        chosen = {field: name if names.fold(name) in there else "" for field, name in chosen.items()}
    return names.plan(columns, columns=chosen, language=context.language)


def best_head(rows: Sequence[tuple[str, ...]], context: Context, *, first: int) -> tuple[int, bool]:
    """Which of these rows names the columns (a place in `rows`), and does the table hold headlines and no texts?

    The row with the most known columns; a title above a table names one by chance at most. first: the line of the
    first row. Raises IngestError where no row names a column for a text or a headline.
    """
    plans: dict[int, names.Plan] = {}
    faults: list[IngestError] = []
    for place, row in enumerate(rows):
        if _holds_article(row, context):
            continue
        try:
            made = plan_of(row, context, every=True)
        except IngestError as fault:
            faults.append(fault)
        else:
            if "text" in made or "title" in made:
                plans[place] = made
    if plans:
        chosen = max(plans, key=lambda place: names.field_count(plans[place]))
        return chosen, "text" not in plans[chosen]
    if faults:
        raise IngestError(f"line {first}: {faults[0]}") from faults[0]
    if _holds_article(rows[0], context):
        raise IngestError(
            f"line {first}: this row holds an article and no names of columns; write a row of names above it, such as "
            "outlet,title,text,published"
        )
    found = ", ".join(repr(name) for name in rows[0])
    raise IngestError(f"line {first}: no column 'text' (found: {found}); name one with --columns text=…")


def _holds_article(row: tuple[str, ...], context: Context) -> bool:
    """Is this a row of the table itself, as where nobody wrote names above it? It holds a text or a date."""
    return any(len(cell) > _LONGEST_NAME or (cell[:1].isdecimal() and _is_date(cell, context)) for cell in row)


def _is_date(cell: str, context: Context) -> bool:
    try:
        dates.parse(cell[: _LONGEST_DATE + 1], timezone=context.timezone, language=context.language)
    except ValueError:
        return False
    return len(cell) <= _LONGEST_DATE
