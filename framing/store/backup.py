"""A file of an older format stays beside the first one that is saved in the new one."""

from __future__ import annotations

import filecmp
import os
import shutil
from itertools import count
from pathlib import Path

from framing.store import heads, parts
from framing.store.tables import FORMAT


def keep(path: Path) -> Path | None:
    """The copy beside a project of an older format, such as town.framing.format-3.backup; None where none is due.

    An earlier copy of the same bytes is enough, and one of other bytes is never overwritten. Call it while the
    project is `held`. Raises OSError where the copy cannot be made.
    """
    version = heads.format_of(path)
    if version is None or version >= FORMAT:
        return None
    for number in count(1):
        more = f"-{number}" if number > 1 else ""
        copy = path.with_name(f"{path.name}.format-{version}{more}.backup")
        if not copy.exists():
            _copy(path, copy)
            return copy
        if filecmp.cmp(path, copy, shallow=False):
            return copy
    return None  # pragma: no cover (count has no end)


def _copy(path: Path, copy: Path) -> None:
    try:
        os.link(path, copy)  # at once and whole: the project is only ever swapped, never written in place
    except OSError:  # a stick without such links, or a folder where they are not allowed
        with parts.beside(copy, like=path) as part:
            shutil.copyfile(path, part.path)
            part.flush()
            part.move_to(copy)
    parts.flush_folder(copy.parent)
