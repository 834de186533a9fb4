"""Two hundred sentences as news would write them, about invented towns."""

from itertools import product

import pytest

WHO = [
    "Der Stadtrat von Norderau",
    "Die Feuerwehr in Süderbrück",
    "Bürgermeisterin Köhler-Weiß",
    "Das Landgericht Mühlstädt",
    "Die Gewerkschaft der Busfahrer",
    "Ein Sprecher des Innenministeriums",
    "Der Deichverband Ostmoor",
    "Die Polizei im Kreis Hügelland",
    "Eine Bürgerinitiative gegen Fluglärm",
    "Trainer Özdemir",
]
WHAT = [
    "hat am Dienstag den Haushalt für 2026 vorgelegt",
    "warnt vor Überschwemmungen an der Ößel",
    "fordert 12,5 Prozent mehr Lohn",
    "bestätigte den Großbrand in der Möbelfabrik",
    "streitet über den Nachtbus",
    "kündigte „ein Ende der Geduld“ an",
    "sagte die Feier zum 1. Mai ab",
    "nahm zwei Verdächtige fest",
    "lehnt den Windpark ab",
    "eröffnete das Freibad mit drei Wochen Verspätung",
]
HOW = ["", ", wie am Abend bekannt wurde"]


@pytest.fixture(scope="session")
def sentences():
    found = [f"{who} {what}{how}." for who, what, how in product(WHO, WHAT, HOW)]
    assert len(found) == 200
    return found
