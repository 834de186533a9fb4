"""Which pages are live blogs by their times alone, and which only print a programme, results or chapters?"""

import pytest

from framing.ingest.liveblog import looks_like_live_blog
from framing.language.resources import load

GERMAN = load("de")
TOLD = (
    "Die Feuerwehr Norderau meldet drei vollgelaufene Keller an der Uferstraße.",
    "Der Pegel an der Brücke ist auf vier Meter zwanzig gestiegen, teilt das Amt mit.",
    "Die Schule am Hafen bleibt am Mittwoch zu, wie die Stadt mitteilte.",
    "In Westerau sind zwei Straßen gesperrt worden, weil ein Hang rutscht.",
    "Die Bahn fährt seit dem Mittag wieder, teilte eine Sprecherin mit.",
)
ARTICLE = "\n\n".join(TOLD)


def looks_live(text):
    return looks_like_live_blog("Hochwasser: Die Lage", text, GERMAN)


@pytest.mark.parametrize(
    "listed",
    [
        ["10 Uhr: Eröffnung durch die Bürgermeisterin", "11.30 Uhr: Konzert der Musikschule", "20 Uhr: Tanz"],
        ["14:05 – Westerau", "14:35 – Bad Holm", "15:05 – Norderau"],
        ["15.30 Uhr: Norderau – Westerau", "15.30 Uhr: Holm – Hafen", "18.30 Uhr: Lind – Kurz"],
        ["22:20: Norderau gegen Westerau", "21:19: Holm gegen Hafen", "19:17: Lind gegen Kurz"],  # handball
        ["00:45 – Begrüßung", "05:30 – Der Deich", "12:10 – Die Kosten", "20:05 – Fragen"],  # a broadcast
        ["8.15 Uhr: Der Täter betritt das Gebäude.", "8.21 Uhr: Die Polizei kommt.", "9.10 Uhr: Er wird gefasst."],
    ],
)
@pytest.mark.parametrize("above", [0, 1, 5])
def test_a_list_of_times_makes_no_article_a_live_blog(listed, above):
    assert not looks_live("\n\n".join([*TOLD[:above], "Die Zeiten:", *listed, ARTICLE]))


def test_a_programme_is_none_even_where_it_is_all_there_is():
    lines = ["20:15 Uhr: Der Deich, Spielfilm", "21:45 Uhr: Nachrichten am Abend", "23:00 Uhr: Das Wetter"]
    assert not looks_live("\n".join(lines))


@pytest.mark.parametrize(
    "clocks",
    [
        ["14.05 Uhr: ", "13.20 Uhr: ", "12.55 Uhr: ", "11.10 Uhr: ", "9.30 Uhr: "],
        [
            "Mittwoch, 5. März, 9 Uhr: ",
            "Dienstag, 4. März, 11 Uhr: ",
            "9 Uhr: ",
            "Montag, 3. März, 20 Uhr: ",
            "8 Uhr: ",
        ],
        ["14h05: ", "13h20: ", "12h55: ", "11h10: ", "9h30: "],
    ],
)
def test_times_that_fall_head_the_entries_between_which_a_page_is_told(clocks):
    assert looks_live("\n\n".join(clock + told for clock, told in zip(clocks, TOLD, strict=True)))


def test_where_times_rise_as_a_programme_does_the_entries_must_be_longer():
    clocks = ["9.30 Uhr: ", "11.10 Uhr: ", "12.55 Uhr: ", "13.20 Uhr: ", "14.05 Uhr: "]
    short = [clock + " ".join(told.split()[:7]) for clock, told in zip(clocks, TOLD, strict=True)]
    long = [f"{clock}{told} Am Abend soll der Regen aufhören." for clock, told in zip(clocks, TOLD, strict=True)]
    assert not looks_live("\n\n".join(short))
    assert looks_live("\n\n".join(long))


@pytest.mark.parametrize("text", ["", "14.05 Uhr:", "14.05 Uhr:\n" * 3, "14.05 Uhr: \n" * 50_000, "\x00" * 1_000])
def test_a_page_of_nothing_but_times_is_none(text):
    assert not looks_live(text)
