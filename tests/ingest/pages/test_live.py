"""A live blog that marks its entries for machines: each update an entry with its own time."""

import json

import pytest

from framing.ingest.pages.live import filled
from framing.ingest.records import Entry

UPDATES = [
    {
        "@type": "BlogPosting",
        "headline": "Pegel in Norderau f&auml;llt",
        "datePublished": "2031-03-05T18:13:00+01:00",
        "articleBody": "<p>Der Pegel ist um zwölf Zentimeter gefallen.</p><p>Die Helfer atmen auf.</p>",
    },
    {
        "@type": "BlogPosting",
        "headline": "Rat tagt zum Deich",
        "datePublished": "2031-03-05T16:40:00+01:00",
        "articleBody": "Der Rat der Stadt berät seit 16 Uhr über den Neubau.",
    },
]


def blog(updates, **fields):
    return {"@type": "LiveBlogPosting", "headline": "Hochwasser im Liveblog", "liveBlogUpdate": updates, **fields}


def script(thing):
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


def test_each_update_is_an_entry_with_its_time_in_the_order_of_the_page(pages):
    found = pages.saved(script(blog(UPDATES)))
    assert [(entry.heading, entry.published) for entry in found.entries] == [
        ("Pegel in Norderau fällt", "2031-03-05T18:13:00+01:00"),
        ("Rat tagt zum Deich", "2031-03-05T16:40:00+01:00"),
    ]
    assert found.entries[0].text == "Der Pegel ist um zwölf Zentimeter gefallen.\nDie Helfer atmen auf."
    assert found.kind == "live blog"


@pytest.mark.parametrize(
    "thing",
    [
        [{"@type": "WebSite"}, blog(UPDATES)],
        {"@graph": [{"@type": "WebPage"}, blog(UPDATES)]},
        {"@type": "NewsArticle", "hasPart": blog(UPDATES)},
        {"@type": "WebPage", "mainEntity": blog(UPDATES)},
        {
            "@graph": [
                blog([{"@id": "#1"}, {"@id": "#2"}]),
                {"@id": "#1", **UPDATES[0]},
                {"@id": "#2", **UPDATES[1]},
            ]
        },
        blog([UPDATES[0], UPDATES[0], UPDATES[1]]),  # twice the same
        blog([{"@id": "#1", **UPDATES[0]}, {"@id": "#1", **UPDATES[0], "headline": "Pegel"}, UPDATES[1]]),
        blog([*UPDATES, {"@type": "BlogPosting", "headline": "Bild des Tages", "articleBody": " "}, 5, None, "x"]),
        blog([*UPDATES, {"headline": "Deich hält", "articleBody": "Deich hält."}]),  # a heading and no more
    ],
)
def test_wherever_they_stand(pages, thing):
    assert [entry.published[11:16] for entry in pages.saved(script(thing)).entries] == ["18:13", "16:40"]


def test_one_update_need_not_be_a_list(pages):
    assert len(pages.saved(script(blog(UPDATES[0]))).entries) == 1


def test_an_update_without_a_time_has_none(pages):
    update = {name: value for name, value in UPDATES[0].items() if name != "datePublished"}
    assert pages.saved(script(blog([update]))).entries[0].published == ""


@pytest.mark.parametrize("updates", [[], None, {}, "x", [[]], [{"@id": "#nirgends"}], {"@id": ["a"]}])
def test_a_live_blog_without_updates_is_read_as_a_page(pages, updates):
    found = pages.saved(script(blog(updates)))
    assert found.entries == ()
    assert pages.paragraphs[0] in found.text


ENTRIES = (
    Entry(text="Der Pegel ist um zwölf Zentimeter gefallen …", heading="Pegel fällt", published="2031-03-05T18:13"),
    Entry(text="Der Rat berät.", heading="Rat tagt", published="2031-03-05T16:40"),
)


def test_what_the_page_shows_of_an_entry_counts_where_machines_get_its_beginning():
    text = "\n".join(
        [
            "Alle Nachrichten zum Hochwasser in Norderau.",
            "Pegel fällt",
            "Der Pegel ist um zwölf Zentimeter gefallen, sagt die Feuerwehr.",
            "In der Altstadt laufen noch Pumpen.",
            "Rat tagt",
            "Der Rat berät.",
        ]
    )
    above, entries = filled(ENTRIES, text)
    assert above == "Alle Nachrichten zum Hochwasser in Norderau."
    assert entries[0].text.endswith("In der Altstadt laufen noch Pumpen.")
    assert (entries[1], entries[0].published) == (ENTRIES[1], "2031-03-05T18:13")


def test_entries_that_the_page_does_not_show_stay_as_they_are():
    assert filled(ENTRIES, "Ein anderer Text.") == ("Ein anderer Text.", ENTRIES)
