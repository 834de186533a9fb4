"""Files of the older LexisNexis (TXT, RTF, HTML), in which each article is counted: "1 of 10 DOCUMENTS"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.ingest.archives import found, labels, nexis_article, nexis_blocks
from framing.ingest.archives.document import Document
from framing.ingest.archives.labels import Labels
from framing.ingest.items import Context, Item
from framing.ingest.sources import Source

NAME = "LexisNexis"
_LABELS = (*nexis_blocks.IN_HEAD, "after", "updated")
_MANY = 4
"""Labels that are not in capitals: an author and a subject stand on many pages."""


def is_export(document: Document, context: Context) -> bool:
    """Is this a file of the older LexisNexis: articles that are counted, with labels; or a single one?"""
    known = labels.of("nexis", context.language)
    lines = document.lines
    if any(known.line(line, "numbered") for line in lines):
        return is_labelled(lines, known)
    # One article that somebody cut out of such a file: it still has its labels, in capitals as these files write them.
    parts = {known.part(line) for line in lines if line.partition(":")[0].isupper()}
    return parts >= {"head", "after", "load"}


def is_labelled(lines: Sequence[str], known: Labels) -> bool:
    """Do these lines have labels that only an archive writes? Other pages count their documents, too.

    One says when the archive took it in, or two are in capitals, or there are many.
    """
    found = [(labels.folded(line.partition(":")[0]), line, part) for line in lines if (part := known.part(line))]
    if any(part == "load" for *_, part in found):
        return True
    own = {(label, line.partition(":")[0].isupper()) for label, line, part in found if part in _LABELS}
    return sum(capitals for _, capitals in own) > 1 or len(own) >= _MANY


def items(document: Document, source: Source, context: Context) -> Iterator[Item]:
    """The articles of a file, and what does not fit."""
    known = labels.of("nexis", context.language)
    starts = [number for number, line in enumerate(document.lines) if known.line(line, "numbered")]
    bounds = [*_with_errors(document.lines, starts or [-1], known), len(document.lines)]
    fault, note = _uncounted([match for start in starts if (match := known.line(document.lines[start], "numbered"))])
    front = document.lines[: starts[0]] if starts else ()
    if any(known.part(line) in ("head", "after", "load") for line in front):
        yield from found.left_over(front, known)
    articles = (
        nexis_article.article(
            document.lines[start + 1 : end],
            [number - start - 1 for number in range(start + 1, end) if number in document.centred],
            known,
            context,
        )
        for start, end in pairwise(bounds)
    )
    yield from found.items(articles, source, NAME, fault=fault, note=note)


def _with_errors(lines: Sequence[str], starts: Sequence[int], known: Labels) -> list[int]:
    """The lines before each article; one that the archive could not deliver may stand without a number of its own."""
    numbered, found_starts = set(starts), [starts[0]]
    written = False
    for number in range(starts[0] + 1, len(lines)):
        if number in numbered:
            found_starts.append(number)
            written = False
        elif written and known.line(lines[number], "error"):
            found_starts.append(number - 1)
        else:
            written = written or bool(lines[number])
    return found_starts


def _uncounted(matches: Sequence[re.Match[str]]) -> tuple[str, str]:
    """What the numbers of the articles ("3 of 10 DOCUMENTS") say is missing, or that other files hold the others.

    A search may be told in several files, and a file may hold several searches: each begins where the numbers
    do not grow, or count up to another one.
    """
    searches: list[list[tuple[int, int]]] = []
    for match in matches:
        number, last = labels.number(match, "n"), labels.number(match, "m")
        if not searches or searches[-1][-1][1] != last or number < searches[-1][-1][0]:
            searches.append([])
        searches[-1].append((number, last))
    missing = sum(search[-1][0] - search[0][0] + 1 - len(dict(search)) for search in searches)
    if missing > 0:
        among = "" if len(searches) > 1 else f" from {searches[0][0][0]:,} to {searches[0][-1][0]:,}"
        return f"the file counts its articles{among}, but {missing:,} of these numbers are missing; export it anew", ""
    if len(searches) == 1 and len(searches[0]) < searches[0][0][1]:
        first, (last, all_of_them) = searches[0][0][0], searches[0][-1]
        if first == last:
            return "", f"the file holds article {first:,} of {all_of_them:,}; the others are not in it"
        return "", f"the file holds the articles {first:,} to {last:,} of {all_of_them:,}; the others are not in it"
    return "", ""
