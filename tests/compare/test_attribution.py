"""Who is given the word: counts by outlet and speaker, each with its places."""

from framing.compare import attribution
from framing.model import Findings, Hedge, Passage, Quotation, Span


def test_speakers_hedges_and_totals_by_outlet():
    passages = [Passage(p, "a", outlet, 0, 99, "x" * 99) for p, outlet in (("p", "B"), ("q", "A"), ("r", "B"))]
    findings = {
        "p": Findings(
            "p",
            quotations=(
                Quotation(Span("p", 0, 9), "direct", "Kern", cue="sagen"),
                Quotation(Span("p", 20, 29), "attributed", "Kern", cue="behaupten", stance="doubting"),
            ),
            hedges=(Hedge(Span("p", 40, 44), "soll", "hedge"), Hedge(Span("p", 50, 60), "sogenannt", "distance")),
        ),
        "q": Findings("q", hedges=(Hedge(Span("q", 0, 9), "nicht überprüfen", "disclaimer"),)),
        "r": Findings("r", quotations=(Quotation(Span("r", 0, 9), "direct", "", cue=""),)),
    }
    found = attribution.compare(passages, findings, word_counts={"p": 15, "q": 10, "r": 5})

    assert [(row.outlet, row.speaker, row.cues, row.stances) for row in found.speakers] == [
        ("B", "Kern", ("behaupten", "sagen"), ("doubting",)),
        ("B", "", (), ()),
    ]
    assert [(len(row.direct_spans), len(row.attributed_spans)) for row in found.speakers] == [(1, 1), (1, 0)]
    assert [(r.outlet, r.cue, r.kind) for r in found.hedges] == [
        ("A", "nicht überprüfen", "disclaimer"),
        ("B", "sogenannt", "distance"),
        ("B", "soll", "hedge"),
    ]
    a, b = found.totals
    assert (a.outlet, a.word_count, a.direct_count, a.disclaimer_count) == ("A", 10, 0, 1)
    assert (b.outlet, b.passage_count, b.word_count, b.direct_count, b.attributed_count) == ("B", 2, 20, 2, 1)
    assert (b.hedge_count, b.distance_count, b.disclaimer_count) == (1, 1, 0)


def test_a_surname_counts_for_the_full_name_that_the_outlet_gives():
    passages = [Passage(p, "a", outlet, 0, 99, "x" * 99) for p, outlet in (("p", "A"), ("q", "B"))]
    said = {
        "p": ("Taras Wolynez", "Wolynez", "Generalstab in Kiew", "Kiew"),
        "q": ("Wolynez", "Oksana Ruban", "Petro Ruban", "Ruban"),
    }
    findings = {
        p: Findings(p, quotations=tuple(Quotation(Span(p, n, n + 1), "direct", name) for n, name in enumerate(names)))
        for p, names in said.items()
    }
    rows = attribution.compare(passages, findings, word_counts={"p": 1, "q": 1}).speakers
    assert [(row.outlet, row.speaker, len(row.direct_spans)) for row in rows] == [
        ("A", "Taras Wolynez", 2),
        ("A", "Generalstab in Kiew", 1),
        ("A", "Kiew", 1),  # a place is no surname
        ("B", "Oksana Ruban", 1),
        ("B", "Petro Ruban", 1),
        ("B", "Ruban", 1),  # of two Rubans nobody knows which
        ("B", "Wolynez", 1),  # another outlet's full name does not count
    ]


def test_an_outlet_without_any_quotation_still_has_its_totals():
    passages = [Passage("p", "a", "A", 0, 4, "Text")]
    found = attribution.compare(passages, {"p": Findings("p")}, word_counts={"p": 1})
    assert found.speakers == ()
    assert [total.direct_count for total in found.totals] == [0]
