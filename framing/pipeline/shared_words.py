"""Do two texts of one outlet share so much wording that one is a version of the other?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from framing.group.reprints import MIN_SHARED, SHARE
from framing.language.tokens import tokenize
from framing.model import Article

Runs = frozenset[int]
"""A text's runs of three words, each as a number: as words they would fill the memory."""

_BESIDE = 12
"""Other texts of an outlet that are read to know its standing text: what closes all its texts stands in these."""
_ONE_TEXT = 0.7
"""Of the longer text's runs: who shares so many is a version itself, and what it shares is no standing text."""

_MOST_KEPT = 100
"""Texts whose runs are kept: enough for all that one text is compared with, and for long ones no full memory."""


class SharedWords:
    """The wording of texts, each read once."""

    def __init__(self, texts: Iterable[Article]) -> None:
        """texts: all that are there or about to come; from some of them each outlet's standing text is known."""
        of_outlet: defaultdict[str, list[str]] = defaultdict(list)
        for article in texts:
            of_outlet[article.outlet.casefold()].append(article.text)
        self._beside = {outlet: _spread(found) for outlet, found in of_outlet.items()}
        self._of: Callable[[str], Runs] = lru_cache(maxsize=_MOST_KEPT)(_runs)
        self._shared: Callable[[str, str], Runs] = lru_cache(maxsize=2 * _MOST_KEPT)(
            lambda text, beside: self._of(text) & self._of(beside)
        )

    def alike(self, one: Article, other: Article) -> bool:
        """Do these two texts of one outlet share wording beyond chance?

        The bar is that of `framing.group.reprints`: of the shorter text's runs of three words SHARE, and MIN_SHARED.
        What stands in another text of the outlet counts on neither side: a newsletter's footer closes them all.
        """
        a, b = self._of(one.text), self._of(other.text)
        if not _enough(a & b, a, b):
            return False
        in_a, in_b = set[int](), set[int]()
        for text in self._beside.get(one.outlet.casefold(), ()):
            runs = self._of(text)
            with_a, with_b = self._shared(one.text, text), self._shared(other.text, text)
            if not (_is_one_text(with_a, a, runs) or _is_one_text(with_b, b, runs)):
                in_a |= with_a
                in_b |= with_b
        return _enough((a & b) - in_a, a - in_a, b - in_b)


def _spread(texts: Sequence[str]) -> tuple[str, ...]:
    """Some of these, from the first to the last."""
    step = max(1, len(texts) // _BESIDE)
    return tuple(texts[::step][:_BESIDE])


def _enough(shared: frozenset[int], a: frozenset[int], b: frozenset[int]) -> bool:
    return len(shared) >= max(MIN_SHARED, SHARE * min(len(a), len(b)))


def _is_one_text(shared: Runs, a: Runs, b: Runs) -> bool:
    return len(shared) >= _ONE_TEXT * max(len(a), len(b), 1)


def _runs(text: str) -> Runs:
    words = [token.text.casefold() for token in tokenize(text)]
    return frozenset(hash(run) for run in zip(words, words[1:], words[2:], strict=False))
