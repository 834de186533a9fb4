"""An article is made of the fields of a JSON object, under the names that crawlers and services give them."""

import json

import pytest
from made_tables import FUNDUS, NEWS_PLEASE, ROWS, TEXT, read

from framing.model import ArticleExtent


def test_news_please_is_read(german):
    (article,), remarks = read(json.dumps(NEWS_PLEASE), "t.json", german)
    assert (article.outlet, article.title, article.url) == (
        "abendruf.example",
        "Nachtbus bleibt",
        "https://abendruf.example/nachtbus",
    )
    assert article.text == f"Nachtbus bleibt\n\n{TEXT}"
    assert article.published_at.isoformat() == "2026-02-03T08:00:00+01:00"
    assert article.updated_at is None
    assert "text: 'maintext'" in remarks[0]


def test_fundus_is_read_under_the_names_of_its_publishers(german):
    crawled = {"Abendruf": [FUNDUS, {**FUNDUS, "title": "Zug", "free_access": False}], "Norderauer Zeitung": [FUNDUS]}
    articles, remarks = read(json.dumps(crawled, indent=4), "t.json", german)
    assert [article.outlet for article in articles] == ["Abendruf", "Abendruf", "Norderauer Zeitung"]
    assert articles[0].text.split("\n\n") == [
        "Nachtbus bleibt", "Der Rat hat entschieden.", "Erster Absatz.", "Zweiter Absatz.", "Wie es weitergeht",
        "Dritter Absatz.",
    ]  # fmt: skip
    assert [article.extent for article in articles] == [ArticleExtent.FULL, ArticleExtent.STUB, ArticleExtent.FULL]
    assert "(outlet: (list); " in remarks[-3]
    assert "1 texts are only the beginning of a text" in remarks[-2]
    assert remarks[-1] == "t.json: columns not used: 'authors', 'topics'"


def test_long_numbers_stay_as_they_were_written(german):
    (article,), _ = read('{"id": 123456789012345678901234567890, "text": "a", "outlet": "A"}', "t.json", german)
    assert article.id == "123456789012345678901234567890"


def test_headlines_in_json_are_told(german):
    rows = [{"title": f"Kopf {n}", "source": {"id": None, "name": "Abendruf"}} for n in range(3)]
    articles, remarks = read(json.dumps({"articles": rows}), "t.json", german)
    assert {(article.outlet, article.extent) for article in articles} == {("Abendruf", ArticleExtent.HEADLINE)}
    assert "3 loaded with the headline alone" in remarks[-1]


def test_a_field_inside_another_can_be_chosen(german):
    (article,), _ = read(json.dumps(FUNDUS), "t.json", german, chosen={"text": "body.summary"}, outlet="A")
    assert article.text == "Nachtbus bleibt\n\nDer Rat hat entschieden."


def test_a_chosen_field_that_no_article_has_is_told(german):
    articles, (remark,) = read(json.dumps(ROWS), "t.json", german, chosen={"text": "Inhalt"})
    assert (articles, remark) == ((), "t.json: no column 'Inhalt' (found: outlet, text)")


def test_an_object_where_a_name_or_a_day_is_due_is_told(german):
    row = {"outlet": {"de": "Abendruf", "en": "Evening Call"}, "text": TEXT}
    (article,), remarks = read(json.dumps([row]), "t.json", german, outlet="A")
    assert article.outlet == "A"
    assert "t.json: the field 'outlet' holds no text but objects or lists, so no outlet (1 times)" in remarks


@pytest.mark.parametrize("mark", ["[+4219 chars]", "[+4.219 Zeichen]", "[120 more characters]\n"])
def test_a_text_that_a_service_cut_off_is_marked(mark, german):
    (article,), _ = read(json.dumps([{"outlet": "A", "content": f"Der Rat hat am Mon… {mark}"}]), "t.json", german)
    assert (article.text, article.extent) == ("Der Rat hat am Mon…", ArticleExtent.STUB)


def test_a_number_in_brackets_at_the_end_cuts_no_text(german):
    (article,), _ = read(json.dumps([{"outlet": "A", "content": "Der Rat tagt [+4219]"}]), "t.json", german)
    assert (article.text, article.extent) == ("Der Rat tagt [+4219]", ArticleExtent.FULL)


def test_what_an_object_says_itself_is_not_replaced_by_its_source(german):
    row = {"title": "Rat tagt", "text": TEXT, "outlet": "A", "_source": {"title": "Anderer", "text": "Anderes."}}
    (article,), _ = read(json.dumps(row), "t.json", german)
    assert article.text == f"Rat tagt\n\n{TEXT}"


def test_an_empty_field_beside_the_source_does_not_hide_it(german):
    row = {"outlet": "A", "title": "", "_source": {"text": TEXT}}
    (article,), _ = read(json.dumps(row), "t.json", german)
    assert article.text == TEXT
