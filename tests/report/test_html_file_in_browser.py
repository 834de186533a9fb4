"""The file in a real browser: it asks for nothing, fits a phone, obeys the keyboard, and hostile texts do nothing."""

import pytest

from framing import demo, pipeline
from framing.report import html_file, method_note, versions

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
HOSTILE = (
    "<script>document.title='taken'</script> <img src=x onerror=\"document.title='taken'\"> </style><b>fett</b> "
    "</title><svg onload=alert(1)> [Link](javascript:document.title='taken') $x^2$ \u202eumgedreht\u202c 👩‍👩‍👧 "
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def demo_file(demo_project, tmp_path_factory):
    story = demo.opening_story(demo_project)
    outlets = pipeline.most_different(pipeline.compare(demo_project, story.id))
    state = versions.project_state(demo_project)
    path = tmp_path_factory.mktemp("file") / "vergleich.html"
    path.write_text(
        html_file.comparison(
            pipeline.compare(demo_project, story.id, outlets=outlets),
            outlets,
            letters={outlet.name: outlet.letter for outlet in demo_project.outlets},
            fingerprint=state,
            note=method_note.block(demo_project, fingerprint=state, language="de"),
        ),
        encoding="utf-8",
    )
    return path


@pytest.fixture
def visit(browser):
    """The file with scripts switched on and no network; at the end: nothing was asked for, nothing failed."""
    contexts, asked, faults = [], [], []

    def go(path, *, width=1280, height=900, **dials):
        context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **dials)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: faults.append(message.text))
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto(path.as_uri())
        return page

    yield go
    for context in contexts:
        context.close()
    assert {url.partition("#")[0].partition("://")[0] for url in asked} == {"file"}
    assert len({url.partition("#")[0] for url in asked}) == 1
    assert not faults


@pytest.mark.parametrize(
    ("width", "scheme"),
    [(320, "light"), (390, "light"), (390, "dark"), (768, "dark"), (1280, "light"), (1280, "dark"), (1920, "light")],
)
def test_it_fits_every_screen_by_day_and_by_night(visit, demo_file, width, scheme):
    page = visit(demo_file, width=width, color_scheme=scheme)
    assert not page.evaluate(TOO_WIDE)
    page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true })")
    assert not page.evaluate(TOO_WIDE)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 23, 28)"}[scheme]
    boxes = page.locator(".fx-filter label")
    rights = [box["x"] + box["width"] for box in (boxes.nth(n).bounding_box() for n in range(3))]
    assert max(rights) <= width


def line_under(page, kind):
    return page.locator(f".fx-columns .m-{kind}").first.evaluate("e => getComputedStyle(e).textDecorationLine")


def test_a_box_shows_and_hides_the_marks_of_its_kind_by_keyboard_alone(visit, demo_file):
    page = visit(demo_file)
    assert (line_under(page, "name"), line_under(page, "attribution")) == ("underline", "underline")
    for _ in range(2):  # the way to the comparison, then the first box
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "fx-show-name"
    page.keyboard.press("Space")
    assert (line_under(page, "name"), line_under(page, "attribution")) == ("none", "underline")
    page.keyboard.press("Space")
    assert line_under(page, "name") == "underline"


def test_the_legend_stays_in_sight(visit, demo_file):
    page = visit(demo_file, width=390, height=844)
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
    box = page.locator(".fx-filter").bounding_box()
    assert 0 <= box["y"] < 10
    assert box["height"] < 60


def test_all_forms_of_a_thing_light_up(visit, demo_file):
    page = visit(demo_file)
    name = page.locator(".fx-col-1 .m-name[class*='e-']").first
    number = next(part for part in name.get_attribute("class").split() if part.startswith("e-"))
    other = page.locator(f".fx-col-2 .{number}").first
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "none"
    name.hover()
    assert other.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_on_paper_two_columns_black_on_white_and_no_sentence_cut(visit, demo_file):
    page = visit(demo_file, width=700, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    columns = [page.locator(f".fx-col-{n}.fx-column").bounding_box() for n in (1, 2)]
    assert columns[0]["y"] == columns[1]["y"]
    assert columns[0]["x"] + columns[0]["width"] <= columns[1]["x"]
    look = page.locator(".fx-columns .fx-par .fx-s").first.evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(e).fontSize]"
    )
    assert (look[0], round(float(look[1].removesuffix("px")) * 72 / 96, 1)) == ("rgb(0, 0, 0)", 11.5)
    styles = page.locator(".fx-s").evaluate_all("all => [...new Set(all.map(e => getComputedStyle(e).breakInside))]")
    assert styles == ["avoid"]
    assert line_under(page, "name") == "underline"
    assert not page.locator(".fx-filter").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_hostile_texts_are_shown_and_do_nothing(visit, make_comparison, tmp_path, width):
    texts = {name: f"{name} {HOSTILE}\n\nPokrowsk {HOSTILE} liegt im Osten. {'W' * 10_000}" for name in ("A", "B")}
    outlets = {f"{name} {HOSTILE}{'V' * 10_000}": text for name, text in texts.items()}
    made = html_file.comparison(
        make_comparison(outlets),
        tuple(outlets),
        letters=dict(zip(outlets, "AB", strict=True)),
        project_name=HOSTILE,
        fingerprint=HOSTILE,
    )
    path = tmp_path / "hostile.html"
    path.write_text(made, encoding="utf-8")
    page = visit(path, width=width, height=844)
    assert page.title().startswith("Vergleich: A <script>document.title='taken'</script>")
    assert page.locator("script, img, svg, iframe").count() == 0
    assert page.locator(".fx-columns").inner_text().count("<script>") >= 2
    assert not page.evaluate(TOO_WIDE)
