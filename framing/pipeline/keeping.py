"""The list of files that were read into a project, and of what was not loaded; reading a file again adds nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.model import Article, Input, Project, Remark
from framing.pipeline import giving_way
from framing.pipeline.giving_way import ReadNow


def counted(inputs: Iterable[Input], articles: Iterable[Article]) -> list[Input]:
    """The files with the number of articles that are loaded from each; of two with the same bytes the first has all."""
    counts = Counter(article.input_sha256 for article in articles)
    return [replace(one, article_count=counts.pop(one.sha256, 0)) for one in inputs]


def rejected_counts(inputs: Iterable[Input], rejected: Iterable[Remark]) -> Counter[tuple[str, str]]:
    """By name and sum of each file: how many remarks on what was not loaded are about it, or a file in it?"""
    files = {(one.file, one.sha256) for one in inputs}
    return Counter(giving_way.file_of(one, files) for one in rejected)


def with_inputs(project: Project, now: ReadNow) -> Project:
    """The project that also knows the files read now and what of them was not loaded.

    A file that it knows by name and sum is not listed again: its articles are those that are still there and the new
    ones. What was refused before gives way as `giving_way` says; a file of which nothing is left to tell then is none
    of its inputs any more, and a file of which all is there already never was.
    """
    rejected = giving_way.with_new(project.rejected, now)
    known = {(one.file, one.sha256): one for one in project.inputs}
    # What was loaded from a file then may have been taken out since.
    there = {(one.file, one.sha256): one.article_count for one in counted(project.inputs, project.articles)}
    for one in now.inputs:
        key = (one.file, one.sha256)
        before = known.get(key, replace(one, article_count=0))
        known[key] = replace(before, article_count=there.pop(key, before.article_count) + one.article_count)
    inputs = tuple(_worth_telling(project, list(known.values()), rejected))
    if inputs == project.inputs and rejected == project.rejected:
        return project
    return replace(project, inputs=inputs, rejected=rejected)


def _worth_telling(project: Project, inputs: Sequence[Input], rejected: Sequence[Remark]) -> Iterable[Input]:
    """The files with the number of pieces of each that were not loaded, without those of which nothing is left."""
    counts = rejected_counts(inputs, rejected)
    clean = {(one.file, one.sha256) for one in project.inputs if not one.rejected_count}
    for one in inputs:
        key = (one.file, one.sha256)
        if one.article_count or counts[key] or key in clean:
            yield replace(one, rejected_count=counts[key])
