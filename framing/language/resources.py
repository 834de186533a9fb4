"""The word lists and rules of one language, read from `data/<code>/*.txt` and checked line by line.

A file begins with a comment that names its content, its source and licence, and its columns:

    # verbs of saying, German | own list, CC0 | lemma, stance

Below it each line is one row; columns are parted by a tab or by two spaces or more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TypeAlias

from framing.errors import ResourceError

Row: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One file: its rows in the file's order, and what its head says about it."""

    name: str
    about: str
    source: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    places: tuple[str, ...]
    """File and line of each row, for a message about it."""

    def placed(self) -> Iterator[tuple[str, Row]]:
        """Every row behind its file and line."""
        return zip(self.places, self.rows, strict=True)


class Language:
    """All tables of one language. Equal and hashable by its code, so that results can be cached by it."""

    def __init__(self, code: str, tables: dict[str, Table]) -> None:
        self.code = code
        self._hash = hash(code)  # asked for at every word, by whatever is cached by language
        self._tables = tables
        self._words: dict[str, frozenset[str]] = {}
        self._folded: dict[str, frozenset[str]] = {}

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Language) and other.code == self.code

    @property
    def tables(self) -> tuple[Table, ...]:
        """Every table, by name: what a page on methods shows."""
        return tuple(self._tables[name] for name in sorted(self._tables))

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of one table; ResourceError where the language has no such file."""
        if name not in self._tables:
            raise ResourceError(
                f"The language {self.code!r} has no file {name}.txt. It has: {', '.join(sorted(self._tables))}."
            )
        return self._tables[name].rows

    def words(self, name: str) -> frozenset[str]:
        """The first column of a table as a set."""
        if name not in self._words:
            self._words[name] = frozenset(row[0] for row in self.rows(name))
        return self._words[name]

    def folded(self, name: str) -> frozenset[str]:
        """The same, to be asked with `word.casefold()`: ß and ss are one, außer stands there as ausser."""
        if name not in self._folded:
            self._folded[name] = frozenset(word.casefold() for word in self.words(name))
        return self._folded[name]


@cache
def load(code: str) -> Language:
    """Which words and rules does this language know?

    Raises ResourceError with file and line where a row does not fit its columns, and with the list of
    languages where the code is unknown.

    >>> "der" in load("de").words("stopwords")
    True
    """
    folder = resources.files("framing.language") / "data"
    languages = sorted(child.name for child in folder.iterdir() if child.is_dir() and len(child.name) == 2)
    if code not in languages:
        raise ResourceError(f"No language {code!r}. There are: {', '.join(languages)}.")
    files = sorted((folder / code).iterdir(), key=lambda child: child.name)
    tables = [_read(file) for file in files if file.name.endswith(".txt")]
    return Language(code, {table.name: table for table in tables})


def parse_table(name: str, text: str) -> Table:
    """One file's text as a table; ResourceError names the file and the line of the first fault."""
    check_letters(name, text)
    lines = text.splitlines()
    head = [part.strip() for part in lines[0].lstrip("#").split("|")] if lines else []
    if len(head) != 3 or not lines[0].startswith("#") or not all(head):
        raise ResourceError(f"{name}, line 1: the head must be '# content | source, licence | column, column'.")
    columns = tuple(column.strip() for column in head[2].split(","))
    rows: list[Row] = []
    places: list[str] = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith("#"):
            continue
        row = tuple(cell.strip() for cell in re.split(r"\t+|\s{2,}", line.strip()))
        if len(row) != len(columns):
            raise ResourceError(
                f"{name}, line {number}: {len(row)} columns where {len(columns)} are due "
                f"({', '.join(columns)}): {line.strip()!r}. Part columns by a tab or two spaces."
            )
        rows.append(row)
        places.append(f"{name}, line {number}")
    if not rows:
        raise ResourceError(
            f"{name}, line {len(lines)}: no row below the head. Write one a line: {', '.join(columns)}."
        )
    return Table(name.removesuffix(".txt"), head[0], head[1], columns, tuple(rows), tuple(places))


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]")
"""What cannot be seen and is no tab or line end; joiners inside a word (Persian, Hindi) are letters."""


def check_letters(name: str, text: str) -> None:
    """ResourceError where a letter is written in two characters (NFD), or a character cannot be seen."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if unicodedata.is_normalized("NFC", text) and not _CONTROL.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if control := _CONTROL.search(line):
            raise ResourceError(
                f"{name}, line {number}: a character that cannot be seen, U+{ord(control.group()):04X}, in column "
                f"{control.start() + 1}. Delete it."
            )
        if not unicodedata.is_normalized("NFC", line):
            word = next(word for word in line.split() if not unicodedata.is_normalized("NFC", word))
            raise ResourceError(
                f"{name}, line {number}: a letter is written in two characters (not NFC): {word!r}. "
                f"Write it as one: {unicodedata.normalize('NFC', word)!r}."
            )


def _read(file: Traversable) -> Table:
    try:
        return parse_table(file.name, file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as fault:
        raise ResourceError(f"{file.name}: not UTF-8 (byte {fault.start}). Save it as UTF-8.") from fault
