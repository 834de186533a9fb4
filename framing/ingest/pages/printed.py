"""In which paragraph, heading or list of a page is a line printed?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from framing.ingest.pages.parsed import SILENT, Element

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
INSIDE_LINES = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd"}
    | {"mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
"""Elements that stand within a line; all others begin one."""
_LETTERS = re.compile(r"[^\W_]+")
_COUNTS = re.compile(r"\d+")
_KEY = 80  # letters that tell one line from another
_ENDS = (".", "!", "?", "…", "“", "”", '"', "»", "«", "’", "‘")
_NOTE_MARKS = "*¹²³ "


def folded(text: str) -> str:
    """The letters and figures alone, to compare what is printed in two places.

    >>> folded("„Der Deich hält“, sagt sie.")
    'derdeichhältsagtsie'
    """
    return "".join(_LETTERS.findall(text.casefold()))


def shape(element: Element | None) -> tuple[str, ...]:
    """What the paragraphs of one text have in common: the tags and classes of this element and of those around it.

    Counts in a class do not matter; () for no element.

    >>> from lxml import html
    >>> shape(html.fromstring('<div class="part-2"><p>Der Deich hält.</p></div>')[0])[:2]
    ('p', 'div part-')
    """
    around = () if element is None else (element, *element.iterancestors())
    return tuple(" ".join([e.tag, *_COUNTS.sub("", (e.get("class") or "")[:200]).split()]) for e in around)


def words_of(text: str, *, letters: int) -> set[str]:
    """The words of this text with so many letters or more, in small letters."""
    return {word for word in _LETTERS.findall(text.casefold()) if len(word) >= letters}


def is_sentence(line: str, *, words: int = 3) -> bool:
    """Does this line end like a sentence, and has it so many words?

    >>> is_sentence("Der Deich hält."), is_sentence("Streit um den Deich")
    (True, False)
    """
    return line.rstrip(_NOTE_MARKS).endswith(_ENDS) and len(line.split()) >= words


@dataclass(frozen=True, slots=True)
class Printed:
    """The elements of a page by the beginning of the line that each shows."""

    by_line: Mapping[str, Element]

    def of(self, line: str) -> Element | None:
        """The innermost block in which this line is printed first; None where nobody knows."""
        return self.by_line.get(folded(line[: 3 * _KEY])[:_KEY])

    def is_heading(self, line: str) -> bool:
        """Is this line printed as a heading?"""
        element = self.of(line)
        return element is not None and element.tag in HEADINGS


NOWHERE = Printed({})


def printed(root: Element) -> Printed:
    """Which element prints each line? Text belongs to the block around it; a line break begins a line."""
    from lxml import etree

    found: dict[str, Element] = {}
    blocks: list[tuple[Element, list[str]]] = [(root, [])]
    silent = 0

    def close() -> None:
        element, pieces = blocks[-1]
        key = folded("".join(pieces))[:_KEY]
        if key:
            found.setdefault(key, element)
        pieces.clear()

    for event, element in etree.iterwalk(root, events=("start", "end")):
        is_block = element.tag not in INSIDE_LINES and element is not root
        if event == "start":
            silent += element.tag in SILENT
            if is_block:
                close()
                blocks.append((element, []))
            _add(blocks[-1][1], element.text, silent)
            continue
        silent -= element.tag in SILENT
        if is_block or element is root:
            close()
        if is_block:
            blocks.pop()
        if element is not root:
            _add(blocks[-1][1], element.tail, silent)
    return Printed(found)


def _add(pieces: list[str], text: str | None, silent: int) -> None:
    if text and not silent:
        pieces.append(text[: 3 * _KEY])
