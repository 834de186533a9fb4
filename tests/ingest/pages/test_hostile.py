"""Pages that are broken, or made to do harm: read, or told why not, and never more than that."""

import pytest

from framing.errors import IngestError
from framing.ingest.limits import Limits
from framing.ingest.pages import page_record
from framing.language.resources import load

GERMAN = load("de")


def script(text):
    return f'<script type="application/ld+json">{text}</script>'


@pytest.mark.parametrize(
    "head",
    [
        script("{kaputt"),
        script("[" * 100_000),
        script('{"@graph":' * 50_000),
        script("null"),
        script('{"@type": "NewsArticle", "headline": ["a"], "publisher": [1], "datePublished": 5}'),
        script('{"@type": "NewsArticle", "wordCount": "٣", "hasPart": [[1], {"cssSelector": 5}], "url": {}}'),
        script('{"@type": {"a": 1}, "@graph": "x"}'),
        script('{"@type": "LiveBlogPosting", "liveBlogUpdate": [[[{"@id": {}}]]]}'),
        script("9" * 10_000),
        script("<![CDATA["),
        script('{"@type": "NewsArticle"} ' * 5_000),
        script("," * 100_000),
        f'<meta property="og:title" content="{" " * 5_000}"><meta><time>',
        f'<meta property="og:title" content="{"a | " * 100_000}">',
        f"<div {' '.join(f'a{n}' for n in range(1_900))}>",
        f'<div class="{"teaser " * 50_000}">x</div>',
        "<div>" * 200,
        "<script>" * 2_000,
        "<!--",
        "&a;" * 10_000,
        "\0" * 1_000,
        '<link rel="canonical" href="http://["><meta property="og:url" content="http://[">',
    ],
)
def test_broken_heads_do_no_harm(pages, head):
    """Told or told to be empty, never a traceback."""
    try:
        assert "Neubau des Deiches" in pages.saved(head).text
    except IngestError as fault:
        assert "no article text" in str(fault)  # noqa: PT017 - both ends are right


@pytest.mark.parametrize(
    "markup",
    ["", "\x00", "<", "<html>", "\ud800", '<?xml version="1.0" encoding="utf-16"?><html/>', "nur Text", "<script>"],
)
def test_what_is_no_page_is_told(markup):
    with pytest.raises(IngestError, match="no article text"):
        page_record(markup, "seite.html", "seite", language=GERMAN)


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("<div>" * 100_000, "page_tags"),
        ("<div>" * 5_000, "page_depth"),
        (" x" * 1_500_000, "page_characters"),
        (f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x", "page_attributes"),
    ],
)
def test_too_much_is_told_with_the_limit_to_raise(pages, body, limit):
    with pytest.raises(IngestError, match=f"raise the limit {limit}"):
        pages.saved(body=pages.body + body)


def test_a_limit_that_is_raised_lets_it_through(pages):
    markup = pages.markup(body=pages.body + "<i>x</i>" * 100)
    with pytest.raises(IngestError, match="page_tags"):
        page_record(markup, "a", "a", language=GERMAN, limits=Limits(page_tags=100))
    assert page_record(markup, "a", "a", language=GERMAN, limits=Limits(page_tags=300)).text


def test_pictures_and_scripts_inside_the_page_do_not_count(pages):
    inside = f'<img src="data:image/png;base64,{"QUJD" * 600_000}"><script>{"x < 1;" * 500_000}</script>'
    assert pages.saved(body=inside + pages.body).text.endswith(pages.paragraphs[-1])


def test_data_inside_a_script_are_no_remark(pages):
    data = script('{"@type": "NewsArticle", "headline": "Rat <!-- tagt --> lange"}')
    assert pages.saved(data).title == "Rat <!-- tagt --> lange"


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "<b><p>x" * 17_000,
        "<p>Der Rat tagt.</p>" * 17_000,
        '<div class="e"><time datetime="2031-03-05T10:00">10:00</time><h3>Rat</h3><p>Deich und Rat.</p></div>' * 4_000,
        "<h1>Rat tagt</h1>" * 17_000,
        "<ul><li><a href=/x>Deich</a></li></ul>" * 5_000,
        "&" * 1_200_000,
        '<div class="article-lead">Rat und Deich tagen heute ab sieben Uhr</div>' * 12_000,
    ],
)
def test_many_of_anything_come_to_an_end(pages, body):
    assert pages.saved(body=pages.body + body).title


def test_a_page_that_names_an_encoding_is_read():
    body = f"<article><h1>Öl</h1>{'<p>Der Rat der Stadt berät heute über Öl.</p>' * 3}</article>"
    markup = f'<?xml version="1.0" encoding="iso-8859-1"?><html><body>{body}</body></html>'
    assert page_record(markup, "seite.html", "seite", language=GERMAN).title == "Öl"
