"""The articles of a JSON file are found however they are wrapped."""

import json
from dataclasses import replace

import pytest
from made_tables import FUNDUS, ROWS, TEXT, read

from framing.ingest.limits import DEFAULT


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(json.dumps(ROWS), "t.json", id="an array"),
        pytest.param(json.dumps(ROWS, indent=2), "t.jsonl", id="an array under the ending of lines"),
        pytest.param("\n".join(map(json.dumps, ROWS)), "t.json", id="lines under the ending of an array"),
        pytest.param("\n\n".join(map(json.dumps, ROWS)), "t.ndjson", id="lines"),
        pytest.param("\n".join(json.dumps(row, indent=1) for row in ROWS), "t.json", id="objects one after another"),
        pytest.param(json.dumps({"articles": ROWS}), "t.json", id="around it an object"),
        pytest.param(json.dumps({"status": "ok", "total": 3, "treffer": ROWS}), "t.json", id="a list of any name"),
        pytest.param(json.dumps({"response": {"n": 3, "docs": ROWS}}, indent=1), "t.json", id="two objects"),
        pytest.param(json.dumps({"title": "Suche", "items": ROWS, "images": [{}]}), "t.json", id="two lists"),
        pytest.param(json.dumps(ROWS[:1]) + json.dumps(ROWS[1:]), "t.json", id="arrays one after another"),
    ],
)
def test_articles_are_found_however_they_are_wrapped(content, name, german):
    articles, remarks = read(content, name, german)
    assert [article.text for article in articles] == [row["text"] for row in ROWS]
    assert remarks == []


def test_an_article_with_lists_of_its_own_is_one_article(german):
    article = {"text": TEXT, "outlet": "A", "images": [{"url": "x"}], "items": [{"text": "Kasten"}]}
    (found,), _ = read(json.dumps(article), "t.json", german)
    assert found.text == TEXT


def test_arrays_longer_than_what_is_decoded_at_a_time_are_read(german):
    limits = replace(DEFAULT, json_characters=400)
    for wrapped in (ROWS * 5, {"articles": ROWS * 5}, {"found": 15, "articles": ROWS * 5, "more": False}):
        articles, remarks = read(json.dumps(wrapped), "t.json", german, limits=limits)
        assert (len(articles), remarks) == (15, [])
    articles, _ = read(
        json.dumps({"Abendruf": [FUNDUS] * 4}), "t.json", german, limits=replace(limits, json_characters=900)
    )
    assert {article.outlet for article in articles} == {"Abendruf"}
    articles, remarks = read(json.dumps([*ROWS, {"text": "x" * 500}]), "t.json", german, limits=limits)
    assert len(articles) == 3
    assert "more than 400 characters in one article" in remarks[0]


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
def test_a_table_written_column_by_column_is_read_by_rows(name, german):
    table = {"outlet": {"0": "Abendruf", "1": "Eilpunkt24"}, "text": {"0": TEXT, "1": "Der Bus kommt."}}
    articles, _ = read(json.dumps(table), name, german)
    assert [(a.outlet, a.text) for a in articles] == [("Abendruf", TEXT), ("Eilpunkt24", "Der Bus kommt.")]


def test_each_list_of_a_usual_name_is_read_and_others_are_told(german):
    lists = {"articles": [{"text": "Eins.", "outlet": "A"}], "results": [{"text": "Zwei.", "outlet": "B"}]}
    articles, remarks = read(json.dumps(lists | {"weitere": [{"text": "Drei."}]}), "t.json", german)
    assert [article.text for article in articles] == ["Eins.", "Zwei."]
    assert remarks == ["t.json: the list 'weitere' was not read (1 objects); name it 'articles' if it holds articles"]


def test_an_article_is_not_replaced_by_what_was_said_below_it(german):
    rows = [
        {"id": n, "outlet": "Abendruf", "description": f"Der Rat hat {n} Mal getagt.", "entries": [{"text": "Schön!"}]}
        for n in (1, 2)
    ]
    articles, _ = read("\n".join(map(json.dumps, rows)), "t.jsonl", german)
    assert [(article.id, article.text) for article in articles] == [
        ("1", "Der Rat hat 1 Mal getagt."),
        ("2", "Der Rat hat 2 Mal getagt."),
    ]


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
@pytest.mark.parametrize("is_alone", [True, False])
def test_an_object_with_a_chosen_column_is_an_article(name, is_alone, german):
    row = {"kopf": "Nachtbus", "koerper": TEXT, "entries": [{"text": "Kasten"}]}
    content = json.dumps(row if is_alone else [row])
    (article,), _ = read(content, name, german, chosen={"text": "koerper", "title": "kopf"}, outlet="A")
    assert article.text == f"Nachtbus\n\n{TEXT}"


def test_a_list_of_what_is_no_article_is_not_opened(german):
    articles, remarks = read(json.dumps([{"nummer": 1, "items": [{"tag": "Bus"}]}]), "t.json", german, outlet="A")
    assert (articles, remarks[0]) == ((), "t.json, item 1, line 1: the text is empty")


def test_answers_with_columns_of_their_own_are_opened(german):
    pages = [{"total": 1, "results": [{"kopf": "Nachtbus", "koerper": TEXT}]}] * 2
    chosen = {"text": "koerper", "title": "kopf"}
    articles, _ = read(json.dumps(pages), "t.json", german, chosen=chosen, outlet="A")
    assert len(articles) == 2


def test_other_lists_of_answers_are_told_once(german):
    page = {"articles": [{"text": TEXT, "outlet": "A"}], "weitere": [{"text": "Drei."}]}
    articles, remarks = read("\n".join([json.dumps(page)] * 3), "t.jsonl", german)
    assert len(articles) == 3
    assert remarks == ["t.jsonl: the list 'weitere' was not read (3 objects); name it 'articles' if it holds articles"]
