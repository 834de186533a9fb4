"""Claims about German: the clauses of a sentence, by how each begins and where its verb stands."""

from __future__ import annotations

import pytest

from framing.find.clauses import (
    AS,
    FIRST,
    MAIN,
    OPENED,
    PURPOSE,
    QUESTION,
    RELATIVE,
    SUBORDINATE,
    TO,
    VERBLESS,
    Clauses,
)
from framing.find.finite import FINITE, INFINITIVE, NONE, PARTICIPLE, SUBJUNCTIVE, shape
from framing.find.unit import units

KINDS = [
    ("Der Hafen ist zu.", [MAIN]),
    ("Ist der Hafen zu?", [FIRST]),
    ("Kern sagte, dass der Hafen zu ist.", [MAIN, OPENED]),
    ("Kern fragte, ob der Hafen zu ist.", [MAIN, OPENED]),
    ("Kern fragte, wann der Hafen öffnet.", [MAIN, QUESTION]),
    ("Kern kennt den Lotsen, der das Schiff führt.", [MAIN, RELATIVE]),
    ("Kern kennt den Lotsen, dessen Schiff im Hafen liegt.", [MAIN, RELATIVE]),
    ("Kern kennt das Schiff, auf dem der Lotse fuhr.", [MAIN, RELATIVE]),
    ("Kern geht, weil der Hafen zu ist.", [MAIN, SUBORDINATE]),
    ("Weil der Hafen zu ist, geht Kern.", [SUBORDINATE, FIRST]),
    ("Kern versprach, den Hafen zu öffnen.", [MAIN, TO]),
    ("Kern versprach, das Tor bald aufzumachen.", [MAIN, TO]),
    ("Kern kam, um den Hafen zu öffnen.", [MAIN, PURPOSE]),
    ("Kern ging, ohne den Hafen zu schließen.", [MAIN, PURPOSE]),
    ("Der Hafen bleibt zu, wie Kern am Abend mitteilte.", [MAIN, AS]),
    ("Jana Kern, Leiterin des Amts, schweigt.", [VERBLESS, VERBLESS, FIRST]),
    ("Kern sagte, die Schiffe seien sicher.", [MAIN, MAIN]),
    ("Kern sagte, der Hafen müsse schließen.", [MAIN, MAIN]),
    ("Der Hafen sei zu, sagte Kern.", [MAIN, FIRST]),
    ("Kern schwieg und der Lotse sagte kein Wort.", [MAIN, MAIN]),
    ("Kern forderte, den Hafen zu schließen und die Fähre zu verkaufen.", [MAIN, TO]),
    ("Der Rat beschloss, den Plan neu zu fassen.", [MAIN, TO]),
    # the infinitive looks like the plural of a separable verb (herausstreichen, vorstellen, ausgeben)
    ("Der Rat beschloss, die Steuer zu streichen.", [MAIN, TO]),
    ("Der Rat beschloss, Geld an die Bauern zu geben.", [MAIN, TO]),
    ("Der Rat beschloss, den Antrag zu stellen.", [MAIN, TO]),
    # an article, a noun and a verb behind a verb of saying
    ("Kern sagte, der Damm halte.", [MAIN, MAIN]),
    ("Kern kennt den Lotsen, den Voss suchte.", [MAIN, RELATIVE]),
]

SHAPES = [
    ("bleibt", FINITE),
    ("ging", FINITE),
    ("sagte", FINITE),
    ("komme", SUBJUNCTIVE),
    ("sei", SUBJUNCTIVE),
    ("habe", SUBJUNCTIVE),
    ("könne", SUBJUNCTIVE),
    ("getötet", PARTICIPLE),
    ("verhandelt", PARTICIPLE),
    ("zerstört", PARTICIPLE),
    ("bauen", INFINITIVE),
    ("schließen", INFINITIVE),
    ("streichen", INFINITIVE),
    ("stellen", INFINITIVE),
    ("lange", NONE),
    ("seinem", NONE),
    ("heute", NONE),
    ("finnische", NONE),
    ("oft", NONE),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_a_clause_is_known_by_its_first_word_and_the_place_of_its_verb(german, text: str, kinds: list[str]) -> None:
    """Second, first or last: that is how German marks a main clause, a question and a subordinate one."""
    (unit,) = units(text, german)
    assert [clause.kind for clause in Clauses(unit).all] == kinds


@pytest.mark.parametrize(("word", "expected"), SHAPES)
def test_what_a_word_is_as_a_verb(german, word: str, expected: str) -> None:
    """Taken alone, in lower case; a plural looks like the infinitive and counts as one."""
    assert shape(word, german) == expected


@pytest.mark.parametrize(
    ("text", "subjunctive"),
    [
        ("Kern sagte, der Hafen sei zu.", [False, True]),
        ("Kern sagte, der Hafen ist zu.", [False, False]),
        ("Der Hafen müsse schließen, weil Geld fehle.", [True, True]),
        ("Kern habe das gewusst.", [True]),
        ("Kern hat das gewusst.", [False]),
        ("Man könne nur warten, dass es regnet.", [True, False]),
    ],
)
def test_the_konjunktiv_is_a_matter_of_each_clause(german, text: str, subjunctive: list[bool]) -> None:
    """Reported speech shows in its own finite verb, not in that of the clause beside it."""
    (unit,) = units(text, german)
    assert [clause.subjunctive for clause in Clauses(unit).all] == subjunctive
