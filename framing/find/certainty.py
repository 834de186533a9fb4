"""How sure is a passage of each of its sentences? Asserted, attributed, hedged, disclaimed or denied."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from framing.find.hedges import BEFORE, OWN, of_scope
from framing.language.resources import Language, load
from framing.language.tokens import tokenize
from framing.model import Claim, Hedge, Passage, Quotation, Span

ASSERTED, ATTRIBUTED, HEDGED, DISCLAIMED, DENIED = "asserted", "attributed", "hedged", "disclaimed", "denied"
DENYING = "denying"
"""The stance of a cue that denies: dementierte, dass …"""
FEWEST_WORDS = 3  # of a line without a full stop; below it nothing is claimed ("Von Uta Kern")
_HALF = 0.5
_ENDS = (".", "!", "…", ":")
_CLOSING = "\"“”»«›‹’‘')]"

Place = tuple[int, int]


def claims(
    passage: Passage,
    sentences: Sequence[Place],
    quotations: Sequence[Quotation],
    hedges: Sequence[Hedge],
    *,
    language: Language | None = None,
) -> tuple[Claim, ...]:
    """How sure is the passage of what each sentence says, and which words tell?

    sentences: where each begins and ends, in order; language: whose `hedges.txt` the cues are from (None: German).
    The most distant that applies:

    - denied: the sentence tells that somebody denies, by a denial outside direct quotations or a cue of that stance.
      A mere adjective (scope `own` in `hedges.txt`) denies in the outlet's own words only: "Das war falsch, sagte Kern"
      may be an admission or a judgement and is attributed; "Der Bericht sei falsch, sagte Kern" names what is denied.
    - disclaimed: a disclaimer stands in it outside direct quotations, or in a sentence right behind it that is about
      what was told before. That one reaches back over the sentences of its paragraph (or to the one before it, if it
      begins the paragraph) as long as they are attributed or hedged; the outlet's own assertions are not meant by it.
    - hedged: a hedge stands in the outlet's own words: outside all that is quoted, directly or not, and outside the
      words that hand it over. What a speaker hedges the outlet only passes on: "Das sei wohl falsch, sagte Kern" is
      attributed, "Laut Polizei soll er geflohen sein" too: the source is named, and the hedge repeats that. An
      adjective (der mutmaßliche Täter) is about its noun, a word in marks about the word, neither about the sentence.
    - attributed: at least half of its words are a speaker's, or hand them over.
    - asserted: all else.

    A question claims nothing and gets no claim, unless it is attributed; nor does a line of one or two words without a
    full stop. A heading does: it is a sentence of the outlet though it may lack a verb.

    >>> text = "Offenbar brannte es. Niemand starb."
    >>> passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    >>> found = claims(passage, [(0, 20), (21, 35)], (), (Hedge(Span("p", 0, 8), "offenbar", "hedge"),))
    >>> [(claim.certainty, len(claim.reasons)) for claim in found]
    [('hedged', 1), ('asserted', 0)]
    """
    reader = _Reader(passage, quotations, hedges, language or load("de"))
    told = [reader.sentence(start, end) for start, end in sentences]
    _reach_back(passage, told)
    return tuple(
        Claim(Span(passage.id, one.start, one.end), one.certainty, _spans(passage.id, one.reasons))
        for one in told
        if one.claims
    )


@dataclass(slots=True)
class _Told:
    """One sentence while it is being read."""

    start: int
    end: int
    certainty: str
    reasons: tuple[Place, ...]
    back: tuple[Place, ...] = ()
    """Disclaimers in it that are about what was told before."""
    claims: bool = True


class Spans:
    """Places in order; asked for those that meet a stretch, without going through all."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.places = sorted(set(places))
        self.starts = [start for start, _ in self.places]
        self.reached = list(accumulate((end for _, end in self.places), max))

    def meets(self, start: int, end: int) -> bool:
        """Does any place share a character with this stretch?"""
        k = bisect_left(self.starts, end) - 1
        return k >= 0 and self.reached[k] > start

    def meeting(self, start: int, end: int) -> tuple[Place, ...]:
        """The places that share a character with this stretch, in order."""
        found = []
        k = bisect_left(self.starts, end) - 1
        while k >= 0 and self.reached[k] > start:
            if self.places[k][1] > start:
                found.append(self.places[k])
            k -= 1
        return tuple(reversed(found))


class _Reader:
    """The spans of one passage by what they say about a sentence."""

    def __init__(
        self, passage: Passage, quotations: Sequence[Quotation], hedges: Sequence[Hedge], language: Language
    ) -> None:
        self.text = passage.own_text
        self.words = [(token.start, token.end) for token in tokenize(self.text)]
        self.word_starts = [start for start, _ in self.words]
        self.pieces = Spans(place for q in quotations for place in _places(q.pieces))
        self.frames = Spans(place for q in quotations for place in _places((*q.frame_spans, *q.cue_spans)))
        direct = Spans(place for q in quotations if q.direct for place in _places(q.pieces))
        own = [hedge for hedge in hedges if not _within(_place(hedge.span), direct.meeting(*_place(hedge.span)))]
        deniers = (q.cue_spans or q.frame_spans or q.pieces for q in quotations if q.stance == DENYING)
        outlets, before = of_scope(OWN, language=language), of_scope(BEFORE, language=language)
        denials = [
            _place(hedge.span)
            for hedge in own
            if hedge.kind == "denial" and not (hedge.cue in outlets and self._handed_over(hedge))
        ]
        self.denials = Spans([*denials, *(place for spans in deniers for place in _places(spans))])
        self.disclaimers = Spans(_place(hedge.span) for hedge in own if hedge.kind == "disclaimer")
        self.unchecked = Spans(
            _place(hedge.span) for hedge in own if hedge.kind == "disclaimer" and hedge.cue in before
        )
        self.hedges = Spans(
            _place(hedge.span)
            for hedge in own
            if hedge.kind == "hedge" and not _is_adjective(hedge, self.text) and not self._handed_over(hedge)
        )

    def sentence(self, start: int, end: int) -> _Told:
        pieces = self.pieces.meeting(start, end)
        frames = self.frames.meeting(start, end)
        reasons = {
            DENIED: self.denials.meeting(start, end),
            DISCLAIMED: self.disclaimers.meeting(start, end),
            HEDGED: self.hedges.meeting(start, end),
            ATTRIBUTED: (frames or pieces) if self._mostly(start, end, [*pieces, *frames]) else (),
        }
        certainty = next((name for name, spans in reasons.items() if spans), ASSERTED)
        told = _Told(start, end, certainty, reasons.get(certainty, ()))
        unchecked = self.unchecked.meeting(start, end)
        if not any(not _meets(piece, unchecked) for piece in pieces):  # else it is about its own statement
            told.back = unchecked
        told.claims = certainty == ATTRIBUTED or self._claims(start, end)
        return told

    def _claims(self, start: int, end: int) -> bool:
        sentence = self.text[start:end].rstrip().rstrip(_CLOSING)
        return not sentence.endswith("?") and (
            sentence.endswith(_ENDS) or len(self._words_of(start, end)) >= FEWEST_WORDS
        )

    def _mostly(self, start: int, end: int, spans: Sequence[Place]) -> bool:
        words = self._words_of(start, end)
        inside = sum(_within(word, spans) for word in words)
        return bool(words) and bool(spans) and inside >= _HALF * len(words)

    def _words_of(self, start: int, end: int) -> list[Place]:
        return self.words[bisect_left(self.word_starts, start) : bisect_left(self.word_starts, end)]

    def _handed_over(self, hedge: Hedge) -> bool:
        place = _place(hedge.span)
        return self.pieces.meets(*place) or self.frames.meets(*place)


def _reach_back(passage: Passage, told: Sequence[_Told]) -> None:
    """Disclaimers that are about the sentences before.

    Each goes back until a sentence that is reached already or reaches back itself: what lies before that one, and could
    be reached, has been. So no sentence is gone over twice.
    """
    reached = -1  # the last sentence that a disclaimer was looked back from
    for k, one in enumerate(told):
        if not one.back:
            continue
        first, reached = max(reached, 0), k
        for j in range(k - 1, first - 1, -1):
            before = told[j]
            behind = told[j + 1]
            parted = "\n" in passage.text[before.end : behind.start]
            if before.certainty not in (ATTRIBUTED, HEDGED, DISCLAIMED) or before.end <= passage.heading_end:
                break
            if parted and j < k - 1:
                break
            if before.certainty != DISCLAIMED:
                before.certainty, before.reasons = DISCLAIMED, one.back
            if parted:
                break


def _is_adjective(hedge: Hedge, text: str) -> bool:
    """Mutmaßlichen beside the cue mutmaßlich: the cue and an ending."""
    words = text[hedge.span.start : hedge.span.end].lower()
    cue = hedge.cue.lower()
    return words.startswith(cue) and 0 < len(words) - len(cue) <= 2 and cue.endswith(("lich", "bar"))


def _meets(span: Place, others: Iterable[Place]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _within(span: Place, others: Iterable[Place]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _place(span: Span) -> Place:
    return span.start, span.end


def _places(spans: Iterable[Span]) -> tuple[Place, ...]:
    return tuple(map(_place, spans))


def _spans(passage_id: str, places: Iterable[Place]) -> tuple[Span, ...]:
    return tuple(Span(passage_id, start, end) for start, end in places)
