"""Who uses which words: in one story, one topic, or the whole corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.compare import wording as words_compared
from framing.compare.wording import FEW_TEXTS, Texts, Versus, WordRow
from framing.errors import SelectionError
from framing.find import agency, mentions
from framing.language.resources import load
from framing.model import Article, Mention, Passage, Project, Span
from framing.pipeline import latest, reading, text_versions
from framing.pipeline.choosing import story_of
from framing.pipeline.covering import topic_of
from framing.pipeline.finding import find, sentences_of
from framing.pipeline.progress import Progress, no_progress
from framing.pipeline.reading import Dials
from framing.pipeline.reprinting import reprints, shared_among


@dataclass(frozen=True, slots=True)
class Wording:
    """Who uses which words. Every span leads back to the words of a passage."""

    scope: str
    """`story 3`, `topic 1`, or `all texts`."""
    dials: Dials
    versus: tuple[Versus, ...]
    rows: tuple[WordRow, ...]
    passages: tuple[Passage, ...]
    articles: Mapping[str, Article]
    """Of the passages that hold evidence."""
    sentences: Mapping[str, tuple[Span, ...]]
    """Of the passages that hold evidence."""
    language: str

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets compared, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.passages}, key=str.casefold))


def wording(
    project: Project,
    story_id: int | None = None,
    *,
    topic: int | None = None,
    outlets: Sequence[str] = (),
    pairs: bool = False,
    dials: Dials | None = None,
    progress: Progress = no_progress,
) -> Wording:
    """Which words and phrases does each outlet use more than the others: in a story, a topic, or all texts?

    outlets: only these; pairs: each against each other one, not against all others together. Over 200 texts a quotation
    is told by its marks alone. Raises SelectionError where there is no such story, topic or outlet, or one outlet only.
    """
    scope, chosen = _chosen(project, story_id, topic)
    passages = _of_outlets(chosen, outlets, scope)
    texts = _texts(project, passages, dials or Dials(), progress)
    progress("comparing words", 0, 1)
    versus, rows = words_compared.compare(texts, pairs=pairs, phrases=(dials or Dials()).phrases)
    progress("comparing words", 1, 1)
    held = {span.passage_id for row in rows for span in (*row.spans, *row.rest_spans)}
    language = load(project.settings.language)
    articles = {article.id: article for article in project.articles}
    return Wording(
        scope=scope,
        dials=dials or Dials(),
        versus=versus,
        rows=rows,
        passages=passages,
        articles={p.article_id: articles[p.article_id] for p in passages if p.id in held},
        sentences={p.id: sentences_of(p, language) for p in passages if p.id in held},
        language=project.settings.language,
    )


def _chosen(project: Project, story_id: int | None, topic: int | None) -> tuple[str, tuple[Passage, ...]]:
    if story_id is not None and topic is not None:
        raise SelectionError("A story or a topic: name one of them, or none for all texts.")
    if story_id is not None:
        return f"story {story_id}", latest.of(project, project.story_passages(story_of(project, story_id)))
    if topic is not None:
        held = set(topic_of(project, topic).passage_ids)
        return f"topic {topic}", latest.of(project, [one for one in project.passages if one.id in held])
    return "all texts", latest.of(project, project.passages)


def _of_outlets(passages: tuple[Passage, ...], outlets: Sequence[str], scope: str) -> tuple[Passage, ...]:
    there = sorted({passage.outlet for passage in passages}, key=str.casefold)
    if unknown := [outlet for outlet in outlets if outlet not in there]:
        raise SelectionError(f"{scope.capitalize()}: no text of {', '.join(unknown)}. There is: {', '.join(there)}.")
    among = [outlet for outlet in there if not outlets or outlet in outlets]
    if len(among) < 2:
        only = f"only {among[0]}" if among else "no outlet"
        raise SelectionError(f"{scope.capitalize()}: {only} to compare. Wording needs texts of two outlets or more.")
    return tuple(passage for passage in passages if passage.outlet in among)


def _texts(project: Project, passages: tuple[Passage, ...], dials: Dials, progress: Progress) -> Texts:
    code = project.settings.language
    if len(passages) <= FEW_TEXTS:
        findings = find(project, passages, progress=progress)
        shared = shared_among(project, passages)
        return reading.of_story(
            passages,
            findings,
            shared,
            usual=project.passages,
            language_code=code,
            dials=dials,
            versions=text_versions.pairs(project, passages),
        )
    language = load(code)
    named: dict[str, Sequence[Mention]] = {}
    credits: dict[str, tuple[str, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        named[passage.id] = () if dials.names else mentions.find(passage, language=language, own=project.own_names)
        credits[passage.id] = () if dials.agency else agency.credited(passage, language=language)
        progress("finding names and credits", done, len(passages))
    shared = reprints(project, progress=progress)
    gone = reading.left_out(
        passages, dials, mentions=named, findings=None, credits=credits, reprints=shared, language=language
    )
    return reading.texts(
        passages,
        gone,
        versions=reading.versions_of(shared, text_versions.pairs(project, passages)),
        usual=project.passages,
        language=language,
        dials=dials,
    )
