"""Whoever speaks, whatever the outlet: exchange the sides, and the same is found of the other one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields

import pytest

from framing.find import mentions
from framing.language.resources import Language
from framing.model import Claim, Hedge, Passage, Quotation, Span
from framing.pipeline import statements

PAIRS = [
    ("Die Ukraine", "Russland"),
    ("die Ukraine", "Russland"),
    ("der Ukraine", "Russlands"),
    ("in der Ukraine", "in Russland"),
    ("Kiews", "Moskaus"),
    ("Kiew", "Moskau"),
    ("Kyjiw", "Minsk"),
    ("Wolodymyr Selenskyj", "Wladimir Putin"),
    ("Selenskyjs", "Putins"),
    ("Selenskyj", "Putin"),
    ("Iwan Petrow", "Andrij Bondar"),
    ("Olena Kowal", "Irina Petrowa"),
    ("Kowal", "Petrowa"),
    ("Ukrinform", "TASS"),
    ("Nordblatt", "Hafenkurier"),
    ("Ukrainisch", "Russisch"),
    ("ukrainisch", "russisch"),
]

SENTENCES = [
    "„Wir wollen Frieden“, sagte der russische Präsident Wladimir Putin in Moskau. Dies bestritt Kiew.",
    "Das russische Ministerium behauptete, Kiew habe zuerst geschossen. Laut Moskau gab es Tote.",
    "Moskau meldet die Einnahme eines Dorfes. Nach Angaben des Generalstabs in Kiew hält die Front.",
    "„Wir wollen Frieden“, sagte der russische Minister Iwan Petrow in Moskau. Dies bestritt Kiew.",
    "Iwan Petrow warf der Führung in Kiew vor, sie verzögere die Gespräche.",
    "Nach den Worten von Selenskyj wird die Ukraine nicht verhandeln.",
    "Die russische Seite erklärte, man habe nur Ziele der ukrainischen Armee getroffen.",
    "Aus russischer Sicht ist Kiew schuld. Aus ukrainischer Sicht hat Moskau den Krieg begonnen.",
    "Wie das Nordblatt unter Berufung auf Moskau meldet, wurde niemand verletzt. Der Hafenkurier nennt keine Zahlen.",
    "Wladimir Putin warf der Führung in Kiew vor, sie verzögere die Gespräche.",
    "Selenskyj sagte, Putin wolle keinen Frieden.",
    "Putin behauptete, Selenskyj habe die Gespräche platzen lassen.",
    "Kiew wirft Moskau vor, ein Krankenhaus beschossen zu haben.",
    "Nach ukrainischen Angaben starben bei einem russischen Angriff drei Menschen.",
    "Ukrainischen Behörden zufolge fiel in der Stadt der Strom aus.",
    "Kiew und Moskau meldeten den Austausch von 300 Gefangenen, wie die Ukrinform berichtet.",
    "Laut Ukrinform gab es in der Nacht Angriffe auf Kiew und Moskau.",
    "Die TASS meldete, die Brücke sei gesperrt. Kiew äußerte sich dazu zunächst nicht.",
    "Der ukrainische Generalstab teilte mit, man habe zwölf Drohnen abgeschossen.",
    "Das russische Verteidigungsministerium erklärte: „Unsere Abwehr hat alle Drohnen zerstört.“",
    "Selenskyj nannte den Vorschlag Putins „eine Falle für uns alle“.",
    "Putin bezeichnete die Führung in Kiew als „völlig abhängig vom Westen“.",
    "Die Lage sei ernst, sagte Olena Kowal. Es fehle an Wasser. Die Menschen müssten die Stadt verlassen.",
    "Olena Kowal widersprach: „Das ist eine Lüge.“ Selenskyj habe nie zugestimmt, sagte sie.",
    "Aus Kiew hieß es, die Gespräche gingen weiter.",
    "Die Forderung Moskaus, die Truppen abzuziehen, stieß auf Ablehnung.",
    "Der Vorwurf Kiews, Moskau verschleppe Kinder, sei belegt, sagte Olena Kowal.",
    "Moskau forderte den Abzug der ukrainischen Truppen. Kiew lehnte das ab.",
    "Wie der ukrainische Geheimdienst mitteilte, wurde in Moskau ein Spion gefasst.",
    "Das russische Außenministerium dementierte den Bericht. „Das ist frei erfunden“, sagte ein Sprecher in Moskau.",
    "Die ukrainische Luftwaffe warnte vor Raketen. Demnach sollen sie auf Kiew gerichtet sein.",
    "„Wir geben nicht auf“, sagte Selenskyj dem Nordblatt. Putin müsse die Gespräche beginnen.",
    "Das Nordblatt berichtet, die Ukraine plane eine Offensive. Der Hafenkurier bestreitet das.",
    "Nach Darstellung Moskaus begann die Ukraine den Beschuss. Kiew weist das zurück.",
    "Putin drohte mit Vergeltung. Selenskyj kündigte weitere Angriffe an.",
    "Russische Truppen hätten das Dorf erobert, behauptete das Ministerium in Moskau.",
    "Selenskyj räumte ein, dass die Lage schwierig ist. Putin sprach von einem „großen Erfolg“.",
    "Der Gouverneur in der Ukraine meldete fünf Verletzte, so die Ukrinform.",
]


def swapped(text: str) -> str:
    """Both sides exchanged; the longer form first, so that "in der Ukraine" becomes "in Russland"."""
    table = dict(reversed(PAIRS)) | {b: a for a, b in PAIRS if (a, b) != PAIRS[0]}
    forms = "|".join(sorted(table, key=len, reverse=True))
    return re.sub(rf"\b(?:{forms})(?=e[nrms]?\b|\b)", lambda match: table[match.group()], text)


COUNTRIES = {"UA": "RU", "RU": "UA"}


@pytest.fixture(scope="module")
def told(german: Language) -> Callable[[str, str], list[dict[str, object]]]:
    """All that is told of each quotation, claim and hedge of a text, in words instead of places."""

    def rows(text: str, outlet: str) -> list[dict[str, object]]:
        passage = Passage("p", "a", outlet, 0, len(text), text)
        names = mentions.find(passage, language=german)
        found = statements.find(passage, tuple(names), german)
        return [_in_words(text, one) for one in (*found.quotations, *found.hedges, *found.claims)]

    return rows


def _in_words(text: str, found: Quotation | Hedge | Claim) -> dict[str, object]:
    return {field.name: _word(text, getattr(found, field.name)) for field in fields(found)}


def _word(text: str, value: object) -> object:
    if isinstance(value, Span):
        return text[value.start : value.end]
    return tuple(_word(text, one) for one in value) if isinstance(value, tuple) else value


def _exchanged(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_exchanged, value))
    return COUNTRIES.get(value, swapped(value)) if isinstance(value, str) else value


@pytest.mark.parametrize("text", SENTENCES)
def test_sides_and_outlets_can_be_exchanged(told, text: str) -> None:
    """What counts is how a sentence is built, not whose it is and who prints it."""
    found = [{name: _exchanged(value) for name, value in row.items()} for row in told(text, "Nordblatt")]
    assert found
    assert told(swapped(text), "Hafenkurier") == found
