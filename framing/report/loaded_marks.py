"""What a list says about a word, and where in a passage the words of the lists stand, in whose speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.compare.loaded_words import LoadedRow, LoadedUse
from framing.language import labels, loaded
from framing.language.resources import load
from framing.model import Passage, Span
from framing.report.phrases import LANGUAGES, say
from framing.report.view import View


@dataclass(frozen=True, slots=True)
class LoadedMark:
    """One place of such a word in a passage, for a page that marks it."""

    span: Span
    style: str
    """own, quoted, distanced or reported."""
    title: str


def marks(view: View, found_words: Sequence[LoadedRow], passage: Passage) -> tuple[LoadedMark, ...]:
    """Where do such words stand in this passage, and what does a touch tell? In order of position."""
    found = [
        LoadedMark(
            span, style, f"{row.word}: {listed_as(row, view.comparison.language, view.language)}{_apart(view, style)}"
        )
        for row in found_words
        for use in row.uses
        for style, spans in by_voice(use)
        for span in spans
        if span.passage_id == passage.id
    ]
    return tuple(sorted(found, key=lambda mark: mark.span))


def listed_as(row: LoadedRow, language: str, page_language: str) -> str:
    """What is said about the word, and by which list: never what an outlet meant.

    language: of the texts; page_language: of the sentence, de or en.
    """
    said = loaded.names(load(language))
    at = LANGUAGES.index(page_language)
    return say(
        "loaded_by",
        page_language,
        list=row.list_name,
        value=said["value", row.value][at],
        source=_source(row, language, page_language),
    )


def by_voice(use: LoadedUse) -> tuple[tuple[str, tuple[Span, ...]], ...]:
    """The places of a word by whose they are: the outlet's own, quoted, kept at a distance, in indirect speech."""
    return (
        ("own", use.spans),
        ("quoted", use.quoted_spans),
        ("distanced", use.distanced_spans),
        ("reported", use.reported_spans),
    )


def _source(row: LoadedRow, language: str, page_language: str) -> str:
    names = loaded.names(load(language))
    if ("source", row.source) in names:
        return names["source", row.source][LANGUAGES.index(page_language)]
    return labels.sources(load(language)).get(row.source, row.source) if page_language == "de" else row.source


def _apart(view: View, style: str) -> str:
    return "" if style == "own" else f"; {say(f'loaded_{style}', view.language).rstrip(':')}"
