import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.ingest import agendas, clock_times, entry_days
from framing.language.resources import load

GERMAN = load("de")
BERLIN = ZoneInfo("Europe/Berlin")

# A ticker as text files hold it: "¶" stands before each time that begins an entry, and before no other.
TICKER = """Hochwasser im Norden: alle Meldungen
Deich bei Norderau hält bisher
¶Freitag, 6. März, 11.20 Uhr: Die Pegel steigen weiter. Um 14.30 Uhr will der Krisenstab beraten (Stand: 10 Uhr).
Von Samstag, 7. März, 0 Uhr an gilt ein Fahrverbot. Die Fähre fährt von 8 bis 18 Uhr.
Schulen bleiben zu
¶Freitag, 6. März, 9 Uhr: In Norderau fällt der Unterricht aus. "Um 7 Uhr war das noch offen", sagte eine Lehrerin.
Seit 23.30 Uhr steht die Pegelmarke bei 5.45 Metern.
Bahn stellt Verkehr ein
¶Donerstag, 5. März, 20.05 Uhr: Züge fahren bis Freitag, 6. März, 12 Uhr, nicht. Am Montag,
9. März, 8 Uhr, soll es wieder gehen.
Helfer kommen aus Emden
¶Donnerstag, 5. Mäerz, 18. 40 Uhr: Rund 200 Helfer sind unterwegs.
Sperrstunde um 22 Uhr
¶Donnerstag, 5. März,16:12 Uhr Die Stadt schließt die Lokale.
Treffen sich heute: Krisenstab gegen
17.30 Uhr und danach der Rat.
Sandsäcke werden knapp
¶Donnerstag, 5. März 1510 Uhr: Es fehlen 20.000 Säcke.¶14.55 Uhr: Nachschub ist zugesagt, hieß es um 15 Uhr.
Warnung für die Küste
¶Mittwoch 4 März, 13,05 Uhr: Es werde "sehr eng". ¶12.40 Uhr: Die Flut kommt.
¶10.10 bis 11.30 Uhr, Hafen: Übung der Feuerwehr.
¶9.15 Uhr, Rathaus. Der Rat tagt.
¶Dienstag, 3. März, 24 Uhr: Die Sturmwarnung gilt.
"""


def starts(text):
    return [mark.start for mark in clock_times.find(text, GERMAN) if mark.clock is not None]


def marked(text):
    """The text without its "¶", and where they stood."""
    places = [match.start() - n for n, match in enumerate(re.finditer("¶", text))]
    return text.replace("¶", ""), places


def test_every_time_that_begins_an_entry_is_found_and_no_other():
    text, expected = marked(TICKER)
    assert [text[n : n + 25] for n in starts(text)] == [text[n : n + 25] for n in expected]


@pytest.mark.parametrize(
    "text",
    [
        # behind a heading or a sentence, with a blank or nothing where the line break was
        "Die Pegel steigen. ¶14.30 Uhr: Der Rat tagt. ¶13.10 Uhr: Es regnet. ¶12 Uhr: Die Flut kommt.",
        "Der Deich hält ¶Freitag, 6. März, 11.20 Uhr: Er hält noch. Schulen zu ¶Freitag, 6. März, 9 Uhr: Alle zu. "
        "Bahn lehnt Hilfe ab ¶Donnerstag, 5. März, 8 Uhr: Sie sagt ab.",
        "Der Deich hält¶Freitag, 6. März, 11.20 Uhr: Er hält noch.Schulen zu¶Freitag, 6. März, 9 Uhr: Alle zu."
        "Bahn lehnt ab¶Donnerstag, 5. März, 8 Uhr: Sie sagt ab.",
        "¶14.30 Uhr – Deich hält¶13.10 Uhr – Es regnet stark¶12.05 Uhr – Schulen zu",
        # the same words in a sentence
        "¶14.30 Uhr: Die Fähre fährt bis 18 Uhr: Dann ist Schluss.\n¶13 Uhr: Ab 17 Uhr: Regen.\n¶12 Uhr: Es bleibt so.",
        "¶14.30 Uhr: Sie kommt am Freitag, 6. März, 11 Uhr: Das steht fest.\n¶13 Uhr: Nein.\n¶12 Uhr: Doch.",
        # one alone in the middle of a line is none
        "Der Wagen kam spät. Anstoß 18.30 Uhr: Das Spiel beginnt.",
        # Markdown
        "## ¶14.30 Uhr: Deich hält\nEr hält.\n**¶13.10 Uhr:** Es regnet.".replace("## ¶", "¶## ").replace("**¶", "¶**"),
        # a line that was wrapped in the middle of a sentence
        "¶14.30 Uhr: Es bleibt dabei, dass der Rat am Abend um\n18.30 Uhr\nzusammenkommt.",
        "Sie trafen sich am Deich.\nGegen 20 Uhr\nkamen alle an.",
        "Gegen 6.30 Uhr Ortszeit kamen die Helfer.",
        "Sie flogen (mit dem Hubschrauber) weiter. Um 16.33 Uhr Ortszeit landeten sie.",
        "Mehr unter www.hafen.example, 9. Mai, 17 Uhr: Führung.",
        "Konzert im Hafen, 7. Mai, 20.30 Uhr; Lesung, 8. Mai, 20 Uhr; Tanz, 9. Mai, 18 Uhr; Film, 9. Mai, 20 Uhr;",
        # typed wrong, but beyond doubt
        "¶Dinstag, 3. Februrar, 14.50 Uhr: Regen.",
        "¶Montag, Montag, 1. März, 14.03 Uhr: Regen.",
        "¶Montag, 1. März, 14.03 Uhhr: Regen.",
        "¶14.30 Uhr MESZ: Regen.",
        "Mittwoch, 3. Stock, 14.30 Uhr: Besuchszeit.",
    ],
)
def test_lost_line_breaks_prose_and_slips(text):
    text, expected = marked(text)
    assert [text[n : n + 25] for n in starts(text)] == [text[n : n + 25] for n in expected]


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("+++14:30+++ Der Deich hält.", "+++14:30+++"),
        ("*** 14:30 Uhr *** Der Deich hält.", "*** 14:30 Uhr *** "),
        ("+++ Update, 14.30 Uhr: Der Deich hält +++", "+++ Update, 14.30 Uhr:"),
        ("Update (14:30 Uhr): Der Deich hält.", "Update (14:30 Uhr): "),
        ("(Update 14.30 Uhr) Der Deich hält.", "(Update 14.30 Uhr) "),
        ("► 14:30 Uhr: Der Deich hält.", "► 14:30 Uhr: "),
        ("14:30 h: Der Deich hält.", "14:30 h: "),
        ("14:30 Uhr / Der Deich hält.", "14:30 Uhr / "),
        ("8 Uhr morgens: Der Deich hält.", "8 Uhr morgens: "),
        ("Mi 5.3. 14.30 Uhr: Der Deich hält.", "Mi 5.3. 14.30 Uhr: "),
        ("05.03.2031 – 14:30 Der Deich hält.", "05.03.2031 – 14:30 "),
        ("14:30 Uhr, 5. März: Der Deich hält.", "14:30 Uhr, 5. März: "),
        ("Mittwochabend, 18.30 Uhr: Der Deich hält.", "Mittwochabend, 18.30 Uhr: "),
        ("Norderau, 14.30 Uhr: Der Deich hält.", "Norderau, 14.30 Uhr: "),
        ("gestern 22:15", "gestern 22:15"),
        ("14.30 Uhr, am Hafen: Der Deich hält.", "14.30 Uhr, "),
        ("Samstag (14 Uhr) gegen Emden", None),
        ("Um 14 Uhr räumt die Feuerwehr den Deich.", None),
        ("Seit 14 Uhr: Der Deich hält.", None),
        ("14.30: Der Deich hält.", None),  # any number, where it stands alone
        ("14.30 Uhr Ortszeit erreichte der Zug Emden.", None),
        ("zum 21. Juni.", None),
    ],
)
def test_forms(line, mark):
    found = clock_times.find(line, GERMAN)
    assert [line[m.start : m.end] for m in found] == ([mark] if mark else [])


def test_times_without_their_word_count_where_several_rise_or_fall():
    lines = ["14.30: Der Deich hält.", "13.10: Es regnet.", "12.05: Schulen zu."]
    assert len(starts("\n".join(lines))) == 3
    assert len(starts("\n".join([*lines, "Dienstag, 4. März", *lines]))) == 6  # each day anew
    assert starts("\n".join([lines[0], lines[2], lines[1], lines[0]])) == []


def days(lines, *, published=(2031, 3, 6, 12, 0), updated=None, known=True):
    marks = clock_times.find("\n".join(f"{line} Meldung" for line in lines), GERMAN)
    assert len(marks) == len(lines)
    at = datetime(*published, tzinfo=BERLIN)
    updated_at = datetime(*updated, tzinfo=BERLIN) if updated else None
    found = entry_days.days(marks, at, time_known=known, updated_at=updated_at)
    return [f"{day.day}.{day.month}." if day else None for day in found]


@pytest.mark.parametrize(
    ("lines", "more", "expected"),
    [
        # 6 March 2031 is a Thursday
        (["0.15 Uhr:", "23.50 Uhr:", "22 Uhr:"], {}, ["6.3.", "5.3.", "5.3."]),
        (["22 Uhr:", "23.50 Uhr:", "0.15 Uhr:"], {}, ["5.3.", "5.3.", "6.3."]),
        # 24 Uhr is the end of its day, and stands between 0.10 and 23.50 in either order
        (["0.10 Uhr:", "24 Uhr:", "23.50 Uhr:"], {}, ["6.3.", "6.3.", "5.3."]),
        (["23.50 Uhr:", "24 Uhr:", "0.10 Uhr:"], {}, ["5.3.", "6.3.", "6.3."]),
        (["Mittwoch, 5. März, 24 Uhr:", "23.50 Uhr:"], {}, ["6.3.", "5.3."]),
        # a printed weekday tells what no clock does: from 10 Uhr to 9 Uhr of the day before
        (["Donnerstag, 10 Uhr:", "Mittwoch, 9 Uhr:", "8 Uhr:", "Montag, 7 Uhr:"], {}, ["6.3.", "5.3.", "5.3.", "3.3."]),
        (["Montag, 7 Uhr:", "Mittwoch, 8 Uhr:", "Donnerstag, 9 Uhr:"], {}, ["3.3.", "5.3.", "6.3."]),
        # the year comes from the page
        (["Mittwoch, 1. Januar, 0.10 Uhr:", "23.50 Uhr:"], {"published": (2031, 1, 1)}, ["1.1.", "31.12."]),
        # a date that contradicts its own weekday gives way to weekday and order together
        (
            ["Dienstag, 4. März, 9 Uhr:", "Montag, 3. Januar, 20 Uhr:", "Sonntag, 2. März, 9 Uhr:"],
            {},
            ["4.3.", "3.3.", "2.3."],
        ),
        (["Donnerstag, 4. März, 11 Uhr:", "Mittwoch, 5. März, 9 Uhr:", "8 Uhr:"], {}, ["6.3.", "5.3.", "5.3."]),
        # without such a day it holds: no day between them is a Sunday
        (
            ["Dienstag, 4. März, 9 Uhr:", "Sonntag, 3. März, 8 Uhr:", "Montag, 3. März, 7 Uhr:"],
            {},
            ["4.3.", "3.3.", "3.3."],
        ),
        # later than the page's time: of the day before, or the page was opened then
        (["23.50 Uhr:", "21 Uhr:"], {"published": (2031, 3, 6, 4, 40)}, ["5.3.", "5.3."]),
        (["22 Uhr:", "14 Uhr:", "6.30 Uhr:"], {"published": (2031, 3, 6, 6, 0)}, ["6.3."] * 3),
        # the last change says it, unless it came long after
        (["1 Uhr:", "23 Uhr:"], {"updated": (2031, 3, 7, 1, 30)}, ["7.3.", "6.3."]),
        (["1 Uhr:", "23 Uhr:"], {"updated": (2031, 4, 7, 1, 30)}, ["6.3.", "5.3."]),
    ],
)
def test_the_day_of_each_entry(lines, more, expected):
    assert days(lines, **more) == expected


def test_a_programme_inside_an_entry_begins_no_entries():
    text = (
        "9.10 Uhr: Das bringt der Tag\n10 Uhr: Krisenstab in Norderau\n14.30 Uhr: Sitzung des Landtags\n"
        "18 Uhr: Lage am Deich\n8.40 Uhr: Der Deich hält.\n7.55 Uhr: Es regnet.\n7.20 Uhr: Die Flut kommt.\n"
        "6.30 Uhr: Guten Morgen."
    )
    kept = agendas.left_out(clock_times.find(text, GERMAN), text)
    assert [mark.clock.hour for mark in kept] == [9, 8, 7, 7, 6]


@pytest.mark.parametrize(
    "lines",
    [
        ["9.10 Uhr:", "10 Uhr:", "14.30 Uhr:", "18 Uhr:"],  # oldest first: these are the entries
        ["12.10 Uhr:", "12.20 Uhr:", "12.05 Uhr:", "11.50 Uhr:", "11 Uhr:"],  # two out of their order
        ["0.10 Uhr:", "23.50 Uhr:", "22 Uhr:", "21 Uhr:"],  # midnight
    ],
)
def test_entries_are_no_programme(lines):
    text = "\n".join(f"{line} Meldung vom Deich" for line in lines)
    assert len(agendas.left_out(clock_times.find(text, GERMAN), text)) == len(lines)


PIECES = st.sampled_from(
    [
        *("18:13", "9.05 Uhr", "24 Uhr", "Montag, ", "4. Mai", "Februrar", "2031", ", ", ": ", "\n", " ", ".", "+++"),
        *("[", "]", "(", "**", "– ", "bis ", "um ", "Gegen ", "Der Deich hält", "“", "Uhr", "1545 Uhr", "16. 49 Uhr"),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.booleans())
def test_marks_lie_apart_and_in_order(text, known):
    marks = clock_times.find(text, GERMAN)
    ends = [0, *(edge for mark in marks for edge in (mark.start, mark.end)), len(text)]
    assert ends == sorted(ends)
    assert all(mark.start < mark.end for mark in marks)
    found = entry_days.days(marks, datetime(2031, 3, 6, 12, tzinfo=BERLIN), time_known=known)
    assert len(found) == len(marks)
