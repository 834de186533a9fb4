"""How surely is it told, and which outlet says in its own words what another gives to somebody?"""

from dataclasses import replace

import pytest

from framing.compare import attribution, certainty, claims
from framing.compare.alignment import Alignment, Pair
from framing.model import Claim, Findings, Passage, Quotation, Span


def passage(id_, outlet, text, heading_end=0):
    return Passage(id_, f"{id_}-article", outlet, 0, len(text), text, heading_end)


def span(where, words):
    start = where.text.index(words)
    return Span(where.id, start, start + len(words))


def said(where, words, kind="indirect", speaker="", **more):
    return Quotation(span(where, words), kind, speaker, **more)


def claim(where, words, certainty, reasons=()):
    return Claim(span(where, words), certainty, tuple(span(where, reason) for reason in reasons))


def found(where, *quotations, **more):
    return Findings(where.id, quotations=quotations, **more)


def by_id(*findings):
    return {one.passage_id: one for one in findings}


A = passage("a", "Abendblatt", "Das Dorf ist besetzt. Es regnet stark. Die Brücke ist zu.")
B = passage("b", "Bote", "Laut Kern ist das Dorf besetzt. Der Dienst meldet Regen. Angeblich ist die Brücke zu.")
FINDINGS = by_id(
    found(
        A,
        said(A, "Es regnet stark", speaker="Wetterdienst in Bonn"),
        said(A, "Die Brücke ist zu", speaker="Stadt"),
        claims=(
            claim(A, "Das Dorf ist besetzt.", "asserted"),
            claim(A, "Es regnet stark.", "attributed"),
            claim(A, "Die Brücke ist zu.", "attributed"),
        ),
    ),
    found(
        B,
        said(B, "ist das Dorf besetzt", speaker="Kern"),
        said(B, "meldet Regen", "reported", "Wetterdienst"),
        said(B, "ist die Brücke zu", speaker="Kern"),
        claims=(
            claim(B, "Laut Kern ist das Dorf besetzt.", "attributed", ["Laut Kern"]),
            claim(B, "Der Dienst meldet Regen.", "attributed"),
            claim(B, "Angeblich ist die Brücke zu.", "attributed"),
        ),
    ),
)


def pairs(a=A, b=B):
    sides = [
        ("Es regnet stark.", "Der Dienst meldet Regen.", 0.9, "same"),
        ("Die Brücke ist zu.", "Angeblich ist die Brücke zu.", 0.8, "same"),
        ("Das Dorf ist besetzt.", "Laut Kern ist das Dorf besetzt.", 0.4, "partly"),
    ]
    return tuple(Pair(span(a, left), span(b, right), like, label) for left, right, like, label in sides)


def test_what_is_told_in_another_way_comes_first_then_other_sources():
    alignment = Alignment("Abendblatt", "Bote", pairs(), None, (), ())
    compared = claims.compare([alignment], FINDINGS)
    assert [pair.difference for pair in compared] == ["certainty", "source", "none"]
    first, second, third = compared
    assert (first.a.certainty, first.b.certainty, first.likeness) == ("asserted", "attributed", "partly")
    assert (first.a.sources, first.b.sources) == ((), ("Kern",))
    assert [B.text[reason.start : reason.end] for reason in first.b.reasons] == ["Laut Kern"]
    assert (second.a.sources, second.b.sources) == (("Stadt",), ("Kern",))
    # A name within a fuller one is the same source.
    assert (third.a.sources, third.b.sources) == (
        ("Wetterdienst in Bonn",),
        ("Wetterdienst",),
    )


def test_exchanged_sides_give_the_same_differences_exchanged():
    there = [Pair(pair.b, pair.a, pair.similarity, pair.label) for pair in pairs()]
    turned = claims.compare([Alignment("Bote", "Abendblatt", tuple(there), None, (), ())], FINDINGS)
    straight = claims.compare([Alignment("Abendblatt", "Bote", pairs(), None, (), ())], FINDINGS)
    assert [(pair.b, pair.a, pair.difference) for pair in turned] == [
        (pair.a, pair.b, pair.difference) for pair in straight
    ]


def test_a_sentence_that_only_hands_a_statement_over_names_its_source_too():
    handed = said(A, "Es regnet stark", speaker="Kern", cue_spans=(span(A, "ist zu"),))
    findings = FINDINGS | {"a": replace(FINDINGS["a"], quotations=(handed,))}
    compared = claims.compare([Alignment("Abendblatt", "Bote", pairs(), None, (), ())], findings)
    assert {pair.a.sources for pair in compared} == {("Kern",), ()}
    assert next(p for p in compared if p.a.sentence == span(A, "Die Brücke ist zu.")).a.sources == ("Kern",)


def test_a_side_that_tells_nothing_is_no_difference():
    silent = FINDINGS | {"b": replace(FINDINGS["b"], claims=())}
    compared = claims.compare([Alignment("Abendblatt", "Bote", pairs(), None, (), ())], silent)
    assert [pair.difference for pair in compared] == ["", "", ""]
    assert {pair.b.certainty for pair in compared} == {""}


def test_sentences_by_certainty_with_zeros_and_words():
    rows = certainty_rows(FINDINGS)
    assert [(r.outlet, r.certainty, len(r.spans), r.word_count) for r in rows[:3]] == [
        ("Abendblatt", "asserted", 1, 4), ("Abendblatt", "attributed", 2, 7), ("Abendblatt", "hedged", 0, 0),
    ]  # fmt: skip
    assert len(rows) == 10
    assert [total.sentence_count for total in attribution.compare([A, B], FINDINGS).totals] == [3, 3]


def test_an_outlet_of_which_nothing_is_told_has_no_row():
    rows = certainty_rows(FINDINGS | {"b": Findings("b")})
    assert {row.outlet for row in rows} == {"Abendblatt"}
    assert certainty_rows({"a": Findings("a"), "b": Findings("b")}) == ()


@pytest.mark.parametrize(("words", "told"), [("Es regnet stark.", "attributed"), ("besetzt. Es regnet", "attributed")])
def test_a_sentence_has_the_certainty_of_the_claim_that_shares_most_of_it(words, told):
    assert certainty.of_sentence(FINDINGS["a"], span(A, words)).certainty == told


def certainty_rows(findings):
    return attribution.compare([A, B], findings).certainty
