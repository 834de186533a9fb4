"""Names in running text: words and entity, what is said about them, and words that only look like names."""

import hashlib
import json

import pytest

from framing.errors import IngestError
from framing.evaluate import gold, mention_gold, mentions, name_scores
from framing.model import Article, Passage, Project

TEXT = "Die Kämpfe um Krasnoarmeisk dauern an. „In Pokrowsk ist es ruhig“, sagte Sprecherin Kern in Pokrowsk."
HEAD = "file,entry,nth,words,entity,form,perspective,shape,quoted"
KRASNOARMEISK = "a.txt,0,1,Krasnoarmeisk,ua-pokrowsk,Krasnoarmeisk,former_soviet,base,0"
FIRST = "a.txt,0,1,Pokrowsk,ua-pokrowsk,Pokrowsk,official,base,1"
SECOND = "a.txt,0,2,Pokrowsk,ua-pokrowsk,Pokrowsk,official,base,0"
FLOORS = json.loads((gold.shipped().parent / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture
def project():
    article = Article("a", "Blatt A", "", TEXT, "a.txt")
    return Project(articles=(article,), passages=(Passage("a", "a", "Blatt A", 0, len(TEXT), TEXT),))


def written(folder, *lines, name="gold.csv"):
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def scored(project, folder, *rows):
    return mentions.score(project, mention_gold.read_gold(written(folder, HEAD, *rows), project))


def test_all_marked_and_all_found(project, tmp_path):
    found = scored(project, tmp_path, KRASNOARMEISK, FIRST, SECOND)
    total = found.kinds[-1]
    assert (total.marked_count, total.found_count, total.scores.f1) == (3, 3, 1)
    assert found.perspective_accuracy == found.shape_accuracy == found.quoted_accuracy == 1
    assert found.differences == ()


def test_what_is_not_marked_is_false_and_another_entity_is_wrong(project, tmp_path):
    found = scored(project, tmp_path, KRASNOARMEISK.replace("ua-pokrowsk", "ua-bachmut"), FIRST)
    assert {(one.words, one.fault) for one in found.differences} == {
        ("Krasnoarmeisk", "wrong entity"),
        ("Pokrowsk", "false"),
    }
    total = found.kinds[-1].scores
    assert (total.precision, total.recall) == (pytest.approx(1 / 3), pytest.approx(1 / 2))


def test_what_is_said_about_a_mention_is_counted_apart(project, tmp_path):
    found = scored(
        project,
        tmp_path,
        KRASNOARMEISK.replace("former_soviet", "other_lang"),
        FIRST.removesuffix("1") + "0",
        SECOND.replace("base", "genitive"),
    )
    assert found.kinds[-1].scores.f1 == 1
    assert {one.fault for one in found.differences} == {"perspective", "quoted", "shape"}
    assert found.perspective_accuracy == found.quoted_accuracy == found.shape_accuracy == pytest.approx(2 / 3)


def test_words_that_only_look_like_a_name_are_counted_whether_found_or_not(project, tmp_path):
    found = scored(project, tmp_path, "a.txt,0,1,Kern,-,,,,", FIRST.replace("ua-pokrowsk", "-"))
    assert (found.negative_count, found.negatives_found) == (2, 1)
    assert "Words that only look like a name: 2, taken for one: 1." in name_scores.mentions(found, None)


def test_a_passage_without_names_is_a_row_without_words(project, tmp_path):
    found = scored(project, tmp_path, "a.txt,0,,,,,,,")
    assert found.passage_count == 1
    assert found.kinds[-1].marked_count == 0
    assert found.kinds[-1].found_count == 3


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b.txt,0,1,Pokrowsk,ua-pokrowsk,,official,base,0", r"gold.csv: line 2: no passage 'b' among the texts"),
        (SECOND.replace(",2,", ",3,"), r"line 2: the passage holds no occurrence 3 of 'Pokrowsk'"),
        (
            FIRST.replace("ua-pokrowsk", "ua-norderau"),
            r"line 2: the gazetteer has no 'ua-norderau'; write its id, or -",
        ),
        (FIRST.replace("official", "amtlich"), r"line 2: no perspective 'amtlich'"),
        (FIRST.replace("base", "dative"), r"line 2: no shape 'dative'; there are: base, genitive"),
        (FIRST.removesuffix("1") + "ja", r"line 2: quoted is 0 or 1 \(found 'ja'\)"),
        ("a.txt,0,1,Pokrowsk,,,,,", r"line 2: nothing in the column 'entity'"),
        ("a.txt,0,1,Pokrowsk", r"line 2: 4 cells where the first row names 9 columns"),
    ],
)
def test_a_gold_at_fault_is_refused_with_file_and_line(row, message, project, tmp_path):
    with pytest.raises(IngestError, match=message):
        scored(project, tmp_path, row)


def test_sentences_with_what_is_to_be_found_in_them(tmp_path):
    path = written(
        tmp_path, "# remark", "", "In Pokrowsk wartet Herr Bender.\tPokrowsk=ua-pokrowsk; Bender=-", name="s.txt"
    )
    (read,) = mention_gold.read_sentences(path)
    assert [(mark.words, mark.entity_id) for mark in read.marked] == [("Pokrowsk", "ua-pokrowsk"), ("Bender", "-")]
    found = mentions.score(Project(), [read])
    assert (found.negative_count, found.negatives_found, found.kinds[-1].scores.f1) == (1, 0, 1)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Nur ein Satz.", r"s.txt: line 1: no names after the tab"),
        ("In der Bar.\tBar", r"line 1: 'Bar' is no words=entity"),
        ("In der Bar.\tKneipe=-", r"line 1: 'Kneipe' does not stand in the sentence"),
        ("In der Bar.\tBar=-; Bar=-", r"line 1: 'Bar' does not stand in the sentence, or not so often"),
        ("In der Bar.\tBar=ua-norderau", r"line 1: the gazetteer has no 'ua-norderau'"),
    ],
)
def test_sentences_at_fault_are_refused(line, message, tmp_path):
    with pytest.raises(IngestError, match=message):
        mention_gold.read_sentences(written(tmp_path, line, name="s.txt"))


def test_the_gold_is_the_one_that_the_floors_were_measured_on():
    for path, name in zip(mention_gold.shipped(), ("demo_mentions_sha256", "names_negatives_sha256"), strict=True):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert digest == FLOORS[name], "the gold changed: measure again and write both into floors.json"


def test_mentions_of_the_demo_corpus(demo_project):
    marked, _ = mention_gold.shipped()
    read = mention_gold.read_gold(marked, demo_project)
    assert {one.passage.id for one in read} == {passage.id for passage in demo_project.passages}
    found = mentions.score(demo_project, read)
    total = found.kinds[-1]
    assert total.marked_count >= 200
    assert total.scores.precision >= FLOORS["mentions_precision"]
    assert total.scores.recall >= FLOORS["mentions_recall"]
    assert found.perspective_accuracy >= FLOORS["mentions_perspective"]
    assert found.quoted_accuracy >= FLOORS["mentions_quoted"]


def test_words_that_only_look_like_names():
    _, sentences = mention_gold.shipped()
    found = mentions.score(Project(), mention_gold.read_sentences(sentences))
    assert found.negative_count >= 30
    assert found.negatives_found <= FLOORS["negatives_found"]
    assert found.kinds[-1].scores.recall >= FLOORS["negatives_beside_recall"]
