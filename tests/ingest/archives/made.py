"""Files as press archives hand them out, built from lines: invented articles of invented outlets."""

import dataclasses
import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from framing.ingest.archives import document_items
from framing.ingest.items import Context
from framing.ingest.sources import Source
from framing.language.resources import load

CONTEXT = Context(timezone="Europe/Berlin", language=load("de"))
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"


def context(**limits):
    """What readers know beside the file, with these limits."""
    return dataclasses.replace(CONTEXT, limits=dataclasses.replace(CONTEXT.limits, **limits))


def body(lines, *, links=None):
    """The XML of a document's body; links: of lines by their number."""
    pieces = []
    for number, line in enumerate(lines):
        run = f'<w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r>' if line else ""
        if links and number in links:
            run = f'<w:hyperlink r:id="rId{number}">{run}</w:hyperlink>'
        pieces.append(f"<w:p>{run}</w:p>")
    return "".join(pieces)


def docx(lines=(), *, xml=None, links=None, extra=None) -> bytes:
    """A DOCX of these lines, or of this XML inside the body."""
    inner = body(lines, links=links) if xml is None else xml
    document = f'<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{inner}</w:body></w:document>'
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/hyperlink" Target="{escape(target)}" TargetMode="External"/>'
        for number, target in (links or {}).items()
    )
    main = f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_P}">{main}</Relationships>',
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_P}">{relations}</Relationships>',
            **(extra or {}),
        }
    )


def packed(members) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def rtf(lines) -> bytes:
    """An RTF of these lines, as word processors write it: umlauts as bytes of the code page, other letters as \\u."""

    def escaped(line):
        return "".join(_rtf_letter(letter) for letter in line)

    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}}{\info{\title Lieferung}}"
        r"{\footer\pard Page {\field{\*\fldinst PAGE}}\par}\viewkind4\uc1\pard\f0\fs20 "
        + "".join(escaped(line) + "\\par\r\n" for line in lines)
        + "}"
    ).encode("ascii")


def _rtf_letter(letter):
    if letter in "\\{}":
        return f"\\{letter}"
    if letter == "\t":
        return r"\tab "
    if letter.isascii():
        return letter
    try:
        return f"\\'{letter.encode('cp1252')[0]:02x}"
    except UnicodeEncodeError:
        halves = letter.encode("utf-16-le")
        codes = [int.from_bytes(halves[at : at + 2], "little", signed=True) for at in range(0, len(halves), 2)]
        return "".join(f"\\u{code}?" for code in codes)


def read(raw, name="delivery.docx", *, reader=document_items, context=CONTEXT):
    """Records and what was told, each with its part."""
    content = raw.encode() if isinstance(raw, str) else raw
    source = Source(Path(name), Path(name).stem, content)
    items = list(reader(source, context))
    return [item.record for item in items if item.record], [(item.part, item.reason) for item in items if item.reason]
