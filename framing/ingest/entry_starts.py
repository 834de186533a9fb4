"""At which blocks of a live-blog page do its entries begin, and which block is each one's heading?

A page tells it in one of three ways, asked in this order: by clock times (above the entries, or at their ends), by
headings, or not at all; then credits and a change of subject tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from framing.ingest import furniture
from framing.ingest.blocks import Block, begins_with_heading
from framing.ingest.page_head import is_title
from framing.ingest.subject_change import begins_new_entry
from framing.language.resources import Language
from framing.model import Article, FurnitureKind

Starts: TypeAlias = dict[int, Block | None]
"""Index of the block at which an entry begins -> its heading, None where it has none."""


def find(article: Article, blocks: list[Block], language: Language) -> tuple[list[Block], Starts]:
    """Where does each entry begin?

    Returns the blocks, with title, teaser and link lines now marked as such, and the starts in any order.
    """
    times = sum(block.kind is FurnitureKind.TIME for block in blocks)
    headed = [n for n in range(len(blocks)) if begins_with_heading(blocks, n)]
    if any(block.mark is not None and block.mark.closes for block in blocks):
        marked, starts = _by_closing_times(blocks)
    elif times and 2 * times >= len(headed):  # fewer are strays on a page that goes by headings
        marked, starts = _by_times(blocks)
    elif any(not _is_lone_title(article, blocks, n) for n in headed):
        marked, starts = _by_headings(blocks)
    else:
        marked, starts = _by_subject(article, blocks, language)
    return marked, _with_fragments(marked, starts)


def _by_times(blocks: list[Block]) -> tuple[list[Block], Starts]:
    marks = [n for n, block in enumerate(blocks) if block.kind is FurnitureKind.TIME]
    above = {n for n in marks if 0 < n < len(blocks) - 1 and blocks[n - 1].is_heading and blocks[n + 1].is_body}
    headings_first = 2 * len(above) > len(marks)  # then a heading stands above its time, else below it
    starts: Starts = {}
    for n in marks:
        if headings_first and n in above:
            starts[n - 1] = blocks[n - 1]
        else:
            below = blocks[n + 1] if n + 1 < len(blocks) else None
            starts[n] = below if below is not None and below.is_heading else None
    marked = list(blocks)
    head_end = min(starts)
    first_day = next((n for n, block in enumerate(blocks) if block.kind is FurnitureKind.DAY_LINE), head_end)
    for n in range(min(head_end, first_day)):
        if blocks[n].is_heading:
            marked[n] = replace(blocks[n], kind=FurnitureKind.TITLE)
    headings = {k for n, heading in starts.items() if heading for k in (n, n + 1) if blocks[k] is heading}
    for n in range(head_end, len(blocks)):
        last_of_entry = n + 1 in starts or n + 1 == len(blocks) or blocks[n + 1].kind is FurnitureKind.DAY_LINE
        if last_of_entry and blocks[n].is_heading and n not in headings and blocks[n - 1].is_body:
            marked[n] = replace(blocks[n], kind=FurnitureKind.LINK_LINE)
    return marked, starts


def _by_closing_times(blocks: list[Block]) -> tuple[list[Block], Starts]:
    """An entry begins where the one before is closed by its time."""
    starts: Starts = {}
    closed = True
    for n, block in enumerate(blocks):
        if closed and block.is_told:
            starts[n] = block if begins_with_heading(blocks, n) else None
            closed = False
        closed = closed or (block.mark is not None and block.mark.closes)
    return list(blocks), starts


def _by_headings(blocks: list[Block]) -> tuple[list[Block], Starts]:
    marked = list(blocks)
    starts: Starts = {}
    told = [n for n, block in enumerate(blocks) if block.is_told]
    for n in told:
        if begins_with_heading(blocks, n) or (n == told[-1] and blocks[n].is_heading):
            starts[n] = blocks[n]
        elif blocks[n].is_heading:
            kind = FurnitureKind.LINK_LINE if n != told[0] else FurnitureKind.TITLE
            marked[n] = replace(blocks[n], kind=kind)
    return marked, starts


def _by_subject(article: Article, blocks: list[Block], language: Language) -> tuple[list[Block], Starts]:
    marked = list(blocks)
    starts: Starts = {}
    entry = ""
    ended = True
    text = article.text
    # between two credits the credits alone part entries; a change of subject parts what no credit closes
    credits = [n for n, b in enumerate(blocks) if _ends_with_credit(b, text, language)]
    for n, block in enumerate(blocks):
        if _is_lone_title(article, blocks, n):
            marked[n] = replace(block, kind=FurnitureKind.TITLE)
        elif block.is_told:
            paragraph = text[block.start : block.end]
            open_end = not credits or n > credits[-1]
            if ended or (open_end and begins_new_entry(entry, paragraph, language)):
                starts[n] = None
                entry = ""
            entry += "\n" + paragraph
            ended = n in credits
        elif block.kind is FurnitureKind.CREDIT:
            ended = True
    return marked, starts


def _with_fragments(blocks: Sequence[Block], starts: Starts) -> Starts:
    """The starts, and told text that begins without one: in mid-entry at the page's top, or below a day line."""
    found = dict(starts)
    open_entry = False
    for n, block in enumerate(blocks):
        if n in starts:
            open_entry = True
        elif block.kind is FurnitureKind.DAY_LINE:
            open_entry = False
        elif block.is_told and not open_entry:
            found[n] = None
            open_entry = True
    return found


def _is_lone_title(article: Article, blocks: Sequence[Block], n: int) -> bool:
    if not blocks[n].is_heading or not is_title(article.text[blocks[n].start : blocks[n].end], article.title):
        return False
    return not any(begins_with_heading(blocks, k) for k in range(len(blocks)) if k != n)


def _ends_with_credit(block: Block, text: str, language: Language) -> bool:
    if not block.is_told:
        return block.kind is FurnitureKind.CREDIT
    return furniture.credit_at_end(text, block.start, block.end, language) is not None
