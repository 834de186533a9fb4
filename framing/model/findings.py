"""What is found in one passage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from framing.model.texts import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A place, person, state or organisation named in a passage, in the form that was used."""

    span: Span
    entity_id: str
    name: str
    """The one form to which all variants are brought; a key, not a recommendation."""
    kind: str
    form: str
    """The variant as the gazetteer lists it, without inflection."""
    perspective: str
    """Where the form comes from (official, former_soviet, other_lang …): an origin, never an intention."""
    shape: str = "base"
    """base, genitive, adjective, compound, or gloss (a second form in brackets: "Krasnoarmeisk (Pokrowsk)")."""
    quoted: bool = False
    """True inside a direct quotation: the form then belongs to the speaker, not to the outlet."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words or a statement that a passage gives to somebody."""

    span: Span
    kind: str
    """direct (in quotation marks) or attributed (laut, zufolge, nach Angaben, an indirect report)."""
    speaker: str = ""
    """As printed, without article; "" where none was found."""
    speaker_span: Span | None = None
    cue: str = ""
    """The verb's lemma, or the preposition, that hands the statement over."""
    cue_span: Span | None = None
    stance: str = "neutral"
    """What the verb says about the statement: neutral, doubting, approving, accusing, commanding …"""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that keeps a distance to what is said."""

    span: Span
    cue: str
    kind: str
    """hedge (soll, offenbar), distance (sogenannt) or disclaimer (ließ sich nicht überprüfen)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage, under the form in which it is counted."""

    lemma: str
    span: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one passage."""

    passage_id: str
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    hedges: tuple[Hedge, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Clues:
    """By what one passage can be matched with others. Names stand in their key form, words in dictionary form."""

    passage_id: str
    outlet: str
    published_at: datetime | None
    opening: str
    """Heading and first sentences."""
    heading: str
    """Heading, or first sentence where there is none."""
    terms: tuple[str, ...]
    """The different words of the opening, case-folded, in alphabetical order."""
    heading_terms: tuple[str, ...]
    parts: tuple[str, ...]
    """What the compounds among the words are made of."""
    numbers: tuple[str, ...]
    """As printed."""
    places: frozenset[str]
    """Of the opening."""
    heading_places: frozenset[str]
    triples: NDArray[np.uint32]
    """Word 3-grams as numbers, each once: who shares many prints the same lines."""
