"""What of a project file can be read, row by row, and what cannot: for a file that is damaged."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from framing.errors import ResourceError
from framing.language import resources
from framing.model import Input, Link, OutletForm, OwnLabel, OwnName, Project, Run, Story, Topic
from framing.settings import Settings
from framing.store import damaged, values
from framing.store.faults import GROUP, Fault, row_place
from framing.store.reading import UNREADABLE, opened
from framing.store.tables import TABLES, Row

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What could be read of a project file."""

    project: Project
    faults: tuple[Fault, ...]
    """In the order of the tables."""
    version: int
    """The file's format."""
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    """Every row that could be read, sound or not."""
    saved_with: str = ""
    """The version of the program that wrote the file; "" where it does not say."""


def salvage(path: Path) -> Salvaged:
    """All values that the file holds and that are sound; a fault for every other.

    A story that lost a passage is left out, and so is a second row of one id. Raises ProjectError as `load` does, but
    for damage.
    """
    with opened(path, damaged=True) as (database, version):
        return _salvage(database, version)


def _salvage(database: sqlite3.Connection, version: int) -> Salvaged:
    faults: list[Fault] = []
    rows: dict[str, list[Row]] = {}
    odd = damaged.odd(database, faults)
    for table in TABLES:
        readable = table.since <= version and table.name not in odd
        rows[table.name] = damaged.read(database, table, version, faults) if readable else []
    meta = {} if "meta" in odd else _meta(database, faults)
    sound = _Sound(rows, faults)
    articles = sound.values("articles", values.article, key=lambda one: one.id)
    texts = {one.id: one.text for one in articles}
    passages = sound.values("passages", lambda row: values.passage(row, texts), key=lambda one: one.id)
    there = {one.id for one in passages}
    settings = _settings(meta, faults)
    project = Project(
        settings=settings,
        articles=articles,
        passages=passages,
        stories=sound.groups("stories", "story_passages", values.story, there),
        corrections=sound.values("corrections", values.correction, key=lambda one: one.number),
        grouped=meta.get("grouped") is True,
        found=sound.groups("found_stories", "found_story_passages", values.story, there),
        topics=sound.groups("topics", "topic_passages", values.topic, there),
        links=sound.values("links", lambda row: _link(row, there)),
        word_spread={str(word): int(count or 0) for word, count in rows["word_spread"]},
        own_names=sound.values("own_names", lambda row: OwnName(*row), key=lambda one: one.form),
        refused_names=tuple((str(form), str(entity)) for form, entity in rows["refused_names"]),
        own_labels=sound.values("own_labels", lambda row: OwnLabel(*row), key=lambda one: one.word),
        inputs=sound.values("inputs", lambda row: Input(*row)),
        rejected=sound.values("rejected", values.remark),
        run=_run(meta, faults),
        outlet_forms=sound.values("outlet_forms", lambda row: OutletForm(*row), key=lambda one: one.form.casefold()),
    )
    return Salvaged(project, tuple(faults), version, rows, str(meta.get("saved_with", "")))


class _Sound:
    """Makes values of rows, and notes a fault for each row that makes none."""

    def __init__(self, rows: Mapping[str, Sequence[Row]], faults: list[Fault]) -> None:
        self._rows, self._faults = rows, faults

    def values(
        self, table: str, make: Callable[[Row], Made], *, key: Callable[[Made], Hashable] | None = None
    ) -> tuple[Made, ...]:
        """The values of a table; of two with one key the first."""
        kept: list[Made] = []
        keys: set[Hashable] = set()
        for row in self._rows[table]:
            try:
                made = make(row)
                if key is not None and key(made) in keys:
                    raise ValueError("stands there twice")
            except UNREADABLE as fault:
                self._faults.append(Fault(row_place(table, row), str(fault)))
                continue
            kept.append(made)
            if key is not None:
                keys.add(key(made))
        return tuple(kept)

    def groups(
        self, table: str, its: str, make: Callable[[Row, Sequence[str]], Story | Topic], there: set[str]
    ) -> tuple[Any, ...]:
        """The stories or topics of a table whose passages are all there."""
        told = values.members(self._rows[its])
        ids = {row[0] for row in self._rows[table]}
        self._faults += [
            Fault(its, f"{len(told[number])} rows belong to {number}, which is not there", GROUP)
            for number in told
            if number not in ids
        ]

        def whole(row: Row) -> Story | Topic:
            members = told.get(row[0], ())
            if lost := [name for name in members if name not in there]:
                raise ValueError(f"names passages that are not there: {', '.join(lost[:3])}")
            return make(row, members)

        return self.values(table, whole, key=lambda one: one.id)


def _link(row: Row, there: set[str]) -> Link:
    link = Link(*row)
    if lost := {link.a, link.b} - there:
        raise ValueError(f"names passages that are not there: {', '.join(sorted(lost))}")
    return link


def _meta(database: sqlite3.Connection, faults: list[Fault]) -> dict[str, Any]:
    try:
        return {key: json.loads(value) for key, value in database.execute("select key, value from meta")}
    except UNREADABLE as fault:
        faults.append(Fault("settings", f"cannot be read ({fault}); the usual ones are taken"))
        return {}


def _settings(meta: Mapping[str, Any], faults: list[Fault]) -> Settings:
    try:
        settings = Settings.from_dict(meta["settings"])
        if not isinstance(settings.encoder, str):
            raise TypeError("the encoder is no text")
        ZoneInfo(settings.timezone)
        resources.load(settings.language)
        return settings
    except (*UNREADABLE, OSError, ResourceError) as fault:
        if all(known.where != "settings" for known in faults):
            faults.append(Fault("settings", f"cannot be read ({fault}); the usual ones are taken"))
        return Settings()


def _run(meta: Mapping[str, Any], faults: list[Fault]) -> Run | None:
    try:
        return values.run(meta)
    except UNREADABLE as fault:
        faults.append(Fault("run", f"cannot be read ({fault})", GROUP))
        return None
