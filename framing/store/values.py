"""The rows of a project's tables as its values, each checked when it is made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

from framing.model import (
    Article,
    ArticleExtent,
    ArticleKind,
    Correction,
    Furniture,
    FurnitureKind,
    Input,
    Link,
    OutletForm,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Remark,
    Run,
    Story,
    Topic,
)
from framing.settings import Settings

Made = TypeVar("Made")
Rows = Mapping[str, Sequence[Sequence[Any]]]

UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, RecursionError, OverflowError)
"""What a cell that holds something else than it should may raise."""


class RowError(ValueError):
    """A row of a table that makes no value: which one (counted from 0), and why."""

    def __init__(self, table: str, index: int, reason: str) -> None:
        super().__init__(f"table {table}, row {index + 1}: {reason}")
        self.table, self.index, self.reason = table, index, reason


def project(rows: Rows, meta: Mapping[str, Any]) -> Project:
    """The project that these tables hold; a table that is missing is empty.

    meta: as `rows.meta` gives it. Raises RowError for a row that is no value, ValueError where the values do not go
    together, ProjectError where the settings hold one that is not known.
    """
    articles = tuple(each("articles", rows, article))
    texts = {one.id: one.text for one in articles}
    return Project(
        settings=Settings.from_dict(meta["settings"]),
        articles=articles,
        passages=tuple(each("passages", rows, lambda row: passage(row, texts))),
        stories=_stories("", rows),
        corrections=tuple(each("corrections", rows, correction)),
        grouped=bool(meta["grouped"]),
        found=_stories("found_", rows),
        topics=_topics(rows),
        links=tuple(each("links", rows, lambda row: Link(*row))),
        word_spread=dict(each("word_spread", rows, _spread)),
        own_names=tuple(each("own_names", rows, lambda row: OwnName(*row))),
        refused_names=tuple((form, entity_id) for form, entity_id in rows.get("refused_names", ())),
        own_labels=tuple(each("own_labels", rows, lambda row: OwnLabel(*row))),
        inputs=tuple(each("inputs", rows, lambda row: Input(*row))),
        rejected=tuple(each("rejected", rows, remark)),
        outlet_forms=tuple(each("outlet_forms", rows, lambda row: OutletForm(*row))),
        run=run(meta),
    )


def run(meta: Mapping[str, Any]) -> Run | None:
    """With what the stories were found; None where that is not said. TypeError or ValueError where it is no run."""
    told = meta.get("run")
    if told is None:
        return None
    found = Run(**{**told, "settings": Settings.from_dict(told["settings"])})
    for name in ("framing_version", "lists", "model", "weights"):
        if not isinstance(getattr(found, name), str):
            raise TypeError(f"{name} of the run is no text")
    return found


def each(table: str, rows: Rows, make: Callable[[Sequence[Any]], Made]) -> Iterator[Made]:
    """The value of each row of a table; RowError for the first that makes none."""
    for index, row in enumerate(rows.get(table, ())):
        try:
            made = make(row)
        except UNREADABLE as fault:
            raise RowError(table, index, str(fault)) from fault
        yield made


def article(row: Sequence[Any]) -> Article:
    """An article; `marked_entries` are never kept."""
    (id_, outlet, title, text, file, published, known, kind, url, notice, furniture, updated, extent, version_of,
     sha256, outlet_form) = row  # fmt: skip
    return Article(
        id_, outlet, title, text, file, _time(published), bool(known), _kind(kind), url, notice,
        _furniture(furniture), _time(updated), _extent(extent), version_of, sha256, outlet_form,
    )  # fmt: skip


def passage(row: Sequence[Any], texts: Mapping[str, str]) -> Passage:
    """A passage of an article; ValueError where that is not there."""
    id_, article_id, outlet, start, end, heading_end, published, known, furniture = row
    if article_id not in texts:
        raise ValueError(f"its article {article_id!r} is not there")
    text = texts[article_id][start:end]
    return Passage(
        id_, article_id, outlet, start, end, text, heading_end, _time(published), bool(known), _furniture(furniture)
    )


def story(row: Sequence[Any], passage_ids: Sequence[str]) -> Story:
    """A story of these passages."""
    return Story(row[0], tuple(passage_ids), _words(row[1]), row[2])


def topic(row: Sequence[Any], passage_ids: Sequence[str]) -> Topic:
    """A topic of these passages."""
    return Topic(row[0], tuple(passage_ids), _words(row[1]))


def correction(row: Sequence[Any]) -> Correction:
    """A correction."""
    number, _, kind, passage_ids, other_ids, by, at, reason = row
    return Correction(
        kind, _words(passage_ids), by, datetime.fromisoformat(at), reason, _words(other_ids), number
    )  # fmt: skip


def remark(row: Sequence[Any]) -> Remark:
    """A remark on a piece of input."""
    file, reason, line, rejected, part, raw, input_sha256, missing_sha256 = row
    return Remark(file, reason, line, bool(rejected), part, raw, input_sha256, missing_sha256)


def members(rows: Iterable[Sequence[Any]]) -> dict[int, list[str]]:
    """The passages of each story or topic, in order."""
    told: dict[int, list[str]] = {}
    for group_id, _, passage_id in sorted(rows, key=_GROUP_AND_POSITION):
        told.setdefault(group_id, []).append(passage_id)
    return told


_GROUP_AND_POSITION = itemgetter(0, 1)


def _spread(row: Sequence[Any]) -> tuple[str, int]:
    word, count = row
    return word, count


def _stories(prefix: str, rows: Rows) -> tuple[Story, ...]:
    told = members(rows.get(f"{prefix}story_passages", ()))
    return tuple(each(f"{prefix}stories", rows, lambda row: story(row, told.get(row[0], ()))))


def _topics(rows: Rows) -> tuple[Topic, ...]:
    told = members(rows.get("topic_passages", ()))
    return tuple(each("topics", rows, lambda row: topic(row, told.get(row[0], ()))))


# Looking one up by its value costs a call of its own, and there are thousands of articles.
_kind = cache(ArticleKind)
_extent = cache(ArticleExtent)


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _furniture(text: str) -> tuple[Furniture, ...]:
    if text == "[]":  # of most texts, and there are many
        return ()
    return tuple(Furniture(p["start"], p["end"], FurnitureKind(p["kind"])) for p in json.loads(text))


def _words(text: str) -> tuple[str, ...]:
    told = json.loads(text)
    if not isinstance(told, list) or not all(isinstance(word, str) for word in told):
        raise ValueError(f"no list of words: {text[:40]!r}")
    return tuple(told)
