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


def test_what_stands_below_an_entry_and_is_not_its_own_follows_it_without_a_time():
    whole = (
        Entry(text="Der Pegel ist um zwölf Zentimeter gefallen.", heading="Pegel fällt", published="2031-03-05T18:13"),
        Entry(
            text="Der Rat berät seit dem Nachmittag über den Deich.", heading="Rat tagt", published="2031-03-05T16:40"
        ),
    )
    shown = [
        "Pegel fällt",
        whole[0].text,
        "Schulen zu",
        "Alle Schulen in Norderau bleiben geschlossen.",
        "Rat tagt",
        whole[1].text,
        "Was bisher geschah",
        "Am Montag war der Deich gebrochen.",
    ]
    above, entries = filled(whole, "\n".join(shown))
    assert above == ""
    assert entries == (
        whole[0],
        Entry(text=shown[3], heading=shown[2]),
        whole[1],
        Entry(text=shown[7], heading=shown[6]),
    )


def test_entries_come_in_the_order_of_the_page():
    text = "\n".join(line for entry in ENTRIES for line in (entry.heading, entry.text.rstrip(" …") + " heute."))
    assert [entry.heading for entry in filled(ENTRIES[::-1], text)[1]] == ["Pegel fällt", "Rat tagt"]


@pytest.mark.parametrize("text", ["", "\n\n", "–"])
def test_nothing_shown_leaves_the_entries(text):
    assert filled(ENTRIES, text) == ("", ENTRIES)
    assert filled((), text) == ("", ())


def test_what_stands_below_the_last_entry_is_not_its_own():
    text = "\n".join(["Rat tagt", "Der Rat berät.", "Alle Zahlen zum Hochwasser stehen in der Karte."])
    assert filled(ENTRIES[1:], text)[1] == (ENTRIES[1], Entry(text="Alle Zahlen zum Hochwasser stehen in der Karte."))


def _foreign(**fields):
    update = {
        "headline": "Tor",
        "articleBody": "Der Ball liegt im Netz von Altdorf.",
        "datePublished": "2031-03-05T18:00",
    }
    return {"@type": "LiveBlogPosting", "liveBlogUpdate": [update, {**update, "headline": "Anpfiff"}], **fields}


OWN = {"@type": "NewsArticle", "headline": "Rat berät über den Deich"}


def test_a_live_blog_that_an_article_leads_to_is_not_its_own(pages):
    other = _foreign(url="https://www.abend-ruf.de/spiel", headline="Altdorf gegen Norderau im Liveticker")
    assert not pages.saved(pages.json_ld([OWN, other])).entries


@pytest.mark.parametrize(
    "fields", [{}, {"url": "https://www.abend-ruf.de/rat#ticker"}, {"headline": "Rat berät über den Deich"}]
)
def test_a_live_blog_beside_the_article_that_is_the_pages_own_is_read(pages, fields):
    assert len(pages.saved(pages.json_ld([OWN, _foreign(**fields)])).entries) >= 2


def test_a_live_blog_of_another_headline_is_read_where_the_page_has_no_other_article(pages):
    assert len(pages.saved(pages.json_ld(_foreign(headline="Altdorf gegen Norderau"))).entries) >= 2
