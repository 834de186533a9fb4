"""A comparison as one file: the same marks as on screen, nothing from elsewhere, and no text that is more than text."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from framing import __version__, demo, pipeline
from framing.errors import SelectionError
from framing.report import html_file, method_note, side_by_side, style_sheet, versions
from framing.report.markup import element

PAIR = ("Abendblatt", "Bote <B>")


def written(comparison, letters, outlets=PAIR, **dials):
    return html_file.comparison(comparison, outlets, letters=letters, **dials)


def tree(*arguments, **dials):
    return lxml_html.document_fromstring(written(*arguments, **dials))


def marks(node):
    """Every mark in the texts: its words, its looks, what a touch says."""
    (texts,) = node.find_class("fx-columns")
    return [(m.text_content(), m.get("class"), m.get("title")) for m in texts.find_class("m")]


def flat(node):
    return " ".join(node.text_content().split())


def test_the_marks_are_those_of_the_screen(make_comparison, letters):
    compared = make_comparison()
    screen = lxml_html.fromstring(f"<div>{side_by_side.page(compared, PAIR, letters=letters)}</div>")
    assert marks(tree(compared, letters)) == marks(screen) != []


def test_the_counts_are_those_of_the_screen(make_comparison, letters):
    compared = make_comparison()
    counts = side_by_side.mark_counts(compared, PAIR, letters=letters)
    labels = {box.find("input").get("id"): box for box in tree(compared, letters).iter("label")}
    assert {kind: int(labels[f"fx-show-{kind}"].find("b").text) for kind in counts} == counts


@pytest.mark.parametrize("kinds", [(), ("name",), ("name", "attribution", "wording")])
def test_all_marks_are_inside_and_the_boxes_of_the_chosen_kinds_are_ticked(make_comparison, letters, kinds):
    compared = make_comparison()
    page = tree(compared, letters, kinds=kinds)
    ticked = [box.get("id") for box in page.iter("input") if box.get("checked") is not None]
    assert ticked == [f"fx-show-{kind}" for kind in kinds]
    assert marks(page) == marks(tree(compared, letters))


def test_it_is_a_whole_document_in_its_language(make_comparison, letters):
    text = written(make_comparison(), letters, language="en")
    assert text.startswith('<!doctype html>\n<html lang="en">')
    page = lxml_html.document_fromstring(text)
    assert [flat(h) for h in page.iter("h1")] == ["Comparison: Abendblatt and Bote <B>"]
    assert page.find(".//title").text == "Comparison: Abendblatt, Bote <B>"
    assert [node.tag for node in page.body if node.tag in ("header", "main", "footer")] == ["header", "main", "footer"]
    assert {column.get("lang") for column in page.find_class("fx-column")} == {"de"}  # the texts stay German


def test_nothing_in_it_asks_for_anything(make_comparison, letters):
    text = written(make_comparison(), letters, note=element("p", "so"))
    page = lxml_html.document_fromstring(text)
    assert not list(page.iter("script", "link", "img", "iframe", "object", "base", "form"))
    assert {link.get("href")[0] for link in page.iter("a")} == {"#"}
    assert not re.search(r"url\(|@import|https?:", text)
    policy = next(m.get("content") for m in page.iter("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def test_every_link_leads_somewhere(make_comparison, letters):
    page = tree(make_comparison(), letters)
    ids = [node.get("id") for node in page.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert {link.get("href")[1:] for link in page.iter("a")} <= set(ids)


def test_three_outlets_stand_side_by_side(make_comparison):
    outlets = {"A": "In Pokrowsk wird gekämpft.", "B": "Um Krasnoarmeisk geht es.", "C": "Der Rat tagt heute lange."}
    page = tree(make_comparison(outlets), dict(zip(outlets, "ABC", strict=True)), outlets=tuple(outlets))
    assert len(page.find_class("fx-column")) == 3
    assert flat(page.find(".//h1")) == "Vergleich: A, B und C"


def test_an_overview_of_more_outlets_has_no_boxes_since_no_text_is_marked(demo_project):
    letters = {outlet.name: outlet.letter for outlet in demo_project.outlets}
    wide = pipeline.compare(demo_project, demo.opening_story(demo_project).id)
    assert len(wide.outlets) > 3
    page = tree(wide, letters, outlets=wide.outlets)
    assert not page.find_class("fx-filter")
    assert page.find_class("fx-table")


def test_the_foot_says_whose_the_texts_are_and_from_which_state_it_was_made(make_comparison, letters):
    foot = flat(tree(make_comparison(), letters, fingerprint="a1b2c3d4").find(".//footer"))
    assert "gehören ihren Verlagen" in foot
    assert foot.endswith(f"Erstellt mit framing {__version__}, Stand a1b2c3d4.")


def test_a_date_stands_there_only_where_it_is_given(make_comparison, letters):
    compared = make_comparison()
    assert written(compared, letters) == written(compared, letters)
    assert "Datum" not in flat(tree(compared, letters).find(".//footer"))
    assert flat(tree(compared, letters, made_on=date(2026, 3, 1)).find(".//footer")).endswith("Datum: 2026-03-01.")


def test_no_file_and_no_id_of_a_text_is_named(make_comparison, letters):
    """f.txt and a-article are where the texts came from: with blind outlets that would tell who wrote them."""
    text = written(make_comparison(), letters, project_name="Übung")
    assert not re.search(r"f\.txt|[abc]-article", text)
    assert "Projekt: Übung" in text


def test_the_note_stands_at_the_end_and_is_folded(make_comparison, letters):
    page = tree(make_comparison(), letters, note=element("p", "So war es.", id="so"))
    details = page.find(".//footer/details")
    assert flat(details) == "Wie das entstanden istSo war es."
    assert details.get("open") is None
    assert page.get_element_by_id("so").tag == "p"


def test_night_and_day_have_the_colours_of_the_screen(make_comparison, letters):
    style = tree(make_comparison(), letters).find(".//head/style").text
    assert "--bg:#fff;" in style.split("@media")[0]
    night = style[style.index("@media screen and (prefers-color-scheme:dark)") :]
    assert "--bg:#14171c;" in night.split("}}")[0]
    assert ".fx.fx.dark" in style_sheet.sheet()


def test_an_outlet_that_does_not_tell_the_story_is_refused(make_comparison, letters):
    with pytest.raises(SelectionError, match="has no text of Dorfblatt"):
        written(make_comparison(), letters | {"Dorfblatt": "D"}, outlets=("Abendblatt", "Dorfblatt"))


def test_the_demo_comparison_is_small(demo_project):
    story = demo.opening_story(demo_project)
    outlets = pipeline.most_different(pipeline.compare(demo_project, story.id))
    state = versions.project_state(demo_project)
    text = html_file.comparison(
        pipeline.compare(demo_project, story.id, outlets=outlets),
        outlets,
        letters={outlet.name: outlet.letter for outlet in demo_project.outlets},
        fingerprint=state,
        note=method_note.block(demo_project, fingerprint=state, language="de"),
    )
    assert len(text.encode()) < 300_000


# hostile texts

ELEMENTS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "nav", "div",
    "h1", "h2", "h3", "p", "ul", "li", "span", "bdi", "b", "i", "a", "label", "input", "details", "summary", "table",
    "caption", "thead", "tbody", "tr", "th", "td", "mark", "figure", "figcaption", "dl", "dt", "dd", "strong", "br",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "href", "title", "tabindex", "role", "type",
    "checked", "autocomplete", "style", "scope", "colspan", "rowspan", "open",
}  # fmt: skip
OUR_STYLES = re.compile(r"(grid-row: ?[\d/ a-z]+|flex-grow: ?\d+|--[a-z]+: ?[\d.]+|order: ?\d+);?")
PIECES = st.sampled_from(
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style>", "</title>", "<!--", "-->", "]]>",
        "<b>",
        '" onmouseover="alert(1)" x=\'', "javascript:alert(1)", "[x](javascript:alert(1))", "&lt;",
        "&#60;script&#62;",
        "\u202e", "\u2067", "\u2069", "$x^2$", ":material/home:", "W" * 400, "\x00", "\x0b", "{", "}", "{outlet}",
        "\\3c script", "Gu\u0308te", "👩‍👩‍👧", "\n\n", " Pokrowsk. ", "„", "“",
    ]
)  # fmt: skip
HOSTILE = st.lists(st.one_of(PIECES, st.text(st.characters(exclude_categories=["Cs"]), max_size=8)), max_size=6).map(
    "".join
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(name="</title><script>alert(1)</script>", text="</style><script>alert(1)</script>", words="\" onclick='x'")
@given(name=HOSTILE, text=HOSTILE, words=HOSTILE)
def test_no_text_adds_an_element_or_an_attribute(make_comparison, name, text, words):
    """Hostile as outlet, heading, text, notice, project, story words and fingerprint, all at once."""
    outlets = {f"A {name}": f"Titel {text}\n\nSatz {text} hier. In Pokrowsk {words}.", "Z": f"{text} allein."}
    compared = make_comparison(outlets)
    compared = replace(
        compared,
        story=replace(compared.story, shared_words=(words, name)),
        articles={key: replace(one, notice=words, title=text) for key, one in compared.articles.items()},
    )
    letters = dict(zip(outlets, "AB", strict=True))
    made = written(
        compared, letters, outlets=tuple(outlets), project_name=words, fingerprint=text, note=element("p", name)
    )
    page = lxml_html.document_fromstring(made.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    nodes = [node for node in page.iter() if isinstance(node.tag, str)]
    assert len(nodes) == sum(1 for _ in page.iter()), "a comment or an instruction"
    assert {node.tag for node in nodes} <= ELEMENTS
    names = {key for node in nodes for key in node.attrib}
    assert {key for key in names if not key.startswith(("data-", "aria-"))} <= ATTRIBUTES
    assert {link.get("href")[0] for link in page.iter("a")} == {"#"}
    assert all(OUR_STYLES.fullmatch(node.get("style")) for node in nodes if node.get("style"))
    assert made.count("<style>") == made.count("</style>") == 2
    assert [len(list(page.iter(tag))) for tag in ("title", "h1", "main", "footer", "input")] == [1, 1, 1, 1, 3]
