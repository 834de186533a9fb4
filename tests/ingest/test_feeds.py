"""RSS, Atom and JSON feeds saved as files: what each entry gives, and what a damaged or hostile one is told."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import feeds, markup, readers
from framing.ingest.items import Context
from framing.ingest.limits import Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source
from framing.model import ArticleExtent

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Abendruf - Newsfeed</title><link>https://www.abendruf.example/</link>
<item><title>Rat &amp; Bus</title><link>https://abendruf.example/bus</link>
<guid isPermaLink="false">abendruf-2026-000017</guid><pubDate>Wed, 21 Jan 2026 18:13:00 +0100</pubDate>
<description>Der Rat hat getagt.</description>
<content:encoded><![CDATA[<p>Der Rat von Norderau hat „lange“ getagt.</p>
<figure><figcaption>Rathaus</figcaption></figure>
<p>Der Nachtbus bleibt.<br/>Mehr nicht.</p><script>zaehle()</script>]]></content:encoded></item>
<item><title>Brücke gesperrt</title><link>https://abendruf.example/bruecke</link><guid>4711</guid>
<pubDate>Mon, 19 Jan 2026 07:05:00 GMT</pubDate>
<description>&lt;p&gt;Die Br&uuml;cke ist zu &amp;hellip;&lt;/p&gt;</description></item>
<item><title>Nur eine Zeile</title><link>https://abendruf.example/zeile</link></item>
<item><pubDate>Mon, 19 Jan 2026 07:05:00 GMT</pubDate></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="iso-8859-1"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Norderauer Zeitung &amp;ndash; Liveblog</title>
<link href="https://norderauer.example/"/><updated>2026-01-21T19:00:00+01:00</updated>
<entry><title>18.13 Uhr: Straße frei</title><id>tag:norderauer.example,2026:live/3</id>
<published>2026-01-21T18:13:00+01:00</published><updated>2026-01-21T18:40:00+01:00</updated>
<link href="https://norderauer.example/live#3"/>
<content type="xhtml">
<div xmlns="http://www.w3.org/1999/xhtml"><p>Die Straße ist frei.</p><p>Züge fahren.</p></div></content>
</entry></feed>"""
JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Eilpunkt24 | RSS-Feed",
    "home_page_url": "https://eilpunkt24.example",
    "items": [
        {
            "id": "https://eilpunkt24.example/1",
            "url": "https://eilpunkt24.example/1",
            "title": "Bahn steht",
            "content_html": "<p>Die Bahn steht.</p><p>Bis Freitag.</p>",
            "date_published": "2026-01-21T18:13:00+01:00",
        },
        {"id": 2, "title": "Nur das"},
        "kaputt",
    ],
}


@pytest.fixture
def context(german):
    return Context(timezone="Europe/Berlin", language=german)


def source_of(content: str | bytes, name: str = "feed.xml") -> Source:
    return Source(Path(name), "feed", content if isinstance(content, bytes) else content.encode())


def items(content, context):
    return list(feeds.feed_items(source_of(content), context))


def reading(content, german, name="feed.xml"):
    return readers.read(
        source_of(content, name),
        index=None,
        default=Record(place="", file=""),
        timezone="Europe/Berlin",
        language=german,
    )


def test_each_entry_is_an_article_with_what_the_feed_says(context):
    full, teaser, headline, empty = items(RSS, context)
    assert full.record.outlet == "Abendruf"
    assert full.record.title == "Rat & Bus"
    assert full.record.text == "Der Rat von Norderau hat „lange“ getagt.\n\nDer Nachtbus bleibt.\nMehr nicht."
    assert full.record.published == "Wed, 21 Jan 2026 18:13:00 +0100"
    assert (full.record.url, full.record.id) == ("https://abendruf.example/bus", "abendruf-2026-000017")
    assert (full.record.extent, full.part) == ("full", "entry 1")
    assert teaser.record.text == "Die Brücke ist zu …"
    assert (teaser.record.extent, teaser.record.notice) == ("stub", feeds.TEASER)
    assert teaser.record.id == "feed:4711"  # so short an id may be another feed's too
    assert (headline.record.extent, headline.record.text) == ("headline", "")
    assert empty.reason == "the entry has neither headline nor text"


def test_a_feed_is_loaded_with_its_times_and_extents(german):
    loaded = reading(RSS, german)
    assert [article.extent for article in loaded.articles] == [
        ArticleExtent.FULL, ArticleExtent.STUB, ArticleExtent.HEADLINE
    ]  # fmt: skip
    assert loaded.articles[0].published_at.isoformat() == "2026-01-21T18:13:00+01:00"
    assert loaded.articles[1].published_at.isoformat() == "2026-01-19T08:05:00+01:00"
    assert [remark.part for remark in loaded.remarks if remark.rejected] == ["entry 4"]


def test_an_atom_feed_in_latin_1(context):
    (entry,) = items(ATOM.encode("latin-1"), context)
    assert (entry.record.outlet, entry.record.title) == ("Norderauer Zeitung – Liveblog", "18.13 Uhr: Straße frei")
    assert entry.record.text == "Die Straße ist frei.\n\nZüge fahren."
    assert entry.record.published == "2026-01-21T18:13:00+01:00"
    assert entry.record.updated == "2026-01-21T18:40:00+01:00"


def test_a_long_summary_is_the_text_itself_and_a_cut_one_is_not(context):
    long = "Der Rat hat getagt. " * 60
    feed = "<rss><channel><title>Abendruf</title><item><description>{}</description></item></channel></rss>"
    (full,) = items(feed.format(long), context)
    (cut,) = items(feed.format(f"{long} Weiter […]"), context)
    assert (full.record.extent, cut.record.extent) == ("full", "stub")


def test_a_json_feed(context):
    assert feeds.is_json_feed(JSON)
    assert not feeds.is_json_feed({"version": 1})
    assert not feeds.is_json_feed([1])
    first, second, broken = feeds.json_feed_items(json.loads(json.dumps(JSON)), source_of("", "f.json"), context)
    assert (first.record.outlet, first.record.text) == ("Eilpunkt24", "Die Bahn steht.\n\nBis Freitag.")
    assert (second.record.extent, second.record.id) == ("headline", "feed:2")
    assert broken.reason == "no JSON object"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Abendruf - Newsfeed", "Abendruf"),
        ("Abendruf RSS-Feed", "Abendruf"),
        ("RSS | Abendruf", "Abendruf"),
        ("Abendruf: Aktuelle Nachrichten", "Abendruf"),
        ("Abendruf – Politik", "Abendruf – Politik"),
        ("Abendruf Nachrichten", "Abendruf Nachrichten"),  # that may be its name
        ("Norderau-Feed", "Norderau-Feed"),
        ("RSS", "abendruf.example"),
        ("", "abendruf.example"),
    ],
)
def test_the_outlet_is_the_feeds_title_without_the_words_of_feeds(title, outlet, context):
    feed = (
        f"<rss><channel><title>{title}</title><link>https://www.abendruf.example/x</link>"
        "<item><title>T</title></item></channel></rss>"
    )
    (entry,) = items(feed, context)
    assert entry.record.outlet == outlet


@pytest.mark.parametrize(
    ("title", "link", "outlet"),
    [
        ("FAZ.NET - Aktuell", "https://www.faz.net/aktuell/", "faz.net"),
        ("FAZ", "https://www.faz.net/aktuell/", "FAZ"),
        ("Die Zeit", "https://www.faz.net/", "Die Zeit"),
        ("Abendruf - Lokales", "https://www.abendruf.example/", "Abendruf - Lokales"),
    ],
)
def test_a_feed_of_a_part_of_a_listed_outlet_is_that_outlets(title, link, outlet, context):
    feed = f"<rss><channel><title>{title}</title><link>{link}</link><item><title>T</title></item></channel></rss>"
    (entry,) = items(feed, context)
    assert entry.record.outlet == outlet


def test_a_summary_longer_than_the_content_is_still_a_summary(context):
    summary = "Der Steg ist wieder frei, und die Fähre fährt auch am Abend."
    feed = (
        "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Abendruf</title><item>"
        f"<title>T</title><description>{summary}</description><content:encoded>Kurz.</content:encoded>"
        "</item></channel></rss>"
    )
    (entry,) = items(feed, context)
    assert (entry.record.text, entry.record.extent) == (summary, "stub")


def test_a_gathered_feed_names_each_entrys_own_outlet(context):
    feed = (
        "<rss><channel><title>Sammler</title><item><title>T</title>"
        '<source url="https://abendruf.example">Abendruf</source></item></channel></rss>'
    )
    (entry,) = items(feed, context)
    assert entry.record.outlet == "Abendruf"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b"kein Feed", "no XML"),
        (b"<rss><channel><title>Leer</title></channel></rss>", "the feed holds no entries"),
        (b"<urlset><url><loc>https://a.example</loc></url></urlset>", "a sitemap, which lists addresses"),
        (b"<html><body>Seite</body></html>", "a web page; give it the ending .html"),
        (b'<rss xmlns="a&#10;b&#10;c"><channel/></rss>', "damaged in a way that cannot be read"),
        (b"<gpx/>", "XML, but no feed (its first element is <gpx>)"),
        (b'<!DOCTYPE a [<!ENTITY x "boom">]><rss><channel/></rss>', "defines entities of its own"),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd" [ ]><rss/>', "defines entities of its own"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "not a text file"),
    ],
)
def test_what_is_no_feed_is_told(content, message, context):
    with pytest.raises(IngestError) as fault:
        items(content, context)
    assert message in str(fault.value)


def test_no_entity_is_filled_in_from_a_file(context):
    feed = (
        '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel><item><title>&xxe; Rat</title></item></channel></rss>'
    )
    (entry,) = items(feed, context)
    assert entry.record.title == "&xxe; Rat"


def test_an_address_in_place_of_a_feed_is_never_opened(context, tmp_path):
    target = tmp_path / "geheim.xml"
    target.write_text(RSS)
    for content in (str(target), "https://abendruf.example/rss", f"file://{target}"):
        with pytest.raises(IngestError):
            items(content, context)


def test_a_cut_off_feed_gives_what_stands_in_it(context):
    note, first, *_ = items(RSS[: RSS.index("Brücke gesperrt")], context)
    assert note.note.startswith("the XML is damaged (line ")
    assert first.record.title == "Rat & Bus"


def test_a_feed_that_is_too_large_is_told(german):
    context = Context(timezone="Europe/Berlin", language=german, limits=Limits(feed_bytes=100))
    with pytest.raises(IngestError, match="raise the limit feed_bytes"):
        items(RSS, context)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_changed_in_a_feed_it_is_read_or_told(data, context):
    raw = bytearray((data.draw(st.sampled_from([RSS, ATOM]))).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(raw) - 1))
        length = data.draw(st.integers(0, 60))
        raw[place : place + length] = data.draw(
            st.one_of(st.binary(max_size=20), st.sampled_from(b"<![CDATA[ ]]> <!-- &#0; <item> &amp;".split()))
        )
    try:
        for item in feeds.feed_items(source_of(bytes(raw)), context):
            assert item.record or item.reason or item.note
    except IngestError:
        pass


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["items", "title", "id", "content_html", "summary", "url", "x"]), inner, max_size=5
        )
    ),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=json_values, title=json_values)
def test_whatever_a_json_feed_holds_it_is_read_or_told(entries, title, context):
    value = {"version": "https://jsonfeed.org/version/1", "items": entries, "title": title}
    try:
        for item in feeds.json_feed_items(value, source_of("", "f.json"), context):
            assert item.record or item.reason
    except IngestError:
        pass


def test_the_day_of_an_entry_of_rss_1_is_when_it_was_published(context):
    """Its dc:date; feedparser calls it a change."""
    xml = """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://n.example"><title>Norderauer Zeitung</title>
<link>https://n.example</link></channel><item rdf:about="https://n.example/1"><title>Rat tagt</title>
<link>https://n.example/1</link><description>Kurz.</description><dc:date>2026-01-21T18:13:00+01:00</dc:date></item>
</rdf:RDF>"""
    (item,) = feeds.feed_items(source_of(xml, "f.rdf"), context)
    assert item.record is not None
    assert (item.record.published, item.record.updated) == ("2026-01-21T18:13:00+01:00", "")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("", ""),
        ("Rat &amp; Bus\n\nMehr.", "Rat & Bus\n\nMehr."),
        ("<p>Eins</p>Zwei<div>Drei</div>", "Eins\n\nZwei\n\nDrei"),
        ("<ul><li>Eins</li><li>Zwei</li></ul>", "Eins\n\nZwei"),
        ("Ein <b>fettes</b> Wort, 3 < 5", "Ein fettes Wort, 3 < 5"),
        ("<p>Eins<script>alert(1)</script></p>", "Eins"),
        ("3 < 5 und 7 > 2", "3 < 5 und 7 > 2"),
        (f"<p>Eins</p>{'<div>' * 300}Zwei{'</div>' * 300}<p>Drei &amp; vier", "Eins\n\nZwei\n\nDrei & vier"),
    ],
)
def test_markup_becomes_text_with_its_paragraphs(written, text):
    assert markup.plain(written) == text
