"""ZIPs and web archives: every file in them read as if it lay in a folder, whatever their makers had in mind."""

import gzip
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.ingest import readers
from framing.ingest.limits import Limits
from framing.ingest.records import Record
from framing.ingest.sources import Source

TEXT = "Der Rat von Norderau hat am Montag getagt. Der Nachtbus bleibt."
PARAGRAPHS = "".join(
    f"<p>Absatz {n}: Der Rat von Norderau hat lange getagt und der Nachtbus bleibt.</p>" for n in range(6)
)
PAGE = (
    '<html><head><title>Rat tagt</title><meta property="og:site_name" content="Abendruf">'
    '<meta property="article:published_time" content="2026-01-21T18:13:00+01:00">'
    f"</head><body><article><h1>Rat tagt für Brücke</h1>{PARAGRAPHS}</article></body></html>"
)


def zipped(files: dict[str, str | bytes], **given) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content, **given)
    return out.getvalue()


def reading(content: bytes, german, *, name="week.zip", limits=None):
    return readers.read(
        Source(Path(name), "week", content),
        index=None,
        default=Record(place="", file="", outlet="Abendruf", published="2026-01-21"),
        timezone="Europe/Berlin",
        language=german,
        limits=limits or Limits(),
    )


def told(found) -> list[str]:
    return [str(remark) for remark in found.remarks]


def test_each_file_of_a_zip_is_read_by_its_suffix(german):
    table = f"outlet,text\nNorderauer Zeitung,{TEXT}\n"
    found = reading(zipped({"b/rat.txt": TEXT, "a.csv": table, "seite.html": PAGE, "c.jsonl.gz": b""}), german)
    assert [(a.id, a.file, a.outlet) for a in found.articles] == [
        ("week/a:2", "week.zip/a.csv", "Norderauer Zeitung"),
        ("week/b/rat", "week.zip/b/rat.txt", "Abendruf"),
        ("week/seite", "week.zip/seite.html", "Abendruf"),
    ]
    assert told(found) == ["week.zip, c.jsonl.gz: the file is empty"]


def test_a_compressed_file_in_a_zip_is_unpacked(german):
    (article,) = reading(zipped({"rat.txt.gz": gzip.compress(TEXT.encode())}), german).articles
    assert (article.id, article.text) == ("week/rat", TEXT)


def test_what_systems_and_browsers_lay_beside_texts_is_passed_over(german):
    files = {
        "rat.html": PAGE, "rat_files/logo.txt": "x", "__MACOSX/._rat.html": "x", ".DS_Store": "x",
        "a/.git/x.txt": "x", "Thumbs.db": "x", "README.md": "x",
    }  # fmt: skip
    found = reading(zipped(files), german)
    assert [article.file for article in found.articles] == ["week.zip/rat.html"]
    assert told(found) == []


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("../../x.txt", "week/x"),
        ("/etc/x.txt", "week/etc/x"),
        ("C:\\Windows\\x.txt", "week/Windows/x"),
        ("a/../../x.txt", "week/a/x"),
        ("..\\..\\x.txt", "week/x"),
    ],
)
def test_a_name_that_points_outside_is_only_a_name(name, id, german, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = reading(zipped({name: TEXT}), german)
    assert [article.id for article in found.articles] == [id]
    assert "nothing was written there" in told(found)[0]
    assert list(tmp_path.iterdir()) == []


def test_a_name_in_utf_8_that_does_not_say_so(german):
    content = zipped({"Bruecken.txt": TEXT}).replace(b"Bruecken", "Brücken".encode())
    assert [article.id for article in reading(content, german).articles] == ["week/Brücken"]
    content = zipped({"Brucken.txt": TEXT}).replace(b"Brucken", "Brücken".encode("cp437"))
    assert [article.id for article in reading(content, german).articles] == ["week/Brücken"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"innen.zip": zipped({"a.txt": TEXT})}, "week.zip, innen.zip: an archive in an archive is not read"),
        ({"bild.jpg": b"\xff\xd8\xff"}, "week.zip, bild.jpg: files that end in .jpg cannot be read"),
        ({"leer.txt": ""}, "week.zip, leer.txt: the file is empty"),
        ({"kopf.csv": "a,b\n1,2\n"}, "week.zip, kopf.csv: "),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_loaded(files, message, german):
    found = reading(zipped({**files, "gut.txt": TEXT}), german)
    assert [article.id for article in found.articles] == ["week/gut"]
    assert len(found.remarks) == 1
    assert told(found)[0].startswith(message)


def test_a_damaged_member_is_told_and_the_rest_loaded(german):
    content = bytearray(zipped({"gut.txt": TEXT, "schlecht.txt": TEXT * 50}))
    place = content.index(b"schlecht.txt") + len("schlecht.txt") + 5
    content[place : place + 4] = b"\x00\xff\x00\xff"
    found = reading(bytes(content), german)
    assert [article.id for article in found.articles] == ["week/gut"]
    assert "week.zip, schlecht.txt: damaged in the archive" in told(found)[0]


def test_a_locked_member_is_told(german):
    content = bytearray(zipped({"zu.txt": TEXT}))
    for head, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(head) + offset] |= 1
    assert told(reading(bytes(content), german)) == [
        "week.zip, zu.txt: it is locked with a password; unpack it by hand"
    ]


@pytest.mark.parametrize("content", [b"", b"PK", b"kein ZIP", b"PK\x05\x06" + bytes(18), zipped({"a.txt": TEXT})[:-30]])
def test_what_is_no_zip_is_told(content, german):
    found = reading(content, german)
    assert found.articles == ()
    assert all(remark.rejected for remark in found.remarks)


def test_a_bomb_is_noticed_before_it_is_unpacked(german):
    found = reading(zipped({"bombe.txt": bytes(50_000_000), "gut.txt": TEXT}), german)
    assert [article.id for article in found.articles] == ["week/gut"]
    assert "more than 200 times its size" in told(found)[0]


def test_members_together_are_bounded(german):
    noise = "".join(f"Satz {n} von {n * 7919 % 100_003}. " for n in range(20_000))
    content = zipped({f"{n}.txt": noise for n in range(5)})
    found = reading(content, german, limits=Limits(unpacked_bytes=1_000_000))
    assert len(found.articles) == 1_000_000 // len(noise)
    assert "raise the limits file_bytes and unpacked_bytes" in told(found)[-1]
    found = reading(content, german, limits=Limits(members=4))
    assert "more than 4 files; split it, or raise the limit members" in told(found)[0]


def test_overlapping_members_unpack_no_more_than_the_limits_allow(german):
    """Many lines of the list of contents that point at one member: the bomb of D. Fifield, 2019."""
    content = zipped({"a.txt": "Norderau. " * 5_000})
    begin, end = content.index(b"PK\x01\x02"), content.index(b"PK\x05\x06")
    line, count = content[begin:end], 2_000
    lines = b"".join(line.replace(b"a.txt", b"%05d" % n) for n in range(count))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(lines), begin, 0)
    found = reading(content[:begin] + lines + tail, german, limits=Limits(unpacked_bytes=5_000_000))
    assert found.articles == ()
    assert len(found.remarks) == count


def test_a_wrong_size_in_the_list_of_contents_is_told(german):
    content = bytearray(zipped({"a.txt": TEXT}))
    place = content.index(b"PK\x01\x02") + 24
    content[place : place + 4] = struct.pack("<L", 5)
    found = reading(bytes(content), german)
    assert found.articles == ()
    assert "a.txt: damaged in the archive" in told(found)[0]


INDEX = "file,outlet,published,title\n"


def indexed(lines: str, german, *, at="index.csv", more=None, **given):
    files = {at: INDEX + lines, "a.txt": TEXT, "b/Brücke.txt": TEXT, "c.csv": f"outlet,text\nEilpunkt24,{TEXT}\n"}
    return reading(zipped({**files, **(more or {})}), german, **given)


def test_an_index_in_a_zip_says_what_its_files_are(german):
    found = indexed("a.txt,Norderauer Zeitung,2026-02-03,Rat tagt\nb/Brücke.txt,Ostmeridian,04.02.2026,\n", german)
    assert [(a.outlet, a.title, a.published_at.date().isoformat(), a.file) for a in found.articles] == [
        ("Norderauer Zeitung", "Rat tagt", "2026-02-03", "week.zip/a.txt"),
        ("Ostmeridian", "", "2026-02-04", "week.zip/b/Brücke.txt"),
    ]
    assert told(found) == [
        "week.zip, index.csv: used as the index of what lies beside it (2 files)",
        "week.zip, c.csv: the index has no (valid) line for this file",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("weg.txt,A,,", "week.zip, index.csv, line 3: there is no file 'weg.txt' beside the index"),
        ("../a.txt,A,,", "week.zip, index.csv, line 3: there is no file '../a.txt' beside the index"),
        ("/etc/passwd,A,,", "week.zip, index.csv, line 3: there is no file '/etc/passwd' beside the index"),
        ("a.txt,A,,", "week.zip, index.csv, line 3: 'a.txt' stands in the index twice; the first line counts"),
        ("a.txt,A", "week.zip, index.csv, line 3: 2 cells where the first row names 4 columns"),
        ("index.csv,A,,", "week.zip, index.csv, line 3: there is no file 'index.csv' beside the index"),
        ("b/Brücke.txt,,2026-02-03,X", "week.zip/b/Brücke.txt: no outlet"),
        ("b/Brücke.txt,A,morgen,X", "(see week.zip/index.csv, line 3)"),
    ],
)
def test_a_wrong_line_of_an_index_in_a_zip_is_told_with_its_place(line, message, german):
    files = {"index.csv": f"{INDEX}a.txt,Abendruf,,\n{line}\n", "a.txt": TEXT, "b/Brücke.txt": TEXT}
    found = readers.read(
        Source(Path("week.zip"), "week", zipped(files)),
        index=None, default=Record(place="", file=""), timezone="Europe/Berlin", language=german,
    )  # fmt: skip
    assert [article.outlet for article in found.articles] == ["Abendruf"]
    assert any(message in remark for remark in told(found))


def test_each_folder_of_a_zip_may_have_its_index_and_the_others_need_none(german):
    files = {"x/index.csv": f"{INDEX}1.txt,Xaver,,\n", "x/1.txt": TEXT, "x/2.txt": TEXT, "y/1.txt": TEXT}
    found = reading(zipped({**files, "z/index.csv": "outlet,text\nZettel,Ein Text.\n"}), german)
    assert [(a.file, a.outlet) for a in found.articles] == [
        ("week.zip/x/1.txt", "Xaver"), ("week.zip/y/1.txt", "Abendruf"), ("week.zip/z/index.csv", "Zettel")
    ]  # fmt: skip
    assert [one.part for one in found.remarks if one.rejected] == ["x/2.txt"]


def test_an_index_speaks_of_each_text_of_a_table_and_of_a_page(german):
    found = indexed("c.csv,Sammlung,2026-02-03,\nseite.html,,2026-02-04,\n", german, more={"seite.html": PAGE})
    assert [(a.outlet, a.published_at.date().isoformat()) for a in found.articles] == [
        ("Sammlung", "2026-02-03"), ("Abendruf", "2026-02-04")
    ]  # fmt: skip


def test_an_index_from_a_mac_and_one_from_excel(german):
    import unicodedata

    files = {unicodedata.normalize("NFD", "kurs/Brücke.txt"): TEXT, "kurs/__MACOSX/._index.csv": "x"}
    lines = "sep=;\r\nfile;outlet;published\r\nBrücke.txt;Südkurve;3. Februar 2026\r\n"
    (article,) = reading(zipped({**files, "kurs/Index.CSV": lines.encode("cp1252")}), german).articles
    assert (article.outlet, article.published_at.month) == ("Südkurve", 2)


@pytest.mark.parametrize("content", [b"", b"\0\1", b"file,outlet\na.txt,A\n", b"\x89PNG\r\n", b"\xff\xfe\x00\xd8"])
def test_an_index_that_is_none_is_told_and_the_files_are_read_without_it(content, german):
    found = reading(zipped({"index.csv": content, "a.txt": TEXT}), german)
    assert [article.outlet for article in found.articles] == ["Abendruf"]
    assert any("index.csv" in remark for remark in told(found))


def test_an_index_counts_among_what_an_archive_unpacks(german):
    noise = "".join(f"{n}.txt,A,,{n * 7919 % 100_003}\n" for n in range(10_000))
    found = indexed(noise, german, limits=Limits(unpacked_bytes=150_000))
    assert "unpacks to more than" in next(remark for remark in told(found) if "index.csv" in remark)
    found = indexed(noise, german, limits=Limits(members=50))
    assert any("more than 50 rows" in remark for remark in told(found))
    assert len(told(found)) < 60


def test_many_indexes_have_no_more_lines_than_one(german):
    files = {f"{n}/index.csv": INDEX + "x.txt,A,,\n" * 30 for n in range(20)}
    found = reading(zipped(files), german, limits=Limits(members=100))
    assert len([remark for remark in found.remarks if remark.line]) < 140


def test_a_name_in_a_thousand_folders_is_cut_and_told(german):
    found = reading(zipped({"a/" * 5_000 + "rat.txt": TEXT, "index.csv": f"{INDEX}a.txt,A,,\n"}), german)
    (article,) = found.articles
    assert len(article.file) < 200
    assert any("nothing was written there" in remark for remark in told(found))


def record(kind: str, url: str, payload: bytes, *, type="application/http; msgtype=response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2026-01-22T06:00:00Z\r\nContent-Type: {type}\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


def answer(body: bytes, *, status="200 OK", type="text/html; charset=utf-8", more="") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{more}\r\n".encode() + body


def page(n: int, **given) -> bytes:
    return record("response", f"https://abendruf.example/{n}", answer(PAGE.encode(), **given))


def test_each_text_of_a_warc_says_where_it_stands(german):
    empty = record("resource", "https://abendruf.example/9", b"<html></html>", type="text/html")
    found = reading(page(1) + page(2) + empty, german, name="week.warc")
    places = [f"record {n}, https://abendruf.example/{n}" for n in (1, 2)]
    assert found.places == ((None, places[0]), (None, places[1]))
    assert [one.part for one in found.remarks if one.rejected] == ["record 3, https://abendruf.example/9"]


def test_each_page_of_a_warc_is_read_and_the_rest_counted(german):
    others = [
        record("warcinfo", "", b"software: x", type="application/warc-fields"),
        record("request", "https://abendruf.example/1", b"GET / HTTP/1.1\r\n\r\n"),
        page(2, status="404 Not Found"),
        page(3, type="image/png"),
    ]
    resource = record("resource", "https://abendruf.example/9", PAGE.encode(), type="text/html")
    found = reading(b"".join([others[0], page(1), *others[1:], resource]), german, name="week.warc")
    assert [(a.id, a.url, a.outlet, a.file) for a in found.articles] == [
        ("week:2", "https://abendruf.example/1", "Abendruf", "week.warc"),
        ("week:6", "https://abendruf.example/9", "Abendruf", "week.warc"),
    ]
    assert told(found) == [
        "week.warc: records that hold no page were left aside: 1 warcinfo, 1 request, 1 answer 404, 1 image/png"
    ]


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n"),
        (PAGE.encode(), "Content-Encoding: gzip\r\n"),  # kept unpacked, the head as it was
        (zlib.compress(PAGE.encode()), "Content-Encoding: deflate\r\n"),
        (zlib.compress(PAGE.encode())[2:-4], "Content-Encoding: deflate\r\n"),
        (b"5\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (PAGE.encode()[:5], len(PAGE.encode()) - 5, PAGE.encode()[5:]),
         "Transfer-Encoding: chunked\r\n"),
        (PAGE.encode(), "Transfer-Encoding: chunked\r\n"),
    ],
)  # fmt: skip
def test_a_page_is_unpacked_as_it_was_sent(body, head, german):
    content = record("response", "https://abendruf.example/1", answer(body, more=head))
    (article,) = reading(content, german, name="week.warc").articles
    assert "Absatz 5" in article.text


def test_the_servers_encoding_counts_where_the_page_is_not_utf_8(german):
    body = PAGE.replace("Nachtbus", "Ночной автобус").encode("cp1251", "ignore")
    content = record("response", "https://a.example/1", answer(body, type="text/html; charset=windows-1251"))
    (article,) = reading(content, german, name="week.warc").articles
    assert "Ночной автобус" in article.text


def test_a_warc_of_many_packed_records_with_a_damaged_one(german):
    packed = [gzip.compress(page(n)) for n in range(4)]
    packed[1] = packed[1][:200] + b"kaputt" + packed[1][206:]
    found = reading(b"".join(packed), german, name="week.warc.gz")
    assert [article.url[-1] for article in found.articles] == ["0", "2", "3"]
    assert any("damaged" in remark for remark in told(found))
    cut = b"".join([gzip.compress(page(0)), gzip.compress(page(1))[:-40]])
    found = reading(cut, german, name="week.warc.gz")
    assert [article.url[-1] for article in found.articles] == ["0"]
    assert any("ends too early" in remark for remark in told(found))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (b"Content-Length: ", b"Content-Length: 99999999", "the record is cut off"),
        (b"Content-Length: ", b"Content-Length: x", "does not say how long it is"),
        (b"Content-Length: ", b"Content-Length: -", "does not say how long it is"),
        (b"HTTP/1.1 200 OK", b"HTTP/1.1 200 OK\r\nContent-Encoding: zz", "packed with 'zz'"),
    ],
)
def test_a_broken_record_is_told_and_the_others_read(old, new, message, german):
    broken = page(1).replace(old, new, 1)
    if old.startswith(b"HTTP"):
        broken = record("response", "https://a.example/1", answer(PAGE.encode(), more="Content-Encoding: zz\r\n"))
    found = reading(page(0) + broken + page(2), german, name="week.warc")
    assert [article.url[-1] for article in found.articles] == ["0", "2"]
    assert message in told(found)[0]


@pytest.mark.parametrize("content", [b"", b"kein WARC", b"WARC/1.0", b"WARC/1.0\r\n\r\n", b"\x1f\x8b\x08"])
def test_what_is_no_warc_is_told(content, german):
    found = reading(content, german, name="week.warc")
    assert found.articles == ()
    assert found.remarks


def test_records_are_bounded(german):
    found = reading(page(0) * 3, german, name="week.warc", limits=Limits(members=2))
    assert len(found.articles) == 2
    assert "more than 2 records" in told(found)[-1]


GOOD = {
    "a.zip": zipped({"rat.txt": TEXT, "b/rat.csv": f"outlet,text\nAbendruf,{TEXT}\n"}),
    "b.zip": zipped({"rat.txt": TEXT, "b/index.csv": f"{INDEX}rat.txt,Abendruf,,Rat\n", "b/rat.txt": TEXT}),
    "a.warc": page(0)[:700] + page(1)[:700] + page(2),
    "a.warc.gz": gzip.compress(page(0)) + gzip.compress(page(1)),
}


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_changed_in_an_archive_it_is_read_or_told(data, german):
    name = data.draw(st.sampled_from(sorted(GOOD)))
    raw = bytearray(GOOD[name])
    for _ in range(data.draw(st.integers(1, 10))):
        place = data.draw(st.integers(0, max(0, len(raw) - 1)))
        length = data.draw(st.integers(0, 12))
        raw[place : place + length] = data.draw(st.binary(max_size=12))
    found = reading(bytes(raw), german, name=name)
    assert found.articles or found.remarks or not raw.strip() or name.endswith(".zip")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.binary(max_size=300), name=st.sampled_from(["a.zip", "a.warc", "a.warc.gz", "a.xml", "a.txt.gz", "a.txt.xz"])
)
def test_any_bytes_are_read_or_told(raw, name, german):
    found = reading(raw, german, name=name)
    assert found.articles or found.remarks
