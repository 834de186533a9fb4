"""Documents that somebody typed, deliveries in no layout that is known, and files that are not what they are called."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import archives, documents, readers
from framing.ingest.records import Record
from framing.ingest.sources import Source

from . import made, test_factiva, test_genios, test_nexis, test_nexis_text

TYPED = [
    "Der Bus bleibt",
    "",
    "Der Rat von Norderau hat getagt.",
    "Update: 4. Juni 2025: Es bleibt dabei.",
    "Update: 5. Juni 2025: Immer noch.",
]


@pytest.mark.parametrize("make", [made.docx, made.rtf])
def test_a_typed_document_is_one_article_and_its_first_line_the_headline(make):
    (article,), faults = made.read(make(TYPED))
    assert (article.id, article.title, article.outlet) == ("delivery", "Der Bus bleibt", "")
    assert article.text == "\n\n".join(line for line in TYPED[1:] if line)
    assert faults == []


def test_a_text_without_a_headline_has_none():
    (article,), _ = made.read(made.docx(["Der Rat von Norderau hat getagt. " * 20]))
    assert article.title == ""


@pytest.mark.parametrize("name", ["bus.docx", "bus.rtf", "bus.doc", "BUS.DOCX"])
def test_the_content_says_what_a_file_is(name, german):
    default = Record(place="", file="", outlet="Abendruf", published="2025-06-04")
    for raw in (made.docx(TYPED), made.rtf(TYPED), "\n".join(TYPED).encode()):
        source = Source(made.Path(name), "bus", raw)
        reading = readers.read(source, index=None, default=default, timezone="Europe/Berlin", language=german)
        assert [article.title for article in reading.articles] == ["Der Bus bleibt"]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older Word file"),
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not a text file"),
    ],
)
def test_what_is_no_document_is_told(raw, message):
    with pytest.raises(IngestError, match=message):
        made.read(raw)


def test_a_document_without_text_is_told():
    found, ((part, reason),) = made.read(made.docx(["", ""]))
    assert (found, part) == ([], "whole file")
    assert "holds no text" in reason


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(["Titel", "Texte ohne Ende.", "Load-Date: June 4, 2025"] * 30, id="no ends"),
        pytest.param(["Titel", "Text.", "End of Document"] * 30, id="no bodies"),
        pytest.param(["Titel", "Text.", "Dokument NORZEI0020250604el6400012"] * 30, id="no fields"),
        pytest.param(["1 of 30 DOCUMENTS", "Text."] * 30, id="no labels"),
    ],
)
def test_many_articles_in_an_unknown_layout_are_not_loaded_as_one(lines):
    found, ((part, reason),) = made.read(made.docx(lines))
    assert found == []
    assert part == "whole file"
    assert "not in a layout known here (30 ×" in reason


WORDS = [
    "Body",
    "End of Document",
    "Load-Date: June 4, 2025",
    "1 of 3 DOCUMENTS",
    "Documents (3)",
    "4. Juni 2025",
    "Abendruf",
    "LENGTH: 3 words",
    "Highlight:",
    "Graphic",
    "Classification",
    "Copyright 2025",
    "Quelle: Abendruf vom 04.06.2025",
    "Dokumentnummer: A-1",
    "© GBI-Genios Deutsche Wirtschaftsdatenbank GmbH",
    "HD\tBus",
    "TD\tText",
    "12 Wörter",
    "Deutsch",
    "Dokument NORZEI0020250604el6400012",
    "AN\tDocument NORZEI0020250604el6400013",
    "Update: 5. Juni 2025",
    "",
    "Text.",
    "1. Bus",
]


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_order_of_an_archives_words_ends_in_items(lines):
    text = archives.text_or(documents.text_items)
    for raw, reader in ((made.docx(lines), archives.document_items), ("\n".join(lines) or "x", text)):
        try:
            found, faults = made.read(raw, "a.txt", reader=reader)
        except IngestError:
            continue
        assert len({record.id for record in found}) == len(found)
        if any(lines):
            assert [*found, *faults]
        assert all(reason for _, reason in faults)


@pytest.mark.parametrize(
    ("name", "raw", "days"),
    [
        ("nexis.docx", made.docx(test_nexis.DELIVERY), ["2025-06-04", "2025-06-05", "2025-06-05"]),
        ("nexis.rtf", made.rtf(test_nexis.DELIVERY), ["2025-06-04", "2025-06-05", "2025-06-05"]),
        ("lexisnexis.TXT", test_nexis_text.OLD.encode(), ["2010-01-11", "2010-01-12"]),
        ("factiva.rtf", made.rtf(test_factiva.DISPLAY), ["2025-06-04", "2025-06-05"]),
        (
            "factiva.html",
            test_factiva.page(test_factiva.IN_ORDER, test_factiva.IN_A_TABLE).encode(),
            ["2025-06-04", "2025-06-05"],
        ),
        ("wiso.txt", test_genios.BELOW.encode(), ["2025-06-04", "2025-06-05"]),
        ("wiso.txt", test_genios.ABOVE.encode("cp1252"), ["2025-06-04", "2025-06-05"]),
    ],
)
def test_every_archive_is_known_by_its_file_and_every_day_is_read(name, raw, days, german):
    source = Source(made.Path(name), "x", raw)
    default = Record(place="", file="")
    reading = readers.read(source, index=None, default=default, timezone="Europe/Berlin", language=german)
    assert [article.published_at.date().isoformat() for article in reading.articles] == days
    assert not [remark for remark in reading.remarks if remark.rejected]
    assert all("captions below" in remark.reason for remark in reading.remarks)
    assert all(article.text.startswith(article.title) for article in reading.articles)


def test_a_document_of_too_many_lines_is_told_and_a_text_is_no_archives_file():
    few = made.context(archive_lines=20)
    with pytest.raises(IngestError, match="archive_lines"):
        made.read(made.docx(["a"] * 30), context=few)
    (article,), _ = made.read(test_genios.BELOW, "wiso.txt", reader=test_genios.READER, context=few)
    assert article.id == "wiso"


PAGE = (
    "<html><head><title>Der Nachtbus bleibt</title><meta property='og:site_name' content='Abendruf'><script>var x = 1;"
    "</script></head><body><article><h1>Der Nachtbus bleibt</h1><p>Der Rat von Norderau hat am Montag lange getagt und "
    "am Ende beschlossen, dass der Nachtbus bleibt.</p><p>Die Linie fährt weiter bis zum Hafen, sagte die Stadt am "
    "Abend.</p></article></body></html>"
)
MAIL = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + PAGE


@pytest.mark.parametrize("name", ["a.doc", "a.rtf"])
@pytest.mark.parametrize("content", [PAGE, f"\ufeff\n<!DOCTYPE html>\n{PAGE}", MAIL])
def test_a_page_under_a_documents_name_is_read_as_a_page(name, content, german):
    given = Record(place="", file="", outlet="Abendruf", published="2026-02-03")
    source = Source(Path(name), "a", content.encode())
    reading = readers.read(source, index=None, default=given, timezone="Europe/Berlin", language=german)
    (article,) = reading.articles
    assert article.title == "Der Nachtbus bleibt"
    assert "Nachtbus bleibt" in article.text
    assert not {"<", "var x"} & {sign for sign in ("<", "var x") if sign in article.text}
