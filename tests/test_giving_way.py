"""What was not loaded leaves the list when its bytes are read again or when it is loaded; else it stays."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest

from framing import pipeline, store
from framing.ingest.limits import Limits
from framing.ingest.records import Record
from framing.model import Article, Input, Project, Remark
from framing.pipeline import giving_way, keeping, previewing, refused_texts, stocking
from framing.pipeline.giving_way import ReadNow
from framing.pipeline.previewing import Upload
from framing.report import rejected_list, tables

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."
DAMM = "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig."
STEG = "Der Steg am Hafen ist gesperrt, weil zwei Bohlen fehlen; die Verwaltung sucht nach einem Zimmermann."
FAEHRE = "Die Fähre fährt ab Dienstag wieder nach Plan, meldet die Reederei. Die Preise bleiben, wie sie waren."
MOST = "Городской совет в понедельник решил построить новый мост через реку, хотя стоимость выросла."
SKLAD = "Пожарные ночью потушили пожар на складе в порту, никто не пострадал, сообщила полиция."
NAMED = Record(place="", file="", outlet="Abendruf")


def rows(*given):
    return "\n".join(json.dumps({"outlet": "Abendruf", "text": RAT} | row) for row in given)


def read(*files, project=None):
    contents = ((name, content.encode() if isinstance(content, str) else content) for name, content in files)
    return previewing.read(project or Project(), [Upload(name, content) for name, content in contents])


def loaded(*files, project=None):
    return read(*files, project=project).into(project or Project())


def lines(project):
    return [(one.file, one.line) for one in project.rejected]


def folder(path, **files):
    """A folder with these files, each named without its ending .txt."""
    path.mkdir()
    for name, content in files.items():
        (path / f"{name}.txt").write_text(content, encoding="utf-8")
    return path


def packed(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr("index.csv" if name == "index" else f"{name}.txt", content)
    return out.getvalue()


HEAD = "file,outlet,published\n"


def indexed(path, text, **files):
    folder(path, **files)
    (path / "index.csv").write_text(HEAD + text, encoding="utf-8")
    return path


# the same bytes


def test_the_same_bytes_read_again_are_told_of_anew(tmp_path):
    given = folder(tmp_path / "a", ohne=RAT)
    project = pipeline.add(Project(), [given]).project
    assert lines(project) == [("ohne.txt", None)]
    assert pipeline.add(project, [given]).project is project
    added = pipeline.add(project, [given], default=NAMED)
    assert (lines(added.project), len(added.settled)) == ([], 1)
    assert [(one.article_count, one.rejected_count) for one in added.project.inputs] == [(1, 0)]
    # the same bytes under another name are another file
    other = folder(tmp_path / "b", mit=RAT)
    assert lines(pipeline.add(project, [other], default=NAMED).project) == [("ohne.txt", None)]


def test_a_file_that_an_index_did_not_name_leaves_the_list_when_it_does(tmp_path):
    given = indexed(tmp_path / "a", "1.txt,Abendruf,2026-02-01\n", **{"1": RAT, "2": DAMM})
    before = pipeline.add(Project(), [given]).project
    assert lines(before) == [("2.txt", None)]
    (given / "index.csv").write_text(f"{HEAD}1.txt,Abendruf,2026-02-01\n2.txt,Abendruf,2026-02-01\n", encoding="utf-8")
    assert lines(pipeline.add(before, [given]).project) == []


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("1.docx", b"PK\x03\x04 Montag", b"PK\x03\x04 Dienstag"),
        ("1.pdf", b"%PDF Montag", b"%PDF Dienstag"),
        ("leer.txt", b"", b" "),
        ("w.zip", packed(index=f"{HEAD}1.txt,Abendruf,\n", **{"1": RAT, "2": "Kurz."}),
         packed(index=f"{HEAD}1.txt,Abendruf,\n", **{"1": DAMM, "2": "Knapp."})),
    ],
)  # fmt: skip
def test_two_files_of_one_name_are_told_apart_whether_they_come_at_once_or_one_by_one(name, first, second):
    one_by_one = loaded((name, second), project=loaded((name, first)))
    at_once = loaded((name, first), (name, second))
    for project in (one_by_one, at_once):
        assert [(one.file.partition("/")[0], one.input_sha256 != "") for one in project.rejected] == [(name, True)] * 2
        assert [one.rejected_count for one in project.inputs] == [1, 1]
    assert one_by_one.rejected == at_once.rejected
    assert loaded((name, first), project=one_by_one).rejected == one_by_one.rejected


def test_two_indexes_of_one_name_that_miss_a_file_each_are_told_apart(tmp_path):
    project = Project()
    for day, text in (("mon", RAT), ("tue", DAMM)):
        given = indexed(tmp_path / day, f"1.txt,Abendruf,2026-02-0{len(text) % 9 + 1}\nfoto.txt,A,\n", **{"1": text})
        project = pipeline.add(project, [given]).project
    assert lines(project) == [("index.csv", 3)] * 2


def test_a_file_that_was_too_large_leaves_the_list_when_it_is_read_under_a_higher_limit(tmp_path):
    small = Limits(file_bytes=50)
    project = Project()
    for day, text in (("mon", RAT), ("tue", DAMM)):
        given = folder(tmp_path / day, gross=text)
        project = pipeline.add(project, [given], limits=small, default=NAMED).project
    assert lines(project) == [("gross.txt", None)] * 2
    assert pipeline.add(project, [tmp_path / "mon"], limits=small, default=NAMED).project is project
    after = pipeline.add(project, [tmp_path / "tue"], default=NAMED)
    assert (after.project.rejected, len(after.settled)) == (project.rejected[:1], 1)


def test_a_file_that_is_given_twice_is_told_of_once(tmp_path):
    (tmp_path / "a.jsonl").write_text(rows({}, {"text": DAMM, "outlet": ""}), encoding="utf-8")
    for times in (2, 1, 3):
        project = pipeline.add(Project(), [tmp_path / "a.jsonl"] * times).project
        assert lines(project) == [("a.jsonl", 2)]
        assert [(one.article_count, one.rejected_count) for one in project.inputs] == [(1, 1)]


# a text that is loaded now


def test_of_a_file_that_was_mended_each_text_that_is_loaded_now_leaves_the_list():
    broken = rows({}, {"text": DAMM, "outlet": ""}, {"text": STEG, "outlet": "", "title": "Steg am Hafen gesperrt"})
    project = loaded(("a.jsonl", broken))
    assert lines(project) == [("a.jsonl", 2), ("a.jsonl", 3)]
    found = read(("a.jsonl", rows({}, {"text": STEG})), project=project)
    after = found.into(project)
    assert (lines(after), [one.line for one in found.settled(project)]) == ([("a.jsonl", 2)], [3])
    assert [(one.article_count, one.rejected_count) for one in after.inputs] == [(1, 1), (1, 0)]
    last = ("a.jsonl", rows({}, {"text": DAMM}, {"text": STEG}))
    project = loaded(last, project=after)
    assert (lines(project), len(project.articles)) == ([], 3)
    assert loaded(last, project=project) is project


@pytest.mark.parametrize(
    "write",
    [
        lambda texts, outlet: rows(*({"text": text, "outlet": outlet, "title": "Kurz gesagt"} for text in texts)),
        lambda texts, outlet: table(texts, outlet, ","),
        lambda texts, outlet: table(texts, outlet, ";"),
        lambda texts, outlet: table(texts, outlet, "\t"),
    ],
)
@pytest.mark.parametrize("texts", [(STEG, FAEHRE), (MOST, SKLAD)])
def test_rows_of_tables_are_known_again_by_their_texts(write, texts):
    project = loaded(("a.csv", table([RAT], "Abendruf", ",")), project=loaded(("a.jsonl", write(texts, ""))))
    name = "a.jsonl" if write(texts, "").startswith("{") else "a.csv"
    project = loaded((name, write(texts, "")))
    assert len(project.rejected) == 2
    after = loaded((name, write(texts[1:], "Abendruf")), project=project)
    assert [one.line for one in after.rejected] == [project.rejected[0].line]


def table(texts, outlet, mark):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark)
    writer.writerow(("outlet", "published", "title", "text"))
    writer.writerows((outlet, "2026-02-03", "Aus der Stadt", text) for text in texts)
    return out.getvalue()


def test_a_text_that_was_refused_and_does_not_stand_in_the_next_export_stays_on_the_list():
    project = loaded(("export.jsonl", rows({}, {"text": DAMM}, {"text": STEG, "outlet": ""})))
    found = read(("export.jsonl", rows({}, {"text": DAMM}, {"text": FAEHRE})), project=project)
    assert lines(found.into(project)) == [("export.jsonl", 3)]
    assert found.settled(project) == ()


def test_a_text_that_is_refused_again_at_another_line_of_the_mended_file_stands_there_once():
    project = loaded(("a.jsonl", rows({}, {"text": STEG, "outlet": ""})))
    found = read(("a.jsonl", rows({"text": STEG, "outlet": ""}, {})), project=project)
    assert lines(found.into(project)) == [("a.jsonl", 1)]
    assert found.settled(project) == ()
    assert [one.rejected_count for one in found.into(project).inputs] == [0, 1]


def test_a_single_text_that_is_mended_leaves_the_list_and_its_first_form_is_no_input_any_more():
    project = loaded(("rat.txt", RAT))
    after = loaded(("rat.txt", f"---\noutlet: Abendruf\n---\n{RAT}"), project=project)
    assert (lines(after), [one.article_count for one in after.inputs]) == ([], [1])


def test_a_text_in_an_archive_leaves_the_list_when_the_mended_archive_loads_it():
    first = ("w.zip", packed(index=f"{HEAD}1.txt,Abendruf,2026-02-01\n", **{"1": RAT, "2": DAMM}))
    project = loaded(first)
    assert [one.rejected_count for one in project.inputs] == [1]
    both = f"{HEAD}1.txt,Abendruf,2026-02-01\n2.txt,Abendruf,2026-02-01\n"
    other = loaded(("w.zip", packed(index=both, **{"1": STEG, "2": FAEHRE})), project=project)
    assert len(other.rejected) == 1
    assert loaded(("w.zip", packed(index=both, **{"1": RAT, "2": DAMM})), project=other).rejected == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kurz gemeldet: Der Rat tagt.", "Kurz gemeldet: Der Rat tagt."),  # too short to be a text of its own
        (RAT, f"{RAT} Am Abend wurde noch über den Haushalt gestritten."),  # not the same words
        (f"{RAT} Am Abend wurde noch über den Haushalt gestritten.", RAT),
        (f"{RAT}\n\n{DAMM}", DAMM),  # the last line alone
        (MOST, SKLAD),
        ("", RAT),
    ],
)
def test_a_text_that_is_not_there_whole_settles_nothing(first, second):
    project = loaded(("1.txt", first))
    after = loaded(("1.txt", f"---\noutlet: Eilpunkt24\n---\n{second}"), project=project)
    assert (len(after.articles), after.rejected) == (1, project.rejected)


def test_the_same_text_under_another_name_settles_nothing():
    project = loaded(("ohne.txt", RAT))
    pasted = previewing.paste(project, Record(place="", file="", id="p-1", outlet="Eilpunkt24", text=RAT))
    assert lines(pasted.into(project)) == [("ohne.txt", None)]
    assert lines(loaded(("p.jsonl", rows({"outlet": "Eilpunkt24"})), project=project)) == [("ohne.txt", None)]


def test_of_two_folders_with_the_same_names_each_keeps_its_remarks(tmp_path):
    folder(tmp_path / "a", text=RAT)
    folder(tmp_path / "b", text=DAMM)
    project = pipeline.add(Project(), [tmp_path]).project
    assert lines(project) == [("text.txt", None)] * 2
    (tmp_path / "a" / "text.txt").write_text(f"---\noutlet: Abendruf\n---\n{RAT}", encoding="utf-8")
    both = pipeline.add(project, [tmp_path])
    assert [remark.raw for remark in both.project.rejected] == [DAMM]
    named = pipeline.add(both.project, [tmp_path / "b"], default=NAMED)
    assert (named.project.rejected, len(named.settled)) == ((), 1)


# a file that was missing


def test_a_file_that_an_index_missed_and_that_is_loaded_now_leaves_the_list(tmp_path):
    given = indexed(tmp_path / "a", "1.txt,Abendruf,2026-02-01\n2.txt,Abendruf,2026-02-01\n", **{"1": RAT})
    before = pipeline.add(Project(), [given]).project
    assert lines(before) == [("index.csv", 3)]
    other = indexed(tmp_path / "b", "2.txt,Abendruf,2026-02-02\n", **{"2": FAEHRE})
    assert lines(pipeline.add(before, [other]).project) == [("index.csv", 3)]  # 2.txt of another folder
    (given / "2.txt").write_text(DAMM, encoding="utf-8")
    assert lines(pipeline.add(before, [given]).project) == []
    assert lines(pipeline.add(before, [given / "2.txt"], default=NAMED).project) == []
    refused = pipeline.add(before, [given / "2.txt"]).project
    assert lines(refused) == [("index.csv", 3), ("2.txt", None)]


def test_what_is_told_of_a_line_of_an_index_stays_although_the_index_is_mended(tmp_path):
    given = indexed(tmp_path / "a", "1.txt,Abendruf,2026-02-01\nx2.txt,Abendruf,2026-02-01\n", **{"1": RAT})
    before = pipeline.add(Project(), [given]).project
    (given / "index.csv").write_text(f"{HEAD}1.txt,Abendruf,2026-02-01\n", encoding="utf-8")
    assert lines(pipeline.add(before, [given]).project) == [("index.csv", 3)]  # nobody knows what x2.txt was


def test_of_two_folders_with_the_same_index_the_one_that_lacks_a_file_goes_on_telling_so(tmp_path):
    both = "1.txt,Abendruf,2026-02-01\n2.txt,Abendruf,2026-02-01\n"
    before = pipeline.add(Project(), [indexed(tmp_path / "a", both, **{"1": RAT})]).project
    other = indexed(tmp_path / "b", both, **{"1": STEG, "2": FAEHRE})
    assert lines(pipeline.add(before, [other]).project) == [("index.csv", 3)]
    third = pipeline.add(before, [indexed(tmp_path / "c", both, **{"1": DAMM})]).project
    assert lines(third) == [("index.csv", 3)] * 2
    (tmp_path / "c" / "2.txt").write_text(MOST, encoding="utf-8")
    assert lines(pipeline.add(third, [tmp_path / "c"]).project) == [("index.csv", 3)]


def test_an_index_that_was_uploaded_is_told_of_anew_with_its_files():
    index = ("index.csv", f"{HEAD}1.txt,Abendruf,2026-02-01\n2.txt,Abendruf,2026-02-01\n")
    before = loaded(index, ("1.txt", RAT))
    assert lines(before) == [("index.csv", 3)]
    assert lines(loaded(index, ("1.txt", RAT), ("2.txt", DAMM), project=before)) == []


def test_a_table_of_the_name_of_an_index_settles_nothing_of_it(tmp_path):
    given = folder(tmp_path / "a", **{"1": RAT})
    index = tmp_path / "a" / "list.csv"
    index.write_text(f"{HEAD}1.txt,Abendruf,\nx2.txt,Abendruf,\n", encoding="utf-8")
    before = pipeline.add(Project(), [given / "1.txt"], index=index).project
    assert lines(before) == [("list.csv", 3)]
    assert lines(loaded(("list.csv", table([FAEHRE], "Abendruf", ",")), project=before)) == [("list.csv", 3)]
    (given / "x2.txt").write_text(DAMM, encoding="utf-8")
    assert lines(pipeline.add(before, [given / "x2.txt"], index=index).project) == []


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_path_that_was_not_there_leaves_the_list_once_it_is_loaded(tmp_path, monkeypatch, is_folder):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "fehlt"
    before = pipeline.add(Project(), [path.relative_to(tmp_path)]).project
    assert len(before.rejected) == 1
    assert pipeline.add(before, [path]).project.rejected[0] == before.rejected[0]
    text = f"---\noutlet: Abendruf\n---\n{RAT}"
    other = folder(tmp_path / "b", fehlt=text)
    monkeypatch.chdir(other)  # the same words, another path
    (other / "fehlt.txt").rename(other / "fehlt")
    assert pipeline.add(before, [other]).project.rejected[0] == before.rejected[0]
    if is_folder:
        folder(path, a=text)
        assert pipeline.add(before, [path]).project.rejected == ()
    else:
        txt = pipeline.add(Project(), [tmp_path / "fehlt.txt"]).project
        (tmp_path / "fehlt.txt").write_text(RAT, encoding="utf-8")
        assert len(pipeline.add(txt, [tmp_path / "fehlt.txt"]).project.rejected) == 2  # it is there, and is refused
        assert pipeline.add(txt, [tmp_path / "fehlt.txt"], default=NAMED).project.rejected == ()


# what is said of it


def test_how_many_remarks_were_taken_off_is_told_with_their_files(tmp_path):
    broken, mended = rows({}, {"text": DAMM, "outlet": ""}), rows({}, {"text": DAMM})
    project = loaded(("a.jsonl", broken))
    gone = read(("a.jsonl", mended), project=project).settled(project)
    assert "1 (a.jsonl 1)" in rejected_list.settled(gone)
    assert rejected_list.settled(gone, language="de").startswith("Von der Liste des nicht Geladenen genommen")
    assert rejected_list.settled(()) == ""
    (tmp_path / "a.jsonl").write_text(broken, encoding="utf-8")
    first = pipeline.add(Project(), [tmp_path])
    assert tables.added(first)["counts"]["taken_off_the_list"] == 0
    (tmp_path / "a.jsonl").write_text(mended, encoding="utf-8")
    told = tables.added(pipeline.add(first.project, [tmp_path]))
    assert [one["line"] for one in told["taken_off_the_list"]] == [2]


def test_the_list_is_saved_and_loaded_with_the_sums(tmp_path):
    project = loaded(("a.jsonl", rows({}, {"text": DAMM, "outlet": ""})))
    project = pipeline.add(project, [tmp_path / "fehlt"]).project
    store.save(project, tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == project
    assert [(one.input_sha256 != "", one.missing_sha256 != "") for one in project.rejected] == [
        (True, False),
        (False, True),
    ]
    assert len(stocking.without(project, [article.id for article in project.articles]).rejected) == 2


def test_what_is_told_of_a_file_in_an_archive_counts_for_the_archive():
    inputs = (Input("w.zip", "ab", 9, 0, 0), Input("w.zip", "cd", 9, 0, 0))
    remarks = (
        Remark("w.zip/1.txt", "no outlet", input_sha256="cd"),
        Remark("w.zip", "the text is empty", part="2.txt", input_sha256="cd"),
        Remark("index.csv", "there is no file", 3, input_sha256="ef"),
    )
    assert [keeping.rejected_counts(inputs, remarks)[one.file, one.sha256] for one in inputs] == [0, 2]


@pytest.mark.parametrize("name", ["", "/", "a/" * 5_000, "a\x00b", "'" * 5_000])
@pytest.mark.parametrize("raw", ["", "[" * 10_000, '{"' * 9_000, '"' * 19_999, ",;\t|" * 4_000, "\x00 \ud800 " * 3_000])
def test_hostile_names_and_texts_harm_nothing(name, raw):
    remark = Remark(name, f"there is no file '{name}", raw=raw)
    now = ReadNow(rejected=(remark,), texts=(Article("a", "Abendruf", "", RAT, "a"),), indexes=((name, ""),))
    assert set(giving_way.with_new((remark,) * 3, now)) == {remark}
    assert giving_way.gone((), ()) == ()
    keys = refused_texts.keys_of((), (remark,), asked=(remark,))
    assert refused_texts.is_among(replace(remark, line=3), keys) == bool(keys)
