"""Claims about German: who speaks in a sentence, with which word, and what is no quotation at all."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from framing.find import quotations
from framing.language.resources import load
from framing.model import Furniture, FurnitureKind, Mention, Passage, Quotation, Span

GERMAN = load("de")


def passage(text: str) -> Passage:
    return Passage(id="p", article_id="a", outlet="Blatt A", start=0, end=len(text), text=text)


def find(text: str) -> tuple[Quotation, ...]:
    return quotations.find(passage(text), language=GERMAN)


def rows(text: str) -> list[tuple[str, str, str, str]]:
    return [(q.speaker, q.cue, q.kind, text[q.span.start : q.span.end]) for q in find(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "quoted"),
    [
        ("„Wir liefern“, sagte Ministerin Kern.", "Ministerin Kern", "sagen", "„Wir liefern“"),
        ('„Der Damm hält", sagte Kern am Abend.', "Kern", "sagen", '„Der Damm hält"'),  # mixed marks of editors
        ('"Der Damm hält", sagte Kern am Abend.', "Kern", "sagen", '"Der Damm hält"'),
        ("»Der Damm hält«, betonte Landrätin Ute Brahm.", "Ute Brahm", "betonen", "»Der Damm hält«"),
        # a separable verb, its particle at the end, and an ordinal that ends no sentence
        ("„Der Ort ist geräumt“, teilte die 12. Brigade mit.", "12. Brigade", "mitteilen", "„Der Ort ist geräumt“"),
        # several sentences in one pair of marks
        ("Kern erklärte: „Wir warten. Dann handeln wir.“", "Kern", "erklären", "„Wir warten. Dann handeln wir.“"),
        # the quotation on the next line
        ("Dazu erklärte Jana Kern:\n„Wir warten ab.“", "Jana Kern", "erklären", "„Wir warten ab.“"),
        # office first, name in apposition
        (
            "„Das ist falsch“, sagte die Sprecherin des finnischen Außenministeriums, Aino Laine, in Turku.",
            "Aino Laine",
            "sagen",
            "„Das ist falsch“",
        ),
        # the place of the office lies between it and the name
        (
            "„Wir sind bereit“, sagte der Vertreter Finnlands bei den Vereinten Nationen, Eino Salo, der Agentur.",
            "Eino Salo",
            "sagen",
            "„Wir sind bereit“",
        ),
        # a relative clause between the subject and its verb
        ("Kern, die den Bericht kennt, sagte: „Er ist gut.“", "Kern", "sagen", "„Er ist gut.“"),
        # "soll … gesagt haben", cut in two by an insertion
        (
            "An sie gewandt soll Brahm – wohl im Scherz – gesagt haben: „Wir sehen uns wieder.“",
            "Brahm",
            "sagen",
            "„Wir sehen uns wieder.“",
        ),
        # two words in marks count, as the sentence gives them to somebody
        ("Brahm nannte den Plan am Montag „völlig verfehlt“.", "Brahm", "nennen", "„völlig verfehlt“"),
        ("Zum Paket gehören laut Jana Kern „neue Brücken und Wege“.", "Jana Kern", "laut", "„neue Brücken und Wege“"),
        # a verb beside a preposition: the verb names the speaker
        (
            "„Das Tor bleibt zu“, sagte Brahm örtlichen Medien zufolge vor Journalisten.",
            "Brahm",
            "sagen",
            "„Das Tor bleibt zu“",
        ),
        ("„Der Fehler lag bei uns“, so Amtsleiter Ole Voss.", "Ole Voss", "so", "„Der Fehler lag bei uns“"),
        ('"Es fehlt an Personal", heißt es in dem Papier.', "Papier", "heißen", '"Es fehlt an Personal"'),
        # a name without any verb before the colon
        ("Ministerin Kern: „Der Damm wird halten.“", "Ministerin Kern", "", "„Der Damm wird halten.“"),
    ],
)
def test_direct(text: str, speaker: str, cue: str, quoted: str) -> None:
    assert rows(text) == [(speaker, cue, "direct", quoted)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "statement"),
    [
        ("Laut Polizei gab es keine Verletzten.", "Polizei", "laut", "gab es keine Verletzten."),
        # the object begins right behind the speaker
        (
            "Der Fahrer erlitt nach Angaben der Verwaltung Schnittverletzungen.",
            "Verwaltung",
            "nach Angaben",
            "Der Fahrer erlitt nach Angaben der Verwaltung Schnittverletzungen.",
        ),
        ("Nach Angaben der Polizei brannten zwei Häuser.", "Polizei", "nach Angaben", "brannten zwei Häuser."),
        ("Nach Angaben von Ole Voss fehlt Geld für Deiche.", "Ole Voss", "nach Angaben", "fehlt Geld für Deiche."),
        # the office behind the name is no part of the statement
        (
            "Laut Ole Voss, Leiter des Deichamts, sind drei Pumpen ausgefallen.",
            "Ole Voss",
            "laut",
            "sind drei Pumpen ausgefallen.",
        ),
        (
            "Nach Einschätzung des Generalstabs in Turku wird die Lage schwieriger.",
            "Generalstabs in Turku",
            "nach Einschätzung",
            "wird die Lage schwieriger.",
        ),
        (
            "Finnischen Medien zufolge wurde der Hafen geschlossen.",
            "Finnischen Medien",
            "zufolge",
            "wurde der Hafen geschlossen.",
        ),
        (
            "Nach finnischen Angaben wurde der Hafen geschlossen.",
            "finnischen Angaben",
            "nach Angaben",
            "wurde der Hafen geschlossen.",
        ),
        (
            "Die Gruppe hat nach eigenen Angaben zwei Brücken besetzt.",
            "Gruppe",
            "nach eigenen Angaben",
            "Die Gruppe hat nach eigenen Angaben zwei Brücken besetzt.",
        ),
        ("Wie Kern mitteilte, bleibt der Hafen zu.", "Kern", "mitteilen", "bleibt der Hafen zu."),
        # "wie" and its verb, parted by an apposition
        (
            "Zwei Häuser seien zerstört worden, wie Ole Voss, der Leiter des Amts, am Abend mitteilte.",
            "Ole Voss",
            "mitteilen",
            "Zwei Häuser seien zerstört worden",
        ),
        ("Der Hafen bleibe geschlossen, sagte Kern.", "Kern", "sagen", "Der Hafen bleibe geschlossen"),
        ("Kern sagte, dass der Hafen geschlossen bleibt.", "Kern", "sagen", "dass der Hafen geschlossen bleibt."),
        # "die" opens a main clause here, not a relative one
        ("Kern sagte weiter, die Schiffe seien sicher.", "Kern", "sagen", "die Schiffe seien sicher."),
        ("Der Landrat hatte zuvor erklärt, er kenne den Plan.", "Landrat", "erklären", "er kenne den Plan."),
        ("Kern räumte ein, dass Pumpen fehlten.", "Kern", "einräumen", "dass Pumpen fehlten."),
        (
            "Es handele sich um zwei Boote, meldet die Agentur Nord unter Berufung auf das Ministerium.",
            "Agentur Nord",
            "melden",
            "Es handele sich um zwei Boote",
        ),
        (
            "Zwei Boote seien gesunken, teilte die für den Hafen zuständige finnische Behörde mit.",
            "finnische Behörde",
            "mitteilen",
            "Zwei Boote seien gesunken",
        ),
        ("Die Pumpen fehlten, so heißt es in dem Papier.", "Papier", "heißen", "Die Pumpen fehlten"),
        ("In dem Papier heißt es, die Pumpen fehlten.", "Papier", "heißen", "die Pumpen fehlten."),
        # verbs that need no clause
        (
            "Brahm warf der Regierung Untätigkeit vor.",
            "Brahm",
            "vorwerfen",
            "Brahm warf der Regierung Untätigkeit vor.",
        ),
        ("Der Generalstab in Turku warnte vor Angriffen.", "Generalstab in Turku", "warnen", None),
    ],
)
def test_attributed(text: str, speaker: str, cue: str, statement: str | None) -> None:
    assert rows(text) == [(speaker, cue, "attributed", statement or text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sie las „Der Zauberberg“.",  # a title
        "Die Minister sprachen lange über „Rahmenpapiere“ zum Hafen.",  # a borrowed word
        "Die Operation „Spinnrad“ dauerte zwei Tage.",
        'Der Vertrag über eine "umfassende neue Partnerschaft" gilt ab Juni.',
        "Die Firma „Nord hf“ baut Schiffe.",
        "Sie teilte das Brot mit den Kindern.",  # "teilte … mit", but not at the end
        "Der Brand forderte zwei Todesopfer.",  # fordern without a statement
        "Der Kreis bestätigte den Bericht nicht.",  # a denial of knowledge is no statement
        "Kritisiert wurde die Planung des Hafens.",  # a participle that looks like a finite verb
        "Der Hafen bleibt demnach geschlossen.",  # "demnach", and nobody before
        "Es wäre besser, wenn es regnete.",  # a condition, not reported speech
    ],
)
def test_no_quotation(text: str) -> None:
    assert rows(text) == []


def test_discontinuous_quotation_has_one_speaker() -> None:
    text = "„Wir warten“, sagte Jana Kern, „und dann handeln wir gemeinsam.“"
    assert [(q.speaker, q.kind) for q in find(text)] == [("Jana Kern", "direct")] * 2


def test_bare_quotation_takes_the_speaker_before_it() -> None:
    text = "„Wir warten ab“, sagte Jana Kern. „Bislang fehlt uns jede Nachricht.“"
    assert [(q.speaker, q.cue) for q in find(text)] == [("Jana Kern", "sagen"), ("Jana Kern", "")]


def test_quotation_over_two_paragraphs() -> None:
    text = "Kern sagte: „Wir warten ab.\n\nDann handeln wir.“ Danach ging sie."
    assert rows(text) == [("Kern", "sagen", "direct", "„Wir warten ab.\n\nDann handeln wir.“")]


def test_pronoun_takes_the_last_name() -> None:
    text = "Ministerin Jana Kern reiste nach Turku. „Wir helfen gern“, sagte sie dort."
    (found,) = find(text)
    assert found.speaker == "Jana Kern"
    assert found.speaker_span is not None
    assert text[found.speaker_span.start : found.speaker_span.end] == "sie"


def test_pronoun_without_a_name_stays_open() -> None:
    assert rows("„Das ist gut“, sagte sie.") == [("", "sagen", "direct", "„Das ist gut“")]


def test_statement_goes_on_in_the_next_sentence() -> None:
    text = "Der Hafen sei zu, sagte Ole Voss. Die Schiffe müssten nach Turku. Das Wasser stehe hoch. Es regnet."
    assert [q.speaker for q in find(text)] == ["Ole Voss"] * 3


def test_dies_points_to_the_sentence_before() -> None:
    text = "Der Damm sei gebrochen. Dies berichtet der Landrat des Kreises, Ole Voss."
    assert rows(text) == [("Ole Voss", "berichten", "attributed", "Der Damm sei gebrochen.")]


def test_demnach_takes_the_last_source() -> None:
    text = "Laut Polizei brannte ein Haus. Das Feuer brach demnach im Keller aus."
    assert [(q.speaker, q.cue) for q in find(text)] == [("Polizei", "laut"), ("Polizei", "demnach")]


def test_words_in_marks_inside_an_indirect_statement() -> None:
    text = "Voss betonte, er pflege eine „gute Nachbarschaft“ mit dem Amt."
    assert [(q.speaker, q.kind) for q in find(text)] == [("Voss", "attributed"), ("Voss", "direct")]


def test_name_in_marks_is_a_source_and_no_quotation() -> None:
    text = "Laut der „Neuen Hafenpost“ fehlt das Geld."
    assert rows(text) == [("Neuen Hafenpost", "laut", "attributed", "fehlt das Geld.")]


def test_stance_comes_from_the_verb() -> None:
    stances = {q.cue: q.stance for q in find("Kern behauptete, er sei da. Voss räumte ein, dass er irrte.")}
    assert stances == {"behaupten": "doubting", "einräumen": "admitting"}


def test_a_mark_left_open_spoils_one_sentence() -> None:
    text = "Er rief: „Halt, und lief davon.\n\n„Wir warten“, sagte Kern.\n\n„Wir gehen“, sagte Voss."
    assert [q.speaker for q in find(text) if q.kind == "direct"] == ["Kern", "Voss"]
    text = 'Er rief: "Halt, und lief davon.\n\n"Wir warten", sagte Kern.\n\n"Wir gehen", sagte Voss.'
    assert [q.speaker for q in find(text) if q.kind == "direct"] == ["Kern", "Voss"]


def test_furniture_is_not_read() -> None:
    text = "(Archivbild: Kern sagte: „Wir warten.“)\nEs regnet."
    caption = Furniture(0, text.index("\n"), FurnitureKind.CAPTION)
    with_caption = replace(passage(text), furniture=(caption,))
    assert quotations.find(with_caption, language=GERMAN) == ()


def test_a_mentioned_person_is_the_speaker() -> None:
    text = "„Wir warten“, sagte Hafenlotsin Jana Kern."
    start = text.index("Jana")
    mention = Mention(Span("p", start, start + 9), "kern", "Jana Kern", "person", "Jana Kern", "official")
    (found,) = quotations.find(passage(text), language=GERMAN, mentions=[mention])
    assert found.speaker == "Jana Kern"


def test_nothing_is_found_in_nothing() -> None:
    assert find(".") == ()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 10_000,
        "„" * 10_000,
        "„“" * 5_000,
        "„Ja“, sagte er. " * 600,
        "x" * 1_000_000,
        "Kern sagte, dass es „gut“ sei, und ging heim, weil es nach Angaben der Polizei spät war. " * 11_500,
    ],
    ids=["straight", "opening", "pairs", "dialogue", "no blank", "one line of 1 MB"],
)
def test_long_and_broken_texts_come_back_with_every_span_inside(text: str) -> None:
    """A pattern that grows with the square of the text would not come back from these."""
    found = find(text)
    assert all(text[q.span.start : q.span.end].strip() for q in found)
    assert bool(found) == ("sagte" in text)


SWAPS = [
    ("Russland", "Ukraine"), ("Moskau", "Kiew"), ("russische", "ukrainische"), ("Iwan Petrow", "Olena Kowal")
]  # fmt: skip


def swapped(text: str) -> str:
    table = dict(SWAPS) | {b: a for a, b in SWAPS}
    return re.sub("|".join(sorted(table, key=len, reverse=True)), lambda match: table[match.group()], text)


@pytest.mark.parametrize(
    "text",
    [
        "„Wir wollen Frieden“, sagte der russische Minister Iwan Petrow in Moskau. Dies bestritt Kiew.",
        "Das russische Ministerium behauptete, Kiew habe zuerst geschossen. Laut Moskau gab es Tote.",
        "Moskau meldet die Einnahme eines Dorfes. Nach Angaben des Generalstabs in Kiew hält die Front.",
        "Iwan Petrow warf der Führung in Kiew vor, sie verzögere die Gespräche.",
    ],
)
def test_sides_can_be_exchanged(text: str) -> None:
    found = [(swapped(q.speaker), q.cue, q.kind, q.stance) for q in find(text)]
    assert found
    assert [(q.speaker, q.cue, q.kind, q.stance) for q in find(swapped(text))] == found
