"""Cells of HTML become texts with their paragraphs; a text that speaks of HTML stays as it is."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_tables import TEXT, read

from framing.ingest.tables import freed

ONE, TWO = "Der Rat von Norderau hat getagt.", "Der Nachtbus bleibt."
PARAGRAPHS = f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    "cell",
    [
        f"<p>{ONE}</p><p>{TWO}</p>",
        f"<P CLASS='lead'>{ONE}</P>\n\n<P>{TWO}</P>\n",
        f"<p>{ONE}<p>{TWO}",  # paragraphs that are never closed, as HTML allows
        f"<div><h2>{ONE}</h2>\n  <p>{TWO}</p></div>",
        f"{ONE}<br><br>{TWO}",
        f"{ONE} <br/>\r\n<br /> {TWO}",
        f"<!-- wp:paragraph -->\n<p>{ONE}</p>\n<!-- /wp:paragraph -->\n\n<p>{TWO}</p>",
        f"&lt;p&gt;{ONE}&lt;/p&gt;&lt;p&gt;{TWO}&lt;/p&gt;",  # escaped twice, as feeds in tables are
        f"Der <b>Rat</b> von <i>Norderau</i> hat getagt.\n\n{TWO}",  # a blog keeps its paragraphs as empty lines
        f'Der <a href="https://abendruf.example">Rat</a> von Norderau hat getagt.\r\n\r\n{TWO}',
        f"<strong>Der Rat</strong> von Norderau hat getagt.\n\n{TWO}",
        f"<figure><img src='bus.jpg'><figcaption>Ein Bus</figcaption></figure><p>{ONE}</p><p>{TWO}</p>",
        f"<script>let x = 1 < 2;</script><p>{ONE}</p><p>{TWO}</p>",
        f"{ONE}\n\n<blockquote>{TWO}</blockquote>",
    ],
)
def test_html_becomes_a_text_with_its_paragraphs(cell):
    assert freed.text(cell) == PARAGRAPHS


@pytest.mark.parametrize(
    "cell",
    [
        "",
        PARAGRAPHS,
        "Es gilt a < b und b > c; wer x<y schreibt, meint kleiner.",
        "Wer <b>fett</b> schreiben will, tippt das so; 5 &lt; 6 bleibt stehen.",
        "Der Umbruch heißt <br>, sagt die Lehrerin, und ein Absatz beginnt mit <p>.",
        "Ein Absatz beginnt mit <p> und endet mit </p>, so steht es im Heft.",
        "List<String> namen = new ArrayList<>(); if (a<b && c>d) { }",
        "Die Mail kam von Rat <rat@norderau.example> am Montag.",
        "Unter https://abendruf.example/?a=1&copy=2&lt=3 steht es.",
        "Müller & Söhne <3 Norderau",
        "Die Seite nutzt <div> und <br>. <br> bricht um.",
        "Ein Beispiel:\n<p>Hallo</p>\nwird so angezeigt.\nNeue Zeile.",
        "Man schreibt <b>fett</b> und <i>kursiv</i>",
    ],
)
def test_a_text_that_is_no_html_stays_as_it_is(cell):
    assert freed.text(cell) == cell


def test_signs_written_with_letters_are_read_in_a_text_without_tags():
    assert freed.text("Rat &amp; Bus &uuml;ber &#8222;Norderau&#8220;\n\nEnde") == "Rat & Bus über „Norderau“\n\nEnde"


def test_a_text_that_speaks_of_tags_in_signs_written_with_letters_keeps_them():
    told = freed.text("Der Kurs &lt;p&gt; lehrt: &lt;p&gt;Hallo&lt;/p&gt; und mehr.")
    assert told == "Der Kurs <p> lehrt: <p>Hallo</p> und mehr."


def test_a_headline_is_read_in_the_same_way():
    assert freed.line("Rat &#8211; <em>Bus</em> <em>bleibt</em>") == "Rat – Bus bleibt"
    assert freed.line("Wie schreibt  man <b>?") == "Wie schreibt  man <b>?"


def test_tags_in_one_another_lose_no_text():
    deep = f"<p>{ONE}</p>{'<div>' * 300}{TWO}{'</div>' * 300}<p>Ende &amp; aus.</p>"
    assert freed.text(deep) == f"{PARAGRAPHS}\n\nEnde & aus."


@pytest.mark.parametrize(
    "piece", ["<p>", "<p ", "<b>x</b>", "&lt;p&gt;", "&amp;", "a.<br>", "\n \n<", "<div>x", "<!--"]
)
def test_hostile_cells_come_back(piece):
    assert isinstance(freed.text(piece * 20_000), str)


TAGS = ["<p>", "</p>", "<br/>", "<b>", "</b>", "<div class='x'>", "</div>", "<a href='x'>", "</a>", "<!-- x -->"]
PIECES = [*TAGS, "&amp;", "&#0;", "&#xD800;", "&lt;p&gt;", "&", "\n", "ü", ". "]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "Rat. ", "Rat"]), max_size=30).map("".join))
def test_no_word_of_a_cell_is_lost(cell):
    assert freed.text(cell).count("Rat") == freed.line(cell).count("Rat") == cell.count("Rat")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*PIECES, "<", ">", "<p "]) | st.text(max_size=3), max_size=30).map("".join))
def test_whatever_a_cell_holds_it_comes_back(cell):
    assert "<" in cell or "&" in cell or freed.text(cell) == cell


def test_a_file_says_how_many_texts_were_html_and_keeps_what_stood_there(german):
    rows = f"Abendruf,Bus &amp; Bahn,<p>{ONE}</p><p>{TWO}</p>\nAbendruf,Kopf,{TEXT}\nAbendruf,,<p></p>\n"
    table = f"outlet,title,text\n{rows}"
    articles, remarks = read(table, "t.csv", german)
    assert [article.text for article in articles] == [f"Bus & Bahn\n\n{PARAGRAPHS}", f"Kopf\n\n{TEXT}"]
    assert remarks == [
        "t.csv, line 4: the text is empty",
        "t.csv: 2 texts were written in HTML: its tags and signs (<p>, &amp;) were taken out, captions, scripts and "
        "buttons left out, its paragraphs kept",
    ]


def test_an_export_of_wordpress_is_read_with_its_objects(german):
    post = {
        "id": 7, "date": "2026-02-03T08:00:00", "link": "https://www.abendruf.example/bus",
        "title": {"rendered": "Rat &#8211; Bus"}, "excerpt": {"rendered": "<p>Kurz.</p>"},
        "content": {"rendered": f"\n<p>{ONE}</p>\n\n<p>{TWO}</p>\n", "protected": False},
    }  # fmt: skip
    (article,), _ = read(json.dumps([post]), "posts.json", german)
    assert (article.title, article.outlet) == ("Rat – Bus", "abendruf.example")
    assert article.text == f"Rat – Bus\n\n{PARAGRAPHS}"


def test_captions_and_scripts_of_a_cell_are_left_out_and_that_is_told(german):
    cell = f"<p>{ONE}</p><figure><figcaption>Ein Bus</figcaption></figure><button>Teilen</button><p>{TWO}</p>"
    (article,), remarks = read(f"outlet,text\nA,{cell}\n", "t.csv", german)
    assert article.text == PARAGRAPHS
    assert "captions, scripts and buttons left out" in remarks[0]
