"""Which files are meant, and what stands in them."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.files import decoded
from framing.ingest.limits import DEFAULT, Limits
from framing.model import Remark

NOT_TEXTS = ("README", "README.md", "Thumbs.db", "desktop.ini")
"""What stands in a folder to explain it, or is put there by Windows."""
BESIDE_PAGES = ("_files", "-Dateien", "_fichiers", "_archivos", "_bestanden")
"""How browsers end the name of the folder in which they keep a saved page's pictures and scripts."""

NO_SUCH_FILE = "no such file or folder"
_MOST_SUMMED = 500_000_000
"""Bytes of a file that is only summed: a second or two."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and the id that its article gets: its path below the folder that was pointed at."""

    path: Path
    id: str
    content: bytes | None = field(default=None, repr=False)
    """What stands in it, where it came without a disk; `path` is then a name and no more."""
    file: str = ""
    """What it is called where it is told of; the name of its path unless it lies in an archive ("week.zip/1.html")."""
    charset: str = ""
    """The encoding that whoever sent it named, where that is known (the header of a page in a WARC)."""
    url: str = ""
    """Where it was saved from, if its archive says so."""
    saved_at: str = ""
    """When it was saved, in ISO 8601, if its archive says so."""
    key: str = ""
    """By what an index knows it, where it came without a disk and so has no place of its own."""
    told: list[str] = field(default_factory=list, compare=False, repr=False)
    """What came to light while it was read, such as a damaged byte: for whoever reads it to pass on."""

    def __post_init__(self) -> None:
        if not self.file:
            object.__setattr__(self, "file", self.path.name)

    @property
    def suffix(self) -> str:
        """How its name ends, in small letters, without the ending of a compressed file.

        >>> Source(Path("May.JSONL.gz"), "May").suffix
        '.jsonl'
        """
        return compressed.bare(Path(self.path.name.casefold())).suffix

    def packed(self, limits: Limits = DEFAULT) -> bytes:
        """Its bytes as they lie there. Raises IngestError where it is too large or cannot be read."""
        if self.content is not None:
            _check_size(len(self.content), limits)
            return self.content
        try:
            with self.path.open("rb") as file:
                raw = file.read(limits.file_bytes + 1)
        except OSError as fault:
            raise IngestError(f"the file cannot be read ({fault.strerror or fault})") from fault
        _check_size(len(raw), limits)
        return raw

    def sha256(self, limits: Limits = DEFAULT) -> str:
        """The sum of its bytes as they lie there. Raises IngestError as `packed` does."""
        return hashlib.sha256(self.packed(limits)).hexdigest()

    def sha256_of_large(self) -> str:
        """The same of a file that is too large to be read, so that it is known again; "" where that takes too long."""
        if self.content is not None:
            return hashlib.sha256(self.content).hexdigest()
        try:
            if self.path.stat().st_size > _MOST_SUMMED:
                return ""
            with self.path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return ""

    def raw(self, limits: Limits = DEFAULT) -> bytes:
        """Its bytes, unpacked where it is compressed. Raises IngestError where it is too large or cannot be read."""
        most = min(limits.file_bytes, limits.unpacked_bytes)
        return compressed.unpacked(
            self.packed(limits), name=self.path.name, limits=replace(limits, unpacked_bytes=most)
        )

    def text(self, limits: Limits = DEFAULT) -> str:
        """Its text; what had to be mended is then in `told`. Raises IngestError where it has none that can be read."""
        return self.decoded(self.raw(limits), declared=self.charset)

    def decoded(self, raw: bytes, *, declared: str = "") -> str:
        """Its bytes as text; what had to be mended is then in `told`. declared: the encoding that it names itself."""
        found = decoded(raw, declared=declared)
        if found.note and found.note not in self.told:
            self.told.append(found.note)
        return found.text


def sources(paths: Iterable[Path]) -> tuple[list[Source], list[Remark]]:
    """All files meant by a list of files and folders, folders read to the bottom, in order of name.

    A pattern (texts/*.txt) that the shell left as it is, as Windows does, is filled in here. Beside a saved page
    lies a folder of its pictures and scripts ("Page_files"): nothing in it is a text.
    """
    found: list[Source] = []
    remarks: list[Remark] = []
    for path in (path for given in paths for path in _filled_in(given)):
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and _is_meant(p.relative_to(path), path))
            found += [_source(p, compressed.bare(p.relative_to(path)).with_suffix("").as_posix()) for p in inside]
            if not inside:
                remarks.append(_missing(path, "the folder holds no files"))
        elif path.is_file():
            found.append(_source(path, compressed.bare(path).stem))
        else:
            remarks.append(_missing(path, NO_SUCH_FILE))
    return found, remarks


def missing_count(remarks: Iterable[Remark]) -> int:
    """How many of these tell of a file or folder that is not there? It is no text that was met and not loaded."""
    return sum(remark.reason == NO_SUCH_FILE for remark in remarks)


def not_loaded_count(remarks: Sequence[Remark]) -> int:
    """How many of these tell of a piece that was met and not loaded? One of a file that is not there does not.

    >>> not_loaded_count([Remark("a.csv", "the text is empty", 3), Remark("b.csv", NO_SUCH_FILE)])
    1
    """
    return sum(remark.rejected for remark in remarks) - missing_count(remarks)


def path_sum(path: str | Path) -> str:
    """The sum of a full path: by it a missing file is known again, and nobody learns where somebody keeps it."""
    full = printable(Path(os.path.abspath(path)).as_posix())  # noqa: PTH100  # resolve() would follow the links
    return hashlib.sha256(unicodedata.normalize("NFC", full).encode()).hexdigest()


def _missing(path: Path, reason: str) -> Remark:
    return Remark(printable(str(path)), reason, missing_sha256=path_sum(path))


def _source(path: Path, name: str) -> Source:
    return Source(path, printable(name), file=printable(path.name))


def printable(name: str) -> str:
    """A name as any file can hold it: on some disks one may be no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def _is_meant(path: Path, folder: Path) -> bool:
    if any(part.startswith(".") for part in path.parts) or path.name in NOT_TEXTS:
        return False
    return not any(_lies_beside_page(folder / parent) for parent in path.parents if parent.name)


def _lies_beside_page(folder: Path) -> bool:
    ending = next((ending for ending in BESIDE_PAGES if folder.name.endswith(ending)), None)
    if ending is None:
        return False
    page = folder.name.removesuffix(ending)
    return any((folder.parent / f"{page}{suffix}").is_file() for suffix in (".html", ".htm"))


def _filled_in(path: Path) -> list[Path]:
    if path.exists() or not set("*?[") & set(path.name):
        return [path]
    return sorted(path.parent.glob(path.name)) or [path]


def _check_size(size: int, limits: Limits) -> None:
    if size <= limits.file_bytes:
        return
    if limits.file_bytes < 1_000_000:
        raise IngestError(f"the file is larger than {limits.file_bytes} bytes; split it, or raise the limit file_bytes")
    raise IngestError(
        f"the file is larger than {limits.file_bytes // 1_000_000} MB; split it, or raise the limit file_bytes"
    )
