"""Does the comparison of wording keep quiet where nothing differs, and speak up where something does?

Each outlet is split at random into two halves, many times: what is flagged then is flagged in vain. And in two times
thirty of its texts one word is made four times as frequent: is it found?
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare import shuffles, wording
from framing.compare.counts import Counts, count
from framing.errors import SelectionError
from framing.find import agency, mentions
from framing.language.resources import load
from framing.model import Passage, Project
from framing.pipeline import Dials, Progress, no_progress, reading

FROM_TEXTS = 60
"""An outlet takes part from so many texts on."""

RUNS = 40
"""Splits of each outlet, and as many planted words."""

MOST_TEXTS = 200
"""Texts of an outlet that are split at a time, drawn anew for each run: half of that a side is what users have."""

PLANTED_TEXTS = 30
TIMES = 4
SPREADS = ((5, 10), (10, 15), (15, 20), (20, PLANTED_TEXTS + 1))
"""Of the thirty texts without the plant, in so many the word stands."""

SPREAD_FROM = 15
"""A word of half the texts is one of style; a rarer one cannot be found in sixty texts, four times or not."""

_SEED = 20260122


@dataclass(frozen=True, slots=True)
class Planted:
    """How often a planted word was found, by how widely it was spread before."""

    from_texts: int
    below_texts: int
    runs: int
    found: int


@dataclass(frozen=True, slots=True)
class NullTest:
    """What was flagged where nothing differs, and found where something does."""

    outlets: tuple[str, ...]
    texts: int
    runs: int
    flagged_runs: int
    listed_words: int
    """Words and phrases that stand twice or more in the texts of a run, on average: what a comparison lists."""
    tested_words: int
    """Of these, frequent enough to be tested, on average."""
    flagged_words_share: float
    """0 to 1: the largest share of the words listed that any run flagged."""
    flagged_tested_share: float
    """0 to 1: the largest share of the words tested that any run flagged."""
    planted: tuple[Planted, ...]

    @property
    def flagged_runs_share(self) -> float:
        """0 to 1: share of the runs in which anything was flagged; at most `shuffles.ALPHA` is meant to be."""
        return self.flagged_runs / self.runs

    @property
    def planted_found_share(self) -> float | None:
        """0 to 1: of the planted words that stood in half of the texts before, so many were found."""
        spread = [one for one in self.planted if one.from_texts >= SPREAD_FROM]
        runs = sum(one.runs for one in spread)
        return sum(one.found for one in spread) / runs if runs else None


@dataclass(frozen=True, slots=True)
class _Split:
    """One run: how many terms stand in its texts, are tested, are flagged."""

    listed: int
    tested: int
    flagged: int


def measure(project: Project, *, runs: int = RUNS, progress: Progress = no_progress) -> NullTest:
    """The null test and the planted test over every outlet with 60 texts or more, with the default dials.

    runs: for each outlet. Raises SelectionError where no outlet has so many texts.
    """
    by_outlet: dict[str, list[Passage]] = {}
    for passage in project.passages:
        by_outlet.setdefault(passage.outlet, []).append(passage)
    chosen = {name: its for name, its in sorted(by_outlet.items()) if len(its) >= FROM_TEXTS}
    if not chosen:
        most = max(map(len, by_outlet.values()), default=0)
        raise SelectionError(f"The null test needs an outlet with {FROM_TEXTS} texts or more; the largest has {most}.")
    rng = np.random.default_rng(_SEED)
    splits: list[_Split] = []
    tries: list[tuple[int, bool]] = []
    for done, (name, counts) in enumerate(_counted(project, chosen, progress), start=1):
        for _ in range(runs):
            splits.append(_split(counts, rng))
            tries += _plant(counts, rng)
        progress(f"splitting {name}", done, len(chosen))
    return NullTest(
        outlets=tuple(chosen),
        texts=sum(map(len, chosen.values())),
        runs=len(splits),
        flagged_runs=sum(one.flagged > 0 for one in splits),
        listed_words=round(sum(one.listed for one in splits) / len(splits)),
        tested_words=round(sum(one.tested for one in splits) / len(splits)),
        flagged_words_share=max(one.flagged / max(one.listed, 1) for one in splits),
        flagged_tested_share=max(one.flagged / max(one.tested, 1) for one in splits),
        planted=tuple(
            Planted(low, high, len(hits := [hit for spread, hit in tries if low <= spread < high]), sum(hits))
            for low, high in SPREADS
        ),
    )


def _counted(
    project: Project, chosen: Mapping[str, Sequence[Passage]], progress: Progress
) -> Iterator[tuple[str, Counts]]:
    """Each outlet's own words, counted: as `pipeline.wording` does it for a corpus, copy shared with others left in."""
    language = load(project.settings.language)
    for done, (name, passages) in enumerate(chosen.items(), start=1):
        gone = reading.left_out(
            passages,
            Dials(),
            mentions={p.id: mentions.find(p, language=language, own=project.own_names) for p in passages},
            findings=None,
            credits={p.id: agency.credited(p, language=language) for p in passages},
            reprints=(),
            language=language,
        )
        texts = reading.texts(passages, gone, usual=(), language=language, dials=Dials())
        counts = count(texts.read, min_count=wording.LISTED_FROM).together(np.array(texts.text_of))
        progress(f"counting {name}", done, len(chosen))
        yield name, counts.of_texts(np.flatnonzero(counts.lengths > 0))


def _split(counts: Counts, rng: np.random.Generator) -> _Split:
    """What is flagged when one outlet's texts are split at random?"""
    drawn = _drawn(counts, min(MOST_TEXTS, len(counts.lengths)), rng)
    p = _p(drawn)
    listed = np.asarray(drawn.matrix.sum(axis=0)).ravel() >= wording.LISTED_FROM
    return _Split(int(listed.sum()), int((~np.isnan(p)).sum()), int((p <= shuffles.ALPHA).sum()))


def _plant(counts: Counts, rng: np.random.Generator) -> Iterator[tuple[int, bool]]:
    """One word of each spread made four times as frequent in thirty texts: its spread in the other thirty, and found?

    The further occurrences fall at random, each running word of the thirty texts being as likely a place.
    """
    if len(counts.lengths) < 2 * PLANTED_TEXTS:
        return
    drawn = _drawn(counts, 2 * PLANTED_TEXTS, rng)
    single = np.array([len(term) == 1 for term in drawn.terms])
    spread = drawn.matrix[PLANTED_TEXTS:].getnnz(axis=0)
    for low, high in SPREADS:
        words = np.flatnonzero(single & (spread >= low) & (spread < high) & wording.frequent_enough(drawn))
        if len(words):
            word = int(rng.choice(words))
            yield int(spread[word]), bool(_p(_planted(drawn, word, rng))[word] <= shuffles.ALPHA)


def _planted(counts: Counts, word: int, rng: np.random.Generator) -> Counts:
    rate = counts.matrix[:, [word]].sum() / counts.lengths.sum()
    further = rng.poisson((TIMES - 1) * rate * counts.lengths)
    further[PLANTED_TEXTS:] = 0
    added = sparse.csr_matrix((further, (np.arange(len(further)), np.full(len(further), word))), counts.matrix.shape)
    return replace(counts, matrix=sparse.csr_matrix(counts.matrix + added), lengths=counts.lengths + further)


def _drawn(counts: Counts, size: int, rng: np.random.Generator) -> Counts:
    return counts.of_texts(rng.permutation(len(counts.lengths))[:size])


def _p(counts: Counts) -> NDArray[np.float64]:
    """What `wording.tested` gives each term for the first half of the texts against the second."""
    half = np.array(["one"] * (len(counts.lengths) // 2) + ["two"] * (len(counts.lengths) - len(counts.lengths) // 2))
    found = wording.tested(counts, half.astype(object), ["one", "two"])
    return found["one"].p if found else np.full(len(counts.terms), np.nan)
