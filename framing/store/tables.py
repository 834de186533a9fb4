"""The tables of a project: their columns and what each says, the same in a project file and in open formats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

APPLICATION_ID = 0x6672616D
"""'fram': how a project file is told from any other SQLite file."""

FORMAT = 4
"""Goes up with every change of the tables below."""

OLDEST = 2
"""The oldest format that is still read; 3 added the users' own names and labels, 4 the inputs and the sums."""

SUMS_SINCE = 4
"""The first format that keeps sums of texts and tables."""

Cell: TypeAlias = "str | int | float | None"
Row: TypeAlias = tuple[Any, ...]
"""A cell a column."""


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    FLAG = "true or false"
    TIME = "time"
    """As 2026-02-03T08:15:00+01:00; the offset always stands there."""
    JSON = "JSON list"


TYPES: dict[Kind, tuple[str, type]] = {
    Kind.TEXT: ("text", str),
    Kind.INTEGER: ("integer", int),
    Kind.REAL: ("real", float),
    Kind.FLAG: ("integer", int),
    Kind.TIME: ("text", str),
    Kind.JSON: ("text", str),
}
"""Each kind as SQLite and as Python hold it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it says, and what its cells hold."""

    name: str
    about: str
    kind: Kind = Kind.TEXT
    nullable: bool = False
    rule: str = ""
    """What SQLite is to keep of it: a key, or the table that it points to."""
    since: int = OLDEST
    """The first format that has it; a row of an older file holds `default`."""
    default: Cell = ""


@dataclass(frozen=True, slots=True)
class Table:
    """One table, with its columns in order; the order of its rows counts."""

    name: str
    about: str
    columns: tuple[Column, ...]
    since: int = OLDEST

    @property
    def sql(self) -> str:
        """The statement that makes it."""
        columns = (f'"{c.name}" {TYPES[c.kind][0]} {c.rule}'.rstrip() for c in self.columns)
        return f"create table {self.name} ({', '.join(columns)})"


def check_cells(table: Table, rows: Sequence[Row]) -> None:
    """ValueError, naming the column, where a cell is of another kind than its column's."""
    for column, cells in zip(table.columns, zip(*rows, strict=True), strict=False):
        allowed = {TYPES[column.kind][1]} | ({type(None)} if column.nullable else set())
        if other := set(map(type, cells)) - allowed:
            raise ValueError(f"table {table.name}: {column.name} holds {other.pop().__name__}, not {column.kind}")


def check_row(table: Table, row: Row) -> None:
    """The same of one row."""
    check_cells(table, [row])


def _integer(name: str, about: str, rule: str = "") -> Column:
    return Column(name, about, Kind.INTEGER, rule=rule)


def _stories(prefix: str, whose: str) -> tuple[Table, Table]:
    named = f"{prefix}stories"
    return (
        Table(named, f"The stories {whose}.", (_integer("id", "its number", "unique not null"), *_DESCRIBED)),
        Table(
            f"{prefix}story_passages",
            f"Which passages the stories {whose} hold.",
            _members("story", named),
        ),
    )


def _members(what: str, table: str) -> tuple[Column, ...]:
    return (
        _integer(f"{what}_id", f"number of the {what}", f"references {table} (id)"),
        _integer("position", "place in it, from 0 on"),
        Column("passage_id", "id of the passage", rule=_PASSAGE),
    )


_ARTICLE = "references articles (id)"
_PASSAGE = "references passages (id)"
_WORDS = Column("shared_words", "what a list calls it", Kind.JSON)
_DESCRIBED = (_WORDS, Column("name_differences", "things that two of its outlets name differently", Kind.REAL))
_TIMES = (
    Column("published_at", "when it was published; empty where unknown", Kind.TIME, nullable=True),
    Column("time_known", "false where only the day is known", Kind.FLAG),
)
_FURNITURE = Column("furniture", "text that no entry tells: start, end, kind of each piece", Kind.JSON)

TABLES: tuple[Table, ...] = (
    Table(
        "articles",
        "Pages as they were published, with their full texts.",
        (
            Column("id", "by which the other tables name it", rule="primary key not null"),
            Column("outlet", "name of the outlet"),
            Column("title", "headline; empty where none is known"),
            Column("text", "the full text, headline first"),
            Column("file", "file from which it was read"),
            *_TIMES,
            Column("kind", "article or live blog"),
            Column("url", "address; empty where unknown"),
            Column("notice", "what the source says about the text itself"),
            _FURNITURE,
            Column(
                "updated_at", "when it was last changed, as the source says", Kind.TIME, True, since=4, default=None
            ),
            Column("extent", "full, stub (free beginning of a paid text) or headline", since=4, default="full"),
            Column("version_of", "id of the first version; empty for a first one", since=4),
            Column("input_sha256", "sum of the file from which it was read", since=4),
            Column("outlet_form", "the outlet as its source writes it, where it was brought to another form", since=4),
        ),
    ),
    Table(
        "passages",
        "Articles, or single entries of live blogs: what is grouped. Their text is the article's, start to end.",
        (
            Column("id", "by which the other tables name it", rule="primary key not null"),
            Column("article_id", "id of its article", rule=_ARTICLE),
            Column("outlet", "name of the outlet"),
            _integer("start", "first character in the article's text, from 0 on"),
            _integer("end", "the character after its last one"),
            _integer("heading_end", "where its heading ends, in characters of the passage; 0 without one"),
            *_TIMES,
            _FURNITURE,
        ),
    ),
    *_stories("", "as they stand, with all corrections"),
    *_stories("found_", "as they were found, before any correction"),
    Table(
        "corrections",
        "What people decided about the stories, in the order in which they did.",
        (
            _integer("number", "by which it is undone", "unique not null"),
            _integer("position", "place in the order, from 0 on"),
            Column("kind", "merge, split, move, lock or apart"),
            Column("passage_ids", "the passages it is about", Kind.JSON),
            Column("other_ids", "those that they leave, or to which they go", Kind.JSON),
            Column("by", "who decided"),
            Column("at", "when", Kind.TIME),
            Column("reason", "why"),
        ),
    ),
    Table(
        "topics",
        "Storylines that go on over weeks.",
        (_integer("id", "its number", "unique not null"), _WORDS),
    ),
    Table("topic_passages", "Which passages the topics hold.", _members("topic", "topics")),
    Table(
        "links",
        "How sure it is that two passages tell one event.",
        (
            Column("a", "id of one passage", rule=_PASSAGE),
            Column("b", "id of the other", rule=_PASSAGE),
            Column("certainty", "0 to 1", Kind.REAL),
        ),
    ),
    Table(
        "word_spread",
        "In how many passages each subject word stands.",
        (Column("word", "dictionary form", rule="unique not null"), _integer("passage_count", "passages, from two on")),
    ),
    Table(
        "own_names",
        "Forms of names that the project's users added.",
        (
            Column("entity_id", "what is named, by its id in the gazetteer or a new one"),
            Column("name", "its key form"),
            Column("kind", "place, state, person or org"),
            Column("country", "two capitals"),
            Column("form", "the form that was added"),
            Column("perspective", "where the form comes from"),
            _integer("context", "1 where it counts only beside words that tell what is meant"),
            Column("source", "list and line, or who confirmed it"),
        ),
        since=3,
    ),
    Table(
        "refused_names",
        "Forms that a person said are no form of this name.",
        (Column("form", "the form"), Column("entity_id", "the name that it does not belong to")),
        since=3,
    ),
    Table(
        "own_labels",
        "Words of label sets that the project's users added.",
        (
            Column("set_id", "the set"),
            Column("word", "the word"),
            Column("register", "how it is marked"),
            Column("source", "who says so"),
        ),
        since=3,
    ),
    Table(
        "inputs",
        "The files that were read.",
        (
            Column("file", "name of the file"),
            Column("sha256", "its sum: the same sum, the same bytes"),
            _integer("byte_count", "size"),
            _integer("article_count", "articles that were loaded from it"),
            _integer("rejected_count", "pieces that were not loaded"),
            Column("framing_version", "version of the program that read it"),
        ),
        since=4,
    ),
    Table(
        "rejected",
        "What of them was not loaded, and what else is to be known of them.",
        (
            Column("file", "name of the file"),
            Column("reason", "why it was not loaded"),
            Column("line", "line of the file; empty where it has none", Kind.INTEGER, nullable=True),
            Column("rejected", "false where the piece was loaded all the same", Kind.FLAG),
            Column("part", "where it stands in a file without lines"),
            Column("raw", "what stood there"),
            Column("input_sha256", "sum of the file; empty where it could not be read", since=4),
            Column("missing_sha256", "sum of the full path of a file that was not there; else empty", since=4),
        ),
        since=4,
    ),
    Table(
        "outlet_forms",
        "Forms of outlets' names that the project's users brought to one.",
        (Column("form", "the form"), Column("name", "the outlet's one name")),
        since=4,
    ),
)

BY_NAME = {table.name: table for table in TABLES}
