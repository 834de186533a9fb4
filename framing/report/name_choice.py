"""Which names, labels and words does a reader want to see? What differs stands first, as the comparison ordered it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from framing.compare.labels import LabelRow
from framing.compare.loaded_words import LoadedRow
from framing.compare.name_rows import FormUse, NameRow
from framing.model import Project
from framing.report.listed_labels import Listed

KINDS = ("place", "person", "state", "org")
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be shown of a list."""

    kinds: frozenset[str] = frozenset(KINDS)
    only_different: bool = True
    """Only things of which the outlets write different forms, or different words."""
    least: int = 1
    """Named so often at least, by all outlets together, quotations counted in."""
    search: str = ""
    """A part of the thing's name or of one of its forms; capitals do not matter."""

    def has(self, words: Iterable[str]) -> bool:
        """Is what the reader looks for in one of these?"""
        wanted = self.search.strip().casefold()
        return not wanted or any(wanted in word.casefold() for word in words)


def all_places(use: FormUse) -> int:
    """How often a form stands at all: in own words, in quotations, in brackets."""
    return use.count + len(use.quoted_spans) + len(use.gloss_spans)


def names(rows: Sequence[NameRow], choice: Choice) -> tuple[NameRow, ...]:
    """The named things chosen, in the order given."""
    return tuple(
        row
        for row in rows
        if row.kind in choice.kinds
        and (not choice.only_different or row.contrast != "none")
        and sum(map(all_places, row.uses)) >= choice.least
        and choice.has((row.name, *(use.form for use in row.uses)))
    )


def labels(rows: Sequence[LabelRow], choice: Choice, about: Listed, language: str) -> tuple[LabelRow, ...]:
    """The sets of labels chosen, in the order given; language: of the page, in which a set is called."""
    return tuple(
        row
        for row in rows
        if (not choice.only_different or row.contrastive)
        and sum(use.count + len(use.quoted_spans) + len(use.distanced_spans) for use in row.uses) >= choice.least
        and choice.has((about.title(row.set_id, language), *(use.word for use in row.uses)))
    )


def loaded(rows: Sequence[LoadedRow], choice: Choice) -> tuple[LoadedRow, ...]:
    """The words of the lists that were chosen, in the order given."""
    return tuple(
        row for row in rows if sum(len(use.all_spans) for use in row.uses) >= choice.least and choice.has((row.word,))
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which rows stand on one page of a long list."""

    number: int
    """From 1."""
    count: int
    """How many pages there are, one at least."""
    first: int
    """The first row, from 0."""
    end: int
    """Behind the last row."""

    def of(self, rows: Sequence[_Row]) -> Sequence[_Row]:
        """The rows of this page."""
        return rows[self.first : self.end]


def sheet(row_count: int, number: int, *, size: int) -> Sheet:
    """The page of this number, or the last one where there are fewer.

    >>> sheet(30, 2, size=25)
    Sheet(number=2, count=2, first=25, end=30)
    >>> sheet(0, 7, size=25).number
    1
    """
    pages = max(-(-row_count // size), 1)
    here = min(max(number, 1), pages)
    return Sheet(here, pages, (here - 1) * size, min(here * size, row_count))


def topic_titles(project: Project) -> dict[int, str]:
    """What a list calls each topic of the project: its number, what its texts have in common, how many there are."""
    return {
        topic.id: f"{topic.id} · {', '.join(topic.shared_words[:3])} ({len(topic.passage_ids)})"
        for topic in project.topics
    }
