"""Tables: each row an article or a reason, each field from the column that holds it, and a word on what was taken."""

import contextlib
import io
import json
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import columns, readers
from framing.ingest.items import Context
from framing.ingest.limits import DEFAULT
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.ingest.tables import csv_rows, delimited_rows
from framing.language.resources import load
from framing.model import ArticleExtent

TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."
NEWS_PLEASE = {
    "authors": [], "date_download": "2026-02-05 10:00:00", "date_modify": "None", "date_publish": "2026-02-03 08:00:00",
    "description": "Der Rat tagt.", "maintext": TEXT, "text": None, "source_domain": "abendruf.example",
    "title": "Nachtbus bleibt", "url": "https://abendruf.example/nachtbus",
}  # fmt: skip
FUNDUS = {
    "title": "Nachtbus bleibt",
    "body": {
        "summary": ["Der Rat hat entschieden."],
        "sections": [
            {"headline": [], "paragraphs": ["Erster Absatz.", "Zweiter Absatz."]},
            {"headline": ["Wie es weitergeht"], "paragraphs": ["Dritter Absatz."]},
        ],
    },
    "authors": ["Redaktion"], "publishing_date": "2026-02-03 08:15:00+01:00", "topics": ["Nahverkehr"],
    "free_access": True,
}  # fmt: skip


def read(content, name, german, *, chosen=None, outlet="", limits=DEFAULT):
    raw = content if isinstance(content, bytes) else content.encode()
    reading = readers.read(
        Source(Path(name), Path(name).stem, raw),
        index=None,
        default=Record(place="", file="", outlet=outlet, published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
        columns=chosen,
        limits=limits,
    )
    return reading.articles, [str(remark) for remark in reading.remarks]


def book(*sheets):
    """A workbook of sheets, each a name and its rows."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


def with_part(raw, name, content):
    """The workbook with one part replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return made.getvalue()


# CSV


def test_columns_are_known_by_their_names_and_that_is_told(german):
    table = f"Medium;Erscheinungsdatum;Überschrift;Volltext\nAbendruf;4.2.2026;Nachtbus;{TEXT}\n"
    (article,), remarks = read(table, "t.csv", german)
    assert (article.outlet, article.title, article.text) == ("Abendruf", "Nachtbus", f"Nachtbus\n\n{TEXT}")
    assert remarks == [
        "t.csv: taken by the names of the columns (outlet: 'Medium'; title: 'Überschrift'; text: 'Volltext'; "
        "published: 'Erscheinungsdatum')"
    ]


def test_a_chosen_column_counts_and_needs_no_word(german):
    table = f"wer,text,was\nAbendruf,Notiz,{TEXT}\n"
    (article,), remarks = read(table, "t.csv", german, chosen={"text": "was", "outlet": "Wer"})
    assert (article.outlet, article.text, remarks) == ("Abendruf", TEXT, ["t.csv: columns not used: 'text'"])


def test_none_is_a_choice_too(german):
    (article,), _ = read(f"titel,text\nNotiz,{TEXT}\n", "t.csv", german, chosen={"title": ""}, outlet="Abendruf")
    assert article.title == ""


def test_a_chosen_column_that_is_not_there_is_told(german):
    articles, remarks = read(f"text,outlet\n{TEXT},A\n", "t.csv", german, chosen={"text": "Inhalt"})
    assert (articles, remarks) == ((), ["t.csv: line 1: no column 'Inhalt' (found: text, outlet)"])


def test_of_two_columns_of_one_name_the_chosen_one_is_read(german):
    (article,), _ = read(f"Medium;Text;Text\nA;kurz;{TEXT}\n", "t.csv", german, chosen={"text": "Text (2)"})
    assert article.text == TEXT


def test_a_table_of_headlines_is_loaded_as_headlines_and_says_so_once(german):
    """The columns of Media Cloud's export of stories, which has no texts."""
    head = "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
    rows = (f"a{n},2026-02-05,de,abendruf.example,https://abendruf.example,2026-02-04,Kopf {n},\n" for n in range(5))
    articles, remarks = read(head + "".join(rows), "t.csv", german)
    assert [article.text for article in articles] == [f"Kopf {n}" for n in range(5)]
    assert {article.extent for article in articles} == {ArticleExtent.HEADLINE}
    assert (articles[0].id, articles[0].outlet) == ("a0", "abendruf.example")
    assert len(remarks) == 2
    assert "5 loaded with the headline alone" in remarks[1]
    assert "not used: 'indexed_date', 'language', 'media_url'" in remarks[1]


def test_an_empty_text_beside_other_texts_is_no_headline(german):
    articles, remarks = read(f"outlet,title,text\nA,Eins,{TEXT}\nA,Zwei,\n", "t.csv", german)
    assert [article.title for article in articles] == ["Eins"]
    assert remarks == ["t.csv, line 3: the text is empty"]


@pytest.mark.parametrize(
    "top",
    [
        pytest.param("sep=;\n", id="Excel's own line"),
        pytest.param("Export vom 3. Februar\nSuche: Nachtbus\n\n", id="title and query"),
        pytest.param(";;;\nArtikel;;\n", id="a title that is a column's name"),
    ],
)
def test_what_stands_above_the_names_of_the_columns_is_passed_over(top, german):
    (article,), _ = read(f"{top}Medium;Datum;Text\nAbendruf;3.2.2026;{TEXT}\n", "t.csv", german)
    assert (article.outlet, article.text) == ("Abendruf", TEXT)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_anywhere(end, german):
    (first, second), _ = read(f"text,outlet{end}Eins,A{end}{end}Zwei,A{end}", "t.csv", german)
    assert (first.id, second.id) == ("t:2", "t:4")


def test_signs_that_only_some_programs_take_for_line_ends_stand_in_a_cell(german):
    (article,), _ = read("text,outlet\nErster Absatz.\u2028Zweiter.\x85Dritter.,A\n", "t.csv", german)
    assert article.text == "Erster Absatz.\u2028Zweiter.\x85Dritter."


def test_empty_cells_at_the_end_of_a_row_do_no_harm(german):
    (article,), remarks = read(f"text,outlet\n{TEXT},A,,,\n", "t.csv", german)
    assert (article.text, remarks) == (TEXT, [])


def test_a_row_that_does_not_fit_is_kept_whole(german):
    table = 'text,outlet\n"Erster Absatz.\nZweiter Absatz.",A,B\n' + f"{TEXT},A\n"
    reading = readers.read(
        Source(Path("t.csv"), "t", table.encode()),
        index=None,
        default=Record(place="", file="", published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
    )
    (remark,) = reading.remarks
    assert remark.raw == '"Erster Absatz.\nZweiter Absatz.",A,B'
    assert "(lines 2 to 3: is a quotation mark missing?)" in remark.reason
    assert [article.text for article in reading.articles] == [TEXT]


def test_quotation_marks_that_never_close_do_not_swallow_the_rest(german):
    table = 'text,outlet\n"offen,A\n' + f"{TEXT},A\n" * 3 + '"auch offen,A\n' + f"{TEXT},A\n"
    articles, remarks = read(table, "t.csv", german)
    assert (len(articles), len(remarks)) == (4, 2)


def test_many_open_quotation_marks_are_looked_at_a_bounded_number_of_times(monkeypatch):
    """Each line opens a quotation that the next one closes and opens anew: a row that begins there never ends."""
    seen = 0
    looked = delimited_rows._cells

    def counted(text, place, delimiter, most_lines):
        nonlocal seen
        found = looked(text, place, delimiter, most_lines)
        seen += found[1].at - place.at
        return found

    monkeypatch.setattr(delimited_rows, "_SPARE", 50_000)
    monkeypatch.setattr(delimited_rows, "_cells", counted)
    table = "text,outlet\n" + 'a","\n' * 20_000
    assert len(list(csv_rows(table, needed=("text",)))) == 20_000
    assert seen < 3 * len(table)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("text,outlet\n", "line 1: no rows below the names of the columns"),
        ("a,b\n1,2\n", "line 1: no column 'text' (found: 'a', 'b'); name one with --columns text=…"),
        ("text" + ",a" * 6000 + "\n", "line 1: more than 5,000 columns"),
        ('"text\n' * 30, "line 1: no column names"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(content, message, german):
    articles, remarks = read(content, "t.csv", german, outlet="A")
    assert articles == ()
    assert message in remarks[-1]


def test_rows_beyond_the_limit_are_told(german):
    articles, remarks = read("text\n" + "x\n" * 5, "t.csv", german, outlet="A", limits=replace(DEFAULT, table_rows=3))
    assert len(articles) == 3
    assert "line 5: more than 3 rows" in remarks[-1]


def test_a_byte_order_mark_is_no_part_of_a_name(german):
    for encoding in ("utf-8-sig", "utf-16"):
        (article,), _ = read(f"text,outlet\n{TEXT},A\n".encode(encoding), "t.csv", german)
        assert article.text == TEXT


def test_texts_as_long_as_a_cell_of_excel_are_told(german):
    _, remarks = read(f"text,outlet\n{'x' * 32_767},A\n", "t.csv", german)
    assert "1 texts have 32,767 characters" in remarks[0]


# JSON


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
    assert "(outlet: (list); " in remarks[-2]
    assert remarks[-1] == "t.json: columns not used: 'authors', 'topics'"


ROWS = [{"outlet": "A", "text": f"{TEXT} {n}"} for n in range(3)]


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


def test_long_numbers_stay_as_they_were_written(german):
    (article,), _ = read('{"id": 123456789012345678901234567890, "text": "a", "outlet": "A"}', "t.json", german)
    assert article.id == "123456789012345678901234567890"


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


# XLSX


def test_a_sheet_is_read_below_its_title(german):
    rows = [
        ["Export der Suche"], [], ["Medium", "Datum", "Nr", "Text"],
        ["Abendruf", date(2026, 2, 4), 17, TEXT], [], ["Eilpunkt24", datetime(2026, 2, 4, 18, 30), 18.0, 2026],
    ]  # fmt: skip
    articles, remarks = read(book(("Treffer", rows)), "t.xlsx", german)
    assert [(a.id, a.outlet, a.text) for a in articles] == [("t:4", "Abendruf", TEXT), ("t:6", "Eilpunkt24", "2026")]
    assert [(a.published_at.isoformat(), a.time_known) for a in articles] == [
        ("2026-02-04T00:00:00+01:00", False),
        ("2026-02-04T18:30:00+01:00", True),
    ]
    assert remarks == [
        "t.xlsx: taken by the names of the columns (outlet: 'Medium'; published: 'Datum')",
        "t.xlsx: columns not used: 'Nr'",
    ]


def test_a_sheet_without_named_columns_is_told_with_the_number_of_its_rows(german):
    sheets = [("Deckblatt", [["Studie"], ["Nachtbus"]]), ("Leer", []), ("Texte", [["text"], [TEXT]]), ("Alt", [["x"]])]
    articles, remarks = read(book(*sheets), "t.xlsx", german, outlet="A")
    assert [article.text for article in articles] == [TEXT]
    why = "no row of it names a column that holds texts or headlines"
    assert remarks == [
        f"t.xlsx: the sheet 'Deckblatt' was not read (2 rows): {why}",
        f"t.xlsx: the sheet 'Alt' was not read (1 rows): {why}",
    ]


def test_each_sheet_with_named_columns_is_read(german):
    sheets = [
        ("Abendruf", [["Text", "Medium"], [TEXT, "Abendruf"]]),
        ("Eilpunkt", [["Export"], ["Volltext", "Zeitung"], ["Der Bus kommt.", "Eilpunkt24"]]),
    ]
    articles, remarks = read(book(*sheets), "t.xlsx", german)
    assert [(a.id, a.outlet, a.text) for a in articles] == [
        ("t:2", "Abendruf", TEXT),
        ("t:2.3", "Eilpunkt24", "Der Bus kommt."),
    ]
    assert [one for one in remarks if "sheet 'Eilpunkt'" in one]


def test_a_day_and_an_hour_in_columns_of_their_own_are_one_time(german):
    for clock in ("Uhrzeit", "Zeit"):
        rows = f"4.2.2026;14.05 Uhr;{TEXT};Rat\n5.2.2026;;{TEXT};Rat\n"
        articles, remarks = read(f"Datum;{clock};Text;Ressort\n{rows}", "t.csv", german, outlet="A")
        assert [(a.published_at.isoformat(), a.time_known) for a in articles] == [
            ("2026-02-04T14:05:00+01:00", True),
            ("2026-02-05T00:00:00+01:00", False),
        ]
        told = f"published: 'Datum' with '{clock}' / 'Datum'"
        assert remarks == [f"t.csv: taken by the names of the columns ({told})", "t.csv: columns not used: 'Ressort'"]


def test_an_hour_that_cannot_be_read_is_told(german):
    (article,), remarks = read(f"Datum;Uhrzeit;Text\n4.2.2026;abends;{TEXT}\n", "t.csv", german, outlet="A")
    assert not article.time_known
    assert "the column 'Uhrzeit' holds no hour that can be read (1 times)" in remarks[1]


def test_a_missing_quotation_mark_swallows_no_rows(german):
    rows = f'A;Nachtbus;"Der Rat tagt\nB;Nachtbus;{TEXT}\nC;Nachtbus;Der Bus kommt."\nD;Rat;Ende.\n'
    articles, (told,) = read(f"outlet;title;text\n{rows}", "t.csv", german)
    assert [article.outlet for article in articles] == ["B", "C", "D"]
    assert told == (
        "t.csv, line 2: lines 2 to 4 are one row by the quotation marks, yet look like many: is one missing?"
    )


def test_lines_of_prose_in_a_cell_are_no_rows(german):
    text = "Der Rat, der tagt, bleibt.\nDer Bus, der fährt, kommt."
    (article,), remarks = read(f'outlet,title,text\nA,Rat,"{text}"\n', "t.csv", german)
    assert (article.text, remarks) == (f"Rat\n\n{text}", [])


@pytest.mark.parametrize("name", ["t.json", "t.jsonl", "t.ndjson"])
def test_objects_in_objects_end_in_a_reason(name, german):
    articles, (told,) = read('{"a":' * 600 + "{}" + "}" * 600, name, german)
    assert articles == ()
    assert "more than 60 levels of brackets" in told


@pytest.mark.parametrize("name", ["t.json", "t.jsonl"])
def test_a_table_written_column_by_column_is_read_by_rows(name, german):
    table = {"outlet": {"0": "Abendruf", "1": "Eilpunkt24"}, "text": {"0": TEXT, "1": "Der Bus kommt."}}
    articles, _ = read(json.dumps(table), name, german)
    assert [(a.outlet, a.text) for a in articles] == [("Abendruf", TEXT), ("Eilpunkt24", "Der Bus kommt.")]


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


def test_each_list_of_a_usual_name_is_read_and_others_are_told(german):
    lists = {"articles": [{"text": "Eins.", "outlet": "A"}], "results": [{"text": "Zwei.", "outlet": "B"}]}
    articles, remarks = read(json.dumps(lists | {"weitere": [{"text": "Drei."}]}), "t.json", german)
    assert [article.text for article in articles] == ["Eins.", "Zwei."]
    assert remarks == ["t.json: the list 'weitere' was not read (1 objects); name it 'articles' if it holds articles"]


def test_a_row_of_a_sheet_is_told_by_its_number(german):
    rows = [["text", "outlet"], [TEXT, "A"], [None, "B"]]
    articles, remarks = read(book(("T", rows)), "t.xlsx", german)
    assert (len(articles), remarks) == (1, ["t.xlsx, line 3: the text is empty"])


def test_columns_of_a_sheet_can_be_chosen(german):
    rows = [["wer", "was"], ["Abendruf", TEXT]]
    (article,), remarks = read(book(("T", rows)), "t.xlsx", german, chosen={"outlet": "wer", "text": "was"})
    assert (article.outlet, article.text, remarks) == ("Abendruf", TEXT, [])


def test_line_ends_that_a_program_wrote_out_are_line_ends(german):
    rows = [["text", "outlet"], ["Erster Absatz._x000D_\nZweiter.", "A"], ["#N/A", "A"]]
    articles, remarks = read(book(("T", rows)), "t.xlsx", german)
    assert [article.text for article in articles] == ["Erster Absatz.\nZweiter."]
    assert remarks == ["t.xlsx, line 3: the text is empty"]


SHEET = "xl/worksheets/sheet1.xml"
ABOVE = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%b<sheetData><row r="1">'
    b'<c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
)
BELOW = b"</sheetData></worksheet>"
ROW = b'<row r="2"><c r="A2" t="inlineStr"><is><t>Der Rat tagt.</t></is></c></row>'


def sheet(inner, above=b""):
    return with_part(book(("T", [["text"], ["x"]])), SHEET, ABOVE % above + inner + BELOW)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(sheet(ROW, b'<dimension ref="A1:XFD99999999"/>'), id="a sheet that says it is endless"),
        pytest.param(sheet(ROW + b'<row r="1000000"/>'), id="a far row"),
        pytest.param(sheet(ROW.replace(b"</row>", b'<c r="XFD2"><v>1</v></c></row>')), id="a far column"),
    ],
)
def test_a_sheet_larger_than_it_is_gives_its_rows(content, german):
    articles, _ = read(content, "t.xlsx", german, outlet="A")
    assert [article.text for article in articles] == ["Der Rat tagt."]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(sheet(b'<row r="2"/>' * 100_000), "unpacks to more than 200 times its size", id="empty rows"),
        pytest.param(sheet(b'<row r="99999999"><c r="A9"><v>1</v></c></row>'), "has no rows", id="a row too far"),
        pytest.param(sheet(b"<x " + b" ".join(b'a%d="1"' % n for n in range(9000)) + b"/>"), "attributes", id="a tag"),
        pytest.param(sheet(b""), "the sheet 'T' has no rows below", id="a head alone"),
        pytest.param(
            with_part(book(("T", [["text"]])), SHEET, b'<!DOCTYPE a [<!ENTITY b "c">]>' + ABOVE % b"" + BELOW),
            "declares entities",
            id="entities",
        ),
        pytest.param(with_part(book(("T", [["text"]])), SHEET, b"<worksheet"), "the spreadsheet is damaged", id="cut"),
        pytest.param(with_part(book(("T", [["text"]])), "xl/workbook.xml", b"<a/>"), "is empty", id="no workbook"),
        pytest.param(sheet(ROW.replace(b'"A2"', b'"ZZZZ2"')), "damaged", id="a column that no sheet has"),
        pytest.param(book(("T", [["text"], ["x"]]))[:-30], "the spreadsheet is damaged", id="half a file"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old Excel file, or one behind a", id="old"),
        pytest.param(book(("T", [])), "the spreadsheet is empty", id="empty"),
        pytest.param(book(("T", [["a", "b"]])), "sheet 'T', line 1: no column 'text'", id="no name is known"),
        pytest.param(b"", "damaged", id="nothing"),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_says_why(content, message, german):
    articles, remarks = read(content, "t.xlsx", german, outlet="A")
    assert articles == ()
    assert len(remarks) == 1
    assert message in remarks[0]


def test_what_the_library_prints_is_no_answer_of_ours(german, capsys):
    """Without the styles that others name, it prints a line: `--json` would no longer be JSON."""
    raw = book(("T", [["text"], [TEXT]]))
    styles = zipfile.ZipFile(io.BytesIO(raw)).read("xl/styles.xml")
    start, end = styles.index(b"<cellStyleXfs"), styles.index(b"</cellStyleXfs>")
    _, remarks = read(
        with_part(raw, "xl/styles.xml", styles[:start] + b"<cellStyleXfs>" + styles[end:]), "t.xlsx", german
    )
    assert capsys.readouterr().out == ""
    assert "damaged" in remarks[0]


def test_a_text_shown_by_many_cells_does_not_fill_the_memory(german, monkeypatch):
    monkeypatch.setattr("framing.ingest.tables.spreadsheets._SPARE", 100_000)
    rows = [["text"], *[["Der Rat tagt. " * 800]] * 60]
    articles, remarks = read(
        book(("T", rows)), "t.xlsx", german, outlet="A", limits=replace(DEFAULT, unpacked_ratio=9999)
    )
    assert 0 < len(articles) < 60
    assert "repeat the same texts" in remarks[-1]


@pytest.mark.parametrize("suffix", [".xls", ".ods"])
def test_other_spreadsheets_are_told_how_to_save_them(suffix, german):
    _, (remark,) = read(b"\xd0\xcf", f"t{suffix}", german)
    assert "save it as .xlsx" in remark


def test_an_index_still_needs_its_columns():
    with pytest.raises(IngestError, match=r"line 1: no column 'file' \(found: a\)"):
        list(csv_rows("a\n1\n", needed=("file",)))


# Whatever the bytes

SEEDS = {
    "t.csv": [f'sep=;\nMedium;Datum;Text;Titel\nA;3.2.2026;"{TEXT}\n";T\nB;;"x ""y"" z";\n'.encode()],
    "t.tsv": [f"text\toutlet\n{TEXT}\tA\n".encode("utf-16")],
    "t.json": [json.dumps({"Abendruf": [FUNDUS]}, indent=1).encode(), json.dumps([NEWS_PLEASE]).encode()],
    "t.jsonl": [f"{json.dumps(NEWS_PLEASE)}\n{json.dumps(FUNDUS)}\n".encode()],
    "t.xlsx": [book(("T", [["Export"], ["Medium", "Datum", "Text"], ["A", date(2026, 2, 3), TEXT]]))],
    "t.md": [f"---\nMedium: A\nlayout: post\n---\n# Kopf\n\n[a](b) ![c](d) **e** {TEXT}\n> z\n".encode()],
    "t.txt": [f"---\nMedium: A\n---\n{TEXT}\n".encode()],
}
PIECES = [
    *b"\"',;\t\n\r[]{}:\\|#*_`()<>&-\x00\xff ", *(b"\xef\xbb\xbf", b"\xff\xfe", b"null", b"NaN", b"\\ud800", b"1e999"),
    *(b"text", b"sep=", b"---\n", b"A1", b"<row ", b"<c ", b't="s"', b"9999999999", b'""', b"]]]]", b"{{{{"),
]  # fmt: skip


@st.composite
def changed(draw):
    """A good file with some bytes taken out and others put in; of a spreadsheet, in one of its parts."""
    name = draw(st.sampled_from(sorted(SEEDS)))
    raw = draw(st.sampled_from(SEEDS[name]))
    if not name.endswith(".xlsx") or draw(st.integers(0, 3)) == 0:
        return name, draw(_changed(raw))
    parts = zipfile.ZipFile(io.BytesIO(raw)).namelist()
    part = draw(st.sampled_from(parts))
    return name, with_part(raw, part, draw(_changed(zipfile.ZipFile(io.BytesIO(raw)).read(part))))


@st.composite
def _changed(draw, raw):
    made = bytearray(raw)
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(made)))
        piece = draw(st.sampled_from(PIECES))
        new = (bytes([piece]) if isinstance(piece, int) else piece) * draw(st.sampled_from([0, 1, 1, 2, 200]))
        made[start : start + draw(st.integers(0, 9))] = new
    return bytes(made)


@settings(max_examples=300, deadline=None)
@given(st.one_of(changed(), st.tuples(st.sampled_from(sorted(SEEDS)), st.binary(max_size=200))))
def test_whatever_the_bytes_there_are_articles_or_reasons(given_file):
    name, raw = given_file
    articles, remarks = read(raw, name, load("de"), outlet="A")
    assert articles or remarks
    with contextlib.suppress(IngestError):
        if Path(name).suffix in columns.SUFFIXES:
            found = columns.of(Source(Path(name), "t", raw), Context("Europe/Berlin", load("de")))
            columns.guess(found, timezone="Europe/Berlin", language=load("de"))
