"""More outlets than columns: what each of them writes, one row a thing, one column an outlet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from framing.compare.labels import LabelRow
from framing.compare.name_rows import NameRow
from framing.compare.speakers import Voice
from framing.model import Span
from framing.report.evidence import count
from framing.report.lens_tables import outlet_name
from framing.report.listed_labels import listed
from framing.report.markup import Html, element, join
from framing.report.own_and_apart import Apart, has_number, of_form, of_label
from framing.report.phrases import perspective
from framing.report.speaker_tables import name_of
from framing.report.view import MOST_COLUMNS, View

FIRST_SPEAKERS = 8
"""So many speakers stand in the overview; the table of speakers below it has all."""

Row = tuple[Html, Sequence[Html]]
"""What a row is about, and one cell an outlet."""


def block(view: View) -> Html:
    """How do many outlets write of the same? Names in different forms, labels, who is heard, and reservations.

    The line above says why no texts stand side by side. Every number opens its sentences.
    """
    why = view.say("too_many_texts", count=len(view.outlets), most=MOST_COLUMNS)
    groups = (
        ("overview_names", _names(view)),
        ("overview_labels", _labels(view)),
        ("overview_speakers", _speakers(view)),
        ("overview_hedges", _hedges(view)),
    )
    caption = view.say("overview")
    corner = element("td", element("span", caption, class_="fx-sr"))
    heads = element("tr", corner, *(element("th", outlet_name(view, outlet), scope="col") for outlet in view.outlets))
    table = element(
        "table",
        element("caption", caption),
        element("thead", heads),
        *(_group(view, view.say(key), rows) for key, rows in groups),
    )
    whole = element(
        "div",
        table,
        class_="fx-table fx-matrix",
        style=f"--outlets:{len(view.outlets) + 1}",
        tabindex=0,
        role="region",
        aria_label=caption,
    )
    return join((element("p", why, class_="fx-too-little"), whole))


def _group(view: View, title: str, rows: Sequence[Row]) -> Html:
    head = element("tr", element("th", title, colspan=len(view.outlets) + 1, scope="rowgroup"), class_="fx-group")
    body = [
        element(
            "tr",
            element("th", first, scope="row"),
            *(
                element("td", cell, data_head=name_of(view, outlet))
                for outlet, cell in zip(view.outlets, cells, strict=True)
            ),
        )
        for first, cells in rows
    ] or [element("tr", element("td", view.say("no_findings"), colspan=len(view.outlets) + 1))]
    return element("tbody", head, *body)


def _of_outlets(view: View, cell: Callable[[str], Sequence[Html]]) -> tuple[Html, ...]:
    """One cell an outlet; where nothing was found, it says so."""
    none = element("span", view.say("not_found_short"), class_="fx-muted")
    return tuple(element("div", *found) if (found := cell(outlet)) else none for outlet in view.outlets)


def _line(view: View, said: str, kind: str, spans: Sequence[Span], apart: Sequence[Apart], about: str = "") -> Html:
    """A word or form in the look of its mark, how often it is the outlet's own, what the lists say, and the rest."""
    own = (" ", count(view, spans)) if has_number(spans, apart) else ()
    more = [element("span", about, class_="fx-muted fx-line")] if about else []
    more += [element("span", view.say(key), " ", count(view, its), class_="fx-apart") for key, its in apart]
    word = element("bdi", said, class_=f"m m-{kind}", lang=view.comparison.language)
    return element("div", word, *own, *more, class_="fx-form")


def _names(view: View) -> list[Row]:
    """The things that somebody writes otherwise, or in a marked form."""

    def forms(row: NameRow, outlet: str) -> list[Html]:
        look = f"name e-{view.entity_numbers[row.entity_id]}"
        return [
            _line(view, use.form, look, use.spans, of_form(use), perspective(use.perspective, view.language))
            for use in row.of(outlet)
        ]

    return [
        (element("bdi", row.name, lang=view.comparison.language), _of_outlets(view, partial(forms, row)))
        for row in view.comparison.names
        if row.contrast != "none" or any(use.marked for use in row.uses)
    ]


def _labels(view: View) -> list[Row]:
    """The sets of which different words occur."""
    found = view.comparison
    about = listed(found.language, found.own_labels)

    def words(row: LabelRow, outlet: str) -> list[Html]:
        return [
            _line(view, use.word, "wording", use.spans, of_label(use), about.register(use, row.set_id, view.language))
            for use in row.of(outlet)
        ]

    return [
        (element("span", about.heading(row, found.own_names, view.language)), _of_outlets(view, partial(words, row)))
        for row in found.labels
        if row.contrastive
    ]


def _speakers(view: View) -> list[Row]:
    """Those who are heard most, over all outlets."""

    def said(voice: Voice, outlet: str) -> list[Html]:
        use = voice.of(outlet)
        return [count(view, use.spans)] if use else []

    voices = [voice for voice in view.comparison.attribution.voices if voice.name][:FIRST_SPEAKERS]
    return [
        (element("bdi", voice.name, lang=view.comparison.language), _of_outlets(view, partial(said, voice)))
        for voice in voices
    ]


def _hedges(view: View) -> list[Row]:
    """Words by which an outlet keeps a distance, by kind."""
    rows = view.comparison.attribution.hedges

    def of_kind(kind: str, outlet: str) -> list[Html]:
        spans = sorted(span for row in rows if (row.kind, row.outlet) == (kind, outlet) for span in row.spans)
        return [count(view, spans)] if spans else []

    kinds = dict.fromkeys(row.kind for row in rows)
    return [(element("span", view.say(f"kind_{kind}")), _of_outlets(view, partial(of_kind, kind))) for kind in kinds]
