"""Exports of APA DeFacto: each article under a line that says where it stood; samples of our own in their layout."""

import pytest

from framing.ingest import archives, documents

from . import made


def rtf(*articles):
    """An RTF as the word processor of a Mac writes it: lines end with a sign of their own, the headline is bold."""
    head = r"{\rtf1\ansi\ansicpg1252\cocoartf1038{\fonttbl\f0\fswiss\fcharset0 Helvetica;}\f0\fs24 "
    return (head + "\\page ".join(articles) + "}").encode("ascii")


def article(title, text, *, page="38"):
    return (
        r"\trowd\intbl\b Abendruf\b0\cell 16.09.2012\cell\row "
        rf'\i "Abendruf" vom 30.09.2008                             Seite: {page}\i0\'0a\par '
        r"\i Ressort: KDA\i0\par\par \i N\'d6, Morgen\i0\par\par "
        rf"\b {title}\b0\par\par {text}\par\par "
    ).replace(r"\'0a", "")


def test_every_article_of_an_export_is_a_text():
    raw = rtf(article("Der Nachtbus bleibt", r"Der Rat tagt.\par\par Danach."), article("Die Bahn kommt", "Sie kommt."))
    found, faults = made.read(raw, "export.rtf")
    assert [(record.outlet, record.title, record.published, record.text) for record in found] == [
        ("Abendruf", "Der Nachtbus bleibt", "30.09.2008", "Der Rat tagt.\n\nDanach."),
        ("Abendruf", "Die Bahn kommt", "30.09.2008", "Sie kommt."),
    ]
    assert faults == []


def test_without_bold_type_the_first_paragraph_below_the_section_is_the_headline():
    text = '"Abendruf" vom 30.09.2008   Seite: 3\nRessort: Politik\n\nDer Nachtbus bleibt\n\nDer Rat tagt.\n'
    found, _ = made.read(text, "one.txt", reader=archives.text_or(documents.text_items))
    assert [(record.title, record.text) for record in found] == [("Der Nachtbus bleibt", "Der Rat tagt.")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            'Der Rat tagt.\n\nEr kam.\n\nEr ging.\n\n"Abendruf" vom 30.09.2008   Seite: 3\n', id="a source below"
        ),
        pytest.param('Der "Abendruf" vom 30.09.2008 schrieb davon.\n\nSeite: 3', id="in a sentence"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_document_that_names_its_source_once_is_one_text(text):
    found, _ = made.read(made.docx(text.split("\n")), "one.docx")
    assert [record.outlet for record in found] == ([""] if text else [])


def test_an_article_without_text_is_told():
    raw = rtf(article("Rat tagt", "Er kam."), article("Der Nachtbus bleibt", ""), article("Bus bleibt", "Er bleibt."))
    found, faults = made.read(raw, "export.rtf")
    assert [record.title for record in found] == ["Rat tagt", "Bus bleibt"]
    assert faults == [("article 2", "no text stands under the headline")]


CITED = '"Abendruf" vom 04.06.2025 Seite 3'


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{CITED} schreibt über den Bus.\n\nDer Rat tagt.\n\nMehr nicht.", id="opens the prose"),
        pytest.param(f"{CITED}\n\nDer Rat hat getagt und den Bus behalten.", id="above one paragraph"),
        pytest.param(f"{CITED}\n\nDer Rat hat getagt.\n\nEr hat den Bus behalten.", id="above paragraphs"),
        pytest.param(
            f"Presseschau\n\n{CITED} schreibt: Der Bus bleibt.\n\n{CITED} schreibt: Er geht.\n\nWir warten ab.",
            id="a press review",
        ),
        pytest.param(
            f"Presseschau\n\n{CITED}\n\nDer Bus bleibt.\n\n{CITED}\n\nEr geht, sagt der Rat.", id="with its own lines"
        ),
        pytest.param(f"Der Rat tagt.\n\nQuellen:\n{CITED}\n{CITED.replace('3', '7')}\n", id="a list of sources"),
    ],
)
def test_a_text_that_cites_newspapers_is_one_text(text):
    found, faults = made.read(text, "one.txt", reader=archives.text_or(documents.text_items))
    assert [(record.id, record.text) for record in found] == [("one", text)]
    assert faults == []


def test_a_text_with_a_header_of_its_own_is_no_export():
    cited = f"{CITED}\n\nRat tagt\n\nDer Rat hat getagt.\n\n"
    text = f"---\noutlet: Eilpunkt24\n---\n{cited}{cited.replace('Rat', 'Bund')}"
    found, _ = made.read(text, "one.txt", reader=archives.text_or(documents.text_items))
    assert [record.outlet for record in found] == ["Eilpunkt24"]


def test_a_citation_in_an_article_of_an_export_cuts_nothing_off():
    text = (
        '"Abendruf" vom 04.06.2025   Seite: 3\n\nRat tagt\n\nDer Rat hat getagt.\n\n'
        '"Norderauer Zeitung" vom 03.06.2025 S. 7\n\nDanach.\n'
    )
    found, faults = made.read(text, "one.txt", reader=archives.text_or(documents.text_items))
    assert [record.text for record in found] == [
        'Der Rat hat getagt.\n\n"Norderauer Zeitung" vom 03.06.2025 S. 7\n\nDanach.'
    ]
    assert faults == []


@pytest.mark.parametrize("end", ["38", "A3", "3-4", "38, Norderau Süd", "12/13", "IV"])
def test_page_and_edition_may_stand_in_any_form(end):
    text = f'"Abendruf" vom 04.06.2025   Seite: {end}\n\nRat tagt\n\nDer Rat hat getagt.\n'
    found, _ = made.read(text, "one.txt", reader=archives.text_or(documents.text_items))
    assert [record.outlet for record in found] == ["Abendruf"]


@pytest.mark.parametrize(
    ("below", "title", "text"),
    [
        ("Lokales\n\nRat tagt lange\n\nDer Rat hat getagt.", "Rat tagt lange", "Der Rat hat getagt."),
        ("Rat tagt\n\nDer Rat hat getagt.", "Rat tagt", "Der Rat hat getagt."),
        ("Der Rat tagt lange\n\nBus bleibt\n\nEr bleibt.", "Der Rat tagt lange", "Bus bleibt\n\nEr bleibt."),
    ],
)
def test_without_bold_type_a_section_is_no_headline(below, title, text):
    written = f'"Abendruf" vom 04.06.2025   Seite: 3\n\n{below}\n'
    found, _ = made.read(written, "one.txt", reader=archives.text_or(documents.text_items))
    assert [(record.title, record.text) for record in found] == [(title, text)]
