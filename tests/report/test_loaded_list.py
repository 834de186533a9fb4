"""What the terminal, the tables and the page say about words that a list calls evaluative."""

from __future__ import annotations

import pytest

from framing.compare import loaded_words
from framing.find import loaded_words as finding
from framing.language.resources import load
from framing.model import Findings, Quotation, Span
from framing.report import loaded_list, loaded_marks
from framing.report.phrases_loaded import LOADED
from framing.report.view import View

TEXTS = {
    "Abendblatt": "Das Kiewer Blutbad war feige. Die „Säuberungsaktion“ begann. Ein Debakel & mehr.",
    "Chronik": "Ein Debakel, ein Debakel. „Wie dreist das alles ist“, sagte Kern.",
}
LETTERS = {"Abendblatt": "A", "Chronik": "C"}


@pytest.fixture
def told(make_comparison):
    said = TEXTS["Chronik"].index("„")
    found = {
        "a": Findings("a"),
        "b": Findings("b", quotations=(Quotation(Span("b", said, said + 26), "direct", "Kern"),)),
    }
    compared = make_comparison(TEXTS, found)
    finds = {one.id: finding.find(one, language=load("de")) for one in compared.passages}
    return compared, loaded_words.compare(compared.passages, found, finds)


def test_the_terminal_names_the_list_and_who_has_the_word(told):
    said = "\n".join(loaded_list.of_texts(*told, "de", None))
    assert "Debakel: evaluative by list loaded_words.txt (dramatising; the list's own judgement)" in said
    assert "feige" in said
    assert "not found in the texts loaded of Chronik" in said
    assert "1× in quotations" in said
    assert "1× in marks or with a word of distance" in said
    assert "      > Das Kiewer Blutbad war feige." in said


def test_rows_hold_source_counts_and_evidence(told):
    rows = {(row["word"], row["outlet"]): row for row in loaded_list.rows(*told, "de")}
    dreist = rows["dreist", "Chronik"]
    assert (dreist["count"], dreist["quoted"], dreist["source"]) == (0, 1, "own judgement")
    assert dreist["statement"] == "wertend nach Liste loaded_words.txt (abwertend; eigenes Urteil der Liste)"
    assert rows["Debakel", "Chronik"]["count"] == 2
    assert len(rows["Debakel", "Chronik"]["evidence"]) == 2
    assert rows["Blutbad", "Abendblatt"]["not_found_in"] == ["Chronik"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ("wertend nach Liste loaded_words.txt (dramatisierend, verstärkend; eigenes Urteil", "über ein Medium")),
        ("en", ("evaluative by list loaded_words.txt (dramatising; the list", "nothing about an outlet")),
    ],
)
def test_the_page_says_by_which_list_and_opens_the_sentences(told, language, said):
    compared, rows = told
    page = loaded_list.block(View(compared, LETTERS, ("Abendblatt", "Chronik"), language=language), rows)
    assert all(words in page for words in said)
    assert "<details" in page
    assert "Ein Debakel &amp; mehr." in page.replace("</mark>", "").replace("<mark>", "")


def test_marks_tell_in_whose_speech_the_word_stands(told):
    compared, rows = told
    view = View(compared, LETTERS, ("Abendblatt", "Chronik"))
    of_a = loaded_marks.marks(view, rows, view.passages["a"])
    assert [mark.style for mark in of_a] == ["own", "own", "distanced", "own"]
    assert [mark.span for mark in of_a] == sorted(mark.span for mark in of_a)
    (quoted,) = [mark for mark in loaded_marks.marks(view, rows, view.passages["b"]) if mark.style == "quoted"]
    assert quoted.title.endswith("; in Zitat")


def test_where_nothing_is_found_it_says_so(make_comparison):
    compared = make_comparison({"Abendblatt": "Der Rat tagte.", "Chronik": "Der Rat tagte."})
    assert "No word of the lists was found" in "\n".join(loaded_list.of_texts(compared, (), "de", 1))
    assert loaded_list.rows(compared, (), "de") == []
    view = View(compared, LETTERS, ("Abendblatt", "Chronik"))
    assert LOADED["loaded_empty"][0] in loaded_list.block(view, ())


def test_a_dictionary_that_was_not_opened_is_not_called_to_witness():
    row = loaded_words.LoadedRow(
        "Gemetzel", "military", "pejorative", "loaded_words.txt", "Duden, not looked up", (), ()
    )
    assert loaded_marks.listed_as(row, "de", "de").endswith("(abwertend; nach Duden, nicht einzeln nachgeschlagen)")
    assert loaded_marks.listed_as(row, "de", "en").endswith("(disparaging; after Duden, not looked up word by word)")


def test_the_source_of_a_label_is_said_in_the_language_of_the_page():
    row = loaded_words.LoadedRow(
        "Beziehungstat", "domestic", "euphemistic", "labels.txt", "police usage; criticised", (), ()
    )
    assert loaded_marks.listed_as(row, "de", "de").endswith("Sprachgebrauch der Polizei; kritisiert)")
    assert loaded_marks.listed_as(row, "de", "en").endswith("police usage; criticised)")


def test_no_phrase_speaks_of_what_an_outlet_means():
    text = " ".join(both for pair in LOADED.values() for both in pair)
    assert not [word for word in ("verschweig", "omit", "Index", "Note ", "gemeint", "meant") if word in text]
