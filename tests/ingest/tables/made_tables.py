"""Tables as crawlers, archives and Excel write them, and what is read from them."""

import io
import zipfile
from pathlib import Path

import openpyxl

from framing.ingest import readers
from framing.ingest.limits import DEFAULT
from framing.ingest.records import Record
from framing.ingest.sources import Source

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


ROWS = [{"outlet": "A", "text": f"{TEXT} {n}"} for n in range(3)]
