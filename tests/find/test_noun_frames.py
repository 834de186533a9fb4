"""Claims about German: a noun hands a statement over: "die Forderung, …", "der Vorwurf der Opposition, …"."""

from __future__ import annotations

import pytest

WITH_OWNER = [
    ("Der Vorwurf {der Opposition}, [er habe gelogen], wiegt schwer.", "Opposition", "Vorwurf"),
    ("Die Forderung {der Bauern}, [die Steuer zu senken], fand kein Gehör.", "Bauern", "Forderung"),
    ("Die Hoffnung {des Trainers}, [dass Lind spielt], erfüllte sich nicht.", "Trainer", "Hoffnung"),
    ("Am Montag wuchs die Sorge {der Anwohner}, [dass der Damm bricht].", "Anwohner", "Sorge"),
    ("Unklar blieb die Behauptung von {Ole Voss}, [er sei nie dort gewesen].", "Ole Voss", "Behauptung"),
    ("Auf die Ankündigung {der Reederei}, [die Fähre einzustellen], folgte Protest.", "Reederei", "Ankündigung"),
    ("Die Warnung {des Amts}, [das Wasser abzukochen], gilt weiter.", "Amt", "Warnung"),
    ("Der Hinweis {eines Lotsen}, [dass das Boot leckt], kam zu spät.", "Lotse", "Hinweis"),
]

WITHOUT_OWNER = [
    pytest.param(
        "Es gibt den Verdacht, [dass der Brand gelegt wurde].",
        "Verdacht",
        marks=pytest.mark.xfail(strict=True, reason="no statement is found behind „es gibt“"),
    ),
    pytest.param(
        "Im Raum steht der Vorwurf, [die Firma habe Öl abgelassen].",
        "Vorwurf",
        marks=pytest.mark.xfail(strict=True, reason="the noun is taken for its own speaker"),
    ),
    ("In der Stadt hält sich das Gerücht, [die Werft werde verkauft].", "Gerücht"),
    ("Der Verdacht, [er sei krank], bestätigte sich nicht.", "Verdacht"),
]

AS_SUBJECT = [
    ("{Kern} äußerte die Hoffnung, [dass der Streit bald endet].", "Kern"),
    ("{Der Minister} gab das Versprechen, [die Brücke bis Mai zu bauen].", "Minister"),
    ("{Die Polizei} hat den Verdacht, [dass der Mann geflohen ist].", "Polizei"),
    ("{Voss} vertrat die Ansicht, [der Damm müsse höher werden].", "Voss"),
    ("{Die Kritiker} erheben den Vorwurf, [das Amt habe zu lange gewartet].", "Kritiker"),
]

NO_STATEMENT = [
    "Der Vorwurf, den Kern erhob, ist alt.",  # the clause tells which one, not what it says
    "Die Forderung der Bauern liegt auf dem Tisch.",
    "Die Frage ist offen.",
    "Das Versprechen, an das sich keiner erinnert, stammt aus dem Jahr 2010.",
    "Der Bericht, der im Mai erschien, ist vergriffen.",
    "Die Angst vor dem Wasser bleibt.",
    "Das Gerücht machte schnell die Runde.",
    "Ein Beweis fehlt.",
]


@pytest.mark.parametrize(("marked", "speaker", "cue"), WITH_OWNER)
def test_the_genitive_behind_the_noun_is_the_speaker(read, marked: str, speaker: str, cue: str) -> None:
    """Whose accusation it is stands behind it: in the genitive or with "von"."""
    assert read(marked) == [("indirect", speaker, cue, marked)]


@pytest.mark.parametrize(("marked", "cue"), WITHOUT_OWNER)
def test_a_noun_without_an_owner_names_nobody(read, marked: str, cue: str) -> None:
    """„das Gerücht, …": something is said, and nobody is named for it."""
    assert [(kind, speaker, drawn) for kind, speaker, _, drawn in read(marked)] == [("indirect", "", marked)]


@pytest.mark.parametrize(("marked", "speaker"), AS_SUBJECT)
def test_who_voices_the_noun_is_the_speaker(read, marked: str, speaker: str) -> None:
    """„äußerte die Hoffnung, …": the subject of the sentence says it."""
    assert [(kind, name, drawn) for kind, name, _, drawn in read(marked)] == [("indirect", speaker, marked)]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_a_noun_of_saying_without_a_clause_says_nothing(read, text: str) -> None:
    """The noun alone names what it is about; a relative clause tells which one."""
    assert read(text) == []


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(
            "Seine Forderung, den Damm zu erhöhen, blieb ohne Antwort.",
            marks=pytest.mark.xfail(strict=True, reason="the noun is taken for its own speaker"),
        ),
        "Mit seiner Forderung, den Damm zu erhöhen, blieb er allein.",
    ],
)
def test_his_noun_belongs_to_whom_the_text_named_last(quoted, second: str) -> None:
    """„seine Forderung, …" is his who spoke last."""
    found = quoted(f"Ole Voss warnte vor Hochwasser. {second}")
    assert [(q.kind, q.speaker) for q in found] == [("reported", "Ole Voss"), ("indirect", "Ole Voss")]
