"""Where does a statement stand that is no quotation in marks: in its sentence, or in those before?"""

from __future__ import annotations

import re

from framing.find.frame import BEFORE, REPORTED
from framing.find.pieces import trimmed
from framing.find.sources import Source
from framing.find.unit import Unit

CREDIT = re.compile(r"\s\([a-zA-Z/ ]{2,12}\)\Z")
MOST_SENTENCES_BACK = 3  # that "dies berichtet X" may be about


def pieces_of(unit: Unit, source: Source, verbs: list[Source]) -> list[tuple[int, int]]:
    """Where the statement of a source stands in its own sentence, up to the next frame of the same speaker."""
    frame = source.frame
    if frame is None:
        return []
    pieces = []
    for start, end in frame.pieces:
        for other in verbs:  # "…, forderte aber auch mehr Geld": the next frame of the same speaker
            later = other.frame
            ends = later is not None and later is not frame and (later.coordinated or later.place == BEFORE)
            if later is not None and ends and start < later.start < end:
                end = later.start
        if credit := CREDIT.search(unit.text, start, end):
            end = credit.start()
        piece = trimmed(unit.text, start, end, whole=frame.kind == REPORTED)
        if piece[1] > piece[0]:
            pieces.append(piece)
    return pieces


def sentences_before(unit: Unit, before: Unit | None, plain: list[int]) -> list[tuple[int, int]]:
    """„Dies berichtet X“ is about the sentence before, and about the one before that where the paragraph begins.

    plain: where the sentences of the paragraph begin that nobody is the source of.
    """
    if before is None:
        return []
    start = before.start
    if plain and before.paragraph == unit.paragraph and len(plain) <= MOST_SENTENCES_BACK:
        start = plain[0]
    return [trimmed(unit.text, start, before.end)]
