"""Tickers as pages build them: a section a day, boxes of two names, lists, tables, and times in attributes."""

import pytest

TEXTS = [
    "Der Pegel an der Brücke ist seit dem Mittag um zwölf Zentimeter gefallen, teilt die Stadt mit.",
    "Der Rat der Stadt berät seit dem Nachmittag hinter verschlossenen Türen über den Neubau des Deiches.",
    "Alle Schulen in Norderau bleiben auch am Donnerstag geschlossen, weil die Keller unter Wasser stehen.",
    "Die Feuerwehr bittet um Helfer, die Sandsäcke füllen; Treffpunkt ist der Parkplatz am Hafen.",
    "Die alte Brücke ist seit dem Morgen für den Verkehr gesperrt, Busse fahren eine Umleitung.",
    "Das Krankenhaus am Markt nimmt keine Kranken mehr auf, denn im Keller fällt der Strom aus.",
]
HOURS = ["18", "16", "14", "12", "10", "08"]
STAMP = '<time datetime="2031-03-{day}T{hour}:00:00+01:00">{hour}:00</time>'


def entry(number, tag="div", name="entry", time=STAMP, heading="<h3>Meldung {}</h3>", day="05", attribute=""):
    clock = time.format(day=day, hour=HOURS[number])
    inside = f"{clock}{heading.format(number)}<p>{TEXTS[number]}</p>"
    return f'<{tag} class="{name}" {attribute}>{inside}</{tag}>'


def page(body, title="Hochwasser im Liveticker"):
    return f"<main><article><h1>{title}</h1><p>Wir berichten laufend aus der Stadt Norderau.</p>{body}</article></main>"


def moments(found):
    return [entry.published[8:13] for entry in found.entries]


def test_a_section_a_day_is_one_ticker(pages):
    days = [
        f'<section class="day"><h2>{name}</h2>{"".join(entry(n, day=day) for n in numbers)}</section>'
        for name, day, numbers in [("Mittwoch, 5. März", "05", range(4)), ("Dienstag, 4. März", "04", range(4, 6))]
    ]
    found = pages.saved(body=page("".join(days)))
    assert moments(found) == ["05T18", "05T16", "05T14", "05T12", "04T10", "04T08"]
    assert "Wir berichten laufend" in found.text


def test_clocks_alone_keep_the_day_above_each_section(pages):
    clock = "<span>{hour}.00 Uhr</span>"
    days = [
        f'<section class="day"><h2>{name}</h2>{"".join(entry(n, time=clock) for n in numbers)}</section>'
        for name, numbers in [("Mittwoch, 5. März", range(4)), ("Dienstag, 4. März", range(4, 6))]
    ]
    found = pages.saved(body=page("".join(days)))
    assert found.entries == ()
    lines = [line for line in found.text.splitlines() if line]
    assert lines[lines.index("Dienstag, 4. März") + 1 :][:2] == ["10.00 Uhr", "Meldung 4"]
    assert found.text.count("Meldung 4") == 1


@pytest.mark.parametrize("names", [("important-entry", "entry"), ("entry entry--top", "entry"), ("e highlight", "e")])
def test_boxes_of_two_names_are_one_ticker(pages, names):
    body = "".join(entry(n, name=names[n % 2]) for n in range(6))
    assert len(pages.saved(body=page(body)).entries) == 6


def test_a_summary_that_is_pinned_above_is_an_entry(pages):
    pinned = entry(5, name="pinned", heading="<h3>Das Wichtigste</h3>")
    found = pages.saved(body=page(pinned + "".join(entry(n) for n in range(5))))
    assert [entry.heading for entry in found.entries][:2] == ["Das Wichtigste", "Meldung 0"]
    assert len(found.entries) == 6


def test_what_stands_below_the_ticker_follows_it_without_a_time(pages):
    below = f"<h2>Was bisher geschah</h2><p>{TEXTS[5]}</p>"
    found = pages.saved(body=page(f"<div>{''.join(entry(n) for n in range(5))}</div>{below}"))
    assert [entry.heading for entry in found.entries][-2:] == ["Meldung 4", "Was bisher geschah"]
    assert (found.entries[-1].text, found.entries[-1].published) == (TEXTS[5], "")


def test_every_kind_of_line_in_an_entry_is_read_once(pages):
    more = "<ul><li>Punkt eins</li><li>Punkt zwei</li></ul><blockquote><p>Ein Wort dazu.</p></blockquote>"
    body = "".join(
        entry(n).replace("</div>", f"{more}<div>Noch {n} Absätze stehen ohne p da.</div></div>") for n in range(4)
    )
    found = pages.saved(body=page(body))
    told = [TEXTS[1], "Punkt eins", "Punkt zwei", "Ein Wort dazu.", "Noch 1 Absätze stehen ohne p da."]
    assert found.entries[1].text.splitlines() == told


def test_lines_that_a_break_ends_are_two(pages):
    body = "".join(
        f'<div class="entry">{STAMP.format(day="05", hour=HOURS[n])}<h3>Meldung {n}</h3>'
        f"<div>{TEXTS[n]}<br><br>{TEXTS[n - 1]}</div></div>"
        for n in range(5)
    )
    assert pages.saved(body=page(body)).entries[2].text == f"{TEXTS[2]}\n{TEXTS[1]}"


@pytest.mark.parametrize(
    "body",
    [
        "<ul>" + "".join(entry(n, tag="li") for n in range(6)) + "</ul>",
        "".join(entry(n) for n in range(2)),  # few, but the headline says it
        "".join(entry(n, time="", attribute=f'data-ts="{1930410000 - 3600 * n}"') for n in range(6)),
        "".join(entry(n, time="", attribute=f'data-created-at="2031-03-05T1{n}:00"') for n in range(6)),
        "".join(
            f"<h2>Meldung {n}</h2><p>{STAMP.format(day='05', hour=HOURS[n])}</p><p>{TEXTS[n]}</p>" for n in range(5)
        ),
        "<dl>"
        + "".join(f"<dt>{STAMP.format(day='05', hour=HOURS[n])}</dt><dd>{TEXTS[n]}</dd>" for n in range(5))
        + "</dl>",
        "<table>"
        + "".join(
            f"<tr><td>{STAMP.format(day='05', hour=HOURS[n])}</td><td><p>{TEXTS[n]}</p></td></tr>" for n in range(5)
        )
        + "</table>",
    ],
)
def test_lists_tables_rows_and_attributes(pages, body):
    found = pages.saved(body=page(body))
    count = sum(text in body for text in TEXTS)
    assert [entry.text for entry in found.entries] == TEXTS[:count]
    assert all(entry.published for entry in found.entries)
    assert not any(text in found.text for text in TEXTS)


@pytest.mark.parametrize("stamp", ["1", "99999999999999", "9999999999", "2031-03-05", "gestern", "١٩٣٠٤١٠٠٠٠"])
def test_figures_that_are_no_moment_are_none(pages, stamp):
    body = "".join(entry(n, time="", attribute=f'data-ts="{stamp}"') for n in range(5))
    found = pages.saved(body=page(body))
    assert found.entries == ()
    assert all(text in found.text for text in TEXTS[:5])


def test_a_name_beside_the_time_is_no_text(pages):
    body = "".join(entry(n, tag="li", time="<header><span>Ina Holm</span> " + STAMP + "</header>") for n in range(5))
    found = pages.saved(body=page(f"<ul>{body}</ul>"))
    assert [entry.text for entry in found.entries] == TEXTS[:5]


def test_the_times_of_the_page_itself_are_no_entries(pages):
    own = "".join(f"<p>{STAMP.format(day='06', hour=hour)}</p>" for hour in HOURS[:2])
    found = pages.saved(body=page(f"{own}{pages.text}"))
    assert found.entries == ()
    assert all(one in found.text for one in pages.paragraphs)


def test_the_time_of_the_page_is_no_entry_of_rows_with_headings(pages):
    own = f"<p>{STAMP.format(day='06', hour='20')}</p><p>Wir berichten laufend von hier.</p>"
    rows = "".join(
        f"<h2>Meldung {n}</h2><p>{STAMP.format(day='05', hour=HOURS[n])}</p><p>{TEXTS[n]}</p>" for n in range(5)
    )
    found = pages.saved(body=page(own + rows))
    assert [(entry.heading, entry.text) for entry in found.entries] == [(f"Meldung {n}", TEXTS[n]) for n in range(5)]
    assert moments(found)[0] == "05T18"


def test_a_row_ends_at_the_heading_below_the_last_entry(pages):
    rows = "".join(
        f"<h2>Meldung {n}</h2><p>{STAMP.format(day='05', hour=HOURS[n])}</p><p>{TEXTS[n]}</p>" for n in range(4)
    )
    found = pages.saved(body=page(f"{rows}<h2>Was bisher geschah</h2><p>{TEXTS[5]}</p>"))
    assert [entry.heading for entry in found.entries][-2:] == ["Meldung 3", "Was bisher geschah"]
    assert found.entries[-1].published == ""


def test_a_day_far_down_in_an_entry_is_its_text(pages):
    days = "".join(f"<p>Am Deich ist Tag {n} vorbei.</p>" for n in range(3)) + "<p>5. März</p>"
    body = "".join(entry(n).replace("</div>", f"{days}</div>") for n in range(4))
    assert pages.saved(body=page(body)).entries[0].text.splitlines()[-1] == "5. März"
