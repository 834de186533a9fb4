"""What the readers of tables say, a reader of the dashboard gets in German."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from framing.ingest import readers
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.report import reasons

TEXT = "Der Rat von Norderau hat getagt."


def book(*rows, other=()):
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    for row in other:
        (made.worksheets[1] if len(made.worksheets) > 1 else made.create_sheet()).append(row)
    raw = io.BytesIO()
    made.save(raw)
    return raw.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", f"Medium;Volltext\nA;{TEXT}\n"),
        ("a.csv", "Medium,Titel\nA,Kopf\n"),
        ("a.csv", "Medium,Titel,Rubrik\nA,Kopf,Stadt\n"),
        ("a.csv", "farbe\nrot\n"),
        ("a.csv", "Text;Text\n1;2\n"),
        ("a.csv", "text,outlet\n"),
        ("a.csv", 'text,outlet\n"x\ny",A,B\n'),
        ("a.csv", "a," * 6000 + "\n"),
        ("a.csv", f"text,outlet\n{'x' * 32_767},A\n"),
        ("a.json", "["),
        ("a.json", '[{"text": "x"}, {'),
        ("a.json", "[]"),
        ("a.json", "[1]"),
        ("a.json", '{"text": "a", "text": "b"}'),
        ("a.json", '{"text": ' + "[" * 99 + "]" * 99 + "}"),
        ("a.json", '{"n": ' + "9" * 999 + "}"),
        ("a.json", json.dumps({f"f{n}": n for n in range(3000)})),
        ("a.jsonl", "{\nx"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" * 99),
        ("a.xlsx", b"PK"),
        ("a.xlsx", book()),
        ("a.xlsx", book(["text"])),
        ("a.xlsx", book(["farbe"], ["rot"])),
        ("a.xlsx", book(["text"], [TEXT], other=[["farbe"], ["rot"]])),
        ("a.csv", f"Medium;Volltext;Ressort\nA;{TEXT};Stadt\n"),
        ("a.csv", ";".join(f"s{n}" for n in range(20)) + ";text\n" + "x;" * 20 + TEXT),
        ("a.csv", f"Datum;Uhrzeit;Text\n4.2.2026;abends;{TEXT}\n"),
        ("a.csv", f"created_at;outlet;text\n2026-03-04;A;{TEXT}\n"),
        ("a.csv", f"extent;outlet;text\nstub;A;<p>{TEXT}</p>\n"),
        ("a.csv", f'outlet;title;text\nA;Bus;"{TEXT}\nB;Bus;{TEXT}"\n'),
        ("a.json", json.dumps({"articles": [{"text": TEXT}], "weitere": [{"text": TEXT}]})),
        ("a.json", json.dumps([{"outlet": {"de": "A", "en": "B"}, "text": TEXT}])),
        ("a.xls", b"x"),
        ("a.ods", b"x"),
        ("a.txt", f"---\nMedium: A\noutlet: B\n---\n{TEXT}"),
        ("a.md", f"---\nlayout: post\nMedium: A\n---\n{TEXT}"),
    ],
)
def test_every_reason_has_its_german(name, content, german):
    raw = content if isinstance(content, bytes) else content.encode()
    reading = readers.read(
        Source(Path(name), "a", raw),
        index=None,
        default=Record(place="", file="", outlet="A", published="2026-02-03"),
        timezone="Europe/Berlin",
        language=german,
    )
    assert reading.remarks
    for remark in reading.remarks:
        assert reasons.say(remark.reason, "de") != remark.reason, remark.reason


def test_a_day_with_its_hour_is_told_in_german_words_alone(german):
    content = f"Datum;Uhrzeit;Text;Medium\n4.2.2026;14:05;{TEXT};Abendruf\n".encode()
    reading = readers.read(
        Source(Path("t.csv"), "t", content),
        index=None,
        default=Record("", ""),
        timezone="Europe/Berlin",
        language=german,
    )
    (told,) = (reasons.say(remark.reason, "de") for remark in reading.remarks)
    assert told == "nach den Namen der Spalten gelesen (outlet: 'Medium'; published: 'Datum' + 'Uhrzeit')"
