"""Which column is what: told by its name, else by what it holds; and every row stays on its line."""

import json

import pytest

from framing.errors import IngestError
from framing.ingest import columns
from framing.ingest.tables import csv_records, jsonl_records

LONG = "Der Rat von Norderau hat am Montag über den Nachtbus getagt, die Abstimmung vertagt und die Sitzung " * 2


def guessed(text, german, suffix=".csv"):
    return columns.guess(columns.of(text, suffix=suffix), timezone="Europe/Berlin", language=german)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (
            "outlet,published,title,text",
            {"outlet": "outlet", "published": "published", "title": "title", "text": "text"},
        ),
        (
            "Quelle;Datum;Titel;Volltext",
            {"outlet": "Quelle", "published": "Datum", "title": "Titel", "text": "Volltext"},
        ),
        ("media_name\tpublish_date\ttitle\turl", {"outlet": "media_name", "published": "publish_date", "url": "url"}),
    ],
)
def test_usual_names_are_known(head, found, german):
    assert guessed(head, german).items() >= found.items()


def test_strange_names_are_told_by_what_stands_below(german):
    rows = [
        f'{n};Blatt {n % 2};0{n}.02.2026;Der Nachtbus fährt, Teil {n};"{LONG}";https://a.example/{n}'
        for n in range(1, 7)
    ]
    table = "\n".join(["nr;wer;wann;kopf;alles;wo", *rows])
    assert guessed(table, german) == {
        "text": "alles", "outlet": "wer", "published": "wann", "title": "kopf", "url": "wo",
    }  # fmt: skip


def test_numbers_are_no_outlet(german):
    assert "outlet" not in guessed("\n".join(["a,b", *["1,2"] * 6]), german)


def test_a_table_of_a_head_alone_has_columns_and_no_rows():
    assert columns.of("a,b", suffix=".csv") == columns.Columns(("a", "b"), ())


@pytest.mark.parametrize(("text", "suffix"), [("", ".csv"), ("", ".jsonl"), ("[1]\n{", ".jsonl")])
def test_without_columns_there_is_nothing_to_choose(text, suffix):
    with pytest.raises(IngestError):
        columns.of(text, suffix=suffix)


def test_columns_of_one_name_or_none_are_told_apart():
    assert columns.of("a,a,,a", suffix=".csv").names == ("a", "a (2)", "(3)", "a (3)")


def test_renaming_keeps_lines_and_what_nobody_chose():
    table = 'wer;"Text, lang";kind;text\nBlatt A;"eine Zeile\nzweite";live blog;Anderes\nBlatt B;kurz;;x\n'
    new = columns.renamed(table, {"outlet": "wer", "text": "Text, lang"}, suffix=".csv")
    (first, a), (second, b) = csv_records(new, "t.csv", "t")
    assert (first, second) == (2, 4)
    assert (a.outlet, a.text, a.kind) == ("Blatt A", "eine Zeile\nzweite", "live blog")
    assert (b.outlet, b.text, b.kind) == ("Blatt B", "kurz", "")


def test_a_comma_in_a_name_does_not_change_the_delimiter():
    new = columns.renamed('"a, b";text;wer\n1;2;3\n', {"text": "text"}, suffix=".csv")
    assert [record.text for _, record in csv_records(new, "t.csv", "t")] == ["2"]


def test_renaming_json_lines_leaves_a_wrong_line_where_it_is():
    lines = "\n".join([json.dumps({"wer": "Blatt A", "was": "Über die Brücke."}), "{kaputt", "[1]"])
    new = columns.renamed(lines, {"outlet": "wer", "text": "was"}, suffix=".jsonl")
    (one, record), (two, fault), (three, other) = jsonl_records(new, "t.jsonl", "t")
    assert (one, two, three) == (1, 2, 3)
    assert (record.outlet, record.text) == ("Blatt A", "Über die Brücke.")
    assert "no JSON" in fault
    assert "JSON object" in other


def test_a_line_break_in_a_quoted_name_cuts_no_head():
    table = 'wer;"der Text\n(lang)";wann\nBlatt A;Der Damm hält.;2026-02-01\n'
    assert columns.of(table, suffix=".csv") == columns.Columns(
        ("wer", "der Text (lang)", "wann"), (("Blatt A", "Der Damm hält.", "2026-02-01"),)
    )
    new = columns.renamed(table, {"outlet": "wer", "text": "der Text (lang)"}, suffix=".csv")
    ((line, record),) = csv_records(new, "t.csv", "t")
    assert (line, record.outlet, record.text) == (3, "Blatt A", "Der Damm hält.")


@pytest.mark.parametrize("above", ["\n\n", ";;\n \n", "\r\n"])
def test_empty_lines_above_the_head_are_no_head_and_lines_keep_their_numbers(above):
    table = f"{above}wer;was\nBlatt A;Der Damm hält.\n"
    assert columns.of(table, suffix=".csv").names == ("wer", "was")
    direct = f"{above}outlet;text\nBlatt A;Der Damm hält.\n"
    renamed = columns.renamed(table, {"outlet": "wer", "text": "was"}, suffix=".csv")
    last = len(direct.splitlines())
    assert [(line, record.text) for line, record in csv_records(direct, "t.csv", "t")] == [(last, "Der Damm hält.")]
    assert [(line, record.text) for line, record in csv_records(renamed, "t.csv", "t")] == [(last, "Der Damm hält.")]


@pytest.mark.parametrize("text", ["", "\n\n", ";;\n,,\n", '"nie zu\n' * 300])
def test_a_table_without_a_head_is_told(text):
    with pytest.raises(IngestError, match="no column names"):
        columns.of(text, suffix=".csv")
    with pytest.raises(IngestError, match="no column names"):
        list(csv_records(text, "t.csv", "t"))
