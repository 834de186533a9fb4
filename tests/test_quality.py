"""Quality is pinned: it may rise, not slip. A change that lowers a score says so in corpora/gold/floors.json."""

import csv
import hashlib
import json
from collections import defaultdict
from pathlib import Path

import pytest

from framing import demo

GOLD = Path(__file__).parents[1] / "corpora" / "gold"
FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


def b_cubed(gold, found):
    """Precision, recall and F1 of a grouping, averaged over items (Bagga and Baldwin 1998)."""
    together = {name: defaultdict(set) for name in ("gold", "found")}
    for item in gold:
        together["gold"][gold[item]].add(item)
        together["found"][found[item]].add(item)
    right = [(i, len(together["gold"][gold[i]] & together["found"][found[i]])) for i in gold]
    precision = sum(n / len(together["found"][found[i]]) for i, n in right) / len(gold)
    recall = sum(n / len(together["gold"][gold[i]]) for i, n in right) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def test_b_cubed_on_the_worked_example_of_its_paper():
    """Amigó et al. 2009, figure 1: three items of one class, two of another; one of the first put with the second."""
    gold = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}
    found = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    precision, recall, _ = b_cubed(gold, found)
    assert precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_the_gold_is_the_one_that_the_floors_were_measured_on():
    digest = hashlib.sha256((GOLD / "demo-stories.csv").read_bytes()).hexdigest()
    assert digest == FLOORS["demo_stories_sha256"], "the gold changed: measure again and write both into floors.json"


def test_the_demos_main_story_is_told_by_four_outlets(demo_project):
    """What a first visitor sees: one day's fighting for one town, under two names already in the headlines."""
    story = demo.opening_story(demo_project)
    told = {passage.outlet: passage for passage in demo_project.story_passages(story)}
    assert len(told) == len(story.passage_ids) == 4
    assert "Krasnoarmeisk" in told["Ostmeridian"].heading
    assert "Pokrowsk" in told["Norderauer Zeitung"].heading


def test_stories_of_the_demo_corpus(demo_project):
    with (GOLD / "demo-stories.csv").open(encoding="utf-8") as file:
        gold = {
            row["file"].removesuffix(".txt") + (f"#{row['entry']}" if row["entry"] != "0" else ""): row["story"]
            for row in csv.DictReader(file)
        }
    found = {passage.id: passage.id for passage in demo_project.passages}
    found |= {p: f"story {story.id}" for story in demo_project.stories for p in story.passage_ids}
    assert b_cubed(gold, found)[2] >= FLOORS["stories_bcubed_f1"]
