"""Subheads and lists among the paragraphs, where extraction found the paragraphs alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import islice

from framing.ingest.pages.parsed import Element, lines
from framing.ingest.pages.printed import HEADINGS, Printed, folded, printed

_MOST = 0.9  # of the text's letters: the element that holds them is its container
_KEPT = 0.98  # of the letters found at first, which must be found again
_HEADINGS = 200


def with_subheads(root: Element, extracted: Callable[[Element], str]) -> str:
    """The text of this tree, with the subheads that stand among its paragraphs.

    extracted: finds the text of a tree, which it may change. Where headings among the paragraphs are missing in
    it, their container is marked as the article's body and the text is looked for once more.
    """
    marked = deepcopy(root)
    text = extracted(root)
    where = printed(marked)
    container = _container(text.splitlines(), where)
    if container is None or not _has_missing(container, text, where):
        return text
    inside = [line for line in text.splitlines() if _is_inside(where.of(line), container)]
    container.set("itemprop", "articleBody")
    again = extracted(marked).splitlines()
    known, new = {folded(line) for line in inside}, {folded(line) for line in again}
    if _length(known & new) < _KEPT * _length(known):
        return text
    return "\n".join(_with_edges(text.splitlines(), again))


def _with_edges(first: Sequence[str], again: Sequence[str]) -> Iterator[str]:
    """The lines found again, between those that were found above and below them at first."""
    new = {folded(line) for line in again}
    shared = [n for n, line in enumerate(first) if folded(line) in new]
    yield from first[: shared[0]]
    yield from again
    yield from first[shared[-1] + 1 :]


def _is_inside(element: Element | None, container: Element) -> bool:
    return element is not None and any(up is container for up in element.iterancestors())


def _container(written: Iterable[str], where: Printed) -> Element | None:
    """The smallest element that holds nearly all of these lines; None where that is the whole page."""
    held: Counter[Element] = Counter()
    total = 0
    for line in written:
        element = where.of(line)
        if element is not None:
            total += len(line)
            held.update({up: len(line) for up in element.iterancestors()})
    inner = [e for e, length in held.items() if length >= _MOST * total]
    smallest = max(inner, key=lambda e: sum(1 for _ in e.iterancestors()), default=None)
    return None if smallest is None or smallest.tag in ("html", "body", "main") else smallest


def _has_missing(container: Element, text: str, where: Printed) -> bool:
    """Is a heading of this element, with text of the article below it, not in the text?"""
    here = folded(text)
    for heading in islice(container.iter(*HEADINGS), _HEADINGS):
        told = folded(lines(heading, most=300))
        if heading.tag != "h1" and told and told not in here:
            return True
    return False


def _length(pieces: Iterable[str]) -> int:
    return sum(map(len, pieces))
