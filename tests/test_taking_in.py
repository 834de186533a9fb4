"""However a text comes in, it is new, a double, a new version or refused; and what is told of it adds up."""

import json
import os
from dataclasses import replace

import pytest

from framing import blind, outlet_forms, pipeline, store
from framing.ingest.records import Record
from framing.ingest.sources import NO_SUCH_FILE
from framing.model import Project
from framing.pipeline import previewing
from framing.pipeline.previewing import Upload
from framing.report import reasons

RAT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juni, sagt die Verwaltung der Stadt."
RAT_LATER = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt bis Juli, sagt die Verwaltung der Stadt."
DAMM = "Am Damm von Süderau wird wieder gebaut. Die Arbeiten dauern zwei Wochen und kosten wenig."


def rows(*given):
    return "\n".join(json.dumps({"outlet": "Abendruf", "text": RAT} | row) for row in given)


def read(*files, project=None):
    return previewing.read(project or Project(), [Upload(name, content.encode()) for name, content in files])


def loaded(*files, project=None):
    return read(*files, project=project).into(project or Project())


# one way in


def test_files_from_a_disk_and_uploaded_ones_make_the_same_project(tmp_path):
    files = {
        "a.jsonl": rows({}, {"text": RAT + "  "}, {"text": DAMM}, {"outlet": ""}),
        "b.txt": f"---\noutlet: Norderauer Zeitung\nid: rat\n---\n{RAT}",
        "c.txt": f"---\noutlet: Norderauer Zeitung\nid: rat\n---\n{RAT_LATER}",
        "d.txt": "Ohne Medium.",
    }
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    added = pipeline.add(Project(), [tmp_path])
    assert added.project == loaded(*files.items())
    assert (added.found_count, len(added.articles), len(added.doubles), added.rejected_count) == (7, 4, 1, 2)
    assert len(added.versions) == 1


@pytest.mark.parametrize("times", [1, 2, 3])
def test_what_is_told_adds_up_however_often_a_file_comes(times):
    table = ("a.jsonl", rows({}, {"text": DAMM}, {}, {"text": ""}, {"published": "gestern"}))
    project = Project()
    for _ in range(times):
        found = read(table, ("leer.txt", ""), project=project)
        assert found.read_count == 6 == len(found.articles) + len(found.doubles) + len(found.rejected)
        project = found.into(project)
    assert [(one.file, one.article_count, one.rejected_count) for one in project.inputs] == [
        ("a.jsonl", 2, 2),
        ("leer.txt", 0, 1),
    ]
    assert len(project.rejected) == 3
    assert all(one.rejected for one in project.rejected)


def test_what_was_not_loaded_keeps_its_place_and_its_words():
    project = loaded(("a.jsonl", rows({}, {"outlet": "", "text": "Der Steg ist gesperrt."})))
    (lost,) = project.rejected
    assert (lost.file, lost.line) == ("a.jsonl", 2)
    assert "Der Steg ist gesperrt." in lost.raw


def test_a_file_that_is_mended_by_a_word_leaves_the_list():
    record = Record(place="", file="", outlet="Abendruf")
    upload = Upload("ohne.txt", RAT.encode())
    before = previewing.read(Project(), [upload]).into(Project())
    assert (len(before.rejected), before.articles) == (1, ())
    after = previewing.read(before, [replace(upload, default=record)]).into(before)
    assert (len(after.rejected), len(after.articles), len(after.inputs)) == (0, 1, 1)
    assert (after.inputs[0].article_count, after.inputs[0].rejected_count) == (1, 0)


@pytest.mark.parametrize(("second", "count"), [("", 1), (" ", 2)])
def test_two_empty_files_of_one_name_are_one_piece_that_was_not_loaded_unless_their_bytes_differ(second, count):
    twice = (("leer.txt", ""), ("leer.txt", second))
    project = loaded(*twice)
    assert len(project.rejected) == count
    assert loaded(*twice, project=project) is project


def test_each_article_names_the_bytes_it_came_from(tmp_path):
    import gzip
    import hashlib

    packed = gzip.compress(rows({}).encode())
    found = previewing.read(Project(), [Upload("Mai.jsonl.gz", packed)])
    (article,) = found.articles
    (file,) = found.into(Project()).inputs
    assert article.input_sha256 == file.sha256 == hashlib.sha256(packed).hexdigest()
    assert (file.byte_count, file.file, article.id) == (len(packed), "Mai.jsonl.gz", "Mai:1")


def test_a_project_with_all_this_is_saved_and_loaded(tmp_path):
    project = loaded(("a.jsonl", rows({"id": "x", "outlet": "zeit.de"}, {"text": ""})))
    project = loaded(("b.jsonl", rows({"id": "x", "outlet": "Zeit Online", "text": RAT_LATER})), project=project)
    store.save(project, tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == project


def test_counts_are_told_within_a_large_file():
    told = []
    table = rows(*({"text": f"{RAT} {n}"} for n in range(450)))
    previewing.read(Project(), [Upload("a.jsonl", table.encode())], progress=lambda *given: told.append(given))
    assert told[:3] == [("reading texts", 200, 0), ("reading texts", 400, 0), ("reading", 1, 1)]


# doubles

ALARM = "Hochwasseralarm in Norderau."


@pytest.mark.parametrize(
    ("one", "other", "loaded_count"),
    [
        ({"url": "a.example/p/1"}, {"url": "a.example/p/2"}, 2),
        ({"published": "2026-02-01"}, {"published": "2026-02-02"}, 2),
        ({"published": "2026-02-01T08:00"}, {"published": "2026-02-01T20:00"}, 2),
        ({"url": "a.example/p#eintrag-1"}, {"url": "a.example/p#eintrag-2"}, 2),
        ({"published": "2026-02-01T08:00"}, {"published": "2026-02-01"}, 1),
        ({"published": "2026-02-01"}, {"published": "2026-02-01T08:00"}, 1),
        ({"url": "a.example/p/1"}, {"url": "https://www.a.example/p/1/?utm_source=x"}, 1),
        ({"url": "a.example/p/1"}, {}, 1),
        ({}, {"url": "a.example/p/1", "published": "2026-02-01"}, 1),
        ({}, {}, 1),
        ({"id": "t-2026-02-01-0001", "published": "2026-02-01"}, {"id": "t-2026-02-01-0001"}, 1),
    ],
)
def test_short_posts_in_the_same_words_are_two_where_anything_known_tells_them_apart(one, other, loaded_count):
    for files in (
        [("a.jsonl", rows({"text": ALARM} | one, {"text": ALARM} | other))],
        [("a.jsonl", rows({"text": ALARM} | one)), ("b.jsonl", rows({"text": ALARM} | other))],
    ):
        found = read(*files)
        assert (len(found.articles), len(found.doubles)) == (loaded_count, 2 - loaded_count)
        assert {article.version_of for article in found.articles} == {""}


@pytest.mark.parametrize(
    ("other", "loaded_count"),
    [
        ({"url": "a.example/2", "published": "2026-02-02"}, 2),
        ({"url": "a.example/2", "published": "2026-02-01"}, 1),
        ({"url": "a.example/1", "published": "2026-02-02"}, 1),
        ({"published": "2026-02-02"}, 1),
        ({"url": "a.example/2"}, 1),
        ({}, 1),
    ],
)
def test_a_long_text_in_the_same_words_is_another_only_at_another_address_on_another_day(other, loaded_count):
    first = {"text": f"{RAT} {DAMM}", "url": "a.example/1", "published": "2026-02-01"}
    found = read(("a.jsonl", rows(first, {"text": f"{RAT} {DAMM}"} | other)))
    assert len(found.articles) == loaded_count


def test_a_row_that_was_mended_leaves_the_list_and_another_does_not():
    bad = [{"text": DAMM, "outlet": ""}, {"text": RAT, "outlet": ""}]
    project = loaded(("a.jsonl", rows({}, *bad)))
    assert [one.line for one in project.rejected] == [2, 3]
    project = loaded(("a.jsonl", rows({}, {"text": DAMM}, bad[1])), project=project)
    assert [one.line for one in project.rejected] == [3]
    other = loaded(("a.jsonl", rows({"text": "Etwas ganz anderes, und zwar ein längerer Text."})), project=project)
    assert [one.line for one in other.rejected] == [3]  # another file of that name


def test_files_that_are_missing_and_wrong_lines_of_an_index_are_kept(tmp_path):
    (tmp_path / "a.txt").write_text(RAT, encoding="utf-8")
    index = tmp_path / "index.csv"
    index.write_text("file,outlet,published\na.txt,Abendruf,2026-02-01\nb.txt,Abendruf,2026-02-01\n", encoding="utf-8")
    added = pipeline.add(Project(), [tmp_path, tmp_path / "fehlt.txt"], index=index)
    assert [one.line for one in added.project.rejected if one.file == "index.csv"] == [3]
    assert [one.reason for one in added.project.rejected if one.file.endswith("fehlt.txt")] == [NO_SUCH_FILE]
    assert len(added.articles) == 1
    assert (added.rejected_count, added.missing_count, added.found_count) == (1, 1, 2)  # the index itself is no text


def test_a_file_whose_name_is_no_utf_8_is_loaded_and_can_be_saved(tmp_path):
    name = os.fsdecode(b"rat-\xff.txt")
    try:
        (tmp_path / name).write_text(f"---\noutlet: Abendruf\n---\n{RAT}", encoding="utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this disk takes no such name")
    saved = tmp_path / "p.framing"
    for given in (tmp_path, tmp_path / name, tmp_path / os.fsdecode(b"fehlt-\xff.txt")):
        added = pipeline.add(Project(), [given])
        store.save(added.project, saved)
        saved.unlink()
        assert [one.file for one in added.articles] == ["rat-�.txt"] * (given.name[:5] != "fehlt")


def test_a_double_does_not_swallow_what_is_told_of_its_neighbours():
    def page(n, words):
        html = f"<html><head><meta property='og:site_name' content='Abendruf'></head><body><p>{words}</p></body></html>"
        head = f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/r/{n}\r\nContent-Type: text/html"
        return f"{head}\r\nContent-Length: {len(html.encode())}\r\n\r\n{html}\r\n\r\n"

    long = f"{RAT} {DAMM} Die Fähre fährt wieder nach Plan."
    found = read(("w.warc", page(1, long) + page(2, long) + page(3, f"{DAMM} {RAT_LATER} Am Markt wird gefeiert.")))
    assert (len(found.articles), len(found.doubles)) == (2, 1)
    assert {one.part[:8] for one in found.told if "no date" in one.reason} == {"record 1", "record 3"}


def test_a_date_and_an_address_can_be_told_later():
    project = loaded(("nd.txt", f"---\noutlet: Abendruf\n---\n{RAT}"))
    dated = f"---\noutlet: Abendruf\npublished: 2026-02-01\nurl: https://a.example/1\n---\n{RAT}"
    found = read(("nd.txt", dated), project=project)
    assert (len(found.articles), len(found.doubles)) == (0, 1)
    after = found.into(project)
    ((article,), (passage,)) = after.articles, after.passages
    assert article.published_at == passage.published_at is not None
    assert (article.url, article.id) == ("https://a.example/1", "nd")
    (told,) = [one.reason for one in found.told if "were missing" in one.reason]
    assert reasons.say(told, "de") == "Datum oder Adresse von 'nd' fehlten und kommen von hier"
    other = read(("nd.txt", dated.replace("02-01", "02-02").replace("/1", "/2")), project=after)
    assert len(other.articles) == 1
    assert read(("nd.txt", dated), project=after).into(after) is after


def test_a_post_without_a_date_takes_no_two_others_for_itself():
    days = [{}, {"published": "2026-02-01"}, {"published": "2026-02-02"}]
    found = read(("a.jsonl", rows(*({"text": ALARM} | day for day in days))))
    assert [article.published_at.day for article in found.articles] == [1, 2]
    assert [passage.published_at.day for passage in found.passages] == [1, 2]


# outlets


def test_a_renamed_outlet_is_told_once_a_form_with_its_count():
    found = read(("a.jsonl", rows({"outlet": "zeit.de"}, {"outlet": "zeit.de", "text": DAMM}, {"outlet": "Die Zeit"})))
    assert {article.outlet for article in found.articles} == {"Die Zeit"}
    assert [article.outlet_form for article in found.articles] == ["zeit.de", "zeit.de"]
    assert [one.reason for one in found.told if "outlet" in one.reason] == [
        "the outlet 'zeit.de' is 'Die Zeit' here (2 texts)"
    ]


def test_capitals_and_blanks_alone_make_no_second_outlet():
    project = loaded(("a.jsonl", rows({"outlet": "Blatt A"}, {"outlet": "BLATT  A ", "text": DAMM})))
    assert [outlet.name for outlet in project.outlets] == ["Blatt A"]


@pytest.mark.parametrize("bad", ["", "{", "\x00", "[]", '{"text": 3}', "\ud83d".encode("utf-8", "surrogatepass")])
def test_hostile_files_are_told_and_nothing_breaks(bad):
    content = bad if isinstance(bad, bytes) else bad.encode()
    found = previewing.read(Project(), [Upload("\x00../a.jsonl", content)])
    assert found.articles == ()
    assert found.read_count == len(found.rejected) == 1
    found.into(Project())


def test_what_is_told_of_loaded_texts_has_its_german():
    rename = read(("a.jsonl", rows({"outlet": "zeit.de"})))
    clash = read(("a.txt", f"---\noutlet: A1\n---\n{RAT}"), ("a.txt", f"---\noutlet: A1\n---\n{DAMM}"))
    told = [one.reason for one in (*rename.told, *clash.told) if "date" not in one.reason]
    assert [reasons.say(one, "de") for one in told] == [
        "Medium 'zeit.de' heißt hier 'Die Zeit' (Texte: 1)",
        "die Kennung 'a' hat schon ein anderer Text (A1, Datei a.txt); geladen als 'a~2'",
    ]


def test_a_blind_copy_tells_nothing_of_files_forms_and_what_was_not_loaded():
    project = loaded(("abendruf.jsonl", rows({"id": "ruf", "outlet": "zeit.de"}, {"text": "", "outlet": "Abendruf"})))
    project = loaded(("b.jsonl", rows({"id": "ruf", "outlet": "zeit.de", "text": RAT_LATER})), project=project)
    blinded = blind.project(outlet_forms.join(project, "Die Zeit", "Wochenblatt"), seed="1").project
    told = repr(blinded).casefold()
    for name in ("abendruf", "zeit.de", "die zeit", "wochenblatt", "jsonl", project.inputs[0].sha256):
        assert name not in told
    (later,) = (article for article in blinded.articles if article.version_of)
    assert later.version_of in {article.id for article in blinded.articles} - {later.id}


@pytest.mark.parametrize(("one", "other"), [("zeit.de", "de.rt.com"), ("Abendruf", "taz, die tageszeitung")])
def test_two_outlets_exchanged_give_the_same_with_their_names_exchanged(one, other):
    texts = [RAT, RAT_LATER, DAMM, RAT]

    def told(first, second):
        given = [{"outlet": first, "text": words, "url": "a.example/x"} for words in texts]
        given += [{"outlet": second, "text": words, "url": "a.example/x"} for words in texts[:2]]
        found = read(("a.jsonl", rows(*given)))
        return [(a.outlet, a.id, a.version_of) for a in found.articles], len(found.doubles), len(found.rejected)

    (articles, *rest), (swapped, *others) = told(one, other), told(other, one)
    names = dict(zip(dict.fromkeys(a[0] for a in articles), dict.fromkeys(a[0] for a in swapped), strict=True))
    assert len(names) == 2
    assert names == {name: back for back, name in names.items()}
    assert ([(names[outlet], *ids) for outlet, *ids in articles], rest) == (swapped, others)
