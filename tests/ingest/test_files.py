"""Bytes to text: which encoding, what is damaged, what is no text; and clean text is never touched."""

import codecs
import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import files, mojibake
from framing.ingest.records import Entry, Record

TEXT = "Grüße aus Norderau: „Die Brücke bleibt zu“, hieß es – für 3 €.\nDer Nachtbus fährt."


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_text_in_any_encoding_that_editors_offer(encoding):
    assert files.decoded(TEXT.encode(encoding)) == files.Decoded(TEXT)
    assert files.text_of(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Über die Straße zur Post. Für Öl.", "latin-1"),
        ("Ærø og Malmø: på øen.", "cp1252"),
        ("São Paulo, Málaga, Besançon, Český", "utf-8"),
        ("Министр сообщил в среду.", "utf-16-le"),
        ("東京の大臣が水曜日に。\nはい 。", "utf-16-be"),
    ],
)
def test_other_languages_too(text, encoding):
    assert files.decoded(text.encode(encoding)) == files.Decoded(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Zażółć gęślą jaźń, rzekł minister spraw wewnętrznych w środę w Warszawie. Łódź wciąż żyje.", "cp1250"),
        ("Министр сообщил в среду, что переговоры продолжаются в Москве и Киеве. Это важно.", "cp1251"),
    ],
)
def test_what_is_no_windows_text_of_the_west_is_guessed_and_told(text, encoding):
    found = files.decoded(text.encode(encoding))
    assert found.text == text
    assert f"read as {encoding}" in found.note


def test_what_the_sender_named_counts_where_it_is_not_utf_8():
    assert files.decoded("Łódź".encode("iso-8859-2"), declared="ISO-8859-2").text == "Łódź"
    assert files.decoded("Łódź".encode(), declared="iso-8859-2").text == "Łódź"  # senders are often wrong
    assert files.decoded("„Ja“".encode("cp1252"), declared="iso-8859-1").text == "„Ja“"
    assert files.decoded("für".encode("cp1252"), declared="rot13").text == "für"


def test_one_damaged_byte_does_not_cost_the_file():
    raw = "München, Köln\nÜmlaut".encode() + b"\xff\nEnde."
    found = files.decoded(raw)
    assert found.text == "München, Köln\nÜmlaut\ufffd\nEnde."
    assert found.note.startswith("line 2: damaged bytes")
    with pytest.raises(IngestError, match="UTF-8 with a damaged byte at position"):
        files.text_of(raw)  # a list of rules is mended by whoever wrote it


def test_a_file_put_together_from_two_encodings():
    raw = "Grün und Öl und Käse\n".encode() + "Die Straße\n".encode("cp1252")
    found = files.decoded(raw)
    assert found.text == "Grün und Öl und Käse\nDie Straße\n"
    assert found.note == "line 2: not UTF-8 as the others; read as Windows text"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"Der Nacht\x00bus bleibt.", "Der Nachtbus bleibt."),
        (b"Der Bus bleibt." + bytes(5000), "Der Bus bleibt."),  # what a full disk leaves
        ("Die Brücke\x1f bleibt.".encode("cp1252"), "Die Brücke bleibt."),
        (b"Eins\x0bZwei", "Eins\nZwei"),
    ],
)
def test_a_stray_control_sign_is_left_out_and_told(raw, text):
    found = files.decoded(raw)
    assert found.text == text
    assert "control sign" in found.note
    with pytest.raises(IngestError, match="not a text file"):
        files.text_of(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04", b"\x89PNG\r\n\x1a\n\x00\x00", b"%PDF-1.7\x00", b"\x00\x01\x02", bytes(range(256)) * 10,
        b"\xd0\xcf\x11\xe0" + bytes(50), b"\x00" * 100, b"abc\x01\x02\x03\x04\x05",
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused(raw):
    with pytest.raises(IngestError):
        files.decoded(raw)


@pytest.mark.parametrize("raw", [b"", b" \n", codecs.BOM_UTF16_LE])
def test_empty_bytes(raw):
    with pytest.raises(IngestError, match="empty"):
        files.decoded(raw)


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_told(raw):
    with contextlib.suppress(IngestError):
        files.decoded(raw)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_what_was_written_as_utf_8_comes_back(text):
    if text.strip() and not text.startswith("\ufeff"):
        assert files.decoded(text.encode()) == files.Decoded(text)


GERMAN = "„Grüße“, sagte sie – für alle. Die Straße ist größer als Ärger: 20 °C, 3 €, José und Łódź."


@pytest.mark.parametrize(
    "page", ["sloppy-windows-1252", "latin-1", "mac_roman", "cp437", "cp850", "sloppy-windows-1250"]
)
@pytest.mark.parametrize("text", [GERMAN, "für", "Tür", "Über", "das „Wort“", "Straße – frei", "Besuch in Łódź"])
def test_letters_that_were_read_wrongly_are_mended(text, page):
    import ftfy.bad_codecs  # noqa: F401

    spoilt = text.encode().decode(page, "replace")
    found = mojibake.mended(spoilt)
    if "\ufffd" not in spoilt:
        assert found.text == text
    assert found.note


def test_letters_spoilt_twice_and_beside_whole_ones():
    once = GERMAN.encode().decode("latin-1")
    assert mojibake.mended(once.encode().decode("latin-1")).text == GERMAN
    assert mojibake.mended("KÃ¶ln und Zürich\nOhne.").text == "Köln und Zürich\nOhne."
    assert mojibake.mended("â€žWort\x93 fÃ¼r").text == "„Wort“ für"


@pytest.mark.parametrize(
    "text",
    [
        "",
        GERMAN,
        "Der Ü–Wagen kam.",
        'Er rief: "Äh, Ä… ja."',
        "ÄÖÜäöüß „“‚‘»«›‹ – — …",
        "São Paulo, AMANHÃ, Ærø, „Ââ“",
        "Привет – мир, Ελλάδα",
        "├─ Ordner\n│  └─ Datei",
        "İmamoğlu, Erdoğan, Šimko, Gdańsk, DUPĂ",
    ],
)
def test_clean_text_is_left_alone(text):
    assert mojibake.mended(text) == mojibake.Mended(text)


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Ärger",
                "Übung",
                "„Ja“",
                "‚Nein‘",
                "–",
                "…",
                "»Öl«",
                "größer",
                "Ü-Wagen",
                "TÜV,",
                "MÜHE",
                "José",
                "3°C",
                "§5",
                "20€",
                "Ä",
            ]
        )
    )
)
def test_german_words_and_signs_in_any_order_are_left_alone(words):
    text = " ".join(words)
    assert mojibake.mended(text).text == text


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_mending_takes_any_text(text):
    assert mojibake.mended(text).text.count("\n") == text.count("\n")


def test_a_record_is_mended_in_all_its_words_and_told_once():
    spoilt = Record(
        place="a", file="a.json", title="TÃ¼r", text="fÃ¼r", outlet="MÃ¼nchner Bote", url="https://a.example/Ã¼",
        entries=(Entry("GrÃ¼n", "Ã–l"),),
    )  # fmt: skip
    clean, told = mojibake.mended_record(spoilt)
    assert (clean.title, clean.text, clean.outlet, clean.url) == ("Tür", "für", "Münchner Bote", "https://a.example/Ã¼")
    assert clean.entries == (Entry("Grün", "Öl"),)
    assert told == ["letters were spoilt on the way ('TÃ¼r' for 'Tür') and have been mended; check them"]
