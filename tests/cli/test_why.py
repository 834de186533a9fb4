"""`why` and `topics` as a user types them, on stories and certainties of our own."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from framing import pipeline, revise, store
from framing.cli import main
from framing.errors import SelectionError
from framing.model import Link, Project, Story, Topic
from framing.report import topic_list

FRONT = ("funkbund/2026-02-03-pokrowsk-generalstab", "norderauer-zeitung/2026-02-03-pokrowsk-46-angriffe",
         "eilpunkt24/2026-02-03-pokrowsk-sturm")  # fmt: skip
"""p41, p66 and p16"""
KHARKIV = ("funkbund/2026-02-05-liveblog-ukraine#8", "norderauer-zeitung/2026-02-05-charkiw-ohne-strom")
KRASNOARMEISK = "ostmeridian/2026-02-03-krasnoarmeisk-gegenangriffe"


@pytest.fixture(scope="module")
def project(demo_project):
    """The demo's texts, with a grouping of our own: nothing below depends on how well the machine groups."""
    there = demo_project.passage_by_id
    assert {*FRONT, *KHARKIV, KRASNOARMEISK} <= set(there)
    stories = (Story(1, FRONT, ("Pokrowsk",)), Story(2, KHARKIV, ("Charkiw", "Strom")))
    links = (
        Link(FRONT[0], FRONT[1], 0.8),
        Link(FRONT[1], FRONT[2], 0.6),
        Link(KHARKIV[0], KHARKIV[1], 0.9),
        Link(FRONT[0], KRASNOARMEISK, 0.4),
        Link(FRONT[1], KHARKIV[1], 0.15),
    )
    topics = (Topic(1, (*FRONT, KRASNOARMEISK, *KHARKIV), ("Ukraine",)),)
    return replace(demo_project, found=stories, stories=stories, links=links, topics=topics, corrections=())


def run(capsys, *arguments):
    capsys.readouterr()
    code = main(list(arguments))
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_why_says_how_sure_what_is_shared_when_and_what_nearly_belonged(path, capsys):
    code, out, _ = run(capsys, "why", path, "1")
    assert code == 0
    assert "WHY STORY 1 is one: 3 outlets, 3 passages  Pokrowsk" in out
    assert "0.70  0.80 p41" in out  # p66, on average and with p41
    assert "Pokrowsk 3/3" in out.split("names")[1].split("words")[0]
    assert "46 3/3" in out.split("numbers")[1].split("TIME")[0]
    assert "TIME: 03.02.2026, 07:00 to 03.02.2026, 09:50, 2.8 hours (no story may last longer than 96)" in out
    assert "46 Sturmangriffe im Frontabschnitt Pokrowsk" in " ".join(out.split("CLOSEST")[1].split())


def test_a_near_miss_comes_with_the_command_that_joins_it(path, capsys):
    _, out, _ = run(capsys, "why", path, "1")
    lines = out.split("NEAR MISSES")[1].splitlines()
    assert "0.40 p41" in lines[1]
    assert "Krasnoarmeisk" in lines[1]
    assert "without counterpart; against: like p41 only (mean 0.13)" in lines[2]
    command = lines[3].split("join it: framing ")[1].replace("NAME", "Berg").split()
    code, _, _ = run(capsys, *command)
    assert code == 0
    assert KRASNOARMEISK in store.load(Path(path)).stories[0].passage_ids
    _, out, _ = run(capsys, "why", path, "1")
    line = next(line for line in out.splitlines() if "Krasnoarmeisk: Russische Truppen" in line)
    assert "by correction" in line


def test_what_speaks_against_is_told_in_plain_words(path, capsys):
    _, out, _ = run(capsys, "why", path, "1")
    said = " ".join(out.split("in story 2; against: ")[1].split("join it")[0].split())
    assert "2.1 days apart" in said
    assert "same outlet as p66" in said
    assert "less sure than the dial asks" in said
    assert "more like its own story (0.90 against 0.05)" in said


def test_json_gives_every_number_its_sentences(path, capsys):
    _, out, _ = run(capsys, "why", path, "1", "--json")
    told = json.loads(out)
    assert [member["passage"] for member in told["members"]] == list(FRONT)
    (number,) = [row for row in told["numbers"] if row["form"] == "46"]
    assert {place["passage"] for place in number["evidence"]} == set(FRONT)
    assert all("46" in place["words"] and "46" in place["sentence"] for place in number["evidence"])
    assert len(told["closest"]) == 3
    assert {miss["passage"] for miss in told["near_misses"]} == {KRASNOARMEISK, KHARKIV[1]}


def test_a_passage_taken_out_says_that_a_person_did_it(path, capsys):
    run(capsys, "correct", path, "split", "p16")
    _, out, _ = run(capsys, "why", path, "1")
    assert "a person took it out" in out.split("NEAR MISSES")[1]


def test_why_finds_its_story_by_a_word(path, capsys):
    _, out, _ = run(capsys, "why", path, "--search", "umspannwerk")
    assert "WHY STORY 2 is one" in out
    assert "NEAR MISSES" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["99"], "No story 99. There are: 1 to 2."),
        (["--search", "Nashorn"], "No story has 'Nashorn' in a text."),
        (["1", "--search", "Pokrowsk"], "Give a story's number or --search, not both."),
    ],
)
def test_a_fault_is_one_sentence(arguments, message, path, capsys):
    code, out, err = run(capsys, "why", path, *arguments)
    assert (code, out, len(err.splitlines())) == (2, "", 1)
    assert message in err


def test_a_grouping_that_kept_no_certainties_asks_for_another(project):
    with pytest.raises(SelectionError, match="Run: framing group PROJECT"):
        pipeline.why(replace(project, links=()), 1)


def test_topics_lists_stories_with_their_days_and_single_texts(path, capsys):
    _, out, _ = run(capsys, "topics", path)
    lines = out.splitlines()
    head = "Topic 1  (4 outlets, 2 stories, 1 single text; 03.02.2026 – 05.02.2026)  Ukraine"
    assert lines[0] == head
    assert lines[1].split() == ["Story", "1", "03.02.2026", "Pokrowsk"]
    assert lines[3].split()[:3] == ["p93", "03.02.2026", "Ostmeridian:"]
    _, out, _ = run(capsys, "topics", path, "--json")
    (topic,) = json.loads(out)["topics"]
    assert [story["story"] for story in topic["stories"]] == [1, 2]
    assert [single["passage"] for single in topic["singles"]] == [KRASNOARMEISK]


def test_no_topic_is_said_in_one_sentence(path, capsys, project):
    _, out, _ = run(capsys, "topics", path, "--search", "Nashorn")
    assert out == "No topic has 'Nashorn' in a text.\n"
    store.save(replace(project, topics=()), Path("none.framing"))
    _, out, _ = run(capsys, "topics", "none.framing")
    assert out == "No topics: no two stories of this project belong to one storyline.\n"
    store.save(Project(), Path("new.framing"))
    code, _, err = run(capsys, "topics", "new.framing")
    assert (code, "Run: framing group new.framing" in err) == (2, True)


def test_stories_names_the_topic_and_is_as_before_where_there_is_none(path, capsys, project):
    _, out, _ = run(capsys, "stories", path)
    assert "Story 1  (3 outlets, 3 passages)  Pokrowsk  [topic 1: Ukraine]\n" in out
    _, out, _ = run(capsys, "stories", path, "--json")
    assert [(s["topic"], s["topic_words"]) for s in json.loads(out)["stories"]] == [(1, ["Ukraine"])] * 2
    store.save(replace(project, topics=()), Path("none.framing"))
    _, out, _ = run(capsys, "stories", "none.framing")
    assert "Story 1  (3 outlets, 3 passages)  Pokrowsk\n" in out


def test_after_corrections_a_story_is_in_the_topic_of_most_of_its_passages(project):
    ids = [passage.id for passage in project.passages if passage.id not in {*FRONT, *KHARKIV}][:4]
    topics = (Topic(1, (*FRONT, *ids[:1])), Topic(2, (*KHARKIV, *ids[1:])))
    stories = (Story(1, (FRONT[0], *KHARKIV)), Story(2, (FRONT[1], ids[1])), Story(3, (FRONT[2], ids[0])))
    changed = replace(project, topics=topics, stories=stories)
    told = topic_list.of_stories(changed)
    assert {story.id: changed.topic_of(story) for story in stories} == told
    assert [told[n].id for n in (1, 2, 3)] == [2, 1, 1]
    assert [[story.id for story in row.stories] for row in topic_list.rows(changed)] == [[2, 3], [1]]


def test_grouping_gives_topics_their_words(demo_project):
    subjects, findings = revise._read(demo_project, [Story(1, (*FRONT, KRASNOARMEISK))])
    project = replace(demo_project, topics=(Topic(1, (*FRONT, KRASNOARMEISK)),), corrections=())
    told = revise.told(project, (), subjects, findings)
    assert "Pokrowsk" in told.topics[0].shared_words
