"""When a page was saved, as its archive says: from there the distances count that it shows ("vor 3 Stunden")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from framing.ingest import dates
from framing.ingest.items import Context
from framing.ingest.sources import Source
from framing.language.resources import Language

LONGEST = 60
"""Characters of what a page shows as a time."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The moment at which a page was saved, and in which zone and language it tells times."""

    at: datetime
    timezone: str
    language: Language

    def moment(self, shown: str) -> str:
        """The moment that a distance names, in ISO 8601; "" where these words name none, or a moment of their own.

        >>> from framing.language.resources import load
        >>> saved = Saved(datetime.fromisoformat("2026-01-22T06:00:00+00:00"), "Europe/Berlin", load("de"))
        >>> saved.moment("vor 3 Stunden"), saved.moment("gestern"), saved.moment("21.01.2026")
        ('2026-01-22T04:00:00+01:00', '2026-01-21', '')
        """
        try:
            dates.parse(shown, timezone=self.timezone, language=self.language)
        except ValueError:
            pass
        else:
            return ""
        try:
            found = dates.parse(shown, timezone=self.timezone, language=self.language, now=self.at)
        except ValueError:
            return ""
        return found.at.isoformat() if found.time_known else found.at.date().isoformat()


def saved(source: Source, context: Context) -> Saved | None:
    """When was the page of this source saved? None where its archive does not say so, or not to the second."""
    try:
        at = datetime.fromisoformat(source.saved_at)
    except ValueError:
        return None
    return Saved(at, context.timezone, context.language) if at.tzinfo is not None else None
