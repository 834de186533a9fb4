"""Pages that a browser saved in one file, or with a folder beside them."""

import base64
import quopri
from pathlib import Path

import pytest

from framing.errors import IngestError
from framing.ingest.items import Context
from framing.ingest.pages import mhtml_items
from framing.ingest.readers import READERS
from framing.ingest.sources import Source, sources
from framing.language.resources import load

CONTEXT = Context(timezone="Europe/Berlin", language=load("de"))
HEAD = (
    "From: <Saved by Abendbrowser>\r\nSnapshot-Content-Location: {url}\r\nSubject: Rat tagt\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Grenze"{more}\r\n\r\n'
)


def part(content, *, kind="text/html", form="quoted-printable", charset="utf-8", **fields):
    raw = content.encode(charset)
    coded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(form, bytes)(raw)
    named = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    head = (
        f"------Grenze\r\nContent-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {form}\r\n{named}\r\n"
    )
    return head.encode() + coded.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") + b"\r\n"


def file(*parts, url="https://www.abend-ruf.de/rat?a=1", more=""):
    return HEAD.format(url=url, more=more).encode() + b"".join(parts) + b"------Grenze--\r\n"


def read(raw):
    (item,) = mhtml_items(Source(Path("rat.mhtml"), "rat", raw), CONTEXT)
    return item.record


@pytest.mark.parametrize(
    ("form", "charset"),
    [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "utf-8"), ("base64", "cp1252"), ("binary", "utf-16")],
)
def test_the_page_is_read_with_its_address(pages, form, charset):
    found = read(
        file(part(pages.markup(url=""), form=form, charset=charset, Content_Location="https://abend-ruf.de/rat"))
    )
    assert found.url == "https://abend-ruf.de/rat"
    assert found.title == "Rat berät über den Deich"
    assert all(one in found.text for one in pages.paragraphs)


def test_frames_are_not_the_page(pages):
    frame = part("<html><body><p>Anzeige</p></body></html>", Content_Location="https://werbung.example/1")
    page = part(pages.markup(url=""), Content_Location="https://www.abend-ruf.de/rat?a=1", Content_ID="<seite@x>")
    picture = part("x", kind="image/png", form="base64")
    assert read(file(frame, picture, page)).title == "Rat berät über den Deich"
    assert read(file(frame, page, url="", more=';\r\n\tstart="<seite@x>"')).title == "Rat berät über den Deich"


def test_a_page_inside_a_part_of_parts(pages):
    inner = part(pages.markup()).replace(b"----Grenze", b"----Innen") + b"------Innen--\r\n"
    outer = b'------Grenze\r\nContent-Type: multipart/alternative; boundary="----Innen"\r\n\r\n' + inner
    assert read(file(outer)).title == "Rat berät über den Deich"


def test_a_page_alone_under_this_ending(pages):
    assert read(pages.markup().encode()).title == "Rat berät über den Deich"


@pytest.mark.parametrize(
    "raw",
    [
        b"kein Brief",
        b"\r\n\r\n",
        HEAD.format(url="", more="").encode(),
        file(part("x", kind="image/png", form="base64")),
        b"Content-Type: multipart/related; boundary=a\r\n\r\n"
        + b"--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" * 5_000,
        b"A: b\r\n" * 100_000,
    ],
)
def test_a_file_without_a_page_is_told(raw):
    with pytest.raises(IngestError, match="no saved page"):
        read(raw)


def test_a_damaged_page_is_told(pages):
    raw = b"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAAA"
    with pytest.raises(IngestError, match=r"damaged|no article text"):
        read(raw)


@pytest.mark.parametrize("suffix", [".mhtml", ".mht", ".html", ".htm", ".xhtml"])
def test_the_endings_are_known(suffix):
    assert suffix in READERS


@pytest.mark.parametrize("beside", ["Rat_files", "Rat-Dateien"])
def test_what_lies_beside_a_page_is_no_text(tmp_path, pages, beside):
    (tmp_path / "Rat.html").write_text(pages.markup(), encoding="utf-8")
    (tmp_path / beside).mkdir()
    (tmp_path / beside / "anzeige.html").write_text("<p>Anzeige</p>", encoding="utf-8")
    found, remarks = sources([tmp_path])
    assert [one.id for one in found] == ["Rat"]
    assert remarks == []
