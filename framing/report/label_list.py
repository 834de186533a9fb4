"""Labels as text, rows and HTML: which word of a set each outlet uses, and what a source says about the word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from framing.compare.labels import LabelRow, LabelUse
from framing.model import OwnLabel, OwnName, Span
from framing.report import lines, places
from framing.report.evidence import count
from framing.report.lens_tables import outlet_name, table
from framing.report.listed_labels import Listed, listed, referent_name
from framing.report.markup import Html, element, join
from framing.report.own_and_apart import of_label
from framing.report.places import Texts
from framing.report.view import View

_CONTRASTS = {
    "words": "different words",
    "also": "one main word, others beside it",
    "within": "different words in quotations, at arm's length or within one outlet",
}


class Labelled(Texts, Protocol):
    """Whatever knows the labels of its texts: a comparison, or the naming of a corpus."""

    @property
    def labels(self) -> tuple[LabelRow, ...]:
        """Its label sets, contrasts first."""

    @property
    def own_labels(self) -> tuple[OwnLabel, ...]:
        """What the project adds to the sets that are shipped."""

    @property
    def own_names(self) -> tuple[OwnName, ...]:
        """What the project adds to the gazetteer."""

    @property
    def language(self) -> str:
        """The language of the texts."""


def of_texts(found: Labelled, limit: int | None) -> Iterator[str]:
    """The sets of which outlets write different words, for a terminal.

    limit: sentences a word; None for all, and for the sets whose words differ in quotations or within an outlet only.
    """
    yield "LABELS: words that stand for the same thing"
    about = listed(found.language, found.own_labels)
    different = [row for row in found.labels if row.contrastive]
    shown = [row for row in different if limit is None or row.contrast != "within"]
    for row in shown:
        yield f"  {about.heading(row, found.own_names)}: {_CONTRASTS[row.contrast]}"
        if note := about.note(row.set_id):
            yield lines.wrap(f"    {note}", indent=4)
        for use in row.uses:
            said = f"{use.word} {_counts(use)}, {about.register(use, row.set_id)}"
            yield lines.wrap(f"    {use.outlet:<22} {said}", indent=8)
            yield from lines.sentences(found, use.spans or use.quoted_spans or use.distanced_spans, limit)
    if not shown:
        yield "  No set is used in different words."
    if hidden := len(different) - len(shown):
        yield f"  {lines.many(hidden, 'further set')}: {_CONTRASTS['within']} (--all)."
    if rest := len(found.labels) - len(different):
        yield f"  {lines.many(rest, 'further set')}: one word only."


def rows(found: Labelled) -> list[dict[str, Any]]:
    """One row a set, outlet and word, with the places behind its counts."""
    about = listed(found.language, found.own_labels)
    behind = places.behind(found, (span for row in found.labels for use in row.uses for span in _all(use)))
    return [
        {
            "set": row.set_id,
            "title": about.title(row.set_id, found.language),
            "note": about.note(row.set_id, "de"),
            "note_en": about.note(row.set_id, "en"),
            "referent": row.referent,
            "referent_name": referent_name(row.referent, found.own_names) if row.referent else "",
            "contrast": row.contrast,
            "outlet": use.outlet,
            "word": use.word,
            "register": use.register,
            "source": about.sources.get((row.set_id, use.word), ""),
            "count": use.count,
            "quoted": len(use.quoted_spans),
            "distanced": len(use.distanced_spans),
            "passages": use.passage_count,
            "evidence": behind(_all(use)),
        }
        for row in found.labels
        for use in row.uses
    ]


def block(view: View) -> Html:
    """By which words do the outlets name the same thing? One row a set, one column an outlet."""
    found = view.comparison
    different = [row for row in found.labels if row.contrastive]
    about = listed(found.language, found.own_labels)
    return table(
        view.say("labels_caption"),
        [view.say("label_set"), *(outlet_name(view, outlet) for outlet in found.outlets), view.say("difference")],
        [
            (
                _thing(view, row, about),
                *(_words(view, row, outlet, about) for outlet in found.outlets),
                view.say(f"labels_{row.contrast}"),
            )
            for row in different
        ],
        empty=view.say("no_findings"),
    )


def _thing(view: View, row: LabelRow, about: Listed) -> Html:
    note = about.note(row.set_id, view.language)
    return join(
        (
            element("span", about.heading(row, view.comparison.own_names, view.language)),
            element("span", note, class_="fx-muted fx-line") if note else "",
        )
    )


def _words(view: View, row: LabelRow, outlet: str, about: Listed) -> Html:
    uses = row.of(outlet)
    if not uses:
        return element("span", view.say("not_counted"), class_="fx-muted")
    return join(_word(view, row, use, about) for use in uses)


def _word(view: View, row: LabelRow, use: LabelUse, about: Listed) -> Html:
    apart = [element("span", view.say(key), " ", count(view, spans), class_="fx-apart") for key, spans in of_label(use)]
    return element(
        "div",
        element("bdi", use.word, class_="m m-wording", lang=view.comparison.language),
        " ",
        count(view, use.spans),
        element("span", about.register(use, row.set_id, view.language), class_="fx-muted fx-line"),
        *apart,
        class_="fx-form",
    )


def _counts(use: LabelUse) -> str:
    counts = [f"{use.count}×"] if use.count else []
    counts += [f"{len(use.quoted_spans)}× in quotations"] if use.quoted_spans else []
    counts += [f"{len(use.distanced_spans)}× at arm's length"] if use.distanced_spans else []
    return " + ".join(counts)


def _all(use: LabelUse) -> tuple[Span, ...]:
    return (*use.spans, *use.quoted_spans, *use.distanced_spans)
