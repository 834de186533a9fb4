"""Why these passages are one story, as plain text and as rows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from framing.group.reasons import Member, NearMiss, Shared
from framing.model import Passage, Project, Span
from framing.pipeline import Why
from framing.report import handles, places

WIDTH = 110
_SHOWN = 10
"""So many names, words and numbers stand in a line of the text; the rows hold all."""


def text(project: Project, why: Why, *, path: str) -> str:
    """What makes these passages one story, a short section a reason; path: of the project, for the commands."""
    return "\n\n".join(
        "\n".join(section)
        for section in (
            _members(project, why),
            _shared(why),
            _lasting(project, why),
            _closest(why),
            _near_misses(project, why, path),
        )
    )


def _members(project: Project, why: Why) -> Iterator[str]:
    named = handles.of(project)
    outlets = {passage.outlet for passage in why.passages}
    yield _clip(
        f"WHY STORY {why.story.id} is one: {_many(len(outlets), 'outlet')}, {_many(len(why.passages), 'passage')}"
        f"  {', '.join(why.story.shared_words)}".rstrip()
    )
    yield "HOW SURE it is of each (0 to 1): on average, and of the one that it is most like"
    for member, passage in zip(why.members, why.passages, strict=True):
        headline = places.headline(passage, why.articles[passage.article_id])
        yield _clip(f"  {_sure(member, named)}  {named[passage.id]:<4} {passage.outlet:<22} {headline}")


def _sure(member: Member, named: dict[str, str]) -> str:
    best = f"{member.best:.2f} {named[member.best_id]}" if member.best_id else "no one"
    return f"{member.mean:.2f}  {best:<9}" + (" by correction" if member.by_correction else "")


def _shared(why: Why) -> Iterator[str]:
    yield "WHAT THEY SHARE (passages that print it / outlets)"
    for what, rows in (("names", why.names), ("words", why.words), ("numbers", why.numbers)):
        said = ", ".join(f"{row.form} {row.passage_count}/{row.outlet_count}" for row in rows[:_SHOWN])
        more = f" … and {len(rows) - _SHOWN} more" if len(rows) > _SHOWN else ""
        yield _wrap(f"  {what:<8} {said or 'none in two outlets'}{more}", indent=11)


def _lasting(project: Project, why: Why) -> Iterator[str]:
    it = why.lasting
    if it.hours is None or it.first_at is None or it.last_at is None:
        yield "TIME: no passage has one."
        return
    first, last = (
        places.when(p.published_at, time_known=p.time_known)
        for p in (project.passage_by_id[it.first_id], project.passage_by_id[it.last_id])
    )
    undated = sum(passage.published_at is None for passage in why.passages)
    longer = "; longer, by correction" if it.hours > it.window_hours else ""
    missing = f"; {_many(undated, 'passage')} without a time" if undated else ""
    window = f"no story may last longer than {it.window_hours:g}"
    yield f"TIME: {first} to {last}, {it.hours:.1f} hours ({window}{longer}{missing})"


def _closest(why: Why) -> Iterator[str]:
    yield "CLOSEST SENTENCES of two outlets" if why.closest else "CLOSEST SENTENCES: none; it needs two outlets."
    for pair in why.closest:
        for place in places.of(why, (pair.a, pair.b)):
            lead = f"  {pair.label:<7} " if place.passage == pair.a.passage_id else " " * 10
            yield _wrap(f"{lead}{place.outlet}: {place.sentence}", indent=12)


def _near_misses(project: Project, why: Why, path: str) -> Iterator[str]:
    if not why.near_misses:
        yield "NEAR MISSES: none; no other passage is like one of these."
        return
    named = handles.of(project)
    yield "NEAR MISSES: passages outside that are like one of these"
    for miss in why.near_misses:
        passage = project.passage_by_id[miss.passage_id]
        headline = places.headline(passage, project.article(passage.article_id))
        home = f"in story {miss.story_id}" if miss.story_id else "without counterpart"
        sure = f"{miss.certainty:.2f} {named[miss.member_id]:<4}"
        yield _clip(f"  {sure}  {named[passage.id]:<4} {passage.outlet:<22} {headline}")
        said = "; ".join(against(miss, why, named)) or "nothing that can be told in a word"
        yield _wrap(f"      {home}; against: {said}", indent=8)
        join = f"framing correct {path} move {named[passage.id]} --to {why.story.id} --by NAME"
        yield f"      join it: {join}"


def against(miss: NearMiss, why: Why, named: dict[str, str]) -> tuple[str, ...]:
    """What speaks against a near miss, each in a few plain words; named: the handle of each passage."""
    said = []
    if miss.taken_out:
        said.append("a person took it out")
    if miss.other_places:
        said.append(f"names other places ({', '.join(miss.other_places)})")
    if miss.hours_apart is not None and miss.hours_apart >= 24:
        said.append(f"{miss.hours_apart / 24:.1f} days apart")
    if miss.hours_together is not None and miss.hours_together > why.lasting.window_hours:
        said.append(f"the story would last {miss.hours_together:.0f} hours")
    if miss.same_outlet:
        said.append(f"same outlet as {named[miss.member_id]}")
    if not miss.like_ids:
        said.append("less sure than the dial asks")
    elif len(miss.like_ids) < len(why.story.passage_ids):
        like = [named[passage_id] for passage_id in miss.like_ids]
        who = like[0] if len(like) == 1 else f"{len(like)} of {len(why.story.passage_ids)}"
        said.append(f"like {who} only (mean {miss.mean:.2f})")
    if miss.own_mean > miss.mean:
        said.append(f"more like its own story ({miss.own_mean:.2f} against {miss.mean:.2f})")
    return tuple(said)


def rows(project: Project, why: Why) -> dict[str, Any]:
    """The same as one value, every number with the places behind it."""
    named = handles.of(project)

    def behind(spans: Iterable[Span]) -> list[dict[str, Any]]:
        return [asdict(place) for place in places.of(why, spans)]

    def who(passage: Passage) -> dict[str, Any]:
        article = project.article(passage.article_id)
        return {
            "handle": named[passage.id],
            "passage": passage.id,
            "outlet": passage.outlet,
            "published_at": passage.published_at,
            "time_known": passage.time_known,
            "first_words": places.headline(passage, article),
        }

    def shared(found: Sequence[Shared]) -> list[dict[str, Any]]:
        return [
            {
                "form": row.form,
                "passage_count": row.passage_count,
                "outlet_count": row.outlet_count,
                "all_count": row.all_count,
                "evidence": behind(row.spans),
            }
            for row in found
        ]

    def numbers(row: Member | NearMiss) -> dict[str, Any]:
        return {key: round(v, 4) if isinstance(v, float) else v for key, v in asdict(row).items()}

    return {
        "story": why.story.id,
        "shared_words": list(why.story.shared_words),
        "members": [who(passage) | numbers(member) for member, passage in zip(why.members, why.passages, strict=True)],
        "names": shared(why.names),
        "words": shared(why.words),
        "numbers": shared(why.numbers),
        "time": asdict(why.lasting) | {"hours": why.lasting.hours},
        "closest": [
            {"label": pair.label, "similarity": round(pair.similarity, 4), "evidence": behind((pair.a, pair.b))}
            for pair in why.closest
        ],
        "near_misses": [
            who(project.passage_by_id[miss.passage_id]) | numbers(miss) | {"against": list(against(miss, why, named))}
            for miss in why.near_misses
        ],
    }


def _many(count: int, one: str) -> str:
    return f"{count} {one if count == 1 else one + 's'}"


def _wrap(line: str, indent: int) -> str:
    return textwrap.fill(line, WIDTH, subsequent_indent=" " * indent, break_long_words=True)


def _clip(line: str) -> str:
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
