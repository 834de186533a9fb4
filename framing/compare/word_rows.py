"""What is told of one word or phrase of one outlet: counts, sizes of difference, how sure, and where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare import intervals, keyness, shuffles
from framing.compare.counts import Counts, Read, Term
from framing.model import Passage, Span

State: TypeAlias = Literal["tested", "too_little", "no_words"]
Floats: TypeAlias = NDArray[np.float64]
Locate: TypeAlias = Callable[[int], NDArray[np.int32]]
"""From a text's number to where its words and breaks stand, as `framing.find.terms.Reader.places` gives them."""

MOST_UNCLEAR = 30
"""Words without a clear difference that are listed for an outlet, the furthest apart first."""

EVIDENCE = 50
EVIDENCE_OF_MANY = 15
"""Places kept for a word on either side, the first texts first; fewer of more than MANY passages, which must be read
again for them. The concordance shows all."""

MANY = 200


@dataclass(frozen=True, slots=True)
class Versus:
    """One outlet against others: how much there is to compare, and whether that is enough."""

    outlet: str
    against: str
    """Another outlet; "" for all others."""
    text_count: int
    """Articles and live blogs with words that count; all entries and versions of one are one text."""
    word_count: int
    """Words that carry a topic and were not left out."""
    rest_text_count: int
    rest_word_count: int
    state: State
    """tested; too_little: too few texts to tell a difference from chance; no_words: a side has none left."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """One word or phrase in one outlet, held against all others, or another one."""

    outlet: str
    against: str
    """Another outlet; "" for all others."""
    word: str
    """A word in the form under which it is counted, a phrase as it is printed most often."""
    kind: Literal["word", "phrase"]
    count: int
    total: int
    text_count: int
    rest_count: int
    rest_total: int
    rest_text_count: int
    log_odds: float
    """Above 0: the outlet uses the word more than the others do; in natural logarithms of odds."""
    z: float
    """log_odds by its standard deviation, every word taken for an independent draw: only to order a list."""
    log_ratio: float
    """In doublings: 1 is twice as often as the others."""
    g2: float
    dispersion: float | None
    """Gries' DP over the texts of whoever uses the word more: 0 even, towards 1 in one text only; None for one text."""
    low: float | None
    """The 95 % interval of log_odds, texts drawn anew; None where the difference is not clear, or texts are too few."""
    high: float | None
    same_sign_share: float | None
    """0 to 1: so many of these draws have the sign that most of them have: 1 is a stable sign, 0.5 none."""
    p: float | None
    """Share of the dealings of the texts in which any word lay so far out; None where the word was not tested."""
    clear: bool
    """True where p is at most `shuffles.ALPHA`. False says neither that they differ nor that they do not."""
    spans: tuple[Span, ...]
    """At most EVIDENCE places; of a corpus EVIDENCE_OF_MANY."""
    rest_spans: tuple[Span, ...]


@dataclass(frozen=True)
class Texts:
    """The texts to compare, as numbers of words."""

    passages: tuple[Passage, ...]
    text_of: tuple[int, ...]
    """For each passage the number of its text, 0 to n-1: the entries of a live blog, and versions, are one text."""
    read: Read
    locate: Locate
    usual: Floats
    """Shape (n_words,): how often each word stands in the whole project, the prior's source."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlet of each text."""
        found = {text: passage.outlet for passage, text in zip(self.passages, self.text_of, strict=True)}
        return tuple(found[text] for text in range(len(found)))


@dataclass(frozen=True)
class Tested:
    """What dealing the texts anew says of one outlet's terms, shape (n_terms,); NaN where a term was not tested."""

    z: Floats
    p: Floats


def of_outlet(
    texts: Texts,
    counts: Counts,
    rows: NDArray[np.intp],
    own: NDArray[np.bool_],
    versus: Versus,
    prior: Floats,
    tested: Tested | None,
) -> tuple[WordRow, ...]:
    """The rows of one outlet: all clear differences, and of the others those of which it has more, the furthest first.

    counts: of the texts compared; rows: which of `texts` each of them is; own: shape (n_texts,), True for the outlet's;
    prior: shape (n_terms,), pseudo-counts; tested: None where none was. A difference is clear only where the test, the
    counts and the log-odds agree on its sign: the prior may turn a small one round.
    """
    ours, theirs = (_sums(counts.matrix[side]) for side in (own, ~own))
    totals = {"total": float(versus.word_count), "rest_total": float(versus.rest_word_count)}
    delta, z = keyness.log_odds(ours, theirs, prior, **totals, prior_total=keyness.PRIOR_WORDS)
    ratio = keyness.log_ratio(ours, theirs, **totals)
    p = None if tested is None else tested.p
    agreed = np.sign(ratio) == np.sign(delta)
    clear = np.zeros(len(delta), dtype=bool)
    if tested is not None:
        clear = (tested.p <= shuffles.ALPHA) & agreed & (np.sign(tested.z) == np.sign(delta))
    order = np.lexsort((np.arange(len(z)), -z))
    more = (delta > 0) & agreed & (ours > 1) & ~clear
    unclear = [at for at in order if more[at]][:MOST_UNCLEAR]
    chosen = np.array([at for at in order if clear[at]] + unclear, dtype=np.intp)
    if not len(chosen):
        return ()
    few = counts.of_terms(chosen)
    figures = _Figures(
        few, own, log_odds=delta[chosen], z=z[chosen],
        log_ratio=ratio[chosen],
        g2=keyness.g2(ours[chosen], theirs[chosen], **totals),
        p=None if p is None else p[chosen],
        clear=clear[chosen],
        interval=intervals.of_log_odds(few, own, prior[chosen]),
    )  # fmt: skip
    finder = _Finder(texts, rows)
    return tuple(_row(n, figures, versus, finder) for n in range(len(chosen)))


class _Figures:
    """Everything about the terms chosen that is worked out for all of them at once."""

    def __init__(
        self, counts: Counts, own: NDArray[np.bool_], *, log_odds: Floats, z: Floats, log_ratio: Floats, g2: Floats,
        p: Floats | None, clear: NDArray[np.bool_], interval: intervals.Interval | None,
    ) -> None:  # fmt: skip
        self.counts, self.own = counts, own
        self.log_odds, self.z, self.log_ratio, self.g2 = log_odds, z, log_ratio, g2
        self.p, self.clear, self.interval = p, clear, interval
        self.matrices = counts.matrix[own].tocsc(), counts.matrix[~own].tocsc()
        self.here, self.rest = map(_sums, self.matrices)
        self.text_counts, self.rest_text_counts = (matrix.getnnz(axis=0) for matrix in self.matrices)
        lengths = counts.lengths[own], counts.lengths[~own]
        self.spread = [
            keyness.deviation_of_proportions(matrix, length) if len(length) > 1 else np.full(matrix.shape[1], np.nan)
            for matrix, length in zip(self.matrices, lengths, strict=True)
        ]


class _Finder:
    """Where does a term stand in the texts compared?"""

    def __init__(self, texts: Texts, rows: NDArray[np.intp]) -> None:
        self.texts = texts
        self.most = EVIDENCE if len(texts.passages) <= MANY else EVIDENCE_OF_MANY
        passages: dict[int, list[int]] = {}
        for number, text in enumerate(texts.text_of):
            passages.setdefault(text, []).append(number)
        self.passages_of = [passages[int(row)] for row in rows]

    def spans(self, term: Term, at: NDArray[np.intp]) -> tuple[Span, ...]:
        """at: the texts, among those compared, that have it. In order, as many as are kept."""
        found: list[Span] = []
        for row in (passage for text in np.sort(at) for passage in self.passages_of[text]):
            words = self.texts.read.texts[row]
            starts = np.flatnonzero(words[: max(len(words) - len(term) + 1, 0)] == term[0])
            for step, number in enumerate(term):
                starts = starts[words[starts + step] == number]
            for start in starts if len(starts) else ():
                place = self.texts.locate(int(row))
                passage_id = self.texts.passages[row].id
                found.append(Span(passage_id, int(place[start, 0]), int(place[start + len(term) - 1, 1])))
            if len(found) >= self.most:
                break
        return tuple(found[: self.most])

    def printed(self, spans: tuple[Span, ...]) -> str:
        """As these places print it most often; of two equally frequent ones that which comes first."""
        forms = Counter(" ".join(self._texts[span.passage_id][span.start : span.end].split()) for span in spans)
        return forms.most_common(1)[0][0]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {passage.id: passage.text for passage in self.texts.passages}


def _sums(matrix: sparse.csr_matrix | sparse.csc_matrix) -> Floats:
    return np.asarray(matrix.sum(axis=0), dtype=np.float64).ravel()


def _row(n: int, figures: _Figures, versus: Versus, finder: _Finder) -> WordRow:
    term = figures.counts.terms[n]
    own_rows, rest_rows = np.flatnonzero(figures.own), np.flatnonzero(~figures.own)
    here, rest = figures.matrices
    spans = finder.spans(term, own_rows[here[:, [n]].nonzero()[0]])
    rest_spans = finder.spans(term, rest_rows[rest[:, [n]].nonzero()[0]])
    more = figures.log_odds[n] > 0
    spread = float(figures.spread[0 if more else 1][n])
    tested = figures.p is not None and not np.isnan(figures.p[n])
    # Of hundreds of words those listed lie furthest apart: an interval that leaves out 0 would look like a finding.
    interval = figures.interval if figures.clear[n] else None
    return WordRow(
        outlet=versus.outlet,
        against=versus.against,
        word=figures.counts.name(n) if len(term) == 1 else finder.printed(spans or rest_spans),
        kind="word" if len(term) == 1 else "phrase",
        count=int(figures.here[n]),
        total=versus.word_count,
        text_count=int(figures.text_counts[n]),
        rest_count=int(figures.rest[n]),
        rest_total=versus.rest_word_count,
        rest_text_count=int(figures.rest_text_counts[n]),
        log_odds=float(figures.log_odds[n]),
        z=float(figures.z[n]),
        log_ratio=float(figures.log_ratio[n]),
        g2=float(figures.g2[n]),
        dispersion=None if np.isnan(spread) else spread,
        low=None if interval is None else float(interval.low[n]),
        high=None if interval is None else float(interval.high[n]),
        same_sign_share=None if interval is None else float(interval.same_sign_share[n]),
        p=float(figures.p[n]) if figures.p is not None and tested else None,
        clear=bool(figures.clear[n]),
        spans=spans,
        rest_spans=rest_spans,
    )
