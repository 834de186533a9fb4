"""A reload, a second tab and a cut line leave a reader's own changes where they were."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TEXT = "Das Hallenbad am Deich bleibt bis Ostern geschlossen. Die Heizung ist defekt, sagte Badleiter Jan Tamm. " * 2


def load_a_text(page):
    page.locator(".fx-columns").wait_for()
    page.get_by_role("link", name="Daten & Methode").click()
    page.get_by_label("Medium", exact=True).fill("Deichkurier")
    page.get_by_label("Datum, mit Uhrzeit, wenn bekannt").fill("03.02.2026")
    page.get_by_label("Überschrift", exact=True).fill("Bad bleibt zu")
    page.get_by_label("Text", exact=True).fill(TEXT)
    page.get_by_role("button", name="Diesen Text laden").click()
    page.get_by_text("fehlt noch ein Text").wait_for()


def stock(page):
    page.get_by_text("Bestand", exact=True).click()
    page.locator(".in-table").first.wait_for()
    return page.locator("body").inner_text()


def test_a_reload_and_a_second_tab_show_the_readers_own_texts(visit):
    page = visit()
    load_a_text(page)
    page.reload()
    page.get_by_label("Medium", exact=True).wait_for()
    assert "Deichkurier" in stock(page)
    tab = page.context.new_page()
    tab.goto(page.url)
    tab.locator(".in-table").first.wait_for()
    assert "Deichkurier" in tab.locator("body").inner_text()


def test_a_cut_line_loses_nothing(visit):
    page = visit()
    load_a_text(page)
    page.context.set_offline(True)
    page.wait_for_timeout(3000)
    page.context.set_offline(False)
    page.wait_for_timeout(3000)
    assert "Deichkurier" in stock(page)


def test_the_last_step_can_be_taken_back(visit):
    page = visit()
    load_a_text(page)
    page.get_by_text("Projekt sichern ●").click()
    menu = page.get_by_test_id("stPopoverBody")  # another stands beside what was loaded
    menu.get_by_role("button", name="Rückgängig").click()
    page.get_by_text("Artikel: 101").first.wait_for()
