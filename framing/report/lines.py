"""Lines of plain text for a terminal: wrapped, clipped, and the sentences behind a number."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from framing.model import Span
from framing.report import places
from framing.report.places import Texts

WIDTH = 110
LONGEST = 200
"""So many characters of a sentence are shown where not all sentences are asked for."""


def many(count: int, one: str, more: str = "") -> str:
    """A number with its noun.

    >>> many(1, "story", "stories"), many(3, "outlet")
    ('1 story', '3 outlets')
    """
    return f"{count} {one if count == 1 else more or one + 's'}"


def wrap(text: str, indent: int = 4) -> str:
    """A paragraph, its further lines indented."""
    return textwrap.fill(text, WIDTH, subsequent_indent=" " * indent, break_long_words=True)


def clip(line: str) -> str:
    """One line, cut off where the terminal ends."""
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"


def shortened(sentence: str, words: str) -> str:
    """A long sentence, cut off at a blank, so that these words of it stay in sight.

    >>> shortened("Kurz und knapp.", "knapp")
    'Kurz und knapp.'
    """
    at = max(sentence.find(words), 0)
    first = sentence.rfind(" ", 0, max(at - LONGEST // 2, 0)) + 1 if at + len(words) > LONGEST else 0
    rest = sentence[first:]
    if len(rest) > LONGEST:
        blank = rest.rfind(" ", 0, LONGEST)
        rest = f"{rest[: blank if blank > 0 else LONGEST]} …"
    return f"… {rest}" if first else rest


def sentences(texts: Texts, spans: Sequence[Span], limit: int | None) -> Iterator[str]:
    """The different sentences that these spans touch, one a paragraph.

    limit: so many, shortened around the words, then the number of the rest; None for all of them in full.
    """
    shown = {place.sentence: place.words for place in reversed(places.of(texts, spans))}
    for sentence, words in list(reversed(shown.items()))[:limit]:
        yield wrap(f"      > {sentence if limit is None else shortened(sentence, words)}", indent=8)
    if limit and len(shown) > limit:
        yield f"        and {many(len(shown) - limit, 'sentence')} more (--all)"
