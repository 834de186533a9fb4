"""A saved page as a row of blocks: paragraphs, headings, times, and the furniture between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from framing.ingest import agendas, clock_times, furniture, page_head
from framing.ingest.blocks import Block, begins_with_heading, paragraph, paragraphs
from framing.ingest.marks import Mark
from framing.language import sentences
from framing.language.resources import Language
from framing.model import FurnitureKind


def cut(text: str, title: str, language: Language) -> list[Block]:
    """Of which blocks does this live-blog page consist? They hold every printed character, in order."""
    blocks: list[Block] = []
    position = 0
    for mark in agendas.left_out(clock_times.find(text, language), text):
        above = paragraphs(text, position, mark.start, language)
        blocks += _heading_split_off(above, text, language) if mark.inline else above
        blocks.append(_mark_block(text, mark))
        position = mark.end
    blocks += paragraphs(text, position, len(text), language)
    return mark_standing_text(page_head.marked(text, title, blocks, language), text, language)


def _heading_split_off(blocks: list[Block], text: str, language: Language) -> list[Block]:
    """The blocks above a time, where a lost line break left its heading at the end of the entry before."""
    if not blocks or not blocks[-1].is_body:
        return blocks
    last = blocks[-1]
    begin = last.start + sentences.split(text[last.start : last.end], language)[-1][0]
    heading = paragraph(text, begin, last.end, language)
    if begin == last.start or not heading.is_heading:
        return blocks
    end = last.start + len(text[last.start : begin].rstrip())
    return [*blocks[:-1], paragraph(text, last.start, end, language), heading]


def mark_standing_text(
    blocks: Sequence[Block], text: str, language: Language, *, has_entries: bool = True
) -> list[Block]:
    """The blocks with the outlet's closing words marked, and all below them unless an entry begins again.

    has_entries: False for an article, whose subheadings do not show where its news begins again.
    """
    marked = list(blocks)
    timed = any(block.kind is FurnitureKind.TIME for block in blocks)
    heads = [] if timed else [n for n in range(1, len(blocks)) if begins_with_heading(blocks, n)]
    last_start = max([*heads, *(n for n, block in enumerate(blocks) if block.mark is not None)], default=-1)
    told = sum(block.end - block.start for block in blocks if block.is_told)
    left = list(accumulate((block.end - block.start for block in reversed(blocks)), initial=0))[::-1]
    for n, block in enumerate(blocks):
        if not block.is_told or not furniture.closes_page(text[block.start : block.end], language):
            continue
        marked[n] = replace(block, kind=FurnitureKind.STANDING_TEXT)
        # where no times or headings tell, an advertisement in mid-page must not swallow half of the news
        if last_start > n or (not (has_entries and (timed or heads)) and left[n + 1] * 2 > told):
            continue
        marked[n + 1 :] = [replace(below, kind=FurnitureKind.STANDING_TEXT) for below in blocks[n + 1 :]]
        break
    return marked


def _mark_block(text: str, mark: Mark) -> Block:
    end = mark.start + len(text[mark.start : mark.end].rstrip())
    return Block(mark.start, end, FurnitureKind.DAY_LINE if mark.is_day_line else FurnitureKind.TIME, mark=mark)
