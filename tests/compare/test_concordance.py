"""Lines of a concordance: their context, their order, and how often each outlet has the word."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from framing.compare import concordance as kwic
from framing.model import Findings, Furniture, FurnitureKind, Passage, Quotation, Span

BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True)
class Hit:
    span: Span
    by: str = "form"
    word: str = "Damm"
    part: str = ""


def passage(text, *, id="p", outlet="Abendblatt", day=None, furniture=()):
    when = datetime(2026, 1, day, tzinfo=BERLIN) if day else None
    return Passage(id, f"{id}-a", outlet, 0, len(text), text, published_at=when, furniture=furniture)


def lines(*passages, **dials):
    hits = {}
    for one in passages:
        starts = [at for at in range(len(one.own_text)) if one.own_text.startswith("Damm", at)]
        hits[one.id] = [Hit(Span(one.id, at, at + 4)) for at in starts]
    return kwic.lines(passages, hits, **dials)


def test_a_context_has_so_many_words_and_stays_inside_the_text():
    (line,) = lines(passage("Am Morgen brach\nder „Damm“ – schon wieder, sagt sie."), width=2)
    assert (line.left, line.word, line.right) == ("brach der „", "Damm", "“ – schon wieder,")
    (line,) = lines(passage("Damm"))
    assert (line.left, line.right) == ("", "")


def test_furniture_is_no_context():
    text = "Foto: Amt. Der Damm hält."
    (line,) = lines(passage(text, furniture=(Furniture(0, 10, FurnitureKind.CAPTION),)))
    assert line.left == "Der "


def test_words_sort_as_a_german_dictionary_does():
    texts = ["Zum Damm", "Ärzte Damm", "„Arm“ Damm", "Straße Damm", "Strassen Damm", "Damm"]
    found = lines(*(passage(text, id=str(n)) for n, text in enumerate(texts)))
    assert [line.left.strip() for line in kwic.ordered(found, "left")] == [
        "",
        "„Arm“",
        "Ärzte",
        "Straße",
        "Strassen",
        "Zum",
    ]


def test_the_second_word_decides_where_the_first_is_alike():
    found = lines(passage("neuer alter Damm", id="a"), passage("dein alter Damm", id="b"))
    assert [line.span.passage_id for line in kwic.ordered(found, "left")] == ["b", "a"]
    found = lines(passage("Damm hält noch", id="a"), passage("Damm hält kaum", id="b"))
    assert [line.span.passage_id for line in kwic.ordered(found, "right")] == ["b", "a"]


def test_time_puts_the_undated_last_and_every_order_is_stable():
    texts = [passage("Damm", id="x"), passage("Damm", id="b", day=2), passage("Damm Damm", id="a", day=1)]
    found = lines(*texts)
    assert [line.span.passage_id for line in kwic.ordered(found, "time")] == ["a", "a", "b", "x"]
    for sort in kwic.SORTS:
        assert kwic.ordered(found, sort) == kwic.ordered(reversed(found), sort)
    with pytest.raises(ValueError, match="left"):
        kwic.ordered(found, "size")


def test_whose_words_are_told_by_findings_or_by_marks_alone():
    text = "Kern sagte, der Damm halte. Der Damm steht. „Der Damm hält.“"
    said, quoted = Span("p", 12, 26), Span("p", 44, 60)
    findings = Findings("p", quotations=(Quotation(said, "indirect", "Kern"), Quotation(quoted, "direct", "Kern")))
    sentences = [Span("p", 0, 27), Span("p", 28, 43), Span("p", 44, 60)]
    found = lines(passage(text))
    told = [kwic.told(line, sentences, findings=findings) for line in found]
    assert [(line.voice, line.sentence) for line in told] == list(
        zip(["indirect", "own", "direct"], sentences, strict=True)
    )
    assert [kwic.told(line, sentences, marked=[(44, 60)]).voice for line in found] == ["not quoted"] * 2 + ["direct"]


def test_counts_name_outlets_without_a_hit():
    texts = [passage("Damm Damm", id="a"), passage("nichts", id="b"), passage("nichts", id="c", outlet="Bote")]
    rows = kwic.counts(lines(*texts), texts)
    assert [(row.outlet, row.count, row.passage_count, row.searched_count) for row in rows] == [
        ("Abendblatt", 2, 1, 2),
        ("Bote", 0, 0, 1),
    ]
    assert kwic.counts((), ()) == kwic.lines((), {}) == ()
