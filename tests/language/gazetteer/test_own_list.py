"""A user's own list: what it adds, and that a faulty line is told and nothing is loaded."""

from time import process_time

import pytest

from framing.errors import ResourceError
from framing.language.gazetteer import gazetteer, with_own
from framing.language.gazetteer.lookup import lookup
from framing.language.gazetteer.own_list import own_name, read_own
from framing.language.resources import load
from framing.model import OwnName

GERMAN = load("de")
HEAD = "form,name,perspective"


def read(*lines, known=()):
    return read_own("mine.csv", "\n".join(lines), language=GERMAN, known=known)


def said(form, name):
    return own_name(form, name, "other_lang", names=lookup(), language=GERMAN)


def test_a_form_of_a_known_town_by_key_form_or_id():
    found = read(HEAD, "Pokrowks,Pokrowsk,translit_alt", "Pokrovskgrad,ua-pokrowsk,translit_en")
    assert [(own.form, own.entity_id, own.perspective, own.source) for own in found] == [
        ("Pokrowks", "ua-pokrowsk", "translit_alt", "mine.csv, line 2"),
        ("Pokrovskgrad", "ua-pokrowsk", "translit_en", "mine.csv, line 3"),
    ]


def test_a_new_thing_is_named_once_in_full_and_then_by_its_name():
    found = read(
        "form;name;perspective;kind;country;source",
        "Klinikum Süd;Klinikum Süd;official;org;DE;Amtsblatt",
        "Südklinik;Klinikum Süd;translit_alt;;;",
    )
    assert {own.entity_id for own in found} == {"own-org-de-klinikum-sued"}
    assert [own.source for own in found] == ["Amtsblatt", "mine.csv, line 3"]
    assert with_own(found).entity("own-org-de-klinikum-sued").name == "Klinikum Süd"


def test_a_town_of_the_same_name_in_another_country_is_a_new_thing():
    (own,) = read(f"{HEAD},kind,country", "Pokrowsk bei Bonn,Pokrowsk,official,place,DE")
    assert own.entity_id == "own-place-de-pokrowsk"


def test_a_later_list_may_name_what_an_earlier_one_brought():
    first = read(f"{HEAD},kind,country", "Klinikum Süd,Klinikum Süd,official,org,DE")
    (own,) = read(HEAD, "Südklinik,Klinikum Süd,translit_alt", known=first)
    assert own.entity_id == first[0].entity_id


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "the file is empty. Begin with the line form,name,perspective"),
        (["# nothing", "  "], "the file is empty"),
        ([HEAD], "nothing stands below the column names. Write one form a line."),
        (["form,perspective", "Xyz,official"], "line 1: the columns must be form, name, perspective"),
        ([f"{HEAD},colour", "a,b,c,d"], "(found form, name, perspective, colour)"),
        ([HEAD, "Pokrowks,Pokrowsk"], "line 2: 2 cells where 3 are due"),
        ([HEAD, '"Pokrowks,Pokrowsk,official'], "line 2: a quotation mark is not closed"),
        ([HEAD, "Pokrowks,Pokrowsk,russisch"], "line 2: perspective is 'russisch'; it must be one of official,"),
        ([HEAD, "Kiew,Pokrowsk,official"], "line 2: 'Kiew' belongs to Kyjiw (ua-kyjiw) already"),
        ([HEAD, "Xanadu,Xanadustadt,official"], "give kind and country to make it a new thing"),
        ([f"{HEAD},kind,country", "Xanadu,Xanadu,official,town,DE"], "kind is 'town'; it must be one of place,"),
        ([f"{HEAD},kind,country", "Xanadu,Xanadu,official,place,Germany"], "it must be two capitals, such as UA"),
        ([f"{HEAD},context", "Pokrowks,Pokrowsk,official,3"], "context is '3'; it must be one of 0, 1, 2"),
        ([HEAD, ",Pokrowsk,official"], "line 2: form and name must not be empty"),
        ([HEAD, "in,Pokrowsk,official"], "line 2: 'in' is no name: it stands in every text"),
        ([HEAD, f"{'A' * 121},Pokrowsk,official"], "line 2: the form 'AAAAAAAAAAAAAAAAAAAA'… has 121 letters"),
        ([HEAD, "P\u043ekrowks,Pokrowsk,official"], "line 2: form is 'P\u043ekrowks': the letter '\u043e' in"),
        ([HEAD, "Pokrowks,P\u043ekrowsk,official"], "is Cyrillic beside Latin ones. Type the word anew"),
        ([HEAD, "Pok\x1browks,Pokrowsk,official"], "it holds a control character (U+001B)"),
        ([HEAD, "???,Pokrowsk,official"], "line 2: '???' is no name"),
        (
            [HEAD, "Krasnoarmeiskstadt,Krasnoarmeisk,official"],
            "line 2: 'Krasnoarmeisk' may be 2 things: ua-pokrowsk (Pokrowsk, ",
        ),
        (
            [HEAD, "Pokrowks,Pokrowsk,official", "Pokrowks,Kiew,official"],
            "line 3: 'Pokrowks' stands in line 2 already (Pokrowsk, official). A form has one meaning",
        ),
    ],
)
def test_a_fault_names_file_line_and_what_to_do(lines, message):
    with pytest.raises(ResourceError) as fault:
        read(*lines)
    assert message in str(fault.value)
    assert str(fault.value).startswith("mine.csv")


def test_a_form_that_several_things_bear_may_be_given_to_one_of_them():
    assert said("Krasnoarmeisk", "ua-pokrowsk").entity_id == "ua-pokrowsk"


def test_umlauts_in_two_characters_and_double_blanks_are_one_name():
    (own,) = read(f"{HEAD},kind,country", "Mu\u0308hlen  Nord,Mühlen Nord,official,place,DE")
    assert own.form == "Mühlen Nord"


def test_of_many_things_the_eight_largest_are_told():
    with pytest.raises(ResourceError) as fault:
        said("Oleksandriwkaa", "Oleksandriwka")
    told = str(fault.value)
    assert told.count("(Oleksandriwka, place, UA, Oblast ") == 8
    assert "things: ua-oleksandriwka (Oleksandriwka, place, UA, Oblast Kirowohrad, 10,687 inhabitants); " in told
    assert " more. Write the id of the one that is meant." in told


def test_a_long_list_is_read_in_time():
    """Once each row fetched all names anew: 20,000 rows took minutes."""
    rows = [f"Dorf {n // 100}-{n % 100} am See,Dorf {n // 2},official,place,DE" for n in range(20_000)]
    began = process_time()
    assert len(read(f"{HEAD},kind,country", *rows)) == 20_000
    assert process_time() - began < 10


def test_own_names_lie_above_the_shipped_ones_and_copy_nothing():
    own = (
        OwnName("ua-pokrowsk", "Pokrowsk", "place", "UA", "Krasnoarmeisk", "claimant"),
        OwnName("own-place-de-hafing", "Hafing", "place", "DE", "Hafing", "official"),
    )
    names, shipped = lookup(own), lookup()
    assert names.form_of("ua-pokrowsk", "Krasnoarmeisk").perspective == "claimant"
    assert len(names.forms_of("ua-pokrowsk")) == len(shipped.forms_of("ua-pokrowsk"))
    assert shipped.form_of("ua-pokrowsk", "Krasnoarmeisk").perspective == "former_soviet"
    assert {one.id for one in names.bearers("Krasnoarmeisk")} == {one.id for one in shipped.bearers("Krasnoarmeisk")}
    assert [one.id for one in names.meant("Hafing")] == ["own-place-de-hafing"]
    assert names.entity("own-place-de-hafing-region").name == "Region Hafing"
    assert not shipped.meant("Hafing")
    assert names.entity("ua-kyjiw") is gazetteer().entity("ua-kyjiw")
