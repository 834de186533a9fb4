"""A page -> its passages: a live blog's entries with their own headings and times, or the one article.

What no entry tells (captions, "Lesen Sie hier mehr", credits, the outlet's standing text) is kept and marked
as furniture: passages and the article's furniture together hold every printed character.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, pairwise

from framing.ingest import (
    agendas,
    clock_times,
    entry_moments,
    entry_starts,
    furniture,
    marked_entries,
    page_blocks,
    page_head,
    timed_pages,
    whole_article,
)
from framing.ingest.blocks import Block, paragraphs
from framing.language.resources import Language
from framing.model import Article, ArticleKind, Furniture, FurnitureKind, Passage

FIRST_LINES = 4  # lines in which a page without a title says that it is a live blog
TIMED_LINES = 3  # lines that begin with a clock time; as many make a live blog
_CLOSES_ENTRY = (FurnitureKind.CREDIT, FurnitureKind.READ_MORE, FurnitureKind.LINK_LINE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """The blocks of one entry, furniture before and after it included."""

    blocks: tuple[Block, ...]
    heading: Block | None


def looks_like_live_blog(title: str, text: str, language: Language) -> bool:
    """Was this page published as a live blog?

    True where the headline says so ("Newsblog", "Liveticker"), or where three lines or more begin with a
    clock time, and the page tells its news between them (`timed_pages.carries`): not a programme or timetable in an
    article, nor a time here and there in a long one.
    The headline of a page without a title is whatever stands above its first sentence. A line that leads
    to a live blog ("Mehr dazu in unserem Newsblog") says nothing about the page that it stands on.

    >>> from framing.language.resources import load
    >>> looks_like_live_blog("Hochwasser im Liveticker", "Der Pegel steigt.", load("de"))
    True
    """
    headlines = [title] if title.strip() else _headlines(text, language)
    if any(page_head.names_live_blog(line, language) for line in headlines):
        return True
    timed = [
        mark
        for mark in agendas.left_out(clock_times.find(text, language), text)
        if mark.clock is not None
        and (mark.opens_line or (mark.inline and mark.day))
        and not mark.bare
        and not mark.weak
    ]
    return len(timed) >= TIMED_LINES and timed_pages.carries(timed, text)


def _headlines(text: str, language: Language) -> list[str]:
    """The lines above the first sentence of a page without a title, furniture left out."""
    found: list[str] = []
    lines = (line.strip() for line in text.splitlines() if line.strip())
    for line in islice(lines, FIRST_LINES):
        if any(block.kind is not None for block in paragraphs(line, 0, len(line), language)):
            continue
        if not page_head.may_be_headline(line):
            break
        found.append(line)
    return found


def segment(
    article: Article, language: Language, *, timezone: str | None = None
) -> tuple[Article, tuple[Passage, ...]]:
    """Which passages does this page hold, and what on it is furniture?

    Returns the article with its `furniture`, and its passages in the order of the text: one for an article,
    one an entry for a live blog. Passages never overlap, and each printed character of the page lies in one
    passage or in one piece of the article's furniture. An entry's time is the clock it prints, on the day it
    prints or that follows from the page's own; a day that nothing tells is never guessed. `timezone`: zone of the
    clocks on a page without a date; without it their times are unknown there, even below a printed day. Where the
    source itself marks entries (`marked_entries`), they are the passages, and none are marked on what is returned.
    """
    if article.marked_entries:
        cut, told = marked_entries.segment(article, language)
        return (cut, told) if told else segment(replace(article, marked_entries=()), language, timezone=timezone)
    if article.kind is ArticleKind.ARTICLE:
        return whole_article.segment(article, language)
    blocks = page_blocks.cut(article.text, article.title, language)
    entries = _entries(article, blocks, language)
    moments = entry_moments.of(article, [entry.blocks for entry in entries], timezone=timezone)
    outside: list[Furniture] = []
    passages: list[Passage] = []
    for entry, (moment, known) in zip(entries, moments, strict=True):
        inner = _core(entry)
        kept = {block.start for block in inner}
        outside += [block.furniture() for block in entry.blocks if block.start not in kept]
        if inner:
            name = f"{article.id}#{len(passages) + 1}"
            passages.append(_passage(article, name, inner, entry.heading, moment, known, language))
    if not passages:  # all of it looks like furniture: then it is what the page has to tell
        article, (passage,) = whole_article.segment(article, language)
        return article, (replace(passage, id=f"{article.id}#1"),)
    return replace(article, furniture=tuple(sorted(outside))), tuple(passages)


def _entries(article: Article, blocks: list[Block], language: Language) -> list[_Entry]:
    """The page cut into entries; what stands above the first comes first, without a heading."""
    blocks, starts = entry_starts.find(article, blocks, language)
    edges = [0, *sorted(starts), len(blocks)]
    return [_Entry(tuple(blocks[a:b]), starts.get(a)) for a, b in pairwise(edges) if a < b]


def _core(entry: _Entry) -> tuple[Block, ...]:
    """The entry's blocks without the furniture around them; credits and links at its end belong to it."""
    told = [n for n, block in enumerate(entry.blocks) if block.is_told]
    if not told:
        return ()
    last = told[-1]
    while last + 1 < len(entry.blocks) and entry.blocks[last + 1].kind in _CLOSES_ENTRY:
        last += 1
    return entry.blocks[told[0] : last + 1]


def _passage(
    article: Article,
    name: str,
    blocks: Sequence[Block],
    heading: Block | None,
    moment: datetime | None,
    known: bool,
    language: Language,
) -> Passage:
    start, end = blocks[0].start, blocks[-1].end
    pieces = [block.furniture() for block in blocks if not block.is_told]
    for block in blocks:
        if block.is_body:
            pieces += furniture.inside(article.text, block.start, block.end, language)
    return Passage(
        id=name,
        article_id=article.id,
        outlet=article.outlet,
        start=start,
        end=end,
        text=article.text[start:end],
        heading_end=heading.end - start if heading is not None and heading in blocks else 0,
        published_at=moment,
        time_known=known,
        furniture=furniture.shifted(pieces, -start),
    )
