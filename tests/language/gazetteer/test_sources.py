"""A fault in any source of the gazetteer is told with file, line and what to do; nothing is taken silently."""

import pytest

from framing.errors import ResourceError
from framing.language.gazetteer import build, persons, powers, regions, settlements, taxonomy
from framing.language.gazetteer.csv_table import parse_csv
from framing.language.gazetteer.drafts import Draft
from framing.language.gazetteer.entries import parse
from framing.language.gazetteer.listed_settlements import COLUMNS, listed_settlements, with_own_russian_names
from framing.language.gazetteer.taxonomy import source_text
from framing.language.resources import parse_table

LIST = "# towns | a source, CC0 | one row a town\n" + ",".join(COLUMNS) + "\n"
ULM = "Q1,48.40,35.99,126000,Oblast Ulm,Ульм,Ульм\n"
NEAR = "Q2,48.50,36.10,500,Oblast Ulm,Біля,Близ\n"


def told(read, *arguments):
    with pytest.raises(ResourceError) as fault:
        read(*arguments)
    return str(fault.value)


def instead(monkeypatch, module, file, rows):
    """The module reads these rows in the file, below the file's own head."""
    head = source_text(file).split("\n", 1)[0]
    monkeypatch.setattr(module, "source_text", lambda name: f"{head}\n{rows}\n" if name == file else source_text(name))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "settlements.csv, line 1: the head must be"),
        ("# towns\n", "settlements.csv, line 1: the head must be"),
        (LIST.replace("oblast", "region") + ULM, "settlements.csv, line 2: the columns are 'wikidata,latitude"),
        (LIST, "settlements.csv, line 2: no row below the columns"),
        (LIST + ULM + "Q2,48.5,36.1\n", "settlements.csv, line 4: 3 columns where 7 are due"),
        (LIST + ULM + NEAR.replace("Близ", '"Близ'), "settlements.csv, line 4: a quotation mark is not closed"),
        (LIST + NEAR.replace("Q2,", "") .replace("\n", ",\n") + ULM, "line 3: wikidata is '48.50'"),
        (LIST + NEAR.replace("Q2,", "Q2,,").replace(",Близ", "") + ULM, "line 3: uk is 'Oblast Ulm'"),
        (LIST + NEAR.replace("500", "viele") + ULM, "line 3: population is 'viele'. Write a whole number"),
        (LIST + NEAR.replace("500", "-500") + ULM, "line 3: population is '-500'"),
        (LIST + NEAR.replace("48.50", "nan") + ULM, "line 3: latitude is 'nan'. Write degrees between 44 and 53"),
        (LIST + NEAR.replace("48.50", "36.50") + ULM, "line 3: latitude is '36.50'"),
        (LIST + NEAR.replace("36.10", "Ost") + ULM, "line 3: longitude is 'Ost'. Write degrees between 22 and 41"),
        (LIST + NEAR.replace("Близ", "Blis") + ULM, "line 3: ru is 'Blis'. Write the name in Cyrillic letters"),
        (LIST + ULM + ULM + NEAR.replace("Ulm", "Ulmm"), "line 5: no other row has the oblast 'Oblast Ulmm'. Write"),
        (LIST + ULM + ULM + NEAR.replace("Oblast Ulm", "Bayern"), "oblast 'Bayern'. Write one of Oblast Ulm"),
        (LIST + ULM + ULM + NEAR.replace("Oblast Ulm", ""), "line 5: no other row has the oblast ''"),
    ],
)  # fmt: skip
def test_the_list_of_settlements(text, message):
    assert message in told(listed_settlements, text)


def test_a_village_does_not_bear_the_russian_name_of_its_neighbour():
    rows = ",48.85,35.00,,Oblast Ulm,Карла Маркса,Поливановка\n,48.84,35.01,,Oblast Ulm,Поливанівка,\n"
    found = with_own_russian_names(listed_settlements(LIST + rows))
    assert [(settlement.ru, settlement.ru_by_rule) for settlement in found] == [
        ("Карла Маркса", True), ("Поливановка", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Kasan  Казань  city  viele  -", "line 2: population is 'viele'. Write a whole number"),
        ("Kasan  Казань  town  5000  -", "line 2: kind is 'town'. Write one of city, district"),
        ("Kasan  Казань  city  5000", "line 2: 4 columns where 5 are due"),
        ("Kasan  Казань  city  5000  Козань", "line 2: former has 'Козань'. Write name:years:era"),
        ("Kasan  Казань  city  5000  Козань:-1917:old", "line 2: era is 'old'. Write one of soviet, imperial, other"),
        ("Kasan  Казань  city  5000  Козань:early:soviet", "line 2: years are since-until"),
        ("Kasan  Казань  city  5000  Козань:1950-1940:soviet", "line 2: years are '1950-1940', which end before"),
        ("Kasan  Казань  city  5000  Козань:-1917:soviet;;", "line 2: former is 'Козань:-1917:soviet;;', with a part"),
    ],
)
def test_the_list_of_russian_towns(monkeypatch, row, message):
    instead(monkeypatch, settlements, "russia.txt", row)
    assert f"russia.txt, {message}" in told(settlements.add_russia, Draft())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Oblast Kiev  А  А  Б  Б  2016  soviet  -", "line 2: oblast is 'Oblast Kiev'. Write one of Krim, "),
        ("Oblast Kiew  А  А  Б  Б  2016  old  -", "line 2: era is 'old'. Write one of soviet, imperial, other"),
        ("Oblast Kiew  А  А  Б  Б  May 2016  soviet  -", "line 2: date is 'May 2016'. Write a year or a date"),
        ("Oblast Kiew  А  А  Б  Б  2016-02-30  soviet  -", "line 2: date is '2016-02-30'"),
    ],
)
def test_renamings(monkeypatch, row, message):
    instead(monkeypatch, settlements, "renamings.txt", row)
    assert f"renamings.txt, {message}" in told(settlements.add_ukraine, Draft())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("p-a  UA  А  А  Б  Б  amtlich:A B", "line 2: perspective in special is 'amtlich'. Write one of official"),
        ("p-a  UA  А  А  Б  Б  A B", "line 2: special has 'A B'. Write perspective:Form"),
        ("p-a  UA  А  А  Б  Б  self:", "line 2: special has 'self:'. Write perspective:Form"),
        ("p-a  Ukraine  А  А  Б  Б  -", "line 2: country is 'Ukraine'; it must be two capitals"),
        ("a  UA  А  А  Б  Б  -", "line 2: id is 'a'. Write 'p-' and small letters"),
        ("p-a  UA  А  А  -  -  -", "line 2: p-a has neither a Ukrainian nor a Russian surname"),
        ("p-a  UA  А  А  Б  Б  -\np-a  UA  А  А  Б  Б  -", "line 3: p-a stands in persons-cyrillic.txt, line 2, too"),
    ],
)
def test_persons_by_cyrillic_names(monkeypatch, row, message):
    instead(monkeypatch, persons, "persons-cyrillic.txt", row)
    assert f"persons-cyrillic.txt, {message}" in told(persons.add_persons, Draft())


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Bar  3", "line 2: context is '3'. Write one of 1, 2"),
        ("Bar  0", "line 2: context is '0'"),
        ("Bar  viel", "line 2: context is 'viel'"),
        ("Bar  1\nBar  2", "line 3: 'Bar' stands here twice. Keep one line"),
    ],
)
def test_everyday_words(monkeypatch, row, message):
    instead(monkeypatch, build, "everyday.txt", row)
    assert f"everyday.txt, {message}" in told(build.everyday_words)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("RU  Russland  -  Moskau  Moskauer  -  -  -", "line 2: adjective is '-', with a part that is empty"),
        ("RU  Russland  russisch  -  Moskauer  -  -  -", "line 2: capital is '-', with a part that is empty"),
        ("RU  Russland  russisch  Moskau;;M  Moskauer  -  -  -", "line 2: capital is 'Moskau;;M'"),
        ("RU  -  russisch  Moskau  Moskauer  -  -  -", "line 2: RU has no name of the state. Write it"),
        ("Ru  Russland  russisch  Moskau  Moskauer  -  -  -", "line 2: country is 'Ru'"),
        (2 * "RU  Russland  russisch  Moskau  -  -  -  -\n", "line 3: RU stands here twice. Keep one line"),
    ],
)
def test_powers(monkeypatch, row, message):
    instead(monkeypatch, powers, "powers.txt", row)
    assert f"powers.txt, {message}" in told(powers.powers.__wrapped__)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("army  delegit  Besatzer", "line 2: 'Besatzer' needs one placeholder in braces"),
        ("army  delegit  {adj}e {name}", "line 2: '{adj}e {name}' needs one placeholder in braces"),
        ("army  delegit  {adj}e Besatzer; {adj e Truppen", "line 2: '{adj e Truppen' needs one placeholder"),
        ("army  delegit  {town} Besatzer", "line 2: placeholder in '{town} Besatzer' is 'town'. Write one of name, "),
        ("troops  delegit  {adj}e Besatzer", "line 2: kind is 'troops'. Write one of place, "),
        ("army  böse  {adj}e Besatzer", "line 2: perspective is 'böse'. Write one of official, "),
        ("army  delegit  {adj}e Besatzer;; {name}-Truppen", "line 2: patterns is '{adj}e Besatzer;; {name}-Truppen'"),
        ("army  delegit  {adj}e", "line 2: '{adj}e' lacks an ending or a word"),
        ("party  delegit  {name}", "line 2: '{name}' adds nothing, or on both sides. Write words on one side"),
        ("party  delegit  böse {name}-Bande", "line 2: 'böse {name}-Bande' adds nothing, or on both sides"),
    ],
)
def test_patterns(monkeypatch, row, message):
    instead(monkeypatch, powers, "patterns.txt", row)
    assert f"patterns.txt, {message}" in told(powers.patterns.__wrapped__)


@pytest.mark.parametrize("file", ["given_names.txt", "common_surnames.txt", "adjectives.txt", "everyday.txt"])
def test_a_list_that_is_empty(file):
    head = source_text(file).split("\n", 1)[0]
    assert f"{file}, line 2: no row below the head. Write one a line" in told(parse_table, file, f"{head}\n# nothing")


def test_letters_that_are_not_what_they_seem():
    head = "# names | own list, CC0 | name\n"
    assert "names.txt, line 3: a letter is written in two" in told(parse_table, "names.txt", f"{head}A\nO\u0308ko\n")
    assert "names.txt, line 2: a character that cannot be seen, U+0007" in told(
        parse_table, "names.txt", f"{head}\x07A"
    )
    csv_head = "# names | own list, CC0 | names\nname\n"
    assert "names.csv, line 3: a letter" in told(parse_csv, "names.csv", f"{csv_head}O\u0308ko", ("name",))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("own,loud,eigen,own", "line 3: axis is 'loud'. Write one of plain, marked"),
        ("own,plain,eigen", "line 3: 3 columns where 4 are due"),
        ("own,plain,,own", "line 3: an empty cell"),
        ("own,plain,eigen,own\nown,plain,eigen,own", "line 4: own stands here twice"),
    ],
)
def test_perspectives(monkeypatch, row, message):
    instead(monkeypatch, taxonomy, "perspectives.csv", f"perspective,axis,de,en\n{row}")
    assert f"perspectives.csv, {message}" in told(taxonomy.perspectives.__wrapped__)


@pytest.mark.parametrize(
    ("details", "message"),
    [
        ("seat=Dnepr; uk=Дніпропетровська", "towns.txt, line 4: no place in UA is called 'Dnepr'. Mend seat="),
        ("seat=Dnipro; uk=Дніпропетровск", "towns.txt, line 4: uk=Дніпропетровск does not end in а or ська"),
    ],
)
def test_the_seat_of_a_region(details, message):
    draft = Draft()
    draft.add_file(parse("towns.txt", [
        "# towns | own list, CC0 | @ entity",
        "@ ua-dnipro | Dnipro | place | UA", "official  uk  Dnipro",
        f"@ ua-oblast | Oblast Dnipropetrowsk | place | UA | class=region; {details}",
    ]))  # fmt: skip
    assert message in told(regions.add_regions, draft)
