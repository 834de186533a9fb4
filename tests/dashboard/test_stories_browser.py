"""Themen in a real browser, by the keyboard alone: two stories become one with a reason, and two again."""

import pytest

from framing.dashboard.stories import STEP

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

expect = sync_api.expect
PATIENT = 30_000
"""Milliseconds: a busy machine draws slowly."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOCUSED = "e => e === document.activeElement || e.contains(document.activeElement)"
TOO_WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"
MOST_STEPS = 250


def tab_to(page, target):
    """Press Tab until the focus is there: whoever has no mouse gets there, too."""
    target.wait_for()
    for _ in range(MOST_STEPS):
        if target.evaluate(FOCUSED):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"no way by Tab to {target}")


def settled(page):
    """The page is drawn to its end."""
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")


def to_stories(page):
    page.locator(".fx-columns").wait_for()
    tab_to(page, page.get_by_role("link", name="Themen"))
    page.keyboard.press("Enter")
    page.locator(".sl").first.wait_for()
    settled(page)


def rows(page):
    return page.locator('[class*="st-key-row-"] .sl h3')


def test_two_stories_are_merged_with_a_reason_and_parted_again(visit):
    page = visit(height=1200)
    to_stories(page)
    expect(rows(page)).to_have_count(STEP, timeout=PATIENT)  # the list is drawn row by row
    before = rows(page).all_inner_texts()
    tab_to(page, page.locator(".st-key-row-3").get_by_role("button", name="Korrigieren"))
    page.keyboard.press("Enter")

    actions = page.get_by_role("radiogroup", name="Was soll geschehen?")
    tab_to(page, actions)
    merge = page.get_by_role("radio", name="Mit anderen Themen zusammenführen")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        settled(page)
    expect(merge).to_be_checked(timeout=PATIENT)

    others = page.get_by_role("combobox", name="Mit welchen Themen?")
    tab_to(page, others)
    page.keyboard.type("Thema 4")
    page.get_by_role("option", name="Thema 4").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    tab_to(page, page.get_by_label("Warum? (darf leer bleiben)"))
    page.keyboard.type("Zwei Berichte über denselben Abend")
    tab_to(page, page.get_by_role("button", name="Ändern", exact=True))
    page.keyboard.press("Enter")

    page.get_by_text("Korrektur 1: Thema 3 hat jetzt").first.wait_for()
    expect(page.locator(".st-key-row-3 .sl-mark")).to_have_text("korrigiert", timeout=PATIENT)
    expect(page.locator(".st-key-row-4")).to_have_count(0, timeout=PATIENT)

    tab_to(page, page.locator(".st-key-stories-corrections summary").first)
    page.keyboard.press("Enter")
    page.get_by_text("Zwei Berichte über denselben Abend").first.wait_for()
    tab_to(page, page.get_by_role("button", name="Zurücknehmen"))
    page.keyboard.press("Enter")
    page.get_by_text("ist zurückgenommen.").first.wait_for()
    expect(page.locator(".st-key-row-4 .sl").first).to_be_visible(timeout=PATIENT)
    expect(rows(page)).to_have_text(before, timeout=PATIENT)
    expect(page.locator(".sl-mark")).to_have_count(0, timeout=PATIENT)


def test_a_shared_name_opens_its_sentences_by_the_keyboard(visit):
    page = visit(height=1200)
    to_stories(page)
    tab_to(page, page.locator(".st-key-why-2 button"))
    page.keyboard.press("Enter")
    count = page.locator(".fx-shared details.fx-count").first
    tab_to(page, count.locator("summary"))
    assert not count.locator("mark").first.is_visible()
    page.keyboard.press("Enter")
    count.locator("mark").first.wait_for(state="visible")
    page.wait_for_url("**warum=2**")


def test_the_dial_says_what_it_changed_and_the_frame_takes_it_back(visit):
    page = visit(height=1200)
    to_stories(page)
    page.get_by_text("Themen enger oder weiter fassen").click()
    page.get_by_role("button", name="Weiter", exact=True).click()
    page.get_by_text("Unverändert:").first.wait_for()
    page.get_by_text("Projekt sichern ●").click()
    page.get_by_role("button", name="Rückgängig: Themen neu geordnet").click()
    expect(page.get_by_text("Projekt sichern ●")).to_have_count(0, timeout=PATIENT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(visit, width, scheme):
    page = visit(width=width, height=900, color_scheme=scheme)
    to_stories_by_address(page)
    page.locator(".st-key-why-2 button").click()
    page.get_by_text("Beinahe dabei").first.wait_for()
    settled(page)
    page.locator(".st-key-correct-2 button").first.click()  # while it is redrawn, a button may stand there twice
    page.get_by_role("button", name="Ändern", exact=True).wait_for()
    assert not page.evaluate(TOO_WIDE)
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    assert not page.evaluate(TOO_WIDE)


def to_stories_by_address(page):
    """On a phone the pages stand in a menu."""
    page.locator(".fx-columns").wait_for()
    page.evaluate("history.pushState({}, '', '/themen'); dispatchEvent(new PopStateEvent('popstate'))")
    page.locator(".sl").first.wait_for()
    settled(page)


def test_hostile_texts_do_nothing_here(visit, hostile_address):
    page = visit(server=hostile_address)
    to_stories(page)
    page.locator(".st-key-correct-1 button").click()
    page.get_by_role("button", name="Ändern", exact=True).wait_for()
    assert "<script>" in page.locator(".sl").first.inner_text()
    assert page.locator(".sl img, .sl script, .sl b, .stCheckbox a").count() == 0
    assert page.title() == "Themen"
    assert not page.evaluate(TOO_WIDE)
