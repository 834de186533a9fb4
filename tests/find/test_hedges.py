"""Claims about German: which words keep a distance, and which only look as if they did."""

from __future__ import annotations

import pytest

from framing.errors import ResourceError
from framing.find import hedges
from framing.language.resources import Language, load, parse_table
from framing.model import Passage

GERMAN = load("de")


def rows(text: str, language: Language = GERMAN) -> list[tuple[str, str, str]]:
    passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    found = hedges.find(passage, language=language)
    return [(hedge.cue, hedge.kind, text[hedge.span.start : hedge.span.end]) for hedge in found]


@pytest.mark.parametrize(
    ("text", "cue", "kind"),
    [
        ("Kern soll das Amt verlassen haben.", "sollen", "hedge"),
        ("Zwei Boote sollen gesunken sein.", "sollen", "hedge"),
        ("Rund 200 Leute sollen bereits eingesetzt worden sein.", "sollen", "hedge"),
        ("Es ist unbekannt, wann das Treffen stattgefunden haben soll.", "sollen", "hedge"),  # verb at the end
        ("Das dürfte teuer werden.", "dürfte", "hedge"),
        ("Sie bezog sich offenbar auf Voss.", "offenbar", "hedge"),
        ("Der mutmaßliche Täter schwieg.", "mutmaßlich", "hedge"),
        ("Sie sprach von einem angeblichen Treffen.", "angeblich", "hedge"),
        ("Womöglich weiß er mehr.", "womöglich", "hedge"),
        ("Die Boote standen wohl kurz vor dem Auslaufen.", "wohl", "hedge"),
        ("Die Gruppe hat nach eigenen Angaben zwei Brücken besetzt.", "nach eigenen Angaben", "hedge"),
        ("Dem Vernehmen nach tritt sie ab.", "dem Vernehmen nach", "hedge"),
        ("Kern will davon nichts gewusst haben.", "will haben", "hedge"),
        ("Ein Treffen der sogenannten Hafengruppe endete.", "sogenannt", "distance"),
        ("Die selbsternannte Miliz zog ab.", "selbsternannt", "distance"),
        ("Der vermeintliche Zeuge schwieg.", "vermeintlich", "distance"),
        ("Die Angaben ließen sich nicht unabhängig überprüfen.", "nicht überprüfbar", "disclaimer"),
        ("Unabhängig überprüfen lassen sich solche Angaben nicht.", "nicht überprüfbar", "disclaimer"),
        ("Die genannten Zahlen sind nicht im Detail nachprüfbar.", "nicht überprüfbar", "disclaimer"),
        ("Die Berichte konnten zunächst nicht unabhängig bestätigt werden.", "nicht überprüfbar", "disclaimer"),
        ("Unklar blieb, worauf sie sich bezog.", "unklar", "disclaimer"),
        ("Die Frage blieb offen.", "offen", "disclaimer"),
        ("Offen blieb, ob die Brücke hält.", "offen", "disclaimer"),
        ("Ob die Brücke hält, ist noch völlig offen.", "offen", "disclaimer"),
        ("Kern ließ offen, wann die Brücke öffnet.", "offen", "disclaimer"),
        ("Es sind noch viele Fragen offen.", "offen", "disclaimer"),
        ("Das wird sich wohl zeigen.", "wohl", "hedge"),
        ("Das Amt bestätigte das Gespräch nicht.", "nicht bestätigt", "disclaimer"),
    ],
)
def test_found(text: str, cue: str, kind: str) -> None:
    assert [(found[0], found[1]) for found in rows(text)] == [(cue, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke soll im Mai gebaut werden.",  # a plan or an order
        "Sie solle das Amt verlassen, sagte Kern.",
        "Sowohl Kern als auch Voss kamen.",
        "Das Wohl der Kinder geht vor.",
        "Er will morgen kommen.",
        "Das Amt bestätigte das Gespräch.",
        # "offen" of shops and shores
        "Die Märkte waren noch offen.",
        "Ob die Läden offen sind, ist klar.",
        "Der Markt, der gestern schloss, ist wieder offen.",
        # "wohl" of wellbeing
        "Ihm ist nicht wohl.",
        "Leben Sie wohl, sagte Kern.",
        "Sie fühlt sich wohl in Turku.",
        # a request, a rule of thumb
        "Dürfte ich bitte das Fenster öffnen?",
        "Mehr dürfte man erwarten.",
    ],
)
def test_not_found(text: str) -> None:
    assert rows(text) == []


def test_inside_a_quotation_counts_too() -> None:
    assert rows("„Das war wohl nichts“, sagte Kern.") == [("wohl", "hedge", "wohl")]


def test_order_of_position() -> None:
    found = [cue for cue, _, _ in rows("Offenbar kam Voss. Der angebliche Zeuge schwieg wohl.")]
    assert found == ["offenbar", "angeblich", "wohl"]


def test_a_broken_pattern_is_named() -> None:
    table = parse_table("hedges.txt", "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  (wohl\n")
    with pytest.raises(ResourceError, match="wohl"):
        rows("Das ist wohl so.", Language("xx", {"hedges": table}))


@pytest.mark.parametrize("text", ["soll " * 100_000, "nicht lassen " * 40_000, "wohl" * 250_000])
def test_long_texts_come_back_with_every_span_inside(text: str) -> None:
    found = hedges.find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    assert all(0 <= hedge.span.start < hedge.span.end <= len(text) for hedge in found)
