"""Claims about German: which words an outlet keeps at a distance by marks, and which marks mean another thing."""

from __future__ import annotations

import pytest

from framing.find import beside_marks, scare_quotes, words_around
from framing.language import tokens
from framing.language.resources import load
from framing.language.tokens import Token
from framing.model import Passage, Quotation, Span

GERMAN = load("de")


def found(text: str, quotations: tuple[Quotation, ...] = (), heading_end: int = 0) -> list[str]:
    passage = Passage("p", "a", "Blatt A", 0, len(text), text, heading_end=heading_end)
    hedges = scare_quotes.find(passage, language=GERMAN, quotations=quotations)
    assert all(hedge.kind == "scare_quote" for hedge in hedges)
    assert all(hedge.cue in text[hedge.span.start : hedge.span.end] for hedge in hedges)
    return [hedge.cue for hedge in hedges]


def said(text: str, words: str, kind: str = "direct") -> Quotation:
    start = text.index(words)
    return Quotation(Span("p", start, start + len(words)), kind, "Kern")


MARKED = [
    ("Die „Befreiung“ der Stadt dauerte drei Tage.", "Befreiung"),
    ('Die "Befreiung" der Stadt dauerte drei Tage.', "Befreiung"),
    ("Die »Befreiung« der Stadt dauerte drei Tage.", "Befreiung"),
    ("Die ‚Befreiung‘ der Stadt dauerte drei Tage.", "Befreiung"),
    ("Die ›Befreiung‹ der Stadt dauerte drei Tage.", "Befreiung"),
    ("Die „Spezialoperation“ dauert an.", "Spezialoperation"),
    ("Im „Krieg“ gegen die Armut fehlt Geld.", "Krieg"),
    ("Ein „demokratischer“ Staat sperrt die Plätze.", "demokratischer"),
    ("Zwei „Experten“ liefen durch den Hafen.", "Experten"),
    ("Er kam mit seinen „Freunden“ an den Strand.", "Freunden"),
    ("Im Hafen beginnt die „neue Normalität“.", "neue Normalität"),
    ("Die „Donezker Volksrepublik“ baut eine Brücke.", "Donezker Volksrepublik"),
    ("Die „Volksrepublik Nordland“ baut eine Brücke.", "Volksrepublik Nordland"),
    ("Das Dorf wurde „befriedet“.", "befriedet"),
    ("Die Boote werden zur „Sicherheit“ versenkt.", "Sicherheit"),
    ("Nach dem „Referendum“ blieben die Läden zu.", "Referendum"),
    ("Die „Friedensmission“ kostete drei Dörfer.", "Friedensmission"),
    ("Die „Wahl“\nfand am Sonntag im Hafen statt.", "Wahl"),
]


@pytest.mark.parametrize(("text", "words"), MARKED)
def test_marked(text: str, words: str) -> None:
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        # titles and names, told by a noun before them
        "Die Zeitung „Freiheit“ erscheint seit Mai.",
        "Die Tageszeitung „Freiheit“ erscheint seit Mai.",
        "Der Film „Befreiung“ lief drei Tage.",
        "Die Operation „Frühling“ dauerte drei Tage.",
        "Die Aktion „Sauberer Strand“ dauerte drei Tage.",
        "Der Roman der Autorin „Winter“ erschien im Mai.",
        "Das Schiff „Hoffnung“ sank im Mai.",
        "Die Gruppe „Frieden“ zog durch die Stadt.",
        # and by themselves
        "Durch „Nord Stream“ fließt kein Gas.",
        "Die „Moskwa“ sank im Meer.",
        "Ein „Leuchtturm“-Bericht liegt auf dem Tisch.",
        "Der „FSK“ fehlt Geld.",
        "Der Lehrer Thomas „Fuchs“ Kern ging heim.",
        "Sie kauft bei „Landbrot“ ein.",
        "Auf „hafen.de“ stehen die Zeiten.",
        # words spoken about as words
        "Der Begriff „Freiheit“ ist alt.",
        "Das Wort „Krieg“ fehlt im Text.",
        "Die alte Formulierung „Krieg“ fehlt im Text.",
        "Ein Dorf namens „Hoffnung“ liegt am See.",
        "Das Boot, genannt „Hoffnung“, liegt am See.",
        "Das Fest steht unter dem Motto „Frieden“.",
        "Begriffe wie „Freiheit“, „Frieden“ und „Würde“ füllen das Heft.",
        "Das bedeutet nichts anderes als „Freiheit“.",
        "Die Freiheit („liberty“) ist alt.",
        # already at arm's length
        "Die sogenannte „Befreiung“ dauerte drei Tage.",
        # somebody's words
        "Die „Befreiung“ sei am Ende, hieß es.",
        "Kern nannte das eine „Befreiung“.",
        "Laut Kern war das eine „Befreiung“.",
        "Kern teilte eine „Befreiung“ mit.",
        "Er antwortete mit „Nein“.",
        "„Endlich!“ Der Hafen ist offen.",
        "„Befreiung“",
        "Kern: „Befreiung“ der Stadt",
        "Hafen vor dem „großen Sprung“\n\nDer Hafen wächst.",
        # no words at all, or too many
        "Die „2020“ steht am Tor.",
        "Die „alte gute und schöne Zeit“ ist vorbei.",
    ],
)
def test_not_marked(text: str) -> None:
    assert found(text) == []


def test_what_a_quotation_covers_is_the_speakers() -> None:
    text = "Die „Befreiung“ der Stadt dauerte drei Tage."
    assert found(text, (said(text, "„Befreiung“"),)) == []
    assert found(text, (said(text, text, kind="free"),)) == []


def test_a_cue_in_the_sentence_gives_the_words_to_its_speaker() -> None:
    text = "Die „Befreiung“ geht voran, versprach Kern. Die „Rettung“ dauert an."
    one = Quotation(Span("p", 0, 26), "indirect", "Kern", frame_spans=(Span("p", 28, 42),))
    assert found(text, (one,)) == ["Rettung"]


def test_several_words_beside_a_quotation_may_be_part_of_it() -> None:
    text = "Kern winkt ab. Die Stadt macht eine „gute Arbeit“. Die „Arbeit“ ruht."
    assert found(text, (said(text, "Kern winkt ab."),)) == ["Arbeit"]


def test_a_name_stays_a_name_without_its_noun() -> None:
    assert found("Der Film „Befreiung“ lief drei Tage. Die „Befreiung“ dauerte zwei Stunden.") == []
    assert found("Die „Befreiung“ dauerte zwei Stunden. Der Film „Befreiung“ lief drei Tage.") == []


def test_a_mark_left_open_spoils_nothing() -> None:
    assert found("Die „Befreiung der Stadt dauerte drei Tage. Die „Rettung“ dauert an.") == ["Rettung"]


BOTH_SIDES = [
    ("Die „Befreiung“ von Kiew dauerte drei Tage.", 1),
    ("In Moskau tagt die „Regierung“ der Ukraine.", 1),
    ("Die „Spezialoperation“ vor Kiew kostet Selenskyj Zeit.", 1),
    ("Moskau baut an der „Volksrepublik Russland“.", 1),
    ("Die Zeitung „Freiheit“ liegt in Kiew aus.", 0),
    ("Selenskyj sprach von einer „Befreiung“.", 0),
    ("Der Film „Putin“ läuft in Kiew.", 0),
    ("In Kiew nannte Putin das „Frieden“.", 0),
    ("Der „Frieden“ zwischen Kiew und Moskau hielt drei Tage.", 1),
    ("Die sogenannte „Befreiung“ von Moskau dauerte drei Tage.", 0),
]


@pytest.mark.parametrize(("text", "count"), BOTH_SIDES)
def test_one_rule_for_both_sides(text: str, count: int) -> None:
    other = text
    for one, two in (("Ukraine", "Russland"), ("Kiew", "Moskau"), ("Selenskyj", "Putin")):
        other = other.replace(one, "\0").replace(two, one).replace("\0", two)
    assert other != text
    assert len(found(text)) == len(found(other)) == count


@pytest.mark.parametrize("unit", ["„a“ ", "„", "“", "der „Begriff ", "Film „X“, ", '"wort" und '])
def test_long_texts_come_back_with_words_of_their_own(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    assert set(found(text)) <= {"a", "Begriff", "X", "wort"}


def test_a_long_text_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words around the marks are not taken apart anew for every span: what is read grows as the text does."""
    read: list[int] = []

    def tokenize(text: str) -> tuple[Token, ...]:
        read.append(len(text))
        return tokens.tokenize(text)

    for module in (scare_quotes, beside_marks, words_around):
        monkeypatch.setattr(module, "tokenize", tokenize)
    text = "Die „Befreiung“ der Stadt\n" * 300
    found(text)
    assert 0 < sum(read) <= len(text) + 100 * 300


def test_quotations_are_not_gone_through_for_every_span(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    class Place(int):
        """An offset that counts how often it is compared."""

        def __lt__(self, other: int) -> bool:
            looked.append(1)
            return int(self) < other

        def __gt__(self, other: int) -> bool:
            looked.append(1)
            return int(self) > other

    sentence = "Kern sagte, es regne. Die „Befreiung“ der Stadt dauerte drei Tage. "
    count = 200
    starts = [len(sentence) * k for k in range(count)]
    quotations = tuple(Quotation(Span("p", Place(k), Place(k + 20)), "indirect", "Kern") for k in starts)
    assert found(sentence * count, quotations) == ["Befreiung"] * count
    assert 0 < len(looked) < 50 * count < count * count * 2


def test_several_words_that_a_speaker_says_too_are_the_speakers() -> None:
    text = (
        "„Wir wollen die neue Freiheit“, sagte Kern. Es regnete. Am Abend schwieg der Hafen. Die „neue Freiheit“ kam."
    )
    spoken = said(text, "„Wir wollen die neue Freiheit“")
    assert found(text, (spoken,)) == []
    assert found(text.replace("die neue Freiheit“,", "die alte Freiheit“,"), (spoken,)) == ["neue Freiheit"]
