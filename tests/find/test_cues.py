"""Claims about German: the words that make up a verb of saying, and what it holds of the statement."""

from __future__ import annotations

import pytest

CUES = [
    # a separable verb parts with its particle, an auxiliary with its participle
    ("{Kern} <teilte> am Abend <mit>, [dass der Hafen zu ist].", "Kern", "mitteilen"),
    ("{Der Landrat} <hatte> zuvor <erklärt>, [er kenne den Plan].", "Landrat", "erklären"),
    ("{Die Polizei} <geht> <davon> <aus>, [dass er floh].", "Polizei", "ausgehen"),
    ("{Brahm} <weist> <darauf> <hin>, [dass die Frist endet].", "Brahm", "hinweisen"),
    ("{Er} <soll> <gesagt> <haben>, [dass er gehe].", "", "sagen"),
    ("{Kern} <gab> am Abend <bekannt>, [dass sie geht].", "Kern", "bekannt geben"),
    ("{Kern} <machte> <deutlich>, [dass die Reform kommt].", "Kern", "deutlich machen"),
    pytest.param(
        "{Kern} <sprach> <sich> <dafür> <aus>, [den Damm zu erhöhen].",
        "Kern",
        "sich aussprechen",
        marks=pytest.mark.xfail(strict=True, reason="„dafür“ is left out of the cue"),
    ),
    ("[Das Wehr halte], <hieß> <es> aus {dem Amt}.", "Amt", "heißen"),
    ("{Kern} <sagt>, [dass sie fest mit dem Geld rechnet].", "Kern", "sagen"),
]

STANCES = [
    ("Kern sagte, er sei da.", "neutral"),
    ("Kern behauptete, er sei da.", "doubting"),
    ("Voss räumte ein, dass er irrte.", "admitting"),
    ("Brahm betonte, der Damm sei sicher.", "stressing"),
    ("Der Anwalt bestritt, dass sein Mandant dort war.", "denying"),
    ("Der Verband warnte, das Netz könne zusammenbrechen.", "warning"),
    ("Die Opposition warf ihm vor, er habe gelogen.", "accusing"),
    ("Die Gewerkschaft forderte, den Lohn zu erhöhen.", "commanding"),
    ("Der Minister versprach, das Geld komme bald.", "promising"),
    ("Die Firma kündigte an, im Mai zu öffnen.", "announcing"),
    pytest.param(
        "Kern zeigte sich enttäuscht, dass die Reform scheitert.",
        "feeling",
        marks=pytest.mark.xfail(strict=True, reason="the construction is not listed"),
    ),
    ("Kern ist überzeugt, dass die Reform gelingt.", "thinking"),
    ("Die Forscher wiesen nach, dass der Damm sinkt.", "knowing"),
]


@pytest.mark.parametrize(("marked", "speaker", "cue"), CUES)
def test_a_verb_may_stand_in_several_words(read, marked: str, speaker: str, cue: str) -> None:
    """Particle, participle and the word that the verb needs belong to the cue, wherever they stand."""
    assert read(marked) == [("indirect", speaker, cue, marked)]


def test_each_statement_has_the_stance_of_its_own_verb(quoted) -> None:
    """Two sentences, two verbs, two stances."""
    stances = {q.cue: q.stance for q in quoted("Kern behauptete, er sei da. Voss räumte ein, dass er irrte.")}
    assert stances == {"behaupten": "doubting", "einräumen": "admitting"}


@pytest.mark.parametrize(("text", "stance"), STANCES)
def test_the_verb_tells_what_it_holds_of_the_statement(quoted, text: str, stance: str) -> None:
    """„behaupten" doubts, „einräumen" admits; „sagen" tells no more than that it is said."""
    assert [q.stance for q in quoted(text)] == [stance]
