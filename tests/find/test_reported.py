"""Claims about German: an act of saying told without its words: "Kern fordert Neuwahlen"."""

from __future__ import annotations

import pytest

ACTS = [
    # verbs that need no clause: the whole sentence tells the act
    ("[{Brahm} warf der Regierung Untätigkeit vor.]", "Brahm", "vorwerfen", "accusing"),
    ("[{Der Generalstab in Turku} warnte vor Angriffen.]", "Generalstab in Turku", "warnen", "warning"),
    ("[{Kern} fordert Neuwahlen im Herbst.]", "Kern", "fordern", "commanding"),
    ("[{Die Werft} kündigte den Abbau von 300 Stellen an.]", "Werft", "ankündigen", "announcing"),
    ("[{Der Verband} verlangt höhere Löhne.]", "Verband", "verlangen", "commanding"),
    pytest.param(
        "[{Das Amt} empfahl den Verzicht auf Feuerwerk.]",
        "Amt",
        "empfehlen",
        "commanding",
        marks=pytest.mark.xfail(strict=True, reason="the act without a clause is not seen"),
    ),
    ("[{Der Minister} wies die Vorwürfe zurück.]", "Minister", "zurückweisen", "denying"),
    ("[{Der Angeklagte} bestritt die Tat.]", "Angeklagte", "bestreiten", "denying"),
    ("[{Die Bank} räumte Fehler bei der Prüfung ein.]", "Bank", "einräumen", "admitting"),
    ("[Am Abend warnte {der Wetterdienst} vor Sturm.]", "Wetterdienst", "warnen", "warning"),
    ("[{Die Gewerkschaft} drohte mit Streik.]", "Gewerkschaft", "drohen", "threatening"),
    ("[{Die Küstenwache} meldete drei Vermisste.]", "Küstenwache", "melden", "neutral"),
    ("[{Der Rat} versprach schnelle Hilfe.]", "Rat", "versprechen", "promising"),
    # praise, blame and refusal are acts as well
    ("[{Die Zeitung} lobte den Umbau am Hafen.]", "Zeitung", "loben", "approving"),
    ("[{Anwohner} protestieren gegen den Lärm am Hafen.]", "Anwohner", "protestieren", "denying"),
    ("[{Die Partei} hat einen Stopp der Arbeiten gefordert.]", "Partei", "fordern", "commanding"),
]

PASSIVE = [
    ("[Der Vorschlag wurde von {der Opposition} kritisiert.]", "Opposition"),
    ("[Der Bau wird von {den Anwohnern} abgelehnt.]", "Anwohnern"),
    ("[Neuwahlen wurden von {der Opposition} gefordert.]", "Opposition"),
    ("[Der Plan wurde von {Kern} als unrealistisch bezeichnet.]", "Kern"),
    ("[Der Abbau der Stellen wurde am Montag vom {Vorstand} angekündigt.]", "Vorstand"),
]

NO_ACT = [
    "Der Brand forderte zwei Todesopfer.",
    "Die Firma meldete Insolvenz an.",
    pytest.param(
        "Das Boot verspricht keinen Komfort.",
        marks=pytest.mark.xfail(strict=True, reason="a thing that promises is taken for a speaker"),
    ),
    "Die Wolken drohen.",
    "Der Unfall forderte drei Verletzte.",
    "Die Stadt verzeichnet einen Rückgang.",
    "Der Kran droht umzustürzen.",  # what is about to happen, not a threat
    pytest.param(
        "Der Sommer verspricht warm zu werden.",
        marks=pytest.mark.xfail(strict=True, reason="a thing that promises is taken for a speaker"),
    ),
    "Die Zahl der Gäste bestätigt sich Jahr für Jahr nicht.",
    "Das Schiff antwortet dem Ruder nicht.",
]


@pytest.mark.parametrize(("marked", "speaker", "cue", "stance"), ACTS)
def test_an_act_of_saying_is_told_by_its_whole_sentence(
    read, quoted, marked: str, speaker: str, cue: str, stance: str
) -> None:
    """What was said is told by a noun alone; the full stop belongs to the sentence."""
    assert read(marked) == [("reported", speaker, cue, marked)]
    assert [q.stance for q in quoted(marked.translate(str.maketrans("", "", "[]{}")))] == [stance]


@pytest.mark.parametrize(("marked", "speaker"), PASSIVE)
def test_the_agent_of_a_passive_is_the_speaker(read, marked: str, speaker: str) -> None:
    """„wurde von X kritisiert": the subject is what X speaks of."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("reported", speaker, marked)]


@pytest.mark.parametrize("text", NO_ACT)
def test_a_verb_of_saying_with_a_thing_that_cannot_be_said_is_no_act(read, text: str) -> None:
    """A fire that claims lives and a crane about to fall do not speak."""
    assert read(text) == []


def test_a_verb_with_words_in_marks_gives_the_quotation_too(quoted) -> None:
    """The act is told by the sentence, and the words in marks are the speaker's own."""
    found = quoted("Brahm warnte vor einer „teuren Dummheit“ im Hafen.")
    assert [(q.kind, q.speaker) for q in found] == [("reported", "Brahm"), ("direct", "Brahm")]


def test_a_frame_with_a_clause_is_no_bare_act(quoted) -> None:
    """„warnte, …" has a statement of its own; the act alone would say less."""
    assert [q.kind for q in quoted("Brahm warnte, das Wehr könne brechen.")] == ["indirect"]
    assert [q.kind for q in quoted("Brahm warnte davor, das Wehr zu öffnen.")] == ["indirect"]


def test_two_acts_of_one_speaker_are_two(quoted) -> None:
    """„… und forderte": the subject stands once, for both verbs."""
    found = quoted("Kern warf dem Amt Untätigkeit vor und forderte, den Damm zu erhöhen.")
    assert [(q.kind, q.speaker, q.cue) for q in found] == [
        ("reported", "Kern", "vorwerfen"),
        ("indirect", "Kern", "fordern"),
    ]
