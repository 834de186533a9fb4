"""What the directory knows of a named thing: what it was called before, by which source, and all its forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from framing.compare.name_rows import NameRow
from framing.language.gazetteer.lookup import Lookup
from framing.language.gazetteer.renamings import FormerName, former_name
from framing.report.corpus_evidence import Shelf
from framing.report.markup import NOTHING, Html, element
from framing.report.phrases import perspective

_SPELT = frozenset({"official", "exonym_de", "other_lang", "translit_en", "translit_alt", "pre1945_de"})
"""Besides former forms those that only write a name: of a nickname the years tell no renaming."""

_PARLIAMENT = "Verkhovna Rada"
_OWN = ("own compilation", "compiled", "own list")
"""How a source begins that is no work of others."""

FAMILY = 12
"""So many forms of one origin are listed of all that the directory has."""


def former(shelf: Shelf, row: NameRow, names: Lookup) -> list[str]:
    """What the directory knows of the former names that stand in these texts, one sentence a renaming."""
    forms = dict.fromkeys(
        use.form for use in row.uses if use.perspective in _SPELT or use.perspective.startswith("former")
    )
    found = [one for form in forms if (one := former_name(names, row.entity_id, form))]
    by_end: defaultdict[tuple[str, str], list[FormerName]] = defaultdict(list)
    for one in found:
        by_end[one.years, one.renaming.source if one.renaming else one.source].append(one)
    return [_renamed(shelf, its) for its in by_end.values()]


def _renamed(shelf: Shelf, its: Sequence[FormerName]) -> str:
    one = its[0]
    forms = ", ".join(former.form for former in its)
    since, _, until = one.years.partition("-")
    source = one.renaming.source if one.renaming else one.source
    if one.renaming and len(one.renaming.date) > len("2016"):
        until = _day(one.renaming.date, shelf.language)
    key = "usage_former_since" if since else "usage_former"
    told = shelf.say(key, forms=forms, since=since, until=until)
    return f"{told} {_source(shelf, source)}"


def _source(shelf: Shelf, source: str) -> str:
    """Who says so: a resolution of parliament by its number, our own list, or what the list itself names."""
    if source.startswith(_PARLIAMENT):
        number = re.search(r"no\. ([\w-]+)", source)
        return shelf.say(
            "usage_source_law_number" if number else "usage_source_law", number=number[1] if number else ""
        )
    if not source or source.startswith(_OWN) or source.endswith(".txt"):
        return shelf.say("usage_source_own")
    return shelf.say("usage_source", source=source)


def _day(date: str, language: str) -> str:
    year, month, day = date.split("-")
    return f"{day}.{month}.{year}" if language == "de" else date


def family(shelf: Shelf, row: NameRow, names: Lookup) -> Html:
    """All forms that the directory has for the thing, by where they come from."""
    by_origin: defaultdict[str, list[str]] = defaultdict(list)
    for variant in names.forms_of(row.entity_id):
        by_origin[variant.perspective].append(variant.form)
    total = sum(map(len, by_origin.values()))
    if total < 2:
        return NOTHING
    items = [
        element("li", f"{perspective(code, shelf.language)}: ", shelf.word(_listed(forms)))
        for code, forms in by_origin.items()
    ]
    summary = element("summary", shelf.say("usage_family", count=total))
    return element("details", summary, element("ul", *items), class_="fx-family")


def _listed(forms: Sequence[str]) -> str:
    first = ", ".join(forms[:FAMILY])
    return f"{first} … (+{len(forms) - FAMILY})" if len(forms) > FAMILY else first
