"""A word in its context as text and rows: the hits under each other, with what stands before and behind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.compare.concordance import Line
from framing.pipeline import Concordance
from framing.report.lines import clip, many

_OUTLET = 14
_LEFT = 36
_VOICE = {"direct": "„", "indirect": "»"}
_SIGNS = "„ in a quotation, » in indirect speech"
_MARKS_ONLY = "„ in a quotation (indirect speech was not looked for: choose a story of up to 40 texts)"


def text(found: Concordance, *, more: str = "--limit") -> str:
    """The lines of one query for a terminal, the hit in the middle, and how often each outlet has it.

    more: the option with which further lines are asked for.
    """
    if not found.total:
        return "\n".join(_nothing(found))
    texts = sum(count.passage_count for count in found.counts)
    where = "all texts" if found.story is None else f"story {found.story.id}"
    head = (
        f"{found.query!r} in {where}: {many(found.total, 'place')} in {many(texts, 'text')} of {found.searched_count}"
    )
    blocks = [clip(head), *map(_line, found.lines)]
    if found.lines:
        rest = found.total - found.offset - len(found.lines)
        blocks.append(_MARKS_ONLY if any(line.voice == "not quoted" for line in found.lines) else _SIGNS)
        if rest > 0:
            blocks.append(f"and {many(rest, 'place')} more ({more})")
    return "\n".join([*blocks, "", *_counts(found)])


def rows(found: Concordance) -> list[dict[str, Any]]:
    """One row a line, with its place in the passage and in the article's text."""
    return [_row(found, line) for line in found.lines]


def as_value(found: Concordance) -> dict[str, Any]:
    """The whole answer as one value: what was asked, the counts, the suggestions, and the lines."""
    return {
        "query": found.query,
        "story": found.story.id if found.story else None,
        "sort": found.sort,
        "total": found.total,
        "offset": found.offset,
        "counts": [
            {
                "outlet": count.outlet,
                "count": count.count,
                "passages": count.passage_count,
                "searched": count.searched_count,
            }
            for count in found.counts
        ],
        "suggestions": list(found.suggestions),
        "lines": rows(found),
    }


def _nothing(found: Concordance) -> Iterator[str]:
    texts = many(found.searched_count, "text")
    yield clip(f"No place of {found.query!r} in {texts}.")
    if found.suggestions:
        yield clip(f"Are you looking for another spelling? {', '.join(found.suggestions)}")


def _line(line: Line) -> str:
    day = line.published_at.strftime("%d.%m.%Y") if line.published_at else "no date"
    left = line.left if len(line.left) <= _LEFT else "…" + line.left[1 - _LEFT :]
    outlet = line.outlet if len(line.outlet) <= _OUTLET else line.outlet[: _OUTLET - 1] + "…"
    sign = _VOICE.get(line.voice, " ")
    return clip(f"{outlet:<{_OUTLET}} {day:<10} {sign} {left:>{_LEFT}}[{line.word}]{line.right}".rstrip())


def _counts(found: Concordance) -> Iterator[str]:
    width = max((len(count.outlet) for count in found.counts), default=0)
    for count in found.counts:
        yield clip(
            f"  {count.outlet:<{width}}  {many(count.count, 'place'):>12} in {count.passage_count} of "
            f"{many(count.searched_count, 'text')}"
        )


def _row(found: Concordance, line: Line) -> dict[str, Any]:
    passage = found.passages[line.span.passage_id]
    article = found.articles[passage.article_id]
    sentence = line.sentence
    return {
        "outlet": line.outlet,
        "published_at": line.published_at,
        "time_known": line.time_known,
        "left": line.left.strip(),
        "word": line.word,
        "right": line.right.strip(),
        "by": line.by,
        "part": line.part,
        "voice": line.voice,
        "passage": passage.id,
        "article": article.id,
        "file": article.file,
        "start": line.span.start,
        "end": line.span.end,
        "article_start": passage.start + line.span.start,
        "article_end": passage.start + line.span.end,
        "sentence": {"start": sentence.start, "end": sentence.end} if sentence else None,
    }
