"""Who calls whom or what how in a story, a topic or all texts: found once, then told for any choice of outlets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare import labels, loaded_words, names
from framing.compare.loaded_words import LoadedRow
from framing.errors import SelectionError
from framing.find import loaded_words as loaded_finds
from framing.language import gazetteer
from framing.language.resources import load
from framing.model import Article, Findings, LoadedWord, Passage, Project, Span, Story
from framing.pipeline import latest
from framing.pipeline.choosing import story_of
from framing.pipeline.covering import topic_of
from framing.pipeline.finding import find, sentences_of
from framing.pipeline.naming import Naming
from framing.pipeline.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Scope:
    """Which texts are looked at: one story, one topic, or all. Raises SelectionError where both are named."""

    story: int | None = None
    topic: int | None = None

    def __post_init__(self) -> None:
        if self.story is not None and self.topic is not None:
            raise SelectionError("A story or a topic: name one of them, or none for all texts.")


ALL_TEXTS = Scope()


@dataclass(frozen=True, slots=True)
class Gathered:
    """The passages of a story, a topic or a whole project, with everything that is found in them."""

    story: Story | None
    """None: a topic, or all texts."""
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    findings: Mapping[str, Findings]
    loaded: Mapping[str, Sequence[LoadedWord]]
    """Words that a list calls evaluative, by passage id."""
    sentences: Mapping[str, tuple[Span, ...]]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Whose texts these are, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.passages}, key=str.casefold))


@dataclass(frozen=True, slots=True)
class Usage:
    """How the chosen outlets name things: names, labels, and words that a list calls evaluative."""

    naming: Naming
    loaded: tuple[LoadedRow, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that were chosen and have a text here, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.naming.passages}, key=str.casefold))

    @property
    def passage_counts(self) -> dict[str, int]:
        """How many passages of each outlet were looked at: the m of "n of m texts"."""
        outlets = [passage.outlet for passage in self.naming.passages]
        return {outlet: outlets.count(outlet) for outlet in self.outlets}


def gather(project: Project, scope: Scope = ALL_TEXTS, *, progress: Progress = no_progress) -> Gathered:
    """Find everything in the texts of one story or topic, or in all: the long part, some 40 ms a long article.

    Raises SelectionError where the project has no such story or topic.
    """
    passages = passages_of(project, scope)
    language = load(project.settings.language)
    found = find(project, passages, progress=progress)
    wanted = {passage.article_id for passage in passages}
    return Gathered(
        story=None if scope.story is None else story_of(project, scope.story),
        passages=passages,
        articles={article.id: article for article in project.articles if article.id in wanted},
        findings=found,
        loaded={p.id: loaded_finds.find(p, language=language, labels=found[p.id].labels) for p in passages},
        sentences={p.id: sentences_of(p, language) for p in passages},
    )


def usage(project: Project, gathered: Gathered, *, outlets: Sequence[str] = ()) -> Usage:
    """Who of these outlets calls whom or what how? gathered: from this project; no outlets: all of them.

    The outlets left out still tell what a name means. Raises SelectionError for an outlet that has no text there.
    """
    if unknown := [outlet for outlet in outlets if outlet not in gathered.outlets]:
        raise SelectionError(f"No text of {', '.join(unknown)} here. There is: {', '.join(gathered.outlets)}.")
    passages = tuple(p for p in gathered.passages if not outlets or p.outlet in outlets)
    rows = names.compare(passages, gathered.findings, marked=gazetteer.marked_perspectives())
    weeks, undated_count = names.over_weeks(rows, passages)
    naming = Naming(
        story=gathered.story,
        passages=passages,
        articles=gathered.articles,
        sentences=gathered.sentences,
        names=rows,
        open_names=names.open_forms(passages, gathered.findings),
        labels=labels.compare(passages, gathered.findings),
        weeks=weeks,
        undated_count=undated_count,
        language=project.settings.language,
        own_names=project.own_names,
        own_labels=project.own_labels,
    )
    return Usage(naming, loaded_words.compare(passages, gathered.findings, gathered.loaded))


def passages_of(project: Project, scope: Scope) -> tuple[Passage, ...]:
    """The texts of a story, a topic, or all of them, each in its newest version.

    Raises SelectionError where there is no such story or topic.
    """
    if scope.story is not None:
        return latest.of(project, project.story_passages(story_of(project, scope.story)))
    if scope.topic is None:
        return latest.of(project, project.passages)
    held = set(topic_of(project, scope.topic).passage_ids)
    return latest.of(project, [passage for passage in project.passages if passage.id in held])


def outlets_of(project: Project, scope: Scope) -> tuple[str, ...]:
    """Who has texts there, in alphabetical order. Raises SelectionError as `passages_of`."""
    return tuple(sorted({passage.outlet for passage in passages_of(project, scope)}, key=str.casefold))
