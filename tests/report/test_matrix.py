"""More outlets than columns: an overview with the same things for each of them, and every number opens up."""

from dataclasses import replace

import pytest
from lxml import html as lxml_html

from framing import pipeline
from framing.compare import attribution, names
from framing.language import gazetteer
from framing.model import Article, Findings, Hedge, Passage, Span
from framing.report import lens_tables, matrix, side_by_side
from framing.report.view import View

LETTERS = {"Abendblatt": "A", "Bote <B>": "B", "Chronik": "C", "Depesche": "D"}


@pytest.fixture
def four(make_comparison):
    """The story of three outlets with a fourth one, which writes nothing of it but a reservation."""
    three = make_comparison()
    text = "Angeblich regnet es."
    passage = Passage("d", "d-article", "Depesche", 0, len(text), text, 0, None, False)
    passages = (*three.passages, passage)
    found = {**three.findings, "d": Findings("d", (), (), (Hedge(Span("d", 0, 9), "angeblich", "distance"),))}
    return replace(
        three,
        passages=passages,
        articles={**three.articles, "d-article": Article("d-article", "Depesche", "", text, "f.txt", None, False)},
        findings=found,
        sentences={**three.sentences, "d": (Span("d", 0, len(text)),)},
        names=names.compare(passages, found, marked=gazetteer.marked_perspectives()),
        attribution=attribution.compare(passages, found),
    )


def page(compared, outlets=tuple(LETTERS), **dials):
    return lxml_html.fromstring(f"<div>{side_by_side.page(compared, outlets, letters=LETTERS, **dials)}</div>")


def flat(node):
    return " ".join(node.text_content().split())


def overview(compared):
    (table,) = page(compared).find_class("fx-matrix")
    return table


def row(table, first):
    return next(one for one in table.iter("tr") if one.find("th") is not None and flat(one.find("th")) == first)


def numbers(one):
    return ["".join(number.text for number in td.iter("summary")) or "-" for td in one.iter("td")]


def test_of_four_outlets_no_texts_stand_side_by_side_and_the_page_says_why(four):
    tree = page(four)
    assert not tree.find_class("fx-columns")
    assert "4 Medien: Nebeneinander stehen höchstens 3 Texte" in flat(tree)
    assert [flat(th) for th in overview(four).find(".//thead").iter("th")] == [
        "A Abendblatt",
        "B Bote <B>",
        "C Chronik",
        "D Depesche",
    ]


def test_three_outlets_still_stand_side_by_side(four):
    tree = page(four, ("Abendblatt", "Bote <B>", "Chronik"))
    assert len(tree.find_class("fx-column")) == 3
    assert not tree.find_class("fx-matrix")


def test_a_row_has_each_outlets_forms_and_where_they_come_from(four):
    cells = [flat(td) for td in row(overview(four), "Pokrowsk").iter("td")]
    assert cells[1].startswith("Krasnoarmeisk 2")
    assert "frühere Form (sowjetisch)" in cells[1]
    assert cells[2].startswith("Pokrowsk 1")
    assert cells[3] == "nicht gefunden"


def test_speakers_and_reservations_have_their_rows(four):
    table = overview(four)
    assert numbers(row(table, "Taras Kern")) == ["1", "-", "-", "-"]
    assert numbers(row(table, "Abstandswort")) == ["-", "-", "-", "1"]


def test_every_number_opens_its_sentences(four):
    counts = overview(four).find_class("fx-count")
    assert counts
    for count in counts:
        assert int(count.find("summary").text) == len(count.findall(".//li")) == len(count.findall(".//mark"))


def test_each_cell_knows_its_outlet_for_a_narrow_screen(four):
    for one in overview(four).iter("tr"):
        titles = [td.get("data-head") for td in one.findall("td") if td.get("data-head")]
        assert titles in ([], ["A Abendblatt", "B Bote <B>", "C Chronik", "D Depesche"])


def test_no_link_leads_to_a_text_that_is_not_there(four):
    tree = page(four)
    ids = {f"#{node.get('id')}" for node in tree.iter() if node.get("id")}
    assert {link.get("href") for link in tree.iter("a")} <= ids


def test_what_is_not_found_anywhere_is_said_and_no_row_is_empty(make_comparison):
    texts = dict(zip("WXY", ("Es regnet hier.", "Es regnet dort.", "Es regnet."), strict=True))
    compared = make_comparison(texts)
    view = View(compared, {"W": "A", "X": "B", "Y": "C"}, ("W", "X", "Y"))
    assert lxml_html.fromstring(f"<div>{matrix.block(view)}</div>").text_content().count("nichts gefunden") == 4


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "</style>", "x" * 10_000, "\u202eumgedreht"])
def test_hostile_words_stay_text(four, hostile):
    found = dict(four.findings)
    found["a"] = replace(found["a"], quotations=(replace(found["a"].quotations[0], speaker=f"Kern {hostile}"),))
    evil = replace(four, findings=found, attribution=attribution.compare(four.passages, found))
    written = str(side_by_side.page(evil, tuple(LETTERS), letters=LETTERS))
    assert "<script" not in written
    assert written.count("</style>") == 1
    assert hostile in lxml_html.fromstring(f"<div>{written}</div>").text_content()


def test_quotations_and_brackets_are_told_apart_and_never_counted_as_the_outlets_own(four):
    said = [flat(td) for td in row(overview(four), "Pokrowsk").iter("td")]
    assert "Pokrowsk 1" in said[0]
    assert "in Zitat: 1" in said[0]
    assert "in Klammern: 1" in said[1]
    assert "Pokrowsk 1" not in said[1].replace("Krasnoarmeisk 2", "")


def own_numbers(table):
    """By thing, outlet and form: the number beside the form, without what is told apart below it."""
    found = {}
    for one in table.iter("tr"):
        thing = one.find("th/bdi")
        for td in one.findall("td") if thing is not None else ():
            for form in td.find_class("fx-form"):
                number = [node.find("summary").text for node in form.findall("details")]
                number += [node.text for node in form.find_class("fx-zero") if node.getparent() is form]
                found[thing.text, td.get("data-head"), form.find("bdi").text] = int(number[0]) if number else 0
    return found


def test_overview_and_table_of_names_say_the_same_number_of_every_form_of_the_demo(demo_project):
    letters = {outlet.name: outlet.letter for outlet in demo_project.outlets}
    seen = 0
    for story in demo_project.stories:
        compared = pipeline.compare(demo_project, story.id)
        view = View(compared, letters, compared.outlets)
        of_names = own_numbers(lxml_html.fromstring(f"<div>{lens_tables.names(view)}</div>"))
        of_overview = own_numbers(lxml_html.fromstring(f"<div>{matrix.block(view)}</div>"))
        of_overview = {key: number for key, number in of_overview.items() if key in of_names}
        assert of_overview == {key: of_names[key] for key in of_overview}
        seen += len(of_overview)
    assert seen > 50
