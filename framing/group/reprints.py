"""Which passages share wording: agency copy that several outlets print, and an outlet's own newer versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import numpy as np

from framing.group import word_triples
from framing.group.shared_wording import Shared, Words, runs
from framing.group.word_triples import Numbers, Pairs, Reading
from framing.model import Passage

SHARE = 0.3
"""A true reprint may keep only so much: a new lead, cuts, and one changed word in five break most 3-grams."""

MIN_SHARED = 12
"""Shared 3-grams below which a share says nothing: a stock phrase fills a text of two lines."""

_ONE_TEXT = 0.5
"""Two texts of one outlet that share so much of the longer are versions of one text; what they share is then
no standing text, however often the outlet has updated it."""

_STANDING_IN = 3
"""Different texts of one outlet in which a 3-gram stands before it counts as the outlet's standing text
(advertising, how to subscribe, a paragraph of background) or as a stock phrase ("in den vergangenen Wochen"). Read
on 6,919 articles: from 4 on, newsletters' footers still made versions; with 3, 192 of 200 reprints are left."""

CONTEXT_PASSAGES = 300
"""Further passages that are read beside one story's, to know its outlets' standing text."""

_RARE_PART = 0.5
"""Of what two texts share, at least so much must be rare enough to find them by."""


@dataclass(frozen=True, slots=True)
class Reprint:
    """Two passages that share wording beyond chance. A relation, never a reason to delete one."""

    a: str
    """The passage that came first, where both times are known."""
    b: str
    kind: str
    """reprint (two outlets) or version (one outlet)."""
    shared_share: float
    """0 to 1: of the shorter text's 3-grams in own words, so many stand in the other's own words."""
    shared_count: int
    own_count: int
    """The shorter text's different 3-grams in own words, on which the share is taken."""
    quoted_shared_count: int
    quoted_count: int
    """The same for 3-grams inside quotations; no relation rests on them."""
    shared: tuple[Shared, ...]
    """The runs of words that both texts print, in the order of a."""
    agencies: tuple[str, ...] = ()
    """News agencies that either text credits."""
    common_agencies: tuple[str, ...] = ()
    """Those that both credit: one wire source, by their own word."""

    @property
    def quoted_share(self) -> float | None:
        """0 to 1, as `shared_share`; None where the shorter text quotes nothing."""
        return self.quoted_shared_count / self.quoted_count if self.quoted_count else None


def find(
    passages: Sequence[Passage],
    *,
    quoted: Mapping[str, Sequence[tuple[int, int]]],
    agencies: Mapping[str, Sequence[str]],
    share: float = SHARE,
    min_shared: int = MIN_SHARED,
    window_hours: float | None = None,
    versions: Sequence[tuple[str, str]] = (),
) -> tuple[Reprint, ...]:
    """Which passages print the same text, in part?

    quoted: for each passage id what stands in quotation marks (start, end); agencies: the agencies it credits.
    share: 0 to 1, from which two passages are related. min_shared: different 3-grams that they must share.
    window_hours: no relation between passages further apart; None: any distance. Who has no time may meet any.
    versions: pairs that are known to be versions of one text: related however little they share, and far apart.
    Returns relations, the largest share first.

    The share is the containment of the shorter text in the longer: of its different word 3-grams (case and
    punctuation left out, furniture left out), so many stand in the other. Containment and not overlap, since a
    reprint may be cut. Own words alone decide: two outlets that quote one speech have not reprinted each other,
    so 3-grams inside a quotation are counted apart. What stands in three different texts of one outlet
    (advertising, "Lesen Sie auch", stock phrases) counts on neither side.

    Do not compare shares of very short texts: below some 60 words a sentence more or less moves them by a
    fifth. The relation says that wording is shared, not who wrote it first: both may print a third text.
    Source: A. Broder, "On the resemblance and containment of documents", 1997; for newspapers and their
    agency, P. Clough, R. Gaizauskas, S. Piao, Y. Wilks, "METER: MEasuring TExt Reuse", 2002.

    >>> words = "Der Rat von Norderau hat am Montag den Bau der neuen Brücke über die Lahme beschlossen."
    >>> a = Passage("a", "a", "Abendruf", 0, len(words), words)
    >>> b = Passage("b", "b", "Kurzwelle", 0, len(words) - 1, words[:-1])
    >>> [(found.kind, found.shared_share) for found in find([a, b], quoted={}, agencies={})]
    [('reprint', 1.0)]
    """
    if not 0 < share <= 1:
        raise ValueError(f"share must lie above 0 and up to 1 (found {share})")
    if min_shared < 1:
        raise ValueError(f"min_shared must be 1 or more (found {min_shared})")
    ordered = sorted(passages, key=_in_time)
    reading = word_triples.read(ordered, quoted)
    own, said = reading.own, reading.said
    near = word_triples.pairs(own)
    known = _places(ordered, versions)
    texts = _texts(reading, near, [passage.outlet for passage in ordered], known)
    own = own.without(word_triples.in_many(own, texts, [passage.outlet for passage in ordered], _STANDING_IN))
    bar = np.maximum(share * np.minimum(own.sizes[near.a], own.sizes[near.b]), min_shared)
    bar[[pair in known for pair in zip(near.a.tolist(), near.b.tolist(), strict=True)]] = 1
    likely = near.counts >= _RARE_PART * bar
    found = []
    for a, b, least in zip(near.a[likely].tolist(), near.b[likely].tolist(), bar[likely].tolist(), strict=True):
        is_near = (a, b) in known or _within(ordered[a], ordered[b], window_hours)
        if is_near and (count := own.shared_count(a, b)) >= least:
            counts = _Counts(
                shared=count,
                own=int(min(own.sizes[a], own.sizes[b])),
                quoted_shared=said.shared_count(a, b),
                quoted=int(min(said.sizes[a], said.sizes[b])),
            )
            found.append(_relation(ordered[a], ordered[b], counts, quoted, agencies))
    return tuple(sorted(found, key=lambda one: (-one.shared_share, -one.shared_count, one.a, one.b)))


def context(story: Sequence[Passage], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Which other passages of a story's outlets tell what is their standing text? Some 300, spread evenly.

    Where a project holds more, a share within one story may differ a little from that in the whole project.
    """
    told = {passage.id for passage in story}
    outlets = {passage.outlet for passage in story}
    others = [passage for passage in passages if passage.outlet in outlets and passage.id not in told]
    return tuple(others[:: 1 + len(others) // CONTEXT_PASSAGES])


class _Counts(NamedTuple):
    shared: int
    own: int
    quoted_shared: int
    quoted: int


def _relation(
    a: Passage,
    b: Passage,
    counts: _Counts,
    quoted: Mapping[str, Sequence[tuple[int, int]]],
    agencies: Mapping[str, Sequence[str]],
) -> Reprint:
    named_a, named_b = (set(agencies.get(passage.id, ())) for passage in (a, b))
    return Reprint(
        a=a.id,
        b=b.id,
        kind="version" if a.outlet == b.outlet else "reprint",
        shared_share=counts.shared / counts.own,
        shared_count=counts.shared,
        own_count=counts.own,
        quoted_shared_count=counts.quoted_shared,
        quoted_count=counts.quoted,
        shared=runs(Words(a, quoted.get(a.id, ())), Words(b, quoted.get(b.id, ()))),
        agencies=tuple(sorted(named_a | named_b)),
        common_agencies=tuple(sorted(named_a & named_b)),
    )


def _in_time(passage: Passage) -> tuple[bool, float, str]:
    moment = passage.published_at
    return moment is None, moment.timestamp() if moment else 0.0, passage.id


def _within(a: Passage, b: Passage, window_hours: float | None) -> bool:
    if window_hours is None or a.published_at is None or b.published_at is None:
        return True
    return _hours(a.published_at, b.published_at) <= window_hours


def _hours(a: datetime, b: datetime) -> float:
    return abs((a - b).total_seconds()) / 3600


def _places(ordered: Sequence[Passage], versions: Sequence[tuple[str, str]]) -> set[tuple[int, int]]:
    """The pairs by the passages' places, the earlier one first."""
    place = {passage.id: n for n, passage in enumerate(ordered)}
    there = ((place[a], place[b]) for a, b in versions if a in place and b in place)
    return {(min(pair), max(pair)) for pair in there}


def _texts(reading: Reading, near: Pairs, outlets: Sequence[str], known: Iterable[tuple[int, int]] = ()) -> Numbers:
    """For each passage the first version of its text: versions count as one text when standing text is sought."""
    own = reading.own
    first = list(range(own.n))

    def root(row: int) -> int:
        while first[row] != row:
            first[row] = first[first[row]]
            row = first[row]
        return row

    # Of the longer text: a note that is mostly advertising would else join all texts that carry it.
    alike = near.counts >= _ONE_TEXT * np.maximum(own.sizes[near.a], own.sizes[near.b])
    pairs = zip(near.a[alike].tolist(), near.b[alike].tolist(), strict=True)
    found = ((a, b) for a, b in pairs if outlets[a] == outlets[b] and _open_alike(reading, a, b))
    for a, b in (*known, *found):
        one, other = sorted((root(a), root(b)))
        first[other] = one
    return np.array([root(row) for row in range(own.n)], dtype=np.int64)


def _open_alike(reading: Reading, a: int, b: int) -> bool:
    """Does the opening of one stand in the other? Versions keep an opening; short notes with one footer do not."""
    return any(len(np.intersect1d(reading.openings[one], reading.own.of[other])) for one, other in ((a, b), (b, a)))
