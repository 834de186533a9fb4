"""Where a form came from when a text was published: a name that was abolished later was still the official one."""

from __future__ import annotations

import re
from datetime import datetime

from framing.language.gazetteer import Variant

_UNTIL = re.compile(r"-(\d{4})")


def perspective_then(variant: Variant, published_at: datetime | None) -> str:
    """The form's perspective for a text of this day; of an undated text today's.

    >>> from datetime import UTC
    >>> former = Variant("ua-pokrowsk", "Krasnoarmeisk", "former_soviet", "ru", years="1938-2016")
    >>> [perspective_then(former, datetime(year, 5, 1, tzinfo=UTC)) for year in (2014, 2026)]
    ['official', 'former_soviet']
    """
    until = _UNTIL.search(variant.years)
    if published_at is None or until is None or not variant.perspective.startswith("former"):
        return variant.perspective
    return "official" if published_at.year < int(until.group(1)) else variant.perspective
