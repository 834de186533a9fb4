"""What people corrected, and what it changed, in sentences and as rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from framing import revise
from framing.group.corrections import Outcome
from framing.model import Correction, Project
from framing.report import handles, places
from framing.report.tables import Row


def listed(project: Project) -> str:
    """Every correction: its number, kind, who, when, why, its passages, and what became of it."""
    found = revise.outcomes(project)
    if not found:
        return "No corrections. Make one with: framing correct PROJECT merge STORY STORY (or split, move, lock, apart)"
    return "\n\n".join("\n".join(_block(project, outcome)) for outcome in found)


def rows(project: Project) -> list[Row]:
    """Every correction as a row."""
    return [row(outcome) for outcome in revise.outcomes(project)]


def row(outcome: Outcome) -> Row:
    """One correction with what became of it."""
    correction = outcome.correction
    return {
        "correction": correction.number,
        "kind": correction.kind,
        "by": correction.by,
        "at": correction.at,
        "reason": correction.reason,
        "passages": list(correction.passage_ids),
        "others": list(correction.other_ids),
        "state": outcome.state,
        "overruled_by": outcome.overruled_by.number if outcome.overruled_by else None,
        "gone": list(outcome.gone_ids),
    }


def faults(project: Project) -> str:
    """Which corrections could not be followed, or not in full? A line for each; "" where all could."""
    lines = [
        f"Correction {outcome.correction.number} ({outcome.correction.kind}): {_state(outcome)}."
        for outcome in revise.outcomes(project)
        if outcome.state != "applied"
    ]
    return "\n".join(lines)


def change_rows(before: Project, after: Project) -> list[Row]:
    """Each story that is not as it was, with its passages before and after (none: it is new, or gone)."""
    old = {story.id: story.passage_ids for story in before.stories}
    new = {story.id: story.passage_ids for story in after.stories}
    return [
        {"story": number, "before": list(old.get(number, ())), "after": list(new.get(number, ()))}
        for number in sorted(old.keys() | new.keys())
        if set(old.get(number, ())) != set(new.get(number, ()))
    ]


def changes(before: Project, after: Project) -> str:
    """What is different now, in one sentence; a second one names earlier corrections that no longer hold."""
    parts = [_change(change) for change in change_rows(before, after)]
    named = handles.of(after)
    alone = {passage.id for passage in after.singletons} - {passage.id for passage in before.singletons}
    if alone:
        standing = [named[passage.id] for passage in after.passages if passage.id in alone]
        parts.append(f"{_and(standing)} {'stands' if len(standing) == 1 else 'stand'} alone")
    text = "; ".join(parts) or "no story changes"
    sentences = [text[0].upper() + text[1:] + "."]
    held = {o.correction.number for o in revise.outcomes(before) if o.state in ("applied", "partly")}
    sentences += [
        f"Correction {outcome.correction.number} ({outcome.correction.kind}) no longer holds."
        for outcome in revise.outcomes(after)
        if outcome.correction.number in held and outcome.state == "overruled"
    ]
    return " ".join(sentences)


def promise(outcome: Outcome) -> str:
    """What a correction is for where no story changes now."""
    return _PROMISES.get(outcome.correction.kind, "")


_PROMISES = {
    "lock": "From now on no grouping lets a passage join or leave this story.",
    "apart": "From now on no grouping brings these passages together.",
}


def _change(change: Row) -> str:
    story, before, after = change["story"], len(change["before"]), len(change["after"])
    if not before:
        return f"story {story} is new ({after} passages)"
    if not after:
        return f"story {story} is gone"
    if before == after:
        return f"story {story} holds {after} passages as before, but others"
    return f"story {story} now holds {after} passages (was {before})"


def _block(project: Project, outcome: Outcome) -> list[str]:
    correction = outcome.correction
    when = places.when(correction.at, time_known=True)
    lines = [f"Correction {correction.number}  {correction.kind}  by {correction.by}, {when}: {_state(outcome)}"]
    lines += [f"    why: {correction.reason}"] if correction.reason else []
    return lines + [f"    {line}" for line in _passages(project, correction)]


def _passages(project: Project, correction: Correction) -> list[str]:
    named = handles.of(project)

    def shown(ids: Sequence[str]) -> list[str]:
        return [f"  {named.get(passage_id, '(gone)')} {passage_id}" for passage_id in ids]

    others = {"split": "leaving", "move": "to the story of"}.get(correction.kind, "")
    return list(chain(shown(correction.passage_ids), [others] if others else [], shown(correction.other_ids)))


def _state(outcome: Outcome) -> str:
    gone = ", ".join(outcome.gone_ids)
    if outcome.state == "gone":
        return f"not applied, its passages are gone ({gone})"
    if outcome.overruled_by:
        later = outcome.overruled_by
        return f"overruled by correction {later.number} ({later.kind})" + (f"; gone: {gone}" if gone else "")
    return f"applied in part, gone: {gone}" if gone else "applied"


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
