"""The attribution lens as plain text for a terminal: the short answers first."""

from __future__ import annotations

from collections.abc import Iterator

from framing.compare.certainty import CERTAINTIES
from framing.compare.claims import ClaimPair, Side
from framing.compare.sources import PLACES
from framing.compare.speakers import SpeakerRow
from framing.compare.spoken_words import FORMS
from framing.pipeline import Comparison
from framing.report import lines, places, source_kinds
from framing.report.lines import many, sentences, wrap

_CLAIMS = 5
"""So many pairs that differ are shown where not all are asked for."""
_DIFFERENCES = {"certainty": "told in another way", "source": "given to other sources"}
_HEDGES = {
    "hedge": ("hedge", ""),
    "distance": ("distancing word", ""),
    "disclaimer": ("disclaimer", ""),
    "denial": ("denial", ""),
    "scare_quote": ("word in marks of its own", "words in marks of their own"),
}


def of_story(compared: Comparison, limit: int | None) -> Iterator[str]:
    """Who speaks, which kinds of sources, how surely, and which claims differ.

    limit: so many speakers an outlet, with one sentence each; None for everything with all sentences.
    """
    yield "ATTRIBUTION: who is given the word, with which verb, how surely told"
    for outlet, (count, codes) in compared.other_languages.items():
        told = f"{many(count, 'text')} in another language ({', '.join(codes)}): only direct quotations found there"
        yield wrap(f"  {outlet}: {told}", indent=4)
    for outlet in compared.outlets:
        yield from _outlet(compared, outlet, limit)
    yield from _source_types(compared)
    yield from _certainty(compared)
    yield from _claims(compared, _CLAIMS if limit else None)
    if limit is None:
        yield from _positions(compared)


def _outlet(compared: Comparison, outlet: str, limit: int | None) -> Iterator[str]:
    found = compared.attribution
    total = found.total(outlet)
    hedged = {kind: getattr(total, f"{kind}_count") for kind in _HEDGES}
    told = [many(count, *_HEDGES[kind]) for kind, count in hedged.items() if count]
    length = f"{many(total.word_count, 'word')} in {many(total.passage_count, 'passage')}"
    counts = [f"{total.direct_count} direct", f"{total.attributed_count} attributed", *told]
    yield wrap(f"  {outlet} ({length}, {total.given_word_count} in statements): {', '.join(counts)}", indent=4)
    rows = [row for row in found.speakers if row.outlet == outlet]
    named = [row for row in rows if row.speaker]
    for row in named[:limit]:
        yield wrap(f"    {row.speaker}: {_speaker(compared, row)}", indent=8)
        yield from sentences(compared, row.spans, limit and 1)
    if limit and len(named) > limit:
        rest = sum(len(row.spans) for row in named[limit:])
        yield f"    … and {many(len(named) - limit, 'speaker')} more with {many(rest, 'statement')} (--all)"
    for row in rows:
        if not row.speaker:
            yield wrap(f"    (not attributed): {_speaker(compared, row)}", indent=8)
            yield from sentences(compared, row.spans, limit and 1)
    for kind in hedged:
        rows_of_kind = [row for row in found.hedges if row.outlet == outlet and row.kind == kind]
        if rows_of_kind:
            words = ", ".join(f"{row.cue} {len(row.spans)}×" for row in rows_of_kind)
            yield wrap(f"    {kind.replace('_', ' ')}: {words}", indent=8)
            if limit is None or kind == "disclaimer":
                yield from sentences(compared, [span for row in rows_of_kind for span in row.spans], limit and 1)
    for relay in found.relays:
        if relay.outlet == outlet:
            said = "passed on by" if relay.kind == "relay" else "said through"
            name = source_kinds.of_relay(relay.kind, relay.name, texts=compared.language, language="en")
            yield f"    {said} {name} ({len(relay.spans)}×)"
    for credit in found.credits:
        if credit.outlet == outlet:
            yield f"    credits {credit.agency} ({len(credit.passage_ids)} of {many(total.passage_count, 'passage')})"


def _speaker(compared: Comparison, row: SpeakerRow) -> str:
    """2 direct, 1 indirect (sagen, laut), 34 words; armed forces (UA)."""
    counts = [f"{len(row.of_form(form))} {form}" for form in FORMS if row.of_form(form)]
    kind = source_kinds.with_country(row.source_type, row.source_country, texts=compared.language, language="en")
    cues = f" ({', '.join(row.cues)})" if row.cues else ""
    return f"{', '.join(counts)}{cues}, {many(row.word_count, 'word')}" + (f"; {kind}" if kind else "")


def _source_types(compared: Comparison) -> Iterator[str]:
    rows = compared.attribution.source_types
    if not any(row.source_type for row in rows):
        yield "  Kinds of sources: not told"
        return
    yield "  Kinds of sources (statements, words in them)"
    for outlet in compared.outlets:
        told = [
            f"{source_kinds.title(row.source_type, texts=compared.language, language='en')} "
            f"{len(row.spans)} ({many(row.word_count, 'word')})"
            for row in rows
            if row.outlet == outlet
        ]
        yield wrap(f"    {outlet:<22} {'; '.join(told) or 'no statement found'}", indent=8)


def _certainty(compared: Comparison) -> Iterator[str]:
    rows = {(row.outlet, row.certainty): len(row.spans) for row in compared.attribution.certainty}
    if not rows:
        yield "  How surely it is told: not told"
        return
    yield "  How surely it is told (sentences)"
    for outlet in compared.outlets:
        total = compared.attribution.total(outlet).sentence_count
        told = [f"{rows[outlet, one]} {one}" for one in CERTAINTIES if rows.get((outlet, one))]
        yield f"    {outlet:<22} {', '.join(told)}, of {total}" if told else f"    {outlet:<22} not told"


def _claims(compared: Comparison, limit: int | None) -> Iterator[str]:
    told = [pair for pair in compared.claims if pair.difference]
    apart = [pair for pair in told if pair.difference != "none"]
    if not told:
        return
    yield f"  Same statement, told in another way: {len(apart)} of {many(len(told), 'pair')} of sentences"
    for pair in apart[:limit]:
        yield wrap(f"    {_DIFFERENCES[pair.difference]}{_partly(pair)}:", indent=8)
        for side in (pair.a, pair.b):
            yield wrap(f"      {side.outlet}: {_told(side)}", indent=8)
            (place,) = places.of(compared, [side.sentence])
            yield wrap(
                f"        > {place.sentence if limit is None else lines.shortened(place.sentence, '')}", indent=10
            )
    if limit and len(apart) > limit:
        yield f"    … and {len(apart) - limit} more (--all)"


def _partly(pair: ClaimPair) -> str:
    return " (the sentences say the same in part)" if pair.likeness != "same" else ""


def _told(side: Side) -> str:
    return f"{side.certainty}, source: {', '.join(side.sources)}" if side.sources else side.certainty


def _positions(compared: Comparison) -> Iterator[str]:
    yield "  Where statements begin"
    for outlet in compared.outlets:
        rows = [row for row in compared.attribution.positions if row.outlet == outlet]
        counts = {place: sum(len(row.spans) for row in rows if row.place == place) for place in PLACES}
        names = {"heading": "in the heading", "first": "first third", "middle": "middle third", "last": "last third"}
        yield f"    {outlet:<22} {', '.join(f'{counts[place]} {names[place]}' for place in PLACES)}"
