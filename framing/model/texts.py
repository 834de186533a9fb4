"""What was published: outlets, articles, and the passages that they are cut into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from framing.model.checks import check_inside, check_time, require


class ArticleKind(StrEnum):
    """How a page was published."""

    ARTICLE = "article"
    LIVE_BLOG = "live blog"


class ArticleExtent(StrEnum):
    """How much of what was published stands in an article's text."""

    FULL = "full"
    STUB = "stub"
    """The free beginning of a text behind a paywall."""
    HEADLINE = "headline"
    """The headline alone, as in tables that carry no texts."""


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
    REPEATED = "repeated"
    """An entry that an earlier version of the page tells word for word: it counts there."""


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
class MarkedEntry:
    """A live blog's entry as its source marks it. Offsets are those of the article's text."""

    start: int
    end: int
    heading_end: int
    """Where its heading ends, in the article's text; `start` where it has none."""
    published_at: datetime | None = None
    time_known: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.heading_end <= self.end or self.start == self.end:
            raise ValueError(f"entry {self.start}:{self.end} is empty, or its heading ends outside it")
        check_time(f"entry {self.start}:{self.end}", self.published_at)


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
    updated_at: datetime | None = None
    """When the source says that it was last changed."""
    extent: ArticleExtent = ArticleExtent.FULL
    version_of: str = ""
    """The id of the first version that was loaded; "" for a first one."""
    input_sha256: str = ""
    """Sum of the file that it was read from, as in the project's inputs; "" for what was pasted."""
    outlet_form: str = ""
    """The outlet's name as the source writes it, where it was brought to another form; "" where it is the same."""
    marked_entries: tuple[MarkedEntry, ...] = ()
    """A live blog's entries as the source marks them, until it is cut into passages; () from then on."""

    def __post_init__(self) -> None:
        require(self.id, "an article needs an id")
        require(self.outlet, f"{self.id}: an article needs an outlet")
        require(self.text.strip(), f"{self.id}: an article needs a text")
        check_time(self.id, self.published_at)
        check_time(self.id, self.updated_at)
        check_inside(self.id, self.furniture, len(self.text))
        check_inside(self.id, self.marked_entries, len(self.text))


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
        require(self.id, "a passage needs an id")
        if self.end - self.start != len(self.text) or not self.text.strip():
            raise ValueError(f"{self.id}: span {self.start}:{self.end} does not hold the text given")
        if not 0 <= self.heading_end <= len(self.text):
            raise ValueError(f"{self.id}: the heading ends outside the text ({self.heading_end})")
        check_time(self.id, self.published_at)
        check_inside(self.id, self.furniture, len(self.text))

    @property
    def heading(self) -> str:
        """The heading as printed, or "" where the entry has none."""
        return self.text[: self.heading_end].strip()

    @property
    def own_text(self) -> str:
        """The text with its furniture blanked out: same length, same offsets, only the entry's own words."""
        if not self.furniture:
            return self.text
        characters = list(self.text)
        for piece in self.furniture:
            characters[piece.start : piece.end] = " " * (piece.end - piece.start)
        return "".join(characters)
