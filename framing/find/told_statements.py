"""What was found so far in a passage: quotations that a later sentence may lengthen, or give a speaker."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from framing.find.addressees import addressee
from framing.find.pieces import frame_parts
from framing.find.sources import Source, words_of
from framing.find.unit import Unit
from framing.model import Passage, Quotation, Span

MOST_STATEMENTS = 96  # of the sentences that one may point back to


class Told:
    """The quotations found so far in one passage, and the sentences that are somebody's statement already."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.text = passage.own_text
        self.found: list[Quotation] = []
        self.sentences: deque[tuple[int, int]] = deque(maxlen=MOST_STATEMENTS)
        """Sentences that already are somebody's statement: the last ones, for nobody points back farther."""

    def add(self, unit: Unit, kind: str, pieces: Sequence[tuple[int, int]], source: Source) -> None:
        """One more quotation: its pieces, and all that its source and frame tell."""
        frame = source.frame
        name = self.passage.id
        spans = tuple(Span(name, *piece) for piece in pieces)
        self.sentences.append((spans[0].start, spans[-1].end))
        told_to = addressee(unit, frame) if frame else None
        self.found.append(
            Quotation(
                span=Span(name, spans[0].start, spans[-1].end),
                kind=kind,
                speaker=source.name,
                speaker_span=Span(name, *source.span) if source.span else None,
                cue=frame.cue if frame else "",
                stance=frame.stance if frame else "neutral",
                parts=spans,
                cue_spans=tuple(Span(name, *cue) for cue in frame.cue_spans) if frame else (),
                frame_spans=tuple(Span(name, *part) for part in frame_parts(self.text, kind, frame, spans)),
                addressee=self.text[told_to.start : told_to.end] if told_to else "",
                addressee_span=Span(name, *words_of(unit, told_to)) if told_to else None,
                antecedent=Span(name, *source.antecedent) if source.antecedent else None,
                medium=frame.medium if frame else "",
            )
        )

    def lengthened(self, unit: Unit, kind: str, source: Source, end: int, *, before: Unit | None) -> bool:
        """Sentences of one paragraph that go on with the same source's words are one quotation."""
        last = self.found[-1] if self.found else None
        if last is None or before is None or before.paragraph != unit.paragraph:
            return False
        if last.kind != kind or last.span.end != before.end or last.speaker != source.name:
            return False
        span = Span(self.passage.id, last.span.start, end)
        self.found[-1] = replace(last, span=span, parts=(span,))
        self.sentences.append((unit.start, end))
        return True

    def gives_speaker(self, source: Source, before: Unit | None) -> bool:
        """„Es läuft gut.“ Das sagt Kern: the quotation before has its speaker now."""
        last = self.found[-1] if self.found else None
        if last is None or not last.direct or last.speaker or before is None or last.span.end < before.start:
            return False
        span = Span(self.passage.id, *source.span) if source.span else None
        self.found[-1] = replace(last, speaker=source.name, speaker_span=span)
        return True

    def may_point_back(self, start: int, end: int, *, before: Unit | None, spoke_last: Source) -> bool:
        """„Dies berichtet X": not where the sentence before has its source; a mere guess gives way."""
        last = self.found[-1] if self.found else None
        inside = last is not None and last.kind != "direct" and start <= last.span.start < end
        guess = last is not None and (not last.cue or (not spoke_last.person and spoke_last.by_verb))
        if inside and guess:
            self.found.pop()
            return True
        return before is not None and not any(start <= one < end for one, _ in self.sentences)

    def reaches(self, before: Unit | None) -> bool:
        """Does the last quotation stand in the sentence before?"""
        last = self.found[-1] if self.found else None
        return last is not None and before is not None and last.span.end >= before.start
