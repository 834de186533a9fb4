"""Words with their offsets. Capitals and umlauts stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Letters in any script, joined by hyphens (Pokrowsk-Front) or an apostrophe (L’Aquila); numbers with
# their separators (11.000, 14:30). A combining mark belongs to its letter (umlauts in decomposed form).
_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:[-‐‑'’][^\W_][\w\u0300-\u036f]*)*|\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number: text[start:end]."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def tokenize(text: str) -> tuple[Token, ...]:
    """Which words stand in this text, and where?

    >>> [token.text for token in tokenize("An der Pokrowsk-Front: 11.000 Mann.")]
    ['An', 'der', 'Pokrowsk-Front', '11.000', 'Mann']
    """
    return tuple(Token(match.group(), *match.span()) for match in _WORD.finditer(text))
