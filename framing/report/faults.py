"""What went wrong, for the reader of a page: in their language, with advice for the page, and without folders.

The library's own sentences are English and advise the command line; those that a page can meet are said anew here.
"""

from __future__ import annotations

import re
from pathlib import PurePath, PurePosixPath, PureWindowsPath

from framing.errors import FramingError
from framing.report.phrases_faults import DETAIL, GENERAL, KNOWN, OTHER

_SHELL = re.compile(
    r"(?:(?:Run|See|Make one with|Add some with|Install it with): |take that set back with: )?framing .*"
)
_QUOTED_PATH = re.compile(r"(?P<mark>['\"])(?P<path>(?:[A-Za-z]:[\\/]|~?/|\\\\)[^'\"\n]*)(?P=mark)")
_PATH = re.compile(r"(?<![\w/.:])(?:[A-Za-z]:[\\/]|~?/)[^\s'\"<>|:;,()]*[\\/][^\s'\"<>|:;,()]*")


def say(fault: FramingError, language: str) -> str:
    """What happened and what to do, in this language; of a file only its name.

    A sentence that nobody said anew yet comes after a general one, as it is, without folders and shell commands.

    >>> from framing.errors import ProjectError
    >>> say(ProjectError("/srv/x/stadt.framing: is a folder. Name a file in it."), "en")
    'stadt.framing cannot be written; nothing was saved. Download the project as a file instead.'
    """
    place = 0 if language == "de" else 1
    text = str(fault)
    for pattern, *said in KNOWN:
        if found := re.fullmatch(pattern, text, re.DOTALL):
            return said[place].format(**_parts(found))
    general = GENERAL.get(type(fault).__name__, OTHER)[place]
    detail = without_folders(_SHELL.sub("", text)).strip()
    return f"{general} {DETAIL[place]}: {detail}" if detail else general


def without_folders(text: str) -> str:
    """The text with each full path cut down to the name of its file.

    >>> without_folders("Permission denied: '/srv/a b/stadt.framing'")
    "Permission denied: 'stadt.framing'"
    """
    short = _QUOTED_PATH.sub(lambda hit: f"{hit['mark']}{_name(hit['path'])}{hit['mark']}", text)
    return _PATH.sub(lambda hit: _name(hit[0]), short)


def _parts(found: re.Match[str]) -> dict[str, str]:
    """What a pattern caught; `names2` stands for `names`, where that caught nothing."""
    caught = {key: value for key, value in found.groupdict().items() if value is not None}
    return {
        key.rstrip("23"): _name(value) if key == "file" else without_folders(value) for key, value in caught.items()
    }


def _name(path: str) -> str:
    kind: type[PurePath] = PureWindowsPath if "\\" in path else PurePosixPath
    return kind(path).name or path
