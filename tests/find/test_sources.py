"""Claims about German: sources without a verb: laut, nach, zufolge, so, demnach."""

from __future__ import annotations

import pytest

PREPOSITIONS = [
    ("Laut {Polizei} [gab es keine Verletzten].", "Polizei", "laut"),
    ("Nach {Angaben des Amts} [fehlt Geld].", "Amt", "nach Angaben"),
    # the object begins right behind the speaker
    ("[Der Fahrer erlitt] nach {Angaben der Verwaltung} [Schnittverletzungen].", "Verwaltung", "nach Angaben"),
    ("Nach {Angaben der Polizei} [brannten zwei Häuser].", "Polizei", "nach Angaben"),
    ("Nach {Angaben von Ole Voss} [fehlt Geld für Deiche].", "Ole Voss", "nach Angaben"),
    # the office behind the name is no part of the statement
    pytest.param(
        "Laut {Ole Voss, Leiter des Deichamts}, [sind drei Pumpen ausgefallen].",
        "Ole Voss",
        "laut",
        marks=pytest.mark.xfail(strict=True, reason="the apposition is left out of the words that name the speaker"),
    ),
    (
        "Nach {Einschätzung des Generalstabs in Turku} [wird die Lage schwieriger].",
        "Generalstab in Turku",
        "nach Einschätzung",
    ),
    ("{Finnischen Medien} zufolge [wurde der Hafen geschlossen].", "Finnischen Medien", "zufolge"),
    ("Nach {finnischen Angaben} [wurde der Hafen geschlossen].", "finnischen Angaben", "nach Angaben"),
    # what belongs to the source ends at the verb, which comes second
    pytest.param(
        "Laut {einem Bericht der Zentralbank aus dem Jahr 2017} [sparte das Amt an den Deichen].",
        "Zentralbank",
        "laut Bericht",
        marks=pytest.mark.xfail(strict=True, reason="the year is left out of the words that name the source"),
    ),
    ("[Zum Paket gehören] laut {Jana Kern} [neue Brücken und Wege].", "Jana Kern", "laut"),
    ("[Die Bahn hat] laut {Fahrplan} [zwei Minuten Aufenthalt].", "Fahrplan", "laut"),
    ("[Im Hafen liegen] {der Reederei} zufolge [noch drei Schiffe].", "Reederei", "zufolge"),
    (
        "[Der Mann starb], {einem Bericht der Hafenpost} zufolge, [noch am Unfallort].",
        "Hafenpost",
        "zufolge",
    ),
    ("Nach {Auffassung des Gerichts} [ist der Vertrag nichtig].", "Gericht", "nach Auffassung"),
    ("Nach {Informationen der Hafenpost} [tritt der Minister zurück].", "Hafenpost", "nach Informationen"),
    pytest.param(
        "{Seiner Meinung} nach [ist die Brücke zu schmal].",
        "",
        "nach",
        marks=pytest.mark.xfail(strict=True, reason="the possessive phrase itself counts as the speaker"),
    ),
    pytest.param(
        "{Dem Vernehmen} nach [soll der Vertrag bis Mai laufen].",
        "",
        "nach",
        marks=pytest.mark.xfail(strict=True, reason="hearsay counts as a speaker of that name"),
    ),
    ("[Der Täter ist] nach {Erkenntnissen der Ermittler} [auf der Flucht].", "Ermittler", "nach Erkenntnissen"),
    ("Nach {den Worten von Kern} [will die Stadt drei Brücken bauen].", "Kern", "nach Worten"),
    ("[Die Stadt will] nach {den Worten des Ministers} [drei Brücken bauen].", "Minister", "nach Worten"),
    ("Aus {Sicht von Ole Voss} [ist der Plan gescheitert].", "Ole Voss", "aus Sicht"),
    ("Aus {finnischer Sicht} [ist der Plan gescheitert].", "finnischer Sicht", "aus Sicht"),
    pytest.param(
        "Laut {Lagebericht vom Sonntag} [ist die Front stabil].",
        "Lagebericht",
        "laut Lagebericht",
        marks=pytest.mark.xfail(strict=True, reason="the day is left out of the words that name the report"),
    ),
    ("Laut {dem am Sonntag veröffentlichten Lagebericht} [ist die Front stabil].", "Lagebericht", "laut"),
    ("{Dem Lagebericht} zufolge [ist die Front stabil].", "Lagebericht", "zufolge"),
    ("[Unter den Toten sind] nach {Angaben der Behörden} [drei Kinder].", "Behörden", "nach Angaben"),
    ("[Die Zahl der Toten stieg] nach {offiziellen Angaben} [auf 15].", "offiziellen Angaben", "nach Angaben"),
    ("Aus {Sicht der Anwohner} [kommt der Umbau zu spät].", "Anwohner", "aus Sicht"),
    ("Laut {einer Studie der Hochschule Turku} [sinkt der Pegel].", "Hochschule Turku", "laut Studie"),
    ("Laut {„Hafenpost“} [fehlen in der Kasse zwei Millionen].", "Hafenpost", "laut"),
    ("{Experten} zufolge [reicht das Gas bis Ende März].", "Experten", "zufolge"),
    ("Gemäß {Vertrag} [endet die Pacht im Juni].", "Vertrag", "gemäß Vertrag"),
    ("[Ob das Geld reicht, ist] nach {Ansicht von Fachleuten} [fraglich].", "Fachleuten", "nach Ansicht"),
    ("Nach {Polizeiangaben} [wurden zwei Menschen verletzt].", "Polizeiangaben", "nach Polizeiangaben"),
    ("[Die Straße bleibt] nach {Auskunft des Amts} [bis Ostern gesperrt].", "Amt", "nach Auskunft"),
    ("[Der Hafen ist zu] (laut {Polizei}).", "Polizei", "laut"),
    ("[Der Hafen ist zu] (so {Kern}).", "Kern", "so"),
    ("[Die Feuerwehr hat] nach {eigenen Angaben} [drei Menschen gerettet].", "Feuerwehr", "nach Angaben"),
    ("Nach {eigenen Angaben} [hat die Feuerwehr drei Menschen gerettet].", "Feuerwehr", "nach Angaben"),
    (
        "Nach {dem Willen der Koalition} [soll die Steuer sinken].",
        "Koalition",
        "nach Willen",
    ),
]

SO = [
    ("[Zudem gebe es], so {Kern} weiter, [keinen Grund zur Sorge].", "Kern", "so"),
    ("[Der Umbau kommt], so {der Architekt}, [ein Jahr zu spät].", "Architekt", "so"),
    ("[Die Preise steigen weiter], so {das Institut für Handel}.", "Institut für Handel", "so"),
    ("[Man werde den Vorfall prüfen], so {ein Sprecher der Werft}.", "Sprecher der Werft", "so"),
    ("[Die Saison war gut], so {Lind} am Sonntag in Turku.", "Lind", "so"),
    pytest.param(
        "[Der Hafen wächst] – so {Ute Brahm, Chefin der Werft} – [seit Jahren].",
        "Ute Brahm",
        "so",
        marks=pytest.mark.xfail(strict=True, reason="the apposition is left out of the words that name the speaker"),
    ),
]

NO_SOURCE = [
    "Der Hafen bleibt demnach geschlossen.",  # "demnach", and nobody before
    "Ole Lind, so der Name des Lotsen, kam am Montag nach Turku.",
    "Nach dem Spiel ging der Trainer in die Kabine.",  # a time
    "Nach dem Urteil brach im Saal Jubel aus.",  # a time too: the indicative tells
    "Der Wunsch nach einer Lösung wächst.",
    "Der Zug fährt nach Turku und weiter nach Norden.",
    "Die Glocke läutet laut und hell.",  # an adverb
    "Nach Norden hin wird der Weg schmal.",
    "So einfach ist das nicht.",
    "Der Vertrag ist so gut wie fertig.",
    "Nach drei Tagen kam die Post.",
    "Aus Sicherheitsgründen blieb das Tor zu.",
    "Wer zu laut ist, muss gehen.",
    "Die Suche nach dem Boot dauert an.",
]


@pytest.mark.parametrize(("marked", "speaker", "cue"), PREPOSITIONS)
def test_a_preposition_hands_a_sentence_to_its_source(read, marked: str, speaker: str, cue: str) -> None:
    """Of "Angaben der Polizei" the police is the speaker, and all the words stand for it."""
    assert read(marked) == [("indirect", speaker, cue, marked)]


@pytest.mark.parametrize(("marked", "speaker", "cue"), SO)
def test_so_names_who_said_it(read, marked: str, speaker: str, cue: str) -> None:
    """„…, so X": behind a statement or in its midst, with and without the Konjunktiv."""
    assert read(marked) == [("indirect", speaker, cue, marked)]


@pytest.mark.parametrize("text", NO_SOURCE)
def test_the_same_small_words_also_mean_a_time_a_place_and_a_manner(read, text: str) -> None:
    """„nach", „laut", „so" and „aus" name a source only beside one."""
    assert read(text) == []


def test_only_the_preposition_is_the_cue(read) -> None:
    """The noun of saying belongs to the words that name the source."""
    for text in (
        "<Nach> {Angaben der Polizei} [brannten zwei Häuser].",
        "[Die Gruppe hat] <nach> {eigenen Angaben} [zwei Brücken besetzt].",
        "<Laut> {Polizei} [brannte ein Haus].",
    ):
        assert [row[3] for row in read(text)] == [text]


def test_own_angaben_are_those_of_the_subject(quoted) -> None:
    """„nach eigenen Angaben" makes the one a source of whom the sentence tells."""
    (found,) = quoted("Die Gruppe hat nach eigenen Angaben zwei Brücken besetzt.")
    assert found.speaker == "Gruppe"


@pytest.mark.parametrize(
    "second",
    [
        "Demnach brach das Feuer im Keller aus.",
        "Das Feuer sei demnach im Keller ausgebrochen.",
        pytest.param(
            "Das Feuer brach demnach im Keller aus.",
            marks=pytest.mark.xfail(
                strict=True, reason="inside a sentence in the indicative „demnach“ is read as a conclusion"
            ),
        ),
    ],
)
def test_demnach_takes_the_last_source(quoted, second: str) -> None:
    """„Demnach" hands the sentence to whom the sentence before names, wherever it stands."""
    found = quoted(f"Laut Polizei brannte ein Haus. {second}")
    assert [(q.speaker, q.cue) for q in found] == [("Polizei", "laut"), ("Polizei", "demnach")]


def test_so_his_view_gives_the_statement_to_the_last_speaker(quoted) -> None:
    """„so ihre Logik": a noun of saying stands for the words of whom the text named last."""
    text = "Kern sagte, sie wolle sparen. Die Pumpen, so ihre Logik, seien zu teuer."
    assert [(q.speaker, q.cue) for q in quoted(text)] == [("Kern", "sagen"), ("Kern", "so")]


def test_wonach_hands_on_to_the_reports_before_it(quoted) -> None:
    """„Berichte, wonach …": the noun names the source, and whoever confirms it none."""
    (found,) = quoted("Es gibt Berichte, wonach zwei Boote gesunken sind.")
    assert (found.kind, found.cue) == ("indirect", "wonach")


def test_a_relative_clause_of_a_source_ends_with_its_verb(read) -> None:
    """„ein Gutachten, laut dem …": only the clause is the expert's."""
    text = "Das Amt hat ein Gutachten, laut dem [der Damm sinkt]."
    assert [(kind, cue, drawn) for kind, _, cue, drawn in read(text)] == [("indirect", "laut", text)]
