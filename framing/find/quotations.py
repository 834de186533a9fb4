"""Who is quoted, in which words, with which verb? Direct quotations and attributed statements of one passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from framing.find.attributions import source_frames
from framing.find.clauses import Clauses
from framing.find.direct import Marked, marked, masked
from framing.find.direct_sources import in_reported_speech, source_of
from framing.find.frame import AFTER, LAST, REPORTED, Frame
from framing.find.frames import verb_frames
from framing.find.going_on import mood
from framing.find.headings import heading_frame
from framing.find.noun_frames import noun_frames
from framing.find.own_claims import own_claims
from framing.find.pieces import is_relay, meet, plain_words, surest_first
from framing.find.source_types import classify
from framing.find.sources import NOBODY, Memory, Source
from framing.find.statement_pieces import CREDIT, pieces_of, sentences_before
from framing.find.told_statements import Told
from framing.find.unit import Unit, units
from framing.language.detection import other_language
from framing.language.resources import Language
from framing.model import Mention, Passage, Quotation, Span

MOST_FRAMES = 12  # in one sentence; more are a list or no prose
FEWEST_WORDS = 2  # of a statement outside quotation marks; below it only the frame is left
_HAND_ON = frozenset(("agency", "media"))
_DATELINE = re.compile(r"^[A-ZÄÖÜ][\w/ .-]{1,40} \([\w/, -]{2,25}\) ?[-–—] ", re.MULTILINE)
"""„Turku (nna) – “ in front of a report: no word of its first sentence."""


def find(passage: Passage, *, language: Language, mentions: Sequence[Mention] = ()) -> tuple[Quotation, ...]:
    """Whose words does this passage give, marked as a quotation or attributed to a source?

    mentions: what `mentions.find` found in the passage; a person named there is a speaker's name.
    Returns direct quotations (marks included in the span) and attributed statements in order of position.
    A short span in marks that no sentence gives to anybody (a title, a borrowed word) is no quotation.
    A direct quotation may stand inside an attributed statement; no statement is returned twice.
    Counts are floors, not measures: a speaker "" means that none was found, not that none is named.

    >>> from framing.language.resources import load
    >>> text = "„Wir liefern“, sagte Ministerin Kern. Laut Polizei gab es keine Verletzten."
    >>> passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    >>> [(found.kind, found.speaker, found.cue) for found in find(passage, language=load("de"))]
    [('direct', 'Ministerin Kern', 'sagen'), ('indirect', 'Polizei', 'laut')]
    """
    if other_language(passage.own_text, language.code):
        return _only_marked(passage, language)
    return _Reader(passage, language, mentions).read()


def _only_marked(passage: Passage, language: Language) -> tuple[Quotation, ...]:
    """A text in another language: what stands in quotation marks and is long enough, with nobody as its speaker."""
    spans = (Span(passage.id, piece.start, piece.end) for piece in marked(passage.own_text, language) if piece.long)
    return tuple(Quotation(span, "direct", parts=(span,)) for span in spans)


class _Reader:
    """Goes through the sentences of one passage and remembers who spoke last."""

    def __init__(self, passage: Passage, language: Language, mentions: Sequence[Mention]) -> None:
        self.passage = passage
        self.text = passage.own_text
        self.language = language
        self.memory = Memory(self.text, mentions)
        self.pieces = marked(self.text, language)
        self.told = Told(passage)
        self.colon = NOBODY
        self.before: Unit | None = None
        self.plain: list[int] = []
        """Where the sentences of this paragraph begin, as long as none of them is attributed."""

    def read(self) -> tuple[Quotation, ...]:
        at = 0
        for unit in units(self._readable(), self.language):
            pieces: list[Marked] = []
            while at < len(self.pieces) and self.pieces[at].start < unit.end:
                if self.pieces[at].start >= unit.start:
                    pieces.append(self.pieces[at])
                at += 1
            if self.before is not None and self.before.start < self.passage.heading_end <= unit.start:
                self.memory.forget()  # whom the heading names need not be whom the text speaks of
                self.colon = NOBODY
            if self.before is None or self.before.paragraph != unit.paragraph:
                self.plain = []
            count = len(self.told.found)
            self._sentence(unit, pieces)
            if len(self.told.found) > count:
                self.plain = []
            else:
                self.plain.append(unit.start)
            self.before = unit
        return tuple(sorted(self.told.found, key=lambda quotation: (quotation.span, quotation.kind)))

    def _readable(self) -> str:
        """The text with quotations and datelines blanked, every other character in its place."""
        text = masked(self.text, self.pieces)
        return _DATELINE.sub(lambda match: " " * len(match.group()), text)

    def _sentence(self, unit: Unit, pieces: list[Marked]) -> None:
        clauses = Clauses(unit)
        self.memory.names.learn_roles(unit)
        verbs: list[Source] = []
        heading = self._heading(unit, clauses)
        for frame in islice((*heading, *verb_frames(unit, clauses), *own_claims(unit, clauses)), MOST_FRAMES):
            if any(piece.start < frame.cue_start < piece.end for piece in pieces):
                continue  # who is quoted speaks of saying
            verbs.append(self.memory.source(unit, frame, verbs[-1] if verbs else None))
        frames = islice((*source_frames(unit, clauses), *noun_frames(unit, clauses)), MOST_FRAMES)
        sources = [self.memory.source(unit, frame, None) for frame in frames if not is_relay(unit, frame, verbs)]
        sources = [source for source in sources if not self._passes_on(source, verbs)]
        quoted = self._quoted(unit, pieces, verbs, sources)
        told = self._attributed(unit, verbs, sources, quoted)
        ends_open = unit.text[unit.start : unit.end].endswith(":")
        named = [source for source in verbs + sources if source.name]
        chosen = [source for source, _ in quoted if source.name] + [source for source in told if source.name]
        if not chosen and ends_open:
            chosen = named[-1:]
        speaks = any(source.frame is not None and source.frame.own_statement for source in verbs)
        if not told and not speaks and not any(piece.long and source.frame for source, piece in quoted):
            self._goes_on(unit, clauses)
        if not chosen:  # "Kern sprach sich dagegen aus. Es gebe …": who takes a stand may go on speaking
            acts = [source for source in verbs if source.frame is not None and source.frame.kind == REPORTED]
            chosen = [source for source in acts if source.person and source.name][:1]
        if chosen:
            self.memory.remember(chosen[0], unit)
        elif (person := self.memory.subject(unit)) is not None:
            self.memory.meet(person)
        self.colon = self.memory.last if ends_open and chosen else NOBODY

    def _heading(self, unit: Unit, clauses: Clauses) -> tuple[Frame, ...]:
        if unit.end > self.passage.heading_end:
            return ()
        frame = heading_frame(unit, clauses, frozenset((span.start, span.end) for span in self.memory.persons))
        return () if frame is None else (frame,)

    def _passes_on(self, source: Source, verbs: Sequence[Source]) -> bool:
        """„Laut dpa sagte Kern, …“: the agency only hands on what another said."""
        frame = source.frame
        if frame is None or frame.by_noun or frame.place != AFTER or not source.name:
            return False
        said = [one.frame for one in verbs if one.frame is not None and one.name and one.frame.own_statement]
        given = [one.cue_start for one in said if one.kind != REPORTED]
        within = any(start <= cue < end for cue in given for start, end in frame.pieces)
        return within and classify(source.name, language=self.language).kind in _HAND_ON

    def _quoted(
        self, unit: Unit, pieces: Sequence[Marked], verbs: list[Source], sources: list[Source]
    ) -> list[tuple[Source, Marked]]:
        """The quotations in marks of a sentence, each with its source."""
        quoted: list[tuple[Source, Marked]] = []
        for piece in pieces:
            source = source_of(unit, piece, verbs, sources, memory=self.memory, colon=self.colon, text=self.text)
            if source is not None:
                self.told.add(unit, "direct", ((piece.start, piece.end),), source)
                quoted.append((source, piece))
        return quoted

    def _attributed(
        self, unit: Unit, verbs: list[Source], sources: list[Source], quoted: list[tuple[Source, Marked]]
    ) -> list[Source]:
        """The statements of a sentence outside its quotation marks; where two would overlap, the surer one stays."""
        used = {id(source.frame) for source, piece in quoted if piece.long or self._announced(piece)}
        full = any(piece.long and given.frame for given, piece in quoted)
        taken: list[tuple[int, int]] = []
        told: list[Source] = []
        for source in sorted([*verbs, *(() if full else sources)], key=surest_first):
            frame = source.frame
            if frame is None:
                continue
            if id(frame) in used and (frame.kind == REPORTED or self._is_all_quoted(unit, frame)):
                continue  # the quotation says it
            if frame.place == LAST and self.told.gives_speaker(source, self.before):
                continue
            if frame.place == LAST:
                pieces = sentences_before(unit, self.before, self.plain)
            else:
                pieces = pieces_of(unit, source, verbs)
            if plain_words(unit, pieces, [piece for _, piece in quoted]) < FEWEST_WORDS:
                continue
            last = self.memory.last
            if frame.place == LAST and not self.told.may_point_back(*pieces[0], before=self.before, spoke_last=last):
                continue
            if any(meet(piece, other) for piece in pieces for other in taken):
                continue
            taken += pieces
            told.append(source)
            self.told.add(unit, frame.kind, pieces, source)
        return told

    def _announced(self, piece: Marked) -> bool:
        return self.text[max(piece.start - 4, 0) : piece.start].rstrip().endswith(":")

    def _is_all_quoted(self, unit: Unit, frame: Frame) -> bool:
        """„Kern rief: „…“ und ging“: behind the colon the words in marks are what was said."""
        begins = frame.place == AFTER and self.text[frame.end : unit.end].lstrip().startswith(":")
        return begins and not in_reported_speech(unit)

    def _goes_on(self, unit: Unit, clauses: Clauses) -> None:
        """A sentence in the Konjunktiv goes on with what the last source said."""
        if not self.memory.last.name or unit.paragraph - self.memory.spoke_in > 1:
            return
        if any(unit.is_a(k, "self") for k in range(len(unit))) or (unit.start, unit.end) in self.told.sentences:
            return
        start, end = unit.start, unit.end
        if credit := CREDIT.search(unit.text, start, end):
            end = credit.start()
        kind = mood(unit, clauses, near=self.told.reaches(self.before))
        if plain_words(unit, [(start, end)]) <= FEWEST_WORDS or not kind:
            return
        source = self.memory.last
        self.memory.spoke_in = unit.paragraph
        if self.told.lengthened(unit, kind, source, end, before=self.before):
            return
        self.told.add(unit, kind, ((start, end),), replace(source, span=None, antecedent=source.span, frame=None))
