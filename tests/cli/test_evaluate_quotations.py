"""`framing evaluate quotations` and `framing evaluate hedges` as a user types them."""

import json
import re

import pytest

from framing import demo
from framing.cli import main
from framing.evaluate import hedges, quotation_gold, quotations
from framing.model import Article, Hedge, Passage, Project, Quotation, Span

TEXT = "„Wir liefern im Mai“, sagte Ministerin Kern. Offenbar regnet es."
QUOTE, SPEAKER, CUE = "„Wir liefern im Mai“", "Ministerin Kern", "sagte"
CSV = f"file,entry,type,quote,nth,speaker,cue,addressee\na.txt,0,direct,{QUOTE},1,{SPEAKER},{CUE},-\n"


def run(capsys, *arguments):
    code = main(["evaluate", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def span(words):
    return Span("a", TEXT.index(words), TEXT.index(words) + len(words))


@pytest.fixture(autouse=True)
def demo_of_one_passage(monkeypatch):
    """A demo corpus of one passage, and a program that finds its quotation and its hedge."""
    article, passage = Article("a", "Blatt A", "", TEXT, "a.txt"), Passage("a", "a", "Blatt A", 0, len(TEXT), TEXT)
    project = Project(articles=(article,), passages=(passage,))
    quotation = Quotation(span(QUOTE), "direct", SPEAKER, span(SPEAKER), "sagen", cue_spans=(span(CUE),))
    monkeypatch.setattr(demo, "project", lambda **_: project)
    monkeypatch.setattr(quotations, "find", lambda passage, *, language: (quotation,))
    monkeypatch.setattr(hedges, "find", lambda passage, *, language: (Hedge(span("Offenbar"), "offenbar", "hedge"),))


@pytest.fixture
def gold(tmp_path):
    tokens = [match.span() for match in re.finditer(r"\w+|[^\w\s]", TEXT)]
    marks = [{"quote": [0, 1, 2, 3, 4, 5], "speaker": [8, 9], "cue": [7], "type": "Direct"}]
    marks.append({"quote": [12, 13], "type": "FreeIndirect"})
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"document": "a", "text": TEXT, "token_spans": tokens, "annotations": marks}))
    return path


def test_quotations_of_a_file_are_scored_and_the_predictions_written(gold, tmp_path, capsys):
    code, out, err = run(capsys, "quotations", gold, "--predictions", tmp_path / "out.jsonl", "--list", "2")
    assert (code, err) == (0, "")
    assert out.startswith("1 articles: 2 quotations marked, 1 found, 1 of them with a marked one as partner.")
    rows = {line.split("  ")[0]: line.split()[-5:] for line in out.splitlines() if re.search(r"\d\.\d{3}$", line)}
    assert rows["quote"] == ["2", "1", "1.000", "0.500", "0.667"]
    assert rows["speaker"] == ["1", "1", "1.000", "1.000", "1.000"]
    assert rows["type FreeIndirect"] == ["1", "0", "–", "0.000", "0.000"]
    assert "Quotations missed: 1, 1 of them:\n- FreeIndirect, a\n  quote: regnet es" in out
    (written,) = (json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert written["document"] == "a"
    assert [(one["quote"], one["type"]) for one in written["annotations"]] == [([0, 1, 2, 3, 4, 5], "Direct")]


def test_scores_of_quotations_as_json(gold, capsys):
    _, out, _ = run(capsys, "quotations", gold, "--json")
    values = json.loads(out)
    assert values["scores"]["direct"] == {
        "marked_count": 1,
        "found_count": 1,
        "right_count": 1,
        "found": 1.0,
        "right": 1.0,
    }
    assert (values["missed_count"], values["missed"]) == (1, [])


def test_quotations_of_the_demo_corpus(tmp_path, capsys, monkeypatch):
    (tmp_path / "marked.csv").write_text(CSV, encoding="utf-8")
    monkeypatch.setattr(quotation_gold, "shipped", lambda: tmp_path / "marked.csv")
    for arguments in ((), (tmp_path / "marked.csv",)):
        code, out, _ = run(capsys, "quotations", *arguments)
        assert code == 0
        assert out.startswith("1 articles: 1 quotations marked, 1 found")
        assert "left out: frame." in out


def test_hedges_of_the_demo_corpus(tmp_path, capsys, monkeypatch):
    (tmp_path / "marked.csv").write_text("file,entry,words,nth,kind\na.txt,0,Offenbar,1,hedge\n", encoding="utf-8")
    monkeypatch.setattr(hedges, "shipped", lambda: tmp_path / "marked.csv")
    code, out, _ = run(capsys, "hedges")
    assert code == 0
    assert out.startswith("1 passages marked by hand")
    code, out, _ = run(capsys, "hedges", tmp_path / "marked.csv", "--json")
    assert json.loads(out)["kinds"][-1]["scores"]["f1"] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["quotations", "none.jsonl"], "none.jsonl: the file cannot be read"),
        (["quotations", "none.csv"], "none.csv: the file cannot be read"),
        (["quotations", "bad.jsonl"], "bad.jsonl: line 1: no JSON object"),
        (["quotations", "bad.jsonl", "--predictions", "none/out.jsonl"], "there is no folder none"),
        (["hedges", "none.csv"], "none.csv: the file cannot be read"),
    ],
)
def test_a_fault_is_one_sentence(arguments, message, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.jsonl").write_text("[]\n", encoding="utf-8")
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_a_list_has_at_least_one_entry(capsys):
    with pytest.raises(SystemExit):
        main(["evaluate", "quotations", "--list", "0"])
    assert "a number from 1 on" in capsys.readouterr().err
