"""A file of places holds the words beside each of them, and says where its sentence stands without quoting it."""

from datetime import UTC, datetime

from framing import pipeline
from framing.model import Article, Passage, Project
from framing.report import concordance_tables, csv_text, export, phrases_columns
from framing.report.concordance_links import Around

NOON = datetime(2026, 1, 21, 12, tzinfo=UTC)
LONG = (
    "Nachdem am frühen Morgen bei starkem Wind und hohem Wasser mehrere Helferinnen aus allen Teilen der Stadt "
    "Sandsäcke geschleppt hatten, hielt der Damm am Fluss auch am Abend noch dem Wasser stand, wie es im Rathaus hieß."
)


def project(text=f"Am Fluss\n\n{LONG} Alle warten."):
    article = Article("a", "Bote", "", text, "a.txt", NOON, True)
    passage = Passage("p", "a", "Bote", 0, len(text), text, text.index("\n"), NOON, True)
    return Project(articles=(article,), passages=(passage,))


def lines(of, language="de", **dials):
    return concordance_tables.tables(pipeline.concordance(of, "Damm", **dials), Around(of), language=language)[0].rows


def test_the_reference_says_where_and_quotes_nothing():
    of = project()
    (row,) = lines(of, width=4)
    at = of.passages[0].text.index(LONG)
    assert row["sentence"] == {"start": at, "end": at + len(LONG)}
    assert row["reference"].startswith("Bote, „Am Fluss“, 21.01.2026")
    assert row["reference"].endswith(f"{row['handle']}, Zeichen {at}–{at + len(LONG)}")
    assert "characters" in lines(of, "en", width=4)[0]["reference"]


def test_no_cell_holds_the_sentence_of_a_place():
    (row,) = lines(project(), width=4)
    assert not [value for value in row.values() if isinstance(value, str) and len(value) > 60]
    written = export.some_csv(project(), concordance_tables.tables(
        pipeline.concordance(project(), "Damm", width=4), Around(project())
    ), fingerprint="")  # fmt: skip
    assert LONG[:40].encode() not in written


def test_the_words_beside_a_place_end_with_its_sentence():
    (row,) = lines(project(f"Am Fluss\n\nDer Damm hält. {LONG}"), width=20)[:1]
    assert row["right"] == "hält."
    assert "Fluss" not in row["left"]


def test_nothing_found_is_no_row():
    assert not lines(project("Am Fluss\n\nAlle warten."))


def test_every_column_and_table_is_explained_in_both_languages():
    of = project()
    for table in concordance_tables.tables(pipeline.concordance(of, "Damm"), Around(of)):
        for language in ("de", "en"):
            assert phrases_columns.table(table.name.replace("_", "-"), language), table.name
            for column in csv_text.cells(table.rows)[0]:
                assert phrases_columns.column(column, language), column
