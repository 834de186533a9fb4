"""The app in a real browser: what a visitor sees, clicks and opens, and that nothing leaves the machine."""

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
TOO_WIDE = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def to_stories(page):
    page.locator(".fx-columns").wait_for()
    if page.viewport_size["width"] < 768:  # on a phone the pages stand behind a button
        page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_role("link", name="Themen").click()
    page.locator(".sl").first.wait_for()


def show_marks(page):
    page.locator(".st-key-marks label").click()
    page.locator(".fx:not(.no-name)").wait_for()


def open_pokrowsk(page):
    """From the list of stories into the one whose headlines hold both names."""
    to_stories(page)
    row = page.locator('[class*="st-key-row-"]').filter(has_text="Pokrowsk").filter(has_text="Krasnoarmeisk").first
    row.get_by_role("link", name="Vergleichen").click()
    page.locator(".fx-columns").wait_for()
    page.wait_for_url("**/vergleich?thema=*&medien=*")


def test_the_first_thing_seen_is_a_comparison(visit):
    page = visit()
    page.locator(".fx-columns.fx-2").wait_for()
    assert page.locator(".fx-column").count() == 2
    assert page.locator(".fx-summary li").count() <= 5


def test_from_the_stories_to_both_names(visit):
    page = visit()
    open_pokrowsk(page)
    names = page.locator(".fx-columns .m-name")
    assert names.filter(has_text="Pokrowsk").count()
    assert names.filter(has_text="Krasnoarmeisk").count()


def test_a_count_opens_its_sentence(visit):
    page = visit()
    open_pokrowsk(page)
    show_marks(page)
    count = page.locator(".fx-form:has(details)").filter(has_text="Krasnoarmeisk").first.locator("details").first
    assert not count.locator("li").first.is_visible()
    count.locator("summary").click()
    sentence = count.locator("li").first
    sentence.wait_for(state="visible")
    assert sentence.locator("mark").first.inner_text().startswith("Krasnoarmeisk")
    target = sentence.locator("a").first.get_attribute("href")
    sentence.locator("a").first.click()
    assert page.locator(target).is_visible()
    assert count.locator("li").first.is_visible()  # following the link closed nothing


def test_one_form_lights_all_forms_of_the_thing(visit):
    page = visit()
    open_pokrowsk(page)
    name = page.locator("#k-E a.m-name:not([tabindex])").filter(has_text="Krasnoarmeisk").first
    other = page.locator(".fx-column:not(#k-E) .m-name").filter(has_text="Pokrowsk").first
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "none"
    name.focus()
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_marks_are_shown_on_demand_and_can_be_taken_off(visit):
    page = visit()
    name = page.locator(".fx-columns .m-name").first
    bare = "rgba(0, 0, 0, 0)"
    assert name.evaluate("e => getComputedStyle(e).backgroundColor") == bare
    show_marks(page)
    assert name.evaluate("e => getComputedStyle(e).backgroundColor") != bare
    page.locator(".st-key-kinds button").first.click()
    page.locator(".fx.no-name").wait_for()
    assert name.evaluate("e => getComputedStyle(e).backgroundColor") == bare


def test_the_page_can_speak_english(visit):
    page = visit()
    show_marks(page)
    page.get_by_text("English").click()
    page.get_by_role("heading", name="Differences in short").wait_for()
    page.wait_for_function("!document.body.innerText.includes('nur hier gefunden')")  # the page is drawn part by part


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_sideways_scroll_on_small_screens(visit, width, scheme):
    page = visit(width=width, height=844, color_scheme=scheme)
    page.locator(".fx-columns").wait_for()
    assert not page.evaluate(TOO_WIDE)
    for count in page.locator(".fx-tables details:visible").all()[:6]:
        count.locator("summary").first.click()
    assert not page.evaluate(TOO_WIDE)
    visible = [column.is_visible() for column in page.locator(".fx-column").all()]
    assert visible == ([True, True] if width > 1000 else [True, False])


def test_on_a_phone_no_table_is_wider_than_the_screen(visit):
    page = visit(width=390, height=844)
    page.locator(".fx-columns").wait_for()
    show_marks(page)
    wide = "[...document.querySelectorAll('.fx-table')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    assert page.evaluate(wide) == 0
    page.evaluate("document.querySelectorAll('.fx-tables details').forEach(e => { e.open = true })")
    assert page.evaluate(wide) == 0  # with every table unfolded and every sentence in sight
    assert not page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("width", [390, 1366])
def test_hostile_texts_are_shown_and_do_nothing(visit, hostile_address, width):
    page = visit(server=hostile_address, width=width)
    page.locator(".fx-columns").wait_for()
    assert page.locator(".fx-columns").inner_text().count("<script>") >= 4
    assert page.locator(".fx img, .fx script").count() == 0
    assert page.locator(".fx b").filter(has_text="fett").count() == 0
    assert page.title() == "Vergleich"
    assert not page.evaluate(TOO_WIDE)
