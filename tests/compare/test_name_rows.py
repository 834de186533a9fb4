"""Forms of one thing: which are one entry, which are spellings, which stand in reported speech."""

import pytest

from framing.compare import names
from framing.language import gazetteer
from framing.model import Findings, Mention, Passage, Quotation, Span


def row(*rows, kind="person", quotations=()):
    """(outlet, form, perspective) -> the one row; each form is one character of its outlet's only passage."""
    passages, found = {}, {}
    for n, (outlet, form, perspective) in enumerate(rows):
        passages[outlet] = Passage(outlet, "a", outlet, 0, 99, "x" * 99)
        mention = Mention(Span(outlet, n, n + 1), "thing", "Thing", kind, form, perspective)
        before = found.get(outlet, Findings(outlet, quotations=quotations))
        found[outlet] = Findings(outlet, (*before.mentions, mention), before.quotations)
    (only,) = names.compare(list(passages.values()), found, marked=gazetteer.marked_perspectives())
    return only


def test_surname_and_full_name_are_one_entry():
    found = row(
        ("A", "Wolodymyr Selenskyj", "official"),
        ("A", "Selenskyj", "official"),
        ("A", "Selenskyj", "official"),
        ("A", "Selenski", "translit_alt"),
    )
    assert [(use.form, use.count) for use in found.joined] == [("Selenskyj, Wolodymyr Selenskyj", 3), ("Selenski", 1)]
    assert found.contrast == "none"


def test_surname_here_and_full_name_there_is_no_difference():
    assert row(("A", "Selenskyj", "official"), ("B", "Wolodymyr Selenskyj", "official")).contrast == "none"


@pytest.mark.parametrize(
    ("kind", "rows", "contrast"),
    [
        ("person", [("A", "Selenskyj", "official"), ("B", "Selenski", "translit_alt")], "style"),
        ("person", [("A", "Putin", "official"), ("B", "Kremlchef", "neutral")], "designation"),
        ("org", [("A", "russische Armee", "neutral"), ("B", "russische Truppen", "neutral")], "designation"),
        ("state", [("A", "Nordkorea", "exonym_de"), ("B", "DVRK", "official")], "designation"),
        ("place", [("A", "Kiew", "exonym_de"), ("B", "Kyjiw", "official")], "style"),
    ],
)
def test_spellings_are_told_from_designations(kind, rows, contrast):
    assert row(*rows, kind=kind).contrast == contrast


def test_forms_in_indirect_reports_are_told_apart_from_their_source():
    said = Quotation(Span("A", 1, 9), "indirect", "Putin", Span("A", 2, 3))
    uses = [("A", "Putin", "official")] * 4
    (use,) = row(*uses, quotations=(said,)).uses
    assert use.count == 4
    assert use.reported_spans == (Span("A", 1, 2), Span("A", 3, 4))
    (direct,) = row(*uses, quotations=(Quotation(Span("A", 0, 9), "direct"),)).uses
    assert direct.reported_spans == ()
