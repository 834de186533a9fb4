"""Everything that one project file holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from framing.model.checks import check_unique
from framing.model.findings import OwnLabel
from framing.model.grouping import Correction, Link, Story, Topic
from framing.model.own_names import OwnName
from framing.model.texts import Article, Outlet, Passage
from framing.model.times import in_zone
from framing.settings import Settings

Text = TypeVar("Text", Article, Passage)


@dataclass(frozen=True, slots=True)
class Remark:
    """What whoever brought a piece of input should know: that it was not loaded, or what it lacks."""

    file: str
    reason: str
    line: int | None = None
    rejected: bool = True
    """False where the piece was loaded all the same."""

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}, line {self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Project:
    """Everything that one project file holds. All its times stand in its zone, whatever zone they came in."""

    settings: Settings = field(default_factory=Settings)
    articles: tuple[Article, ...] = ()
    passages: tuple[Passage, ...] = ()
    stories: tuple[Story, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """In the order in which they were made."""
    grouped: bool = False
    """False until `group` ran on these passages: "no story" then means "not looked for yet"."""
    found: tuple[Story, ...] = ()
    """The stories as `group` found them, before any correction: so that one can be undone without grouping anew."""
    topics: tuple[Topic, ...] = ()
    """The second level, over what `group` found. A corrected story belongs where most of its passages are."""
    links: tuple[Link, ...] = ()
    """How alike `group` found the passages that come into question for each other."""
    word_spread: Mapping[str, int] = field(default_factory=dict, hash=False)
    """In how many passages each subject word stands, from two on: a word of many says little about a story."""
    own_names: tuple[OwnName, ...] = ()
    """Forms of names that its users added."""
    refused_names: tuple[tuple[str, str], ...] = ()
    """(form, entity id) that a person turned down: not to be offered again."""
    own_labels: tuple[OwnLabel, ...] = ()
    """Words of label sets that its users added."""
    passage_by_id: Mapping[str, Passage] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        check_unique("article", [article.id for article in self.articles])
        check_unique("passage", [passage.id for passage in self.passages])
        self._tell_times_in_zone()
        object.__setattr__(self, "passage_by_id", {passage.id: passage for passage in self.passages})
        check_unique("correction", [str(correction.number) for correction in self.corrections])
        check_unique("own name", [name.form for name in self.own_names])
        check_unique("own label", [label.word for label in self.own_labels])
        for story in (*self.stories, *self.found):
            if lost := [p for p in story.passage_ids if p not in self.passage_by_id]:
                raise ValueError(f"story {story.id} names passages that the project does not have: {lost}")

    def _tell_times_in_zone(self) -> None:
        """So that a screen, a table, a step of days and the blind copy can never name different days for a text."""
        if not (self.articles or self.passages or self.corrections):
            return
        zone = _zone(self.settings.timezone)
        object.__setattr__(self, "articles", tuple(_in_zone(one, zone) for one in self.articles))
        object.__setattr__(self, "passages", tuple(_in_zone(one, zone) for one in self.passages))
        object.__setattr__(self, "corrections", tuple(_made_in_zone(one, zone) for one in self.corrections))

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """The outlets in alphabetical order, with letters and the number of their passages."""
        counts = Counter(passage.outlet for passage in self.passages)
        names = sorted(counts, key=str.casefold)
        return tuple(Outlet(name, letter_of(position), counts[name]) for position, name in enumerate(names))

    def article(self, article_id: str) -> Article:
        """The article with this id; KeyError where there is none."""
        return {article.id: article for article in self.articles}[article_id]

    def story_passages(self, story: Story) -> tuple[Passage, ...]:
        """The passages of a story, in the story's order."""
        return tuple(self.passage_by_id[passage_id] for passage_id in story.passage_ids)

    def topic_of(self, story: Story) -> Topic | None:
        """The topic that holds most of a story's passages; None where none of them belongs to one."""
        told = set(story.passage_ids)
        shares = [(len(told & set(topic.passage_ids)), -topic.id, topic) for topic in self.topics]
        most = max(shares, key=lambda share: share[:2], default=None)
        return most[2] if most and most[0] else None

    @property
    def singletons(self) -> tuple[Passage, ...]:
        """Passages that no story holds: no counterpart was found among the loaded texts."""
        told = {passage_id for story in self.stories for passage_id in story.passage_ids}
        return tuple(passage for passage in self.passages if passage.id not in told)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError) as fault:
        raise ValueError(f"there is no time zone {name!r}; write it as Europe/Berlin") from fault


def _in_zone(text: Text, zone: ZoneInfo) -> Text:
    at = text.published_at
    if at is None:
        return text
    told = in_zone(at, zone, time_known=text.time_known)
    return replace(text, published_at=told) if _differs(told, at) else text


def _made_in_zone(correction: Correction, zone: ZoneInfo) -> Correction:
    told = in_zone(correction.at, zone)
    return replace(correction, at=told) if _differs(told, correction.at) else correction


def _differs(one: datetime, other: datetime) -> bool:
    """Do two times show different clocks?"""
    return one.replace(tzinfo=None) != other.replace(tzinfo=None) or one.utcoffset() != other.utcoffset()


def letter_of(position: int) -> str:
    """Which letter stands for this position? A to Z, then AA, AB and so on.

    >>> [letter_of(n) for n in (0, 25, 26, 52)]
    ['A', 'Z', 'AA', 'BA']
    """
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
