"""Words and phrases that tell the same in news: the list, and how a sentence is read by it."""

import pytest

from framing.find import paraphrases
from framing.language.resources import load
from framing.model.sentences import Term

GERMAN = load("de")


def word(key):
    return Term(key, "word", key, 0.5, tells=paraphrases.sets_of(key, (), GERMAN))


def meet(one, other):
    return bool(set(paraphrases.sets_of(one, (), GERMAN)) & set(paraphrases.sets_of(other, (), GERMAN)))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("feuer", "brand", True),
        ("sterben", "todesopfer", True),
        ("angreifen", "verteidigen", False),
        ("steigen", "sinken", False),
        ("verletzen", "töten", False),
        ("fordern", "beschließen", False),
    ],
)
def test_words_that_tell_the_same_share_a_set_and_opposites_do_not(one, other, alike):
    assert meet(one, other) is alike


def test_a_compound_belongs_where_its_head_does():
    assert set(paraphrases.sets_of("hallenbrand", ("halle", "brand"), GERMAN)) == set(
        paraphrases.sets_of("brand", (), GERMAN)
    )


def test_a_phrase_becomes_one_term_and_meets_the_word_for_it():
    (died,) = paraphrases.joined([word("kommen"), word("ums"), word("leben")], GERMAN)
    assert set(died.tells) & set(word("sterben").tells)


def test_more_and_less_of_a_thing_are_not_the_thing():
    assert not meet("lohn", "lohnkürzung") or not meet("lohn", "lohnerhöhung")


def test_half_a_phrase_stays_what_it_is():
    assert [term.key for term in paraphrases.joined([word("leben"), word("mieter")], GERMAN)] == ["leben", "mieter"]


@pytest.mark.parametrize("terms", [[], [Term("12", "number", "zwölf", 0.7)]])
def test_next_to_nothing(terms):
    assert paraphrases.joined(terms, GERMAN) == terms


def test_each_set_of_the_list_has_different_members():
    for (row,) in GERMAN.rows("paraphrases"):
        members = [member.strip() for member in row.split(",")]
        assert len(members) >= 2
        assert len({member.casefold() for member in members}) == len(members), row


def test_no_member_of_a_set_denies_what_the_others_tell():
    negations = GERMAN.folded("negations")
    for (row,) in GERMAN.rows("paraphrases"):
        members = [member.strip().casefold().split() for member in row.split(",")]
        assert not [member for member in members if len(member) > 1 and negations.intersection(member)], row
