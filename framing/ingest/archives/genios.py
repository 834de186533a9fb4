"""Text exports of WISO and GENIOS: each article with a block of fields, "Quelle:", "Ressort:", "Dokumentnummer:".

The fields stand below the text, under a line "Norderauer Zeitung vom 04.06.2025, S. 3" and the headline, or above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.ingest.archives import found, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "GENIOS"
_OWN = re.compile(r"(?:wiso-net|genios)\.de/document/|\bGBI-Genios\b", re.IGNORECASE)
_DATE = re.compile(r"[0-3]?\d\.\s?(?:[01]?\d\.|[^\W\d_]{3,10}\.?)\s?(?:\d{4}|\d{2})\b")
_AT_END = re.compile(
    r"(?<![\s,;])[\s,;]*+(?:\b(?:vom|v\.|den|am|Nr\.\s?\d{1,4}(?:/\d{2,4})?)[\s,;]*+)?$", re.IGNORECASE
)


def is_export(document: Document, context: Context) -> bool:
    """Is this a text export of GENIOS: articles with a source, and the archive's own number, address or name?"""
    known = labels.of("genios", context.language)
    lines = document.lines
    return any(known.part(line) == "outlet" for line in lines) and any(
        known.part(line) in ("id", "url") or known.line(line, "end") or _OWN.search(line[:300]) for line in lines
    )


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of an export, and what does not fit."""
    known = labels.of("genios", context.language)
    pieces = [piece for piece in _pieces(document.lines, known) if any(piece)]
    told = next((labels.number(match, "n") for line in document.lines[:60] if (match := known.line(line, "count"))), 0)
    told = told or max((labels.number(match, "m") for line in document.lines
                        if (match := known.line(line, "numbered"))), default=0)  # fmt: skip
    yield from found.items((_article(piece, known, context) for piece in pieces), source, NAME, told=told or None)


def _pieces(lines: Sequence[str], known: Labels) -> Iterator[list[str]]:
    """The lines of each article, each with its fields.

    It goes to the archive's own name; where that is missing, to the end of a block of fields, or from one field
    "Quelle" to the next where the fields stand on top.
    """
    lines = [line for line in lines if not known.line(line, "skip") and not known.line(line, "count")]
    if any(known.line(line, "numbered") for line in lines):
        yield from _from(lines, [n for n, line in enumerate(lines) if known.line(line, "numbered")], known)
    elif any(known.line(line, "end") for line in lines):
        yield from _to([n for n, line in enumerate(lines) if known.line(line, "end")], lines, known)
    elif (first := _first_field(lines, known)) is not None:
        yield from _from(lines, [n for n, line in enumerate(lines) if _label(line) == first], known)
    else:
        yield from _to(_ends_of_blocks(lines, known), lines, known)


def _from(lines: Sequence[str], starts: Sequence[int], known: Labels) -> Iterator[list[str]]:
    if any(known.part(line) for line in lines[: starts[0]]):
        yield list(lines[: starts[0]])
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield [line for line in lines[start:end] if not known.is_line(line, ("numbered", "end"))]


def _to(ends: Sequence[int], lines: Sequence[str], known: Labels) -> Iterator[list[str]]:
    start = 0
    for end in ends:
        yield [line for line in lines[start : end + 1] if not known.line(line, "end")]
        start = end + 1
    rest = list(lines[start:])
    if any(rest):
        yield rest


def _first_field(lines: Sequence[str], known: Labels) -> str | None:
    """The label of the first line, if it is a field: the fields then stand above each text."""
    first = next((line for line in lines if line), "")
    return _label(first) if known.part(first) else None


def _label(line: str) -> str:
    return labels.folded(line.partition(":")[0])


def _ends_of_blocks(lines: Sequence[str], known: Labels) -> list[int]:
    """The last line of each block of fields: lines on rights, if there are any, belong to it."""
    ends: list[int] = []
    last = -1
    for number, line in enumerate(lines):
        if known.part(line) in ("outlet", "id", "url", "head"):
            last = number
        elif line and last >= 0 and number - last > 1:
            ends.append(last)
            last = -1
    return [*ends, last] if last >= 0 else ends


def _article(lines: Sequence[str], known: Labels, context: Context) -> Found:
    raw = "\n".join(lines).strip()
    outlets = [number for number, line in enumerate(lines) if known.part(line) == "outlet"]
    if not outlets:
        return found.unread("no line 'Quelle:' says where this article stood: a layout that is not known here", lines)
    first = next(number for number, line in enumerate(lines) if line)
    on_top = bool(known.part(lines[first]))
    block = first if on_top else _block(lines, outlets[-1], known)
    fields, behind = _fields(lines, block, known)
    if on_top:
        title, text = _below(lines[behind:], fields)
    else:
        title, text = _above(lines[first:block], fields, context)
    outlet, published = _outlet_and_date(fields.get("outlet", ""), fields.get("date", ""), context)
    if not text:
        return found.unread("no text stands beside the fields of this article", lines)
    if sum(known.part(line) == "id" for line in lines) > 1:
        return found.unread(found.RUN_TOGETHER, lines)
    address = next((word for word in fields.get("url", "").split() if word.startswith("http")), "")
    return Found(
        title=title,
        outlet=outlet,
        published=published,
        text=found.with_lead(fields.get("lead", ""), text),
        id=address.rsplit("/", 1)[-1] or next(iter(fields.get("id", "").split()), ""),
        url=address,
        raw=raw,
    )


def _block(lines: Sequence[str], outlet: int, known: Labels) -> int:
    """Where the block of fields below a text begins: at the source, or at the fields right above it."""
    start = outlet
    while start > 0 and known.part(lines[start - 1]):
        start -= 1
    return start


def _fields(lines: Sequence[str], start: int, known: Labels) -> tuple[dict[str, str], int]:
    """The fields from here on, and the line behind them. A value may go on in the next line; an empty one ends it."""
    fields: dict[str, str] = {}
    part, number = "", start
    for number in range(start, len(lines)):
        line = lines[number]
        if labelled := known.labelled(line):
            part, value = labelled
            if part == "text":
                return fields | {"text": value}, number + 1
            fields[part] = f"{fields[part]} {value}" if fields.get(part) and part != "outlet" else value
        elif line and part:
            if not lines[number - 1] and start == 0:
                return fields, number
            fields[part] = f"{fields[part]} {line}".strip()
        elif not line:
            part = part if start else ""
        else:
            return fields, number
    return fields, number + 1


def _below(lines: Sequence[str], fields: dict[str, str]) -> tuple[str, str]:
    """Headline and text below the fields; the headline is the first line where no field tells it."""
    if "title" in fields or "text" in fields:
        return fields.get("title", ""), found.flowing([fields.get("text", ""), *lines])
    rest = list(lines)
    while rest and not rest[0]:
        rest.pop(0)
    return (rest[0], found.flowing(rest[1:])) if rest else ("", "")


def _above(lines: Sequence[str], fields: dict[str, str], context: Context) -> tuple[str, str]:
    """Headline and text above the fields; a line with source and date may stand above the headline."""
    rest = list(lines)
    outlet = labels.folded(fields.get("outlet", ""))
    heads = [n for n, line in enumerate(rest) if line and _DATE.search(line[:200])
             and (labels.folded(line)[:12] == outlet[:12] or " vom " in line[:120])]  # fmt: skip
    if heads:
        rest = rest[heads[0] + 1 :]
    while rest and not rest[0]:
        rest.pop(0)
    if "title" in fields:
        return fields["title"], found.flowing(rest)
    return (rest[0], found.flowing(rest[1:])) if rest else ("", "")


def _outlet_and_date(source: str, day: str, context: Context) -> tuple[str, str]:
    """Name and day out of "Norderauer Zeitung vom 04.06.2025, S. 3", or the name, and the day of its own field."""
    match = _DATE.search(source[:300])
    if match is None:
        return source.split(", S.")[0].split(", Seite")[0].strip(" ,;"), found.dated(day, context)
    name = _AT_END.sub("", source[: match.start()])
    return name.strip(' ,;"„“”»«'), found.dated(day, context) or found.dated(match.group(), context)
