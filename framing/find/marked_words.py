"""Words in quotation marks: are they somebody's, or a title, a name, a borrowed word?"""

from __future__ import annotations

import re
from functools import cache

from framing.find.direct import Marked
from framing.find.frame import INDIRECT, LAST
from framing.find.sources import Source
from framing.find.unit import Unit, classes
from framing.language.resources import Language

_WORD = re.compile(r"\w+")


def is_wording(unit: Unit, piece: Marked, source: Source) -> bool:
    """Words of a statement, not a name: „This Is It“, die Firma „Nord hf“."""
    words = _WORD.findall(unit.text, piece.start, piece.end)
    inside = source.frame is not None and any(a <= piece.start and piece.end <= b for a, b in source.frame.pieces)
    last = next((k for k in range(len(unit) - 1, -1, -1) if unit.tokens[k].end <= piece.start), -1)
    if piece.word_count < 2:
        named = unit.capital(last) and not unit.cut(last + 1)
        called = inside or unit.is_a(last, "being") or _is_called(source, piece)
        return called and (not named or not words[0][0].isupper())
    named = unit.capital(last) and words[0][0].isupper()
    return not named and any(word[0].islower() for word in words)


def is_told(unit: Unit, piece: Marked, source: Source) -> bool:
    """A name in marks right behind the verb or its subject: sagte der „Post am Sonntag“."""
    if piece.long or source.frame is None or not unit.text[piece.start + 1].isupper():
        return False
    speaker = source.frame.speaker
    behind = max(source.frame.cue_end, speaker.end if speaker is not None and speaker.end <= piece.start else 0)
    between = unit.text[behind : piece.start].split()
    return len(between) == 1 and between[0].lower() in classes(unit.language)["determiner"]


def is_titled(unit: Unit, piece: Marked) -> bool:
    """„der Film „Am Ende der Nacht““: the noun right before the marks says that they hold a title or a name."""
    k = next((k for k in range(len(unit) - 1, -1, -1) if unit.tokens[k].end <= piece.start), None)
    if unit.text[piece.start + 1].islower():
        return False  # "nannte den Bericht „dünn“"
    if k is None or not unit.capital(k) or unit.text[unit.tokens[k].end : piece.start].strip():
        return False
    return unit.word(k).endswith(_title_nouns(unit.language))


def told_by(piece: Marked, verbs: list[Source], sources: list[Source]) -> Source | None:
    """The frame in whose statement the quotation stands: "Kern sagte, der Plan sei „verfehlt“"."""
    around = [
        source
        for source in [*verbs, *sources]
        if source.frame is not None and source.frame.kind == INDIRECT and source.frame.place != LAST
        if any(start <= piece.start and piece.end <= end for start, end in source.frame.pieces)
    ]
    sizes = {id(one): sum(end - start for start, end in one.frame.pieces) for one in around if one.frame is not None}
    return min(around, key=lambda source: sizes[id(source)], default=None)


def _is_called(source: Source, piece: Marked) -> bool:
    """„nannte ihn einen „Zauderer“: a single word in marks right behind a verb that calls or judges."""
    frame = source.frame
    calls = frame is not None and frame.by_verb and bool(frame.takes & {"quote", "object", "attitude"})
    return calls and frame is not None and frame.cue_end <= piece.start <= frame.end + 2


@cache
def _title_nouns(language: Language) -> tuple[str, ...]:
    return tuple(sorted(word.lower() for word, kind in language.rows("title_nouns") if kind == "name"))
