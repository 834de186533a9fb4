"""Names in German sentences: the forms that news print, and none that German does not have."""

import pytest

from framing.evaluate.carriers import CARRIERS, KINDS, carriers


def shown(name, kind, german, *, country=""):
    """Each carrier's name with the words beside it."""
    found = {}
    for carrier in carriers(name, kind, german, country=country):
        before = carrier.text[: carrier.start].split("\n")[-1].split(" ")[-2:]
        behind = carrier.text[carrier.end :].split(" ")[0]
        found[carrier.name] = " ".join(before) + carrier.text[carrier.start : carrier.end] + behind
    return found


@pytest.mark.parametrize(
    ("name", "kind", "carrier", "expected"),
    [
        ("Pokrowsk", "place", "bare", "über Pokrowsk"),
        ("Pokrowsk", "place", "genitive", "Zukunft Pokrowsks"),
        ("Pokrowsk", "place", "adjective", "mehreren Pokrowsker"),
        ("Pokrowsk", "place", "compound", "die Pokrowsk-Frage"),
        ("Pokrowsk", "place", "start", "Pokrowsk:"),
        ("Cherson", "place", "genitive", "Zukunft Chersons"),
        ("Tores", "place", "genitive", "Zukunft Tores’"),  # after s, x, z and ß the ending is not heard
        ("Kobane", "place", "adjective", "mehreren Kobaner"),
        ("Krywyj Rih", "place", "adjective", "mehreren Krywyj Riher"),
        ("Krim", "place", "bare", "die Krim"),
        ("Krim", "place", "genitive", "der Krim"),
        ("Golf von Mexiko", "place", "genitive", "des Golfs"),
        ("Golf von Mexiko", "place", "bare", "den Golf von Mexiko"),
        ("besetztes Westjordanland", "place", "genitive", "des besetzten Westjordanlands"),
        ("Uigurisches Autonomes Gebiet Xinjiang", "place", "genitive", "des Uigurischen Autonomen Gebiets Xinjiang"),
        ("Türkei", "state", "genitive", "der Türkei"),
        ("Türkei", "state", "compound", "Die Türkei-Konferenz"),
        ("DNR", "state", "genitive", "der DNR"),  # what is spelled out takes no ending
        ("Deutsche Demokratische Republik", "state", "genitive", "der Deutschen Demokratischen Republik"),
        ("Türkisch besetzter Teil Zyperns", "state", "bare", "über Türkisch besetzten Teil Zyperns"),
        ("Wladimir Putin", "person", "genitive", "Rede Wladimir Putins"),
        ("al-Dscholani", "person", "start", "Al-Dscholani"),
        ("Hamas", "org", "genitive", "der Hamas"),
        ("Kiewer Regime", "org", "genitive", "des Kiewer Regimes"),
        ("russische Streitkräfte", "org", "genitive", "der russischen Streitkräfte"),
        ("sogenannter Islamischer Staat", "org", "bare", "erwähnt sogenannten Islamischen Staat"),
        ("Gesundheitsministerium in Gaza", "org", "genitive", "des Gesundheitsministeriums in Gaza"),
    ],
)
def test_a_name_takes_the_form_that_german_gives_it(name, kind, carrier, expected, german):
    assert expected in shown(name, kind, german)[carrier]


@pytest.mark.parametrize(
    ("name", "kind", "carrier"),
    [
        ("Westjordanland", "place", "adjective"),  # Westjordanländer is another word
        ("Eger", "place", "adjective"),
        ("Alto Adige", "place", "adjective"),
        ("Ukraine", "state", "adjective"),
        ("Krywyj Rih", "place", "compound"),
        ("russische Streitkräfte", "org", "compound"),
        ("Wladimir Putin", "person", "adjective"),
        ("Taiwan, China", "state", "genitive"),
    ],
)
def test_a_form_that_the_name_does_not_have_is_left_out(name, kind, carrier, german):
    assert carrier not in shown(name, kind, german)


def test_the_letters_of_the_name_are_where_they_are_said_to_be(german):
    for carrier in carriers("Donezk", "place", german, country="UA"):
        assert carrier.text[carrier.start : carrier.end] == "Donezk"
        assert carrier.text.startswith("Ukraine – die Lage am Dienstag\n\n")


@pytest.mark.parametrize("country", ["", "XZ", "??"])
def test_what_lies_in_no_country_has_no_first_line(country, german):
    assert all(
        "die Lage am" not in carrier.text for carrier in carriers("Golf von Mexiko", "place", german, country=country)
    )


def test_every_row_of_the_table_is_a_sentence_with_one_slot(german):
    rows = german.rows("name_carriers")
    assert {kind for kind, _, _ in rows} == set(KINDS)
    assert {carrier for _, carrier, _ in rows} == set(CARRIERS)
    for _, _, sentence in rows:
        assert sentence.count("{") == 1
        assert sentence.endswith(".")
