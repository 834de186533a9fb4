"""Results as plain text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from framing import revise
from framing.model import Passage, Project, Remark, Story
from framing.pipeline import Comparison, counting
from framing.pipeline.counting import Counting
from framing.pipeline.previewing import Double
from framing.report import (
    alignment_list,
    attribution_list,
    handles,
    headline_list,
    label_list,
    loaded_list,
    name_list,
    notices,
    places,
    reprint_list,
    topic_list,
    word_list,
)
from framing.report.counts import counted, said
from framing.report.lines import clip, many


def stories(project: Project, chosen: Sequence[Story]) -> str:
    """The list of stories, one block a story, and what has no counterpart."""
    articles = {article.id: article for article in project.articles}
    named = handles.of(project)
    width = max(map(len, named.values()), default=0)
    marked = revise.marks(project)
    topics = topic_list.of_stories(project)
    known = Counting(project)

    def line(passage: Passage) -> str:
        day = places.when(passage.published_at, time_known=passage.time_known)
        headline = places.headline(passage, articles[passage.article_id])
        return clip(f"    {named[passage.id]:<{width}}  {passage.outlet:<22} {day:<18} {headline}")

    blocks = [_counts(project)]
    for story in chosen:
        passages = project.story_passages(story)
        outlets = {passage.outlet for passage in passages}
        counts = f"{many(len(outlets), 'outlet')}, {counted(known.passages(passages), 'passage')}"
        counts += f"; {', '.join(marked[story.id])}" if story.id in marked else ""
        head = f"Story {story.id}  ({counts})  {', '.join(story.shared_words)}".rstrip()
        if topic := topics.get(story.id):
            head += f"  [topic {topic.id}{': ' if topic.shared_words else ''}{', '.join(topic.shared_words)}]"
        blocks.append("\n".join([clip(head), *map(line, passages)]))
    if alone := project.singletons:
        blocks.append("\n".join([f"No counterpart found ({len(alone)})", *map(line, alone)]))
    return "\n\n".join(blocks)


def _counts(project: Project) -> str:
    counts = counting.of_project(project)
    return (
        f"{counted(counts.texts, 'article')}, {counted(counts.passages, 'passage')} of "
        f"{many(len(project.outlets), 'outlet')}: {many(len(project.stories), 'story', 'stories')}, "
        f"{said(counts.alone, 'en')} without counterpart."
    )


def remarks(found: Iterable[Remark], doubles: Iterable[Double] = ()) -> str:
    """What was not loaded, what is there already, and what the loaded texts lack.

    doubles: the texts whose remarks say that they are there already.
    """
    again = {(one.article.file, one.line, one.part) for one in doubles}

    def begin(remark: Remark) -> str:
        if not remark.rejected:
            return "note"
        return "there already" if (remark.file, remark.line, remark.part) in again else "not loaded"

    return "\n".join(f"  {begin(remark)}: {remark}" for remark in found)


def comparison(compared: Comparison, *, words: int = 8, all_sentences: bool = False) -> str:
    """One story in all lenses, with the sentences behind what is said."""
    sections = (
        _head(compared),
        headline_list.of_story(compared.headlines),
        name_list.of_story(compared, None if all_sentences else 2),
        label_list.of_texts(compared, None if all_sentences else 1),
        loaded_list.of_texts(compared, compared.loaded, compared.language, None if all_sentences else 1),
        attribution_list.of_story(compared, None if all_sentences else 4),
        word_list.of_story(compared, words),
        alignment_list.of_story(compared, None if all_sentences else 4),
    )
    return "\n\n".join("\n".join(section) for section in sections)


def _notices(compared: Comparison) -> Iterator[str]:
    """What the sources say about the texts themselves; of whose text, where it is not said of all."""
    said: dict[str, set[str]] = {}
    for article in compared.articles.values():
        if notice := notices.of(article, "en"):
            said.setdefault(notice, set()).add(article.outlet)
    for notice, outlets in sorted(said.items()):
        whose = "" if outlets == set(compared.outlets) else f"{', '.join(sorted(outlets, key=str.casefold))}: "
        yield f"  ({whose}{notice})"


def _head(compared: Comparison) -> Iterator[str]:
    outlets = compared.outlets
    yield f"STORY {compared.story.id}: {many(len(outlets), 'outlet')}, {many(len(compared.passages), 'passage')}"
    for passage in compared.passages:
        article = compared.articles[passage.article_id]
        day = places.when(passage.published_at, time_known=passage.time_known)
        yield clip(f"  {passage.outlet:<22} {day:<18} {places.headline(passage, article)}")
    yield from _notices(compared)
    for outlet in sorted({passage.outlet for passage in compared.earlier}, key=str.casefold):
        count = many(sum(passage.outlet == outlet for passage in compared.earlier), "earlier version")
        yield f"  ({outlet}: {count} of its text not counted; see: framing versions PROJECT)"
    yield from reprint_list.of_story(compared)
