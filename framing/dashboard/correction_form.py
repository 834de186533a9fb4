"""Themen: the form that corrects one story: what is to be done, with which texts, why, by whom."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from framing.dashboard.state import Opened
from framing.dashboard.texts import t
from framing.dashboard.widgets import plain
from framing.group import decisions
from framing.group.decisions import Made
from framing.model import Correction, Passage, Story
from framing.report import places
from framing.report.story_list import StoryRow

_ACTIONS = {
    "split": ("act_split", "act_split_how"),
    "move": ("act_move", "act_move_how"),
    "take": ("act_take", "act_take_how"),
    "merge": ("act_merge", "act_merge_how"),
    "lock": ("act_lock", "act_lock_how"),
    "apart": ("act_apart", "act_apart_how"),
}
_LONGEST = 100
"""Letters of a headline in a choice."""


def draw(current: Opened, row: StoryRow, ask_who: Callable[[], Made]) -> Correction | None:
    """What the reader decided about this story; None until they did, and where something is missing (which is told)."""
    number = row.story.id
    action = st.radio(
        t("what_to_do"),
        list(_ACTIONS),
        format_func=lambda name: t(_ACTIONS[name][0]),
        captions=[t(how) for _, how in _ACTIONS.values()],
        key=f"act-{number}",
    )
    with st.form(f"form-{number}-{action}"):
        decide = _FIELDS[action](current, row)
        made = ask_who()
        if not st.form_submit_button(t("correct_apply")):
            return None
    decided = decide(made)
    if isinstance(decided, str):
        st.warning(decided)
        return None
    return decided


def _split(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    chosen = _ticked(current, row)

    def decide(made: Made) -> Correction | str:
        if not chosen:
            return t("choose_text")
        if len(chosen) == len(row.story.passage_ids):
            return t("choose_not_all")
        return decisions.split(current.project.stories, chosen, **made)

    return decide


def _move(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    chosen = _ticked(current, row)
    others = _others(current, row)
    texts = _outside(current)
    if not others and not texts:
        st.caption(t("no_other"))
        return lambda made: t("no_other")
    words = {number: ", ".join(story.shared_words) for number, story in others.items()}

    def named(target: int | str) -> str:
        if isinstance(target, str):
            return t("a_text", text=texts[target])
        return " · ".join(filter(None, (t("a_story", story=target), words[target])))

    choices: list[int | str] = [*others, *texts]
    target = st.selectbox(t("to_where"), choices, format_func=named, key=f"to-{row.story.id}")

    def decide(made: Made) -> Correction | str:
        if not chosen:
            return t("choose_text")
        to = target if isinstance(target, str) else others[target]
        return decisions.move(current.project.stories, chosen, to, **made)

    return decide


def _take(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    texts = _outside(current)
    chosen = st.multiselect(
        t("which_texts"), list(texts), format_func=texts.__getitem__, placeholder="", key=f"take-{row.story.id}"
    )
    return lambda made: (
        decisions.move(current.project.stories, chosen, row.story, **made) if chosen else t("choose_outside")
    )


def _merge(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    others = _others(current, row)

    def named(number: int) -> str:
        return " · ".join(filter(None, (t("a_story", story=number), ", ".join(others[number].shared_words))))

    key = f"with-{row.story.id}"
    chosen = st.multiselect(t("which_stories"), list(others), format_func=named, placeholder="", key=key)
    return lambda made: (
        decisions.merge([row.story, *(others[number] for number in chosen)], **made) if chosen else t("choose_story")
    )


def _lock(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    return lambda made: decisions.lock(row.story, **made)


def _apart(current: Opened, row: StoryRow) -> Callable[[Made], Correction | str]:
    chosen = _ticked(current, row)
    return lambda made: decisions.apart(chosen, **made) if len(chosen) > 1 else t("choose_two")


_FIELDS: dict[str, Callable[[Opened, StoryRow], Callable[[Made], Correction | str]]] = {
    "split": _split,
    "move": _move,
    "take": _take,
    "merge": _merge,
    "lock": _lock,
    "apart": _apart,
}


def _ticked(current: Opened, row: StoryRow) -> list[str]:
    st.markdown(t("which_texts"))
    return [
        passage.id
        for place, passage in enumerate(current.project.story_passages(row.story))
        if st.checkbox(plain(_named(current, passage)), key=f"tick-{row.story.id}-{place}")
    ]


def _others(current: Opened, row: StoryRow) -> dict[int, Story]:
    return {story.id: story for story in current.project.stories if story.id != row.story.id}


def _outside(current: Opened) -> dict[str, str]:
    """The texts without counterpart, by their ids, as a choice calls them."""
    articles = {article.id: article for article in current.project.articles}
    return {
        passage.id: f"{current.letters[passage.outlet]} {places.headline(passage, articles[passage.article_id])}"
        for passage in current.project.singletons
    }


def _named(current: Opened, passage: Passage) -> str:
    headline = places.headline(passage, current.project.article(passage.article_id))
    short = headline if len(headline) <= _LONGEST else headline[: _LONGEST - 1] + "…"
    when = places.when(passage.published_at, time_known=passage.time_known)
    return f"{current.letters[passage.outlet]} {passage.outlet} · {short} · {when}"
