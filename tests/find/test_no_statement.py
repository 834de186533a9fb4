"""Claims about German: sentences that only look as if somebody said something."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Sie teilte das Brot mit den Kindern.",  # "teilte … mit", but not at the end
        "Der Brand forderte zwei Todesopfer.",  # fordern without a statement
        "Der Kreis bestätigte den Bericht nicht.",  # a denial of knowledge is no statement
        "Kritisiert wurde die Planung des Hafens.",  # a participle that looks like a finite verb
        "Es wäre besser, wenn es regnete.",  # a condition, not reported speech
        "Der Zug hält in Turku, weil die Strecke gesperrt ist.",
        "Er ging hinaus, ohne die Tür zu schließen.",
        "Die Uhr schlug acht, als der Lotse kam.",
        "Wollen",  # a line of one word
        "Der Weg führt über den Deich, der neu ist.",
        "Wer im Mai reist, zahlt weniger.",
        "Ob das stimmt, ließ sich nicht prüfen.",
        "Er las, was auf dem Zettel stand.",
        "Der Wagen sprang an, obwohl es fror.",
        "Die Firma stellt ein Boot her, das ohne Öl fährt.",
        "Am Wehr steht Wasser, das Tor klemmt.",
        "Die Halle ist so groß, dass zwei Schiffe hineinpassen.",
        "Das Spiel endete 2:1, weil Lind kurz vor Schluss traf.",
    ],
)
def test_a_sentence_without_a_verb_of_saying_is_nobodys_statement(read, text: str) -> None:
    """Verbs that only look like one, conditions, times and relative clauses."""
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # an office that is somewhere finds nothing
        pytest.param(
            "Er weiß, wo sich das Amt befindet, man habe es ihm gesagt.",
            marks=pytest.mark.xfail(strict=True, reason="„sich befindet“ is read as a judgement"),
        ),
        "Der Zeuge zeigte, wo sich das Boot befindet.",
        "Niemand weiß, wo sich die Akten befinden.",
    ],
)
def test_where_something_is_is_nobodys_finding(read, text: str) -> None:
    """„sich befinden" is a place, "befinden" a judgement."""
    assert "befinden" not in {row[2] for row in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Kern sagte nicht, wann der Hafen öffnet.",
        "Kern sagte nicht, dass der Hafen öffne.",
        "Ob er komme, sagte Kern nicht.",
        "Der Minister will die Gebühren senken.",
        "Die Stadt will den Deich bis Mai erneuert haben.",
        "Kern wollte sich nicht dazu äußern, ob der Hafen öffnet.",
        "Kern ließ offen, ob die Reform kommt.",  # counts as a disclaimer instead
        "Kern wusste nicht, dass die Pumpen fehlen.",
        "Ein Sprecher wollte den Bericht nicht bestätigen.",
        "Kiew äußerte sich zunächst nicht.",
        "Eine Bestätigung gab es zunächst nicht.",
        "Es war zunächst unklar, ob jemand verletzt wurde.",
        "Ich glaube, dass das Tor hält.",
        "Man sagt, dass das Tor hält.",
    ],
)
def test_who_does_not_say_it_and_who_is_nobody_gives_no_statement(read, text: str) -> None:
    """A refusal to speak, what is unclear, and the writer's own "ich" and "man"."""
    assert read(text) == []
