"""Everything that one project file holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from framing.model import zone_clocks
from framing.model.checks import check_unique
from framing.model.findings import OwnLabel
from framing.model.grouping import Correction, Link, Story, Topic
from framing.model.loading import Input, OutletForm, Remark
from framing.model.own_names import OwnName
from framing.model.run import Run
from framing.model.texts import Article, Outlet, Passage
from framing.model.zone_clocks import ZoneClock
from framing.settings import Settings

Text = TypeVar("Text", Article, Passage)


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
    inputs: tuple[Input, ...] = ()
    """The files that were read, in order."""
    rejected: tuple[Remark, ...] = ()
    """What of them was not loaded, with its raw text."""
    outlet_forms: tuple[OutletForm, ...] = ()
    """Forms of outlets' names that its users brought to one; they come before the shipped list."""
    run: Run | None = None
    """With what `found` was found; None before, and in files of older formats."""
    passage_by_id: Mapping[str, Passage] = field(init=False, repr=False, compare=False)
    article_by_id: Mapping[str, Article] = field(init=False, repr=False, compare=False)
    outlets: tuple[Outlet, ...] = field(init=False, repr=False, compare=False)
    """The outlets in alphabetical order, with letters and the number of their passages."""

    def __post_init__(self) -> None:
        check_unique("article", [article.id for article in self.articles])
        check_unique("passage", [passage.id for passage in self.passages])
        self._tell_times_in_zone()
        object.__setattr__(self, "passage_by_id", {passage.id: passage for passage in self.passages})
        object.__setattr__(self, "article_by_id", {article.id: article for article in self.articles})
        object.__setattr__(self, "outlets", _outlets(self.passages))
        check_unique("correction", [str(correction.number) for correction in self.corrections])
        check_unique("own name", [name.form for name in self.own_names])
        check_unique("own label", [label.word for label in self.own_labels])
        check_unique("form of an outlet's name", [form.form.casefold() for form in self.outlet_forms])
        for story in (*self.stories, *self.found):
            if not self.passage_by_id.keys() >= set(story.passage_ids):
                lost = [p for p in story.passage_ids if p not in self.passage_by_id]
                raise ValueError(f"story {story.id} names passages that the project does not have: {lost}")

    def _tell_times_in_zone(self) -> None:
        """So that a screen, a table, a step of days and the blind copy can never name different days for a text."""
        if not (self.articles or self.passages or self.corrections):
            return
        clock = zone_clocks.of(self.settings.timezone)
        object.__setattr__(self, "articles", tuple(_on_clock(one, clock) for one in self.articles))
        object.__setattr__(self, "passages", tuple(_on_clock(one, clock) for one in self.passages))
        object.__setattr__(self, "corrections", tuple(_made_on_clock(one, clock) for one in self.corrections))

    def article(self, article_id: str) -> Article:
        """The article with this id; KeyError where there is none."""
        return self.article_by_id[article_id]

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


def _outlets(passages: Iterable[Passage]) -> tuple[Outlet, ...]:
    counts = Counter(passage.outlet for passage in passages)
    names = sorted(counts, key=str.casefold)
    return tuple(Outlet(name, letter_of(position), counts[name]) for position, name in enumerate(names))


def _on_clock(text: Text, clock: ZoneClock) -> Text:
    moved: dict[str, datetime | None] = {}
    if (told := clock.told(text.published_at, time_known=text.time_known)) is not text.published_at:
        moved["published_at"] = told
    if isinstance(text, Article) and (told := clock.told(text.updated_at)) is not text.updated_at:
        moved["updated_at"] = told
    return replace(text, **moved) if moved else text  # type: ignore[arg-type]


def _made_on_clock(correction: Correction, clock: ZoneClock) -> Correction:
    told = clock.told(correction.at)
    return correction if told is None or told is correction.at else replace(correction, at=told)


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
