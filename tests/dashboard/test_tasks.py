"""What first-time users are to get done, as the design lists it, in a real browser: tasks 1, 3, 7, 11 and 14.

Task 4 (from a number to a sentence with its reference) is in test_evidence_browser.py, task 5 (paste two texts) in
test_data_browser.py.
"""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

OUTLINE = "e => getComputedStyle(e).outlineStyle"
OUTLETS = ("Das Wochenlot", "Eilpunkt24", "Funkbund", "Norderauer Zeitung", "Ostmeridian")


def columns(page):
    page.locator(".fx-columns").wait_for()
    return page.locator(".fx-columns")


def form(page, name):
    """The first mention of a form in the texts, as somebody taps it."""
    return page.locator(".fx-column a.m-name:visible").filter(has_text=re.compile(f"^{name}$")).first


def marks_on(page):
    page.locator(".st-key-marks label").click()
    page.locator(".fx:not(.no-name)").wait_for()


def test_task_1_both_names_side_by_side_and_both_lit(visit):
    page = visit()
    columns(page)
    here, there = form(page, "Krasnoarmeisk"), form(page, "Pokrowsk")
    assert here.bounding_box()["x"] != there.bounding_box()["x"]
    assert there.evaluate(OUTLINE) == "none"
    here.hover()
    assert (here.evaluate(OUTLINE), there.evaluate(OUTLINE)) == ("solid", "solid")


def test_task_3_a_tap_shows_all_forms_and_leaves_the_reader_where_they_were(visit):
    page = visit(width=390, height=844, has_touch=True, is_mobile=True)
    columns(page)
    page.locator(".fx-switch a").nth(1).tap()
    name = form(page, "Krasnoarmeisk")
    name.scroll_into_view_if_needed()
    scrolled = "() => document.querySelector('.stMain').scrollTop"
    before, place = page.evaluate(scrolled), name.bounding_box()["y"]
    name.tap()
    sheet = page.locator(".fx-sheet:visible")
    sheet.wait_for()
    assert "Pokrowsk" in sheet.inner_text()
    assert "Krasnoarmeisk" in sheet.inner_text()
    assert all(letter in sheet.inner_text() for letter in "BE")
    sheet.locator("a[href^='#close']:visible").tap()
    sheet.wait_for(state="hidden")
    assert page.evaluate(scrolled) == pytest.approx(before, abs=2)
    assert name.bounding_box()["y"] == pytest.approx(place, abs=2)


def test_the_keyboard_alone_opens_the_forms_of_a_name(visit):
    page = visit()
    columns(page)
    name = form(page, "Krasnoarmeisk")
    for _ in range(120):
        page.keyboard.press("Tab")
        if name.evaluate("e => e === document.activeElement"):
            break
    else:
        pytest.fail("no way to the name by the Tab key alone")
    assert form(page, "Pokrowsk").evaluate(OUTLINE) == "solid"
    page.keyboard.press("Enter")
    sheet = page.locator(".fx-sheet:visible")
    sheet.wait_for()
    assert "Pokrowsk" in sheet.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    sheet.wait_for(state="hidden")


def test_task_7_blind_hides_the_outlets_on_screen_in_title_address_and_source(visit):
    page = visit()
    columns(page)
    page.locator(".st-key-blind label").first.click()
    page.get_by_text("Medium A").first.wait_for()
    page.wait_for_function("!document.body.innerText.includes('Ostmeridian')")
    for name in ("Vergleich", "Themen", "Namen & Wörter", "Belege", "Daten & Methode"):
        page.get_by_role("link", name=name, exact=True).first.click()
        page.wait_for_function("name => document.title.includes(name)", arg=name)
        page.locator("[data-testid=stStatusWidget]").wait_for(state="detached")
        page.wait_for_timeout(500)
        source = f"{page.content()} {page.title()} {page.url}".casefold()
        assert [outlet for outlet in OUTLETS if outlet.casefold() in source] == [], name


def test_task_7_a_blind_link_and_a_blind_file_reveal_nothing(visit, tmp_path):
    page = visit()
    columns(page)
    page.locator(".st-key-blind label").first.click()
    page.get_by_text("Medium A").first.wait_for()
    page.wait_for_url("**blind=1**")
    other = visit(page.url.split("127.0.0.1")[1].split("/", 1)[1].join(["/", ""]))
    columns(other)
    assert "Ostmeridian" not in other.content()
    file = saved_html(page, tmp_path)
    text = file.read_text(encoding="utf-8").casefold()
    assert [outlet for outlet in OUTLETS if outlet.casefold() in text] == []


def saved_html(page, folder):
    page.get_by_text("Weitergeben").click()
    with page.expect_download() as waiting:
        page.get_by_text("Vergleich als HTML-Datei").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_task_11_the_file_is_small_needs_no_network_and_shows_the_same_marks(visit, browser, tmp_path):
    page = visit()
    columns(page)
    marks_on(page)
    shown = page.locator(".fx-columns .m").evaluate_all("all => all.map(e => e.className + e.textContent)")
    file = saved_html(page, tmp_path)
    assert file.stat().st_size < 300_000
    context = browser.new_context(viewport={"width": 390, "height": 844}, offline=True)
    reader, asked = context.new_page(), []
    reader.on("request", lambda request: asked.append(request.url))
    reader.goto(file.as_uri())
    saved = reader.locator(".fx-columns .m").evaluate_all("all => all.map(e => e.className + e.textContent)")
    assert saved == shown
    assert asked == [file.as_uri()]
    assert not reader.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert reader.locator("script").count() == 0
    name = form(reader, "Pokrowsk")  # five things a reader does: tap a name, switch, jump, filter, read the method
    name.click()
    reader.locator(".fx-sheet:visible").wait_for()
    reader.locator(".fx-sheet:visible a[href^='#close']:visible").click()
    reader.locator(".fx-switch a").nth(1).click()
    assert form(reader, "Krasnoarmeisk").is_visible()
    reader.locator(".fx-column:visible a.fx-pair:visible").first.click()
    box = reader.locator("#fx-show-name")
    assert form(reader, "Pokrowsk").evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    box.uncheck()
    assert form(reader, "Pokrowsk").evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"
    context.close()


def test_task_14_a_link_shows_the_same_view_and_another_corpus_is_told(visit, serving, practice, tmp_path):
    from dataclasses import replace

    from framing import store

    page = visit()
    columns(page)
    marks_on(page)
    page.wait_for_url("**marken=1**")
    seen = columns(page).inner_text()
    parts = urlsplit(page.url)
    other = visit(f"{parts.path}?{parts.query}")
    assert columns(other).inner_text() == seen
    assert set(parse_qs(parts.query)) >= {"thema", "medien", "marken", "arten", "ausrichtung", "blind", "stand"}
    changed = replace(practice, articles=(replace(practice.articles[0], title="Anders"), *practice.articles[1:]))
    store.save(changed, tmp_path / "other.framing")
    with serving(tmp_path, FRAMING_PROJECT=str(tmp_path / "other.framing")) as address:
        stranger = visit(f"{parts.path}?{parts.query}", server=address)
        stranger.get_by_text("auf einem anderen Korpus gemacht").wait_for()
        broken = visit(f"{parts.path}?thema=999&medien=Z", server=address)
        broken.get_by_text("gezeigt wird die Voreinstellung").first.wait_for()
        for left in (stranger, broken):  # before their server ends
            left.context.close()
