"""Text as it is meant, whatever it was typed with: one letter for an ä of two signs, no soft hyphens, plain blanks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\ufeff]")
"""Soft hyphens and signs without width."""
_PRINTED_ALIKE = str.maketrans(
    dict.fromkeys("\u2010\u2011", "-") | dict.fromkeys("\n\r\t\u00a0\u202f\u2009\u2002\u2003", " ")
)
"""One sign for one sign, so that offsets hold."""


def composed(text: str) -> tuple[str, Sequence[int]]:
    r"""How does this text read in NFC, and where did each of its offsets stand in the text given?

    >>> text, offsets = composed("Fu\u0308hrung")
    >>> text, offsets[2]
    ('Führung', 3)
    """
    if unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    letters: list[str] = []
    offsets: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        letter = unicodedata.normalize("NFC", cluster.group())
        letters.append(letter)
        offsets += [cluster.start()] * len(letter)
    return "".join(letters), [*offsets, len(text)]


def plain(text: str) -> tuple[str, Sequence[int]]:
    r"""The same, with any blank or line break as a blank, any hyphen as -, and without signs that nobody sees.

    >>> plain("Pokro\u00adwsk\u2011Front\nbei")[0]
    'Pokrowsk-Front bei'
    """
    text, offsets = composed(text)
    if _UNSEEN.search(text):
        kept = [at for at, letter in enumerate(text) if not _UNSEEN.match(letter)]
        offsets = [*(offsets[at] for at in kept), offsets[len(text)]]
        text = _UNSEEN.sub("", text)
    return text.translate(_PRINTED_ALIKE), offsets
