"""Tables and JSON as the usual programs, services and corpora write them are read without a word from anybody.

The columns are theirs (see docs/readers.md for where they were looked up), the texts are invented.
"""

import csv
import io
import json

import pytest
from made_tables import TEXT, read

from framing.ingest.tables import names

PAGE = "https://www.abendruf.example/bus"
TITLE = "Nachtbus bleibt"
TEASER = "Der Rat hat entschieden."


def table(*columns, delimiter=",", encoding="utf-8"):
    """A CSV of one row. columns: each its name and its cell."""
    made = io.StringIO(newline="")
    writer = csv.writer(made, delimiter=delimiter)
    writer.writerow([name for name, _ in columns])
    writer.writerow([cell for _, cell in columns])
    return made.getvalue().encode(encoding)


FULL = {
    "Media Cloud, sous-chef": table(
        ("text", TEXT), ("stories_id", "90ab"), ("title", TITLE), ("url", PAGE), ("publish_date", "2026-02-03"),
        ("language", "de"),
    ),
    "trafilatura, CSV": table(
        ("url", PAGE), ("id", "null"), ("fingerprint", "8ec5b1"), ("hostname", "abendruf.example"), ("title", TITLE),
        ("image", "https://x.example/a.jpg"), ("date", "2026-02-03"), ("text", TEXT), ("comments", "null"),
        ("license", "null"), ("pagetype", "article"), delimiter="\t",
    ),
    "newspaper3k": table(
        ("", "0"), ("title", TITLE), ("text", TEXT), ("authors", "['A']"), ("publish_date", "2026-02-03 00:00:00"),
        ("summary", "Kurz"), ("source_url", "https://www.abendruf.example"), ("url", PAGE),
    ),
    "minet": table(
        ("url", PAGE), ("extract_original_index", "0"), ("canonical_url", PAGE), ("title", TITLE),
        ("description", TEASER), ("raw_content", TEXT), ("date", "2026-02-03"), ("sitename", "abendruf.example"),
    ),
    "CC-News": table(
        ("title", TITLE), ("text", TEXT), ("domain", "www.abendruf.example"), ("date", "2026-02-03 00:00:00"),
        ("description", TEASER), ("url", PAGE), ("image_url", ""),
    ),
    "LexisNexisTools, R": table(
        ("ID", "1"), ("Source_File", "a.docx"), ("Newspaper", "abendruf.example"), ("Date", "2026-02-03"),
        ("Section", "Lokales"), ("Edition", "NA"), ("Headline", TITLE), ("Article", TEXT), ("URL", PAGE),
    ),
    "quanteda, R": table(
        ("", "1"), ("doc_id", "nz.txt"), ("text", TEXT), ("docid_", "nz.txt"), ("segid_", "1"), ("title", TITLE),
        ("source", "abendruf.example"), ("date", "2026-02-03"), ("url", PAGE),
    ),
    "AmCAT": table(
        ("_id", "abc"), ("date", "2026-02-03T00:00:00"), ("title", TITLE), ("text", TEXT),
        ("publisher", "abendruf.example"), ("url", PAGE), ("section", "p"),
    ),
    "a clipping service": table(
        ("Nr.", "1"), ("ET", "03.02.2026"), ("Medienname", "abendruf.example"), ("Ressort", "Lokales"),
        ("Überschrift", TITLE), ("Artikeltext", TEXT), ("Link", PAGE), delimiter=";", encoding="cp1252",
    ),
    "another one": table(
        ("Veröffentlicht am", "03.02.2026"), ("Quelle", "abendruf.example"), ("Titel", TITLE), ("Volltext", TEXT),
        ("URL", PAGE), ("Reichweite", "10000"), delimiter=";", encoding="utf-8-sig",
    ),
    "ProQuest": table(
        ("Title", TITLE), ("Abstract", TEASER), ("pubdate", "Feb 3, 2026"), ("pubtitle", "abendruf.example"),
        ("year", "2026"), ("DocumentURL", PAGE), ("Full text", TEXT),
    ),
}  # fmt: skip

OBJECTS = {
    "trafilatura": {
        "title": TITLE, "author": None, "hostname": "abendruf.example", "date": "2026-02-03", "fingerprint": "8ec5b1",
        "id": None, "license": None, "raw_text": TEXT.upper(), "text": TEXT, "filedate": "2026-02-09", "source": PAGE,
        "source-hostname": "abendruf.example", "excerpt": TEASER, "categories": "", "tags": "", "comments": "",
    },
    "newspaper4k": {
        "url": PAGE, "read_more_link": "", "language": "de", "title": TITLE, "keyword_scores": {"bus": 1.5},
        "publish_date": "2026-02-03T00:00:00", "summary": TEASER, "meta_site_name": "abendruf.example",
        "canonical_link": PAGE, "text": TEXT,
    },
    "The Guardian's API": {
        "response": {"status": "ok", "results": [{
            "id": "bus/1", "type": "article", "webPublicationDate": "2026-02-03", "webTitle": TITLE, "webUrl": PAGE,
            "fields": {"headline": TITLE, "bodyText": TEXT, "publication": "abendruf.example"},
        }]},
    },
    "Event Registry": {
        "articles": {"results": [{
            "uri": "812", "lang": "deu", "date": "2026-02-03", "url": PAGE, "title": TITLE, "body": TEXT,
            "source": {"uri": "abendruf.example", "dataType": "news", "title": "abendruf.example"},
        }], "totalResults": 1},
    },
    "Webz.io": {
        "thread": {"site": "abendruf.example", "title": TITLE, "published": "2026-02-03"}, "uuid": "x", "url": PAGE,
        "published": "2026-02-03", "title": TITLE, "text": TEXT,
    },
    "Elasticsearch": {
        "_index": "inca", "_id": "x1",
        "_source": {"publication_date": "2026-02-03", "title": TITLE, "teaser": TEASER, "text": TEXT, "url": PAGE},
    },
    "MongoDB": {
        "_id": {"$oid": "65f0"}, "title": TITLE, "text": TEXT, "url": PAGE, "source": "abendruf.example",
        "date": {"$date": {"$numberLong": "1770076800000"}},
    },
}  # fmt: skip


@pytest.mark.parametrize("program", FULL)
def test_a_table_of_texts(program, german):
    _check(*read(FULL[program], "t.csv", german))


@pytest.mark.parametrize("program", OBJECTS)
def test_an_object_of_json(program, german):
    _check(*read(json.dumps(OBJECTS[program]), "t.json", german))


@pytest.mark.parametrize("program", ["The Guardian's API", "Event Registry"])
@pytest.mark.parametrize("lines", [True, False])
def test_answers_that_were_kept_page_by_page(program, lines, german):
    pages = [OBJECTS[program]] * 2
    content = "".join(f"{json.dumps(page)}\n" for page in pages) if lines else json.dumps(pages)
    articles, remarks = read(content, "t.jsonl" if lines else "t.json", german)
    assert [article.title for article in articles] == [TITLE] * 2
    assert len({article.id for article in articles}) == 2 or program == "The Guardian's API"  # it gives its own
    _check(articles[:1], remarks)


def test_an_article_of_an_answer_that_cannot_be_read_is_told_with_its_place(german):
    pages = [{"articles": [{"title": TITLE, "text": TEXT, "source": "A"}, {"title": "", "text": "", "source": "A"}]}]
    articles, remarks = read(json.dumps(pages), "t.json", german)
    assert [article.title for article in articles] == [TITLE]
    assert remarks[0] == "t.json, item 1, item 2, line 1: the text is empty"


def _check(articles, remarks):
    (article,) = articles
    assert (article.outlet, article.title, article.url) == ("abendruf.example", TITLE, PAGE)
    assert (article.text, article.extent) == (f"{TITLE}\n\n{TEXT}", "full")
    assert (article.published_at.date().isoformat(), article.time_known) == ("2026-02-03", False)
    assert remarks


TEASERS = {
    "Meltwater": table(
        ("Date", "03-Feb-2026"), ("Time", "08:15 AM"), ("URL", PAGE), ("Source Name", "abendruf.example"),
        ("Title", TITLE), ("Opening Text", TEASER), ("Hit Sentence", "Der Bus."), delimiter="\t", encoding="utf-16",
    ),
    "Zotero": table(
        ("Key", "AB"), ("Item Type", "newspaperArticle"), ("Title", TITLE), ("Publication Title", "abendruf.example"),
        ("Url", PAGE), ("Abstract Note", TEASER), ("Date", "2026-02-03"), ("Publisher", "Verlag am Hafen"),
    ),
    "a feed as a table": table(
        ("title", TITLE), ("pubDate", "Tue, 03 Feb 2026 08:01:56 GMT"), ("guid", PAGE), ("description", TEASER),
    ),
    "a clipping service": table(
        ("Erscheinungsdatum", "03.02.2026"), ("Titel", TITLE), ("Medium", "abendruf.example"),
        ("Inhaltsauszug", TEASER), ("Link", PAGE), delimiter=";",
    ),
}  # fmt: skip


@pytest.mark.parametrize("program", TEASERS)
def test_a_teaser_is_loaded_as_a_beginning_and_told(program, german):
    (article,), remarks = read(TEASERS[program], "t.csv", german)
    assert (article.outlet, article.url, article.published_at.day) == ("abendruf.example", PAGE, 3)
    assert (article.text, article.extent) == (f"{TITLE}\n\n{TEASER}", "stub")
    assert any("1 texts are no more than the teaser in the column" in remark for remark in remarks)


@pytest.mark.parametrize(
    "content",
    [
        table(("URL", PAGE), ("MobileURL", ""), ("Date", "2026-02-03 06:30:00"), ("Title", TITLE)),
        json.dumps(
            {"articles": [{"url": PAGE, "title": TITLE, "seendate": "20260203T053000Z", "domain": "abendruf.example"}]}
        ),
    ],
    ids=["GDELT, CSV", "GDELT, JSON"],
)  # fmt: skip
def test_headlines_are_loaded_as_headlines(content, german):
    (article,), remarks = read(content, "t.json" if isinstance(content, str) else "t.csv", german)
    assert (article.outlet, article.url, article.extent) == ("abendruf.example", PAGE, "headline")
    assert article.published_at.isoformat() == "2026-02-03T06:30:00+01:00"
    assert any("1 loaded with the headline alone" in remark for remark in remarks)


def test_a_table_without_names_of_columns_says_what_to_do(german):
    """As trafilatura writes its CSV; a cell that happens to be a name ("article") names no column."""
    rows = "".join(f"{PAGE}\t{TITLE}\t2026-02-0{n}\t{TEXT * 5}\tarticle\n" for n in (3, 4))
    articles, remarks = read(rows, "t.csv", german)
    assert articles == ()
    assert remarks == [
        "t.csv: line 1: this row holds an article and no names of columns; write a row of names above it, such as "
        "outlet,title,text,published"
    ]


def test_each_name_stands_for_one_field_in_tables_too(german):
    met = {}
    for field, given in names.known(german).items():
        for name in given:
            assert met.setdefault(name, field) == field, name
