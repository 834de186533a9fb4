"""The method note: what the project knows stands in it, what it does not know is left to fill in, nobody is exposed."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from lxml import html as lxml_html

from framing import __version__
from framing.model import Article, ArticleKind, Correction, OwnName, Passage, Project, Story
from framing.pipeline import versions as pipeline_versions
from framing.report import citation, measures, method_note, phrases, versions
from framing.report.phrases_file import FILE
from framing.report.phrases_measures import MEASURES
from framing.report.phrases_method import METHOD
from framing.settings import Settings

GOLD = Path(__file__).parents[2] / "corpora" / "gold"
NOON = datetime(2026, 1, 21, 12, tzinfo=UTC)
OWN = OwnName("own-norderau", "Norderau", "place", "DE", "Norderaue", "own")
ORDER = [
    "sources", "dates", "counts", "sample", "unit", "categories", "model", "preprocessing", "coders", "agreement",
    "validation", "errors", "software", "corrections", "sharing",
]  # fmt: skip


def project(**more):
    texts = {
        "geheim-eins.txt": ("Abendblatt", "Der Damm bei Norderau hält.", NOON),
        "geheim-zwei.txt": ("Bote", "Der Damm bei Norderau hält.", NOON + timedelta(days=3)),
        "geheim-drei.txt": ("Bote", "Im Zoo kam ein Elefant zur Welt.", None),
    }
    articles = [
        Article(name, outlet, "", text, name, when, bool(when), url="https://geheim.example/1")
        for name, (outlet, text, when) in texts.items()
    ]
    passages = [Passage(f"p-{a.id}", a.id, a.outlet, 0, len(a.text), a.text, 0, a.published_at) for a in articles]
    stories = (Story(1, (passages[0].id, passages[1].id)),)
    return replace(
        Project(articles=tuple(articles), passages=tuple(passages), stories=stories, grouped=True, found=stories),
        **more,
    )


def note(of, language="de", fingerprint="a1b2c3d4"):
    return dict(line.split(": ", 1) for line in method_note.paragraphs(of, fingerprint=fingerprint, language=language))


@pytest.mark.parametrize("language", phrases.LANGUAGES)
@pytest.mark.parametrize("of", [project(), Project()], ids=["three texts", "empty"])
def test_every_item_is_there_in_its_order_even_where_nothing_is_known(of, language):
    titles = [item.title for item in method_note.items(of, fingerprint="", language=language)]
    assert titles == [phrases.say(f"method_{key}_title", language) for key in ORDER]


def test_what_the_project_knows_is_counted():
    told = note(project())
    assert "Medien: 2 (Abendblatt: Passagen 1; Bote: Passagen 2)" in told["Quellen und Suche"]
    assert "vom 21.01.2026 bis zum 24.01.2026" in told["Zeitraum"]
    assert "ohne Datum: 1 von 3 Texten" in told["Zeitraum"]
    assert "eingelesene Texte: 3, davon Liveblogs: 0; Passagen: 3" in told["Anzahl"]
    assert "wortgleich mit einem anderen Text: 2" in told["Anzahl"]
    assert "Themen: 1; Passagen ohne Gegenstück in den geladenen Texten: 1." in told["Einheit der Analyse"]
    assert told["Software"] == f"framing {__version__}; Stand des Projekts: a1b2c3d4."


def test_what_nobody_told_is_left_to_fill_in():
    told = note(project())
    for title, times in {"Quellen und Suche": 2, "Anzahl": 2, "Auswahl": 2, "Kodierung durch Menschen": 2}.items():
        assert told[title].count("[nicht angegeben]") == times, title
    assert told["Übereinstimmung je Variable"].startswith("[nicht angegeben]")
    assert "[not given]" in note(project(), "en")["Sampling"]


def test_before_the_grouping_the_number_of_stories_is_unknown_not_none():
    told = note(replace(project(), stories=(), grouped=False))
    assert "Themen: [nicht angegeben]; Passagen" in told["Einheit der Analyse"]


def test_the_last_day_is_that_of_the_projects_time_zone():
    """Half past eleven at night in London is the next day in Berlin."""
    late = datetime(2026, 1, 21, 23, 30, tzinfo=timezone(timedelta(0)))
    of = project()
    articles = tuple(replace(article, published_at=late, time_known=True) for article in of.articles)
    assert (
        "vom 22.01.2026 bis zum 22.01.2026 (Zeitzone Europe/Berlin)" in note(replace(of, articles=articles))["Zeitraum"]
    )


def test_live_blogs_and_what_people_changed_are_counted():
    of = project()
    merged = Correction("merge", (of.passages[0].id, of.passages[2].id), "Anna Berg", NOON, reason="geheim", number=1)
    apart = replace(merged, kind="apart", by="anna berg", number=2)
    blogs = (replace(of.articles[0], kind=ArticleKind.LIVE_BLOG), *of.articles[1:])
    told = note(replace(of, corrections=(merged, apart), articles=blogs, own_names=(OWN,)))
    assert "Themen zusammengelegt: 1" in told["Von Hand geändert"]
    assert "als kein Gegenstück erklärt: 1" in told["Von Hand geändert"]
    assert told["Von Hand geändert"].endswith("Personen, die das taten: 1.")
    assert "Liveblogs: 1" in told["Anzahl"]
    assert "Im Projekt ergänzte Namensformen: 1" in told["Kategorien"]


@pytest.mark.parametrize("language", phrases.LANGUAGES)
def test_no_file_no_id_no_address_and_no_person_is_named(language):
    of = project()
    by = Correction("lock", (of.passages[0].id, of.passages[1].id), "Anna Berg", NOON, reason="geheim", number=1)
    of = replace(of, corrections=(by,), settings=Settings(encoder="/home/anna/geheim/modell-klein"))
    text = method_note.as_text(of, fingerprint="a1b2c3d4", language=language)
    assert not re.search(r"geheim|Anna|/home", text)
    assert "modell-klein" in text


def test_the_note_names_the_rules_and_models_by_their_digests():
    told = note(project())
    assert versions.lists() in told["Kategorien"]
    assert versions.model() in told["Modell"]
    assert len({versions.lists(), versions.model(), versions.story_weights(), versions.sentence_weights()}) == 4


def test_a_project_with_one_more_name_has_another_state():
    of = project()
    assert versions.project_state(of) == versions.project_state(project())
    assert versions.project_state(of) != versions.project_state(replace(of, own_names=(OWN,)))


def test_html_of_the_note_holds_hostile_outlet_names_as_text():
    of = project()
    evil = "</dd><script>alert(1)</script>"
    of = replace(of, passages=tuple(replace(passage, outlet=evil) for passage in of.passages))
    written = method_note.block(of, fingerprint="<b>", language="de")
    tree = lxml_html.fromstring(written)
    assert {node.tag for node in tree.iter()} == {"dl", "dt", "dd", "ul", "li"}
    assert evil in tree.text_content()


@pytest.mark.parametrize("own", [METHOD, MEASURES, FILE], ids=["method", "measures", "file"])
def test_both_languages_say_the_same_values(own):
    for key, (german, english) in own.items():
        assert set(re.findall(r"\{\w+\}", german)) == set(re.findall(r"\{\w+\}", english)), key
        assert german.strip(), key


# measures


def test_every_score_that_the_tests_demand_is_shown():
    floors = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))
    demanded = []
    for key, value in floors.items():
        if not key.endswith("sha256"):
            demanded += [float(one) for one in (value.values() if isinstance(value, dict) else [value])]
    shown = [value.number for measure in measures.measures("de") for value in measure.values]
    assert sorted(shown) == sorted(demanded)


def test_a_measure_says_what_it_is_of_how_many_and_who_marked_them():
    for language in phrases.LANGUAGES:
        for one in measures.measures(language):
            assert all((one.title, one.what, one.labelled_by, one.errors))
            assert (one.count is None) == (not one.values)
            root = GOLD.parents[1]
            assert all((root / file).is_file() for file in one.documented), one.documented


def test_n_is_counted_in_the_hand_made_answers():
    counts = {one.key: one.count for one in measures.measures("de")}
    rows = (GOLD / "demo-alignment.csv").read_text(encoding="utf-8").count("\n") - 1
    assert counts["alignment"] == rows
    assert counts["direct"] < counts["quotations"]


def test_numbers_are_written_as_the_language_writes_them():
    names = {language: next(m for m in measures.measures(language) if m.key == "names") for language in ("de", "en")}
    assert re.search(r"Precision mindestens 0,\d", names["de"].numbers("de"))
    assert re.search(r"precision at least 0\.\d", names["en"].numbers("en"))


# citation


def test_the_citation_is_that_of_this_version():
    entry = citation.citation()
    assert entry.startswith("@software{framing,")
    assert f"version = {{{__version__}}}" in entry
    assert entry.count("{") == entry.count("}")


def test_the_note_says_with_what_the_stories_were_found_and_whether_that_has_changed():
    run = pipeline_versions.run(Settings())
    told = []
    for one in (None, run, replace(run, lists="other")):
        items = method_note.items(Project(grouped=True, run=one), fingerprint="x", language="en")
        told.append(items[ORDER.index("software")].text)
    assert "were found by" not in told[0]
    assert f"were found by framing {run.framing_version} with the rules and lists {run.lists}" in told[1]
    assert [text.endswith("have changed since.") for text in told] == [False, False, True]
