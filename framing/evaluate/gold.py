"""Read what is to be grouped, and the hand-made answers: items (JSONL), gold and pairs (CSV).

An item that cannot be used is listed and left out, as everywhere; if the gold speaks of it, that is an error. In the
answers every fault is an error: half of the answers would be another measure under the same name.
"""

from __future__ import annotations

import gzip
import json
import lzma
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from framing.errors import IngestError
from framing.ingest import dates
from framing.ingest.files import read_text
from framing.ingest.limits import DEFAULT
from framing.ingest.tables import csv_rows
from framing.language.resources import Language, load
from framing.model import Article, Passage, Project, Remark

TIMEZONE = "UTC"
"""Zone of every time that an item gives without one."""

NO_OUTLET = "outlet not given"
SAME_STORY = "same_story"
_LABELS = (SAME_STORY, "same_topic_only", "different")
_NAMED = 5
"""So many faults or ids stand in a message; the rest is counted."""

_GOLD_COLUMNS = (("id", "story_id"), ("file", "entry", "story"))
"""The two forms of a gold: by item, or by file and entry of a live blog (0: the whole article)."""


@dataclass(frozen=True, slots=True)
class Items:
    """The items as a project of one passage each, and what to know about the file."""

    project: Project
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two items of which somebody said whether they tell one story."""

    id: str
    passage_ids: tuple[str, str]
    same_story: bool
    difficulty: str = ""
    """How it was drawn, such as hard or random; "" where the file does not say."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What somebody decided by hand about a set of items."""

    stories: Mapping[str, str]
    """Item -> story; the items of this set that are not in it are grouped, too, but not scored."""
    coarse_stories: Mapping[str, str] = field(default_factory=dict)
    """The same with large events left whole; empty where there is no such file."""
    pairs: tuple[Pair, ...] = ()


def read_items(path: Path, *, language: str = "de") -> Items:
    """The items of a JSONL file, also one packed as .gz or .xz, as a project that can be grouped.

    Fields: id, title, teaser or text, first_seen or published (UTC where no zone is given), outlet, url. An item
    needs a title or a text; one without id is called by file and line, one without outlet or time is kept. Raises
    IngestError where the file
    cannot be read or holds no item.
    """
    known = load(language)
    articles: dict[str, Article] = {}
    passages: list[Passage] = []
    remarks: list[Remark] = []
    for number, line in packed_lines(path):
        try:
            article, passage, lack = _item(line, known, path.name, number)
        except (ValueError, RecursionError) as fault:  # no JSON, or a value that an article refuses
            remarks.append(Remark(path.name, str(fault), line=number))
            continue
        if article.id in articles:
            remarks.append(Remark(path.name, f"the id {article.id!r} stands there twice", line=number))
            continue
        if lack:
            remarks.append(Remark(path.name, lack, line=number, rejected=False))
        articles[article.id] = article
        passages.append(passage)
    if not passages:
        reason = f" The first line that is none: {remarks[0]}." if remarks else ""
        raise IngestError(f"{path}: no items. Write one JSON object a line, with id, title and text.{reason}")
    return Items(Project(articles=tuple(articles.values()), passages=tuple(passages)), tuple(remarks))


def read_gold(path: Path) -> dict[str, str]:
    """Which story does each item tell? Columns id and story_id, or file, entry and story (a text file's entries).

    Raises IngestError that lists the lines at fault: another number of cells, an empty cell, an item twice.
    """
    stories: dict[str, str] = {}
    faults: list[str] = []
    for number, row in _rows(path, _GOLD_COLUMNS):
        item, story = (row, "") if isinstance(row, str) else _answer(row)
        if isinstance(row, str):
            faults.append(f"line {number}: {row}")
        elif not item or not story:
            faults.append(f"line {number}: an empty cell")
        elif item in stories:
            faults.append(f"line {number}: {item!r} stands there twice")
        else:
            stories[item] = story
    _refuse(path, faults, "Mend the lines; half of the answers would be another measure.")
    if not stories:
        raise IngestError(f"{path}: no answers below the first line.")
    return stories


def read_topics(path: Path) -> dict[str, str]:
    """To which storyline does each item belong? The column topic_id; IngestError where the table has none."""
    topics = {row["id"]: row["topic_id"] for _, row in _rows(path, [("id", "topic_id")]) if not isinstance(row, str)}
    if not topics or not all(topics.values()):
        raise IngestError(f"{path}: each item needs a topic_id, so that weights are tried on topics they never saw.")
    return topics


def read_pairs(path: Path) -> tuple[Pair, ...]:
    """Which pairs tell one story? Columns id_a, id_b, label (same_story or another) and, if known, difficulty.

    Raises IngestError that lists the lines at fault, or says that no pair or every pair tells one story.
    """
    pairs: list[Pair] = []
    faults: list[str] = []
    for number, row in _rows(path, (("id_a", "id_b", "label"),)):
        if isinstance(row, str):
            faults.append(f"line {number}: {row}")
        elif row["label"] not in _LABELS:
            faults.append(f"line {number}: the label is {row['label']!r}; it must be one of {', '.join(_LABELS)}")
        elif not row["id_a"] or not row["id_b"] or row["id_a"] == row["id_b"]:
            faults.append(f"line {number}: a pair needs two items")
        else:
            ids = row["id_a"], row["id_b"]
            name = row.get("pair_id") or f"line {number}"
            pairs.append(Pair(name, ids, row["label"] == SAME_STORY, row.get("difficulty", "")))
    _refuse(path, faults, "Mend the lines.")
    if len({pair.same_story for pair in pairs}) < 2:
        raise IngestError(f"{path}: average precision needs pairs of one story and others (column 'label').")
    return tuple(pairs)


def shipped() -> Path:
    """The gold of the demo corpus: in the installed package, or in the checkout beside it."""
    package = Path(__file__).parents[1]
    for folder in (package / "corpora" / "gold", package.parent / "corpora" / "gold"):
        if (folder / "demo-stories.csv").is_file():
            return folder / "demo-stories.csv"
    raise IngestError("The hand-made answers (corpora/gold) are missing; install framing anew.")


def check(project: Project, answers: Answers) -> None:
    """Raises IngestError where the answers speak of items that are not there, and names some of them."""
    needed = {
        "gold": list(answers.stories),
        "second gold": list(answers.coarse_stories),
        "pairs": [item for pair in answers.pairs for item in pair.passage_ids],
    }
    for what, ids in needed.items():
        asked = set(ids)
        if lacking := sorted(asked - project.passage_by_id.keys()):
            raise IngestError(
                f"The items lack {len(lacking)} of the {len(asked)} that the {what} names: {_some(lacking)}. "
                f"There are {len(project.passages)} items; give the file that belongs to this {what}."
            )


def _item(line: str, language: Language, file: str, number: int) -> tuple[Article, Passage, str]:
    """The article and its one passage, and what the item lacks; ValueError where it cannot be used."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("no JSON object")  # noqa: TRY004 - a fault of the text, not of a caller
    item = _text(values, "id") or f"{file}:{number}"
    title = _text(values, "title")
    body = _text(values, "text") or _text(values, "teaser")
    if not title and not body:
        raise ValueError(f"{item}: neither title nor text")
    text = "\n\n".join(part for part in (title, body) if part)
    if len(text) > (most := DEFAULT.article_characters):
        raise ValueError(f"{item}: {len(text):,} characters, more than an article can have ({most:,})")
    written = _text(values, "published") or _text(values, "first_seen")
    moment, lack = None, f"{item}: no time; it may meet any other"
    if written:
        try:
            moment, lack = dates.parse(written, timezone=TIMEZONE, language=language), ""
        except ValueError as fault:
            lack = f"{item}: {fault}; it may meet any other"
    at, known = (moment.at, moment.time_known) if moment else (None, False)
    outlet = _text(values, "outlet") or NO_OUTLET
    article = Article(item, outlet, title, text, file, at, known, url=_text(values, "url"))
    return article, Passage(item, item, outlet, 0, len(text), text, len(title), at, known), lack


def _text(values: Mapping[str, Any], name: str) -> str:
    value = values.get(name)
    if value is not None and type(value) not in (str, int):
        raise ValueError(f"the field {name!r} must be a text")
    return "" if value is None else str(value).strip()


def _answer(row: Mapping[str, str]) -> tuple[str, str]:
    """Item and story of one row of a gold, in either form."""
    if "story_id" in row:
        return row["id"], row["story_id"]
    item = row["file"].removesuffix(".txt")
    return item + (f"#{row['entry']}" if row["entry"] not in ("", "0") else ""), row["story"]


_OPENERS: Mapping[str, Callable[..., Any]] = {".gz": gzip.open, ".xz": lzma.open}


def packed_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers; packed files are unpacked on the way."""
    try:
        with _OPENERS.get(path.suffix, open)(path, "rt", encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line
    except UnicodeDecodeError as fault:
        raise IngestError(f"{path}: not UTF-8 ({fault.reason} at byte {fault.start}); save it as UTF-8.") from fault
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as fault:
        raise IngestError(f"{path}: the file cannot be read ({getattr(fault, 'strerror', '') or fault}).") from fault


def _rows(path: Path, forms: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """The rows of a table that has the columns of one of these forms."""
    try:
        text = read_text(path)
        head = {cell.strip().strip('"').casefold() for cell in text.splitlines()[0].replace(";", ",").split(",")}
        needed = next((form for form in forms if set(form) <= head), forms[0])
        yield from csv_rows(text, needed=needed)
    except IngestError as fault:
        raise IngestError(f"{path}: {fault}") from fault


def _refuse(path: Path, faults: Sequence[str], then: str) -> None:
    if faults:
        rest = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise IngestError(f"{path}: {'; '.join(faults[:_NAMED])}{rest}. {then}")


def _some(ids: Sequence[str]) -> str:
    rest = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return ", ".join(ids[:_NAMED]) + rest
