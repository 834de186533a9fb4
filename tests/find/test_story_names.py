"""What one text leaves open, the other texts of the story settle; or it stays open."""

from datetime import UTC, datetime

import pytest

from framing.find import story_names
from framing.model import Mention, Span

BEARERS = {"Krasnoarmeisk": ("ru-krasnoarmeisk-saratow", "ua-pokrowsk"), "Pokrowsk": ("ru-engels", "ua-pokrowsk")}


def named(form, entity_id, *, at=0, passage="a", name="", perspective="official"):
    return Mention(Span(passage, at, at + 9), entity_id, name or form, "place", form, perspective)


def still_open(form, *, at=0, passage="b", candidates=None):
    where = Span(passage, at, at + 9)
    return Mention(where, "", form, "place", form, "", candidates=candidates or BEARERS[form])


def test_a_town_that_another_outlet_surely_names_is_meant_in_the_form_of_its_own_text():
    agreed = story_names.agree({"a": [named("Pokrowsk", "ua-pokrowsk")], "b": [still_open("Krasnoarmeisk")]})
    (mention,) = agreed["b"]
    assert (mention.entity_id, mention.name, mention.form) == ("ua-pokrowsk", "Pokrowsk", "Krasnoarmeisk")
    assert (mention.perspective, mention.open, mention.candidates) == ("former_soviet", False, ())


def test_a_name_that_was_abolished_later_was_the_official_one_in_its_own_text():
    agreed = story_names.agree(
        {"a": [named("Pokrowsk", "ua-pokrowsk")], "b": [still_open("Krasnoarmeisk")]},
        published={"a": None, "b": datetime(2014, 5, 1, tzinfo=UTC)},
    )
    assert [mention.perspective for mention in agreed["b"]] == ["official"]


def test_two_open_forms_that_share_one_town_mean_it():
    shared = {
        "a": [still_open("Krasnoarmeisk", passage="a")],
        "b": [still_open("Pokrowsk", candidates=("ru-pokrowsk-sacha", "ua-pokrowsk"))],
    }
    assert {m.entity_id for found in story_names.agree(shared).values() for m in found} == {"ua-pokrowsk"}


@pytest.mark.parametrize(
    "others",
    [
        [],
        [named("Kiew", "ua-kyjiw")],
        [named("Pokrowsk", "ua-pokrowsk"), named("Krasnoarmeisk (Saratow)", "ru-krasnoarmeisk-saratow", at=20)],
    ],
    ids=["nothing else", "only something else", "both are named"],
)
def test_it_stays_open_where_the_others_do_not_tell(others):
    agreed = story_names.agree({"a": others, "b": [still_open("Krasnoarmeisk")]})
    assert agreed["b"][0].open


def test_the_text_itself_was_asked_before_and_settles_nothing_now():
    mentions = [named("Pokrowsk", "ua-pokrowsk", passage="b"), still_open("Krasnoarmeisk", at=30)]
    assert story_names.agree({"b": mentions})["b"][1].open


def test_without_open_mentions_all_stays_as_it_is():
    mentions = (named("Pokrowsk", "ua-pokrowsk"),)
    assert story_names.agree({"a": mentions, "b": ()}) == {"a": mentions, "b": ()}
