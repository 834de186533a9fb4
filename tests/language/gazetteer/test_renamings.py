"""When was a place renamed, and by which source?"""

import pytest

from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.renamings import former_name


@pytest.mark.parametrize(
    ("entity_id", "form", "years", "date"),
    [
        ("ua-pokrowsk", "Krasnoarmeisk", "-2016", "2016-05-12"),
        ("ua-pokrowsk", "Krasnoarmijsk", "-2016", "2016-05-12"),  # the Ukrainian form of the same name
        ("ua-pokrowsk", "Postyschewe", "-1938", "1938"),  # an earlier renaming of the same town
        ("ua-bachmut", "Artjomowsk", "1924-2016", "2016-02-04"),
        ("ua-kyputsche", "Artjomowsk", "-2016", "2016-05-12"),  # another town that bore the same name
    ],
)
def test_a_former_name_has_its_own_renaming(entity_id, form, years, date):
    found = former_name(lookup(), entity_id, form)
    assert found.years == years
    assert found.renaming.date == date


def test_the_source_is_the_resolution_where_there_is_one():
    found = former_name(lookup(), "ua-pokrowsk", "Krasnoarmeisk")
    assert found.renaming.source == "Verkhovna Rada 12 May 2016, no. 1353-VIII"


@pytest.mark.parametrize(
    ("entity_id", "form"),
    [
        ("ua-pokrowsk", "Pokrowsk"),  # today's name
        ("ua-pokrowsk", "Nirgendheim"),  # no form of it
        ("ua-charkiw", "Charkow"),  # another language, never a former name
    ],
)
def test_what_never_ended_is_no_former_name(entity_id, form):
    assert former_name(lookup(), entity_id, form) is None


def test_a_former_name_outside_the_list_of_renamings_keeps_its_years():
    found = former_name(lookup(), "ru-wolgograd", "Stalingrad")
    assert found.years == "1925-1961"
    assert found.renaming is None
