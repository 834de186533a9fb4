"""Words that keep a distance, marked by hand."""

import pytest

from framing.errors import IngestError
from framing.evaluate import hedges
from framing.model import Article, Hedge, Passage, Project, Span

TEXT = "Offenbar regnet es. Die „Rettung“ war offenbar keine, die Angabe war nicht zu prüfen."
HEAD = "file,entry,words,nth,kind"
FIRST, SECOND = "a.txt,0,Offenbar,1,hedge", "a.txt,0,offenbar,,hedge"
SCARE, CLAIM = "a.txt,0,„Rettung“,1,scare_quote", "a.txt,0,nicht zu prüfen,1,disclaimer"


@pytest.fixture
def project():
    article = Article("a", "Blatt A", "", TEXT, "a.txt")
    return Project(articles=(article,), passages=(Passage("a", "a", "Blatt A", 0, len(TEXT), TEXT),))


@pytest.fixture
def finds(monkeypatch):
    def give(*found):
        made = [
            Hedge(Span("a", TEXT.index(words), TEXT.index(words) + len(words)), words, kind) for words, kind in found
        ]
        monkeypatch.setattr(hedges, "find", lambda passage, *, language: tuple(made))

    return give


def scored(project, folder, *rows):
    (folder / "gold.csv").write_text("\n".join((HEAD, *rows)), encoding="utf-8")
    return hedges.score(hedges.read_gold(folder / "gold.csv", project))


def counts(found):
    return {kind.kind: (kind.marked_count, kind.found_count, kind.right_count) for kind in found.kinds}


def test_all_marked_and_all_found(project, tmp_path, finds):
    finds(("Offenbar", "hedge"), ("offenbar", "hedge"), ("„Rettung“", "scare_quote"), ("nicht zu prüfen", "disclaimer"))
    found = scored(project, tmp_path, FIRST, SECOND, SCARE, CLAIM)
    assert counts(found)["all"] == (4, 4, 4)
    assert found.kinds[-1].scores.f1 == 1
    assert found.differences == ()


def test_a_part_of_the_words_is_enough_and_another_kind_is_not(project, tmp_path, finds):
    # "prüfen" lies in the marked words; „Rettung“ is another kind: missed as the one, false as the other
    finds(("prüfen", "disclaimer"), ("Rettung", "distance"))
    found = scored(project, tmp_path, SCARE, CLAIM)
    assert counts(found) == {
        "hedge": (0, 0, 0),
        "disclaimer": (1, 1, 1),
        "distance": (0, 1, 0),
        "scare_quote": (1, 0, 0),
        "denial": (0, 0, 0),
        "all": (2, 2, 1),
    }
    assert (found.kinds[-1].scores.precision, found.kinds[-1].scores.recall) == (0.5, 0.5)
    assert [(one.fault, one.kind, one.words) for one in found.differences] == [
        ("false", "distance", "Rettung"),
        ("missed", "scare_quote", "„Rettung“"),
    ]


def test_each_found_one_answers_one_marked_one(project, tmp_path, finds):
    # Two found in one marked stretch: one of them is right, 1 of 2 and 1 of 1.
    finds(("nicht zu", "disclaimer"), ("prüfen", "disclaimer"))
    total = scored(project, tmp_path, CLAIM).kinds[-1]
    assert (total.scores.precision, total.scores.recall) == (0.5, 1)


def test_a_passage_that_holds_nothing_counts_what_is_found_there(project, tmp_path, finds):
    finds(("Offenbar", "hedge"))
    found = scored(project, tmp_path, "a.txt,0,,,")
    assert (found.passage_count, counts(found)["all"]) == (1, (0, 1, 0))
    assert found.kinds[-1].scores.f1 == 0
    assert "false   hedge        Offenbar  |  Offenbar regnet es." in hedges.printed(found)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b.txt,0,offenbar,1,hedge", r"gold.csv: line 2: no passage 'b' among the texts"),
        ("a.txt,0,offenbar,1,doubt", r"line 2: no kind 'doubt'; there are: hedge, disclaimer, distance"),
        ("a.txt,0,offenbar,2,hedge", r"line 2: the passage holds no occurrence 2 of 'offenbar'"),
        ("a.txt,0,wohl,,hedge", r"line 2: the passage holds no occurrence 1 of 'wohl'"),
        ("a.txt,0,,,hedge", r"line 2: a kind without words"),
    ],
)
def test_a_marking_at_fault_is_refused_with_file_and_line(row, message, project, tmp_path):
    with pytest.raises(IngestError, match=message):
        scored(project, tmp_path, row)


def test_words_in_marks_of_the_outlet_s_own_are_found_beside_the_others(german, passage_of):
    text = "Die „Rettung“ des Dorfes dauerte drei Tage. Offenbar regnete es. Kern nannte das „eine gute Rettung“."
    found = hedges.find(passage_of(text), language=german)
    assert [(one.kind, one.cue) for one in found] == [("scare_quote", "Rettung"), ("hedge", "offenbar")]
