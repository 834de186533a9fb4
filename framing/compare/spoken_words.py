"""How many words of a passage stand inside its statements, each word counted once?"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.language.tokens import tokenize
from framing.model import Passage, Quotation, Span

FORMS = ("direct", "indirect", "reported", "continued")
"""In which form a statement is passed on. Continued: it goes on without a frame of its own."""

_FORM_OF_KIND = {"subjunctive": "continued", "free": "continued"}


def form_of(quotation: Quotation) -> str:
    """One of the four forms."""
    return _FORM_OF_KIND.get(quotation.kind, quotation.kind)


class SpokenWords:
    """The words of some passages by their places. Furniture has none; a word belongs where it begins."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._starts = {passage.id: [token.start for token in tokenize(passage.own_text)] for passage in passages}

    def total(self, passages: Iterable[Passage]) -> int:
        """All words of these passages."""
        return sum(len(self._starts[passage.id]) for passage in passages)

    def within(self, spans: Iterable[Span]) -> int:
        """The words inside these spans. Where spans overlap (a quotation inside a statement) a word counts once."""
        inside: defaultdict[str, set[int]] = defaultdict(set)
        for span in spans:
            starts = self._starts[span.passage_id]
            inside[span.passage_id].update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
        return sum(map(len, inside.values()))

    def given(self, quotations: Sequence[Quotation]) -> int:
        """The words of these statements, without the frames that part them."""
        return self.within(piece for quotation in quotations for piece in quotation.pieces)
