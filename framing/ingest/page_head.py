"""What stands above the first entry of a live blog: its title, its teaser, when it was last changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from framing.ingest import furniture
from framing.ingest.blocks import HEADING_LENGTH, Block
from framing.language.resources import Language
from framing.model import FurnitureKind

HEAD_BLOCKS = 15  # blocks; how far down title, picture and teaser of a page reach
TEASER_LENGTH = 500  # characters


def marked(text: str, title: str, blocks: list[Block], language: Language) -> list[Block]:
    """Title, teaser and time of the last change above the first entry, marked as what they are."""
    first_mark = next((n for n, block in enumerate(blocks) if block.mark is not None), len(blocks))
    top = min(first_mark, HEAD_BLOCKS)
    head = list(blocks)
    last = -1
    for n in range(top):
        block, line = head[n], text[head[n].start : head[n].end]
        if block.is_body and len(line) > TEASER_LENGTH:
            break
        if block.is_told and _names_page(line, title, blocks[n + 1 :], first=n == 0, language=language):
            head[n] = replace(block, kind=FurnitureKind.TITLE)
        elif (block.is_told or block.kind is FurnitureKind.READ_MORE) and (kind := furniture.head_kind(line, language)):
            head[n] = replace(block, kind=kind)
        if head[n].kind in (FurnitureKind.TITLE, FurnitureKind.TEASER, FurnitureKind.UPDATED):
            last = n
    for n in reversed(range(max(last, 0))):
        if head[n].is_body:  # a lead is told, whatever stands below it, and so is the heading above it
            break
        if head[n].is_heading:
            head[n] = replace(head[n], kind=FurnitureKind.TITLE)
    return _mark_page_time(head, first_mark)


def _names_page(line: str, title: str, below: Sequence[Block], *, first: bool, language: Language) -> bool:
    """Is this line the page's own name, not the heading of its first entry?"""
    if not may_be_headline(line):
        return False
    if names_live_blog(line, language):
        return True
    heads_entry = bool(below) and (below[0].is_body or (below[0].mark is not None and not below[0].mark.alone))
    return first and is_title(line, title) and not heads_entry


def _mark_page_time(blocks: list[Block], n: int) -> list[Block]:
    """The first mark is the page's own time, not an entry's, where a date and the first entry's time meet."""
    if n < len(blocks) and (mark := blocks[n].mark) and mark.alone and mark.clock and mark.day:
        times = [k for k, block in enumerate(blocks) if block.kind is FurnitureKind.TIME]
        if times == [n] or (n + 1 in times):
            blocks[n] = replace(blocks[n], kind=FurnitureKind.UPDATED)
    return blocks


def may_be_headline(line: str) -> bool:
    """Is this line short enough for a page's headline, and no sentence with a full stop?"""
    return len(line) <= HEADING_LENGTH and not line.endswith((".", ":"))


def is_title(line: str, title: str) -> bool:
    """Is this line the page's headline, whatever the blanks between its words?"""
    return bool(title.strip()) and line.split() == title.split()


def names_live_blog(line: str, language: Language) -> bool:
    """Does this line call the page a live blog?"""
    return _live_blog_pattern(language).search(line) is not None


@cache
def _live_blog_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(row[0] for row in language.rows('live_blog_words'))})\b", re.IGNORECASE)
