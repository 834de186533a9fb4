"""Names and wording as HTML tables, and the table that every lens uses. Every number opens its sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from framing.compare.name_rows import FormUse, NameRow
from framing.report.bearers import first_bearers
from framing.report.evidence import count
from framing.report.markup import Html, element, join
from framing.report.own_and_apart import of_form
from framing.report.phrases import perspective
from framing.report.view import View


def names(view: View) -> Html:
    """Who calls whom or what by which name? One row a named thing, one column an outlet."""
    rows = view.comparison.names
    apart = [row for row in rows if row.contrast != "none" or _marked(row)]
    alike = [row for row in rows if row not in apart]
    parts = [_names_table(view, apart)]
    if alike:
        label = view.say("names_same", count=len(alike))
        parts.append(element("details", element("summary", label), _names_table(view, alike), class_="fx-more"))
    if view.comparison.open_names:
        parts.append(_open_table(view))
    return join((*parts, element("p", view.say("reported_note"), class_="fx-muted fx-note")))


def _names_table(view: View, rows: Sequence[NameRow]) -> Html:
    outlets = view.comparison.outlets
    return table(
        view.say("names_caption"),
        [view.say("thing"), *(outlet_name(view, outlet) for outlet in outlets), view.say("difference")],
        [
            (
                element("bdi", row.name, lang=view.comparison.language),
                *(_forms(view, row, outlet) for outlet in outlets),
                view.say(_difference(row)),
            )
            for row in rows
        ],
        empty=view.say("no_findings"),
    )


def _marked(row: NameRow) -> bool:
    """Is one of its forms marked? Then the row is worth a look, even where nobody writes another form."""
    return any(use.marked for use in row.uses)


def _difference(row: NameRow) -> str:
    return "alone" if row.contrast == "none" and len({use.outlet for use in row.uses}) == 1 else row.contrast


def _open_table(view: View) -> Html:
    """Forms of which the texts do not tell what they name."""
    found = view.comparison
    return table(
        view.say("open_caption"),
        [view.say(key) for key in ("expression", "outlet", "count", "may_be")],
        [
            (
                element("bdi", one.form, class_="m m-name m-open", lang=found.language),
                outlet_name(view, one.outlet),
                count(view, one.spans),
                first_bearers(one.candidate_ids, found.own_names),
            )
            for one in found.open_names
        ],
        empty=view.say("no_findings"),
    )


def _forms(view: View, row: NameRow, outlet: str) -> Html:
    uses = row.of(outlet)
    if not uses:
        return element("span", view.say("not_found"), class_="fx-muted")
    return join(_form(view, use, view.entity_numbers[row.entity_id]) for use in uses)


def _form(view: View, use: FormUse, entity: int) -> Html:
    apart = [
        element("span", view.say(key), " ", count(view, spans), class_="fx-apart")
        for key, spans in of_form(use, with_reports=True)
    ]
    return element(
        "div",
        element("bdi", use.form, class_=f"m m-name e-{entity}", lang=view.comparison.language),
        " ",
        count(view, use.spans),
        element("span", perspective(use.perspective, view.language), class_="fx-muted fx-line"),
        *apart,
        class_="fx-form",
    )


def outlet_name(view: View, outlet: str) -> Html:
    """An outlet with its letter."""
    return join((element("span", view.letters[outlet], class_="fx-letter"), " ", element("bdi", outlet)))


def table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, empty: str, titles: Sequence[str] = ()
) -> Html:
    """A table with a caption; the first cell of each row is its heading. Without rows, one row says so.

    Each cell knows the title of its column: on a narrow screen the cells of a row stand below each other.
    titles: what they are called there, where the head says more than that.
    """
    heads = element("tr", *(element("th", cell, scope="col") for cell in head))
    named = titles or [unescape(re.sub(r"<[^<>]*>", "", cell)) if isinstance(cell, Html) else cell for cell in head]
    body = [
        element(
            "tr",
            element("th", row[0], scope="row"),
            *(element("td", cell, data_head=title) for cell, title in zip(row[1:], named[1:], strict=True)),
        )
        for row in rows
    ] or [element("tr", element("td", empty, colspan=len(head)))]
    whole = element("table", element("caption", caption), element("thead", heads), element("tbody", *body))
    return element("div", whole, class_="fx-table", tabindex=0, role="region", aria_label=caption)
