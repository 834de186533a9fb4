"""Claims about German: to whom something is said."""

from __future__ import annotations

import pytest

NAMED = [
    ("Ole Voss sagte der Hafenpost, das Wehr sei sicher.", "Hafenpost"),
    ("Der Vorsitzende des Rats in Turku, Ole Voss, sagte der Hafenpost: „Das Wehr hält.“", "Hafenpost"),
    ("„Das Wehr hält“, sagte Kern dem Sender.", "Sender"),
    pytest.param(
        "„Das Wehr hält“, sagte Kern der Hafenpost am Montag.",
        "Hafenpost",
        marks=pytest.mark.xfail(strict=True, reason="a feminine dative behind the speaker is read as a genitive"),
    ),
    ("Kern sagte gegenüber Reportern, das Wehr sei sicher.", "Reportern"),
    ("Kern erklärte gegenüber der Agentur Nord, das Wehr sei sicher.", "Agentur Nord"),
    ("„Das Wehr hält“, sagte Kern vor Journalisten in Turku.", "Journalisten"),
    ("Kern sagte der Deutschen Presse-Agentur: „Das Wehr hält.“", "Deutschen Presse-Agentur"),
    pytest.param(
        "„Das Wehr hält“, sagte Kern der Deutschen Presse-Agentur.",
        "Deutschen Presse-Agentur",
        marks=pytest.mark.xfail(strict=True, reason="a feminine dative behind the speaker is read as a genitive"),
    ),
    ("Zwei Beamte sagten dem Sender Nord, die Lieferung sei gestoppt.", "Sender Nord"),
    ("Brahm warf der Regierung Untätigkeit vor.", "Regierung"),
    ("Brahm warf dem Minister vor, er habe gelogen.", "Minister"),
    ("Die Firma versprach den Anwohnern, den Lärm zu senken.", "Anwohnern"),
    ("Der Anwalt riet seinem Mandanten, zu schweigen und zu warten.", "Mandanten"),
    ("„Das Wehr hält“, schrieb Kern den Eltern.", "Eltern"),
    pytest.param(
        "Er sagte ihr, dass der Damm halte.",
        "ihr",
        marks=pytest.mark.xfail(
            strict=True, reason="a pronoun in the dative is not read where it is a possessive as well"
        ),
    ),
    pytest.param(
        "„Das Wehr hält“, sagte er unserer Zeitung.",
        "Zeitung",
        marks=pytest.mark.xfail(strict=True, reason="a possessive does not open a dative"),
    ),
    ("Kern teilte dem Gericht mit, dass der Zeuge krank sei.", "Gericht"),
    ("Die Regierung drohte dem Nachbarn mit Sanktionen.", "Nachbarn"),
    pytest.param(
        "Der Vorsitzende des Rats, Ole Voss, sagte der „Post am Hafen“, das Wehr habe gehalten.",
        "Post am Hafen",
        marks=pytest.mark.xfail(strict=True, reason="of a name in marks only its first noun is read"),
    ),
]

NOBODY = [
    "Kern sagte, das Wehr sei sicher.",
    "„Das Wehr hält“, sagte der Sprecher der Regierung.",  # a genitive
    "„Das Wehr hält“, sagte Kern am Montag.",
    "„Das Wehr hält“, sagte der Minister der Finanzen.",
    "Vor der Sitzung sagte Kern, das Wehr sei sicher.",  # a time
    "Vor dem Rathaus sagte Kern, das Wehr sei sicher.",  # a place
    "„Das Wehr hält“, sagte Kern im Rat.",
    "Die Zeitung lobte den Umbau am Hafen.",
    "Die Sprecherin des Amts warnte vor dem Sturm.",  # what the warning is about
    "Laut der Polizei ist das Wehr offen.",
    "Brahm nannte den Plan am Montag „völlig verfehlt“.",  # an accusative: what it is about
    pytest.param(
        "Kern ist der Meinung, dass die Reform gelingt.",
        marks=pytest.mark.xfail(strict=True, reason="the noun of the phrase is taken for the one who is told"),
    ),  # a dative that the verb needs
    "Er bezeichnete den Umbau als „groben Unfug“.",
    "Der Minister kritisierte den Zaun als „teuer und nutzlos“.",
]


@pytest.mark.parametrize(("text", "addressee"), NAMED)
def test_a_dative_or_a_preposition_names_who_is_told(quoted, words, text: str, addressee: str) -> None:
    """A dative without preposition, "gegenüber", or "vor" with an audience."""
    (found,) = quoted(text)
    assert found.addressee == addressee
    assert addressee in words(text, found.addressee_span)


@pytest.mark.parametrize("text", NOBODY)
def test_a_genitive_a_time_a_place_and_an_object_are_no_addressees(quoted, text: str) -> None:
    """Who owns the office, when it was said and what it is about is told nothing."""
    assert {q.addressee for q in quoted(text)} == {""}
