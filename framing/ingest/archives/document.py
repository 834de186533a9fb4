"""The lines of a word processor's document, whatever its format: what every archive's reader works on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_INDENTED = re.compile(r"[^\S\t]{2,5}\S")
_CENTRED = re.compile(r"[^\S\t]{6}|\t{2}")
"""How a line begins that a text file sets in the middle; the first line of a paragraph is moved in by less."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document as its paragraphs, one a line."""

    lines: tuple[str, ...]
    links: Mapping[int, str] = field(default_factory=dict)
    """Where a line leads to, by its number from 0, as far as the format tells."""
    bold: frozenset[int] = frozenset()
    """The numbers of the lines that are bold from end to end, as far as the format tells."""
    centred: frozenset[int] = frozenset()
    """The numbers of the lines that stand in the middle of the page, as far as the format tells."""
    indented: frozenset[int] = frozenset()
    """The numbers of the lines that are moved in by a few blanks, as the first ones of paragraphs are."""


def typed(text: str, *, bold: frozenset[int] = frozenset()) -> Document:
    r"""A text as a document; what its blanks set in the middle is centred.

    >>> found = typed("          Abendruf\n\n   Rat tagt")
    >>> found.lines, found.centred, found.indented
    (('Abendruf', '', 'Rat tagt'), frozenset({0}), frozenset({2}))
    """
    lines = _LINE_ENDS.split(text)
    centred = frozenset(number for number, line in enumerate(lines) if _CENTRED.match(line) and line.strip())
    indented = frozenset(number for number, line in enumerate(lines) if _INDENTED.match(line))
    return Document(tuple(line.strip() for line in lines), bold=bold, centred=centred, indented=indented)
