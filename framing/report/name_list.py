"""Names as text and rows: who writes which form of which name, and where the form comes from. Never why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Protocol

from framing.compare.name_rows import FormUse, NameRow
from framing.compare.names import OpenForm
from framing.language import gazetteer
from framing.model import OwnName, Span
from framing.pipeline import Naming
from framing.report import label_list, lines, places
from framing.report.bearers import bearers, first_bearers
from framing.report.places import Texts

_CONTRASTS = {
    "origin": "forms of different origin",
    "also": "one main form, others beside it",
    "within": "forms of different origin within an outlet's own texts",
    "style": "other spellings",
    "designation": "other designations",
    "none": "one form",
}
_REPORTED = "In indirect speech a form may be the speaker's; it counts for the outlet."


class Named(Texts, Protocol):
    """Whatever knows the names of its texts: a comparison, or the naming of a corpus."""

    @property
    def names(self) -> tuple[NameRow, ...]:
        """Its names, contrasts first."""

    @property
    def open_names(self) -> tuple[OpenForm, ...]:
        """Its forms that may name several things."""

    @property
    def own_names(self) -> tuple[OwnName, ...]:
        """What the project adds to the gazetteer."""


def of_story(compared: Named, limit: int | None) -> Iterator[str]:
    """The names of one story: contrasts with their sentences, the rest in short. limit: sentences a form."""
    yield "NAMES: who writes which form, and where the form comes from"
    contrasts = [row for row in compared.names if row.contrast != "none"]
    alone = [row for row in compared.names if row not in contrasts and len(_namers(row)) == 1]
    for row in contrasts:
        yield f"  {row.name}: {_CONTRASTS[row.contrast]}"
        yield from _uses(compared, row, limit)
    for row in alone:
        if any(use.marked for use in row.uses):
            yield f"  {row.name}: named by one outlet only"
            yield from _uses(compared, row, limit)
    if not contrasts:
        yield "  No name is written in different forms."
    if alike := [row for row in compared.names if row not in contrasts and row not in alone]:
        yield lines.wrap(f"  Named alike: {', '.join(map(_forms, alike))}")
    if rest := [f"{_forms(row)} ({_namers(row)[0]})" for row in alone if not any(use.marked for use in row.uses)]:
        yield lines.wrap(f"  Named by one outlet only: {', '.join(rest)}")
    yield from _open(compared)
    yield f"  {_REPORTED}"


def text(found: Naming, *, all_sentences: bool = False, weeks: bool = False) -> str:
    """The names of a story or a corpus for a terminal: different origins first, then spellings, the rest as a count.

    weeks: how often each form stood in which week, and nothing else.
    """
    first = _differing(found, "origin", "also", "within")
    spellings, designations = _differing(found, "style"), _differing(found, "designation")
    if weeks:
        return "\n".join([_head(found), "", *_weeks(found, [*first, *spellings, *designations])])
    head = f"FORMS OF DIFFERENT ORIGIN ({len(first)}): where a form comes from, not why it stands there"
    blocks = [[_head(found)], [head]]
    for row in first:
        blocks[-1].append(f"  {row.name}: {_CONTRASTS[row.contrast]}")
        blocks[-1] += _uses(found, row, None if all_sentences else 1)
    if not first:
        blocks[-1].append("  No name is written in forms of different origin.")
    for title, rows_of in (
        (f"OTHER SPELLINGS ({len(spellings)}): usual forms, a matter of house style", spellings),
        (f"OTHER DESIGNATIONS ({len(designations)}): other words for the same thing, none of a stance", designations),
    ):
        blocks.append([title])
        for row in rows_of:
            blocks[-1].append(f"  {row.name}")
            blocks[-1] += _uses(found, row, None if all_sentences else 0)
    rest = len(found.names) - len(first) - len(spellings) - len(designations)
    blocks.append([f"{lines.many(rest, 'further name')}: one form, or one outlet only (--json lists them)."])
    blocks[-1] += [*_open(found), _REPORTED]
    blocks.append(list(label_list.of_texts(found, None if all_sentences else 1)))
    return "\n\n".join("\n".join(block) for block in blocks if block)


def rows(found: Named) -> list[dict[str, Any]]:
    """One row a name, outlet and form, with the places of all its uses."""
    behind = places.behind(found, (span for row in found.names for use in row.uses for span in _all(use)))
    return [
        {
            "entity_id": row.entity_id,
            "name": row.name,
            "kind": row.kind,
            "contrast": row.contrast,
            "outlet": use.outlet,
            "form": use.form,
            "perspective": use.perspective,
            "count": use.count,
            "reported_count": len(use.reported_spans),
            "quoted_count": len(use.quoted_spans),
            "gloss_count": len(use.gloss_spans),
            "passage_count": use.passage_count,
            "spans": [
                {"passage": span.passage_id, "start": span.start, "end": span.end, "use": how}
                for how, spans in (("own", use.spans), ("quoted", use.quoted_spans), ("gloss", use.gloss_spans))
                for span in spans
            ],
            "evidence": behind(_all(use)),
        }
        for row in found.names
        for use in row.uses
    ]


def open_rows(found: Named) -> list[dict[str, Any]]:
    """One row a form that may name several things, and outlet."""
    behind = places.behind(found, (span for one in found.open_names for span in one.spans))
    return [
        {
            "form": one.form,
            "outlet": one.outlet,
            "count": len(one.spans),
            "candidate_ids": list(one.candidate_ids),
            "candidates": list(bearers(one.candidate_ids, found.own_names)),
            "evidence": behind(one.spans),
        }
        for one in found.open_names
    ]


def week_rows(found: Naming) -> list[dict[str, Any]]:
    """One row a name, outlet, ISO week and form."""
    names = {row.entity_id: row.name for row in found.names}
    return [
        {
            "entity_id": one.entity_id,
            "name": names[one.entity_id],
            "outlet": one.outlet,
            "week": one.week,
            "form": one.form,
            "perspective": one.perspective,
            "count": one.count,
        }
        for one in found.weeks
    ]


def _head(found: Naming) -> str:
    outlets = {passage.outlet for passage in found.passages}
    what = "ALL TEXTS" if found.story is None else f"STORY {found.story.id}"
    return f"{what}: {lines.many(len(outlets), 'outlet')}, {lines.many(len(found.passages), 'passage')}"


def _differing(found: Named, *contrasts: str) -> list[NameRow]:
    return [row for row in found.names if row.contrast in contrasts]


def _open(found: Named) -> Iterator[str]:
    if found.open_names:
        yield "  Not clear what is meant, so not counted:"
    for one in found.open_names:
        named = first_bearers(one.candidate_ids, found.own_names)
        yield lines.wrap(f"    {one.outlet:<22} {one.form} {len(one.spans)}×, may be {named}", indent=8)


def _weeks(found: Naming, shown: Sequence[NameRow]) -> Iterator[str]:
    yield "WEEK BY WEEK (ISO weeks; own words only)"
    by_entity = defaultdict(list)
    for one in found.weeks:
        by_entity[one.entity_id].append(one)
    for row in shown:
        uses = by_entity[row.entity_id]
        if not uses:
            continue
        yield f"  {row.name}"
        for (outlet, week), of_week in groupby(uses, key=lambda one: (one.outlet, one.week)):
            counts = ", ".join(f"{one.form} {one.count}×" for one in of_week)
            yield lines.wrap(f"    {outlet:<22} {week}  {counts}", indent=8)
    total = len(found.passages)
    yield f"  Without a date, so in no week: {found.undated_count} of {lines.many(total, 'passage')}."


def _namers(row: NameRow) -> list[str]:
    return sorted({use.outlet for use in row.uses}, key=str.casefold)


def _forms(row: NameRow) -> str:
    return "/".join(dict.fromkeys(use.form for use in row.uses))


def _uses(found: Texts, row: NameRow, limit: int | None) -> Iterator[str]:
    perspectives = gazetteer.perspectives()
    for use in row.joined:
        said = f"    {use.outlet:<22} {use.form} {_counts(use)}, {perspectives[use.perspective].en}"
        yield lines.wrap(said, indent=8)
        if limit != 0:
            yield from lines.sentences(found, use.spans or use.quoted_spans or use.gloss_spans, limit)


def _counts(use: FormUse) -> str:
    part = "" if len(use.reported_spans) == use.count else f"{len(use.reported_spans)} of them "
    reported = f" ({part}in reported speech)" if use.reported_spans else ""
    counts = [f"{use.count}×{reported}"] if use.count else []
    counts += [f"{len(use.quoted_spans)}× in quotations"] if use.quoted_spans else []
    counts += [f"{len(use.gloss_spans)}× in brackets"] if use.gloss_spans else []
    return " + ".join(counts)


def _all(use: FormUse) -> tuple[Span, ...]:
    return (*use.spans, *use.quoted_spans, *use.gloss_spans)
