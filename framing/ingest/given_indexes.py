"""Indexes of given files: the one that --index names, and those that lie among the files."""

from __future__ import annotations

import hashlib
import os
import posixpath
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import index_rows, zip_members
from framing.ingest.files import read_text
from framing.ingest.index import OTHER_COUNTS, Index, is_called_index, key, key_of, key_on_disk
from framing.ingest.index_files import ARCHIVE, Files, Lines, Target, among
from framing.ingest.limits import DEFAULT, Limits
from framing.ingest.sources import Source, path_sum
from framing.language.resources import Language, load
from framing.model import Remark
from framing.settings import Settings


def read_index(
    path: Path, sources: Iterable[Source] = (), *, language: Language | None = None, limits: Limits = DEFAULT
) -> tuple[Index, list[Remark]]:
    """An index CSV (file, outlet, published; also title, kind, url, notice, id): what it says of each file.

    Paths count from the index's own folder; a file in a ZIP is named as "week.zip/a.txt", or by its name in there if
    the ZIP is one of the sources. A wrong line is told and left out; a file whose line is left out is then told as not
    indexed. language: in which its columns may be named, beside English. Raises IngestError where the index cannot be
    read.
    """
    given = list(sources)
    archives = _Archives(given, limits)
    files = Files(_keys((_path(one), one) for one in given), archives.members, archives.named, elsewhere=_on_disk)
    lines = Lines(files, language or load(Settings().language))
    try:
        text, folder = read_text(path), posixpath.dirname(_lexical(path))
        wrong = list(lines.take(text, folder, called=path.name, most=DEFAULT.table_rows))
    except IngestError as fault:
        raise IngestError(f"{path.name}: {fault}") from fault
    most = limits.raw_characters
    summed = hashlib.sha256(path.read_bytes()).hexdigest() if wrong else ""
    return lines.index(), [
        Remark(path.name, one.reason, one.line, True, "", one.raw[:most], summed, _path_sum(one.missing))
        for one in wrong
    ]


def indexes_among(
    named: Sequence[tuple[str, Source]], *, language: Language, limits: Limits = DEFAULT
) -> tuple[set[int], Index | None, list[Remark]]:
    """Which of these files are indexes, what do they say of the others, and what is to be known of them?

    named: what each is called by whoever gave it, and the file. A file called index.csv is an index unless it holds
    texts itself. Of what it names nothing outside its own folder is looked for.
    """
    places = [place for place, (_, source) in enumerate(named) if is_index(source, language=language, limits=limits)]
    if not places:
        return set(), None, []
    paths = [_path(source, name) for name, source in named]
    archives = _Archives((one for _, one in named), limits)
    others = set(range(len(named))).difference(places)
    keys = _keys((paths[n], named[n][1]) for n in sorted(others))
    once = list({key_of(named[place][1]): place for place in reversed(places)}.values())[::-1]
    texts = [(paths[place], named[place][0], named[place][1].text(limits)) for place in once]
    folders = tuple(f"{posixpath.dirname(paths[n])}/" for n in once if named[n][1].content is None)

    def below(asked: str) -> str | None:
        return _on_disk(asked) if folders and asked.startswith(folders) else None

    files = Files(keys, archives.members, archives.named, elsewhere=below)
    index, told = among(texts, files, language, most=limits.table_rows)
    sums = {place: named[place][1].sha256(limits) for place in once}
    remarks = [
        Remark(
            named[once[one.place]][0],
            one.reason,
            one.line,
            not one.is_note,
            raw=one.raw[: limits.raw_characters],
            input_sha256=sums[once[one.place]],
            missing_sha256=_path_sum(one.missing),
        )
        for one in told
    ]
    remarks += (Remark(named[n][0], said, rejected=False) for n in once for said in named[n][1].told)
    return set(places), index, remarks


def without_others(
    sources: Sequence[Source], index: Path, *, language: Language, limits: Limits = DEFAULT
) -> tuple[list[Source], list[Remark]]:
    """The files without the index that counts, and without others that lie among them, which are told."""
    texts = [one for one in sources if one.path.resolve() != index.resolve()]
    others = {place for place, one in enumerate(texts) if is_index(one, language=language, limits=limits)}
    kept = [one for place, one in enumerate(texts) if place not in others]
    return kept, [Remark(texts[place].file, OTHER_COUNTS, rejected=False) for place in sorted(others)]


def is_index(source: Source, *, language: Language, limits: Limits = DEFAULT) -> bool:
    """Is this file called index.csv, and an index of others?"""
    if not is_called_index(source.path):
        return False
    try:
        return index_rows.is_index(source.text(limits), language)
    except IngestError:  # told when it is read
        return False


def _path_sum(missing: str) -> str:
    """The sum of a path on a disk; "" for one in an archive or among uploads, which could lie anywhere."""
    return path_sum(missing) if posixpath.isabs(missing) or Path(missing).is_absolute() else ""


def is_misnamed(
    source: Source, *, language: Language, limits: Limits = DEFAULT, columns: Mapping[str, str] | None = None
) -> bool:
    """Is this an index under another name ("index (1).csv"), and would be taken for a table of articles without texts?

    One with headlines may be a table of headlines, unless its name begins as that of an index does. columns: as
    somebody chose them; whoever says where the texts stand knows better.
    """
    if source.suffix not in (".csv", ".tsv") or is_called_index(source.path) or (columns or {}).get("text"):
        return False
    try:
        text = source.text(limits)
        may_be = index_rows.is_index(text, language) and not index_rows.lacking(text, language)
        return may_be and (source.path.name.casefold().startswith("index") or not index_rows.has_titles(text, language))
    except IngestError:  # told when it is read
        return False


def _path(source: Source, name: str = "") -> str:
    """The path by which an index may mean a file: for one that came without a disk, the name under which it came."""
    return _lexical(source.path) if source.content is None else key(posixpath.normpath(name or source.path))


def _keys(named: Iterable[tuple[str, Source]]) -> dict[str, dict[str, None]]:
    """Path to the keys of the files that bear it, each once."""
    found: dict[str, dict[str, None]] = {}
    for path, source in named:
        found.setdefault(path, {})[key_of(source)] = None
    return found


def _on_disk(asked: str) -> str | None:
    """The key of the file that lies at this path, if there is one."""
    # Path.is_file raises where a name is longer than the disk allows
    return key_on_disk(Path(asked)) if os.path.isfile(asked) else None  # noqa: PTH113


def _lexical(path: Path) -> str:
    """The key of a path as it is written, links in it left as they are."""
    return key(Path(os.path.abspath(path)))  # noqa: PTH100  # resolve() would follow the links


class _Archives:
    """The archives among some files, each looked into when it is first asked for."""

    def __init__(self, given: Iterable[Source], limits: Limits) -> None:
        self._sources = {key_of(one): one for one in given if one.suffix == ARCHIVE}
        self._limits = limits
        self._inside: dict[str, frozenset[str] | None] = {}
        self._by_name: dict[str, list[Target]] | None = None

    def members(self, archive: str) -> frozenset[str] | None:
        """The keys of the files in it; None where it is none of these, or cannot be read."""
        if archive not in self._sources:
            return None
        if archive not in self._inside:
            try:
                self._inside[archive] = frozenset(map(key, zip_members.names(self._sources[archive], self._limits)))
            except IngestError:  # told when it is read
                self._inside[archive] = None
        return self._inside[archive]

    def named(self, name: str) -> Sequence[Target]:
        """The files in them that bear this name; the one folder that was packed whole may be left out."""
        if self._by_name is None:
            self._by_name = {}
            for archive in self._sources:
                inside = self.members(archive) or ()
                tops = {member.partition("/")[0] for member in inside}
                top = f"{tops.pop()}/" if len(tops) == 1 else "/"
                for member in inside:
                    for known in {member, member.removeprefix(top)}:
                        self._by_name.setdefault(known, []).append((archive, member))
        return self._by_name.get(name, ())
