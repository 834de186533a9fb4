"""Everything that is found in the passages: names, labels, quotations, and their sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.find import labels as label_words
from framing.find import mentions, quoted, story_names
from framing.language.resources import Language, load
from framing.language.sentences import split
from framing.model import Findings, Label, Mention, Passage, Project, Span
from framing.pipeline import statements
from framing.pipeline.progress import Progress, no_progress


def find(project: Project, passages: Sequence[Passage], *, progress: Progress = no_progress) -> dict[str, Findings]:
    """Everything that is found in each passage, by its id; what the project adds to names and labels included.

    A name that one passage leaves open is settled by the others of its story, and a word that one of them surely
    writes as a label counts in all of them.
    """
    language = load(project.settings.language)
    named: dict[str, tuple[Mention, ...]] = {}
    for done, passage in enumerate(passages, start=1):
        named[passage.id] = mentions.find(passage, language=language, own=project.own_names)
        progress("finding names", done, len(passages))
    for story in project.stories:
        told = {passage_id: named[passage_id] for passage_id in story.passage_ids if passage_id in named}
        published = {passage_id: project.passage_by_id[passage_id].published_at for passage_id in told}
        named |= story_names.agree(told, own=project.own_names, published=published)
    called = _labels(project, passages, named, language)
    found: dict[str, Findings] = {}
    for done, passage in enumerate(passages, start=1):
        found[passage.id] = _findings(passage, named[passage.id], called[passage.id], language)
        progress("finding quotations and labels", done, len(passages))
    return found


def _labels(
    project: Project, passages: Sequence[Passage], named: Mapping[str, tuple[Mention, ...]], language: Language
) -> dict[str, tuple[Label, ...]]:
    told = {
        passage.id: label_words.candidates(
            passage, language=language, own=project.own_labels, mentions=named[passage.id]
        )
        for passage in passages
    }
    alone = told.keys() - {passage_id for story in project.stories for passage_id in story.passage_ids}
    groups = [*(story.passage_ids for story in project.stories), *((passage_id,) for passage_id in alone)]
    called: dict[str, tuple[Label, ...]] = {}
    for group in groups:
        called |= label_words.agree({passage_id: told[passage_id] for passage_id in group if passage_id in told})
    return called


def _findings(passage: Passage, named: tuple[Mention, ...], called: tuple[Label, ...], language: Language) -> Findings:
    told = statements.of(passage, named, language)
    return replace(told, mentions=quoted.mark(named, told.quotations), labels=quoted.mark(called, told.quotations))


def sentences_of(passage: Passage, language: Language) -> tuple[Span, ...]:
    """The sentences of a passage, furniture left out."""
    own_text = passage.own_text
    return tuple(Span(passage.id, start, end) for start, end in split(own_text, language))
