"""Pages that archives hand out (the older LexisNexis, Europresse, Nexis), and pages that only look like them."""

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import pytest

from framing.ingest import archives, pages, readers
from framing.ingest.archives import page_lines
from framing.ingest.records import Record
from framing.ingest.sources import Source

from . import made

PAGE = archives.page_or(pages.html_items)
STYLE = """<STYLE TYPE="text/css"><!--
.c0 { text-align: center; }
.c1 { text-align: center; margin-top: 0em; margin-bottom: 0em; }
.c3 { text-align: center; margin-left: 13%; margin-right: 13%; }
.c5 { text-align: left; }
.c9 { text-align: left; margin-top: 1em; }
--></STYLE>"""


def block(name, *paragraphs):
    inner = "\n".join(f'<P CLASS="c9"><SPAN CLASS="c2">{paragraph}</SPAN></P>' for paragraph in paragraphs)
    return f'<BR><DIV CLASS="{name}">{inner}\n</DIV>\n'


def label(name, value):
    return (
        f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8">{name}: </SPAN><SPAN CLASS="c2">{value}</SPAN></P>\n</DIV>'
    )


def document(*pieces):
    return (
        '<A NAME="DOC_ID_0_0"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n'
        + "".join(pieces)
        + "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n"
    )


LEXIS = (
    f"<HTML>\n<HEAD>\n{STYLE}\n<TITLE>&nbsp;</TITLE>\n</HEAD>\n<BODY>\n"
    '<DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c12">Download Request: Selected Items: 1-4<BR>Send To:<BR><BR>'
    "HOCHSCHULE NORDERAU<BR>Terms: (Nachtbus OR Rat)<BR></SPAN></P>\n</DIV>\n"
    + document(
        block("c0", "1 of 4 DOCUMENTS"),
        '<BR><DIV CLASS="c0"><BR><P CLASS="c1"><style>\n .resize { width:auto }\n</style><IMG SRC="x.gif" ALT="x"><BR>'
        '<SPAN CLASS="c2">Abendruf Online</SPAN></P>\n</DIV>\n',
        '<BR><DIV CLASS="c3"><P CLASS="c1"><SPAN CLASS="c4">4.</SPAN><SPAN CLASS="c2"> Juni 2012 Montag 9:50 PM GMT+1'
        "</SPAN><SPAN>&nbsp;</SPAN></P>\n</DIV>\n",
        block("c5", "Der Nachtbus bleibt"),
        label("AUTOR", "Petra Muster"),
        label("RUBRIK", "STADTRAT"),
        label("L&Auml;NGE", "1285 W&ouml;rter"),
        '<BR><DIV CLASS="c5"><BR><P CLASS="c6"><SPAN CLASS="c8">HIGHLIGHT:</SPAN><SPAN CLASS="c2">&nbsp;Der Rat hat '
        "entschieden.; http://www.abendruf.example/rat/0,1518,8179,00.html<BR></SPAN></P>\n</DIV>\n",
        block("c5", 'Der Rat hat am Montag (</SPAN><SPAN CLASS="c4">Nachtbus</SPAN><SPAN>) getagt,\nlange.', "Danach."),
        label("UPDATE", "5. Juni 2012"),
        label("SPRACHE", "GERMAN; DEUTSCH"),
        label("ZEITUNGS-CODE", "abru"),
        block("c0", "Copyright 2012 Abendruf GmbH<BR>Alle Rechte vorbehalten"),
    )
    + document(
        block("c0", "2 of 4 DOCUMENTS"),
        block("c3", "The Eilpunkt"),
        block("c3", "June 5, 2012, Tuesday, Late Edition - Final<BR>Correction Appended"),
        block("c5", "Council keeps the bus;<BR>A long night"),
        label("SECTION", "Section B; Page 22"),
        label("LENGTH", "121 words"),
        block("c5", "A list:<BR>&nbsp;<BR>Line one", "The council met."),
        label("LANGUAGE", "ENGLISH"),
        '<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c8"> CORRECTION:<BR></SPAN></P>\n'
        '<P CLASS="c9"><SPAN CLASS="c2">The bus was late.</SPAN></P>\n</DIV>\n',
        label("GRAPHIC", "A bus at night"),
        block("c3", "Copy 2012 Eilpunkt Ltd<BR>All Rights Reserved"),
    )
    + document(
        block("c0", "3 of 4 DOCUMENTS"),
        block("c0", "La Gazette de Norderau"),
        block("c3", "30 août 2012"),
        block("c5", "Le bus de nuit reste"),
        label("AUTEUR", "P. Exemple"),
        label("LONGUEUR", "143 mots"),
        block("c5", "Le conseil a voté."),
        label("SUJET", "TRANSPORT\n (88%)"),
        label("DATE-CHARGEMENT", "31 August 2012"),
        block("c0", "Copyright 2012 Gazette<BR>Tous Droits Réservés"),
    )
    + document(
        block(
            "c5", "We are sorry but there is an error in this document and it is not possible to display it."
        )  # without a number of its own
    )
    + "</BODY></HTML>"
)


def test_a_page_of_the_older_lexisnexis_is_read_article_by_article():
    found, faults = made.read(LEXIS, "delivery.html", reader=PAGE)
    assert [(record.outlet, record.title, record.published, record.url) for record in found] == [
        (
            "Abendruf Online",
            "Der Nachtbus bleibt",
            "4. Juni 2012 Montag 9:50 PM GMT+1",
            "http://www.abendruf.example/rat/0,1518,8179,00.html",
        ),
        ("The Eilpunkt", "Council keeps the bus; A long night", "June 5, 2012, Tuesday", ""),
        ("La Gazette de Norderau", "Le bus de nuit reste", "2012-08-30", ""),
    ]
    assert [record.text for record in found] == [
        "Der Rat hat entschieden.\n\nDer Rat hat am Montag (Nachtbus) getagt, lange.\n\nDanach.",
        "A list:\n\nLine one\n\nThe council met.",
        "Le conseil a voté.",
    ]
    assert faults[0] == ("article 4", "the archive could not deliver this article (it says so itself)")


def mail(markup):
    whole = MIMEMultipart("related")
    whole["From"], whole["MIME-Version"] = "<Saved by a browser>", "1.0"
    whole.attach(MIMEText(markup, "html", "utf-8"))
    return whole.as_bytes()


EUROPRESSE = """<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>
<article><header><div><span class="DocPublicationName">La Gazette   </span></div>
<div><span class="DocHeader">Communication, mardi 14 mars 2006, p. 16</span></div><div><p>MEDIAS</p></div>
<div class="titreArticle"><p class="titreArticleVisu">Le bus de nuit</p></div><div>P. Exemple</div></header>
<section><div class="DocText"><div class='docOcurrContainer'><p>Le <mark>bus</mark> reste.</p><p>Voilà.</p></div></div>
</section><aside><div><b>Note(s) : </b></div></aside>
<footer><small>© 2006 Gazette. Tous droits réservés.</small>
<p>Numéro de document : news·20060315·GZ·0q15_12</p></footer>
</article>
<article><header><div><span class="DocPublicationName">Abendruf</span></div>
<div><span class="DocHeader">Lokales, Montag, 13. März 2006, S. 4</span></div>
<div class="titreArticle"><p class="titreArticleVisu">Der Rat tagt</p></div></header>
<section><p>Ein Absatz.</p></div></div></section>
<footer><p>Numéro de document : news·20060313·AR·0q15_13</p></footer></article>
<article><header><span class="DocPublicationName">Abendruf</span></header></article>
</body></html>"""


@pytest.mark.parametrize("name", ["search.html", "search.mhtml"])
def test_a_page_of_europresse_is_read_article_by_article(name):
    raw = mail(EUROPRESSE) if name.endswith("mhtml") else EUROPRESSE.encode()
    read = readers.read(
        Source(Path(name), "search", raw),
        index=None,
        default=Record(place="", file=""),
        timezone="Europe/Berlin",
        language=made.CONTEXT.language,
    )
    assert [(article.outlet, article.text, f"{article.published_at:%Y-%m-%d}") for article in read.articles] == [
        ("La Gazette", "Le bus de nuit\n\nLe bus reste.\n\nVoilà.", "2006-03-14"),
        ("Abendruf", "Der Rat tagt\n\nEin Absatz.", "2006-03-13"),
    ]
    assert read.articles[0].id == "europresse:news·20060315·GZ·0q15_12"
    assert any("no text stands below the head" in str(remark) for remark in read.remarks)


def test_a_delivery_of_nexis_that_a_word_processor_saved_as_a_page_is_read():
    lines = ["Der Nachtbus bleibt", "Abendruf", "Dienstag 3. Juni 2025", "Norderau Süd", "", "Copyright 2025 Abendruf",
             "Section: LOKALES; S. 6", "Length: 75 words", "Body", "", "Der Rat hat getagt.", "",
             "Load-Date: June 3, 2025", "End of Document"]  # fmt: skip
    markup = "<html><body>" + "".join(f"<p class=MsoNormal><span>{line or '&nbsp;'}</span></p>\n" for line in lines)
    for name, raw in (("a.html", markup.encode()), ("a.mht", mail(markup))):
        found, faults = made.read(raw, name, reader=PAGE)
        assert [(record.outlet, record.text) for record in found] == [("Abendruf", "Der Rat hat getagt.")]
        assert faults == []


@pytest.mark.parametrize(
    "inner",
    [
        pytest.param("<p>Dokument 1 von 3</p><p>Autor: Petra Muster</p>", id="counts documents"),
        pytest.param("<p>1 of 3 documents</p>", id="counts documents in English"),
        pytest.param("<p>Dokument 1 von 3</p><p>Thema: Nachtbus</p><p>Autor: P. Muster</p>", id="with a subject"),
        pytest.param("<span>1 of 3 documents</span><p>Sprache: Deutsch</p>", id="with a language"),
        pytest.param("<p>End of Document</p>", id="an end"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_page_that_only_counts_documents_is_left_to_the_reader_of_pages(inner):
    given = []

    def otherwise(source, context):
        given.append(source.file)
        return iter(())

    markup = f"<html><body>{inner}<p>Der Rat hat den Nachtbus gestrichen.</p></body></html>"
    assert made.read(markup, "page.html", reader=archives.page_or(otherwise)) == ([], [])
    assert given == ["page.html"]


LABELS = b"<p>1 of 2 DOCUMENTS</p><p>LANGUAGE: X</p><p>LENGTH: 3</p>"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"<p>1 of 2 DOCUMENTS</p><p>LANGUAGE: X</p><p>LENGTH: 3</p>" + b"<div>" * 50_000, id="deep"),
        pytest.param(
            b"<p>1 of 2 DOCUMENTS</p><p>LANGUAGE: X</p><p>LENGTH: 3</p>" + b"<p>a</p>" * 20_000, id="many blocks"
        ),
        pytest.param(b'<article><span class="DocPublicationName">', id="an article that never ends"),
        pytest.param(b"From: x\nMIME-Version: 1.0\n\n1 of 2 DOCUMENTS", id="a mail without a page"),
    ],
)
def test_a_hostile_page_of_an_archive_is_told(raw):
    read = readers.read(
        Source(Path("x.html"), "x", raw),
        index=None,
        default=Record(place="", file="", outlet="Abendruf"),
        timezone="Europe/Berlin",
        language=made.CONTEXT.language,
    )
    assert read.articles == ()
    assert read.remarks


def test_a_delivery_inside_a_table_and_with_comments_is_read():
    pieces = ["1 of 1 DOCUMENTS", "Abendruf", "4. Juni 2025", "Rat tagt", "LÄNGE: 3 Wörter",
              "Der Rat hat <!-- x -->heute<?y z?> getagt.<!-- c -->", "Zweiter Absatz.", "SPRACHE: GERMAN"]  # fmt: skip
    inner = "".join(f"<div><p>{piece}</p></div>" for piece in pieces)
    found, faults = made.read(f"<html><body><table><tr><td>{inner}</td></tr></table>", "a.html", reader=PAGE)
    assert [(record.title, record.text) for record in found] == [
        ("Rat tagt", "Der Rat hat heute getagt.\n\nZweiter Absatz.")
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        pytest.param("<p>Der Rat <!-- x --> tagt.</p><!-- c -->Nachher.", ["Der Rat tagt.", "Nachher."], id="comments"),
        pytest.param("<p>Der Rat <?x y?>tagt.</p>", ["Der Rat tagt."], id="instructions"),
        pytest.param(
            "<table><tr><td><p>Erster</p><p>Zweiter</p></td></tr></table>", ["Erster", "Zweiter"], id="blocks"
        ),
        pytest.param(
            "<table><tr><td><p>Länge:</p></td><td><p>75</p></td></tr><tr><td>Ort:</td><td>Norderau</td></tr></table>",
            ["Länge: 75", "Ort: Norderau"],
            id="cells",
        ),
        pytest.param(
            "<table><tr><td><p>Oben</p><table><tr><td>Länge:</td><td>75</td></tr><tr><td>Ort</td></tr></table>Unten</td>"
            "<td>Rand</td></tr></table>",
            ["Oben", "Länge: 75", "Ort", "Unten Rand"],
            id="a table in a cell",
        ),
        pytest.param("<td>" * 100 + "<p>a</p><p>b</p>", ["a", "b"], id="cells in cells"),
        pytest.param("<p></p>", [], id="nothing"),
    ],
)
def test_a_page_has_the_lines_that_a_reader_sees(markup, lines):
    document = page_lines.document(f"<html><body>{markup}</body></html>", made.CONTEXT.limits)
    assert [line for line in document.lines if line] == lines


def test_elements_inside_elements_are_told_once():
    inner = "<section><p>Der Rat tagt.</p><section><p>Er kam.</p></section></section>"
    head = '<span class="DocPublicationName">Abendruf</span>'
    nested = f"<article><article>{head}{inner}<article>{head}{inner}</article></article></article>"
    (first,), _ = made.read(f"<html><body>{nested}</body></html>", "e.html", reader=PAGE)
    assert first.text == "Der Rat tagt.\n\nEr kam.\n\nDer Rat tagt.\n\nEr kam."
    deep = "<article>" + "<section>x" * 200 + head + "y" * 10_000
    (first,), _ = made.read(f"<html><body>{deep}</body></html>", "e.html", reader=PAGE)
    assert len(first.text) < 20_000


def test_a_page_of_europresse_without_articles_is_told_with_its_text():
    markup = EUROPRESSE.replace("<article>", "<div>").replace("</article>", "</div>")
    (item,) = list(PAGE(Source(Path("e.html"), "e", markup.encode()), made.CONTEXT))
    assert "no article of this page" in item.reason
    assert "Le bus reste." in item.raw


def test_what_stands_in_the_middle_is_known_in_a_cell_too():
    inner = "<div>Oben</div><div align=center>Abendruf</div><center><p>Mitte</p></center><p>Unten</p>"
    for markup in (inner, f"<table><tr><td>{inner}</td></tr></table>"):
        document = page_lines.document(f"<html><body>{markup}</body></html>", made.CONTEXT.limits)
        assert [document.lines[number] for number in sorted(document.centred)] == ["Abendruf", "Mitte"]
