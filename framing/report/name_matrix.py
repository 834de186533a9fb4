"""Who calls what how, over many texts: one row a thing, one column an outlet, each form with its counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.compare.name_rows import FormUse, NameRow
from framing.compare.names import OpenForm
from framing.language.gazetteer.lookup import Lookup, lookup
from framing.model import OwnName, Span
from framing.report import name_origins
from framing.report.bearers import first_bearers
from framing.report.corpus_evidence import Shelf, count
from framing.report.lens_tables import table
from framing.report.markup import NOTHING, Html, element, join
from framing.report.own_and_apart import has_number, of_form
from framing.report.phrases import perspective
from framing.report.to_places import Asking

PERCENT_FROM = 20
"""Under so many there are no percent: a share of a few says nothing that would last."""

_VOICES = {"in_report": "", "in_quotation": "quoted", "in_brackets": ""}
"""Whose words a list of places is asked for; it knows nothing of brackets."""

KINDS = {"place": "usage_place", "person": "usage_person", "state": "usage_state", "org": "usage_org"}
"""What a named thing is, as a phrase."""


def block(
    shelf: Shelf,
    rows: Sequence[NameRow],
    *,
    texts: Mapping[str, int],
    own: tuple[OwnName, ...] = (),
    shares: bool = False,
    caption: str = "",
    empty: str = "",
) -> Html:
    """Which outlet writes which form of a name, how often, in how many texts, and where does the form come from?

    texts: how many texts of each outlet were looked at; own: what the project adds to the directory; shares: of how
    many mentions a form is so many, not in how many texts it stands.
    """
    names = lookup(own)
    return table(
        caption or shelf.say("names_caption"),
        [shelf.say("thing"), *heads(shelf, texts), shelf.say("difference")],
        [
            (
                _thing(shelf, row, names),
                *(_forms(shelf, row, outlet, texts[outlet], shares=shares) for outlet in shelf.outlets),
                shelf.say(_difference(row)),
            )
            for row in rows
        ],
        empty=empty or shelf.say("no_findings"),
        titles=["", *titles(shelf), shelf.say("difference")],
    )


def heads(shelf: Shelf, texts: Mapping[str, int]) -> list[Html]:
    """The heads of the outlets' columns: letter, name, and how many texts of it were looked at."""
    return [
        join((
            shelf.outlet(outlet),
            element("span", shelf.say("usage_texts", count=texts[outlet]), class_="fx-line us-texts"),
        ))
        for outlet in shelf.outlets
    ]  # fmt: skip


def titles(shelf: Shelf) -> list[str]:
    """What the outlets' cells are called where they stand below each other."""
    return [f"{shelf.letters[outlet]} {outlet}" for outlet in shelf.outlets]


def open_block(shelf: Shelf, found: Sequence[OpenForm], own: tuple[OwnName, ...] = ()) -> Html:
    """Forms of which the texts do not tell what they name: shown as written, and counted for nothing."""
    if not found:
        return NOTHING
    body = table(
        shelf.say("open_caption"),
        [shelf.say(key) for key in ("expression", "outlet", "count", "may_be")],
        [
            (
                element("bdi", one.form, class_="m m-name m-open", lang=shelf.text_language),
                shelf.outlet(one.outlet),
                count(shelf, one.spans, asking=Asking(one.form, (one.outlet,), "")),
                first_bearers(one.candidate_ids, own),
            )
            for one in found
        ],
        empty=shelf.say("no_findings"),
    )
    return element("details", element("summary", shelf.say("usage_open", count=len(found))), body, class_="fx-more")


def share(shelf: Shelf, part: int, whole: int) -> str:
    """A part of a whole in words: always both numbers, percent only where they can bear it."""
    if whole < PERCENT_FROM:
        return shelf.say("usage_of_mentions", total=whole)
    return shelf.say("usage_of_mentions_percent", total=whole, percent=round(100 * part / whole))


def _difference(row: NameRow) -> str:
    return "alone" if row.contrast == "none" and len({use.outlet for use in row.uses}) == 1 else row.contrast


def _thing(shelf: Shelf, row: NameRow, names: Lookup) -> Html:
    notes = [element("span", note, class_="fx-muted fx-line") for note in name_origins.former(shelf, row, names)]
    kind = element("span", shelf.say(KINDS[row.kind]), class_="fx-muted fx-line")
    return join((shelf.word(row.name), kind, *notes, name_origins.family(shelf, row, names)))


def _forms(shelf: Shelf, row: NameRow, outlet: str, texts: int, *, shares: bool) -> Html:
    uses = [use for use in row.joined if use.outlet == outlet]
    if not uses:
        return element("span", shelf.say("usage_not_found"), class_="fx-muted")
    mentions = sum(use.count for use in uses)
    return join(_form(shelf, use, share(shelf, use.count, mentions) if shares else "", texts) for use in uses)


def _form(shelf: Shelf, use: FormUse, told: str, texts: int) -> Html:
    query = use.form.split(", ")[0]  # the shortest; the others hold it

    def number(spans: Sequence[Span], voice: str) -> Html:
        return count(shelf, spans, asking=Asking(query, (use.outlet,), voice))

    apart = [
        element("span", shelf.say(key), " ", number(spans, _VOICES[key]), class_="fx-apart")
        for key, spans in of_form(use, with_reports=True)
    ]
    how_many = told or shelf.say("usage_in_texts", count=use.passage_count, total=texts)
    counted = (" ", number(use.spans, "own"), element("span", f" {how_many}", class_="fx-muted fx-few"))
    return element(
        "div",
        element("bdi", use.form, class_="m m-name", lang=shelf.text_language),
        *(counted if has_number(use.spans, of_form(use)) else ()),
        element("span", perspective(use.perspective, shelf.language), class_="fx-muted fx-line"),
        *apart,
        class_="fx-form",
    )  # fmt: skip
