"""Who is quoted by words in quotation marks, if they are a quotation at all?"""

from __future__ import annotations

import re

from framing.find.direct import Marked
from framing.find.finite import is_subjunctive
from framing.find.marked_words import is_titled, is_told, is_wording, told_by
from framing.find.pieces import meet
from framing.find.sources import NOBODY, Memory, Source, nearest
from framing.find.unit import Unit

MANY_WORDS = 10  # from here on even a span that nobody is said to have spoken is a quotation, not a title
_ALONE = re.compile(r"[\s.!?]*+(?:\([\w/ ]{2,12}\)\s*+)?")


def source_of(
    unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source], *, memory: Memory, colon: Source, text: str
) -> Source | None:
    """Who is quoted by what stands in marks? NOBODY where it is a quotation of nobody named; None where it is none.

    verbs, sources: the frames of the sentence that name somebody; colon: who the sentence before announced; text: all
    of the passage.
    """
    if any(source.span and meet(source.span, (piece.start, piece.end)) for source in verbs + sources):
        return None  # the marks belong to the source's name: laut „Blick“
    source = told_by(piece, verbs, sources) or nearest(unit, piece, verbs, sources)
    if (
        source is None
        or source.frame is None
        or source.frame.cue_start > piece.end + 40
        or source.frame.end <= piece.start
    ):
        source = memory.behind_mark(unit, piece) or source
    left = unit.text[unit.start : piece.start].rstrip()
    if is_titled(unit, piece):
        return None  # der Film „…“
    right = unit.text[piece.end : unit.end]
    led = left.endswith(":") or (right.startswith(",") and source is not None)
    if text[piece.start - 1 : piece.start] == "(" and not left.endswith(":"):
        return None
    if source is None and not left and _ALONE.fullmatch(right) and (piece.long or colon.name):
        source = colon if colon.name else memory.before(unit)
    elif source is None and left.endswith(":"):
        source = memory.before_colon(unit, piece)
    elif source is None and in_reported_speech(unit) and piece.word_count > 1:
        source = memory.before(unit)
    elif source is None and (piece.finished or piece.word_count >= MANY_WORDS):
        source = NOBODY
    if source is None or not (piece.long or led or is_wording(unit, piece, source)) or is_told(unit, piece, source):
        return None
    return source


def in_reported_speech(unit: Unit) -> bool:
    """Is there a Konjunktiv in the sentence?"""
    return any(is_subjunctive(unit, k) for k in range(len(unit)))
