"""Every rule and word list that is shipped, readable: what it is for, who wrote it, and its lines."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from framing.errors import SelectionError
from framing.report import versions
from framing.report.markup import Html, element
from framing.report.phrases import say

README = "README.md"
LINES_AT_ONCE = 200
LONGEST_LINE = 400
"""Characters of a line that are drawn; the file has it whole."""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One file: where it lies below `framing/language/data`, and what its head says."""

    path: str
    holds: str
    source: str
    columns: str
    purpose: str
    """What the README for linguists says about it; "" where it does not name the file."""
    entry_count: int
    digest: str


@dataclass(frozen=True, slots=True)
class Extract:
    """Some lines of a file with their numbers, and how many there are that fit the search."""

    lines: tuple[tuple[int, str], ...]
    total: int

    @property
    def page_count(self) -> int:
        """Pages of so many lines; at least one."""
        return max(1, -(-self.total // LINES_AT_ONCE))


@cache
def files() -> tuple[RuleFile, ...]:
    """Every list, in order of folder and name.

    >>> next(file.columns for file in files() if file.path == "de/loaded_words.txt")
    'word, register, kind, value, source'
    """
    notes = _paragraphs(_text(README))
    return tuple(_described(path, notes) for path in paths())


def content(path: str) -> str:
    """The whole file. Raises SelectionError where there is none of that name."""
    if path not in paths():
        raise SelectionError(f"There is no list {path!r}. See framing/language/data.")
    return _text(path)


def extract(path: str, *, search: str = "", page: int = 1) -> Extract:
    """So many lines of a file, counted from 1; with a search only those that hold it, capitals ignored."""
    wanted = " ".join(search.split()).casefold()
    numbered = enumerate(_lines(path), start=1)
    found = [(n, line) for n, line in numbered if not wanted or wanted in line.casefold()]
    first = (max(page, 1) - 1) * LINES_AT_ONCE
    return Extract(tuple(found[first : first + LINES_AT_ONCE]), len(found))


def about(file: RuleFile, *, language: str) -> Html:
    """What one list is for, and where it comes from."""
    pairs = (
        ("rules_holds", file.holds, "en"),
        ("rules_purpose", file.purpose, "en"),
        ("rules_source", file.source, "en"),
        ("rules_columns", file.columns, "en"),
        ("rules_entries", _n(file.entry_count, language), None),
        ("rules_digest", file.digest, None),
        ("rules_where", f"framing/language/data/{file.path}", None),
    )
    told = (
        element("div", element("dt", say(key, language)), element("dd", text, lang=code))
        for key, text, code in pairs
        if text
    )
    return element("dl", *told, class_="ru-about")


def lines(found: Extract, *, language: str) -> Html:
    """Lines of a list with their numbers; each is text, whatever stands in it."""
    if not found.lines:
        return element("p", say("rules_no_line", language))
    rows = (
        element("li", element("code", _cut(line)), value=number, class_="ru-remark" if line.startswith("#") else None)
        for number, line in found.lines
    )
    label = say("rules_lines", language)
    return element("div", element("ol", *rows), class_="ru-lines", tabindex="0", role="region", aria_label=label)


def overview(*, language: str) -> Html:
    """All lists in one table: what each holds, how many entries, source and licence, digest."""
    keys = ("rules_file", "rules_holds", "rules_entries", "rules_source", "rules_digest")
    heads = [say(key, language) for key in keys]
    body = [
        element(
            "tr",
            element("th", file.path, scope="row"),
            element("td", file.holds, data_head=heads[1], lang="en"),
            element("td", _n(file.entry_count, language), data_head=heads[2]),
            element("td", file.source, data_head=heads[3], lang="en"),
            element("td", file.digest, data_head=heads[4]),
        )
        for file in files()
    ]
    head = element("tr", *(element("th", title, scope="col") for title in heads))
    caption = element("caption", say("rules_all", language, count=len(body), digest=versions.lists()))
    return element("div", element("table", caption, element("thead", head), element("tbody", *body)), class_="fx-table")


def _described(path: str, notes: Sequence[str]) -> RuleFile:
    text = _text(path)
    head = [part.strip() for part in text.partition("\n")[0].lstrip("#").split("|")]
    holds, source, columns = (*head, "", "", "")[:3] if text.startswith("#") else ("", "", "")
    entries = sum(1 for line in text.splitlines() if line.strip() and not line.startswith("#"))
    if path.endswith(".csv"):
        entries -= 1  # the line of column names
    digest = hashlib.sha256(text.encode()).hexdigest()[: versions.LENGTH]
    return RuleFile(path, holds, source, columns, _purpose(path, notes), entries, digest)


def _purpose(path: str, notes: Sequence[str]) -> str:
    """The first paragraph, item or row of the README that names the file."""
    folder, _, name = path.rpartition("/")
    folder = folder.rpartition("/")[2]
    asked = [f"`{path}`", f"`{name}`"]
    if len(folder) > 2:  # of a language's folder the README says what holds for all its files
        asked.append(f"`{folder}/*.txt`")
    for sign in asked:
        for note in notes:
            if sign in note:
                return _plain(note)
    return ""


def _paragraphs(text: str) -> tuple[str, ...]:
    """Paragraphs, list items and table rows of a Markdown text, each in one line."""
    parts: list[str] = []
    for block in re.split(r"\n\s*\n", text):
        if block.startswith(("    ", "#")):
            continue
        if block.startswith("|"):
            parts += [row.strip("| ").replace(" | ", ": ") for row in block.splitlines() if "---" not in row]
        else:
            parts += [" ".join(item.split()) for item in re.split(r"\n(?=- )", block)]
    return tuple(parts)


def _plain(note: str) -> str:
    whole = note.removeprefix("- ").replace("`", "")
    return re.sub(r"(?<=[.)]) [^.]*:$", "", whole)  # what only leads to a list


def _paths(place: Traversable, before: str) -> Iterator[str]:
    for inner in place.iterdir():
        if inner.is_dir():
            yield from _paths(inner, f"{before}{inner.name}/")
        elif inner.name.endswith((".txt", ".csv")):
            yield f"{before}{inner.name}"


def _folder() -> Traversable:
    return resources.files("framing.language") / "data"


@cache
def paths() -> tuple[str, ...]:
    """Where every list lies below `framing/language/data`, in order."""
    return tuple(sorted(_paths(_folder(), "")))


def _text(path: str) -> str:
    place = _folder()
    for part in path.split("/"):
        place = place / part
    return place.read_text(encoding="utf-8")


@lru_cache(maxsize=3)  # the longest has 98,000 lines: some are kept for those who leaf through them
def _lines(path: str) -> tuple[str, ...]:
    return tuple(content(path).splitlines())


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …"


def _n(number: int, language: str) -> str:
    """A count with its thousands parted.

    >>> _n(98202, "de"), _n(98202, "en")
    ('98.202', '98,202')
    """
    return f"{number:,}".replace(",", ".") if language == "de" else f"{number:,}"
