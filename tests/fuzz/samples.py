"""A small good file of each format, made here: what mutation starts from."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

TEXT = (
    "Der Rat von Norderau hat am Montag über den Nachtbus getagt. „Er bleibt“, sagte eine Sprecherin. "
    "Die Linie fährt bis Ende Juni, danach wird neu verhandelt.\n\nUnabhängig prüfen ließ sich das nicht."
)
TITLE = "Rat tagt über den Nachtbus"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def html(body: str = TEXT, head: str = "") -> bytes:
    told = "".join(f"<p>{piece}</p>" for piece in body.split("\n\n"))
    return (
        f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{TITLE} | Abendruf</title>'
        f'<meta property="og:site_name" content="Abendruf">{head}</head><body><nav><a href="/">Start</a></nav>'
        f"<article><h1>{TITLE}</h1><time datetime='2026-02-03T08:15+01:00'>3.2.</time>{told * 3}</article>"
        "</body></html>"
    ).encode()


def live_blog() -> bytes:
    entry = {"@type": "BlogPosting", "headline": "Bus fährt", "articleBody": TEXT, "datePublished": "2026-02-03T09:00Z"}
    thing = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": TITLE,
        "datePublished": "2026-02-03",
        "liveBlogUpdate": [entry, {**entry, "headline": "Bus steht", "datePublished": "2026-02-03T10:00Z"}],
    }
    return html(head=f'<script type="application/ld+json">{json.dumps(thing)}</script>')


def ticker() -> bytes:
    entries = "\n\n".join(f"{hour}.15 Uhr: {TEXT}" for hour in (22, 18, 9, 1))
    return f"Newsblog: {TITLE}\n\n{entries}".encode()


def nexis() -> list[str]:
    fields = ["Rat tagt", "Abendruf", "3. Februar 2026 Dienstag", "Copyright 2026 Abendruf Alle Rechte vorbehalten"]
    more = ["Section: LOKALES; S. 3", "Length: 120 words", "Body", *TEXT.split("\n\n"), "Load-Date: February 3, 2026"]
    return [*fields, *more, "End of Document"] * 2


def docx() -> bytes:
    lines = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in nexis())
    document = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{lines}</w:body></w:document>'
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": document.encode()})


def rtf() -> bytes:
    lines = "\\par\n".join("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in nexis())
    return f"{{\\rtf1\\ansi\\ansicpg1252\n{lines}\\par\n}}".encode("ascii")


def xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (["Medium", "Volltext", "Datum"], ["Abendruf", TEXT, "2026-02-03"], ["Eilpunkt24", TEXT, "3.2.2026"]):
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def rss() -> bytes:
    item = f"<item><title>{TITLE}</title><link>https://abendruf.example/1</link><description>{TEXT}</description>"
    item += "<pubDate>Tue, 03 Feb 2026 08:15:00 +0100</pubDate></item>"
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Abendruf</title>{item * 2}</channel></rss>'.encode()
    )


def atom() -> bytes:
    entry = f"<entry><title>{TITLE}</title><id>1</id><updated>2026-02-03T08:15:00Z</updated>"
    entry += f"<summary>{TEXT}</summary></entry>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Abendruf</title>{entry}</feed>'.encode()


def warc() -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://abendruf.example/1\r\n"
        "WARC-Date: 2026-02-03T08:15:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def mhtml() -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://abendruf.example/1\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="XX"\r\n\r\n--XX\r\n'
        "Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://abendruf.example/1\r\n\r\n"
    )
    return head.encode() + html() + b"\r\n--XX--\r\n"


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def factiva() -> bytes:
    lines = [
        ("HD", TITLE),
        ("WC", "120 words"),
        ("PD", "3 February 2026"),
        ("SN", "Abendruf"),
        ("LP", TEXT),
        ("AN", "AB1"),
    ]
    rows = "".join(f"<tr><td><b>{code}</b></td><td><p>{value}</p></td></tr>" for code, value in lines)
    body = f"<body><div class='article'><table>{rows}</table></div></body>"
    return f"<html><head><title>Factiva</title></head>{body}</html>".encode()


def fundus() -> bytes:
    body = {"summary": ["Kurz."], "sections": [{"headline": ["Bus"], "paragraphs": TEXT.split("\n\n")}]}
    one = {"title": TITLE, "body": body, "publishing_date": "2026-02-03 08:15:00+01:00", "publisher": "Abendruf"}
    return json.dumps(
        [one, {"title": TITLE, "maintext": TEXT, "date_publish": "2026-02-03", "source_domain": "a.example"}]
    ).encode()


def samples() -> list[tuple[str, bytes]]:
    """Suffix and content of a good file of each format, several where a format has several shapes."""
    table = f'outlet,title,text,published,url\nAbendruf,{TITLE},"{TEXT}",2026-02-03,https://a.example/1\n'.encode()
    mediacloud = (
        f"id,publish_date,title,url,language,media_name\n1,2026-02-03,{TITLE},https://a.example/1,de,Abendruf\n"
    )
    lines = json.dumps({"outlet": "Abendruf", "title": TITLE, "text": TEXT, "published": "2026-02-03"}).encode() + b"\n"
    head = f"---\noutlet: Abendruf\ntitle: {TITLE}\npublished: 2026-02-03\n---\n".encode()
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Abendruf"}
    feed |= {"items": [{"id": "1", "title": TITLE, "content_text": TEXT, "date_published": "2026-02-03T08:15:00Z"}]}
    return [
        (".txt", TEXT.encode()),
        (".txt", head + ticker()),
        (".md", head + f"# {TITLE}\n\n{TEXT}".encode()),
        (".html", html()),
        (".html", live_blog()),
        (".html", factiva()),
        (".mhtml", mhtml()),
        (".csv", table),
        (".csv", mediacloud.encode()),
        (".tsv", table.replace(b",", b"\t")),
        (".jsonl", lines * 2),
        (".json", fundus()),
        (".json", json.dumps(feed).encode()),
        (".xlsx", xlsx()),
        (".docx", docx()),
        (".rtf", rtf()),
        (".rss", rss()),
        (".xml", atom()),
        (".warc", warc()),
        (".zip", packed({"eins.html": html(), "zwei.txt": TEXT.encode(), "liste.csv": table})),
        (".jsonl.gz", gzip.compress(lines, mtime=0)),
    ]
