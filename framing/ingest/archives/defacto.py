"""Exports of APA DeFacto and documents made like them: each article under a line '"Abendruf" vom 04.06.2025  Seite: 3'.

Below that line stand the section and the edition, then the headline in bold type, then the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.ingest.archives import days, found, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "DeFacto"
_PAGE = r"(?:[A-Za-z]{0,4}\d{1,4}[a-z]?|[A-Z]{1,5})(?:\s?[-–/,+]\s?[A-Z]{0,3}\d{1,4}[a-z]?){0,4}"
_EDITION = r"(?:\s?[,;/|]\s?|\s{2,60}|\s?\()[A-ZÄÖÜ][\w:-]{0,25}(?:[ ,/][A-ZÄÖÜ0-9][\w:-]{0,25}){0,3}\)?"
_SOURCE = re.compile(
    r'["„“»]([^"„“”»«]{2,80})["“”«] vom (\d{1,2}\.\d{1,2}\.\d{4})\s{1,60}((?:Seite|S\.):?) ?'
    rf"{_PAGE}(?:{_EDITION})?\s{{0,60}}"
)
"""Nothing but an edition stands behind the page: what goes on in words is a sentence."""
_LONGEST_SOURCE = 250
_ABOVE = 8
"""Lines below the source among which the headline is looked for."""
_LONGEST_TITLE = 200
_MOST_HEADING = 3
"""Words of a section of a newspaper ("Politik", "Aus aller Welt")."""
_LONGEST_BELOW = 60
"""Characters of a headline right under a section; what is longer is text."""
_SENTENCE_ENDS = (".", "!", "?", ":", "…", "“", '"', "«")


def is_export(document: Document, context: Context) -> bool:
    """Is this such a file: lines that say where an article stood, or one at the top, with headline and text below?

    A text may end with a list of such lines, or begin with one: most of them must have an article below them.
    """
    lines = document.lines
    starts = _starts(lines)
    if not starts or (len(starts) == 1 and _without_banner(lines[: starts[0]], lines[starts[0]])):
        return False
    known = labels.of("genios", context.language)
    pairs = pairwise([*starts, len(lines)])
    return sum(_is_article(document, start, end, known, context) for start, end in pairs) * 2 > len(starts)


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a file, and what does not fit."""
    known = labels.of("genios", context.language)
    starts = _starts(document.lines)
    yield from found.left_over(_without_banner(document.lines[: starts[0]], document.lines[starts[0]]), known)
    pairs = pairwise([*starts, len(document.lines)])
    yield from found.items((_article(document, start, end, known, context) for start, end in pairs), source, NAME)


def _starts(lines: Sequence[str]) -> list[int]:
    """The lines on sources that are written as the first is ("Seite: 3"): a text that names one writes "S. 3"."""
    found = [(number, match[3]) for number, line in enumerate(lines) if (match := _source(line))]
    return [number for number, page in found if page == found[0][1]]


def _source(line: str) -> re.Match[str] | None:
    return _SOURCE.fullmatch(line) if len(line) <= _LONGEST_SOURCE else None


def _outlet_and_day(line: str) -> tuple[str, str]:
    """What a line on the source says; ("", "") for any other line."""
    match = _source(line)
    return (match[1].strip(), match[2]) if match else ("", "")


def _is_article(document: Document, start: int, end: int, known: Labels, context: Context) -> bool:
    """Do a headline and a text stand below this line, and not a text alone?"""
    article = _article(document, start, end, known, context)
    is_headline = 0 < len(article.title) <= _LONGEST_TITLE and not article.title.endswith((".", ":"))
    return bool(article.text) and is_headline


def _article(document: Document, start: int, end: int, known: Labels, context: Context) -> Found:
    lines = document.lines[start:end]
    outlet, day = _outlet_and_day(lines[0])
    if end < len(document.lines):
        lines = tuple(_without_banner(lines, document.lines[end]))
    first = 1
    while first < len(lines) and (not lines[first] or known.part(lines[first]) == "head"):
        first += 1
    bold = [n for n in range(first, min(len(lines), first + _ABOVE)) if start + n in document.bold and lines[n]]
    at = bold[0] if bold else first
    over = _over(lines, at, bold)
    if not bold and (below := _below_section(lines, at, over)):
        at, over = below, _over(lines, below, bold)
    title = " ".join(" ".join(lines[at:over]).split())
    text = found.flowing(lines[over:])
    if not text:
        return found.unread("no text stands under the headline", lines)
    published = days.dated(day, context)
    return Found(title=title, outlet=outlet, published=published, text=text, raw="\n".join(lines).strip())


def _over(lines: Sequence[str], at: int, bold: Sequence[int]) -> int:
    """Where the headline ends that begins in this line: at an empty one, or one that is not bold."""
    return next((n for n in range(at, len(lines)) if not lines[n] or (bold and n not in bold)), len(lines))


def _below_section(lines: Sequence[str], at: int, over: int) -> int | None:
    """Where the headline begins, if what stands above it is the section; None where that is the headline itself.

    A section is a few words, and below it stands another short line, and a text below that.
    """
    section = lines[at] if over == at + 1 else ""
    blocks = [n for n in range(over, len(lines)) if lines[n] and not lines[n - 1]][:2]
    if not section or len(section.split()) > _MOST_HEADING or len(blocks) < 2:
        return None
    line = lines[blocks[0]]
    is_headline = len(section) < len(line) < _LONGEST_BELOW and not line.endswith(_SENTENCE_ENDS)
    return blocks[0] if is_headline and not section.endswith(_SENTENCE_ENDS) else None


def _without_banner(lines: Sequence[str], source: str) -> Sequence[str]:
    """The lines without the row above the next article that names its outlet once more, beside a date."""
    outlet, _ = _outlet_and_day(source)
    kept = list(lines)
    while kept and (not kept[-1] or (outlet and kept[-1].partition("\t")[0].strip() == outlet)):
        kept.pop()
    return kept
