"""What of a project's files was not loaded: where it stood, why, and what stood there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from framing.ingest.sources import missing_count, not_loaded_count
from framing.model import Input, Project, Remark
from framing.pipeline.keeping import rejected_counts
from framing.report import reasons
from framing.report.csv_text import as_csv
from framing.report.input_table import table
from framing.report.lines import clip, many
from framing.report.markup import Html, element, join
from framing.report.phrases import say

_HEADS = {
    "file": "input_file", "line": "input_line", "part": "input_place", "reason": "input_reason", "raw": "input_raw",
}  # fmt: skip
MOST = 200
"""So many are drawn or printed; all of them stand in the file."""
FEW = 8
"""So many files are named in a sentence."""
SHOWN = 300
"""Characters of what stood there that are drawn; the file has all that was kept."""


def rows(remarks: Sequence[Remark], *, language: str = "en") -> list[dict[str, Any]]:
    """One row each: file, line, part, reason, raw text."""
    return [
        {
            "file": one.file,
            "line": one.line,
            "part": reasons.place(one.part, language),
            "reason": reasons.say(one.reason, language),
            "raw": one.raw,
        }
        for one in remarks
    ]


def csv_text(remarks: Sequence[Remark], *, language: str = "en") -> str:
    """The same as CSV; nothing in it runs as a formula."""
    return as_file(rows(remarks, language=language), language=language)


def as_file(found: Sequence[Mapping[str, Any]], *, language: str) -> str:
    """Such rows as CSV; a German reader gets German heads."""
    written = as_csv(found, name="rejected")
    if language != "de":
        return written
    head, _, rest = written.partition("\n")
    return ",".join(say(_HEADS[key], language) for key in head.split(",")) + "\n" + rest


def settled(remarks: Sequence[Remark], *, language: str = "en") -> str:
    """How many remarks left the list as their files were read again, and of which files, in a sentence; "" for none.

    >>> settled([Remark("index.csv", "no outlet", 3)])
    'Taken off the list of what was not loaded, as it was read again or is loaded now: 1 (index.csv 1).'
    """
    if not remarks:
        return ""
    counts = Counter(one.file for one in remarks).most_common()
    named = ", ".join(f"{file} {count}" for file, count in counts[:FEW]) + (", …" if len(counts) > FEW else "")
    return say("rejected_settled", language, count=len(remarks), files=named)


def text(project: Project) -> str:
    """The list for a terminal: the files that were read, what was not loaded of them, and why."""
    inputs, found = project.inputs, project.rejected
    loaded = sum(one.article_count for one in inputs)
    lines = [f"{many(len(inputs), 'file')} read: {many(loaded, 'text')} loaded, {counts(found)}."]
    for one in found[:MOST]:
        lines.append(clip(f"  {one}"))
        if said := " ".join(one.raw[:SHOWN].split()):
            lines.append(clip(f"      | {said}"))
    if len(found) > MOST:
        lines.append(f"  and {len(found) - MOST} more (--csv FILE or --json has all of them)")
    return "\n".join(lines)


def counts(remarks: Sequence[Remark]) -> str:
    """How many pieces were not loaded, and how many files that were named are not there, in `framing add`'s words.

    >>> counts([Remark("a.csv", "the text is empty", 3), Remark("b.csv", "no such file or folder")])
    '1 not loaded; 1 file or folder not found'
    """
    missing = missing_count(remarks)
    said = f"{not_loaded_count(remarks)} not loaded"
    return f"{said}; {many(missing, 'file or folder', 'files or folders')} not found" if missing else said


def block(remarks: Sequence[Remark], *, language: str) -> Html:
    """The list as a table: file, place, reason, and what stood there."""
    heads = ("input_file", "input_place", "input_reason", "input_raw")
    body = [_cells(one, language) for one in remarks[:MOST]]
    listed = f"{min(len(remarks), MOST)}/{len(remarks)}" if len(remarks) > MOST else str(len(remarks))
    caption = f"{say('input_rejected', language)}: {listed}"
    return table(caption, heads, body, language=language)


def files(project: Project, *, language: str) -> Html:
    """How many files were read, and what became of what stood in them, in a sentence."""
    inputs, missing = project.inputs, missing_count(project.rejected)
    said = say(
        "rejected_files",
        language,
        files=len(inputs),
        loaded=sum(one.article_count for one in inputs),
        rejected=not_loaded_count(project.rejected),
    )
    if missing:
        said = f"{said} {say('rejected_missing', language, count=missing)}"
    return element("p", said, class_="in-note")


def of_files(inputs: Sequence[Input], remarks: Sequence[Remark]) -> list[dict[str, Any]]:
    """The files as rows: name, sum, size, how many texts were loaded, how many pieces not, and how many are listed.

    What is told of a file in an archive counts for the archive.
    """
    listed = rejected_counts(inputs, remarks)
    return [
        {
            "file": one.file,
            "sha256": one.sha256,
            "byte_count": one.byte_count,
            "article_count": one.article_count,
            "rejected_count": one.rejected_count,
            "listed_count": listed[one.file, one.sha256],
            "framing_version": one.framing_version,
        }
        for one in inputs
    ]


def place(part: str, line: int | None, language: str) -> str:
    """Where in its file something stands, as far as that is known: "Artikel 17", "Zeile 3".

    >>> place("", 3, "de")
    'Zeile 3'
    """
    row = "" if line is None else say("input_line_number", language, line=line)
    said = ", ".join(piece for piece in (reasons.place(part, language), row) if piece)
    return element("bdi", said) if part else said


def _cells(one: Remark, language: str) -> tuple[Html, str, Html, Html]:
    return (
        element("bdi", one.file),
        place(one.part, one.line, language),
        element("bdi", reasons.say(one.reason, language)),
        _raw(one.raw),
    )


def _raw(raw: str) -> Html:
    """The beginning of what stood there; more of it folded, as long as it is no whole file."""
    words = " ".join(raw[: 20 * SHOWN].split())
    if len(words) <= SHOWN:
        return element("bdi", words)
    return element(
        "details", element("summary", element("bdi", f"{words[: SHOWN // 3]} …")), element("bdi", join((words,)))
    )
