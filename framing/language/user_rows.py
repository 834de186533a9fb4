"""The lists that users write themselves, as CSV or TSV: their rows, and what holds for every word in them."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.errors import ResourceError
from framing.language import composed
from framing.language.resources import Language

MOST_ROWS = 20_000
MOST_LINES = 200
"""Lines that one quoted cell may have: where a quotation mark is never closed, the search ends there."""

_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("Latin", "Cyrillic", "Greek")
"""Those whose letters look alike."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line in which it begins, and its cells by column, each in its plain form."""

    line: int
    cells: dict[str, str]


def rows(path_name: str, text: str, *, needed: Sequence[str], optional: Sequence[str] = ()) -> list[Row]:
    r"""Which rows does this list have? Empty lines and those that begin with # are passed over.

    The first row names the columns, in any order; they may be parted by a comma, a semicolon or a tab. ResourceError
    names the file, the line and what to do; nothing is returned then.

    >>> rows("mine.csv", "word;set\nMaut;  toll \n", needed=("set", "word"))
    [Row(line=2, cells={'word': 'Maut', 'set': 'toll'})]
    """
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    at = next((at for at, line in enumerate(lines) if _is_written(line)), None)
    if at is None:
        raise ResourceError(f"{path_name}: the file is empty. Begin with the line {','.join(needed)}.")
    mark = max(",;\t", key=lines[at].count)
    found = _rows(path_name, lines, at, mark)
    head_line, head = next(found)
    columns = _columns(f"{path_name}, line {head_line}", head, needed, optional)
    made: list[Row] = []
    for line, cells in found:
        if any(cell.strip() for cell in cells):
            made.append(Row(line, _cells(f"{path_name}, line {line}", columns, cells)))
    if not made:
        raise ResourceError(f"{path_name}: nothing stands below the column names. Write one {needed[0]} a line.")
    if len(made) > MOST_ROWS:
        raise ResourceError(f"{path_name}: {len(made):,} rows; a list has at most {MOST_ROWS:,}. Split it.")
    return made


def plain(cell: str) -> str:
    r"""A word or phrase as texts are searched for it: NFC, trimmed, single blanks, no soft hyphens.

    >>> plain(" Mu\u0308h\u00adlen   Nord ")
    'Mühlen Nord'
    """
    return " ".join(composed.plain(cell)[0].split())


def check_letters(what: str, word: str) -> None:
    """Is it made of letters that a text can have? ResourceError where a word of it mixes scripts, as after a slip.

    what: how the message calls it, such as form.
    """
    if strange := next((sign for sign in word if unicodedata.category(sign).startswith("C")), None):
        raise ResourceError(
            f"{what} is {word!r}: it holds a control character (U+{ord(strange):04X}). Type it anew without it."
        )
    for run in _WORD.findall(word):
        scripts = {letter: script for letter in run if (script := _script(letter))}
        usual = next(iter(scripts.values()), "")
        if other := next((letter for letter, script in scripts.items() if script != usual), None):
            raise ResourceError(
                f"{what} is {word!r}: the letter {other!r} in {run!r} is {scripts[other]} beside {usual} ones. "
                "Type the word anew in one script."
            )


def is_function_word(word: str, language: Language) -> bool:
    """Is it a word that every text has, such as an article or a preposition?

    >>> from framing.language.resources import load
    >>> is_function_word("Der", load("de")), is_function_word("Maut", load("de"))
    (True, False)
    """
    folded = word.casefold()
    return folded in language.folded("function_words") or folded in language.folded("stopwords")


def _is_written(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def _rows(path_name: str, lines: list[str], at: int, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of its first line."""
    while at < len(lines):
        if not _is_written(lines[at]):
            at += 1
            continue
        where = f"{path_name}, line {at + 1}"
        reader = csv.reader(lines[at : at + (MOST_LINES if '"' in lines[at] else 1)], delimiter=mark, strict=True)
        try:
            cells = next(reader)
        except csv.Error as fault:
            raise ResourceError(
                f"{where}: a quotation mark is not closed, or stands in the middle of a cell ({fault}). "
                'Close it, or write it twice ("") in a cell that is in quotation marks.'
            ) from fault
        if reader.line_num > 1:
            raise ResourceError(
                f"{where}: a cell goes on in line {at + 2}. Write it in one line, or close its quotation mark."
            )
        yield at + 1, cells
        at += reader.line_num


def _columns(where: str, head: list[str], needed: Sequence[str], optional: Sequence[str]) -> list[str]:
    columns = [plain(cell).casefold() for cell in head]
    strange = [column for column in columns if column not in (*needed, *optional)]
    if strange or set(needed) - set(columns) or len(set(columns)) < len(columns):
        more = f", and may be {', '.join(optional)}" if optional else ""
        raise ResourceError(
            f"{where}: the columns must be {', '.join(needed)}, each once{more} (found {', '.join(columns)})."
        )
    return columns


def _cells(where: str, columns: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) != len(columns):
        raise ResourceError(
            f"{where}: {len(cells)} cells where {len(columns)} are due ({', '.join(columns)}). "
            "Put a cell that holds the separator in quotation marks."
        )
    return {column: plain(cell) for column, cell in zip(columns, cells, strict=True)}


def _script(letter: str) -> str:
    script = unicodedata.name(letter, "").partition(" ")[0].title()
    return script if script in _SCRIPTS else ""
