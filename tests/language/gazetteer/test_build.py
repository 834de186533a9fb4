"""The shipped gazetteer is what its sources give, and holds what it is to hold."""

from collections import Counter

import pytest

from framing.errors import ResourceError
from framing.language.gazetteer import build, gazetteer, perspectives
from framing.language.gazetteer.shipped_names import FILE
from framing.language.gazetteer.taxonomy import source_text


@pytest.fixture(scope="module")
def rebuilt():
    return build.build()


def test_the_shipped_file_is_what_the_build_step_makes(rebuilt):
    """After an edit of a source: python -m framing.language.gazetteer.build."""
    assert rebuilt == source_text(FILE)


def forms_of(entity_id):
    return {variant.form: variant for variant in gazetteer().variants if variant.entity_id == entity_id}


def test_every_form_has_an_origin_and_a_source():
    assert {variant.perspective for variant in gazetteer().variants} == set(perspectives())
    assert all(variant.source and variant.language for variant in gazetteer().variants)


def test_it_holds_the_towns_of_ukraine_and_every_place_near_the_front():
    places = [e for e in gazetteer().entities.values() if e.country == "UA" and e.kind == "place"]
    assert sum(place.population >= 5_000 for place in places) >= 975
    near = Counter(place.part_of for place in places)
    assert all(near[f"Oblast {name}"] > 500 for name in ("Donezk", "Luhansk", "Charkiw", "Saporischschja", "Cherson"))


def test_it_holds_persons_states_and_organisations():
    kinds = Counter(entity.kind for entity in gazetteer().entities.values())
    assert kinds["person"] >= 900
    assert kinds["state"] >= 195
    assert kinds["org"] >= 500


@pytest.mark.parametrize(
    ("entity_id", "form", "perspective", "years"),
    [
        ("ua-pokrowsk", "Krasnoarmeisk", "former_soviet", "-2016"),
        ("ua-pokrowsk", "Krasnoarmiysk", "translit_en", "-2016"),
        ("ua-samar", "Nowomoskowsk", "former_imperial", "-2024"),
        ("ua-tschassiw-jar", "Tschassow Jar", "other_lang", ""),
        ("ua-lyssytschansk", "Lissitschansk", "other_lang", ""),
        ("ua-cherson", "Cherson", "official", ""),
        ("ua-kramatorsk", "Kramatorsk", "official", ""),
        ("ru-wolgograd", "Stalingrad", "former_soviet", "1925-1961"),
        ("pl-warschau", "Warszawa", "official", ""),
        ("p-budanow", "Kirill Budanow", "other_lang", ""),
        ("p-sacharowa", "Maria Sacharowa", "official", ""),
    ],
)
def test_forms_that_rules_and_lists_give_together(entity_id, form, perspective, years):
    found = forms_of(entity_id)[form]
    assert (found.perspective, found.years) == (perspective, years)


def test_a_source_that_is_broken_is_told_by_file_and_line(monkeypatch):
    broken = source_text("seed.txt").replace("  official  uk  Kyjiw", "  amtlich  uk  Kyjiw", 1)
    monkeypatch.setattr(build, "source_text", lambda name: broken if name == "seed.txt" else source_text(name))
    with pytest.raises(ResourceError, match=r"seed.txt, line 4: perspective is 'amtlich'. Write one of official"):
        build.build()
