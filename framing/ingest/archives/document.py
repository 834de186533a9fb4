"""The lines of a word processor's document, whatever its format: what every archive's reader works on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """A document as its paragraphs, one a line."""

    lines: tuple[str, ...]
    links: Mapping[int, str] = field(default_factory=dict)
    """Where a line leads to, by its number from 0, as far as the format tells."""
    bold: frozenset[int] = frozenset()
    """The numbers of the lines that are bold from end to end, as far as the format tells."""


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text, whatever ends them, without the blanks around them."""
    return tuple(line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
