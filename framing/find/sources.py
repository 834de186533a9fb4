"""A source with its name, and the choice of the source that gives a quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.find.direct import Marked
from framing.find.frames import Frame
from framing.find.speakers import Phrase, phrase, pronoun
from framing.find.unit import Unit
from framing.model import Span

_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Source:
    """Who a frame names, and with which word."""

    name: str = ""
    span: tuple[int, int] | None = None
    frame: Frame | None = None
    person: bool = False

    @property
    def by_verb(self) -> bool:
        """Handed over by a verb of saying, not by a preposition."""
        return self.frame is not None and self.frame.entry is not None


NOBODY = Source()


def nearest(unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source]) -> Source | None:
    """The frame that gives this quotation: the verb beside it, else the source of its sentence."""
    fitting = [source for source in verbs if source.frame is not None and _reaches(unit, source.frame, piece)]
    if not fitting:
        fitting = [source for source in sources if source.name]
    return min(fitting, key=lambda source: _distance(source, piece), default=None)


def _reaches(unit: Unit, frame: Frame, piece: Marked) -> bool:
    if frame.place == "after":
        return frame.cue_start < piece.start or piece.long
    if frame.own_statement or piece.long:
        return True
    between = unit.text[min(frame.cue_end, piece.end) : max(frame.cue_start, piece.start)]
    return "," not in between and piece.word_count > 1


def _distance(source: Source, piece: Marked) -> int:
    frame = source.frame
    if frame is None:
        return 0
    if frame.cue_start < piece.start:
        return piece.start - frame.cue_end + (1_000 if frame.place == "before" else 0)
    return frame.cue_start - piece.end + (1_000 if frame.place == "after" else 0)


def place(source: Source) -> str:
    """Where the source's statement stands; see `Frame.place`."""
    return source.frame.place if source.frame else "around"


class Memory:
    """Who was named and who spoke, as one reads through a passage."""

    def __init__(self, text: str, persons: list[Span]) -> None:
        self.text = text
        self.persons = persons
        self.last = NOBODY
        """Who spoke last."""
        self.person = NOBODY
        """For whom a pronoun stands."""
        self.spoke_in = -1
        """The paragraph in which somebody spoke last."""

    def source(self, unit: Unit, frame: Frame, earlier: Source | None) -> Source:
        """Who is meant by a frame: a name, a pronoun's name, or the source named last."""
        speaker = frame.speaker
        if speaker is None and frame.elided:
            speaker = pronoun(unit, 0) or phrase(unit, 0, settled=True)
            if earlier is not None:
                return Source(earlier.name, earlier.span, frame, earlier.person)
            if speaker is None:
                return Source(self.person.name or self.last.name, None, frame, True)
        if speaker is None:  # demnach, "wie es heißt": the source named last
            near = unit.paragraph - self.spoke_in <= 1
            return Source(self.last.name if near else "", None, frame)
        if speaker.pronoun:
            return Source(self.person.name, (speaker.start, speaker.end), frame, True)
        start, end = self._person_in(speaker)
        return Source(self._clean(start, end), (start, end), frame, speaker.person)

    def _person_in(self, speaker: Phrase) -> tuple[int, int]:
        for span in self.persons:
            if speaker.start <= span.start and span.end <= speaker.end and " " in self.text[span.start : span.end]:
                return span.start, span.end
        return speaker.start, speaker.end

    def name(self, speaker: Phrase) -> str:
        """A phrase as the speaker's name: a mentioned person alone, blanks made one."""
        return self._clean(*self._person_in(speaker))

    def _clean(self, start: int, end: int) -> str:
        return _SPACE.sub(" ", self.text[start:end])

    def remember(self, source: Source, unit: Unit) -> None:
        """Keeps who spoke in this sentence, for the pronouns and bare quotations that follow."""
        self.last = source
        self.spoke_in = unit.paragraph
        if source.person or source.name == self.person.name:
            self.person = source

    def before(self, unit: Unit) -> Source:
        """Who spoke last, at most one paragraph ago."""
        near = unit.paragraph - self.spoke_in <= 1
        return Source(self.last.name, self.last.span, None, self.last.person) if near else NOBODY

    def before_colon(self, unit: Unit, piece: Marked) -> Source:
        """„Ministerin Kern: „Wir liefern.“" names its speaker without a verb."""
        found = phrase(unit, 0, settled=True)
        if found is not None and unit.text[unit.tokens[found.last].end : piece.start].strip() == ":":
            return Source(self.name(found), (found.start, found.end), None, found.person)
        return self.before(unit)
