"""Claims about German print: which quotation marks belong together, and what one that is left open may spoil."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from framing.model import Furniture, FurnitureKind

PAIRS = [
    "„Der Damm hält“",
    "„Der Damm hält”",
    '„Der Damm hält"',  # mixed marks of editors
    "„Der Damm hält„",
    "“Der Damm hält”",
    '"Der Damm hält"',
    "»Der Damm hält«",
    "«Der Damm hält»",
    "‚Der Damm hält‘",
    "‚Der Damm hält’",
    "›Der Damm hält‹",
    "‹Der Damm hält›",
]

NESTED = [
    "„Das ist ‚grober Unfug‘ und bleibt es auch“",
    "»Das ist ›grober Unfug‹ und bleibt es auch«",
    pytest.param(
        "„Das ist „grober Unfug“ und bleibt es auch“",
        marks=pytest.mark.xfail(strict=True, reason="a second opening mark of the same kind begins anew"),
    ),
    pytest.param(
        '„Das ist "grober Unfug" und bleibt es auch“',
        marks=pytest.mark.xfail(strict=True, reason="a straight mark inside begins anew"),
    ),
    "«Das ist ‹grober Unfug› und bleibt es auch»",
    "„Das ist ›grober Unfug‹ und bleibt es auch“",
]

BROKEN = [
    ("„", "„Wir warten“", "„Wir gehen“"),
    ('"', '"Wir warten"', '"Wir gehen"'),
    ("»", "»Wir warten«", "»Wir gehen«"),
    ("“", "“Wir warten”", "“Wir gehen”"),
    ("„", '"Wir warten"', "»Wir gehen«"),
]


@pytest.mark.parametrize("marked", PAIRS)
def test_every_pair_of_marks_in_german_print_makes_a_quotation(quoted, words, marked: str) -> None:
    """The usual pairs, those of Switzerland and of books, and the mixed ones that editors leave."""
    text = f"{marked}, sagte Kern am Abend."
    assert [(q.kind, q.speaker, words(text, q.span)) for q in quoted(text)] == [("direct", "Kern", marked)]


@pytest.mark.parametrize("marked", PAIRS)
def test_every_pair_of_marks_works_behind_a_colon(quoted, words, marked: str) -> None:
    """Before the full stop that stands outside as well."""
    text = f"Kern sagte am Abend: {marked}."
    assert [(q.kind, q.speaker, words(text, q.span)) for q in quoted(text)] == [("direct", "Kern", marked)]


@pytest.mark.parametrize("marked", NESTED)
def test_marks_within_marks_are_one_quotation(quoted, words, marked: str) -> None:
    """What a speaker puts in marks, or what an editor does, is part of what she says."""
    text = f"{marked}, sagte Kern."
    assert [(q.kind, q.speaker, words(text, q.span)) for q in quoted(text)] == [("direct", "Kern", marked)]


@pytest.mark.parametrize(("mark", "first", "second"), BROKEN)
def test_a_mark_left_open_spoils_one_sentence(quoted, mark: str, first: str, second: str) -> None:
    """The next paragraphs have their quotations and their speakers."""
    text = f"Er rief: {mark}Halt, und lief davon.\n\n{first}, sagte Kern.\n\n{second}, sagte Voss."
    assert [q.speaker for q in quoted(text) if q.kind == "direct"] == ["Kern", "Voss"]


@pytest.mark.parametrize("pair", ["„“", "»«", '""', "“”", "«»", "„”"])
def test_several_sentences_stand_in_one_pair(quoted, words, pair: str) -> None:
    """Full stops, questions and calls inside do not end a quotation."""
    said = f"{pair[0]}Wir warten. Wie lange? Bis Mai! Dann handeln wir.{pair[1]}"
    text = f"Kern erklärte: {said}"
    assert [(q.speaker, words(text, q.span)) for q in quoted(text)] == [("Kern", said)]


def test_a_quotation_over_two_paragraphs(quoted, words) -> None:
    """A statement may run over paragraphs; behind it the text goes on."""
    text = "Kern sagte: „Wir warten ab.\n\nDann handeln wir.“ Danach ging sie."
    (found,) = quoted(text)
    assert (found.speaker, found.kind) == ("Kern", "direct")
    assert words(text, found.span) == "„Wir warten ab.\n\nDann handeln wir.“"


def test_a_quotation_may_be_the_whole_text(quoted, words) -> None:
    """An open letter in marks: nobody is named, and the quotation is there all the same."""
    text = "„Wir haben lange gewartet. Nun reicht es uns. Wir gehen nach Hause.“"
    assert [(q.kind, q.speaker, words(text, q.span)) for q in quoted(text)] == [("direct", "", text)]


def test_an_interview_gives_each_answer_to_the_one_named(quoted) -> None:
    """A name and a colon before each turn."""
    text = "Kern: „Wir warten noch ab.“\nVoss: „Das ist zu spät.“\nKern: „Das sehe ich anders.“"
    assert [q.speaker for q in quoted(text)] == ["Kern", "Voss", "Kern"]


@pytest.mark.parametrize(
    "text",
    [
        'Das Brett ist 3" breit und 5" lang.',  # inches
        "Der Rock 'n' Roll kam nach Turku.",
        "Das war's, sagt man, und Voss' Boot lag am Kai.",  # an apostrophe
        "Die Spur ist 12' 30\" lang.",
        "Das Feld «» blieb leer.",
        "Das Feld „“ blieb leer.",
        "Er wog < 80 und > 70 Kilo.",
    ],
)
def test_a_sign_that_looks_like_a_mark_makes_no_quotation(quoted, text: str) -> None:
    """Inches, minutes and apostrophes share their signs with quotation marks."""
    assert [q for q in quoted(text) if q.direct] == []


@pytest.mark.parametrize(
    "marked",
    [
        "[„Nein!“], sagte {Kern}.",
        "[„Ja“], sagte {Kern}.",
        "{Kern} rief: [„Halt!“]",
    ],
)
def test_one_word_that_is_said_is_a_quotation(read, marked: str) -> None:
    """„Ja", said somebody: as short as it is, the verb hands it over."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("direct", "Kern", marked)]


def test_furniture_is_not_read(quoted) -> None:
    """A caption is not the text's own prose."""
    text = "(Archivbild: Kern sagte: „Wir warten.“)\nEs regnet."
    assert quoted(text, furniture=(Furniture(0, text.index("\n"), FurnitureKind.CAPTION),)) == ()


def test_nothing_is_found_in_nothing(quoted) -> None:
    """Marks and stops without a word."""
    for text in (".", "„", "“", "„“", "?!", "–"):
        assert quoted(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        "„" * 10_000,
        "“" * 10_000,
        "„“" * 5_000,
        "»«" * 5_000,
        "„Wir gehen“, sagte er. " * 600,
        "„Ja " * 5_000,
        "x" * 1_000_000,
        "Kern, " * 5_000,
        "nach Angaben " * 5_000,
        "Kern sagte, dass es „gut“ sei, und ging heim, weil es nach Angaben der Polizei spät war. " * 11_500,
    ],
    ids=[
        "straight",
        "low",
        "high",
        "pairs",
        "guillemets",
        "dialogue",
        "open",
        "word",
        "commas",
        "nach",
        "line of 1 MB",
    ],
)
def test_long_and_broken_texts_come_back_with_every_span_inside(quoted, text: str) -> None:
    """A pattern that grows with the square of the text would not come back from these."""
    found = quoted(text)
    spans = [span for q in found for span in (q.span, *q.pieces, *q.cue_spans, *q.frame_spans)]
    spans += [span for q in found for span in (q.speaker_span, q.antecedent, q.addressee_span) if span is not None]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert bool(found) >= ("sagte" in text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Minister Kern sagte, der Hafen sei zu. ",
        "Der Hafen ist zu. Das sagte Ole Lind. ",
        "„Wir gehen jetzt lieber nach Hause“, sagte er. ",
        "Es regnet. ",
        "Kern, ",
        "laut ",
        "„Ja ",
        ". ",
    ],
)
def test_four_times_the_text_is_four_times_the_work(quoted, sentence: str) -> None:
    """Counted in calls of Python functions, not in seconds."""
    once, four = sentence * 300, sentence * 1_200
    quoted(four)  # fills what is looked up once per word
    assert _calls(lambda: quoted(four)) < 5 * _calls(lambda: quoted(once)) + 1_000


def _calls(work: Callable[[], object]) -> int:
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
