"""What hands a statement over: the words, whom they name, and where the statement stands."""

from __future__ import annotations

from dataclasses import dataclass

from framing.find.phrase import Phrase

BEFORE, AFTER, AROUND, LAST = "before", "after", "around", "last"
INDIRECT, REPORTED = "indirect", "reported"


@dataclass(frozen=True, slots=True)
class Frame:
    """What hands a statement over. Offsets count in the passage."""

    cue: str
    cue_spans: tuple[tuple[int, int], ...]
    speaker: Phrase | None
    place: str
    """Where the statement stands: before, after, around (the rest of the sentence), last (the sentence before)."""
    start: int
    end: int
    """The frame itself, without the commas beside it."""
    pieces: tuple[tuple[int, int], ...] = ()
    """The statement; none where only quotation marks can show that something is said ("er nannte")."""
    kind: str = INDIRECT
    stance: str = "neutral"
    medium: str = ""
    elided: bool = False
    """The subject is that of the verb before ("… und behauptete")."""
    many: bool = False
    """The verb has several subjects ("sagten sie")."""
    by_verb: bool = True
    """Handed over by a verb of saying, not by a preposition."""
    by_noun: bool = False
    """Handed over by a noun: "die Forderung, …"."""
    nobody: bool = False
    """Nobody is named, and nobody before is meant: "es wurde bekannt"."""
    takes: frozenset[str] = frozenset()
    coordinated: bool = False
    """Goes on with a sentence in the outlet's own voice: "…, forderte aber mehr Geld"."""
    named: Phrase | None = None
    """The words that name the source where they hold more than the speaker: "Angaben der Polizei"."""

    @property
    def cue_start(self) -> int:
        """Where the cue begins."""
        return self.cue_spans[0][0]

    @property
    def cue_end(self) -> int:
        """Where the first word of the cue ends."""
        return self.cue_spans[0][1]

    @property
    def own_statement(self) -> bool:
        """Says something even without quotation marks."""
        return bool(self.pieces) or self.place == LAST
