"""Texts made to hurt one pattern: each is a beginning, a piece that is repeated, and an end that fails."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, product
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

Shape = tuple[str, str, str]
"""Beginning, repeated piece, end."""

PIECES = (
    " ", "\n", "\t", "\xa0", "0", "a", "A", "ä", "Ä", "_", "(", ")", "[", "]", "„", "“", '"', "»", "'", "’", "-", "–",
    ".", ",", ":", "+", "/", "&", "<", "{", "@", " \n", "\n\n", "a ", "A ", "Aa", "Aa ", "aa ", "0 ", "0.", "0,", "a.",
    "a. ", "a-", "a/", "a,", "a, ", "Aa, ", "(a", "(a ", "(a) ", "[a", "„a“ ", "Aa: ", "18:13 ", "18:13 Uhr ",
    "18.13 Uhr\n", "1. 2. 2026 ", "+++ ", "a\n", "A\n", "Aa Aa, ", "a@", "a.de ", "https://", "'/a/", "<a ", "\x00",
)  # fmt: skip
ENDS = ("", "\x00")
_FROM_CLASS = (
    "a",
    "A",
    "0",
    " ",
    "\n",
    ".",
    ",",
    "-",
    "„",
    "“",
    "(",
    ")",
    "ä",
    "Ä",
    ":",
    '"',
    "_",
    "\xa0",
    "\t",
    "é",
    "!",
)
_LONG = 12
"""A repeat of at least so many counts as one without end."""


def shapes(pattern: str, flags: int) -> list[Shape]:
    """Every text to try: the common pieces, the pattern's own characters, what its repeats and sequences match."""
    tree = _parser.parse(pattern, flags)
    found: dict[Shape, None] = {}
    own = dict.fromkeys(islice(_characters(tree), 60))
    found.update((("", piece, ENDS[-1]), None) for piece in PIECES)
    pumps = [("", piece) for piece in (*own, *islice(_sequences(tree), 60))]
    pumps += islice(_repeats(tree, ""), 60)
    for (before, pump), end in product(dict.fromkeys(pumps), ENDS):
        if pump:
            found[before, pump, end] = None
    return list(found)


def written(shape: Shape, length: int) -> str:
    """The text of about so many characters."""
    before, pump, end = shape
    return before + pump * (length // len(pump)) + end


def _subtrees(op: object, value: object) -> Iterator[object]:
    """The patterns that stand inside one node."""
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        yield value[2]  # type: ignore[index]
    elif op is sre.SUBPATTERN:
        yield value[3]  # type: ignore[index]
    elif op is sre.ATOMIC_GROUP:
        yield value
    elif op is sre.BRANCH:
        yield from value[1]  # type: ignore[index]
    elif op in (sre.ASSERT, sre.ASSERT_NOT):
        yield value[1]  # type: ignore[index]
    elif op is sre.GROUPREF_EXISTS:
        yield from (tree for tree in value[1:] if tree)  # type: ignore[index]


def _of_class(items: Iterable[tuple[object, object]]) -> list[str]:
    """Characters that a class holds: those named in it and the first of the common ones."""
    negated, named, tests = False, [], []
    for op, value in items:
        if op is sre.NEGATE:
            negated = True
        elif op is sre.LITERAL:
            named.append(chr(value))  # type: ignore[arg-type]
            tests.append(re.escape(chr(value)))  # type: ignore[arg-type]
        elif op is sre.RANGE:
            first, last = value  # type: ignore[misc]
            named.append(chr(first))
            tests.append(f"{re.escape(chr(first))}-{re.escape(chr(last))}")
        elif op is sre.CATEGORY:
            tests.append(_CATEGORIES[value])
    inside = re.compile(f"[{'^' if negated else ''}{''.join(tests)}]")
    common = [character for character in _FROM_CLASS if inside.match(character)]
    return list(dict.fromkeys([*common, *(named if not negated else ())])) or ["\x01"]


_CATEGORIES = {
    sre.CATEGORY_DIGIT: r"\d", sre.CATEGORY_NOT_DIGIT: r"\D", sre.CATEGORY_SPACE: r"\s",
    sre.CATEGORY_NOT_SPACE: r"\S", sre.CATEGORY_WORD: r"\w", sre.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


def _characters(tree: Iterable[tuple[object, object]]) -> Iterator[str]:
    """One character for each place of the pattern."""
    for op, value in tree:
        if op is sre.LITERAL:
            yield chr(value)  # type: ignore[arg-type]
        elif op is sre.IN:
            yield from _of_class(value)[:8]  # type: ignore[arg-type]
        for inner in _subtrees(op, value):
            yield from _characters(inner)  # type: ignore[arg-type]


def _sample(tree: Iterable[tuple[object, object]], way: int) -> str:
    """A text that the pattern matches, or nearly; another one for each way."""
    return "".join(_sampled(op, value, way) for op, value in tree)


def _sampled(op: object, value: object, way: int) -> str:
    if op is sre.LITERAL:
        return chr(value)  # type: ignore[arg-type]
    if op is sre.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is sre.ANY:
        return "a"
    if op is sre.IN:
        found = _of_class(value)  # type: ignore[arg-type]
        return found[way % len(found)]
    if op is sre.BRANCH:
        branches = value[1]  # type: ignore[index]
        return _sample(branches[way % len(branches)], way)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, body = value  # type: ignore[misc]
        return _sample(body, way) * max(least, min(most, way % 2))
    if op in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
        return "".join(_sample(inner, way) for inner in _subtrees(op, value))  # type: ignore[arg-type]
    return ""


def _repeats(tree: Iterable[tuple[object, object]], before: str) -> Iterator[tuple[str, str]]:
    """For each repeat without end: what leads to it, and what it takes."""
    led = before
    for op, value in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT) and value[1] >= _LONG:  # type: ignore[index]
            for way in range(6):
                yield led, _sample(value[2], way)  # type: ignore[index]
        for inner in _subtrees(op, value):
            yield from _repeats(inner, led)  # type: ignore[arg-type]
        led += _sampled(op, value, 1)


def _sequences(tree: Iterable[tuple[object, object]]) -> Iterator[str]:
    """What the first nodes of each sequence match, so that every start is a promising one."""
    nodes = list(tree)
    for way in (0, 1, 2, 3):
        for last in range(1, len(nodes) + 1):
            yield _sample(nodes[:last], way)
    for op, value in nodes:
        for inner in _subtrees(op, value):
            yield from _sequences(inner)  # type: ignore[arg-type]
