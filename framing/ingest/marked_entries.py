"""A live blog whose source marks its entries itself -> its passages: these entries, exactly, with their own times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from itertools import accumulate, pairwise

from framing.ingest import clock_times, furniture, page_blocks
from framing.ingest.blocks import paragraphs
from framing.language.resources import Language
from framing.model import Article, Furniture, FurnitureKind, MarkedEntry, Passage


def segment(article: Article, language: Language) -> tuple[Article, tuple[Passage, ...]]:
    """The article with what stands outside its marked entries as furniture, and a passage an entry.

    No entries are marked any more on the article that is returned. There is no passage where an entry has no
    words of its own; () where none has.
    """
    text = article.text
    outside: list[Furniture] = []
    passages: list[Passage] = []
    position = 0
    entries = _apart(article.marked_entries, text)
    for entry, (moment, known) in zip(entries, _moments(article, entries), strict=True):
        outside += _around(article, position, entry.start, language)
        pieces = _inside(text, entry, language)
        if _has_words(text, entry, pieces):
            passages.append(
                Passage(
                    id=f"{article.id}#{len(passages) + 1}",
                    article_id=article.id,
                    outlet=article.outlet,
                    start=entry.start,
                    end=entry.end,
                    text=text[entry.start : entry.end],
                    heading_end=entry.heading_end - entry.start,
                    published_at=moment,
                    time_known=known,
                    furniture=furniture.shifted(pieces, -entry.start),
                )
            )
        else:
            outside += pieces
        position = entry.end
    outside += _around(article, position, len(text), language)
    return replace(article, furniture=tuple(sorted(outside)), marked_entries=()), tuple(passages)


def _apart(marked: Sequence[MarkedEntry], text: str) -> list[MarkedEntry]:
    """The entries in the order of the text, without blanks around them; what lies inside another is left to it."""
    found: list[MarkedEntry] = []
    for entry in sorted(marked, key=lambda entry: (entry.start, -entry.end)):
        told = text[entry.start : entry.end]
        start, end = entry.start + len(told) - len(told.lstrip()), entry.start + len(told.rstrip())
        if start < end and (not found or start >= found[-1].end):
            heading = text[start : max(start, entry.heading_end)].rstrip()
            found.append(replace(entry, start=start, end=end, heading_end=min(end, start + len(heading))))
    return found


def _moments(article: Article, entries: Sequence[MarkedEntry]) -> list[tuple[datetime | None, bool]]:
    """Each entry's moment, and whether its hour is known.

    One without a time stands on the day of the entries around it, where that is one day; the page's own day
    stands in for the entry that is missing at either end.
    """
    page = article.updated_at or article.published_at
    days = [entry.published_at.date() if entry.published_at else None for entry in entries]
    if page is None or not any(days):
        return [(entry.published_at or article.published_at, entry.time_known) for entry in entries]
    above, below = _last_known(days, page.date()), _last_known(days[::-1], page.date())[::-1]
    moments: list[tuple[datetime | None, bool]] = []
    for entry, before, after in zip(entries, above, below, strict=True):
        if entry.published_at is not None:
            moments.append((entry.published_at, entry.time_known))
        else:
            moments.append((datetime.combine(before, time.min, page.tzinfo) if before == after else None, False))
    return moments


def _last_known(days: Sequence[date | None], first: date) -> list[date]:
    """For each place, the last day known above it."""
    return list(accumulate(days, lambda last, day: day or last, initial=first))[:-1]


def _inside(text: str, entry: MarkedEntry, language: Language) -> list[Furniture]:
    """What in this entry is furniture: its printed time, captions, links, its credit."""
    start = entry.start
    pieces: list[Furniture] = []
    first = next(iter(clock_times.find(text[entry.start : entry.end], language)), None)
    if first is not None and first.start == 0 and first.clock is not None and first.end < entry.end - entry.start:
        start += len(text[start : start + first.end].rstrip())
        pieces.append(Furniture(entry.start, start, FurnitureKind.TIME))
    for block in paragraphs(text, max(start, entry.heading_end), entry.end, language):
        if block.is_told:
            pieces += furniture.inside(text, block.start, block.end, language)
        else:
            pieces.append(block.furniture())
    return sorted(pieces)


def _has_words(text: str, entry: MarkedEntry, pieces: Sequence[Furniture]) -> bool:
    edges = [entry.start, *(edge for piece in pieces for edge in (piece.start, piece.end)), entry.end]
    return any(text[a:b].strip() for a, b in list(pairwise(edges))[::2])


def _around(article: Article, start: int, end: int, language: Language) -> list[Furniture]:
    """What stands between two entries, above the first or below the last, as pieces of furniture."""
    found: list[Furniture] = []
    for block in page_blocks.cut(article.text[start:end], article.title, language):
        line = article.text[start + block.start : start + block.end]
        kind = block.kind
        if kind is None and start == 0:
            kind = furniture.head_kind(line, language) or FurnitureKind.TEASER
            if block.reads_like_heading:
                kind = FurnitureKind.TITLE
        found.append(Furniture(start + block.start, start + block.end, kind or FurnitureKind.STANDING_TEXT))
    return found
