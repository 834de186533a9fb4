"""Who uses which words, over many texts: an answer for each outlet, a table with small pictures, counts that open."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.wording import Versus, WordRow
from framing.model import Span
from framing.pipeline import Wording
from framing.report import interval_dots
from framing.report import word_statements as said
from framing.report.corpus_evidence import Shelf, count
from framing.report.lens_tables import table
from framing.report.markup import NOTHING, Html, element, join
from framing.report.to_places import Asking

FIRST = 20
"""So many words an outlet stand in sight."""


def block(shelf: Shelf, found: Wording, *, against: str = "", most: int = FIRST) -> Html:
    """Which words does each outlet use more, or less, than the others? Clear differences first, then the rest folded.

    against: only what was held against this outlet; "" for all others together. most: so many words an outlet; the
    others are counted, and the tables to be downloaded have them all.
    """
    chosen = [one for one in found.versus if one.against == against]
    if not chosen:
        return element("p", shelf.say("words_one_outlet"), class_="fx-too-little")
    shown = [(one, _shown(found, one, most)) for one in chosen]
    end = interval_dots.reach(row for one, rows in shown if one.state == "tested" for row in rows)
    parts = [_of_outlet(shelf, found, one, rows, end) for one, rows in shown]
    return join((_ways(shelf, chosen), *parts, _notes(shelf, found, chosen, end)))


def number_count(found: Wording, *, against: str = "", most: int = FIRST) -> int:
    """How many numbers that open would such a page have? So that it can be kept light."""
    return sum(2 * len(_shown(found, one, most)) for one in found.versus if one.against == against)


def _shown(found: Wording, one: Versus, most: int) -> list[WordRow]:
    rows = said.rows_of(one, found.rows)
    clear, unclear = [row for row in rows if row.clear], [row for row in rows if not row.clear]
    return [*clear[:most], *unclear[:most]]


def _ways(shelf: Shelf, versus: Sequence[Versus]) -> Html:
    """A link to each outlet's part, where there are several."""
    if len(versus) < 2:
        return NOTHING
    links = [element("a", shelf.letters[one.outlet], href=f"#w-{shelf.letters[one.outlet]}") for one in versus]
    return element("p", shelf.say("usage_go_to"), *(join((" ", link)) for link in links), class_="fx-note us-ways")


def _of_outlet(shelf: Shelf, found: Wording, one: Versus, shown: Sequence[WordRow], end: int) -> Html:
    every = said.rows_of(one, found.rows)
    left_out = found.dials.left_out
    other = (f" {shelf.say('usage_versus')} ", shelf.outlet(one.against)) if one.against else ()
    heading = element("h2", shelf.outlet(one.outlet), *other, id=f"w-{shelf.letters[one.outlet]}")
    answer = element(
        "p",
        _sentence(said.of_versus(one, every, left_out, shelf.language)),
        element("span", _how_much(shelf, one), class_="fx-muted fx-line"),
        class_="fx-too-little",
    )
    clear, unclear = [row for row in shown if row.clear], [row for row in shown if not row.clear]
    parts = [_tested(shelf, found, one, clear, end)] if clear else []
    parts += [_rest(shelf, sum(row.clear for row in every) - len(clear))]
    if unclear:
        parts.append(_folded(shelf, found, one, unclear, end, sum(not row.clear for row in every)))
    return element("section", heading, answer, *parts, class_="us-outlet us-words")


def _folded(shelf: Shelf, found: Wording, one: Versus, rows: Sequence[WordRow], end: int, total: int) -> Html:
    tested = one.state == "tested"
    name = shelf.letters[one.outlet]
    caption = shelf.say("words_caption_unclear" if tested else "words_caption_raw", name=name, count=total)
    inside = _tested(shelf, found, one, rows, end, caption) if tested else _raw(shelf, found, one, rows, caption)
    return element("details", element("summary", caption), inside, _rest(shelf, total - len(rows)), class_="fx-more")


def _rest(shelf: Shelf, count_of_rest: int) -> Html:
    if count_of_rest <= 0:
        return NOTHING
    return element("p", shelf.say("usage_more_words", count=count_of_rest), class_="fx-muted fx-note")


def _tested(shelf: Shelf, found: Wording, one: Versus, rows: Sequence[WordRow], end: int, caption: str = "") -> Html:
    ratio, verdict = shelf.say("words_ratio"), shelf.say("words_verdict")
    titles = [*_titles(shelf, one), shelf.say("words_interval"), ratio, verdict]
    return table(
        caption or shelf.say("words_caption_clear", name=shelf.letters[one.outlet]),
        [*_titles(shelf, one), interval_dots.axis(shelf), ratio, verdict],
        [
            (
                *_counts(shelf, found, one, row),
                element(
                    "div",
                    interval_dots.picture(shelf, row, end),
                    element("span", interval_dots.figures(shelf, row), class_="fx-muted fx-line", aria_hidden="true"),
                ),
                said.ratio(row, shelf.language),
                join((said.verdict(row, shelf.language), _figures(shelf, row))),
            )
            for row in rows
        ],
        empty=shelf.say("no_findings"),
        titles=titles,
    )


def _raw(shelf: Shelf, found: Wording, one: Versus, rows: Sequence[WordRow], caption: str) -> Html:
    """Counts alone: a figure of few texts would look as if it meant something."""
    return table(
        caption, _titles(shelf, one), [_counts(shelf, found, one, row) for row in rows], empty=shelf.say("no_findings")
    )


def _titles(shelf: Shelf, one: Versus) -> list[str]:
    there = shelf.say("usage_there", name=shelf.letters[one.against]) if one.against else shelf.say("words_elsewhere")
    return [shelf.say("word"), shelf.say("words_here"), there]


def _counts(shelf: Shelf, found: Wording, one: Versus, row: WordRow) -> tuple[Html, Html, Html]:
    others = (one.against,) if one.against else tuple(outlet for outlet in found.outlets if outlet != one.outlet)
    voice = "" if found.dials.quotations else "own"
    here, there = (Asking(row.word, outlets, voice) for outlets in ((one.outlet,), others))
    return (
        shelf.word(row.word),
        _count(shelf, here, row.spans, row.count, row.text_count, one.text_count),
        _count(shelf, there, row.rest_spans, row.rest_count, row.rest_text_count, one.rest_text_count),
    )


def _count(shelf: Shelf, asking: Asking, spans: Sequence[Span], found: int, texts: int, total: int) -> Html:
    number = count(shelf, spans, asking=asking, total=found)
    if not found:
        return element("div", number)
    told = shelf.say("words_of_texts", count=texts, total=total)
    return element("div", number, element("span", f" {told}", class_="fx-muted fx-few"))


def _figures(shelf: Shelf, row: WordRow) -> Html:
    """What only some readers ask for, folded away."""
    figures = {
        "G2": said.decimal(row.g2, shelf.language),
        "z": said.decimal(row.z, shelf.language),
        "DP": said.decimal(row.dispersion, shelf.language, digits=2),
        "p": said.decimal(row.p, shelf.language, digits=4),
    }
    told = "; ".join(f"{name} {figure}" for name, figure in figures.items())
    summary = element("summary", shelf.say("words_figures"))
    return element("details", summary, element("span", told), class_="fx-muted fx-line")


def _how_much(shelf: Shelf, one: Versus) -> str:
    return shelf.say(
        "words_how_much",
        count=one.word_count,
        texts=one.text_count,
        rest_count=one.rest_word_count,
        rest_texts=one.rest_text_count,
    )


def _notes(shelf: Shelf, found: Wording, versus: Sequence[Versus], end: int) -> Html:
    notes = (
        shelf.say("usage_scale", end=end) if any(one.state == "tested" for one in versus) else "",
        shelf.say("words_note_left_out", left_out=said.listed(found.dials.left_out, shelf.language)),
        said.meaning([one.state for one in versus], shelf.language),
    )
    return join(element("p", note, class_="fx-muted fx-note") for note in notes if note)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
