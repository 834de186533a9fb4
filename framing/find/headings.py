"""„Pistorius: Partner helfen weiter“: a heading that names its speaker before a colon."""

from __future__ import annotations

from framing.find.clauses import VERBLESS, Clauses
from framing.find.frame import AFTER, Frame
from framing.find.frames import verb_frames
from framing.find.phrase import Phrase
from framing.find.roles import is_role
from framing.find.source_types import classify
from framing.find.speakers import phrase
from framing.find.unit import Unit

_SPEAK = frozenset(("agency", "media"))
_FEWEST_WORDS = 2  # behind the colon


def heading_frame(unit: Unit, clauses: Clauses, persons: frozenset[tuple[int, int]]) -> Frame | None:
    """The frame of a heading whose words before the colon are a person, an office, an agency or a paper.

    persons: where the names of persons stand. A place or a topic may stand there too ("Belgorod: Zwei Tote",
    "Frühere Senatorin: Urteil gefallen"), and nothing tells whether it speaks: so it gives no frame.
    """
    first = clauses.all[0] if clauses.all else None
    if first is None or first.kind != VERBLESS or not unit.gap(first.stop).startswith(":"):
        return None
    found = phrase(unit, 0, settled=True)
    if found is None or found.last != first.stop - 1 or len(unit) - first.stop < _FEWEST_WORDS:
        return None
    if not _speaks(unit, clauses, found, persons):
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


def _speaks(unit: Unit, clauses: Clauses, found: Phrase, persons: frozenset[tuple[int, int]]) -> bool:
    words = unit.text[found.start : found.end]
    if classify(words, language=unit.language).kind in _SPEAK:
        return True
    other = phrase(unit, found.last + 1, settled=True)
    speaks = any(frame.speaker is not None and frame.speaker.last > found.last for frame in verb_frames(unit, clauses))
    if speaks and other is not None and _is_person(unit, other, persons):
        return False  # "Ex-Minister: Jan Kern kritisiert den Plan": another one speaks
    if (found.start, found.end) in persons:
        return True
    bare = all(unit.capital(k) for k in range(found.first, found.last + 1))
    # not "Frühere Senatorin", "Minister in Turku"
    return bare and is_role(unit.tokens[found.first].text, unit.language)


def _is_person(unit: Unit, found: Phrase, persons: frozenset[tuple[int, int]]) -> bool:
    in_full = found.last > found.first and all(unit.capital(k) for k in range(found.first, found.last + 1))
    return found.role or in_full or (found.start, found.end) in persons
