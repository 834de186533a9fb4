import json

import pytest

from framing.errors import IngestError
from framing.ingest.html import html_record

PARAGRAPHS = "".join(
    f"<p>Am {day}. März berät der Rat der Stadt über den Neubau des Deiches, den das Hochwasser beschädigt hat.</p>"
    for day in range(3, 12)
)
BODY = f"<article><h1>Rat berät über den Deich</h1>{PARAGRAPHS}</article>"
URL = '<link rel="canonical" href="https://www.abend-ruf.de/rat">'


def saved(head="", body=BODY):
    markup = f'<!doctype html><html lang="de"><head>{URL}{head}</head><body>{body}</body></html>'
    return html_record(markup, "seite.html", "seite")


def meta(name, content):
    return f'<meta property="{name}" content="{content}">'


def json_ld(thing):
    written = thing if isinstance(thing, str) else json.dumps(thing)
    return f'<script type="application/ld+json">{written}</script>'


def news(**fields):
    return json_ld({"@type": "NewsArticle", **fields})


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (meta("article:published_time", "2031-03-05T18:13:20.5+01:00"), "2031-03-05T18:13:20+01:00"),
        (meta("article:published_time", "2031-03-05T18:13+0100"), "2031-03-05T18:13:00+01:00"),
        (news(datePublished="2031-03-05T18:13:00Z"), "2031-03-05T18:13:00+00:00"),
        (news(datePublished="2031-03-05 18:13:00 +01:00"), "2031-03-05T18:13:00+01:00"),
        (news(datePublished="2031-03-05 18:13:00.0"), "2031-03-05T18:13:00"),
        (json_ld([{"@type": "WebSite"}, {"@type": ["Report"], "datePublished": "2031-03-05"}]), "2031-03-05"),
        (json_ld({"@graph": [{"@type": "NewsArticle", "datePublished": "2031-03-05"}]}), "2031-03-05"),
        # a line break inside a string, which JSON forbids and pages print
        (json_ld('{"@type": "Article", "description": "eins\nzwei", "datePublished": "2031-03-05"}'), "2031-03-05"),
        (json_ld('//<![CDATA[\n{"@type": "Article", "datePublished": "2031-03-05"}\n//]]>'), "2031-03-05"),
        # midnight to the second is a day whose hour nobody wrote down
        (news(datePublished="2031-03-05T00:00:00+01:00"), "2031-03-05"),
        # the hour that another place gives for the same day, never that of another day
        (meta("article:published_time", "2031-03-05") + news(datePublished="2031-03-05T18:13:00Z"), "2031-03-05T18:13"),
        (meta("article:published_time", "2031-03-05") + news(datePublished="2031-03-09T18:13:00Z"), "2031-03-05"),
        # a video below the article has its own day
        (
            json_ld({"@type": "VideoObject", "datePublished": "2030-01-01"}) + news(datePublished="2031-03-05"),
            "2031-03",
        ),
        (meta("og:title", "Rat tagt | 05.03.2031"), "2031-03-05"),
    ],
)
def test_publication_time(head, published):
    found = saved(head).published
    assert found == published or (len(published) in (7, 16) and found.startswith(published))


def test_time_element_of_the_article_counts_not_that_of_the_page_head():
    body = '<time datetime="2032-01-01T09:00">heute</time>' + BODY.replace(
        "<p>", '<time datetime="2031-03-05 18:13">5. März</time><p>', 1
    )
    assert saved(body=body).published == "2031-03-05T18:13:00"


@pytest.mark.parametrize("written", ["Mittwoch früh", "2031-02-30", "2031-02-30T09:00", "2031-03-05T25:00", "", "P3M"])
def test_what_is_no_moment_is_left_to_the_next_source(written):
    assert saved(meta("article:published_time", written) + news(datePublished="2031-03-05")).published == "2031-03-05"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (meta("og:site_name", "Abendruf") + meta("og:title", "Rat tagt | Abendruf"), "Rat tagt"),
        (news(headline="Rat tagt - Abendruf", publisher={"name": "Abendruf"}), "Rat tagt"),
        (meta("og:title", "Rat tagt – Abend-Ruf"), "Rat tagt"),  # by the address
        (meta("og:title", "Rat tagt | ABEND-RUF.DE"), "Rat tagt"),
        (meta("og:title", "Rat tagt – Abend-Ruf – 05.03.2031"), "Rat tagt"),
        (news(headline="&quot;Der Deich hält&quot;"), '"Der Deich hält"'),
        (meta("og:title", "Rat tagt - und vertagt sich"), "Rat tagt - und vertagt sich"),  # no house
        (meta("og:site_name", "Abendruf") + meta("og:title", "Abendruf"), "Abendruf"),
    ],
)
def test_title_without_the_name_of_the_house(head, title):
    assert saved(head).title == title


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta("og:site_name", "Abendruf") + news(publisher={"name": "Ruf Verlag"}), "Abendruf"),
        (news(publisher={"@type": "Organization", "name": "Abendruf"}), "Abendruf"),
        (meta("og:site_name", "ABEND-RUF.DE"), "abend-ruf.de"),  # the address, however it is written
        (meta("og:title", "Rat tagt | Abend-Ruf"), "Abend-Ruf"),
        ("", "abend-ruf.de"),
    ],
)
def test_outlet(head, outlet):
    assert saved(head).outlet == outlet


@pytest.mark.parametrize(
    "head",
    [
        json_ld("{kaputt"),
        json_ld("[" * 100_000),
        json_ld("null"),
        json_ld('{"@type": "NewsArticle", "headline": ["a"], "publisher": [1], "datePublished": 5}'),
        json_ld({"@type": {"a": 1}, "@graph": "x"}),
        json_ld("9" * 10_000),
        json_ld("<![CDATA["),
        meta("og:title", " " * 5_000) + "<meta><time>",
        "<div>" * 2_000,
        "<!--",
    ],
)
def test_broken_or_hostile_heads_do_no_harm(head):
    """Told or told to be empty, never a traceback."""
    try:
        assert "Neubau des Deiches" in saved(head).text
    except IngestError as fault:
        assert "no article text" in str(fault)  # noqa: PT017 - both ends are right


@pytest.mark.parametrize(
    "markup",
    ["", "\x00", "<", "<html>", "\ud800", '<?xml version="1.0" encoding="utf-16"?><html/>', "nur Text", "<script>"],
)
def test_what_is_no_page_is_told(markup):
    with pytest.raises(IngestError, match="no article text"):
        html_record(markup, "seite.html", "seite")


def test_a_page_that_names_an_encoding_is_read():
    markup = f'<?xml version="1.0" encoding="iso-8859-1"?><html><head>{meta("og:title", "Öl")}</head>{BODY}</html>'
    assert html_record(markup, "seite.html", "seite").title == "Öl"


def test_a_fault_of_the_parser_leaves_the_readers_own_answer(monkeypatch):
    import trafilatura  # noqa: F401 - it takes its own parser before ours is broken
    from lxml import etree

    def fail(**_):
        raise etree.ParserError("kaputt")

    monkeypatch.setattr("lxml.html.HTMLParser", fail)
    found = saved(meta("og:title", "Rat tagt"))
    assert (found.title, found.outlet) == ("Rat tagt", "abend-ruf.de")
