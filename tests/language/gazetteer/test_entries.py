"""Gazetteer files are read line by line; a fault is told with file and line, and what to do."""

import pytest

from framing.errors import ResourceError
from framing.language.gazetteer.drafts import CURATED, FIRST, Draft
from framing.language.gazetteer.entries import Variant, parse

HEAD = "# towns | own list, CC0 | @ entity; below it perspective, language, forms"
ULM = "@ x-ulm | Ulm | place | DE | class=city; pop=126000; note=on the Danube; not in Texas"


def test_an_entity_keeps_what_its_line_says():
    entries = parse(
        "towns.txt", [HEAD, "", "# a remark", ULM, "official  de  Ulm; Ulm an der Donau  years=854-  context=1"]
    )
    (ulm,) = entries.entities
    assert (ulm.id, ulm.name, ulm.kind, ulm.country, ulm.class_, ulm.population) == (
        "x-ulm", "Ulm", "place", "DE", "city", 126000,
    )  # fmt: skip
    assert [(v.form, v.perspective, v.years, v.context, v.source) for v in entries.variants] == [
        ("Ulm", "official", "854-", 1, "own list, CC0"),
        ("Ulm an der Donau", "official", "854-", 1, "own list, CC0"),
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([], "towns.txt, line 1: the head must be"),
        ([ULM], "towns.txt, line 1: the head must be"),
        ([HEAD, "official  de  Ulm"], "line 2: a form must stand below a line '@ id"),
        ([HEAD, "@ x-ulm | Ulm | place"], "line 2: an entity is '@ id"),
        ([HEAD, "@ Ulm | Ulm | place | DE"], "line 2: an id is made of small letters"),
        ([HEAD, "@ x-ulm | Ulm | town | DE"], "line 2: kind is 'town'. Write one of place"),
        ([HEAD, "@ x-ulm | Ulm | place | Germany"], "line 2: country is 'Germany'"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | size=big"], "line 2: 'size=big' is none of"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | pop=many"], "line 2: pop is 'many'. Write a whole number"),
        ([HEAD, ULM], "towns.txt, line 2: x-ulm has no form. Write one below it"),
        ([HEAD, ULM, "official  de  Ulm", ULM], "line 4: x-ulm stands here twice"),
        ([HEAD, ULM, "official de Ulm"], "line 3: a form line is 'perspective  language  forms'"),
        ([HEAD, ULM, "amtlich  de  Ulm"], "line 3: perspective is 'amtlich'. Write one of official"),
        ([HEAD, ULM, "official  de  Ulm;; Ulme"], "line 3: an empty form between two ';'"),
        ([HEAD, ULM, "official  de  Ulm  since=854"], "line 3: 'since=854' is none of"),
        ([HEAD, ULM, "official  de  Ulm  years=now"], "line 3: years are since-until"),
        ([HEAD, ULM, "official  de  Ulm  context=3"], "line 3: context is '3'"),
        ([HEAD, ULM, "official  de  Ulm", "self  de  Ulm"], "line 4: 'Ulm' is self here and official in towns"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | pop=-5"], "line 2: pop is '-5'. Write a whole number without a sign"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | pop=12.60"], "line 2: pop is '12.60'"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | lat=98; lon=9"], "line 2: lat is '98'. Write degrees between -90 and 90"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | lat=48; lon=181"], "line 2: lon is '181'. Write degrees between -180"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | lat=nan; lon=9"], "line 2: lat is 'nan'. Write degrees"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | lat=48"], "line 2: one of lat and lon is missing. Write both, or none"),
        ([HEAD, "@ x-ulm | Ulm | place | DE | class=town"], "line 2: class of a place is 'town'. Write one of city, "),
        ([HEAD, "@ p-ulm | Ulm | person | DE | class=city"], "line 2: a person has no class. Take class=city out"),
        ([HEAD, "@ p-ulm | Ulm | person | DE | alone=nein"], "line 2: alone is 'nein'. Write one of yes, no"),
        ([HEAD, ULM, "official  deutsch  Ulm"], "line 3: language is 'deutsch'. Write its code of two or three small"),
        ([HEAD, ULM, "official  DE  Ulm"], "line 3: language is 'DE'"),
        ([HEAD, ULM, "official  de  Ulm  shared=ja"], "line 3: shared is 'ja'. Write one of yes, no"),
        ([HEAD, ULM, "official  de  Ulm  years=-"], "line 3: years are since-until"),
        ([HEAD, ULM, "official  de  Ulm  years=2016-1938"], "line 3: years are '2016-1938', which end before they"),
        ([HEAD, ULM, "official  de  Ulm  years=1938-13-01-"], "line 3: years are since-until"),
        ([HEAD, ULM, "official  de  Ko\u0308ln"], "line 3: a letter is written in two characters .not NFC"),
        ([HEAD, ULM, "official  de  U\u200blm"], r"line 3: a character that cannot be seen, U\+200B, in column 16"),
        ([HEAD, ULM, "official  de  U\x85lm"], r"line 3: a character that cannot be seen, U\+0085"),
        ([HEAD, ULM, "official  de  " + 121 * "U"], "line 3: a form of 121 characters, 'U+' …, where 120 are the most"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_file_and_line(lines, message):
    with pytest.raises(ResourceError, match=message):
        parse("towns.txt", lines)


def test_a_form_of_two_things_is_a_fault_until_the_writer_says_that_both_are_meant():
    text = [
        HEAD,
        "@ x-a | A | place | DE",
        "official  de  Neustadt",
        "@ x-b | B | place | PL",
        "exonym_de  de  Neustadt",
    ]
    with pytest.raises(
        ResourceError, match=r"towns.txt, line 5: 'Neustadt' stands for x-b here and for x-a in towns.txt, line 3"
    ):
        _draft(text).check_shared()
    text[4] += "  shared=yes"
    _draft(text).check_shared()


def test_an_entity_stands_in_one_file():
    draft, text = Draft(), [HEAD, ULM, "official  de  Ulm"]
    draft.add_file(parse("towns.txt", text))
    with pytest.raises(
        ResourceError, match=r"more.txt, line 2: x-ulm stands in towns.txt, line 2, too. Write '@ x-ulm'"
    ):
        draft.add_file(parse("more.txt", text))


@pytest.mark.parametrize("years", ["854-", "-2016", "1938-2016", "1938-05-2016", "-2016-05-12", "1938-1938-05"])
def test_years_may_be_open_on_one_side_and_told_to_the_day(years):
    (variant,) = parse("towns.txt", [HEAD, ULM, f"official  de  Ulm  years={years}"]).variants
    assert variant.years == years


def test_forms_cannot_be_added_to_what_no_file_describes():
    draft, entries = Draft(), parse("more.txt", [HEAD, "@ x-nowhere", "official  de  Nirgends"])
    draft.add_file(entries)
    with pytest.raises(ResourceError, match=r"more.txt, line 2: no file describes x-nowhere"):
        draft.check_mentioned(entries)


def test_what_a_person_wrote_comes_before_what_a_rule_makes():
    draft = Draft()
    for rank, perspective in ((FIRST, "other_lang"), (CURATED, "exonym_de"), (FIRST, "official")):
        draft.add(rank, Variant("x", "Odessa", perspective, "de"))
    assert [variant.perspective for variant in draft.variants()] == ["exonym_de"]


def _draft(text):
    draft = Draft()
    draft.add_file(parse("towns.txt", text))
    return draft
