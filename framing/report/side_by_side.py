"""A comparison as one piece of HTML without script: summary, columns, lens tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import resources

from framing.pipeline import Comparison
from framing.report import (
    attribution_marks,
    attribution_tables,
    columns,
    headline_list,
    label_list,
    lens_tables,
    loaded_list,
    marks,
    reprint_list,
    summary,
    word_tables,
)
from framing.report.markup import Html, element, join
from framing.report.view import KINDS, View


def page(
    comparison: Comparison,
    outlets: Sequence[str],
    *,
    letters: Mapping[str, str],
    kinds: Sequence[str] = KINDS,
    language: str = "de",
    dark: bool = False,
) -> Html:
    """How do these outlets tell the story? Everything in one string, with its own style sheet.

    outlets: the columns, in this order; letters: outlet to letter, for all outlets of the project. kinds:
    which marks are shown (name, attribution, wording); the texts are the same with all and with none.
    Raises SelectionError where an outlet has no text in the comparison.
    """
    view = View(comparison, letters, tuple(outlets), frozenset(kinds), language)
    texts = element(
        "div",
        *(columns.column(view, outlet) for outlet in outlets),
        class_=f"fx-columns fx-{len(outlets)}",
    )
    tables = element(
        "div",
        element("h2", view.say("headlines")),
        headline_list.block(view, comparison.headlines),
        element("h2", view.say("names")),
        lens_tables.names(view),
        element("h2", view.say("labels")),
        label_list.block(view),
        element("h2", view.say("loaded")),
        loaded_list.block(view, comparison.loaded),
        element("h2", view.say("attributions")),
        attribution_tables.block(view),
        element("h2", view.say("wording")),
        word_tables.block(view),
        class_="fx-tables",
    )
    theme = "fx dark" if dark else "fx"
    meant = element("p", f"{view.say('only_here')}: {columns.only_here(view)}.", class_="fx-muted fx-note")
    parts = (summary.block(view), reprint_list.block(view), attribution_marks.legend(view), texts, meant, tables)
    return join((style(view), element("div", *parts, class_=theme, lang=language)))


def mark_counts(comparison: Comparison, outlets: Sequence[str], *, letters: Mapping[str, str]) -> dict[str, int]:
    """How many things of each kind are marked in these outlets' texts? For the legend.

    Counted are names, statements with reservations, and words, not the pieces that a mark falls into.
    """
    view = View(comparison, letters, tuple(outlets))
    passages = [passage for outlet in outlets for passage in view.of_outlet(outlet)]
    found = [comparison.findings[passage.id] for passage in passages]
    words = [mark for passage in passages for mark in marks.of_passage(view, passage) if mark.kind == "wording"]
    counts = {
        "name": sum(len(f.mentions) for f in found),
        "attribution": sum(len(f.quotations) + len(f.hedges) for f in found),
        "wording": len(words),
    }
    return {kind: counts[kind] for kind in KINDS}


def framed(tables: Html, *, language: str, dark: bool) -> Html:
    """Tables that stand without a comparison, in the same clothes."""
    theme = "fx dark" if dark else "fx"
    return join((element("style", Html(_sheet())), element("div", tables, class_=theme, lang=language)))


def style(view: View) -> Html:
    """The style sheet, with a rule for each named thing: one form touched, all its forms lit."""
    sheet = _sheet()
    # A number from our own counting, never a text: nothing here needs, or gets, escaping.
    numbers = sorted(view.entity_numbers.values())
    lit = ",\n".join(f".fx:has(.e-{n}:hover) .e-{n}, .fx:has(.e-{n}:focus) .e-{n}" for n in numbers)
    rule = f"{lit} {{ outline: 3px solid var(--focus); outline-offset: 1px; border-radius: 3px }}\n" if lit else ""
    return element("style", Html(sheet + rule))


def _sheet() -> str:
    return (resources.files("framing.report") / "side_by_side.css").read_text(encoding="utf-8")
