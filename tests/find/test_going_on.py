"""Claims about German: a sentence goes on with what somebody said, in the Konjunktiv or with "soll"."""

from __future__ import annotations

import pytest

CHAINS = [
    (
        "Der Hafen sei zu, sagte Ole Voss. [Die Schiffe müssten nach Turku. Das Wasser stehe hoch.] Es regnet.",
        "Ole Voss",
    ),
    ("Kern sagte, sie höre auf. [Der Streit habe sie müde gemacht.] Am Montag tagt der Rat.", "Kern"),
    pytest.param(
        "Laut Polizei brannte ein Haus. [Verletzt worden sei niemand.] Die Straße ist wieder frei.",
        "Polizei",
        marks=pytest.mark.xfail(strict=True, reason="a participle in front hides the Konjunktiv"),
    ),
    ("Nach Angaben des Amts fehlt das Geld. [Man könne nur das Nötigste tun.] Im Mai wird gewählt.", "Amt"),
    ("„Wir warten ab“, sagte Jana Kern. [Bislang fehle jede Nachricht.] Der Zug kam um acht.", "Jana Kern"),
    ("Die Werft kündigte neue Schichten an. [Das sei nötig, um die Fähre fertigzustellen.] Sie wiegt viel.", "Werft"),
    ("Der Verband warnte vor Engpässen. [Es gebe kaum noch Fahrer.] Die Löhne sind niedrig.", "Verband"),
    ("Der Täter sei geflohen, so die Polizei. [Er habe ein Boot gestohlen.] Es ist blau.", "Polizei"),
    # the third person in the Konjunktiv of the past where the present would not show it
    ("Kern sagte, man sei bereit zu helfen. [Die Helfer hätten Zelte dabei.] Am Abend fiel Schnee.", "Kern"),
    # a question goes on as well
    ("Voss fragte, wer für den Damm haften solle. [Sei es der Bund oder das Land?] Am Abend gab es Musik.", "Voss"),
    # an order goes on with "solle"
    ("Brahm sprach mit den Wirten. Sie sagte, es sei ernst. [Niemand solle dort baden.] Es bleibt warm.", "Brahm"),
]

ENDS = [
    # the outlet's own sentences between, and another paragraph
    "Kern sagte, sie höre auf. Der Rat tagt am Montag. Der Streit dauert schon drei Jahre.",
    "Der Hafen sei zu, sagte Voss.\n\nIn Turku fiel Schnee.\n\nAm Abend kam die Fähre an.",
    "Laut Polizei brannte ein Haus. Es war das dritte Feuer in diesem Jahr.",
    pytest.param(
        "Kern sagte, sie höre auf. Möge sie Glück haben.",
        marks=pytest.mark.xfail(strict=True, reason="a wish is taken for reported speech"),
    ),
]

NOBODY_SPOKE = [
    "Das Wasser stehe hoch. Die Schiffe müssten nach Turku.",
    "Es sei denn, es regnet.",
    "Man nehme zwei Eier und etwas Salz.",
    "Es lebe der König!",
    "Ich hätte gern ein Boot.",
    "Gäbe es den Damm nicht, stünde die Stadt unter Wasser.",
    "Wie dem auch sei, der Markt öffnet.",
]


@pytest.mark.parametrize(("marked", "speaker"), CHAINS)
def test_the_konjunktiv_goes_on_with_the_last_source(read, marked: str, speaker: str) -> None:
    """Consecutive sentences of one paragraph are one quotation, full stops included, and the indicative ends it."""
    plain = marked.replace("{", "").replace("}", "")
    rows = [(kind, name, drawn) for kind, name, _, drawn in read(plain) if kind == "subjunctive"]
    assert rows == [("subjunctive", speaker, plain)]


@pytest.mark.parametrize("text", ENDS)
def test_an_indicative_a_wish_and_a_condition_are_the_outlets_own(quoted, text: str) -> None:
    """A statement ends where the outlet speaks itself; a recipe, a wish or a condition does not go on with it."""
    assert [q.kind for q in quoted(text)] == ["indirect"]


@pytest.mark.parametrize("text", NOBODY_SPOKE)
def test_the_konjunktiv_alone_is_nobodys_statement(quoted, text: str) -> None:
    """Where nobody was named before, nothing is handed to anybody."""
    assert [q.speaker for q in quoted(text) if q.speaker] == []


def test_soll_goes_on_with_hearsay(quoted, words) -> None:
    """„soll … haben" behind a statement: the outlet still tells what it was told."""
    text = "Laut Polizei brannte ein Haus. Das Feuer soll im Keller ausgebrochen sein."
    first, second = quoted(text)
    assert (first.kind, second.kind, second.speaker) == ("indirect", "free", "Polizei")
    assert words(text, second.span) == "Das Feuer soll im Keller ausgebrochen sein."


def test_soll_without_a_source_is_no_quotation(quoted) -> None:
    """„soll" alone keeps a distance, but gives the sentence to nobody."""
    assert quoted("Das Feuer soll im Keller ausgebrochen sein. Ein Haus brannte.") == ()


def test_a_new_paragraph_is_a_new_quotation(quoted) -> None:
    """The chain goes on behind a paragraph's end, but as a quotation of its own."""
    found = quoted("Der Hafen sei zu, sagte Voss. Es fehle an Lotsen.\n\nDie Schiffe müssten nach Turku.")
    assert [(q.kind, q.speaker) for q in found] == [
        ("indirect", "Voss"),
        ("subjunctive", "Voss"),
        ("subjunctive", "Voss"),
    ]


def test_the_chain_changes_hands_with_its_source(quoted) -> None:
    """Each Konjunktiv belongs to whom the text named last, not to the first."""
    text = (
        "Kern sagte, sie höre auf. Der Streit sei zu alt. Voss widersprach, er bleibe im Amt. Das Amt sei ihm wichtig."
    )
    found = [(q.kind, q.speaker) for q in quoted(text)]
    assert found == [("indirect", "Kern"), ("subjunctive", "Kern"), ("indirect", "Voss"), ("subjunctive", "Voss")]


def test_words_in_marks_in_a_chain_belong_to_its_source(quoted) -> None:
    """A few words in marks inside a sentence that goes on are the last source's own."""
    found = quoted("Kern sagte, sie höre auf. Der Streit sei „kleinlich und dumm“ gewesen.")
    assert [(q.kind, q.speaker) for q in found if q.kind == "direct"] == [("direct", "Kern")]


def test_where_the_name_stands_that_the_chain_takes_up(quoted, words) -> None:
    """A sentence without a frame has no words for its speaker; the name stands before."""
    text = "Der Hafen sei zu, sagte Ole Voss. Die Schiffe müssten nach Turku."
    found = quoted(text)[1]
    assert (found.speaker_span, words(text, found.antecedent)) == (None, "Ole Voss")


def test_a_noun_at_the_head_of_a_sentence_is_no_konjunktiv(quoted) -> None:
    """„Belege" is a form of "belegen" too."""
    found = quoted("Kern widersprach der Polizei. Belege legte sie nicht vor.")
    assert [q.kind for q in found] == ["reported"]
