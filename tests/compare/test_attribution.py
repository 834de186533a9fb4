"""Who is given the word: counts by outlet and speaker, each with its places."""

from framing.compare import attribution
from framing.model import Findings, Hedge, Passage, Quotation, Span


def test_speakers_hedges_and_totals_by_outlet():
    texts = (("p", "B", 15), ("q", "A", 10), ("r", "B", 5))
    passages = [Passage(p, "a", outlet, 0, 10 * n, "Wortlänge " * n) for p, outlet, n in texts]
    findings = {
        "p": Findings(
            "p",
            quotations=(
                Quotation(Span("p", 0, 9), "direct", "Kern", cue="sagen"),
                Quotation(Span("p", 20, 29), "indirect", "Kern", cue="behaupten", stance="doubting"),
            ),
            hedges=(Hedge(Span("p", 40, 44), "soll", "hedge"), Hedge(Span("p", 50, 60), "sogenannt", "distance")),
        ),
        "q": Findings("q", hedges=(Hedge(Span("q", 0, 9), "nicht überprüfen", "disclaimer"),)),
        "r": Findings("r", quotations=(Quotation(Span("r", 0, 9), "direct", "", cue=""),)),
    }
    found = attribution.compare(passages, findings)

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
    rows = attribution.compare(passages, findings).speakers
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
    found = attribution.compare(passages, {"p": Findings("p")})
    assert found.speakers == ()
    assert [total.direct_count for total in found.totals] == [0]


def test_a_hedge_inside_a_direct_quotation_is_the_speakers():
    text = "„Das ist offenbar ein Fehler gewesen“, sagte Kern. Offenbar fehlt Geld. Das sei wohl teuer, sagte sie."
    passage = Passage("p", "a", "A", 0, len(text), text)

    def span(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span("p", start, start + len(words))

    spans = (span("offenbar"), span("Offenbar"), span("wohl"))
    hedges = tuple(Hedge(one, text[one.start : one.end].lower(), "hedge") for one in spans)
    quotations = (
        Quotation(span("„Das ist offenbar ein Fehler gewesen“"), "direct", "Kern"),
        Quotation(span("Das sei wohl teuer"), "indirect", "Kern"),
    )
    found = attribution.compare([passage], {"p": Findings("p", quotations=quotations, hedges=hedges)})
    assert found.total("A").hedge_count == 2
    assert [(row.cue, row.spans) for row in found.hedges] == [("offenbar", spans[1:2]), ("wohl", spans[2:])]


def test_a_hedge_between_the_pieces_of_a_quotation_is_the_outlets():
    text = "„Das Boot“, so offenbar Kern, „ist wohl fort.“"
    passage = Passage("p", "a", "A", 0, len(text), text)
    pieces = (Span("p", 0, 10), Span("p", text.index("„ist"), len(text)))
    at = {word: text.index(word) for word in ("offenbar", "wohl")}
    hedges = tuple(Hedge(Span("p", k, k + len(word)), word, "hedge") for word, k in at.items())
    said = Quotation(Span("p", 0, len(text)), "direct", "Kern", parts=pieces)
    found = attribution.compare([passage], {"p": Findings("p", quotations=(said,), hedges=hedges)})
    assert [row.cue for row in found.hedges] == ["offenbar"]
