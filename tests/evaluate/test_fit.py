"""Weights learnt from made pairs: they tell them apart, and no topic is judged by weights that have seen it."""

from types import SimpleNamespace

import numpy as np
import pytest

from framing.evaluate import fit
from framing.group import likeness
from framing.group.neighbours import Pairs
from framing.group.signals import SIGNALS

RAREST = SIGNALS.index("rarest")
ONE_EACH = "one topic a pair"


def answered(topics, *, seed=0):
    """Pairs of two texts each: in a topic, half of them are one story. `topics` says how rare the rarest shared word of
    those is (the others: the opposite), and how many pairs there are."""
    random = np.random.default_rng(seed)
    names, same, rarest = [], [], []
    for topic, (rare, count) in topics.items():
        for n in range(count):
            names.append(f"{topic}{n}" if topic == ONE_EACH else topic)
            same.append(n % 2 == 0)
            rarest.append(rare if n % 2 == 0 else -rare)
    count = len(names)
    signals = random.normal(0, 0.1, (count, len(SIGNALS))).astype(np.float32)
    signals[:, RAREST] += rarest
    signals[:, SIGNALS.index("shorter")] = np.where(np.arange(count) % 3 == 0, 4.0, 7.0)  # headlines and articles
    ids = [f"p{n:03}" for n in range(2 * count)]
    matching = SimpleNamespace(
        pairs=Pairs(np.arange(0, 2 * count, 2), np.arange(1, 2 * count, 2)),
        signals=signals,
        log_odds=np.zeros(count),
        corpus=SimpleNamespace(
            clues=[SimpleNamespace(passage_id=id) for id in ids], hours=np.zeros(2 * count, dtype=np.float64)
        ),
    )
    stories = {id: f"s{n // 2}" if same[n // 2] else id for n, id in enumerate(ids)}
    told = {id: names[n // 2] for n, id in enumerate(ids)}
    return fit.Answered("made", matching, stories, told, window_hours=96), np.array(same)


def test_it_learns_to_tell_made_pairs_apart():
    one, same = answered({"brücke": (3, 40), "zoo": (3, 40)})
    odds = likeness.log_odds(one.matching.signals, fit.learn([one]))
    assert odds[same].min() > 0 > odds[~same].max()


def test_headlines_and_articles_learn_weights_of_their_own():
    one, _ = answered({"brücke": (3, 60)})
    weights = fit.learn([one])
    assert weights.short[RAREST] > 0.5
    assert weights.long[RAREST] > 0.5
    assert weights.short.shape == weights.long.shape == (len(SIGNALS) + 1,)


def test_a_topic_is_never_judged_by_weights_that_have_seen_it():
    """In the large topic a rare shared word speaks against one event, everywhere else for it: who has not seen the
    topic must be wrong about it. The same pairs as many topics are judged by weights that have seen their like."""
    small = {f"klein{n}": (3, 2) for n in range(3)}
    (blind,) = fit.cross_validate([answered({"groß": (-3, 200)} | small)[0]])
    (seeing,) = fit.cross_validate([answered({ONE_EACH: (-3, 200)} | small)[0]])
    assert max(seeing.f1) > 0.97
    assert max(blind.f1) < 0.88  # every text alone: 0.86


def test_the_other_grouping_is_learnt_from_as_a_whole():
    """A grouping of one topic has nothing else to learn from."""
    one, other = answered({"zoo": (3, 80)})[0], answered({"brücke": (3, 80)}, seed=1)[0]
    for tried in fit.cross_validate([one, other]):
        assert (tried.name, max(tried.f1)) == ("made", pytest.approx(1, abs=0.01))
        assert len(tried.f1) == len(fit.BARS)


def test_the_same_seed_gives_the_same_figures():
    one, _ = answered({f"t{n}": (1, 6) for n in range(8)})
    assert fit.cross_validate([one], seed=4) == fit.cross_validate([one], seed=4)


def test_pairs_without_an_answer_are_not_learnt_from():
    one, _ = answered({"brücke": (3, 40), "zoo": (3, 40)})
    unknown = {id for id, topic in one.topics.items() if topic == "zoo"}
    one.matching.signals[40:, RAREST] *= -1
    partly = fit.Answered(
        "partly", one.matching, {k: v for k, v in one.stories.items() if k not in unknown}, one.topics, 96
    )
    assert fit.learn([partly]).short[RAREST] > 0.5


def test_the_table_comes_back_as_the_weights_that_were_written():
    weights = fit.learn([answered({"brücke": (3, 40)})[0]])
    text = fit.table(weights, ["made pairs", "a test"])
    assert "made pairs and a test" in " ".join(line for line in text.splitlines() if line.startswith("#"))
    read = likeness.parse(text)
    for name in ("mean", "spread", "short", "long"):
        assert getattr(read, name) == pytest.approx(getattr(weights, name), abs=1e-4)
