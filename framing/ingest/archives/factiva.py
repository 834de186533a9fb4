"""Exports of Factiva as RTF or plain text: each article ends with "Document" and its number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.ingest.archives import factiva_fields, found, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.factiva_fields import CODES
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "Factiva"
_CODE = re.compile(r"\W{0,2}([A-Z]{2,4})(?:\s*[|\t]\s*|\s{2,}|\s*$|\s(?=Do[ck]ument\s))")
_IN_CONTENTS = re.compile(r".{3,250}?(?:\s*+(?:\.{3,}+|…)|(?=[^\S\t]*+\t))\s*+\d{1,4}")


def is_export(document: Document, context: Context) -> bool:
    """Is this an export of Factiva: articles that end with their number, and have fields?"""
    known = labels.of("factiva", context.language)
    lines = document.lines
    return any(_number(line, known) for line in lines) and any(
        known.line(line, "words") or _code(line) in ("HD", "WC", "SN") for line in lines
    )


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of an export, and what does not fit."""
    known = labels.of("factiva", context.language)
    lines = document.lines
    yield from found.items(_articles(document, known, context), source, NAME)
    end = max(number for number, line in enumerate(lines) if _number(line, known)) + 1
    if not _is_article(rest := _before_summary(lines[end:], known), known):
        yield from found.left_over(rest, known)


def _is_article(lines: Sequence[str], known: Labels) -> bool:
    return any(known.line(line, "words") or _code(line) == "HD" for line in lines)


def _articles(document: Document, known: Labels, context: Context) -> Iterator[Found]:
    lines, start = document.lines, 0
    for end, line in enumerate(lines):
        if not (number := _number(line, known)):
            continue
        if not start:
            start = _behind_contents(lines[: end + 1], known)
        piece = lines[start : end + 1]
        fields = _fields(piece)
        if sum(_code(line) == "HD" for line in piece) > 1:
            yield found.unread(found.RUN_TOGETHER, piece)
        elif "HD" in fields or "TD" in fields:
            yield factiva_fields.from_codes(fields, context, raw="\n".join(piece).strip())
        else:
            title = _bold_headline(document, start, end, known)
            yield factiva_fields.from_lines(piece[:-1], context, id=number, title=title)
        start = end + 1
    rest = _before_summary(lines[start:], known)
    if _is_article(rest, known):
        reason = "the article has no 'Document' and number at its end: the file may be cut off; not loaded"
        yield found.unread(reason, rest)


def _number(line: str, known: Labels) -> str:
    """The number of the article that this line ends; "" for any other line. It is written as the archive writes it."""
    match = known.line(line.strip("| \t") if _code(line) != "AN" else _value(line), "end")
    return line.strip("| \t").split()[-1] if match else ""


def _code(line: str) -> str:
    match = _CODE.match(line[:40])
    return match[1] if match and match[1] in CODES else ""


def _value(line: str) -> str:
    match = _CODE.match(line[:40])
    return line[match.end() :].strip("| \t") if match else line


def _fields(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines of each code; those of a code that comes twice are put together."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        if own := _code(line):
            code, line = own, _value(line)
        if code:
            fields.setdefault(code, []).append(line.strip("| \t"))
    return fields


def _bold_headline(document: Document, start: int, end: int, known: Labels) -> str:
    """The headline, where it alone is bold among the lines above the length in words; "" where nothing tells it."""
    above: list[int] = []
    for number in range(start, end):
        if known.line(document.lines[number], "words"):
            break
        if document.lines[number] and not known.line(document.lines[number], "skip"):
            above.append(number)
    bold = [number for number in above if number in document.bold]
    return " ".join(document.lines[number] for number in bold) if len(bold) < len(above) else ""


def _behind_contents(lines: Sequence[str], known: Labels) -> int:
    """Where the first article begins: behind a table of contents and the head of the file."""
    last = -1
    for number, line in enumerate(lines):
        if known.line(line, "words") or _code(line):
            break
        if _IN_CONTENTS.fullmatch(line[:300]) or known.line(line, "cover"):
            last = number
    return last + 1


def _before_summary(lines: Sequence[str], known: Labels) -> Sequence[str]:
    """What stands behind the last article, without the summary of the search."""
    end = next((number for number, line in enumerate(lines) if known.line(line, "cover")), len(lines))
    return lines[:end]
