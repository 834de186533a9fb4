"""By which words do the outlets name the same thing, and which of their words does a list call evaluative?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.compare.labels import LabelRow, LabelUse
from framing.compare.loaded_words import LoadedRow, LoadedUse
from framing.language import loaded
from framing.language.resources import load
from framing.model import OwnName, Span
from framing.report.corpus_evidence import Shelf, count
from framing.report.lens_tables import table
from framing.report.listed_labels import Listed
from framing.report.loaded_marks import by_voice, listed_as
from framing.report.markup import Html, element, join
from framing.report.name_matrix import heads, share, titles
from framing.report.own_and_apart import has_number, of_label
from framing.report.phrases import LANGUAGES
from framing.report.to_places import Asking


def block(
    shelf: Shelf,
    rows: Sequence[LabelRow],
    about: Listed,
    *,
    texts: Mapping[str, int],
    own: tuple[OwnName, ...] = (),
    shares: bool = False,
    caption: str = "",
    empty: str = "",
) -> Html:
    """Which word of a set does each outlet use? One row a set, one column an outlet.

    about: what the lists say of sets and words; texts: how many of each outlet were looked at; shares: of how many
    words of the set a word is so many.
    """
    return table(
        caption or shelf.say("labels_caption"),
        [shelf.say("label_set"), *heads(shelf, texts), shelf.say("difference")],
        [
            (
                _set(shelf, row, about, own),
                *(_words(shelf, row, outlet, about, texts[outlet], shares=shares) for outlet in shelf.outlets),
                shelf.say("usage_one_word" if row.contrast == "none" else f"labels_{row.contrast}"),
            )
            for row in rows
        ],
        empty=empty or shelf.say("no_findings"),
        titles=["", *titles(shelf), shelf.say("difference")],
    )


def loaded_block(
    shelf: Shelf, rows: Sequence[LoadedRow], *, texts: Mapping[str, int], caption: str = "", empty: str = ""
) -> Html:
    """Which words that a list calls evaluative stand in which outlet? Nothing is added up over words."""
    whole = table(
        caption or shelf.say("loaded_caption"),
        [
            shelf.say("word"), shelf.say("loaded_register"), shelf.say("loaded_list"),
            *heads(shelf, texts),
        ],
        [
            (
                element("bdi", row.word, class_="m m-wording", lang=shelf.text_language),
                _register(row, shelf),
                listed_as(row, shelf.text_language, shelf.language),
                *(_loaded(shelf, row, row.of(outlet), texts[outlet]) for outlet in shelf.outlets),
            )
            for row in rows
        ],
        empty=empty or shelf.say("no_findings"),
        titles=["", shelf.say("loaded_register"), shelf.say("loaded_list"), *titles(shelf)],
    )  # fmt: skip
    return join((whole, element("p", shelf.say("loaded_note"), class_="fx-muted fx-note")))


def _set(shelf: Shelf, row: LabelRow, about: Listed, own: tuple[OwnName, ...]) -> Html:
    note = about.note(row.set_id, shelf.language)
    heading = element("span", about.heading(row, own, shelf.language))
    return join((heading, element("span", note, class_="fx-muted fx-line") if note else ""))


def _words(shelf: Shelf, row: LabelRow, outlet: str, about: Listed, texts: int, *, shares: bool) -> Html:
    uses = row.of(outlet)
    if not uses:
        return element("span", shelf.say("usage_not_found"), class_="fx-muted")
    whole = sum(use.count for use in uses)
    return join(_word(shelf, row, use, about, share(shelf, use.count, whole) if shares else "", texts) for use in uses)


def _word(shelf: Shelf, row: LabelRow, use: LabelUse, about: Listed, told: str, texts: int) -> Html:
    apart = [
        element("span", shelf.say(key), " ", count(shelf, spans, asking=_asking(use, key)), class_="fx-apart")
        for key, spans in of_label(use)
    ]
    how_many = told or shelf.say("usage_in_texts", count=use.passage_count, total=texts)
    register = "" if use.register == "neutral" else about.register(use, row.set_id, shelf.language)
    own = (" ", count(shelf, use.spans, asking=_asking(use)), element("span", f" {how_many}", class_="fx-muted fx-few"))
    return element(
        "div",
        element("bdi", use.word, class_="m m-wording", lang=shelf.text_language),
        *(own if has_number(use.spans, of_label(use)) else ()),
        *((element("span", register, class_="fx-muted fx-line"),) if register else ()),
        *apart,
        class_="fx-form",
    )


def _asking(use: LabelUse, where: str = "") -> Asking:
    voices = {"": "own", "in_quotation": "quoted"}
    return Asking(use.word, (use.outlet,), voices.get(where, ""))


def _register(row: LoadedRow, shelf: Shelf) -> str:
    names = loaded.names(load(shelf.text_language))
    return names["register", row.register][LANGUAGES.index(shelf.language)]


def _loaded(shelf: Shelf, row: LoadedRow, use: LoadedUse | None, texts: int) -> Html:
    if use is None:
        return element("span", shelf.say("usage_not_found"), class_="fx-muted")
    voices = {"own": "own", "quoted": "quoted"}

    def number(style: str, spans: Sequence[Span]) -> Html:
        return count(shelf, spans, asking=Asking(row.word, (use.outlet,), voices.get(style, "")))

    how_many = shelf.say("usage_in_texts", count=use.passage_count, total=texts)
    own = (number("own", use.spans), element("span", f" {how_many}", class_="fx-muted fx-few"))
    apart = [
        element("span", shelf.say(f"loaded_{style}"), " ", number(style, spans), class_="fx-apart")
        for style, spans in by_voice(use)[1:]
        if spans
    ]
    return element("div", *(own if use.count else ()), *apart, class_="fx-form")
