"""A word in its context as tables to take along: every line with the words beside it and its place, and the counts."""

from __future__ import annotations

from framing.compare.concordance import Line
from framing.pipeline import Concordance
from framing.report import concordance_list, quoting
from framing.report.concordance_links import Around
from framing.report.tables import Row, Table


def tables(found: Concordance, around: Around, *, language: str = "de") -> tuple[Table, ...]:
    """The lines; how often each outlet has it; and the forms.

    A line holds the words that the list shows beside the hit, never more than its sentence, and a reference that says
    where the sentence stands without quoting it. language: of the words of a reference.
    """
    counts = [
        {
            "outlet": count.outlet,
            "count": count.count,
            "passage_count": count.passage_count,
            "searched_count": count.searched_count,
        }
        for count in found.counts
    ]
    rows = concordance_list.rows(found)
    return (
        Table(
            "concordance",
            tuple(_row(found, around, line, row, language) for line, row in zip(found.lines, rows, strict=True)),
        ),
        Table("concordance_outlets", tuple(counts)),
        Table("concordance_forms", tuple({"form": one.form, "count": one.count} for one in found.forms)),
    )


def _row(found: Concordance, around: Around, line: Line, row: Row, language: str) -> Row:
    """The line of the list; what stands around the hit ends with its sentence, for a file is passed on."""
    passage = found.passages[line.span.passage_id]
    sentence = line.sentence or line.span
    before = quoting.one_line(passage.own_text[sentence.start : line.span.start])
    behind = quoting.one_line(passage.own_text[line.span.end : max(sentence.end, line.span.end)])
    story = around.stories.get(passage.id)
    return row | {
        "left": min(row["left"], before, key=len),
        "right": min(row["right"], behind, key=len),
        "story": story.id if story else None,
        "handle": around.handles[passage.id],
        "sentence": {"start": sentence.start, "end": sentence.end},
        "reference": quoting.place(
            passage,
            found.articles[passage.article_id],
            sentence,
            handle=around.handles[passage.id],
            language=language,
        ),
    }
