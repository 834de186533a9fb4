"""Markdown's signs taken away: what is left is the text as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CODE = re.compile(r" {0,3}(?:```[^`]*|~~~.*)")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
_QUOTED = re.compile(r"^(?: {0,3}>)+ ?")
_DEFINITION = re.compile(
    r" {0,3}\[[^\[\]^][^\[\]]{0,299}\]:[ \t]+"
    r"(?:<[^<>\n]{1,2000}>|(?:[a-z][a-z0-9+.-]{1,30}:|[/#]|\.{1,2}/|www\.)\S*|\S*\.[a-z]{2,5})"
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*"""
)
"""Where a link leads to, and nothing else: "[Abendruf]: Frau Muster, warum?" is an interview."""
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\[\]\n]{1,100}\]:[ \t]*")
_REMARK = re.compile(r"\s*<!--")
_TAGS = (
    "a|abbr|address|article|aside|audio|b|blockquote|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|"
    "div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|label|li|link|"
    "main|mark|meta|nav|object|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|"
    "style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr"
)
_STRONG = (r"(?<!\\)\*\*(?=\S)([^*\n]+)\*\*", r"\1")

_INLINE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,5000}-->", ""),
        (r"!\[[^\[\]\n]{0,1000}\](?:\((?:[^()\n]|\([^()\n]{0,300}\)){0,2000}\)|\[[^\[\]\n]{0,300}\])", ""),
        (r"\[\^[^\[\]\n]{1,100}\]", ""),
        (r"\[([^\[\]\n]{0,1000})\](?:\((?:[^()\n]|\([^()\n]{0,300}\)){0,2000}\)|\[[^\[\]\n]{0,300}\])", r"\1"),
        (r"<((?:https?://|mailto:)[^\s<>]{1,2000})>", r"\1"),
        (r"<br ?/?>", "\n"),
        # "x <y und z> 3" is no tag.
        (rf"(?i)</?(?:{_TAGS})(?=[\s/>])[^<>\n]{{0,500}}>", ""),
        (r"`([^`\n]+)`", r"\1"),
        _STRONG,
        (r"(?<![\w\\])__(?=\S)([^_\n]+)__(?!\w)", r"\1"),
        # Not inside a word: "Leser*innen und Bürger*innen" has no emphasis.
        (r"(?<![\w*\\])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\w*])", r"\1"),
        (r"(?<![\w\\])_(?=\S)([^_\n]+)(?<=\S)_(?!\w)", r"\1"),
        _STRONG,  # once more: "**der *ganze* Rat**"
        (r"~~([^~\n]+)~~", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!>~|-])", r"\1"),
    )
)
"""What stands inside a line, and what is left of it. Each looks no further than its own line and some thousand
characters."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without signs, and its first heading of the first level."""

    text: str
    title: str = ""
    begins_with_title: bool = False


def without_signs(text: str) -> Plain:
    r"""The text as it is read: links keep their words, pictures go, headings are lines. Code stays as it is.

    >>> without_signs("# Rat *tagt*\n\nDer [Nachtbus](https://a.example) **bleibt**.").text
    'Rat tagt\n\nDer Nachtbus bleibt.'
    """
    lines: list[str] = []
    title, begins, in_code, told_count = "", False, False, 0
    for line in _without_remarks(text.split("\n")):
        if _CODE.fullmatch(line):
            in_code = not in_code
        if in_code or _CODE.fullmatch(line):
            lines.append(line)
            told_count += bool(line.strip())
            continue
        if _UNDERLINE.fullmatch(line) and lines and lines[-1].strip():
            if not title and line.strip().startswith("="):
                title, begins = lines[-1].strip(), told_count == 1
            continue
        if _RULE.fullmatch(line) or _DEFINITION.fullmatch(line):
            continue
        heading = _HEADING.fullmatch(line)
        own = heading.group(2).rstrip("# \t") if heading else _FOOTNOTE.sub("", _QUOTED.sub("", line, count=1))
        plain = _without_inline(own)
        if heading and len(heading.group(1)) == 1 and not title:
            title, begins = plain.strip(), told_count == 0
        lines.append(plain.strip() if heading else plain)
        told_count += bool(plain.strip())
    told = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return Plain(told, title, begins)


def _without_inline(line: str) -> str:
    for pattern, to in _INLINE:
        line = pattern.sub(to, line)
    return line.rstrip()


def _without_remarks(lines: list[str]) -> Iterator[str]:
    """The lines without remarks that reach over several of them; one that nothing closes is a text."""
    last = max((n for n, line in enumerate(lines) if "-->" in line), default=-1)
    inside = False
    for number, line in enumerate(lines):
        if inside:
            inside = "-->" not in line
            line = line.partition("-->")[2]
            if inside or not line.strip():
                continue
        elif number < last and _REMARK.match(line) and "-->" not in line:
            inside = True
            continue
        yield line
