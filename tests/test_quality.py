"""Quality is pinned: it may rise, not slip. A change that lowers a score says so in corpora/gold/floors.json."""

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from framing import demo
from framing.evaluate import alignment, alignment_gold, gold, hedges, metrics, quotation_gold, quotations, stories

GOLD = Path(__file__).parents[1] / "corpora" / "gold"
FLOORS = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name", ["demo-stories", "demo-quotations", "demo-hedges", "demo-alignment", "demo-alignment-complete"]
)
def test_the_gold_is_the_one_that_the_floors_were_measured_on(name):
    digest = hashlib.sha256((GOLD / f"{name}.csv").read_bytes()).hexdigest()
    known = FLOORS[f"{name.replace('-', '_')}_sha256"]
    assert digest == known, "the gold changed: measure again and write both into floors.json"


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


def test_the_golds_of_attribution_are_large_enough_to_say_something():
    def marked(name, column):
        with (GOLD / name).open(encoding="utf-8", newline="") as file:
            return Counter(row[column] for row in csv.DictReader(file) if row[column])

    assert marked("demo-quotations.csv", "type").total() >= 150
    kinds = marked("demo-hedges.csv", "kind")
    assert kinds["hedge"] >= 60
    assert kinds["disclaimer"] >= 20
    assert kinds["scare_quote"] >= 20


def test_quotations_of_the_demo_corpus(demo_project):
    texts = quotation_gold.read_gold(GOLD / "demo-quotations.csv", demo_project)
    found = quotations.score(texts, unmarked=quotation_gold.UNMARKED).scores
    assert found.part("quote").scores.f1 >= FLOORS["quotations_quote_f1"]
    assert found.part("roles").scores.f1 >= FLOORS["quotations_roles_f1"]
    assert found.part("joint").scores.f1 >= FLOORS["quotations_joint_f1"]
    assert found.direct.found >= FLOORS["quotations_direct_found"]
    assert found.direct.right >= FLOORS["quotations_direct_speaker"]


def test_hedges_of_the_demo_corpus(demo_project):
    read = hedges.read_gold(GOLD / "demo-hedges.csv", demo_project)
    assert {one.passage.id for one in read} == {passage.id for passage in demo_project.passages}
    scores = {kind.kind: kind.scores for kind in hedges.score(read).kinds}
    for kind in ("hedge", "disclaimer", "denial", "scare_quote"):
        assert scores[kind].precision >= FLOORS["hedges_precision"][kind], f"precision of {kind}"
        assert scores[kind].recall >= FLOORS["hedges_recall"][kind], f"recall of {kind}"


def test_the_gold_of_the_alignment_is_large_enough_to_say_something():
    with (GOLD / "demo-alignment.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    labels = Counter(row["label"] for row in rows)
    assert labels.total() >= 120
    assert Counter(row["label"] for row in rows if row["difficulty"] == "hard")["none"] >= labels["none"] / 2


def test_alignment_of_the_demo_corpus(demo_project):
    """By weights that were learnt on this gold; by weights that have not seen the story a point less at most."""
    found = alignment.score(alignment_gold.read(GOLD / "demo-alignment.csv", demo_project))
    assert found.part("same").scores.f1 >= FLOORS["alignment_same_f1"]
    assert found.part("same or partly").scores.f1 >= FLOORS["alignment_same_or_partly_f1"]
    assert found.part("same against none").scores.f1 >= FLOORS["alignment_same_against_none_f1"]
    assert found.part("complete: links").scores.f1 >= FLOORS["alignment_complete_f1"]
    assert found.part("same").scores.f1 > 2 * found.baseline[0].scores.f1, "before: a cosine of characters"
