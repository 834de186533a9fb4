"""What an index says of files and of files in archives: values, and the form in which their names are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from framing.ingest import compressed
from framing.ingest.records import Record
from framing.ingest.sources import Source

NAME = "index.csv"
"""What a file is called that is taken for the index of those beside and below it."""
NOT_LISTED = "the index has no (valid) line for this file"
OTHER_COUNTS = "an index, too; not used, as another index counts here"
CALL_IT_INDEX = "this is an index and holds no texts; to have it used call it index.csv"


def key(path: str | PurePath) -> str:
    """A path as paths are compared: Macs write an umlaut as two signs, and others as one.

    >>> key("texte/Bru\u0308cke.txt") == key("texte/Br\u00fccke.txt")
    True
    """
    return unicodedata.normalize("NFC", path if isinstance(path, str) else path.as_posix())


@dataclass(frozen=True, slots=True)
class Listed:
    """What an index says of one file: nothing at all where it does not name it."""

    whole: Record | None = None
    members: Mapping[str, Record] = field(default_factory=dict)
    """Of an archive: what it says of the files in it, by `key`."""

    def __bool__(self) -> bool:
        return self.whole is not None or bool(self.members)

    def of(self, member: PurePath) -> Record | None:
        """What is known of this file in the archive; what is said of the archive as a whole holds for all in it."""
        return self.members.get(key(member), self.whole)


@dataclass(frozen=True, slots=True)
class Index:
    """What one index, or several, say of files, by the `key` of each."""

    files: Mapping[str, Record]
    members: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    """Archive to the files in it."""
    governed: Collection[str] | None = None
    """The files of which it speaks; None for all: one of them that it does not name is not meant to be loaded."""

    @property
    def was_named(self) -> bool:
        """Did somebody name it, so that no other index counts beside it?"""
        return self.governed is None

    def of(self, path: str) -> Listed | None:
        """What is said of this file; None where the index does not speak of it.

        path: its key.
        """
        if self.governed is not None and path not in self.governed:
            return None
        return Listed(self.files.get(path), self.members.get(path, {}))


def is_called_index(path: PurePath) -> bool:
    """Does it bear the name of an index, be it compressed or not?"""
    return compressed.bare(path).name.casefold() == NAME


def key_on_disk(path: Path) -> str:
    """The key of a file that lies on a disk, by whatever way it was pointed at."""
    return key(path.resolve())


def key_of(source: Source) -> str:
    """The key of a file; one that came without a disk is looked for on none."""
    return key_on_disk(source.path) if source.content is None else source.key or key(source.path)
