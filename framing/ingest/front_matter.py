"""The front matter of a Markdown file: its fields as a header, between two lines `---` or `+++`."""

from __future__ import annotations

import re

from framing.ingest.documents import FENCE
from framing.ingest.tables import names
from framing.language.resources import Language

_MOST_LINES = 200
_TOML = "+++"
_FIELDS = {
    FENCE: re.compile(r"([^\s:#-][^:]{0,80}):(?:\s+(.*))?"),
    _TOML: re.compile(r"([^\s=#\[-][^=]{0,80})=\s*(.*)"),
}
_CLOSING = {FENCE: (FENCE, "..."), _TOML: (_TOML,)}
_BELONGS = re.compile(r"[ \t].*|[-#\]].*|\[[^\[\]]{0,80}\]\s*|")
"""A line that no field begins: indented, one of a list, a remark, the name of a group, or blank."""
_BLOCK = frozenset({">", ">-", ">+", "|", "|-", "|+"})
"""YAML's signs for a value on the lines below."""
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')\s*(?:#.*)?""")
_REMARK = re.compile(r"(?:^|\s)#(?:\s.*|$)")
_DAY_REMARK = re.compile(r"(?:^|\s)#.*")
_DAYS = ("published", "updated")
_SWITCHES = frozenset({"true", "false", "yes", "no"})
"""Of blogs, whose `published: true` says that a text is shown, and not when."""


def header(text: str, language: Language) -> tuple[dict[str, str], list[str], str]:
    """The known fields of the front matter, the names of the others, and the text below it.

    Without a second line like the first, without a known field between the two, or with a line between them that
    belongs to no field, there is no header: the line is a rule, and nothing below it is lost.
    """
    lines = text.split("\n", _MOST_LINES)
    fence = lines[0].strip()
    ends = _CLOSING.get(fence, ())
    closing = next((n for n, line in enumerate(lines[1:-1] or lines[1:], start=1) if line.strip() in ends), 0)
    if not closing:
        return {}, [], text
    values: dict[str, str] = {}
    idle: list[str] = []
    is_known = False
    for number, line in enumerate(lines[1:closing], start=1):
        found = _FIELDS[fence].fullmatch(line)
        if found is None:
            if _BELONGS.fullmatch(line) is None:
                return {}, [], text
            continue
        name = _unquoted(found.group(1).strip())
        field = names.field_of(name, language)
        is_known = is_known or field is not None
        value = _value((found.group(2) or "").strip(), lines[number + 1 : closing], is_day=field in _DAYS)
        if field is None or field == "text" or (field in _DAYS and value.casefold() in _SWITCHES):
            idle.append(name)
        elif value:
            values.setdefault(field, value)
    return (values, idle, "\n".join(lines[closing + 1 :]).lstrip("\n")) if is_known else ({}, [], text)


def _value(written: str, below: list[str], *, is_day: bool) -> str:
    """What a field says, without quotation marks and without a remark behind it; "#Nachtbus" in a title is none."""
    if quoted := _QUOTED.fullmatch(written):
        return _unquoted(quoted.group(1))
    bare = (_DAY_REMARK if is_day else _REMARK).sub("", written, count=1).strip()
    return _block(below) if bare in _BLOCK else _unquoted(bare)


def _block(lines: list[str]) -> str:
    """The indented lines below a field as one."""
    below: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith((" ", "\t")):
            break
        below.append(line.strip())
    return " ".join(filter(None, below))


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace(f"\\{value[0]}", value[0]).replace("''", "'").strip()
    return value
