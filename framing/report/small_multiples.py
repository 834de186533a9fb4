"""A name over time: for each of its forms one small picture an outlet, all on one scale, in one ink. No script."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from framing.compare.name_rows import NameRow
from framing.model import Span
from framing.report.calendar_steps import LEAST, Steps
from framing.report.corpus_evidence import Shelf, count
from framing.report.lens_tables import table
from framing.report.markup import Html, element, join
from framing.report.phrases import perspective
from framing.report.to_places import Asking

_HIGHEST = {"day": "usage_highest_day", "week": "usage_highest_week", "month": "usage_highest_month"}
_STEP = {"day": "usage_day", "week": "usage_week", "month": "usage_month"}
_TOO_FEW = {"day": "usage_few_days", "week": "usage_few_weeks", "month": "usage_few_months"}


@dataclass(frozen=True, slots=True)
class Strip:
    """One origin of forms in one outlet: how often in each step, in the outlet's own words."""

    outlet: str
    spans: Mapping[int, tuple[Span, ...]]
    """Step to the places; steps without one are not in it."""


@dataclass(frozen=True, slots=True)
class Family:
    """The forms of one origin of one name, and their pictures side by side."""

    perspective: str
    forms: tuple[str, ...]
    strips: tuple[Strip, ...]
    """One an outlet, in the order of the columns."""
    form_of: Mapping[Span, str]
    """Which of the forms stands at each place."""

    @property
    def name(self) -> str:
        """All its forms, as the picture and its table call them."""
        return ", ".join(self.forms)

    def by_form(self, spans: Sequence[Span]) -> tuple[tuple[str, tuple[Span, ...]], ...]:
        """These places by form, the most written form of the family first."""
        found = ((form, tuple(span for span in spans if self.form_of[span] == form)) for form in self.forms)
        return tuple((form, its) for form, its in found if its)


def families(row: NameRow, outlets: Sequence[str], time: Steps) -> tuple[Family, ...]:
    """The forms of a name by where they come from, the most written first, and when each outlet writes them."""
    spans: defaultdict[str, defaultdict[str, defaultdict[int, list[Span]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(list))
    )
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for use in row.uses:
        for span in use.spans:
            if span.passage_id in time.step_of:
                spans[use.perspective][use.outlet][time.step_of[span.passage_id]].append(span)
                forms[use.perspective][use.form] += 1
    form_of = {span: use.form for use in row.uses for span in use.spans}
    order = sorted(forms, key=lambda code: (-forms[code].total(), code))
    return tuple(
        Family(
            code,
            tuple(form for form, _ in forms[code].most_common()),
            tuple(Strip(outlet, {step: tuple(its) for step, its in spans[code][outlet].items()}) for outlet in outlets),
            form_of,
        )
        for code in order
    )


def step_count(found: Sequence[Family]) -> int:
    """On how many different steps does the name stand at all?"""
    return len({step for family in found for strip in family.strips for step in strip.spans})


def number_count(rows: Sequence[NameRow], outlets: Sequence[str], time: Steps) -> int:
    """How many numbers that open would the figures of these names have?"""
    found = (family for row in rows for family in families(row, outlets, time))
    return sum(len(family.by_form(its)) for family in found for strip in family.strips for its in strip.spans.values())


def split(rows: Sequence[NameRow], outlets: Sequence[str], time: Steps) -> tuple[tuple[NameRow, ...], int]:
    """The names whose dates carry a picture, and how many others there are."""
    carried = tuple(row for row in rows if step_count(families(row, outlets, time)) >= LEAST)
    return carried, len(rows) - len(carried)


def block(shelf: Shelf, rows: Sequence[NameRow], time: Steps, *, without: int, texts: int) -> Html:
    """A figure for each of these names, with its table; and why other names have none.

    without: how many chosen names stand on too few days, weeks or months; texts: how many texts were looked at.
    """
    figures = [figure(shelf, row, time) for row in rows]
    notes = [shelf.say("usage_bars_read")] if figures else []
    notes += [shelf.say(_TOO_FEW[time.by], count=without, least=LEAST)] if without else []
    notes += [shelf.say("usage_undated", count=time.undated_count, total=texts)] if time.undated_count else []
    return join((*figures, *(element("p", note, class_="fx-muted fx-note") for note in notes)))


def figure(shelf: Shelf, row: NameRow, time: Steps) -> Html:
    """One name: a row of small pictures for each origin of its forms, and below them the numbers as a table."""
    found = families(row, shelf.outlets, time)
    highest = max((len(its) for family in found for strip in family.strips for its in strip.spans.values()), default=1)
    about = shelf.say(
        _HIGHEST[time.by],
        first=_day(time.first_days[0], shelf.language),
        last=_day(time.first_days[-1], shelf.language),
        count=highest,
    )
    caption = element("figcaption", shelf.word(row.name), element("span", about, class_="fx-muted fx-line"))
    rows = [_family(shelf, family, time, highest) for family in found]
    return element("figure", caption, *rows, _twin(shelf, row, found, time), class_="us-multiples")


def _family(shelf: Shelf, family: Family, time: Steps, highest: int) -> Html:
    name = element(
        "div",
        shelf.word(family.name),
        element("span", perspective(family.perspective, shelf.language), class_="fx-muted fx-line"),
        class_="us-family",
    )
    cells = [_cell(shelf, family, strip, time, highest) for strip in family.strips]
    return element("div", name, element("div", *cells, class_="us-cells"), class_="us-row")


def _cell(shelf: Shelf, family: Family, strip: Strip, time: Steps, highest: int) -> Html:
    total = sum(map(len, strip.spans.values()))
    bars = [
        _bar(len(strip.spans.get(step, ())), step in time.loaded.get(strip.outlet, ()), highest)
        for step in range(len(time.first_days))
    ]
    when = "; ".join(
        shelf.say("usage_on", day=_day(time.first_days[step], shelf.language), count=len(its))
        for step, its in sorted(strip.spans.items())
    )
    alt = f"{shelf.letters[strip.outlet]} {strip.outlet}, {family.name}: {when or shelf.say('usage_never')}"
    return element(
        "div",
        element("div", *bars, class_="us-bars", role="img", aria_label=alt),
        element("span", shelf.outlet(strip.outlet), f" {total}", class_="us-name"),
        class_="us-cell",
    )  # fmt: skip


def _bar(number: int, loaded: bool, highest: int) -> Html:
    inside = (element("b", style=f"height:{max(round(100 * number / highest), 6)}%"),) if number else ()
    return element("i", *inside, class_=None if loaded else "us-none")


def _twin(shelf: Shelf, row: NameRow, found: Sequence[Family], time: Steps) -> Html:
    """The same numbers as a table: a row for each step on which somebody writes the name."""
    steps = sorted({step for family in found for strip in family.strips for step in strip.spans})
    caption = shelf.say("usage_as_table", name=row.name)
    body = table(
        caption,
        [shelf.say(_STEP[time.by]), *(shelf.outlet(outlet) for outlet in shelf.outlets)],
        [
            (
                _day(time.first_days[step], shelf.language),
                *(
                    _numbers(shelf, found, place, step, loaded=step in time.loaded.get(outlet, ()))
                    for place, outlet in enumerate(shelf.outlets)
                ),
            )
            for step in steps
        ],
        empty=shelf.say("no_findings"),
    )
    return element("details", element("summary", shelf.say("usage_table")), body, class_="fx-more")


def _numbers(shelf: Shelf, found: Sequence[Family], place: int, step: int, *, loaded: bool) -> Html:
    outlet = shelf.outlets[place]
    parts = [
        element(
            "div",
            shelf.word(form),
            " ",
            count(shelf, its, asking=Asking(form, (outlet,), some_days=True)),
            class_="fx-form",
        )
        for family in found
        for form, its in family.by_form(family.strips[place].spans.get(step, ()))
    ]
    if parts:
        return join(parts)
    return element("span", "0" if loaded else shelf.say("usage_no_text"), class_="fx-muted")


def _day(day: date, language: str) -> str:
    return f"{day:%d.%m.%Y}" if language == "de" else f"{day:%Y-%m-%d}"
