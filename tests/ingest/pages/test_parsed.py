"""A page taken apart: its names, its data, and how large it may be."""

import json

import pytest
from lxml import html

from framing.errors import IngestError
from framing.ingest.limits import Limits
from framing.ingest.pages import parsed


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        (
            '<div class="articleTeaser-box" data-component="RelatedLinks">a</div>',
            ["article teaser box", "related links"],
        ),
        ("<amp-consent>a</amp-consent>", ["amp consent"]),
        ('<p class="--- ...">a</p>', ["", ""]),
        ("<p>a</p>", []),
    ],
)
def test_names_are_told_in_words(element, expected):
    assert parsed.names(html.fromstring(element)) == expected


def page(data, text="<p>Der Deich hält.</p>"):
    return f'<html><script type="application/ld+json">{json.dumps(data)}</script><body>{text}</body></html>'


def test_the_data_of_a_long_live_blog_do_not_count_as_the_page():
    limits = Limits(page_characters=1_000, page_tags=50)
    told = parsed.parse(page({"articleBody": "<p>Der Deich hält.</p>" * 500}), limits)
    assert len(told.things) == 1
    with pytest.raises(IngestError, match="page_characters"):
        parsed.parse(page({}, "<p>Der Deich hält.</p>" * 500), limits)


def test_data_have_a_limit_of_their_own():
    with pytest.raises(IngestError, match="page_data_characters"):
        parsed.parse(page({"articleBody": "Deich " * 500}), Limits(page_data_characters=1_000))


@pytest.mark.parametrize("markup", ["<script type='application/ld+json'>" * 3_000, "<p>a</p><script ld+json"])
def test_data_that_are_never_closed_do_no_harm(markup):
    assert parsed.parse(f"<p>Der Deich hält.</p>{markup}").root is not None
