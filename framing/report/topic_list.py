"""The topics of a project: which stories and single texts belong to one storyline, as plain text and as rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from framing.model import Passage, Project, Story, Topic
from framing.pipeline.counting import Counting
from framing.report import handles, places

WIDTH = 110


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic as a list shows it, corrections counted in."""

    topic: Topic
    stories: tuple[Story, ...]
    singles: tuple[Passage, ...]
    """Texts without counterpart."""
    passages: tuple[Passage, ...]
    """Of its stories, and the single ones, in order of time."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who tells it, in alphabetical order."""
        return tuple(sorted({passage.outlet for passage in self.passages}, key=str.casefold))

    @property
    def days(self) -> str:
        """Its first and its last day as German pages write them."""
        return _days(self.passages)


def of_stories(project: Project) -> dict[int, Topic]:
    """The topic of each story by the story's number, where it has one: `Project.topic_of`, for all at once."""
    home = {passage_id: topic for topic in project.topics for passage_id in topic.passage_ids}
    found = {}
    for story in project.stories:
        shares = Counter(home[passage_id].id for passage_id in story.passage_ids if passage_id in home)
        if shares:
            number = min(shares, key=lambda topic_id: (-shares[topic_id], topic_id))
            found[story.id] = next(home[p] for p in story.passage_ids if p in home and home[p].id == number)
    return found


def rows(project: Project, *, search: str = "") -> tuple[TopicRow, ...]:
    """Which topics have this word in a text? An empty search finds all; capitals do not matter.

    A topic from which corrections took every story and text is left out.
    """
    of_story = of_stories(project)
    stories: dict[int, list[Story]] = {}
    for story in project.stories:
        if story.id in of_story:
            stories.setdefault(of_story[story.id].id, []).append(story)
    alone = {passage.id: passage for passage in project.singletons}
    found = []
    for topic in project.topics:
        its = tuple(stories.get(topic.id, ()))
        singles = tuple(alone[passage_id] for passage_id in topic.passage_ids if passage_id in alone)
        passages = [passage for story in its for passage in project.story_passages(story)] + list(singles)
        found.append(TopicRow(topic, its, singles, tuple(sorted(passages, key=_moment))))
    wanted = search.strip().casefold()
    return tuple(row for row in found if any(wanted in passage.text.casefold() for passage in row.passages))


def text(project: Project, found: Sequence[TopicRow], *, search: str = "") -> str:
    """The list of topics, a block each; one sentence where there is none."""
    if not found and search:
        return f"No topic has {search!r} in a text."
    if not found:
        return "No topics: no two stories of this project belong to one storyline."
    named = handles.of(project)
    articles = {article.id: article for article in project.articles}
    blocks = []
    for row in found:
        counts = ", ".join(
            f"{count} {one if count == 1 else more}"
            for count, one, more in (
                (len(row.outlets), "outlet", "outlets"),
                (len(row.stories), "story", "stories"),
                (len(row.singles), "single text", "single texts"),
            )
            if count
        )
        lines = [_clip(f"Topic {row.topic.id}  ({counts}; {row.days})  {', '.join(row.topic.shared_words)}".rstrip())]
        for story in row.stories:
            days = _days(project.story_passages(story))
            lines.append(_clip(f"    Story {story.id:<4} {days:<23} {', '.join(story.shared_words)}".rstrip()))
        for passage in row.singles:
            headline = places.headline(passage, articles[passage.article_id])
            lines.append(_clip(f"    {named[passage.id]:<10} {_days([passage]):<23} {passage.outlet}: {headline}"))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def as_rows(project: Project, found: Sequence[TopicRow]) -> dict[str, Any]:
    """The same as one value."""
    named = handles.of(project)
    articles = {article.id: article for article in project.articles}
    counting = Counting(project)

    def span(passages: Sequence[Passage]) -> dict[str, Any]:
        times = _times(passages)
        return {"first_at": min(times, default=None), "last_at": max(times, default=None)}

    return {
        "topics": [
            {
                "topic": row.topic.id,
                "shared_words": list(row.topic.shared_words),
                "outlets": list(row.outlets),
                "passage_count": len(row.passages),
                "earlier_version_count": counting.passages(row.passages).earlier,
            }
            | span(row.passages)
            | {
                "stories": [
                    {
                        "story": story.id,
                        "shared_words": list(story.shared_words),
                        "passages": list(story.passage_ids),
                    }
                    | span(project.story_passages(story))
                    for story in row.stories
                ],
                "singles": [
                    {
                        "handle": named[passage.id],
                        "passage": passage.id,
                        "outlet": passage.outlet,
                        "published_at": passage.published_at,
                        "time_known": passage.time_known,
                        "first_words": places.headline(passage, articles[passage.article_id]),
                    }
                    for passage in row.singles
                ],
            }
            for row in found
        ]
    }


def _moment(passage: Passage) -> tuple[float, str]:
    return passage.published_at.timestamp() if passage.published_at else float("inf"), passage.id


def _times(passages: Sequence[Passage]) -> list[datetime]:
    return [passage.published_at for passage in passages if passage.published_at is not None]


def _days(passages: Sequence[Passage]) -> str:
    times = _times(passages)
    first, last = (
        places.when(moment, time_known=False) for moment in (min(times, default=None), max(times, default=None))
    )
    return first if first == last else f"{first} – {last}"


def _clip(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
