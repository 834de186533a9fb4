"""An article -> its one passage: the text from the first to the last of its own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from framing.ingest import furniture, page_blocks
from framing.ingest.blocks import Block, begins_with_heading, paragraphs
from framing.language.resources import Language
from framing.model import Article, Furniture, FurnitureKind, Passage


def segment(article: Article, language: Language) -> tuple[Article, tuple[Passage, ...]]:
    """Where does this article's own text begin and end, and what inside and around it is furniture?

    Returns the article with the furniture around its text, and the one passage, whose id is the article's.
    """
    text, title = article.text, article.title.strip()
    start = len(text) - len(text.lstrip())
    heading_end = start + len(title)
    headed = bool(title) and text.startswith(title, start) and not text[heading_end : heading_end + 1].isalnum()
    heading = Block(start, heading_end) if headed else None
    below = paragraphs(text, heading_end if headed else 0, len(text), language)
    blocks = [*([heading] if heading else []), *below]
    if not title and blocks and begins_with_heading(blocks, 0):
        # A text file without a header brings its headline as its first line.
        heading, heading_end = blocks[0], blocks[0].end
    blocks = page_blocks.mark_standing_text(blocks, text, language, has_entries=False)
    pieces = [block.furniture() for block in blocks if not block.is_told]
    for block in blocks:
        if block.is_told and block != heading:
            pieces += furniture.inside(text, block.start, block.end, language)
    spans = _own_spans(blocks, pieces, text)
    if not spans:  # all of it looks like furniture: then it is what the page has to tell
        spans, pieces = [(start, len(text.rstrip()))], []
    first, last = spans[0][0], _with_credits(spans[-1][1], pieces, text)
    outside = tuple(sorted(piece for piece in pieces if piece.end <= first or piece.start >= last))
    passage = Passage(
        id=article.id,
        article_id=article.id,
        outlet=article.outlet,
        start=first,
        end=last,
        text=text[first:last],
        heading_end=heading_end - first if heading and first == heading.start else 0,
        published_at=article.published_at,
        time_known=article.time_known,
        furniture=furniture.shifted([piece for piece in pieces if piece not in outside], -first),
    )
    return replace(article, furniture=outside), (passage,)


def _with_credits(end: int, pieces: Sequence[Furniture], text: str) -> int:
    """Where the text ends with the credits that follow it: a closing "(dpa)" says whose words it is made of."""
    for piece in sorted(pieces):
        if piece.kind is FurnitureKind.CREDIT and piece.start >= end and not text[end : piece.start].strip():
            end = piece.end
    return end


def _own_spans(blocks: Sequence[Block], pieces: Sequence[Furniture], text: str) -> list[tuple[int, int]]:
    """What is left of the told blocks without the furniture inside them, without blanks around."""
    spans = []
    ordered = sorted(pieces)
    starts = [piece.start for piece in ordered]
    for block in blocks:
        if not block.is_told:
            continue
        position = block.start
        for piece in [*ordered[bisect_left(starts, block.start) : bisect_left(starts, block.end)], None]:
            end = piece.start if piece else block.end
            own = text[position:end]
            if own.strip():
                spans.append((position + len(own) - len(own.lstrip()), position + len(own.rstrip())))
            position = piece.end if piece else block.end
    return spans
