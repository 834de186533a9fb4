"""How well are sentences aligned? Against pairs of sentences that were marked by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from framing import embed
from framing.compare import alignment
from framing.compare.alignment_weights import Weights
from framing.evaluate.alignment_gold import LABELS, Marked, Told
from framing.evaluate.metrics import Scores
from framing.find import mentions
from framing.language.resources import Language, load
from framing.language.tokens import tokenize
from framing.model import Span
from framing.pipeline import Progress, aligning, no_progress

BASELINE = "characters"
BASELINE_SAME, BASELINE_PARTLY = 0.47, 0.32
"""Cosines of characters 3 to 5 from which the version before held two sentences for the same, or partly the same."""

_Found: TypeAlias = Mapping[tuple[Span, Span], str]


@dataclass(frozen=True, slots=True)
class Part:
    """How one question was answered. Where nothing was marked recall is 0 and says nothing; so precision."""

    name: str
    marked_count: int
    found_count: int
    right_count: int
    scores: Scores


@dataclass(frozen=True, slots=True)
class Judged:
    """One marked pair, and what the program says."""

    marked: Marked
    found: str
    similarity: float | None
    """None where the program does not join the two."""
    sentence_a: str
    sentence_b: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Each label, the two that join, each difficulty, differing numbers, and passages read from end to end."""

    story_count: int
    parts: tuple[Part, ...]
    baseline: tuple[Part, ...]
    """The labels by the character cosine of the version before."""
    confusion: tuple[tuple[str, tuple[int, ...]], ...]
    """For each marked label how many were found as same, partly, none."""
    judged: tuple[Judged, ...]

    def part(self, name: str) -> Part:
        """The part of this name; KeyError where there is none."""
        return {part.name: part for part in self.parts}[name]


def score(
    told: Sequence[Told],
    *,
    weights: Sequence[Weights] | None = None,
    language: str = "de",
    progress: Progress = no_progress,
) -> Evaluation:
    """How many of the marked pairs get the label that they were marked with?

    weights: for each story those to try; the shipped ones, where none are given. A pair that the program does not join
    is none. Differing numbers count pairs in which any are shown. `complete` counts links (same or partly) of passages
    read from end to end, whatever their label.
    """
    known = load(language)
    judged: list[Judged] = []
    baseline: list[str] = []
    shown: list[bool] = []
    complete = Counter[str]()
    for n, one in enumerate(told):
        given = weights[n] if weights else None
        found = aligning.aligned(one.passages, one.findings, one.sentences, language=known, weights=given)
        pairs = {pair: each for a in found for each in a.pairs for pair in ((each.a, each.b), (each.b, each.a))}
        by_characters = _by_characters(one, known)
        for marked in one.marked:
            pair = pairs.get((marked.a, marked.b))
            judged.append(_judged(one, marked, pair))
            shown.append(bool(pair and pair.differing_numbers))
            baseline.append(by_characters.get((marked.a, marked.b), "none"))
        complete += _links(one, {key for key, pair in pairs.items() if pair.a == key[0]})
        progress("aligning", n + 1, len(told))
    answers = [one.marked.label for one in judged]
    labels = [one.found for one in judged]
    crossed = Counter(zip(answers, labels, strict=True))
    return Evaluation(
        story_count=len(told),
        parts=(
            *_parts(answers, labels),
            *_by_difficulty(judged),
            _part("differing numbers", [one.marked.numbers_differ for one in judged], shown),
            _counted("complete: links", complete["marked"], complete["found"], complete["right"]),
        ),
        baseline=_parts(answers, baseline),
        confusion=tuple((label, tuple(crossed[label, other] for other in LABELS)) for label in LABELS),
        judged=tuple(judged),
    )


def _judged(told: Told, marked: Marked, pair: alignment.Pair | None) -> Judged:
    text = {passage.id: passage.own_text for passage in told.passages}
    a, b = (" ".join(text[s.passage_id][s.start : s.end].split()) for s in (marked.a, marked.b))
    return Judged(marked, pair.label if pair else "none", pair.similarity if pair else None, a, b)


def _links(told: Told, found: set[tuple[Span, Span]]) -> Counter[str]:
    """Links of the passages that were read from end to end: marked, found, and both."""
    counts = Counter(marked=0, found=0, right=0)
    joined = {frozenset(pair) for pair in found}
    for ids in told.complete:
        here = {pair for pair in joined if {span.passage_id for span in pair} == set(ids)}
        marked = {
            frozenset((one.a, one.b))
            for one in told.marked
            if one.label != "none" and {one.a.passage_id, one.b.passage_id} == set(ids)
        }
        counts.update(marked=len(marked), found=len(here), right=len(marked & here))
    return counts


def _by_characters(told: Told, language: Language) -> _Found:
    spans: list[Span] = []
    texts: list[str] = []
    for passage in told.passages:
        for span in told.sentences[passage.id]:
            text = mentions.to_one_form_within(passage.own_text, span, told.findings[passage.id].mentions)
            if len(tokenize(text)) >= alignment.MIN_WORDS:
                spans.append(span)
                texts.append(text)
    numbers = [[token.text for token in tokenize(text) if token.text[0].isdigit()] for text in texts]
    vectors = embed.embed(texts, numbers, encoder=embed.NgramEncoder(), names_weight=0.2)
    cosines = vectors @ vectors.T
    return {
        (spans[a], spans[b]): "same" if cosines[a, b] >= BASELINE_SAME else "partly"
        for a, b in np.argwhere(cosines >= BASELINE_PARTLY).tolist()
    }


def _parts(answers: Sequence[str], found: Sequence[str]) -> tuple[Part, ...]:
    def part(name: str, is_it: Callable[[str], bool]) -> Part:
        return _part(name, [is_it(one) for one in answers], [is_it(one) for one in found])

    without = [n for n, answer in enumerate(answers) if answer != "partly"]
    return (
        *(part(label, label.__eq__) for label in LABELS),
        part("same or partly", lambda label: label != "none"),
        _part(
            "same against none",
            [answers[n] == "same" for n in without],
            [found[n] != "none" for n in without],
        ),
    )


def _by_difficulty(judged: Sequence[Judged]) -> Iterator[Part]:
    for difficulty in sorted({one.marked.difficulty for one in judged} - {""}):
        chosen = [one for one in judged if one.marked.difficulty == difficulty]
        for label in LABELS:
            answers = [one.marked.label == label for one in chosen]
            yield _part(f"{label}, {difficulty}", answers, [one.found == label for one in chosen])


def _part(name: str, answers: Sequence[bool], found: Sequence[bool]) -> Part:
    both = sum(a and b for a, b in zip(answers, found, strict=True))
    return _counted(name, sum(answers), sum(found), both)


def _counted(name: str, marked: int, found: int, right: int) -> Part:
    return Part(name, marked, found, right, Scores(right / found if found else 0.0, right / marked if marked else 0.0))
