"""A file's address, as SQLite understands it."""

from __future__ import annotations

from pathlib import PurePath


def of(path: PurePath, options: str) -> str:
    """The address of this file, with an absolute path, as SQLite opens it with these options.

    A folder of another computer stands behind two more slashes: SQLite refuses a name of a computer where one is due.

    >>> from pathlib import PurePosixPath, PureWindowsPath
    >>> of(PurePosixPath("/home/a b.framing"), "mode=ro")
    'file:///home/a%20b.framing?mode=ro'
    >>> of(PureWindowsPath("//server/share/a.framing"), "mode=ro")
    'file:////server/share/a.framing?mode=ro'
    """
    uri = path.as_uri()
    if not uri.startswith("file:///"):
        uri = "file:////" + uri.removeprefix("file://")
    return f"{uri}?{options}"
