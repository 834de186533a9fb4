"""How well are stories found? The engine with its dials, and the baselines, on one set of items and answers."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing import pipeline
from framing.errors import SelectionError
from framing.evaluate import baselines, gold, metrics
from framing.model import Project
from framing.settings import Settings

ENGINE = "framing"
ALONE = "every text alone"
BOTH, MIXED, NEITHER = "both mainstream", "mixed", "both other"

Groups = Mapping[str, str]
Judge = Callable[[Sequence[tuple[str, str]]], NDArray[np.float64]]
"""Pairs of passage ids -> how surely each tells one story; higher is surer."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Average precision on the pairs of one difficulty ("all": on every pair)."""

    difficulty: str
    average_precision: float
    pair_count: int
    same_story_count: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Of the pairs that tell one story, how many were joined, for one kind of outlets."""

    outlets: str
    pair_count: int
    joined_count: int
    joined_share: float | None
    """0 to 1; None where there is no such pair."""


@dataclass(frozen=True, slots=True)
class Method:
    """How one way of grouping did."""

    name: str
    b_cubed: metrics.Scores
    pairwise: metrics.Scores
    coarse_b_cubed: metrics.Scores | None
    """Against the second gold, in which large events were left whole."""
    rankings: tuple[Ranking, ...]
    joined: tuple[Joined, ...]
    group_count: int
    """Groups of two or more, among all items."""
    alone_count: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was scored, on what, and how each method did; the engine comes first."""

    item_count: int
    scored_count: int
    """The items that the gold holds; the others were grouped beside them."""
    story_count: int
    """Stories of two or more in the gold."""
    single_count: int
    """Items alone in the gold."""
    settings: Settings
    methods: tuple[Method, ...]
    left_out: tuple[str, ...]
    """Baselines that were not tried, for the number of items."""
    groups: Groups
    """What the engine found: item -> group, also for those alone."""


def score(
    project: Project,
    answers: gold.Answers,
    *,
    mainstream: Collection[str] = (),
    progress: pipeline.Progress = pipeline.no_progress,
) -> Evaluation:
    """How well does the engine, with the project's dials, find the stories of these answers, and what do baselines?

    mainstream: names of outlets; the share of joined pairs is then told apart by whether both, one or neither of
    the two outlets is among them. Two passages of one outlet are a pair, too.
    Raises IngestError where answers speak of items that are not there, SelectionError where no item is of an
    outlet named.
    """
    gold.check(project, answers)
    outlets = {passage.id: passage.outlet for passage in project.passages}
    if unknown := sorted(set(mainstream) - set(outlets.values())):
        there = ", ".join(sorted(set(outlets.values())))
        raise SelectionError(f"No item is of {', '.join(unknown)}. The outlets are: {there}.")

    def judged(name: str, groups: Groups, judge: Judge) -> Method:
        coarse = metrics.b_cubed(answers.coarse_stories, groups) if answers.coarse_stories else None
        sizes = Counter(groups.values())
        return Method(
            name=name,
            b_cubed=metrics.b_cubed(answers.stories, groups),
            pairwise=metrics.pairwise(answers.stories, groups),
            coarse_b_cubed=coarse,
            rankings=_rankings(answers.pairs, judge),
            joined=_joined(answers.stories, groups, outlets, mainstream) if mainstream else (),
            group_count=sum(size > 1 for size in sizes.values()),
            alone_count=sum(size == 1 for size in sizes.values()),
        )

    matched = pipeline.match(project, progress=progress)
    grouped = pipeline.group(project, matched=matched)
    found = groups_of(grouped)
    alone = {passage.id: passage.id for passage in project.passages}
    methods = [
        judged(ENGINE, found, lambda pairs: pipeline.same_story(grouped, pairs, matched=matched)),
        judged(ALONE, alone, lambda pairs: np.zeros(len(pairs))),
    ]
    fits = len(project.passages) <= baselines.MOST_ITEMS
    for done, baseline in enumerate(baselines.ALL if fits else (), start=1):
        alike = baselines.cosines(project.passages, baseline)
        rows = {passage.id: row for row, passage in enumerate(project.passages)}
        labels = baselines.group(alike, cut=baseline.cut)
        groups = {passage_id: str(labels[row]) for passage_id, row in rows.items()}
        methods.append(judged(baseline.name, groups, _cosine_of(alike, rows)))
        progress("baselines", done, len(baselines.ALL))
    sizes = Counter(answers.stories.values())
    return Evaluation(
        item_count=len(project.passages),
        scored_count=len(answers.stories),
        story_count=sum(size > 1 for size in sizes.values()),
        single_count=sum(size == 1 for size in sizes.values()),
        settings=project.settings,
        methods=tuple(methods),
        left_out=() if fits else tuple(baseline.name for baseline in baselines.ALL),
        groups=found,
    )


def groups_of(project: Project) -> Groups:
    """Each passage's group: its story, or one of its own.

    "alone-" and "story-" keep both kinds of names apart, whatever the ids look like.
    """
    told = {passage_id: f"story-{story.id}" for story in project.stories for passage_id in story.passage_ids}
    return {passage.id: told.get(passage.id, f"alone-{passage.id}") for passage in project.passages}


def write_predictions(groups: Groups, path: Path) -> None:
    """Item and group as CSV with the columns id and story_id, so that another scorer can read them."""
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(("id", "story_id"))
            writer.writerows(groups.items())
    except OSError as fault:
        raise SelectionError(f"{path}: the predictions cannot be written ({fault.strerror or fault}).") from fault


def _cosine_of(alike: NDArray[np.float64], rows: Mapping[str, int]) -> Judge:
    return lambda pairs: np.array([alike[rows[a], rows[b]] for a, b in pairs])


def _rankings(pairs: Sequence[gold.Pair], judge: Judge) -> tuple[Ranking, ...]:
    """Average precision on all pairs, then by difficulty; one difficulty without a pair of one story has none."""
    if not pairs:
        return ()
    scores = judge([pair.passage_ids for pair in pairs])
    kinds = sorted({pair.difficulty for pair in pairs} - {""})
    rankings = []
    for kind in ("all", *kinds):
        chosen = [n for n, pair in enumerate(pairs) if kind in ("all", pair.difficulty)]
        positive = [pairs[n].same_story for n in chosen]
        if any(positive):
            precision = metrics.average_precision(positive, scores[chosen])
            rankings.append(Ranking(kind, precision, len(chosen), sum(positive)))
    return tuple(rankings)


def _joined(
    stories: Groups, found: Groups, outlets: Mapping[str, str], mainstream: Collection[str]
) -> tuple[Joined, ...]:
    members: dict[str, list[str]] = {}
    for item, story in stories.items():
        members.setdefault(story, []).append(item)
    true: Counter[int] = Counter()
    joined: Counter[int] = Counter()
    for pair in (pair for told in members.values() for pair in combinations(told, 2)):
        inside = sum(outlets[item] in mainstream for item in pair)
        true[inside] += 1
        joined[inside] += found[pair[0]] == found[pair[1]]
    kinds = ((BOTH, 2), (MIXED, 1), (NEITHER, 0))
    return tuple(Joined(name, true[n], joined[n], joined[n] / true[n] if true[n] else None) for name, n in kinds)
