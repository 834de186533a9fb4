"""What is found between passages, and what people decide about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from framing.model.checks import check_time, check_unique, require


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


CORRECTION_NEEDS: Mapping[str, tuple[int, int]] = {
    "merge": (2, 0),
    "split": (1, 1),
    "move": (1, 1),
    "lock": (2, 0),
    "apart": (2, 0),
}
"""Each kind of correction, with the least number of passages and of others that it names."""


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
        check_unique("correction's passage", [*self.passage_ids, *self.other_ids])
        require(self.by.strip(), "a correction needs the name of who made it")
        check_time("correction", self.at)
