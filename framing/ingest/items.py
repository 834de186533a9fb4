"""What every reader takes and gives: a source, and its texts one by one, each read or told why not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from framing.ingest.index import Listed
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.language.resources import Language


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader needs to know beside the file."""

    timezone: str
    """Zone of every time that a source gives without one."""
    language: Language
    limits: Limits = DEFAULT
    columns: Mapping[str, str] | None = None
    """Of a table: field to column as somebody chose it ("" for none); what is not in it goes by the columns' names."""
    listed: Listed | None = None
    """What an index says of the file; None where none speaks of it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One text of a file, or the reason why it is none, and where it stands."""

    record: Record | None = None
    line: int | None = None
    part: str = ""
    """Where it stands in a file without lines: "article 17"."""
    reason: str = ""
    """Why there is no record."""
    raw: str = ""
    """What stood there where there is no record: kept in the list of what was rejected."""
    note: str = ""
    """What to know of the file as a whole: an item of its own, without a record."""
    known: Record | None = None
    """What an index says of the file in an archive that it comes from."""

    def __post_init__(self) -> None:
        if (self.record is not None) + bool(self.reason) + bool(self.note) != 1:
            raise ValueError("an item is a record, or says why it is none, or is a note")


class Reader(Protocol):
    """Reads one format: the texts of a source in order. Raises IngestError where the file as a whole is unreadable."""

    def __call__(self, source: Source, context: Context, /) -> Iterator[Item]:
        """The texts of this source, one by one."""
        ...
