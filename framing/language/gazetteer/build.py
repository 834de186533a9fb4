"""Makes the gazetteer that is shipped from the files that people edit: `python -m framing.language.gazetteer.build`.

Rules run here, not when a text is read: names from Cyrillic in both schools, renamings, other spellings,
surnames. What a person wrote comes before a renaming, that before a rule.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from importlib import resources
from pathlib import Path

from framing.errors import ResourceError
from framing.language.gazetteer import cells, checks, persons, powers, regions, settlements
from framing.language.gazetteer.drafts import FIRST, Draft
from framing.language.gazetteer.entries import Entity, Entries, Variant, parse
from framing.language.gazetteer.given_names import given_names
from framing.language.gazetteer.shipped_names import FILE, written
from framing.language.gazetteer.spellings import plain_letters
from framing.language.gazetteer.surnames import surnames
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import parse_table

CURATED = (
    "seed.txt",
    "cities.txt",
    "states.txt",
    "ukraine.txt",
    "east.txt",
    "europe.txt",
    "world.txt",
    "persons.txt",
    "organisations.txt",
)
"""Files in which people describe entities; where two say the same of one, the one further up stands."""


def build() -> str:
    """The shipped file's text, from all source files; ResourceError names the file and line of the first fault."""
    return written(*gathered())


def gathered() -> tuple[dict[str, Entity], list[Variant]]:
    """All entities, and all forms that are searched for."""
    draft = Draft()
    files = [parse(name, source_text(name).split("\n")) for name in CURATED]
    for entries in files:
        draft.add_file(entries)
    persons.add_persons(draft)
    powers.add_powers(draft)
    settlements.add_ukraine(draft)
    settlements.add_russia(draft)
    regions.add_regions(draft)
    _check(draft, files)
    _add_key_forms(draft)
    variants = _as_printed_elsewhere(draft.variants())
    variants += surnames(draft.entities, variants)
    variants = _needing_context(draft.entities, variants)
    checks.check(draft.entities, variants, draft.places)
    return draft.entities, variants


def _check(draft: Draft, files: Iterable[Entries]) -> None:
    for entries in files:
        draft.check_mentioned(entries)
    draft.check_shared()


def _add_key_forms(draft: Draft) -> None:
    """What an entity is called here is one of its forms, unless words in brackets tell it from a namesake."""
    there = {(variant.entity_id, variant.form) for variant in draft.variants()}
    for entity in draft.entities.values():
        if (entity.id, entity.name) not in there and not checks.in_brackets(entity.name):
            perspective = "neutral" if entity.kind == "org" else "official"
            draft.add(FIRST, Variant(entity.id, entity.name, perspective, "de", source="key form"))


def _as_printed_elsewhere(variants: list[Variant]) -> list[Variant]:
    """The forms, and each Latin one as printed where ń or ş cannot be had, or ß, or the article is written small."""
    there = {(variant.entity_id, variant.form) for variant in variants}
    more = []
    for variant in variants:
        for form in (plain_letters(variant.form), variant.form.replace("ß", "ss"), _other_article(variant.form)):
            if (variant.entity_id, form) not in there:
                there.add((variant.entity_id, form))
                style = form != _other_article(variant.form) and variant.perspective in _PLAIN
                more.append(replace(variant, form=form, perspective="translit_alt" if style else variant.perspective))
    return variants + more


_PLAIN = ("official", "exonym_de", "translit_alt", "translit_en")


def _other_article(form: str) -> str:
    """Al-Kuds inside a sentence: al-Kuds, and the other way round."""
    if form.startswith("Al-"):
        return "a" + form[1:]
    return "A" + form[1:] if form.startswith("al-") else form


def _needing_context(entities: dict[str, Entity], variants: list[Variant]) -> list[Variant]:
    """Everyday words, given names, and former names that are another place's name today need another sign."""
    everyday = everyday_words()
    today: defaultdict[str, set[str]] = defaultdict(set)
    for variant in variants:
        entity = entities[variant.entity_id]
        known = entity.described and variant.perspective == "other_lang"
        if entity.kind == "place" and (known or variant.perspective in ("official", "exonym_de")):
            today[variant.form].add(entity.id)
    found = []
    for variant in variants:
        entity = entities[variant.entity_id]
        context = max(variant.context, everyday.get(variant.form, 0))
        of_another = today.get(variant.form, set()) - {entity.id}
        if of_another and variant.perspective.startswith("former") and not _in_use(variant):
            context = 2
        if entity.kind == "place" and variant.form in given_names() and not variant.context:
            context = 2
        found.append(replace(variant, context=context))
    return found


def everyday_words() -> dict[str, int]:
    """The sign that each form of everyday.txt needs."""
    found: dict[str, int] = {}
    for place, (form, context) in parse_table("everyday.txt", source_text("everyday.txt")).placed():
        if form in found:
            raise ResourceError(f"{place}: {form!r} stands here twice. Keep one line.")
        found[form] = int(cells.one_of(place, "context", context, ("1", "2")))
    return found


def _in_use(variant: Variant) -> bool:
    """A name that was abolished since 1990 is still said by some; an older one hardly names the place any more."""
    until = re.search(r"-(\d{4})", variant.years)
    return until is not None and int(until.group(1)) >= 1990


def main() -> None:
    """Write the shipped file."""
    target = Path(str(resources.files("framing.language") / "data" / "names" / FILE))
    text = build()
    target.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{target}: {text.count(chr(10) + '@')} entities, {len(text.encode()):,} bytes\n")


if __name__ == "__main__":
    main()
