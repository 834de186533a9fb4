"""The demo project, made from the practice texts that are shipped."""

from __future__ import annotations

from pathlib import Path

from framing import pipeline
from framing.errors import IngestError
from framing.ingest import readers
from framing.model import Project, Story

TOWN = "ua-pokrowsk"
"""The town that the demo opens with: Pokrowsk to some, Krasnoarmeisk to others."""


def folder() -> Path:
    """Where the practice texts lie: in the installed package, or in the checkout beside it."""
    package = Path(__file__).parent
    for place in (package / "corpora" / "demo", package.parent / "corpora" / "demo"):
        if place.is_dir():
            return place
    raise IngestError("The practice texts (corpora/demo) are missing; install framing anew.")


def project(*, progress: pipeline.Progress = pipeline.no_progress) -> Project:
    """The practice texts, read, split and grouped, with the dials at their defaults."""
    added = pipeline.add(Project(), [folder()], progress=progress)
    faults = [str(remark) for remark in added.remarks if remark.rejected]
    if faults:
        raise IngestError("The practice texts are damaged: " + "; ".join(faults))
    return pipeline.group(added.project, progress=progress)


def is_demo(project: Project) -> bool:
    """Does the project hold the practice texts and nothing else?"""
    sources, _ = readers.sources([folder()])
    return {article.id for article in project.articles} == {source.id for source in sources}


def opening_story(project: Project) -> Story:
    """The story that a project opens with.

    For the demo the one that speaks most of the town, where outlets name it differently; for any other
    project `pipeline.most_telling`.
    """
    if not is_demo(project):
        return pipeline.most_telling(project)

    def rank(story: Story) -> tuple[bool, float]:
        compared = pipeline.compare(project, story.id)
        differs = any(row.entity_id == TOWN and row.contrast == "origin" for row in compared.names)
        named = sum(use.count for row in compared.names if row.entity_id == TOWN for use in row.uses)
        return differs, named / len(compared.passages)

    best = max(project.stories, key=rank, default=None)
    return best if best and rank(best)[0] else pipeline.most_telling(project)
