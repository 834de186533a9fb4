"""Words and short phrases counted: what is a phrase, and what is only a piece of one."""

import numpy as np
import pytest

from framing.compare.counts import Read, count
from framing.find.terms import Reader


@pytest.fixture
def counted(german):
    def make(*texts, **dials):
        reader = Reader(german)
        numbers = tuple(reader.read(text) for text in texts)
        return count(Read(numbers, reader.words, reader.carries), **{"min_count": 2, **dials})

    return make


def table(counts):
    return {counts.name(n): counts.matrix[:, [n]].toarray().ravel().tolist() for n in range(len(counts.terms))}


def test_words_are_counted_text_by_text_and_function_words_are_not(counted):
    found = counted("Der Rat tagt. Der Rat schweigt.", "Ein Rat der Stadt", phrases=False)
    assert table(found) == {"Rat": [2, 1]}
    assert found.lengths.tolist() == [4, 2], "a length counts all words that carry a topic, the rare ones, too"


def test_what_is_rare_in_all_texts_together_is_no_term(counted):
    texts = ("Rat Brücke Brücke", "Rat Hafen", "Rat")
    assert set(table(counted(*texts, phrases=False))) == {"Rat", "Brücke"}
    assert set(table(counted(*texts, phrases=False, min_texts=2))) == {"Rat"}


FILLER = "Am Hafen liegt Schnee. Die Schule öffnet später. Der Markt beginnt früh. "


def test_a_phrase_is_counted_where_its_words_stand_together(counted):
    found = table(counted(FILLER + "Ein brutaler Überfall.", "Der brutale Überfall. Schnee liegt.", FILLER))
    assert found["brutal Überfall"] == [1, 1, 0]


@pytest.mark.parametrize("between", [", ", ". ", " – ", "\n", " 3 "])
def test_no_phrase_runs_over_a_sign_or_a_line(counted, between):
    texts = [FILLER + f"Das war brutal{between}Überfall hieß es."] * 3
    assert "brutal Überfall" not in table(counted(*texts))


def test_function_words_may_stand_inside_a_phrase_but_not_at_its_ends(counted):
    found = table(counted(*[FILLER + "Der Krieg gegen die Hunnen dauert."] * 2))
    (phrase,) = [name for name in found if name.startswith("Krieg gegen")]
    assert phrase.endswith("Hunne") or phrase.endswith("Hunnen")
    assert not [name for name in found if name.split(" ")[0] in {"der", "die", "gegen"}]


def test_a_piece_of_one_longer_phrase_is_left_to_it(counted):
    found = table(counted(*[FILLER + "Die freiwillige städtische Feuerwehr löschte."] * 3))
    assert "freiwillig städtisch Feuerwehr" in found
    assert "städtisch Feuerwehr" not in found


def test_texts_do_not_run_into_each_other(counted):
    found = table(counted(*[text for _ in range(3) for text in (FILLER + "brutal", "Überfall " + FILLER)]))
    assert "brutal Überfall" not in found


@pytest.mark.parametrize("texts", [(), ("",), ("", ""), ("der und die",)])
def test_nothing_to_count_gives_no_terms(counted, texts):
    found = counted(*texts)
    assert found.terms == ()
    assert found.matrix.shape == (len(texts), 0)
    assert found.lengths.tolist() == [0.0] * len(texts)


def test_some_texts_or_some_terms_keep_the_lengths(counted):
    found = counted("Rat Rat Brücke Brücke", "Rat", phrases=False)
    assert found.of_texts(np.array([1])).lengths.tolist() == [1]
    few = found.of_terms(np.array([found.columns["Brücke"]]))
    assert table(few) == {"Brücke": [2, 0]}
    assert few.lengths.tolist() == found.lengths.tolist()
