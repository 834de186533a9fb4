"""„Pistorius: Partner helfen weiter“: a heading that names its speaker before a colon."""

from __future__ import annotations

from framing.find.clauses import VERBLESS, Clauses
from framing.find.frame import AFTER, Frame
from framing.find.source_types import classify
from framing.find.speakers import Phrase, phrase
from framing.find.unit import Unit

_SPEAK = frozenset(("agency", "media"))
_FEWEST_WORDS = 2  # behind the colon


def heading_frame(unit: Unit, clauses: Clauses, persons: frozenset[int]) -> Frame | None:
    """The frame of a heading whose words before the colon are a person, an office, an agency or a paper.

    persons: where the names of persons begin. A place or a topic may stand there too ("Belgorod: Zwei Tote"), and
    nothing tells whether it speaks: so it gives no frame.
    """
    first = clauses.all[0]
    if first.kind != VERBLESS or not unit.gap(first.stop).startswith(":") or len(unit) - first.stop < _FEWEST_WORDS:
        return None
    found = phrase(unit, 0, settled=True)
    if found is None or found.last != first.stop - 1 or not _speaks(unit, found, persons):
        return None
    colon = unit.tokens[found.last].end
    return Frame(
        cue="",
        cue_spans=((colon, colon + 1),),
        speaker=found,
        place=AFTER,
        start=unit.start,
        end=colon,
        pieces=((colon + 1, unit.end),),
    )


def _speaks(unit: Unit, found: Phrase, persons: frozenset[int]) -> bool:
    if found.role or found.start in persons:
        return True
    return classify(unit.text[found.start : found.end], language=unit.language).kind in _SPEAK
