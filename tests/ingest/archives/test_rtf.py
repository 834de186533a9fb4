"""What an RTF says, whatever wrote it; and that no RTF takes long or ends in anything but a clear sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from framing.errors import IngestError
from framing.ingest.archives import rtf
from framing.ingest.limits import DEFAULT, Limits

from . import made

ARTICLE = [
    "Rat streicht den Nachtbus",
    "Am Montag hat der Rat von Norderau „mit großer Mehrheit“ entschieden – ohne Änderung.",
    "",
    "Ein {zweiter} Absatz mit \\ Schrägstrich, 5 € und Тула.",
]


def lines(raw: bytes) -> list[str]:
    return [line for line in rtf.read(raw, DEFAULT).lines if line]


def test_a_written_document_comes_back_line_by_line():
    assert lines(made.rtf(ARTICLE)) == [line for line in ARTICLE if line]


def test_another_reader_reads_the_same():
    raw = made.rtf(ARTICLE)
    theirs = [line.strip() for line in rtf_to_text(raw.decode("ascii")).split("\n") if line.strip()]
    assert lines(raw) == theirs


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (r"\ansicpg1251 \'c3\'ee\'f0\'ee\'e4", ["Город"]),
        (
            r"\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0 Stadt {\f1 \'c3\'ee\'f0} B\'fcro",
            ["Stadt Гор Büro"],
        ),  # each font has its own code page
        (r"\ansicpg932 \'82\'a0\'82\'a2", ["あい"]),  # letters of two bytes
        (r"\uc1 Br\u252 ?cke {\uc2 \u8222 ??ja\u8220 ??}", ["Brücke „ja“"]),
        (r"\u-10179 ?\u-8704 ?!", ["😀!"]),  # two halves of one sign
        (r"a\u8211\'96b", ["a–b"]),  # the stand-in may be a byte of the code page
        (r"{\header Abendruf}{\footer Seite 1}Text{\pict 89504e47\par}{\*\unknown nichts}", ["Text"]),
        (r'{\field{\*\fldinst HYPERLINK "https://abendruf.example/1"}{\fldrslt Rat tagt}}', ["Rat tagt"]),
        (r"HD\cell Rat tagt\cell\row SN\cell Abendruf\cell\row", ["HD\tRat tagt", "SN\tAbendruf"]),
        (r"a\par b\line c\page d", ["a", "b", "c", "d"]),
        (r"vor \bin5 {{{{{nach", ["vor nach"]),
        (r"\{a\} \\ b\~c", ["{a} \\ b\xa0c"]),
        ("a}}}}} b", ["a b"]),  # braces that do not match lose no text
        ("{{{{{ a b", ["a b"]),
        (r"\ansicpg99999 \'e4\u99999999 ?", ["ä\ue0ff"]),
        ("a\0\x01b", ["ab"]),
        ("", []),
    ],
)
def test_what_stands_in_an_rtf(inner, expected):
    assert lines(b"{\\rtf1 " + inner.encode("latin-1") + b"}") == expected


def test_a_line_is_bold_where_all_of_it_is():
    raw = rb"{\rtf1 {\b Rat tagt}\par \b Bus\b0  bleibt\par\b Ende\plain\par Text\par{\b  }\par}"
    document = rtf.read(raw, DEFAULT)
    assert [document.lines[number] for number in sorted(document.bold)] == ["Rat tagt", "Ende"]


def test_more_commands_than_a_document_has_are_told():
    with pytest.raises(IngestError, match=r"more than 1,000 commands.*rtf_commands"):
        rtf.read(b"{\\rtf1 " + b"{" * 100_000, Limits(rtf_commands=1_000))


@pytest.mark.parametrize("raw", [b"", b"Hallo", b"{\\rt"])
def test_what_is_no_rtf_is_told(raw):
    with pytest.raises(IngestError, match="no RTF"):
        rtf.read(raw, DEFAULT)


@given(st.binary(max_size=300))
def test_any_bytes_behind_the_start_are_read_or_told(raw):
    assert all(isinstance(line, str) and "\n" not in line for line in rtf.read(b"{\\rtf1" + raw, DEFAULT).lines)


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])), max_size=5))
def test_whatever_was_written_is_read(written):
    assert lines(made.rtf(written)) == [line for line in written if line]


@pytest.mark.parametrize("hidden", ["{\\v Geheim}", "\\v Geheim\\v0 ", "{\\deleted Weg}", "{\\v Geheim\\plain }"])
def test_what_is_hidden_or_deleted_is_no_text(hidden):
    raw = ("{\\rtf1 Der Rat " + hidden + "tagt.\\par}").encode()
    assert rtf.read(raw, DEFAULT).lines[0] == "Der Rat tagt."
