"""Daten & Methode in a real browser: two texts of one's own and their comparison, files, and work that is stopped."""

import json

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TOO_WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"
BRIDGE_A = (
    "Die Fußgängerbrücke über die Norder ist seit Dienstag gesperrt. Ein Gutachten nennt Risse im Stahl. „Sicherheit "
    "geht vor“, sagte Stadtbaurätin Ina Holm. Der Umweg zur Schule beträgt zwei Kilometer."
)
BRIDGE_B = (
    "Wegen Rissen im Stahl darf seit Dienstag niemand mehr über die Fußgängerbrücke an der Norder. Das steht in einem "
    "Gutachten. Stadtbaurätin Ina Holm rechnet mit einem halben Jahr Bauzeit. Schulkinder laufen zwei Kilometer mehr."
)


def paste(page, outlet, title, text):
    page.get_by_label("Medium", exact=True).fill(outlet)
    page.get_by_label("Datum, mit Uhrzeit, wenn bekannt").fill("03.02.2026")
    page.get_by_label("Überschrift", exact=True).fill(title)
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_role("button", name="Diesen Text laden").click()


def to_data(page):
    page.get_by_role("link", name="Daten & Methode").click()
    page.get_by_label("Medium", exact=True).wait_for()


def test_two_texts_of_ones_own_become_a_comparison(visit):
    page = visit()
    page.locator(".fx-columns").wait_for()
    to_data(page)
    paste(page, "Norderblick", "Brücke gesperrt", BRIDGE_A)
    page.get_by_text("fehlt noch ein Text eines anderen Mediums").wait_for()
    sync_api.expect(page.get_by_label("Text", exact=True)).to_have_value("")  # the page is drawn part by part
    paste(page, "Uferpost", "Risse im Stahl", BRIDGE_B)
    page.get_by_role("button", name="Vergleichen").click()
    page.wait_for_url("**/vergleich?thema=*&medien=A%2CB*")
    page.locator(".fx-columns").wait_for()
    shown = page.locator(".fx-columns").inner_text()
    assert "Umweg zur Schule" in shown
    assert "halben Jahr Bauzeit" in shown
    assert "Holm" not in page.url


def test_another_browser_sees_nothing_of_it(visit):
    mine = visit()
    mine.locator(".fx-columns").wait_for()
    to_data(mine)
    paste(mine, "Norderblick", "Brücke gesperrt", BRIDGE_A)
    mine.get_by_text("fehlt noch ein Text").wait_for()
    theirs = visit()
    theirs.locator(".fx-columns").wait_for()
    to_data(theirs)
    theirs.get_by_text("Bestand", exact=True).click()
    theirs.locator(".in-table").first.wait_for()
    assert "Norderblick" not in theirs.locator("body").inner_text()


def test_files_are_previewed_and_work_can_be_stopped(visit):
    page = visit("/methode", width=390)
    page.get_by_text("Dateien laden", exact=True).click()
    rows = [
        {"outlet": f"Blatt {n % 4}", "published": f"2026-02-{1 + n % 28:02}", "text": f"{BRIDGE_A} {BRIDGE_B} Tag {n}."}
        for n in range(400)
    ]
    lines = "\n".join([*map(json.dumps, rows), "{kaputt"])
    files = [{"name": "archiv.jsonl", "mimeType": "application/json", "buffer": lines.encode()}]
    page.locator("input[type=file]").set_input_files(files)
    page.get_by_text("401 gelesen: 400 neu, 0 doppelt, 1 abgelehnt.").wait_for()
    assert not page.evaluate(TOO_WIDE)
    page.get_by_role("button", name="Laden (400)").click()
    page.get_by_text("Geladen. 401 gelesen").wait_for()
    page.get_by_role("button", name="Nach Themen ordnen").click()
    page.get_by_text("von 400 Passagen").first.wait_for()
    page.get_by_role("button", name="Abbrechen").click()
    page.get_by_text("Abgebrochen. Es wurde nichts geändert").first.wait_for()
