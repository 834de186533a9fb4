"""Who uses which words, as HTML tables: an answer for each outlet first, figures only where they mean something."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.wording import Versus, WordRow
from framing.model import Span
from framing.pipeline import Dials
from framing.report import word_statements as said
from framing.report.evidence import count
from framing.report.lens_tables import table
from framing.report.markup import Html, element, join
from framing.report.view import View

LISTED = 30
"""So many words without a clear difference are listed: a table to look into, not the whole vocabulary."""


def block(view: View) -> Html:
    """Which words does each outlet use more, or less, than the others? A sentence an outlet, and its tables."""
    found = view.comparison
    if not found.versus:
        return element("p", view.say("words_one_outlet"), class_="fx-too-little")
    parts = [part for one in found.versus for part in _of_versus(view, one)]
    notes = [
        view.say("words_note_left_out", left_out=said.listed(Dials().left_out, view.language)),
        said.meaning([one.state for one in found.versus], view.language),
    ]
    return join((*parts, *(element("p", note, class_="fx-muted fx-note") for note in notes if note)))


def _of_versus(view: View, one: Versus) -> list[Html]:
    rows = said.rows_of(one, view.comparison.wording)
    name = " – ".join(view.letters[outlet] for outlet in (one.outlet, one.against) if outlet)
    clear, unclear = [row for row in rows if row.clear], [row for row in rows if not row.clear][:LISTED]
    answer = f"{name}: {said.of_versus(one, rows, Dials().left_out, view.language)}"
    parts = [
        element("p", answer, element("span", _how_much(view, one), class_="fx-muted fx-line"), class_="fx-too-little")
    ]
    if clear:
        parts.append(_table(view, one, view.say("words_caption_clear", name=name), clear))
    if unclear:
        tested = one.state == "tested"
        caption = view.say(f"words_caption_{'unclear' if tested else 'raw'}", name=name, count=len(unclear))
        inside = _table(view, one, caption, unclear) if tested else _raw_table(view, caption, unclear)
        parts.append(element("details", element("summary", caption), inside, class_="fx-more"))
    return parts


def _how_much(view: View, one: Versus) -> str:
    return view.say(
        "words_how_much",
        count=one.word_count,
        texts=one.text_count,
        rest_count=one.rest_word_count,
        rest_texts=one.rest_text_count,
    )


def _table(view: View, one: Versus, caption: str, rows: Sequence[WordRow]) -> Html:
    heads = (
        "word",
        "words_here",
        "words_in_texts",
        "words_elsewhere",
        "words_ratio",
        "words_interval",
        "words_verdict",
    )
    return table(
        caption,
        [view.say(key) for key in heads],
        [
            (
                _word(view, row),
                _places(view, row.spans, row.count, row.total),
                view.say("words_of_texts", count=row.text_count, total=one.text_count),
                _places(view, row.rest_spans, row.rest_count, row.rest_total),
                said.ratio(row, view.language),
                _interval(view, row),
                join((said.verdict(row, view.language), _figures(view, row))),
            )
            for row in rows
        ],
        empty=view.say("no_findings"),
    )


def _raw_table(view: View, caption: str, rows: Sequence[WordRow]) -> Html:
    """Counts alone: a figure of few texts would look as if it meant something."""
    return table(
        caption,
        [view.say(key) for key in ("word", "words_here", "words_elsewhere")],
        [
            (
                _word(view, row),
                _places(view, row.spans, row.count, row.total),
                _places(view, row.rest_spans, row.rest_count, row.rest_total),
            )
            for row in rows
        ],
        empty=view.say("no_findings"),
    )


def _word(view: View, row: WordRow) -> Html:
    return element("bdi", row.word, lang=view.comparison.language)


def _places(view: View, spans: Sequence[Span], found: int, total: int) -> Html:
    """The count that opens its sentences, of all words; where not all places are kept, how many there are."""
    more = [" ", view.say("words_of_places", count=found)] if found > len(spans) else []
    return join((count(view, spans), *more, element("span", f" / {total}", class_="fx-muted")))


def _interval(view: View, row: WordRow) -> str:
    value, low, high = (said.decimal(figure, view.language) for figure in (row.log_odds, row.low, row.high))
    return view.say("words_between", value=value, low=low, high=high) if row.low is not None else value


def _figures(view: View, row: WordRow) -> Html:
    """What only some readers ask for, folded away."""
    figures = {
        "G2": said.decimal(row.g2, view.language),
        "z": said.decimal(row.z, view.language),
        "DP": said.decimal(row.dispersion, view.language, digits=2),
        "p": said.decimal(row.p, view.language, digits=4),
    }
    told = "; ".join(f"{name} {figure}" for name, figure in figures.items())
    return element(
        "details", element("summary", view.say("words_figures")), element("span", told), class_="fx-muted fx-line"
    )
