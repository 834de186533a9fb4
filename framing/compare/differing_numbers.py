"""Two figures for one thing: three dead here, five dead there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from framing.model import Span
from framing.model.sentences import Amount, Sentence

Alike = Callable[[str, str], float]
"""How far does one word stand for another one? 0 to 1; 1 for the same word."""

SAME_THING_FROM = 0.5
"""So far must the words behind two numbers stand for each other (Tote, Todesopfer), and one more of their clauses."""

_PERHAPS_FROM = 0.25
"""So far in sentences that tell the same and have one number each: Norderauer and Menschen."""

_TOGETHER = (2.0, 3.0)
"""118 on either side are 236 together: so many times as much is no other figure where one of them says "je"."""
_EACH = frozenset(("je", "jeweils"))
_YEAR = re.compile(r"(?:19|20)\d\d")


def of(a: Sentence, b: Sentence, alike: Alike) -> tuple[tuple[Span, Span], ...]:
    """Which figures do these two sentences give for the same thing that are not the same figure?

    a, b: sentences that tell the same; where they do so only partly, two figures are mostly two things. Figures that
    both print are left out, years and round words (hundert, ein Dutzend) are none. Two figures count one thing where
    the words behind them are the same or stand for each other, and so does another word of their clauses; where a
    sentence counts that thing twice (von 5 auf 15 Prozent), nobody knows which is meant, and none is shown. Returns
    pairs of spans, in the order of a.
    """
    left, right = _own(a, b), _own(b, a)
    sure = [(x, y) for x in left for y in right if _one_thing(x, y, alike) and _meet(a, x, b, y, alike)]
    if not sure and len(a.amounts) == len(b.amounts) == 1 == len(left) == len(right):
        x, y = left[0], right[0]
        if not x.counted or not y.counted or alike(x.counted, y.counted) >= _PERHAPS_FROM:
            sure = [(x, y)]
    times_a, times_b = Counter(x.span for x, _ in sure), Counter(y.span for _, y in sure)
    return tuple(
        (x.span, y.span) for x, y in sure if times_a[x.span] == times_b[y.span] == 1 and not _together(x, y, a, b)
    )


def _own(one: Sentence, other: Sentence) -> list[Amount]:
    """The figures that the other sentence does not print; a comma for a point between thousands makes no other one."""
    there = {_figure(amount) for amount in other.amounts}
    return [
        amount
        for amount in one.amounts
        if not amount.vague and not _YEAR.fullmatch(amount.value) and _figure(amount) not in there
    ]


def _figure(amount: Amount) -> str:
    """The number without signs between thousands; 3,5 stays 3,5."""
    return re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", amount.value)


def _one_thing(x: Amount, y: Amount, alike: Alike) -> bool:
    return bool(x.counted and y.counted) and alike(x.counted, y.counted) >= SAME_THING_FROM


def _clause(sentence: Sentence, amount: Amount) -> list[str]:
    """The words and names beside a figure, in its clause."""
    for clause in sentence.clauses:
        if any(term.kind == "number" and term.key == amount.value for term in clause):
            return [term.key for term in clause if term.kind != "number" and not term.handed]
    return []


def _meet(a: Sentence, x: Amount, b: Sentence, y: Amount, alike: Alike) -> bool:
    """Do the clauses of these two figures share more than the thing that is counted?"""
    counted = (x.counted, y.counted)
    rest, others = ([w for w in _clause(sentence, one) if w not in counted] for sentence, one in ((a, x), (b, y)))
    return any(alike(word, another) >= SAME_THING_FROM for word in rest for another in others)


def _together(x: Amount, y: Amount, a: Sentence, b: Sentence) -> bool:
    try:
        low, high = sorted(float(amount.value.replace(",", ".")) for amount in (x, y))
    except ValueError:
        return False
    each = not _EACH.isdisjoint(a.printed) or not _EACH.isdisjoint(b.printed)
    return each and low > 0 and high / low in _TOGETHER
