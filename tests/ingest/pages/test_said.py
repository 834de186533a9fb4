"""What a page says of itself: times, address, house."""

import json

import pytest


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
        (news(datePublished="Wed, 05 Mar 2031 18:13:00 +0100"), "2031-03-05T18:13:00+01:00"),
        (json_ld([{"@type": "WebSite"}, {"@type": ["Report"], "datePublished": "2031-03-05"}]), "2031-03-05"),
        (json_ld({"@graph": [{"@type": "NewsArticle", "datePublished": "2031-03-05"}]}), "2031-03-05"),
        (
            json_ld({"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2031-03-05"}}),
            "2031-03-05",
        ),
        # a line break inside a string, which JSON forbids and pages print
        (json_ld('{"@type": "Article", "description": "eins\nzwei", "datePublished": "2031-03-05"}'), "2031-03-05"),
        (json_ld('//<![CDATA[\n{"@type": "Article", "datePublished": "2031-03-05"}\n//]]>'), "2031-03-05"),
        (json_ld('<!-- {"@type": "Article", "datePublished": "2031-03-05"} -->'), "2031-03-05"),
        (json_ld('{"@type": "Article", "datePublished": "2031-03-05",}'), "2031-03-05"),  # a comma too many
        (json_ld('{"@type": "WebSite"};{"@type": "Article", "datePublished": "2031-03-05"}'), "2031-03-05"),
        # midnight to the second is a day whose hour nobody wrote down
        (news(datePublished="2031-03-05T00:00:00+01:00"), "2031-03-05"),
        # the hour that another place gives for the same day, never that of another day
        (meta("article:published_time", "2031-03-05") + news(datePublished="2031-03-05T18:13:00Z"), "2031-03-05T18:13"),
        (meta("article:published_time", "2031-03-05") + news(datePublished="2031-03-09T18:13:00Z"), "2031-03-05"),
        # a video below the article has its own day
        (
            json_ld({"@type": "VideoObject", "datePublished": "2030-01-01"}) + news(datePublished="2031-03-05"),
            "2031-03-05",
        ),
        (meta("og:title", "Rat tagt | 05.03.2031"), "2031-03-05"),
    ],
)
def test_publication_time(pages, head, published):
    found = pages.saved(head).published
    assert found == published or (len(published) == 16 and found.startswith(published))


def test_time_element_of_the_article_counts_not_that_of_the_page_head(pages):
    body = '<time datetime="2032-01-01T09:00">heute</time>' + pages.body.replace(
        "<p>", '<time datetime="2031-03-05 18:13">5. März</time><p>', 1
    )
    assert pages.saved(body=body).published == "2031-03-05T18:13:00"


@pytest.mark.parametrize("written", ["Mittwoch früh", "2031-02-30", "2031-02-30T09:00", "2031-03-05T25:00", "", "P3M"])
def test_what_is_no_moment_is_left_to_the_next_source(pages, written):
    head = meta("article:published_time", written) + news(datePublished="2031-03-05")
    assert pages.saved(head).published == "2031-03-05"


@pytest.mark.parametrize(
    ("head", "updated"),
    [
        (news(datePublished="2031-03-05T18:13:00Z", dateModified="2031-03-05T19:00:00Z"), "2031-03-05T19:00:00+00:00"),
        (news(datePublished="2031-03-05T18:13:00Z", dateModified="2031-03-05T18:13:20Z"), ""),  # the same minute
        (news(datePublished="2031-03-05T18:13:00Z", dateModified="2031-03-05T18:00:00Z"), ""),  # before it came out
        (news(datePublished="2031-03-05", dateModified="2031-03-06T08:00:00Z"), "2031-03-06T08:00:00+00:00"),
        (
            meta("article:modified_time", "2031-03-06T08:00+01:00"),
            "",
        ),  # the only day there is: taken as that it came out
        ("", ""),
    ],
)
def test_when_it_was_changed(pages, head, updated):
    assert pages.saved(head).updated == updated


def test_a_time_that_tells_of_a_change_is_not_that_of_publication(pages):
    times = (
        '<p>Veröffentlicht am <time datetime="2031-03-05T18:13">5. März</time>, '
        'aktualisiert am <time datetime="2031-03-06T07:20">6. März</time></p>'
    )
    found = pages.saved(body=pages.body.replace("<p>", times + "<p>", 1))
    assert (found.published, found.updated) == ("2031-03-05T18:13:00", "2031-03-06T07:20:00")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta("og:site_name", "Abendruf") + news(publisher={"name": "Ruf Verlag"}), "Abendruf"),
        (news(publisher={"@type": "Organization", "name": "Abendruf"}), "Abendruf"),
        (meta("og:site_name", "ABEND-RUF.DE"), "abend-ruf.de"),  # the address, however it is written
        (meta("og:title", "Rat tagt | Abend-Ruf"), "Abend-Ruf"),
        (meta("og:site_name", "Lokales") + news(publisher={"name": "Abend-Ruf online"}), "Abend-Ruf online"),
        ("", "abend-ruf.de"),
    ],
)
def test_outlet(pages, head, outlet):
    assert pages.saved(head).outlet == outlet


def test_the_address_that_the_browser_wrote_down_when_it_saved(pages):
    markup = "<!-- saved from url=(0029)https://www.abend-ruf.de/rat2 -->" + pages.markup(url="")
    from framing.ingest.pages import page_record
    from framing.language.resources import load

    assert page_record(markup, "a.html", "a", language=load("de")).url == "https://www.abend-ruf.de/rat2"
