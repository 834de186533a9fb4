"""Claims about German: words in quotation marks, and who says them with which verb."""

from __future__ import annotations

import pytest

BEHIND = [
    ("[„Wir liefern“], sagte {Ministerin Kern}.", "Ministerin Kern", "sagen"),
    # particles belong to a name; a preposition with a party or an audience does not
    ("[„Wir helfen“], sagte {Ursula von der Heide}.", "Ursula von der Heide", "sagen"),
    ("[„Wir helfen“], sagte {Jan van Laak} am Abend.", "Jan van Laak", "sagen"),
    ("[„Wir helfen“], sagte {Kern} von der SPD.", "Kern", "sagen"),
    ("[„Wir helfen“], sagte {Kern} zu Reportern.", "Kern", "sagen"),
    # a separable verb, its particle at the end, and an ordinal that ends no sentence
    ("[„Der Ort ist geräumt“], <teilte> {die 12. Brigade} <mit>.", "12. Brigade", "mitteilen"),
    ("[„Die Fähre fährt ab Mai“], <kündigte> {der Reeder} am Montag <an>.", "Reeder", "ankündigen"),
    ("[„Der Fehler lag bei uns“], so {Amtsleiter Ole Voss}.", "Ole Voss", "so"),
    ('["Es fehlt an Personal"], heißt es in {dem Papier}.', "Papier", "heißen"),
    # several speakers, and a verb that has more than one subject
    ("[„Die Pumpen laufen wieder“], erläutern {Kern und Lind}.", "Kern und Lind", "erläutern"),
    ("[„Das Tor klemmt“], sagten {Jana Kern und Ole Lind}.", "Jana Kern und Ole Lind", "sagen"),
    # the list of verbs is never complete: behind the closing mark any verb with a name will do
    ("[„Der Deich ist doch nur aus Pappe“], kicherte {Kern}.", "Kern", "kichern"),
    ("[„Das glaubt doch keiner“], frotzelt {Ole Lind}.", "Ole Lind", "frotzeln"),
    # a question and a call end with their mark, and a comma may follow or not
    ("[„Wer soll das bezahlen?“], fragte {Landrätin Ute Brahm}.", "Ute Brahm", "fragen"),
    ("[„Alle raus aus dem Hafen!“], rief {ein Lotse}.", "Lotse", "rufen"),
    pytest.param(
        "[„Wir sind am Ende“], so {der Bauer Ole Lind aus Turku}.",
        "Ole Lind",
        "so",
        marks=pytest.mark.xfail(
            strict=True, reason="a trade that is no listed title, and the place, become part of the counted name"
        ),
    ),
    # a perfect tense parts its auxiliary from its participle
    ("[„Das Geld ist weg“], <hat> {Kern} im Ausschuss <gesagt>.", "Kern", "sagen"),
    # what a paper is called stands in marks as well
    pytest.param(
        "[„Wir brauchen Zeit“], sagte {der Chef der Werft, Ole Voss}, der „Bild am Sonntag“.",
        "Ole Voss",
        "sagen",
        marks=pytest.mark.xfail(strict=True, reason="the paper that is told is taken for a second quotation"),
    ),
    ("[„Wir brauchen Zeit“], sagte {Voss} der „Hafenpost“.", "Voss", "sagen"),
    # the paper that quotes is the source: who reads on is told by it that he said so
    ("[„Die Saison ist gelaufen“], zitierte {das Blatt} den Trainer Ole Voss.", "Blatt", "zitieren"),
]

AHEAD = [
    # several sentences in one pair of marks
    ("{Kern} erklärte: [„Wir warten. Dann handeln wir.“]", "Kern", "erklären"),
    # the quotation on the next line
    ("Dazu erklärte {Jana Kern}:\n[„Wir warten ab.“]", "Jana Kern", "erklären"),
    # a first name that ends like an adjective
    ("{Anne Voss} sagte: [„Das Wehr hält.“]", "Anne Voss", "sagen"),
    # a relative clause between the subject and its verb
    ("{Kern}, die den Bericht kennt, sagte: [„Er ist gut.“]", "Kern", "sagen"),
    # a name without any verb before the colon
    ("{Ministerin Kern}: [„Der Damm wird halten.“]", "Ministerin Kern", ""),
    ("{Ole Voss, Leiter des Deichamts}: [„Wir haben gewarnt.“]", "Ole Voss", ""),
    ("Auf die Frage nach den Kosten antwortete {der Minister}: [„Das weiß ich nicht.“]", "Minister", "antworten"),
    ("In seiner Rede am Abend sagte {Voss}: [„Wir brauchen Zeit.“]", "Voss", "sagen"),
    ("{Voss} schrieb bei X: [„Wir brauchen Zeit.“]", "Voss", "schreiben"),
    ("{Der Verband} schrieb am Sonntag auf seiner Seite: [„Wir fahren nicht mehr.“]", "Verband", "schreiben"),
    ("In einem Brief, den das Amt am Montag erhielt, schreibt {Kern}: [„Ich gehe.“]", "Kern", "schreiben"),
]

SHORT = [
    # two words in marks count, as the sentence gives them to somebody
    ("{Brahm} nannte den Plan am Montag [„völlig verfehlt“].", "Brahm", "nennen"),
    ("{Die Ärztin} nannte die Lage auf der Station [„sehr ernst“].", "Ärztin", "nennen"),
    ("{Der Trainer} sprach nach dem Spiel von einem [„verdienten Sieg“].", "Trainer", "sprechen"),
    ("{Er} bezeichnete den Umbau als [„groben Unfug“].", "", "bezeichnen"),
    ("{Die Bürgermeisterin von Turku, Aino Laine}, sprach von [„einer Art Wunder“].", "Aino Laine", "sprechen"),
    ("{Kern} kritisierte den Zaun als [„teuer und nutzlos“].", "Kern", "kritisieren"),
    ("{Voss} betonte, er pflege eine [„gute Nachbarschaft“] mit dem Amt.", "Voss", "betonen"),
    ("Zum Paket gehören laut {Jana Kern} [„neue Brücken und Wege“].", "Jana Kern", "laut"),
    ("{Kern} forderte am Sonntag erneut [„mehr Druck“] auf den Bund.", "Kern", "fordern"),
    ("{Kern} sagte, er [„könne nicht anders“].", "Kern", "sagen"),
    ("Das Land sei [„am Ende seiner Kräfte“], sagte {der Präsident}.", "Präsident", "sagen"),
    ("{Die Werft} teilte mit, man werde [„alle Mittel ausschöpfen“].", "Werft", "mitteilen"),
    # a single word, called so by somebody
    ("{Lind} nannte den Rivalen einen [„Zauderer“].", "Lind", "nennen"),
]


@pytest.mark.parametrize(("marked", "speaker", "cue"), BEHIND + AHEAD)
def test_words_in_marks_have_the_speaker_beside_them(read, marked: str, speaker: str, cue: str) -> None:
    """Behind the closing mark the verb comes before its subject; before the colon the subject comes first."""
    assert read(marked) == [("direct", speaker, cue, marked)]


@pytest.mark.parametrize(("marked", "speaker", "cue"), SHORT)
def test_few_words_in_marks_are_a_quotation_where_the_sentence_gives_them_to_somebody(
    read, marked: str, speaker: str, cue: str
) -> None:
    """As few words as they are: the verb says whose they are."""
    assert [row for row in read(marked) if row[0] == "direct"] == [("direct", speaker, cue, marked)]


@pytest.mark.parametrize(
    "text",
    [
        "Sie las „Der Zauberberg“.",  # a title
        "Die Minister sprachen lange über „Rahmenpapiere“ zum Hafen.",  # a borrowed word
        "Die Operation „Spinnrad“ dauerte zwei Tage.",
        'Der Vertrag über eine "umfassende neue Partnerschaft" gilt ab Juni.',
        "Die Firma „Nord hf“ baut Schiffe.",
        "Die Fähre „Stern von Turku“ legt um acht Uhr ab.",  # a ship
        "Der Film „Das Wehr“ läuft ab Mai in den Kinos.",
        "Das Bündnis „Rettet den Hafen“ zählt 300 Mitglieder.",
        "Der „kleine Grenzverkehr“ kommt wieder in Gang.",  # a phrase that everybody knows
        "Im Stadtteil „Alte Werft“ fiel am Abend der Strom aus.",
    ],
)
def test_a_name_or_a_borrowed_word_in_marks_is_no_quotation(read, text: str) -> None:
    """Titles, ships, parties and borrowed words stand in marks, and nobody says them."""
    assert read(text) == []


def test_a_name_in_marks_is_a_source_and_no_quotation(read) -> None:
    """A paper's name stands in marks behind "laut" and behind the verb alike."""
    paper = "Laut {der „Neuen Hafenpost“} [fehlt das Geld]."
    assert read(paper) == [("indirect", "Neue Hafenpost", "laut", paper)]
    told = "{Der Vorsitzende des Rats in Turku, Ole Voss}, sagte der „Post am Hafen“, [das Wehr habe gehalten]."
    assert read(told) == [("indirect", "Ole Voss", "sagen", told)]


def test_a_quotation_parted_by_its_frame_has_one_speaker(quoted) -> None:
    """„…“, sagte X, „…“: two pairs of marks, and both are hers."""
    text = "„Wir warten“, sagte Jana Kern, „und dann handeln wir gemeinsam.“"
    assert [(q.speaker, q.kind) for q in quoted(text)] == [("Jana Kern", "direct")] * 2


def test_a_bare_quotation_takes_the_speaker_before_it(quoted) -> None:
    """A sentence that is all quotation goes on with what was said."""
    text = "„Wir warten ab“, sagte Jana Kern. „Bislang fehlt uns jede Nachricht.“"
    assert [(q.speaker, q.cue) for q in quoted(text)] == [("Jana Kern", "sagen"), ("Jana Kern", "")]


def test_a_colon_hands_all_quotations_behind_it_to_one_speaker(quoted) -> None:
    """The sentence before the colon names who speaks, and the marks close twice."""
    text = "Jana Kern blieb ruhig: „Wir warten ab, was der Rat sagt.“ „Dann handeln wir gemeinsam.“"
    assert [(q.speaker, q.kind) for q in quoted(text)] == [("Jana Kern", "direct")] * 2


def test_a_verb_behind_the_mark_lets_no_earlier_speaker_in(quoted) -> None:
    """Whoever stands behind the closing mark speaks, though another spoke just before."""
    text = "Ole Voss warnte vor Hochwasser. „Die Pumpen laufen seit gestern wieder!“, frohlockt Kern."
    assert [q.speaker for q in quoted(text)] == ["Ole Voss", "Kern"]


def test_who_is_quoted_may_quote(read) -> None:
    """Within marks nobody is a source: her words tell of another one's."""
    text = "[„Der Rat hat doch gesagt, dass das Wehr hält“], sagte {Kern}."
    assert read(text) == [("direct", "Kern", "sagen", text)]


def test_media_that_quote_a_speaker_leave_him_his_words(read) -> None:
    """A verb beside a preposition: the verb names the speaker of what stands in marks."""
    text = "[„Das Tor bleibt zu“], sagte {Brahm} örtlichen Medien zufolge vor Journalisten."
    assert read(text)[0] == ("direct", "Brahm", "sagen", text)


def test_short_words_in_marks_inside_a_statement_are_found_besides_it(quoted) -> None:
    """The clause is hers in other words, and what stands in marks in her own."""
    text = "Voss betonte, er pflege eine „gute Nachbarschaft“ mit dem Amt."
    assert [(q.speaker, q.kind) for q in quoted(text)] == [("Voss", "indirect"), ("Voss", "direct")]


@pytest.mark.parametrize(
    ("heading", "speaker"),
    [
        ("Landrätin Kern: Damm hält bis Mai", "Landrätin Kern"),
        ("US-Gesandter: Risiko gestiegen", "US-Gesandter"),
        ("dpa: Zwei Tote bei Brand in Turku", "dpa"),
        ("Frühere Senatorin: Urteil ist rechtskräftig", None),
        ("Minister in Turku: Zwei Tage voller Gespräche", None),
        ("Minister: Jan Kern kritisiert den Plan", None),
        ("Turku: Zwei Tote bei Brand", None),  # a place may be the topic
        ("Brand in Turku: Damm hält bis Mai", None),
    ],
)
def test_a_heading_names_its_speaker_before_a_colon(quoted, heading: str, speaker: str | None) -> None:
    """Only a person, an office, an agency or a paper; and only in a heading."""
    text = heading + "\n\nEs regnete am Montag."
    found = [(q.kind, q.speaker) for q in quoted(text, heading_end=len(heading) + 2) if not q.cue]
    assert found == ([("indirect", speaker)] if speaker else [])
    assert all(q.cue for q in quoted(text))


def test_a_heading_without_a_word_is_none(quoted) -> None:
    """Marks alone."""
    assert quoted("„...“ …\n\nEs regnete.", heading_end=9) == ()
