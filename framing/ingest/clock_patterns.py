"""What clock times look like, and what must stand before and behind one that heads an entry."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from framing.ingest import printed_days
from framing.language.resources import Language

REACH = 70  # characters; the longest date that may stand before a clock time on its line
# what may follow a clock that heads something; "14.30 – 18 Uhr" is a span of time, 13:30:59 a stopwatch
BARE = re.compile(r"[^\S\n]+[A-ZÄÖÜ„»“\"]")
BRACKET_CLOSED = re.compile(r"\s*[\])][^\S\n]*(?:[:–—|]|-\s|$)[^\S\n]*")
BRACKET = re.compile(r"\s*[\])][^\S\n]*(?:[:–—|][^\S\n]*|-\s)?")
STARS = re.compile(r"[^\S\n]*\*{2,3}[^\S\n]*")
PLUS = re.compile(r"[^\S\n]*(?:\+{2,}|[:–—|-])?(?=\D|$)")
FULL_STOP = re.compile(r"\.[^\S\n]+(?=[A-ZÄÖÜ„»“\"])")  # "8 Uhr. Die Glocken läuten."
INLINE = re.compile(r"[^\S\n]*(?::|[–—|]|-\s)[^\S\n]*(?=[A-ZÄÖÜ0-9„»“\"])")
COMMA = re.compile(r",[^\S\n]+(?=[^\W\d_]{2}|[A-ZÄÖÜ]\b|$)")  # "8 Uhr, am Hafen"
UNKNOWN_WORD = re.compile(r"[^\S\n]?[^\W\d_]{1,6}\.?:[^\S\n]*")  # "14.30 Uhhr:"
BEGINNING = re.compile(r"[.,;]*[^\S\n]*(?=[A-ZÄÖÜ0-9„»“\"])")
GLUED_ON = re.compile(r"[^\S\n]?(?=[A-ZÄÖÜ„»“])")
_MARKUP = r"[*_]{0,3}"  # Markdown prints a time in bold: **14.30 Uhr:**


class Place(Enum):
    """Where a clock stands."""

    LINE = auto()
    """Its line begins with it."""
    SPACED = auto()
    """A sentence ends before it, on the same line."""
    GLUED = auto()
    """The same, and no blank parts them: a line break was lost."""
    INLINE = auto()
    """Behind text that no full stop ends, as a heading; or in the middle of a sentence."""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before a clock: its date, an opening sign, a word such as "Update"."""

    match: re.Match[str]
    """Of `printed_days.pattern`."""
    start: int
    """Where in the text the mark begins."""
    place: Place

    @property
    def opening(self) -> str:
        """The sign that opens the mark: "+++", "[", a bullet, or ""."""
        return self.match["bracket"] or self.match["open"] or ""

    @property
    def begins_sentence(self) -> bool:
        """True for "Gegen" and "Um" without a date, as prose begins."""
        return bool(self.match["between"]) and not self.match["day"] and not self.match["word"]


def head(text: str, at: int, language: Language) -> Head | None:
    """What stands before the clock at this place, where that may head something? None where it is prose."""
    strict, loose, glued, spaced, inline = _heads(language)
    begin = max(0, at - REACH)
    line = text.rfind("\n", begin, at) + 1 or (0 if begin == 0 else None)
    if line is not None:
        match = strict.fullmatch(text, line, at) or loose.fullmatch(text, line, at)
        misread = match is not None and match.re is loose and match["typo"]
        if match is not None and (not misread or printed_days.weekday_of(match, language)):
            return Head(match, match.start("mark"), Place.LINE)
    window = text[begin:at]
    for pattern, place in ((glued, Place.GLUED), (spaced, Place.SPACED), (inline, Place.INLINE)):
        if match := pattern.search(window):
            if place is Place.INLINE and _is_prose(match, language):
                return None
            return Head(match, begin + match.start("mark"), place)
    return None


@cache
def clock(language: Language) -> re.Pattern[str]:
    """18:13, 18.13 Uhr, 18 Uhr, and as people mistype them: 18. 13 Uhr, 18,13 Uhr, 1813 Uhr."""
    oclock, after, short = (_words(kind, language) for kind in ("oclock", "after", "short"))
    word = rf"[^\S\n]?(?:{oclock})(?:[^\S\n](?:{after}))?"
    return re.compile(
        r"(?<!\d)(?<!\d[.,:])(?:"
        rf"(?P<hour>\d{{1,2}})(?::|(?P<dot>\.))(?P<minute>\d\d)(?!\d|[.:]\d)(?P<word>{word}|[^\S\n]?(?:{short}))?"
        rf"|(?P<loose>\d{{1,2}})(?:[.:][^\S\n]|,)(?P<loose_minute>\d\d){word}"
        rf"|(?P<run>[0-2]\d[0-5]\d){word}|(?P<full>\d{{1,2}}){word})(?![^\W_A-ZÄÖÜ])"
    )


@cache
def separator(language: Language) -> re.Pattern[str]:
    """The colon, dash or plus signs behind a clock that heads something, or the end of its line."""
    other_clock = rf"\s?\d{{1,2}}(?:[.:]\d\d)?\s?(?:{_words('oclock', language)}|$)"
    return re.compile(
        rf"[^\S\n]*{_MARKUP}(?:\+{{2,}}|[:;](?!\d)|[/>](?=\s)|(?:[–—|]|-\s)(?!{other_clock})|(?P<line_end>$)){_MARKUP}[^\S\n]*"
    )


@cache
def span(language: Language) -> re.Pattern[str]:
    """The rest of a span of time that heads something: "12.15 Uhr (bis 14.00 Uhr:)"."""
    oclock = _words("oclock", language)
    return re.compile(
        rf"[^\S\n]?(?:{_words('until', language)})[^\S\n]?\d{{1,2}}(?:[.:]\d\d)?[^\S\n]?(?:{oclock})"
        r"(?::|[.,](?=[^\S\n]+[A-ZÄÖÜ„»“\"]))[^\S\n]*"
    )


@cache
def date_behind(language: Language) -> re.Pattern[str]:
    """The date that some print behind the clock: "14.30 Uhr, 4. März"."""
    day = printed_days.pattern(language, typed_wrong=False)
    return re.compile(rf"[^\S\n]*[,|–-]?[^\S\n]*{day}", re.IGNORECASE)


@cache
def day_line(language: Language) -> re.Pattern[str]:
    """A day that heads all entries below it."""
    return re.compile(
        rf"(?P<mark>)(?:#{{1,6}}[^\S\n]|{_MARKUP})(?:\+{{2,}}[^\S\n]*+)?(?:(?:{_words('before', language)})[^\S\n]*+)?"
        rf"{printed_days.pattern(language, typed_wrong=True)}"
        rf"[^\S\n]*+(?P<colon>:[^\S\n]*+)?(?:\+{{2,}})?{_MARKUP}",
        re.IGNORECASE,
    )


@cache
def _heads(language: Language) -> tuple[re.Pattern[str], ...]:
    between = rf"(?:(?P<between>{_words('between', language)})[^\S\n]+)?"
    opening = rf"(?P<open>\+{{2,}}|[\[(•▶►>–-]|[*_#]{{1,6}})?[^\S\n]*+(?:(?:{_words('before', language)})[^\S\n]*+)?"

    def dated(*, typed_wrong: bool) -> str:
        day = printed_days.pattern(language, typed_wrong=typed_wrong)
        return rf"(?:(?=\w){day}[.,;]*[^\S\n]*+[,|–-]?[^\S\n]*+{between})?(?P<bracket>(?<=\s)[\[(])?"

    weekdays = "|".join(language.words("weekdays"))
    strict, loose = dated(typed_wrong=False), dated(typed_wrong=True)
    forms = (
        rf"[^\S\n]*+(?P<mark>){opening}{strict}",
        rf"[^\S\n]*+(?P<mark>){opening}{loose}",
        rf"(?:(?<=[\w.!?…][\"“”»«])|(?<=[^\d\s(][.!?…)\]]))(?!\s)(?P<mark>){opening}{strict}\Z",
        rf"(?<=[^\d\s][.!?…\"“”»«)][^\S\n])[^\S\n]*+(?P<mark>){opening}{strict}\Z",
        rf"(?:(?P<previous>\w++|[%\"“”)!?])[^\S\n]{{1,2}}|(?<=\w)(?=[^\W\d_])|(?<=[^\W\d_])(?=\Z))(?P<mark>)(?P<open>)"
        rf"(?P<dated>(?=(?:{weekdays})\b){strict})?\Z",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _is_prose(match: re.Match[str], language: Language) -> bool:
    """Is the date or clock part of a sentence: "am Freitag, 3. Mai, 18 Uhr", "bis 18 Uhr"?"""
    previous = (match["previous"] or "").casefold()
    running, particles = _running(language)
    return bool(match["between"]) or previous in running or (not match["dated"] and previous in particles)


@cache
def _running(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    rows = [(row[0], row[1].casefold()) for row in language.rows("time_words")]
    running, particles = ({word for row_kind, word in rows if row_kind == kind} for kind in ("running", "particle"))
    return frozenset(running), frozenset(particles)


def _words(kind: str, language: Language) -> str:
    return "|".join(row[1] for row in language.rows("time_words") if row[0] == kind)
