"""Each field comes from the column that holds it, and what was taken or left is told."""

from made_tables import TEXT, read

from framing.model import ArticleExtent


def test_columns_are_known_by_their_names_and_that_is_told(german):
    table = f"Medium;Erscheinungsdatum;Überschrift;Volltext\nAbendruf;4.2.2026;Nachtbus;{TEXT}\n"
    (article,), remarks = read(table, "t.csv", german)
    assert (article.outlet, article.title, article.text) == ("Abendruf", "Nachtbus", f"Nachtbus\n\n{TEXT}")
    assert remarks == [
        "t.csv: taken by the names of the columns (outlet: 'Medium'; title: 'Überschrift'; text: 'Volltext'; "
        "published: 'Erscheinungsdatum')"
    ]


def test_a_chosen_column_counts_and_needs_no_word(german):
    table = f"wer,text,was\nAbendruf,Notiz,{TEXT}\n"
    (article,), remarks = read(table, "t.csv", german, chosen={"text": "was", "outlet": "Wer"})
    assert (article.outlet, article.text, remarks) == ("Abendruf", TEXT, ["t.csv: columns not used: 'text'"])


def test_none_is_a_choice_too(german):
    (article,), _ = read(f"titel,text\nNotiz,{TEXT}\n", "t.csv", german, chosen={"title": ""}, outlet="Abendruf")
    assert article.title == ""


def test_a_chosen_column_that_is_not_there_is_told(german):
    articles, remarks = read(f"text,outlet\n{TEXT},A\n", "t.csv", german, chosen={"text": "Inhalt"})
    assert (articles, remarks) == ((), ["t.csv: line 1: no column 'Inhalt' (found: text, outlet)"])


def test_of_two_columns_of_one_name_the_chosen_one_is_read(german):
    (article,), _ = read(f"Medium;Text;Text\nA;kurz;{TEXT}\n", "t.csv", german, chosen={"text": "Text (2)"})
    assert article.text == TEXT


def test_a_table_of_headlines_is_loaded_as_headlines_and_says_so_once(german):
    """The columns of Media Cloud's export of stories, which has no texts."""
    head = "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
    rows = (f"a{n},2026-02-05,de,abendruf.example,https://abendruf.example,2026-02-04,Kopf {n},\n" for n in range(5))
    articles, remarks = read(head + "".join(rows), "t.csv", german)
    assert [article.text for article in articles] == [f"Kopf {n}" for n in range(5)]
    assert {article.extent for article in articles} == {ArticleExtent.HEADLINE}
    assert (articles[0].id, articles[0].outlet) == ("a0", "abendruf.example")
    assert len(remarks) == 2
    assert "5 loaded with the headline alone" in remarks[1]
    assert "not used: 'indexed_date', 'language', 'media_url'" in remarks[1]


def test_an_empty_text_beside_other_texts_is_no_headline(german):
    articles, remarks = read(f"outlet,title,text\nA,Eins,{TEXT}\nA,Zwei,\n", "t.csv", german)
    assert [article.title for article in articles] == ["Eins"]
    assert remarks == ["t.csv, line 3: the text is empty"]


def test_texts_as_long_as_a_cell_of_excel_are_told(german):
    _, remarks = read(f"text,outlet\n{'x' * 32_767},A\n", "t.csv", german)
    assert "1 texts have 32,767 characters" in remarks[0]


def test_a_day_and_an_hour_in_columns_of_their_own_are_one_time(german):
    for clock in ("Uhrzeit", "Zeit"):
        rows = f"4.2.2026;14.05 Uhr;{TEXT};Rat\n5.2.2026;;{TEXT};Rat\n"
        articles, remarks = read(f"Datum;{clock};Text;Ressort\n{rows}", "t.csv", german, outlet="A")
        assert [(a.published_at.isoformat(), a.time_known) for a in articles] == [
            ("2026-02-04T14:05:00+01:00", True),
            ("2026-02-05T00:00:00+01:00", False),
        ]
        told = f"published: 'Datum' + '{clock}' / 'Datum'"
        assert remarks == [f"t.csv: taken by the names of the columns ({told})", "t.csv: columns not used: 'Ressort'"]


def test_an_hour_that_cannot_be_read_is_told(german):
    (article,), remarks = read(f"Datum;Uhrzeit;Text\n4.2.2026;abends;{TEXT}\n", "t.csv", german, outlet="A")
    assert not article.time_known
    assert "the column 'Uhrzeit' holds no hour that can be read (1 times)" in remarks[1]
