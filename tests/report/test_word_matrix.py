"""Words over many texts: honest states, small pictures with words, counts that open."""

import re
from dataclasses import replace

import pytest

from framing import pipeline
from framing.pipeline import Dials
from framing.report import interval_dots, usage_page, word_matrix
from framing.report.usage_page import Look


@pytest.fixture(scope="module")
def found(demo_project):
    return pipeline.wording(demo_project)


@pytest.fixture(scope="module")
def look(demo_project):
    return Look({outlet.name: outlet.letter for outlet in demo_project.outlets})


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", html, flags=re.S)).split())


def test_every_outlet_has_an_answer_and_how_much_was_compared(found, look):
    said = plain(usage_page.words(found, look))
    for one in found.versus:
        assert f"hier {one.word_count} gezählte Wörter" in said
    assert "Nicht gezählt: Namen; direkte Zitate" in said


def test_every_picture_says_what_it_shows_and_the_number_stands_beside_it(found, look):
    html = usage_page.words(found, look)
    pictures = re.findall(r'class="us-dots" role="img" aria-label="([^"]+): ([^"]+)"', html)
    assert pictures
    for _, figures in pictures:
        assert figures in html.replace('aria-label="', "")


def test_an_interval_is_drawn_only_where_there_is_one(found, look):
    html = usage_page.words(found, look)
    drawn = [row for row in found.rows if row.low is not None]
    assert html.count("us-range") - html.count(".us-range") == len(drawn)


def test_all_pictures_share_a_scale_that_holds_every_end(found):
    end = interval_dots.reach(found.rows)
    assert all(abs(value) <= end for row in found.rows for value in (row.log_odds, row.low or 0, row.high or 0))


def test_with_too_few_texts_only_counts_are_shown(demo_project, look):
    story = demo_project.stories[0]
    html = usage_page.words(pipeline.wording(demo_project, story.id), look)
    assert "Zu wenig Text für eine Aussage" in html
    assert 'class="us-dots"' not in html
    assert "Log-Odds" not in plain(html)


def test_counts_say_in_how_many_texts(found, look):
    row = next(row for row in found.rows if row.clear)
    total = next(one.text_count for one in found.versus if one.outlet == row.outlet)
    assert f"in {row.text_count} von {total} Texten" in plain(usage_page.words(found, look))


def test_the_rest_of_a_long_list_is_counted(found, look):
    html = usage_page.words(found, look, most=5)
    first = found.versus[0].outlet
    unclear = sum(row.outlet == first and not row.clear for row in found.rows)
    assert f"Weitere Wörter: {unclear - 5} " in plain(html)
    assert word_matrix.number_count(found, most=5) < word_matrix.number_count(found)


def test_one_outlet_held_against_another_names_both(demo_project, look):
    two = pipeline.wording(demo_project, outlets=("Eilpunkt24", "Ostmeridian"), pairs=True)
    html = usage_page.words(two, look, against="Ostmeridian")
    assert "gegenüber" in plain(html)
    assert 'id="w-B"' in html
    assert 'id="w-E"' not in html
    assert "in den anderen </th>" not in html


def test_what_is_counted_in_is_not_said_to_be_left_out(demo_project, look):
    every = pipeline.wording(demo_project, dials=Dials(names=True, quotations=True, agency=True, standing=True))
    assert "Nicht gezählt: Funktionswörter." in plain(usage_page.words(every, look))


def test_nothing_to_compare_is_said(found, look):
    assert "Nur ein Medium" in plain(usage_page.words(replace(found, versus=(), rows=()), look))


def test_a_word_that_is_markup_stays_text(found, look):
    evil = "<img src=x onerror=x()>"
    changed = replace(found, rows=(replace(found.rows[0], word=evil), *found.rows[1:]))
    html = usage_page.words(changed, look)
    assert "<img" not in html
    assert "&lt;img" in html
