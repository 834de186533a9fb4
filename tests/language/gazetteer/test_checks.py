"""What must hold of the whole gazetteer before it is shipped."""

import pytest

from framing.errors import ResourceError
from framing.language.gazetteer import build, checks
from framing.language.gazetteer.entries import Entity, Variant

HALL = Entity("ua-hall", "Hall", "place", "UA", "city", latitude=48.0, longitude=35.0)
HALLE = Entity("ua-halle", "Halle", "place", "UA", "city", latitude=48.02, longitude=35.0)


def form(entity, form, perspective="official"):
    return Variant(entity.id, form, perspective, "uk")


def check(entities, variants):
    checks.check({entity.id: entity for entity in entities}, variants, {HALL.id: "towns.txt, line 2"})


def test_each_with_its_own_forms():
    check([HALL, HALLE], [form(HALL, "Hall"), form(HALLE, "Halle"), form(HALLE, "Hall", "other_lang")])


@pytest.mark.parametrize(
    ("variants", "message"),
    [
        ([], "towns.txt, line 2: ua-hall has no form. Write one below it"),
        ([form(HALL, "Galle")], "towns.txt, line 2: ua-hall does not bear its key form 'Hall'"),
        ([form(HALL, "Hall", "exonym_de")], "towns.txt, line 2: ua-hall has no official form. Write one below '@ ua-"),
    ],
)
def test_an_entity_that_lacks_a_form(variants, message):
    with pytest.raises(ResourceError) as fault:
        check([HALL], variants)
    assert message in str(fault.value)


def test_brackets_tell_a_key_form_from_a_namesake():
    river = Entity("ua-hall-fluss", "Hall (Fluss)", "place", "UA", "river")
    check([river], [form(river, "Hall", "exonym_de")])


def test_two_settlements_of_one_name_at_one_spot():
    with pytest.raises(ResourceError, match=r"ua-hall and ua-halle are both 'Hall' officially, 2.2 km apart. Take one"):
        check([HALL, HALLE], [form(HALL, "Hall"), form(HALLE, "Halle"), form(HALLE, "Hall")])


@pytest.fixture(scope="module")
def shipped():
    return build.gathered()[1]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ua-bahate", "ua-panassiwka-dnipropetrowsk-2"),
        ("ua-bohdano-nadijiwka", "ua-poltawoboholjubiwka"),
        ("ua-karla-marksa", "ua-polywaniwka"),
        ("ua-myroniwka-donezk", "ua-myroniwskyj"),
    ],
)
def test_neighbours_share_no_form(shipped, a, b):
    of_a, of_b = ({variant.form for variant in shipped if variant.entity_id == id_} for id_ in (a, b))
    assert of_a
    assert of_b
    assert not of_a & of_b


def test_a_name_that_is_today_s_is_no_former_one(shipped):
    """В'ячеславка was Вячеславка until 2025: in Latin letters that is one name."""
    found = {variant.form: variant.perspective for variant in shipped if variant.entity_id == "ua-wjatscheslawka"}
    assert found["Wjatscheslawka"] == "official"
