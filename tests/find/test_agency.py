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
        ("Der Frachter liegt fest. (RT DE/dpa)", ("dpa",)),  # a code of two words, known or not
        ("Der Frachter liegt fest. (dpa und RT DE)", ("dpa",)),
        ("Der Frachter liegt fest. (Dow Jones/AFP)", ("AFP", "Dow Jones")),
        ("Der Frachter liegt fest.\nQuelle: dpa", ("dpa",)),
        ("Frachter fest\nVon dpa\nEr liegt im Hafen.", ("dpa",)),
        ("Frachter fest\nVon Anna Muster und dpa\nEr liegt im Hafen.", ("dpa",)),
        ("Der Frachter liegt fest.\nMit Agenturmaterial von dpa", ("dpa",)),
        ("© dpa-infocom, dpa:260207-930-123456/2", ("dpa",)),
        ("Frachter im Hafen\n© dpa\nEr liegt fest.", ()),  # a picture's
        ("Der Frachter liegt fest.\nAFP", ("AFP",)),
        ("Der Frachter liegt fest.\nafp/Reuters", ("AFP", "Reuters")),
        ("Ein Schiff umfährt das\nKap.", ()),
        ("Siehe\nkap.", ()),
        ("Der Frachter liegt fest. (kap)", ("Kathpress",)),
        ("Spaß mit\nSid und Ria", ()),
        ("Frachter fest\nVon Sid", ()),
        ("Das ist von\ndpa Berlin", ()),
        ("Der Frachter liegt fest. (dpa/lno)", ("dpa",)),  # with the code of a regional desk
        ("Der Frachter liegt fest.\ndpa/lno", ("dpa",)),
        ("Der Frachter liegt fest. dpa/lno", ("dpa",)),
        ("Der Frachter liegt fest. AFP", ("AFP",)),
        ("Der Frachter liegt fest. – dpa", ("dpa",)),
        ("Der Frachter liegt fest. Quelle: dpa", ("dpa",)),
        ("Der Frachter liegt fest. (Quelle: AFP)", ("AFP",)),
        ("Der Frachter liegt fest.\nQuelle: Nachrichtenagentur Xinhua", ("Xinhua",)),
        ("Der Frachter liegt fest. Mit Material von AFP.", ("AFP",)),
        ("Der Frachter liegt fest.\nMit Informationen der Agentur AFP", ("AFP",)),
        ("Der Frachter liegt fest.\nDieser Text enthält Material der Nachrichtenagentur dpa.", ("dpa",)),
        ("Der Frachter liegt fest.\nAgenturen: dpa, AFP", ("AFP", "dpa")),
        ("Der Frachter liegt fest.\nmit dpa", ("dpa",)),
        ("Der Frachter liegt fest. [dpa]", ("dpa",)),
        ("Der Frachter liegt fest.\n(APA/dpa/Red.)", ("APA", "dpa")),
        ("Der Frachter liegt fest. (RIA Nowosti)", ("RIA",)),
        ("Er kam zurück. Sid", ()),  # a name in a line of its own letters
        ("Der Frachter liegt fest. Er arbeitet bei der dpa.", ()),
    ],
)
def test_credits(text, agencies, passage_of, german):
    assert credited(passage_of(text), language=german) == agencies


def test_a_credit_that_is_marked_as_furniture_counts(demo_project, german):
    passage = demo_project.passage_by_id["eilpunkt24/2026-02-07-gefangene-frei"]
    assert credited(passage, language=german) == ("nap",)
