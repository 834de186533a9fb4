"""Whatever the bytes of a table or a text, there are articles or reasons."""

import contextlib
import io
import json
import zipfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from made_tables import FUNDUS, NEWS_PLEASE, TEXT, book, read, with_part

from framing.errors import IngestError
from framing.ingest import columns
from framing.ingest.items import Context
from framing.ingest.sources import Source
from framing.language.resources import load

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
