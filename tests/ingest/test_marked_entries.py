from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.ingest.liveblog import segment
from framing.language.resources import load
from framing.model import Article, ArticleKind, FurnitureKind, MarkedEntry

GERMAN = load("de")
BERLIN = ZoneInfo("Europe/Berlin")


def at(day, hour=0, minute=0):
    return datetime(2031, 3, day, hour, minute, tzinfo=BERLIN)


def page(entries, *, above="", below="", published=None, updated=None):
    """A page whose source marks these entries: (heading, text, published or None)."""
    text, marks = above, []
    for heading, told, moment in entries:
        text += "\n\n" if text else ""
        start = len(text)
        text += f"{heading}\n\n{told}" if heading else told
        marks.append(MarkedEntry(start, len(text), start + len(heading), moment, moment is not None))
    return Article(
        "p", "Abendruf", "", text + below, "p.html", published, bool(published), ArticleKind.LIVE_BLOG,
        updated_at=updated, marked_entries=tuple(marks),
    )  # fmt: skip


def test_the_marked_entries_are_the_passages_with_their_own_times():
    article, passages = segment(
        page(
            [
                ("Deich bei Emden hält", "Das Wasser steigt.\n\nUm 14.30 Uhr tagt der Rat.", at(5, 14, 5)),
                ("", "13.10 Uhr: Helfer kommen.\n18 Uhr: Abfahrt.", at(5, 13, 10)),
                ("Schulen zu", "Alle bleiben daheim. (dpa)", at(4, 23, 50)),
            ],
            above="Hochwasser im Liveticker\n\nAlles zur Lage am Deich.",
        ),
        GERMAN,
    )
    assert [p.heading for p in passages] == ["Deich bei Emden hält", "", "Schulen zu"]
    assert [p.published_at for p in passages] == [at(5, 14, 5), at(5, 13, 10), at(4, 23, 50)]
    assert all(p.time_known for p in passages)
    assert [p.id for p in passages] == ["p#1", "p#2", "p#3"]
    assert [piece.kind.value for piece in article.furniture] == ["title", "teaser"]
    assert article.marked_entries == ()


def test_furniture_inside_a_marked_entry_is_marked_as_in_others():
    told = "14.05 Uhr: Das Wasser steigt. Lesen Sie hier mehr zum Deich.\n\nFoto: Mara Lind\n\nEs regnet. (dpa)"
    _, (passage,) = segment(page([("", told, at(5, 14, 5))]), GERMAN)
    assert [piece.kind.value for piece in passage.furniture] == ["time", "read more", "caption", "credit"]
    assert passage.own_text.split() == ["Das", "Wasser", "steigt.", "Es", "regnet."]


def test_what_stands_between_and_below_the_entries_is_furniture():
    article = page([("", "Das Wasser steigt.", at(5, 9)), ("", "Der Deich hält.", at(5, 8))], below="\n\nMehr Blogs")
    text = article.text.replace("\n\nDer Deich", "\n\nMittwoch, 5. März\n\nDer Deich")
    shift = len(text) - len(article.text)
    first, second = article.marked_entries
    moved = MarkedEntry(second.start + shift, second.end + shift, second.start + shift, second.published_at, True)
    article = Article(
        "p", "Abendruf", "", text, "p.html", kind=ArticleKind.LIVE_BLOG, marked_entries=(first, moved)
    )  # fmt: skip
    found, passages = segment(article, GERMAN)
    assert [p.text for p in passages] == ["Das Wasser steigt.", "Der Deich hält."]
    assert [piece.kind for piece in found.furniture] == [FurnitureKind.DAY_LINE, FurnitureKind.STANDING_TEXT]


@pytest.mark.parametrize(
    ("moments", "more", "expected"),
    [
        # on the day of the entries around it, at an hour that nobody knows
        ([at(5, 14), None, at(5, 9)], {"published": at(6)}, at(5)),
        ([at(5, 14), None, at(4, 9)], {"published": at(6)}, None),  # either day
        # at the end the page's own day stands in
        ([None, at(5, 9)], {"published": at(5, 8)}, at(5)),
        ([None, at(4, 9)], {"published": at(4, 8), "updated": at(5, 10)}, None),
        # no entry has a time: the page's moment
        ([None, None], {"published": at(5, 8)}, at(5, 8)),
        ([None, None], {}, None),
        ([None, at(5, 9)], {}, None),
    ],
)
def test_an_entry_without_a_time_of_its_own(moments, more, expected):
    entries = [("", f"Das Wasser steigt auf {n} Meter.", moment) for n, moment in enumerate(moments)]
    _, passages = segment(page(entries, **more), GERMAN)
    (untimed, *_) = [p for p, moment in zip(passages, moments, strict=True) if moment is None]
    assert untimed.published_at == expected
    assert not untimed.time_known


def test_an_entry_of_nothing_but_links_is_no_passage():
    article, (passage,) = segment(
        page([("", "Lesen Sie hier mehr.", at(5, 9)), ("", "Der Deich hält.", at(5, 8))]), GERMAN
    )
    assert passage.text == "Der Deich hält."
    assert [piece.kind.value for piece in article.furniture] == ["read more"]


def test_a_page_whose_marked_entries_are_all_links_is_read_as_it_is_printed():
    article, passages = segment(page([("", "Lesen Sie hier mehr.", at(5, 9))]), GERMAN)
    assert [p.text for p in passages] == ["Lesen Sie hier mehr."]
    assert article.marked_entries == ()


LINES = st.sampled_from(
    ["18:13 Uhr", "Mittwoch, 5. März", "Der Deich hält.", "Foto: dpa", "Wer zahlt?", "", " ", "(dpa)"]
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(LINES, min_size=1, max_size=10).map("\n".join),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40), st.integers(0, 40)), max_size=5),
)
def test_each_printed_character_lies_in_one_passage_or_one_piece_of_furniture(text, spans):
    if not text.strip():
        return
    marks = tuple(
        MarkedEntry(start, end, min(end, start + heading), at(5, 9), True)
        for start, length, heading in spans
        if start < (end := min(len(text), start + length))
    )
    article = Article("p", "Abendruf", "", text, "p.html", kind=ArticleKind.LIVE_BLOG, marked_entries=marks)
    article, passages = segment(article, GERMAN)
    held = [0] * len(text)
    for piece in (*passages, *article.furniture):
        for n in range(piece.start, piece.end):
            held[n] += 1
    assert max(held) <= 1
    assert all(count or character.isspace() for count, character in zip(held, text, strict=True))
    assert passages
    assert all(p.own_text.strip() for p in passages)
    for p in passages:
        ends = [edge for piece in p.furniture for edge in (piece.start, piece.end)]
        assert ends == sorted(ends)
