"""A record of a web archive says when its page was saved: from there the distances count that the page shows."""

from pathlib import Path

import pytest

from framing.ingest import readers
from framing.ingest.records import Record
from framing.ingest.sources import Source

SENTENCE = "Der Rat von Norderau hat lange getagt und der Nachtbus bleibt bis in den Sommer hinein erhalten."


def article(time: str) -> str:
    paragraphs = "".join(f"<p>Absatz {n}: {SENTENCE}</p>" for n in range(6))
    return (
        '<html><head><title>Rat tagt</title><meta property="og:site_name" content="Abendruf"></head><body>'
        f"<article><h1>Rat tagt für Brücke</h1>{time}{paragraphs}</article></body></html>"
    )


def ticker(*times: str) -> str:
    boxes = "".join(
        f'<div class="eintrag">{time}<h3>Meldung Nummer {n}</h3><p>Eintrag {n}: {SENTENCE}</p></div>'
        for n, time in enumerate(times)
    )
    return (
        "<html><head><title>Liveblog zum Hochwasser</title>"
        '<meta property="og:site_name" content="Abendruf"></head>'
        f"<body><main><h1>Liveblog zum Hochwasser in Norderau</h1><div>{boxes}</div></main></body></html>"
    )


def read(html: str, german, *, date: str | None = "2026-01-22T06:00:00Z"):
    body = html.encode()
    said = "" if date is None else f"WARC-Date: {date}\r\n"
    head = (
        f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://abendruf.example/1\r\n{said}"
        f"Content-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return readers.read(
        Source(Path("woche.warc"), "woche", head.encode() + body + b"\r\n\r\n"),
        index=None,
        default=Record(place="", file=""),
        timezone="Europe/Berlin",
        language=german,
    )


def when(found) -> str | None:
    (one,) = found.articles
    if one.published_at is None:
        return None
    return one.published_at.isoformat(timespec="minutes") if one.time_known else one.published_at.date().isoformat()


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("<time>vor 3 Stunden</time>", "2026-01-22T04:00+01:00"),
        ("<time datetime=''>Vor 20 Minuten</time>", "2026-01-22T06:40+01:00"),
        ("<time>gestern, 18:13 Uhr</time>", "2026-01-21T18:13+01:00"),
        ("<time>vor 2 Tagen</time>", "2026-01-20"),
        ("<time>2 hours ago</time>", "2026-01-22T05:00+01:00"),
        ("<time datetime='2026-01-21T18:13:00+01:00'>vor 3 Stunden</time>", "2026-01-21T18:13+01:00"),
        ("<time>3 Min. Lesezeit</time>", None),
        ("<span>vor 3 Stunden</span>", None),  # of what, nobody says
    ],
)
def test_a_distance_counts_from_the_moment_at_which_the_page_was_saved(shown, expected, german):
    assert when(read(article(shown), german)) == expected


@pytest.mark.parametrize("date", [None, "", "gestern", "2026", "2026-01-22", "2026-01-22T06:00:00", "9" * 400])
def test_without_a_moment_in_the_record_a_distance_says_nothing(date, german):
    assert when(read(article("<time>vor 3 Stunden</time>"), german, date=date)) is None


def test_a_date_at_the_beginning_of_time_breaks_nothing(german):
    assert when(read(article("<time>vor 3 Stunden</time>"), german, date="0001-01-01T00:00:00Z")) is None


def test_the_moment_of_saving_alone_is_no_date_of_the_article(german):
    assert when(read(article(""), german)) is None


def test_an_hour_of_change_is_told_from_one_of_publication(german):
    shown = "<p><time>vor 5 Stunden</time></p><p>Aktualisiert: <time>vor 2 Stunden</time></p>"
    (one,) = read(article(shown), german).articles
    assert (one.published_at.hour, one.updated_at.hour) == (2, 5)


def test_entries_that_show_distances_get_their_hours(german):
    times = [f"<time>vor {n} Minuten</time>" for n in (5, 20, 45)] + ["<time>vor 2 Stunden</time>"]
    (one,) = read(ticker(*times), german).articles
    assert [mark.published_at.isoformat(timespec="minutes") for mark in one.marked_entries] == [
        f"2026-01-22T{clock}+01:00" for clock in ("06:55", "06:40", "06:15", "05:00")
    ]
    assert all(mark.time_known for mark in one.marked_entries)


def test_many_times_that_are_none_cost_little(german):
    found = read(article("<time>vor dem Rathaus von Norderau</time>" * 20_000), german)
    assert [one.published_at for one in found.articles] == [None] * len(found.articles)
