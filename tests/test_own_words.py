"""What a person says about a form holds, and can be taken back."""

from dataclasses import replace

import pytest

from framing import own_words
from framing.errors import ResourceError, SelectionError
from framing.model import OwnLabel, OwnName, Project


def test_confirm_then_remove_leaves_the_project_as_it_was():
    project = own_words.confirm(Project(), "Pokrowks", "Pokrowsk", source="A. Berg")
    (own,) = project.own_names
    assert (own.form, own.entity_id, own.perspective) == ("Pokrowks", "ua-pokrowsk", "translit_alt")
    assert own_words.remove_name(project, "Pokrowks") == Project()


def test_refuse_is_undone_by_remove_and_by_confirm():
    refused = own_words.refuse(Project(), "Pokrowks", "Pokrowsk")
    assert refused.refused_names == (("Pokrowks", "ua-pokrowsk"),)
    assert own_words.refuse(refused, "Pokrowks", "Pokrowsk") == refused
    assert own_words.remove_name(refused, "Pokrowks") == Project()
    assert own_words.confirm(refused, "Pokrowks", "Pokrowsk").refused_names == ()


def test_refusing_a_confirmed_form_takes_it_away():
    project = own_words.refuse(own_words.confirm(Project(), "Pokrowks", "Pokrowsk"), "Pokrowks", "Pokrowsk")
    assert (project.own_names, project.refused_names) == ((), (("Pokrowks", "ua-pokrowsk"),))


def test_a_shipped_form_cannot_be_refused():
    with pytest.raises(SelectionError, match="'Kiew' is shipped as a form of Kyjiw"):
        own_words.refuse(Project(), "Kiew", "Kyjiw")


def test_new_things_are_those_that_no_list_has():
    known = own_words.confirm(Project(), "Pokrowks", "Pokrowsk").own_names[0]
    new = OwnName("own-place-de-neuhafing", "Neuhafing", "place", "DE", "Neuhafing", "official")
    assert own_words.new_things(Project(), [known, new, replace(new, form="Hafing")]) == (new,)
    assert own_words.new_things(own_words.add_names(Project(), [new]), [new]) == ()


def test_a_second_meaning_replaces_the_first():
    project = own_words.confirm(own_words.confirm(Project(), "Pokrowks", "Pokrowsk"), "Pokrowks", "Kyjiw")
    assert [own.entity_id for own in project.own_names] == ["ua-kyjiw"]


def test_what_the_shipped_names_say_already_is_told():
    with pytest.raises(SelectionError, match="'Kiew' is known as a form of Kyjiw"):
        own_words.confirm(Project(), "Kiew", "ua-kyjiw", perspective="exonym_de")


def test_a_form_of_something_else_is_refused():
    with pytest.raises(ResourceError, match="'Kiew' belongs to Kyjiw"):
        own_words.confirm(Project(), "Kiew", "Pokrowsk")


def test_nothing_to_remove_is_told():
    with pytest.raises(SelectionError, match="No own form 'Kiew' in this project"):
        own_words.remove_name(Project(), "Kiew")
    with pytest.raises(SelectionError, match="No own set 'maut'"):
        own_words.remove_labels(Project(), "maut")


def test_labels_join_and_leave_by_set():
    toll, other = OwnLabel("maut", "Maut", "neutral", "own"), OwnLabel("krieg", "Waffengang", "dated", "own")
    project = own_words.add_labels(Project(), [toll, other])
    assert own_words.add_labels(project, [toll]).own_labels == (other, toll)
    assert own_words.remove_labels(project, "maut").own_labels == (other,)


def test_a_word_of_a_label_is_replaced_in_whatever_letters_it_was_written():
    toll = OwnLabel("maut", "Maut", "neutral", "own")
    changed = OwnLabel("maut", "maut/Mauten", "polemic", "press")
    assert own_words.add_labels(own_words.add_labels(Project(), [toll]), [changed]).own_labels == (changed,)


def test_a_shipped_form_keeps_its_perspective():
    with pytest.raises(SelectionError, match=r"'Kiew' is known as a form of Kyjiw \(exonym_de\). Nothing was changed"):
        own_words.confirm(Project(), "Kiew", "ua-kyjiw")
    changed = own_words.confirm(Project(), "Kiew", "ua-kyjiw", perspective="former_soviet")
    assert changed.own_names[0].perspective == "former_soviet"
    assert own_words.confirm(changed, "Kiew", "ua-kyjiw").own_names[0].perspective == "exonym_de"


def test_what_is_said_is_found_however_it_is_typed():
    typed = "Mu\u0308hl\u00adheim  Nord"
    project = own_words.confirm(Project(), "Mühlheim Nord", "Pokrowsk")
    assert own_words.said_of(project, typed, " Pokrowsk ") == project.own_names[0]
    assert own_words.refuse(project, typed, "Pokrowsk").refused_names == (("Mühlheim Nord", "ua-pokrowsk"),)
    assert len(own_words.confirm(project, typed, "Kyjiw").own_names) == 1
    assert own_words.remove_name(project, typed) == Project()
    labels = own_words.add_labels(Project(), [OwnLabel("gebühr", "Maut", "neutral", "own")])
    assert own_words.remove_labels(labels, "gebu\u0308hr") == Project()
