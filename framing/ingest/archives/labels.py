"""The words that press archives write around articles, as the list archive_fields.txt has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from framing.language.resources import Language

_YEAR = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b")
_LONGEST = 200
"""Characters of a line that may be a label: longer ones are text."""
_HOLES = {
    "{n}": r"(?P<n>[0-9][0-9.,]{0,8}(?: [0-9]{3}){0,2})",
    "{m}": r"(?P<m>[0-9][0-9.,]{0,8}(?: [0-9]{3}){0,2})",
    "{id}": r"(?P<id>[a-z]{1,10}[0-9][0-9a-z]{13,40})",
    "{any}": r".{0,160}",
}


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of one archive."""

    lines: dict[str, re.Pattern[str]]
    """By part: a whole line that says it."""
    starts: dict[str, frozenset[str]]
    """By part: the signs with which such a line can begin. Most lines of a text begin with another one."""
    before: dict[str, str]
    """The part of each label that stands before a value."""

    def line(self, text: str, part: str) -> re.Match[str] | None:
        """The match where this line is a label of that part and nothing else."""
        if len(text) > _LONGEST or text[:1].casefold()[:1] not in self.starts.get(part, ()):
            return None
        return self.lines[part].fullmatch(folded(text))

    def is_line(self, text: str, parts: Iterable[str]) -> bool:
        """Is this line one of these labels and nothing else?"""
        return any(self.line(text, part) for part in parts)

    def begins(self, text: str, part: str) -> bool:
        """Does this line begin with a label of that part?"""
        pattern = self.lines.get(part)
        return bool(pattern and pattern.match(folded(text[:_LONGEST])))

    def value(self, text: str, parts: Sequence[str]) -> str | None:
        """What stands behind such a label and a colon; None where the line is no such label.

        A line that holds the label alone has the value "".
        """
        label, colon, value = text.partition(":")
        if colon and len(label) <= 60 and self.before.get(folded(label)) in parts:
            return value.replace("\xa0", " ").strip()
        return "" if self.is_line(text, parts) else None

    def rights(self, text: str) -> bool:
        """Is this a line on rights? It begins like one and names a year, or is nothing else ("All Rights Reserved")."""
        return bool(self.line(text, "rights")) or (self.begins(text, "rights") and bool(_YEAR.search(text[:_LONGEST])))

    def behind(self, text: str) -> bool:
        """Is this a label that stands behind a text? "Update: …" is one with a date only: texts have such lines too."""
        part, value = self.labelled(text) or ("", "")
        return part in ("after", "load") or (part == "updated" and bool(_YEAR.search(value[:_LONGEST])))

    def part(self, text: str) -> str:
        """The part that a line "Label: value" is; "" where it is none."""
        found = self.labelled(text)
        return found[0] if found else ""

    def labelled(self, text: str) -> tuple[str, str] | None:
        """Part and value of a line "Label: value"; None where it is none."""
        label, colon, value = text.partition(":")
        part = self.before.get(folded(label)) if colon and len(label) <= 60 else None
        return (part, value.replace("\xa0", " ").strip()) if part else None


def folded(text: str) -> str:
    """The text in small letters, with one blank for each run of them, so that labels can be compared."""
    return " ".join(text.replace("\u200b", "").split()).casefold()


@cache
def of(archive: str, language: Language) -> Labels:
    r"""The labels of this archive.

    >>> from framing.language.resources import load
    >>> of("nexis", load("de")).value("Length:\xa0355 words", ["head"])
    '355 words'
    """
    rows = [(part, label) for name, part, label in language.rows("archive_fields") if name == archive]
    parts = dict.fromkeys(part for part, _ in rows)
    lines = {part: _any_of([label for own, label in rows if own == part]) for part in parts}
    starts = {part: _starts(label for own, label in rows if own == part) for part in parts}
    return Labels(lines, starts, {folded(label): part for part, label in rows})


@cache
def months(language: Language) -> dict[str, int]:
    """The number of a month by its name, in languages beside those that dates are read in anyway.

    >>> from framing.language.resources import load
    >>> months(load("de"))["décembre"]
    12
    """
    rows = [(part.split(), folded(name)) for _, part, name in language.rows("archive_fields")]
    return {name: int(part[1]) for part, name in rows if part[0] == "month"}


@cache
def weekdays(language: Language) -> frozenset[str]:
    """The names of weekdays, in these languages too."""
    return frozenset(folded(name) for _, part, name in language.rows("archive_fields") if part == "weekday")


def _starts(labels: Iterable[str]) -> frozenset[str]:
    return frozenset("".join("0123456789" if label.startswith("{") else label[0].casefold()[0] for label in labels))


def _any_of(labels: Sequence[str]) -> re.Pattern[str]:
    """A pattern that fits any of these; where several have the same hole, the hole of each is found by its value."""
    return re.compile("|".join(_pattern(label, number) for number, label in enumerate(labels)))


def _pattern(label: str, number: int) -> str:
    written = re.escape(folded(label)).replace(r"\{", "{").replace(r"\}", "}")
    for hole, pattern in _HOLES.items():
        written = written.replace(hole, pattern.replace("(?P<", f"(?P<h{number}_"))
    return f"(?:{written}):?"


def held(match: re.Match[str], name: str) -> str:
    """What stands in this hole of a label: "n", "m" or "id"; "" where it has none.

    >>> held(re.compile("(?P<h3_n>[0-9]+) von (?P<h3_m>[0-9]+)").fullmatch("2 von 10"), "m")
    '10'
    """
    return next((value for key, value in match.groupdict().items() if value and key.endswith(f"_{name}")), "")


def number(match: re.Match[str], name: str) -> int:
    """The same as a number; 0 where there is none."""
    return int(re.sub(r"\D", "", held(match, name)) or 0)
