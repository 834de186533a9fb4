"""Blocks of which a page consists: paragraphs, headings, times, and the furniture between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.ingest import furniture
from framing.ingest.marks import Mark
from framing.language import sentences
from framing.language.resources import Language
from framing.model import Furniture, FurnitureKind

HEADING_LENGTH = 200  # characters
SPOKEN_HEADING_LENGTH = 120  # characters; for headings that end in "?" or "!", as sentences do
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


def paragraphs(text: str, start: int, end: int, language: Language) -> list[Block]:
    """The paragraphs of text[start:end], each with the kind of furniture that it is by itself."""
    return [
        paragraph(text, start + first, start + last, language)
        for first, last in sentences.paragraphs(text[start:end], language)
    ]


def begins_with_heading(blocks: Sequence[Block], n: int) -> bool:
    """Does an entry begin at block n because it is a heading and body text follows?"""
    if not blocks[n].is_heading:
        return False
    for k in range(n + 1, len(blocks)):
        if blocks[k].is_told or blocks[k].mark is not None:
            return blocks[k].is_body
    return False


def paragraph(text: str, start: int, end: int, language: Language) -> Block:
    """The paragraph text[start:end] with the kind of furniture that it is by itself, if any."""
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
