"""Where a line of a concordance leads: to its sentence in the comparison of its story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from framing.compare.concordance import Line
from framing.language.resources import load
from framing.model import Project, Story
from framing.pipeline.finding import sentences_of
from framing.report import handles


@dataclass(frozen=True, slots=True)
class Target:
    """A sentence as the comparison of its story shows it."""

    story: int
    outlets: tuple[str, ...]
    """Two that tell the story, one of them that of the line."""
    sentence: str
    """Its short name: the outlet's letter and a number, such as A3."""


@dataclass(frozen=True)
class Around:
    """What a list of lines must know of the project that they come from."""

    project: Project

    @cached_property
    def letters(self) -> Mapping[str, str]:
        """Outlet to its letter."""
        return {outlet.name: outlet.letter for outlet in self.project.outlets}

    @cached_property
    def handles(self) -> Mapping[str, str]:
        """Passage id to its short name."""
        return handles.of(self.project)

    @cached_property
    def stories(self) -> Mapping[str, Story]:
        """Passage id to its story; none where stories were not looked for."""
        stories = self.project.stories if self.project.grouped else ()
        return {passage_id: story for story in stories for passage_id in story.passage_ids}

    def target(self, line: Line) -> Target | None:
        """Where does the line's sentence stand in a comparison? None where no other outlet tells its story."""
        story = self.stories.get(line.span.passage_id)
        if story is None or line.sentence is None:
            return None
        passages = self.project.story_passages(story)
        others = sorted({passage.outlet for passage in passages} - {line.outlet}, key=str.casefold)
        if not others:
            return None
        language = load(self.project.settings.language)
        own = [passage for passage in passages if passage.outlet == line.outlet]
        sentences = [sentence for passage in own for sentence in sentences_of(passage, language)]
        return Target(
            story.id,
            tuple(sorted((line.outlet, others[0]), key=str.casefold)),
            f"{self.letters[line.outlet]}{sentences.index(line.sentence) + 1}",
        )
