"""How much a word says: by how rare it is among these texts and in German at large."""

import numpy as np
import pytest

from framing.group.corpus import RAREST, Corpus, scaled, unit_rows

pytestmark = pytest.mark.filterwarnings("error")


def corpus(*told, usual=None):
    return Corpus(told, np.zeros((len(told), 2), dtype=np.float32), usual or {})


def weight(found, word):
    return found.rarity[found.vocabulary[word]]


def test_a_word_of_every_day_says_less_than_a_rare_one_even_in_a_handful_of_texts(words):
    found = corpus(words("regierung", "ößelbrücke"), words("regierung"), usual={"regierung": 0.04})
    assert weight(found, "ößelbrücke") > 1.5 * weight(found, "regierung") > 0


def test_a_word_of_many_texts_says_less_than_one_of_few(words):
    found = corpus(*[words("ößelbrücke", f"wort{n}") for n in range(200)])
    assert weight(found, "ößelbrücke") < weight(found, "wort7") / 4


def test_no_word_weighs_more_than_the_rarest_and_none_less_than_nothing(words):
    found = corpus(*[words("und", f"wort{n}") for n in range(3000)], usual={"und": 1.0})
    assert weight(found, "wort7") == RAREST
    assert 0 <= weight(found, "und") < 0.001


def test_a_product_of_two_rows_of_terms_is_a_cosine(words):
    terms = corpus(words("riss", "brücke"), words("riss", "brücke"), words("elefant"), words()).terms
    cosines = (terms @ terms.T).todense()
    assert cosines == pytest.approx(np.array([[1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0]]))


def test_only_printed_lines_that_another_text_prints_too_are_kept(read):
    agency = "Der Deichverband Ostmoor hat am Montag den neuen Pegel eingeweiht."
    found = corpus(
        read(agency, id="a"), read(agency, id="b"), read("Die Feuerwehr löschte einen Brand im Moor.", id="c")
    )
    shared = (found.triples @ found.triples.T).todense()
    assert shared[0, 1] == shared[0, 0] == 8
    assert shared[2].sum() == 0


def test_hours_are_hours_and_an_unknown_time_is_none_of_them(words):
    first, later, never = corpus(words("a"), words("b", hours=30), words("c", hours=None)).hours
    assert later - first == 30
    assert np.isnan(never)


def test_two_inflections_share_characters(read):
    found = corpus(
        read("Geflügelpest breitet sich aus", id="a"), read("Geflügelpestfälle", id="b"), read("Zug", id="c")
    )
    cosines = (found.characters @ found.characters.T).todense()
    assert cosines[0, 1] > 0.3
    assert cosines[0, 2] == 0


@pytest.mark.parametrize("told", [(), (".",), ("– –", "1 2 3")])
def test_texts_without_a_word_have_rows_of_zeros(told, read):
    found = corpus(*[read(text, id=str(n)) for n, text in enumerate(told)])
    for rows in (found.terms, found.uses, found.heading_uses, found.triples, found.characters, found.weighed):
        assert rows.shape[0] == len(told)
    assert found.terms.nnz == 0


def test_a_row_of_zeros_stays_one_and_each_column_takes_its_weight(words):
    rows = corpus(words("a"), words()).uses
    assert unit_rows(rows).todense().tolist() == [[1], [0]]
    assert scaled(rows, np.array([3.0], dtype=np.float32)).todense().tolist() == [[3], [0]]
