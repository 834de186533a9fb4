"""Who is quoted, in which words, with which verb? Direct quotations and attributed statements of one passage."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from framing.find.addressees import addressee
from framing.find.attributions import source_frames
from framing.find.clauses import Clauses
from framing.find.direct import Marked, marked, masked
from framing.find.finite import is_subjunctive
from framing.find.frame import AFTER, BEFORE, LAST, REPORTED, Frame
from framing.find.frames import verb_frames
from framing.find.going_on import mood
from framing.find.headings import heading_frame
from framing.find.marked_words import is_titled, is_told, is_wording, told_by
from framing.find.noun_frames import noun_frames
from framing.find.own_claims import own_claims
from framing.find.pieces import frame_parts, is_relay, meet, plain_words, surest_first, trimmed
from framing.find.source_types import classify
from framing.find.sources import NOBODY, Memory, Source, nearest, words_of
from framing.find.unit import Unit, units
from framing.language.detection import other_language
from framing.language.resources import Language
from framing.model import Mention, Passage, Quotation, Span

MANY_WORDS = 10  # from here on even a span that nobody is said to have spoken is a quotation, not a title
MOST_FRAMES = 12  # in one sentence; more are a list or no prose
MOST_STATEMENTS = 96  # of the sentences that one may point back to
MOST_SENTENCES_BACK = 3  # that "dies berichtet X" may be about
FEWEST_WORDS = 2  # of a statement outside quotation marks; below it only the frame is left
_HAND_ON = frozenset(("agency", "media"))
_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"^[A-ZÄÖÜ][\w/ .-]{1,40} \([\w/, -]{2,25}\) ?[-–—] ", re.MULTILINE)
"""„Turku (nna) – “ in front of a report: no word of its first sentence."""
_CREDIT = re.compile(r"\s\([a-zA-Z/ ]{2,12}\)\Z")
_ALONE = re.compile(r"[\s.!?]*+(?:\([\w/ ]{2,12}\)\s*+)?")


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
        self.found: list[Quotation] = []
        self.colon = NOBODY
        self.before: Unit | None = None
        self.plain: list[int] = []
        """Where the sentences of this paragraph begin, as long as none of them is attributed."""
        self.told: deque[tuple[int, int]] = deque(maxlen=MOST_STATEMENTS)
        """Sentences that already are somebody's statement: the last ones, for nobody points back farther."""

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
            count = len(self.found)
            self._sentence(unit, pieces)
            if len(self.found) > count:
                self.plain = []
            else:
                self.plain.append(unit.start)
            self.before = unit
        return tuple(sorted(self.found, key=lambda quotation: (quotation.span, quotation.kind)))

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
        quoted = [source for piece in pieces if (source := self._direct(unit, piece, verbs, sources)) is not None]
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

    # direct -------------------------------------------------------------------------------------------------------

    def _direct(
        self, unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source]
    ) -> tuple[Source, Marked] | None:
        if any(source.span and meet(source.span, (piece.start, piece.end)) for source in verbs + sources):
            return None  # the marks belong to the source's name: laut „Blick“
        source = told_by(piece, verbs, sources) or nearest(unit, piece, verbs, sources)
        if (
            source is None
            or source.frame is None
            or source.frame.cue_start > piece.end + 40
            or source.frame.end <= piece.start
        ):
            source = self.memory.behind_mark(unit, piece) or source
        left = unit.text[unit.start : piece.start].rstrip()
        if is_titled(unit, piece):
            return None  # der Film „…“
        right = unit.text[piece.end : unit.end]
        led = left.endswith(":") or (right.startswith(",") and source is not None)
        if self.text[piece.start - 1 : piece.start] == "(" and not left.endswith(":"):
            return None
        if source is None and not left and _ALONE.fullmatch(right) and (piece.long or self.colon.name):
            source = self.colon if self.colon.name else self.memory.before(unit)
        elif source is None and left.endswith(":"):
            source = self.memory.before_colon(unit, piece)
        elif source is None and self._in_reported_speech(unit) and piece.word_count > 1:
            source = self.memory.before(unit)
        elif source is None and (piece.finished or piece.word_count >= MANY_WORDS):
            source = NOBODY
        if source is None or not (piece.long or led or is_wording(unit, piece, source)) or is_told(unit, piece, source):
            return None
        self._add(unit, "direct", ((piece.start, piece.end),), source)
        return source, piece

    def _in_reported_speech(self, unit: Unit) -> bool:
        return any(is_subjunctive(unit, k) for k in range(len(unit)))

    # attributed ---------------------------------------------------------------------------------------------------

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
            if frame.place == LAST and self._names_its_speaker(source):
                continue
            pieces = self._statement(unit, source, verbs)
            if plain_words(unit, pieces, [piece for _, piece in quoted]) < FEWEST_WORDS:
                continue
            if frame.place == LAST and not self._may_point_back(*pieces[0]):
                continue
            if any(meet(piece, other) for piece in pieces for other in taken):
                continue
            taken += pieces
            told.append(source)
            self._add(unit, frame.kind, pieces, source)
        return told

    def _announced(self, piece: Marked) -> bool:
        return self.text[max(piece.start - 4, 0) : piece.start].rstrip().endswith(":")

    def _is_all_quoted(self, unit: Unit, frame: Frame) -> bool:
        """„Kern rief: „…“ und ging“: behind the colon the words in marks are what was said."""
        begins = frame.place == AFTER and self.text[frame.end : unit.end].lstrip().startswith(":")
        return begins and not self._in_reported_speech(unit)

    def _names_its_speaker(self, source: Source) -> bool:
        """„Es läuft gut.“ Das sagt Kern: the quotation before has its speaker now."""
        last = self.found[-1] if self.found else None
        if last is None or not last.direct or last.speaker or self.before is None or last.span.end < self.before.start:
            return False
        span = Span(self.passage.id, *source.span) if source.span else None
        self.found[-1] = replace(last, speaker=source.name, speaker_span=span)
        return True

    def _may_point_back(self, start: int, end: int) -> bool:
        """„Dies berichtet X": not where the sentence before has its source; a mere guess gives way."""
        last = self.found[-1] if self.found else None
        inside = last is not None and last.kind != "direct" and start <= last.span.start < end
        guess = last is not None and (not last.cue or (not self.memory.last.person and self.memory.last.by_verb))
        if inside and guess:
            self.found.pop()
            return True
        return self.before is not None and not any(start <= one < end for one, _ in self.told)

    def _statement(self, unit: Unit, source: Source, verbs: list[Source]) -> list[tuple[int, int]]:
        frame = source.frame
        if frame is None:
            return []
        if frame.place == LAST:
            return self._sentences_before(unit)
        pieces = []
        for start, end in frame.pieces:
            for other in verbs:  # "…, forderte aber auch mehr Geld": the next frame of the same speaker
                later = other.frame
                ends = later is not None and later is not frame and (later.coordinated or later.place == BEFORE)
                if later is not None and ends and start < later.start < end:
                    end = later.start
            if credit := _CREDIT.search(unit.text, start, end):
                end = credit.start()
            piece = trimmed(unit.text, start, end, whole=frame.kind == REPORTED)
            if piece[1] > piece[0]:
                pieces.append(piece)
        return pieces

    def _lengthened(self, unit: Unit, kind: str, source: Source, end: int) -> bool:
        """Sentences of one paragraph that go on with the same source's words are one quotation."""
        last = self.found[-1] if self.found else None
        if last is None or self.before is None or self.before.paragraph != unit.paragraph:
            return False
        if last.kind != kind or last.span.end != self.before.end or last.speaker != source.name:
            return False
        span = Span(self.passage.id, last.span.start, end)
        self.found[-1] = replace(last, span=span, parts=(span,))
        self.told.append((unit.start, end))
        return True

    def _follows_a_statement(self) -> bool:
        last = self.found[-1] if self.found else None
        return last is not None and self.before is not None and last.span.end >= self.before.start

    def _sentences_before(self, unit: Unit) -> list[tuple[int, int]]:
        """„Dies berichtet X“ is about the sentence before, and about the one before that where the paragraph begins."""
        if self.before is None:
            return []
        start = self.before.start
        if self.plain and self.before.paragraph == unit.paragraph and len(self.plain) <= MOST_SENTENCES_BACK:
            start = self.plain[0]
        return [trimmed(unit.text, start, self.before.end)]

    def _goes_on(self, unit: Unit, clauses: Clauses) -> None:
        """A sentence in the Konjunktiv goes on with what the last source said."""
        if not self.memory.last.name or unit.paragraph - self.memory.spoke_in > 1:
            return
        if any(unit.is_a(k, "self") for k in range(len(unit))) or (unit.start, unit.end) in self.told:
            return
        start, end = unit.start, unit.end
        if credit := _CREDIT.search(unit.text, start, end):
            end = credit.start()
        kind = mood(unit, clauses, near=self._follows_a_statement())
        if plain_words(unit, [(start, end)]) <= FEWEST_WORDS or not kind:
            return
        source = self.memory.last
        self.memory.spoke_in = unit.paragraph
        if self._lengthened(unit, kind, source, end):
            return
        self._add(unit, kind, ((start, end),), replace(source, span=None, antecedent=source.span, frame=None))

    def _add(self, unit: Unit, kind: str, pieces: Sequence[tuple[int, int]], source: Source) -> None:
        frame = source.frame
        name = self.passage.id
        spans = tuple(Span(name, *piece) for piece in pieces)
        self.told.append((spans[0].start, spans[-1].end))
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
