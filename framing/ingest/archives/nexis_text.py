"""Files of the older LexisNexis (TXT, RTF): "1 of 10 DOCUMENTS", publication, date, headline, labels, text, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.ingest.archives import found, labels
from framing.ingest.archives.document import Document
from framing.ingest.archives.found import Found
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "LexisNexis"
_IN_HEAD = ("head", "lead")


def is_export(document: Document, context: Context) -> bool:
    """Is this a file of the older LexisNexis: articles that are counted, with labels?"""
    known = labels.of("nexis", context.language)
    lines = document.lines
    return any(known.line(line, "numbered") for line in lines) and any(
        known.part(line) in (*_IN_HEAD, "after", "load", "updated") for line in lines
    )


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a file, and what does not fit."""
    known = labels.of("nexis", context.language)
    starts = [number for number, line in enumerate(document.lines) if known.line(line, "numbered")]
    ends = [*starts[1:], len(document.lines)]
    pieces = (document.lines[start + 1 : end] for start, end in zip(starts, ends, strict=True))
    note = _uncounted([match for start in starts if (match := known.line(document.lines[start], "numbered"))])
    front = document.lines[: starts[0]]
    if any(known.part(line) in ("head", "after", "load") for line in front):
        yield from found.left_over(front, known)
    yield from found.items((_article(piece, known, context) for piece in pieces), source, NAME, note=note)


def _uncounted(matches: Sequence[re.Match[str]]) -> str:
    """What the numbers of the articles ("3 of 10 DOCUMENTS") say is missing; a search may be told in several files."""
    numbers = {labels.number(match, "n") for match in matches}
    last = max(labels.number(match, "m") for match in matches)
    expected = range(min(numbers), max(numbers) + 1)
    if len(expected) > len(numbers):
        return (
            f"the file counts its articles from {expected[0]:,} to {expected[-1]:,}, but "
            f"{len(expected) - len(numbers):,} of these numbers are missing; export it anew"
        )
    if len(expected) < last:
        return f"the file holds the articles {expected[0]:,} to {expected[-1]:,} of {last:,}; the others are not in it"
    return ""


def _article(lines: Sequence[str], known: Labels, context: Context) -> Found:
    raw = "\n".join(lines).strip()
    if any(known.line(line, "error") for line in lines):
        return found.unread("the archive could not deliver this article (it says so itself)", lines)
    if sum(known.part(line) in ("load", "updated") and known.behind(line) for line in lines) > 1:
        return found.unread(found.RUN_TOGETHER, lines)
    lines = _without_empty_ends(lines)
    first = next((n for n, line in enumerate(lines) if known.labelled(line)), len(lines))
    when = next((n for n, line in enumerate(lines[:first]) if found.dated(line, context)), None)
    if when is None:
        return found.unread("no date stands between publication and headline: a layout that is not known here", lines)
    outlet = next((line for line in lines[:when] if line and not known.rights(line)), "")
    title_start = _behind_edition(lines, when)
    spaced = "" in lines[title_start:]
    over = _over(lines, title_start, known, spaced=spaced)
    heads = [n for n in range(title_start, over) if known.part(lines[n]) in _IN_HEAD]
    # Labels stand together above the text; a line "Autor: …" far below is part of it.
    if heads:
        text_start = _behind_labels(lines, heads[0], over, known, spaced=spaced)
    else:
        text_start = _behind_paragraph(lines, title_start, over)
    above = lines[title_start : heads[0] if heads else text_start]
    title = " ".join(" ".join(line for line in above if not known.rights(line)).split())
    text = found.flowing(lines[text_start:over])
    if not text:
        return found.unread("no text stands under the headline", lines)
    lead = found.lead(lines[title_start:text_start], known, among=_IN_HEAD)
    return Found(
        title="" if known.line(title, "untitled") else title,
        outlet=outlet,
        published=found.dated(lines[when], context),
        text=found.with_lead(lead, text),
        raw=raw,
    )


def _without_empty_ends(lines: Sequence[str]) -> Sequence[str]:
    written = [number for number, line in enumerate(lines) if line]
    return lines[written[0] : written[-1] + 1] if written else ()


def _over(lines: Sequence[str], start: int, known: Labels, *, spaced: bool) -> int:
    """Where the text ends: above the labels and lines on rights that follow it, looked for from below."""
    over = number = len(lines)
    while number > start:
        number -= 1
        above = number
        while spaced and above > start and lines[above - 1]:  # a label's value may go on in the next lines
            above -= 1
        first = next((n for n in range(above, number + 1) if _is_behind(lines[n], known)), None)
        goes_on = not spaced and above > start and _is_behind(lines[above - 1], known)
        if first is not None:
            over = first
        if lines[above] and first != above and not goes_on:
            break
        number = above
    return over


def _is_behind(line: str, known: Labels) -> bool:
    return known.behind(line) or known.part(line) == "picture" or known.rights(line)


def _behind_edition(lines: Sequence[str], when: int) -> int:
    """Where the headline begins: behind the date and the edition that follows it without an empty line."""
    number = when + 1
    while number < len(lines) and lines[number]:
        number += 1
    while number < len(lines) and not lines[number]:
        number += 1
    # Without empty lines there is no telling an edition from a headline: what follows the date is the headline.
    return number if number > when + 1 and number < len(lines) else when + 1


def _behind_paragraph(lines: Sequence[str], start: int, end: int) -> int:
    return next((number for number in range(start, end) if not lines[number]), min(start + 1, end))


def _behind_labels(lines: Sequence[str], first: int, end: int, known: Labels, *, spaced: bool) -> int:
    """Where the text begins: behind the labels and what goes on in the lines under each."""
    number = first
    while number < end and (not lines[number] or known.part(lines[number]) in _IN_HEAD):
        number += 1
        while spaced and number < end and lines[number] and lines[number - 1] and not known.part(lines[number]):
            number += 1
    return number
