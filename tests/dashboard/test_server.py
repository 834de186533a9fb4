"""What the server answers: the page's language and limits, its cookie, and files that leave as they were made."""

import gzip
import urllib.request

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")


def answer(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as got:
        body = got.read()
        return got.headers, gzip.decompress(body) if got.headers.get("Content-Encoding") == "gzip" else body


@pytest.mark.parametrize("path", ["/", "/vergleich", "/methode"])
@pytest.mark.parametrize("encoding", ["identity", "gzip, deflate, br"])
def test_the_page_says_german_and_what_it_may_load(address, path, encoding):
    headers, body = answer(address + path, Accept="text/html", **{"Accept-Encoding": encoding})
    assert b'<html lang="de"' in body
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "SameSite=Lax" in headers["Set-Cookie"]
    assert "HttpOnly" in headers["Set-Cookie"]


def test_a_known_reader_keeps_the_cookie_and_an_empty_one_is_replaced(address):
    assert answer(address, Accept="text/html", Cookie="framing=abc")[0]["Set-Cookie"] is None
    assert answer(address, Accept="text/html", Cookie="framing=")[0]["Set-Cookie"]


def test_nothing_but_the_page_gets_a_cookie(address):
    assert "framing=" not in (answer(f"{address}/_stcore/health")[0]["Set-Cookie"] or "")


@pytest.mark.parametrize("headers", [{"Accept": "text/html"}, {"Accept": "*/*"}, {"Accept-Encoding": "gzip"}])
def test_a_file_leaves_as_it_was_made(visit, headers):
    page = visit("/vergleich?sprache=en")
    page.locator(".fx-columns").wait_for()
    page.get_by_text("Hand on").click()
    with page.expect_download() as waiting:
        page.get_by_text("Comparison as an HTML file").click()
    made = waiting.value.path().read_bytes()
    got = answer(waiting.value.url, **headers)[1]
    assert got == made
    assert b'<html lang="en"' in got
    assert b"<script" not in got


def test_a_link_from_another_site_leads_to_the_readers_own_work(visit):
    page = visit("/methode")
    page.get_by_label("Medium", exact=True).fill("Deichkurier")
    page.get_by_label("Datum, mit Uhrzeit, wenn bekannt").fill("03.02.2026")
    page.get_by_label("Überschrift", exact=True).fill("Bad bleibt zu")
    page.get_by_label("Text", exact=True).fill(
        "Das Hallenbad am Deich bleibt bis Ostern geschlossen, sagte der Badleiter."
    )
    page.get_by_role("button", name="Diesen Text laden").click()
    page.get_by_text("Projekt sichern ●").wait_for()
    tab = page.context.new_page()
    tab.route(
        "http://mail.example/**",
        lambda route: route.fulfill(content_type="text/html", body=f'<a href="{page.url}">Link</a>'),
    )
    tab.goto("http://mail.example/")
    tab.get_by_text("Link").click()
    tab.get_by_text("Projekt sichern ●").wait_for()
