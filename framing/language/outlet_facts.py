"""Facts about outlets, the same eight fields for each: every value with its source and the source's date.

Reads `data/outlets/*.csv` and, in the same form, the lists that users bring; `outlet_names` knows by which names an
outlet goes. Nothing is judged here, and a field for which no statement was found stays empty.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib import resources

from framing.errors import ResourceError
from framing.language import outlet_names, user_rows
from framing.language.user_rows import Row

FIELDS = (
    "publisher", "seat", "owner", "funding", "founded", "self_description", "press_council", "eu_status",
)  # fmt: skip
"""In this order, for every outlet."""
NEEDED = ("outlet", "field", "value", "source", "date")
OPTIONAL = ("forms", "domains", "value_en")
LONGEST = 600
"""Characters of a value: a fact, no essay."""
LARGEST = 1_000_000
"""Bytes of a list that a user brings."""

_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a source says, when it said so, and where it stands."""

    value: str
    value_en: str
    """Empty where it reads the same in English."""
    source: str
    date: str
    """Of the source, as exactly as it is known: 2024, 2024-09, 2024-09-08."""
    own: bool = False
    """Brought by a user, not shipped."""


@dataclass(frozen=True, slots=True)
class OutletFacts:
    """What is known of one outlet, by field; a field without a fact is missing."""

    name: str
    forms: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def known_as(self) -> frozenset[str]:
        """Everything that a project may call it, folded."""
        return frozenset(map(_folded, (self.name, *self.forms, *self.domains)))


@cache
def shipped() -> tuple[OutletFacts, ...]:
    """The facts that come with the program; ResourceError names the file and line that does not fit.

    >>> [fact.date for fact in (about("RT Deutsch", shipped()).facts["eu_status"],)]
    ['2022-03-02']
    """
    folder = resources.files("framing.language") / "data" / "outlets"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".csv")), key=lambda file: file.name)
    return tuple(_named(facts) for file in files for facts in read(file.name, file.read_text(encoding="utf-8")))


def _named(facts: OutletFacts) -> OutletFacts:
    """With the names that it is known by: `outlet_names` has the one list of them."""
    names = outlet_names.names_of(facts.name)
    return replace(facts, forms=names.forms, domains=names.domains)


def read(file: str, text: str, *, own: bool = False) -> tuple[OutletFacts, ...]:
    """The facts of one list, in its order. own: a user brings it.

    Raises ResourceError with file and line where a field is not one of the eight, where value, source or date is
    missing, where something stands twice, or where one name would mean two outlets.
    """
    rows = user_rows.rows(file, text, needed=NEEDED, optional=OPTIONAL)
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    names: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        where = f"{file}, line {row.line}"
        outlet, key = row.cells["outlet"], row.cells["field"]
        fact = _fact(where, row, own=own)
        if key in found[outlet]:
            raise ResourceError(f"{where}: {outlet!r} has two lines with {key!r}. Keep one.")
        found[outlet][key] = fact
        names[outlet].append(row)
    made = tuple(
        OutletFacts(name, tuple(_parts(names[name], "forms")), tuple(_parts(names[name], "domains")), facts)
        for name, facts in found.items()
    )
    _check_names(file, made)
    return made


def read_upload(file: str, content: bytes) -> tuple[OutletFacts, ...]:
    """The same for a file that a user brings; also raises ResourceError where it is too large or not UTF-8."""
    if len(content) > LARGEST:
        raise ResourceError(f"{file}: the file has more than {LARGEST:,} bytes. Facts about outlets need fewer.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ResourceError(f"{file}: not UTF-8 (byte {fault.start}). Save it as CSV in UTF-8.") from fault
    return read(file, text, own=True)


def about(outlet: str, known: Iterable[OutletFacts]) -> OutletFacts | None:
    """Which of these outlets does this name or web domain mean? Capitals and `www.` do not count.

    >>> about("WWW.FAZ.NET", shipped()).name, about("Blatt A", shipped())
    ('Frankfurter Allgemeine Zeitung', None)
    """
    asked = _folded(outlet)
    return next((facts for facts in known if asked in facts.known_as), None)


def with_own(known: Sequence[OutletFacts], own: Sequence[OutletFacts]) -> tuple[OutletFacts, ...]:
    """What is shipped, with what a user brings: theirs count field by field, and their outlets come first."""
    first = []
    for brought in own:
        before = about(brought.name, known)
        if before is None:
            first.append(brought)
        else:
            forms, domains = (*before.forms, *brought.forms), (*before.domains, *brought.domains)
            first.append(OutletFacts(before.name, forms, domains, {**before.facts, **brought.facts}))
    done = {facts.name for facts in first}
    return (*first, *(facts for facts in known if facts.name not in done))


def _fact(where: str, row: Row, *, own: bool) -> Fact:
    cells = row.cells
    if missing := [column for column in NEEDED if not cells[column]]:
        raise ResourceError(
            f"{where}: {missing[0]} is empty. Give a value, its source and date; or leave the line out."
        )
    if cells["field"] not in FIELDS:
        raise ResourceError(f"{where}: field must be one of {', '.join(FIELDS)} (found {cells['field']!r}).")
    if max(len(cells["value"]), len(cells.get("value_en", "")), len(cells["source"])) > LONGEST:
        raise ResourceError(f"{where}: a value or source has more than {LONGEST} characters. Shorten it.")
    if not _is_date(cells["date"]):
        raise ResourceError(
            f"{where}: date must be that of the source, as 2024, 2024-09 or 2024-09-08 (found {cells['date']!r})."
        )
    if cells["field"] == "self_description" and not cells["value"].startswith(("„", "“", '"', "»", "«")):
        raise ResourceError(f"{where}: a self-description is a quotation. Put it in quotation marks: „…“.")
    return Fact(cells["value"], cells.get("value_en", ""), cells["source"], cells["date"], own)


def _is_date(written: str) -> bool:
    if not _DATE.fullmatch(written):
        return False
    try:
        date.fromisoformat(f"{written}-01-01"[:10])
    except ValueError:
        return False
    return True


def _parts(rows: Sequence[Row], column: str) -> Iterator[str]:
    for row in rows:
        yield from (part.strip() for part in row.cells.get(column, "").split("|") if part.strip())


def _check_names(file: str, made: Sequence[OutletFacts]) -> None:
    taken: dict[str, str] = {}
    for facts in made:
        for known in facts.known_as:
            if taken.setdefault(known, facts.name) != facts.name:
                raise ResourceError(f"{file}: {known!r} would mean {taken[known]!r} and {facts.name!r}. Keep one.")


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("www.")
