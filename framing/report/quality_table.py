"""The tested quality of each measure, for readers who doubt: what it says, values, n, who, what goes wrong."""

from __future__ import annotations

from framing import __version__
from framing.report.markup import Html, element, join
from framing.report.measures import ABOUT, Measure, measures
from framing.report.phrases import say

TERMS = ("precision", "recall", "f1", "bcubed", "n", "least")
"""The words of the table that are not everyday ones."""


def block(*, language: str) -> Html:
    """Every measure as a row. Figures come from the floors that the tests demand; none is typed in here."""
    keys = ("measures_feature", "measures_values", "measures_errors", "quality_who")
    heads = [say(key, language) for key in keys]
    rows = [_row(measure, heads, language) for measure in measures(language)]
    head = element("tr", *(element("th", title, scope="col") for title in heads))
    caption = element("caption", say("quality_caption", language, version=__version__))
    table = element("table", caption, element("thead", head), element("tbody", *rows))
    return join((element("div", table, class_="fx-table qu-table"), _terms(language)))


def _row(measure: Measure, heads: list[str], language: str) -> Html:
    title = element("th", measure.title, element("span", measure.what, class_="fx-line"), scope="row")
    return element(
        "tr",
        title,
        element("td", element("div", *_values(measure, language)), data_head=heads[1]),
        element("td", element("div", measure.errors), data_head=heads[2]),
        element("td", element("div", *_who(measure, language)), data_head=heads[3]),
    )


def _values(measure: Measure, language: str) -> list[Html]:
    if not measure.values:
        return [_line(measure.numbers(language))]
    count = say("quality_count", language, count=measure.count if measure.count is not None else "–")
    return [*(_line(value.said) for value in measure.values), _line(count)]


def _who(measure: Measure, language: str) -> list[Html]:
    own = tuple(file for file in measure.documented if file != ABOUT)
    return [_line(measure.labelled_by), _line(", ".join(own or measure.documented))]


def _line(text: str) -> Html:
    return element("span", text, class_="qu-line")


def _terms(language: str) -> Html:
    pairs = (
        part
        for key in TERMS
        for part in (
            element("dt", say(f"quality_{key}", language)),
            element("dd", say(f"quality_{key}_about", language)),
        )
    )
    return element("dl", *pairs, class_="qu-terms")
