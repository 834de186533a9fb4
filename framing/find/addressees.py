"""To whom is it said? "sagte der Zeitung", "gegenüber Reportern", "warf der Regierung vor"."""

from __future__ import annotations

from framing.find.frame import Frame
from framing.find.phrase import Phrase
from framing.find.phrase_words import is_time
from framing.find.speakers import phrase
from framing.find.unit import Unit


def addressee(unit: Unit, frame: Frame) -> Phrase | None:
    """The one to whom the words of a frame are said; None where nobody is named.

    Read from the frame alone: behind "gegenüber" or "vor", before "gegenüber", or in the dative that is no subject.
    """
    if not frame.by_verb:
        return None
    words = [k for k in range(len(unit)) if frame.start <= unit.tokens[k].start < frame.end]
    for k in words:
        found = _beside_preposition(unit, frame, k)
        if found is not None:
            return found
    cues = {start for start, _ in frame.cue_spans}
    behind = False
    for k in words:
        behind = behind or unit.tokens[k].start in cues
        may = behind and not unit.cut(k) and unit.is_a(k, "dative") and not _in_speaker(frame, k)
        if may and _is_free(unit, frame, k, cues) and (found := _dative(unit, k)) is not None:
            return found
    return None


def _beside_preposition(unit: Unit, frame: Frame, k: int) -> Phrase | None:
    if unit.is_a(k, "towards"):
        return _person_behind(unit, frame, k) or _person_before(unit, k)
    if unit.is_a(k, "in_front_of"):
        found = _person_behind(unit, frame, k)
        return found if found is not None and unit.is_a(found.last, "audience") else None
    return None


def _person_behind(unit: Unit, frame: Frame, k: int) -> Phrase | None:
    found = phrase(unit, k + 1)
    return None if found is None or _in_speaker(frame, found.first) or is_time(unit, found.last) else found


def _person_before(unit: Unit, k: int) -> Phrase | None:
    for first in range(max(k - 4, 0), k):
        found = phrase(unit, first) if unit.is_a(first, "dative") else None
        if found is not None and found.last == k - 1:
            return found
    return None


def _is_free(unit: Unit, frame: Frame, k: int, cues: set[int]) -> bool:
    """A dative right behind the verb or the subject is an object; behind a noun it is a genitive (der Regierung)."""
    after_verb = unit.tokens[k - 1].start in cues
    after_speaker = frame.speaker is not None and frame.speaker.last == k - 1
    return after_verb or (after_speaker and not unit.is_a(k, "genitive")) or unit.is_a(k - 1, "adverb")


def _dative(unit: Unit, k: int) -> Phrase | None:
    if unit.is_a(k, "dative_pronoun"):
        return Phrase(k, k, unit.tokens[k].start, unit.tokens[k].end, pronoun=True)
    found = phrase(unit, k)
    if unit.is_a(k, "dative_plural") and found is not None and not unit.word(found.last).endswith(("en", "ern")):
        return None  # "lobte den Angriff"
    if found is None or is_time(unit, found.last) or unit.is_a(found.last + 1, "source_behind"):
        return None  # "betonte Kern dem Bericht zufolge"
    return found


def _in_speaker(frame: Frame, k: int) -> bool:
    return frame.speaker is not None and frame.speaker.first <= k <= frame.speaker.last
