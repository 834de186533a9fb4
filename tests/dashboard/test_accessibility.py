"""axe finds nothing serious on any page, in any dress; the page can be used by keyboard and in 200 % size."""

from itertools import pairwise
from pathlib import Path

import pytest

axe_package = pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
AXE = Path(axe_package.__file__).with_name("axe.min.js")

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PAGES = {
    "vergleich": ".fx-columns",
    "vergleich?marken=1": ".fx-columns",
    "vergleich?marken=1&medien=A,B,C,D,E&thema=1": ".fx",
    "themen": ".sl",
    "namen": ".fx",
    "belege?suche=Pokrowsk": ".fx",
    "methode": "h2",
    "methode?abschnitt=bestand": ".fx",
    "methode?abschnitt=medien": ".fa-sheet",
    "methode?abschnitt=regeln": ".ru-lines",
    "methode?abschnitt=guete": ".qu-table",
    "methode?abschnitt=methode": ".ve-table",
    "namen?ansicht=woerter": ".fx",
    "namen?ansicht=zeit": ".fx",
}


def serious(page):
    """What axe calls serious or critical, each with the first place where it stands."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # Streamlit's own button, there for as long as the page is drawn, is not ours to colour.
    rest = "{exclude: [['[data-testid=stBaseButton-header]']]}"
    found = page.evaluate(f"tags => axe.run({rest}, {{runOnly: {{type: 'tag', values: tags}}}})", TAGS)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['target']} {one['nodes'][0]['html'][:200]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def open_page(visit, path, **dials):
    page = visit(f"/{path}", bypass_csp=True, **dials)  # axe itself is evaluated in the page
    page.locator(next(wait for known, wait in PAGES.items() if known == path.split("&beamer")[0])).first.wait_for()
    page.locator("[data-testid=stStatusWidget]").wait_for(state="detached")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(visit, path, scheme):
    assert serious(open_page(visit, path, color_scheme=scheme)) == []


def test_axe_finds_nothing_serious_on_the_wall(visit):
    assert serious(open_page(visit, "vergleich?marken=1&beamer=1", width=1280, height=720)) == []


@pytest.mark.parametrize("path", PAGES)
def test_each_page_says_its_language_its_name_and_its_order(visit, path):
    page = open_page(visit, path)
    assert page.evaluate("document.documentElement.lang") == "de"
    assert page.title() not in ("", "Streamlit")
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(e => Number(e.tagName[1]))")
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert page.locator("main").count() == 1


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 640])  # 640 is a screen of 1280 at 200 %
def test_no_page_scrolls_sideways(visit, path, width):
    page = open_page(visit, path, width=width, height=844)
    too_wide = "[...document.querySelectorAll('html, .stMain')].some(e => e.scrollWidth > e.clientWidth)"
    assert not page.evaluate(too_wide)
