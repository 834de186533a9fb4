"""Who writes a word that a list calls evaluative, and in whose speech it stands."""

from __future__ import annotations

import pytest

from framing.compare import loaded_words
from framing.find import hedges, quotations, scare_quotes
from framing.find import loaded_words as finding
from framing.language.resources import load
from framing.model import Findings, Passage

GERMAN = load("de")


def compare(*told: tuple[str, str]) -> tuple[loaded_words.LoadedRow, ...]:
    """(outlet, text) -> rows; each text is one passage."""
    passages = [Passage(f"p{n}", "a", outlet, 0, len(text), text) for n, (outlet, text) in enumerate(told)]
    findings = {}
    for one in passages:
        said = quotations.find(one, language=GERMAN)
        kept = hedges.find(one, language=GERMAN) + scare_quotes.find(one, language=GERMAN, quotations=said)
        findings[one.id] = Findings(one.id, quotations=said, hedges=kept)
    finds = {one.id: finding.find(one, language=GERMAN) for one in passages}
    return loaded_words.compare(passages, findings, finds)


def places(text: str) -> tuple[int, int, int, int]:
    """Own, quoted, at arm's length, in indirect speech."""
    ((use,),) = [row.uses for row in compare(("A", text))]
    return len(use.spans), len(use.quoted_spans), len(use.distanced_spans), len(use.reported_spans)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die Wahl endete im Debakel.", (1, 0, 0, 0)),
        ("„Die Wahl war für uns alle ein Debakel“, sagte Kern.", (0, 1, 0, 0)),
        ("Die „Säuberungsaktion“ begann am Morgen.", (0, 0, 1, 0)),
        ("Die sogenannte Säuberungsaktion begann am Morgen.", (0, 0, 1, 0)),
        ("Die sogenannte große Säuberungsaktion begann am Morgen.", (0, 0, 1, 0)),
        ("Die sogenannte Truppe kam. Die Säuberungsaktion begann.", (1, 0, 0, 0)),
        ("Kern sagte, die Wahl sei ein Debakel.", (0, 0, 0, 1)),
    ],
)
def test_own_words_quotations_marks_and_indirect_speech_are_counted_apart(text, found) -> None:
    assert places(text) == found


def test_a_row_says_which_outlets_do_not_have_the_word() -> None:
    (row,) = compare(("C", "Der Rat tagte."), ("A", "Ein Debakel."), ("B", "Es wurde gewählt."))
    assert [use.outlet for use in row.uses] == ["A"]
    assert row.not_found_in == ("B", "C")
    assert row.of("B") is None


def test_texts_are_counted_once_however_often_they_have_the_word() -> None:
    (row,) = compare(("A", "Ein Debakel, ja ein Debakel."), ("A", "Das Debakel dauert an."))
    (use,) = row.uses
    assert (use.count, use.passage_count) == (3, 2)


def test_a_quoted_word_is_no_word_of_the_outlet() -> None:
    (row,) = compare(("A", "„Das alles ist doch ein großes Debakel“, sagte Kern."))
    (use,) = row.uses
    assert (use.count, use.passage_count, row.count) == (0, 0, 0)


def test_the_most_written_word_comes_first_then_the_alphabet() -> None:
    rows = compare(("A", "Ein Debakel, ein Desaster, ein Blutbad."), ("B", "Ein Desaster."))
    assert [row.word for row in rows] == ["Desaster", "Blutbad", "Debakel"]


def test_exchanging_the_outlets_names_mirrors_the_counts() -> None:
    one, other = "Ein brutales Blutbad. Ein Debakel.", "Ein heldenhafter Kampf. Ein Debakel, ein Debakel."
    there, back = compare(("A", one), ("B", other)), compare(("B", one), ("A", other))
    swap = {"A": "B", "B": "A"}

    def counts(rows, names):
        return {(row.word, row.value, names[use.outlet], use.count) for row in rows for use in row.uses}

    assert counts(there, {"A": "A", "B": "B"}) == counts(back, swap)
    assert [row.word for row in there] == [row.word for row in back]


def test_there_is_no_sum_over_words() -> None:
    """The list is no measure of an outlet: nothing adds up its words."""
    assert not [name for name in dir(loaded_words) if "total" in name or "share" in name or "score" in name]


def test_no_texts_no_rows() -> None:
    assert loaded_words.compare([], {}, {}) == ()
    assert compare(("A", "Der Rat tagte.")) == ()
