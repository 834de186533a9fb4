"""Items and answers as files: what is read, what is left out and said, what is refused."""

import gzip
import json
import lzma
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from framing.errors import IngestError
from framing.evaluate import gold

ITEM = {"id": "a", "outlet": "blatt.de", "title": "Brücke gesperrt", "teaser": "Ein Riss.", "first_seen": "2026-01-02"}


def written(folder, *lines, name="items.jsonl"):
    path = folder / name
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_an_item_becomes_an_article_of_one_passage(tmp_path):
    items = gold.read_items(written(tmp_path, ITEM))
    (passage,) = items.project.passages
    assert (passage.id, passage.outlet, passage.text) == ("a", "blatt.de", "Brücke gesperrt\n\nEin Riss.")
    assert passage.heading == "Brücke gesperrt"
    assert (passage.published_at, passage.time_known) == (datetime(2026, 1, 2, tzinfo=ZoneInfo("Europe/Berlin")), False)
    assert items.project.article("a").text == passage.text
    assert items.remarks == ()


@pytest.mark.parametrize(
    ("changed", "text", "at"),
    [
        ({"text": "Voller Text."}, "Brücke gesperrt\n\nVoller Text.", "2026-01-02T00:00:00+01:00"),
        ({"teaser": ""}, "Brücke gesperrt", "2026-01-02T00:00:00+01:00"),
        ({"title": None}, "Ein Riss.", "2026-01-02T00:00:00+01:00"),
        ({"published": "2026-01-03T10:00"}, "Brücke gesperrt\n\nEin Riss.", "2026-01-03T10:00:00+00:00"),
        ({"first_seen": "2026-01-02T10:00+02:00"}, "Brücke gesperrt\n\nEin Riss.", "2026-01-02T08:00:00+00:00"),
    ],
)
def test_either_field_serves_and_a_time_without_zone_is_utc_and_a_day_stays_a_day(changed, text, at, tmp_path):
    (passage,) = gold.read_items(written(tmp_path, ITEM | changed)).project.passages
    assert (passage.text, passage.published_at) == (text, datetime.fromisoformat(at))


@pytest.mark.parametrize(("suffix", "opener"), [(".gz", gzip.open), (".xz", lzma.open)])
def test_packed_files_are_read(suffix, opener, tmp_path):
    path = tmp_path / f"items.jsonl{suffix}"
    with opener(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(ITEM) + "\n\n" + json.dumps(ITEM | {"id": "b"}))
    assert [passage.id for passage in gold.read_items(path).project.passages] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "reason", "rejected"),
    [
        ("{", "line 2: Expecting", True),
        ("[]", "line 2: no JSON object", True),
        ({"id": "b"}, "line 2: b: neither title nor text", True),
        (ITEM, "line 2: the id 'a' stands there twice", True),
        (ITEM | {"title": ["x"]}, "line 2: the field 'title' must be a text", True),
        (ITEM | {"id": "b", "first_seen": ""}, "line 2: b: no time; it may meet any other", False),
        (ITEM | {"id": "b", "first_seen": "neulich"}, "line 2: b: 'neulich' is no date", False),
    ],
)
def test_an_item_at_fault_is_told_with_its_line_and_the_rest_is_kept(line, reason, rejected, tmp_path):
    items = gold.read_items(written(tmp_path, ITEM, line))
    (remark,) = items.remarks
    assert reason in str(remark)
    assert remark.rejected == rejected
    assert len(items.project.passages) == (1 if rejected else 2)


def test_an_item_without_id_or_outlet_is_kept(tmp_path):
    (passage,) = gold.read_items(
        written(tmp_path, {"title": "Nur ein Titel", "published": "2026-01-02"})
    ).project.passages
    assert (passage.id, passage.outlet) == ("items.jsonl:1", gold.NO_OUTLET)


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("none.jsonl", None, "the file cannot be read"),
        ("leer.jsonl", b"", "no items"),
        ("bild.jsonl", b"\x89PNG\x00", "not UTF-8"),
        ("falsch.jsonl.gz", b"kein gzip", "the file cannot be read"),
        ("verdorben.jsonl.gz", gzip.compress(b"")[:10] + b"\xff" * 20, "the file cannot be read"),
        ("falsch.jsonl.xz", b"kein xz", "the file cannot be read"),
        ("tabelle.jsonl", b"id;title\n1;x\n", r"no items\. .* The first line that is none: tabelle.jsonl, line 1"),
    ],
)
def test_a_file_without_items_is_refused(name, raw, message, tmp_path):
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    with pytest.raises(IngestError, match=message):
        gold.read_items(tmp_path / name)


def test_gold_by_item_and_gold_by_file_and_entry(tmp_path):
    by_item = written(tmp_path, "id,story_id,topic_id", "a,brücke,stadt", "b,wahl,land", name="g.csv")
    assert gold.read_gold(by_item) == {"a": "brücke", "b": "wahl"}
    by_file = written(tmp_path, "file,entry,story", "x/eins.txt,0,brücke", "x/zwei.txt,3,wahl", name="f.csv")
    assert gold.read_gold(by_file) == {"x/eins": "brücke", "x/zwei#3": "wahl"}


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["id,story"], "no column 'story_id'"),
        (["id,story_id"], "no answers"),
        (
            ["id,story_id", "a,", "a,b", "a,b", "c"],
            "line 2: an empty cell; line 4: 'a' stands there twice; line 5: 1 cells",
        ),
        (["id,story_id", *[f"{n}," for n in range(9)]], "and 4 more"),
    ],
)
def test_a_gold_at_fault_is_refused_with_its_lines(lines, message, tmp_path):
    with pytest.raises(IngestError, match=message):
        gold.read_gold(written(tmp_path, *lines, name="g.csv"))


def test_pairs_say_whether_they_tell_one_story(tmp_path):
    rows = ["pair_id,id_a,id_b,label,difficulty", "p1,a,b,same_story,hard", "p2,a,c,same_topic_only,random"]
    first, second = gold.read_pairs(written(tmp_path, *rows, name="p.csv"))
    assert (first.passage_ids, first.same_story, first.difficulty) == (("a", "b"), True, "hard")
    assert (second.id, second.same_story) == ("p2", False)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["a,b,gleich"], "line 2: the label is 'gleich'; it must be one of same_story, same_topic_only, different"),
        (["a,a,different"], "line 2: a pair needs two items"),
        (["a,b,same_story"], "average precision needs pairs of one story and others"),
    ],
)
def test_pairs_at_fault_are_refused(rows, message, tmp_path):
    with pytest.raises(IngestError, match=message):
        gold.read_pairs(written(tmp_path, "id_a,id_b,label", *rows, name="p.csv"))


def test_answers_on_items_that_are_not_there_are_named_and_counted(tmp_path):
    project = gold.read_items(written(tmp_path, ITEM)).project
    gold.check(project, gold.Answers({"a": "s"}))
    with pytest.raises(
        IngestError, match=r"lack 7 of the 8 that the gold names: b0, b1, b2, b3, b4 and 2 more\. There are 1"
    ):
        gold.check(project, gold.Answers({"a": "s"} | {f"b{n}": "s" for n in range(7)}))
    with pytest.raises(IngestError, match="that the pairs names: z"):
        gold.check(project, gold.Answers({"a": "s"}, pairs=(gold.Pair("p", ("a", "z"), True),)))


def test_the_shipped_gold_is_that_of_the_demo_corpus(demo_project):
    answers = gold.Answers(gold.read_gold(gold.shipped()))
    gold.check(demo_project, answers)
    assert len(answers.stories) == len(demo_project.passages)
