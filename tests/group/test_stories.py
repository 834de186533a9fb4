"""Which passages tell one event? Sentences of our own about invented towns; the model is the one that is shipped."""

from itertools import pairwise

import numpy as np
import pytest

from framing.group import stories

BRIDGE = (
    "Norderau sperrt die Ößelbrücke für Lastwagen\nNach dem Fund von 14 Rissen im Stahl hat Norderau die "
    "Ößelbrücke am Montag für Lastwagen gesperrt. Baudezernentin Thea Quandt rechnet mit acht Monaten Bauzeit.",
    "Risse im Stahl: Lastwagen dürfen nicht mehr über die Ößelbrücke\nPrüfer haben an der Ößelbrücke in Norderau 14 "
    "Risse gefunden. Lastwagen müssen ab sofort über Süderbrück fahren, sagte Baudezernentin Thea Quandt.",
    "Ößelbrücke: Spediteure klagen über die Sperrung\nDie Sperrung der Ößelbrücke in Norderau trifft Spediteure hart. "
    "Wegen der Risse im Stahl fahren ihre Lastwagen nun 40 Kilometer Umweg über Süderbrück.",
)
ZOO = (
    "Elefantenkalb im Tierpark Mühlstädt geboren\nIm Tierpark Mühlstädt ist in der Nacht ein Elefantenkalb zur Welt "
    "gekommen. Mutter Samira und das 112 Kilogramm schwere Jungtier sind wohlauf, teilte der Tierpark mit.",
    "112 Kilogramm Nachwuchs: Elefantenkuh Samira ist Mutter\nIm Tierpark Mühlstädt hat Elefantenkuh Samira ein "
    "Kalb geboren. Das Jungtier wiegt 112 Kilogramm und soll am Freitag einen Namen bekommen.",
)
UNRELATED = (
    "Bäcker in Hohenlaub streiken für mehr Lohn\nMehr als 200 Bäcker haben in Hohenlaub die Arbeit niedergelegt.",
    "Schwimmerin Ilka Dornbusch holt Gold\nIlka Dornbusch gewann das Finale über 400 Meter Freistil mit Bahnrekord.",
    "Neues Album der Gruppe Nebelhorn\nDie Rockgruppe Nebelhorn veröffentlicht nach zehn Jahren ein neues Album.",
    "Apfelernte fällt wegen Spätfrost mager aus\nObstbauern klagen nach dem Spätfrost über eine magere Apfelernte.",
    "Gericht verurteilt Hacker zu vier Jahren Haft\nDas Landgericht sprach einen 31-jährigen Programmierer schuldig.",
    "Sternwarte entdeckt einen Kometen\nAstronomen haben mit einem neuen Teleskop einen hellen Kometen entdeckt.",
)


@pytest.fixture(params=stories.ENGINES)
def engine(request):
    return request.param


@pytest.fixture
def week(read):
    """Three outlets tell of a bridge, two of an elephant, six tell of something else, hour by hour."""
    texts = [*BRIDGE, *ZOO, *UNRELATED]
    return [read(text, id=f"p{n:02}", outlet=f"Blatt {'ABC'[n % 3]}", hours=n) for n, text in enumerate(texts)]


def test_texts_of_one_event_are_one_story_and_a_lone_text_is_none(week, grouped, engine):
    assert grouped(week, engine=engine) == [{"p00", "p01", "p02"}, {"p03", "p04"}]


def test_unrelated_texts_are_no_story(read, grouped, engine):
    """HDBSCAN alone would put them together."""
    assert grouped([read(text, id=str(n)) for n, text in enumerate(UNRELATED)], engine=engine) == []


def test_a_town_in_its_former_name_is_the_same_town(read, grouped, engine):
    told = [
        read("Kämpfe um Pokrowsk dauern an\nIn Pokrowsk wird um den Bahnhof gekämpft.", id="a", outlet="Blatt A"),
        read("Krasnoarmeisk: Kämpfe am Bahnhof\nUm den Bahnhof von Krasnoarmeisk wird gekämpft.", id="b", outlet="B"),
    ]
    assert grouped(told, engine=engine) == [{"a", "b"}]


def test_the_same_kind_of_event_in_two_towns_is_two_stories(week, read, grouped, engine):
    told = [
        *week,
        read("Großbrand in Möbelfabrik in Hamburg\nIn Hamburg brannte am Montag eine Möbelfabrik aus.", id="a"),
        read("Hamburg: Möbelfabrik brennt aus\nEin Großbrand hat in Hamburg eine Möbelfabrik zerstört.", id="b"),
        read("Großbrand in Papierlager in Stuttgart\nIn Stuttgart brannte am Montag ein Papierlager aus.", id="c"),
        read("Stuttgart: Papierlager brennt aus\nEin Großbrand hat in Stuttgart ein Papierlager zerstört.", id="d"),
    ]
    found = grouped(told, engine=engine)
    assert {"a", "b"} in found
    assert {"c", "d"} in found


@pytest.mark.parametrize("copies", [2, 12, 60])
def test_copies_of_one_text_are_one_story(copies, read, grouped, engine):
    """HDBSCAN alone calls a window that holds one story only all noise."""
    told = [read(BRIDGE[0], id=f"p{n:02}", outlet=f"Blatt {n}", hours=n / 10) for n in range(copies)]
    assert grouped(told, engine=engine) == [{one.passage_id for one in told}]


def test_outside_the_window_the_same_words_are_another_story(read, grouped, engine):
    told = [read(BRIDGE[0], id=f"p{n}", hours=hours) for n, hours in enumerate([0, 1, 720, 721])]
    assert grouped(told, engine=engine) == [{"p0", "p1"}, {"p2", "p3"}]
    assert grouped(told, window_hours=24 * 60, engine=engine) == [{"p0", "p1", "p2", "p3"}]


def test_no_story_outlasts_the_window(read, grouped, engine):
    """The first and the last text are each near the five between them, but further apart than the window."""
    told = [read(BRIDGE[0], id=f"p{n}", hours=hours) for n, hours in enumerate([0, *[60] * 5, 120])]
    found = grouped(told, window_hours=72, engine=engine)
    assert sum(map(len, found)) >= 6
    assert all(not {"p0", "p6"} <= story for story in found)


def test_a_text_without_a_time_may_meet_any_other(read, grouped, engine):
    told = [read(BRIDGE[0], id="a", hours=720), read(BRIDGE[0], id="b", hours=None), read(ZOO[0], id="c")]
    assert grouped(told, engine=engine) == [{"a", "b"}]


def test_no_times_at_all_is_no_fault(read, grouped, engine):
    told = [read(text, id=f"p{n}", hours=None) for n, text in enumerate([BRIDGE[0], BRIDGE[1], ZOO[0]])]
    assert grouped(told, engine=engine) == [{"p0", "p1"}]


def test_a_chain_does_not_join_its_ends(words, grouped, engine):
    """a shares half of its words with b, b with c, and so on; a and e have nothing in common."""
    letters = [f"wort{n:02}" for n in range(24)]
    told = [words(*letters[4 * n : 4 * n + 8], id=id) for n, id in enumerate("abcde")]
    angles = np.deg2rad([0, 45, 90, 135, 180])
    vectors = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    assert all(not {"a", "e"} <= story for story in grouped(told, vectors, certainty=0.5, engine=engine))


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_group_is_no_story(count, read, grouped, match, engine):
    told = [read(BRIDGE[0])][:count]
    assert grouped(told, engine=engine) == []
    assert match(told).links == ()


def test_the_same_input_gives_the_same_answer_bit_for_bit_in_any_order(week, match, engine):
    first = match(week)
    for order in (range(len(week)), np.random.default_rng(3).permutation(len(week))):
        again = match([week[n] for n in order])
        assert again.signals.tobytes() == first.signals.tobytes()
        assert again.log_odds.tobytes() == first.log_odds.tobytes()
        assert again.links == first.links
        dials = {"window_hours": 96, "certainty": 0.3, "engine": engine}
        assert stories.group(again, **dials) == stories.group(first, **dials)


def test_wider_never_joins_less_than_narrower(week, match, engine):
    matching = match(week)
    joined = [
        {
            frozenset((a, b))
            for story in stories.group(matching, window_hours=96, certainty=certainty, engine=engine)
            for a in story.passage_ids
            for b in story.passage_ids
            if a < b
        }
        for certainty in (0.995, 0.9, 0.7, 0.4, 0.2, 0.1, 0.02)
    ]
    assert all(narrow <= wide for narrow, wide in pairwise(joined))
    assert len(joined[0]) < len(joined[-1])


def test_more_texts_than_one_block_are_grouped_alike(words, grouped, engine):
    """Neighbours are sought block by block; a story must not break at a block's edge."""
    told = [
        words(*(f"wort{n // 2}{letter}" for letter in "abcdefgh"), id=f"p{n:04}", hours=n / 60) for n in range(2600)
    ]
    vectors = np.zeros((2600, 1300), dtype=np.float32)
    vectors[range(2600), [n // 2 for n in range(2600)]] = 1
    assert grouped(told, vectors, engine=engine) == [{f"p{n:04}", f"p{n + 1:04}"} for n in range(0, 2600, 2)]


def test_as_many_vectors_as_passages_are_due(words, match):
    with pytest.raises(ValueError, match="1 passages, but 2 vectors"):
        match([words("bus")], np.eye(2, dtype=np.float32))


def test_every_link_is_surer_than_faint_and_stands_once(week, match):
    links = match(week).links
    assert len({frozenset((link.a, link.b)) for link in links}) == len(links)
    assert all(stories.FAINT <= link.certainty <= 1 for link in links)


def test_how_sure_a_pair_is_can_be_asked_of_any_pair(week, match):
    """Whichever way round, also of two texts far from each other; the answer is the one that the grouping used."""
    matching = match(week)
    pairs = [("p00", "p01"), ("p01", "p00"), ("p00", "p10"), ("p02", "p02")]
    sure = stories.certainty(matching, pairs, encode=embed_words, window_hours=96)
    assert sure[0] == sure[1] > 0.5 > sure[2]
    assert sure[3] == 1
    known = {(link.a, link.b): link.certainty for link in matching.links}
    assert known["p00", "p01"] == round(float(sure[0]), 4)
    assert stories.certainty(matching, [], encode=embed_words, window_hours=96).shape == (0,)
    with pytest.raises(KeyError):
        stories.certainty(matching, [("p00", "none")], encode=embed_words, window_hours=96)


def embed_words(words):
    from framing import embed

    return embed.builtin().encode(words)
