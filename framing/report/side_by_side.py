"""A comparison as one piece of HTML without script: summary, texts or overview, names, lens tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.pipeline import Comparison
from framing.report import (
    attribution_tables,
    columns,
    headline_list,
    key,
    label_list,
    lens_tables,
    loaded_list,
    marks,
    matrix,
    name_sheets,
    only_here,
    reprint_list,
    style_sheet,
    summary,
    word_tables,
)
from framing.report.markup import NOTHING, Html, element, join
from framing.report.view import KINDS, View


def page(
    comparison: Comparison,
    outlets: Sequence[str],
    *,
    letters: Mapping[str, str],
    kinds: Sequence[str] = KINDS,
    language: str = "de",
    dark: bool = False,
    level: bool = True,
    large: bool = False,
    top: Html = NOTHING,
) -> Html:
    """How do these outlets tell the story? Everything in one string, with its own style sheet.

    outlets: the columns, in this order; more than three make an overview instead. letters: outlet to letter, for all
    outlets of the project. kinds: which marks are seen (name, attribution, wording); the markup always has all of
    them, and the style sheet hides the others, as it does where a checkbox in `top` with the id fx-show-name,
    fx-show-attribution or fx-show-wording is not checked. Without any, summary, index and tables are folded.
    level: sentences that correspond stand in one row. large: for a projector. top: stands first inside the page.
    Raises SelectionError where an outlet has no text in the comparison.
    """
    view = View(comparison, letters, tuple(outlets), language=language)
    index = [_foldable(view.say("index"), name_sheets.index(view), id_=name_sheets.ANCHOR)] if view.side_by_side else []
    body = element(
        "div",
        _foldable(view.say("summary"), summary.block(view)),
        reprint_list.block(view),
        key.block(view),
        *_texts(view, level=level),
        *index,
        _foldable(view.say("tables"), _tables(view), class_="fx-tables"),
        class_="fx-body",
    )
    hidden = [f"no-{kind}" for kind in KINDS if kind not in kinds]
    root = _root((top, body, name_sheets.sheets(view)), hidden, language=language, dark=dark, large=large)
    return join((style_sheet.of(view), root))


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


def framed(tables: Html, *, language: str, dark: bool, large: bool = False) -> Html:
    """Tables that stand without a comparison, in the same clothes."""
    body = element("div", tables, class_="fx-body")
    root = _root((body,), (), language=language, dark=dark, large=large)
    return join((element("style", Html(style_sheet.sheet())), root))


def _root(parts: Sequence[Html], classes: Sequence[str], *, language: str, dark: bool, large: bool = False) -> Html:
    looks = ["fx", *(["dark"] if dark else []), *(["large"] if large else []), *classes]
    return element("div", *parts, class_=" ".join(looks), lang=language)


def _texts(view: View, *, level: bool) -> list[Html]:
    if not view.side_by_side:
        return [matrix.block(view)]
    return [columns.block(view, level=level), only_here.note(view)]


def _foldable(label: str, inside: Html, *, class_: str = "", id_: str | None = None) -> Html:
    """What is in sight together with the marks, and folded while none is shown: texts are read unmarked first.

    Marks are switched by the style sheet alone, which cannot open a disclosure, but can pass one over: so what is
    folded stands behind it, not in it.
    """
    fold = element("details", element("summary", label), class_="fx-fold")
    return join((fold, element("div", inside, class_=f"{class_} fx-folded".lstrip(), id=id_)))


def _tables(view: View) -> Html:
    found = view.comparison
    return join(
        (
            element("h2", view.say("headlines")),
            headline_list.block(view, found.headlines),
            element("h2", view.say("names")),
            lens_tables.names(view),
            element("h2", view.say("labels")),
            label_list.block(view),
            element("h2", view.say("loaded")),
            loaded_list.block(view, found.loaded),
            element("h2", view.say("attributions")),
            attribution_tables.block(view),
            element("h2", view.say("wording")),
            word_tables.block(view),
        )
    )
