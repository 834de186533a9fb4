"""The values that travel from station to station: frozen, and checked when made.

An `Article` is a page as it was published. A `Passage` is what gets grouped: a whole article, or one
entry of a live blog. Everything found in a text keeps its `Span`, so that each number on a screen
leads back to its words. All offsets count characters; `start` is included, `end` is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from framing.settings import Settings


class ArticleKind(StrEnum):
    """How a page was published."""

    ARTICLE = "article"
    LIVE_BLOG = "live blog"


class FurnitureKind(StrEnum):
    """What a piece of page furniture is: text on the page that no entry tells."""

    TITLE = "title"
    TEASER = "teaser"
    CAPTION = "caption"
    UPDATED = "updated"
    DAY_LINE = "day line"
    TIME = "time"
    READ_MORE = "read more"
    LINK_LINE = "link line"
    CREDIT = "credit"
    STANDING_TEXT = "standing text"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters start (included) to end (excluded) of one passage's text."""

    passage_id: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"{self.passage_id}: span {self.start}:{self.end} is empty or runs backwards")


@dataclass(frozen=True, slots=True, order=True)
class Furniture:
    """Page furniture, kept and marked, never lost. Offsets are those of the text that holds it."""

    start: int
    end: int
    kind: FurnitureKind

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"{self.kind}: {self.start}:{self.end} is empty or runs backwards")


@dataclass(frozen=True, slots=True)
class Outlet:
    """A house that publishes, by the name under which its articles were loaded."""

    name: str
    letter: str
    """A, B, C … in alphabetical order: what columns are called where a name would steer the reader."""
    passage_count: int


@dataclass(frozen=True, slots=True)
class Article:
    """A page as published. Its text begins with the headline where one is known.

    `furniture` holds what belongs to no passage (offsets in `text`): passages and furniture together
    cover every printed character.
    """

    id: str
    outlet: str
    title: str
    text: str
    file: str
    published_at: datetime | None = None
    time_known: bool = False
    """False where only the day is known; `published_at` is then the day's beginning."""
    kind: ArticleKind = ArticleKind.ARTICLE
    url: str = ""
    notice: str = ""
    """What the source says about the text itself, such as "Übungstext, nachgebildet"."""
    furniture: tuple[Furniture, ...] = ()

    def __post_init__(self) -> None:
        _require(self.id, "an article needs an id")
        _require(self.outlet, f"{self.id}: an article needs an outlet")
        _require(self.text.strip(), f"{self.id}: an article needs a text")
        _check_time(self.id, self.published_at)
        _check_inside(self.id, self.furniture, len(self.text))


@dataclass(frozen=True, slots=True)
class Passage:
    """An article or one live-blog entry: the thing that is grouped and compared.

    `text` is the article's `text[start:end]`, untouched. `text[:heading_end]` is its heading (0: none).
    `furniture` (offsets in the passage) marks what stands inside but is not told by the entry.
    """

    id: str
    article_id: str
    outlet: str
    start: int
    end: int
    text: str
    heading_end: int = 0
    published_at: datetime | None = None
    time_known: bool = False
    furniture: tuple[Furniture, ...] = ()

    def __post_init__(self) -> None:
        _require(self.id, "a passage needs an id")
        if self.end - self.start != len(self.text) or not self.text.strip():
            raise ValueError(f"{self.id}: span {self.start}:{self.end} does not hold the text given")
        if not 0 <= self.heading_end <= len(self.text):
            raise ValueError(f"{self.id}: the heading ends outside the text ({self.heading_end})")
        _check_time(self.id, self.published_at)
        _check_inside(self.id, self.furniture, len(self.text))

    @property
    def heading(self) -> str:
        """The heading as printed, or "" where the entry has none."""
        return self.text[: self.heading_end].strip()

    @property
    def own_text(self) -> str:
        """The text with its furniture blanked out: same length, same offsets, only the entry's own words."""
        characters = list(self.text)
        for piece in self.furniture:
            characters[piece.start : piece.end] = " " * (piece.end - piece.start)
        return "".join(characters)


@dataclass(frozen=True, slots=True)
class Mention:
    """A place, person, state or organisation named in a passage, in the form that was used."""

    span: Span
    entity_id: str
    name: str
    """The one form to which all variants are brought; a key, not a recommendation."""
    kind: str
    form: str
    """The variant as the gazetteer lists it, without inflection."""
    perspective: str
    """Where the form comes from (official, former_soviet, other_lang …): an origin, never an intention."""
    shape: str = "base"
    """base, genitive, adjective, compound, or gloss (a second form in brackets: "Krasnoarmeisk (Pokrowsk)")."""
    quoted: bool = False
    """True inside a direct quotation: the form then belongs to the speaker, not to the outlet."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words or a statement that a passage gives to somebody."""

    span: Span
    kind: str
    """direct (in quotation marks) or attributed (laut, zufolge, nach Angaben, an indirect report)."""
    speaker: str = ""
    """As printed, without article; "" where none was found."""
    speaker_span: Span | None = None
    cue: str = ""
    """The verb's lemma, or the preposition, that hands the statement over."""
    cue_span: Span | None = None
    stance: str = "neutral"
    """What the verb says about the statement: neutral, doubting, approving, accusing, commanding …"""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that keeps a distance to what is said."""

    span: Span
    cue: str
    kind: str
    """hedge (soll, offenbar), distance (sogenannt) or disclaimer (ließ sich nicht überprüfen)."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage, under the form in which it is counted."""

    lemma: str
    span: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in one passage."""

    passage_id: str
    mentions: tuple[Mention, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    hedges: tuple[Hedge, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Clues:
    """By what one passage can be matched with others. Names stand in their key form, words in dictionary form."""

    passage_id: str
    outlet: str
    published_at: datetime | None
    opening: str
    """Heading and first sentences."""
    heading: str
    """Heading, or first sentence where there is none."""
    terms: tuple[str, ...]
    """The different words of the opening, case-folded, in alphabetical order."""
    heading_terms: tuple[str, ...]
    parts: tuple[str, ...]
    """What the compounds among the words are made of."""
    numbers: tuple[str, ...]
    """As printed."""
    places: frozenset[str]
    """Of the opening."""
    heading_places: frozenset[str]
    triples: NDArray[np.uint32]
    """Word 3-grams as numbers, each once: who shares many prints the same lines."""


@dataclass(frozen=True, slots=True)
class Link:
    """How sure is it that two passages tell one event?"""

    a: str
    b: str
    """Passage ids, a before b in the project's order."""
    certainty: float
    """0 to 1."""

    def __post_init__(self) -> None:
        if self.a == self.b or not 0 <= self.certainty <= 1:
            raise ValueError(f"a link joins two passages with a certainty of 0 to 1 (found {self})")


@dataclass(frozen=True, slots=True)
class Story:
    """Passages that tell the same event, in order of time. A passage without counterpart is in no story."""

    id: int
    passage_ids: tuple[str, ...]
    shared_words: tuple[str, ...] = ()
    """What a list calls it: names and nouns that most of its outlets use, taken from no single headline."""
    name_differences: float = 0.0
    """How many things two of its outlets name by forms of different origin, on average; quotations included."""

    def __post_init__(self) -> None:
        if len(set(self.passage_ids)) < 2 or len(set(self.passage_ids)) != len(self.passage_ids):
            raise ValueError(f"story {self.id}: a story needs two passages or more, each once")


@dataclass(frozen=True, slots=True)
class Topic:
    """A storyline that goes on over weeks: several stories, and texts without counterpart that belong to it."""

    id: int
    passage_ids: tuple[str, ...]
    """In order of time."""
    shared_words: tuple[str, ...] = ()
    """What a list calls it, as for a story."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about a grouping; replayed after each regrouping.

    It names passages and no story: the numbers of stories change with every regrouping.
    """

    kind: str
    """merge: the stories of these passages are one. split: these passages, together, leave the others that
    `other_ids` names. move: they go to the story that holds the most of `other_ids`. lock: exactly these passages
    are one story. apart: no two of them are in one story ("not a counterpart")."""
    passage_ids: tuple[str, ...]
    by: str
    at: datetime
    reason: str = ""
    other_ids: tuple[str, ...] = ()
    """split: whom they leave. move: to whom they go. Empty for the other kinds."""
    number: int = 0
    """By which the project's list calls it, for undoing it; 0 until it stands in one."""

    def __post_init__(self) -> None:
        if self.kind not in CORRECTION_NEEDS:
            raise ValueError(f"a correction is one of {', '.join(CORRECTION_NEEDS)} (found {self.kind!r})")
        passages, others = CORRECTION_NEEDS[self.kind]
        if len(self.passage_ids) < passages or len(self.other_ids) < others or (self.other_ids and not others):
            raise ValueError(
                f"a {self.kind} names {passages} passages or more and {others or 'no'} others "
                f"(found {len(self.passage_ids)} and {len(self.other_ids)})"
            )
        _check_unique("correction's passage", [*self.passage_ids, *self.other_ids])
        _require(self.by.strip(), "a correction needs the name of who made it")
        _check_time("correction", self.at)


CORRECTION_NEEDS: Mapping[str, tuple[int, int]] = {
    "merge": (2, 0),
    "split": (1, 1),
    "move": (1, 1),
    "lock": (2, 0),
    "apart": (2, 0),
}
"""Each kind of correction, with the least number of passages and of others that it names."""


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
    """Everything that one project file holds."""

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
    passage_by_id: Mapping[str, Passage] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        _check_unique("article", [article.id for article in self.articles])
        _check_unique("passage", [passage.id for passage in self.passages])
        object.__setattr__(self, "passage_by_id", {passage.id: passage for passage in self.passages})
        _check_unique("correction", [str(correction.number) for correction in self.corrections])
        for story in (*self.stories, *self.found):
            if lost := [p for p in story.passage_ids if p not in self.passage_by_id]:
                raise ValueError(f"story {story.id} names passages that the project does not have: {lost}")

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


def _require(value: str, message: str) -> None:
    if not value:
        raise ValueError(message)


def _check_time(owner: str, moment: datetime | None) -> None:
    if moment is not None and moment.tzinfo is None:
        raise ValueError(f"{owner}: a time needs its zone (found {moment.isoformat()})")


def _check_inside(owner: str, pieces: tuple[Furniture, ...], length: int) -> None:
    if any(piece.end > length for piece in pieces):
        raise ValueError(f"{owner}: furniture lies outside the text")


def _check_unique(what: str, ids: list[str]) -> None:
    if len(set(ids)) != len(ids):
        twice = sorted(i for i, count in Counter(ids).items() if count > 1)
        raise ValueError(f"two values with one {what} id: {', '.join(twice)}")
