"""How good is each measure? Read off the floors that the tests demand and the hand-made answers beside them.

No figure is typed in here: raise a floor, mark another sentence, and page and note say so.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.report import measure_sources
from framing.report.measure_sources import Spec
from framing.report.phrases import say

ABOUT = "corpora/gold/README.md"
"""Where it stands how the answers were marked and the scores are counted."""


@dataclass(frozen=True, slots=True)
class Value:
    """One figure: what it is of, the number, and how to read it (at least, at most)."""

    name: str
    number: float
    said: str


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured, in the words of a reader."""

    key: str
    title: str
    what: str
    values: tuple[Value, ...]
    """Empty where the texts that it was measured on may not be shipped."""
    count: int | None
    """n: so many hand-made answers; None where none are shipped."""
    labelled_by: str
    documented: tuple[str, ...]
    """The files that describe it."""
    errors: str

    def numbers(self, language: str) -> str:
        """Its values in one line, or where to look them up."""
        if not self.values:
            return say("measures_no_value", language, where=self.documented[0])
        return ", ".join(value.said for value in self.values)


_SAID = {"taken": "measures_ceiling", "stories": "measures_about"}
"""How a value is read that is no floor."""


def measures(language: str) -> tuple[Measure, ...]:
    """Every measure with its tested quality. Raises ResourceError where the figures are not there.

    >>> [measure.key for measure in measures("de")][:3]
    ['stories', 'names', 'namesakes']
    """
    return tuple(_measure(spec, language) for spec in measure_sources.SPECS)


def _measure(spec: Spec, language: str) -> Measure:
    shared = spec.wording or spec.key
    return Measure(
        key=spec.key,
        title=say(f"measure_{spec.key}", language),
        what=say(f"measure_{shared}_what", language),
        values=tuple(_value(name, measure_sources.floor(key), language) for name, key in spec.values),
        count=measure_sources.count(spec),
        labelled_by=say(f"measure_{shared}_who", language),
        documented=(spec.documented, ABOUT) if spec.gold else (spec.documented,),
        errors=say(f"measure_{spec.key}_errors", language),
    )


def _value(name: str, number: float, language: str) -> Value:
    title = say(f"value_{name}", language)
    said = say(_SAID.get(name, "measures_floor"), language, name=title, number=_n(number, language))
    return Value(title, number, said)


def _n(number: float, language: str) -> str:
    """A number as the language writes it.

    >>> _n(0.985, "de"), _n(0.985, "en"), _n(21, "de")
    ('0,985', '0.985', '21')
    """
    return str(number) if language == "en" else str(number).replace(".", ",")
