"""The differences in at most five lines, made from the tables alone; each leads down to its sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations

from framing.compare.name_rows import FormUse, NameRow
from framing.compare.names import differences
from framing.compare.speakers import SpeakerRow
from framing.model import Span
from framing.report import evidence
from framing.report.markup import Html, element, join
from framing.report.phrases import perspective
from framing.report.view import View

MOST_LINES = 5
_NAME_LINES = 3
_SPEAKERS = 2
_WORDS = 3


def lines(view: View) -> tuple[Html, ...]:
    """What differs most between the outlets shown? One sentence a line, at most five, every outlet alike."""
    found = [
        *_names(view),
        *_speakers(view),
        *_told_apart(view),
        *_only(view, "disclaimer", "only_says"),
        *_only(view, "distance", "only_distance"),
        *_words(view),
        *_only_in(view),
    ]
    return tuple(found[:MOST_LINES]) or (join((view.say("nothing"),)),)


def block(view: View) -> Html:
    """The lines under a heading of their own."""
    items = [element("li", line) for line in lines(view)]
    return element("section", element("h2", view.say("summary")), element("ul", *items), class_="fx-summary")


def _names(view: View) -> list[Html]:
    pairs = list(combinations(view.outlets, 2))
    shown = [row for row in view.comparison.names if any(differences([row], a, b) for a, b in pairs)]
    return [_each(view, partial(_writes, view, row)) for row in shown[:_NAME_LINES]]


def _writes(view: View, row: NameRow, outlet: str) -> Html | None:
    forms = [
        join((element("strong", use.form), f" ({_flat(perspective(use.perspective, view.language))}) ", _at(view, use)))
        for use in row.of(outlet)
        if use.count
    ]
    return join((_letter(view, outlet, "writes"), " ", _listed(view, forms))) if forms else None


def _at(view: View, use: FormUse) -> Html:
    return evidence.first_reference(view, use.spans)


def _flat(text: str) -> str:
    """Without brackets of its own, since it is to stand in brackets: frühere Form, sowjetisch."""
    return text.replace(" (", ", ").replace(")", "")


def _speakers(view: View) -> list[Html]:
    """Who is a source in one outlet alone: by the name under which it is quoted, so the line says no more than that."""
    rows = [row for row in view.comparison.attribution.speakers if row.speaker and row.outlet in view.outlets]
    heard = {name: {row.outlet for row in rows if row.speaker == name} for name in {row.speaker for row in rows}}
    told = {
        outlet: [row for row in rows if row.outlet == outlet and heard[row.speaker] == {outlet}][:_SPEAKERS]
        for outlet in view.outlets
    }
    if not any(told.values()):
        return []

    def quotes(outlet: str) -> Html:
        if not told[outlet]:
            return join((view.say("quotes_nobody", letter=view.letters[outlet]),))
        named = [_said_by(view, row) for row in told[outlet]]
        return join((_letter(view, outlet, "quotes"), " ", _listed(view, named)))

    return [_each(view, quotes)]


def _said_by(view: View, row: SpeakerRow) -> Html:
    named = element("bdi", row.speaker, lang=view.comparison.language)
    return join((named, " ", evidence.first_reference(view, row.spans)))


def _told_apart(view: View) -> list[Html]:
    """What one outlet says in its own words and another gives to somebody: the first pair in each direction."""
    first: dict[tuple[str, str], Html] = {}
    for pair in view.claims:
        if pair.likeness == "same" and {pair.a.certainty, pair.b.certainty} == {"asserted", "attributed"}:
            own, given = (pair.a, pair.b) if pair.a.certainty == "asserted" else (pair.b, pair.a)
            letters = view.letters[own.outlet], view.letters[given.outlet]
            said = view.say("own_words_here", a=letters[0], b=letters[1])
            links = evidence.reference(view, own.sentence), " ", evidence.reference(view, given.sentence)
            first.setdefault(letters, join((said, " ", *links)))
    return [_joined([first[letters] for letters in sorted(first)], "; ")] if first else []


def _only(view: View, kind: str, key: str) -> list[Html]:
    """A line where some outlets, but not all of those shown, have hedges of this kind."""
    found: dict[str, list[Span]] = {}
    for row in view.comparison.attribution.hedges:
        if row.kind == kind and row.outlet in view.outlets:
            found.setdefault(row.outlet, []).extend(row.spans)
    if not found or len(found) == len(view.outlets):
        return []
    letters = f" {view.say('and')} ".join(view.letters[outlet] for outlet in view.outlets if outlet in found)
    links = [evidence.first_reference(view, found[outlet]) for outlet in view.outlets if outlet in found]
    return [join((view.say(key, letters=letters), *(part for link in links for part in (" ", link))))]


def _words(view: View) -> list[Html]:
    def more(outlet: str) -> Html | None:
        rows = [row for row in view.comparison.wording if row.clear and row.outlet == outlet][:_WORDS]
        named = [join(("„", row.word, "“ ", evidence.first_reference(view, row.spans))) for row in rows]
        return join((_letter(view, outlet, "words_more"), " ", _listed(view, named))) if named else None

    line = _each(view, more)
    return [line] if line else []


def _only_in(view: View) -> list[Html]:
    parts = []
    for outlet in view.outlets:
        sentences = [s for passage in view.of_outlet(outlet) for s in view.comparison.sentences[passage.id]]
        alone = [s for s in sentences if s in view.only_here]
        if alone:
            compared = len(alone) + sum(s in view.partners for s in sentences)
            said = view.say("only_in", letter=view.letters[outlet], count=len(alone), total=compared)
            parts.append(join((said, " ", evidence.reference(view, alone[0]))))
    return [_joined(parts, "; ")] if parts else []


def _each(view: View, part: Callable[[str], Html | None]) -> Html:
    return _joined([said for outlet in view.outlets if (said := part(outlet)) is not None], "; ")


def _letter(view: View, outlet: str, key: str) -> str:
    return view.say(key, letter=view.letters[outlet])


def _listed(view: View, parts: Sequence[Html]) -> Html:
    if len(parts) < 2:
        return join(parts)
    return join((_joined(parts[:-1], ", "), f" {view.say('and')} ", parts[-1]))


def _joined(parts: Sequence[Html], between: str) -> Html:
    return join(piece for number, part in enumerate(parts) for piece in ((between, part) if number else (part,)))
