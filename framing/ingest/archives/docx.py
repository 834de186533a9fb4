"""A DOCX to its lines: a zip of XML, of which only the text is read. Nothing is fetched, no entity is resolved."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, Any

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.archives.document import Document
from framing.ingest.limits import Limits

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LINK_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_VALUES = (f"{_W}val", f"{_STRICT}val")
_WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_BROKEN = "the DOCX is damaged ({}); open it in a word processor and save it anew"
_DEEPEST = 250
"""Elements inside each other. Text boxes in tables reach forty."""


def read(raw: bytes, limits: Limits) -> Document:
    """The lines of a DOCX, and where those that are links lead to.

    Raises IngestError where it is damaged, locked by a password, no document, or more than the limits allow.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if len(packed.infolist()) > limits.members:
                raise IngestError(f"the DOCX holds more than {limits.members:,} pieces; no document does")
            main = _main_part(packed, limits)
            links = _links(packed, main, limits)
            return _document(_part(packed, main, limits), links)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
        raise IngestError(_BROKEN.format(str(fault)[:80] or type(fault).__name__)) from fault


def _part(packed: zipfile.ZipFile, name: str, limits: Limits) -> bytes:
    """One piece of the zip, unpacked bit by bit so that a bomb is noticed in time."""
    info = packed.getinfo(name)
    found = bytearray()
    with packed.open(info) as stream:
        while piece := stream.read(compressed.PIECE):
            found += piece
            compressed.check(len(found), max(1, info.compress_size), limits)
            if len(found) > limits.document_bytes:
                most = f"{limits.document_bytes // 1_000_000} MB"
                raise IngestError(f"its text takes more than {most}; split it, or raise the limit document_bytes")
    return bytes(found)


def _main_part(packed: zipfile.ZipFile, limits: Limits) -> str:
    """The name of the piece that holds the text: word/document.xml unless the package says otherwise."""
    names = set(packed.namelist())
    if "_rels/.rels" in names:
        for kind, target, _ in _relations(_part(packed, "_rels/.rels", limits)):
            if kind.endswith("/officeDocument") and target.lstrip("/") in names:
                return target.lstrip("/")
    if "word/document.xml" not in names:
        raise IngestError("it is a zip, but no DOCX: it holds no word/document.xml. Is it another kind of file?")
    return "word/document.xml"


def _links(packed: zipfile.ZipFile, main: str, limits: Limits) -> dict[str, str]:
    folder, name = posixpath.split(main)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in packed.namelist():
        return {}
    found = _relations(_part(packed, relations, limits))
    return {id: target for kind, target, id in found if kind.endswith("/hyperlink") and target.startswith("http")}


def _relations(xml: bytes) -> Iterator[tuple[str, str, str]]:
    """Kind, target and id of each relation."""
    for _, element in _events(xml):
        if element.tag == _RELATED:
            yield element.get("Type", ""), element.get("Target", ""), element.get("Id", "")


def _events(xml: bytes) -> Iterator[tuple[str, Any]]:
    """Every start and end of an element; what was read is forgotten at once, so that memory stays small."""
    from lxml import etree

    stream: IO[bytes] = io.BytesIO(xml)
    depth = 0
    try:
        for event, element in etree.iterparse(
            stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        ):
            if depth == 0 and element.getroottree().docinfo.internalDTD is not None:
                raise IngestError("the DOCX brings definitions of its own (a DTD), as no word processor writes them")
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                raise IngestError("the DOCX is nested deeper than any document; open it and save it anew")
            yield event, element
            if event == "end":
                element.clear(keep_tail=True)
                while element.getprevious() is not None and depth:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as fault:
        raise IngestError(_BROKEN.format(str(fault)[:80])) from fault


def _document(xml: bytes, links: dict[str, str]) -> Document:
    """The paragraphs of the main piece. What a text box holds stands before the paragraph it hangs on."""
    lines: list[str] = []
    leading: dict[int, str] = {}
    open_paragraphs: list[list[str]] = []
    targets: list[str] = []
    bold: set[int] = set()
    weights: list[set[bool]] = []
    run_is_bold, moved = False, 0
    beside = 0  # inside the second copy that Word writes for older programs
    for event, element in _events(xml):
        if element.tag == _FALLBACK:
            beside += 1 if event == "start" else -1
        if beside or not isinstance(element.tag, str) or not element.tag.startswith((_W, _STRICT)):
            continue
        name = element.tag.rpartition("}")[2]
        if name == "p" and event == "start":
            open_paragraphs.append([])
            targets.append("")
            weights.append(set())
        elif name == "p":
            text, target = "".join(open_paragraphs.pop()).strip(), targets.pop()
            if target and text:
                leading[len(lines)] = target
            if weights.pop() == {True}:
                bold.update(range(len(lines), len(lines) + text.count("\n") + 1))
            lines += (line.strip() for line in text.split("\n"))
        elif not open_paragraphs:
            continue
        elif name == "moveFrom":  # under "track changes" the text stands once more where it was moved to
            moved += 1 if event == "start" else -1
        elif moved:
            continue
        elif name == "r" and event == "start":
            run_is_bold = False
        elif name == "b" and event == "start":
            run_is_bold = all(element.get(key) not in ("0", "false", "off") for key in _VALUES)
        elif name == "hyperlink" and event == "start":
            targets[-1] = targets[-1] or next((links[id] for key in _LINK_IDS if (id := element.get(key)) in links), "")
        elif event == "end" and name == "t":
            open_paragraphs[-1].append(element.text or "")
            if (element.text or "").strip():
                weights[-1].add(run_is_bold)
        elif event == "end" and name in _WRITTEN:
            open_paragraphs[-1].append(_WRITTEN[name])
    return Document(tuple(lines), leading, frozenset(bold))
