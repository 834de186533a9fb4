"""Claims about German: where a word that keeps a distance counts, for both sides alike; broken tables."""

from __future__ import annotations

import re

import pytest

from framing.errors import ResourceError
from framing.find import hedges
from framing.language.resources import Language, load, parse_table
from framing.model import Passage

GERMAN = load("de")


def rows(text: str, language: Language = GERMAN) -> list[tuple[str, str, str]]:
    passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    found = hedges.find(passage, language=language)
    return [(hedge.cue, hedge.kind, text[hedge.span.start : hedge.span.end]) for hedge in found]


def places(text: str) -> list[tuple[int, int]]:
    passage = Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)
    return [(hedge.span.start, hedge.span.end) for hedge in hedges.find(passage, language=GERMAN)]


def test_only_the_verb_is_marked() -> None:
    assert rows("Die Männer, die das Boot versenkt haben sollen, schwiegen.") == [("sollen", "hedge", "sollen")]


def test_what_a_cue_is_not_spares_another_place_of_the_sentence() -> None:
    assert rows("Sehr wohl kannte er den Plan, den es wohl gab.") == [("wohl", "hedge", "wohl")]


def test_two_cues_of_one_sentence() -> None:
    found = [cue for cue, _, _ in rows("Offenbar starben zwei Menschen, was das Amt dementierte.")]
    assert found == ["offenbar", "dementieren"]


def test_abbreviations_do_not_end_a_pattern() -> None:
    assert rows("Die Angaben von Dr. Kern ließen sich laut St. Galler Amt nicht überprüfen.")[0][1] == "disclaimer"


def test_a_sentence_does_not_reach_into_the_next() -> None:
    assert rows("Er soll gehen. Sie muss gekommen sein.") == []


PAIRS = (("Ukraine", "Russland"), ("Kiew", "Moskau"), ("Selenskyj", "Putin"))
BOTH_SIDES = [
    "Kiew soll zwei Boote versenkt haben.",
    "Die Angaben aus Moskau ließen sich nicht unabhängig überprüfen.",
    "Selenskyj wies die Vorwürfe zurück.",
    "Russland dementierte den Bericht, Kiew äußerte sich zunächst nicht.",
    "Putin will davon nichts gewusst haben.",
    "Die Ukraine hat nach eigenen Angaben drei Dörfer eingenommen.",
    "Das stimmt nicht, hieß es aus Moskau.",
    "In Kiew brannte offenbar ein Lager.",
    "Moskau bestätigte den Angriff nicht.",
    "Unklar blieb, ob Putin oder Selenskyj anrief.",
]


def swapped(text: str) -> str:
    for one, other in PAIRS:
        text = text.replace(one, "\0").replace(other, one).replace("\0", other)
    return text


@pytest.mark.parametrize("text", BOTH_SIDES)
def test_one_rule_for_both_sides(text: str) -> None:
    assert swapped(text) != text
    assert [found[:2] for found in rows(swapped(text))] == [found[:2] for found in rows(text)] != []


def test_an_unknown_part_is_named() -> None:
    rows_ = "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  <nowhere>wohl\n"
    parts = parse_table("hedge_parts.txt", "# test | own list, CC0 | part, pattern\ngap  .\n")
    with pytest.raises(ResourceError, match="nowhere"):
        rows("Das ist wohl so.", Language("xy", {"hedges": parse_table("hedges.txt", rows_), "hedge_parts": parts}))


def test_an_unknown_kind_is_named() -> None:
    table = parse_table("hedges.txt", "# test | own list, CC0 | cue, kind, pattern\nwohl  maybe  wohl\n")
    with pytest.raises(ResourceError, match="maybe"):
        rows("Das ist wohl so.", Language("xz", {"hedges": table}))


def test_an_exception_without_a_cue_is_named() -> None:
    table = parse_table("hedges.txt", "# test | own list, CC0 | cue, kind, pattern\nwohl  none  wohl\n")
    with pytest.raises(ResourceError, match="wohl"):
        rows("Das ist wohl so.", Language("xw", {"hedges": table}))


def test_an_unknown_scope_is_named() -> None:
    text = "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  wohl\nwohl  scope  behind\n"
    with pytest.raises(ResourceError, match="behind"):
        rows("Das ist wohl so.", Language("xu", {"hedges": parse_table("hedges.txt", text)}))


def test_a_scope_without_a_cue_is_named() -> None:
    text = "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  wohl\nkaum  scope  own\n"
    with pytest.raises(ResourceError, match="kaum"):
        rows("Das ist wohl so.", Language("xt", {"hedges": parse_table("hedges.txt", text)}))


def test_scopes_are_read_from_the_list() -> None:
    text = "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  wohl\nwohl  scope  before\nkaum  hedge  kaum\n"
    language = Language("xs", {"hedges": parse_table("hedges.txt", text)})
    assert hedges.of_scope(hedges.BEFORE, language=language) == {"wohl"}
    assert hedges.of_scope(hedges.OWN, language=language) == frozenset()
    assert "nicht überprüfbar" in hedges.of_scope(hedges.BEFORE, language=GERMAN)


def test_no_quantifier_is_without_an_end() -> None:
    """A pattern with * or + over several characters could keep a long sentence busy for hours."""
    for table in ("hedges", "hedge_parts"):
        for row in GERMAN.rows(table):
            bare = re.sub(r"\\.", "", row[-1])
            assert row[1] == "stem" or not re.search(r"[*+]|\{\d*,\}", bare), row


@pytest.mark.parametrize(
    "unit",
    [
        "soll ", "soll nicht ", "ließ nicht ", "konnte nicht überprüft ", "wies das ", "Vorwürfe wies ", "will haben ",
        "bestätigte nicht ", "ist unklar ", "nicht dazu ", "getan worden ", "bestritt Spiel ", "deutet darauf ", "a ",
        "gege", "überge", "ein, ", "Stellungnahme lag ", "könnte sich ", "fühlt sich ", "nach ersten ", "Fragen sind ",
    ],
)  # fmt: skip
def test_adversarial_text_comes_back(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    assert all(0 <= start < end <= len(text) for start, end in places(text))


def test_inside_a_quotation_counts_too() -> None:
    assert rows("„Das war wohl nichts“, sagte Kern.") == [("wohl", "hedge", "wohl")]


def test_order_of_position() -> None:
    found = [cue for cue, _, _ in rows("Offenbar kam Voss. Der angebliche Zeuge schwieg wohl.")]
    assert found == ["offenbar", "angeblich", "wohl"]


def test_a_broken_pattern_is_named() -> None:
    table = parse_table("hedges.txt", "# test | own list, CC0 | cue, kind, pattern\nwohl  hedge  (wohl\n")
    with pytest.raises(ResourceError, match="wohl"):
        rows("Das ist wohl so.", Language("xx", {"hedges": table}))


@pytest.mark.parametrize("text", ["soll " * 100_000, "nicht lassen " * 40_000, "wohl" * 250_000])
def test_long_texts_come_back_with_every_span_inside(text: str) -> None:
    found = hedges.find(Passage("p", "a", "Blatt A", 0, len(text), text), language=load("de"))
    assert all(0 <= hedge.span.start < hedge.span.end <= len(text) for hedge in found)
