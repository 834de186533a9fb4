"""Which file may be meant by a name that no file bears?"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import cached_property
from pathlib import PurePosixPath

from framing.ingest.index import key


class NearNames:
    """The files that can be meant, by their names as people get them wrong: in capitals, or in the ending."""

    def __init__(self, paths: Iterable[str]) -> None:
        """paths: keys."""
        self._paths = paths

    def of(self, name: str, base: str) -> str:
        r"""The one file below this folder whose name differs in capitals or in its ending alone; "" for none.

        name: as the index writes it; a path on another computer counts by its last piece.

        >>> near = NearNames(["/a/eins.txt", "/b/zwei.txt"])
        >>> [near.of(name, "/a") for name in ("Eins.TXT", "eins", "C:\\Texte\\eins.txt", "zwei")]
        ['eins.txt', 'eins.txt', 'eins.txt', '']
        """
        written = key(name.replace("\\", "/"))
        asked = posixpath.basename(written) if ":" in written or written.startswith("/") else written
        if not asked.strip("./"):
            return ""
        path = posixpath.normpath(posixpath.join(base, asked)).casefold()
        found = self._by_name.get(path) or self._by_name.get(_stem(path), ())
        top = base if base in ("", "/") else f"{base}/"
        return found[0].removeprefix(top) if len(found) == 1 and found[0].startswith(top) else ""

    @cached_property
    def _by_name(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for path in self._paths:
            for one in {path.casefold(), _stem(path.casefold())}:
                found[one] = (*found.get(one, ())[:1], path)  # two tell as little as many
        return found


def _stem(path: str) -> str:
    return PurePosixPath(path).with_suffix("").as_posix() if PurePosixPath(path).name.strip(".") else path
