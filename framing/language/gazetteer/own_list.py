"""A user's own names, from a CSV or TSV file with the columns form, name, perspective and, where wanted, more."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from framing.errors import ResourceError
from framing.language.gazetteer.entries import KINDS, Entity
from framing.language.gazetteer.lookup import Lookup, lookup
from framing.language.gazetteer.taxonomy import perspectives
from framing.language.resources import Language
from framing.language.user_rows import Row, check_letters, is_function_word, plain, rows
from framing.model import OwnName

NEEDED = ("form", "name", "perspective")
OPTIONAL = ("kind", "country", "context", "source")
CONTEXTS = ("0", "1", "2")
MOST_LETTERS = 120
MOST_CANDIDATES = 8


def read_own(path_name: str, text: str, *, language: Language, known: tuple[OwnName, ...] = ()) -> tuple[OwnName, ...]:
    r"""Which forms of names does the user add, and what does each of them name?

    text: the file's. A name is an entity of the gazetteer, by key form or id; with kind and country it may be a new
    thing, which later lines then name, too. known: what the project adds already. Nothing is returned where a line
    is faulty: ResourceError names the file, the line and what to do.

    >>> from framing.language.resources import load
    >>> text = "form,name,perspective\nPokrowsk-Stadt,Pokrowsk,translit_alt"
    >>> [(own.form, own.entity_id) for own in read_own("mine.csv", text, language=load("de"))]
    [('Pokrowsk-Stadt', 'ua-pokrowsk')]
    """
    reader = _Reader(path_name, lookup(known), language)
    for row in rows(path_name, text, needed=NEEDED, optional=OPTIONAL):
        reader.read(row)
    return tuple(reader.found.values())


def own_name(
    form: str,
    name: str,
    perspective: str,
    *,
    names: Lookup,
    language: Language,
    introduced: Mapping[str, Sequence[Entity]] | None = None,
    kind: str = "",
    country: str = "",
    context: str = "0",
    source: str = "",
) -> OwnName:
    """One form of one thing, checked; ResourceError says in one sentence what is wrong with it.

    names: those that are shipped and those that the project adds; a form of them may be said again, but not of
    something else. introduced: things that they do not have and that the same list has named before, by name and id.
    """
    form, name = plain(form), plain(name)
    _check_form(form, name, language)
    for what, value, allowed in (("perspective", perspective, perspectives()), ("context", context, CONTEXTS)):
        if value not in allowed:
            raise ResourceError(f"{what} is {value!r}; it must be one of {', '.join(allowed)}.")
    _check_new(kind, country)
    entity = _entity(name, kind, country, names, introduced or {})
    bearers = {bearer.id: bearer.name for bearer in names.bearers(form)}
    if bearers and entity.id not in bearers:
        others = ", ".join(f"{its} ({bearer_id})" for bearer_id, its in list(bearers.items())[:2])
        others += f" and {len(bearers) - 2} more" if len(bearers) > 2 else ""
        raise ResourceError(
            f"{form!r} belongs to {others} already, so it cannot stand for {entity.name}, too. "
            "Write a longer form that is its own, or leave it out."
        )
    return OwnName(entity.id, entity.name, entity.kind, entity.country, form, perspective, int(context), source)


class _Reader:
    """The rows of one file: a row may name what an earlier one introduced."""

    def __init__(self, path_name: str, names: Lookup, language: Language) -> None:
        self.path_name = path_name
        self.names = names
        self.language = language
        self.found: dict[str, OwnName] = {}
        self.lines: dict[str, int] = {}
        self.introduced: dict[str, list[Entity]] = {}
        """By name and by id."""

    def read(self, row: Row) -> None:
        where = f"{self.path_name}, line {row.line}"
        given = row.cells
        try:
            own = own_name(
                given["form"],
                given["name"],
                given["perspective"],
                names=self.names,
                language=self.language,
                introduced=self.introduced,
                kind=given.get("kind", ""),
                country=given.get("country", ""),
                context=given.get("context", "") or "0",
                source=given.get("source", "") or where,
            )
            self._check_once(own)
        except ResourceError as fault:
            raise ResourceError(f"{where}: {fault}") from fault
        self.found[own.form] = own
        self.lines[own.form] = row.line
        if own.entity_id not in self.introduced:
            entity = Entity(own.entity_id, own.name, own.kind, own.country)
            self.introduced[entity.id] = [entity]
            self.introduced.setdefault(entity.name, []).append(entity)

    def _check_once(self, own: OwnName) -> None:
        first = self.found.get(own.form)
        if first is not None:
            raise ResourceError(
                f"{own.form!r} stands in line {self.lines[own.form]} already ({first.name}, {first.perspective}). "
                "A form has one meaning: delete one of the lines."
            )


def _check_form(form: str, name: str, language: Language) -> None:
    """Can this form stand in a text as somebody's name?"""
    if not form or not name:
        raise ResourceError("form and name must not be empty. Fill them, or leave the form out.")
    for what, value in (("form", form), ("name", name)):
        check_letters(what, value)
        if len(value) > MOST_LETTERS:
            raise ResourceError(
                f"the {what} {value[:20]!r}… has {len(value)} letters; at most {MOST_LETTERS} are allowed. "
                "Write the name alone."
            )
    if sum(letter.isalpha() for letter in form) < 2:
        raise ResourceError(
            f"{form!r} is no name: it has fewer than two letters. "
            "Write the form as the texts print it, without inflection, such as Pokrowsk."
        )
    if form[0].islower() and is_function_word(form, language):
        raise ResourceError(f"{form!r} is no name: it stands in every text. Write a longer form, or leave it out.")


def _check_new(kind: str, country: str) -> None:
    if kind and kind not in KINDS:
        raise ResourceError(f"kind is {kind!r}; it must be one of {', '.join(KINDS)}.")
    if country and not re.fullmatch(r"[A-Z]{2}", country):
        raise ResourceError(f"country is {country!r}; it must be two capitals, such as UA.")


def _entity(name: str, kind: str, country: str, names: Lookup, introduced: Mapping[str, Sequence[Entity]]) -> Entity:
    """The entity meant; a new one where the gazetteer has none of this kind and country."""
    possible = names.meant(name) or introduced.get(name, ())
    fitting = [e for e in possible if kind in ("", e.kind) and country in ("", e.country)]
    if len(fitting) > 1:
        raise ResourceError(
            f"{name!r} may be {len(fitting)} things: {_candidates(fitting, names)}. "
            "Write the id of the one that is meant."
        )
    if fitting:
        return fitting[0]
    if not kind or not country:
        raise ResourceError(
            f"the gazetteer has no {name!r}. Write its key form or id, or give kind and country to make it a new thing."
        )
    return Entity(_new_id(name, kind, country), name, kind, country)


def _candidates(entities: Sequence[Entity], names: Lookup) -> str:
    """The largest of several things of one name, each with what tells it from the others, and how many more."""
    largest = sorted(entities, key=lambda entity: (-entity.population, entity.id))
    told = "; ".join(_candidate(entity, names) for entity in largest[:MOST_CANDIDATES])
    return told + (f"; and {len(largest) - MOST_CANDIDATES} more" if len(largest) > MOST_CANDIDATES else "")


def _candidate(entity: Entity, names: Lookup) -> str:
    region = names.entity(entity.part_of).name if names.forms_of(entity.part_of) else entity.part_of
    inhabitants = f"{entity.population:,} inhabitants" if entity.population else ""
    details = (entity.name, entity.kind, entity.country, region, inhabitants)
    return f"{entity.id} ({', '.join(filter(None, details))})"


def _new_id(name: str, kind: str, country: str) -> str:
    """An id of small letters, the same for the same thing.

    >>> _new_id("Klinikum Süd", "org", "DE")
    'own-org-de-klinikum-sued'
    """
    spelled = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    letters = "".join(c if c.isalnum() else "-" for c in unicodedata.normalize("NFKC", spelled))
    return re.sub(r"-+", "-", f"own-{kind}-{country.casefold()}-{letters}").strip("-")
