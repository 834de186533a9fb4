"""How surely each outlet tells it, and what two outlets say alike but tell in different ways."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.certainty import CERTAINTIES
from framing.compare.claims import ClaimPair, Side
from framing.report import bars, marks
from framing.report.evidence import count, reference
from framing.report.lens_tables import outlet_name, table
from framing.report.markup import Html, element, join
from framing.report.speaker_tables import name_of
from framing.report.view import View

FIRST_CLAIMS = 5
"""So many pairs of sentences stand in sight; the others are folded."""
SENTENCES_FOR_BARS = 20
"""So many sentences each outlet needs before their certainty is drawn."""


def title(view: View, certainty: str) -> str:
    """A certainty in words; "" is "not told"."""
    keys = {"": "not_told", "attributed": "certainty_attributed"}
    return view.say(keys.get(certainty, certainty))


def certainty(view: View) -> Html:
    """How many sentences does each outlet tell in its own words, and how many at a distance?"""
    rows = {(row.outlet, row.certainty): row for row in view.comparison.attribution.certainty}
    if not rows:
        return element("p", view.say("certainty_not_told"), class_="fx-too-little")
    outlets = view.comparison.outlets
    totals = {outlet: view.comparison.attribution.total(outlet) for outlet in outlets}
    drawn = [
        bars.Bar(outlet, tuple(len(rows[outlet, one].spans) if (outlet, one) in rows else 0 for one in CERTAINTIES))
        for outlet in outlets
    ]
    titles = [title(view, one) for one in CERTAINTIES]
    picture = bars.figure(view, view.say("bars_certainty"), titles, drawn, least=SENTENCES_FOR_BARS)
    body = [
        (
            name,
            *(count(view, rows[outlet, one].spans) if (outlet, one) in rows else _not_told(view) for outlet in outlets),
        )
        for one, name in zip(CERTAINTIES, titles, strict=True)
    ]
    sums = (view.say("all_sentences"), *(str(totals[outlet].sentence_count) for outlet in outlets))
    twin = table(
        view.say("certainty_caption"),
        [view.say("certainty"), *(outlet_name(view, outlet) for outlet in outlets)],
        [*body, sums],
        empty=view.say("no_findings"),
        titles=[view.say("certainty"), *(name_of(view, outlet) for outlet in outlets)],
    )
    return join((picture, twin, element("p", view.say("certainty_note"), class_="fx-muted fx-note")))


def claims(view: View) -> Html:
    """What do two of the outlets shown both say, but tell in different ways? Nothing where nothing is told."""
    told = [pair for pair in view.claims if pair.difference]
    if not told:
        return join(())
    apart = [pair for pair in told if pair.difference != "none"]
    alike = [pair for pair in told if pair.difference == "none"]
    caption = view.say("claims_caption", count=len(apart), total=len(told))
    parts = [
        _pairs(view, caption, apart[:FIRST_CLAIMS])
        if apart
        else element("p", view.say("claims_none", total=len(told)), class_="fx-too-little")
    ]
    for label, rest in (
        (view.say("claims_more", count=len(apart) - FIRST_CLAIMS), apart[FIRST_CLAIMS:]),
        (view.say("claims_alike", count=len(alike)), alike),
    ):
        if rest:
            folded = _pairs(view, label, rest)
            parts.append(element("details", element("summary", label), folded, class_="fx-more"))
    return join(parts)


def _pairs(view: View, caption: str, pairs: Sequence[ClaimPair]) -> Html:
    return table(
        caption,
        [view.say("sentence_pair"), view.say("one_side"), view.say("other_side")],
        [(_likeness(view, pair), _side(view, pair.a), _side(view, pair.b)) for pair in pairs],
        empty=view.say("no_findings"),
    )


def _likeness(view: View, pair: ClaimPair) -> Html:
    between = " ↔ " if pair.likeness == "same" else " ~ "
    both = (reference(view, pair.a.sentence), between, reference(view, pair.b.sentence))
    return join((*both, element("span", view.say(f"likeness_{pair.likeness}"), class_="fx-muted fx-line")))


def _side(view: View, side: Side) -> Html:
    passage = view.passages[side.sentence.passage_id]
    hits = [marks.Mark(span.start, span.end, "hit", "", "") for span in side.reasons]
    sentence = marks.render(passage.own_text, side.sentence.start, side.sentence.end, hits)
    source = view.say("named_source", names=", ".join(side.sources)) if side.sources else ""
    return element(
        "div",
        outlet_name(view, side.outlet),
        " ",
        element("strong", title(view, side.certainty)),
        *([element("span", source, class_="fx-muted fx-line")] if source else []),
        element("bdi", sentence, class_="fx-line", lang=view.comparison.language),
    )


def _not_told(view: View) -> Html:
    return element("span", view.say("not_told"), class_="fx-muted")
