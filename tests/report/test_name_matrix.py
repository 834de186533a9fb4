"""Names, labels and words over many texts as matrices: every number opens its sentences, and nothing is made up."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from framing.model import Article, Passage, Project
from framing.pipeline import gathering
from framing.report import corpus_evidence, name_choice, usage_page
from framing.report.name_choice import Choice
from framing.report.to_places import Way
from framing.report.usage_page import Look

NOON = datetime(2026, 1, 21, 12, tzinfo=ZoneInfo("Europe/Berlin"))
HOSTILE = "<script>x()</script></style> [a](javascript:x) $x$ \u202eum\u202c"
LETTERS = {"Abendblatt": "A", "Bote": "B", HOSTILE: "C"}


def made(*texts):
    """A project of (outlet, text), a paragraph for its heading."""
    articles, passages = [], []
    for number, (outlet, text) in enumerate(texts):
        name = f"t{number}"
        articles.append(Article(name, outlet, text.split("\n")[0], text, f"{name}.txt", NOON, True))
        passages.append(Passage(name, name, outlet, 0, len(text), text, text.find("\n\n"), NOON, True))
    return Project(articles=tuple(articles), passages=tuple(passages))


def usage_of(*texts):
    project = made(*texts)
    return gathering.usage(project, gathering.gather(project))


@pytest.fixture(scope="module")
def town():
    return usage_of(
        ("Abendblatt", "Kämpfe im Osten\n\nIn Pokrowsk fiel der Strom aus. Pokrowsk liegt im Donbass."),
        ("Abendblatt", "Wahl im Norden\n\nIn der Ukraine wird gewählt."),
        ("Bote", "Kämpfe im Osten\n\nKrasnoarmeisk ist ohne Strom. Die Ukraine schweigt dazu."),
    )


def plain(html):
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", html, flags=re.S)).split())


def test_both_forms_stand_in_one_row_with_their_counts(town):
    html, _ = usage_page.names(town, Choice(), Look(LETTERS))
    said = plain(html)
    assert "Pokrowsk 2" in said
    assert "in 1 von 2 Texten" in said
    assert "Krasnoarmeisk 1" in said
    assert "in 1 von 1 Texten" in said
    assert "Formen verschiedener Herkunft" in said


def test_a_number_opens_its_sentences_with_outlet_day_heading_and_hit(town):
    html, _ = usage_page.names(town, Choice(), Look(LETTERS))
    (opened,) = re.findall(r"<details class=\"fx-count\"><summary>2</summary>(.*?)</details>", html, flags=re.S)
    assert "Abendblatt" in opened
    assert "21.01.2026" in opened
    assert "Kämpfe im Osten" in opened
    assert opened.count("<mark") == 2
    assert "fiel der Strom aus." in plain(opened)


def test_what_has_one_form_is_shown_only_when_asked_for(town):
    different, _ = usage_page.names(town, Choice(), Look(LETTERS))
    every, _ = usage_page.names(town, Choice(only_different=False), Look(LETTERS))
    assert "Ukraine" not in plain(different)
    assert "Ukraine" in plain(every)


def test_a_renaming_is_told_with_its_source(town):
    said = plain(usage_page.names(town, Choice(), Look(LETTERS))[0])
    assert "Krasnoarmeisk: Name bis 12.05.2016." in said
    assert "Nr. 1353-VIII" in said


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (Choice(search="krasno"), ["Pokrowsk"]),  # by a form, not only by the name
        (Choice(search="nirgendheim"), []),
        (Choice(least=4), []),
        (Choice(kinds=frozenset({"person"})), []),
        (Choice(kinds=frozenset({"state"}), only_different=False), ["Ukraine"]),
    ],
)
def test_filters(town, choice, found):
    assert [row.name for row in name_choice.names(town.naming.names, choice)] == found


def test_a_share_names_its_denominator_and_has_no_percent_under_twenty():
    few = usage_of(("Abendblatt", "Lage\n\nPokrowsk und Krasnoarmeisk."), ("Bote", "Lage\n\nPokrowsk."))
    said = plain(usage_page.names(few, Choice(), Look(LETTERS), shares=True)[0])
    assert "von 2 Nennungen" in said
    assert "%" not in said
    many = usage_of(
        ("Abendblatt", "Lage\n\n" + "In Pokrowsk ist es still. " * 15 + "In Krasnoarmeisk ist es laut. " * 5),
        ("Bote", "Lage\n\nPokrowsk."),
    )
    said = plain(usage_page.names(many, Choice(), Look(LETTERS), shares=True)[0])
    assert "von 20 Nennungen (75 %)" in said


def test_no_more_than_a_dozen_sentences_open_and_the_rest_is_a_link():
    found = usage_of(
        ("Abendblatt", "Lage\n\n" + " ".join(f"Am Tag {n} blieb Pokrowsk still." for n in range(30))),
        ("Bote", "Lage\n\nKrasnoarmeisk."),
    )
    look = Look(LETTERS, link=lambda asking, spans, counted: Way(f"/belege?suche={asking.query}", counted, same=True))
    html, _ = usage_page.names(found, Choice(), look)
    (opened,) = re.findall(r"<summary>30</summary>(.*?)</details>", html, flags=re.S)
    assert opened.count("<mark") == corpus_evidence.MOST
    assert 'href="/belege?suche=Pokrowsk"' in opened
    assert "Alle Stellen ansehen (30)" in plain(opened)


def thirty():
    """Thirty places of a name in one outlet, of which a dozen sentences open."""
    days = " ".join(f"Am Tag {n} blieb Pokrowsk still." for n in range(30))
    return usage_of(("Abendblatt", f"Lage\n\n{days}"), ("Bote", "Lage\n\nKrasnoarmeisk."))


def test_a_list_that_counts_otherwise_says_its_own_number_and_how_it_counts():
    look = Look(LETTERS, link=lambda asking, spans, counted: Way("/belege", 31))
    said = plain(usage_page.names(thirty(), Choice(), look)[0])
    assert "Weitere Stellen: 18" in said
    assert "Belege zu „Pokrowsk“: 31 (dort gezählt: nach Schreibweise)" in said
    assert "Alle Stellen" not in said


def test_where_nobody_counted_the_list_the_link_promises_no_number():
    look = Look(LETTERS, link=lambda asking, spans, counted: Way("/belege"))
    links = re.findall(r"<a [^>]*>([^<]*)</a>", usage_page.names(thirty(), Choice(), look)[0])
    assert any("Belege zu" in link for link in links)
    assert not any(re.search(r"\d", link) for link in links if "Belege zu" in link)


def test_in_a_file_the_rest_is_counted_and_leads_nowhere():
    html, _ = usage_page.names(thirty(), Choice(), Look(LETTERS))
    assert "Weitere Stellen: 18" in plain(html)
    assert "/belege" not in html


def test_a_sentence_as_long_as_a_text_is_cut_around_the_hit():
    found = usage_of(
        ("Abendblatt", f"Lage\n\n{'W' * 10_000} vor Pokrowsk und {'V' * 10_000}."), ("Bote", "Lage\n\nKrasnoarmeisk.")
    )
    html, _ = usage_page.names(found, Choice(), Look(LETTERS))
    assert len(html) < 60_000
    assert ">Pokrowsk</mark>" in html


def test_long_lists_are_parted_and_a_page_beyond_the_last_is_the_last():
    assert [name_choice.sheet(60, page, size=25).of(range(60))[0] for page in (1, 2, 3, 9)] == [0, 25, 50, 50]
    assert name_choice.sheet(0, 1, size=25).of([]) == []


def test_words_for_one_thing_stand_in_one_row():
    found = usage_of(
        ("Abendblatt", "Lage\n\nDie Klimaaktivisten blockierten die Brücke."),
        ("Bote", "Lage\n\nDie Klimaterroristen blockierten die Brücke."),
    )
    html, sheets = usage_page.labels(found, Choice(), Look(LETTERS))
    assert "Klimaterrorist" in plain(html)
    assert "verschiedene Wörter" in plain(html)
    assert len(sheets) == 2  # the labels, and the words of the lists


def test_words_of_a_list_are_never_added_up(demo_project):
    found = gathering.usage(demo_project, gathering.gather(demo_project))
    html, _ = usage_page.labels(found, Choice(), Look({o.name: o.letter for o in demo_project.outlets}))
    assert "wertend nach Liste" in plain(html)
    assert "nicht zusammengezählt" in plain(html)
    assert "Summe" not in plain(html)


def test_nothing_found_is_said_with_how_much_there_is(town):
    said = plain(usage_page.names(town, Choice(search="nirgendheim"), Look(LETTERS))[0])
    assert f"gefunden insgesamt: {len(town.naming.names)}" in said
    assert "0 bis 0" not in said


def test_without_texts_there_are_no_rows():
    nothing = usage_of()
    for make in (usage_page.names, usage_page.labels):
        assert "<tbody><tr>" in make(nothing, Choice(), Look({}))[0]


def test_hostile_texts_and_outlets_stay_text():
    found = usage_of(
        (HOSTILE, f"{HOSTILE}\n\nIn Pokrowsk gilt {HOSTILE}."), ("Bote", f"Lage\n\n{HOSTILE} Krasnoarmeisk.")
    )
    look = Look(LETTERS, link=lambda asking, spans, counted: Way("/belege?suche=x"))
    for html in (
        usage_page.names(found, Choice(only_different=False), look)[0],
        usage_page.labels(found, Choice(only_different=False), look)[0],
    ):
        inside = html.replace("</style>", "", 1)  # our own sheet ends once
        assert "<script" not in inside
        assert "</style>" not in inside
        assert 'href="javascript' not in inside


def test_english_pages_hold_no_german_of_their_own(town):
    said = plain(usage_page.names(town, Choice(), Look(LETTERS, language="en"))[0])
    assert "in 1 of 2 texts" in said
    assert "Texten" not in said
    assert "name until 2016-05-12" in said
