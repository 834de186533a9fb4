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
    """Of the gazetteer; "" where the text does not tell which of several bearers of the name is meant."""
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
    candidates: tuple[str, ...] = ()
    """Of an open mention: the ids of all that may be meant."""

    @property
    def open(self) -> bool:
        """It is not known who or what is meant: shown as written, and not counted."""
        return not self.entity_id


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words or a statement that a passage gives to somebody."""

    span: Span
    """From its first to its last word; where a frame parts it, `parts` has the pieces."""
    kind: str
    """direct (in quotation marks), indirect (a clause, or the sentence beside "laut X"), reported (the act alone:
    "fordert Neuwahlen"), subjunctive (goes on in the Konjunktiv without a frame), free (goes on without either)."""
    speaker: str = ""
    """The name under which it is counted, without article; "" where none was found."""
    speaker_span: Span | None = None
    """The words that name the speaker here, a pronoun too."""
    cue: str = ""
    """The verb's lemma, the preposition or the noun that hands the statement over."""
    stance: str = "neutral"
    """What the cue says about the statement: neutral, doubting, approving, accusing, commanding …"""
    parts: tuple[Span, ...] = ()
    """The pieces of the statement in order; one where no frame parts it."""
    cue_spans: tuple[Span, ...] = ()
    """The words of the cue: "teilte … mit"."""
    frame_spans: tuple[Span, ...] = ()
    """The clause or phrase that hands the statement over, without the statement."""
    addressee: str = ""
    """To whom it is said, as printed; "" where nobody is named."""
    addressee_span: Span | None = None
    antecedent: Span | None = None
    """Where the name stands that a pronoun or a mere office takes up; None where the words name the speaker."""
    medium: str = ""
    """speech, writing or thought; "" where the cue does not tell."""
    source_type: str = ""
    """What kind of source the speaker is (government, military, agency …); "" where nothing tells."""
    source_country: str = ""
    """The country for which a government or an army speaks, as ISO code; "" where nothing tells."""
    relay: str = ""
    """Who passes it on: "laut der Nachrichtenagentur Ukrinform"; "" for nobody."""
    channel: str = ""
    """Where it was said: Telegram, an interview, a report; "" where nothing tells."""

    @property
    def direct(self) -> bool:
        """In quotation marks: the words are the speaker's own."""
        return self.kind == "direct"

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The statement without the frame that parts it."""
        return self.parts or (self.span,)


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that keeps a distance to what is said."""

    span: Span
    cue: str
    kind: str
    """hedge (soll, offenbar), distance (sogenannt), scare_quote (a word in marks of its own), disclaimer (ließ sich
    nicht überprüfen) or denial (wies zurück, dementierte)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, and how sure the passage is of it."""

    span: Span
    certainty: str
    """asserted (in the outlet's own words), attributed, hedged, disclaimed or denied: the most distant that applies."""
    reasons: tuple[Span, ...] = ()
    """The words that say so; none for asserted."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage, under the form in which it is counted."""

    lemma: str
    span: Span


@dataclass(frozen=True, slots=True)
class Label:
    """A word by which a passage names an actor, an action or a measure: one of a set for the same thing."""

    span: Span
    set_id: str
    word: str
    """As the set lists it, without inflection."""
    register: str
    """What a dictionary or style guide says about the word (polemic, legal …): nothing about the writer."""
    quoted: bool = False
    """True inside a direct quotation: the word then belongs to the speaker, not to the outlet."""
    distanced: bool = False
    """True where the outlet keeps the word at arm's length: in quotation marks of its own, or "sogenannt"."""
    referent: str = ""
    """Who or what it stands for, as an id of the gazetteer; "" where no name beside it tells."""


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """One word of a set that the user wrote; further stems stand after a slash."""

    set_id: str
    word: str
    register: str
    source: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one passage."""

    passage_id: str
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    labels: tuple[Label, ...] = ()
    claims: tuple[Claim, ...] = ()
    credits: tuple[str, ...] = ()
    """The news agencies that the passage says it takes words from."""
    other_language: str = ""
    """The code of the language of a passage in which only direct quotations could be found; "" for the project's."""


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
