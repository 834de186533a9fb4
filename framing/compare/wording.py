"""Who uses which words and short phrases? Each outlet against all others, or against one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from framing.compare import keyness, shuffles, word_rows
from framing.compare.counts import Counts, count
from framing.compare.word_rows import Floats, State, Tested, Texts, Versus, WordRow

__all__ = ["Texts", "Versus", "WordRow", "compare"]

LISTED_FROM = 2
"""Occurrences from which a word is listed, tested or not, as long as there are few texts."""

FEW_TEXTS = 200
"""Up to so many texts every word is listed that stands twice; of a corpus only what is frequent enough to be tested."""

_NEVER = 0.5
"""Pseudo-count of a word that nobody has written yet."""


def compare(
    texts: Texts, *, pairs: bool = False, phrases: bool = True
) -> tuple[tuple[Versus, ...], tuple[WordRow, ...]]:
    """Which words and phrases does each outlet use more, or less, than the others?

    pairs: each outlet against each other one, instead of against all others together. Returns how much there was to
    compare, and rows: by outlet, clear differences first, each list by z. Rows with log_odds below 0 (used less) are
    given where they are clear. With one outlet, or one word in all, there is nothing to compare: no rows. Figures of
    different stories must not be compared: priors and lengths differ.
    """
    few = len(texts.passages) <= FEW_TEXTS
    listed = LISTED_FROM if few else shuffles.MIN_COUNT
    counts = count(texts.read, min_count=listed, min_texts=1 if few else shuffles.MIN_IN_TEXTS, phrases=phrases)
    counts = counts.together(np.array(texts.text_of, dtype=np.intp))
    outlets = np.array(texts.outlets, dtype=object)
    names = sorted(set(texts.outlets), key=str.casefold)
    contests = list(combinations(names, 2)) if pairs else [tuple(names)]
    found: list[tuple[Versus, tuple[WordRow, ...]]] = []
    for among in contests if len(names) > 1 else ():
        rows = np.flatnonzero(np.isin(outlets, among) & (counts.lengths > 0))
        found += _among(texts, counts.of_texts(rows), rows, outlets[rows], among, named=pairs)
    return tuple(versus for versus, _ in found), tuple(row for _, rows in found for row in rows)


def _among(
    texts: Texts,
    counts: Counts,
    rows: NDArray[np.intp],
    outlets: NDArray[np.object_],
    names: Sequence[str],
    *,
    named: bool,
) -> Iterator[tuple[Versus, tuple[WordRow, ...]]]:
    """Each of these outlets against the others of them.

    rows: the number of each of their texts that has words; named: of two outlets, each is called the other's opponent.
    """
    others = names[::-1] if named else [""] * len(names)
    testable = bool(frequent_enough(counts).any())
    versus = [
        _versus(counts, outlets == name, name, other, testable=testable)
        for name, other in zip(names, others, strict=True)
    ]
    found = tested(counts, outlets, [one.outlet for one in versus if one.state == "tested"])
    prior = _prior(texts, counts)
    for one in versus:
        if one.state == "no_words" or len(counts.terms) == 0 or prior.max() >= keyness.PRIOR_WORDS:
            yield one, ()  # nothing to compare, or one word that is all there is: it has no odds against anything
            continue
        own = outlets == one.outlet
        yield one, word_rows.of_outlet(texts, counts, rows, own, one, prior, found.get(one.outlet))


def _versus(counts: Counts, own: NDArray[np.bool_], name: str, against: str, *, testable: bool) -> Versus:
    sizes = int(own.sum()), int((~own).sum())
    words = int(counts.lengths[own].sum()), int(counts.lengths[~own].sum())
    enough = testable and shuffles.can_tell(*sizes)
    state: State = "no_words" if not min(words) else "tested" if enough else "too_little"
    return Versus(name, against, sizes[0], words[0], sizes[1], words[1], state)


def tested(counts: Counts, outlets: NDArray[np.object_], names: Sequence[str]) -> dict[str, Tested]:
    """For each of these outlets, what dealing the texts anew says of each term; NaN for one too rare to be tested.

    outlets: shape (n_texts,), the outlet of each text. Raises ValueError where an outlet has too few texts to tell.
    """
    columns = np.flatnonzero(frequent_enough(counts))
    if not names or not len(columns):
        return {}
    number = {name: side for side, name in enumerate(names)}
    sides = np.array([number.get(name, -1) for name in outlets], dtype=np.intp)
    dealt = shuffles.deal(counts.of_terms(columns), sides)
    z, p = (np.full((len(names), len(counts.terms)), np.nan) for _ in range(2))
    z[:, columns], p[:, columns] = dealt.z, dealt.p
    return {name: Tested(z[side], p[side]) for name, side in number.items()}


def frequent_enough(counts: Counts) -> NDArray[np.bool_]:
    """Which terms are frequent enough, and in texts enough, to be tested? Shape (n_terms,)."""
    often = np.asarray(counts.matrix.sum(axis=0)).ravel() >= shuffles.MIN_COUNT
    return np.asarray(often & (counts.matrix.getnnz(axis=0) >= shuffles.MIN_IN_TEXTS))


def _prior(texts: Texts, counts: Counts) -> Floats:
    """Pseudo-counts: what is usual in the project, and for what is commoner here than there, what is usual here."""
    here = np.asarray(counts.matrix.sum(axis=0)).ravel()
    usual = np.array([texts.usual[term[0]] if len(term) == 1 else 0.0 for term in counts.terms])
    everything = max(float(texts.usual[texts.read.carries].sum()), float(counts.lengths.sum()), 1.0)
    return np.asarray(np.maximum(np.maximum(usual, here), _NEVER) / everything * keyness.PRIOR_WORDS)
