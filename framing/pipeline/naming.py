"""Names and labels over a story or the whole corpus, and unknown spellings to be confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare import labels, names
from framing.compare.labels import LabelRow
from framing.compare.name_rows import NameRow
from framing.compare.names import OpenForm, WeekUse
from framing.errors import SelectionError
from framing.find import mentions, story_names, unknown_names
from framing.find.unknown_names import Candidate
from framing.language import gazetteer
from framing.language.resources import load
from framing.model import Article, OwnLabel, OwnName, Passage, Project, Span, Story
from framing.pipeline import latest
from framing.pipeline.choosing import story_of
from framing.pipeline.finding import find, sentences_of
from framing.pipeline.progress import Progress, no_progress


@dataclass(frozen=True, slots=True)
class Naming:
    """Who calls whom or what by which name or label. Every span leads back to the words of a passage."""

    story: Story | None
    """None: the whole corpus."""
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    sentences: Mapping[str, tuple[Span, ...]]
    names: tuple[NameRow, ...]
    open_names: tuple[OpenForm, ...]
    labels: tuple[LabelRow, ...]
    weeks: tuple[WeekUse, ...]
    undated_count: int
    """Passages without a date: what they name is in no week."""
    language: str
    """The language of the texts."""
    own_names: tuple[OwnName, ...] = ()
    own_labels: tuple[OwnLabel, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """Spellings in one story that no list knows and that look like a name in it."""

    story: Story
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    sentences: Mapping[str, tuple[Span, ...]]
    candidates: tuple[Candidate, ...]
    looked_at_count: int
    """All the unknown spellings of the story, whether they look like a name or not."""


def naming(project: Project, story_id: int | None = None, *, progress: Progress = no_progress) -> Naming:
    """Who calls whom or what by which name or label, in one story or in the whole corpus?

    Names that a text leaves open are settled by the other texts of its story where the project is grouped. Raises
    SelectionError where the project has no such story.
    """
    story = None if story_id is None else story_of(project, story_id)
    passages = latest.of(project, project.passages if story is None else project.story_passages(story))
    found = find(project, passages, progress=progress)
    rows = names.compare(passages, found, marked=gazetteer.marked_perspectives())
    weeks, undated_count = names.over_weeks(rows, passages)
    return Naming(
        story=story,
        passages=passages,
        articles=_articles(project, passages),
        sentences=_sentences(project, passages),
        names=rows,
        open_names=names.open_forms(passages, found),
        labels=labels.compare(passages, found),
        weeks=weeks,
        undated_count=undated_count,
        language=project.settings.language,
        own_names=project.own_names,
        own_labels=project.own_labels,
    )


def unknown(project: Project, story_id: int | None = None, *, progress: Progress = no_progress) -> tuple[Unknown, ...]:
    """Which unknown spellings may be forms of names, story by story?

    story_id: this story only; all of them where it is None. What was refused is not offered again. A story without a
    candidate only says how many spellings were looked at. Raises SelectionError where the project is not grouped, or
    has no such story.
    """
    if not project.grouped:
        raise SelectionError("The stories of this project are not up to date. Run: framing group PROJECT")
    stories = project.stories if story_id is None else (story_of(project, story_id),)
    language = load(project.settings.language)
    found: list[Unknown] = []
    for done, story in enumerate(stories, start=1):
        passages = project.story_passages(story)
        named = {p.id: mentions.find(p, language=language, own=project.own_names) for p in passages}
        candidates = unknown_names.candidates(
            passages,
            story_names.agree(
                named, own=project.own_names, published={passage.id: passage.published_at for passage in passages}
            ),
            language=language,
            own=project.own_names,
            refused=frozenset(project.refused_names),
        )
        count = unknown_names.count(passages, named, language=language, own=project.own_names)
        its = [passage for passage in passages if any(passage.id in _where(c) for c in candidates)]
        articles, sentences = _articles(project, its), _sentences(project, its)
        found.append(Unknown(story, passages, articles, sentences, candidates, count))
        progress("looking for unknown names", done, len(stories))
    return tuple(found)


def _where(candidate: Candidate) -> set[str]:
    return {span.passage_id for span in candidate.spans}


def _articles(project: Project, passages: Sequence[Passage]) -> dict[str, Article]:
    wanted = {passage.article_id for passage in passages}
    return {article.id: article for article in project.articles if article.id in wanted}


def _sentences(project: Project, passages: Sequence[Passage]) -> dict[str, tuple[Span, ...]]:
    language = load(project.settings.language)
    return {passage.id: sentences_of(passage, language) for passage in passages}
