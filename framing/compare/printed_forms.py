"""In which forms is a word printed, and how often each?"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from framing.compare.concordance import Line, collated


@dataclass(frozen=True, slots=True)
class FormCount:
    """How often the word is printed so."""

    form: str
    """In its most frequent spelling; capitals do not make another form."""
    count: int


def forms(found: Iterable[Line]) -> tuple[FormCount, ...]:
    """Which forms were found, and how often? The most frequent first, then by the alphabet."""
    printed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for line in found:
        printed[line.word.casefold()][line.word] += 1
    rows = (FormCount(spellings.most_common(1)[0][0], spellings.total()) for spellings in printed.values())
    return tuple(sorted(rows, key=lambda row: (-row.count, collated(row.form), row.form)))


def of_form(found: Iterable[Line], form: str) -> tuple[Line, ...]:
    """The lines whose hit is printed so, whatever its capitals; all where no form is named."""
    wanted = form.casefold()
    return tuple(line for line in found if not wanted or line.word.casefold() == wanted)
