"""The second half of Daten & Methode in a real Chromium: on a phone, by keyboard, and what the browser keeps."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SECTIONS = {"medien": ".fa-sheet", "regeln": ".ru-lines", "guete": ".qu-table", "methode": ".ve-table"}
WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"


@pytest.mark.parametrize("section", SECTIONS)
def test_nothing_is_wider_than_a_phone(visit, section):
    page = visit(f"/methode?abschnitt={section}", width=390, height=800)
    page.locator(SECTIONS[section]).first.wait_for()
    page.wait_for_timeout(500)
    assert not page.evaluate(WIDE)


def test_the_keyboard_jumps_to_a_part_and_scrolls_in_a_list(visit):
    page = visit("/methode?abschnitt=guete")
    way = page.locator(".me-ways a", has_text="Datenschutz")
    way.wait_for()
    way.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#quality_privacy').getBoundingClientRect().top < 300")
    page = visit("/methode?abschnitt=regeln")
    lines = page.locator(".ru-lines")
    lines.wait_for()
    lines.focus()
    page.keyboard.press("End")
    page.wait_for_function("document.querySelector('.ru-lines').scrollTop > 100")


def test_the_browser_keeps_the_two_cookies_that_the_page_names(visit):
    page = visit("/methode?abschnitt=guete")
    page.locator(".cl-questions").wait_for()
    said = page.locator(".cl-questions").inner_text()
    kept = {cookie["name"] for cookie in page.context.cookies()}
    assert kept == {"framing", "_streamlit_xsrf"}
    assert all(name in said for name in kept)
