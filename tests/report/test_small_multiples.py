"""Names over time: pictures only where dates carry them, on one scale, with the same numbers as a table."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from framing.model import Article, Passage, Project
from framing.pipeline import gathering
from framing.report import calendar_steps, small_multiples, usage_page
from framing.report.name_choice import Choice
from framing.report.usage_page import Look

MONDAY = datetime(2026, 1, 5, 12, tzinfo=UTC)
LETTERS = {"Abendblatt": "A", "Bote": "B"}


def made(*texts):
    """A project of (outlet, day from MONDAY or None, text)."""
    articles, passages = [], []
    for number, (outlet, day, text) in enumerate(texts):
        name, moment = f"t{number}", None if day is None else MONDAY + timedelta(days=day)
        articles.append(Article(name, outlet, "", text, f"{name}.txt", moment, True))
        passages.append(Passage(name, name, outlet, 0, len(text), text, 0, moment, True))
    return Project(articles=tuple(articles), passages=tuple(passages))


def usage_of(*texts):
    project = made(*texts)
    return gathering.usage(project, gathering.gather(project))


FOUR_WEEKS = [
    ("Abendblatt", 0, "Pokrowsk ist still."),
    ("Abendblatt", 7, "Pokrowsk, immer wieder Pokrowsk."),
    ("Abendblatt", 28, "Nichts Neues vom Wetter."),
    ("Bote", 21, "Krasnoarmeisk ist laut."),
]


def labels(html):
    return re.findall(r'role="img" aria-label="([^"]*)"', html)


@pytest.mark.parametrize(
    ("days", "by", "count"),
    [((0, 1, 2), "day", 3), ((0, 20), "day", 21), ((0, 21), "week", 4), ((0, 800), "month", 27), ((0,), "day", 1)],
)
def test_steps_fit_the_time_between_the_texts(days, by, count):
    found = calendar_steps.steps(made(*(("Bote", day, "Text.") for day in days)).passages)
    assert found.by == by
    assert len(found.first_days) == count


def test_a_sunday_and_the_monday_after_lie_in_two_weeks():
    found = calendar_steps.steps(made(("Bote", 6, "x"), ("Bote", 7, "x"), ("Bote", 40, "x")).passages)
    assert found.step_of["t0"] == 0
    assert found.step_of["t1"] == 1


@pytest.mark.parametrize("days", [(), (0, 0, 0), (0, 1), (None, None, 3)])
def test_two_days_carry_no_picture(days):
    assert not calendar_steps.steps(made(*(("Bote", day, "x") for day in days)).passages).carries


def test_texts_on_too_few_days_give_a_sentence_in_place_of_pictures():
    found = usage_of(("Abendblatt", 0, "Pokrowsk."), ("Bote", 0, "Krasnoarmeisk."))
    assert usage_page.over_time(found, Choice(), Look(LETTERS)) is None
    assert "weniger als 3" in usage_page.why_no_time(found, "de")


def test_one_wrong_date_gives_a_sentence_with_the_text_in_place_of_ten_thousand_bars():
    lost = made(*FOUR_WEEKS)
    wrong = replace(lost.passages[0], published_at=datetime(1026, 1, 5, tzinfo=UTC))
    found = replace(lost, passages=(wrong, *lost.passages[1:]))
    found = gathering.usage(found, gathering.gather(found))
    assert calendar_steps.steps(found.naming.passages).first_days == ()
    assert usage_page.over_time(found, Choice(), Look(LETTERS)) is None
    for language in ("de", "en"):
        said = usage_page.why_no_time(found, language)
        assert "05.01.1026 (Abendblatt: Pokrowsk ist still.)" in said
        assert "02.02.2026" in said


@pytest.mark.parametrize(("years", "carries"), [(19, True), (21, False)])
def test_texts_of_twenty_years_still_have_a_picture(years, carries):
    found = calendar_steps.steps(made(*(("Bote", day, "x") for day in (0, 90, 365 * years))).passages)
    assert found.carries == carries
    assert len(found.first_days) <= 12 * 21


def test_each_form_of_an_origin_is_counted_by_itself_and_named_by_all_its_pictures():
    texts = [
        ("Bote", 0, "Krasnoarmeisk."), ("Bote", 7, "Krasnoarmeisk und Krasnoarmijsk."), ("Bote", 14, "Krasnoarmeisk."),
        ("Abendblatt", 21, "Pokrowsk."),
    ]  # fmt: skip
    html, _ = usage_page.over_time(usage_of(*texts), Choice(), Look(LETTERS))
    (picture,) = (one for one in labels(html) if one.startswith("B Bote, Krasnoarm") and "nicht" not in one)
    assert picture == "B Bote, Krasnoarmeisk, Krasnoarmijsk: 05.01.2026: 1; 12.01.2026: 2; 19.01.2026: 1"
    table = re.sub(r"<[^>]+>", " ", html[html.index("<table") :])
    assert re.findall(r"(Krasno\w+)\s+(\d)\s", table)[:1] == [("Krasnoarmeisk", "1")]
    assert ("Krasnoarmijsk", "1") in re.findall(r"(Krasno\w+)\s+(\d)\s", table)
    assert ("Krasnoarmeisk", "2") not in re.findall(r"(Krasno\w+)\s+(\d)\s", table)


def test_a_picture_says_in_words_what_it_shows():
    html, _ = usage_page.over_time(usage_of(*FOUR_WEEKS), Choice(), Look(LETTERS))
    said = labels(html)
    assert "A Abendblatt, Pokrowsk: 05.01.2026: 1; 12.01.2026: 2" in said
    assert "B Bote, Krasnoarmeisk: 26.01.2026: 1" in said
    assert "B Bote, Pokrowsk: nicht gefunden" in said


def test_all_pictures_of_a_name_share_one_scale():
    html, _ = usage_page.over_time(usage_of(*FOUR_WEEKS), Choice(), Look(LETTERS))
    assert sorted(re.findall(r"<b style=\"height:(\d+)%\"", html)) == ["100", "50", "50"]
    assert "der höchste: 2" in html


def test_weeks_without_a_text_have_no_base_line():
    found = calendar_steps.steps(made(*FOUR_WEEKS).passages)
    assert found.loaded == {"Abendblatt": {0, 1, 4}, "Bote": {3}}
    html, _ = usage_page.over_time(usage_of(*FOUR_WEEKS), Choice(), Look(LETTERS))
    first = re.search(r'class="us-bars".*?</div>', html, flags=re.S)[0]
    assert first.count("us-none") == 2  # of five weeks


def test_the_table_twin_has_the_numbers_of_the_pictures():
    html, _ = usage_page.over_time(usage_of(*FOUR_WEEKS), Choice(), Look(LETTERS))
    assert re.findall(r"<summary>(\d+)</summary>", html) == ["1", "2", "1"]
    assert "kein Text geladen" in html


def test_a_name_on_two_days_only_is_counted_and_not_drawn():
    texts = [("Abendblatt", 0, "Charkiw."), ("Bote", 7, "Charkow."), *FOUR_WEEKS]
    html, _ = usage_page.over_time(usage_of(*texts), Choice(), Look(LETTERS))
    assert "Charkow" not in html
    assert "weniger als 3 Wochen genannt: 1." in html


def test_texts_without_a_date_are_counted():
    html, _ = usage_page.over_time(usage_of(*FOUR_WEEKS, ("Bote", None, "Pokrowsk.")), Choice(), Look(LETTERS))
    assert "Ohne Datum, darum in keinem Bild: 1 von 5 Texten." in html


def test_quotations_are_in_no_picture():
    found = usage_of(*FOUR_WEEKS)
    row = next(row for row in found.naming.names if row.entity_id == "ua-pokrowsk")
    quoted = replace(row, uses=tuple(replace(use, quoted_spans=use.spans, spans=()) for use in row.uses))
    time = calendar_steps.steps(found.naming.passages)
    assert small_multiples.step_count(small_multiples.families(quoted, found.outlets, time)) == 0
