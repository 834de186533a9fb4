"""Quality is pinned: it may rise, not slip. A change that lowers a score says so in corpora/gold/floors.json."""

import hashlib
import json
from pathlib import Path

from framing import demo
from framing.evaluate import gold, metrics, stories

GOLD = Path(__file__).parents[1] / "corpora" / "gold"
FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


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
    answers, found = gold.read_gold(GOLD / "demo-stories.csv"), stories.groups_of(demo_project)
    assert metrics.b_cubed(answers, found).f1 >= FLOORS["stories_bcubed_f1"]
    assert metrics.pairwise(answers, found).f1 >= FLOORS["stories_pairwise_f1"]
    assert abs(len(demo_project.stories) - FLOORS["stories_count"]) <= 1, "neither chains nor splinters"
