"""What kinds of sources, with which verbs, where in the text, and through whom?"""

import pytest

from framing.compare import attribution, sources
from framing.model import Findings, Passage, Quotation, Span


def passage(id_, outlet, text, heading_end=0):
    return Passage(id_, f"{id_}-article", outlet, 0, len(text), text, heading_end)


def span(where, words):
    start = where.text.index(words)
    return Span(where.id, start, start + len(words))


def said(where, words, kind="indirect", speaker="", **more):
    return Quotation(span(where, words), kind, speaker, **more)


def found(where, *quotations, **more):
    return Findings(where.id, quotations=quotations, **more)


def by_id(*findings):
    return {one.passage_id: one for one in findings}


TEXT = passage(
    "p",
    "A",
    "Kern warnt vor Regen\n\nEs gieße, sagte er. Ukrinform meldet auf Telegram Hagel. Morgen scheint die Sonne.",
    20,
)


def compared(*quotations, **more):
    return attribution.compare([TEXT], by_id(found(TEXT, *quotations, **more)))


def test_a_statement_that_tells_no_kind_counts_for_the_kind_of_its_speaker():
    rows = compared(
        said(TEXT, "Regen", speaker="Kern", source_type="government"),
        said(TEXT, "Es gieße", speaker="Kern"),
        said(TEXT, "Hagel"),
    ).source_types
    assert [(row.source_type, len(row.spans), row.word_count) for row in rows] == [("government", 2, 3), ("", 1, 1)]


def test_a_statement_to_nobody_by_name_takes_no_kind_from_another():
    rows = compared(said(TEXT, "Regen", source_type="witness"), said(TEXT, "Hagel")).source_types
    assert [(row.source_type, len(row.spans)) for row in rows] == [("witness", 1), ("", 1)]


def test_verbs_are_told_apart_by_stance_and_medium_and_a_statement_without_one_is_left_out():
    rows = compared(
        said(TEXT, "Regen", cue="warnen", stance="warning", medium="speech"),
        said(TEXT, "Es gieße", cue="warnen", stance="warning", medium="speech"),
        said(TEXT, "Hagel", cue="melden"),
        said(TEXT, "Sonne", "free"),
    ).cues
    assert [(row.cue, row.stance, row.medium, len(row.spans)) for row in rows] == [
        ("warnen", "warning", "speech", 2),
        ("melden", "neutral", "", 1),
    ]


def test_where_in_the_text_a_statement_begins():
    rows = compared(*(said(TEXT, words, source_type="person") for words in ("Regen", "Es gieße", "Hagel", "Sonne")))
    assert [(row.place, len(row.spans)) for row in rows.positions] == [
        ("heading", 1), ("first", 1), ("middle", 1), ("last", 1),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Nur ein Titel", "T"])
def test_a_passage_that_is_all_heading_has_no_thirds(text):
    heading = passage("h", "A", text, len(text))
    assert sources.place_of(heading, Span("h", 0, 1)) == "heading"


def test_relays_channels_and_agencies_each_with_their_places():
    found_here = compared(
        said(TEXT, "Hagel", relay="Ukrinform", channel="Telegram"), said(TEXT, "Regen", relay="Ukrinform"),
        credits=("dpa", "dpa"),
    )  # fmt: skip
    assert [(row.kind, row.name, len(row.spans)) for row in found_here.relays] == [
        ("relay", "Ukrinform", 2),
        ("channel", "Telegram", 1),
    ]
    assert [(row.agency, row.passage_ids) for row in found_here.credits] == [("dpa", ("p",))]


def test_nothing_found_is_no_row():
    nothing = attribution.compare([TEXT], {"p": Findings("p")})
    assert not any((nothing.source_types, nothing.cues, nothing.positions, nothing.relays, nothing.credits))
