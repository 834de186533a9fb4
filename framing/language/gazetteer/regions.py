"""Oblasts that still bear a name which their seat has lost: Oblast Dnipropetrowsk around Dnipro."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from framing.errors import ResourceError
from framing.language.gazetteer.drafts import FIRST, Draft
from framing.language.gazetteer.entries import Variant
from framing.language.gazetteer.transcription import transcribe

_AS_WORDS = ("Oblast {}", "Gebiet {}", "Region {}", "{}er Gebiet", "{}er Oblast", "{}er Region")
_ENDINGS = {"uk": ("а", "ська"), "ru": ("ая", "ская")}
_PERSPECTIVES = {"uk": "official", "ru": "other_lang"}


def add_regions(draft: Draft) -> None:
    """The forms that a region's adjective gives where its seat bears, or bore, that name.

    Elsewhere a word for a region beside the seat's name makes the region (`framing.find.name_regions`).
    """
    names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for variant in draft.variants():
        entity = draft.entities.get(variant.entity_id)
        if entity and entity.kind == "place":
            names[entity.country, entity.name].add(variant.form)
    for region in list(draft.entities.values()):
        details = dict(region.details)
        if "seat" not in details:
            continue
        place = draft.places[region.id]
        seat = names.get((region.country, details["seat"]))
        if seat is None:
            raise ResourceError(f"{place}: no place in {region.country} is called {details['seat']!r}. Mend seat=.")
        for language, adjective in ((code, details[code]) for code in ("uk", "ru") if code in details):
            stems = list(_stems(adjective, language))
            if not stems:
                raise ResourceError(
                    f"{place}: {language}={adjective} does not end in {' or '.join(_ENDINGS[language])}. "
                    "Write the oblast's adjective."
                )
            for stem in stems:
                if stem in seat and stem != details["seat"]:
                    for words in _AS_WORDS:
                        form = words.format(stem)
                        draft.add(
                            FIRST,
                            Variant(region.id, form, _PERSPECTIVES[language], language, source="name of the oblast"),
                        )


def _stems(adjective: str, language: str) -> Iterator[str]:
    for ending in _ENDINGS[language]:
        if adjective.endswith(ending):
            yield transcribe(adjective.removesuffix(ending), f"{language}-de")
