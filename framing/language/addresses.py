"""Which text does a web address mean, however a reader came to it? The rules are data: `outlets/address_parts.txt`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from urllib.parse import parse_qsl, urlencode, urlsplit

from framing.language.resources import parse_table

_MOST_PARAMETERS = 100
_LONGEST = 2_000
"""Characters of an address; a longer one is none."""


def text_of(url: str) -> str:
    """The address of the text itself, to be compared; "" for a front page, under which any text may stand.

    Scheme, `www.`, a slash at the end, what stands behind `#`, marks of tracking and the short form for phones do not
    count. Capitals of the path do.

    >>> text_of("http://www.abendruf.example/rat/bruecke.amp.html?utm_source=mail&id=7#top")
    'abendruf.example/rat/bruecke.html?id=7'
    >>> text_of("https://abendruf.example/"), text_of("https://abendruf.example/index.html")
    ('', '')
    """
    parts = _split(url)
    if parts is None:
        return ""
    host, path, query = parts
    path = path.rstrip("/")
    for ending in _rules()["file"]:
        if path.casefold().endswith(ending):
            path = path[: -len(ending)] + ".html"
    for ending in _rules()["path"]:
        if path.casefold().endswith(ending):
            path = path[: -len(ending)]
    path = path.rstrip("/")
    if not query and any(fnmatchcase(path.casefold().strip("/"), front) for front in _rules()["front"]):
        return ""
    return f"{host}{path}{'?' if query else ''}{query}" if path or query else ""


def is_section(url: str) -> bool:
    """Does it look like the page of a section, whose texts change? One step of a path in letters alone does.

    >>> [is_section(f"abendruf.example/{path}") for path in ("lokales/", "bruecke-gesperrt", "rat/bruecke", "4711")]
    [True, False, False, False]
    """
    _, _, path = text_of(url).partition("/")
    return path.isalpha()


def fragment_of(url: str) -> str:
    """What part of the text it points to: entries of a live blog are often told apart by it."""
    return url.strip()[:_LONGEST].partition("#")[2]


def _split(url: str) -> tuple[str, str, str] | None:
    url = url.strip()
    if not url or len(url) > _LONGEST:
        return None
    try:
        found = urlsplit(url if "//" in url else f"//{url}")
        host = (found.hostname or "").removesuffix(".")
        pairs = parse_qsl(found.query, keep_blank_values=True, max_num_fields=_MOST_PARAMETERS)
    except ValueError:  # no address: nothing is known again by it
        return None
    if "." not in host:
        return None
    first, _, rest = host.partition(".")
    if first in _rules()["host"] and "." in rest:
        host = rest
    return host, found.path, urlencode(sorted(pair for pair in pairs if not _is_mark(pair[0].casefold(), pair[1])))


def _is_mark(parameter: str, value: str) -> bool:
    if parameter in _rules()["wordy"]:
        return not any(sign.isdigit() for sign in value)
    return any(
        parameter.startswith(known[:-1]) if known.endswith("*") else parameter == known
        for known in _rules()["parameter"]
    )


@cache
def _rules() -> Mapping[str, tuple[str, ...]]:
    file = resources.files("framing.language") / "data" / "outlets" / "address_parts.txt"
    found: defaultdict[str, list[str]] = defaultdict(list)
    for kind, value in parse_table(file.name, file.read_text(encoding="utf-8")).rows:
        found[kind].append(value)
    return {kind: tuple(found[kind]) for kind in ("parameter", "wordy", "host", "path", "file", "front")}
