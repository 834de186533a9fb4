"""Belege in a real browser: from a number to its sentences, and one of them copied with its reference."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TOO_WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"
SELECTED = """() => {
    const field = document.activeElement;
    const kept = field.tagName === 'INPUT' ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
    return kept || getSelection().toString();
}"""


def to_evidence(page, query):
    page.locator(".fx-columns").wait_for()
    page.get_by_role("link", name="Belege").click()
    field = page.locator(".st-key-kwic-query input")
    field.fill(query)
    field.press("Enter")
    page.locator(".fx-kwic summary").first.wait_for()


def test_by_keyboard_alone_a_line_is_opened_and_copied_with_its_reference(visit):
    page = visit()
    to_evidence(page, "Krasnoarmeisk")
    page.wait_for_url("**/belege?suche=Krasnoarmeisk&medien=-*")
    line = page.locator(".fx-kwic > li").nth(1)
    line.locator("summary").focus()
    page.keyboard.press("Enter")
    reference = line.locator(".fx-cite")
    reference.wait_for(state="visible")
    assert "Krasnoarmeisk" in reference.inner_text()
    for _ in range(3):  # the way to the comparison comes first
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "fx-cite-keys":
            break
    assert page.evaluate(SELECTED) == reference.inner_text()


def test_one_click_selects_the_reference_and_nothing_else(visit):
    page = visit()
    to_evidence(page, "Krasnoarmeisk")
    line = page.locator(".fx-kwic > li").nth(1)
    line.locator("summary").click()
    reference = line.locator(".fx-cite")
    reference.click()
    assert page.evaluate("getSelection().toString()") == reference.inner_text()
    assert " Zeichen " in reference.inner_text()


def test_a_count_is_one_click_from_its_sentences(visit):
    page = visit()
    to_evidence(page, "Krasnoarmeisk")
    count = page.locator(".fx-kwic-counts li").filter(has_text="Ostmeridian").locator("a")
    number = int(count.inner_text())
    address = count.get_attribute("href")
    assert "suche=Krasnoarmeisk" in address
    assert "medien=E" in address
    page.locator(".st-key-kwic-outlets button").filter(has_text="Ostmeridian").click()
    page.wait_for_function(f"document.querySelectorAll('.fx-kwic > li').length === {number}")


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_is_wider_than_the_screen(visit, width):
    page = visit(width=width, height=844)
    page.locator(".fx-texts").wait_for()
    page.locator('[data-testid="stExpandSidebarButton"]').click()  # on a phone the menu is folded
    page.get_by_role("link", name="Belege").click()
    field = page.locator(".st-key-kwic-query input")
    field.fill("Angriff")
    field.press("Enter")
    page.locator(".fx-kwic summary").first.wait_for()
    assert not page.evaluate(TOO_WIDE)
    page.evaluate("document.querySelectorAll('.fx-kwic details').forEach(e => { e.open = true })")
    assert not page.evaluate(TOO_WIDE)
    left, right = (page.locator(f".fx-kwic-{side}").nth(1).bounding_box() for side in ("left", "right"))
    assert left["y"] + left["height"] <= right["y"] + 1  # what stands before stands above
