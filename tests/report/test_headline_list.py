"""Headlines as the terminal, the tables and the page show them."""

from dataclasses import asdict, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from framing.compare import headlines
from framing.model import Span
from framing.report import headline_list, places
from framing.report.csv_text import as_csv
from framing.report.phrases import PHRASES
from framing.report.phrases_headlines import HEADLINES
from framing.report.view import View

LETTERS = {"Abendblatt": "A", "Bote <B>": "B", "Chronik": "C"}
NOON = datetime(2026, 3, 4, 12, tzinfo=ZoneInfo("Europe/Berlin"))
BODY = "Am Mittwoch brach der Deich an der Lahme."


@pytest.fixture(autouse=True)
def phrases(monkeypatch):
    for key, phrase in HEADLINES.items():
        monkeypatch.setitem(PHRASES, key, phrase)


@pytest.fixture
def compared(make_comparison):
    """Three outlets, of which the first has two versions of one text; the third has no heading."""
    texts = {
        "Abendblatt": f"Deich gefallen\n\n{BODY}",
        "Bote <B>": f"Flut <b>& Deich</b>\n\n{BODY}",
        "Chronik": BODY,
    }
    bare = make_comparison(texts, dates=(NOON, True))
    first = bare.passages[0]
    text = f"Deich gebrochen?\n\n{BODY}"
    later = replace(
        first,
        id="a2",
        article_id="a2",
        text=text,
        end=len(text),
        heading_end=16,
        published_at=NOON + timedelta(hours=2),
    )
    untitled = {key: replace(article, title="") for key, article in bare.articles.items()}
    articles = untitled | {"a2": replace(untitled[first.article_id], id="a2", text=text)}
    sentences = dict(bare.sentences) | {"a2": (Span("a2", 0, 16), Span("a2", 18, len(text)))}
    return replace(bare, passages=(*bare.passages, later), articles=articles, sentences=sentences)


def found(compared):
    return headlines.compare(compared.passages, compared.articles, versions=[("a", "a2")])


def rows(compared):
    return headline_list.rows(found(compared), lambda spans: [asdict(place) for place in places.of(compared, spans)])


def test_no_text_no_headline():
    assert list(headline_list.of_story(())) == ["HEADLINES: each outlet's, in order of time", "  No text."]
    assert headline_list.rows((), list) == []


def test_the_terminal_marks_what_a_version_added_and_removed_with_signs(compared):
    said = "\n".join(headline_list.of_story(found(compared)))
    assert "  Abendblatt\n    04.03.2026, 12:00  Deich gefallen\n    04.03.2026, 14:00  Deich gebrochen?\n" in said
    assert "2 versions of one text (shared wording): [-removed-] {+added+}" in said
    assert "      04.03.2026, 14:00  Deich [-gefallen-] {+gebrochen?+}" in said


def test_a_missing_headline_is_said_and_not_made_up(compared):
    said = "\n".join(headline_list.of_story(found(compared)))
    assert f"(no headline; first words: {BODY.removesuffix('.')}. …)" in said
    (row,) = [row for row in rows(compared) if row["outlet"] == "Chronik"]
    assert (row["kind"], row["headline"], row["first_words"]) == ("none", "", BODY)


def test_versions_without_a_change_or_an_order_say_so(compared):
    same = replace(compared.passages[3], text=compared.passages[0].text, end=compared.passages[0].end, heading_end=14)
    for at, said in (
        (NOON + timedelta(hours=1), "13:00  Deich gefallen (unchanged)"),
        (NOON, "12:00  Deich gefallen (unchanged; order not known)"),
        (None, "ohne Datum         Deich gefallen (unchanged; order not known)"),
    ):
        passage = replace(same, published_at=at, time_known=at is not None)
        other = replace(compared, passages=(*compared.passages[:3], passage))
        assert said in "\n".join(headline_list.of_story(found(other)))


def test_rows_lead_back_to_the_headline_in_its_text(compared):
    table = {row["passage"]: row for row in rows(compared)}
    (place,) = table["a"]["evidence"]
    assert (place["words"], place["article_start"]) == ("Deich gefallen", 0)
    assert (table["a"]["versions"], table["a"]["version"], table["a"]["changed"]) == (1, 1, None)
    second = table["a2"]
    assert (second["version"], second["changed"], second["versions_by"]) == (2, "words", ["wording"])
    assert (second["removed"], second["added"], second["order_known"]) == (["gefallen"], ["gebrochen?"], True)
    assert table["b"]["versions"] is None
    plain = [{key: value for key, value in row.items() if key != "evidence"} for row in table.values()]
    assert as_csv(plain).startswith("outlet,passage,published_at,time_known,kind,headline,first_words,versions,")


@pytest.mark.parametrize(("language", "removed", "added"), [("de", "gestrichen", "neu"), ("en", "removed", "added")])
def test_the_page_marks_changed_words_and_says_them(language, removed, added, compared):
    view = View(compared, LETTERS, ("Abendblatt", "Bote <B>", "Chronik"), language=language)
    page = headline_list.block(view, found(compared))
    assert "Deich <del>gefallen</del> <ins>gebrochen?</ins>" in page
    assert f"{removed}: gefallen" in page
    assert f"{added}: gebrochen?" in page
    assert 'href="#s-A1"' in page
    assert 'href="#s-A3"' in page


def test_hostile_headlines_and_outlets_are_text_on_the_page(compared):
    view = View(compared, LETTERS, ("Abendblatt", "Bote <B>", "Chronik"))
    page = headline_list.block(view, found(compared))
    assert "Flut &lt;b&gt;&amp; Deich&lt;/b&gt;" in page
    assert "Bote &lt;B&gt;" in page
    assert "<b>" not in page


def test_the_page_has_a_column_for_the_outlets_shown_only(compared):
    page = headline_list.block(View(compared, LETTERS, ("Bote <B>", "Chronik")), found(compared))
    assert "Abendblatt" not in page
    assert "Fassungen" not in page  # the only versions are another outlet's
