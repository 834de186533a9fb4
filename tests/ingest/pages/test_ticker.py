"""Pages that show a ticker without marking it for machines, and pages that only look like one."""

import pytest

TOLD = [
    (
        "18:13",
        "Pegel fällt",
        "Der Pegel an der Brücke ist seit dem Mittag um zwölf Zentimeter gefallen, teilt die Stadt mit.",
    ),
    (
        "16:40",
        "Rat tagt",
        "Der Rat der Stadt berät seit dem Nachmittag hinter verschlossenen Türen über den Neubau des Deiches.",
    ),
    (
        "14:05",
        "Schulen zu",
        "Alle Schulen in Norderau bleiben auch am Donnerstag geschlossen, weil die Keller unter Wasser stehen.",
    ),
    (
        "11:30",
        "Helfer gesucht",
        "Die Feuerwehr bittet um Helfer, die Sandsäcke füllen; Treffpunkt ist der Parkplatz am Hafen.",
    ),
    (
        "09:20",
        "Brücke gesperrt",
        "Die alte Brücke ist seit dem Morgen für den Verkehr gesperrt, Busse fahren eine Umleitung.",
    ),
]


def ticker(name="e", time='<time datetime="2031-03-05T{0}:00+01:00">{0} Uhr</time>', heading="<h3>{1}</h3>"):
    one = f'<div class="{name}">{time}{heading}<p>{{2}}</p></div>'
    return "<div>" + "".join(one.format(*told) for told in TOLD) + "</div>"


def page(boxes, title="Hochwasser im Liveticker", text=""):
    return f"<main><article><h1>{title}</h1><p>Wir berichten laufend aus der Stadt.</p>{text}{boxes}</article></main>"


def test_boxes_with_a_time_are_the_entries(pages):
    found = pages.saved(body=page(ticker()))
    assert [(e.heading, e.published) for e in found.entries][:2] == [
        ("Pegel fällt", "2031-03-05T18:13:00+01:00"),
        ("Rat tagt", "2031-03-05T16:40:00+01:00"),
    ]
    assert found.entries[4].text == TOLD[4][2]
    assert found.kind == "live blog"
    assert "Pegel" not in found.text  # what stands above them


@pytest.mark.parametrize(
    "boxes",
    [
        ticker(name="liveblog-entry", heading="<h3>{1}</h3>"),
        ticker(time='<span data-timestamp="1930410000">{0}</span>'),
        ticker(heading="<p><b>{1}</b></p>"),
        ticker(name="x").replace("<div class", "<section class").replace("</p></div>", "</p></section>"),
    ],
)
def test_however_they_are_built(pages, boxes):
    found = pages.saved(body=page(boxes))
    assert len(found.entries) == len(TOLD)


def test_boxes_with_a_clock_alone_become_text_with_a_line_for_each_time(pages):
    boxes = "<div><h2>Mittwoch, 5. März</h2>" + ticker(time="<span>{0} Uhr</span>").removeprefix("<div>")
    found = pages.saved(body=page(boxes))
    assert found.entries == ()
    assert "Mittwoch, 5. März\n\n18:13 Uhr\nPegel fällt\nDer Pegel an der Brücke" in found.text
    assert found.kind == "live blog"


def test_that_text_is_cut_at_its_times(pages):
    from framing.ingest import records
    from framing.ingest.liveblog import segment
    from framing.language.resources import load

    record = pages.saved(
        pages.meta("article:published_time", "2031-03-05T18:20:00+01:00"), page(ticker(time="<b>{0} Uhr</b>"))
    )
    article = records.article(record, timezone="Europe/Berlin", language=load("de"))
    found = [passage for passage in segment(article, load("de"))[1] if passage.time_known]
    assert [passage.published_at.strftime("%H:%M") for passage in found][-5:] == [told[0] for told in TOLD]


def test_without_the_word_every_box_needs_a_heading_and_times_that_run_one_way(pages):
    plain = "Hochwasser in Norderau"
    assert len(pages.saved(body=page(ticker(), title=plain)).entries) == 5
    assert pages.saved(body=page(ticker(heading=""), title=plain, text=pages.text)).entries == ()
    mixed = ticker().replace("T18:13", "T08:13")
    assert pages.saved(body=page(mixed, title=plain, text=pages.text)).entries == ()


@pytest.mark.parametrize(
    "boxes",
    [
        ticker(name="comment"),
        ticker(name="c-teaser"),
        f"<aside>{ticker()}</aside>",
        f'<div class="related-articles comments">{ticker()}</div>',
        ticker(heading='<h3><a href="/anderer-text">{1}</a></h3>'),  # teasers lead elsewhere
        ticker().replace('<div class="e">', '<a class="e" href="/text">').replace("</p></div>", "</p></a>"),
        "<ul>"
        + "".join(f"<li><time datetime='2031-03-05T{t}'>{t}</time> {h}</li>" for t, h, _ in TOLD)
        + "</ul>",  # short
        "<table>" + "".join(f"<tr><td>{t}</td><td>{h}</td></tr>" for t, h, _ in TOLD) + "</table>",  # a timetable
    ],
)
def test_comments_teasers_and_timetables_are_no_ticker(pages, boxes):
    found = pages.saved(body=page(boxes, text=pages.text))
    assert found.entries == ()
    assert found.kind == ""
    assert all(one in found.text for one in pages.paragraphs)


def test_data_for_machines_come_before_what_is_shown(pages):
    update = {"headline": "Pegel fällt", "articleBody": "Der Pegel fällt.", "datePublished": "2031-03-05T18:14:00Z"}
    head = pages.json_ld({"@type": "LiveBlogPosting", "liveBlogUpdate": [update]})
    found = pages.saved(head, page(ticker())).entries
    assert [entry.published[11:16] for entry in found] == ["18:14", "16:40", "14:05", "11:30", "09:20"]
    assert [entry.text for entry in found] == [text for _, _, text in TOLD]
