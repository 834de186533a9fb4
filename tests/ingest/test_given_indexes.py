"""An index says of each file what it is: named by --index, or lying among the files; hostile ones cost nothing."""

import gzip
import os
import unicodedata
import zipfile
from pathlib import Path

import pytest

from framing.errors import IngestError
from framing.ingest import given_indexes, readers
from framing.ingest.index import key_on_disk
from framing.ingest.limits import Limits
from framing.ingest.sources import Source, sources

HEAD = "file,outlet,published\n"
TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def packed(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def among(paths, german, **given):
    found, _ = sources(paths)
    places, index, remarks = given_indexes.indexes_among([(one.file, one) for one in found], language=german, **given)
    rest = [one for place, one in enumerate(found) if place not in places]
    return rest, index, [f"{remark}{'' if remark.rejected else ' (note)'}" for remark in remarks]


def outlets(found, index) -> dict[str, str | None]:
    """What the index says of each file: its outlet, "-" where it does not name it; None where it is silent."""
    said = {}
    for one in found:
        listed = index.of(key_on_disk(one.path)) if index else None
        said[one.path.name] = None if listed is None else listed.whole.outlet if listed.whole else "-"
    return said


def test_an_index_in_a_folder_speaks_of_what_lies_beside_and_below_it(tmp_path, german):
    lines = f"{HEAD}a.txt,Abendruf,2026-02-03\nb\\c.txt,Norderauer Zeitung,2026-02-03\n"
    write(tmp_path, {"x/index.csv": lines, "x/a.txt": TEXT, "x/b/c.txt": TEXT, "x/d.txt": TEXT, "y/e.txt": TEXT})
    found, index, told = among([tmp_path], german)
    assert outlets(found, index) == {"a.txt": "Abendruf", "c.txt": "Norderauer Zeitung", "d.txt": "-", "e.txt": None}
    assert told == ["index.csv: used as the index of what lies beside it (2 files) (note)"]


def test_of_two_indexes_the_nearer_one_counts(tmp_path, german):
    far = f"{HEAD}a.txt,Fern,2026-02-03\nb/c.txt,Fern,2026-02-03\nb/d.txt,Fern,2026-02-03\n"
    near = f"{HEAD}c.txt,Nah,2026-02-03\n"
    write(tmp_path, {"index.csv": far, "a.txt": TEXT, "b/INDEX.CSV": near, "b/c.txt": TEXT, "b/d.txt": TEXT})
    found, index, _ = among([tmp_path], german)
    assert outlets(found, index) == {"a.txt": "Fern", "c.txt": "Nah", "d.txt": "Fern"}


@pytest.mark.parametrize(
    ("table", "is_index"),
    [
        (HEAD, True),
        ("File; Outlet ;PUBLISHED;title\n", True),
        ("file,outlet,published,text\n", False),  # a table of articles
        ("file,outlet,published,Volltext\n", False),
        ("Datei;Medium;Datum\n", True),
        ("Datei;Medium;Datum;Artikeltext\n", False),
        ("Medium;Datum\n", False),
        ("file,outlet\n", True),  # meant as one: what it lacks is told
        ("file,title,url\n", False),  # headlines
        ("", False),
        ("\0\1\2", False),
    ],
)
def test_only_what_holds_no_texts_is_an_index(table, is_index, tmp_path, german):
    write(tmp_path, {"index.csv": table})
    assert given_indexes.is_index(Source(tmp_path / "index.csv", "index"), language=german) == is_index


def test_an_index_that_names_nothing_speaks_of_nothing(tmp_path, german):
    write(tmp_path, {"index.csv": f"{HEAD}weg.txt,Abendruf,2026-02-03\n", "a.txt": TEXT})
    found, index, told = among([tmp_path], german)
    assert (outlets(found, index), index) == ({"a.txt": None}, None)
    assert told == [
        "index.csv, line 2: there is no file 'weg.txt' beside the index",
        "index.csv: not used as an index: no valid line of it names a file that was given (note)",
    ]
    write(tmp_path, {"index.csv": "file,outlet\na.txt,Abendruf\n"})
    _, index, told = among([tmp_path], german)
    assert index is None
    # And nothing more: that it names no file would be untrue.
    assert told == ["index.csv: an index has the columns file, outlet, published; here is no published"]


def test_a_file_that_lies_beside_the_index_and_was_not_given_is_no_fault(tmp_path, german):
    write(tmp_path, {"index.csv": f"{HEAD}a.txt,A,\nb.txt,B,\n", "a.txt": TEXT, "b.txt": TEXT})
    found, index, told = among([tmp_path / "index.csv", tmp_path / "a.txt"], german)
    assert outlets(found, index) == {"a.txt": "A"}
    assert told == ["index.csv: used as the index of what lies beside it (1 file) (note)"]


@pytest.mark.parametrize(
    "name", ["../geheim.txt", "/etc/hostname", "b/../../geheim.txt", "..\\geheim.txt", "", ".", "/"]
)
def test_an_index_among_the_files_looks_for_nothing_outside_its_folder(name, tmp_path, german, monkeypatch):
    write(tmp_path, {"geheim.txt": TEXT, "x/index.csv": f"{HEAD}{name},A,\na.txt,A,\n", "x/a.txt": TEXT})
    asked = []
    looked = os.path.isfile
    monkeypatch.setattr(os.path, "isfile", lambda path: asked.append(str(path)) or looked(path))
    _, _, told = among([tmp_path / "x"], german)
    assert "index.csv, line 2: there is no file" in told[0]
    assert [path for path in asked if not path.startswith(f"{tmp_path}/x")] == []


def test_an_index_all_of_whose_files_a_nearer_one_names_is_an_index_too(tmp_path, german):
    far, near = f"{HEAD}b/c.txt,Fern,2026-02-03\n", f"{HEAD}c.txt,Nah,2026-02-03\n"
    write(tmp_path, {"index.csv": far, "d.txt": TEXT, "b/index.csv": near, "b/c.txt": TEXT})
    found, index, told = among([tmp_path], german)
    assert outlets(found, index) == {"c.txt": "Nah", "d.txt": "-"}
    assert told == [
        "index.csv: used as the index of what lies beside it (1 file) (note)",
        "index.csv: an index, too; a nearer one names the same files, and what that says counts (note)",
    ]


def test_an_index_that_is_given_twice_is_told_once(tmp_path, german):
    write(tmp_path, {"index.csv": f"{HEAD}a.txt,Abendruf,2026-02-03\nweg.txt,Abendruf,\n", "a.txt": TEXT})
    _, _, told = among([tmp_path, tmp_path / "index.csv", tmp_path], german)
    assert told == [
        "index.csv, line 3: there is no file 'weg.txt' beside the index",
        "index.csv: used as the index of what lies beside it (1 file) (note)",
    ]


def test_an_index_may_have_german_heads_a_title_above_them_and_be_compressed(tmp_path, german):
    table = "Texte der Woche;;\n\nDatei;Medium;Datum\na.txt;Abendruf;03.02.2026\n"
    write(tmp_path, {"a.txt": TEXT})
    (tmp_path / "index.csv.gz").write_bytes(gzip.compress(table.encode()))
    found, index, told = among([tmp_path], german)
    assert outlets(found, index) == {"a.txt": "Abendruf"}
    assert index.of(key_on_disk(tmp_path / "a.txt")).whole.published == "03.02.2026"
    assert told == ["index.csv.gz: used as the index of what lies beside it (1 file) (note)"]


def test_what_people_note_in_a_column_that_is_no_field_is_left_alone(tmp_path, german):
    write(tmp_path, {"index.csv": "Datei;Medium;Datum;Art;Typ\na.txt;Abendruf;3.2.2026;Kommentar;X\n", "a.txt": TEXT})
    _, index, _ = among([tmp_path], german)
    assert index.of(key_on_disk(tmp_path / "a.txt")).whole.kind == ""


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("A.TXT", "'a.txt'"),
        ("a", "'a.txt'"),
        ("a.docx", "'a.txt'"),
        ("C:\\Texte\\a.txt", "'a.txt'"),
        ("b/C.Txt", "'b/c.txt'"),
        ("d", ""),  # d.txt and d.md: nobody knows
        ("../x/a.TXT", "'a.txt'"),
        ("", ""),
        ("...", ""),
    ],
)
def test_a_name_that_differs_in_capitals_or_ending_alone_is_asked_back(written, meant, tmp_path, german):
    texts = {"x/a.txt": TEXT, "x/b/c.txt": TEXT, "x/d.txt": TEXT, "x/d.md": TEXT}
    write(tmp_path, {"x/index.csv": f'{HEAD}"{written}",A,\n', **texts})
    _, _, told = among([tmp_path / "x"], german)
    assert told[0].endswith(f"beside the index; did you mean {meant}?" if meant else "beside the index")


def test_a_file_under_two_names_is_told_as_such(tmp_path, german):
    write(tmp_path, {"a.txt": TEXT, "index.csv": f"{HEAD}a.txt,A,\nb.txt,B,\n./a.txt,C,\n"})
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    _, _, told = among([tmp_path], german)
    assert told[:2] == [
        "index.csv, line 3: 'b.txt' is the same file as 'a.txt', which the index names already; that line counts",
        "index.csv, line 4: './a.txt' stands in the index twice; the first line counts",
    ]


def test_a_wrong_line_keeps_what_stands_in_it(tmp_path, german):
    write(tmp_path, {"index.csv": f"{HEAD}weg.txt,Abendruf,2026-02-03\na.txt,A\na.txt,A,\n", "a.txt": TEXT})
    found, _ = sources([tmp_path])
    _, _, told = given_indexes.indexes_among([(one.file, one) for one in found], language=german)
    _, wrong = given_indexes.read_index(tmp_path / "index.csv", found)
    kept = ["weg.txt,Abendruf,2026-02-03", "a.txt,A"]
    assert [one.raw.strip() for one in told if one.rejected] == kept == [one.raw.strip() for one in wrong]


def test_umlauts_of_a_mac_are_the_same_umlauts(tmp_path, german):
    name = unicodedata.normalize("NFD", "Brücke.txt")
    write(tmp_path, {"index.csv": f"{HEAD}Brücke.txt,Abendruf,2026-02-03\n", name: TEXT})
    found, index, _ = among([tmp_path], german)
    assert list(outlets(found, index).values()) == ["Abendruf"]
    index, wrong = given_indexes.read_index(tmp_path / "index.csv", found)
    assert (list(outlets(found, index).values()), wrong) == (["Abendruf"], [])


def test_an_index_that_is_named_speaks_of_files_in_archives(tmp_path):
    archive = packed(tmp_path / "woche.zip", {"kurs/a.txt": TEXT, "kurs/b.txt": TEXT, "kurs/c/d.txt": TEXT})
    rows = ["woche.zip/kurs/a.txt,A,", "b.txt,B,", "kurs/c/d.txt,D,", "woche.zip/weg.txt,W,", "woche.zip/kurs/a.txt,Z,"]
    write(tmp_path, {"ix.csv": HEAD + "\n".join(rows)})
    found, _ = sources([archive])
    index, wrong = given_indexes.read_index(tmp_path / "ix.csv", found)
    listed = index.of(key_on_disk(archive))
    assert {name: one.outlet for name, one in listed.members.items()} == {
        "kurs/a.txt": "A", "kurs/b.txt": "B", "kurs/c/d.txt": "D"
    }  # fmt: skip
    assert [str(one) for one in wrong] == [
        "ix.csv, line 5: there is no file 'woche.zip/weg.txt' beside the index",
        "ix.csv, line 6: 'woche.zip/kurs/a.txt' stands in the index twice; the first line counts",
    ]


def test_a_bare_name_in_two_archives_is_asked_for(tmp_path):
    archives = [packed(tmp_path / f"{n}.zip", {"a.txt": TEXT}) for n in (1, 2)]
    write(tmp_path, {"ix.csv": f"{HEAD}a.txt,A,\n2.zip/a.txt,B,\n"})
    found, _ = sources(archives)
    index, wrong = given_indexes.read_index(tmp_path / "ix.csv", found)
    assert [one.reason for one in wrong] == ["'a.txt' lies in several of the archives; write it as archive.zip/name"]
    assert index.of(key_on_disk(archives[1])).members["a.txt"].outlet == "B"
    assert not index.of(key_on_disk(archives[0]))


def test_what_was_given_comes_before_what_merely_lies_there(tmp_path):
    archive = packed(tmp_path / "kurs.zip", {"a.txt": TEXT})
    write(tmp_path, {"ix.csv": f"{HEAD}a.txt,A,\n", "a.txt": TEXT})
    found, _ = sources([archive])
    index, _ = given_indexes.read_index(tmp_path / "ix.csv", found)
    assert index.of(key_on_disk(archive)).members["a.txt"].outlet == "A"
    index, _ = given_indexes.read_index(tmp_path / "ix.csv", sources([archive, tmp_path / "a.txt"])[0])
    assert index.of(key_on_disk(tmp_path / "a.txt")).whole.outlet == "A"
    assert not index.of(key_on_disk(archive))


@pytest.mark.parametrize("name", ["x" * 5000, "a/" * 3000, "..", "\u202e.txt", "C:\\x", "a.zip/" * 500, "a.zip"])
def test_hostile_names_are_told_and_clipped(name, tmp_path, german):
    write(tmp_path, {"index.csv": f"{HEAD}{name},A,\nb.txt,B,\n", "b.txt": TEXT})
    _, wrong = given_indexes.read_index(tmp_path / "index.csv")
    _, _, told = among([tmp_path], german)
    assert len(wrong) == 1
    assert all(len(one) < 400 for one in (str(wrong[0]), *told))


def test_a_long_index_of_one_file_is_read_line_by_line(tmp_path, german):
    lines = HEAD + "a.txt,A,\n" * 3 + "".join(f"{n}.txt,A,\n" for n in range(5_000))
    write(tmp_path, {"index.csv": lines, "a.txt": TEXT})
    _, index, told = among([tmp_path], german)
    assert len(told) == 2 + 5_000 + 1
    _, index, told = among([tmp_path], german, limits=Limits(table_rows=100))
    assert "more than 100 rows" in told[-2]
    assert len(index.files) == 1


def test_a_damaged_archive_is_told_when_it_is_read_and_not_by_the_index(tmp_path):
    (tmp_path / "kaputt.zip").write_bytes(b"PK\x03\x04")
    write(tmp_path, {"ix.csv": f"{HEAD}kaputt.zip/a.txt,A,\nweg.txt,B,\n"})
    found, _ = sources([tmp_path / "kaputt.zip"])
    _, wrong = given_indexes.read_index(tmp_path / "ix.csv", found)
    assert [one.line for one in wrong] == [3]


def test_an_index_that_cannot_be_read_is_an_error_where_it_was_named(tmp_path):
    for content in ("", "file,outlet\n", "\0"):
        write(tmp_path, {"ix.csv": content})
        with pytest.raises(IngestError, match=r"ix\.csv: "):
            readers.read_index(tmp_path / "ix.csv")
