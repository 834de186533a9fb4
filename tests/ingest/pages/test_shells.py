"""Pages whose text scripts put there: read from the scripts' data, or marked, or refused; never taken for whole."""

import json

import pytest

from framing.errors import IngestError

LEAD = "Nach langem Streit ist es entschieden: Der Deich am Hafen wird höher, und das Land zahlt die Hälfte davon."
TITLE = "Rat berät über den Deich"


def blocks(pages):
    return [{"type": "paragraph", "html": f"<p>{one}</p>"} for one in pages.paragraphs]


def next_data(value):
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def shell(data="", shown="Wird geladen …"):
    return f'<div id="__next"><div>{shown}</div></div>{data}'


def test_the_text_is_taken_from_the_data_of_its_scripts(pages):
    article = {"headline": TITLE, "publishedAt": "2031-03-05T18:13:00+01:00", "body": blocks(pages)}
    other = {"headline": "Fischer klagen", "publishedAt": "2031-03-04T18:13:00+01:00"}
    data = next_data({"props": {"others": [other], "article": article}})
    found = pages.saved(pages.meta("og:title", TITLE), shell(data))
    assert (found.text.splitlines(), found.extent) == (pages.paragraphs, "")
    assert found.published == "2031-03-05T18:13:00+01:00"


def test_or_from_a_value_that_a_script_sets_below_the_lead_that_is_shown(pages):
    value = {
        "headlines": {"basic": TITLE},
        "content_elements": [{"type": "text", "content": p} for p in pages.paragraphs],
    }
    data = f"<script>window.Fusion=window.Fusion||{{}};Fusion.globalContent={json.dumps(value)};Fusion.x={{}};</script>"
    found = pages.saved(pages.meta("og:title", TITLE), f"<article><h1>{TITLE}</h1><p>{LEAD}</p></article>{data}")
    assert found.text.splitlines() == [LEAD, *pages.paragraphs]


def test_the_text_of_another_headline_is_not_this_one(pages):
    data = next_data({"recommended": [{"headline": "Fischer klagen", "body": blocks(pages)}]})
    with pytest.raises(IngestError, match="only with its scripts"):
        pages.saved(pages.meta("og:title", TITLE), shell(data))


def test_what_readers_write_is_not_the_text(pages):
    data = next_data({"headline": TITLE, "comments": blocks(pages)})
    shown = f"<article><h1>{TITLE}</h1><p>{LEAD}</p></article>"
    assert pages.saved(pages.meta("og:title", TITLE), shell(data, shown)).text == LEAD


def test_a_page_that_shows_its_lead_alone_is_a_beginning(pages):
    head = pages.meta("og:title", TITLE) + pages.meta("og:description", LEAD)
    shown = f"<article><h1>{TITLE}</h1><p>{LEAD}</p></article>"
    assert pages.saved(head, shell(next_data({}), shown)).extent == "stub"
    assert pages.saved(head, shown).extent == ""  # nothing says that there is more


@pytest.mark.parametrize(
    "data", ["{", '{"a": [' * 2_000, "[]", '{"headline": 1, "body": [1, null, {}]}', "x = {};" * 999]
)
def test_data_that_are_none_are_left(pages, data):
    with pytest.raises(IngestError, match="text"):
        pages.saved(pages.meta("og:title", TITLE), shell(f'<script id="__NEXT_DATA__">{data}</script>'))


def test_what_a_page_says_where_scripts_do_not_run_is_no_text(pages):
    note = "<p>Bitte aktivieren Sie JavaScript in Ihrem Browser, um die Seite ganz zu sehen.</p>"
    body = f"<article><h1>{TITLE}</h1>{pages.text}{note}<p>Wird geladen …</p></article>"
    assert pages.saved("", body).text.splitlines() == pages.paragraphs
