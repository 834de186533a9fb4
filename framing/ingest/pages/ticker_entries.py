"""A box of a ticker as an entry: its heading, and its lines as a reader sees them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from framing.ingest import date_pieces
from framing.ingest.pages import boxes
from framing.ingest.pages.parsed import SILENT, Element, lines
from framing.ingest.pages.printed import INSIDE_LINES, folded
from framing.ingest.pages.ticker_boxes import Box, heading
from framing.ingest.pages.ticker_times import WHOLE_CLOCK
from framing.ingest.records import Entry
from framing.language.resources import Language

_PROSE = frozenset({"p", "li", "blockquote", "h6", "pre", "dd"})
_SENTENCE_ENDS = (".", "!", "?", "…", "“", "”", '"', "»", "«", ":")
_NAME_WORDS = 4
_HEAD_LINES = 3  # of an entry in which its time is looked for
_TIME_LETTERS = 60  # of a line that is a time
_SENTENCE_WORDS = 5  # of a line outside a paragraph that tells something


@dataclass(slots=True)
class _Line:
    words: list[str]
    is_prose: bool = False
    beside: set[Element] = field(default_factory=set)
    """What is left out right above it, in it or below it."""

    @property
    def is_told(self) -> bool:
        """Does it show anything?"""
        return bool(self.text)

    @property
    def is_name(self) -> bool:
        """May it be the name of who wrote the entry?"""
        return not self.is_prose and len(self.text.split()) <= _NAME_WORDS and not self.text.endswith(_SENTENCE_ENDS)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def entry(box: Box, language: Language, known: Collection[str]) -> Entry:
    """Heading, text and moment of this box.

    Its text is its paragraphs and lists, sentences outside of them, and each line that was found to be text.
    known: the letters of those lines (see printed.folded).
    """
    told = heading(box)
    title = lines(told) if told is not None else ""
    left_out = {box.marker.element, *((told,) if told is not None else ())}
    left_out -= set(box.elements) if len(box.elements) == 1 else set()
    is_row = len(box.elements) > 1 or box.elements[0].tag == "p"
    written = [
        line for element in box.elements for line in _lines(element, left_out, language, counts=is_row) if line.is_told
    ]
    names = {n for n, line in enumerate(written) if line.is_name and box.marker.element in line.beside}
    kept = [
        line.text
        for n, line in enumerate(written)
        if line.is_prose or _is_sentence(line.text) or (n not in names and folded(line.text) in known)
    ]
    if not kept:
        clock = lines(box.marker.element, most=60) if box.marker.element in left_out else ""
        rest = " ".join(lines(element) for element in box.elements)
        rest = rest.replace(clock, "", 1).replace(title, "", 1).strip()
        kept = [rest] if rest else []
    text = [line for n, line in enumerate(kept) if folded(line) and not (n < _HEAD_LINES and is_time(line, language))]
    return Entry(text="\n".join(text), heading=title, published=box.marker.moment)


def is_time(line: str, language: Language) -> bool:
    """Does this line tell a day or a time, and nothing else?

    >>> from framing.language.resources import load
    >>> [is_time(line, load("de")) for line in ("Dienstag, 5. März", "vor 2 Stunden", "Tor 2:0", "2024")]
    [True, True, False, False]
    """
    if len(line) > _TIME_LETTERS or not any(map(str.isdigit, line)) or line.isdecimal():
        return False
    if WHOLE_CLOCK.fullmatch(line):
        return True
    try:
        date_pieces.read(line, language)
    except ValueError:
        return False
    return True


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= _SENTENCE_WORDS and line.endswith(_SENTENCE_ENDS)


def _lines(element: Element, left_out: Collection[Element], language: Language, *, counts: bool) -> Iterator[_Line]:
    """The lines of this element; what is built as a box in it is left out.

    counts: is it itself, where it is a paragraph, one of the text? An entry that is a point of a list is none.
    """
    from lxml import etree

    line, prose = _Line([]), 0
    walk = etree.iterwalk(element, events=("start", "end"))
    skipped: Element | None = None
    passed: set[Element] = set()
    for event, inner in walk:
        is_break = inner.tag not in INSIDE_LINES
        if is_break and line.is_told:
            yield line
            line = _Line([], beside=passed)
            passed = set()
        if event == "start":
            if inner in left_out or inner.tag in SILENT or (inner is not element and boxes.is_box(inner, language)):
                skipped = inner
                if inner in left_out:
                    line.beside = {*line.beside, inner} if line.is_told else {inner}
                    passed = {inner}
                walk.skip_subtree()
                continue
            prose += inner.tag in _PROSE and (counts or inner is not element)
            piece = inner.text
        else:
            if inner is not skipped:
                prose -= inner.tag in _PROSE and (counts or inner is not element)
            skipped = None
            piece = inner.tail if inner is not element else None
        if piece:
            line.words.append(piece)
            line.is_prose = line.is_prose or prose > 0
    if line.is_told:
        yield line
