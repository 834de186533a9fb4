"""Which of the columns that may hold a field does hold it, in this row?"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from framing.ingest.tables import names
from framing.ingest.tables.flattening import Flag, Joined
from framing.language.carriers import is_carrier

_NOTHING = frozenset({"", "none", "null", "nan", "nat", "na", "<na>", "n/a", "\\n"})
"""What programs write into a cell that is empty: Python, R, databases."""
_LONGEST_NOTHING = max(map(len, _NOTHING))
_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*\Z", re.IGNORECASE)
_SITE = re.compile(r"(?:https?://)?(?:[\w-]{1,63}\.){1,9}[^\W\d_]{2,63}(?::[0-9]{1,5})?/?", re.IGNORECASE)
"""The address of a whole site, or its domain alone."""
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|avif|ico|mp[34])(?:[?#]|\Z)", re.IGNORECASE)
_LONG = 20
"""A cell is long that has more characters than this: "Seite 3", "Nr. 12, Politik" are no texts."""


def column(
    field: str,
    plan: names.Plan,
    cells: Mapping[str, str],
    *,
    fits: Callable[[str, str], bool] = lambda name, cell: True,
    last: bool = True,
) -> str | None:
    """The column whose cell counts, by their order; None where none of them holds anything.

    fits: is this cell of this column one that the field may have? Others count only where none is. last: may a column
    count that does so only where there is no other one? Where a column of outlets holds an address, another one comes
    first. A column whose name may mean an address ("source" is an outlet here and a page there) counts where its cell
    is one.
    """
    short = plan.get(names.long(field), ())
    found = [name for name in plan.get(field, ()) if holds(field, cells[name])]
    found = [name for name in found if name not in short or is_long(cells[name])]
    if field == "outlet":
        found.sort(key=lambda name: is_address(cells[name]))
    if field != names.FREE:
        found.sort(key=lambda name: isinstance(cells[name], Flag))
    found.sort(key=lambda name: not fits(name, cells[name]))
    if found:
        return found[0]
    is_meant = is_site if field == "outlet" else is_address
    addressed = (name for name in plan.get(names.by_address(field), ()) if is_meant(cells[name]))
    at_last = (name for name in plan.get(names.last(field), ()) if is_filled(cells[name]) and fits(name, cells[name]))
    return next(addressed, next(at_last, None) if last else None)


def holds(field: str, cell: str) -> bool:
    """Does this cell hold the field?

    The strings of a whole object can only be a text, and "ja" or "true" is no time at which something was changed.
    """
    if not is_filled(cell) or (field == "updated" and not any(map(str.isdecimal, cell))):
        return False
    return field in ("text", names.TEASER) or not isinstance(cell, Joined)


def is_filled(cell: str) -> bool:
    """Does anything stand in this cell, beside what programs write into empty ones?"""
    written = cell.strip()
    return len(written) > _LONGEST_NOTHING or written.casefold() not in _NOTHING


def is_long(cell: str) -> bool:
    """Is this more than the number of a page or the name of a section?"""
    return len(cell.strip()) > _LONG and any(map(str.isalpha, cell))


def clock_column(plan: names.Plan, cells: Mapping[str, str], given: str) -> str | None:
    """The column that may hold the hour to the day in this one: "Uhrzeit", or a "Zeit" beside the "Datum"."""
    columns = (*plan.get(names.CLOCK, ()), *plan.get("published", ()))
    return next((name for name in columns if name != given and holds(names.CLOCK, cells[name])), None)


def is_address(cell: str) -> bool:
    """Is this the address of a page?"""
    return _ADDRESS.match(cell) is not None


def is_site(cell: str) -> bool:
    """Is this the address of a site as a whole, or its domain?

    >>> is_site("https://www.abendruf.example/"), is_site("abendruf.example"), is_site("https://x.example/a.jpg")
    (True, True, False)
    """
    return _SITE.fullmatch(cell.strip()) is not None


def host(address: str) -> str:
    """The host of an address, without "www."; "" where it is none.

    >>> host("https://www.abendruf.example/bus")
    'abendruf.example'
    """
    if not is_address(address):
        return ""
    written = address.strip()
    try:
        found = urlsplit(written if "//" in written[:10] else f"//{written}").hostname or ""
    except ValueError:
        return ""
    return found.removeprefix("www.")


def outlet_host(site: str, page: str) -> str:
    """The host that may stand for the outlet, where nobody names it; "" where there is none.

    site: an address in a column of outlets. page: that of the article, which comes first unless the other one is that
    of a whole site: a picture lies anywhere. Archives, searches and short addresses are nobody's outlet.

    >>> outlet_host("https://img.cdn.example/x.jpg", "https://www.abendruf.example/bus")
    'abendruf.example'
    """
    if is_site(site) and not is_address(site):
        site = f"https://{site.strip()}"
    for address in (site, page) if is_site(site) else (page, site):
        found = "" if _PICTURE.search(address) else host(address)
        if found and not is_carrier(found):
            return found
    return ""
