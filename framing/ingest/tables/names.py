"""Which column holds which field? By what somebody chose, else by the names that columns usually bear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import count

from framing.errors import IngestError
from framing.ingest.records import FIELDS
from framing.language.resources import Language

FREE = "free"
"""A column that says false where only the beginning of a text can be read without paying."""
LIST = "list"
"""The field of a JSON object under which its articles stand."""
CLOCK = "clock"
"""A column of hours beside one of days."""
TEASER = "teaser"
"""A column of teasers, which count where there is no text."""
TAKEN = (*FIELDS, FREE, CLOCK, TEASER)
_HEADER, _TABLE, _ADDRESS, _LAST, _LONG, _WRITTEN = "header", "table", "address", "last", "long", "written"
_JOINTS = re.compile(r"[\s_-]+")

Plan = Mapping[str, tuple[str, ...]]
"""Field to the columns that may hold it: the first one whose cell is not empty counts."""


def fold(name: str) -> str:
    """The name without what exports write differently: "Publish Date" is publish_date.

    >>> fold("Publish Date") == fold("publish_date") == fold("publishDate")
    True
    """
    return _JOINTS.sub("", name.casefold())


@cache
def known(language: Language, *, header: bool = False) -> Mapping[str, tuple[str, ...]]:
    """Field to the folded names that its column bears, in their order. header: those of a text file's header too."""
    found: dict[str, list[str]] = {field: [fold(field)] for field in FIELDS}
    for field, name, where in language.rows("column_names"):
        if where not in (_ADDRESS, _LAST, _TABLE if header else _HEADER):
            found.setdefault(field, []).append(fold(name))
    return {field: tuple(dict.fromkeys(names)) for field, names in found.items()}


@cache
def _marked(language: Language, where: str) -> Mapping[str, tuple[str, ...]]:
    """Field to the folded names that the list marks with this word."""
    found: dict[str, list[str]] = {}
    for field, name, marked in language.rows("column_names"):
        if marked == where:
            found.setdefault(field, []).append(fold(name))
    return {field: tuple(names) for field, names in found.items()}


def by_address(field: str) -> str:
    """The key under which a plan holds the columns that give a field only where their cell is an address."""
    return f"{field} by address"


def last(field: str) -> str:
    """The key under which a plan holds the columns that give a field where the table has no other one for it."""
    return f"{field} at last"


def long(field: str) -> str:
    """The key under which a plan holds those of a field's columns whose short cells mean something else."""
    return f"{field} if long"


def is_long(name: str, language: Language) -> bool:
    """Do short cells of a column of this name mean something else than a text, as in "Artikel"?"""
    return fold(_NUMBERED.sub("", name)) in _marked(language, _LONG).get("text", ())


def is_written(name: str, language: Language) -> bool:
    """Is a number in a column of this name no date? In "time" it may be a length or an hour."""
    return fold(_NUMBERED.sub("", name)) in _marked(language, _WRITTEN).get("published", ())


def field_of(name: str, language: Language) -> str | None:
    """The field that a line of a text file's header gives, if it is one."""
    folded = fold(name)
    fields = known(language, header=True)
    return next((field for field in FIELDS if folded in fields[field]), None)


def is_teaser(name: str, language: Language) -> bool:
    """Is a column of this name one of teasers?"""
    return fold(_NUMBERED.sub("", name)) in known(language).get(TEASER, ())


def unique(names: Sequence[str]) -> tuple[str, ...]:
    """Two columns of one name, or without any, are told apart by a number.

    >>> unique(["a", "a", "", "A"])
    ('a', 'a (2)', '(3)', 'A')
    """
    given: dict[str, None] = {}
    met: Counter[str] = Counter()
    for place, name in enumerate(names, start=1):
        wanted = " ".join(name.split()) or f"({place})"
        tries = (wanted if n == 1 else f"{wanted} ({n})" for n in count(met[wanted] + 1))
        given[next(one for one in tries if one not in given)] = None
        met[wanted] += 1
    return tuple(given)


def plan(names: Sequence[str], *, columns: Mapping[str, str] | None, language: Language) -> Plan:
    """Which of these columns hold which fields?

    names: each one once, as `unique` gives them. columns: field to column as somebody chose them, "" for none; fields
    that they do not name go by the names of the columns. Raises IngestError where a chosen column is not there, and
    where two columns bear the name of one field.

    >>> from framing.language.resources import load
    >>> plan(["Zeitung", "Volltext", "Seite"], columns=None, language=load("de"))
    {'outlet': ('Zeitung',), 'text': ('Volltext',)}
    """
    folded: dict[str, list[str]] = {}
    for name in names:
        folded.setdefault(fold(_NUMBERED.sub("", name)), []).append(name)
    chosen = {field: _chosen(column, names) for field, column in (columns or {}).items()}
    gone = {name for found in chosen.values() for name in found}
    usual = known(language)
    made: dict[str, tuple[str, ...]] = {}
    for field in TAKEN:
        if field not in chosen:
            same = [[one for one in folded.get(name, ()) if one not in gone] for name in usual.get(field, ())]
            found = [these for these in same if these]
            if found and len({_NUMBERED.sub("", one) for one in found[0]}) < len(found[0]):
                raise IngestError(f"the column {_NUMBERED.sub('', found[0][0])!r} stands there twice; choose one")
            made[field] = tuple(one for these in found for one in these)
        else:
            made[field] = chosen[field]
    for where, key in ((_ADDRESS, by_address), (_LAST, last), (_LONG, long)):
        for field, known_names in _marked(language, where).items():
            if field not in chosen and not (where == _LAST and made[field]):
                made[key(field)] = tuple(one for name in known_names for one in folded.get(name, ()) if one not in gone)
    if TEASER in made and columns is not None and columns.get("text") == "":
        del made[TEASER]  # whoever says that there is no text wants the headlines
    return {field: found for field, found in made.items() if found}


def field_count(made: Plan) -> int:
    """How many fields have a column of their own?"""
    return sum(field in made for field in TAKEN)


_NUMBERED = re.compile(r" \(\d+\)$")
"""What `unique` adds to the second column of a name."""


def _chosen(column: str, names: Sequence[str]) -> tuple[str, ...]:
    if not column:
        return ()
    same = [name for name in names if name == column] or [name for name in names if fold(name) == fold(column)]
    if not same:
        raise IngestError(f"no column {column!r} (found: {', '.join(names)})")
    return (same[0],)
