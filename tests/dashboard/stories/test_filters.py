"""Words, outlets, days and topics narrow the list, and where nothing is left it says why."""

import pytest
from on_stories_page import listed, outlets_of, said


def test_search_finds_a_word_in_the_texts(open_themen, practice):
    app = open_themen()
    app.text_input(key="stories-search").set_value("krasnoarmeisk").run()
    assert 0 < len(listed(app)) < len(practice.stories)
    for number in listed(app):
        story = next(story for story in practice.stories if str(story.id) == number)
        assert any("krasnoarmeisk" in p.text.casefold() for p in practice.story_passages(story))


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"suche": "Quastenflosser"}, "„Quastenflosser“ steht in keinem Thema."),
        ({"medien": "A", "ohne": "A"}, "zugleich „mit Text von“ und „ohne Text von“"),
        ({"von": "2026-02-20", "bis": "2026-02-04"}, "Der erste Tag (20.02.2026) liegt nach dem letzten"),
        ({"ohne": "A,B,C,D,E"}, "Zu jedem Thema ist ein Text von"),
        ({"medien": "A,B,C,D,E", "suche": "Nordsee"}, "Alles zugleich trifft auf kein Thema zu."),
    ],
)
def test_where_nothing_is_left_the_page_says_which_wish_leaves_nothing(open_themen, asked, reason):
    app = open_themen(**asked)
    assert reason in said(app)
    assert "Alle Texte sind noch da." in said(app)
    app.button(key="stories-reset").click().run()
    assert listed(app)


def test_stories_without_an_outlet_are_found(open_themen, practice):
    numbers = listed(open_themen(ohne="A", mindest="1"))
    lacking = practice.outlets[0].name
    assert numbers
    assert all(lacking not in outlets_of(practice, number) for number in numbers)


def test_stories_with_two_outlets_are_found(open_themen, practice):
    numbers = listed(open_themen(medien="A,E"))
    both = {practice.outlets[0].name, practice.outlets[4].name}
    assert numbers
    assert all(both <= outlets_of(practice, number) for number in numbers)


def test_stories_can_be_held_to_a_number_of_outlets(open_themen, practice):
    numbers = listed(open_themen(mindest="5"))
    assert numbers == [str(s.id) for s in practice.stories if len(outlets_of(practice, s.id)) == 5]


def test_days_narrow_the_list(open_themen, practice):
    app = open_themen(von="2026-02-12", bis="2026-02-13", mindest="1")
    for number in listed(app):
        days = {p.published_at.date().isoformat() for p in practice.story_passages(practice.stories[int(number) - 1])}
        assert min(days) <= "2026-02-13"
        assert max(days) >= "2026-02-12"
    assert 0 < len(listed(app)) < len(practice.stories)


def test_a_topic_narrows_the_list(open_themen, practice):
    topic = practice.topics[0]
    numbers = listed(open_themen(oberthema=str(topic.id), mindest="1"))
    assert numbers == [str(s.id) for s in practice.stories if practice.topic_of(s) == topic]


def test_the_order_can_be_by_outlets(open_themen, practice):
    numbers = listed(open_themen(sortierung="medien", mindest="1"))
    counts = [len(outlets_of(practice, number)) for number in numbers]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("letter", "ACE")
def test_hiding_the_outlets_keeps_the_choice_of_stories(open_themen, letter):
    app = open_themen(ohne=letter, mindest="1")
    before = listed(app)
    app.toggle(key="blind").set_value(True).run()
    assert listed(app) == before
    assert not app.exception
