"""Where German sentences end, and where they only seem to."""

import pytest

from framing.language.sentences import paragraphs, split
from framing.language.tokens import tokenize


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["Am 4. Februar kam der Bus.", "Er war leer."], id="an ordinal before a month"),
        pytest.param(["Die 47. Brigade zog ab.", "Die Stadt blieb."], id="an ordinal before a noun"),
        pytest.param(["Die Zahl lag bei 80.", "Die Woche zuvor waren es 40."], id="a number that does end a sentence"),
        pytest.param(["Dr. Anna Lenz kam z.B. mit dem Rad.", "Gut."], id="abbreviations"),
        pytest.param(["J. Petersen fehlte.", "Warum?"], id="an initial"),
        pytest.param(["„Wir bleiben.“", "Das sagte sie."], id="a quotation that ends its sentence"),
        pytest.param(["„Wir bleiben!“, rief sie.", "Alle blieben."], id="a quotation goes on in its frame"),
        pytest.param(["„Wir bleiben“, sagte er, „bis es hell ist.“", "Es wurde hell."], id="a parted quotation"),
        pytest.param(["Der Strom fiel aus. (nap)", "Um sieben war er zurück."], id="a credit belongs to its sentence"),
        pytest.param(["Was nun?", "Niemand weiß es …", "Abwarten!"], id="other marks"),
        pytest.param(["Es waren 1.200 Menschen da.", "Mehr als 2.5 Prozent fehlten."], id="points inside numbers"),
    ],
)
def test_sentences(sentences, german):
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text, german)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Er ging.Sie blieb.", ["Er ging.", "Sie blieb."]),
        ("Man nennt es „Wende“.In der Stadt lacht man.", ["Man nennt es „Wende“.", "In der Stadt lacht man."]),
        ('"Das endet."13:30 Uhr', ['"Das endet."', "13:30 Uhr"]),
    ],
)
def test_a_lost_line_break_still_ends_a_sentence(text, sentences, german):
    assert [text[start:end] for start, end in split(text, german)] == sentences


def test_a_heading_is_a_sentence_and_a_wrapped_line_is_none(german):
    text = "Brücke wieder frei\nDie Polizei sprach auf einer Pressekonferenz zur\nLage an der Brücke von Ruhe."
    assert [text[s:e] for s, e in paragraphs(text, german)] == [
        "Brücke wieder frei",
        "Die Polizei sprach auf einer Pressekonferenz zur\nLage an der Brücke von Ruhe.",
    ]


@pytest.mark.parametrize("text", ["", "   \n\n ", "…", "Wort"])
def test_little_text_gives_little(text, german):
    assert "".join(text[s:e] for s, e in split(text, german)) == text.strip()


def test_words_keep_umlauts_hyphens_and_their_place():
    text = "Übers Süd-Donezk der L’Aquila-Straße: 11.000 Mann, 14:30 Uhr."
    assert [t.text for t in tokenize(text)] == [
        "Übers", "Süd-Donezk", "der", "L’Aquila-Straße", "11.000", "Mann", "14:30", "Uhr",
    ]  # fmt: skip
    assert all(text[t.start : t.end] == t.text for t in tokenize(text))


def test_a_decomposed_umlaut_stays_in_its_word():
    assert [t.text for t in tokenize("Bu\u0308rger reden")] == ["Bu\u0308rger", "reden"]
