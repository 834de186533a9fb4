"""Words covered at their own length, so that everything behind them stays where it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from framing.blind import signs
from framing.blind.name_finder import NameFinder
from framing.blind.signs import Sign
from framing.blind.values import OUTLET, TEXT_KINDS
from framing.language.resources import Language
from framing.model import Furniture

COVER = "▒"
_LINE_ENDS = "\n\r"


@dataclass(frozen=True, slots=True)
class Covered:
    """A text of the same length, and what was covered in it: runs in order, none touches another."""

    text: str
    runs: tuple[Sign, ...]


class Masker:
    """Covers in one text after the other whatever tells an outlet of the project."""

    def __init__(self, names: NameFinder, language: Language) -> None:
        self.names = names
        self._language = language

    def cover(self, text: str, furniture: Sequence[Furniture] = ()) -> Covered:
        """The text with one unbroken run for each find; only line ends stay, since they part paragraphs.

        A run has no blank: the lengths of a name's words would tell it sooner than the length of the whole.
        """
        names = self.names.find(text)
        found = [Sign(start, end, OUTLET) for start, end in names]
        runs = _runs([*found, *signs.find(text, furniture, names, self._language)])
        return Covered(_covered(text, runs), runs)


def _runs(found: Iterable[Sign]) -> tuple[Sign, ...]:
    """Finds that overlap as one, under the first of their kinds."""
    runs: list[Sign] = []
    for sign in sorted(found):
        if runs and sign.start < runs[-1].end:
            last = runs[-1]
            kind = min(last.kind, sign.kind, key=TEXT_KINDS.index)
            runs[-1] = Sign(last.start, max(last.end, sign.end), kind)
        else:
            runs.append(sign)
    return tuple(runs)


def _covered(text: str, runs: Sequence[Sign]) -> str:
    pieces: list[str] = []
    told = 0
    for run in runs:
        hidden = "".join(c if c in _LINE_ENDS else COVER for c in text[run.start : run.end])
        pieces += [text[told : run.start], hidden]
        told = run.end
    return "".join([*pieces, text[told:]])
