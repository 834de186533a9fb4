"""`framing evaluate` as a user types it."""

import csv
import json
from pathlib import Path

import pytest

from framing.cli import main
from framing.errors import SelectionError

DATA = Path(__file__).parents[3] / "shared" / "data"
ITEMS = [
    ("a", "abend.de", "Brücke in Norderau gesperrt", "Ein Riss wurde in der Brücke von Norderau entdeckt."),
    ("b", "kurz.de", "Norderau sperrt Brücke", "In der Brücke von Norderau wurde ein Riss entdeckt."),
    ("c", "abend.de", "Elefant geboren", "Im Zoo kam am Montag ein Elefant zur Welt."),
    ("d", "kurz.de", "Freibad öffnet", "Baden ist ab Mai wieder erlaubt."),
]


@pytest.fixture
def corpus(tmp_path):
    rows = [
        json.dumps({"id": id, "outlet": outlet, "title": title, "teaser": teaser, "first_seen": "2026-01-02T08:00"})
        for id, outlet, title, teaser in ITEMS
    ]
    (tmp_path / "items.jsonl").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "gold.csv").write_text("id,story_id\na,s\nb,s\nc,zoo\n", encoding="utf-8")
    return tmp_path


def run(capsys, *arguments):
    code = main(["evaluate", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def files(corpus):
    return "--items", corpus / "items.jsonl", "--gold", corpus / "gold.csv"


def test_stories_of_the_demo_corpus_are_scored_where_no_file_is_named(capsys):
    code, out, _ = run(capsys, "stories")
    assert code == 0
    assert out.startswith("112 items, 112 of them in the gold")
    assert [line.split("  ")[0] for line in out.splitlines()[-4:]] == [
        "framing",
        "every text alone",
        "word TF-IDF",
        "character TF-IDF",
    ]


def test_items_of_ones_own_are_scored_and_the_predictions_written(corpus, capsys):
    out_file = corpus / "out.csv"
    code, out, err = run(
        capsys, "stories", *files(corpus), "--predictions", out_file, "--json", "--mainstream", "kurz.de"
    )
    assert (code, err) == (0, "")
    values = json.loads(out)
    assert (values["item_count"], values["scored_count"]) == (4, 3)
    assert values["methods"][0]["b_cubed"]["f1"] == 1
    assert [kind["joined_share"] for kind in values["methods"][0]["joined"]] == [None, 1, None]
    assert [baseline["cut"] for baseline in values["baselines"]] == [0.16, 0.22]
    groups = {row["id"]: row["story_id"] for row in csv.DictReader(out_file.open(encoding="utf-8"))}
    assert groups["a"] == groups["b"]
    assert len(set(groups.values())) == 3


def test_dials_are_those_of_group(corpus, capsys):
    _, out, _ = run(capsys, "stories", *files(corpus), "--window-days", "10", "--json")
    assert json.loads(out)["settings"]["window_hours"] == 240


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["stories", "--items", "{corpus}/items.jsonl"], "Name them with --gold GOLD.csv."),
        (["stories", "--gold", "{corpus}/gold.csv"], "Name them with --items ITEMS.jsonl."),
        (["stories", "--items", "none.jsonl", "--gold", "{corpus}/gold.csv"], "none.jsonl: the file cannot be read"),
        (["stories", "--pairs", "{corpus}/gold.csv"], "no column 'id_a', 'id_b', 'label'"),
        (["speed", "--bertopic", "--sizes", "10"], "BERTopic is not installed."),
    ],
)
def test_a_fault_is_one_sentence(arguments, message, corpus, capsys, monkeypatch):
    monkeypatch.setattr("framing.evaluate.speed.find_spec", lambda name: None)
    code, out, err = run(capsys, *(argument.format(corpus=corpus) for argument in arguments))
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_items_at_fault_are_listed_beside_the_result(corpus, capsys):
    with (corpus / "items.jsonl").open("a", encoding="utf-8") as file:
        file.write("\n" + "\n".join(["kein JSON"] * 12))
    code, _, err = run(capsys, "stories", *files(corpus))
    assert code == 0
    assert "left out: items.jsonl, line 5: Expecting value" in err
    assert "… and 2 more remarks on items." in err


@pytest.mark.parametrize("sizes", ["", "x", "1", "100;200"])
def test_sizes_that_are_none_are_told(sizes, capsys):
    with pytest.raises(SystemExit):
        main(["evaluate", "speed", "--sizes", sizes])
    assert "sizes are numbers of texts such as 1000,5000" in capsys.readouterr().err


@pytest.mark.parametrize("seeds", ["0", "-1", "x"])
def test_seeds_are_a_number_from_one_on(seeds, capsys):
    with pytest.raises(SystemExit):
        main(["evaluate", "weights", "--set", "i", "g", f"--seeds={seeds}"])
    assert "a number from 1 on" in capsys.readouterr().err


@pytest.mark.parametrize("dial", ["--engine=linkage", "--certainty=0.4", "--wider", "--narrower"])
def test_weights_offer_only_the_dials_that_they_use(dial, capsys):
    with pytest.raises(SystemExit):
        main(["evaluate", "weights", "--set", "i", "g", dial])
    assert "unrecognized arguments" in capsys.readouterr().err


def weights_of(corpus, topics, *more):
    """The command on the corpus with these topics of its items a, b and c."""
    rows = (f"{item},{story},{topic}" for item, story, topic in zip("abc", "ssz", topics, strict=True))
    (corpus / "topics.csv").write_text("\n".join(["id,story_id,topic_id", *rows]), encoding="utf-8")
    return "weights", "--set", corpus / "items.jsonl", corpus / "topics.csv", "--seeds", "1", *more


@pytest.mark.parametrize("topics", ["ttt", "ttz"])
def test_weights_of_too_few_topics_are_refused_in_a_sentence(topics, corpus, capsys):
    code, out, err = run(capsys, *weights_of(corpus, topics))
    assert (code, out) == (2, "")
    assert "needs at least two topics, with pairs of one story and others" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("command", ["stories", "weights"])
@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("none/out.csv", "there is no folder"),
        (".", "is a folder. Name a file in it."),
        ("locked", "may not be written"),
    ],
)
def test_a_target_that_cannot_be_written_is_told_before_the_work(command, target, message, corpus, capsys, monkeypatch):
    def work(*_, **__):
        pytest.fail("worked before it looked at the target")

    monkeypatch.setattr("framing.evaluate.gold.read_items", work)
    if target == "locked":
        monkeypatch.setattr("framing.cli.command.os.access", lambda *_: False)
    path = corpus / target
    arguments = ("stories", *files(corpus), "--predictions", path)
    code, out, err = run(capsys, *(arguments if command == "stories" else weights_of(corpus, "ttz", "--write", path)))
    assert (code, out) == (2, "")
    assert str(path) in err
    assert message in err
    assert len(err.splitlines()) == 1


def test_scores_are_printed_before_the_predictions_are_written(corpus, capsys, monkeypatch):
    def full(*_):
        raise SelectionError("the disk is full")

    monkeypatch.setattr("framing.evaluate.stories.write_predictions", full)
    code, out, err = run(capsys, "stories", *files(corpus), "--predictions", corpus / "out.csv")
    assert (code, err) == (2, "framing: the disk is full\n")
    assert out.startswith("4 items, 3 of them in the gold")


NAMES = "entity_id,canonical_de,variant,perspective\n"


def test_names_of_a_list_are_scored_and_the_predictions_written(tmp_path, capsys):
    (tmp_path / "names.csv").write_text(NAMES + "x,Pokrowsk,Krasnoarmeisk,former_soviet\n", encoding="utf-8")
    code, out, err = run(capsys, "names", tmp_path / "names.csv", "--predictions", tmp_path / "out.csv")
    assert (code, err) == (0, "")
    assert out.startswith("1 forms in 5 sentences.")
    rows = list(csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8")))
    assert [(row["carrier"], row["found"]) for row in rows] == [
        ("bare", "1"),
        ("genitive", "1"),
        ("adjective", "1"),
        ("compound", "1"),
        ("start", "1"),
    ]
    _, out, _ = run(capsys, "names", tmp_path / "names.csv", "--json")
    assert json.loads(out)["shares"][-1]["variant_count"] == 1


@pytest.mark.parametrize(
    ("text", "arguments", "message"),
    [
        (NAMES + "x,Pokrowsk,Pokrowsk\n", (), "line 2: 3 cells where the first row names 4 columns"),
        ("", (), "the file is empty"),
        (NAMES + "x,Pokrowsk,Pokrowsk,official\n", ("--predictions", "none/out.csv"), "there is no folder"),
    ],
)
def test_a_list_of_names_at_fault_is_one_sentence(text, arguments, message, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "names.csv").write_text(text, encoding="utf-8")
    code, out, err = run(capsys, "names", "names.csv", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_mentions_of_the_demo_corpus_and_of_a_gold_of_ones_own(tmp_path, capsys):
    code, out, _ = run(capsys, "mentions")
    assert code == 0
    assert out.startswith("112 passages marked by hand")
    assert "practice sentences with words that only look like names" in out
    row = "funkbund/2026-02-03-pokrowsk-generalstab.txt,0,1,Pokrowsk,ua-pokrowsk,Pokrowsk,official,base,0\n"
    head = "file,entry,nth,words,entity,form,perspective,shape,quoted\n"
    (tmp_path / "gold.csv").write_text(head + row, encoding="utf-8")
    code, out, _ = run(capsys, "mentions", "--gold", tmp_path / "gold.csv", "--json")
    values = json.loads(out)
    assert (code, values["running_text"]["passage_count"], values["sentences"]) == (0, 1, None)


@pytest.mark.slow
def test_speed_of_the_demo_corpus_says_that_its_texts_are_mixed(capsys):
    code, out, _ = run(capsys, "speed", "--sizes", "20,40")
    assert code == 0
    assert "mixed from single sentences, so only to try the command" in out
    assert "peak memory, MB" in out


def test_speed_of_finding_statements(corpus, capsys):
    row = {
        "outlet": "abend.de",
        "title": "Damm",
        "text": "Der Damm halte, sagte Kern. " * 80,
        "first_seen": "2026-01-02",
    }
    rows = [row | {"id": "a"}, row | {"id": "b"}]
    (corpus / "texts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, err = run(capsys, "speed", "--quotations", "--texts", corpus / "texts.jsonl", "--json")
    values = json.loads(out)
    assert (code, err, values["article_count"]) == (0, "", 2)
    assert [step["name"] for step in values["steps"]][1:3] == ["quotations", "sources"]
    _, out, _ = run(capsys, "speed", "--quotations", "--texts", corpus / "texts.jsonl")
    assert out.startswith("2 articles of 300 words, one core.")


def test_texts_too_short_to_time_are_told(corpus, capsys):
    code, out, err = run(capsys, "speed", "--quotations", "--texts", corpus / "items.jsonl")
    assert (code, out) == (2, "")
    assert "fewer than 300 words in all" in err


@pytest.mark.slow
@pytest.mark.parametrize(("folder", "items"), [("stories-dev", 964), ("stories-full-dev", 369)])
def test_real_items_beside_the_checkout_are_read_and_beat_every_text_alone(folder, items, capsys):
    if not (DATA / folder).is_dir():
        pytest.skip(f"the real items (../shared/data/{folder}) do not lie beside this checkout")
    _, out, err = run(
        capsys, "stories", "--items", DATA / folder / "items.jsonl", "--gold", DATA / folder / "gold.csv", "--json"
    )
    values = json.loads(out)
    f1 = {method["name"]: method["b_cubed"]["f1"] for method in values["methods"]}
    assert (values["item_count"], values["scored_count"], err) == (items, items, "")
    assert f1["framing"] > f1["every text alone"]
    if folder == "stories-dev":  # what its README gives for the same baselines and cuts
        assert f1["word TF-IDF"] == pytest.approx(0.829, abs=0.001)
        assert f1["character TF-IDF"] == pytest.approx(0.847, abs=0.001)
