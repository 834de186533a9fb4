"""Text exports of WISO and GENIOS: each article with a block of fields, "Quelle:", "Ressort:", "Dokumentnummer:".

The fields stand below the text, under a line "Norderauer Zeitung vom 04.06.2025, S. 3" and the headline, or above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.ingest.archives import found, genios_fields, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "GENIOS"
_MOST_ABOVE = 8
"""Lines above a headline, among which the source may stand."""
_OWN = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,120}\bgbi-genios\b.{0,120}|"
    r"(?:https?://)?(?:[\w-]{1,40}\.)?(?:wiso-net|genios)\.de/document/\S{1,240}",
    re.IGNORECASE,
)
"""A line on rights, or an address that stands alone: a text may be about the archive."""


def is_export(document: Document, context: Context) -> bool:
    """Is this a text export of GENIOS: articles with a source, and the archive's own number, address or name?"""
    known = labels.of("genios", context.language)
    lines = document.lines
    return any(known.part(line) == "outlet" for line in lines) and any(
        known.part(line) in ("id", "url") or known.line(line, "end") or _OWN.fullmatch(line[:300]) for line in lines
    )


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of an export, and what does not fit."""
    known = labels.of("genios", context.language)
    pieces = [piece for piece in _pieces(_parted(document), known) if any(piece)]
    told = next((labels.number(match, "n") for line in document.lines[:60] if (match := known.line(line, "count"))), 0)
    told = told or max((labels.number(match, "m") for line in document.lines
                        if (match := known.line(line, "numbered"))), default=0)  # fmt: skip
    yield from found.items((_article(piece, known, context) for piece in pieces), source, NAME, told=told or None)


def _parted(document: Document) -> Sequence[str]:
    """The lines, with an empty one above each that is moved in, where texts mark their paragraphs so.

    Then most lines are not: they go on in a paragraph.
    """
    lines = document.lines
    if not 1 < len(document.indented) < sum(map(bool, lines)) / 2:
        return lines
    return [piece for n, line in enumerate(lines) for piece in (("", line) if n in document.indented else (line,))]


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
    """The last line of each block of fields: lines on rights, if there are any, belong to it.

    A section alone ("Ressort: Politik") stands above a headline, too, and ends nothing.
    """
    ends: list[int] = []
    last, whole = -1, False
    for number, line in enumerate(lines):
        part = known.part(line)
        if part in ("outlet", "id", "url", "head"):
            last, whole = number, whole or part != "head"
        elif line and last >= 0 and number - last > 1:
            ends += [last] if whole else []
            last, whole = -1, False
    return [*ends, last] if last >= 0 and whole else ends


def _article(lines: Sequence[str], known: Labels, context: Context) -> Found:
    raw = "\n".join(lines).strip()
    outlets = [number for number, line in enumerate(lines) if known.part(line) == "outlet"]
    if not outlets:
        return found.unread("no line 'Quelle:' says where this article stood: a layout that is not known here", lines)
    first = next(number for number, line in enumerate(lines) if line)
    on_top = bool(known.part(lines[first]))
    block = first if on_top else _block(lines, outlets[-1], known)
    fields, behind = genios_fields.fields(lines, block, known, on_top=on_top)
    if on_top:
        title, text = _below(lines[behind:], fields)
    else:
        title, text = _above(lines[first:block], fields, known)
    outlet, published = genios_fields.outlet_and_date(fields.get("outlet", ""), fields.get("date", ""), context)
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
        id=genios_fields.number(address, fields.get("id", "")),
        url=address,
        raw=raw,
    )


def _block(lines: Sequence[str], outlet: int, known: Labels) -> int:
    """Where the block of fields below a text begins: at the source, or at the fields right above it."""
    start = outlet
    while start > 0 and known.part(lines[start - 1]):
        start -= 1
    return start


def _below(lines: Sequence[str], fields: dict[str, str]) -> tuple[str, str]:
    """Headline and text below the fields; the headline is the first line where no field tells it."""
    if "title" in fields or "text" in fields:
        return fields.get("title", ""), found.flowing([fields.get("text", ""), *lines])
    rest = list(lines)
    while rest and not rest[0]:
        rest.pop(0)
    return (rest[0], found.flowing(rest[1:])) if rest else ("", "")


def _above(lines: Sequence[str], fields: dict[str, str], known: Labels) -> tuple[str, str]:
    """Headline and text above the fields; above the headline may stand source and date, and the section."""
    rest = list(lines)
    head = next(
        (n for n, line in enumerate(rest[:_MOST_ABOVE]) if genios_fields.is_source(line, fields.get("outlet", ""))),
        None,
    )
    if head is not None:
        rest = rest[head + 1 :]
    while rest and (not rest[0] or (head is not None and known.part(rest[0]) == "head")):
        rest.pop(0)
    if "title" in fields:
        return fields["title"], found.flowing(rest)
    return (rest[0], found.flowing(rest[1:])) if rest else ("", "")
