"""A file spoilt: bytes turned, pieces gone, doubled, swapped, hostile tokens put in; members of archives, too."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
import zlib
from typing import Any

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\n\n", b'"', b"'", b",", b";", b"\t", b"---\n", b"{", b"}", b"[",
    b"]", b"<", b">", b"</p>", b"<p>", b"<!--", b"]]>", b"<![CDATA[", b"&amp;", b"&#x0;", b"&lol;", b"<script>",
    b"<table>", b'<!DOCTYPE a [<!ENTITY lol "lol">]>', b"\\u0000", b"\\ud800", b"\\'ff", b"{\\rtf1", b"\\bin9999999 ",
    b"-1", b"1e999", b"99999999999999999999", b"NaN", b"null", b"2026-02-30", b"25:99 Uhr",
    b"18.15 Uhr:", b"vor 3 Stunden",
    b"End of Document\n", b"Load-Date:", b"Body\n", b"\xe2\x80\xae", b"\xed\xa0\x80", b"=HYPERLINK(1)", b"../../x",
    b"charset=utf-7", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"PK\x03\x04", b"\x1f\x8b\x08", b"%", b"\\",
    b"(" * 50, b"[" * 300, b"<b>" * 200,
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1e308,
    10**30,
    "",
    " ",
    "x" * 3_000,
    [],
    {},
    [[]],
    {"": ""},
    "\ud800",
    "2026-02-30",
)
LD_JSON = re.compile(rb"(<script[^>]*ld\+json[^>]*>)(.*?)(</script>)", re.DOTALL)
JSON = (".json", ".jsonl")
PACKED = (".docx", ".xlsx", ".zip")
NAMES = ("../../x.txt", "C:\\x.html", "a/b\0.txt", "ü.zip", ".html", "x" * 300 + ".txt")


def mutated(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """The content after one to six changes."""
    for _ in range(chance.randint(1, 6)):
        content = chance.choice(_WAYS)(content, others, chance)
    return content[:400_000]


def inside(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """An archive with one of its members changed and packed anew, so that its sums are right."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return mutated(content, others, chance)
    name = chance.choice(list(members))
    members[name] = mutated(members[name], others, chance)
    if not chance.randrange(8):
        members[chance.choice(["../../x.txt", "C:\\x.html", "a/b\0.txt", "ü.zip", ".html", "x" * 300 + ".txt"])] = (
            content
        )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, told in members.items():
            archive.writestr(member, told)
    return file.getvalue()


def reshaped(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """JSON, or the JSON of a page's head, with values of other kinds in it: it stays JSON."""
    if page := LD_JSON.search(content):
        told = reshaped(page[2], others, chance)
        return content[: page.start(2)] + told + content[page.end(2) :]
    try:
        value = json.loads(content)
    except (ValueError, RecursionError):
        return mutated(content, others, chance)
    for _ in range(chance.randint(1, 4)):
        value = _other(value, chance)
    return json.dumps(value).encode()


def _other(value: Any, chance: random.Random) -> Any:
    """The value with one of its parts, at any depth, replaced, doubled or gone."""
    if isinstance(value, dict) and value and chance.randrange(5):
        name = chance.choice(list(value))
        if not chance.randrange(6):
            return {key: kept for key, kept in value.items() if key != name}
        return {**value, name: _other(value[name], chance)}
    if isinstance(value, list) and value and chance.randrange(5):
        place = chance.randrange(len(value))
        doubled = value[place : place + 1] * chance.choice([0, 1, 2, 50])
        return [*value[:place], _other(value[place], chance), *doubled, *value[place + 1 :]]
    return chance.choice([*VALUES, [value], {"@graph": value}, {"name": value}])


def _flip(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    told = bytearray(content)
    for _ in range(min(len(told), chance.randint(1, 8))):
        told[chance.randrange(len(told))] = chance.randrange(256)
    return bytes(told)


def _cut(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _stretch(content, chance)
    return content[:start] + content[end:]


def _double(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    start, end = _stretch(content, chance)
    return content[:end] + content[start:end] * chance.choice([1, 1, 2, 20]) + content[end:]


def _token(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    place = chance.randint(0, len(content))
    return content[:place] + chance.choice(TOKENS) * chance.choice([1, 1, 1, 3, 100]) + content[place:]


def _splice(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


def _end(content: bytes, others: list[bytes], chance: random.Random) -> bytes:
    return content[: chance.randint(0, len(content))]


def _stretch(content: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(content))
    return start, min(len(content), start + chance.choice([1, 4, 30, 200, 2_000]))


_WAYS = (_flip, _cut, _double, _token, _token, _splice, _end)
