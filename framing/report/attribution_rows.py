"""The attribution lens as rows: every row that counts something carries the places behind its count."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any, TypeAlias

from framing.compare.claims import Side
from framing.compare.speakers import SpeakerRow
from framing.compare.spoken_words import FORMS
from framing.model import Span
from framing.pipeline import Comparison
from framing.report import source_kinds

Row: TypeAlias = dict[str, Any]
Behind: TypeAlias = Callable[[Iterable[Span]], list[Row]]


def speakers(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row a speaker and outlet; `voice` joins the rows of one speaker over all outlets."""
    for voice in compared.attribution.voices:
        for use in voice.uses:
            yield {
                "voice": voice.name,
                "outlet": use.outlet,
                "speaker": use.speaker,
                "source_type": use.source_type,
                "source_country": use.source_country,
                "cues": ", ".join(use.cues),
                "stances": ", ".join(use.stances),
                **_counts(use),
                "words": use.word_count,
                **_length(compared, use.outlet),
                "evidence": behind(use.spans),
            }


def forms(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and form: direct, indirect, reported, continued."""
    for row in compared.attribution.forms:
        yield {
            "outlet": row.outlet,
            "form": row.form,
            "count": len(row.spans),
            "words": row.word_count,
            **_length(compared, row.outlet),
            "evidence": behind(row.spans),
        }


def source_types(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and kind of source; an empty kind is one that nothing tells."""
    for row in compared.attribution.source_types:
        yield {
            "outlet": row.outlet,
            "source_type": row.source_type,
            "title": source_kinds.title(row.source_type, texts=compared.language, language="de"),
            "title_en": source_kinds.title(row.source_type, texts=compared.language, language="en"),
            "count": len(row.spans),
            "words": row.word_count,
            **_length(compared, row.outlet),
            "evidence": behind(row.spans),
        }


def cues(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and verb or phrase, with what it says about the statement."""
    for row in compared.attribution.cues:
        plain = {"outlet": row.outlet, "cue": row.cue, "stance": row.stance, "medium": row.medium}
        yield plain | {"count": len(row.spans), "evidence": behind(row.spans)}


def positions(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet, kind of source and part of the text."""
    for row in compared.attribution.positions:
        plain = {"outlet": row.outlet, "source_type": row.source_type, "place": row.place}
        yield plain | {"count": len(row.spans), "evidence": behind(row.spans)}


def relays(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and relay or channel; of an agency credited for whole texts, the passages."""
    for row in compared.attribution.relays:
        plain = {"outlet": row.outlet, "kind": row.kind, "name": row.name}
        yield plain | {"count": len(row.spans), "passages": [], "evidence": behind(row.spans)}
    for credit in compared.attribution.credits:
        plain = {"outlet": credit.outlet, "kind": "credit", "name": credit.agency}
        yield plain | {"count": len(credit.passage_ids), "passages": list(credit.passage_ids), "evidence": []}


def certainty(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and certainty, with the number of its sentences that are told at all."""
    for row in compared.attribution.certainty:
        yield {
            "outlet": row.outlet,
            "certainty": row.certainty,
            "count": len(row.spans),
            "words": row.word_count,
            "sentences": compared.attribution.total(row.outlet).sentence_count,
            "evidence": behind(row.spans),
        }


def claims(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row a pair of corresponding sentences: how surely each side is told, and who its source is."""
    for pair in compared.claims:
        yield {
            "difference": pair.difference,
            "likeness": pair.likeness,
            **_side("a", pair.a),
            **_side("b", pair.b),
            "evidence": behind((pair.a.sentence, pair.b.sentence)),
        }


def hedges(compared: Comparison, behind: Behind) -> Iterable[Row]:
    """One row an outlet and way of keeping a distance."""
    for row in compared.attribution.hedges:
        plain = {"outlet": row.outlet, "kind": row.kind, "cue": row.cue}
        yield plain | {"count": len(row.spans), "evidence": behind(row.spans)}


def totals(compared: Comparison) -> Iterable[Row]:
    """One row an outlet: what every count is to be read beside."""
    return (asdict(total) for total in compared.attribution.totals)


def _counts(use: SpeakerRow) -> Row:
    by_form = {f"{form}_count": len(use.of_form(form)) for form in FORMS}
    return by_form | {"attributed_count": len(use.attributed_spans)}


def _length(compared: Comparison, outlet: str) -> Row:
    total = compared.attribution.total(outlet)
    return {"outlet_words": total.word_count, "outlet_given_words": total.given_word_count}


def _side(letter: str, side: Side) -> Row:
    return {
        f"outlet_{letter}": side.outlet,
        f"certainty_{letter}": side.certainty,
        f"sources_{letter}": list(side.sources),
    }
