"""Text whose umlauts were spoilt on its way ("fÃ¼r"), mended; what is clean stays as it is, to the letter."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from framing.ingest.records import Record

_SUSPECT = re.compile("[Â-ôĂĹĎĐŃГВвД√¬‚ƒ≈├┬─┼Γ][^\x00-\x7f]")
"""How every spoilt letter looks: the first byte of its UTF-8, read as a letter, and a further one. Cheap, not sure."""

_MISTAKEN_FOR = ("sloppy-windows-1252", "latin-1", "mac_roman", "cp437", "cp850", "cp1250")
"""What UTF-8 was mistaken for, the most frequent first: Windows (the first is ftfy's, with the bytes that Windows
leaves open), the web, a Mac, DOS, Windows in Central Europe."""
_MEANT = re.compile("[ÄÅÖÜ][–—…‘’‚“”„‹›«»§°€©®]")
"""Letters before a sign, as people write them ("Äh, Ä… ja"), that would also read as a spoilt letter."""
_STRANGE = re.compile("[^\x00-\u024f\u02b0-\u02ff\u1e00-\u1eff\u2000-\u22ff]")
"""Neither Latin letters nor the signs between them: where one comes out of a line that otherwise looked well, the line
was meant as it stood ("Ü–Wagen")."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
"""Signs that nobody has given a meaning: the wrong encoding was tried."""
_SURE = 3
"""Suspects in one line that are no chance: then the line may be in any script."""
_TIMES = 3
"""Letters are spoilt twice where a file is saved wrongly twice; nobody has seen four times."""

_WORDS = ("title", "text", "outlet", "published", "updated", "notice")
"""The fields of a record that are written in words."""

MOST_LINES = 20_000
"""Suspect lines of one text: no article has as many, and each takes its time."""
LONGEST_LINE = 200_000
"""Characters; beyond it a line is no paragraph, and each look at it takes its time."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A text without spoilt letters, and what stood there first of all: "fÃ¼r" for "für"; "" where all was well."""

    text: str
    before: str = ""
    after: str = ""

    @property
    def note(self) -> str:
        """What to tell whoever brought the text; "" where it was clean."""
        if not self.before:
            return ""
        return f"letters were spoilt on the way ({self.before!r} for {self.after!r}) and have been mended; check them"


def mended(text: str) -> Mended:
    """This text with the letters that were written as UTF-8 and read as something else, line by line.

    Quotation marks and all else keep their form. A line that could be meant as it stands is left alone.

    >>> mended("„GrÃ¼n“ sagt die TÃ¼r.")
    Mended(text='„Grün“ sagt die Tür.', before='„GrÃ¼n“', after='„Grün“')
    >>> mended("São Paulo, Ærø, „Ââ“: alles gut.").note
    ''
    """
    if not _SUSPECT.search(text):
        return Mended(text)
    lines = text.split("\n")
    if sum(_SUSPECT.search(line) is not None for line in lines) > MOST_LINES:
        return Mended(text)
    new = [_line(line) for line in lines]
    first = next((pair for pair in zip(lines, new, strict=True) if pair[0] != pair[1]), None)
    if first is None:
        return Mended(text)
    return Mended("\n".join(new), *_first_word(*first))


def _line(line: str) -> str:
    for _ in range(_TIMES):
        if len(line) > LONGEST_LINE or not _SUSPECT.search(_MEANT.sub(" ", line)):
            break
        found = _read_back(line) or _pieces_read_back(line)
        if found in ("", line):
            break
        line = found
    return line


def _read_back(line: str) -> str:
    """The line as it was, where all of it is UTF-8 that was taken for something else; "" where it is not.

    A line that is meant as it stands is hardly ever valid UTF-8 when it is written in one of these encodings.
    """
    import ftfy.bad_codecs  # noqa: F401  # registers the first of the encodings

    if _MEANT.search(line):
        return ""
    for page in _MISTAKEN_FOR:
        try:
            found = line.encode(page).decode("utf-8")
        except UnicodeError:
            continue
        if _is_likely(line, found):
            return found
    return ""


def _pieces_read_back(line: str) -> str:
    """The line with its spoilt pieces mended, where others are whole or lost a byte; "" where it is clean."""
    import ftfy
    from ftfy.badness import is_bad

    if not is_bad(line):
        return ""
    found = ftfy.fix_encoding(line, ftfy.TextFixerConfig(uncurl_quotes=False, explain=False))
    return found if _is_likely(line, found) else ""


def _is_likely(line: str, found: str) -> bool:
    if _PRIVATE.search(found):
        return False
    return not _STRANGE.search(found) or len(_SUSPECT.findall(line)) >= _SURE


def _first_word(before: str, after: str) -> tuple[str, str]:
    """The first word that differs, as it was and as it is."""
    pairs = zip(before.split(), after.split(), strict=False)
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), (before, after))
    return old[:40], new[:40]


def mended_record(record: Record) -> tuple[Record, list[str]]:
    """The record with what was spoilt in its title, text, entries and other words mended, and what to tell of it."""
    told: list[str] = []

    def clean(text: str) -> str:
        found = mended(text)
        told.extend([found.note] if found.note else [])
        return found.text

    fields: dict[str, Any] = {name: clean(getattr(record, name)) for name in _WORDS}
    entries = tuple(
        replace(entry, text=clean(entry.text), heading=clean(entry.heading), published=clean(entry.published))
        for entry in record.entries
    )
    return (replace(record, entries=entries, **fields), told[:1]) if told else (record, [])
