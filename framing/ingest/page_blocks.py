"""A saved page as a row of blocks: paragraphs, headings, times, and the furniture between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from framing.ingest import clock_times, furniture
from framing.ingest.clock_times import Mark
from framing.language import sentences
from framing.language.resources import Language
from framing.model import Furniture, FurnitureKind

HEADING_LENGTH = 200  # characters
SPOKEN_HEADING_LENGTH = 120  # characters; for headings that end in "?" or "!", as sentences do
HEAD_BLOCKS = 15  # blocks; how far down title, picture and teaser of a page reach
TEASER_LENGTH = 500  # characters
_QUOTES = "\"“”»«›‹’‘„‚')]"
_LIST_SIGNS = ("-", "–", "•", "*", "·", "►", "▶")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or mark: characters start to end of the page."""

    start: int
    end: int
    kind: FurnitureKind | None = None
    """None: told text; else the whole block is furniture of that kind."""
    reads_like_heading: bool = False
    mark: Mark | None = None

    @property
    def is_told(self) -> bool:
        """True for text that belongs to an entry."""
        return self.kind is None

    @property
    def is_heading(self) -> bool:
        """True for told text in the shape of a heading."""
        return self.kind is None and self.reads_like_heading

    @property
    def is_body(self) -> bool:
        """True for told text that is no heading."""
        return self.kind is None and not self.reads_like_heading

    def furniture(self) -> Furniture:
        """The whole block as a piece of furniture of its kind."""
        if self.kind is None:
            raise ValueError(f"{self.start}:{self.end} is told text, no furniture")
        return Furniture(self.start, self.end, self.kind)


def cut(text: str, title: str, language: Language) -> list[Block]:
    """Of which blocks does this live-blog page consist? They hold every printed character, in order."""
    blocks: list[Block] = []
    position = 0
    for mark in clock_times.find(text, language):
        blocks += paragraphs(text, position, mark.start, language)
        blocks.append(_mark_block(text, mark))
        position = mark.end
    blocks += paragraphs(text, position, len(text), language)
    return mark_standing_text(_mark_head(text, title, blocks, language), text, language)


def paragraphs(text: str, start: int, end: int, language: Language) -> list[Block]:
    """The paragraphs of text[start:end], each with the kind of furniture that it is by itself."""
    return [
        _paragraph(text, start + first, start + last, language)
        for first, last in sentences.paragraphs(text[start:end], language)
    ]


def mark_standing_text(
    blocks: Sequence[Block], text: str, language: Language, *, has_entries: bool = True
) -> list[Block]:
    """The blocks with the outlet's closing words marked, and all below them unless an entry begins again.

    has_entries: False for an article, whose subheadings do not show where its news begins again.
    """
    marked = list(blocks)
    timed = any(block.kind is FurnitureKind.TIME for block in blocks)
    headed = not timed and any(begins_with_heading(blocks, n) for n in range(1, len(blocks)))
    for n, block in enumerate(blocks):
        if not block.is_told or not furniture.closes_page(text[block.start : block.end], language):
            continue
        marked[n] = replace(block, kind=FurnitureKind.STANDING_TEXT)
        rest = range(n + 1, len(blocks))
        again = any(blocks[k].mark is not None or (headed and begins_with_heading(blocks, k)) for k in rest)
        told = sum(b.end - b.start for b in blocks if b.is_told)
        left = sum(blocks[k].end - blocks[k].start for k in rest)
        # where no times or headings tell, an advertisement in mid-page must not swallow half of the news
        if again or (not (has_entries and (timed or headed)) and left * 2 > told):
            continue
        for k in rest:
            marked[k] = replace(blocks[k], kind=FurnitureKind.STANDING_TEXT)
        break
    return marked


def begins_with_heading(blocks: Sequence[Block], n: int) -> bool:
    """Does an entry begin at block n because it is a heading and body text follows?"""
    if not blocks[n].is_heading:
        return False
    for following in islice(blocks, n + 1, None):
        if following.is_told or following.mark is not None:
            return following.is_body
    return False


def names_live_blog(line: str, language: Language) -> bool:
    """Does this line call the page a live blog?"""
    return _live_blog_pattern(language).search(line) is not None


@cache
def _live_blog_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(row[0] for row in language.rows('live_blog_words'))})\b", re.IGNORECASE)


def _mark_block(text: str, mark: Mark) -> Block:
    end = mark.start + len(text[mark.start : mark.end].rstrip())
    return Block(mark.start, end, FurnitureKind.DAY_LINE if mark.is_day_line else FurnitureKind.TIME, mark=mark)


def _paragraph(text: str, start: int, end: int, language: Language) -> Block:
    line = text[start:end]
    kind = furniture.line_kind(line, language)
    if kind is None and furniture.is_notice(line, language):
        kind = FurnitureKind.STANDING_TEXT
    if kind is None:
        pieces = furniture.inside(text, start, end, language)
        printed = sum(not c.isspace() for piece in pieces for c in text[piece.start : piece.end])
        if pieces and printed == sum(not c.isspace() for c in line):
            kind = pieces[0].kind
    return Block(start, end, kind, kind is None and _reads_like_heading(text, start, end, language))


def _reads_like_heading(text: str, start: int, end: int, language: Language) -> bool:
    if end - start > HEADING_LENGTH or furniture.credit_at_end(text, start, end, language):
        return False
    line = text[start:end]
    bare = line.rstrip(_QUOTES + " ")
    if not bare or line.startswith(_LIST_SIGNS) or not any(c.isalpha() for c in bare) or "\n" in line:
        return False
    if line.lstrip(_QUOTES)[:1].islower() or bare.endswith((".", ":", ";", ",", "…")):
        return False
    count = len(sentences.split(line, language))
    if bare.endswith(("?", "!")):
        return count == 1 and len(line) <= SPOKEN_HEADING_LENGTH and line[0] not in _QUOTES
    return count == 1 or (count == 2 and len(line) <= SPOKEN_HEADING_LENGTH)


def _mark_head(text: str, title: str, blocks: list[Block], language: Language) -> list[Block]:
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
