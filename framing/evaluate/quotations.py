"""How well are quotations, their speakers and cues found? Against articles in which somebody marked all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from framing import pipeline
from framing.evaluate import quotation_scores
from framing.evaluate.quotation_files import Places, Text, token_ids
from framing.evaluate.quotation_scores import Annotation, Scores
from framing.find import mentions
from framing.find import quotations as finder
from framing.language.resources import Language, load
from framing.model import Passage, Quotation, Span

TYPE_OF_KIND = {
    "direct": "Direct",
    "indirect": "Indirect",
    "reported": "Reported",
    "subjunctive": "IndirectFreeIndirect",
    "free": "FreeIndirect",
}
_MEDIA = {"speech": "Speech", "writing": "Writing", "thought": "Thought", "": "SW"}


@dataclass(frozen=True, slots=True)
class Unpaired:
    """A quotation that was missed, or found without a marked one, as words to be read."""

    document: str
    type: str
    quote: str
    speaker: str
    cue: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores, and what lies behind them."""

    scores: Scores
    found: tuple[tuple[Annotation, ...], ...]
    """Of each text."""
    missed: tuple[Unpaired, ...]
    false: tuple[Unpaired, ...]
    """Found without a partner among the marked ones."""
    unmarked: tuple[str, ...] = ()
    """Roles that this gold does not mark: they are left out on both sides."""


def score(
    texts: Sequence[Text],
    *,
    unmarked: Collection[str] = (),
    language: str = "de",
    progress: pipeline.Progress = pipeline.no_progress,
) -> Evaluation:
    """Which of the marked quotations are found, and which of the found ones are marked?

    unmarked: roles that the gold does not mark at all; they are taken from what was found, too.
    """
    known = load(language)
    empty: dict[str, Any] = dict.fromkeys(unmarked, ())
    found: list[tuple[Annotation, ...]] = []
    for done, text in enumerate(texts, start=1):
        found.append(tuple(replace(one, **empty) for one in annotated(text, find(text.passage, language=known))))
        progress("quotations", done, len(texts))
    missed, false = _unpaired(texts, found)
    scores = quotation_scores.score([(text.marked, of_text) for text, of_text in zip(texts, found, strict=True)])
    return Evaluation(scores, tuple(found), missed, false, tuple(unmarked))


def find(passage: Passage, *, language: Language) -> tuple[Quotation, ...]:
    """What the program finds in a passage; the one place here that knows how it is asked."""
    return finder.find(passage, language=language, mentions=mentions.find(passage, language=language))


def annotated(text: Text, found: Iterable[Quotation]) -> tuple[Annotation, ...]:
    """What was found, as ids of tokens; a quotation that touches no token is none."""
    made = [one for one in (_annotation(quotation, text.tokens) for quotation in found) if one.quote]
    quotes = [set(one.quote) for one in made]
    return tuple(
        replace(one, nested=any(quote < other for other in quotes)) for one, quote in zip(made, quotes, strict=True)
    )


def _annotation(quotation: Quotation, tokens: Places) -> Annotation:
    def ids(*spans: Span | None) -> tuple[int, ...]:
        return token_ids(tokens, [(span.start, span.end) for span in spans if span])

    act = quotation.kind == "reported"  # the marked corpus has no cue for it: the whole clause is the quotation
    return Annotation(
        quote=ids(*quotation.pieces),
        speaker=ids(quotation.speaker_span or quotation.antecedent),
        cue=() if act else ids(*quotation.cue_spans),
        frame=ids(*quotation.frame_spans),
        addressee=ids(quotation.addressee_span),
        type=TYPE_OF_KIND[quotation.kind],
        medium=_MEDIA[quotation.medium],
    )


def _unpaired(
    texts: Iterable[Text], found: Iterable[Sequence[Annotation]]
) -> tuple[tuple[Unpaired, ...], tuple[Unpaired, ...]]:
    """What was missed, and what was found without a partner, in the order of the texts."""
    missed: list[Unpaired] = []
    false: list[Unpaired] = []
    for text, of_text in zip(texts, found, strict=True):
        paired = quotation_scores.pairs(text.marked, of_text)
        rows, columns = {row for row, _ in paired}, {column for _, column in paired}
        missed += (_worded(text, one) for row, one in enumerate(text.marked) if row not in rows)
        false += (_worded(text, one) for column, one in enumerate(of_text) if column not in columns)
    return tuple(missed), tuple(false)


def _worded(text: Text, one: Annotation) -> Unpaired:
    return Unpaired(text.passage.id, one.type, text.words(one.quote), text.words(one.speaker), text.words(one.cue))
