"""However a folder with its index is handed on, the same project comes of it: as a folder, as a ZIP, by an upload."""

import io
import zipfile
from dataclasses import replace

import pytest

from framing import pipeline
from framing.ingest.index import CALL_IT_INDEX, OTHER_COUNTS
from framing.ingest.limits import Limits
from framing.ingest.records import Record
from framing.model import Project
from framing.pipeline import previewing
from framing.pipeline.previewing import Upload
from framing.report import reasons

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."
DAMM = "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig."
INDEX = """file,outlet,published,title,id
a.txt,Abendruf,2026-02-03,Rat tagt,rat
damm.txt,Norderauer Zeitung,04.02.2026 18:13,Damm wird gebaut,damm
fehlt.txt,Abendruf,2026-02-03,X,x
a.txt,Eilpunkt24,2026-02-03,Y,y
krumm.txt,Abendruf
"""
FILES = {"index.csv": INDEX, "a.txt": RAT, "damm.txt": DAMM, "krumm.txt": "Ein Satz.", "frei.txt": "Noch ein Satz."}


def archive(files: dict[str, str], *, top: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            packed.writestr(top + name, content)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    kurs = tmp_path / "kurs"
    kurs.mkdir()
    for name, content in FILES.items():
        (kurs / name).write_text(content, encoding="utf-8")
    (tmp_path / "kurs.zip").write_bytes(archive(FILES))
    (tmp_path / "gepackt.zip").write_bytes(archive(FILES, top="kurs/"))
    return kurs


def texts(project: Project):
    return [(a.id, a.outlet, a.title, a.published_at, a.time_known, a.text) for a in project.articles]


def lost(project: Project):
    """What was not loaded, by the last name of its file, so that a folder and an archive can be compared."""
    return sorted(((one.part or one.file).rpartition("/")[2], one.line, one.reason) for one in project.rejected)


EXPECTED = [
    ("frei.txt", None, "the index has no (valid) line for this file"),
    ("index.csv", 4, "there is no file 'fehlt.txt' beside the index"),
    ("index.csv", 5, "'a.txt' stands in the index twice; the first line counts"),
    ("index.csv", 6, "2 cells where the first row names 5 columns"),
    ("krumm.txt", None, "the index has no (valid) line for this file"),
]


@pytest.mark.parametrize(
    ("given", "with_index"),
    [
        ("kurs", True),
        ("kurs", False),
        ("kurs.zip", False),
        ("gepackt.zip", False),
        ("kurs.zip", True),
        ("gepackt.zip", True),
    ],
)
def test_a_folder_and_a_zip_of_it_make_the_same_project_with_the_index_named_or_not(given, with_index, folder):
    index = folder / "index.csv" if with_index else None
    added = pipeline.add(Project(), [folder.parent / given], index=index)
    assert texts(added.project) == texts(pipeline.add(Project(), [folder], index=folder / "index.csv").project)
    assert [one[0] for one in texts(added.project)] == ["rat", "damm"]
    assert lost(added.project) == EXPECTED
    used = [one for one in added.remarks if "used as the index" in one.reason]
    assert len(used) == (not with_index)


def test_uploaded_files_and_an_uploaded_zip_make_the_same_project():
    single = previewing.read(Project(), [Upload(name, content.encode()) for name, content in FILES.items()])
    packed = previewing.read(Project(), [Upload("kurs.zip", archive(FILES))])
    for found in (single, packed):
        assert [one[:3] for one in texts(found.into(Project()))] == [
            ("rat", "Abendruf", "Rat tagt"), ("damm", "Norderauer Zeitung", "Damm wird gebaut")
        ]  # fmt: skip
        assert lost(found.into(Project())) == EXPECTED
        assert sum("used as the index" in one.reason for one in found.told) == 1
    assert [article.file for article in packed.articles] == ["kurs.zip/a.txt", "kurs.zip/damm.txt"]


@pytest.mark.parametrize("named", ["a.txt", "kurs.zip/a.txt", "kurs.zip/kurs/a.txt", "kurs/a.txt"])
def test_an_index_uploaded_beside_an_archive_speaks_of_the_files_in_it(named, tmp_path):
    top = "kurs/" if named.endswith("kurs/a.txt") else ""
    files = {"index.csv": f"file,outlet,published\n{named},Kurzwelle,\n", "kurs.zip": archive({"a.txt": RAT}, top=top)}
    uploads = [Upload(name, one.encode() if isinstance(one, str) else one) for name, one in files.items()]
    found = previewing.read(Project(), uploads)
    assert [article.outlet for article in found.articles] == ["Kurzwelle"]
    assert found.rejected == ()


def test_the_index_that_is_named_comes_before_the_one_inside(folder):
    other = folder.parent / "anders.csv"
    other.write_text("file,outlet,published\nkurs.zip/a.txt,Kurzwelle,2026-03-01\n", encoding="utf-8")
    added = pipeline.add(Project(), [folder.parent / "kurs.zip"], index=other)
    assert [(one.outlet, one.title) for one in added.articles] == [("Kurzwelle", "")]
    assert any("an index, too; not used" in one.reason and not one.rejected for one in added.remarks)
    assert {one.reason for one in added.project.rejected} == {EXPECTED[0][2]}


def test_an_index_may_speak_of_a_whole_archive_and_of_one_file_in_it(folder):
    other = folder.parent / "anders.csv"
    other.write_text("file,outlet,published\nkurs.zip,Sammlung,\na.txt,Kurzwelle,\n", encoding="utf-8")
    added = pipeline.add(Project(), [folder.parent / "kurs.zip"], index=other)
    assert {one.file: one.outlet for one in added.articles} == {
        "kurs.zip/a.txt": "Kurzwelle", "kurs.zip/damm.txt": "Sammlung",
        "kurs.zip/frei.txt": "Sammlung", "kurs.zip/krumm.txt": "Sammlung",
    }  # fmt: skip


def test_a_table_called_index_is_read_as_a_table(tmp_path):
    (tmp_path / "index.csv").write_text(f'outlet,text,file\nAbendruf,"{RAT}",a.txt\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"---\noutlet: Kurzwelle\n---\n{DAMM}", encoding="utf-8")
    added = pipeline.add(Project(), [tmp_path])
    assert {one.outlet for one in added.articles} == {"Abendruf", "Kurzwelle"}


def test_the_columns_of_an_index_are_nobodys_to_choose():
    assert previewing.columns(Upload("index.csv", INDEX.encode())) is None
    assert previewing.columns(Upload("index.csv", b"outlet,text\nA,B\n")) is not None


def test_a_file_said_to_be_of_an_outlet_keeps_what_the_index_says():
    record = Record(place="", file="", outlet="Von Hand", published="2026-01-01")
    uploads = [Upload(name, content.encode(), default=record) for name, content in FILES.items()]
    found = previewing.read(Project(), uploads)
    assert [one.outlet for one in found.articles] == ["Abendruf", "Norderauer Zeitung"]
    alone = previewing.read(Project(), [replace(one, default=record) for one in uploads if one.name != "index.csv"])
    assert {one.outlet for one in alone.articles} == {"Von Hand"}


@pytest.mark.parametrize("name", ["index.csv", "../index.csv", "\x00index.csv", "INDEX.CSV", "x/index.csv"])
@pytest.mark.parametrize(
    "index", [INDEX, "", "file,outlet,published\n", "file\n", "file,outlet,published\n../a.txt,A,\n"]
)
def test_whatever_an_index_is_called_and_says_nothing_breaks(name, index):
    found = previewing.read(Project(), [Upload(name, index.encode()), Upload("a.txt", RAT.encode())])
    assert found.read_count == len(found.articles) + len(found.rejected)
    found.into(Project())


def test_an_archive_with_its_own_index_is_read_beside_an_index_that_does_not_name_it(tmp_path):
    own = archive({"index.csv": "file,outlet,published\na.txt,Kurzwelle,\n", "a.txt": RAT})
    (tmp_path / "woche.zip").write_bytes(own)
    (tmp_path / "ohne.zip").write_bytes(archive({"b.txt": "Ein Satz ohne Zeile."}))
    (tmp_path / "damm.txt").write_text(DAMM, encoding="utf-8")
    index = tmp_path / "index.csv"
    index.write_text("file,outlet,published\ndamm.txt,Abendruf,\n", encoding="utf-8")
    added = pipeline.add(Project(), [tmp_path])
    assert {one.file: one.outlet for one in added.articles} == {"damm.txt": "Abendruf", "woche.zip/a.txt": "Kurzwelle"}
    assert [(one.file, one.reason, one.raw) for one in added.project.rejected] == [
        ("ohne.zip", EXPECTED[0][2], "Ein Satz ohne Zeile.")
    ]
    named = pipeline.add(Project(), [tmp_path], index=index)  # whoever names an index means no other
    assert [one.file for one in named.articles] == ["damm.txt"]


def test_a_file_without_a_line_keeps_its_text(folder):
    for given in (folder, folder.parent / "kurs.zip"):
        kept = {(one.part or one.file): one.raw for one in pipeline.add(Project(), [given]).project.rejected}
        assert kept["frei.txt"] == "Noch ein Satz."
        assert kept["index.csv"].strip() or kept["index.csv, line 4"]


def test_what_is_not_loaded_of_an_archive_takes_no_room_from_what_is(tmp_path):
    rest = {f"a{n}.txt": f"{n} {RAT} " * 100 for n in range(5)}
    files = {"index.csv": "file,outlet,published\nz.txt,Abendruf,\n", **rest, "z.txt": DAMM}
    (tmp_path / "kurs.zip").write_bytes(archive(files))
    added = pipeline.add(Project(), [tmp_path / "kurs.zip"], limits=Limits(unpacked_bytes=25_000))
    assert [one.file for one in added.articles] == ["kurs.zip/z.txt"]
    kept = [one.raw for one in added.project.rejected]
    assert (len(kept), kept[0][:5], kept[-1]) == (5, f"0 {RAT[:3]}", "")


def test_two_files_of_one_name_in_an_archive_are_not_both_what_its_index_says():
    files = {"a.txt": RAT, "../a.txt": DAMM, "index.csv": "file,outlet,published\na.txt,Abendruf,\n"}
    found = previewing.read(Project(), [Upload("kurs.zip", archive(files))])
    assert found.articles == ()
    assert sorted(one.raw for one in found.rejected) == sorted([RAT, DAMM])
    whole = {"kurs.zip": archive(files), "index.csv": b"file,outlet,published\nkurs.zip,Abendruf,\n"}
    found = previewing.read(Project(), [Upload(name, one) for name, one in whole.items()])
    assert [one.outlet for one in found.articles] == ["Abendruf", "Abendruf"]


@pytest.mark.parametrize(
    ("name", "heads", "is_told"),
    [
        ("index (1).csv", "file,outlet,published,title", True),
        ("Liste.csv", "Datei;Medium;Datum", True),
        ("liste.csv", "file,outlet,published,title", False),  # headlines
        ("liste.csv", "file,outlet,published,text", False),
    ],
)
def test_an_index_under_another_name_says_what_it_should_be_called(name, heads, is_told):
    sign = ";" if ";" in heads else ","
    line = sign.join(["a.txt", "Abendruf", "2026-02-03", "Rat tagt heute"][: heads.count(sign) + 1])
    upload = Upload(name, f"{heads}\n{line}\n".encode())
    found = previewing.read(Project(), [upload])
    said = [(one.reason, bool(one.raw)) for one in found.rejected]
    assert (said == [(CALL_IT_INDEX, True)]) == is_told
    assert (previewing.columns(upload) is None) == is_told
    assert reasons.say(CALL_IT_INDEX, "de") != CALL_IT_INDEX


def test_what_is_told_of_an_index_has_its_german(folder):
    added = pipeline.add(Project(), [folder])
    for one in added.remarks:
        assert reasons.say(one.reason, "de") != one.reason


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (OTHER_COUNTS, "auch ein Verzeichnis; nicht verwendet, weil ein anderes gilt"),
        (
            "'a.txt' lies in several of the archives; write it as archive.zip/name",
            "'a.txt' liegt in mehreren der Archive; als Archiv.zip/Name schreiben",
        ),
        (
            "not used as an index: no valid line of it names a file that was given",
            "nicht als Verzeichnis verwendet: keine gültige Zeile nennt eine der Dateien",
        ),
        (
            "an index has the columns file, outlet, published; here is no published",
            "ein Verzeichnis hat die Spalten file, outlet, published; hier fehlt published",
        ),
    ],
)
def test_the_rest_that_is_told_of_an_index_has_its_german(english, german):
    assert reasons.say(english, "de") == german
