"""The second level: which stories and single texts belong to one storyline that goes on over weeks?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.group import linkage, neighbours
from framing.group.corpus import Corpus, Floats, Ints, scaled, unit_rows
from framing.group.likeness import FURTHEST, probability
from framing.group.stories import FAINT, Matching, told
from framing.model import Link, Story, Topic
from framing.settings import Settings

PAUSE_HOURS = 24 * 21
"""A storyline may rest so long and go on: three weeks."""

ALIKE_FROM = 0.33
"""Mean of two cosines, of what texts tell and of their words, from which they are one storyline. Of two hand-made
groupings of a few days one does best at 0.2, the other at 0.25; among texts of one subject over a year, such as
the five real pages, everything falls together below 0.3."""

EVENTS_UP_TO_HOURS = 24 * 14
"""Whoever asks for a window wider than two weeks asks for storylines: the weights of events were learnt on days."""

NAMES_COUNT = 3.0
"""A place weighs as much as three words that are as rare: storylines hang on names ("Pokrowsk"), events on deeds."""

_STEEP = 20.0
"""Likeness to log-odds: 0.1 above the bar counts as 2."""


@dataclass(frozen=True, eq=False)
class _Told:
    """Stories and single texts as rows: what they tell, their words, and when."""

    vectors: Floats
    words: sparse.csr_array
    hours: NDArray[np.float64]


def group(matching: Matching, stories: Sequence[Story]) -> tuple[Topic, ...]:
    """Which stories belong to one storyline, such as the fight for one town?

    stories: as found by `stories.group`. A topic holds two stories or more, stories and texts without counterpart,
    or such texts alone. Two of them further apart than three weeks meet only through others between them. Returns
    topics numbered by their first passage in time.
    """
    ids = [clues.passage_id for clues in matching.corpus.clues]
    row = {passage_id: n for n, passage_id in enumerate(ids)}
    grouped = [[row[passage_id] for passage_id in story.passage_ids] for story in stories]
    alone = sorted(set(row.values()).difference(*map(set, grouped)))
    members = [*grouped, *([n] for n in alone)]
    pairs, odds, hours = _measured(matching, members, PAUSE_HOURS)
    lines = linkage.groups(pairs, odds, hours, window_hours=np.inf, bar=0.0, best_share=0.0)
    several = sorted(sorted(n for place in line for n in members[place]) for line in lines if len(line) > 1)
    return tuple(Topic(number, tuple(ids[n] for n in topic)) for number, topic in enumerate(several, start=1))


def as_stories(matching: Matching, *, window_hours: float, certainty: float) -> tuple[Story, ...]:
    """Which passages belong to one storyline, where the window is too wide for events?

    Passages further apart than the window never meet. certainty: as in `stories.group`; the default is the bar of
    the topics. Returns what `stories.group` returns.
    """
    bar = _log_odds(certainty) - _log_odds(Settings().certainty)
    pairs, odds, hours = _measured(matching, _everyone(matching), window_hours)
    return told(matching, linkage.groups(pairs, odds, hours, window_hours=window_hours, bar=bar, best_share=0.0))


def links(matching: Matching, *, window_hours: float) -> tuple[Link, ...]:
    """How sure each pair is to be of one storyline, on the scale of the dial: what `as_stories` went by."""
    pairs, odds, _ = _measured(matching, _everyone(matching), window_hours)
    certainty = probability(odds + _log_odds(Settings().certainty))
    ids = [clues.passage_id for clues in matching.corpus.clues]
    ends = zip(pairs.a.tolist(), pairs.b.tolist(), certainty.tolist(), strict=True)
    return tuple(Link(ids[a], ids[b], round(sure, 4)) for a, b, sure in ends if sure >= FAINT)


def _everyone(matching: Matching) -> list[list[int]]:
    return [[n] for n in range(len(matching.corpus.clues))]


def _measured(
    matching: Matching, members: Sequence[Sequence[int]], pause_hours: float
) -> tuple[neighbours.Pairs, NDArray[np.float64], NDArray[np.float64]]:
    """Which of these groups of passages come into question for each other, how alike they are, and their times."""
    seen = _rows(matching, members)
    alike: dict[tuple[int, int], float] = {}
    for rows, columns, outside in neighbours.blocks(seen.hours, seen.hours, pause_hours):
        close = _alike(seen, rows, columns)
        close[outside | (rows[:, None] == columns[None, :])] = neighbours.NOT
        pairs, values = neighbours.nearest(rows, columns, close, neighbours.NEAREST)
        ends = zip(pairs.min(axis=1).tolist(), pairs.max(axis=1).tolist(), strict=True)
        alike.update(zip(ends, values.tolist(), strict=True))
    ordered = sorted(alike)
    a, b = np.array(ordered, dtype=np.int64).reshape(-1, 2).T
    close = np.array([alike[pair] for pair in ordered])
    return neighbours.Pairs(a, b), ((close - ALIKE_FROM) * _STEEP).clip(-FURTHEST, FURTHEST), seen.hours


def _log_odds(certainty: float) -> float:
    return math.log(certainty / (1 - certainty))


def _rows(matching: Matching, members: Sequence[Sequence[int]]) -> _Told:
    """Each group of passages as the mean of what they tell."""
    corpus, count = matching.corpus, len(matching.corpus.clues)
    groups = np.repeat(np.arange(len(members)), [len(rows) for rows in members])
    share = np.array([1 / len(rows) for rows in members for _ in rows], dtype=np.float32)
    place = np.array([row for rows in members for row in rows], dtype=np.int64)
    mean = sparse.csr_array((share, (groups, place)), shape=(len(members), count))
    hours = np.array([_middle(corpus.hours[list(rows)]) for rows in members], dtype=np.float64)
    words = unit_rows(scaled(corpus.uses, _names_first(corpus)))
    return _Told(
        neighbours.unit(np.asarray(mean @ corpus.vectors, dtype=np.float32)),
        unit_rows(sparse.csr_array(mean @ words)),
        hours,
    )


def _names_first(corpus: Corpus) -> Floats:
    """The rarity of each word, places counting three times."""
    places = {place.casefold() for clues in corpus.clues for place in clues.places}
    weight = corpus.rarity.copy()
    weight[[column for word, column in corpus.vocabulary.items() if word in places]] *= NAMES_COUNT
    return weight


def _middle(hours: NDArray[np.float64]) -> float:
    known = hours[~np.isnan(hours)]
    return float(np.median(known)) if len(known) else float("nan")


def _alike(told: _Told, rows: Ints, columns: Ints) -> Floats:
    words = np.asarray((told.words[rows] @ told.words[columns].T).todense())
    return np.asarray((words + told.vectors[rows] @ told.vectors[columns].T) / 2, dtype=np.float32)
