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
        # particles belong to a name; a preposition with a party or an audience does not
        ("„Wir helfen“, sagte Ursula von der Heide.", "Ursula von der Heide", "sagen", "„Wir helfen“"),
        ("„Wir helfen“, sagte Jan van Laak am Abend.", "Jan van Laak", "sagen", "„Wir helfen“"),
        ("„Wir helfen“, sagte Kern von der SPD.", "Kern", "sagen", "„Wir helfen“"),
        ("„Wir helfen“, sagte Kern zu Reportern.", "Kern", "sagen", "„Wir helfen“"),
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
        # the addressee behind the verb is not its subject
        (
            "Der Vorsitzende des Rats in Turku, Ole Voss, sagte der Hafenpost: „Das Wehr hält.“",
            "Ole Voss",
            "sagen",
            "„Das Wehr hält.“",
        ),
        # a first name that ends like an adjective
        ("Anne Voss sagte: „Das Wehr hält.“", "Anne Voss", "sagen", "„Das Wehr hält.“"),
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
        # several speakers, and a verb that has more than one subject
        (
            "„Die Pumpen laufen wieder“, erläutern Kern und Lind.",
            "Kern und Lind",
            "erläutern",
            "„Die Pumpen laufen wieder“",
        ),
        ("„Das Tor klemmt“, sagten Jana Kern und Ole Lind.", "Jana Kern und Ole Lind", "sagen", "„Das Tor klemmt“"),
        # the list of verbs is never complete: behind the closing mark any verb with a name will do
        ("„Der Deich ist doch nur aus Pappe“, kicherte Kern.", "Kern", "kichern", "„Der Deich ist doch nur aus Pappe“"),
        ("„Das glaubt doch keiner“, frotzelt Ole Lind.", "Ole Lind", "frotzeln", "„Das glaubt doch keiner“"),
        # "von" before a place
        (
            "Die Bürgermeisterin von Turku, Aino Laine, sprach von „einer Art Wunder“.",
            "Aino Laine",
            "sprechen",
            "„einer Art Wunder“",
        ),
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
            "Generalstab in Turku",
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
        (
            "Die Pumpen seien defekt, teilten Polizei und Feuerwehr mit.",
            "Polizei und Feuerwehr",
            "mitteilen",
            "Die Pumpen seien defekt",
        ),
        # what belongs to the source ends at the verb, which comes second
        (
            "Laut einem Bericht der Zentralbank aus dem Jahr 2017 sparte das Amt an den Deichen.",
            "Zentralbank",
            "laut Bericht",
            "sparte das Amt an den Deichen.",
        ),
        (
            "Dabei behauptete Rolf Dahl, einer der früheren Chefs des Amtes, das Wehr sei nie geprüft worden.",
            "Rolf Dahl",
            "behaupten",
            "das Wehr sei nie geprüft worden.",
        ),
        ("Kern sagte, der Hafen, einst ein Juwel, sei zu.", "Kern", "sagen", "der Hafen, einst ein Juwel, sei zu."),
        # a statement on both sides of its frame
        ("Zu erwarten sei, sagt Kern, dass die Preise steigen.", "Kern", "sagen", None),
        ("Wenn es regne, sagte Ole Voss, SPD, sei der Weg bald gesperrt.", "Ole Voss", "sagen", None),
        ("Zudem gebe es, so Kern weiter, keinen Grund zur Sorge.", "Kern", "so", None),
        # no adverb is a name
        ("Selbständig Regeln zu lockern, sagte Kern, sei falsch.", "Kern", "sagen", None),
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
        "Ole Lind, so der Name des Lotsen, kam am Montag nach Turku.",
        "Er weiß, wo sich das Amt befindet, man habe es ihm gesagt.",
        "Das Amt hat alle Tore geschlossen, nachdem bekannt geworden war, dass Pumpen fehlen.",
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # a city is no "er"; an office that spoke last is one, where its article agrees
        ("Kiew wies die Meldung zurück. „Unsere Posten am Gleis halten“, erklärte er.", ""),
        (
            "Kiew dementiert\n\nDer Generalstab in Kiew wies die Meldung zurück. „Die Posten halten“, erklärte er.",
            "Generalstab in Kiew",
        ),
        ("Das Amt wies die Meldung zurück. „Die Posten am Gleis halten“, erklärte er.", ""),
        ("Die Behörde wies die Meldung zurück. „Die Posten am Gleis halten“, erklärte sie.", "Behörde"),
        ("Ole Voss kam. Die Behörde wies das zurück. „Die Posten am Gleis halten“, erklärte er.", "Ole Voss"),
        ("Selbständig Regeln lockert niemand. „Wir warten noch bis Mai“, sagte er.", ""),
        # several are no "er", and one is no "sie sagten"
        ("Ole Voss reiste nach Turku. „Wir warten noch bis Mai“, sagten sie.", ""),
        ("Kern und Lind sagten, es sei gut. „Wir warten noch bis Mai“, fügten sie hinzu.", "Kern und Lind"),
        # named in the sentence before, but not as its first word
        ("In Turku empfing Minister Ole Voss die Lotsen. Er bezeichnete den Plan als „groben Unfug“.", "Ole Voss"),
        ("Minister Ole Voss reiste ab. Er bezeichnete den Angriff als „brutalen Überfall“.", "Ole Voss"),
    ],
)
def test_for_whom_a_pronoun_stands(text: str, speaker: str) -> None:
    heading_end = text.find("\n\n") + 2 if "\n\n" in text else 0
    start = text.rfind("Kiew", 0, text.index("„"))
    kiew = [Mention(Span("p", start, start + 4), "kyjiw", "Kyjiw", "place", "Kiew", "russian")] if start == 0 else []
    read = replace(passage(text), heading_end=heading_end)
    direct = [q for q in quotations.find(read, language=GERMAN, mentions=kiew) if q.kind == "direct"]
    assert [q.speaker for q in direct] == [speaker]


def test_whom_only_the_heading_names_is_no_pronoun_of_the_text() -> None:
    text = "Ole Voss tritt ab\n\nIm Rathaus blieb es still. „Wir warten noch bis Mai“, sagte er."
    (found,) = quotations.find(replace(passage(text), heading_end=19), language=GERMAN)
    assert found.speaker == ""


def test_so_his_view_gives_the_statement_to_the_last_speaker() -> None:
    text = "Kern sagte, sie wolle sparen. Die Pumpen, so ihre Logik, seien zu teuer."
    assert [(q.speaker, q.cue) for q in find(text)] == [("Kern", "sagen"), ("Kern", "so")]


def test_a_verb_behind_the_mark_lets_no_earlier_speaker_in() -> None:
    text = "Ole Voss warnte vor Hochwasser. „Die Pumpen laufen seit gestern wieder!“, frohlockt Kern."
    assert [q.speaker for q in find(text)] == ["Ole Voss", "Kern"]


@pytest.mark.parametrize(
    ("text", "speaker", "printed"),
    [
        (
            "Nach Mitteilung des finnischen Verteidigungsministeriums sanken zwei Boote.",
            "finnische Verteidigungsministerium",
            "finnischen Verteidigungsministeriums",
        ),
        ("Laut finnischem Außenamt sanken zwei Boote.", "finnische Außenamt", "finnischem Außenamt"),
        ("Nach Angaben des finnischen Militärs sank ein Boot.", "finnische Militär", "finnischen Militärs"),
        ("Nach Angaben der örtlichen Verwaltung fehlt dort Strom.", "örtliche Verwaltung", "örtlichen Verwaltung"),
        ("Nach Angaben des Kreises sind die Wege frei.", "Kreis", "Kreises"),  # not "Krei"
        ("Nach Angaben des Kreis sind die Wege frei.", "Kreis", "Kreis"),
        ("Nach Angaben des Roten Kreuzes fehlen dort Zelte.", "Rote Kreuz", "Roten Kreuzes"),
        ("Laut dem Präsidenten endet die Frist bald.", "Präsident", "Präsidenten"),
        ("Nach Angaben des Vorsitzenden kommt der Zug bald.", "Vorsitzende", "Vorsitzenden"),
        ("Nach Angaben der Polizei brannten zwei Häuser.", "Polizei", "Polizei"),
        ("Nach Angaben von Jonas sind die Wege frei.", "Jonas", "Jonas"),  # a name's own s
    ],
)
def test_the_speaker_stands_in_the_nominative(text: str, speaker: str, printed: str) -> None:
    (found,) = find(text)
    assert found.speaker == speaker
    assert found.speaker_span is not None
    assert text[found.speaker_span.start : found.speaker_span.end] == printed


def test_a_name_loses_the_genitive_where_the_text_has_it_without() -> None:
    text = "Jana Kern reiste ab. Nach Angaben Kerns fehlt Geld am Deich."
    assert [q.speaker for q in find(text)] == ["Kern"]


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
    assert rows(text) == [("Neue Hafenpost", "laut", "attributed", "fehlt das Geld.")]


def test_name_in_marks_is_whom_the_speaker_told() -> None:
    text = "Der Vorsitzende des Rats in Turku, Ole Voss, sagte der „Post am Hafen“, das Wehr habe gehalten."
    assert rows(text) == [("Ole Voss", "sagen", "attributed", "das Wehr habe gehalten.")]


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
