"""Reading an index: a CSV with the columns file, outlet, published (also title, kind, url, notice, id)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from framing.errors import IngestError
from framing.ingest import index_rows, records
from framing.ingest.index import Index, key
from framing.ingest.index_rows import Line
from framing.ingest.near_names import NearNames
from framing.ingest.records import Record
from framing.language.resources import Language

_SHOWN = 200
"""Characters of a name that are told."""
_LONGEST = 1_000
"""Of a name: no disk takes much longer ones, and each is looked for."""
ARCHIVE = ".zip"
_ARCHIVE_PART = re.compile(r"\.zip/", re.IGNORECASE)

Target = tuple[str, str]
"""The key of a file, and that of one in it if it is an archive, else ""."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files that an index may name."""

    keys: Mapping[str, Collection[str]]
    """Each path by which a file may be meant, to the file's key; to several where files of one name were uploaded."""
    members: Callable[[str], Collection[str] | None] = lambda archive: None
    """The keys of the files in an archive, by the archive's key; None where nobody can say."""
    bare: Callable[[str], Sequence[Target]] = lambda name: ()
    """The files in archives that are meant where no file of this name lies beside the index."""
    elsewhere: Callable[[str], str | None] = lambda path: None
    """The key of a file that lies at this path, although nobody pointed at it; None where there is none."""

    def find(self, base: str, name: str, *, near: NearNames) -> Target:
        """Which file is meant by a name that counts from this folder?

        near: what may be meant where no file bears it. Raises IngestError where there is none, or it could be two.
        """
        shown = repr(name[:_SHOWN])
        for written in dict.fromkeys((name, name.replace("\\", "/"))) if 0 < len(name) <= _LONGEST else ():
            path = key(posixpath.normpath(posixpath.join(base, written)))
            several = [(file, "") for file in self.keys.get(path, ())] or self._in_archives(base, written)
            if len(several) > 1:
                raise IngestError(
                    f"{shown} could mean {len(several)} of the files; give each of them a name of its own"
                )
            if several:
                return several[0]
            several = list(self.bare(key(posixpath.normpath(written))))
            if len(several) == 1:  # what was given comes before what merely lies there
                return several[0]
            if (other := self.elsewhere(path)) is not None:
                return other, ""
            if several:
                raise IngestError(f"{shown} lies in several of the archives; write it as archive.zip/name")
        if other_name := near.of(name, base) if len(name) <= _LONGEST else "":
            raise IngestError(f"there is no file {shown} beside the index; did you mean {other_name[:_SHOWN]!r}?")
        raise IngestError(f"there is no file {shown} beside the index")

    def _in_archives(self, base: str, written: str) -> list[Target]:
        """The files that "week.zip/tuesday/1.txt" may name: several where archives of one name were uploaded."""
        cut = _ARCHIVE_PART.search(written)
        if cut is None:
            return []
        path = key(posixpath.normpath(posixpath.join(base, written[: cut.end() - 1])))
        other = self.elsewhere(path) if path not in self.keys else None
        member = key(posixpath.normpath(written[cut.end() :]))
        archives = self.keys.get(path) or ([] if other is None else [other])
        inside = ((archive, self.members(archive)) for archive in archives)
        return [(archive, member) for archive, known in inside if known is None or member in known]


@dataclass(slots=True)
class Lines:
    """The lines of one index or of several: what is known of which file."""

    files: Files
    language: Language
    known: dict[Target, Record] = field(default_factory=dict)
    count: int = 0
    """Lines that were met."""
    near: NearNames = field(init=False)
    met: dict[Target, str] = field(default_factory=dict)
    """The files that the index read last names, and the name by which it does so first."""

    fresh: set[Target] = field(default_factory=set)
    """Those of them that no index before it names."""

    def __post_init__(self) -> None:
        self.near = NearNames(self.files.keys)

    def take(self, text: str, base: str, *, called: str, most: int) -> Iterator[Line]:
        """Take in the lines of one more index; what an earlier one says stays. Which lines are wrong, and why?

        base: the folder from which its paths count. called: what the index is called where a fault is told. most:
        lines that it may have. Raises IngestError where it lacks a column, or has more lines.
        """
        self.met, self.fresh = {}, set()
        for one in index_rows.rows(text, self.language, most=most):
            self.count += 1
            if one.reason:
                yield one
                continue
            name = one.cells[index_rows.FILE]
            try:
                target = self.files.find(base, name, near=self.near)
            except IngestError as fault:
                yield Line(one.line, one.raw, {}, str(fault), _path_of(name, base))
                continue
            if target in self.met:
                yield Line(one.line, one.raw, {}, _twice(name, self.met[target]))
                continue
            self.met[target] = name
            if target not in self.known:
                self.fresh.add(target)
            record = records.from_fields(one.cells, place=f"{called}, line {one.line}", file=name)
            self.known.setdefault(target, record)

    def index(self, governed: Collection[str] | None = None) -> Index:
        """All that is known by now."""
        members: dict[str, dict[str, Record]] = {}
        for (file, member), record in self.known.items():
            if member:
                members.setdefault(file, {})[member] = record
        return Index({file: one for (file, member), one in self.known.items() if not member}, members, governed)


def _path_of(name: str, base: str) -> str:
    """The path that is meant by a name that counts from this folder; "" where none can be."""
    if not 0 < len(name) <= _LONGEST or "\0" in name:
        return ""
    return key(posixpath.normpath(posixpath.join(base, name.replace("\\", "/"))))


def _twice(name: str, first: str) -> str:
    if key(posixpath.normpath(name.replace("\\", "/"))) == key(posixpath.normpath(first.replace("\\", "/"))):
        return f"{name[:_SHOWN]!r} stands in the index twice; the first line counts"
    return f"{name[:_SHOWN]!r} is the same file as {first[:_SHOWN]!r}, which the index names already; that line counts"


@dataclass(frozen=True, slots=True)
class Told:
    """What to know of an index that lay among the files: of a line of it that is wrong, or of the whole."""

    place: int
    """The how manieth of the indexes it is, from 0."""
    reason: str
    line: int | None = None
    is_note: bool = False
    """True where nothing is wrong."""
    raw: str = ""
    """What stands in the line that is wrong."""
    missing: str = ""
    """The path at which no file lies, where that is what is wrong."""


def among(
    texts: Sequence[tuple[str, str, str]], files: Files, language: Language, *, most: int
) -> tuple[Index | None, list[Told]]:
    """What do the indexes that lie among files say of them, and what is to be known of the indexes?

    texts: of each index its path, what it is called, and its text. most: lines that all of them may have. An index
    speaks of what lies beside and below it, the nearest one first; one that names no file there speaks of nothing.
    """
    lines, folders, told = Lines(files, language), set[str](), list[Told]()
    given = {file for those in files.keys.values() for file in those}
    for place in sorted(range(len(texts)), key=lambda n: (-texts[n][0].count("/"), texts[n][0])):
        path, called, text = texts[place]
        folder = posixpath.dirname(path)
        lines.met, lines.fresh = {}, set()
        is_whole = True
        try:
            if lacking := index_rows.lacking(text, language):
                is_whole = False
                raise IngestError(f"an index has the columns file, outlet, published; here is no {', '.join(lacking)}")
            for one in lines.take(text, folder, called=called, most=max(1, most - lines.count)):
                told.append(Told(place, one.reason, one.line, raw=one.raw, missing=one.missing))
        except IngestError as fault:
            told.append(Told(place, str(fault)))
        if met := [target for target in lines.met if target[0] in given]:
            folders.add(folder)
            told.append(Told(place, _used(sum(target in lines.fresh for target in met)), is_note=True))
        elif is_whole:
            told.append(
                Told(place, "not used as an index: no valid line of it names a file that was given", is_note=True)
            )
    if not folders:
        return None, told
    return lines.index({file for path, those in files.keys.items() if _lies_in(path, folders) for file in those}), told


def _used(new_count: int) -> str:
    if not new_count:
        return "an index, too; a nearer one names the same files, and what that says counts"
    said = "1 file" if new_count == 1 else f"{new_count} files"
    return f"used as the index of what lies beside it ({said})"


def _lies_in(path: str, folders: Collection[str]) -> bool:
    return any(("" if str(up) == "." else str(up)) in folders for up in PurePosixPath(path).parents)
