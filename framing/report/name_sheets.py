"""All forms of one named thing: as a sheet that a tap opens, and as the index that a keyboard goes through."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.name_rows import FormUse, NameRow
from framing.model import Span
from framing.report.lens_tables import outlet_name
from framing.report.markup import NOTHING, Html, element, join
from framing.report.own_and_apart import has_number, of_form
from framing.report.phrases import perspective
from framing.report.view import View

ANCHOR = "fx-names"
"""The id of the index."""


def sheets(view: View) -> Html:
    """One sheet for each named thing of the texts shown, with a target for each column from which it is opened.

    They stand outside of the element that the container queries measure: in some browsers that element, not the
    screen, would be what they are fixed to. The targets have no size and are fixed, too, so that opening and closing
    moves nothing; each belongs to a column, so that a narrow screen goes on showing the same text.
    """
    rows = named(view)
    if not rows or not view.side_by_side:
        return NOTHING
    closed = [_target(view, number, "close") for number in range(1, len(view.outlets) + 1)]
    return element("div", *closed, *(_sheet(view, row) for row in rows), class_="fx-sheets")


def index(view: View) -> Html:
    """Which thing is written in which form, how often, in which text? Each form is a link that lights all of them.

    It is the way in for those who use a keyboard: in the texts only the first mention of a thing is a stop.
    """
    rows = named(view)
    apart = [row for row in rows if row.contrast != "none"]
    alike = [row for row in rows if row.contrast == "none"]
    parts = [_entries(view, apart)] if apart else []
    if alike and apart:
        label = view.say("index_alike", count=len(alike))
        parts.append(element("details", element("summary", label), _entries(view, alike), class_="fx-more"))
    elif alike:
        parts.append(_entries(view, alike))
    hint = element("p", view.say("index_hint" if rows else "no_findings"), class_="fx-muted fx-note")
    return join((element("h2", view.say("index")), hint, *parts))


def named(view: View) -> tuple[NameRow, ...]:
    """The named things of which a form stands in one of the texts shown, in the order of the table of names."""
    return tuple(row for row in view.comparison.names if any(use.outlet in view.outlets for use in row.uses))


def _lang(view: View) -> str | None:
    """The language of the texts, where it is not that of the page around them."""
    return None if view.comparison.language == view.language else view.comparison.language


def _target(view: View, column: int, name: str, number: int | None = None) -> Html:
    letter = view.letters[view.outlets[column - 1]]
    lit = "" if number is None else f" t-{number}"
    return element("i", id=f"{name}-{letter}", data_col=letter, class_=f"fx-col-{column}{lit}")


def _sheet(view: View, row: NameRow) -> Html:
    number = view.entity_numbers[row.entity_id]
    columns = range(1, len(view.outlets) + 1)
    title = element("bdi", row.name, class_="fx-sheet-title", lang=_lang(view))
    away = [
        element(
            "a", view.say("close"), href=f"#close-{view.letters[view.outlets[column - 1]]}", class_=f"fx-close-{column}"
        )
        for column in columns
    ]
    outlets = [
        element("li", outlet_name(view, outlet), element("ul", *_forms(view, row.of(outlet))))
        for outlet in view.comparison.outlets
    ]
    return element(
        "div",
        *(_target(view, column, f"name-{number}", number) for column in columns),
        element(
            "section",
            element("p", title, *away),
            element("ul", *outlets),
            class_="fx-sheet",
            aria_label=view.say("all_forms", name=row.name),
        ),
    )


def _forms(view: View, uses: Sequence[FormUse]) -> list[Html]:
    if not uses:
        return [element("li", view.say("not_found"), class_="fx-muted")]
    return [_form(view, use) for use in uses]


def _form(view: View, use: FormUse) -> Html:
    """A form, how often and where the outlet itself writes it, and apart where it stands in quotations or brackets."""
    apart = [part for key, spans in of_form(use) for part in (f" · {view.say(key)} ", *_places(view, spans))]
    form = element("bdi", use.form, lang=_lang(view))
    origin = element("span", f" {perspective(use.perspective, view.language)} ", class_="fx-muted")
    return element("li", form, origin, *(_places(view, use.spans) if use.count else ()), *apart)


def _places(view: View, spans: Sequence[Span]) -> tuple[Html, ...]:
    """How often, and the sentences, each once."""
    sentences = dict.fromkeys(sentence for span in spans for sentence in view.sentences_of(span)[:1])
    links = [_link(view, sentence) for sentence in sentences]
    return (element("b", view.say("times", count=len(spans))), *(join((" ", link)) for link in links))


def _link(view: View, sentence: Span) -> Html:
    name = view.references[sentence]
    return element("a", name, href=f"#s-{name}") if view.shown(sentence) else element("span", name)


def _entries(view: View, rows: Sequence[NameRow]) -> Html:
    return element("ul", *(_entry(view, row) for row in rows), class_="fx-index")


def _entry(view: View, row: NameRow) -> Html:
    number = view.entity_numbers[row.entity_id]
    lists = [
        element(
            "span",
            element("span", view.letters[outlet], class_="fx-letter"),
            *(_indexed(view, use, number) for use in uses),
            class_="fx-index-outlet",
        )
        for outlet in view.outlets
        if (uses := row.of(outlet))
    ]
    return element("li", element("bdi", row.name, class_="fx-index-name", lang=_lang(view)), *lists)


def _indexed(view: View, use: FormUse, number: int) -> Html:
    """A form as a link: focus lights all forms of the thing, and following it opens the sheet."""
    apart = of_form(use)
    own = [view.say("times", count=use.count)] if has_number(use.spans, apart) else []
    numbers = [*own, *(f"{view.say(key)} {view.say('times', count=len(spans))}" for key, spans in apart)]
    form = element("bdi", use.form, lang=_lang(view))
    link = element("a", form, href=f"#name-{number}-{view.letters[use.outlet]}", class_=f"e-{number}")
    return join((" ", link, f" {' · '.join(numbers)}"))
