"""The attribution lens as HTML: who is heard, how surely, in which form, with which words. Every number opens up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from framing.compare.sources import PLACES, CueRow
from framing.compare.spoken_words import FORMS
from framing.model import Span
from framing.report import certainty_tables, source_kinds, speaker_tables
from framing.report.evidence import count, reference
from framing.report.lens_tables import outlet_name, table
from framing.report.markup import Html, element, join
from framing.report.speaker_tables import counted, name_of, not_found
from framing.report.view import View

HEDGES = ("hedge", "distance", "disclaimer", "denial", "scare_quote")


def block(view: View) -> Html:
    """Who lets whom speak, how surely, with which verbs, and how hedged? The short answers first."""
    return join(
        (
            speaker_tables.speakers(view),
            speaker_tables.source_types(view),
            certainty_tables.certainty(view),
            certainty_tables.claims(view),
            _forms(view),
            _cues(view),
            _positions(view),
            _relays(view),
            _folded(view.say("hedges_caption"), _hedges(view)),
            _folded(view.say("totals_caption"), _totals(view)),
        )
    )


def _matrix(view: View, caption: str, first: str, rows: Sequence[tuple[str, ...]]) -> Html:
    """A table with one column an outlet."""
    outlets = view.comparison.outlets
    return table(
        caption,
        [first, *(outlet_name(view, outlet) for outlet in outlets)],
        rows,
        empty=view.say("no_findings"),
        titles=[first, *(name_of(view, outlet) for outlet in outlets)],
    )


def _folded(label: str, inside: Html) -> Html:
    return element("details", element("summary", label), inside, class_="fx-more")


def _of_outlets(view: View, cell: Callable[[str], str]) -> Iterable[str]:
    return (cell(outlet) for outlet in view.comparison.outlets)


def _forms(view: View) -> Html:
    """Direct or indirect? Statements and their words by form."""
    found = view.comparison.attribution
    rows = {(row.outlet, row.form): row for row in found.forms}

    def cell(form: str, outlet: str) -> Html:
        row = rows[outlet, form]
        return counted(view, row.spans, row.word_count, outlet)

    def all_of(outlet: str) -> Html:
        spans = sorted(span for form in FORMS for span in rows[outlet, form].spans)
        return counted(view, spans, found.total(outlet).given_word_count, outlet)

    body = [(view.say(f"form_{form}"), *_of_outlets(view, partial(cell, form))) for form in FORMS]
    body.append((view.say("all_statements"), *_of_outlets(view, all_of)))
    return _matrix(view, view.say("forms_caption"), view.say("form"), body)


def _cues(view: View) -> Html:
    """Which verbs say something about the statement? Those that add nothing are folded."""
    found = view.comparison.attribution.cues
    telling = [row for row in found if row.stance != "neutral"]
    neutral = [row for row in found if row.stance == "neutral"]
    parts = [_cue_table(view, view.say("cues_caption"), telling)]
    if neutral:
        label = view.say("cues_neutral", count=len({(row.cue, row.medium) for row in neutral}))
        parts.append(_folded(label, _cue_table(view, label, neutral)))
    return join(parts)


def _cue_table(view: View, caption: str, found: Sequence[CueRow]) -> Html:
    spans = {(row.cue, row.stance, row.medium, row.outlet): row.spans for row in found}
    total: dict[tuple[str, str, str], int] = {}
    for row in found:
        total[row.cue, row.stance, row.medium] = total.get((row.cue, row.stance, row.medium), 0) + len(row.spans)
    body = [
        (_cue(view, *key), *(count(view, spans.get((*key, outlet), ())) for outlet in view.comparison.outlets))
        for key in sorted(total, key=lambda key: (-total[key], key))
    ]
    return _matrix(view, caption, view.say("cue_column"), body)


def _cue(view: View, cue: str, stance: str, medium: str) -> Html:
    about = [source_kinds.coded("stance", stance, view.language)] if stance != "neutral" else []
    about += [source_kinds.coded("medium", medium, view.language)] if medium else []
    said = [element("span", ", ".join(about), class_="fx-muted fx-line")] if about else []
    return join((element("bdi", cue, lang=view.comparison.language), *said))


def _positions(view: View) -> Html:
    """Where in the text do statements begin, by kind of source? Folded: simple counts."""
    rows = {(row.outlet, row.source_type, row.place): row.spans for row in view.comparison.attribution.positions}
    if not rows:
        return join(())
    kinds = sorted({kind for _, kind, _ in rows}, key=lambda kind: (not kind, kind))

    def cell(outlet: str, kind: str) -> Html:
        told = [(place, rows[outlet, kind, place]) for place in PLACES if (outlet, kind, place) in rows]
        said = [
            element("span", view.say(f"place_{place}"), " ", count(view, spans), class_="fx-said")
            for place, spans in told
        ]
        return element("div", *said) if said else not_found(view)

    body = [
        (
            source_kinds.title(kind, texts=view.comparison.language, language=view.language),
            *(cell(outlet, kind) for outlet in view.comparison.outlets),
        )
        for kind in kinds
    ]
    caption = view.say("positions_caption")
    return _folded(caption, _matrix(view, caption, view.say("source_type"), body))


def _relays(view: View) -> Html:
    """Who passed it on, where was it said, and which agency is credited for the text?"""
    found = view.comparison.attribution
    if not found.relays and not found.credits:
        return element("p", view.say("relays_not_told"), class_="fx-too-little")
    of_texts = view.comparison.language
    named = [
        (
            outlet_name(view, row.outlet),
            view.say(f"kind_{row.kind}"),
            source_kinds.of_relay(row.kind, row.name, texts=of_texts, language=view.language),
            count(view, row.spans),
        )
        for row in found.relays
    ]
    credited = [
        (
            outlet_name(view, row.outlet),
            view.say("kind_credit"),
            row.agency,
            _texts(view, row.passage_ids, found.total(row.outlet).passage_count),
        )
        for row in found.credits
    ]
    heads = [view.say(key) for key in ("outlet", "kind", "speaker_column", "count")]
    caption = view.say("relays_caption")
    return _folded(caption, table(caption, heads, [*named, *credited], empty=view.say("no_findings")))


def _texts(view: View, passage_ids: Sequence[str], total: int) -> Html:
    """So many of the outlet's texts, each by its first sentence."""
    sentences = [view.comparison.sentences[passage_id][:1] for passage_id in passage_ids]
    links = [reference(view, first) for found in sentences for first in found]
    said = view.say("texts_of", count=len(passage_ids), total=total)
    return element("span", said, *(part for link in links for part in (" ", link)))


def _hedges(view: View) -> Html:
    return table(
        view.say("hedges_caption"),
        [view.say(key) for key in ("outlet", "expression", "kind", "count")],
        [
            (outlet_name(view, row.outlet), row.cue, view.say(f"kind_{row.kind}"), count(view, row.spans))
            for row in view.comparison.attribution.hedges
        ],
        empty=view.say("no_findings"),
    )


def _totals(view: View) -> Html:
    """What every count is to be read beside: texts, words, sentences; and all hedges by kind."""
    found = view.comparison.attribution

    def number(field: str) -> tuple[str, ...]:
        return tuple(str(getattr(found.total(outlet), field)) for outlet in view.comparison.outlets)

    def hedged(outlet: str, kind: str) -> tuple[Span, ...]:
        rows = (row for row in found.hedges if row.outlet == outlet and row.kind == kind)
        return tuple(sorted(span for row in rows for span in row.spans))

    body = [
        (view.say("passages"), *number("passage_count")),
        (view.say("words"), *number("word_count")),
        (view.say("given_words"), *number("given_word_count")),
        (view.say("sentences"), *number("sentence_count")),
        *(
            (view.say(f"kind_{kind}"), *(count(view, hedged(outlet, kind)) for outlet in view.comparison.outlets))
            for kind in HEDGES
        ),
    ]
    return _matrix(view, view.say("totals_caption"), view.say("total"), body)
