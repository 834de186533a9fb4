"""What nearly belonged to a story, as HTML: how sure, and what speaks against it, in German and English sentences."""

from __future__ import annotations

from framing.group.reasons import NearMiss
from framing.model import Passage, Project
from framing.pipeline import Why
from framing.report import places
from framing.report.markup import Html, element, join
from framing.report.phrases import say
from framing.report.why_block import decimal, sure, who

_LETTERS_SHOWN = 700
"""So much of each text is shown side by side: what an event is stands at the beginning."""


def block(project: Project, why: Why, miss: NearMiss, *, language: str = "de") -> Html:
    """One text that nearly belonged to the story: who, to whom it is closest, what speaks against it, both texts."""
    passage, member = project.passage_by_id[miss.passage_id], project.passage_by_id[miss.member_id]
    where = say("near_home", language, story=miss.story_id) if miss.story_id else say("near_alone", language)
    certain = sure(miss.certainty, dial=project.settings.certainty, language=language)
    texts = element("div", *(_opening(project, text) for text in (passage, member)), class_="fx-closest")
    return element(
        "article",
        element("div", who(project, passage), element("span", where, class_="fx-muted")),
        element("div", say("near_like", language), " ", _named(project, member), " ", certain),
        element("div", say("near_against", language), " ", "; ".join(against(why, miss, language=language)), "."),
        element("details", element("summary", say("near_both", language)), texts, class_="fx-more"),
        class_="fx-near",
    )


def against(why: Why, miss: NearMiss, *, language: str = "de") -> tuple[str, ...]:
    """What speaks against a near miss, each in a few plain words; never empty."""
    total = len(why.story.passage_ids)
    said = []
    if miss.taken_out:
        said.append(say("near_taken_out", language))
    if miss.other_places:
        said.append(say("near_places", language, places=", ".join(miss.other_places)))
    if miss.hours_apart is not None and miss.hours_apart >= 24:
        said.append(say("near_days", language, days=decimal(miss.hours_apart / 24, language, places_count=1)))
    if miss.hours_together is not None and miss.hours_together > why.lasting.window_hours:
        hours = decimal(miss.hours_together, language, places_count=0)
        window = decimal(why.lasting.window_hours, language, places_count=0)
        said.append(say("near_too_long", language, hours=hours, window=window))
    if miss.same_outlet:
        said.append(say("near_same_outlet", language))
    if not miss.like_ids:
        said.append(say("near_unsure", language))
    elif len(miss.like_ids) == 1 < total:
        said.append(say("near_like_one", language, total=total))
    elif len(miss.like_ids) < total:
        said.append(say("near_like_some", language, count=len(miss.like_ids), total=total))
    if miss.own_mean > miss.mean:
        said.append(say("near_own", language))
    return tuple(said) or (say("near_nothing", language),)


def _named(project: Project, passage: Passage) -> Html:
    letter = next(outlet.letter for outlet in project.outlets if outlet.name == passage.outlet)
    headline = places.headline(passage, project.article(passage.article_id))
    return join((element("span", letter, class_="fx-letter"), " ", element("bdi", headline), ","))


def _opening(project: Project, passage: Passage) -> Html:
    text = " ".join(passage.own_text.split())
    cut = text if len(text) <= _LETTERS_SHOWN else text[: _LETTERS_SHOWN - 1] + "…"
    return element("div", who(project, passage), element("p", element("bdi", cut, lang=project.settings.language)))
