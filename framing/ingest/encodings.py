"""In which encoding is a text written that does not say so?"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LOOKED_AT = 100_000
"""Bytes by which an encoding is told, from the beginning: more say nothing new."""
_ZERO_SHARE = 0.05
"""Of one half of the bytes, at least, that are zero in UTF-16: the blanks alone are more."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")
_DECLARED = re.compile(
    r"(iso-?8859-?\d+|latin-?[1-9]|windows-?125\d|cp-?125\d|koi8-?[ru]|mac(intosh|-?roman)|"
    r"gb2312|gbk|gb18030|big5|shift[-_]jis|euc-(jp|kr)|iso-2022-jp)"
)
"""Encodings of texts that a sender may name; Python knows others, such as base64, that are none."""
_WINDOWS = ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "iso-8859-9", "latin5")
"""What is called so on the web is Windows text, which has all of its letters (WHATWG Encoding Standard)."""
_WRONG_SIGN = re.compile(
    r"[a-zà-öø-ÿ][\x81\x8d\x8f\x90\x9d¡-¬®-¶¸-¿„†‡ˆ‰‹›ŠŒŽŸÀ-Þ]+[a-zà-öø-ÿ]|"
    r"[a-zà-öø-ÿ]{3}[¹³¿]|[£¥¢¯][a-zà-öø-ÿ]|[à-öø-ÿÀ-Þ]{4}"
)
"""In a word: a sign that stands in none, a capital letter, or more accents than a word has."""
_ACCENTED = re.compile(r"(?:(?<![a-zA-Z])[a-zA-Z]++)?[^\x00-\x7f]\w*")
_WRONG_SHARE = 0.2
"""Of the words with a letter beyond ASCII: beyond it, the text was not written on Windows."""
_LINES_LOOKED_AT = 1_000
"""Damaged lines that are looked at one by one; with more, the file is to be saved anew anyway."""
_OTHERS = ["cp1252", "mac_roman", "cp850", "cp1250", "cp1251", "iso8859_2", "koi8_r"]
"""What is asked for then. Left free, charset-normalizer calls nearly every German text cp1250, and short ones big5."""


def wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32, by its mark or by where its zeros stand; None where it is neither."""
    marked = next((name for mark, name in _MARKS if raw.startswith(mark)), None)
    if marked is not None or 0 not in raw[:_LOOKED_AT]:
        return marked
    head = raw[: min(len(raw), _LOOKED_AT) // 4 * 4]
    zeros = [head[place::4].count(0) / max(1, len(head) // 4) for place in range(4)]
    candidates = []
    if min(zeros[2:]) > 0.9 and zeros[0] < 0.5:
        candidates.append("utf-32-le")
    if min(zeros[:2]) > 0.9 and zeros[3] < 0.5:
        candidates.append("utf-32-be")
    even, odd = (zeros[0] + zeros[2]) / 2, (zeros[1] + zeros[3]) / 2
    if odd > _ZERO_SHARE and even < odd / 10:
        candidates.append("utf-16-le")
    if even > _ZERO_SHARE and odd < even / 10:
        candidates.append("utf-16-be")
    return next(
        (name for name in candidates if _reads(head, name) and len(raw) % (4 if "32" in name else 2) == 0), None
    )


def _reads(head: bytes, name: str) -> bool:
    """Is it text when it is read so? A last sign that is cut in two does not count."""
    text = codecs.getincrementaldecoder(name)(errors="replace").decode(head)
    return "\ufffd" not in text and not _CONTROLS.search(text)


def narrow(raw: bytes, *, declared: str = "") -> tuple[str, str]:
    """The encoding of a text that is no UTF-8, and what to tell of it: what was named, else Windows, else a guess."""
    named = declared.strip().casefold()
    if _DECLARED.fullmatch(named):
        named = "cp1252" if named in _WINDOWS else named
        if _can(raw, named):
            return named, ""
    if not _looks_wrong(raw):
        return "cp1252", ""
    guessed = _guess(raw)
    if guessed in (None, "cp1252") or not _can(raw, guessed):
        return "cp1252", ""
    return guessed, f"not UTF-8; read as {guessed}, as its letters suggest: check them, or save the file as UTF-8"


def _can(raw: bytes, name: str) -> bool:
    try:
        raw.decode(name)
    except (UnicodeError, LookupError):
        return False
    return True


def _looks_wrong(raw: bytes) -> bool:
    """Would these bytes, read as Windows writes, be words that nobody writes?"""
    text = raw[:_LOOKED_AT].decode("cp1252", errors="replace").replace("\ufffd", "\x81")
    words = _ACCENTED.findall(text)
    wrong = sum(bool(_WRONG_SIGN.search(word)) for word in re.findall(r"[^\s.,;:!?()\"–—…“”»«/-]+", text))
    return wrong > _WRONG_SHARE * max(1, len(words))


def _guess(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes

    lines = [line for line in raw[:_LOOKED_AT].split(b"\n") if not line.isascii()]
    best = from_bytes(b"\n".join(lines)[:20_000], cp_isolation=_OTHERS).best()
    return None if best is None else best.encoding


def is_utf8(raw: bytes) -> bool:
    """Is it UTF-8 to the last byte?"""
    return _can(raw, "utf-8")


def is_mostly_ascii(raw: bytes) -> bool:
    """Are four of five bytes plain letters and signs, as in any text of a Latin script?"""
    return sum(byte < 128 for byte in raw[:_LOOKED_AT]) > 0.8 * min(len(raw), _LOOKED_AT)


def is_damaged_utf8(raw: bytes) -> bool:
    """Mostly UTF-8, with few wrong bytes? Read as Windows text it would turn every umlaut into two signs."""
    text = raw.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(not character.isascii() for character in text) - wrong
    return right > wrong


def _holds_utf8(line: bytes) -> bool:
    return any(not sign.isascii() and sign != "\ufffd" for sign in line.decode("utf-8", errors="replace"))


def line_by_line(raw: bytes) -> tuple[str, str]:
    """The text of damaged UTF-8, and what was wrong: a line of Windows text is read as such, else a byte is lost."""
    lines: list[str] = []
    lost: list[int] = []
    foreign: list[int] = []
    written = raw.removeprefix(codecs.BOM_UTF8).split(b"\n")
    for number, line in enumerate(written, start=1):
        if len(lost) + len(foreign) >= _LINES_LOOKED_AT:
            lines.append(b"\n".join(written[number - 1 :]).decode("utf-8", errors="replace"))
            break
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            if _holds_utf8(line) or not _can(line, "cp1252") or _looks_wrong(line):
                lines.append(line.decode("utf-8", errors="replace"))
                lost.append(number)
            else:
                lines.append(line.decode("cp1252"))
                foreign.append(number)
    told = []
    if foreign:
        told.append(f"{_named(foreign)}: not UTF-8 as the others; read as Windows text")
    if lost:
        told.append(f"{_named(lost)}: damaged bytes, shown as \ufffd; save the file anew from its source")
    return "\n".join(lines), "; ".join(told)


def _named(lines: list[int]) -> str:
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(map(str, lines[:5]))}" + (f" and {len(lines) - 5} more" if len(lines) > 5 else "")
