"""Is a project file sound? Every value, every span, every sum; and what to do about each fault."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from framing.model import Article, Passage, Project
from framing.store.faults import GROUP, RESCUE, Fault
from framing.store.reading import UNREADABLE, opened, read
from framing.store.salvaging import Salvaged, salvage
from framing.store.tables import SUMS_SINCE, TABLES
from framing.store.writing import table_sum, text_sum

MOST = 100
"""So many faults of SQLite's own check are told."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a project file."""

    version: int
    """Its format."""
    saved_with: str
    """The version of the program that wrote it; "" where it does not say."""
    counts: Mapping[str, int]
    """What was looked at and how much of it."""
    faults: tuple[Fault, ...]
    project: Project
    """What is sound in it."""
    path: Path
    changed_ids: tuple[str, ...] = ()
    """The articles whose texts can be read and are not as they were saved."""

    @property
    def sound(self) -> bool:
        """Nothing is wrong with it."""
        return not self.faults


def check(path: Path) -> Checked:
    """Is this project file sound? The file is only read.

    Looks at the database itself, at each value, at each span and the words that it holds, at whether passages and
    furniture hold every printed character, at rows that nothing belongs to, and at the sums of texts, tables and
    settings; at last it opens the file as every other command does.
    Raises ProjectError where the file is missing, no project, or of a format or with settings that are not known.
    """
    found = salvage(path)
    with opened(path, damaged=True) as (database, _):
        faults = [*_of_database(database), *found.faults, *_of_texts(found.project)]
        sums = {} if any(fault.where == "table sums" for fault in found.faults) else _sums(database)
        meta_sum = _meta_sum(database)
    changed = tuple(
        one.id for one in found.project.articles if sums.get(("text", one.id), text_sum(one)) != text_sum(one)
    )
    faults += _of_sums(found, sums, changed, faults)
    faults += _of_meta(sums, meta_sum, faults)
    faults += _of_loading(path) if not faults else []
    counts = {
        "articles": len(found.project.articles),
        "passages": len(found.project.passages),
        "stories": len(found.project.stories),
        "topics": len(found.project.topics),
        "corrections": len(found.project.corrections),
        "inputs": len(found.project.inputs),
        "printed_characters": sum(len("".join(one.text.split())) for one in found.project.articles),
        "text_sums": sum(what == "text" for what, _ in sums),
    }
    told = tuple(dict.fromkeys(faults))
    return Checked(found.version, found.saved_with, counts, told, found.project, path, changed)


def _of_database(database: sqlite3.Connection) -> Iterator[Fault]:
    try:
        for (line,) in database.execute(f"pragma integrity_check({MOST})").fetchall():
            if line != "ok":
                yield Fault("file", " ".join(line.split()))
        lost = Counter((table, other) for table, _, other, _ in database.execute("pragma foreign_key_check"))
        for (table, other), count in lost.items():
            yield Fault(f"table {table}", f"{count} rows name something that table {other} does not have", GROUP)
    except sqlite3.Error as fault:
        yield Fault("file", str(fault))


def _of_texts(project: Project) -> Iterator[Fault]:
    """Printed characters that neither a passage nor furniture holds."""
    passages: dict[str, list[Passage]] = {}
    for passage in project.passages:
        passages.setdefault(passage.article_id, []).append(passage)
    for article in project.articles:
        lost = "".join(article.text[a:b] for a, b in gaps(article, passages.get(article.id, [])))
        if count := len("".join(lost.split())):
            yield Fault(f"article {article.id!r}", f"{count} printed characters are in no passage", RESCUE)


def gaps(article: Article, passages: list[Passage]) -> Iterator[tuple[int, int]]:
    """The places of an article's text that neither these passages nor its furniture hold."""
    pieces = sorted([(p.start, p.end) for p in passages] + [(f.start, f.end) for f in article.furniture])
    reached = 0
    for start, end in [*pieces, (len(article.text), len(article.text))]:
        if start > reached:
            yield reached, start
        reached = max(reached, end)


def _sums(database: sqlite3.Connection) -> dict[tuple[str, str], str]:
    try:
        return {(what, id_): sha256 for what, id_, sha256 in database.execute("select what, id, sha256 from sums")}
    except sqlite3.Error:  # an older format has none
        return {}


def _meta_sum(database: sqlite3.Connection) -> str:
    """The sum of the settings and what stands beside them; "" where they cannot be read."""
    try:
        return table_sum(sorted(database.execute("select key, value from meta").fetchall()))
    except (sqlite3.Error, TypeError):
        return ""


def _of_sums(
    found: Salvaged, sums: Mapping[tuple[str, str], str], changed: tuple[str, ...], known: list[Fault]
) -> Iterator[Fault]:
    """Texts and tables that are not as they were saved, where nothing else tells so; and sums that are lost."""
    if not sums and found.version >= SUMS_SINCE:
        yield Fault("table sums", "is missing: a change of the texts could not be seen")
        return
    articles = {article.id: article for article in found.project.articles}
    due = {("meta", ""), *(("table", table.name) for table in TABLES), *(("text", id_) for id_ in articles)}
    if found.version >= SUMS_SINCE and (lost := len(due - sums.keys())):
        yield Fault("table sums", f"{lost} of {len(due)} sums are missing: a change of what they are of cannot be seen")
    for id_ in (id_ for what, id_ in sums if what == "text" and id_ not in articles):
        yield Fault(f"article {id_!r}", "is lost", "Load it again, or take a copy of the project")
    for id_ in changed:
        file = articles[id_].file or "its source"
        yield Fault(f"article {id_!r}", "its text is not as it was saved", f"Compare it with {file}")
    told = {fault.where.split(",")[0] for fault in known} | ({"table articles"} if changed else set())
    for (what, name), sha256 in sums.items():
        if what == "table" and f"table {name}" not in told and table_sum(found.rows.get(name, ())) != sha256:
            yield Fault(f"table {name}", "is not as it was saved", "Another program may have changed it")


def _of_meta(sums: Mapping[tuple[str, str], str], now: str, known: list[Fault]) -> Iterator[Fault]:
    """Settings that are not as they were saved, where nothing else tells so."""
    saved = sums.get(("meta", ""), now)
    if saved != now and not any(fault.where in ("settings", "run", "table meta") for fault in known):
        yield Fault("table meta", "the settings, or what is said of the stories, is not as it was saved", GROUP)


def _of_loading(path: Path) -> Iterator[Fault]:
    """What keeps every other command from opening the file, where nothing else tells so."""
    try:
        read(path)
    except UNREADABLE as fault:
        yield Fault("file", f"cannot be opened ({fault})")
