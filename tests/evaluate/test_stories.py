"""Scoring a grouping: the engine beside the baselines. The engine itself is tested elsewhere; here one stands in."""

import csv
from dataclasses import replace

import numpy as np
import pytest

from framing import pipeline
from framing.errors import IngestError, SelectionError
from framing.evaluate import baselines, gold, printed, stories
from framing.model import Article, Passage, Project, Story

TEXTS = {
    "a": ("abend.de", "Brücke in Norderau gesperrt"),
    "b": ("kurz.de", "Riss entdeckt: Norderau sperrt Brücke"),
    "c": ("abend.de", "Elefant im Zoo geboren"),
    "d": ("kurz.de", "Freibad öffnet bald"),
    "e": ("lang.de", "Die Brücke in Norderau bleibt gesperrt"),
}
ANSWERS = gold.Answers(
    stories={"a": "brücke", "b": "brücke", "c": "zoo", "d": "bad", "e": "brücke"},
    coarse_stories={"a": "stadt", "b": "stadt", "c": "stadt", "d": "bad", "e": "stadt"},
    pairs=(
        gold.Pair("1", ("a", "b"), True, "hard"),
        gold.Pair("2", ("a", "c"), False, "random"),
        gold.Pair("3", ("a", "e"), True, "random"),
        gold.Pair("4", ("b", "d"), False, "hard"),
    ),
)


@pytest.fixture
def project():
    articles = tuple(Article(id, outlet, text, text, "x.jsonl") for id, (outlet, text) in TEXTS.items())
    passages = tuple(Passage(id, id, outlet, 0, len(t), t, len(t)) for id, (outlet, t) in TEXTS.items())
    return Project(articles=articles, passages=passages)


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    """An engine that finds a and b, and is surest of them."""
    sure = {("a", "b"): 0.9, ("a", "c"): 0.2, ("a", "e"): 0.1, ("b", "d"): 0.0}
    monkeypatch.setattr(pipeline, "match", lambda project, progress: None)
    monkeypatch.setattr(
        pipeline, "group", lambda project, matched: replace(project, stories=(Story(1, ("a", "b")),), grouped=True)
    )
    monkeypatch.setattr(
        pipeline, "same_story", lambda project, pairs, matched: np.array([sure[pair] for pair in pairs])
    )


def test_the_engine_is_scored_first_then_every_text_alone_and_the_baselines(project):
    found = stories.score(project, ANSWERS)
    engine, alone, words, characters = found.methods
    assert [method.name for method in found.methods] == [
        "framing",
        "every text alone",
        "word TF-IDF",
        "character TF-IDF",
    ]
    assert (engine.b_cubed.precision, engine.b_cubed.recall) == (1, pytest.approx((2 / 3 + 2 / 3 + 1 + 1 + 1 / 3) / 5))
    assert (engine.pairwise.precision, engine.pairwise.recall) == (1, pytest.approx(1 / 3))
    assert engine.coarse_b_cubed.recall < engine.b_cubed.recall
    assert (engine.group_count, engine.alone_count, alone.group_count, alone.alone_count) == (1, 3, 0, 5)
    assert (found.item_count, found.scored_count, found.story_count, found.single_count) == (5, 5, 1, 2)
    assert words.group_count == characters.group_count == 1


def test_average_precision_is_told_for_all_pairs_and_by_difficulty(project):
    engine, alone, *_ = stories.score(project, ANSWERS).methods
    rankings = {r.difficulty: (r.average_precision, r.pair_count, r.same_story_count) for r in engine.rankings}
    assert rankings == {"all": (pytest.approx((1 + 2 / 3) / 2), 4, 2), "hard": (1, 2, 1), "random": (0.5, 2, 1)}
    assert [ranking.average_precision for ranking in alone.rankings] == [0.5, 0.5, 0.5]


def test_without_pairs_nobody_is_asked_for_probabilities(project, monkeypatch):
    monkeypatch.delattr(pipeline, "same_story")
    assert stories.score(project, replace(ANSWERS, pairs=())).methods[0].rankings == ()


def test_joined_pairs_are_told_apart_by_their_outlets(project):
    engine, *_ = stories.score(project, ANSWERS, mainstream=("abend.de", "lang.de")).methods
    counts = {kind.outlets: (kind.joined_count, kind.pair_count, kind.joined_share) for kind in engine.joined}
    assert counts == {"both mainstream": (0, 1, 0), "mixed": (1, 2, 0.5), "both other": (0, 0, None)}


def test_items_that_the_gold_does_not_know_are_grouped_but_not_scored(project):
    stories_of_three = {item: ANSWERS.stories[item] for item in "abc"}
    found = stories.score(project, gold.Answers(stories_of_three))
    assert (found.item_count, found.scored_count, found.methods[0].b_cubed.f1) == (5, 3, 1)
    assert found.methods[0].alone_count == 3


def test_predictions_hold_every_item_also_those_alone(project, tmp_path):
    found = stories.score(project, ANSWERS)
    stories.write_predictions(found.groups, tmp_path / "out.csv")
    rows = list(csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8")))
    assert [row["id"] for row in rows] == list(TEXTS)
    groups = [row["story_id"] for row in rows]
    assert groups[0] == groups[1]
    assert len(set(groups)) == 4


def test_baselines_are_left_out_where_a_full_table_would_be_too_large(project, monkeypatch):
    monkeypatch.setattr(baselines, "MOST_ITEMS", 4)
    found = stories.score(project, ANSWERS)
    assert [method.name for method in found.methods] == ["framing", "every text alone"]
    assert "Left out with more than 4 items: word TF-IDF, character TF-IDF." in printed.evaluation(found)


def test_what_does_not_fit_together_is_told(project):
    with pytest.raises(
        SelectionError, match=r"No item is of welt\.de\. The outlets are: abend\.de, kurz\.de, lang\.de"
    ):
        stories.score(project, ANSWERS, mainstream=("welt.de",))
    with pytest.raises(IngestError, match="that the gold names: z"):
        stories.score(project, gold.Answers({"z": "s"}))


def test_the_printed_table_says_what_was_compared(project):
    text = printed.evaluation(stories.score(project, ANSWERS, mainstream=("abend.de",)))
    for line in (
        "5 items, 5 of them in the gold: 1 stories of two or more, 2 single texts.",
        "word TF-IDF 0.16, character TF-IDF 0.22",
        "all (2 of 4)",
        "0.50 (1 of 2)",
        "no pair",
    ):
        assert line in text
