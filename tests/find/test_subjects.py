"""Claims about German: who of those in a sentence is the one that says it, wherever the word order puts him."""

from __future__ import annotations

import pytest

OBJECTS = [
    # behind the verb stands whom it is about or who is told; the subject stands in front
    ("{Die Regierung} wirft Kern vor, [gelogen zu haben].", "Regierung"),
    ("{Die Ukraine} wirft Moskau vor, [ein Dorf beschossen zu haben].", "Ukraine"),
    ("{Moskau} wirft Kiew vor, [Zivilisten zu beschießen].", "Moskau"),
    ("{Die Regierung} fordert Russland auf, [die Truppen abzuziehen].", "Regierung"),
    ("{Die Kommission} warnte Polen davor, [das Urteil zu missachten].", "Kommission"),
    ("{Der Kanzler} bat Selenskyj, [noch zu warten].", "Kanzler"),
    ("{Die Staatsanwaltschaft} wirft den drei Männern vor, [Geld veruntreut zu haben].", "Staatsanwaltschaft"),
    ("{Der Präsident} rief die Bürger auf, [Wasser zu sparen].", "Präsident"),
    ("{Kern} versprach Voss, [den Damm zu erhöhen].", "Kern"),
]

FRONTED = [
    # an article shows the case: what stands in front is no subject
    ("Den drei Männern wirft {die Staatsanwaltschaft} vor, [Geld veruntreut zu haben].", "Staatsanwaltschaft"),
    ("Dem Sender Nord sagte {Kern}, [der Damm sei sicher].", "Kern"),
    ("Der Presse sagte {der Minister}, [der Damm sei sicher].", "Minister"),
    ("Den Bürgern riet {der Minister}, [Wasser zu sparen].", "Minister"),
    ("Im Mai sagte {der Minister}, [die Brücke sei sicher].", "Minister"),
    ("Zuvor hatte bereits {der finnische Präsident} erklärt, [man werde nicht warten].", "finnische Präsident"),
    ("Am Montag sagte in Turku {die Ministerin}, [der Hafen sei sicher].", "Ministerin"),
    ("Auch {der Bund der Fischer} warnt, [die Netze seien leer].", "Bund der Fischer"),
    ("{Kern}, die das Amt leitet und den Plan kennt, sagte, [die Fähre fahre nicht].", "Kern"),
    ("{Der 60 Jahre alte Lotse} sagte, [die Fähre fahre nicht].", "Lotse"),
    ("{Kerns Sprecher} sagte, [die Zahlen seien gut].", "Kerns Sprecher"),
    ("Auf Anfrage teilte {das Amt} mit, [die Zahlen seien gut].", "Amt"),
    ("Auf Anfrage hieß es, [die Zahlen seien gut].", ""),
    ("Nur {Voss} glaubt, [dass der Damm hält].", "Voss"),
]

QUOTED = [
    ("{Die Opposition} nannte Kern [„völlig überfordert“].", "Opposition"),
    ("Den Plan kritisierte {Kern} als [„völlig unnötig“].", "Kern"),
    pytest.param(
        "In {dem Bericht} ist von [„schweren Mängeln“] die Rede.",
        "Bericht",
        marks=pytest.mark.xfail(strict=True, reason="„von … ist die Rede“ is not read"),
    ),
    ("[„Es läuft gut“], wird {Voss} zitiert.", "Voss"),
    ("{Voss} wird mit den Worten zitiert: [„Es läuft gut.“]", "Voss"),
    ("{Die Zeitung} zitiert einen Beamten mit den Worten: [„Es läuft gut.“]", "Zeitung"),
    pytest.param(
        "Kritik kam von {der Opposition}: [„Das ist ein Skandal.“]",
        "Opposition",
        marks=pytest.mark.xfail(strict=True, reason="the noun in front of the verb is taken for the speaker"),
    ),
    ("[„Es läuft gut“], hatte {Voss} noch im Mai gesagt.", "Voss"),
    ("Auf die Frage, ob er gehe, sagte {Kern}: [„Nein, ich bleibe.“]", "Kern"),
    (
        "[„Es läuft gut“], sagte {die Ministerin} der „Welt am Sonntag“.",
        "Ministerin",
    ),
    ("[„Es läuft gut.“] Das sagt {Jana Kern}.", "Jana Kern"),
    ("[„Es läuft gut“], freut sich {Jana Kern}.", "Jana Kern"),
    pytest.param(
        "Kerns Fazit: [„Es läuft gut.“]",
        "Kern",
        marks=pytest.mark.xfail(strict=True, reason="the genitive in front is not taken for the speaker"),
    ),
    pytest.param(
        "Ihr Fazit lautet: [„Es läuft gut.“]",
        "",
        marks=pytest.mark.xfail(strict=True, reason="the noun is taken for its own speaker"),
    ),
    pytest.param(
        "Für {Kern} ist klar: [„Es läuft gut.“]",
        "Kern",
        marks=pytest.mark.xfail(strict=True, reason="„Für X ist klar“ names nobody"),
    ),
    ("[„Es läuft gut“]: So beschreibt {Voss} die Lage.", "Voss"),
    ("[„Es läuft gut“], sagte {Kern}, der das Amt seit Mai leitet.", "Kern"),
]

IMPERSONAL = [
    ("Es wird befürchtet, [dass die Zahl der Opfer steigt].", "befürchten", "feeling"),
    ("Dem Mann wird vorgeworfen, [Geld veruntreut zu haben].", "vorwerfen", "accusing"),
    ("Am Montag wurde gemeldet, [dass zwei Boote fehlen].", "melden", "neutral"),
    ("Wie am Montag bekannt wurde, [fehlen die Belege].", "bekannt werden", "knowing"),
    ("Wie bekannt wurde, [hatte der Mann zwei Pässe].", "bekannt werden", "knowing"),
]


@pytest.mark.parametrize(("marked", "speaker"), OBJECTS + FRONTED)
def test_the_subject_speaks_and_not_the_object(read, marked: str, speaker: str) -> None:
    """German may put either in front; article, order and the verb's demands tell them apart."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("indirect", speaker, marked)]


@pytest.mark.parametrize(("marked", "speaker"), QUOTED)
def test_whose_words_stand_in_marks(read, marked: str, speaker: str) -> None:
    """Who is quoted speaks, or the paper that tells whom it quotes; never the noun that the verb needs."""
    found = [(kind, name, drawn) for kind, name, _, drawn in read(marked) if kind == "direct"]
    assert found == [("direct", speaker, marked)]


@pytest.mark.parametrize(("marked", "cue", "stance"), IMPERSONAL)
def test_somebody_says_it_and_nobody_is_named(read, quoted, marked: str, cue: str, stance: str) -> None:
    """A passive without an agent; "bekannt wurde" is no confession."""
    assert read(marked) == [("indirect", "", cue, marked)]
    assert [q.stance for q in quoted(marked.translate(str.maketrans("", "", "[]")))] == [stance]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Lind kritisierte die Pläne als „sozial ungerecht“ und forderte Neuwahlen.", ["kritisieren", "fordern"]),
        ("Kern sagte, es sei spät, und verlangte, den Damm zu erhöhen.", ["sagen", "verlangen"]),
        ("Kern kündigte Widerstand an und warf dem Amt vor, zu lügen und zu trödeln.", ["ankündigen", "vorwerfen"]),
    ],
)
def test_of_two_verbs_each_has_its_own_words(quoted, text: str, cues: list[str]) -> None:
    """„… und forderte": one speaker, and each statement belongs to the verb beside it."""
    found = quoted(text)
    assert list(dict.fromkeys(q.cue for q in found)) == cues
    assert len({q.speaker for q in found}) == 1
