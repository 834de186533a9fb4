"""What people corrected and what it changed, as a page says it; and what a regrouping changed."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from framing import revise
from framing.model import Correction, Project, Story
from framing.report import correction_block, story_changes

NOON = datetime(2026, 3, 4, 12, 30, tzinfo=UTC)


def made(kind, ids, others=(), reason=""):
    return Correction(kind, tuple(ids), "M. Ott", NOON, reason, tuple(others))


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def merged(demo_project):
    first, second = demo_project.stories[:2]
    return revise.correct(demo_project, made("merge", (*first.passage_ids, *second.passage_ids), reason="Ein Abend"))


def test_a_merge_says_which_story_grew_and_which_is_gone(demo_project, merged):
    first, second = (len(story.passage_ids) for story in demo_project.stories[:2])
    said = correction_block.made(demo_project, merged)
    assert said == f"Thema 1 hat jetzt {first + second} Texte (vorher {first}); Thema 2 gibt es nicht mehr."
    english = correction_block.made(demo_project, merged, language="en")
    assert english == f"Story 1 now holds {first + second} texts (was {first}); story 2 is gone."


def test_a_split_names_who_stands_alone_now(demo_project):
    leaves, *stay = demo_project.stories[0].passage_ids
    after = revise.correct(demo_project, made("split", [leaves], stay))
    assert "ohne Gegenstück ist jetzt " in correction_block.made(demo_project, after)


def test_a_lock_says_what_it_is_for(demo_project):
    after = revise.correct(demo_project, made("lock", demo_project.stories[0].passage_ids))
    said = correction_block.made(demo_project, after)
    assert said.startswith("Kein Thema ändert sich. Von jetzt an kommt beim Neuordnen kein Text")


def test_a_correction_that_overrules_another_says_so(demo_project, merged):
    first, second = demo_project.stories[:2]
    after = revise.correct(merged, made("split", second.passage_ids, first.passage_ids))
    assert "Korrektur 1 (Themen zusammengeführt) gilt nicht mehr." in correction_block.made(merged, after)
    assert "überholt von Nr. 2" in plain(correction_block.block(after))


def test_the_list_tells_number_kind_who_when_why_and_what_became_of_it(merged):
    said = plain(correction_block.block(merged))
    for part in ("1 Themen zusammengeführt", "M. Ott", "04.03.2026, 13:30", "Ein Abend", "angewandt"):
        assert part in said


def test_a_correction_without_a_reason_says_that_none_was_given(demo_project):
    after = revise.correct(demo_project, made("lock", demo_project.stories[0].passage_ids))
    assert "nicht angegeben" in plain(correction_block.block(after))
    assert "not given" in plain(correction_block.block(after, language="en"))


def test_texts_that_are_gone_are_counted(demo_project):
    ids = demo_project.stories[0].passage_ids
    partly = replace(made("lock", (*ids, "weg/1")), number=1)
    lost = replace(made("merge", ("weg/1", "weg/2")), number=2)
    said = plain(correction_block.block(replace(demo_project, corrections=(partly, lost))))
    assert "teilweise angewandt; fehlende Texte: 1" in said
    assert "nicht angewandt; fehlende Texte: 2" in said
    assert said.count("nicht mehr geladen") == 3


def test_undoing_says_what_comes_back(demo_project, merged):
    said = correction_block.changes(merged, revise.undo(merged, 1))
    assert f"Thema 2 ist neu ({len(demo_project.stories[1].passage_ids)} Texte)" in said


def test_reason_and_name_stay_text(demo_project):
    evil = "<img src=x onerror=alert(1)> </style>"
    correction = Correction("lock", demo_project.stories[0].passage_ids, evil, NOON, evil)
    html = correction_block.block(revise.correct(demo_project, correction))
    assert "<img" not in html
    assert html.count("&lt;img") == 2


def test_without_corrections_the_list_says_so():
    assert "Noch nichts korrigiert." in correction_block.block(Project())


# what a regrouping changed: stories are told apart by their texts, as their numbers are given anew


def grouped(project, *stories):
    ids = [passage.id for passage in project.passages]
    told = tuple(Story(n, tuple(ids[place] for place in places)) for n, places in enumerate(stories, start=1))
    return replace(project, stories=told, found=(), topics=(), corrections=())


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([[0, 1], [2, 3]], [[2, 3], [0, 1]], "Themen: 2 (vorher 2). Unverändert: 2."),
        ([[0, 1]], [[0, 1], [2, 3]], "Unverändert: 1. Neu: Thema 2 (2 Texte)."),
        ([[0, 1]], [[0, 1, 2]], "Unverändert: 0. Gewachsen: Thema 1 (2 → 3 Texte)."),
        ([[0, 1], [2, 3]], [[0, 1, 2, 3]], "Gewachsen: Thema 1 (2 → 4 Texte)."),
        ([[0, 1, 2]], [[0, 1]], "Kleiner geworden: Thema 1 (3 → 2 Texte)."),
        ([[0, 1, 2]], [[0, 1, 3]], "Anders zusammengesetzt: Thema 1 (3 → 3 Texte)."),
        ([[0, 1], [2, 3]], [[2, 3]], "Aufgelöst (Nummern von vorher): 1."),
        ([[0, 1]], [], "Themen: 0 (vorher 1). Unverändert: 0. Aufgelöst"),
    ],
)
def test_a_regrouping_says_what_is_other_now(demo_project, before, after, said):
    assert said in story_changes.changed(grouped(demo_project, *before), grouped(demo_project, *after))


def test_of_many_changes_the_first_are_named_and_the_rest_counted(demo_project):
    many = [[2 * n, 2 * n + 1] for n in range(8)]
    said = story_changes.changed(grouped(demo_project), grouped(demo_project, *many), language="en")
    assert "story 5 (2 texts) and 3 more." in said
