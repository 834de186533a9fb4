"""Gebiet Charkiw, Charkiwer Oblast: a region that bears its town's name is another thing than the town."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framing.find.name_forms import Form
from framing.find.name_places import Place
from framing.language.gazetteer import gazetteer
from framing.language.resources import Language


def as_region(text: str, place: Place, form: Form, language: Language) -> tuple[Place, Form]:
    """The region where a word for one stands beside a town's name; else what was given.

    The region's form says what the town's says: Gebiet Charkow is the Russian form as Charkow is.
    """
    entity = form.entity
    if entity.kind != "place" or entity.class_ not in ("", "city"):
        return place, form
    before, after, levels = _patterns(language)
    start, end, word = place.start, place.end, None
    if place.shape == "base" and (match := before.search(text, max(0, start - 25), start)):
        start, word = match.start(1), match.group(1)
        shown = f"{_singular(word, levels)} {form.variant.form}"
    elif place.shape == "adjective" and (match := after.match(text, end)):
        end, word = match.end(1), match.group(1)
        shown = f"{text[place.start : place.end]} {_singular(word, levels)}"
    if word is None:
        return place, form
    region = gazetteer().region(entity, levels[_singular(word, levels)])
    variant = replace(form.variant, entity_id=region.id, form=shown)
    shape = "base" if word in levels else "genitive"
    return replace(place, start=start, end=end, shape=shape), Form(variant, region)


def _singular(word: str, levels: dict[str, str]) -> str:
    return word if word in levels else next(known for known in levels if word.startswith(known))


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    levels = {word: level for word, level in language.rows("region_words")}  # noqa: C416 - rows are of any length
    words = "|".join(sorted(map(re.escape, levels), key=len, reverse=True))
    before = re.compile(rf"(?<![\w-])((?:{words})(?:s|es)?) $")
    return before, re.compile(rf" ((?:{words})(?:s|es)?)(?![\w-])"), levels
