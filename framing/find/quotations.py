"""Who is quoted, in which words, with which verb? Direct quotations and attributed statements of one passage."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from framing.find.attributions import source_frames
from framing.find.direct import BLANK, Marked, marked, masked
from framing.find.frames import verb_frames
from framing.find.sources import NOBODY, Memory, Source, nearest, place
from framing.find.unit import MARKS, Unit, classes, table_words, units
from framing.language.resources import Language
from framing.model import Mention, Passage, Quotation, Span

MANY_WORDS = 10  # from here on even a span that nobody is said to have spoken is a quotation, not a title
MOST_FRAMES = 12  # in one sentence; more are a list or no prose
FEWEST_WORDS = 3  # of a statement outside quotation marks; below it only the frame is left
_WORD = re.compile(r"\w+")
_CREDIT = re.compile(r"\s\([a-zA-Z/ ]{2,12}\)\Z")
_ALONE = re.compile(r"[\s.!?]*(?:\([\w/ ]{2,12}\))?\s*")


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
    [('direct', 'Ministerin Kern', 'sagen'), ('attributed', 'Polizei', 'laut')]
    """
    return _Reader(passage, language, mentions).read()


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
        self.told: set[tuple[int, int]] = set()
        """Sentences that already are somebody's statement."""

    def read(self) -> tuple[Quotation, ...]:
        at = 0
        for unit in units(masked(self.text, self.pieces), self.language):
            pieces: list[Marked] = []
            while at < len(self.pieces) and self.pieces[at].start < unit.end:
                if self.pieces[at].start >= unit.start:
                    pieces.append(self.pieces[at])
                at += 1
            if self.before is not None and self.before.start < self.passage.heading_end <= unit.start:
                self.memory.forget()  # whom the heading names need not be whom the text speaks of
                self.colon = NOBODY
            self._sentence(unit, pieces)
            self.before = unit
        return tuple(sorted(self.found, key=lambda quotation: (quotation.span, quotation.kind)))

    def _sentence(self, unit: Unit, pieces: list[Marked]) -> None:
        verbs: list[Source] = []
        for frame in islice(verb_frames(unit), MOST_FRAMES):
            verbs.append(self.memory.source(unit, frame, verbs[-1] if verbs else None))
        sources = [self.memory.source(unit, frame, None) for frame in islice(source_frames(unit), MOST_FRAMES)]
        quoted = [source for piece in pieces if (source := self._direct(unit, piece, verbs, sources)) is not None]
        told = self._attributed(unit, verbs, sources, quoted)
        ends_open = unit.text[unit.start : unit.end].endswith(":")
        named = [source for source in verbs + sources if source.name]
        chosen = [source for source, _ in quoted if source.name] + [source for source in told if source.name]
        if not chosen and ends_open:
            chosen = named[-1:]
        if not told and not verbs and not any(piece.long and source.frame for source, piece in quoted):
            self._goes_on(unit)
        if chosen:
            self.memory.remember(chosen[0], unit)
        elif (person := self.memory.subject(unit)) is not None:
            self.memory.meet(person)
        self.colon = self.memory.last if ends_open and chosen else NOBODY

    # direct -------------------------------------------------------------------------------------------------------

    def _direct(
        self, unit: Unit, piece: Marked, verbs: list[Source], sources: list[Source]
    ) -> tuple[Source, Marked] | None:
        if any(source.span and _meet(source.span, (piece.start, piece.end)) for source in verbs + sources):
            return None  # the marks belong to the source's name: laut „Blick“
        source = nearest(unit, piece, verbs, sources)
        if (
            source is None
            or source.frame is None
            or source.frame.cue_start > piece.end + 40
            or source.frame.end <= piece.start
        ):
            source = self.memory.behind_mark(unit, piece) or source
        left = unit.text[unit.start : piece.start].rstrip()
        right = unit.text[piece.end : unit.end]
        led = left.endswith(":") or (right.startswith(",") and source is not None)
        if not led and self.text[piece.start - 1 : piece.start] == "(":
            return None
        if source is None and not left and _ALONE.fullmatch(right) and (piece.long or self.colon.name):
            source = self.colon if self.colon.name else self.memory.before(unit)
        elif source is None and left.endswith(":"):
            source = self.memory.before_colon(unit, piece)
        elif source is None and self._in_reported_speech(unit) and piece.word_count > 1:
            source = self.memory.before(unit)
        elif source is None and (piece.finished or piece.word_count >= MANY_WORDS):
            source = NOBODY
        if (
            source is None
            or not (piece.long or led or self._is_wording(unit, piece))
            or self._is_told(unit, piece, source)
        ):
            return None
        self._add("direct", piece.start, piece.end, source)
        return source, piece

    def _is_wording(self, unit: Unit, piece: Marked) -> bool:
        """Words of a statement, not a name: „This Is It“, die Firma „Nord hf“."""
        words = _WORD.findall(self.text, piece.start, piece.end)
        last = next((k for k in range(len(unit) - 1, -1, -1) if unit.tokens[k].end <= piece.start), -1)
        if piece.word_count < 2:
            return unit.is_a(last, "being")
        named = unit.capital(last) and words[0][0].isupper()
        return not named and any(word[0].islower() for word in words)

    def _is_told(self, unit: Unit, piece: Marked, source: Source) -> bool:
        """A name in marks right behind the verb: sagte der „Post am Sonntag“."""
        if piece.long or source.frame is None or not self.text[piece.start + 1].isupper():
            return False
        between = unit.text[source.frame.cue_end : piece.start].split()
        return len(between) == 1 and between[0].lower() in classes(self.language)["determiner"]

    def _in_reported_speech(self, unit: Unit) -> bool:
        subjunctives = table_words(self.language, "subjunctives")
        return any(token.text in subjunctives for token in unit.tokens)

    # attributed ---------------------------------------------------------------------------------------------------

    def _attributed(
        self, unit: Unit, verbs: list[Source], sources: list[Source], quoted: list[tuple[Source, Marked]]
    ) -> list[Source]:
        used = {id(source.frame) for source, piece in quoted if piece.long and source.frame is not None}
        order = {"before": 0, "after": 1, "last": 2, "around": 3}
        ranked = sorted((s for s in verbs if s.frame and s.frame.own_statement), key=lambda s: order[place(s)])
        strong = [s for s in ranked if place(s) != "around"]
        weak = [s for s in ranked if place(s) == "around"]
        taken: list[tuple[int, int]] = []
        told: list[Source] = []
        full = used or any(piece.start == unit.start and given.frame for given, piece in quoted)
        for source in [*strong, *(() if full else sources), *weak]:
            if not source.name and source.frame and not source.frame.entry:
                continue  # "demnach", and nobody before
            start, end = self._statement(unit, source)
            if self._plain_words(unit, start, end, source) < FEWEST_WORDS:
                continue
            if id(source.frame) in used and place(source) == "before" and unit.text[end - 2] == BLANK:
                continue  # what stands before the frame is the quotation
            if any(piece.start <= start < piece.end and piece.start <= end - 1 for _, piece in quoted) and (
                place(source) == "after" or any(end <= piece.end for _, piece in quoted)
            ):
                continue  # the same for what stands behind it
            if place(source) == "around" and any(source.frame is given.frame for given, _ in quoted):
                continue
            if place(source) == "last" and not self._may_point_back(start, end):
                continue
            if any(_meet((start, end), other) for other in taken):
                continue
            taken.append((start, end))
            told.append(source)
            self._add("attributed", start, end, source)
        return told

    def _may_point_back(self, start: int, end: int) -> bool:
        """„Dies berichtet X": not where the sentence before has its source; a mere guess gives way."""
        last = self.found[-1] if self.found else None
        inside = last is not None and last.kind == "attributed" and start <= last.span.start < end
        guess = last is not None and (not last.cue or (not self.memory.last.person and self.memory.last.by_verb))
        if inside and guess:
            self.found.pop()
            return True
        return self.before is not None and not any(start <= one < end for one, _ in self.told)

    def _statement(self, unit: Unit, source: Source) -> tuple[int, int]:
        frame = source.frame
        if frame is None:
            return unit.start, unit.end
        start, end = unit.start, unit.end
        text = unit.text
        if frame.place == "last" and self.before is not None:
            return self.before.start, self.before.end
        if frame.place == "before":
            end = frame.start
        elif frame.place == "after":
            start = frame.end
            while start < end and text[start] in MARKS + "’" and text[start - 1].isalnum():
                start += 1  # the mark that closes the source's name
        if credit := _CREDIT.search(text, start, end):
            end = credit.start()
        edge = " ,;:\n" + BLANK
        while start < end and text[start] in edge:
            start += 1
        while end > start and text[end - 1] in " ,;\n":
            end -= 1
        return start, end

    def _plain_words(self, unit: Unit, start: int, end: int, source: Source) -> int:
        frame = source.frame
        words = list(_WORD.finditer(unit.text, start, end))
        if frame is not None and frame.place == "around" and frame.entry is None:
            words = [t for t in words if not frame.start <= t.start() < frame.end]
        return len(words)

    def _goes_on(self, unit: Unit) -> None:
        """A sentence in the Konjunktiv goes on with what the last source said."""
        if not self.memory.last.name or unit.paragraph - self.memory.spoke_in > 1:
            return
        if any(unit.is_a(k, "self") for k in range(len(unit))):
            return
        plain = self._plain_words(unit, unit.start, unit.end, NOBODY)
        if plain <= FEWEST_WORDS or not any(_reported(unit, k) for k in range(len(unit))):
            return
        if (unit.start, unit.end) not in self.told:
            credit = _CREDIT.search(unit.text, unit.start, unit.end)
            end = credit.start() if credit else unit.end
            self._add("attributed", unit.start, end, replace(self.memory.last, frame=None))
            self.memory.spoke_in = unit.paragraph

    def _add(self, kind: str, start: int, end: int, source: Source) -> None:
        frame = source.frame
        name = self.passage.id
        self.told.add((start, end))
        self.found.append(
            Quotation(
                Span(name, start, end),
                kind,
                source.name,
                Span(name, *source.span) if source.span and source.name else None,
                frame.cue if frame else "",
                Span(name, frame.cue_start, frame.cue_end) if frame else None,
                frame.stance if frame else "neutral",
            )
        )


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _reported(unit: Unit, k: int) -> bool:
    """A Konjunktiv in a main clause: not in "Es gibt Leute, die glauben, …"."""
    if unit.tokens[k].text not in _first_subjunctives(unit.language):
        return False
    begin = unit.clause_start(k)
    led = any(unit.is_a(begin, kind) for kind in ("relative", "opener", "subordinator", "question"))
    return begin == 0 or not led


@cache
def _first_subjunctives(language: Language) -> frozenset[str]:
    return frozenset(word for word, mood in language.rows("subjunctives") if mood == "first")
