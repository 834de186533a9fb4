"""Words that a list calls evaluative, as text, rows and HTML: who writes them, in whose speech, and by which list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from framing.compare.loaded_words import LoadedRow, LoadedUse
from framing.language import loaded
from framing.language.resources import load
from framing.report import lines, places
from framing.report.evidence import count
from framing.report.lens_tables import outlet_name, table
from framing.report.loaded_marks import by_voice, listed_as
from framing.report.markup import Html, element, join
from framing.report.phrases import LANGUAGES, say
from framing.report.places import Texts
from framing.report.view import View


def of_texts(found: Texts, found_words: Sequence[LoadedRow], language: str, limit: int | None) -> Iterator[str]:
    """Every word with its list, and where each outlet writes it, for a terminal.

    language: of the texts. limit: sentences a word and outlet; None for all.
    """
    yield "LOADED WORDS: words that a list calls evaluative; it says nothing about an outlet"
    for row in found_words:
        said = f"  {row.word}: {listed_as(row, language, 'en')} · {_register(row, language, 'en')}"
        yield lines.wrap(said, indent=4)
        for use in row.uses:
            yield f"    {use.outlet:<22} {_counts(use)}"
            yield from lines.sentences(found, use.all_spans, limit)
        if row.not_found_in:
            absent = ", ".join(row.not_found_in)
            yield lines.wrap(f"    not found in the texts loaded of {absent}", indent=8)
    if not found_words:
        yield "  No word of the lists was found in these texts."


def rows(found: Texts, found_words: Sequence[LoadedRow], language: str) -> list[dict[str, Any]]:
    """One row a word and outlet, with the places behind its counts. language: of the texts."""
    behind = places.behind(found, (span for row in found_words for use in row.uses for span in use.all_spans))
    return [
        {
            "word": row.word,
            "register": row.register,
            "value": row.value,
            "list": row.list_name,
            "source": row.source,
            "statement": listed_as(row, language, "de"),
            "statement_en": listed_as(row, language, "en"),
            "outlet": use.outlet,
            "count": use.count,
            "quoted": len(use.quoted_spans),
            "distanced": len(use.distanced_spans),
            "reported": len(use.reported_spans),
            "passages": use.passage_count,
            "not_found_in": list(row.not_found_in),
            "evidence": behind(use.all_spans),
        }
        for row in found_words
        for use in row.uses
    ]


def block(view: View, found_words: Sequence[LoadedRow]) -> Html:
    """Which words that a list calls evaluative stand in which outlet? One row a word, one column an outlet."""
    found = view.comparison
    whole = table(
        say("loaded_caption", view.language),
        [
            view.say("word"),
            say("loaded_register", view.language),
            say("loaded_list", view.language),
            *(outlet_name(view, outlet) for outlet in found.outlets),
        ],
        [
            (
                element("bdi", row.word, class_="m m-wording", lang=found.language),
                _register(row, found.language, view.language),
                listed_as(row, found.language, view.language),
                *(_cell(view, row.of(outlet)) for outlet in found.outlets),
            )
            for row in found_words
        ],
        empty=say("loaded_empty", view.language),
    )
    return join((whole, element("p", say("loaded_note", view.language), class_="fx-muted fx-note")))


def _register(row: LoadedRow, language: str, page_language: str) -> str:
    return loaded.names(load(language))["register", row.register][LANGUAGES.index(page_language)]


def _cell(view: View, use: LoadedUse | None) -> Html:
    if use is None:
        return element("span", say("loaded_none", view.language), class_="fx-muted")
    apart = [
        element("span", say(f"loaded_{style}", view.language), " ", count(view, spans), class_="fx-apart")
        for style, spans in by_voice(use)[1:]
        if spans
    ]
    return element("div", count(view, use.spans), *apart, class_="fx-form")


def _counts(use: LoadedUse) -> str:
    said = ("", " in quotations", " in marks or with a word of distance", " in indirect speech")
    named = zip(by_voice(use), said, strict=True)
    return " + ".join(f"{len(spans)}×{where}" for (_, spans), where in named if spans)
