"""Which agencies a text credits; an agency that is only quoted is not credited."""

import pytest

from framing.find.agency import credited


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("Der Frachter liegt fest. (dpa)", ("dpa",)),
        ("Der Frachter liegt fest. (rtr/dpa)", ("Reuters", "dpa")),
        ("Der Frachter liegt fest. (mit AFP)", ("AFP",)),
        ("Der Frachter liegt fest. (dpa, AFP, Tsp)\nDer nächste Absatz.", ("AFP", "dpa")),
        ("Der Frachter liegt fest. (Mit Material von dts)", ("dts",)),
        ("Der Frachter liegt fest.\nMit Material der dpa", ("dpa",)),
        ("Der Frachter liegt fest.\n\nrt/dpa", ("dpa",)),
        ("NORDERAU (AFP) – Der Frachter liegt fest.", ("AFP",)),
        ("Kiew/Moskau. (nap) Beide Seiten tauschten Gefangene.", ("nap",)),
        ("„Er liegt fest“, sagte der Kapitän der Nachrichtenagentur dpa.", ()),  # a source, not a credit
        ("Die Deutsche Presse-Agentur (dpa) meldet Verluste.", ()),  # the text speaks about the agency
        ("Der Frachter liegt fest. (kern)", ()),  # a desk code
        ("Der Frachter liegt fest. (siehe Seite 4)", ()),
        ("Frau Sid lacht.", ()),
    ],
)
def test_credits(text, agencies, passage_of, german):
    assert credited(passage_of(text), language=german) == agencies


def test_a_credit_that_is_marked_as_furniture_counts(demo_project, german):
    passage = demo_project.passage_by_id["eilpunkt24/2026-02-07-gefangene-frei"]
    assert credited(passage, language=german) == ("nap",)
