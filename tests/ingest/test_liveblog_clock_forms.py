"""Times in a form that only the page itself tells: it stands again and again at the same place of its line."""

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.ingest import clock_forms, clock_times
from framing.ingest.liveblog import looks_like_live_blog, segment
from framing.language.resources import load
from framing.model import Article, ArticleKind

GERMAN = load("de")
TOLD = (
    "Die Feuerwehr Norderau meldet drei vollgelaufene Keller.",
    "Der Pegel an der Brücke ist auf vier Meter gestiegen.",
    "Die Schule am Hafen bleibt zu, teilte die Stadt mit.",
    "In Westerau sind zwei Straßen gesperrt worden.",
)
CLOCKS = ("14:05", "13:20", "11:10", "9:30")
HEADINGS = ("Keller voll", "Pegel steigt", "Schule zu", "Straßen gesperrt")


def cut(text):
    at = datetime(2031, 3, 5, 15, tzinfo=ZoneInfo("Europe/Berlin"))
    page = Article("p", "Abendruf", "Hochwasser im Liveticker", text, "p.txt", at, True, ArticleKind.LIVE_BLOG)
    return segment(page, GERMAN)[1]


def ticker(form, clocks=CLOCKS):
    rows = zip(clocks, TOLD, HEADINGS, strict=True)
    return "\n\n".join(
        form.format(t=clock, d=clock.replace(":", "."), h=clock.replace(":", "h"), u=clock.replace(":", " Uhr "))
        .replace("SAYS", told)
        .replace("HEADING", heading)
        for clock, told, heading in rows
    )


@pytest.mark.parametrize(
    "form",
    [
        "{h}: SAYS",
        "{h}\nSAYS",
        "{u}: SAYS",
        "{d}\nSAYS",
        "Mo {t}\nSAYS",
        "{t}:33\nSAYS",
        "{t} // SAYS",
        "• {t} • SAYS",
        "{t}SAYS",
        "{d} UhrHEADING\nSAYS",
        "um {t} Uhr\nSAYS",
        "Stand {t} Uhr: SAYS",
        "(Stand: {d} Uhr) SAYS",
        "{d} Uhr MEZ (6.00 Uhr Ortszeit): SAYS",
        "HEADING | {t} Uhr\nSAYS",
        "+++ HEADING ({d} Uhr) +++\nSAYS",
        "Ina Holm, {t} Uhr\nSAYS",
        "Ina Holm · {t}\nSAYS",
        "5. März, {h}: SAYS",
        "{t} Uhr \r\nSAYS",
    ],
)
def test_a_form_that_comes_again_heads_the_entries(form):
    passages = cut(ticker(form))
    assert [told in passage.text for told, passage in zip(TOLD, passages, strict=True)] == [True] * 4
    assert [f"{p.published_at.hour}:{p.published_at.minute:02}" for p in passages if p.time_known] == list(CLOCKS)


def test_a_clock_of_twelve_hours():
    passages = cut(ticker("{t}\nSAYS", ("2:05 pm", "12:20 p.m.", "11:10 a.m.", "12:30 AM")))
    assert [p.published_at.hour for p in passages if p.time_known] == [14, 12, 11, 0]


def test_what_stands_before_the_time_is_the_heading_but_a_name_that_comes_again_is_none():
    assert [p.heading for p in cut(ticker("HEADING | {t} Uhr\nSAYS"))] == list(HEADINGS)
    assert {p.heading for p in cut(ticker("Ina Holm, {t} Uhr\nSAYS"))} == {""}


@pytest.mark.parametrize(
    "text",
    [
        "",
        ticker("{h}: SAYS", ("14:05", "9:30", "13:20", "11:10")),  # a jumble
        ticker("{h}: SAYS")[:130],  # two of them
        ticker("{h}: Bus"),  # a timetable
        ticker("{h}: Bus") + "\n\n" + "\n\n".join(TOLD),
        ticker("Um {d} Uhr Ortszeit kam Hilfe. SAYS"),  # prose
        ticker("Um {d} Uhr kam Hilfe. SAYS"),
        ticker("SAYS Um {t}"),
        ticker("{t}:33:10 SAYS"),
        ticker("25{h}: SAYS"),
        ticker("{d} Prozent. SAYS"),
    ],
)
def test_what_no_form_is(text):
    assert clock_forms.find(text, GERMAN) == ()


def test_a_page_in_a_form_that_is_known_goes_by_that_one():
    text = ticker("{d} Uhr: SAYS\n\nNachtrag {h}: SAYS")
    found = clock_times.find(text, GERMAN)
    assert [text[mark.start : mark.end] for mark in found] == [f"{clock.replace(':', '.')} Uhr: " for clock in CLOCKS]


def test_a_time_at_the_end_of_a_line_or_without_a_word_makes_no_page_a_live_blog():
    for form in ("Ina Holm · {t}\nSAYS", "{d}\nSAYS", "{t}SAYS"):
        assert not looks_like_live_blog("Hochwasser", ticker(form), GERMAN)


def test_a_time_in_brackets_behind_each_paragraph_closes_it():
    passages = cut(ticker("SAYS ({d} Uhr)"))
    assert [p.text for p in passages] == list(TOLD)
    assert [f"{p.published_at.hour}:{p.published_at.minute:02}" for p in passages if p.time_known] == list(CLOCKS)


def test_a_time_in_brackets_behind_a_few_lines_heads_nothing():
    listed = "\n".join(f"- {told} ({clock} Uhr)" for clock, told in zip(("13.20", "11.10", "9.30"), TOLD, strict=False))
    text = f"Das Wichtigste im Überblick:\n{listed}\n\n{ticker('{d} Uhr: SAYS')}"
    passages = cut(text)
    assert [p.text for p in passages[1:]] == list(TOLD)
    assert passages[0].text.endswith("(9.30 Uhr)")
    assert not passages[0].time_known


@pytest.mark.parametrize(
    "piece", ["14h05: Es regnet am Hafen seit heute.\n", "a\n", "(((14h05", "Es regnet. (9.05 Uhr)\n"]
)
def test_long_pages(piece):
    assert clock_forms.find(piece * 20_000, GERMAN) == ()


def test_many_forms_of_three_lines_each_are_not_held_against_the_whole_page_one_by_one():
    """Each form costs a look at all of the page: asked of all, a page of forms would take minutes."""
    signs = [f"x{chr(97 + a)}{chr(97 + b)}{chr(97 + c)}" for a in range(26) for b in range(26) for c in range(15)]
    text = "\n".join(f"{sign} {hour}h05: Es regnet." for hour in (9, 10, 11) for sign in signs)
    assert clock_forms.find(text, GERMAN) == ()


LINES = st.sampled_from(
    [
        *("14h05: Es regnet am Hafen von Norderau seit dem Morgen.", "13h20: Die Schule am Hafen bleibt heute zu."),
        *(
            "Die Schule am Hafen bleibt zu. (13.20 Uhr)",
            "Die Schule am Deich bleibt zu. (9.30 Uhr)",
            "2:05 pm",
            "1:10 pm",
        ),
        *("Keller voll | 14:05 Uhr", "Schule zu | 11:10 Uhr", "Ina Holm, 14:05 Uhr", "Ina Holm, 9:30 Uhr", "14:05:33"),
        *("+++ Schule zu (11.10 Uhr) +++", "14.05 Uhr: Es regnet.", "Mittwoch, 5. März", "", "\r", "Es regnet. (dpa)"),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=24).map("\n".join))
def test_each_printed_character_lies_in_one_passage_or_one_piece_of_furniture(text):
    if not text.strip():
        return
    page = Article("p", "Abendruf", "", text, "p.txt", None, False, ArticleKind.LIVE_BLOG)
    article, passages = segment(page, GERMAN)
    pieces = sorted((piece.start, piece.end) for piece in (*passages, *article.furniture))
    assert all(end <= start for (_, end), (start, _) in pairwise(pieces))
    between = [text[end:start] for (_, end), (start, _) in pairwise([(0, 0), *pieces, (len(text), len(text))])]
    assert not "".join(between).strip()
