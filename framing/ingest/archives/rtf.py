"""An RTF to its lines: read in one pass, byte by byte, so that no file makes it slow or deep.

The library striprtf reads the same, and the tests hold this against it; on hostile files it takes hours or ends in
errors that are not its own, and it writes the address of each link into the text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from framing.errors import IngestError
from framing.ingest.archives.document import Document, typed
from framing.ingest.limits import Limits

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,9})?[ ]?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_WRITTEN = {
    "par": "\n", "sect": "\n", "page": "\n", "line": "\n", "row": "\n", "nestrow": "\n", "tab": "\t", "cell": "\t",
    "nestcell": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {b"~": "\xa0", b"_": "\u2011", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n", b"\r": "\n"}
_LINE_ENDS = "\x85\u2028\u2029"
"""Some programs write the ends of lines as letters."""
_NOT_TEXT = frozenset(
    (
        "annotation", "atnauthor", "atnid", "bkmkend", "bkmkstart", "colortbl", "datafield", "datastore",
        "filetbl", "fldinst", "fonttbl", "footer", "footerf", "footerl", "footerr", "footnote", "generator",
        "header", "headerf", "headerl", "headerr", "info", "latentstyles", "listoverridetable", "listtable",
        "nonshppict", "object", "passwordhash", "pict", "pntext", "pntxta", "pntxtb", "private", "revtbl",
        "rsidtbl", "stylesheet", "tc", "template", "themedata", "xe", "xmlnstbl",
    )
)  # fmt: skip
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces."""

    written: bool = True
    fonts: bool = False
    """Inside the table of fonts."""
    font: int | None = None
    skip: int = 1
    """Signs that follow a \\u for programs which cannot read it."""
    bold: bool = False
    hidden: bool = False
    """Not shown by a word processor, or deleted under "track changes"."""

    @property
    def shown(self) -> bool:
        """Is what stands here the document's text?"""
        return self.written and not self.hidden


def read(raw: bytes, limits: Limits) -> Document:
    """The lines of an RTF; cells of a table are parted by tabs.

    Raises IngestError where it is no RTF or has more commands than the limits allow. Braces that do not match
    are no error: what stands behind is text all the same.
    """
    start = raw.find(b"{\\rtf", 0, 1_000)
    if start < 0:
        raise IngestError("it is no RTF: it does not begin with {\\rtf")
    pieces: list[str] = []
    bold: set[int] = set()
    plain: set[int] = set()
    line = 0
    for piece, is_bold in _pieces(raw[start:], limits):
        pieces.append(piece)
        if piece == "\n":
            line += 1
        elif not piece.isspace():
            (bold if is_bold else plain).add(line)
    text = "".join(pieces)
    # Signs beyond the first plane are written as two halves.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return typed(_CONTROL.sub("", whole), bold=frozenset(bold - plain))


def _pieces(raw: bytes, limits: Limits) -> Iterator[tuple[str, bool]]:
    """Each piece of text, and whether it is bold."""
    group, stack = _Group(), [_Group()]
    codepage, fonts, waiting = "cp1252", dict[int | None, str](), bytearray()
    star, skip = False, 0
    for count, (word, number, code, sign, brace, plain) in enumerate(_tokens(raw)):
        if count > limits.rtf_commands:
            raise IngestError(
                f"the RTF has more than {limits.rtf_commands:,} commands; save it as DOCX, split it, "
                "or raise the limit rtf_commands"
            )
        if waiting and code is None:  # letters of two bytes come one byte a command
            yield _decoded(waiting, fonts.get(group.font, codepage)), group.bold
            waiting.clear()
        if brace is not None:
            star, skip = False, 0
            if brace == b"{":
                stack.append(group)
            elif len(stack) > 1:
                group = stack.pop()
            continue
        if word is not None:
            name = word.decode("ascii")
            if star or name in _NOT_TEXT:
                group = replace(group, written=False, fonts=name == "fonttbl" or group.fonts)
            star, skip = False, 0
            if name == "ansicpg" and number:
                codepage = _known(f"cp{int(number)}", codepage)
            elif name == "f" and number:
                if group.font != int(number):
                    group = replace(group, font=int(number))
            elif name in ("v", "deleted"):
                group = replace(group, hidden=number != b"0")
            elif name == "plain" and (group.font is not None or group.bold or group.hidden):
                group = replace(group, font=None, bold=False, hidden=False)
            elif name == "b" and group.bold == (number == b"0"):
                group = replace(group, bold=not group.bold)
            elif name == "fcharset" and group.fonts and number:
                fonts[group.font] = _CHARSETS.get(int(number), codepage) if int(number) else codepage
            elif name == "uc" and number:
                group = replace(group, skip=max(0, min(int(number), 10)))
            elif name == "u" and number and group.shown:
                skip = group.skip
                yield _letter(int(number)), group.bold
            elif group.shown and name in _WRITTEN:
                yield _WRITTEN[name], group.bold
        elif code is not None:
            if skip:
                skip -= 1
            elif group.shown:
                waiting.append(int(code, 16))
        elif sign is not None:
            star = sign == b"*"
            if group.shown and not star:
                yield _SIGNS.get(sign, ""), group.bold
        elif plain is not None:
            kept = plain[skip:]
            skip = max(0, skip - len(plain))
            if group.shown and kept:
                yield (kept.decode("ascii") if kept.isascii() else _decoded(kept, codepage)), group.bold
    if waiting:
        yield _decoded(waiting, codepage), group.bold


def _tokens(raw: bytes) -> Iterator[tuple[bytes | None, ...]]:
    r"""Word, number, code, sign, brace and plain text; what \bin announces is stepped over."""
    position = 0
    while position < len(raw):
        for match in _TOKEN.finditer(raw, position):
            yield match.groups()
            position = match.end()
            if match[1] == b"bin" and match[2]:
                position += max(0, int(match[2]))
                break
        else:
            return


def _letter(number: int) -> str:
    letter = chr(number % 0x10000)  # written as a signed number of 16 bits
    return "\n" if letter in _LINE_ENDS else letter


def _known(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return otherwise


def _decoded(raw: bytes | bytearray, codepage: str) -> str:
    return bytes(raw).decode(codepage, errors="replace")
