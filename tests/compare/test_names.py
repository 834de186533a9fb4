"""Who writes which form: contrasts of origin, of spelling, and what is no contrast at all."""

import pytest

from framing.compare import names
from framing.language import gazetteer
from framing.model import Findings, Mention, Passage, Span

MARKED = gazetteer.marked_perspectives()


def told(*rows):
    """(outlet, form, perspective, shape, quoted) -> passages and findings, one passage an outlet."""
    passages, findings = {}, {}
    for n, (outlet, form, perspective, *rest) in enumerate(rows):
        shape, quoted = rest or ("base", False)
        passages.setdefault(outlet, Passage(outlet, "a", outlet, 0, 99, "x" * 99))
        mention = Mention(Span(outlet, n, n + 1), "town", "Pokrowsk", "place", form, perspective, shape, quoted)
        before = findings.get(outlet, Findings(outlet))
        findings[outlet] = Findings(outlet, mentions=(*before.mentions, mention))
    return list(passages.values()), findings


def compare(*rows):
    passages, findings = told(*rows)
    return names.compare(passages, findings, marked=MARKED)


@pytest.mark.parametrize(
    ("rows", "contrast"),
    [
        ([("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet")], "origin"),
        ([("A", "Kiew", "exonym_de"), ("B", "Kyjiw", "official")], "style"),
        ([("A", "ukrainische Regierung", "neutral"), ("B", "Kiewer Regime", "delegit")], "origin"),
        ([("A", "Kiew", "exonym_de"), ("B", "Kiev", "translit_en")], "style"),
        ([("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official")], "none"),
        ([("A", "Pokrowsk", "official"), ("A", "Krasnoarmeisk", "former_soviet")], "none"),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet")],
            "also",
        ),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet", "base", True)],
            "none",
        ),
        (
            [("A", "Pokrowsk", "official"), ("B", "Pokrowsk", "official"),
             ("B", "Krasnoarmeisk", "former_soviet", "gloss", False)],
            "none",
        ),
    ],
    ids=[
        "origin",
        "exonym and official",
        "neutral and disparaging",
        "spelling",
        "alike",
        "one outlet alone",
        "slipped in once",
        "only quoted",
        "only in brackets",
    ],
)  # fmt: skip
def test_contrast(rows, contrast):
    (row,) = compare(*rows)
    assert row.contrast == contrast


def test_own_words_quotations_and_brackets_are_counted_apart():
    (row,) = compare(
        ("B", "Krasnoarmeisk", "former_soviet"),
        ("B", "Krasnoarmeisk", "former_soviet"),
        ("B", "Krasnoarmeisk", "former_soviet", "base", True),
        ("B", "Pokrowsk", "official", "gloss", False),
    )
    assert [(u.form, u.count, len(u.quoted_spans), len(u.gloss_spans), u.passage_count) for u in row.uses] == [
        ("Krasnoarmeisk", 2, 1, 0, 1),
        ("Pokrowsk", 0, 0, 1, 0),
    ]


def test_exchanging_the_outlets_changes_nothing_but_the_outlets():
    one = compare(("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet"))
    other = compare(("B", "Pokrowsk", "official"), ("A", "Krasnoarmeisk", "former_soviet"))
    assert one[0].contrast == other[0].contrast
    assert {(u.outlet, u.form) for u in one[0].uses} == {("A", "Pokrowsk"), ("B", "Krasnoarmeisk")}
    assert {(u.outlet, u.form) for u in other[0].uses} == {("B", "Pokrowsk"), ("A", "Krasnoarmeisk")}


def test_differences_count_the_names_that_two_outlets_write_differently():
    rows = compare(
        ("A", "Pokrowsk", "official"), ("B", "Krasnoarmeisk", "former_soviet"), ("C", "Pokrowsk", "official")
    )
    assert [names.differences(rows, *pair) for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [1, 0, 1]
    assert names.mean_differences(rows) == 2 / 3


def test_no_names_no_rows():
    assert names.compare([], {}, marked=MARKED) == ()
