"""What each sign says about a pair of texts."""

from dataclasses import replace

import numpy as np
import pytest

from framing.group.signals import SIGNALS

pytestmark = pytest.mark.filterwarnings("error")

BRIDGE = "Risse in der Ößelbrücke\nPrüfer haben an der Ößelbrücke in Hamburg Risse gefunden, 14 an der Zahl."
CLOSED = "Ößelbrücke gesperrt\nWegen der Risse bleibt die Ößelbrücke in Hamburg gesperrt. Es sind 14 Risse."
ZOO = "Elefant geboren\nIm Tierpark von Stuttgart kam ein Elefant zur Welt. Risse hat das Gehege keine."


@pytest.fixture(scope="module")
def signs(match):
    """The signs of the pair of two texts, by name."""

    def make(one, other, vectors=None, **dials):
        matching = match([one, other], vectors, **dials)
        assert len(matching.pairs) == 1
        return dict(zip(SIGNALS, matching.signals[0].tolist(), strict=True))

    return make


@pytest.fixture(scope="module")
def alike(read, signs):
    return signs(read(BRIDGE, id="a"), read(CLOSED, id="b", outlet="Blatt B", hours=24))


@pytest.fixture(scope="module")
def unlike(read, signs):
    return signs(read(BRIDGE, id="a"), read(ZOO, id="b", outlet="Blatt B", hours=24))


@pytest.mark.parametrize(
    "sign",
    ["wording", "context", "characters", "words", "shared_weight", "rarest", "second_rarest", "cover_least",
     "cover_most", "heading_least", "heading_most", "places_shared", "numbers"],
)  # fmt: skip
def test_what_speaks_for_one_event_is_more_where_two_texts_tell_one(sign, alike, unlike):
    assert alike[sign] > unlike[sign]


@pytest.mark.parametrize("sign", ["unmatched_least", "places_differ"])
def test_what_speaks_against_it_is_more_where_they_do_not(sign, alike, unlike):
    assert alike[sign] < unlike[sign]


def test_copies_say_everything_twice(read, signs):
    copies = signs(read(BRIDGE, id="a"), read(BRIDGE, id="b"))
    for sign in ("wording", "context", "characters", "words", "cover_least", "heading_least", "places_shared"):
        assert copies[sign] == pytest.approx(1, abs=1e-5), sign
    assert copies["unmatched_most"] == pytest.approx(0, abs=1e-5)
    assert copies["reprinted"] > 2
    assert copies["apart"] == 0
    assert copies["shorter"] == copies["longer"]


def test_which_text_comes_first_changes_no_sign(read, signs):
    forwards = signs(read(BRIDGE, id="a"), read(CLOSED, id="b"))
    backwards = signs(read(BRIDGE, id="b"), read(CLOSED, id="a"))
    assert backwards == pytest.approx(forwards, abs=1e-6)


def test_an_outlets_name_changes_no_sign_but_whether_it_is_the_same(read, signs):
    one, other = read(BRIDGE, id="a"), read(CLOSED, id="b")
    same = signs(one, other)
    others = signs(replace(one, outlet="Zeit im Ort"), replace(other, outlet="Abendruf"))
    assert (same.pop("same_outlet"), others.pop("same_outlet")) == (1, 0)
    assert others == same


def test_two_rare_words_of_one_weight_are_the_rarest_and_the_next(words, signs):
    both = signs(words("ößelbrücke", "quandt", id="a"), words("ößelbrücke", "quandt", id="b"))
    assert both["rarest"] == both["second_rarest"] > 4
    one = signs(words("ößelbrücke", "quandt", id="a"), words("ößelbrücke", id="b"))
    assert one["rarest"] == pytest.approx(both["rarest"])
    assert one["second_rarest"] == 0


def test_a_rare_word_outweighs_an_everyday_one(words, signs):
    found = signs(words("regierung", "ößelbrücke", id="a"), words("regierung", "ößelbrücke", id="b"))
    assert found["rarest"] > found["second_rarest"] > 0


def test_the_shorter_text_is_covered_more(words, signs):
    found = signs(words("ößelbrücke", id="a"), words("ößelbrücke", "quandt", "spediteur", id="b"))
    assert found["cover_most"] == pytest.approx(1)
    assert found["cover_least"] < 0.5


def test_another_word_for_the_same_is_found_in_the_other_text(read, signs):
    """A Bahnstreik is a Warnstreik and no Waldbrand: a heading is matched by sense, too."""
    strike = read("Bahnstreik im Kreis\nIm ganzen Kreis begann am Abend ein Bahnstreik.", id="a")
    warning = signs(strike, read("Warnstreik im Kreis\nIm ganzen Kreis begann am Abend ein Warnstreik.", id="b"))
    fire = signs(strike, read("Waldbrand im Kreis\nIm ganzen Kreis begann am Abend ein Waldbrand.", id="b"))
    assert warning["heading_least"] > fire["heading_least"]
    assert warning["unmatched_least"] < fire["unmatched_least"]


def test_two_towns_speak_against_each_other_but_no_town_does_not(read, signs):
    fire = "Brand im Lager\nIn {} brannte ein Lager für Papier."
    one = read(fire.format("Hamburg"), id="a")
    assert signs(one, read(fire.format("Stuttgart"), id="b"))["places_differ"] == 1
    assert signs(one, read(fire.format("Hamburg"), id="b"))["places_differ"] == 0
    assert signs(one, read(fire.format("der Nacht"), id="b"))["places_differ"] == 0


def test_time_apart_is_a_share_of_the_window_and_unknown_speaks_neither_way(words, signs):
    def apart(hours, window_hours):
        return signs(words("bus", id="a"), words("bus", id="b", hours=hours), window_hours=window_hours)["apart"]

    assert (apart(0, 96), apart(48, 96), apart(96, 96), apart(None, 96)) == pytest.approx((0, 1.5, 3, 0.73))
    assert apart(480, 960) == apart(48, 96)


def test_cosines_of_the_vectors_are_the_wording(words, signs):
    vectors = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)
    assert signs(words("bus", id="a"), words("bus", id="b"), vectors)["wording"] == pytest.approx(0.6)


def test_length_is_the_logarithm_of_letters(read, signs):
    found = signs(read("Ößelbrücke", id="a"), read("Ößelbrücke in Not " * 5, id="b"))
    assert found["shorter"] == pytest.approx(np.log(10))
    assert found["longer"] > found["shorter"]


def test_no_pair_has_no_signs(match, words):
    assert match([words("bus")]).signals.shape == (0, len(SIGNALS))
