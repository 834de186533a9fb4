"""The stories of a project as rows: who tells each, when, and under which headline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from framing import revise
from framing.model import Article, Outlet, Passage, Project, Story, Topic
from framing.pipeline.counting import Count, Counting
from framing.report import counts, places, topic_list
from framing.report.markup import Html, element
from framing.report.phrases import say

_MARKS = {"corrected": "story_corrected", "locked": "story_locked"}


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One story as a list shows it."""

    story: Story
    headlines: Mapping[str, str]
    """Each outlet that tells it, with the headline of its first passage."""
    first_at: datetime | None
    last_at: datetime | None
    passage_count: int
    marks: tuple[str, ...] = ()
    """Whether people changed it (corrected), locked it (locked), or both."""
    topic: Topic | None = None
    """The storyline that it belongs to."""
    earlier_count: int = 0
    """Its passages that stand in earlier versions of others."""

    @property
    def count(self) -> Count:
        """How many passages it has."""
        return Count(self.passage_count, self.earlier_count)

    @property
    def title(self) -> str:
        """What a menu calls the story: words that its outlets share, so that no outlet's headline names it.

        Where they share none, the headline of the passage that came first.
        """
        return ", ".join(self.story.shared_words) or next(iter(self.headlines.values()))


def rows(project: Project, *, search: str = "", min_outlets: int = 2) -> tuple[StoryRow, ...]:
    """Which stories hold this word, in a headline or a text, and are told by so many outlets or more?

    An empty search finds all. Capitals do not matter.
    """
    passages = {passage.id: passage for passage in project.passages}
    articles = {article.id: article for article in project.articles}
    told = [(story, [passages[passage_id] for passage_id in story.passage_ids]) for story in project.stories]
    marked, topics, counting = revise.marks(project), topic_list.of_stories(project), Counting(project)
    found = [
        _row(story, its, articles, marked.get(story.id, ()), topics.get(story.id), counting)
        for story, its in told
        if holds(its, search)
    ]
    return tuple(row for row in found if len(row.headlines) >= min_outlets)


def alone(project: Project, *, search: str = "") -> tuple[Passage, ...]:
    """Which passages with this word have no counterpart among the texts loaded?"""
    return tuple(passage for passage in project.singletons if holds([passage], search))


def story_row(row: StoryRow, outlets: Sequence[Outlet], *, language: str = "de", text_language: str = "de") -> Html:
    """One story: its headline in every outlet, its days, and a letter for each outlet, filled where it has a text.

    A story that people corrected or locked says so. language: of the page; text_language: of the headlines.
    """
    lines = [
        element(
            "li",
            element("span", outlet.letter, class_="sl-letter"),
            element("bdi", row.headlines[outlet.name]),
            element("span", outlet.name, class_="sl-outlet"),
        )
        for outlet in outlets
        if outlet.name in row.headlines
    ]
    dots = [_dot(outlet, outlet.name in row.headlines, language) for outlet in outlets]
    about = element(
        "p",
        element("span", *dots, class_="sl-dots"),
        element("span", _days(row, language)),
        element("span", say("passage_count", language, count=counts.said(row.count, language))),
        *(element("span", say(_MARKS[mark], language), class_="sl-mark") for mark in row.marks),
        class_="sl-about",
    )
    return element(
        "article",
        element("header", element("h3", f"{row.story.id} · ", element("bdi", row.title, lang=text_language)), about),
        element("ul", *lines, lang=text_language),
        class_="sl",
    )


def alone_table(project: Project, passages: Sequence[Passage], *, language: str = "de") -> Html:
    """The passages without counterpart as a table: outlet, heading, date."""
    letters = {outlet.name: outlet.letter for outlet in project.outlets}
    articles = project.article_by_id
    head = element("tr", *(element("th", say(key, language), scope="col") for key in ("outlet", "heading", "date")))
    body = [
        element(
            "tr",
            element("td", element("span", letters[p.outlet], class_="sl-letter"), element("bdi", p.outlet)),
            element(
                "th",
                element("bdi", places.headline(p, articles[p.article_id])),
                scope="row",
                lang=project.settings.language,
            ),
            element("td", moment(p.published_at, p.time_known, language)),
        )
        for p in passages
    ]
    caption = element("caption", say("alone_caption", language))
    table = element("table", caption, element("thead", head), element("tbody", *body), class_="sl-alone")
    return element("div", table, class_="sl-wide", tabindex=0, role="region", aria_label=say("alone_caption", language))


def moment(published_at: datetime | None, time_known: bool, language: str) -> str:
    """The time as printed on the page: "21.01.2026, 18:13", the day alone where only it is known."""
    if published_at is None:
        return say("without_date", language)
    return places.when(published_at, time_known=time_known)


def _row(
    story: Story,
    passages: Sequence[Passage],
    articles: Mapping[str, Article],
    marks: tuple[str, ...],
    topic: Topic | None,
    counting: Counting,
) -> StoryRow:
    headlines: dict[str, str] = {}
    for passage in passages:
        headlines.setdefault(passage.outlet, places.headline(passage, articles[passage.article_id]))
    times = [passage.published_at for passage in passages if passage.published_at is not None]
    count = counting.passages(passages)
    first, last = min(times, default=None), max(times, default=None)
    return StoryRow(story, headlines, first, last, count.total, marks, topic, count.earlier)


def holds(passages: Sequence[Passage], search: str) -> bool:
    """Does one of these passages have this word, in its heading or its text?"""
    wanted = search.strip().casefold()
    return not wanted or any(wanted in passage.text.casefold() for passage in passages)


def _dot(outlet: Outlet, found: bool, language: str) -> Html:
    said = say("text_found" if found else "no_text_found", language, outlet=outlet.name)
    style = "sl-dot" if found else "sl-dot sl-hollow"
    return element("span", outlet.letter, class_=style, title=said, role="img", aria_label=said)


def _days(row: StoryRow, language: str) -> str:
    first = moment(row.first_at, False, language)
    last = moment(row.last_at, False, language)
    return first if first == last else f"{first} – {last}"
