"""One outlet under many names: "de.rt.com", "RT Deutsch", "RT DE". Which one is it filed under?

Reads `data/outlets/names.txt`, the one list of outlets' names. One rule for all: a title is one outlet in print and
online. What a project says itself comes before the list, and whoever is not listed keeps the name that is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import takewhile

from framing.errors import ResourceError
from framing.language.resources import parse_table
from framing.model import OutletForm

_ADDRESS = re.compile(r"(?i)(?P<scheme>(?:https?:)?//)?(?P<host>(?:[\w-]{1,63}\.){1,5}[a-z]{2,24})(?P<path>/\S*)?")
_APART = re.compile(r"\s[-–—|/]\s|[(),;|]")
"""What parts two names of one outlet that an archive writes in one field: "taz, die tageszeitung", "SZ (online)"."""
_NONE = "-"
_LONGEST = 200
"""Characters of a name that are looked at."""


@dataclass(frozen=True, slots=True)
class OutletNames:
    """The names of one outlet."""

    name: str
    forms: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@cache
def shipped() -> tuple[OutletNames, ...]:
    """Every outlet that is listed. Raises ResourceError where one name would mean two of them."""
    found = tuple(OutletNames(name, _parts(forms), _parts(domains)) for name, forms, domains in _rows("names.txt"))
    _check(found)
    return found


@cache
def names_of(outlet: str) -> OutletNames:
    """The other names of an outlet that is listed under this one."""
    return next((one for one in shipped() if one.name == outlet), OutletNames(outlet))


def listed(written: str) -> str:
    """The name under which this one is listed; "" where it is not.

    >>> [listed(name) for name in ("https://www.spiegel.de/", "SPIEGEL ONLINE", "taz, die tageszeitung", "Weltbild")]
    ['Der Spiegel', 'Der Spiegel', 'taz', '']
    """
    return _listed(written[:_LONGEST])


@lru_cache(maxsize=4096)
def _listed(written: str) -> str:
    if found := _simple(written):
        return found
    parts = [part for part in map(str.strip, _APART.split(written)) if part and folded(part) not in _edition_words()]
    told = {_simple(part) for part in parts}
    return told.pop() if len(told) == 1 else ""


def folded(written: str) -> str:
    """The name as names are compared: capitals, blanks, `www.` and what stands around a web address do not count.

    >>> folded("  Norderauer   Zeitung "), folded("NorderauerZeitung"), folded("HTTPS://www.Abendruf.example/")
    ('norderauerzeitung', 'norderauerzeitung', 'abendruf.example')
    """
    name = " ".join(written.split()).casefold()
    if found := _ADDRESS.fullmatch(name):
        return found["host"].removeprefix("www.") + (found["path"] or "").rstrip("/")
    return "".join(name.split())


def cleaned(written: str) -> str:
    """The name as it is shown: single blanks, and a web address without what opens every one of them."""
    name = " ".join(written.split())
    found = _ADDRESS.fullmatch(name)
    if found is None or not (found["scheme"] or found["host"].casefold().startswith("www.") or found["path"]):
        return name
    return folded(name)


def steps_of(own: Iterable[OutletForm], written: str) -> tuple[str, ...]:
    """The names to which this one leads by what a project says, step by step; () where it says nothing.

    >>> steps_of([OutletForm("A", "B"), OutletForm("B", "C")], "a")
    ('B', 'C')
    """
    next_name = {folded(form.form): form.name for form in own}
    steps: list[str] = []
    met: set[str] = set()
    key = folded(written)
    while key in next_name and key not in met:
        met.add(key)
        steps.append(next_name[key])
        key = folded(next_name[key])
    return tuple(steps)


class Forms:
    """The names of a project's outlets: each written one is brought to the form that the project uses."""

    def __init__(self, own: Iterable[OutletForm] = (), there: Iterable[str] = ()) -> None:
        """own: what the project says itself, in steps where a name was joined again; there: the outlets it has."""
        said = tuple(own)
        self._own = {folded(form.form): steps_of(said, form.form)[-1] for form in said}
        names = list(there)
        self._there = {folded(name): name for name in reversed(names)}
        for name in names:
            self._keep(name)

    def name_of(self, written: str) -> str:
        """The one name of this outlet, which the project then has.

        >>> forms = Forms(there=["ZEIT ONLINE", "Abendruf"])
        >>> [forms.name_of(name) for name in ("zeit.de", "ABENDRUF ", "RT Deutsch", "https://www.ruf.example")]
        ['ZEIT ONLINE', 'Abendruf', 'RT DE', 'ruf.example']
        """
        keys = [key for key in (folded(written), folded(listed(written))) if key]
        for known in (self._own, self._there):
            if name := next((known[key] for key in keys if key in known), ""):
                return self._keep(name)
        return self._keep(listed(written) or cleaned(written))

    def _keep(self, name: str) -> str:
        kept = self._there.setdefault(folded(name), name)
        if folded(name) not in self._own:  # a form that the project keeps apart is not the listed outlet
            self._there.setdefault(folded(listed(name)) or folded(name), kept)
        return kept


def _simple(written: str) -> str:
    known = _known()
    if found := known.get(folded(written)):
        return found
    address = _ADDRESS.fullmatch(" ".join(written.split()).casefold())
    if address is None:
        return ""
    labels = address["host"].split(".")
    within = list(takewhile(_neutral_labels().__contains__, labels))
    hosts = [".".join(labels[place:]) for place in range(min(len(within) + 1, len(labels) - 1))]
    step = (address["path"] or "").split("/")[1:2]
    keys = [f"{host}/{step[0]}" for host in hosts if step] + hosts
    return next((known[key] for key in keys if key in known), "")


@cache
def _known() -> Mapping[str, str]:
    return {key: one.name for one in shipped() for key in _keys(one)}


def _keys(one: OutletNames) -> Iterator[str]:
    yield from map(folded, (one.name, *one.forms, *one.domains))


@cache
def _edition_words() -> frozenset[str]:
    return frozenset(folded(words) for (words,) in _rows("edition_words.txt"))


@cache
def _neutral_labels() -> frozenset[str]:
    return frozenset(label for (label,) in _rows("host_labels.txt"))


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    file = resources.files("framing.language") / "data" / "outlets" / name
    return parse_table(name, file.read_text(encoding="utf-8")).rows


def _parts(cell: str) -> tuple[str, ...]:
    return () if cell == _NONE else tuple(part.strip() for part in cell.split("|") if part.strip())


def _check(found: Iterable[OutletNames]) -> None:
    taken: dict[str, str] = {}
    for one in found:
        for key in _keys(one):
            if taken.setdefault(key, one.name) != one.name:
                raise ResourceError(f"names.txt: {key!r} would mean {taken[key]!r} and {one.name!r}. Keep one.")
