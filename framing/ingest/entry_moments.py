"""When was each entry of a live blog published? The clock it prints, on the day that is printed or follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from framing.ingest import entry_days
from framing.ingest.blocks import Block
from framing.ingest.marks import Mark
from framing.model import Article, FurnitureKind


def of(
    article: Article, entries: Sequence[Sequence[Block]], *, timezone: str | None
) -> list[tuple[datetime | None, bool]]:
    """Each entry's moment, and whether the hour is known.

    entries: the blocks of each. On a page without a date only a day that is printed with its year counts, for the
    entries below it (timezone: the zone of the clocks there); what stands above the first such day stays unknown.
    """
    slots: list[Mark | None] = []
    places: list[int] = []  # where among the slots each entry's own mark stands
    for blocks in entries:
        own = [block.mark for block in blocks if block.kind is FurnitureKind.TIME]
        places.append(len(slots))
        slots.append(own[-1] if own else None)
        slots += [block.mark for block in blocks if block.kind is FurnitureKind.DAY_LINE]
    updated = next((b.mark for blocks in entries for b in blocks if b.kind is FurnitureKind.UPDATED and b.mark), None)
    own_page = article.published_at or article.updated_at
    page = own_page or _printed(slots, updated, timezone)
    if page is None:
        return [(None, False)] * len(entries)
    if updated is not None and entry_days.is_newest_first(slots, page.date()):
        slots[0] = updated  # the page's own time stands above the newest entry, and says its day
    known = (article.time_known or article.published_at is None) and own_page is not None
    days = entry_days.days(slots, page, time_known=known, updated_at=article.updated_at)
    if own_page is None:
        first = next((n for n, slot in enumerate(slots) if _full(slot)), len(slots))
        days[:first] = [None] * first
    has_day = any(slot is not None and slot.day is not None for slot in slots)
    moments: list[tuple[datetime | None, bool]] = []
    for place in places:
        slot, day = slots[place], days[place]
        if slot is not None and slot.clock is not None:
            moments.append((datetime.combine(day, slot.clock, page.tzinfo) if day else None, day is not None))
        elif day is not None and has_day:
            moments.append((datetime.combine(day, time.min, page.tzinfo), False))
        else:
            moments.append((own_page, False))
    return moments


def _printed(slots: Sequence[Mark | None], updated: Mark | None, timezone: str | None) -> datetime | None:
    """The newest day that a page prints with its year, in place of a date of its own."""
    days = [day for slot in (*slots, updated) if (day := _full(slot))]
    return datetime.combine(max(days), time.min, ZoneInfo(timezone)) if days and timezone else None


def _full(mark: Mark | None) -> date | None:
    """The day that this mark prints with its year."""
    day = mark.day if mark is not None else None
    return day.resolve(date.max) if day is not None and day.year else None
