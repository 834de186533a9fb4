"""The columns of a comparison: each outlet's passages, sentence by sentence, what corresponds on one level."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from framing.report import levels
from framing.report.flow import Block, Unit, flow
from framing.report.levels import Cell, Link
from framing.report.markup import Html, element, join
from framing.report.view import View


def block(view: View, *, level: bool = True) -> Html:
    """The texts side by side, each whole and in its own order, below a bar with the outlets.

    level: sentences that correspond stand in one row; else each text runs on for itself. On a narrow screen one
    text stands alone, and the bar switches between them.
    """
    units = [flow(view, outlet) for outlet in view.outlets]
    links = [Link(pair.a, pair.b, pair.similarity) for pair in view.pairs] if level else []
    cells = levels.cells([[unit.sentences for unit in of_outlet] for of_outlet in units], links)
    rows = levels.row_count(cells) if level else 0
    count = len(view.outlets)
    sections = [
        _column(view, outlet, number, [_cell(cell, of_outlet, level=level) for cell in of_cells], rows)
        for number, (outlet, of_outlet, of_cells) in enumerate(zip(view.outlets, units, cells, strict=True), start=1)
    ]
    classes = f"fx-columns fx-{count} fx-level" if level else f"fx-columns fx-{count}"
    return element("div", _switch(view), element("div", *sections, class_=classes), class_="fx-texts")


def _switch(view: View) -> Html:
    """Which text stands in which column; on a narrow screen, which one is shown."""
    links = [
        element("a", _head(view, outlet), href=f"#k-{view.letters[outlet]}", class_=f"fx-to-{number}")
        for number, outlet in enumerate(view.outlets, start=1)
    ]
    return element("nav", *links, class_=f"fx-switch fx-{len(links)}", aria_label=view.say("to_column"))


def _head(view: View, outlet: str) -> Html:
    return join((element("span", view.letters[outlet], class_="fx-letter"), " ", element("bdi", outlet)))


def _column(view: View, outlet: str, number: int, cells: Sequence[Html], rows: int) -> Html:
    letter = view.letters[outlet]
    return element(
        "section",
        element("header", element("h2", _head(view, outlet))),
        *cells,
        class_=f"fx-column fx-col-{number}",
        id=f"k-{letter}",
        data_col=letter,
        style=f"grid-row:1/span {rows}" if rows else None,
        lang=view.comparison.language,
    )


def _cell(cell: Cell, units: Sequence[Unit], *, level: bool) -> Html:
    """The units of one cell, passage by passage; what only goes on from the cell above begins no passage anew."""
    inside = units[cell.start : cell.end]
    parts = []
    for passage_id, group in groupby(inside, key=lambda unit: unit.passage_id):
        its = list(group)
        following = units[cell.end] if cell.end < len(units) and its[-1] is inside[-1] else None
        goes_on = following is not None and following.passage_id == passage_id
        body = _paragraphs(its, following if goes_on else None)
        heads = [head for unit in its for head in unit.head]
        first = its[0].begins
        parts.append(
            element("article", *heads, *body, class_="fx-passage")
            if first
            else element("div", *heads, *body, class_="fx-on")
        )
    rows = f"{cell.row}/span {cell.row_count}" if cell.row_count > 1 else str(cell.row)
    return element(
        "div",
        *parts,
        class_="fx-cell fx-met" if cell.met else "fx-cell",
        style=f"grid-row:{rows}" if level else None,
    )


def _paragraphs(units: Sequence[Unit], following: Unit | None) -> list[Html]:
    """The paragraphs of a passage in one cell; one that goes on in the next cell is not closed by a gap."""
    blocks = [block for unit in units for block in unit.body]
    ends_with = following.body[0].paragraph if following and following.body else None

    def classes(paragraph: int) -> str:
        return "fx-par fx-cut" if paragraph == ends_with else "fx-par"

    def paragraph_of(block: Block) -> int:
        return block.paragraph

    return [
        element("div", *(block.html for block in group), class_=classes(paragraph))
        for paragraph, group in groupby(blocks, key=paragraph_of)
    ]
