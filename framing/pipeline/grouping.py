"""The passages of a project to its stories and topics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from framing import embed, revise
from framing.errors import SelectionError
from framing.find import clues, mentions, word_spread, words
from framing.group import stories, topics
from framing.language.resources import load
from framing.model import Clues, Findings, Link, Project, Story
from framing.pipeline import versions
from framing.pipeline.progress import Progress, no_progress
from framing.settings import Settings


@dataclass(frozen=True, eq=False)
class Matched:
    """What was found on the way to the stories: how alike the passages are, their names, their subject words."""

    matching: stories.Matching
    found: Mapping[str, Findings]
    subjects: Mapping[str, Counter[str]]


def match(project: Project, *, progress: Progress = no_progress) -> Matched:
    """How alike are the passages of a project that come into question for each other?

    Raises SelectionError where there are none, EncoderError where the model of the settings cannot be had.
    """
    if not project.passages:
        raise SelectionError("The project holds no texts yet. Add some with: framing add PROJECT FILES")
    settings = project.settings
    language = load(settings.language)
    encoder = embed.encoder(settings.encoder)  # before the long work: a model that cannot be had is told at once
    found: dict[str, Findings] = {}
    subjects: dict[str, Counter[str]] = {}
    read: list[Clues] = []
    for done, passage in enumerate(project.passages, start=1):
        named = mentions.find(passage, language=language, own=project.own_names)
        found[passage.id] = Findings(passage.id, named)
        subjects[passage.id] = words.subjects(passage, named, language=language)
        read.append(clues.find(passage, named, language=language))
        progress("finding names", done, len(project.passages))
    openings = [one.opening for one in read]
    progress("embedding", 0, len(openings))
    vectors = embed.as_builtin(openings, encoder=encoder)
    progress("embedding", len(openings), len(openings))
    matching = stories.match(
        read,
        vectors,
        encode=embed.builtin().encode,
        usual=word_spread.shares(language),
        window_hours=settings.window_hours,
    )
    return Matched(matching, found, subjects)


def group(project: Project, *, matched: Matched | None = None, progress: Progress = no_progress) -> Project:
    """Find the stories of a project, and replay what people have corrected.

    matched: what `match` found for the same passages and settings; looked for where it is not given.
    """
    matched = matched or match(project, progress=progress)
    settings = project.settings
    told, links = _told(matched.matching, settings)
    project = replace(project, links=links, topics=topics.group(matched.matching, told))
    project = replace(project, run=versions.run(settings))
    return revise.told(project, told, matched.subjects, matched.found)


def _told(matching: stories.Matching, settings: Settings) -> tuple[tuple[Story, ...], tuple[Link, ...]]:
    """The stories, and how alike the pairs were that they were made by: events, or storylines in a wide window."""
    window, certainty = settings.window_hours, settings.certainty
    if window > topics.EVENTS_UP_TO_HOURS:
        found = topics.as_stories(matching, window_hours=window, certainty=certainty)
        return found, topics.links(matching, window_hours=window)
    return stories.group(matching, window_hours=window, certainty=certainty, engine=settings.engine), matching.links


def same_story(
    project: Project, pairs: Sequence[tuple[str, str]], *, matched: Matched | None = None
) -> NDArray[np.float64]:
    """How sure is it that each pair of passages tells one event? Shape (n_pairs,), 0 to 1.

    pairs: passage ids; KeyError where the project lacks one. matched: as in `group`.
    """
    matched = matched or match(project)
    window = project.settings.window_hours
    return stories.certainty(matched.matching, pairs, encode=embed.builtin().encode, window_hours=window)
