"""Storylines over stories, from vectors and words made here: no model."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from framing.find import clues as read
from framing.group import labels, stories, topics
from framing.language.resources import load
from framing.model import Passage, Story, Topic

MONDAY = datetime(2026, 2, 2, 8, tzinfo=UTC)
WAR = ("angriff", "front", "pokrowsk")
BUS = ("fahrplan", "nachtbus", "rathaus")


def matching(*texts):
    """Texts as (words, axis, days after Monday); vectors of one axis are alike."""
    blank = read.find(Passage("p", "a", "Abendruf", 0, 1, "."), (), language=load("de"))
    clues = tuple(
        replace(blank, passage_id=f"p{n}", published_at=days if days is None else MONDAY + timedelta(days=days),
                opening=" ".join(terms), terms=terms, heading_terms=terms)
        for n, (terms, _, days) in enumerate(texts)
    )  # fmt: skip
    vectors = np.eye(8, dtype=np.float32)[[axis for _, axis, _ in texts]]
    return stories.match(clues, vectors, encode=lambda words: np.eye(len(words), 8), usual={}, window_hours=96)


def group(told, *members):
    found = topics.group(told, [Story(n, ids) for n, ids in enumerate(members, start=1)])
    return [topic.passage_ids for topic in found]


def test_two_stories_of_one_subject_are_a_topic_and_another_subject_is_none():
    told = matching((WAR, 0, 0), (WAR, 0, 0), (BUS, 1, 1), (BUS, 1, 1), (WAR, 0, 8), (WAR, 0, 8))
    assert group(told, ("p0", "p1"), ("p2", "p3"), ("p4", "p5")) == [("p0", "p1", "p4", "p5")]


def test_a_single_text_joins_the_topic_of_the_story_that_it_is_like():
    told = matching((WAR, 0, 0), (WAR, 0, 0), (WAR, 0, 3), (("elefant", "zoo"), 2, 3))
    assert group(told, ("p0", "p1")) == [("p0", "p1", "p2")]


def test_a_storyline_rests_three_weeks_and_no_longer():
    at = [(WAR, 0, 0), (WAR, 0, 0)]
    assert group(matching(*at, (WAR, 0, 20), (WAR, 0, 20)), ("p0", "p1"), ("p2", "p3")) != []
    assert group(matching(*at, (WAR, 0, 40), (WAR, 0, 40)), ("p0", "p1"), ("p2", "p3")) == []


def test_stories_far_apart_meet_through_one_between_them():
    told = matching(*[(WAR, 0, days) for days in (0, 0, 16, 16, 32, 32)])
    assert group(told, ("p0", "p1"), ("p2", "p3"), ("p4", "p5")) == [tuple(f"p{n}" for n in range(6))]


def test_one_story_alone_makes_no_topic():
    assert group(matching((WAR, 0, 0), (WAR, 0, 0)), ("p0", "p1")) == []


def test_single_texts_of_one_subject_are_a_topic_without_any_story():
    """Three outlets on one town, months apart, each on another event."""
    assert group(matching((WAR, 0, 0), (BUS, 1, 2), (WAR, 0, 12))) == [("p0", "p2")]


def test_in_a_wide_window_stories_are_storylines():
    told = matching((WAR, 0, 0), (BUS, 1, 150), (WAR, 0, 300))
    (story,) = topics.as_stories(told, window_hours=400 * 24, certainty=0.38)
    assert story.passage_ids == ("p0", "p2")
    assert topics.as_stories(told, window_hours=200 * 24, certainty=0.38) == ()


def test_texts_without_a_time_are_no_fault():
    told = matching((WAR, 0, None), (WAR, 0, None), (WAR, 0, 2), (WAR, 0, 2))
    assert group(told, ("p0", "p1"), ("p2", "p3")) == [("p2", "p3", "p0", "p1")]  # without a time: last


def test_topics_are_numbered_by_their_first_passage():
    told = matching((BUS, 1, 0), (BUS, 1, 0), (WAR, 0, 1), (WAR, 0, 1), (WAR, 0, 5), (WAR, 0, 5), (BUS, 1, 6))
    assert group(told, ("p4", "p5"), ("p2", "p3"), ("p0", "p1")) == [("p0", "p1", "p6"), ("p2", "p3", "p4", "p5")]


@pytest.mark.parametrize("kind", [Story, Topic])
def test_a_topic_is_called_as_a_story_is(kind):
    words = {"a": {"Pokrowsk": 3, "Bahn": 1}, "b": {"Pokrowsk": 1}, "c": {"Zoo": 1}}
    outlets = {"a": "Abendruf", "b": "Kurzwelle", "c": "Abendruf"}
    told = labels.with_shared_words([kind(4, ("a", "b"))], words, outlets, spread=labels.spread(words), passage_count=3)
    assert (type(told[0]), told[0].id, told[0].shared_words) == (kind, 4, ("Pokrowsk",))
