import re

import pytest

from framing.errors import ResourceError
from framing.find import loaded_forms
from framing.language import outlet_facts
from framing.language.outlet_facts import FIELDS, about, read, read_upload, shipped, with_own
from framing.language.resources import load

HEAD = "outlet,forms,domains,field,value,value_en,source,date\n"
REAL = ("RT DE", "t-online", "tagesschau", "Der Spiegel", "Bild", "taz", "junge Welt", "Compact", "NachDenkSeiten")
QUOTED = re.compile(r"„[^“”]*[“”]")


def facts():
    return [(one.name, key, fact) for one in shipped() for key, fact in one.facts.items()]


@pytest.mark.parametrize("name", REAL)
def test_outlets_from_all_sides_have_a_sheet(name):
    found = about(name, shipped())
    assert found is not None
    assert "eu_status" in found.facts


def test_every_value_has_a_source_and_the_date_of_that_source():
    assert len(facts()) > 70
    for outlet, key, fact in facts():
        assert fact.source, (outlet, key)
        assert re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2])(-[0-3]\d)?)?", fact.date), (outlet, key)


def test_all_outlets_have_the_same_fields_in_the_same_order():
    for one in shipped():
        assert list(one.facts) == [key for key in FIELDS if key in one.facts], one.name


def test_no_value_holds_an_evaluative_word_outside_quotation_marks():
    german = load("de")
    assert loaded_forms.find("Ein Debakel.", german)
    for outlet, key, fact in facts():
        for text in (fact.value, fact.value_en):
            assert not loaded_forms.find(QUOTED.sub("", text), german), (outlet, key)


@pytest.mark.parametrize(
    "word", ["Propaganda", "umstritten", "extrem", "seriös", "Qualität", "unabhängig", "verschweigt"]
)
def test_no_value_judges(word):
    for outlet, key, fact in facts():
        assert word.casefold() not in QUOTED.sub("", f"{fact.value} {fact.source}").casefold(), (outlet, key)


def test_a_self_description_is_quoted_and_short():
    quoted = [fact.value for _, key, fact in facts() if key == "self_description"]
    assert quoted
    assert all(value.startswith("„") and len(value) < 120 for value in quoted)


OWN_PAGES = {
    "Compact": "compact-online.de",
    "Der Spiegel": "gruppe.spiegel.de",
    "Der Tagesspiegel": "tagesspiegel.de",
    "Deutschlandfunk": ("Deutschlandradio", "deutschlandradio.de"),
    "Die Zeit": "DIE ZEIT",
    "Focus": "hubert-burda.de",
    "junge Welt": "junge Welt",
    "NachDenkSeiten": "nachdenkseiten.de",
    "n-tv": "Bertelsmann",
    "taz": "taz.de",
}
"""The outlet itself, its publisher or its owner: whoever adds a source of another kind has to change the rule."""
LAW = re.compile(
    r"Verordnung \(EU\) 2022/350 des Rates, Amtsblatt der EU L 65, S\. 1"
    r"(; (Bundesverwaltungsgericht, Urteil|ZAK der Medienanstalten, Entscheidung) [^;]+)?"
)
OLDEST = "2021-11"


def real():
    return [(name, key, fact) for name, key, fact in facts() if "erfunden" not in fact.source]


def test_sources_are_the_outlets_own_or_the_law_for_every_outlet():
    for outlet, key, fact in real():
        own = OWN_PAGES.get(outlet, ())
        assert LAW.fullmatch(fact.source) if key == "eu_status" else fact.source.startswith(own or "-"), (outlet, key)


def test_nothing_is_older_than_five_years_but_the_founding_and_the_law():
    for outlet, key, fact in real():
        assert key in ("founded", "eu_status") or fact.date >= OLDEST, (outlet, key)


def test_a_field_that_only_some_could_have_is_there_for_none():
    assert not {key for _, key, _ in real()} & {"self_description", "press_council"}


def test_the_law_is_told_of_all_in_the_same_words_and_says_what_was_not_checked():
    told = {outlet: fact for outlet, key, fact in real() if key == "eu_status"}
    assert set(told) == {one.name for one in shipped() if not any("erfunden" in f.source for f in one.facts.values())}
    ends = "Anhang XV der Verordnung (EU) Nr. 833/2014, Fassung vom 2. März 2022; spätere Fassungen nicht geprüft"
    for outlet, fact in told.items():
        assert fact.value.startswith((f"Nicht genannt in {ends}", f"Als „RT Germany“ genannt in {ends}")), outlet
        assert "later versions not checked" in fact.value_en, outlet


def test_invented_outlets_are_called_invented():
    for name in ("Das Wochenlot", "Eilpunkt24", "Funkbund Nachrichten", "Norderauer Zeitung", "Ostmeridian"):
        one = about(name, shipped())
        assert set(one.facts) == set(FIELDS)
        assert all("erfunden" in fact.source for fact in one.facts.values())


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("RT Deutsch", "RT DE"),
        ("de.rt.com", "RT DE"),
        ("WWW.SPIEGEL.DE", "Der Spiegel"),
        ("  die   welt ", "Die Welt"),
        ("SZ", "Süddeutsche Zeitung"),
        ("Weltbild", None),  # begins like an outlet, and is none
        ("", None),
    ],
)
def test_an_outlet_is_known_by_its_names_and_domains(called, name):
    found = about(called, shipped())
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Blatt,,,owners,Kern KG,,Impressum,2024", r"facts.csv, line 2: field must be one of publisher"),
        ("Blatt,,,owner,Kern KG,,,2024", r"line 2: source is empty"),
        ("Blatt,,,owner,,,Impressum,2024", r"line 2: value is empty"),
        ("Blatt,,,owner,Kern KG,,Impressum,8.9.2024", r"line 2: date must be that of the source.*'8.9.2024'"),
        ("Blatt,,,owner,Kern KG,,Impressum,2024-13", r"line 2: date must"),
        ("Blatt,,,self_description,das Blatt für alle,,Impressum,2024", r"line 2: a self-description is a quotation"),
        (f"Blatt,,,owner,{'W' * 10_000},,Impressum,2024", r"line 2: a value or source has more than 600"),
        ("A,,,seat,Kern,,S,2024\nA,,,seat,Berg,,S,2024", r"line 3: 'A' has two lines with 'seat'"),
        ("A,Post,,seat,Kern,,S,2024\nB,post,,seat,Berg,,S,2024", r"'post' would mean 'A' and 'B'"),
    ],
)
def test_a_wrong_line_is_told_by_file_and_number(row, told):
    with pytest.raises(ResourceError, match=told):
        read("facts.csv", HEAD + row + "\n")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty"),
        (b"outlet,field\n", "columns must be"),
        ("outlet,field,value,source,date\nÜ,seat,x,y,2024\n".encode("latin-1"), "not UTF-8"),
        (b"x" * 1_000_001, "more than 1,000,000 bytes"),
    ],
)
def test_a_file_that_is_no_list_is_told_in_a_sentence(content, told):
    with pytest.raises(ResourceError, match=told):
        read_upload("meine.csv", content)


def test_what_a_user_brings_counts_field_by_field_and_is_marked():
    own = read_upload("meine.csv", b"outlet;field;value;source;date\ntaz;seat;Nordstadt;Probe;2026-01-02\n")
    joined = with_own(shipped(), own)
    taz = about("taz", joined)
    assert taz.facts["seat"].value == "Nordstadt"
    assert taz.facts["seat"].own
    assert taz.facts["founded"] == about("taz", shipped()).facts["founded"]
    assert len(joined) == len(shipped())


def test_a_user_can_add_an_outlet_that_is_not_shipped():
    own = read("meine.csv", "outlet,field,value,source,date\nNeues Blatt,seat,Norderau,Probe,2026\n", own=True)
    assert about("neues blatt", with_own(shipped(), own)).facts["seat"].own
    assert about("neues blatt", shipped()) is None
    assert outlet_facts.with_own((), ()) == ()
