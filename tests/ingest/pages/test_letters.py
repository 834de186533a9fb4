"""A page's bytes to its letters."""

import pytest

from framing.errors import IngestError
from framing.ingest.pages.letters import page_text

TEXT = '<html><head><meta charset="{}"></head><body>Öl für „Norderau“ – 5 €</body></html>'


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("windows-1252", "cp1252"),
        ("iso-8859-1", "cp1252"),  # what pages mean by it
        ("us-ascii", "cp1252"),
        ("utf-8", "cp1252"),  # wrongly declared
        ("iso-8859-1", "utf-8"),  # saved anew by a program that left the declaration
        ("gibt-es-nicht", "cp1252"),
        ("utf-16", "utf-8"),  # cannot be: the declaration itself is readable
        ("unicode", "utf-16"),
        ("x", "utf-8-sig"),
        ("x", "utf-16-le"),
        ("x", "utf-16-be"),
        ("base64", "utf-8"),
    ],
)
def test_encoding(declared, encoding):
    markup = TEXT.format(declared)
    assert page_text(markup.encode(encoding)) == markup


@pytest.mark.parametrize(
    "head",
    [
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
        "<meta charset=iso-8859-2>",
        '<?xml version="1.0" encoding="iso-8859-2"?>',
        "<!-- saved from url=(0020)https://abend-ruf.de --><META CHARSET='ISO-8859-2'>",
    ],
)
def test_where_the_encoding_is_declared(head):
    assert page_text(f"{head}<p>Wałęsa".encode("iso-8859-2")).endswith("<p>Wałęsa")


def test_what_the_file_around_the_page_declares():
    assert page_text("<p>Wałęsa".encode("iso-8859-2"), declared="iso-8859-2") == "<p>Wałęsa"


def test_a_damaged_byte_costs_one_letter():
    assert page_text("<p>Öl für Norderau, Öl für alle".encode() + b"\xff") == "<p>Öl für Norderau, Öl für alle\ufffd"


def test_nul_is_left_out():
    assert page_text(b"<p>D\0eich\0</p>") == "<p>Deich</p>"


@pytest.mark.parametrize("raw", [b"", b"  \r\n", b"\0\0", b"\xef\xbb\xbf"])
def test_nothing_is_told(raw):
    with pytest.raises(IngestError, match="empty"):
        page_text(raw)
