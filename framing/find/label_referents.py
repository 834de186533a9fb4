"""Whose government, whose attack: which name stands in a label or right beside it?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.find.label_contexts import REACH, country_before, kind_of
from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.powers import Power, powers
from framing.model import Mention

_LINKS = {
    "government": re.compile(r"\s+(?:(?:in|von|um|der|des)\s+)?"),
    "state": re.compile(r"\s+(?:(?:von|der|des)\s+)?"),
    "any": re.compile(r"\s+(?:(?:von|der|des)\s+)?"),
}


def referent(text: str, start: int, end: int, mentions: Sequence[Mention], whose: str) -> str:
    """The id of whom a label at text[start:end] stands for; "" where no name in it or right beside it tells.

    whose: what a set asks for (`label_sets.txt`). With government and state all names of a power are one: Kiew,
    Ukraine, Selenskyj and ukrainische Regierung name the same one.
    """
    if whose not in _LINKS:
        return ""
    for mention in mentions:
        left, right = mention.span.start, mention.span.end
        within = left < end and start < right
        before = right <= start and mention.shape in ("genitive", "adjective") and text[right:start].isspace()
        behind = end <= left <= end + REACH and _LINKS[whose].fullmatch(text, end, left)
        if (within or before or behind) and not mention.open:
            return _brought_together(mention, whose)
    power = _powers().get(country_before(text, start))
    return "" if power is None else power.government.id if whose == "government" else _state(power)


def _brought_together(mention: Mention, whose: str) -> str:
    class_, country = kind_of(mention.entity_id)
    power = _powers().get(country)
    names_power = power is not None and (
        mention.kind in ("state", "person") or class_ in ("government", "army") or mention.name in power.capitals
    )
    if power is None or not names_power or whose == "any":
        return mention.entity_id
    return power.government.id if whose == "government" else _state(power)


@cache
def _powers() -> dict[str, Power]:
    return {power.country: power for power in powers()}


@cache
def _state(power: Power) -> str:
    return next((entity.id for entity in lookup().meant(power.state) if entity.kind == "state"), power.government.id)
