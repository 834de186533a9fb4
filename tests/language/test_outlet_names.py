"""One outlet under many names, by one rule for all: a form that is listed, a web address, two forms in one field."""

from itertools import permutations

import pytest

from framing.language import outlet_names
from framing.language.outlet_names import Forms, cleaned, folded, listed, shipped
from framing.model import OutletForm

DRESSES = ("{}", " {} ", "https://www.{}/", "http://{}", "WWW.{}", "https://m.{}/politik/text-17.html?seite=2")


@pytest.mark.parametrize("one", shipped(), ids=lambda one: one.name)
def test_every_name_of_every_outlet_leads_to_it_however_it_is_written(one):
    for name in (one.name, *one.forms):
        assert {listed(name), listed(name.upper()), listed(f"  {name.lower()} ")} == {one.name}, name
    for domain in one.domains:
        told = {listed(dress.format(domain)) for dress in DRESSES if "/" not in domain or "/politik" not in dress}
        assert told == {one.name}, domain


def test_no_name_means_two_outlets_and_every_line_says_something():
    assert len({one.name for one in shipped()}) == len(shipped()) > 100
    assert all(one.forms or one.domains or one.name == "Bild am Sonntag" for one in shipped())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Süddeutsche Zeitung (SZ)", "Süddeutsche Zeitung"),
        ("taz, die tageszeitung", "taz"),
        ("FAZ - Frankfurter Allgemeine Zeitung", "Frankfurter Allgemeine Zeitung"),
        ("Die Welt (online)", "Die Welt"),
        ("Süddeutsche Zeitung (inkl. Regionalausgaben)", "Süddeutsche Zeitung"),
        ("rt.com/deutsch", "RT DE"),
        ("https://de.rt.com/inland/", "RT DE"),
        ("rt.com", "RT"),  # another language, another newsroom
        ("https://arabic.rt.com/news/1", ""),  # a newsroom of its own
        ("francais.rt.com", ""),
        ("ortsverein.web.de", ""),
        ("www.sport.spiegel.de", "Der Spiegel"),
        ("de.web.de.example", ""),
        ("Welt am Sonntag", "Welt am Sonntag"),
        ("BerlinerMorgenpost", "Berliner Morgenpost"),  # as programs write it
        ("Die Welt / Die Zeit", ""),  # two outlets are none
        ("Die Welt (Norderau)", ""),  # a place may mean an outlet of its own
        ("Weltbild", ""),
        ("(online)", ""),
        ("", ""),
        ("bild.de.example", ""),
        ("notspiegel.de", ""),
    ],
)
def test_what_archives_write(written, name):
    assert listed(written) == name


def test_who_is_not_listed_keeps_the_name_without_what_opens_every_address():
    assert cleaned(" Norderauer   Zeitung ") == "Norderauer Zeitung"
    assert cleaned("https://www.Abendruf.example/") == "abendruf.example"
    assert cleaned("Abendruf.Example") == "Abendruf.Example"
    assert folded("STRASSE.example") == folded("straße.example")


def test_the_spelling_that_a_project_uses_stays():
    forms = Forms(there=["zeit.de", "Abendruf"])
    assert [forms.name_of(name) for name in ("ZEIT ONLINE", "Zeit.de", "abendruf")] == [
        "zeit.de",
        "zeit.de",
        "Abendruf",
    ]
    both = Forms(there=["zeit.de", "Die Zeit"])  # loaded before names were brought to one form
    assert [both.name_of(name) for name in ("zeit.de", "Die Zeit")] == ["zeit.de", "Die Zeit"]


def test_what_the_project_says_comes_first():
    forms = Forms([OutletForm("Spiegel Online", "Spiegel Online"), OutletForm("Die Zeit", "Wochenblatt")])
    told = [forms.name_of(name) for name in ("SPIEGEL ONLINE", "spiegel.de", "zeit.de", "Die Zeit")]
    assert told == ["Spiegel Online", "Der Spiegel", "Wochenblatt", "Wochenblatt"]


def test_the_order_of_loading_changes_the_spelling_at_most_not_who_is_one():
    names = ("Abendruf", "ABENDRUF", "RT Deutsch", "de.rt.com", "Kurzwelle")
    for order in permutations(names):
        forms = Forms()
        told = {name: forms.name_of(name) for name in order}
        assert told["Abendruf"] == told["ABENDRUF"]
        assert told["RT Deutsch"] == told["de.rt.com"] == "RT DE"
        assert len(set(told.values())) == 3


@pytest.mark.parametrize("name", ["x" * 1_000_000, "." * 100_000, "a." * 100_000, "https://" * 9_999, "\0", "(((("])
def test_hostile_names_are_names(name):
    assert listed(name) == ""
    assert Forms().name_of(name) is not None


def test_two_lines_with_one_name_are_told():
    with pytest.raises(outlet_names.ResourceError, match="'b' would mean 'A' and 'C'"):
        outlet_names._check([outlet_names.OutletNames("A", ("b",)), outlet_names.OutletNames("C", ("B",))])
