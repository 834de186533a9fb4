"""Why a story is one, from certainties, places and times made here."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from framing.find import clues as read
from framing.group import reasons
from framing.language.resources import load
from framing.model import Link, Passage, Span, Story, Word

MONDAY = datetime(2026, 2, 2, 8, tzinfo=UTC)
STORY = Story(1, ("a", "b", "c"))
LINKS = (
    Link("a", "b", 0.8),
    Link("b", "c", 0.4),
    Link("b", "x", 0.3),
    Link("a", "x", 0.2),
    Link("c", "y", 0.12),
    Link("a", "z", 0.09),
    Link("x", "y", 0.9),
)


def clues(passage_id, *, outlet="Abendruf", hours=0.0, places=(), heading=()):
    at = None if hours is None else MONDAY + timedelta(hours=hours)
    named = frozenset(places) | frozenset(heading)
    blank = read.find(Passage(passage_id, passage_id, outlet, 0, 1, ".", published_at=at), (), language=load("de"))
    return replace(blank, places=named, heading_places=frozenset(heading))


ALL = {
    "a": clues("a", places=["Charkiw"]),
    "b": clues("b", outlet="Kurzwelle", hours=2, places=["Charkiw", "Kyjiw"]),
    "c": clues("c", outlet="Morgen", hours=4),
    "x": clues("x", outlet="Kurzwelle", hours=50, places=["Kyjiw"], heading=["Mykolajiw"]),
    "y": clues("y", outlet="Abendruf", hours=None),
}


def near(story=STORY, *, stories=(STORY,), found=(STORY,), links=LINKS, known=ALL, certainty=0.23):
    misses = reasons.near_misses(story, known, links, stories=stories, found=found, certainty=certainty)
    return {miss.passage_id: miss for miss in misses}


def test_a_member_is_as_sure_as_its_links_and_a_pair_without_one_counts_as_nothing():
    told = {member.passage_id: member for member in reasons.members(STORY, LINKS, [STORY])}
    assert told["a"].mean == pytest.approx(0.4)
    assert told["b"].mean == pytest.approx(0.6)
    assert (told["a"].best, told["a"].best_id) == (0.8, "b")
    assert (told["c"].best, told["c"].best_id) == (0.4, "b")
    assert not any(member.by_correction for member in told.values())


def test_a_member_that_only_a_person_put_there_says_so():
    corrected = Story(1, ("a", "b", "c", "q"))
    told = {member.passage_id: member for member in reasons.members(corrected, LINKS, [STORY, Story(2, ("q", "r"))])}
    assert [p for p, member in told.items() if member.by_correction] == ["q"]
    assert (told["q"].mean, told["q"].best_id) == (0.0, "")


def test_of_two_merged_stories_the_larger_is_the_core():
    merged = Story(1, ("a", "b", "c", "q", "r"))
    told = reasons.members(merged, LINKS, [Story(1, ("q", "r")), Story(2, ("a", "b", "c"))])
    assert [member.passage_id for member in told if member.by_correction] == ["q", "r"]


def test_where_a_person_made_the_whole_story_every_member_says_so():
    assert all(member.by_correction for member in reasons.members(Story(3, ("a", "x")), LINKS, [STORY]))


def words(form, *places):
    return [Word(form, Span(passage_id, start, start + len(form))) for passage_id, start in places]


OUTLETS = {"a": "Abendruf", "b": "Kurzwelle", "c": "Kurzwelle"}


def test_shared_is_what_two_outlets_print_with_every_place():
    uses = words("Zoo", ("b", 4), ("a", 0), ("a", 9)) + words("Rat", ("b", 9), ("c", 3)) + words("Bus", ("a", 30))
    (row,) = reasons.shared(uses, OUTLETS)
    assert (row.form, row.passage_count, row.outlet_count) == ("Zoo", 2, 2)
    assert row.spans == (Span("a", 0, 3), Span("a", 9, 12), Span("b", 4, 7))


def test_in_a_story_of_one_outlet_two_passages_share():
    uses = words("Rat", ("b", 9), ("c", 3))
    assert [row.form for row in reasons.shared(uses, {"b": "Kurzwelle", "c": "Kurzwelle"})] == ["Rat"]


def test_most_members_means_more_than_half():
    uses = words("Zoo", ("a", 0), ("b", 4)) + words("Rat", ("a", 9), ("b", 9), ("c", 9))
    four = OUTLETS | {"d": "Morgen"}
    assert [row.form for row in reasons.shared(uses, four, least_share=0.5)] == ["Rat"]


def test_the_rarer_of_two_words_stands_in_front():
    uses = words("Tag", ("a", 0), ("b", 4)) + words("Umspannwerk", ("a", 9), ("b", 9))
    assert [row.form for row in reasons.shared(uses, OUTLETS, spread={"tag": 0.4})] == ["Umspannwerk", "Tag"]


def test_what_nobody_shares_is_an_empty_list():
    assert reasons.shared([], OUTLETS) == ()


def test_the_time_runs_from_the_first_to_the_last_passage_that_has_one():
    passages = [
        Passage(name, name, "Abendruf", 0, 1, "x", published_at=MONDAY + timedelta(hours=hours))
        for name, hours in (("late", 30), ("early", 0), ("middle", 10))
    ]
    told = reasons.lasting([*passages, replace(passages[0], id="undated", published_at=None)], window_hours=96)
    assert (told.first_id, told.last_id, told.hours, told.window_hours) == ("early", "late", 30, 96)
    assert reasons.lasting([replace(passages[0], published_at=None)], window_hours=96).hours is None


def test_near_is_who_is_outside_and_like_one_member_the_surest_first():
    assert reasons.nearest(STORY, LINKS) == ("x", "y")  # z is less sure than 0.1


def test_no_more_than_five_come_near():
    links = [Link("a", f"n{n}", 0.1 + n / 100) for n in range(8)]
    assert reasons.nearest(STORY, links) == ("n7", "n6", "n5", "n4", "n3")


def test_a_near_miss_says_to_whom_and_what_speaks_against():
    x = near()["x"]
    assert (x.certainty, x.member_id, x.like_ids) == (0.3, "b", ("b",))
    assert x.mean == pytest.approx(0.5 / 3)
    assert x.other_places == ("Mykolajiw",)  # of its heading, though its text shares Kyjiw
    assert (x.hours_apart, x.hours_together, x.same_outlet) == (48, 50, True)
    assert (x.story_id, x.own_mean, x.taken_out) == (None, 0, False)


def test_without_places_or_time_nothing_is_made_up():
    y = near()["y"]
    assert (y.other_places, y.hours_apart, y.hours_together, y.same_outlet) == ((), None, 4, False)
    assert y.like_ids == ()  # less sure than the dial asks


def test_a_near_miss_of_another_story_says_how_sure_it_is_there():
    other = Story(7, ("x", "y"))
    x = near(stories=(STORY, other), found=(STORY, other))["x"]
    assert (x.story_id, x.own_mean) == (7, 0.9)


def test_whom_a_person_took_out_is_a_near_miss_that_says_so():
    found = Story(1, ("a", "b", "c", "x"))
    told = near(found=(found,))
    assert (told["x"].taken_out, told["y"].taken_out) == (True, False)


def test_a_shared_place_is_no_other_place():
    known = ALL | {"x": clues("x", hours=50, places=["Kyjiw", "Odessa"])}
    assert near(known=known)["x"].other_places == ()
