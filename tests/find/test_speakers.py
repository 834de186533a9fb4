"""Claims about German: which words name a speaker, under which name, and for whom a pronoun stands."""

from __future__ import annotations

import pytest

from framing.model import Mention, Span

EXTENT = [
    # title and first name belong to the phrase; a title alone stays with the surname
    ("[»Der Damm hält«], betonte {Landrätin Ute Brahm}.", "Ute Brahm"),
    ('[„Der Damm hält"], sagte {Kern} am Abend.', "Kern"),
    # office first, name in apposition
    (
        "[„Das ist falsch“], sagte {die Sprecherin des finnischen Außenministeriums, Aino Laine}, in Turku.",
        "Aino Laine",
    ),
    # the place of the office lies between it and the name
    (
        "[„Wir sind bereit“], sagte {der Vertreter Finnlands bei den Vereinten Nationen, Eino Salo}, der Agentur.",
        "Eino Salo",
    ),
    ("{Der Vorsitzende des Rats in Turku, Ole Voss}, sagte der Hafenpost: [„Das Wehr hält.“]", "Ole Voss"),
    # "soll … gesagt haben", cut in two by an insertion
    ("An sie gewandt soll {Brahm} – wohl im Scherz – gesagt haben: [„Wir sehen uns wieder.“]", "Brahm"),
    ("[„Das Netz hält“], sagte {der Chef der Hafenwerke}.", "Chef der Hafenwerke"),
    ("[„Das Netz hält“], sagte {ein Sprecher der Feuerwehr} am Montag.", "Sprecher der Feuerwehr"),
    pytest.param(
        "[„Das Netz hält“], sagte {die Forscherin Anna Lind von der Universität Turku}.",
        "Anna Lind",
        marks=pytest.mark.xfail(
            strict=True, reason="the institution behind the full name is left out of the words that name the speaker"
        ),
    ),
    ("[„Das Netz hält“], sagt {Jana Kern (SPD)}.", "Jana Kern"),
    ("[„Das Netz hält“], sagt {Jana Kern, Leiterin des Hafenamts}.", "Jana Kern"),
    ("[„Das Netz hält“], sagte {Professor Dr. Karl-Heinz Lind}.", "Karl-Heinz Lind"),
    ("[„Das Netz hält“], sagte {Dr. Uta Kern}.", "Uta Kern"),
    ("[„Das Netz hält“], hieß es aus {dem Verteidigungsministerium}.", "Verteidigungsministerium"),
    ("[„Das Netz hält“], heißt es in {einem Schreiben der Hafenwerke}.", "Schreiben der Hafenwerke"),
    # age, trade and home belong to the words, not to the name
    pytest.param(
        "[„Das Netz hält“], sagt {Jana Kern, 43}, aus Turku.",
        "Jana Kern",
        marks=pytest.mark.xfail(strict=True, reason="the age behind the name cuts off the surname"),
    ),
    pytest.param(
        "[„Das Netz hält“], sagt {die 43-jährige Jana Kern aus Turku}.",
        "Jana Kern",
        marks=pytest.mark.xfail(strict=True, reason="the home is left out of the words that name the speaker"),
    ),
    ("[„Das Netz hält“], sagte {der 60 Jahre alte Lotse}.", "Lotse"),
    ("[„Das Netz hält“], sagt {Jana Kern-Lind}.", "Jana Kern-Lind"),
    ("[„Das Netz hält“], sagt {die 43-Jährige}.", "43-Jährige"),
    ("[„Das Netz hält“], sagt {CDU-Chef Ole Voss}.", "Ole Voss"),
    ("[„Das Netz hält“], sagt {einer der Lotsen}.", "Lotsen"),
    ("{Kern (43)}: [„Das Netz hält.“]", "Kern"),
    ("{Eine Sprecherin}: [„Das Netz hält.“]", "Sprecherin"),
    ("[„Das Netz hält“], teilte {das Unternehmen} mit.", "Unternehmen"),
    ("[„Das Netz hält“], sagte {der 43-jährige Lotse}.", "43-jährige Lotse"),
    ("[„Das Netz hält“], sagte {eine Mitarbeiterin}, die nicht genannt werden will.", "Mitarbeiterin"),
    ("[„Das Netz hält“], versicherten {mehrere Anwohner}.", "Anwohner"),
    ("[„Das Netz hält“], sagte am Freitag {der Minister}.", "Minister"),
    ("[„Das Netz hält“], sagte am Freitag in Turku {Minister Ole Voss}.", "Ole Voss"),
    ("[„Das Netz hält“], sagt {der finnische Präsident}.", "finnische Präsident"),
    pytest.param(
        "Im Rat sagte {Ole Voss von der SPD}: [„Das Netz hält.“]",
        "Ole Voss",
        marks=pytest.mark.xfail(
            strict=True, reason="the institution behind the full name is left out of the words that name the speaker"
        ),
    ),
]

PRONOUNS = [
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
    ("Ministerin Jana Kern reiste nach Turku. „Wir helfen gern“, sagte sie dort.", "Jana Kern"),
    ("„Das ist gut“, sagte sie.", ""),
    ("Der Minister kam mit seiner Frau. „Wir bleiben noch bis Mai“, sagte er.", "Minister"),
    ("Die Kanzlerin traf Minister Ole Voss. „Wir reden weiter“, sagte die Kanzlerin.", "Kanzlerin"),
]


@pytest.mark.parametrize(("marked", "speaker"), EXTENT)
def test_the_words_that_name_a_speaker_and_the_name_to_count(read, marked: str, speaker: str) -> None:
    """Article, title and apposition belong to the words; the name stands without them."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("direct", speaker, marked)]


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_for_whom_a_pronoun_stands(quoted, text: str, speaker: str) -> None:
    """Who agrees in gender and number, and was named last."""
    heading_end = text.find("\n\n") + 2 if "\n\n" in text else 0
    start = text.rfind("Kiew", 0, text.index("„"))
    kiew = [Mention(Span("p", start, start + 4), "kyjiw", "Kyjiw", "place", "Kiew", "russian")] if start == 0 else []
    found = quoted(text, heading_end=heading_end, mentions=tuple(kiew))
    assert [q.speaker for q in found if q.kind == "direct"] == [speaker]


def test_a_pronoun_shows_itself_and_the_name_it_takes_up(quoted, words) -> None:
    """The words are "sie", the name stands before."""
    text = "Ministerin Jana Kern reiste nach Turku. „Wir helfen gern“, sagte sie dort."
    (found,) = quoted(text)
    assert (words(text, found.speaker_span), words(text, found.antecedent)) == ("sie", "Ministerin Jana Kern")


def test_whom_only_the_heading_names_is_no_pronoun_of_the_text(quoted) -> None:
    """A heading tells of others than the text need do."""
    text = "Ole Voss tritt ab\n\nIm Rathaus blieb es still. „Wir warten noch bis Mai“, sagte er."
    (found,) = quoted(text, heading_end=19)
    assert found.speaker == ""


def test_a_mentioned_person_is_the_speaker(quoted) -> None:
    """Where the gazetteer knows the name, the trade before it is no part of it."""
    text = "„Wir warten“, sagte Hafenlotsin Jana Kern."
    start = text.index("Jana")
    mention = Mention(Span("p", start, start + 9), "kern", "Jana Kern", "person", "Jana Kern", "official")
    (found,) = quoted(text, mentions=(mention,))
    assert found.speaker == "Jana Kern"


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        # the subject stands once for two verbs, and "und" leaves it out
        ("Kern kam um acht und sagte, [der Hafen bleibe zu].", "Kern"),
        ("Der Minister stieg aus dem Wagen und erklärte, [die Brücke sei sicher].", "Minister"),
        ("Dann lachte Voss und rief, [alles sei in Ordnung].", "Voss"),
    ],
)
def test_a_subject_left_out_is_that_of_the_verb_before(read, marked: str, speaker: str) -> None:
    """Behind "und" the second verb has the subject of the first."""
    rows = [(kind, name, drawn.replace("{", "").replace("}", "")) for kind, name, _, drawn in read(marked)]
    assert rows == [("indirect", speaker, marked)]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("Von {der Polizei} wurde mitgeteilt, [dass der Weg frei ist].", "Polizei"),
        ("Aus {dem Bericht} geht hervor, [dass die Pumpen alt sind].", "Bericht"),
        ("Am Abend hieß es vom {Amt}, [die Pumpen seien alt].", "Amt"),
        ("In {der Mitteilung der Werft} heißt es, [man habe gewarnt].", "Mitteilung der Werft"),
        ("Am Montag wurde bekannt, [dass die Pumpen fehlen].", ""),
    ],
)
def test_who_speaks_need_not_be_the_subject(read, marked: str, speaker: str) -> None:
    """The agent of a passive, the text that "es heißt" in, and nobody at all."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("indirect", speaker, marked)]


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("{Minister Jan Kern} sagte, [der Hafen sei zu].", "Jan Kern"),  # "Jan" is a short month too
        ("Im Mai sagte {August Kern}, [der Hafen sei zu].", "August Kern"),
        ("{Zhang Jun} sagte, [der Hafen sei zu].", "Zhang Jun"),
        ("Ende Mai teilte {August Voss} mit, [er gehe].", "August Voss"),
        ("Anfang Juni sagte {Kern}, [der Hafen sei zu].", "Kern"),
        ("{Die Armee} will [drei Dörfer eingenommen haben].", "Armee"),
        ("{Die Armee} zählte drei Angriffe und will [sie abgewehrt haben].", "Armee"),
        ("[„Das war bei uns schon immer so“], hat {Kern} gesagt.", "Kern"),  # the helping verb comes first
        ("[„Das war bei uns schon immer so“], wird {Kern} zitiert.", "Kern"),
        ("[„Wir haben das geprüft und sagen nein“], heißt es in {einer gestern verbreiteten Erklärung}.", "Erklärung"),
        ("In {dem Schreiben}, das dem Rat vorliegt, heißt es, [der Plan sei falsch].", "Schreiben"),
        ("In {dem Papier} steht, [der Plan sei falsch].", "Papier"),
        ("Einschränkend sagte {Kern}, [der Weg sei lang].", "Kern"),
        ("{Jana Kern} sagte, [sie warte ab].", "Jana Kern"),  # "Warte" is a noun too
        ("{Kern} nannte den Bericht [„dünn“].", "Kern"),  # a word, no title
        ("[{Kiew} dementiert das.]", "Kiew"),
        ("[{Kern} widerspricht.]", "Kern"),
        ("{Kern} (nach eigenen Angaben Arzt) sagte, [der Hafen sei zu].", "Kern"),
        ("[Es war ein Fehler], räumte {Kern} ein.", "Kern"),
        ("Laut der Nachrichtenagentur Reuters sagte {Minister Kern}, [der Hafen sei zu].", "Minister Kern"),
    ],
)
def test_who_claims_something(read, marked: str, speaker: str) -> None:
    """A name that is a month too, a claim with "wollen", an aside in brackets, an agency that only hands on."""
    assert [(row[1], row[3]) for row in read(marked)] == [(speaker, marked)]


def test_behind_a_colon_the_marks_say_where_the_words_end(read) -> None:
    """What the speaker did next is not what was said."""
    marked = "{Kern} rief: [„Es brennt hier“] und ging."
    assert [row[3] for row in read(marked)] == [marked]
