"""What a DOCX says, and that no zip of XML fills the memory, reads another file, or is dropped in silence."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest.archives import docx
from framing.ingest.limits import DEFAULT, Limits

from . import made


def with_entity(entity, text):
    """A document that defines &a; as this, and has this text."""
    inner = f"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>"
    xml = f'<!DOCTYPE w [<!ENTITY a {entity}>]><w:document xmlns:w="{made._W}">{inner}</w:document>'
    return made.packed({"word/document.xml": xml})


def lines(raw: bytes, limits=DEFAULT) -> list[str]:
    return [line for line in docx.read(raw, limits).lines if line]


def test_a_paragraph_is_a_line_and_runs_are_put_together():
    xml = "<w:p><w:r><w:t>Rat </w:t></w:r><w:r><w:t>tagt</w:t></w:r></w:p><w:p><w:r><w:t>Bus</w:t></w:r></w:p>"
    assert lines(made.docx(xml=xml)) == ["Rat tagt", "Bus"]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>", ["a", "b\tc"]),
        (
            "<w:p><w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t></w:r></w:ins></w:p>",
            ["neu"],
        ),
        ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", ["x"]),
        (  # a text box stands twice in the file: for new programs and for old ones
            '<w:p><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            "<mc:Choice><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Choice>"
            "<mc:Fallback><w:p><w:r><w:t>Kasten</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
            "<w:r><w:t>Text</w:t></w:r></w:p>",
            ["Kasten", "Text"],
        ),
        ("", []),
    ],
)
def test_what_stands_in_a_docx(xml, expected):
    assert lines(made.docx(xml=xml)) == expected


def test_a_link_keeps_where_it_leads_to():
    document = docx.read(made.docx(["", "Rat tagt"], links={1: "https://abendruf.example/1?a=1&b=2"}), DEFAULT)
    assert document.links == {1: "https://abendruf.example/1?a=1&b=2"}


def test_the_text_may_lie_under_another_name():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>'
    )
    document = f'<w:document xmlns:w="{made._W}"><w:p><w:r><w:t>Hier</w:t></w:r></w:p></w:document>'
    assert lines(made.packed({"_rels/.rels": relations, "word/document2.xml": document})) == ["Hier"]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (made.packed({"a.txt": "x"}), "no DOCX"),
        (made.packed({"word/document.xml": "<a>"}), "damaged"),
        (made.packed({"word/document.xml": ""}), "damaged"),
        (made.docx(["Hallo"] * 500)[:900], "damaged"),
        (made.docx(["a" * 900_000] * 40), "200 times"),
        (made.docx(xml="<w:p>" * 300 + "</w:p>" * 300), "nested deeper|damaged"),
        (with_entity('"xxxxx"', "&a;"), "DTD"),
        (with_entity('"x"', "y"), "DTD"),
        (with_entity('SYSTEM "file:///etc/hostname"', "&a;"), "DTD"),
        (b"PK\x03\x04" + b"\0" * 100, "damaged"),
        (b"PK", "damaged"),
    ],
)
def test_a_hostile_or_damaged_file_is_told(raw, message):
    with pytest.raises(IngestError, match=message):
        docx.read(raw, DEFAULT)


def test_limits_are_kept():
    many = made.docx(["Rat"], extra={f"x{number}": "" for number in range(50)})
    with pytest.raises(IngestError, match="more than 20 pieces"):
        docx.read(many, Limits(members=20))
    with pytest.raises(IngestError, match="document_bytes"):
        docx.read(made.docx([f"{number}" for number in range(2_000)]), Limits(document_bytes=10_000))


@given(st.data())
def test_a_damaged_docx_is_read_or_told(data):
    raw = bytearray(made.docx(["Rat tagt", "Der Bus bleibt."], links={0: "https://abendruf.example/"}))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(IngestError):
        assert all("\n" not in line for line in docx.read(bytes(raw), DEFAULT).lines)


def test_what_was_moved_stands_where_it_was_moved_to():
    run = "<w:r><w:t>{}</w:t></w:r>"
    xml = (
        f"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom>{run.format('Der Bus kommt.')}</w:moveFrom></w:p>"
        f"<w:p>{run.format('Der Rat tagt.')}</w:p><w:p><w:moveTo>{run.format('Der Bus kommt.')}</w:moveTo></w:p>"
    )
    lines = docx.read(made.docx(xml=xml), DEFAULT).lines
    assert [line for line in lines if line] == ["Der Rat tagt.", "Der Bus kommt."]


def test_bold_lines_are_known_by_all_their_words():
    bold, plain = "<w:r><w:rPr><w:b/></w:rPr><w:t>Rat </w:t></w:r>", "<w:r><w:t>tagt</w:t></w:r>"
    off = '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Rat</w:t></w:r>'
    mark = "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"
    xml = "".join(f"<w:p>{runs}</w:p>" for runs in (bold, bold + bold, bold + plain, off, mark + plain, ""))
    assert docx.read(made.docx(xml=xml), DEFAULT).bold == {0, 1}
