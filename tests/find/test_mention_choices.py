"""Which of several bearers a name means, by the text, its time and the project's own list."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing.find import mentions
from framing.model import OwnName


def found(text, german, passage_of):
    return [
        (text[m.span.start : m.span.end], m.name, m.form, m.perspective, m.shape)
        for m in mentions.find(passage_of(text), language=german)
    ]


def test_a_village_that_many_bear_is_open_until_the_text_tells(german, passage_of):
    alone = "In der Ukraine wurde um Nowoiwaniwka gekämpft."
    beside = "In der Ukraine, im Gebiet Charkiw, wurde um Nowoiwaniwka gekämpft."
    (open_mention,) = [m for m in mentions.find(passage_of(alone), language=german) if m.form == "Nowoiwaniwka"]
    (settled,) = [m for m in mentions.find(passage_of(beside), language=german) if m.form == "Nowoiwaniwka"]
    assert open_mention.open
    assert len(open_mention.candidates) > 1
    assert settled.entity_id == "ua-nowoiwaniwka-charkiw"


def test_a_project_can_add_a_form(german, passage_of):
    own = (OwnName("ua-pokrowsk", "Pokrowsk", "place", "UA", "Pokrowks", "translit_alt"),)
    text = "Die Lage in Pokrowks ist ernst."
    assert not mentions.find(passage_of(text), language=german)
    (mention,) = mentions.find(passage_of(text), language=german, own=own)
    assert (mention.entity_id, mention.form) == ("ua-pokrowsk", "Pokrowks")


def test_a_doubt_about_a_compound_is_none_about_the_name_in_it(german, passage_of):
    text = "Die sogenannte Ukraine-Gruppe trifft sich."
    assert found(text, german, passage_of) == [("Ukraine", "Ukraine", "Ukraine", "official", "compound")]


@pytest.mark.parametrize(
    ("year", "perspective"), [(2014, "official"), (2016, "former_soviet"), (2026, "former_soviet")]
)
def test_a_name_was_official_before_it_was_abolished(year, perspective, german, passage_of):
    passage = replace(passage_of("In Krasnoarmeisk wird gewählt."), published_at=datetime(year, 5, 1, tzinfo=UTC))
    assert [m.perspective for m in mentions.find(passage, language=german)] == [perspective]


def test_one_rule_for_the_agencies_of_all_states(german, passage_of):
    text = "Das melden die staatliche Agentur {}, die Staatsagentur {} und die Propagandaagentur {}."
    found_in = [
        [m.perspective for m in mentions.find(passage_of(text.format(*[name] * 3)), language=german)]
        for name in ("Tass", "Ukrinform", "Xinhua")
    ]
    assert found_in[0] == found_in[1] == found_in[2]


@pytest.mark.parametrize(
    "sentence", ["Bei {} wird gekämpft.", "Die Lage bei {} ist ernst.", "Das Dorf {} ist zerstört."]
)
def test_a_village_is_found_behind_a_word_for_a_place(sentence, german, passage_of):
    text = "In der Ukraine. " + sentence.format("Nowosseliwka Perscha")
    assert "Nowosseliwka Perscha" in [form for _, _, form, *_ in found(text, german, passage_of)]


def test_a_town_is_found_behind_a_noun_and_a_surname_is_not(german, passage_of):
    text = "Russische Truppen haben nach eigenen Angaben Siwersk eingenommen; Trainer Makarow schwieg in der Ukraine."
    forms = [form for _, _, form, *_ in found(text, german, passage_of)]
    assert "Siwersk" in forms
    assert "Makarow" not in forms
