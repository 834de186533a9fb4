"""Where several columns may hold a field, the cell tells which one does, and what is missing is told."""

import json

import pytest
from made_tables import TEXT, read

from framing.ingest.tables import choosing

PAGE = "https://www.abendruf.example/bus"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (PAGE, "abendruf.example"),
        (" www.abendruf.example ", "abendruf.example"),
        ("HTTP://Abendruf.example:8080/x?y=1", "abendruf.example"),
        ("abendruf.example", ""),
        ("Abendruf", ""),
        ("https://", ""),
        ("https://[::1", ""),
        ("https://abendruf.example und mehr", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(address, host):
    assert choosing.host(address) == host


def test_a_source_is_an_outlet_or_a_page(german):
    table = f"source,title,text\n{PAGE},Bus,{TEXT}\nEilpunkt24,Bus,{TEXT} Ja.\n"
    articles, _ = read(table, "t.csv", german)
    assert [(a.outlet, a.url) for a in articles] == [("abendruf.example", PAGE), ("Eilpunkt24", "")]


def test_an_id_that_is_an_address_is_the_page(german):
    articles, _ = read(f"guid;text;outlet\n{PAGE};{TEXT};A\n4711;{TEXT} Ja.;A\n", "t.csv", german)
    assert [(a.id, a.url) for a in articles] == [(PAGE, PAGE), ("4711", "")]


def test_where_no_column_names_the_outlet_it_is_the_host_and_that_is_told(german):
    table = f"url,text\n{PAGE},{TEXT}\n,{TEXT} Nein.\n"
    articles, remarks = read(table, "t.csv", german)
    assert [article.outlet for article in articles] == ["abendruf.example"]
    assert remarks[0].startswith("t.csv, line 3: no outlet")
    assert remarks[1].startswith("t.csv: no column names the outlet of 1 rows")
    assert remarks[1].endswith("the host of their address (abendruf.example)")


def test_an_outlet_that_somebody_names_comes_before_the_host(german):
    (article,), _ = read(f"url,text\n{PAGE},{TEXT}\n", "t.csv", german, outlet="Eilpunkt24")
    assert article.outlet == "Eilpunkt24"


@pytest.mark.parametrize("nothing", ["NA", "N/A", "<NA>", "\\N", "NaN", "None", "null", "NaT", " "])
def test_what_programs_write_into_empty_cells_is_nothing(nothing, german):
    table = f"outlet,newspaper,title,date,text\n{nothing},Abendruf,{nothing},{nothing},{TEXT}\n"
    (article,), remarks = read(table, "t.csv", german)
    assert (article.outlet, article.title, article.text) == ("Abendruf", "", TEXT)
    assert remarks == ["t.csv: taken by the names of the columns (outlet: 'newspaper')"]


def test_a_mark_of_yes_or_no_gives_way_to_a_date(german):
    (article,), remarks = read(
        json.dumps({"published": True, "date": "2026-02-04", "text": TEXT, "outlet": "A"}), "t.json", german
    )
    assert article.published_at.day == 4
    assert "t.json: columns not used: 'published'" in remarks


def test_a_long_description_is_the_text_itself(german):
    (article,), remarks = read(f"outlet,title,description\nA,Bus,{TEXT * 20}\n", "t.csv", german)
    assert (article.extent, len(remarks)) == ("full", 0)


def test_a_chosen_column_of_teasers_is_a_beginning_too(german):
    (article,), _ = read("outlet,title,summary\nA,Bus,Kurz.\n", "t.csv", german, chosen={"text": "summary"})
    assert (article.text, article.extent) == ("Bus\n\nKurz.", "stub")


def test_whoever_chooses_no_text_gets_headlines(german):
    (article,), _ = read("outlet,title,summary\nA,Bus,Kurz.\n", "t.csv", german, chosen={"text": ""})
    assert (article.text, article.extent) == ("Bus", "headline")


def test_a_teaser_stands_in_for_an_empty_text(german):
    articles, _ = read(f"outlet,text,teaser\nA,{TEXT},Kurz.\nA,,Knapp.\n", "t.csv", german)
    assert [(a.text, a.extent) for a in articles] == [(TEXT, "full"), ("Knapp.", "stub")]


def test_a_document_of_elasticsearch_that_names_a_field_twice_is_told(german):
    articles, remarks = read('{"_source": {"text": "a", "text": "b"}, "outlet": "A"}', "t.json", german)
    assert articles == ()
    assert "the field '_source.text' stands there twice" in remarks[0]


PICTURE = "https://img.norderau.example/x.jpg"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("source_url", "https://www.eilpunkt24.example"),
        ("source", PICTURE),
        ("Quelle", f"{PAGE}?a=1"),
        ("media", PICTURE),
    ],
)
def test_an_outlet_that_somebody_names_comes_before_an_address(column, cell, german):
    (article,), _ = read(f"{column},url,text\n{cell},{PAGE},{TEXT}\n", "t.csv", german, outlet="Abendruf")
    assert article.outlet == "Abendruf"


@pytest.mark.parametrize(
    ("column", "cell", "outlet"),
    [
        ("source_url", "https://www.eilpunkt24.example", "eilpunkt24.example"),
        ("site", "eilpunkt24.example", "eilpunkt24.example"),
        ("source", PICTURE, "abendruf.example"),
        ("media", "https://teilen.example/x?id=4", "abendruf.example"),
        ("media_url", "https://img.norderau.example", "abendruf.example"),
        ("site", "Startseite", "abendruf.example"),
        ("origin", "Norderau", "abendruf.example"),
        ("sender", "Redaktion", "abendruf.example"),
        ("source", "https://web.archive.org/", "abendruf.example"),
    ],
)
def test_the_address_of_a_page_or_picture_names_no_outlet_beside_that_of_the_article(column, cell, outlet, german):
    (article,), remarks = read(f"{column},url,text\n{cell},{PAGE},{TEXT}\n", "t.csv", german)
    assert (article.outlet, article.url) == (outlet, PAGE)
    assert any(f"the host of their address ({outlet})" in remark for remark in remarks)


@pytest.mark.parametrize(
    "page",
    [
        "https://web.archive.org/web/2024/x",
        "https://news.google.com/rss/a",
        "https://bit.ly/x",
        "https://cdn.example/a.png",
    ],
)
def test_who_only_carries_a_text_is_not_its_outlet(page, german):
    articles, remarks = read(f"url,text\n{page},{TEXT}\n", "t.csv", german)
    assert articles == ()
    assert remarks[0].startswith("t.csv, line 2: no outlet")


def test_a_column_of_addresses_that_somebody_chose_is_the_outlet(german):
    table = f"source,url,text\n{PICTURE},{PAGE},{TEXT}\n"
    (article,), _ = read(table, "t.csv", german, chosen={"outlet": "source"}, outlet="Abendruf")
    assert article.outlet == "img.norderau.example"


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("absatz", "3"),
        ("transcript", "ja"),
        ("paragraph", "2"),
        ("Artikel", "Seite 3"),
        ("Inhalt", "2024"),
        ("article", "x"),
    ],
)
def test_a_number_or_a_word_is_no_text(column, cell, german):
    articles, _ = read(f"outlet,title,{column},teaser\nA,Bus,{cell},{TEXT}\nA,Rat,{cell},\n", "t.csv", german)
    assert (articles[0].text, articles[0].extent) == (f"Bus\n\n{TEXT}", "stub")
    assert [article.text for article in articles[1:]] in ([], ["Rat"])


def test_a_file_of_teasers_says_so_once(german):
    table = "outlet,title,summary\n" + "".join(f"A,Bus {n},Kurz {n}.\n" for n in range(50))
    articles, remarks = read(table, "t.csv", german)
    assert (len(articles), {article.extent for article in articles}) == (50, {"stub"})
    assert [remark for remark in remarks if "teaser" in remark or "beginning" in remark] == [
        "t.csv: 50 texts are no more than the teaser in the column 'summary', loaded and marked as a beginning; do not "
        "compare them with full texts"
    ]


def test_a_file_of_beginnings_says_so_once(german):
    marks = [("stub", ""), ("", "false"), ("", "true")]
    rows = "".join(f"A,{TEXT} {n},{extent},{free}\n" for n, (extent, free) in enumerate(marks))
    articles, remarks = read(f"outlet,text,extent,isAccessibleForFree\n{rows}", "t.csv", german)
    assert [article.extent for article in articles] == ["stub", "stub", "full"]
    told = [remark for remark in remarks if "beginning" in remark]
    assert len(told) == 1
    assert told[0].startswith("t.csv: 2 texts are only the beginning of a text")
