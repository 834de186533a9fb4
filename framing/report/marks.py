"""Marks over a text: what was found becomes coloured, underlined, lettered spans, and not a character is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from framing.model import Mention, Passage
from framing.report import attribution_marks, loaded_marks
from framing.report.bearers import first_bearers
from framing.report.listed_labels import listed
from framing.report.markup import Html, element, join
from framing.report.phrases import perspective
from framing.report.view import View


@dataclass(frozen=True, slots=True)
class Mark:
    """One find in one passage, as the page shows it."""

    start: int
    end: int
    kind: str
    """name, attribution, wording; furniture for what no entry tells; hit for what a number counts."""
    style: str
    """Within the kind: direct, indirect, speaker, cue, hedge …; for furniture its kind in words."""
    title: str
    entity: int | None = None
    focus: bool = False
    """True for the first mention of an entity in a passage: the one tab stop."""
    letter: bool = True
    """False where no letter stands at its end: a statement that a frame parts has one, at its last piece."""
    href: str = ""
    """Where a tap leads: the sheet with all forms of the named thing; "" for what leads nowhere."""


def of_passage(view: View, passage: Passage) -> tuple[Mark, ...]:
    """Every mark of a passage, of all kinds: those that a reader does not want to see are hidden by the style sheet."""
    furniture = [_furniture(view, piece.start, piece.end, piece.kind.value) for piece in passage.furniture]
    return (*furniture, *_names(view, passage), *_attribution(view, passage), *_wording(view, passage))


def render(text: str, start: int, end: int, marks: Iterable[Mark]) -> Html:
    """The characters start to end with their marks: spans nested, split at every border, text untouched."""
    here = [mark for mark in marks if mark.start < end and start < mark.end]
    borders = sorted({start, end, *(b for mark in here for b in (mark.start, mark.end) if start < b < end)})
    pieces = []
    for left, right in pairwise(borders):
        over = sorted((mark for mark in here if mark.start <= left and right <= mark.end), key=_outer_first)
        pieces.append((left, right, tuple(over)))
    return _nest(text, pieces, depth=0, linked=False)


def furniture_name(view: View, kind: str) -> str:
    """What a piece of page furniture is, in words."""
    return view.say("furniture_" + kind.replace(" ", "_"))


_ORDER = {"furniture": 0, "attribution": 1, "wording": 2, "name": 3, "hit": 4}


def _outer_first(mark: Mark) -> tuple[int, int, int]:
    return _ORDER[mark.kind], mark.start - mark.end, mark.start


Piece = tuple[int, int, tuple[Mark, ...]]


def _nest(text: str, pieces: Sequence[Piece], *, depth: int, linked: bool) -> Html:
    """Neighbouring pieces under one mark share its span, so that lines run through and a letter stands once."""
    html: list[str] = []
    for mark, group in groupby(pieces, key=lambda piece: piece[2][depth] if len(piece[2]) > depth else None):
        run = list(group)
        if mark is None:
            html += [text[left:right] for left, right, _ in run]
        else:
            inside = _nest(text, run, depth=depth + 1, linked=linked or bool(mark.href))
            html.append(_span(mark, inside, run[0][0], run[-1][1], linked=linked))
    return join(html)


def _span(mark: Mark, inside: Html, start: int, end: int, *, linked: bool) -> Html:
    """One mark around its words. A browser tears a link inside a link apart, so the inner one is none."""
    if mark.kind == "furniture":
        return element("small", element("span", f"{mark.style}: ", class_="fx-furniture-kind"), inside, class_="fx-f")
    if mark.kind == "hit":
        return element("mark", inside)
    classes = ["m", f"m-{mark.kind}", f"m-{mark.style}"]
    classes += [f"e-{mark.entity}"] if mark.entity is not None else []
    classes += ["m-end"] if end == mark.end and mark.letter else []
    named = {"class_": " ".join(classes), "title": mark.title}
    stop = mark.focus and start == mark.start
    if mark.href and not linked:
        return element("a", inside, **named, href=mark.href, tabindex=None if stop else -1)
    return element("span", inside, **named, tabindex=0 if stop else None)


def _furniture(view: View, start: int, end: int, kind: str) -> Mark:
    name = furniture_name(view, kind)
    return Mark(start, end, "furniture", name, name)


def _names(view: View, passage: Passage) -> list[Mark]:
    seen: set[str] = set()
    marks = []
    letter = view.letters[passage.outlet]
    for mention in sorted(view.comparison.findings[passage.id].mentions, key=lambda m: m.span):
        key = mention.entity_id or mention.form
        number = view.entity_numbers.get(mention.entity_id)
        marks.append(
            Mark(
                mention.span.start,
                mention.span.end,
                "name",
                "open" if mention.open else "quoted" if mention.quoted else mention.shape,
                _origin(view, mention),
                entity=number,
                focus=key not in seen,
                href="" if number is None else f"#name-{number}-{letter}",
            )
        )
        seen.add(key)
    return marks


def _origin(view: View, mention: Mention) -> str:
    """Where the form comes from; of an open mention, what it may name."""
    if mention.open:
        return view.say("ambiguous", names=first_bearers(mention.candidates, view.comparison.own_names))
    return f"{mention.form} – {perspective(mention.perspective, view.language)}"


def _attribution(view: View, passage: Passage) -> list[Mark]:
    return [
        Mark(span.start, span.end, "attribution", style, title, letter=letter)
        for span, style, title, letter in attribution_marks.of_passage(view, passage)
    ]


def _wording(view: View, passage: Passage) -> list[Mark]:
    return [*_clear_words(view, passage), *_labels(view, passage), *_loaded(view, passage)]


def _loaded(view: View, passage: Passage) -> list[Mark]:
    """Words that a list calls evaluative; those that stand as a label of a set are marked as that already."""
    labelled = {(mark.start, mark.end) for mark in _labels(view, passage)}
    return [
        Mark(one.span.start, one.span.end, "wording", f"loaded-{one.style}", one.title)
        for one in loaded_marks.marks(view, view.comparison.loaded, passage)
        if (one.span.start, one.span.end) not in labelled
    ]


def _labels(view: View, passage: Passage) -> list[Mark]:
    """Words of the sets of which different words occur; those in which all agree tell nothing."""
    about = listed(view.comparison.language, view.comparison.own_labels)
    return [
        Mark(
            span.start,
            span.end,
            "wording",
            "label",
            f"{use.word}: {about.title(row.set_id, view.language)}; {about.register(use, row.set_id, view.language)}",
        )
        for row in view.comparison.labels
        if row.contrastive
        for use in row.uses
        for span in (*use.spans, *use.quoted_spans, *use.distanced_spans)
        if span.passage_id == passage.id
    ]


def _clear_words(view: View, passage: Passage) -> list[Mark]:
    return [
        Mark(
            span.start,
            span.end,
            "wording",
            "clear",
            f"{row.word}: {view.say('clear_word', count=row.count, rest=row.rest_count)}",
        )
        for row in view.comparison.wording
        if row.clear
        for span in row.spans
        if span.passage_id == passage.id
    ]
