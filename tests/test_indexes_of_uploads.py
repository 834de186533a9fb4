"""Uploaded files have no place of their own: two may bear one name, and none is looked for on a disk."""

import io
import zipfile

import pytest

from framing.model import Project
from framing.pipeline import previewing
from framing.pipeline.previewing import Upload

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."
DAMM = "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig."


def index(*lines: tuple[str, str]) -> Upload:
    rows = "".join(f'"{name}",{outlet},2026-02-03\n' for name, outlet in lines)
    return Upload("index.csv", f"file,outlet,published\n{rows}".encode())


def packed(name: str, files: dict[str, str]) -> Upload:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for inside, content in files.items():
            archive.writestr(inside, content)
    return Upload(name, out.getvalue())


def outlets(*uploads: Upload) -> dict[str, str]:
    return {one.text.split()[1]: one.outlet for one in previewing.read(Project(), uploads).articles}


def refused(*uploads: Upload) -> list[str]:
    return sorted(map(str, previewing.read(Project(), uploads).rejected))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Was?.txt", "Was!.txt"),
        ("mon/1.txt", "tue/1.txt"),
        ("a" * 200 + ".txt", "a" * 199 + "b.txt"),
        ("1.txt", "x/../../1.txt"),
    ],
)
def test_two_names_that_look_alike_have_a_line_each(first, second):
    files = (Upload(first, RAT.encode()), Upload(second, DAMM.encode()), index((first, "Abendruf"), (second, "Welle")))
    assert outlets(*files) == {"Rat": "Abendruf", "Damm": "Welle"}
    assert refused(*files) == []


def test_a_line_that_may_mean_two_files_says_nothing_of_either():
    files = (Upload("1.txt", RAT.encode()), Upload("1.txt", DAMM.encode()), Upload("2.txt", b"Ein Satz steht hier."))
    lines = index(("1.txt", "Abendruf"), ("2.txt", "Welle"))
    assert outlets(*files, lines) == {"Satz": "Welle"}
    assert refused(*files, lines) == [
        "1.txt: the index has no (valid) line for this file",
        "1.txt: the index has no (valid) line for this file",
        "index.csv, line 2: '1.txt' could mean 2 of the files; give each of them a name of its own",
    ]


def test_the_same_file_given_twice_is_one_file():
    files = (Upload("1.txt", RAT.encode()), Upload("1.txt", RAT.encode()), index(("1.txt", "Abendruf")))
    assert (outlets(*files), refused(*files)[:1]) == ({"Rat": "Abendruf"}, [])


def test_archives_of_one_name_are_looked_into_each():
    archives = packed("w.zip", {"1.txt": RAT}), packed("w.zip", {"2.txt": DAMM})
    bare = index(("1.txt", "Abendruf"), ("2.txt", "Welle"))
    full = index(("w.zip/1.txt", "Abendruf"), ("w.zip/2.txt", "Welle"))
    assert outlets(*archives, bare) == outlets(*archives, full) == {"Rat": "Abendruf", "Damm": "Welle"}
    both = packed("w.zip", {"1.txt": RAT}), packed("w.zip", {"1.txt": DAMM})
    assert outlets(*both, index(("w.zip/1.txt", "Abendruf"))) == {}


def test_nothing_is_looked_for_on_the_servers_disk(tmp_path, monkeypatch):
    (tmp_path / "geheim.txt").write_text(RAT, encoding="utf-8")
    (tmp_path / "1.txt").symlink_to(tmp_path / "geheim.txt")
    monkeypatch.chdir(tmp_path)
    lines = index(("geheim.txt", "Abendruf"), (f"{tmp_path}/geheim.txt", "Abendruf"), ("1.txt", "Welle"))
    files = (Upload("1.txt", DAMM.encode()), lines)
    assert outlets(*files) == {"Damm": "Welle"}
    assert len(refused(*files)) == 2
