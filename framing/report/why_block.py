"""Why these passages are one story, as HTML: how sure, what they share, which sentences are closest, how long.

The twin of `reason_list`, which says it on the command line. What nearly belonged to a story is in `near_block`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.group import topics
from framing.group.reasons import Member, Shared
from framing.model import Passage, Project, Span
from framing.pipeline import Why
from framing.report import places
from framing.report.lens_tables import table
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say
from framing.report.story_list import moment

VERY_SURE, SURE = 0.9, 0.6
"""From here on a certainty is called so; below that, down to the dial, it is called barely."""

_SHOWN = 8
"""So many names, words and numbers stand open; the others fold."""

_PAIRS = {"same": "why_pair_same", "partly": "why_pair_partly", "weak": "why_pair_weak"}


@dataclass(frozen=True, slots=True)
class _View:
    project: Project
    why: Why
    letters: Mapping[str, str]
    """Outlet to letter."""
    language: str

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    @property
    def dial(self) -> float:
        return self.project.settings.certainty

    @property
    def text_language(self) -> str:
        return self.project.settings.language


def block(project: Project, why: Why, *, language: str = "de") -> Html:
    """What makes these passages one story? Every number opens its sentences, one of each text.

    language: of the page's own words.
    """
    view = _View(project, why, {outlet.name: outlet.letter for outlet in project.outlets}, language)
    shared = (("why_names", why.names), ("why_words", why.words), ("why_numbers", why.numbers))
    return element(
        "section",
        element("h4", view.say("why_shared")),
        *(_shared(view, key, rows) for key, rows in shared),
        element("h4", view.say("why_closest")),
        _closest(view),
        element("h4", view.say("why_members")),
        _members(view),
        element("h4", view.say("why_lasting")),
        element("p", _lasting(view)),
        class_="fx-why",
    )


def sureness(certainty: float, *, dial: float) -> str:
    """The key of the word for a certainty: very sure, sure, barely, or below what the dial asks.

    >>> [sureness(value, dial=0.38) for value in (0.95, 0.7, 0.4, 0.2)]
    ['why_very_sure', 'why_sure', 'why_barely', 'why_below']
    """
    for key, lowest in (("why_very_sure", VERY_SURE), ("why_sure", SURE), ("why_barely", dial)):
        if certainty >= lowest:
            return key
    return "why_below"


def sure(certainty: float, *, dial: float, language: str) -> Html:
    """How sure, in a word, with the number behind it in small print."""
    word = element("strong", say(sureness(certainty, dial=dial), language))
    return join((word, " ", element("small", decimal(certainty, language), class_="fx-muted")))


def decimal(value: float, language: str, *, places_count: int = 2) -> str:
    """A number as it is written in this language.

    >>> decimal(0.5, "de"), decimal(31.25, "en", places_count=1)
    ('0,50', '31.2')
    """
    written = f"{value:.{places_count}f}"
    return written.replace(".", ",") if language == "de" else written


def who(project: Project, passage: Passage) -> Html:
    """A text as a list calls it: the letter of its outlet, the outlet, its headline."""
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    headline = places.headline(passage, project.article(passage.article_id))
    return join(
        (
            element("span", letters[passage.outlet], class_="fx-letter"),
            " ",
            element("bdi", headline, lang=project.settings.language),
            element("span", passage.outlet, class_="fx-outlet"),
        )
    )


def _members(view: _View) -> Html:
    wide = view.project.settings.window_hours > topics.EVENTS_UP_TO_HOURS
    rows = [
        (who(view.project, passage), _mean(view, member), _best(view, member))
        for member, passage in zip(view.why.members, view.why.passages, strict=True)
    ]
    head = [view.say(key) for key in ("why_text", "why_mean", "why_best")]
    scale = view.say("why_scale_wide" if wide else "why_scale", dial=decimal(view.dial, view.language))
    whole = table(view.say("why_texts"), head, rows, empty=view.say("no_findings"))
    return join((whole, element("p", scale, class_="fx-muted fx-note")))


def _mean(view: _View, member: Member) -> Html:
    by_hand = element("div", view.say("why_by_hand"), class_="fx-muted") if member.by_correction else NOTHING
    return element("div", sure(member.mean, dial=view.dial, language=view.language), by_hand)


def _best(view: _View, member: Member) -> Html:
    if not member.best_id:
        return element("span", view.say("why_no_one"), class_="fx-muted")
    nearest = view.project.passage_by_id[member.best_id]
    headline = places.headline(nearest, view.why.articles[nearest.article_id])
    return element(
        "div",
        element("span", view.letters[nearest.outlet], class_="fx-letter"),
        " ",
        sure(member.best, dial=view.dial, language=view.language),
        element("bdi", headline, class_="fx-muted fx-line", lang=view.text_language),
    )


def _shared(view: _View, key: str, rows: Sequence[Shared]) -> Html:
    items = [_item(view, row) for row in rows]
    found = element("ul", *items[:_SHOWN]) if items else element("span", view.say("why_none_shared"))
    rest = NOTHING
    if len(items) > _SHOWN:
        more = element("summary", view.say("why_more", count=len(items) - _SHOWN))
        rest = element("details", more, element("ul", *items[_SHOWN:]), class_="fx-more")
    return element("div", element("h5", view.say(key)), element("div", found, rest), class_="fx-shared")


def _item(view: _View, row: Shared) -> Html:
    first = {span.passage_id: span for span in reversed(row.spans)}
    sentences = [_place(view, passage, first[passage.id]) for passage in view.why.passages if passage.id in first]
    said = view.say("why_of_texts", count=row.passage_count, total=len(view.why.passages))
    opened = element("details", element("summary", said), element("ul", *sentences), class_="fx-count")
    return element("li", element("bdi", row.form, lang=view.text_language), " ", opened)


def _place(view: _View, passage: Passage, span: Span) -> Html:
    """The sentence of one text in which it stands, with the words marked."""
    around = [s for s in view.why.sentences[passage.id] if s.start < span.end and span.start < s.end]
    start = min((sentence.start for sentence in around), default=span.start)
    end = max((sentence.end for sentence in around), default=span.end)
    own = passage.own_text
    words = join((own[start : span.start], element("mark", own[span.start : span.end]), own[span.end : end]))
    return element("li", _outlet(view, passage), " ", element("bdi", words, lang=view.text_language))


def _closest(view: _View) -> Html:
    if not view.why.closest:
        return element("p", view.say("why_no_closest"), class_="fx-muted")
    texts = {passage.id: passage for passage in view.why.passages}
    rows = []
    for pair in view.why.closest:
        sides = [
            element("div", _outlet(view, texts[at.passage]), " ", element("bdi", at.sentence), lang=view.text_language)
            for at in places.of(view.why, (pair.a, pair.b))
        ]
        label = element("p", view.say(_PAIRS[pair.label]), class_="fx-muted")
        rows.append(element("div", label, element("div", *sides, class_="fx-closest")))
    return join(rows)


def _outlet(view: _View, passage: Passage) -> Html:
    return element("span", f"{view.letters[passage.outlet]} {passage.outlet}", class_="fx-outlet")


def _lasting(view: _View) -> str:
    it = view.why.lasting
    if it.hours is None:
        return view.say("why_no_time")
    first, last = (
        moment(passage.published_at, passage.time_known, view.language)
        for passage in (view.project.passage_by_id[it.first_id], view.project.passage_by_id[it.last_id])
    )
    hours = decimal(it.hours, view.language, places_count=1)
    window = decimal(it.window_hours, view.language, places_count=0)
    said = [view.say("why_lasted", first=first, last=last, hours=hours, window=window)]
    if it.hours > it.window_hours:
        said.append(view.say("why_lasted_longer"))
    if undated := sum(passage.published_at is None for passage in view.why.passages):
        said.append(view.say("why_undated", count=undated, total=len(view.why.passages)))
    return " ".join(said)
