"""The days in a line that is no sentence: "Norderau, 5. März 2031, 18:13 Uhr | Stand: 9. März 2031"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from framing.ingest import date_pieces, dates
from framing.language.resources import Language

LONGEST = 120
"""Characters; what is longer is a sentence, and the day in it one of those that it tells of."""
_PARTS = re.compile(r"[|·•–—,;/()]\s*|\s-\s")
_BLANKS = re.compile(r" (?=\S)")
_STRONG = re.compile(r"[|·•]\s*")
_NAME_WORDS = 4  # words in front of a day that are a place or a name: with more it is a caption, or a sentence
_A_RANGE = re.compile(r"\s?[–—-]\s?\d{1,2}\.\s?[\d\w]")
_SENTENCE_WORDS = 8  # a line of so many words that ends like a sentence is one


@dataclass(frozen=True, slots=True)
class Dated:
    """A day or moment in ISO 8601, and whether the words before it tell of a change ("Stand: …")."""

    at: str
    is_update: bool


def days(line: str, language: Language, *, is_strict: bool = False) -> tuple[Dated, ...]:
    """Which days does this line give, each with its hour where one stands beside it?

    A day counts only where it begins the line or a part of it, or stands behind a word such as "Veröffentlicht:", and
    where no sentence goes on behind it: "Am 12. Mai 2021 tagte der Rat" tells of a day, and gives none. is_strict: no
    place or name may stand before it ("Europawahl, 9. Juni 2031"), only what "|" parts from it.

    >>> from framing.language.resources import load
    >>> days("Von Anna Kern | 05.03.2031, 18:13 Uhr | Stand: 09.03.2031", load("de"))
    (Dated(at='2031-03-05T18:13:00', is_update=False), Dated(at='2031-03-09', is_update=True))
    """
    line = " ".join(line.split())
    if not 6 <= len(line) <= LONGEST or not any(c.isdigit() for c in line):
        return ()
    if line.endswith(("!", "?", ".")) and len(line.split()) > _SENTENCE_WORDS and not _STRONG.search(line):
        return ()
    parting = _STRONG if is_strict else _PARTS
    found = ((_day(part, language, _BLANKS if label else parting), label) for label, part in _labelled(line, language))
    return tuple(Dated(at, label == "updated") for at, label in found if at)


def is_day(line: str, language: Language, *, is_strict: bool = False) -> bool:
    """Is this line nothing but a day: with its hour, a place or an agency before it, or brackets around it?

    is_strict: no place or agency may stand before it.

    >>> from framing.language.resources import load
    >>> [is_day(line, load("de")) for line in ("(dpa, 05.03.2031)", "5. März 2031 | 18:13", "Am 5. März tagte")]
    [True, True, False]
    """
    line = " ".join(line[: LONGEST + 1].split()).strip("()[] ")
    if not 6 <= len(line) <= LONGEST or not any(c.isdigit() for c in line):
        return False
    try:
        taken_apart = date_pieces.read if is_strict else dates.taken_apart
        return bool(dates.iso(taken_apart(line, language)))
    except (ValueError, OverflowError):
        return False


def _labelled(line: str, language: Language) -> Iterator[tuple[str, str]]:
    """The line cut before each word that says what its day is: which of the two it says, and what stands behind it."""
    start, label = 0, ""
    for match in labels(language).finditer(line):
        yield label, line[start : match.start()].strip()
        start, label = match.end(), match.lastgroup or ""
    yield label, line[start:].strip()


@lru_cache(maxsize=8)
def labels(language: Language) -> re.Pattern[str]:
    """The words that say what a day is; the name of the group that fits is "updated" or "published"."""
    rows = sorted(language.rows("page_words"), key=lambda row: -len(row[0]))
    kinds = (
        rf"(?P<{kind}>" + "|".join(re.escape(word) for word, its in rows if its == kind) + ")"
        for kind in ("updated", "published")
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)


def is_labelled(line: str, language: Language, *kinds: str) -> bool:
    """Does a word in this line say what its day is? kinds: "published", "updated", or both."""
    return any(match.lastgroup in kinds for match in labels(language).finditer(line))


def _bylines(language: Language) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word, kind in language.rows("page_words") if kind == "byline")


def _is_byline(rest: str, bylines: tuple[str, ...]) -> bool:
    """Does a name alone stand here: "von Anna Kern"? Behind "von der Polizei" a sentence goes on."""
    begin = next((word for word in bylines if rest.startswith(word)), "")
    names = rest[len(begin) :].split()
    return bool(begin) and 0 < len(names) <= _NAME_WORDS and all(name[0].isupper() for name in names)


def _day(part: str, language: Language, parting: re.Pattern[str]) -> str:
    """The first day that begins this text or a part of it; "" where none does."""
    bylines = _bylines(language)
    for start in (0, *(match.end() for match in parting.finditer(part))):
        pieces, end = date_pieces.reach(part, start, language)
        rest = part[end:].lstrip()
        before = _STRONG.split(part[:start])[-1]
        if not before.casefold().startswith(bylines) and any(
            len(one.split()) > _NAME_WORDS for one in _PARTS.split(before)
        ):
            continue
        if pieces.day is None or (rest[:1].islower() and not _is_byline(rest, bylines)):
            continue
        try:
            return "" if pieces.clock is None and _A_RANGE.match(part, end) else dates.iso(pieces)
        except (ValueError, OverflowError):  # another weekday: one of the two is wrong
            return ""
    return ""
