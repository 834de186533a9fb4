"""A file that is there with another outlet or day, as after its index was mended, is told; nothing is replaced."""

import pytest

from framing import pipeline
from framing.model import Project
from framing.pipeline import stocking
from framing.report import reasons

TEXT = (
    "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt. Danach "
    "soll ein Gutachten klären, wie viele Menschen ihn nutzen und was er kostet, wenn er öfter fährt als heute."
)
SHORT = "Der Nachtbus bleibt."


def added(folder, project, *, outlet="Abendruf", day="2026-02-03", text=TEXT):
    folder.mkdir(exist_ok=True)
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "index.csv").write_text(f"file,outlet,published\na.txt,{outlet},{day}\n", encoding="utf-8")
    return pipeline.add(project, [folder])


def told(found):
    return [one for one in found.remarks if "with the same bytes" in one.reason]


@pytest.mark.parametrize("text", [TEXT, SHORT])
@pytest.mark.parametrize(
    ("now", "said"),
    [
        ({"outlet": "Welle"}, "outlet 'Abendruf', now 'Welle'"),
        ({"day": "2026-02-05"}, "date 2026-02-03, now 2026-02-05"),
        ({"outlet": "Welle", "day": "2026-02-05"}, "outlet 'Abendruf', now 'Welle'; date 2026-02-03, now 2026-02-05"),
    ],
)
def test_an_outlet_or_a_day_that_was_mended_in_the_index_is_told(now, said, text, tmp_path):
    project = added(tmp_path / "x", Project(), text=text).project
    (one,) = told(added(tmp_path / "x", project, text=text, **now))
    assert f"as 'a' ({said})" in one.reason
    assert not one.rejected
    assert reasons.say(one.reason, "de").startswith(f"diese Datei ist mit denselben Bytes schon da, als 'a' ({said})")


def test_taking_the_old_one_out_and_loading_again_corrects_it(tmp_path):
    project = added(tmp_path / "x", Project()).project
    project = stocking.without(project, {"a"})
    found = added(tmp_path / "x", project, outlet="Welle", day="2026-02-05")
    assert [(one.outlet, one.published_at.day) for one in found.project.articles] == [("Welle", 5)]
    assert told(found) == []


@pytest.mark.parametrize(
    "now", [{}, {"day": ""}, {"text": TEXT + " Mehr steht morgen hier."}, {"outlet": "Abendruf ", "day": "03.02.2026"}]
)
def test_the_same_again_other_bytes_and_a_day_left_out_are_no_correction(now, tmp_path):
    project = added(tmp_path / "x", Project()).project
    assert told(added(tmp_path / "x", project, **now)) == []


def test_a_file_of_other_bytes_under_the_same_name_is_another_file(tmp_path):
    project = added(tmp_path / "mon", Project()).project
    assert told(added(tmp_path / "tue", project, outlet="Welle", text=TEXT.replace("Montag", "Dienstag"))) == []


def test_of_two_that_are_there_the_one_of_its_outlet_is_told(tmp_path):
    project = added(tmp_path / "x", Project()).project
    project = added(tmp_path / "x", project, outlet="Welle").project
    assert told(added(tmp_path / "x", project)) == told(added(tmp_path / "x", project, outlet="Welle")) == []
    (one,) = told(added(tmp_path / "x", project, outlet="Welle", day="2026-02-07"))
    assert "as 'a~2' (date 2026-02-03, now 2026-02-07)" in one.reason


def test_rows_of_a_table_in_the_same_words_are_no_corrections_of_each_other(tmp_path):
    rows = "".join(f"{SHORT},Abendruf,2026-02-0{day}\n" for day in range(1, 6))
    (tmp_path / "t.csv").write_text(f"text,outlet,published\n{rows}", encoding="utf-8")
    first = pipeline.add(Project(), [tmp_path / "t.csv"])
    again = pipeline.add(first.project, [tmp_path / "t.csv"])
    assert (len(first.articles), len(again.doubles), told(first), told(again)) == (5, 5, [], [])
