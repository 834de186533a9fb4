"""What is no article in a JSON file ends in a reason that names its place."""

import json
from pathlib import Path

import pytest
from made_tables import ROWS, read

from framing.ingest import readers
from framing.ingest.records import Record
from framing.ingest.sources import Source


def test_a_file_that_breaks_off_keeps_what_it_had_and_the_rest(german):
    reading = readers.read(
        Source(Path("t.json"), "t", json.dumps(ROWS, indent=1)[:-40].encode()),
        index=None,
        default=Record(place="", file="", published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
    )
    assert [article.id for article in reading.articles] == ["t:1", "t:2"]
    (remark,) = reading.remarks
    assert (remark.part, remark.line) == ("item 3", 10)
    assert "no JSON" in remark.reason
    assert remark.raw.startswith('{\n  "outlet": "A"')


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ('{"outlet": "A", "text": "a", "text": "b"}', "the field 'text' stands there twice"),
        ('{"outlet": "A", "text": "Rat \\ud800"}', "the text holds half characters"),
        ('{"outlet": true, "text": "a"}', "the field 'outlet' must be a text"),
        ('{"outlet": "A", "text": ' + "[" * 100 + "1" + "]" * 100 + "}", "more than 60 levels of brackets"),
        ('{"outlet": "A", "text": "a", "n": ' + "9" * 5000 + "}", "a number of 5,000 digits"),
        ('{"outlet": "A", "text": NaN}', "the text is empty"),
        ('{"outlet": "A", "text": {"author": 3}}', "the text is empty"),
        ("17", "a JSON object is due"),
    ],
)
def test_an_item_that_is_no_article_is_told_by_its_place(item, message, german):
    content = (
        f'[\n{{"outlet": "A", "text": "eins"}},\n{item},\n{{"outlet": "A", "text": "drei", "rating": -Infinity}}\n]'
    )
    articles, remarks = read(content, "t.json", german)
    assert [article.text for article in articles] == ["eins", "drei"]
    assert len(remarks) == 1
    assert remarks[0].startswith("t.json, item 2, line 3: ")
    assert message in remarks[0]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "its list is empty"),
        ('{"articles": []}', "its list is empty"),
        ("{", "line 1: no JSON"),
        ("[" * 100_000, "too many brackets"),
        ('{"a" 1}', "line 1: no JSON"),
        ("wort", "line 1: no JSON"),
    ],
)
def test_a_json_file_without_articles_says_why(content, message, german):
    articles, remarks = read(content, "t.json", german)
    assert articles == ()
    assert len(remarks) == 1
    assert message in remarks[0]


@pytest.mark.parametrize("name", ["t.json", "t.jsonl", "t.ndjson"])
def test_objects_in_objects_end_in_a_reason(name, german):
    articles, (told,) = read('{"a":' * 600 + "{}" + "}" * 600, name, german)
    assert articles == ()
    assert "more than 60 levels of brackets" in told
