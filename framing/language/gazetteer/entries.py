"""Entities with the forms of their names, as a linguist writes them down: `data/names/*.txt`, and users' own lists.

    # content | source, licence | how to read the lines
    @ ru-wolgograd | Wolgograd | place | RU | class=city; pop=1025000
      official       ru  Wolgograd   years=1961-
      former_soviet  ru  Stalingrad  years=1925-1961

A line `@ ru-wolgograd` alone adds forms to an entity that stands elsewhere. Columns are parted by two blanks
or a tab, forms by `;`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from framing.errors import ResourceError
from framing.language.gazetteer import cells as checked
from framing.language.gazetteer.taxonomy import perspectives
from framing.language.resources import check_letters

KINDS = ("place", "state", "person", "org")
CLASSES = {
    "place": ("city", "district", "region", "island", "lake", "mountain", "river", "sea", "site"),
    "state": ("selfdeclared", "region"),
    "person": (),
    "org": (
        "agency", "alliance", "armed", "army", "church", "company", "government", "media", "ministry", "ngo", "party",
    ),
}  # fmt: skip
"""What an entity of a kind may be more closely; `patterns.txt` speaks of the same. A new one is added here first."""
LONGEST = 120
"""Characters of a form."""
_ENTITY_KEYS = {"class", "pop", "lat", "lon", "part_of", "alone", "note", "seat", "uk", "ru"}
_FORM_KEYS = {"years", "context", "shared", "source", "note"}
_PARTS = re.compile(r"\t+|\s{2,}")


@dataclass(frozen=True, slots=True)
class Entity:
    """A place, state, person or organisation, whatever it is called."""

    id: str
    name: str
    """The one form to which all variants are brought; a key, not a recommendation."""
    kind: str
    country: str
    class_: str = ""
    """What it is more closely: city, region, river; government, army, armed, party …"""
    part_of: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    alone: bool = True
    """A person's surname alone stands for the person."""
    seat: str = ""
    """A region's capital, whose name it bears in other forms: Gebiet Charkow."""
    described: bool = True
    """By a person; not only a line of a list of settlements."""
    details: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """What only the build step reads."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One form of one name: Krasnoarmeisk for the town whose key form is Pokrowsk."""

    entity_id: str
    form: str
    perspective: str
    language: str
    years: str = ""
    """since-until, either end may be open: 1938-2016."""
    context: int = 0
    """0: found anywhere; 1: only where the text speaks of its country; 2: only beside another form of its name."""
    shared: bool = False
    """The writer knows that the form stands for another entity, too."""
    source: str = ""
    place: str = ""
    """File and line, for a message about it."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What one file holds, in its order."""

    entities: tuple[Entity, ...]
    variants: tuple[Variant, ...]
    places: tuple[str, ...]
    """File and line of each entity, for a message about it."""
    mentioned: tuple[tuple[str, str], ...]
    """Entities of other files to which forms are added here: their ids, with file and line."""


def parse(name: str, lines: Iterable[str]) -> Entries:
    """The entities and forms of one file; ResourceError names file and line of the first fault.

    >>> head = "# towns | own list, CC0 | @ entity; below it perspective, language, forms"
    >>> entries = parse("towns.txt", [head, "@ x-ulm | Ulm | place | DE", "official  de  Ulm; Ulm an der Donau"])
    >>> [variant.form for variant in entries.variants]
    ['Ulm', 'Ulm an der Donau']
    """
    return _Reader(name).read(list(lines))


class _Reader:
    def __init__(self, name: str) -> None:
        self.name = name
        self.source = ""
        self.number = 0
        self.entities: dict[str, Entity] = {}
        self.places: dict[str, str] = {}
        self.mentioned: list[tuple[str, str]] = []
        self.variants: dict[tuple[str, str], Variant] = {}
        self.current: str | None = None

    def read(self, lines: list[str]) -> Entries:
        check_letters(self.name, "\n".join(line.rstrip("\r\n") for line in lines))
        self.source = self._head(lines)
        for number, line in enumerate(lines[1:], start=2):
            self.number = number
            text = line.strip()
            if text.startswith("@"):
                self._entity(text)
            elif text and not text.startswith("#"):
                for variant in self._variants(text):
                    self._add(variant)
        self._check_all_named()
        return Entries(
            tuple(self.entities.values()),
            tuple(self.variants.values()),
            tuple(self.places[entity_id] for entity_id in self.entities),
            tuple(self.mentioned),
        )

    def _head(self, lines: list[str]) -> str:
        self.number = 1
        parts = [part.strip() for part in lines[0].lstrip("#\ufeff ").split("|")] if lines else []
        if len(parts) != 3 or not all(parts):
            raise self._fault("the head must be '# content | source, licence | how to read the lines'")
        return parts[1]

    def _entity(self, text: str) -> None:
        cells = [cell.strip() for cell in text[1:].split("|")]
        self.current = cells[0]
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", cells[0]):
            raise self._fault(f"an id is made of small letters, digits and '-' (found {cells[0]!r})")
        if len(cells) == 1:
            self.mentioned.append((cells[0], self._place))
            return
        if len(cells) not in (4, 5) or not all(cells[:4]):
            raise self._fault("an entity is '@ id | name | kind | country | key=value; key=value'")
        if cells[0] in self.entities:
            raise self._fault(f"{cells[0]} stands here twice; write '@ {cells[0]}' alone to add forms to it")
        details = self._details(cells[4]) if len(cells) == 5 else {}
        self.places[cells[0]] = self._place
        self.entities[cells[0]] = self._made(cells, details)

    def _made(self, cells: list[str], details: dict[str, str]) -> Entity:
        place = self._place
        kind = checked.one_of(place, "kind", cells[2], KINDS)
        if "class" in details:
            if not CLASSES[kind]:
                raise self._fault(f"a {kind} has no class. Take class={details['class']} out")
            checked.one_of(place, f"class of a {kind}", details["class"], CLASSES[kind])
        if ("lat" in details) != ("lon" in details):
            raise self._fault("one of lat and lon is missing. Write both, or none")
        self._check_length(cells[1])
        return Entity(
            id=cells[0],
            name=cells[1],
            kind=kind,
            country=checked.country(place, cells[3]),
            class_=details.get("class", ""),
            part_of=details.get("part_of", ""),
            latitude=checked.degrees(place, "lat", details["lat"], -90, 90) if "lat" in details else None,
            longitude=checked.degrees(place, "lon", details["lon"], -180, 180) if "lon" in details else None,
            population=checked.whole_number(place, "pop", details.get("pop", "0")),
            alone=checked.one_of(place, "alone", details.get("alone", "yes"), ("yes", "no")) == "yes",
            seat=details.get("seat", ""),
            details=tuple((key, details[key]) for key in ("seat", "uk", "ru") if key in details),
        )

    def _variants(self, text: str) -> Iterator[Variant]:
        cells = _PARTS.split(text)
        if self.current is None:
            raise self._fault("a form must stand below a line '@ id | name | kind | country'")
        if len(cells) < 3:
            raise self._fault(f"a form line is 'perspective  language  forms', parted by two blanks (found {text!r})")
        perspective, language, forms, *more = cells
        checked.one_of(self._place, "perspective", perspective, perspectives())
        if not re.fullmatch(r"[a-z]{2,3}", language):
            raise self._fault(f"language is {language!r}. Write its code of two or three small letters, such as uk")
        details = self._form_details(more)
        made = Variant(
            entity_id=self.current,
            form="",
            perspective=perspective,
            language=language,
            years=details.get("years", ""),
            context=int(details.get("context", "0")),
            shared=details.get("shared") == "yes",
            source=details.get("source", self.source),
            place=self._place,
        )
        for form in forms.split(";"):
            if not form.strip():
                raise self._fault("an empty form between two ';'. Take one of them out")
            self._check_length(form.strip())
            yield replace(made, form=form.strip())

    def _form_details(self, cells: list[str]) -> dict[str, str]:
        details: dict[str, str] = {}
        for cell in cells:
            key, equals, value = cell.partition("=")
            if not equals or key not in _FORM_KEYS:
                raise self._fault(f"{cell!r} is none of {', '.join(sorted(_FORM_KEYS))}=…")
            details[key] = value.strip()
        checked.one_of(self._place, "context", details.get("context", "0"), ("0", "1", "2"))
        checked.one_of(self._place, "shared", details.get("shared", "no"), ("yes", "no"))
        if "years" in details:
            checked.years(self._place, details["years"])
        return details

    def _details(self, text: str) -> dict[str, str]:
        details: dict[str, str] = {}
        described, note, remark = text.partition("note=")  # the last key: a remark may hold a ';' itself
        if note:
            details["note"] = remark.strip()
        for part in filter(None, (part.strip() for part in described.split(";"))):
            key, equals, value = part.partition("=")
            if not equals or key.strip() not in _ENTITY_KEYS:
                raise self._fault(f"{part!r} is none of {', '.join(sorted(_ENTITY_KEYS))}=…")
            details[key.strip()] = value.strip()
        return details

    def _add(self, variant: Variant) -> None:
        known = self.variants.get((variant.entity_id, variant.form))
        if known and known.perspective != variant.perspective:
            raise self._fault(
                f"{variant.form!r} is {variant.perspective} here and {known.perspective} in {known.place}; keep one"
            )
        self.variants.setdefault((variant.entity_id, variant.form), variant)

    def _check_all_named(self) -> None:
        named = {variant.entity_id for variant in self.variants.values()}
        for entity in self.entities.values():
            if entity.id not in named and not entity.details:
                raise ResourceError(
                    f"{self.places[entity.id]}: {entity.id} has no form. Write one below it, or take it out."
                )

    def _check_length(self, form: str) -> None:
        if len(form) > LONGEST:
            raise self._fault(
                f"a form of {len(form)} characters, {form[:30]!r} …, where {LONGEST} are the most. "
                "Part forms by ';', or shorten it"
            )

    @property
    def _place(self) -> str:
        return f"{self.name}, line {self.number}"

    def _fault(self, what: str) -> ResourceError:
        return ResourceError(f"{self._place}: {what}.")
