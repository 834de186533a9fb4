"""Names, labels, words and their time over many texts, each as one piece of HTML for a page or a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from framing.model import Passage
from framing.pipeline import Wording
from framing.pipeline.gathering import Usage
from framing.report import (
    calendar_steps,
    corpus_evidence,
    label_matrix,
    loaded_list,
    name_choice,
    name_matrix,
    places,
    small_multiples,
    story_list,
    word_list,
    word_matrix,
)
from framing.report.corpus_evidence import Shelf
from framing.report.listed_labels import listed
from framing.report.markup import Html, element, join
from framing.report.name_choice import Choice, Sheet
from framing.report.phrases import say
from framing.report.tables import Table
from framing.report.to_places import Link, nowhere

ROWS = 25
"""So many things stand on one page of a matrix."""
LABEL_ROWS = 15
"""Of labels fewer: a set has many words."""
_HEADING = 80
FIGURES = 10
"""So many names with pictures stand on one page."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a page speaks: outlets as letters, its own language, and where all places of a word are listed."""

    letters: Mapping[str, str]
    language: str = "de"
    link: Link = nowhere
    """The way to the page that lists places."""


_BARE = {
    "usage_names_caption": "names_caption",
    "usage_labels_caption": "labels_caption",
    "usage_loaded_caption": "loaded_caption",
}
Shown = tuple[Html, tuple[Sheet, ...]]
"""A block, and which page of each of its lists it shows."""


def names(found: Usage, choice: Choice, look: Look, *, shares: bool = False, page: int = 1) -> Shown:
    """The matrix of names: what differs first, a page of ROWS things."""
    rows = name_choice.names(found.naming.names, choice)
    part = name_choice.sheet(len(rows), page, size=ROWS)
    shown = part.of(rows)
    shelf = _shelf(found, look, sum(2 * len(row.joined) for row in shown))
    matrix = name_matrix.block(
        shelf,
        shown,
        texts=found.passage_counts,
        own=found.naming.own_names,
        shares=shares,
        caption=_caption(shelf, "usage_names_caption", part, len(rows)),
        empty=shelf.say("usage_nothing_chosen", found=len(found.naming.names)),
    )
    note = element("p", shelf.say("reported_note"), class_="fx-muted fx-note")
    unclear = name_matrix.open_block(shelf, found.naming.open_names, found.naming.own_names)
    return _styled(element("div", matrix, class_="us-matrix"), unclear, note), (part,)


def labels(found: Usage, choice: Choice, look: Look, *, shares: bool = False, page: int = 1) -> Shown:
    """The matrix of labels, and below it the words that a list calls evaluative; the same page of both."""
    about = listed(found.naming.language, found.naming.own_labels)
    rows = name_choice.labels(found.naming.labels, choice, about, look.language)
    words = name_choice.loaded(found.loaded, choice)
    parts = tuple(name_choice.sheet(count, page, size=LABEL_ROWS) for count in (len(rows), len(words)))
    shown, shown_words = parts[0].of(rows), parts[1].of(words)
    numbers = sum(len(row.uses) for row in shown) + sum(len(row.uses) for row in shown_words)
    shelf = _shelf(found, look, numbers)
    texts = found.passage_counts
    sets = label_matrix.block(
        shelf,
        shown,
        about,
        texts=texts,
        own=found.naming.own_names,
        shares=shares,
        caption=_caption(shelf, "usage_labels_caption", parts[0], len(rows)),
        empty=shelf.say("usage_nothing_chosen", found=len(found.naming.labels)),
    )
    note = element("p", shelf.say("usage_labels_note"), class_="fx-muted fx-note")
    heading = element("h2", shelf.say("loaded"))
    caption = _caption(shelf, "usage_loaded_caption", parts[1], len(words))
    empty = shelf.say("usage_nothing_chosen", found=len(found.loaded)) if found.loaded else shelf.say("loaded_empty")
    listed_words = label_matrix.loaded_block(shelf, shown_words, texts=texts, caption=caption, empty=empty)
    return _styled(
        element("div", sets, note, class_="us-matrix"),
        element("div", heading, listed_words, class_="us-matrix us-outlet"),
    ), parts


def over_time(found: Usage, choice: Choice, look: Look, *, page: int = 1) -> Shown | None:
    """A figure for each name whose dates carry one; None where the dates of the texts carry none at all."""
    time = calendar_steps.steps(found.naming.passages)
    if not time.carries:
        return None
    rows, without = small_multiples.split(name_choice.names(found.naming.names, choice), found.outlets, time)
    part = name_choice.sheet(len(rows), page, size=FIGURES)
    shown = part.of(rows)
    shelf = _shelf(found, look, small_multiples.number_count(shown, found.outlets, time))
    figures = small_multiples.block(shelf, shown, time, without=without, texts=len(found.naming.passages))
    nothing = element("p", shelf.say("usage_nothing_chosen", found=len(found.naming.names)), class_="fx-too-little")
    return _styled(figures if rows else join((nothing, figures))), (part,)


def words(found: Wording, look: Look, *, against: str = "", most: int = word_matrix.FIRST) -> Html:
    """For each outlet an answer, and its words. against: what was held against this outlet only."""
    number = word_matrix.number_count(found, against=against, most=most)
    shelf = Shelf(
        found,
        look.letters,
        found.outlets,
        found.language,
        look.language,
        look.link,
        most=corpus_evidence.most_behind(number),
    )
    return _styled(word_matrix.block(shelf, found, against=against, most=most))


def why_no_time(found: Usage, language: str) -> str:
    """Why is there no picture over time at all? Too few days, or texts too far apart: then which they are."""
    time = calendar_steps.steps(found.naming.passages)
    if time.ends is None:
        return say("usage_no_time", language, least=calendar_steps.LEAST)
    first, last = (_dated(found, passage, language) for passage in time.ends)
    years = calendar_steps.MOST_MONTHS // 12
    return say("usage_too_far_apart", language, first=first, last=last, years=years)


def _dated(found: Usage, passage: Passage, language: str) -> str:
    heading = places.headline(passage, found.naming.articles[passage.article_id])
    day = story_list.moment(passage.published_at, False, language)
    return f"{day} ({passage.outlet}: {heading[:_HEADING]})"


@lru_cache(maxsize=1)
def sheet() -> str:
    """The rules of these blocks; the tables in them wear the clothes of every report."""
    return (resources.files("framing.report") / "css" / "usage.css").read_text(encoding="utf-8")


def _styled(*blocks: Html) -> Html:
    return join((element("style", Html(sheet())), *blocks))


def _caption(shelf: Shelf, key: str, shown: Sheet, total: int) -> str:
    """Which rows of how many stand here; of none only what the table is about."""
    return shelf.say(key, first=shown.first + 1, last=shown.end, total=total) if total else shelf.say(_BARE[key])


def _shelf(found: Usage, look: Look, numbers: int) -> Shelf:
    return Shelf(
        found.naming,
        look.letters,
        found.outlets,
        found.naming.language,
        look.language,
        look.link,
        most=corpus_evidence.most_behind(numbers),
    )


def loaded_table(found: Usage) -> Table:
    """The words that a list calls evaluative, as rows with their places."""
    return Table("loaded_words", tuple(loaded_list.rows(found.naming, found.loaded, found.naming.language)))


def word_tables(found: Wording) -> tuple[Table, ...]:
    """All words with their figures and places, and what can be said of each outlet."""
    return (
        Table("wording", tuple(word_list.rows(found, found.versus, found.rows))),
        Table("wording_outlets", tuple(word_list.outlet_rows(found.versus, found.rows, found.dials.left_out))),
    )
