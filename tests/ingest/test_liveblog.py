import csv
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.ingest import clock_times
from framing.ingest.liveblog import looks_like_live_blog, segment
from framing.language.resources import load
from framing.model import Article, ArticleKind, FurnitureKind

GERMAN = load("de")
BERLIN = ZoneInfo("Europe/Berlin")
SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"


def page(text, *, title="", published=(2031, 3, 5), time_known=False, kind=ArticleKind.LIVE_BLOG):
    moment = datetime(*published, tzinfo=BERLIN) if published else None
    return Article("p", "Blatt", title, text, "p.txt", moment, time_known, kind)


def cut(text, **more):
    return segment(page(text, **more), GERMAN)


def headings(text, **more):
    return [passage.heading for passage in cut(text, **more)[1]]


def clocks(text, **more):
    return [passage.published_at.strftime("%d. %H:%M") for passage in cut(text, **more)[1]]


def pieces(text, article_or_passage, kind):
    return [text[piece.start : piece.end] for piece in article_or_passage.furniture if piece.kind is kind]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("18:13 Uhr\nDeich gebrochen\nDas Wasser steigt.", 1),
        ("18.13 Uhr: Das Wasser steigt.", 1),
        ("[18:13 Uhr] Das Wasser steigt.", 1),
        ("+++ 18:13 Uhr +++ Das Wasser steigt.", 1),
        ("+++ 18:13 Wasser steigt weiter +++", 1),
        ("10:45 Uhr – Das Wasser steigt.", 1),
        ("10:45 Uhr: 404 Menschen sind in Sicherheit.", 1),
        ("Mittwoch, 4. März, 10.45 Uhr: Das Wasser steigt.", 1),
        ("Mitwoch, 4. März, 10.45 Uhr: Das Wasser steigt.", 1),  # misspelt by the outlet
        ("Es werde „halten“.13:30 Uhr\nDeich gebrochen", 1),  # glued to the entry before
        ("Der Deich hält.13:30 UhrDeich gebrochen", 1),  # all line breaks lost
        ("Um 14.35 Uhr sagte sie zu.", 0),
        ("Das Treffen begann gegen 18:00 Uhr.", 0),
        ("Geöffnet ist von 8 bis 10 Uhr.", 0),
        ("14.30 Uhr – 18 Uhr geöffnet", 0),  # a span of time
        ("18.13 Prozent der Stimmen", 0),
        ("Die Abstimmung endete 18:13. Danach", 0),
    ],
)
def test_clock_times_that_head_something(text, count):
    assert sum(mark.clock is not None for mark in clock_times.find(text, GERMAN)) == count


def test_heading_follows_its_time_line():
    text = (
        "18:13 Uhr\nDeich bei Emden gebrochen\nDas Wasser steigt weiter.\n17:02 Uhr\nHelfer im Einsatz\nSie kamen früh."
    )
    assert headings(text) == ["Deich bei Emden gebrochen", "Helfer im Einsatz"]
    assert clocks(text) == ["05. 18:13", "05. 17:02"]


def test_heading_may_stand_above_day_and_time():
    text = (
        "Deich bei Emden gebrochen\nMittwoch, 5. März, 11.20 Uhr: Das Wasser steigt weiter.\n"
        "Helfer im Einsatz\nDienstag, 4. März, 9.05 Uhr: Sie kamen in der Nacht."
    )
    assert headings(text) == ["Deich bei Emden gebrochen", "Helfer im Einsatz"]
    assert clocks(text) == ["05. 11:20", "04. 09:05"]


def test_a_glued_time_begins_an_entry():
    text = '18:13 Uhr\nErste Meldung\n"Wir bleiben."17:02 Uhr\nZweite Meldung\nSie gingen.'
    assert headings(text) == ["Erste Meldung", "Zweite Meldung"]


def test_date_line_above_the_first_time_is_the_pages_own():
    text = "05.03.2031 18:13 Uhr\n18:13 Uhr\nDeich gebrochen\nDas Wasser steigt."
    article, passages = cut(text, published=(2031, 3, 5))
    assert pieces(text, article, FurnitureKind.UPDATED) == ["05.03.2031 18:13 Uhr"]
    assert len(passages) == 1


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (["0:10", "23:50", "22:00"], ["05. 00:10", "04. 23:50", "04. 22:00"]),  # newest first, back over midnight
        (["22:00", "23:50", "0:10"], ["04. 22:00", "04. 23:50", "05. 00:10"]),  # oldest first, on over midnight
        (["12:10", "12:20", "12:05", "11:50"], ["05. 12:10", "05. 12:20", "05. 12:05", "05. 11:50"]),  # out of order
    ],
)
def test_entries_roll_over_midnight(times, expected):
    assert clocks("\n".join(f"{t} Uhr: Das Wasser steigt." for t in times)) == expected


def test_newest_entry_is_of_the_day_before_where_that_is_nearer():
    text = "23:50 Uhr: Das Wasser steigt.\n22:00 Uhr: Der Deich hält."
    assert clocks(text, published=(2031, 3, 5, 4, 40), time_known=True) == ["04. 23:50", "04. 22:00"]


def test_day_lines_set_the_day_and_the_year_comes_from_the_page():
    text = (
        "Mittwoch, 1. Januar\nNeues Jahr beginnt ruhig\nEs blieb still.\n\n"
        "Dienstag, 31. Dezember\nFeuerwerk abgesagt\nEs stürmte."
    )
    article, passages = cut(text, published=(2031, 1, 1))
    assert [p.published_at.date().isoformat() for p in passages] == ["2031-01-01", "2030-12-31"]
    assert not any(p.time_known for p in passages)
    assert len(pieces(text, article, FurnitureKind.DAY_LINE)) == 2


def test_no_day_is_guessed_without_a_date_of_the_page():
    assert cut("18:13 Uhr: Das Wasser steigt.", published=None)[1][0].published_at is None


def test_untimed_entries_keep_the_pages_moment():
    text = "Deich gebrochen\nDas Wasser steigt.\n\nHelfer kommen\nSie sind früh da."
    passages = cut(text, published=(2031, 3, 5, 9, 30), time_known=True)[1]
    assert {(p.published_at.hour, p.time_known) for p in passages} == {(9, False)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deich bricht\nDas Wasser steigt.\n\nWer zahlt nun?\nDas ist offen.", ["Deich bricht", "Wer zahlt nun?"]),
        (
            'Holm: "Wir geben nicht auf"\nDas sagte sie.\n\nHelfer kommen\nSie sind da.',
            ['Holm: "Wir geben nicht auf"', "Helfer kommen"],
        ),
        # the page begins in the middle of an entry
        ("Das Wasser steigt seit Tagen.\n\nHelfer kommen\nSie sind da.", ["", "Helfer kommen"]),
        # the last line of a page is an entry without a body
        ("Deich bricht\nDas Wasser steigt.\n\nHelfer kommen", ["Deich bricht", "Helfer kommen"]),
    ],
)
def test_headings_without_times(text, expected):
    assert headings(text) == expected


def test_a_heading_above_another_is_a_link_of_the_entry_before():
    text = "Deich bricht\nDas Wasser steigt.\nSo schützen Sie sich vor Hochwasser\nHelfer kommen\nSie sind da."
    _, passages = cut(text)
    assert [p.heading for p in passages] == ["Deich bricht", "Helfer kommen"]
    assert pieces(passages[0].text, passages[0], FurnitureKind.LINK_LINE) == ["So schützen Sie sich vor Hochwasser"]


def test_a_stray_time_does_not_turn_headings_into_page_furniture():
    entries = [f"Meldung vom Deich Nummer {n}\nDas Wasser steigt." for n in range(6)]
    assert len(headings("\n\n".join([*entries[:3], "18:13 Uhr: Nachtrag folgt.", *entries[3:]]))) == 6


def test_change_of_subject_parts_what_no_heading_does():
    text = (
        "Die Feuerwehr in Emden hat den Deich mit Sandsäcken verstärkt. Das Wasser steigt weiter.\n\n"
        "Nach Angaben der Feuerwehr reichen die Sandsäcke bis Freitag.\n\n"
        "Ministerpräsidentin Ina Holm hat den Familien Geld zugesagt. Der Landtag berät am Montag.\n\n"
        "Holm nannte die Summe nicht.\n\n"
        "Die Ministerpräsidentin bat um Geduld."
    )
    assert [p.text[:13] for p in cut(text)[1]] == ["Die Feuerwehr", "Ministerpräsi"]


def test_a_credit_ends_an_entry_where_nothing_else_does():
    text = "Der Deich hält.\n\nDas Wasser fällt. (dpa)\n\nDer Deich wird erneuert. (nap)"
    _, passages = cut(text)
    assert [pieces(p.text, p, FurnitureKind.CREDIT) for p in passages] == [["(dpa)"], ["(nap)"]]


def test_what_stands_above_the_first_entry_is_furniture():
    text = (
        "Newsblog zum Hochwasser\n\nDeich bei Emden gebrochen\n\nAktualisiert am 05.03.2031 – 04:40 Uhr\n\n"
        "Der Hafen am Morgen. (Quelle: Mara Lind)\n\nDas Wasser steigt. Alle Entwicklungen im Newsblog.\n\n"
        "Die Feuerwehr in Emden hat den Deich verstärkt."
    )
    article, passages = cut(text)
    assert [piece.kind.value for piece in article.furniture] == ["title", "title", "updated", "caption", "teaser"]
    assert [p.text for p in passages] == ["Die Feuerwehr in Emden hat den Deich verstärkt."]


def test_standing_text_takes_the_rest_of_the_page_with_it():
    text = (
        "18:13 Uhr\nDeich gebrochen\nDas Wasser steigt.\n17:02 Uhr\nHelfer kommen\nSie sind da.\n"
        "Wenn Euch unsere Artikel helfen, teilt sie gern.\nIm Februar begann das Hochwasser. Es dauert an."
    )
    article, passages = cut(text)
    assert passages[-1].text == "Helfer kommen\nSie sind da."
    assert len(pieces(text, article, FurnitureKind.STANDING_TEXT)) == 2


def test_standing_text_ends_where_an_entry_begins_again():
    text = (
        "18:13 Uhr\nDeich gebrochen\nDas Wasser steigt.\nAbonnieren Sie unseren Newsletter.\n"
        "17:02 Uhr\nHelfer kommen\nSie sind da."
    )
    assert headings(text) == ["Deich gebrochen", "Helfer kommen"]


def test_an_article_is_one_passage_without_the_furniture_around_it():
    text = (
        "Deich gebrochen\n\nFoto: Mara Lind\n\nDas Wasser steigt. Lesen Sie hier mehr zum Deich.\n\n"
        "Helfer kommen.\n\nAbonnieren Sie unseren Newsletter."
    )
    article, (passage,) = cut(text, title="Deich gebrochen", kind=ArticleKind.ARTICLE)
    assert (passage.id, passage.heading) == ("p", "Deich gebrochen")
    assert passage.text.endswith("Helfer kommen.")
    assert [piece.kind.value for piece in passage.furniture] == ["caption", "read more"]
    assert [piece.kind.value for piece in article.furniture] == ["standing text"]


def test_an_advertisement_in_mid_article_does_not_swallow_the_news_below():
    text = (
        "Das Wasser steigt.\n\nAbonnieren Sie unseren Newsletter.\n\nHelfer kommen.\n\n"
        + "Der Deich hält bis Freitag." * 5
    )
    assert cut(text, kind=ArticleKind.ARTICLE)[1][0].text.endswith("Der Deich hält bis Freitag.")


def test_a_lead_is_told_whatever_stands_below_it():
    lead = "Das Wasser steigt seit Tagen."
    for below in ("[Alle Entwicklungen finden Sie in unserem Newsblog.]", "Newsblog zum Hochwasser", "Stand: 5.3.2031"):
        text = f"Deich gebrochen\n\n{lead}\n\n{below}\n\nHelfer kommen\n\nSie sind da."
        article, passages = cut(text, title="Deich gebrochen")
        assert pieces(text, article, FurnitureKind.TEASER) in ([], [below])
        assert any(lead in passage.own_text for passage in passages)
    timed = f"Liveticker vom Deich\n{lead}\n18:13 Uhr\nHelfer kommen\nSie sind da."
    assert [p.own_text.strip() for p in cut(timed)[1]] == [lead, "Helfer kommen\nSie sind da."]


@pytest.mark.parametrize(
    "text", ["Lesen Sie hier mehr.", "[Alle Entwicklungen finden Sie in unserem Newsblog.]", "(dpa)"]
)
def test_a_page_of_nothing_but_furniture_is_one_passage(text):
    for kind in ArticleKind:
        (passage,) = cut(text, kind=kind)[1]
        assert passage.own_text == text


def test_windows_line_ends():
    text = "18:13 Uhr\r\nDeich gebrochen\r\nDas Wasser steigt.\r\n17:02 Uhr\r\nHelfer kommen\r\nSie sind da.\r\n"
    assert headings(text) == ["Deich gebrochen", "Helfer kommen"]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("Hochwasser im Liveticker", "Das Wasser steigt.", True),
        ("", "Newsblog zum Hochwasser\nDas Wasser steigt.", True),
        ("", "\n".join(f"9:{n} Uhr: Der Pegel steigt nach Angaben der Stadt weiter." for n in (25, 15, 10)), True),
        ("Deich gebrochen", "Um 9:05 Uhr brach der Deich. Um 9:10 Uhr kam Hilfe. Um 9:15 Uhr hielt er.", False),
        ("", "Foto: Mara Lind\nDeich gebrochen\nNewsblog zum Hochwasser\nDas Wasser steigt.", True),
        # a link to a live blog stands on pages that are none
        ("Deich gebrochen", "Das Wasser steigt.\n[Alle Entwicklungen finden Sie in unserem Newsblog.]", False),
        ("", "[Alle Entwicklungen am Deich finden Sie in unserem Newsblog]\nDas Wasser steigt.", False),
        ("", "Mehr dazu im Newsblog\nDas Wasser steigt.", False),
        ("", "Deich gebrochen\nDas Wasser steigt.\nNewsblog zum Hochwasser", False),
        ("Deich gebrochen", "Im Newsticker der Stadt stand nichts davon.\nDas Wasser steigt.", False),
        # a timetable below an article, and hours noted here and there in a long one
        ("", "Das Wasser steigt. " * 9 + "\n9:05 Uhr: Messe\n9:10 Uhr: Umzug\n9:15 Uhr: Tanz", False),
        ("", "\n".join(f"9:{n} Uhr: Anruf.\n{'Sie hört zu. ' * 400}" for n in (10, 20, 30)), False),
        ("", "", False),
    ],
)
def test_which_pages_are_live_blogs(title, text, expected):
    assert looks_like_live_blog(title, text, GERMAN) == expected


@pytest.mark.parametrize("clocks", [("09:00", "09:25", "11:45"), ("18:10", "17:55", "9:05")])
def test_bare_times_head_entries_where_they_rise_or_fall(clocks):
    lines = [f"{clock} Der Zeuge Nummer {n} wird im Saal vernommen." for n, clock in enumerate(clocks)]
    _, passages = cut("Prozess im Liveticker\n\n" + "\n".join(lines), title="Prozess im Liveticker")
    found = [(p.text[:10], p.published_at.strftime("%H:%M"), p.time_known) for p in passages]
    assert found == [("Der Zeuge ", f"{clock:0>5}", True) for clock in clocks]


def test_two_bare_times_or_a_jumble_of_them_head_nothing():
    text = "Fahrplan im Liveticker\n\nDer Bus kommt oft.\n09:00 Norderau Markt\n08:10 Hafen\n11:45 Schule am Deich"
    _, passages = cut(text, title="Fahrplan im Liveticker")
    assert not [p for p in passages if p.time_known and p.published_at.hour in (8, 11)]


def test_ten_megabytes_of_one_word_are_one_passage():
    """A rule that looked at each letter for each letter would not come back from this."""
    for kind in ArticleKind:
        assert len(cut("wort" * 2_500_000, kind=kind)[1]) == 1


LINES = st.sampled_from(
    [
        *("18:13 Uhr", "+++ 9:05 Uhr +++", "17.02 Uhr: Der Deich hält.", "Mittwoch, 5. März", "05.03.2031 18:13 Uhr"),
        *("Deich bei Emden gebrochen", "Wer zahlt nun?", "Das Wasser steigt. (dpa)", "(rtr)", "Lesen Sie hier mehr."),
        *("Newsblog zum Hochwasser", "Abonnieren Sie unseren Newsletter.", "Der Deich wird zur", "", "\r", "\t"),
        *("„Wir bleiben.“13:30 UhrNeues vom Deich", "Aktualisiert am 5.3.2031", "Foto: dpa"),
        "Ministerpräsidentin Ina Holm hilft den Leuten.",
    ]
)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.lists(LINES, min_size=1, max_size=14).map("\n".join), st.text(min_size=1, max_size=80)),
    st.sampled_from(list(ArticleKind)),
    st.sampled_from(["", "Deich bei Emden gebrochen", "18:13 Uhr"]),
)
def test_each_printed_character_lies_in_one_passage_or_one_piece_of_furniture(text, kind, title):
    if not text.strip():
        return
    article, passages = cut(text, kind=kind, title=title)
    held = [0] * len(text)
    for piece in (*passages, *article.furniture):
        for n in range(piece.start, piece.end):
            held[n] += 1
    assert max(held) <= 1
    assert all(count or character.isspace() for count, character in zip(held, text, strict=True))
    assert [p.id for p in passages] == (
        [f"p#{n}" for n in range(1, len(passages) + 1)] if kind is ArticleKind.LIVE_BLOG else ["p"]
    )
    assert all(p.text == text[p.start : p.end] and p.own_text.strip() for p in passages)


@pytest.mark.seeds
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real pages are not beside this checkout")
@pytest.mark.parametrize(
    ("number", "first_words"),
    [
        ("000", ["", "", "", ""]),
        ("001", ["Ukraine", "Neue", "Schoigu", "Nordkoreaner", "Pistorius:", "US-Gesandter:"]),
        (
            "002",
            [
                "Trump",
                "Russland",
                "Russland",
                "Gefechte",
                "Nordkoreaner",
                "Oberbefehlshaber",
                "Selenskyj",
                "Nordkorea:",
            ],
        ),
        ("003", ["", "Kiew", "Selenskyj"]),
        (
            "004",
            [
                *("Sacharowa:", "Russlands", "Gebiet", "Italien:", "Gebiet"),
                *("Kiew", "Prorussischer", "Energieanlagen", "NYT:", "L’AntiDiplomatico:"),
            ],
        ),
    ],
)
def test_real_pages(number, first_words):
    _, passages = _real_page(number)
    assert [passage.heading.split(" ")[0] for passage in passages] == first_words


@pytest.mark.seeds
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real pages are not beside this checkout")
def test_times_credits_and_standing_text_of_real_pages():
    article, passages = _real_page("004")
    times = ["18:13", "17:37", "17:05", "16:32", "16:04", "15:27", "14:55", "14:26", "13:53", "13:30"]
    assert [passage.published_at.strftime("%H:%M") for passage in passages] == times
    assert sum(piece.kind is FurnitureKind.STANDING_TEXT for piece in article.furniture) == 4
    for passage in _real_page("002")[1]:
        assert [piece.kind for piece in passage.furniture] == [FurnitureKind.CREDIT]
    kinds = [[piece.kind.value for piece in passage.furniture] for passage in _real_page("003")[1]]
    assert kinds == [[], ["read more", "link line"], []]


def _real_page(number):
    (file,) = SEEDS.glob(f"{number}_*.txt")
    with (SEEDS / "index.csv").open(encoding="utf-8", newline="") as table:
        row = next(row for row in csv.DictReader(table) if row["file"] == file.name)
    moment = datetime.fromisoformat(row["published"]).replace(tzinfo=BERLIN)
    text = file.read_text(encoding="utf-8")
    return segment(Article(number, row["outlet"], "", text, file.name, moment, kind=ArticleKind.LIVE_BLOG), GERMAN)


TWO_DAYS = (
    "15:00 Uhr\nRat tagt\nDer Rat tagt wieder.\n\nMittwoch, 4. Juni 2025\n\n"
    "14:05 Uhr\nDeich hält\nDas Wasser sinkt.\n\n13:50 Uhr\nDeich bricht\nDas Wasser steigt.\n\n"
    "Dienstag, 3. Juni\n\n9:00 Uhr\nRegen\nEs regnet.\n"
)


def test_on_a_page_without_a_date_the_days_count_that_are_printed_with_their_year():
    _, passages = segment(page(TWO_DAYS, published=None), GERMAN, timezone="Europe/Berlin")
    told = [(one.heading, one.published_at and one.published_at.isoformat()) for one in passages]
    assert told == [
        ("Rat tagt", None),  # above the first printed day: nothing says how much later
        ("Deich hält", "2025-06-04T14:05:00+02:00"),
        ("Deich bricht", "2025-06-04T13:50:00+02:00"),
        ("Regen", "2025-06-03T09:00:00+02:00"),
    ]


@pytest.mark.parametrize("text", [TWO_DAYS.replace(" 2025", ""), "15:00 Uhr\nRat tagt\nDer Rat tagt wieder."])
def test_without_a_year_no_day_is_guessed(text):
    _, passages = segment(page(text, published=None), GERMAN, timezone="Europe/Berlin")
    assert {(one.published_at, one.time_known) for one in passages} == {(None, False)}
